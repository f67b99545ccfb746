/** What the year-end notes are summed from: amortisation of each series, payments of the debt, the waterfall. */
import { CENT } from "../../calc/index.ts";
import { callOf } from "../cells/namespace.ts";
import type { ModelInputs } from "../model/modelInputs.ts";
import type { ModelPage } from "../model/modelPage.ts";
import { STEPS } from "../model/waterfallSheet.ts";
import type { NoteSeriesInputs, YearEndInputs } from "./yearEndInputs.ts";

/** A table of what is paid, as ranges and as functions take it. */
interface Payments {
  readonly all: string;
  readonly dates: string;
  readonly amounts: string;
}

/** References to the workings. */
export interface Workings {
  /** Interest and catch-up of a series by day; `undefined` where it has no amortised cost. */
  readonly amortisation: (series: number) => Amortisation | undefined;
  /** What a payee is paid after one day and by another, both as expressions; "" is no bound. */
  readonly paidTo: (called: string, after: string, until: string) => string;
  /** Everything that is paid on the debt, in the waterfall and outside of it. */
  readonly debt: Payments | undefined;
  /** Of that what is paid by the end of a year; later rows are 0. */
  readonly debtBy: readonly (Payments | undefined)[];
  /** What the waterfall pays on the debt, as an expression. */
  readonly debtByWaterfall: string;
}

export interface Amortisation {
  readonly dates: string;
  readonly interest: string;
  readonly catchUp: string;
}

/** Columns of NOTE_AMORTISATION, counted from 0. */
const COLUMN = { date: 0, interest: 2, catchUp: 3 } as const;

/** Fills both pages. */
export function planWorkings(page: ModelPage, waterfallPage: ModelPage, inputs: YearEndInputs): Workings {
  const { paidTo, paidOn } = planWaterfall(waterfallPage, inputs.paid);
  const amortisations = inputs.notes.map((series) => planAmortisation(page, series, inputs.reporting));
  if (inputs.whyNoCost !== undefined) page.reading(inputs.whyNoCost);
  const debt = inputs.given.hasDebt ? planDebtPayments(page, inputs, paidOn) : undefined;
  if (!inputs.given.hasDebt) page.reading("There is no secured debt in this scenario.");
  const debtor = inputs.paid?.payees.filter(({ kind }) => kind === "debt") ?? [];
  return {
    amortisation: (series) => amortisations[series],
    paidTo,
    debt: debt?.all,
    debtBy: debt?.byYear ?? [],
    debtByWaterfall: debtor.length === 0 ? "0" : debtor.map(({ called }) => paidTo(called, "", "")).join("+"),
  };
}

function planAmortisation(
  page: ModelPage,
  { name, issued, days, cost }: NoteSeriesInputs,
  reporting: string,
): Amortisation | undefined {
  if (cost === undefined) return undefined;
  page.heading(`Amortisation of ${name} (IFRS 9, B5.4.1 to B5.4.6)`);
  // From the row below the headings, in whose first cell the formula stands.
  const column = (at: number): string => page.ahead(1, at, cost.rows - 1);
  const found = {
    dates: column(COLUMN.date),
    interest: column(COLUMN.interest),
    catchUp: column(COLUMN.catchUp),
  };
  const table = callOf(
    "NOTE_AMORTISATION",
    ...[cost.carried, issued, cost.estimates, cost.multiple, days, reporting],
  );
  page.spill(`=${table}`, ["date", "money", "money", "money", "money", "share"], cost.rows);
  for (let row = 0; row < cost.rows; row++) page.gap();
  return found;
}

type PaidTo = Workings["paidTo"];

function planWaterfall(
  page: ModelPage,
  paid: ModelInputs | undefined,
): { readonly paidTo: PaidTo; readonly paidOn: (called: string, day: string) => string } {
  if (paid === undefined) {
    page.reading("Nothing is ever paid in this scenario.");
    return { paidTo: () => "0", paidOn: () => "0" };
  }
  page.heading("Step by step");
  const column = (at: number): string => page.ahead(1, at, paid.mostLines);
  const [dates, payees, sums] = [column(STEPS.date), column(STEPS.payee), column(STEPS.paid)];
  page.spill(
    `=${callOf("WATERFALL", paid.payments.receipts.all, paid.claims, undefined, `${paid.holdsBack}<>"No"`, CENT.toFixed())}`,
    ["date", "count", "text", "money", "money", "money", "money", "text"],
    paid.mostLines + 1,
  );
  const sum = (called: string, bounds: readonly string[]): string =>
    `SUMIFS(${[sums, payees, called, ...bounds.flatMap((bound) => [dates, bound])].join(",")})`;
  return {
    paidTo: (called, after, until) =>
      sum(called, [...(after && [`">"&${after}`]), ...(until && [`"<="&${until}`])]),
    paidOn: (called, day) => sum(called, [day]),
  };
}

/** The days on which the debt may be paid, each once, and what is paid on it then. */
function planDebtPayments(
  page: ModelPage,
  { given, paid, years }: YearEndInputs,
  paidOn: (called: string, day: string) => string,
): { readonly all: Payments; readonly byYear: readonly Payments[] } | undefined {
  const debtor = paid?.payees.filter(({ kind }) => kind === "debt") ?? [];
  const days =
    paid === undefined || debtor.length === 0
      ? []
      : [
          ...Array.from({ length: paid.payments.rows }, (_, row) => paid.payments.receipts.cell(row, "Date")),
          ...paid.payees.filter(({ kind }) => kind === "notes").map(({ due }) => due),
        ];
  const outside = given.repayments?.rows ?? 0;
  if (days.length + outside === 0) return undefined;
  page.heading("Paid on the secured debt, day by day");
  const columns = [
    { header: "Date", format: "date" },
    { header: "Amount", format: "money" },
  ] as const;
  const top = page.ahead(1, 0, 1);
  const all = page.inputTable(
    columns,
    [
      ...days.map((day) => (at: (header: string) => string) => {
        const isFirst = `COUNTIF(${top}:${withoutSheet(at("Date"))},${at("Date")})=1`;
        const sums = debtor.map(({ called }) => paidOn(called, at("Date"))).join("+");
        return [{ formula: `=${day}` }, { formula: `=IF(${isFirst},${sums},0)` }];
      }),
      ...Array.from({ length: outside }, (_, row) => [
        { formula: `=${given.repayments?.cell(row, "Date") ?? ""}` },
        { formula: `=${given.repayments?.cell(row, "Amount") ?? ""}` },
      ]),
    ],
    { color: "#000000" },
  );
  const rows = days.length + outside;
  const byYear = years.map(({ to }, year) => {
    page.heading(year === 0 ? "Of that by the reporting date" : "Of that by the end of the year before");
    const table = page.inputTable(
      columns,
      Array.from({ length: rows }, (_, row) => [
        { formula: `=${all.cell(row, "Date")}` },
        { formula: `=IF(${all.cell(row, "Date")}<=${to},${all.cell(row, "Amount")},0)` },
      ]),
      { color: "#000000" },
    );
    return paymentsOf(table);
  });
  return { all: paymentsOf(all), byYear };
}

function paymentsOf(table: { readonly all: string; readonly column: (header: string) => string }): Payments {
  return { all: table.all, dates: table.column("Date"), amounts: table.column("Amount") };
}

function withoutSheet(reference: string): string {
  return reference.replace(/^.*!/u, "");
}
