import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import {
  DomainError,
  fromIso,
  xirr,
  xnpv,
  type DatedFlow,
  type SerialDate,
} from "../../../src/calc/index.ts";
import { decimalRates, nearestRate } from "./decimalRates.ts";

const START = fromIso("2021-01-01");

const flow = (days: number, amount: number): DatedFlow => ({ date: (START + days) as SerialDate, amount });

/** Amounts a year of 365 days apart. */
const yearly = (...amounts: number[]): DatedFlow[] => amounts.map((amount, year) => flow(365 * year, amount));

function assertRate(actual: number, expected: number, tolerance = 1e-12): void {
  const allowed = tolerance * Math.max(1, Math.abs(expected));
  assert.ok(Math.abs(actual - expected) <= allowed, `${actual} is not within ${allowed} of ${expected}`);
}

const isInvalidNumber = (error: unknown): boolean =>
  error instanceof DomainError && error.kind === "invalidNumber";

describe("XIRR of a bullet", () => {
  it("is 71.92% for the notes of 2017 due on 13 February 2019 (domain.md §4)", () => {
    const notes = [
      { date: fromIso("2017-02-03"), amount: -5_500_000 },
      { date: fromIso("2019-02-13"), amount: 16_500_000 },
    ];
    assertRate(xirr(notes), 0.71924129908986, 1e-14);
  });

  for (const [years, rate] of [
    [1, 2],
    [2, 0.732050807569],
    [3, 0.442249570307],
    [5, 0.245730939616],
  ] as const) {
    it(`is ${rate} for three times the money over ${years} years of 365 days (domain.md §4)`, () => {
      assertRate(xirr([flow(0, -1), flow(365 * years, 3)]), rate);
    });
  }

  // (1 + rate)^years is the multiple; the rates are exact by construction, the powers correctly rounded.
  for (const [multiple, days, rate] of [
    [1e-5, 365, -0.99999],
    [1e-10, 730, -0.99999],
    [0.5, 365, -0.5],
    [1, 200, 0],
    [10_001, 365, 10_000],
    [1e12, 730, 999_999],
    [1e300, 365, 1e300],
    [2, 1, 2 ** 365 - 1],
  ] as const) {
    it(`is ${rate} for ${multiple} times the money after ${days} days`, () => {
      assertRate(xirr([flow(0, -1), flow(days, multiple)]), rate);
    });
  }
});

describe("XIRR of an investment with several flows", () => {
  it("is the effective interest rate of IFRS 9 IG B.26", () => {
    assertRate(xirr(yearly(-1000, 58.75, 58.75, 58.75, 58.75, 58.75 + 1250)), 0.099722036804, 1e-12);
  });

  it("is 10% for a loan of 10% interest paid once a year", () => {
    assertRate(xirr(yearly(-1000, 100, 100, 100, 1100)), 0.1);
  });

  it("does not depend on which flow comes first, nor on flows of 0", () => {
    const rate = xirr(yearly(-1000, 0, 600, 0, 700));
    assert.equal(xirr([...yearly(-1000, 0, 600, 0, 700)].reverse()), rate);
    assert.equal(xirr([flow(1460, 700), flow(0, -1000), flow(730, 600)]), rate);
    assert.equal(xirr([flow(-5000, 0), ...yearly(-1000, 0, 600, 0, 700), flow(9000, 0)]), rate);
  });

  it("nets the flows of one day, to the last cent and not to its rounding", () => {
    assertRate(xirr([flow(0, -150), flow(0, 50), flow(365, 60), flow(365, 50)]), 0.1);
    assert.throws(() => xirr([flow(0, 0.1), flow(0, 0.2), flow(0, -0.3), flow(365, 100)]), isInvalidNumber);
    const drops = Array.from({ length: 10_000 }, () => flow(365, 0.11));
    assertRate(xirr([flow(0, -1000), ...drops]), 0.1);
  });

  it("holds for amounts at either end of the doubles", () => {
    assertRate(xirr(yearly(-1e308, -1e308, 1e308, 1e308, 1e308)), xirr(yearly(-1, -1, 1, 1, 1)));
    assertRate(xirr(yearly(-1e-300, 1.1e-300)), 0.1);
    assertRate(xirr(yearly(-5e-324, 1e-323)), 1);
  });

  it("takes one hundred thousand flows in any order", () => {
    // Interest of 0.05% a day, paid daily on 10,000,000 and repaid at the end, in five parts a day.
    const flows = [flow(0, -10_000_000)];
    for (let day = 1; day <= 20_000; day++) {
      for (let part = 0; part < 5; part++) flows.push(flow(day, 1000));
    }
    flows.push(flow(20_000, 10_000_000));
    const shuffled = flows.map((each, index) => flows[(index * 7919) % flows.length] ?? each);
    assertRate(xirr(flows), 1.0005 ** 365 - 1);
    assertRate(xirr(shuffled), 1.0005 ** 365 - 1);
  });
});

