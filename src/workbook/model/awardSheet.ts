import type { CalculationSheet } from "./calculationSheet.ts";
import type { ModelInputs } from "./modelInputs.ts";
import type { ModelPage } from "./modelPage.ts";
import { agreedAndUnpaid, dayOfDischarge, receivedUntil } from "./modelPayments.ts";

/** Rows that are formatted for the schedule; one that is longer shows its figures unformatted. */
const MOST_PERIODS = 60;

/** Rows of the schedule that its payments are summed over: a hundred years of months. */
const ROWS_SUMMED = 1_200;

/** Columns of the table of AWARD_SCHEDULE, counted from 0. */
const PAYMENT = 6;

/** Lines from that of what is received to the table of the schedule. */
const LINES_TO_SCHEDULE = 12;

/** The model's Award sheet. */
export const awardSheet: CalculationSheet = {
  name: "Award",
  subtitle: "What is owed on the Award, and how it came to that.",
  plan: (page, given) => {
    const { valuation, payments, awardCall } = given;
    const { principal, balance, interest, owed, owedInterest } = planValuation(page, given);
    page.gap();
    const balanceAtPayment = planFirstPayment(page, given);
    page.gap();
    page.heading("Period by period");
    page.spill(
      `=${awardCall("AWARD_SCHEDULE", principal, valuation, payments.receipts.all)}`,
      ["date", "date", "rate", "rate", "count", "money", "money", "money"],
      MOST_PERIODS,
    );
    return {
      inside: [
        {
          label: "Award less interest is not above principal",
          difference: `MAX(0,${balance}-${interest}-${principal})`,
        },
      ],
      againstScenario: [
        { label: "Award and costs at the valuation date", path: "award.balance", figure: owed },
        { label: "of which interest", path: "award.interest", figure: owedInterest },
        {
          label: "Award and costs at the first payment",
          path: "award.balanceAtPayment",
          figure: balanceAtPayment,
        },
      ],
    };
  },
};

/** References to what is owed at the valuation date. */
type Valuation = Readonly<Record<"principal" | "balance" | "interest" | "owed" | "owedInterest", string>>;

function planValuation(page: ModelPage, given: ModelInputs): Valuation {
  const { valuation, standing, payments, awardCall } = given;
  const line = (label: string, formula: string): string =>
    page.result({ label, ...given.money }, `=${formula}`);
  const by = `"<="&${valuation}`;
  page.heading("At the valuation date");
  const principal = line("Principal standing", standing.principal(valuation));
  const ofAward = (name: string): string => awardCall(name, principal, valuation, payments.receipts.all);
  const balance = line("Balance with interest", ofAward("AWARD_BALANCE"));
  const interest = line("of which interest", ofAward("AWARD_INTEREST"));
  const used = page.ahead(LINES_TO_SCHEDULE, PAYMENT, ROWS_SUMMED);
  const received = line("Received by then", receivedUntil(payments, by));
  const costs = line(
    "Costs, less what is received beyond that balance",
    `MAX(0,${standing.costs(valuation)}-MAX(0,${received}-SUM(${used})))`,
  );
  const dischargedOn = page.result(
    { label: "Discharged from", format: "date" },
    `=${dayOfDischarge(payments)}`,
  );
  const unpaid = line("Agreed and not yet paid", agreedAndUnpaid(payments, by));
  const unless = (discharged: string, otherwise: string): string =>
    `IF(ISNUMBER(${dischargedOn}),IF(${dischargedOn}<=${valuation},${discharged},${otherwise}),${otherwise})`;
  const owed = line("Owed on the Award", unless(unpaid, `${balance}+${costs}`));
  const owedInterest = line("of which interest is", unless("0", interest));
  return { principal, balance, interest, owed, owedInterest };
}

function planFirstPayment(page: ModelPage, given: ModelInputs): string {
  const { firstPayment, standing, payments, awardCall, money } = given;
  const { discharge, settledOn } = payments;
  page.heading("At the first payment, before it is made");
  const isReplaced = `AND(${discharge}="When made",${settledOn}<=${firstPayment})`;
  const agreed = agreedAndUnpaid(payments, `"<"&${firstPayment}`);
  const balance = awardCall("AWARD_BALANCE", standing.principal(firstPayment), firstPayment);
  return page.result(
    { label: "Owed on the Award at the first payment", ...money },
    `=IF(${isReplaced},${agreed},${balance}+${standing.costs(firstPayment)})`,
  );
}
