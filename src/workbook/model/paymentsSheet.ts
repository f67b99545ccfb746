/** The model's Payments sheet: a row for each day, what is due and paid to each payee, and what is held back. */
import type { CalculationSheet, WaterfallCells } from "./calculationSheet.ts";
import type { SheetChecks } from "./modelChecks.ts";
import type { ModelPayee } from "./modelClaims.ts";
import type { ModelInputs } from "./modelInputs.ts";
import type { ModelPage, RowCell } from "./modelPage.ts";
import { LOOKS } from "../cells/looks.ts";

/** So many payees have columns of their own; the others have one together. */
const MOST_PAYEES = 12;
/** With more days the sheet would take longer to calculate than the waterfall itself. */
const MOST_DAYS = 1_000;

const COLUMN = { date: 0, event: 1, received: 2, payees: 3 } as const;
const WIDTHS = { date: 140, event: 230, sum: 120 };
/** The title, the line of the checks, and the headings with what there is in all. */
const FROZEN = 7;
/** Lines of headings, and the line of what there is in all, above the days. */
const ABOVE = 3;

/** How wide its columns are for so many payees. */
function widthsFor(payees: number): readonly number[] {
  const own = Math.min(payees, MOST_PAYEES);
  const sums = 1 + 2 * own + (payees > own ? 1 : 0) + 2;
  return [WIDTHS.date, WIDTHS.event, ...Array.from({ length: sums }, () => WIDTHS.sum)];
}

/** A column of sums: what stands above it, in it on a day, and in it over all days. */
interface SumColumn {
  /** Text, or an expression behind an equals sign. */
  readonly over: string;
  readonly heading: string;
  readonly isPaid?: boolean;
  readonly on: (day: string) => string;
  readonly hasTotal: boolean;
}

/** The model's Payments sheet. */
export const paymentsSheet: CalculationSheet = {
  name: "Payments",
  subtitle: "Who is paid what on each day, and what is held back.",
  form: ({ payees }) => ({ widths: widthsFor(payees.length), frozenRows: FROZEN }),
  plan: (page, given, { waterfall }) => {
    if (waterfall === undefined) throw new Error("the Payments sheet reads the Waterfall sheet before it");
    return planDays(page, given, waterfall);
  },
};

function planDays(page: ModelPage, given: ModelInputs, { steps, total }: WaterfallCells): SheetChecks {
  const { payments, mostDays } = given;
  if (mostDays > MOST_DAYS) {
    page.reading("This scenario has more days than can be shown side by side: see the Waterfall sheet.");
    return { inside: [], againstScenario: [] };
  }
  const columns = columnsFor(given, steps);
  const place: Place = (below, column, rows = 1) => page.ahead(below, column, rows);
  const ofDays = (column: number): string => place(ABOVE, column, mostDays);
  const checkAt = COLUMN.received + columns.length;
  const received = place(ABOVE - 1, COLUMN.received);
  const paid = placesPaid(columns).map((column) => place(ABOVE - 1, column));
  const checks = [
    {
      label: "Payments shows every receipt",
      difference: `${received}-SUM(${payments.receipts.column("Amount")})`,
    },
    { label: "Payments and Waterfall: what is paid in all", difference: `${paid.join("+")}-${total}` },
    {
      label: "On every day what is received is paid or held back",
      difference: `MAX(0,MAX(${ofDays(checkAt)}))-MIN(0,MIN(${ofDays(checkAt)}))`,
    },
  ];
  // Places count from the line that is written next, so that all of them are taken before the first is.
  const days = Array.from({ length: mostDays }, (_, index) =>
    dayLine(columns, given, steps.date, {
      at: (above, column) => place(ABOVE + index - above, column),
      toDate: (column) => `SUM(${place(ABOVE, column, index + 1)})`,
    }),
  );
  const totals = columns.map(({ hasTotal }, index) =>
    hasTotal ? `=SUM(${ofDays(COLUMN.received + index)})` : "",
  );
  page.tableRow([text(""), text(""), ...columns.map(({ over }) => text(over)), text("Check")], OVER);
  page.columnHeadings(
    ["Date", "Event", ...columns.map(({ heading }) => heading), "must be 0"],
    COLUMN.received,
  );
  page.tableRow([text("In all"), text(""), ...totals.map(sum), text("")], LOOKS.total);
  for (const cells of days) page.tableRow(cells);
  return { inside: checks, againstScenario: [] };
}

