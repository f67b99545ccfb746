import type { CalculationSheet } from "./calculationSheet.ts";
import type { ModelAward } from "./modelAward.ts";
import type { InsideCheck } from "./modelChecks.ts";
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

/** What a settlement that discharges nothing leaves of an Award that the scenario does not tell. */
const NOT_TOLD = '"not told"';

/** The model's Award sheet. */
export const awardSheet: CalculationSheet = {
  name: "Award",
  subtitle: "What is owed on the Award, and how it came to that.",
  plan: (page, given) => {
    const { valuation, payments, award } = given;
    const owed = planValuation(page, given);
    page.gap();
    const balanceAtPayment = planFirstPayment(page, given);
    if (award !== undefined) {
      page.gap();
      page.heading("Period by period");
      const { all } = payments.receipts;
      const schedule =
        award.kind === "sum"
          ? award.call("SCHEDULE", valuation, owed.principal ?? "", all)
          : award.call("SCHEDULE", valuation, all);
      page.spill(`=${schedule}`, SCHEDULE_FORMATS[award.kind], MOST_PERIODS);
    }
    return {
      inside: owed.inside,
      againstScenario: [
        { label: "Award and costs at the valuation date", path: "award.balance", figure: owed.owed },
        { label: "of which interest", path: "award.interest", figure: owed.interest },
        {
          label: "Award and costs at the first payment",
          path: "award.balanceAtPayment",
          figure: balanceAtPayment,
        },
      ],
    };
  },
};

const SCHEDULE_FORMATS = {
  sum: ["date", "date", "rate", "rate", "count", "money", "money", "money"],
  heads: ["date", "date", "rate", "rate", "count", "money", "money", "money", "text", "date"],
} as const;

/** References to what is owed at the valuation date. */
interface Valuation {
  readonly principal?: string;
  readonly owed: string;
  readonly interest: string;
  readonly inside: readonly InsideCheck[];
}

/** What is owed unless a settlement discharges it, as references. */
interface Undischarged extends Pick<Valuation, "principal" | "inside"> {
  readonly balance: string;
  readonly interest: string;
}

function planValuation(page: ModelPage, given: ModelInputs): Valuation {
  const { valuation, payments, award, money } = given;
  const line: Liner = (label, formula) => page.result({ label, ...money }, `=${formula}`);
  page.heading("At the valuation date");
  const { balance, interest, ...rest }: Undischarged =
    award === undefined
      ? { balance: NOT_TOLD, interest: NOT_TOLD, inside: [] }
      : award.kind === "sum"
        ? sumAtValuation(page, given, award, line)
        : headsAtValuation(given, award, line);
  const dischargedOn = page.result(
    { label: "Discharged from", format: "date" },
    `=${dayOfDischarge(payments)}`,
  );
  const unpaid = line("Agreed and not yet paid", agreedAndUnpaid(payments, `"<="&${valuation}`));
  const unless = (discharged: string, otherwise: string): string =>
    `IF(ISNUMBER(${dischargedOn}),IF(${dischargedOn}<=${valuation},${discharged},${otherwise}),${otherwise})`;
  const owed = line("Owed on the Award", unless(unpaid, balance));
  return { ...rest, owed, interest: line("of which interest is", unless("0", interest)) };
}

type Liner = (label: string, formula: string) => string;

function sumAtValuation(
  page: ModelPage,
  { valuation, payments }: ModelInputs,
  { standing, call }: Extract<ModelAward, { kind: "sum" }>,
  line: Liner,
): Undischarged {
  const principal = line("Principal standing", standing.principal(valuation));
  const { all } = payments.receipts;
  const balance = line("Balance with interest", call("BALANCE", valuation, principal, all));
  const interest = line("of which interest", call("INTEREST", valuation, principal, all));
  const used = page.ahead(LINES_TO_SCHEDULE, PAYMENT, ROWS_SUMMED);
  const received = line("Received by then", receivedUntil(payments, `"<="&${valuation}`));
  const costs = line(
    "Costs, less what is received beyond that balance",
    `MAX(0,${standing.costs(valuation)}-MAX(0,${received}-SUM(${used})))`,
  );
  const label = "Award less interest is not above principal";
  return {
    ...{ principal, interest },
    balance: `${balance}+${costs}`,
    inside: [{ label, difference: `MAX(0,${balance}-${interest}-${principal})` }],
  };
}

function headsAtValuation(
  { valuation, payments }: ModelInputs,
  { stands, call }: Extract<ModelAward, { kind: "heads" }>,
  line: Liner,
): Undischarged {
  const { all } = payments.receipts;
  const standing = stands(valuation);
  const balance = line("Balance with interest", `${call("BALANCE", valuation, all)}*${standing}`);
  const interest = line("of which interest", `${call("INTEREST", valuation, all)}*${standing}`);
  const label = "Interest is no more than the balance";
  return { balance, interest, inside: [{ label, difference: `MAX(0,${interest}-${balance})` }] };
}

function planFirstPayment(page: ModelPage, given: ModelInputs): string {
  const { firstPayment, award, payments, money } = given;
  const { discharge, settledOn } = payments;
  page.heading("At the first payment, before it is made");
  const isReplaced = `AND(${discharge}="When made",${settledOn}<=${firstPayment})`;
  const agreed = agreedAndUnpaid(payments, `"<"&${firstPayment}`);
  const owed = award?.everythingOwed(firstPayment) ?? NOT_TOLD;
  return page.result(
    { label: "Owed on the Award at the first payment", ...money },
    `=IF(${isReplaced},${agreed},${owed})`,
  );
}
