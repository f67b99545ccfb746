import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { callBuilt, loadBuiltFunctions } from "./builtFunctions.ts";

const functions = loadBuiltFunctions();
const call = (id: string, ...args: unknown[]): unknown => callBuilt(functions, id, ...args);

const column = (...cells: unknown[]): unknown[][] => cells.map((cell) => [cell]);

const isNear = (actual: unknown, expected: number, tolerance = 1e-12): void => {
  assert.equal(typeof actual, "number", JSON.stringify(actual));
  const allowed = tolerance * Math.max(1, Math.abs(expected));
  assert.ok(Math.abs((actual as number) - expected) <= allowed, `${String(actual)} is not near ${expected}`);
};

const value = (message: string) => ({ error: "#VALUE!", message });
const errorOf = (answer: unknown): unknown => (answer as { error?: unknown }).error;

describe("XIRR in a cell", () => {
  const dates = column(42769, 43509);

  it("is the return of the notes of 2017 (domain.md §4)", () => {
    isNear(call("XIRR", column(-5_500_000, 16_500_000), dates), 0.71924129908986);
    isNear(call("XIRR", [[-5_500_000, 16_500_000]], [[42769, 43509]], null), 0.71924129908986);
    isNear(call("XIRR", [[-5_500_000, 16_500_000]], dates, 0), 0.71924129908986);
  });

  it("takes the time of day off a date, and numbers wrapped by the host", () => {
    const wrapped = { type: "Double", basicValue: 43509.75, numberFormat: "yyyy-mm-dd" };
    isNear(call("XIRR", column(-5_500_000, 16_500_000), column(42769.5, wrapped)), 0.71924129908986);
  });

  it("counts a blank amount as 0 and passes over a row that is blank", () => {
    const values = column(-100, null, "", 110, null);
    isNear(call("XIRR", values, column(44197, 44300, 44400, 44562, null)), 0.1);
    isNear(call("XIRR", column(0, -100, 110), column(0, 44197, 44562)), 0.1);
  });

  it("is #NUM! where there is no rate", () => {
    assert.equal(errorOf(call("XIRR", column(100, 200), column(44197, 44562))), "#NUM!");
    assert.equal(errorOf(call("XIRR", column(100, -300, 300), column(44197, 44562, 44927))), "#NUM!");
    assert.equal(errorOf(call("XIRR", column(null, null), column(null, null))), "#NUM!");
  });

  it("says which argument is wrong, and in which row", () => {
    const cases: readonly (readonly [unknown[], string])[] = [
      [[column(-1, 2), column(44197)], "dates must have as many cells as values, 2, got 1"],
      [[column(-1, "two"), dates], 'values row 2: amount must be a number, got "two"'],
      [[column(-1, true), dates], "values row 2: amount must be a number, got TRUE"],
      [[column(-1, NaN), dates], "values row 2: amount must be a number, got no number (NaN)"],
      [
        [column(-1, 2), column(44197, "2022-01-01")],
        'dates row 2: date must be a date, got "2022-01-01": that is text, enter it again as a date, or wrap it in DATEVALUE',
      ],
      [[column(-1, 2), column(44197, true)], "dates row 2: date must be a date, got TRUE"],
      [[column(-1, 2), column(44197, null)], "dates row 2: date is needed, got nothing"],
      [[column(-1, 2), dates, -1], "guess must be above -1, got -1"],
      [[column(-1, 2), dates, "high"], 'guess must be a number, got "high"'],
    ];
    for (const [args, message] of cases) assert.deepEqual(call("XIRR", ...args), value(message));
    assert.match(
      JSON.stringify(call("XIRR", column(-1, 2), column(-5, 44197))),
      /dates row 1: date must be a date from/,
    );
    assert.match(
      JSON.stringify(call("XIRR", column(-1, 2), column(44197, 2958466))),
      /dates row 2: date must be/,
    );
  });

  it("passes on the error of a cell", () => {
    assert.equal(errorOf(call("XIRR", column(-1, { type: "Error", errorType: "Div0" }), dates)), "#DIV/0!");
    assert.equal(
      errorOf(call("XNPV", 0.1, column(-1, 2), column(44197, { type: "Error", errorType: "Ref" }))),
      "#REF!",
    );
  });

  it("takes one hundred thousand rows", () => {
    const count = 100_000;
    const values = Array.from({ length: count }, (_, index) => [index === 0 ? -count : 1]);
    const days = Array.from({ length: count }, (_, index) => [
      44197 + (index === 0 ? 0 : 1 + (index % 3650)),
    ]);
    const rate = call("XIRR", values, days) as number;
    isNear(call("XNPV", rate, values, days), 0, 1e-4);
  });
});

