import assert from "node:assert/strict";
import { DAY_COUNT_NAMES, fromIso } from "../../src/calc/index.ts";
import { callBuilt, loadBuiltFunctions, officeWithFormattedValues } from "./builtFunctions.ts";

const day = (iso: string): number => fromIso(iso);

const PRINCIPAL = 967_777_002;
const START = day("2011-09-16");

/** 12-month USD LIBOR as a sheet holds it (FRED series USD12MD156N). */
const LIBOR: unknown[][] = [
  ["Reset date", "Benchmark"],
  [day("2011-09-16"), 0.0083494],
  [day("2012-09-14"), 0.00997],
  [day("2013-09-16"), 0.006561],
  [day("2014-09-16"), 0.005827],
  [day("2015-09-16"), 0.0086655],
  [day("2016-09-16"), 0.0154489],
  [day("2017-09-15"), 0.0173206],
];

describe("the award functions in the shipped bundle", () => {
  const functions = loadBuiltFunctions();
  const award = (id: string, ...args: unknown[]) => callBuilt(functions, id, ...args);
  const cents = (value: unknown) => (value as number).toFixed(2);
  const refuses = (id: string, args: unknown[], error: string, message: string) =>
    assert.deepEqual(award(id, ...args), { error, message });

  describe("AWARD_BALANCE", () => {
    const balance = (asOf: string, ...rest: unknown[]) =>
      cents(award("AWARD_BALANCE", PRINCIPAL, START, day(asOf), LIBOR, 0.04, 0.04, 1, ...rest));

    it("gives the balances on record", () => {
      assert.equal(balance("2016-08-22"), "1219122214.37");
      assert.equal(balance("2017-02-03"), "1249020181.94");
      assert.equal(balance("2018-05-08"), "1338258836.64");
      // 1,347,457,970.31 with costs of 3,302,500.
      assert.equal(balance("2018-05-08", "ACT/360"), "1344155470.31");
    });

    it("reads a table in any order of rows and columns, with blank rows, or without a header", () => {
      const [header = [], ...fixings] = LIBOR;
      const turned = [header, ...fixings].map((row) => [...row].reverse());
      const blank = ["", null];
      const scrambled = [turned[0], blank, ...turned.slice(1).reverse(), blank];
      const asked = ["AWARD_BALANCE", PRINCIPAL, START, day("2018-05-08")] as const;
      const expected = award(...asked, LIBOR, 0.04, 0.04, 1);
      assert.equal(award(...asked, scrambled, 0.04, 0.04, 1), expected);
      assert.equal(award(...asked, fixings, 0.04, 0.04, 1), expected);
    });

    it("takes one rate as a number, a table of one cell, or wrapped", () => {
      const [start, end] = [day("2017-01-01"), day("2019-01-01")];
      for (const rate of [0.05, [[0.05]], [[{ type: "Double", basicValue: 0.05, numberFormat: "0%" }]]]) {
        assert.equal(award("AWARD_BALANCE", 1000, start, end, rate, null, null, 1), 1102.5);
      }
    });

    it("adds the margin to one rate, and holds the floor against the sum", () => {
      const [start, end] = [day("2017-01-01"), day("2018-01-01")];
      assert.equal(award("AWARD_BALANCE", 1000, start, end, [[0.05]], 0.02, 0.03, 1), 1070);
      assert.equal(award("AWARD_BALANCE", 1000, start, end, [[0.05]], 0.02, 0.08, 1), 1080);
      assert.equal(award("AWARD_BALANCE", 1000, start, end, [[0.05]], -0.05, 0, 1), 1000);
    });

    it("takes empty, 0 and missing for the same in everything that may be left empty", () => {
      const asked = ["AWARD_BALANCE", 1000, day("2017-01-01"), day("2019-01-01"), [[0.05]]] as const;
      assert.equal(award(...asked), 1100);
      assert.equal(award(...asked, null, null, null, null, null), 1100);
      assert.equal(award(...asked, 0, 0, 0, "", [[0]]), 1100);
      assert.equal(award(...asked, "", "", "", "", [[""]]), 1100);
      assert.equal(award(...asked, [[null]], [[0]], [[""]], [[""]], 0), 1100);
      assert.equal(award(...asked, null, null, null, null, [["Date", "Amount"]]), 1100);
    });

    it("drops the time of day", () => {
      const [start, end] = [day("2017-01-01"), day("2019-01-01")];
      assert.equal(award("AWARD_BALANCE", 1000, start + 0.9, end + 0.1, [[0.05]]), 1100);
    });

    it("takes payments in any order, and a balance paid off is 0", () => {
      const [start, end] = [day("2017-01-01"), day("2019-01-01")];
      const payments = [
        ["Amount", "Date"],
        [300, day("2018-01-01")],
        [250, day("2018-01-01")],
      ];
      assert.equal(award("AWARD_BALANCE", 1000, start, end, [[0.05]], 0, 0, 1, null, payments), 525);
      const all = [[day("2018-01-01"), 2000]];
      assert.equal(award("AWARD_BALANCE", 1000, start, end, [[0.05]], 0, 0, 1, null, all), 0);
    });

    it("takes Excel's bases as text and as numbers, and names in any case", () => {
      const args = [1000, day("2011-12-28"), day("2012-02-29"), [[0.1]], 0, 0, 0];
      // Excel Online: YEARFRAC of these days is 63/366 by basis 1 and 61/360 by basis 0.
      for (const basis of ["1", 1, [["1"]], "Basis 1"]) {
        assert.equal(cents(award("AWARD_BALANCE", ...args, basis)), "1017.21");
      }
      for (const basis of ["Basis 0", "basis0", "30/360 us", " 30/360 US "]) {
        assert.equal(cents(award("AWARD_BALANCE", ...args, basis)), "1016.94");
      }
    });

    const good = [1000, day("2017-01-01"), day("2019-01-01"), [[0.05]]] as const;
    const [principal, start, asOf, rate] = good;
    const bad: [what: string, args: unknown[], message: string][] = [
      ["text for a principal", ["abc", start, asOf, rate], 'principal must be a number, got "abc"'],
      ["a negative principal", [-3, start, asOf, rate], "principal must be 0 or more, got -3"],
      ["NaN", [NaN, start, asOf, rate], "principal must be a number, got no number (NaN)"],
      ["no start date", [principal, null, asOf, rate], "startDate is needed, got nothing"],
      ["no date of the question", [principal, start, 0, rate], "asOf is needed, got nothing"],
      [
        "text for a date",
        [principal, "2017-01-01", asOf, rate],
        'startDate must be a date, got "2017-01-01": that is text, enter it again as a date, or wrap it in DATEVALUE',
      ],
      [
        "a day before March 1900",
        [principal, 60, asOf, rate],
        "startDate must be a date from 1900-03-01 to 9999-12-31, got 60",
      ],
      [
        "a question before the start",
        [principal, start, start - 1, rate],
        "asOf must not be before startDate 2017-01-01, got 2016-12-31",
      ],
      ["text for a rate", [principal, start, asOf, [["abc"]]], 'rate must be a number, got "abc"'],
      [
        "a fixing that is not there yet",
        [
          principal,
          start,
          asOf,
          [
            ["Reset date", "Benchmark"],
            [start, 0.05],
            [start + 365, ""],
          ],
        ],
        "rate row 3: Benchmark is 0 or blank: leave the row out, or, if it is 0 %, type it as text, '0",
      ],
      [
        "two fixings of one day",
        [
          principal,
          start,
          asOf,
          [
            ["Reset date", "Benchmark"],
            [start, 0.05],
            [start, 0.05],
          ],
        ],
        "rate has the date 2017-01-01 twice, in rows 2 and 3: leave one of them out",
      ],
      [
        "an unknown column",
        [
          principal,
          start,
          asOf,
          [
            ["Reset date", "Benchmark", "LIBOR"],
            [start, 0.05, 0.05],
          ],
        ],
        'rate has no column "LIBOR": known are Reset date, Benchmark',
      ],
      [
        "a column that is not there",
        [principal, start, asOf, [["Reset date"], [start]]],
        "rate needs a column Benchmark",
      ],
      ["a negative floor", [...good, 0, -0.01], "floor must be 0 or more, got -0.01"],
      ["a frequency of 3", [...good, 0, 0, 3], "frequency must be one of 0, 1, 2, 4, 12, got 3"],
      [
        "an unknown day count",
        [...good, 0, 0, 1, "ACT/364"],
        `dayCount must be one of ${DAY_COUNT_NAMES.join(", ")}, got "ACT/364"`,
      ],
      [
        "a negative payment",
        [
          ...good,
          0,
          0,
          1,
          null,
          [
            ["Date", "Amount"],
            [start, -1],
          ],
        ],
        "payments row 2: Amount must be 0 or more, got -1",
      ],
      [
        "a payment without a date",
        [
          ...good,
          0,
          0,
          1,
          null,
          [
            ["Date", "Amount"],
            [start, 1],
            ["", 5],
          ],
        ],
        "payments row 3: Date is needed, got nothing",
      ],
      [
        "a payment before the start",
        [
          ...good,
          0,
          0,
          1,
          null,
          [
            ["Date", "Amount"],
            [start - 1, 1],
          ],
        ],
        "payments row 2: Date must not be before startDate 2017-01-01, got 2016-12-31",
      ],
    ];
    for (const [what, args, message] of bad) {
      it(`refuses ${what} in one sentence`, () => refuses("AWARD_BALANCE", args, "#VALUE!", message));
    }

    it("has no answer without a fixing for the first period", () => {
      const later = [[START + 1, 0.01]];
      refuses(
        "AWARD_BALANCE",
        [PRINCIPAL, START, day("2017-02-03"), later],
        "#N/A",
        "rate must have a reset date on or before 2011-09-16, got none",
      );
    });

    it("passes on the error of a cell", () => {
      const error = { type: "Error", errorType: "Div0", basicValue: "#DIV/0!" };
      assert.deepEqual(award("AWARD_BALANCE", error, start, asOf, rate), { error: "#DIV/0!" });
    });

    it("tells that a balance is too large", () => {
      refuses(
        "AWARD_BALANCE",
        [1e300, day("1900-03-01"), day("9999-12-31"), [[0.99]], 0, 0, 1],
        "#NUM!",
        "the balance would be larger than Excel can hold",
      );
    });
  });

  describe("AWARD_INTEREST", () => {
    it("is the interest in the balance", () => {
      const args = [PRINCIPAL, START, day("2017-02-03"), LIBOR, 0.04, 0.04, 1];
      assert.equal(cents(award("AWARD_INTEREST", ...args)), "281243179.94");
      const payments = [[day("2017-02-03"), 300_000_000]];
      assert.equal(award("AWARD_INTEREST", ...args, null, payments), 0);
      assert.equal(cents(award("AWARD_BALANCE", ...args, null, payments)), "949020181.94");
    });
  });

  describe("AWARD_SCHEDULE", () => {
    const [start, end] = [day("2017-01-01"), day("2019-01-01")];
    const HEADERS = ["Start", "End", "Benchmark", "Rate", "Days", "Interest", "Payment", "Balance"];

    it("spills a header and a row for each period", () => {
      const args = [1000, start, end, [[0.05]], 0.01, 0.07, 1];
      assert.deepEqual(award("AWARD_SCHEDULE", ...args), [
        HEADERS,
        [start, day("2018-01-01"), 0.05, 0.07, 365, 70, 0, 1070],
        [day("2018-01-01"), end, 0.05, 0.07, 365, 74.9, 0, 1144.9],
      ]);
    });

    it("has a row at the end for what was paid above the balance", () => {
      const payments = [[day("2018-01-01"), 1100]];
      assert.deepEqual(award("AWARD_SCHEDULE", 1000, start, end, [[0.05]], 0, 0, 1, null, payments), [
        HEADERS,
        [start, day("2018-01-01"), 0.05, 0.05, 365, 50, 1050, 0],
        ["Paid above the balance", day("2018-01-01"), "", "", "", "", 50, 0],
      ]);
    });

    it("formats its dates where the host knows how", () => {
      const formatting = loadBuiltFunctions(officeWithFormattedValues);
      const [, row] = callBuilt(formatting, "AWARD_SCHEDULE", 1000, start, end, [[0.05]]) as unknown[][];
      assert.deepEqual(row?.[0], { type: "Double", basicValue: start, numberFormat: "yyyy-mm-dd" });
    });

    it("ends at the balance on record, every row following from the one before", () => {
      const [, ...rows] = award(
        "AWARD_SCHEDULE",
        PRINCIPAL,
        START,
        day("2018-05-08"),
        LIBOR,
        0.04,
        0.04,
        1,
      ) as number[][];
      assert.equal(rows.length, 7);
      let balance = PRINCIPAL;
      for (const [, , , rate = NaN, days = NaN, interest = NaN, , after = NaN] of rows) {
        assert.ok(Math.abs(interest - (balance * rate * days) / 365) < 1e-5);
        assert.ok(Math.abs(after - balance - interest) < 1e-5);
        balance = after;
      }
      assert.equal(cents(balance), "1338258836.64");
    });

    it("holds no cell without a value", () => {
      const payments = [
        [start, 100],
        [day("2017-06-30"), 5000],
      ];
      const table = award("AWARD_SCHEDULE", 1000, start, end, [[0.05]], 0, 0, 12, "1", payments);
      for (const cell of (table as unknown[][]).flat()) {
        assert.ok(typeof cell === "string" || Number.isFinite(cell));
      }
    });
  });

  describe("JUDGMENT_BALANCE", () => {
    it("gives the balance on record", () => {
      const args = [1_327_600_000, day("2018-03-01"), 0.0202, day("2025-12-02")];
      assert.equal(cents(award("JUDGMENT_BALANCE", ...args)), "1550583228.10");
    });

    it("refuses in one sentence", () => {
      const [entered, asked] = [day("2018-03-01"), day("2025-12-02")];
      refuses("JUDGMENT_BALANCE", [-1, entered, 0.02, asked], "#VALUE!", "amount must be 0 or more, got -1");
      refuses(
        "JUDGMENT_BALANCE",
        [1, entered, -0.02, asked],
        "#VALUE!",
        "annualRate must be 0 or more, got -0.02",
      );
      refuses("JUDGMENT_BALANCE", [1, 0, 0.02, asked], "#VALUE!", "judgmentDate is needed, got nothing");
      refuses(
        "JUDGMENT_BALANCE",
        [1, entered, 0.02, entered - 1],
        "#VALUE!",
        "asOf must not be before judgmentDate 2018-03-01, got 2018-02-28",
      );
    });
  });
});
