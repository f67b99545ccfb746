/**
 * The model that "Insert model" puts into a workbook: what stands on its five sheets.
 *
 * In the conventions of the FAST standard: inputs apart from calculations, one constant in one cell,
 * every formula reads its constants from the Inputs sheet, units in a column of their own, checks on a
 * sheet of theirs whose total every sheet shows.
 *
 * @see https://www.fast-standard.org/the-fast-standard/
 */
import type { Scenario } from "../../calc/index.ts";
import { planChecks, planTotal, type ModelFigures } from "./modelChecks.ts";
import { planInputs, type ModelInputs } from "./modelInputs.ts";
import { ModelPage } from "./modelPage.ts";

export const MODEL_SHEETS = ["Inputs", "Award", "Notes", "Waterfall", "Checks"] as const;
export type ModelSheetName = (typeof MODEL_SHEETS)[number];

/**
 * Plans the model of a scenario.
 *
 * @param sheetOf the name each sheet gets in the workbook
 * @throws DomainError (not available) when the scenario does not say who is paid when
 */
export function planModel(
  scenario: Scenario,
  sheetOf: (sheet: ModelSheetName) => string,
): readonly ModelPage[] {
  const page = (sheet: ModelSheetName): ModelPage => new ModelPage(sheetOf(sheet));
  const [inputs, award, notes] = [page("Inputs"), page("Award"), page("Notes")];
  const [waterfall, checks] = [page("Waterfall"), page("Checks")];
  checks.title("Checks", "0 and OK is right; a red CHECK on any sheet means one of these.");
  const total = planTotal(checks);
  const given = planInputs(inputs, scenario, total);
  const figures = {
    ...planAward(award, given, total),
    ...planNotes(notes, given, total),
    ...planWaterfall(waterfall, given, total),
  };
  planChecks(checks, given, figures);
  return [inputs, award, notes, waterfall, checks];
}

/** Rows that are formatted for tables that spill; one that is longer shows its figures unformatted. */
const MOST_PERIODS = 60;
const MOST_SERIES = 25;

/** Columns of the table of WATERFALL, counted from 0. */
const STEPS = { payee: 2, paid: 4 } as const;

function planAward(
  page: ModelPage,
  given: ModelInputs,
  total: string,
): Pick<ModelFigures, "balance" | "interest" | "withCosts" | "balanceAtPayment"> {
  const { value, rate, standing, payments, firstPayment } = given;
  page.title("Award", "What is owed on the Award, and how it came to that.");
  page.showChecks(total);
  page.heading("At the valuation date");
  const terms = (principal: string, until: string | undefined): string =>
    [
      principal,
      value("award.startDate"),
      until,
      rate,
      value("award.margin"),
      value("award.floor"),
      value("award.frequency"),
      value("award.dayCount"),
    ].join(",");
  const asOf = `${terms(standing.valuation, value("valuation.date"))},${payments}`;
  const balance = page.result(
    { label: "Balance with interest", ...given.money },
    `=AWARD.AWARD_BALANCE(${asOf})`,
  );
  const interest = page.result(
    { label: "of which interest", ...given.money },
    `=AWARD.AWARD_INTEREST(${asOf})`,
  );
  const withCosts = page.result({ label: "Balance and costs", ...given.money }, `=${balance}+${given.costs}`);
  page.gap();
  page.heading("At the first payment, before it is made");
  const balanceAtPayment = page.result(
    { label: "Balance with interest, and costs", ...given.money },
    `=AWARD.AWARD_BALANCE(${terms(standing.payment, firstPayment)})+${given.costsAtPayment}`,
  );
  page.gap();
  page.heading("Period by period");
  page.spill(
    `=AWARD.AWARD_SCHEDULE(${asOf})`,
    ["date", "date", "rate", "rate", "count", "money", "money", "money"],
    MOST_PERIODS,
  );
  return { balance, interest, withCosts, balanceAtPayment };
}

function planNotes(
  page: ModelPage,
  given: ModelInputs,
  total: string,
): Pick<ModelFigures, "debtAtPayment" | "repayment"> {
  const { value, notes, firstPayment } = given;
  page.title("Notes", "What the notes come to, and what stands in the way of the creditors.");
  page.showChecks(total);
  page.heading("Standstill and secured debt");
  const standstill = [value("valuation.date"), given.standstillEnd, value("standstill.agreementDate")];
  page.result(
    { label: "Standstill at the valuation date", format: "text" },
    `=AWARD.STANDSTILL_STATUS(${standstill.join(",")})`,
  );
  const debt = [
    value("debt.principal"),
    value("debt.rate"),
    value("debt.startDate"),
    firstPayment,
    value("debt.accruedInterest"),
    value("debt.frequency"),
    value("debt.dayCount"),
    given.repayments,
  ];
  const debtAtPayment = given.hasDebt
    ? page.result(
        { label: "Secured debt at the first payment", ...given.money },
        `=AWARD.DEBT_BALANCE(${debt.join(",")})`,
      )
    : undefined;
  const schedule = `AWARD.NOTE_SCHEDULE(${notes},${firstPayment},${value("valuation.date")})`;
  const repayment = page.result(
    { label: "Repayment of all notes", ...given.money },
    // The last row of the schedule is its total, the fourth column the repayment.
    `=INDEX(${schedule},ROWS(${notes})+1,4)`,
  );
  page.gap();
  page.heading("Series by series");
  page.spill(`=${schedule}`, ["text", "money", "date", "money", "multiple", "rate", "text"], MOST_SERIES);
  return { debtAtPayment, repayment };
}

function planWaterfall(
  page: ModelPage,
  given: ModelInputs,
  total: string,
): Pick<ModelFigures, "received" | "paid" | "payees"> {
  const { receipts, claims, payees, holdsBack } = given;
  page.title("Waterfall", "Who is paid out of the receipts, in all and step by step.");
  page.showChecks(total);
  page.heading("In all");
  page.columnHeadings(["Payee", "Paid", "Share of receipts"]);
  const received = `SUM(${receipts.column("Amount")})`;
  // Below the payees come their total, a gap, a heading and the column headings that spill with the table.
  const above = payees.length + 4;
  const payee = page.ahead(above, STEPS.payee, given.mostLines);
  const amount = page.ahead(above, STEPS.paid, given.mostLines);
  const rows = payees.map((name) => {
    const paid = `SUMPRODUCT(--(${payee}="${name.replaceAll('"', '""')}"),${amount})`;
    const [, cell = ""] = page.tableRow([
      { content: name, format: "text" },
      { content: `=${paid}`, format: "money" },
      { content: `=IF(${received}=0,0,${paid}/${received})`, format: "share" },
    ]);
    return [name, cell] as const;
  });
  const [first, last] = [rows[0]?.[1] ?? "0", rows.at(-1)?.[1] ?? "0"];
  const [, paid = ""] = page.tableRow([
    { content: "Total", format: "text" },
    { content: `=SUM(${first}:${last.replace(/^.*!/, "")})`, format: "money" },
    { content: `=IF(${received}=0,0,1)`, format: "share" },
  ]);
  page.gap();
  page.heading("Step by step");
  page.spill(
    `=AWARD.WATERFALL(${receipts.all},${claims.all},,${holdsBack}<>"No")`,
    ["date", "count", "text", "money", "money", "money", "money", "text"],
    given.mostLines + 1,
  );
  return { received, paid, payees: new Map(rows) };
}
