/** Ranges as long as a sheet, as people hand over whole columns and tables that were filled down to the end. */
import assert from "node:assert/strict";
import { fromIso } from "../../src/calc/index.ts";
import { callBuilt, fetchParts, loadBuiltFunctions } from "./builtFunctions.ts";

const SHEET_ROWS = 1_048_576;

/** A call takes a second or two, more on a busy machine. */
const LONGEST_MILLISECONDS = 300_000;

type Cells = readonly (readonly unknown[])[];

const functions = loadBuiltFunctions();
await fetchParts(functions);
const call = (id: string, ...args: readonly unknown[]): unknown => callBuilt(functions, id, ...args);

/** A table with nothing below it down to the end of the sheet. */
function toTheEnd(rows: Cells, blank: null | 0): Cells {
  const empty = (rows[0] ?? []).map(() => blank);
  return Array.from({ length: SHEET_ROWS }, (_, index) => rows[index] ?? empty);
}

/** Rows that go on to the end of the sheet, the headings first. */
function filled(headings: readonly string[] | undefined, row: (index: number) => readonly unknown[]): Cells {
  return Array.from({ length: SHEET_ROWS }, (_, index) =>
    headings !== undefined && index === 0 ? headings : row(index),
  );
}

const START = fromIso("2017-02-03");
const PAID = fromIso("2019-02-03");

describe("bh-159: a range as long as the sheet", function () {
  this.timeout(LONGEST_MILLISECONDS);

  for (const blank of [null, 0] as const) {
    const column = (...cells: readonly unknown[]): Cells =>
      toTheEnd(
        cells.map((cell) => [cell]),
        blank,
      );
    const payments = toTheEnd(
      [
        ["Date", "Amount"],
        [fromIso("2018-01-01"), 550],
      ],
      blank,
    );
    const claims = toTheEnd(
      [
        ["Tier", "Payee", "Kind", "Amount"],
        [1, "Lender", "Fixed", 30],
      ],
      blank,
    );
    const receipts = toTheEnd(
      [
        ["Date", "Amount"],
        [START, 50],
      ],
      blank,
    );
    for (const [id, args, expected] of [
      // -100 and 121 after two years: 10 % a year, 21 % in all, 1.21 times.
      ["XIRR", [column(-100, 121), column(START, PAID)], 0.1],
      ["XNPV", [0.1, column(-100, 121), column(START, PAID)], 0],
      ["MOIC", [column(-100, 121)], 1.21],
      // 550 of 1,050 are paid after a year, and 500 bear 25 in the next one.
      [
        "AWARD_BALANCE",
        [1000, fromIso("2017-01-01"), fromIso("2019-01-01"), 0.05, null, null, null, null, payments],
        525,
      ],
      [
        "DEBT_BALANCE",
        [1000, 0.05, fromIso("2017-01-01"), fromIso("2019-01-01"), null, null, null, payments],
        525,
      ],
      ["WATERFALL_PAID", [receipts, claims, "Lender"], 30],
    ] as const) {
      it(`counts for its filled rows alone in ${id}, blanks being ${JSON.stringify(blank)}`, () => {
        const answer = call(id, ...args);
        assert.ok(typeof answer === "number", JSON.stringify(answer));
        assert.ok(Math.abs(answer - expected) < 1e-9, `${answer} for ${expected}`);
      });
    }
  }

  it("filled to its end is summed up in MOIC and XNPV", () => {
    const values = filled(undefined, (index) => [index === 0 ? -SHEET_ROWS : 2]);
    const dates = filled(undefined, (index) => [START + (index % 1000)]);
    // 2 for each row but the first, of as much as there are rows.
    assert.equal(call("MOIC", values), (2 * (SHEET_ROWS - 1)) / SHEET_ROWS);
    const value = call("XNPV", 0.1, values, dates);
    const expected = dates.reduce(
      (sum, [date], index) => sum + (index === 0 ? -SHEET_ROWS : 2) / 1.1 ** ((Number(date) - START) / 365),
      0,
    );
    assert.ok(
      typeof value === "number" && Math.abs(value - expected) < 1e-3,
      `${String(value)} for ${expected}`,
    );
  });

  it("filled to its end with payments pays them all", () => {
    const payments = filled(["Date", "Amount"], (index) => [START + (index % 700), 0.001]);
    // No interest: 1,048,575 thousandths of 10,000.
    const left = call("AWARD_BALANCE", 10_000, START, PAID, 0, null, null, null, null, payments);
    assert.ok(typeof left === "number" && Math.abs(left - (10_000 - 1048.575)) < 1e-6, JSON.stringify(left));
  });

  it("filled to its end with terms is refused with how many may be", () => {
    const terms = filled(["Head", "Principal", "From", "Rate", "Compounds"], (index) => [
      `Head ${index}`,
      1,
      START,
      0.05,
      "Simple",
    ]);
    assert.deepEqual(call("TERMS_BALANCE", terms, PAID), {
      error: "#VALUE!",
      message: "terms must have at most 10000 rows, got 1048575: part them over several cells",
    });
  });

  it("filled to its end with fixings that are averaged is worked out", () => {
    const fixings = filled(["Date", "X"], (index) => [fromIso("1999-12-31") + index, 0.05]);
    const terms = [
      ["Principal", "From", "Benchmark", "Compounds", "Resets", "Fixing"],
      [1000, fromIso("2000-01-01"), "X", "Simple", "Once", "Average"],
    ];
    // 5 % of 1,000 for 730,485 days of 365.
    const owed = call("TERMS_BALANCE", terms, fromIso("4000-01-01"), fixings);
    assert.ok(
      typeof owed === "number" && Math.abs(owed - (1000 + (50 * 730_485) / 365)) < 1e-6,
      JSON.stringify(owed),
    );
  });
});