describe("XIRR of flows that more than one rate fits", () => {
  const rates = (...amounts: number[]) => ({
    near: (guess?: number): number => xirr(yearly(...amounts), guess),
  });

  it("answers the rate nearest to the guess: 25% and 400%", () => {
    const flows = rates(-4000, 25_000, -25_000);
    assertRate(flows.near(), 0.25);
    assertRate(flows.near(2.1), 0.25);
    assertRate(flows.near(2.2), 4);
    assertRate(flows.near(1e9), 4);
    assertRate(flows.near(-0.9), 0.25);
  });

  it("answers each of three rates: 0%, 100% and 200%", () => {
    const flows = rates(-1000, 6000, -11_000, 6000);
    assertRate(flows.near(), 0);
    assertRate(flows.near(0.9), 1);
    assertRate(flows.near(5), 2);
  });

  it("answers the pump of Lorie and Savage: 25% and 400% on 1,600, 10,000 and 10,000", () => {
    // J. H. Lorie and L. J. Savage, Three problems in rationing capital, Journal of Business 28 (1955).
    const flows = rates(-1600, 10_000, -10_000);
    assertRate(flows.near(), 0.25);
    assertRate(flows.near(3), 4);
  });

  it("answers rates below 0 too: -50% and 10%", () => {
    // (1 + r − 0.5)(1 + r − 1.1) = 0, times 100.
    const flows = rates(-100, 160, -55);
    assertRate(flows.near(), 0.1);
    assertRate(flows.near(-0.4), -0.5);
  });

  it("answers a rate that the net present value only touches", () => {
    assertRate(rates(-100, 220, -121).near(), 0.1);
    assertRate(rates(-100, 220, -121).near(5), 0.1);
    assertRate(rates(-1, 2.2, -1.21).near(), 0.1);
  });

  it("answers a threefold rate as exactly as doubles determine it", () => {
    // Rounding at the 16th digit moves a threefold root at the 5th.
    assertRate(rates(-1000, 3600, -4320, 1728).near(), 0.2, 5e-5);
  });

  it("answers the higher of two rates equally far from the guess", () => {
    // (1 + r − 0.5)(1 + r − 1.5) = 0, times 4: −50% and 50%.
    assertRate(rates(-4, 8, -3).near(-0), 0.5);
  });

  it("tells two close rates apart: 10% and 10.01%", () => {
    const flows = rates(-1e8, 220_010_000, -1e8 * 1.1 * 1.1001);
    assertRate(flows.near(0.1), 0.1, 1e-9);
    assertRate(flows.near(0.2), 0.1001, 1e-9);
  });
});

describe("XIRR without an answer", () => {
  for (const [name, flows] of [
    ["nothing", []],
    ["a single flow", yearly(-100)],
    ["money in only", yearly(-100, -50)],
    ["money out only", yearly(100, 50)],
    ["zeros", yearly(0, 0, 0)],
    ["everything on one day", [flow(3, -100), flow(3, 150)]],
    ["flows that cancel", [flow(0, -100), flow(0, 100)]],
    ["a sign change without any rate", yearly(100, -300, 300)],
    ["a net present value that just misses 0", yearly(-1, 2.2, -1.2100001)],
    ["a loss too deep to tell from -100%", [flow(0, -1000), flow(1, 765)]],
    ["a gain no double holds", [flow(0, -1), flow(1, 10)]],
  ] as const) {
    it(`is an error for ${name}`, () => {
      assert.throws(() => xirr(flows), isInvalidNumber);
    });
  }

  for (const guess of [-1, -2, -Infinity, NaN]) {
    it(`refuses the guess ${guess}`, () => {
      assert.throws(() => xirr(yearly(-100, 110), guess), { kind: "invalidValue" });
    });
  }
});

