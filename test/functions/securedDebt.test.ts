import assert from "node:assert/strict";
import { fromIso } from "../../src/calc/index.ts";
import { callBuilt, loadBuiltFunctions } from "./builtFunctions.ts";

const day = (iso: string): number => fromIso(iso);

describe("DEBT_BALANCE in the shipped bundle", () => {
  const functions = loadBuiltFunctions();
  const debt = (...args: unknown[]) => callBuilt(functions, "DEBT_BALANCE", ...args);
  const [start, year1, year2] = [day("2017-01-01"), day("2018-01-01"), day("2019-01-01")];

  it("bears simple interest unless told otherwise", () => {
    assert.equal(debt(1000, 0.1, start, year2), 1200);
    assert.equal(debt(1000, 0.1, start, year2, null, null, null, null), 1200);
    assert.equal(debt(1000, 0.1, start, year2, 0, 0, "", [[0]]), 1200);
  });

  it("compounds by the frequency", () => {
    assert.equal(debt(1000, 0.1, start, year2, 0, 1), 1210);
    assert.equal(debt(1000, 0.1, start, year1, 0, 2, "30E/360"), 1102.5);
  });

  it("adds the interest accrued before", () => {
    assert.equal(debt(1000, 0.1, start, year2, 50), 1250);
    assert.equal(debt(1000, 0.1, start, year2, 50, 1), 1265);
  });

  it("takes repayments, interest first", () => {
    const repayments = [
      ["Date", "Amount"],
      [year1, 600],
    ];
    assert.equal(debt(1000, 0.1, start, year1, 0, 0, null, repayments), 500);
    assert.equal(debt(1000, 0.1, start, year2, 0, 0, null, repayments), 550);
    assert.equal(debt(1000, 0.1, start, year2, 0, 0, null, [[year1, 9999]]), 0);
  });

  it("is the 29.75 million of the release and its interest", () => {
    // 29,750,000 × (1 + 0.1 × 740/365), the days from the release to 13 February 2019.
    const owed = debt(29_750_000, 0.1, day("2017-02-03"), day("2019-02-13")) as number;
    assert.equal(owed.toFixed(2), "35781506.85");
  });

  const bad: [what: string, args: unknown[], message: string][] = [
    ["text for a principal", ["abc", 0.1, start, year1], 'principal must be a number, got "abc"'],
    ["a negative principal", [-1, 0.1, start, year1], "principal must be 0 or more, got -1"],
    ["a negative rate", [1, -0.1, start, year1], "annualRate must be 0 or more, got -0.1"],
    ["a truth for a date", [1, 0.1, true, year1], "startDate must be a date, got TRUE"],
    [
      "an end before the start",
      [1, 0.1, year1, start],
      "asOf must not be before startDate 2018-01-01, got 2017-01-01",
    ],
    ["negative accrued interest", [1, 0.1, start, year1, -1], "accruedInterest must be 0 or more, got -1"],
    ["a frequency in text", [1, 0.1, start, year1, 0, "yearly"], 'frequency must be a number, got "yearly"'],
    [
      "a range for one number",
      [[[1], [2]], 0.1, start, year1],
      "principal must be a single value, got a range",
    ],
    [
      "an unknown column",
      [
        1,
        0.1,
        start,
        year1,
        0,
        0,
        "",
        [
          ["Day", "Amount"],
          [start, 1],
        ],
      ],
      'repayments has no column "Day": known are Date, Amount',
    ],
    [
      "a repayment before the start",
      [1, 0.1, start, year1, 0, 0, "", [[start - 1, 1]]],
      "repayments row 1: Date must not be before startDate 2017-01-01, got 2016-12-31",
    ],
  ];
  for (const [what, args, message] of bad) {
    it(`refuses ${what} in one sentence`, () => {
      assert.deepEqual(debt(...args), { error: "#VALUE!", message });
    });
  }
});
