/**
 * The presets of other cases beside what was published of them, each figure as finely as it was, and beside what their
 * terms come to by plain arithmetic, apart from this project.
 */
import assert from "node:assert/strict";
import { addDays } from "../../../src/calc/dates/serialDate.ts";
import { fromIso, resultAt, toIso, withInput, type Scenario } from "../../../src/calc/index.ts";
import { ASSUMED, presetNamed } from "./terms/given.ts";

const GOLD_RESERVE = presetNamed("Gold Reserve: settlement of 2017 and CVR");
const INDIANA = presetNamed("Indiana: award of 2023 and settlement");
const KHAN = presetNamed("Khan: award of 2015 and settlement");
const ECO_ORO = presetNamed("Eco Oro: claims of 2023");
const CRYSTALLEX = presetNamed("Crystallex: loan, net proceeds and bands");
const BURFORD = presetNamed("Burford: share of Petersen");
const KOCH = presetNamed("Koch: award of 2017");

function onDay(scenario: Scenario, day: string): Scenario {
  return withInput(scenario, "valuation.date", { value: day, provenance: ASSUMED });
}

function figure(scenario: Scenario, path: string): number {
  const result = resultAt(scenario, path);
  assert.ok(result?.available, `${path}: ${JSON.stringify(result)}`);
  return Number(result.value);
}

/** What the Award grows by in a day. */
function aDay(scenario: Scenario, day: string): number {
  const next = toIso(addDays(fromIso(day), 1));
  return figure(onDay(scenario, next), "award.balance") - figure(onDay(scenario, day), "award.balance");
}

function within(value: number, low: number, high: number): void {
  assert.ok(value >= low && value <= high, `${value} is not within ${low} and ${high}`);
}

/** A figure as it was published: rounded to within half of its last place, a bound, or with its digits cut off. */
interface Published {
  readonly scenario: Scenario;
  readonly day?: string;
  readonly path: string;
  readonly says: string;
  readonly low: number;
  readonly high: number;
}

const rounded = (value: number, unit: number): Pick<Published, "low" | "high"> => ({
  low: value - unit / 2,
  high: value + unit / 2,
});

const PUBLISHED: readonly Published[] = [
  {
    ...{ scenario: KOCH, path: "award.interest", says: "28,419,011.14, Courthouse News" },
    ...rounded(28_419_011.14, 0.01),
  },
  {
    ...{ scenario: KOCH, path: "award.balance", says: "168,669,011.14, Courthouse News" },
    ...rounded(168_669_011.14, 0.01),
  },
  {
    ...{ scenario: KHAN, path: "award.balance", says: "104.3 million, Mongolian Views" },
    ...rounded(104.3e6, 1e5),
  },
  {
    ...{
      scenario: KHAN,
      day: "2015-03-02",
      path: "award.balance",
      says: "about 100 million, World Nuclear News",
    },
    ...rounded(100e6, 1e7),
  },
  { ...{ scenario: KHAN, path: "us.paid", says: "70 million, World Nuclear News" }, ...rounded(70e6, 1) },
  {
    ...{ scenario: INDIANA, path: "award.balance", says: "117.18 million, The Market Bull" },
    ...rounded(117.18e6, 1e4),
  },
  {
    ...{ scenario: INDIANA, day: "2023-07-13", path: "award.balance", says: "over 109.5 million, Stockhead" },
    ...{ low: 109.5e6, high: 110e6 },
  },
  {
    ...{ scenario: INDIANA, day: "2023-12-27", path: "award.balance", says: "118 million, cut off" },
    ...{ low: 118e6, high: 119e6 },
  },
  {
    ...{
      scenario: INDIANA,
      day: "2024-02-06",
      path: "award.balance",
      says: "120.2 million, The Market Bull",
    },
    ...rounded(120.2e6, 1e5),
  },
  {
    ...{ scenario: INDIANA, path: "proceeds.gross", says: "90 million in three instalments, Stockhead" },
    ...rounded(90e6, 1),
  },
  {
    ...{ scenario: GOLD_RESERVE, path: "proceeds.gross", says: "about 1.032 billion, quarterly report" },
    ...rounded(1032e6, 1e6),
  },
  {
    // The sum awarded is itself rounded to the million and the rate from memory: 0.06 % apart, and no tie.
    ...{ scenario: CRYSTALLEX, path: "award.balance", says: "1.386 billion, Mining.com" },
    ...{ low: 1385.5e6, high: 1387e6 },
  },
  {
    ...{ scenario: BURFORD, path: "award.balance", says: "14,385,449,737, Rosario Plus" },
    ...rounded(14_385_449_737, 1),
  },
];