describe("XNPV", () => {
  it("discounts to the day of the first flow given, earlier and later ones alike", () => {
    const flows = [flow(0, -100), flow(365, 110), flow(-365, 200)];
    assertRate(xnpv(0.1, flows), -100 + 100 + 220);
  });

  it("takes any rate above -1", () => {
    assertRate(xnpv(-0.5, yearly(-100, 50)), 0);
    assertRate(xnpv(0, yearly(-100, 50)), -50);
    assertRate(xnpv(9999, yearly(0, 10_000)), 1);
  });

  it("refuses -1 and less, and a value beyond the doubles", () => {
    assert.throws(() => xnpv(-1, yearly(1)), { kind: "invalidValue" });
    assert.throws(() => xnpv(NaN, yearly(1)), { kind: "invalidValue" });
    assert.throws(() => xnpv(-0.9999999, [flow(0, 0), flow(365 * 100, 1)]), isInvalidNumber);
  });
});

interface ExcelRow {
  readonly values: readonly (number | string | null)[];
  readonly dates: readonly number[];
  readonly rate: number;
  readonly xnpv: number | string;
  readonly xirr: number | string;
}

describe("Excel's own answers", () => {
  const { rows } = JSON.parse(
    readFileSync(new URL("../../vectors/xirr-excel.json", import.meta.url), "utf8"),
  ) as { rows: ExcelRow[] };

  // Where this software answers and Excel does not; the rows count from 1. Rows with text, errors or
  // TRUE among the amounts are the custom function's to refuse and are in test/functions/returns.test.ts.
  const BETTER_THAN_EXCEL: Readonly<Record<number, { xirr?: number; xnpv?: number; why: string }>> = {
    6: { xnpv: 39.4644, why: "an empty cell is 0 for XNPV as it is for XIRR" },
    10: {
      xirr: 10.6634,
      xnpv: 18.9385,
      why: "only the days between flows matter; the custom function refuses the date, as Excel does",
    },
    12: { xnpv: -265.3855, why: "XNPV takes rates below 0" },
    13: { xnpv: -4.2127, why: "XNPV takes rates below 0" },
    19: { xnpv: -9.905, why: "an empty cell is 0 for XNPV as it is for XIRR" },
  };
  const NOT_NUMBERS = [7, 8, 9];

  rows.forEach(({ values, dates, rate, xnpv: excelValue, xirr: excelRate }, index) => {
    const row = index + 1;
    if (NOT_NUMBERS.includes(row)) return;
    const flows = values.map((amount, at) => ({
      date: Math.floor(dates[at] ?? 0) as SerialDate,
      amount: typeof amount === "number" ? amount : 0,
    }));
    const better = BETTER_THAN_EXCEL[row];

    it(`row ${row}: XIRR is ${better?.xirr ?? excelRate}${better?.xirr === undefined ? "" : `, ${better.why}`}`, () => {
      if (better?.xirr !== undefined) assertRate(xirr(flows), better.xirr, 1e-4);
      else if (typeof excelRate === "number") assertRate(xirr(flows), excelRate, 1e-6);
      else assert.throws(() => xirr(flows), isInvalidNumber);
    });

    it(`row ${row}: XNPV is ${better?.xnpv ?? excelValue}${better?.xnpv === undefined ? "" : `, ${better.why}`}`, () => {
      const expected = better?.xnpv ?? Number(excelValue);
      assertRate(xnpv(rate, flows), expected, better?.xnpv === undefined ? 1e-12 : 1e-4);
    });
  });
});

