/**
 * The cells that formulas of the self-test refer to, and the tables that spill into its sheet.
 *
 * A cell is a number, text, a date ("2018-11-15"), a formula or nothing; `{ text }` is text that looks like
 * something else, `{ percent }` a number that is shown in percent, `{ day }` a formula that gives a date.
 */

export type SheetCell =
  | number
  | string
  | null
  | { readonly text: string }
  | { readonly percent: number }
  | { readonly day: string };

export interface SheetCells {
  /** As formulas of the cases call them: `[first payment]`. */
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
}

/** A formula whose table spills over so many rows and columns. */
export interface Spill {
  readonly name: string;
  readonly formula: string;
  readonly rows: number;
  readonly columns: readonly ("date" | "number" | "text")[];
}

/** 12-month USD LIBOR on 16 September or the Friday before: FRED series USD12MD156N. */
const FIXINGS: readonly (readonly [string, number])[] = [
  ["2011-09-16", 0.0083494],
  ["2012-09-16", 0.00997],
  ["2013-09-16", 0.006561],
  ["2014-09-16", 0.005827],
  ["2015-09-16", 0.0086655],
  ["2016-09-16", 0.0154489],
  ["2017-09-16", 0.0173206],
  ["2018-09-16", 0.0288019],
];

export const SHEET_CELLS: readonly SheetCells[] = [
  { name: "blank", rows: [[null]] },
  { name: "zero", rows: [[0]] },
  { name: "text", rows: [["soon"]] },
  { name: "number as text", rows: [[{ text: "90" }]] },
  { name: "error", rows: [["=NA()"]] },
  { name: "first payment", rows: [["2018-11-15"]] },
  { name: "due date", rows: [[{ day: "=AWARD.NOTE_DUE_DATE([first payment])" }]] },
  { name: "ten percent", rows: [[{ percent: 10 }]] },
  { name: "first payments", rows: [["2018-11-15"], ["2018-11-16"], ["2018-12-31"]] },
  { name: "amounts", rows: [[5_500_000], [1_000_000], [null]] },
  { name: "holidays", rows: [["2019-02-18"], [null], ["2019-12-25"]] },
  // Notes of 28 July 2025: three times until 31 July 2028, four times after (company release).
  {
    name: "steps",
    rows: [
      ["2028-07-31", 3],
      [null, 4],
    ],
  },
  {
    name: "notes",
    rows: [
      ["Issued", "Name", "Amount", "Multiple"],
      ["2017-02-03", "Notes of 2017", 5_500_000, null],
      [null, null, null, null],
      ["2018-03-24", "Notes of 2018", 2_130_000, 4],
    ],
  },
  // The columns in another order than the documentation's.
  {
    name: "fixings",
    rows: [["Benchmark", "Reset date"], ...FIXINGS.map(([date, rate]) => [rate, date] as const)],
  },
  { name: "payments", rows: [["2018-01-01", 600]] },
  { name: "flows", rows: [[-5_500_000], [null], [16_500_000]] },
  { name: "days of flows", rows: [["2017-02-03"], [null], ["2019-02-13"]] },
  {
    name: "receipts",
    rows: [
      ["Date", "Amount"],
      ["2018-11-15", 600],
      [null, null],
    ],
  },
  // The rule of Eco Oro's notes of 2023, in millions of US dollars.
  {
    name: "claims",
    rows: [
      ["Kind", "Payee", "Tier", "Percent", "Amount"],
      ["Fixed", "Notes", 1, null, 24.672727],
      ["Lesser of", "CVR and MIP", 2, 0.95, 460],
      ["Fixed", "Company", 3, null, 30],
      ["Up to percent of total", "CVR and MIP", 4, 0.95, null],
      ["Residual", "Company", 5, null, null],
    ],
  },
];

export const SPILLS: readonly Spill[] = [
  {
    name: "due dates spilled",
    formula: "=AWARD.NOTE_DUE_DATE([first payments])",
    rows: 3,
    columns: ["date"],
  },
  {
    name: "schedule spilled",
    formula: "=AWARD.NOTE_SCHEDULE([notes], [first payment], [due date])",
    rows: 4,
    columns: ["text", "number", "date", "number", "number", "number", "text"],
  },
  {
    name: "waterfall spilled",
    formula: "=AWARD.WATERFALL([receipts], [claims])",
    rows: 6,
    columns: ["date", "number", "text", "number", "number", "number", "number", "text"],
  },
];