describe("what was published of other cases", () => {
  for (const { scenario, day, path, says, low, high } of PUBLISHED) {
    it(`${scenario.name}, ${path}${day === undefined ? "" : ` on ${day}`}: ${says}`, () => {
      within(figure(day === undefined ? scenario : onDay(scenario, day), path), low, high);
    });
  }

  it("Khan's award grows by US$6,485 a day", () => {
    within(aDay(KHAN, "2015-06-12"), 6484.5, 6485.5);
  });

  it("Petersen's judgment grows by 5.42 % of 15,167,277,253.50 over 365 in each day of its second year", () => {
    within(aDay(BURFORD, "2025-06-28"), 2_252_236.78, 2_252_236.8);
  });

  it("Petersen's damages bear 1,651,127.66 a day: a day before the judgment 6,852,179,789 less that", () => {
    const before = onDay(BURFORD, "2023-09-14");
    within(figure(before, "award.interest"), 6_850_528_661.34 - 0.01, 6_850_528_661.34 + 0.01);
  });

  it("Indiana's interest grows by about a million a month", () => {
    within(30 * aDay(INDIANA, "2023-10-31"), 0.9e6, 1.1e6);
  });
});

/** By plain arithmetic in decimals: whole periods, then days of the last one. */
const BY_HAND: readonly (readonly [scenario: Scenario, path: string, value: number])[] = [
  // 140,250,000 by 16 half-years and 19 of 182 days, with the fixing of October 2017 in the last two.
  [KOCH, "award.balanceAtPayment", 174_674_421.400154],
  [KOCH, "us.paid", 174_674_421.4],
  [KHAN, "award.balance", 104_313_633.744158],
  [KHAN, "award.balanceAtPayment", 106_578_349.013708],
  [KHAN, "award.discharged", 106_578_349.013708 - 70_000_000],
  [INDIANA, "award.balance", 117_179_958.020846],
  [INDIANA, "award.balanceAtPayment", 125_975_854.004626],
  // Day by day, each payment to the interest first.
  [INDIANA, "award.discharged", 41_081_882.536358],
  // 90 less 23, of which 18 % and 82 %.
  [INDIANA, "paid.Funder and lawyers", 23_000_000],
  [INDIANA, "paid.Minority shareholders", 12_060_000],
  [INDIANA, "us.paid", 54_940_000],
  // 40 + 23 × 29.5 + 313.3 = 1,031.8; without the 27.5 of the notes 1,004.3, of which 5.466 %.
  [GOLD_RESERVE, "proceeds.gross", 1_031_800_000],
  [GOLD_RESERVE, "us.paid", 54_895_038],
  // 1 % of 200 million and 5 % of 804.3 million.
  [GOLD_RESERVE, "paid.Bonus plan", 42_215_000],
  [GOLD_RESERVE, "paid.company", 907_189_962],
  // 40 and 15 instalments by the end of September 2018, 455 of it above the notes.
  [GOLD_RESERVE, "us.paidBy", 24_870_300],
  [GOLD_RESERVE, "award.balance", 549_300_000],
  [CRYSTALLEX, "award.balance", 1_386_810_317.043393],
  [CRYSTALLEX, "proceeds.gross", 1_409_196_046.47],
  // 36 million for 1,449 days and 26.5 million for 721, at 10 % a year.
  [CRYSTALLEX, "us.owed.now", 82_026_164.383562],
  // 10 % of 700 million and 2 % of the other 484,919,882.09.
  [CRYSTALLEX, "paid.Management pool", 79_698_397.64],
  // 88,276,164.38 of the loan and 70.5 % of 1,105,221,484.45.
  [CRYSTALLEX, "us.paid", 867_457_310.91],
  [CRYSTALLEX, "paid.Shareholders", 326_040_337.92],
  [CRYSTALLEX, "us.moic", 13.87931697456],
  // 14,385,449,737 by 366 and 288 days of 365 at 5.42 %.
  [BURFORD, "proceeds.gross", 15_815_921_448.07],
  [BURFORD, "us.paid", 5_535_572_506.82],
  [BURFORD, "paid.Buyers of half", 5_535_572_506.82],
  [BURFORD, "paid.Claimants", 4_744_776_434.43],
];

describe("what the terms of other cases come to by hand", () => {
  for (const [scenario, path, value] of BY_HAND) {
    it(`${scenario.name}: ${path} is ${value}`, () => {
      within(figure(scenario, path), value - 2e-6, value + 2e-6);
    });
  }

  for (const { received, notes, holders, company } of [
    { received: 20, notes: 20, holders: 0, company: 0 },
    { received: 300, notes: 24.672727, holders: 275.327273, company: 0 },
    { received: 500, notes: 24.672727, holders: 460, company: 15.327273 },
    { received: 600, notes: 24.672727, holders: 545.327273, company: 30 },
    { received: 1000, notes: 24.672727, holders: 945.327273, company: 30 },
  ]) {
    it(`Eco Oro's preset pays ${received} million as its terms say`, () => {
      const paid = withInput(ECO_ORO, "award.firstPaymentAmount", {
        value: received * 1e6,
        provenance: ASSUMED,
      });
      assert.deepEqual(
        ["paid.Noteholders", "us.paid", "paid.company"].map((path) => figure(paid, path)),
        [notes, holders, company].map((millions) => Math.round(millions * 1e6)),
      );
    });
  }
});
