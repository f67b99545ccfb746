import assert from "node:assert/strict";
import type { DayCountName } from "../../../src/calc/dates/dayCount.ts";
import { fromIso } from "../../../src/calc/dates/serialDate.ts";
import { Decimal, ZERO } from "../../../src/calc/decimal.ts";
import { DomainError } from "../../../src/calc/errors.ts";
import {
  awardOutstanding,
  awardSchedule,
  judgmentBalance,
  type Award,
} from "../../../src/calc/instruments/award.ts";
import { benchmarkSeries, fixedRate } from "../../../src/calc/interest/benchmark.ts";

/** 12-month USD LIBOR, % (FRED series USD12MD156N), on 16 September or the Friday before. */
const LIBOR: readonly [date: string, percent: string][] = [
  ["2011-09-16", "0.83494"],
  ["2012-09-14", "0.99700"],
  ["2013-09-16", "0.65610"],
  ["2014-09-16", "0.58270"],
  ["2015-09-16", "0.86655"],
  ["2016-09-16", "1.54489"],
  ["2017-09-15", "1.73206"],
  ["2018-09-14", "2.88019"],
  ["2019-09-16", "2.06963"],
  ["2020-09-16", "0.37800"],
];

/** The award of 22 August 2016, ¶¶ 898-903: 12-month LIBOR + 4%, at least 4%, compounded annually. */
const award: Award = {
  principal: new Decimal("967777002"),
  startDate: fromIso("2011-09-16"),
  rate: {
    benchmark: benchmarkSeries(
      LIBOR.map(([date, percent]) => ({ date: fromIso(date), rate: new Decimal(percent).div(100) })),
    ),
    margin: new Decimal("0.04"),
    floor: new Decimal("0.04"),
  },
  frequency: 1,
  dayCount: "ACT/365F",
  payments: [],
};
const COSTS = new Decimal("3302500");

const balanceOn = (asOf: string, changes: Partial<Award> = {}) =>
  awardOutstanding({ ...award, ...changes }, fromIso(asOf)).balance.toFixed(2);

describe("the award of 22 August 2016", () => {
  it("is its principal on the day from which it bears interest", () => {
    assert.equal(balanceOn("2011-09-16"), "967777002.00");
  });

  it("stands at 1,219,122,214.37 on the day it was issued", () => {
    assert.equal(balanceOn("2016-08-22"), "1219122214.37");
  });

  it("stands at 1,249,020,181.94 on the day of the release, which says in excess of 1.2 billion", () => {
    assert.equal(balanceOn("2017-02-03"), "1249020181.94");
  });

  it("stands at 1,341,561,336.64 with costs on 8 May 2018, when the company says about 1.34 billion", () => {
    assert.equal(balanceOn("2018-05-08", { costs: COSTS }), "1341561336.64");
  });

  it("stands at 1,347,457,970.31 that day by ACT/360", () => {
    assert.equal(balanceOn("2018-05-08", { costs: COSTS, dayCount: "ACT/360" }), "1347457970.31");
  });

  it("stands at 1,256,213,422.02 that day without costs had every fixing been −0.50%, by its floor", () => {
    const benchmark = benchmarkSeries(
      LIBOR.map(([date]) => ({ date: fromIso(date), rate: new Decimal("-0.005") })),
    );
    assert.equal(balanceOn("2018-05-08", { rate: { ...award.rate, benchmark } }), "1256213422.02");
  });

  it("bears interest that is the balance less the principal while nothing is paid", () => {
    const { balance, principal, interest } = awardOutstanding(award, fromIso("2017-02-03"));
    assert.equal(principal.toFixed(2), "967777002.00");
    assert.equal(interest.toFixed(2), "281243179.94");
    assert.equal(balance.minus(interest).toFixed(2), "967777002.00");
  });

  it("has a schedule that reads each fixing on or before the anniversary and ends at the balance", () => {
    const rows = awardSchedule(award, fromIso("2018-05-08"));
    assert.deepEqual(
      rows.map(({ annualRate, days }) => [annualRate.times(100).toString(), days]),
      [
        ["4.83494", 366],
        ["4.997", 365],
        ["4.6561", 365],
        ["4.5827", 365],
        ["4.86655", 366],
        ["5.54489", 365],
        ["5.73206", 234],
      ],
    );
    assert.equal(rows.at(-1)?.balance.toFixed(2), "1338258836.64");
  });
});

