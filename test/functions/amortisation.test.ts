import assert from "node:assert/strict";
import { fromIso } from "../../src/calc/index.ts";
import { callBuilt, fetchParts, loadBuiltFunctions } from "./builtFunctions.ts";

const day = (iso: string): number => fromIso(iso);
const functions = loadBuiltFunctions();
await fetchParts(functions);
const ISSUED = day("2017-02-03");
const refusal = (message: string) => ({ error: "#VALUE!", message });

const ONE_ESTIMATE = [
  ["Estimated on", "Expected award date"],
  [ISSUED, day("2018-11-15")],
];

/** At the end of 2017 the payment is expected a year later. */
const A_YEAR_LATER = [...ONE_ESTIMATE, [day("2017-12-31"), day("2019-11-15")]];

// Figures: mpmath 1.3 with 40 digits; 3^(365/740) is what a note of 740 days grows by in a year.
describe("NOTE_AMORTISED_COST in the shipped bundle", () => {
  const cost = (...args: unknown[]) => callBuilt(functions, "NOTE_AMORTISED_COST", ...args);
  const near = (found: unknown, expected: number): void => {
    assert.equal(typeof found, "number", JSON.stringify(found));
    assert.ok(Math.abs((found as number) / expected - 1) < 1e-14, String(found));
  };

  it("is the money on the day of issue, its repayment on the due date, and between them what it earns", () => {
    assert.equal(cost(5_500_000, ISSUED, ONE_ESTIMATE, ISSUED), 5_500_000);
    near(cost(5_500_000, ISSUED, ONE_ESTIMATE, day("2017-12-31")), 8990373.553531878);
    near(cost(5_500_000, ISSUED, ONE_ESTIMATE, day("2018-12-31")), 15456621.50747729);
    assert.equal(cost(5_500_000, ISSUED, ONE_ESTIMATE, day("2019-02-13")), 16_500_000);
    assert.equal(cost(5_500_000, ISSUED, ONE_ESTIMATE, day("2025-01-01")), 16_500_000);
  });

  it("is caught up on the day of another estimate, and not before", () => {
    near(cost(5_500_000, ISSUED, A_YEAR_LATER, day("2017-12-30")), 8990373.553531878 / 3 ** (1 / 740));
    near(cost(5_500_000, ISSUED, A_YEAR_LATER, day("2017-12-31")), 5229268.025547798);
    near(cost(5_500_000, ISSUED, A_YEAR_LATER, day("2018-12-31")), 8990373.553531878);
  });

  it("weighs the rows of a day by their probabilities", () => {
    const weighed = [
      ["Probability", "Expected award date", "Estimated on"],
      [0.6, day("2018-11-15"), ISSUED],
      [0.3, day("2020-11-15"), ISSUED],
      [0.1, null, ISSUED],
    ];
    near(cost(5_500_000, ISSUED, weighed, day("2017-12-31")), 7843258.082067697);
    // On the first outcome's due date: its 9,900,000, and 2,260,512.71 of the other.
    near(cost(5_500_000, ISSUED, weighed, day("2019-02-13")), 12160512.705047956);
    near(cost(5_500_000, ISSUED, weighed, day("2019-10-31")), 12887299.953300577);
    assert.equal(cost(5_500_000, ISSUED, weighed, day("2021-02-13")), 14_850_000);
  });

  it("takes the multiple of a row before the argument, a step-up table, and days in words", () => {
    const own = [
      ["Estimated on", "Expected award date", "Multiple"],
      [ISSUED, day("2018-11-15"), 2],
    ];
    assert.equal(cost(1000, ISSUED, own, day("2020-01-01"), 4), 2000);
    const steps = [
      ["Paid on or before", "Multiple"],
      [day("2018-12-31"), 3],
      [null, 4],
    ];
    assert.equal(cost(1000, ISSUED, ONE_ESTIMATE, day("2020-01-01"), steps), 4000);
    assert.equal(cost(1000, ISSUED, ONE_ESTIMATE, day("2018-11-15"), steps, "None"), 3000);
  });

  it("takes blanks as Excel hands them over", () => {
    const blanks = [...ONE_ESTIMATE.map((row) => [...row, null, "", 0]), [0, 0, 0, 0, 0]];
    blanks[0] = ["Estimated on", "Expected award date", "Multiple", "Probability", "Modified"];
    assert.equal(cost(5_500_000, ISSUED, blanks, day("2019-02-13"), 0, null), 16_500_000);
  });

  it("is nothing once nothing is expected", () => {
    const lost = [...ONE_ESTIMATE, [day("2018-06-30"), 0]];
    assert.equal(cost(5_500_000, ISSUED, lost, day("2018-06-30")), 0);
  });

  const bad: [what: string, args: unknown[], message: string][] = [
    ["nothing carried", [0, ISSUED, ONE_ESTIMATE, ISSUED], "amount must be above 0, got 0"],
    ["text for money", ["x", ISSUED, ONE_ESTIMATE, ISSUED], 'amount must be a number, got "x"'],
    [
      "a day before the issue",
      [1, ISSUED, ONE_ESTIMATE, ISSUED - 1],
      "asOf must not be before issueDate 2017-02-03, got 2017-02-02",
    ],
    ["no table", [1, ISSUED, null, ISSUED], "estimates must have a header row and at least one row below it"],
    [
      "a late first estimate",
      [1, ISSUED - 1, ONE_ESTIMATE, ISSUED],
      "estimates must begin on issueDate 2017-02-02, got 2017-02-03: add a row for what was expected then",
    ],
    [
      "an estimate before the issue",
      [1, ISSUED + 1, ONE_ESTIMATE, ISSUED + 1],
      "estimates row 2: Estimated on must not be before issueDate 2017-02-04, got 2017-02-03",
    ],
    [
      "probabilities that do not add up",
      [
        1,
        ISSUED,
        [
          ["Estimated on", "Expected award date", "Probability"],
          [ISSUED, 44000, 0.6],
          [ISSUED, 45000, 0.3],
        ],
        ISSUED,
      ],
      "estimates of 2017-02-03: the probabilities must add up to 1, got 0.9",
    ],
    [
      "a row of several without a probability",
      [
        1,
        ISSUED,
        [
          ["Estimated on", "Expected award date", "Probability"],
          [ISSUED, 44000, 1],
          [ISSUED, 45000, ""],
        ],
        ISSUED,
      ],
      "estimates row 3: Probability is needed, as the other rows have it, got nothing",
    ],
    [
      "more rows than anybody types",
      [
        1,
        ISSUED,
        [["Estimated on", "Expected award date"], ...Array.from({ length: 501 }, () => [ISSUED, 44000])],
        ISSUED,
      ],
      "estimates must have at most 500 rows, got 501: part them over several cells",
    ],
    [
      "another word for Yes",
      [
        1,
        ISSUED,
        [
          ["Estimated on", "Expected award date", "Modified"],
          [ISSUED, 44000, "maybe"],
        ],
        ISSUED,
      ],
      'estimates row 2: Modified must be one of Yes, No, got "maybe"',
    ],
  ];
  for (const [what, args, message] of bad) {
    it(`refuses ${what}`, () => {
      assert.deepEqual(cost(...args), refusal(message));
    });
  }

  it("has no rate where the first estimate expects nothing", () => {
    const never = [
      ["Estimated on", "Expected award date"],
      [ISSUED, null],
    ];
    assert.deepEqual(cost(1, ISSUED, never, ISSUED + 1), {
      error: "#NUM!",
      message:
        "the first estimate expects no payment, so there is no effective rate: give it an Expected award date",
    });
  });
});

