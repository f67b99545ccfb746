/** The model's Checks sheet: what must hold inside the model, and against the loaded scenario. */
import type { ModelInputs } from "./modelInputs.ts";
import type { ModelPage } from "./modelPage.ts";

/** References to what the sheets of the model come to. */
export interface ModelFigures {
  readonly balance: string;
  readonly interest: string;
  /** The balance and the costs awarded. */
  readonly withCosts: string;
  readonly balanceAtPayment: string;
  /** undefined: there is no secured debt. */
  readonly debtAtPayment: string | undefined;
  readonly repayment: string;
  /** Sum of the receipts, an expression. */
  readonly received: string;
  readonly paid: string;
  /** What each payee is paid. */
  readonly payees: ReadonlyMap<string, string>;
}

/** The first row of the checks, counted from 1 as in references. */
const FIRST_ROW = 8;
/** Rows that the total looks at; the checks are never more. */
const ROOM = 40;

/** The total stands above the checks, so that its place is known before they are. */
export function planTotal(page: ModelPage): string {
  const flags = `'${page.sheet.replaceAll("'", "''")}'!$C$${FIRST_ROW}:$C$${FIRST_ROW + ROOM - 1}`;
  page.gap();
  const total = page.result({ label: "Checks that fail", format: "count" }, `=SUM(${flags})`);
  page.gap();
  return total;
}

export function planChecks(page: ModelPage, given: ModelInputs, figures: ModelFigures): void {
  const { receipts, firstPayment, standing, tolerance } = given;
  const { balance, interest, received, paid, payees } = figures;
  page.heading("Inside the model");
  page.columnHeadings(["Check", "Difference", "Result"]);
  const check = (label: string, difference: string, beside?: string): void => {
    const cell = page.ahead(0, 1, 1);
    page.tableRow([
      { content: label, format: "text" },
      { content: `=${difference}`, format: "money" },
      { content: `=IF(ISERROR(${cell}),1,IF(ABS(${cell})>${tolerance},1,0))`, format: "check" },
      ...(beside === undefined ? [] : [{ content: beside, format: "money" as const }]),
    ]);
  };
  const amounts = [...payees.values()];
  check("Everything received is paid out", `${received}-${paid}`);
  check("Award less interest is not above principal", `MAX(0,${balance}-${interest}-${standing.valuation})`);
  check("No receipt is before the first payment", `MAX(0,${firstPayment}-MIN(${receipts.column("Date")}))`);
  check("Nobody is paid less than nothing", `MIN(0,${amounts.join(",")})`);
  check("Receipts are positive", `MIN(0,MIN(${receipts.column("Amount")}))`);
  page.gap();

  page.heading("Against the loaded scenario: red once another one is loaded, or an input differs");
  page.columnHeadings(["Check", "Difference", "Result", "Loaded scenario"]);
  const against = (path: string, label: string, figure: string | undefined): void => {
    if (figure === undefined) return;
    const loaded = page.ahead(0, 3, 1);
    check(
      label,
      `IF(ISNUMBER(${loaded}),${loaded}-(${figure}),0)`,
      `=IFERROR(AWARD.SCENARIO("${path}"),"none")`,
    );
  };
  const paidTo = (names: readonly string[]): string | undefined => {
    const cells = names.flatMap((name) => payees.get(name) ?? []);
    return cells.length === 0 ? undefined : cells.join("+");
  };
  against("award.balance", "Award and costs at the valuation date", figures.withCosts);
  against("award.interest", "of which interest", interest);
  against("award.balanceAtPayment", "Award and costs at the first payment", figures.balanceAtPayment);
  against("debt.balanceAtPayment", "Secured debt at the first payment", figures.debtAtPayment);
  against("notes.repayment", "Repayment of the notes", figures.repayment);
  against("paid.debt", "Paid to secured debt", paidTo([given.debtor]));
  against("paid.notes", "Paid to the notes", paidTo(given.noteholders));
  against("paid.company", "Net to the company", paidTo([given.company]));
}
