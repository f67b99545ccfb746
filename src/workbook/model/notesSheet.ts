import { callOf } from "../cells/namespace.ts";
import type { CalculationSheet } from "./calculationSheet.ts";
import type { ScenarioCheck } from "./modelChecks.ts";
import type { ModelInputs } from "./modelInputs.ts";
import type { ModelPage } from "./modelPage.ts";

/** Rows that are formatted for the schedule. */
const MOST_SERIES = 25;

/** The model's Notes sheet. */
export const notesSheet: CalculationSheet = {
  name: "Notes",
  subtitle: "What the notes come to, and what stands in the way of the creditors.",
  plan: (page, given) => {
    const { value, notes, firstPayment, money } = given;
    page.heading("Standstill and secured debt");
    const standstill = callOf(
      "STANDSTILL_STATUS",
      ...[value("valuation.date"), given.standstillEnd, value("standstill.agreementDate")],
    );
    if (given.hasStandstill) {
      page.result({ label: "Standstill at the valuation date", format: "text" }, `=${standstill}`);
    }
    const debtChecks = given.hasDebt ? [debtLine(page, given)] : [];
    const schedule = callOf("NOTE_SCHEDULE", notes, firstPayment, value("valuation.date"));
    const repayment = page.result(
      { label: "Repayment of all notes", ...money },
      // The last row of the schedule is its total, the fourth column the repayment.
      `=INDEX(${schedule},ROWS(${notes})+1,4)`,
    );
    page.gap();
    page.heading("Series by series");
    page.spill(`=${schedule}`, ["text", "money", "date", "money", "multiple", "rate", "text"], MOST_SERIES);
    return {
      inside: [],
      againstScenario: [
        ...debtChecks,
        { label: "Repayment of the notes", path: "notes.repayment", figure: repayment },
      ],
    };
  },
};

function debtLine(page: ModelPage, { value, firstPayment, repayments, money }: ModelInputs): ScenarioCheck {
  const label = "Secured debt at the first payment";
  const balance = callOf(
    "DEBT_BALANCE",
    ...[value("debt.principal"), value("debt.rate"), value("debt.startDate"), firstPayment],
    ...[value("debt.accruedInterest"), value("debt.frequency"), value("debt.dayCount"), repayments],
  );
  return { label, path: "debt.balanceAtPayment", figure: page.result({ label, ...money }, `=${balance}`) };
}