describe("NOTE_AMORTISATION in the shipped bundle", () => {
  const table = (...args: unknown[]) =>
    callBuilt(functions, "NOTE_AMORTISATION", ...args) as readonly (readonly unknown[])[];
  const days = (rows: readonly (readonly unknown[])[]): unknown[] => rows.slice(1).map(([date]) => date);

  it("has a row for each estimate and year end, up to the due date, each closing on what opens the next", () => {
    const rows = table(5_500_000, ISSUED, A_YEAR_LATER);
    assert.deepEqual(rows[0], ["Date", "Opening", "Interest", "Catch-up", "Closing", "10 % test"]);
    assert.deepEqual(
      days(rows),
      ["2017-02-03", "2017-12-31", "2018-12-31", "2019-12-31", "2020-02-13"].map(day),
    );
    assert.deepEqual(
      rows.slice(1).map((row) => row.slice(1, 5).map((cell) => (cell as number).toFixed(2))),
      [
        ["5500000.00", "0.00", "0.00", "5500000.00"],
        // 8,990,373.55 less 5,500,000, and down to 5,229,268.03.
        ["5500000.00", "3490373.55", "-3761105.53", "5229268.03"],
        ["5229268.03", "3761105.53", "0.00", "8990373.55"],
        ["8990373.55", "6466247.95", "0.00", "15456621.51"],
        ["15456621.51", "1043378.49", "0.00", "16500000.00"],
      ],
    );
  });

  it("shows the 10 % test of a changed contract alone", () => {
    const modified = [
      ["Estimated on", "Expected award date", "Multiple", "Modified"],
      [ISSUED, day("2018-11-15"), "", ""],
      [day("2018-12-31"), day("2019-11-15"), 3.5, "Yes"],
    ];
    const tests = table(5_500_000, ISSUED, modified).map((row) => row[5]);
    assert.deepEqual([tests[1], tests[2], tests[4]], ["", "", ""]);
    // 10,488,769.15 instead of 15,456,621.51.
    assert.equal((tests[3] as number).toFixed(12), "-0.321406095070");
  });

  it("ends the year where it is told to, the last of February too", () => {
    const until = [
      ["Estimated on", "Expected award date"],
      [ISSUED, day("2020-12-02")],
    ];
    assert.deepEqual(
      days(table(1, ISSUED, until, null, null, day("2016-02-29"))),
      ["2017-02-03", "2017-02-28", "2018-02-28", "2019-02-28", "2020-02-29", "2021-02-28", "2021-03-02"].map(
        day,
      ),
    );
  });

  it("ends with the day on which nothing is expected any more", () => {
    const lost = [...ONE_ESTIMATE, [day("2018-06-30"), 0]];
    const rows = table(5_500_000, ISSUED, lost);
    assert.deepEqual(days(rows), ["2017-02-03", "2017-12-31", "2018-06-30"].map(day));
    assert.equal(rows.at(-1)?.[4], 0);
  });
});
