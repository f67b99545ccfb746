/** Which readings make no difference to a row, and what the name of a benchmark says. */
import assert from "node:assert/strict";
import { fromIso } from "../../../../src/calc/dates/serialDate.ts";
import {
  columnReadings,
  CONVENTIONS,
  isAnniversary,
  isIdle,
  tenorOf,
  type Convention,
  type Surroundings,
} from "../../../../src/calc/interest/reconcile/conventions.ts";
import { typedRow, type TypedRow } from "../terms/typedTerms.ts";

const FIXED: TypedRow = { Head: "A", Principal: "1", From: "2020-01-31", Rate: "0.1", Compounds: "Yearly" };
const FLOATING: TypedRow = { ...FIXED, Rate: undefined, Benchmark: "LIBOR 6M", Resets: "Each period" };
const USUAL: Surroundings = { isPaid: false, isAlone: true, isOnStart: true };
const ALL_OPEN: ReadonlySet<Convention> = new Set(CONVENTIONS);

describe("a convention makes no difference", () => {
  for (const [what, convention, row, about, isSo] of [
    ["anything, without interest", "Day count", { ...FIXED, Bears: "No" }, {}, true],
    ["the day count, with interest", "Day count", FIXED, {}, false],
    [
      "the day on which interest is added, of simple interest",
      "Compounds on",
      { ...FIXED, Compounds: "Simple" },
      {},
      true,
    ],
    [
      "the day on which interest is added, of daily interest",
      "Compounds on",
      { ...FIXED, Compounds: "Daily" },
      {},
      true,
    ],
    [
      "the day on which interest is added, of quarters",
      "Compounds on",
      { ...FIXED, Compounds: "Quarterly" },
      {},
      false,
    ],
    ["the stub of simple interest", "Stub", { ...FIXED, Compounds: "Simple" }, {}, true],
    ["the stub of months", "Stub", { ...FIXED, Compounds: "Monthly" }, {}, false],
    [
      "a stub that counts by itself beside another day count than the usual",
      "Stub",
      { ...FIXED, Stub: "Throughout", "Day count": "ACT/360" },
      {},
      true,
    ],
    [
      "a stub that counts by itself beside the usual day count",
      "Stub",
      { ...FIXED, Stub: "Throughout" },
      {},
      false,
    ],
    ["when the rate is read, of a fixed one", "Resets", FIXED, {}, true],
    ["when the rate is read, where nothing is said", "Resets", { ...FLOATING, Resets: undefined }, {}, true],
    ["when the rate is read, which each period is", "Resets", FLOATING, {}, false],
    ["each year, of years", "Resets", { ...FLOATING, Resets: "Each year" }, {}, true],
    [
      "each year, of years that begin elsewhere",
      "Resets",
      { ...FLOATING, Resets: "Each year" },
      { isOnStart: false },
      false,
    ],
    [
      "each year, of half-years",
      "Resets",
      { ...FLOATING, Resets: "Each year", Compounds: "Half-yearly" },
      {},
      false,
    ],
    [
      "each 6 months, of half-years",
      "Resets",
      { ...FLOATING, Resets: "Each 6 months", Compounds: "Half-yearly" },
      {},
      true,
    ],
    [
      "each year, of simple interest",
      "Resets",
      { ...FLOATING, Resets: "Each year", Compounds: "Simple" },
      { isOnStart: false },
      true,
    ],
    [
      "each month, of simple interest",
      "Resets",
      { ...FLOATING, Resets: "Each month", Compounds: "Simple" },
      {},
      false,
    ],
    [
      "each change, of daily interest",
      "Resets",
      { ...FLOATING, Resets: "Each change", Compounds: "Daily" },
      {},
      true,
    ],
    ["each change, of years", "Resets", { ...FLOATING, Resets: "Each change" }, {}, false],
    ["calendar years", "Resets", { ...FLOATING, Resets: "Calendar year" }, {}, false],
    ["the fixing of a fixed rate", "Fixing", FIXED, {}, true],
    ["the fixing of a benchmark", "Fixing", FLOATING, {}, false],
    [
      "an average until the next change",
      "Fixing",
      { ...FLOATING, Fixing: "Average", Resets: "Each change" },
      {},
      true,
    ],
    ["an average of each day", "Fixing", { ...FLOATING, Fixing: "Average", Compounds: "Daily" }, {}, true],
    [
      "an average of a year in daily interest",
      "Fixing",
      { ...FLOATING, Fixing: "Average", Compounds: "Daily", Resets: "Each year" },
      {},
      false,
    ],
    ["an average of a year", "Fixing", { ...FLOATING, Fixing: "Average" }, {}, false],
    ["what a floor is of, at a fixed rate", "Floor on", { ...FIXED, Margin: "0.01" }, {}, true],
    ["what a floor is of, without one", "Floor on", { ...FLOATING, Margin: "0.01", Floor: "None" }, {}, true],
    ["what a floor is of, without a margin", "Floor on", FLOATING, {}, true],
    ["what a floor is of, with a margin", "Floor on", { ...FLOATING, Margin: "0.01" }, {}, false],
    [
      "roundings of a stub that counts by itself, of a day",
      "Rounding",
      { ...FIXED, Stub: "Throughout", Rounding: "Daily amount to cents" },
      {},
      true,
    ],
    [
      "roundings of a stub that counts by itself, of a period",
      "Rounding",
      { ...FIXED, Stub: "Throughout", Rounding: "Cents each period" },
      {},
      false,
    ],
    [
      "cents each period, of simple interest alone",
      "Rounding",
      { ...FIXED, Compounds: "Simple", Rounding: "Cents each period" },
      {},
      true,
    ],
    [
      "cents each period, of simple interest beside another",
      "Rounding",
      { ...FIXED, Compounds: "Simple", Rounding: "Cents each period" },
      { isAlone: false },
      false,
    ],
    ["cents each period, of years", "Rounding", { ...FIXED, Rounding: "Cents each period" }, {}, false],
    [
      "cents a day, of simple interest",
      "Rounding",
      { ...FIXED, Compounds: "Simple", Rounding: "Daily amount to cents" },
      {},
      false,
    ],
    ["the order of payments, without one", "Payments", FIXED, {}, true],
    ["the order of payments, with one", "Payments", FIXED, { isPaid: true }, false],
  ] as const satisfies readonly (readonly [string, Convention, TypedRow, Partial<Surroundings>, boolean])[]) {
    it(`${isSo ? "" : "but for "}${what}`, () => {
      assert.equal(isIdle(convention, typedRow(row), ALL_OPEN, { ...USUAL, ...about }), isSo);
    });
  }

  it("of a stub that counts by itself only where the day count is open too", () => {
    const row = typedRow({ ...FIXED, Stub: "Throughout", "Day count": "ACT/360" });
    assert.equal(isIdle("Stub", row, new Set(["Stub"]), USUAL), false);
  });
});