type Place = (below: number, column: number, rows?: number) => string;

function text(content: string): RowCell {
  return { content, format: "text" };
}

function sum(content: string): RowCell {
  return { content, format: "sparseMoney" };
}

function placesPaid(columns: readonly SumColumn[]): readonly number[] {
  return columns.flatMap(({ isPaid }, index) => (isPaid === true ? [COLUMN.received + index] : []));
}

function columnsFor({ payments: { receipts }, payees }: ModelInputs, steps: Steps): readonly SumColumn[] {
  return [
    {
      ...{ over: "", heading: "Received", hasTotal: true },
      on: (day) => `SUMIFS(${receipts.column("Amount")},${receipts.column("Date")},${day})`,
    },
    ...payees.slice(0, MOST_PAYEES).flatMap((payee) => columnsOf(payee, steps)),
    ...(payees.length > MOST_PAYEES ? [columnOfOthers(payees, steps)] : []),
    {
      ...{ over: "Held back", heading: "after it", hasTotal: false },
      on: (day) => `MAXIFS(${steps.retained},${steps.date},${day})`,
    },
  ];
}

/** Places seen from the line of a day. */
interface Places {
  /** A cell so many lines above. */
  readonly at: (above: number, column: number) => string;
  /** What a column comes to, up to and on the day. */
  readonly toDate: (column: number) => string;
}

function dayLine(
  columns: readonly SumColumn[],
  given: ModelInputs,
  dates: string,
  { at, toDate }: Places,
): readonly RowCell[] {
  const day = at(0, COLUMN.date);
  const unlessOver = (formula: string): string => `=IF(${day}="","",${formula})`;
  const held = COLUMN.received + columns.length - 1;
  const paid = placesPaid(columns).map(toDate);
  // To date: of receipts with parts of cents the waterfall pays whole ones, a cent more on one day than on another.
  const left = `${toDate(COLUMN.received)}-${paid.join("-")}-${at(0, held)}`;
  return [
    { content: nextDay(at(1, COLUMN.date), dates), format: "date" },
    text(unlessOver(eventOn(day, given))),
    ...columns.map(({ on }) => sum(unlessOver(on(day)))),
    sum(unlessOver(`IF(ABS(${left})<=${given.tolerance},0,${left})`)),
  ];
}

const OVER = { bold: true, color: LOOKS.label.color, align: "Right" } as const;

type Steps = WaterfallCells["steps"];

/** The next day of the waterfall after the one above; above the first stand words, and below the last nothing. */
function nextDay(above: string, dates: string): string {
  const later = `">"&N(${above})`;
  return `=IF(${above}="","",IF(COUNTIF(${dates},${later})=0,"",MINIFS(${dates},${dates},${later})))`;
}

/** What a receipt of the day is called; on other days claims fall due. */
function eventOn(day: string, { payments: { receipts } }: ModelInputs): string {
  const note = `INDEX(${receipts.column("Note")},MATCH(${day},${receipts.column("Date")},0))`;
  return `IFERROR(${note}&"","Claims fall due")`;
}

function columnsOf({ called }: ModelPayee, steps: Steps): readonly SumColumn[] {
  const on =
    (sums: string) =>
    (day: string): string =>
      `SUMIFS(${sums},${steps.payee},${called},${steps.date},${day})`;
  return [
    { over: `=${called}`, heading: "due", on: on(steps.due), hasTotal: false },
    { over: "", heading: "paid", on: on(steps.paid), hasTotal: true, isPaid: true },
  ];
}

function columnOfOthers(payees: readonly ModelPayee[], steps: Steps): SumColumn {
  const others = payees.slice(MOST_PAYEES).map(({ called }) => called);
  return {
    ...{ over: `${others.length} others`, heading: "paid", hasTotal: true, isPaid: true },
    on: (day) =>
      others.map((called) => `SUMIFS(${steps.paid},${steps.payee},${called},${steps.date},${day})`).join("+"),
  };
}
