import assert from "node:assert/strict";
import fc from "fast-check";
import {
  DAY_COUNT_NAMES,
  daysBetween,
  DEFAULT_DAY_COUNT,
  icmaFraction,
  yearFraction,
  type DayCountName,
} from "../../../src/calc/dates/dayCount.ts";
import { fromIso, type SerialDate } from "../../../src/calc/dates/serialDate.ts";
import interestTerms from "../../vectors/interest-terms.json" with { type: "json" };
import quantLib from "../../vectors/day-count.json" with { type: "json" };
import excel from "../../vectors/yearfrac-excel.json" with { type: "json" };

/** Other programs add and divide doubles, which may cost them the last bit. */
const LAST_BITS = 1e-15;

function fraction(start: string, end: string, dayCount: DayCountName): [number, number] {
  const { numerator, denominator } = yearFraction(fromIso(start), fromIso(end), dayCount);
  return [numerator, denominator];
}

const anyDate = fc.integer({ min: 61, max: 2_958_465 }) as fc.Arbitrary<SerialDate>;
/** Early enough for a period of 20,000 days to end within the dates there are. */
const anyEarlyDate = fc.integer({ min: 61, max: 2_938_000 }) as fc.Arbitrary<SerialDate>;
const anyDayCount = fc.constantFrom(...DAY_COUNT_NAMES);

describe("a year fraction by the market's conventions", () => {
  it("has all 70 rows of QuantLib to compare with", () => assert.equal(quantLib.rows.length, 70));

  for (const [dayCount, start, end, expected] of quantLib.rows as [DayCountName, string, string, number][]) {
    it(`${dayCount} from ${start} to ${end} is ${expected}, as QuantLib computes it`, () => {
      const [numerator, denominator] = fraction(start, end, dayCount);
      assert.ok(Math.abs(numerator / denominator - expected) <= LAST_BITS * Math.max(1, expected));
    });
  }

  // QuantLib 1.29, Thirty360(Thirty360.ISDA) without a termination date.
  const thirtyE360Isda: [start: string, end: string, days: number][] = [
    ["2006-08-31", "2007-02-28", 180],
    ["2007-02-28", "2007-08-31", 180],
    ["2008-02-29", "2009-02-28", 360],
    ["2007-02-28", "2008-02-28", 358],
    ["2008-02-28", "2008-08-30", 182],
    ["2006-02-28", "2006-03-03", 3],
    ["2006-02-14", "2006-02-28", 16],
    ["2006-09-30", "2006-10-31", 30],
    ["2007-01-31", "2007-02-28", 30],
    ["2012-02-29", "2012-03-31", 30],
    ["2011-12-28", "2012-02-29", 62],
    ["2016-08-22", "2018-11-15", 803],
  ];
  for (const [start, end, days] of thirtyE360Isda) {
    it(`30E/360 ISDA from ${start} to ${end} counts ${days} days of 360, as QuantLib does`, () => {
      assert.deepEqual(fraction(start, end, "30E/360 ISDA"), [days, 360]);
    });
  }
});

describe("a year fraction as tribunals and courts count it", () => {
  // Bond Basis is told in the rows for comparison; it is none of our day counts.
  const rows = interestTerms.yearFraction.filter(({ dayCount }) => dayCount !== "30/360 Bond Basis");

  it("has 24 rows worked out apart from this project", () => assert.equal(rows.length, 24));

  for (const { dayCount, start, end, fraction: exact, frequency, periodStart } of rows) {
    it(`${dayCount} from ${start} to ${end} is ${exact}`, () => {
      const { numerator, denominator } =
        frequency === undefined
          ? yearFraction(fromIso(start), fromIso(end), dayCount as DayCountName)
          : icmaFraction(fromIso(start), fromIso(end), frequency, fromIso(periodStart));
      const [over = NaN, under = 1] = exact.split("/").map(Number);
      assert.equal(BigInt(numerator) * BigInt(under), BigInt(over) * BigInt(denominator));
    });
  }

  it("by ACT/ACT ICMA adds up the periods, each by its own days", () => {
    const { numerator, denominator } = icmaFraction(
      fromIso("2010-10-11"),
      fromIso("2012-02-10"),
      2,
      fromIso("2011-01-30"),
    );
    // From 2010-10-11 to 2011-01-30 111 of 184, to 2012-01-30 two halves, to 2012-02-10 11 of 182 (to 30 July).
    assert.ok(Math.abs(numerator / denominator - (111 / 368 + 1 + 11 / 364)) < 1e-15);
  });

  it("by ACT/ACT ICMA is the same in either order", () => {
    const days = [fromIso("2010-10-11"), fromIso("2012-02-10"), fromIso("2011-01-30")] as const;
    assert.deepEqual(icmaFraction(days[1], days[0], 4, days[2]), icmaFraction(days[0], days[1], 4, days[2]));
  });
});