describe("the months that the name of a benchmark says", () => {
  for (const [name, months] of [
    ["LIBOR 6M", 6],
    ["LIBOR 12 months", 12],
    ["EURIBOR 3-month", 3],
    ["UST 1 year", 12],
    ["gilts, 10yr", 120],
    ["5 Y swap", 60],
    ["TERM SOFR 1 MO", 1],
    ["Prime", undefined],
    ["6MX", undefined],
    ["M6", undefined],
    ["SOFR 30 days", undefined],
  ] as const) {
    it(`of ${name} are ${months}`, () => assert.equal(tenorOf(name), months));
  }
});

describe("the anniversary of a day", () => {
  for (const [day, of, isSo] of [
    ["2021-01-31", "2020-01-31", true],
    ["2020-01-31", "2020-01-31", true],
    ["2021-01-30", "2020-01-31", false],
    ["2021-02-28", "2020-02-29", true],
    ["2019-02-28", "2020-02-29", true],
    ["2024-02-28", "2020-02-29", false],
    ["2021-07-31", "2020-01-31", false],
  ] as const) {
    it(`${of} ${isSo ? "is" : "is not"} ${day}`, () => {
      assert.equal(isAnniversary(fromIso(day), fromIso(of)), isSo);
    });
  }
});

describe("the readings of a column", () => {
  const USUALLY = { capitalised: [], tenors: new Set<number>(), hasFewFixings: false };

  for (const convention of CONVENTIONS) {
    it(`${convention}: the usual one first, none twice, and each is applied`, () => {
      const readings = columnReadings(convention, USUALLY);
      assert.equal(readings[0]?.cost, 0);
      assert.ok(readings.slice(1).every(({ cost }) => cost >= 1 && cost <= 3));
      assert.equal(new Set(readings.map(({ words }) => words)).size, readings.length);
      const row = typedRow(FLOATING);
      const read = readings.map(({ apply }) => JSON.stringify(apply(row)));
      assert.equal(new Set(read).size, readings.length);
    });
  }

  it("are in the words of a sentence", () => {
    const words = (convention: Convention): readonly string[] =>
      columnReadings(convention, USUALLY).map((reading) => reading.words);
    assert.deepEqual(words("Compounds"), [
      "yearly",
      "simple",
      "half-yearly",
      "quarterly",
      "monthly",
      "daily",
    ]);
    assert.ok(words("Day count").includes("basis 1") && words("Day count").includes("ACT/360"));
    assert.deepEqual(words("Rounding").slice(0, 2), ["none", "cents each period"]);
    assert.ok(words("Rounding").includes("daily factor, 7 places; cents each calendar year"));
    assert.deepEqual(words("Fixing").slice(2), ["2 days before", "average", "day before"]);
  });

  it("of when interest is added are also the days on which it may have been", () => {
    const capitalised = [fromIso("2021-05-05")];
    const readings = columnReadings("Compounds on", { ...USUALLY, capitalised });
    assert.deepEqual(
      readings.map(({ words, cost }) => [words, cost]),
      [
        ["start", 0],
        ["calendar", 1],
        ["2021-05-05", 1],
      ],
    );
    assert.equal(readings[2]?.apply(typedRow(FIXED)).compoundsOn, fromIso("2021-05-05"));
  });

  it("of resets are likelier where the benchmark is for so many months", () => {
    const costs = (months: number): readonly (readonly [string, number])[] =>
      columnReadings("Resets", { ...USUALLY, tenors: new Set([months]) }).map(({ words, cost }) => [
        words,
        cost,
      ]);
    const costOf = (months: number, words: string): number | undefined =>
      costs(months).find(([own]) => own === words)?.[1];
    assert.equal(costOf(6, "each 6 months"), 1);
    assert.equal(costOf(12, "each 6 months"), 3);
    assert.equal(costOf(3, "each 3 months"), 1);
    assert.equal(costOf(1, "each month"), 1);
    assert.equal(costOf(6, "each period"), 0);
  });

  it("of fixings are odd where there are few, but for the usual one", () => {
    const costs = columnReadings("Fixing", { ...USUALLY, hasFewFixings: true }).map(({ cost }) => cost);
    assert.deepEqual(costs, [0, 3, 3, 3, 3]);
    assert.deepEqual(
      columnReadings("Fixing", USUALLY).map(({ cost }) => cost),
      [0, 1, 1, 1, 2],
    );
  });
});