describe("the properties of XIRR", () => {
  const amount = fc.integer({ min: 1, max: 10_000_000 }).map((cents) => cents / 100);
  const day = fc.integer({ min: 1, max: 4000 });

  /** Money in on the first day, money back later. */
  const conventional = fc
    .tuple(amount, fc.array(fc.tuple(day, amount), { minLength: 1, maxLength: 12 }))
    .map(([invested, receipts]) => [flow(0, -invested), ...receipts.map(([days, cash]) => flow(days, cash))]);

  const anySigns = fc
    .array(fc.tuple(day, amount, fc.boolean()), { minLength: 2, maxLength: 7 })
    .map((given) => given.map(([days, size, isPaid]) => flow(days, isPaid ? -size : size)));

  const rateOrNothing = (flows: readonly DatedFlow[], guess?: number): number | undefined => {
    try {
      return xirr(flows, guess);
    } catch (error) {
      assert.ok(isInvalidNumber(error), String(error));
      return undefined;
    }
  };

  const firstDate = (flows: readonly DatedFlow[]): number => Math.min(...flows.map(({ date }) => date));

  /** Values of the flows at the first of their dates, each in parts of the largest. */
  const worths = (flows: readonly DatedFlow[], rate: number): number[] => {
    const first = firstDate(flows) as SerialDate;
    const each = flows.map((one) => xnpv(rate, [{ date: first, amount: 0 }, one]));
    const largest = Math.max(...each.map(Math.abs));
    return each.map((worth) => worth / largest);
  };

  /** How far amounts rounded at their last digit let the rate move, in parts of 1 + rate. */
  const uncertainty = (flows: readonly DatedFlow[], rate: number): number => {
    const parts = worths(flows, rate);
    const first = firstDate(flows);
    const years = flows.map(({ date }) => (date - first) / 365);
    const slope = parts.reduce((sum, part, index) => sum + part * (years[index] ?? 0), 0);
    return (1e-15 * parts.reduce((sum, part) => sum + Math.abs(part), 0)) / Math.abs(slope);
  };

  it("the net present value at it is 0 within 1e-9 of the largest flow", () => {
    // Investments that at least return the money: below 0% flows far off are worth more than any flow is.
    fc.assert(
      fc.property(conventional, (flows) => {
        const received = flows.slice(1).reduce((sum, each) => sum + each.amount, 0);
        // A year on: seven times the money in a day is a rate that no double holds.
        const later = flows.map((each, at) => (at === 0 ? each : flow(each.date - START + 365, each.amount)));
        const whole = [...later, flow(4400, Math.max(0, -(flows[0]?.amount ?? 0) - received))];
        const largest = Math.max(...whole.map((each) => Math.abs(each.amount)));
        assert.ok(Math.abs(xnpv(xirr(whole), whole)) <= 1e-9 * largest);
      }),
    );
  });

  it("the net present value at it is 0 within 1e-9 of the largest present value, at any rate and with any signs", () => {
    fc.assert(
      fc.property(fc.oneof(conventional, anySigns), (flows) => {
        const rate = rateOrNothing(flows);
        if (rate === undefined) return;
        const residue = worths(flows, rate).reduce((sum, worth) => sum + worth, 0);
        // Next to −100% a rate has fewer digits than 1 + rate.
        assert.ok(Math.abs(residue) <= 1e-9 + (11 * Number.EPSILON) / (1 + rate), `${residue} at ${rate}`);
      }),
    );
  });

  it("scaling the amounts, also by a negative factor, leaves it unchanged", () => {
    const factor = fc.double({ min: 1e-6, max: 1e6, noNaN: true }).filter((size) => size !== 0);
    fc.assert(
      fc.property(conventional, factor, fc.boolean(), (flows, size, isNegative) => {
        const scaled = flows.map(({ date, amount: cash }) => ({
          date,
          amount: cash * (isNegative ? -size : size),
        }));
        const rate = rateOrNothing(flows);
        const again = rateOrNothing(scaled);
        if (rate === undefined || again === undefined) assert.equal(again, rate);
        else assertRate(again, rate, 1e-12 + uncertainty(flows, rate));
      }),
    );
  });

  it("permuting the flows leaves it unchanged", () => {
    fc.assert(
      fc.property(
        anySigns.chain((flows) =>
          fc.tuple(fc.constant(flows), fc.shuffledSubarray(flows, { minLength: flows.length })),
        ),
        ([flows, shuffled]) => {
          const rate = rateOrNothing(flows);
          const again = rateOrNothing(shuffled);
          if (rate === undefined || again === undefined) assert.equal(again, rate);
          else assertRate(again, rate, 1e-12 + uncertainty(flows, rate));
        },
      ),
    );
  });

  it("agrees with a bisection in 50 digits, whatever the signs and the guess", () => {
    const guess = fc.double({ min: -0.95, max: 3, noNaN: true });
    fc.assert(
      fc.property(anySigns, guess, (flows, near) => {
        const expected = nearestRate(decimalRates(flows), near);
        const actual = rateOrNothing(flows, near);
        if (expected === undefined || actual === undefined) assert.equal(actual, expected);
        else assertRate(actual, expected, 1e-12 + uncertainty(flows, expected));
      }),
      { examples: [[[flow(917, -0.01), flow(918, 0.03)], 0]] },
    );
  });
});