describe("a day count within a period of compound interest", () => {
  const halfYear = { start: fromIso("2015-01-31"), end: fromIso("2015-07-31"), frequency: 2 };
  const part = (end: string, dayCount: DayCountName): number => {
    const { numerator, denominator } = yearFraction(halfYear.start, fromIso(end), dayCount, halfYear);
    return numerator / denominator;
  };

  it("makes the whole period its part of a year by ACT/ACT ICMA and YD/365, and by ACT/365F its days", () => {
    assert.equal(part("2015-07-31", "ACT/ACT ICMA"), 1 / 2);
    assert.equal(part("2015-07-31", "YD/365"), 1 / 2);
    assert.equal(part("2015-07-31", "MONTHS"), 1 / 2);
    assert.equal(part("2015-07-31", "ACT/365F"), 181 / 365);
  });

  it("counts the days of a part of it", () => {
    assert.equal(part("2015-03-31", "ACT/ACT ICMA"), 59 / 362);
    assert.equal(part("2015-03-31", "YD/365"), 59 / 365);
    assert.equal(part("2015-03-31", "MONTHS"), 2 / 12);
  });

  it("counts no part of a period for more than all of it by YD/365", () => {
    const longHalf = { start: fromIso("2016-04-30"), end: fromIso("2016-10-30"), frequency: 2 };
    const until = (end: string): number => {
      const { numerator, denominator } = yearFraction(longHalf.start, fromIso(end), "YD/365", longHalf);
      return numerator / denominator;
    };
    assert.equal(until("2016-10-29"), 182 / 365);
    assert.equal(until("2016-10-30"), 1 / 2);
    const longest = { start: fromIso("2016-03-01"), end: fromIso("2016-09-01"), frequency: 2 };
    const last = yearFraction(longest.start, fromIso("2016-08-31"), "YD/365", longest);
    assert.deepEqual(last, { numerator: 1, denominator: 2 });
  });
});

describe("a year fraction by Excel's bases", () => {
  it("has all 105 rows of Excel Online to compare with", () => assert.equal(excel.rows.length, 105));

  for (const [start, end, basis, expected] of excel.rows as [number, number, number, number][]) {
    it(`YEARFRAC(${start}, ${end}, ${basis}) is ${expected}`, () => {
      const { numerator, denominator } = yearFraction(
        start as SerialDate,
        end as SerialDate,
        (basis === 0 ? "Basis 0" : String(basis)) as DayCountName,
      );
      assert.ok(Math.abs(numerator / denominator - expected) <= LAST_BITS * Math.max(1, expected));
    });
  }

  it("tells basis 1 from ACT/ACT ISDA over the ISDA memorandum's first example", () => {
    assert.deepEqual(fraction("2003-11-01", "2004-05-01", "ACT/ACT ISDA"), [61 * 366 + 121 * 365, 365 * 366]);
    assert.deepEqual(fraction("2003-11-01", "2004-05-01", "1"), [182, 366]);
  });
});

describe("the three readings of 30/360 where February ends", () => {
  it("counts 30, 32 or 30 days from 28 February to 31 March 2007", () => {
    assert.deepEqual(fraction("2007-02-28", "2007-03-31", "30/360 US"), [30, 360]);
    assert.deepEqual(fraction("2007-02-28", "2007-03-31", "30E/360"), [32, 360]);
    assert.deepEqual(fraction("2007-02-28", "2007-03-31", "30E/360 ISDA"), [30, 360]);
  });

  it("counts a year from one end of February to the next", () => {
    assert.deepEqual(fraction("2007-02-28", "2008-02-29", "30/360 US"), [360, 360]);
    assert.deepEqual(fraction("2007-02-28", "2008-02-29", "30E/360"), [361, 360]);
    assert.deepEqual(fraction("2007-02-28", "2008-02-29", "30E/360 ISDA"), [360, 360]);
  });
});

