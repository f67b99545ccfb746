import { callOf } from "../cells/namespace.ts";
import type { CalculationSheet } from "./calculationSheet.ts";
import type { ScenarioCheck } from "./modelChecks.ts";
import type { ModelInputs } from "./modelInputs.ts";
import type { ModelPage } from "./modelPage.ts";
import { lastCash } from "./modelPayments.ts";

/** Rows that are formatted for the schedule. */
const MOST_SERIES = 25;

/** The model's Notes sheet. */
export const notesSheet: CalculationSheet = {
  name: "Notes",
  subtitle: "What the notes come to, and what stands in the way of the creditors.",
  plan: (page, given) => {
    page.heading("Standstill and secured debt");
    if (given.hasStandstill) planStandstill(page, given);
    else page.reading("There is no standstill in this scenario.");
    const debtChecks = given.hasDebt ? [debtLine(page, given)] : [];
    if (!given.hasDebt) page.reading("There is no secured debt in this scenario.");
    const notesChecks = given.notes === undefined ? [] : [notesLines(page, given, given.notes.all)];
    if (given.notes === undefined) page.reading("There are no notes in this scenario.");
    return { inside: [], againstScenario: [...debtChecks, ...notesChecks] };
  },
};

function planStandstill(page: ModelPage, { value, valuation, firstPayment, payments }: ModelInputs): void {
  const end = page.result(
    { label: "Payment that ends the standstill", format: "date" },
    `=IF(${value("standstill.trigger") ?? ""}="First payment",${firstPayment},${lastCash(payments)})`,
  );
  const status = callOf("STANDSTILL_STATUS", valuation, end, value("standstill.agreementDate"));
  page.result({ label: "Standstill at the valuation date", format: "text" }, `=${status}`);
}

function debtLine(page: ModelPage, { value, firstPayment, repayments, money }: ModelInputs): ScenarioCheck {
  const label = "Secured debt at the first payment";
  const balance = callOf(
    "DEBT_BALANCE",
    ...[value("debt.principal"), value("debt.rate"), value("debt.startDate"), firstPayment],
    ...[value("debt.accruedInterest"), value("debt.frequency"), value("debt.dayCount"), repayments?.all],
  );
  return { label, path: "debt.balanceAtPayment", figure: page.result({ label, ...money }, `=${balance}`) };
}

function notesLines(
  page: ModelPage,
  { firstPayment, valuation, money }: ModelInputs,
  notes: string,
): ScenarioCheck {
  const schedule = callOf("NOTE_SCHEDULE", notes, firstPayment, valuation);
  const repayment = page.result(
    { label: "Repayment of all notes", ...money },
    // The last row of the schedule is its total, the fourth column the repayment.
    `=INDEX(${schedule},ROWS(${notes})+1,4)`,
  );
  page.gap();
  page.heading("Series by series");
  page.spill(`=${schedule}`, ["text", "money", "date", "money", "multiple", "rate", "text"], MOST_SERIES);
  return { label: "Repayment of the notes", path: "notes.repayment", figure: repayment };
}