describe("costs of an award", () => {
  const small: Award = {
    principal: new Decimal(1000),
    startDate: fromIso("2021-01-01"),
    rate: { benchmark: fixedRate(new Decimal("0.1")), margin: ZERO, floor: ZERO },
    frequency: 1,
    dayCount: "ACT/365F",
    costs: new Decimal(30),
    payments: [],
  };
  const afterPaying = (amount: number, asOf = "2023-01-01") => {
    const payments = [{ date: fromIso("2022-01-01"), amount: new Decimal(amount) }];
    const { balance, interest, excess } = awardOutstanding({ ...small, payments }, fromIso(asOf));
    return [balance.toFixed(2), interest.toFixed(2), excess.toFixed(2)];
  };

  it("bear no interest and are no interest", () => {
    assert.equal(awardOutstanding(small, fromIso("2023-01-01")).balance.toFixed(2), "1240.00");
    assert.equal(awardOutstanding(small, fromIso("2023-01-01")).interest.toFixed(2), "210.00");
  });

  it("are paid after interest and principal", () => {
    assert.deepEqual(afterPaying(600), ["580.00", "50.00", "0.00"]);
    assert.deepEqual(afterPaying(1110), ["20.00", "0.00", "0.00"]);
    assert.deepEqual(afterPaying(1130), ["0.00", "0.00", "0.00"]);
    assert.deepEqual(afterPaying(1200), ["0.00", "0.00", "70.00"]);
  });
});

describe("an award that cannot be", () => {
  const refused: [what: string, changes: Partial<Award>, message: string][] = [
    ["a negative principal", { principal: new Decimal(-1) }, "principal must be 0 or more, got -1"],
    [
      "a negative floor",
      { rate: { ...award.rate, floor: new Decimal("-0.01") } },
      "floor must be 0 or more, got -0.01",
    ],
    [
      "a start before the first fixing",
      { startDate: fromIso("2011-09-15") },
      "rate must have a reset date on or before 2011-09-15, got none",
    ],
  ];
  for (const [what, changes, message] of refused) {
    it(`is refused for ${what}`, () => {
      assert.throws(
        () => awardOutstanding({ ...award, ...changes }, fromIso("2017-02-03")),
        (error) => error instanceof DomainError && error.message === message,
      );
    });
  }

  it("has no balance before the day from which it bears interest", () => {
    assert.throws(
      () => awardOutstanding(award, fromIso("2011-09-15")),
      new DomainError("invalidValue", "asOf must not be before startDate 2011-09-16, got 2011-09-15"),
    );
  });
});

describe("a judgment under 28 U.S.C. § 1961", () => {
  const judgment = {
    amount: new Decimal("1327600000"),
    judgmentDate: fromIso("2018-03-01"),
    annualRate: new Decimal("0.0202"),
  };

  it("of 1,327,600,000 at 2.02% from 1 March 2018 stands at 1,550,583,228.10 on 2 December 2025", () => {
    assert.equal(judgmentBalance(judgment, fromIso("2025-12-02")).toFixed(2), "1550583228.10");
  });

  it("adds interest on each anniversary, over 365 days in leap years too", () => {
    // 1,327,600,000 × 1.0202, then × (1 + 0.0202 × 366/365) over the year of 29 February 2020.
    assert.equal(judgmentBalance(judgment, fromIso("2018-03-01")).toFixed(2), "1327600000.00");
    assert.equal(judgmentBalance(judgment, fromIso("2019-03-01")).toFixed(2), "1354417520.00");
    assert.equal(judgmentBalance(judgment, fromIso("2020-03-01")).toFixed(2), "1381851710.71");
  });

  const refused: [what: string, changes: object, asOf: string, message: string][] = [
    ["a negative amount", { amount: new Decimal(-1) }, "2020-01-01", "amount must be 0 or more, got -1"],
    [
      "a negative rate",
      { annualRate: new Decimal("-0.01") },
      "2020-01-01",
      "annualRate must be 0 or more, got -0.01",
    ],
    ["a day before it", {}, "2018-02-28", "asOf must not be before judgmentDate 2018-03-01, got 2018-02-28"],
  ];
  for (const [what, changes, asOf, message] of refused) {
    it(`is refused for ${what}`, () => {
      assert.throws(
        () => judgmentBalance({ ...judgment, ...changes }, fromIso(asOf)),
        new DomainError("invalidValue", message),
      );
    });
  }
});

describe("the day count of an award", () => {
  // 1,000 at 10% from 2011-12-28 to 2012-02-29; the fractions of QuantLib 1.29 and Excel Online
  // for those days (test/vectors).
  const interests: [DayCountName, string][] = [
    ["ACT/365F", "17.26"],
    ["ACT/360", "17.50"],
    ["ACT/ACT ISDA", "17.22"],
    ["30/360 US", "16.94"],
    ["30E/360", "16.94"],
    ["30E/360 ISDA", "17.22"],
    ["1", "17.21"],
  ];
  for (const [dayCount, interest] of interests) {
    it(`${dayCount} makes ${interest} of 63 days`, () => {
      const outstanding = awardOutstanding(
        {
          principal: new Decimal(1000),
          startDate: fromIso("2011-12-28"),
          rate: { benchmark: fixedRate(new Decimal("0.1")), margin: ZERO, floor: ZERO },
          frequency: 0,
          dayCount,
          payments: [],
        },
        fromIso("2012-02-29"),
      );
      assert.equal(outstanding.interest.toFixed(2), interest);
    });
  }
});