describe("XNPV in a cell", () => {
  it("discounts to the first date", () => {
    isNear(call("XNPV", 0.1, column(-100, 121), column(44197, 44927)), 0);
    isNear(call("XNPV", -0.5, column(-100, 50), column(44197, 44562)), 0);
    isNear(call("XNPV", 0.1, column(null, 100), column(44562, 44197)), 110);
    isNear(call("XNPV", null, column(-100, 50), column(44197, 44562)), -50);
  });

  it("says what is wrong", () => {
    assert.deepEqual(call("XNPV", -1, column(1), column(44197)), value("rate must be above -1, got -1"));
    assert.deepEqual(call("XNPV", 0.1, column(null), column(null)), value("values is needed, got nothing"));
    assert.deepEqual(call("XNPV", "x", column(1), column(44197)), value('rate must be a number, got "x"'));
    assert.equal(errorOf(call("XNPV", -0.9999999, column(0, 1), column(100, 100_000))), "#NUM!");
  });
});

describe("MOIC in a cell", () => {
  it("is money received over money put in, blanks passed over", () => {
    assert.equal(call("MOIC", column(-5_500_000, null, 16_500_000, "")), 3);
    assert.equal(call("MOIC", [[-100, -50, 60, 15]]), 0.5);
  });

  it("says what is wrong", () => {
    assert.deepEqual(
      call("MOIC", column(0, 5)),
      value("values needs a negative amount, the money put in; got none"),
    );
    assert.deepEqual(call("MOIC", column(-1, "x")), value('values row 2: amount must be a number, got "x"'));
    assert.equal(errorOf(call("MOIC", column(-1e-300, 1e300))), "#NUM!");
  });
});

describe("CRIMINAL_RATE_INDICATOR in a cell", () => {
  it("answers one sentence", () => {
    assert.equal(
      call("CRIMINAL_RATE_INDICATOR", 5_500_000, 16_500_000, 42769, 43509),
      "Above 60%: effective annual rate 71.9% (Canada, Criminal Code s. 347 before 2025); indicator, not advice",
    );
  });

  it("says what is wrong", () => {
    assert.deepEqual(
      call("CRIMINAL_RATE_INDICATOR", 0, 1, 42769, 43509),
      value("advanced must be above 0, got 0"),
    );
    assert.deepEqual(
      call("CRIMINAL_RATE_INDICATOR", 1, 1, 42769, null),
      value("repaymentDate is needed, got nothing"),
    );
  });
});

describe("Excel's own answers to XIRR, its empty, text and error cells included", () => {
  interface Row {
    readonly values: readonly (number | string | null)[];
    readonly dates: readonly number[];
    readonly xirr: number | string;
  }
  const { rows } = JSON.parse(
    readFileSync(new URL("../vectors/xirr-excel.json", import.meta.url), "utf8"),
  ) as { rows: Row[] };

  // The vectors write TRUE as 1; the workbook they come from has TRUE in cell D9, this row.
  const ROW_WITH_TRUE = 8;
  // Excel says #NUM! without a word; here a date before 1900 is #VALUE! with a sentence.
  const ROW_WITH_NEGATIVE_DATE = 10;

  rows.forEach(({ values, dates, xirr }, index) => {
    const row = index + 1;
    it(`row ${row} is ${row === ROW_WITH_NEGATIVE_DATE ? "#VALUE! where Excel says #NUM!" : xirr}`, () => {
      const cells = values.map((cell, at) => {
        if (cell === "#DIV/0!") return { type: "Error", errorType: "Div0" };
        return row === ROW_WITH_TRUE && at === 3 ? true : cell;
      });
      const answer = call("XIRR", [cells], [dates]);
      if (row === ROW_WITH_NEGATIVE_DATE) assert.equal(errorOf(answer), "#VALUE!");
      else if (typeof xirr === "number") isNear(answer, xirr, 1e-6);
      else assert.equal(errorOf(answer), xirr);
    });
  });
});