describe("30/360 US and Excel's basis 0 where they part", () => {
  // The NASD rule, as QuantLib reads it since June 2025, and the procedure for basis 0 in D. A. Wheeler, "YEARFRAC
  // Incompatibilities between Excel 2007 and OOXML", 2008, carried out by hand.
  const cases: [start: string, end: string, nasd: number, excel: number][] = [
    ["2007-02-28", "2007-03-31", 30, 31],
    ["2012-02-29", "2012-03-31", 30, 31],
    ["2012-02-29", "2012-05-31", 90, 91],
    ["2007-02-28", "2007-12-31", 300, 301],
    ["2008-02-29", "2010-08-31", 900, 901],
    ["2012-02-28", "2012-03-31", 33, 33],
    ["2007-02-28", "2008-02-29", 360, 360],
    ["2007-01-30", "2007-03-31", 60, 60],
  ];
  for (const [start, end, nasd, excel] of cases) {
    it(`from ${start} to ${end} they count ${nasd} and ${excel} days`, () => {
      assert.deepEqual(fraction(start, end, "30/360 US"), [nasd, 360]);
      assert.deepEqual(fraction(start, end, "Basis 0"), [excel, 360]);
    });
  }
});

describe("every day count", () => {
  it("is offered, the one meant where none is given first and Excel's bases last", () => {
    const bases = ["Basis 0", "1", "2", "3", "4"];
    assert.deepEqual(DAY_COUNT_NAMES, [
      "ACT/365F",
      "ACT/360",
      "ACT/ACT ISDA",
      "ACT/ACT ICMA",
      "NL/365",
      "YD/365",
      "MONTHS",
      "30/360 US",
      "30E/360",
      "30E/360 ISDA",
      ...bases,
    ]);
    assert.equal(DEFAULT_DAY_COUNT, DAY_COUNT_NAMES[0]);
  });

  it("gives the same in either order, never less than 0, and 0 from a day to itself", () => {
    fc.assert(
      fc.property(anyDate, anyDate, anyDayCount, (a, b, dayCount) => {
        const there = yearFraction(a, b, dayCount);
        assert.deepEqual(yearFraction(b, a, dayCount), there);
        assert.ok(there.numerator >= 0 && there.denominator > 0);
        assert.equal(yearFraction(a, a, dayCount).numerator, 0);
      }),
    );
  });

  it("is made of two whole numbers that a double holds exactly", () => {
    fc.assert(
      fc.property(anyDate, anyDate, anyDayCount, (a, b, dayCount) => {
        const { numerator, denominator } = yearFraction(a, b, dayCount);
        assert.ok(Number.isSafeInteger(numerator) && Number.isSafeInteger(denominator));
      }),
    );
  });

  it("never gives less to a later day", () => {
    fc.assert(
      fc.property(anyEarlyDate, fc.integer({ min: 0, max: 20_000 }), anyDayCount, (start, days, dayCount) => {
        const end = start + days;
        const here = yearFraction(start, end as SerialDate, dayCount);
        const next = yearFraction(start, (end + 1) as SerialDate, dayCount);
        assert.ok(next.numerator / next.denominator >= here.numerator / here.denominator);
      }),
    );
  });

  it("stays within 2.5% and three days, or the odd days of a month, of the time that passed", () => {
    fc.assert(
      fc.property(anyDate, anyDate, anyDayCount, (a, b, dayCount) => {
        const { numerator, denominator } = yearFraction(a, b, dayCount);
        const years = Math.abs(b - a) / 365.2425;
        // MONTHS drops the odd days, of which there may be thirty.
        const odd = dayCount === "MONTHS" ? 31 : 3;
        assert.ok(Math.abs(numerator / denominator - years) <= 0.025 * years + odd / 360);
      }),
    );
  });
});

describe("the days between two dates", () => {
  it("are actual days, or days of 30-day months, as the convention counts", () => {
    const [start, end] = [fromIso("2016-08-22"), fromIso("2018-11-15")];
    assert.equal(daysBetween(start, end, "ACT/365F"), 815);
    assert.equal(daysBetween(start, end, "ACT/ACT ISDA"), 815);
    assert.equal(daysBetween(start, end, "1"), 815);
    assert.equal(daysBetween(start, end, "30/360 US"), 803);
    assert.equal(daysBetween(end, start, "4"), 803);
    // 815 less none: 29 February 2016 came before the first day.
    assert.equal(daysBetween(start, end, "NL/365"), 815);
    assert.equal(daysBetween(fromIso("2016-02-22"), end, "NL/365"), 996);
    assert.equal(daysBetween(start, end, "YD/365"), 815);
    assert.equal(daysBetween(start, end, "MONTHS"), 815);
  });
});
