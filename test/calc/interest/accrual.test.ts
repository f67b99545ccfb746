import assert from "node:assert/strict";
import fc from "fast-check";
import { DAY_COUNT_NAMES, yearFraction, type DayCountName } from "../../../src/calc/dates/dayCount.ts";
import { FREQUENCIES, periodStart, type Frequency } from "../../../src/calc/dates/schedule.ts";
import { fromIso, toIso, type SerialDate } from "../../../src/calc/dates/serialDate.ts";
import { Decimal } from "../../../src/calc/decimal.ts";
import { DomainError } from "../../../src/calc/errors.ts";
import {
  accrualSchedule,
  accrueTo,
  balance,
  interestOwed,
  openAccrual,
  outstandingOn,
  pay,
  type Accrual,
  type AccrualTerms,
} from "../../../src/calc/interest/accrual.ts";
import {
  benchmarkSeries,
  fixedRate,
  RESETS,
  type RateTerms,
  type Resets,
} from "../../../src/calc/interest/benchmark.ts";
import type { Payment } from "../../../src/calc/interest/payment.ts";
import { dailyLedger } from "./dailyLedger.ts";

const money = (amount: number | string) => new Decimal(amount);
const paid = (date: string, amount: number | string): Payment => ({
  date: fromIso(date),
  amount: money(amount),
});

interface Terms {
  readonly principal?: number;
  readonly start?: string;
  readonly rate?: number | string;
  readonly frequency?: Frequency;
  readonly dayCount?: DayCountName;
  readonly accruedInterest?: number;
}

/** 1,000 at 10% from 2021-01-01, annually, ACT/365F, unless told otherwise. */
function opened(terms: Terms = {}): Accrual {
  const rate = {
    benchmark: fixedRate(money(terms.rate ?? "0.1")),
    margin: money(0),
    floor: money(0),
  };
  return openAccrual(
    {
      startDate: fromIso(terms.start ?? "2021-01-01"),
      rate,
      frequency: terms.frequency ?? 1,
      dayCount: terms.dayCount ?? "ACT/365F",
    },
    money(terms.principal ?? 1000),
    money(terms.accruedInterest ?? 0),
  );
}

/** Principal, interest and excess on a day, to the cent. */
function owed(accrual: Accrual, payments: readonly Payment[], asOf: string): [string, string, string] {
  const { principal, interest, excess } = outstandingOn(accrual, payments, fromIso(asOf));
  return [principal.toFixed(2), interest.toFixed(2), excess.toFixed(2)];
}

describe("interest on 1,000 at 10%", () => {
  it("is nothing on the first day", () => {
    assert.deepEqual(owed(opened(), [], "2021-01-01"), ["1000.00", "0.00", "0.00"]);
  });

  it("accrues simply inside a period, the stub too", () => {
    // 73 days are a fifth of 365: 20; and a fifth of a year on 1,100: 22.
    assert.deepEqual(owed(opened(), [], "2021-03-15"), ["1000.00", "20.00", "0.00"]);
    assert.deepEqual(owed(opened(), [], "2022-03-15"), ["1000.00", "122.00", "0.00"]);
  });

  it("compounds at the anniversaries", () => {
    assert.deepEqual(owed(opened(), [], "2022-01-01"), ["1000.00", "100.00", "0.00"]);
    assert.deepEqual(owed(opened(), [], "2024-01-01"), ["1000.00", "331.00", "0.00"]);
  });

  it("never compounds with frequency 0", () => {
    assert.deepEqual(owed(opened({ frequency: 0 }), [], "2024-01-01"), ["1000.00", "300.00", "0.00"]);
  });

  it("compounds more often with a higher frequency", () => {
    // 30E/360 makes the periods equal: 1.05², 1.025⁴ and (1 + 1/120)¹².
    const dayCount = "30E/360";
    assert.equal(owed(opened({ frequency: 2, dayCount }), [], "2022-01-01")[1], "102.50");
    assert.equal(owed(opened({ frequency: 4, dayCount }), [], "2022-01-01")[1], "103.81");
    assert.equal(owed(opened({ frequency: 12, dayCount }), [], "2022-01-01")[1], "104.71");
  });
});

describe("a payment", () => {
  it("reduces interest first, then principal, and the rest of the period accrues on what remains", () => {
    // 20 of interest after 73 days; 520 pays it and 500 of principal; 292 days on 500 give 40.
    const payments = [paid("2021-03-15", 520)];
    assert.deepEqual(owed(opened(), payments, "2021-03-15"), ["500.00", "0.00", "0.00"]);
    assert.deepEqual(owed(opened(), payments, "2022-01-01"), ["500.00", "40.00", "0.00"]);
  });

  it("below the interest leaves the principal, and what remains bears interest from the anniversary", () => {
    // 20 − 5 = 15 and 80 more on 1,000; then 10% of 1,095.
    const payments = [paid("2021-03-15", 5)];
    assert.deepEqual(owed(opened(), payments, "2022-01-01"), ["1000.00", "95.00", "0.00"]);
    assert.deepEqual(owed(opened(), payments, "2023-01-01"), ["1000.00", "204.50", "0.00"]);
  });

  it("pays capitalised interest before principal", () => {
    // 1,100 after a year; a fifth of a year on it is 22, so 72 pays that and 50 of the 100 capitalised.
    const payments = [paid("2022-03-15", 72)];
    assert.deepEqual(owed(opened(), payments, "2022-03-15"), ["1000.00", "50.00", "0.00"]);
    // 1,050 for the other four fifths: 84.
    assert.deepEqual(owed(opened(), payments, "2023-01-01"), ["1000.00", "134.00", "0.00"]);
  });

  it("on an anniversary comes with the interest of the whole period", () => {
    assert.deepEqual(owed(opened(), [paid("2022-01-01", 600)], "2023-01-01"), ["500.00", "50.00", "0.00"]);
  });

  it("on the first day comes before any interest", () => {
    assert.deepEqual(owed(opened(), [paid("2021-01-01", 500)], "2022-01-01"), ["500.00", "50.00", "0.00"]);
  });

  it("may come with others on one day, in any order", () => {
    const payments = [paid("2022-01-01", 300), paid("2021-03-15", 20), paid("2022-01-01", 280)];
    assert.deepEqual(owed(opened(), payments, "2022-01-01"), ["500.00", "0.00", "0.00"]);
  });

  it("above the balance leaves 0, and the excess is told", () => {
    const payments = [paid("2022-01-01", 1500), paid("2022-06-01", 7)];
    assert.deepEqual(owed(opened(), payments, "2022-01-01"), ["0.00", "0.00", "400.00"]);
    assert.deepEqual(owed(opened(), payments, "2030-01-01"), ["0.00", "0.00", "407.00"]);
  });

  it("after the day of the question does not count", () => {
    assert.deepEqual(owed(opened(), [paid("2022-01-02", 1500)], "2022-01-01"), ["1000.00", "100.00", "0.00"]);
  });

  it("cannot come before the start date, even if it would not count", () => {
    assert.throws(
      () => outstandingOn(opened(), [paid("2020-12-31", 1)], fromIso("2021-01-01")),
      new DomainError("invalidValue", "a payment must not be before startDate 2021-01-01, got 2020-12-31"),
    );
  });

  it("tells how it was used", () => {
    const used = pay(accrueTo(opened(), fromIso("2022-01-01")), money(1250));
    assert.deepEqual(
      [used.interest, used.principal, used.excess].map((amount) => amount.toFixed(2)),
      ["100.00", "1000.00", "150.00"],
    );
  });
});

describe("interest owed from before the start", () => {
  it("bears none under simple interest", () => {
    const debt = opened({ frequency: 0, accruedInterest: 50 });
    assert.deepEqual(owed(debt, [], "2023-01-01"), ["1000.00", "250.00", "0.00"]);
  });

  it("bears interest from the first anniversary when interest compounds", () => {
    // 50 + 100, then 10% of 1,150.
    const debt = opened({ accruedInterest: 50 });
    assert.deepEqual(owed(debt, [], "2022-01-01"), ["1000.00", "150.00", "0.00"]);
    assert.deepEqual(owed(debt, [], "2023-01-01"), ["1000.00", "265.00", "0.00"]);
  });
});

describe("a benchmark with margin and floor", () => {
  const fixings = {
    "2021-01-01": "0.02",
    "2021-07-01": "0.5",
    "2022-01-01": "-0.03",
  };
  const award = (
    frequency: Frequency,
    resets?: Resets,
    dates: Readonly<Record<string, string>> = fixings,
  ) => {
    const rate: RateTerms = {
      benchmark: benchmarkSeries(
        Object.entries(dates).map(([date, fixing]) => ({ date: fromIso(date), rate: money(fixing) })),
      ),
      margin: money("0.04"),
      floor: money("0.03"),
    };
    const startDate = fromIso("2021-01-01");
    return openAccrual({ startDate, rate, frequency, dayCount: "30E/360", resets }, money(1000));
  };

  it("is read on the first day of each period if the terms say so, and the floor holds for the sum", () => {
    // 6% in 2021, 3% (not 1%) in 2022: 1,060 × 1.03.
    assert.deepEqual(owed(award(1, "Each period"), [], "2023-01-01"), ["1000.00", "91.80", "0.00"]);
  });

  it("is read each half year when periods are half years", () => {
    // 3%, then 27%, then twice 1.5%: 1,030 × 1.27 = 1,308.10, × 1.015² = 1,347.64 (rounded).
    const known = { ...fixings, "2022-06-30": "-0.03" };
    assert.deepEqual(owed(award(2, undefined, known), [], "2023-01-01"), ["1000.00", "347.64", "0.00"]);
  });

  it("counts each change from its day on if the terms say so, on a sum that stands still in the period", () => {
    // Half a year at 6% and half at 54% on 1,000: 1,300; then 3%.
    assert.deepEqual(owed(award(1, "Each change"), [], "2023-01-01"), ["1000.00", "339.00", "0.00"]);
  });

  it("takes each change under simple interest, unless the terms name the anniversaries", () => {
    // 30 + 270 + 30; else 60 + 30.
    assert.deepEqual(owed(award(0), [], "2023-01-01"), ["1000.00", "330.00", "0.00"]);
    assert.deepEqual(owed(award(0, "Each period"), [], "2023-01-01"), ["1000.00", "90.00", "0.00"]);
  });

  const refusal = (accrual: Accrual, asOf: string): string => {
    try {
      outstandingOn(accrual, [], fromIso(asOf));
    } catch (error) {
      if (error instanceof DomainError) return `${error.kind}: ${error.message}`;
      throw error;
    }
    return "none";
  };

  it("must not be passed over in silence: fixings that no period takes are counted", () => {
    const hint = 'are not used when resets is "Each period": give resets as "Each change", or leave them out';
    assert.equal(refusal(award(1), "2022-12-31"), `invalidValue: 1 of 3 fixings ${hint}`);
    // One that lies before the first period, or after the day of the question, is no mistake.
    const outside = {
      "2020-06-01": "0.01",
      "2021-01-01": "0.02",
      "2022-01-01": "0.02",
      "2022-06-01": "0.01",
    };
    assert.equal(refusal(award(1, undefined, outside), "2022-06-01"), "none");
    assert.equal(refusal(award(1, undefined, outside), "2022-06-02"), `invalidValue: 1 of 3 fixings ${hint}`);
  });

  it("may have a fixing of the days before the next period, which will take it", () => {
    const friday = { "2021-01-01": "0.02", "2021-12-31": "0.05" };
    assert.equal(refusal(award(1, undefined, friday), "2022-01-01"), "none");
    const earlier = { "2021-01-01": "0.02", "2021-07-01": "0.03", "2021-12-31": "0.05" };
    // Only the one of July is passed over.
    assert.match(refusal(award(1, undefined, earlier), "2022-01-01"), /^invalidValue: 1 of 2 fixings/);
  });

  it("is missing where the last fixing is a whole period old", () => {
    const hint = 'add one, or give resets as "Each change" if it has not changed';
    const once = { "2021-01-01": "0.02" };
    const missing = `notAvailable: no benchmark for 2022-01-01: the last is of 2021-01-01; ${hint}`;
    assert.equal(refusal(award(1, undefined, once), "2022-01-02"), missing);
    assert.equal(refusal(award(0, "Each period", once), "2022-01-02"), missing);
    assert.equal(
      refusal(award(4, undefined, once), "2021-05-01"),
      `notAvailable: no benchmark for 2021-04-01: the last is of 2021-01-01; ${hint}`,
    );
    assert.equal(refusal(award(0, undefined, once), "2030-01-01"), "none");
    assert.equal(refusal(award(1, "Each change", once), "2030-01-01"), "none");
  });
});

describe("a schedule", () => {
  const rows = (accrual: Accrual, payments: readonly Payment[], asOf: string) =>
    accrualSchedule(accrual, payments, fromIso(asOf)).map((row) => [
      toIso(row.start),
      toIso(row.end),
      row.days,
      row.interest.toFixed(2),
      row.payment.toFixed(2),
      row.balance.toFixed(2),
    ]);

  it("has a row for each period and one for the stub", () => {
    assert.deepEqual(rows(opened(), [], "2023-03-15"), [
      ["2021-01-01", "2022-01-01", 365, "100.00", "0.00", "1100.00"],
      ["2022-01-01", "2023-01-01", 365, "110.00", "0.00", "1210.00"],
      ["2023-01-01", "2023-03-15", 73, "24.20", "0.00", "1234.20"],
    ]);
  });

  it("is cut where payments fall, and adds up those of one day", () => {
    const payments = [paid("2021-03-15", 500), paid("2021-03-15", 20), paid("2022-01-01", 40)];
    assert.deepEqual(rows(opened(), payments, "2022-01-01"), [
      ["2021-01-01", "2021-03-15", 73, "20.00", "520.00", "500.00"],
      ["2021-03-15", "2022-01-01", 292, "40.00", "40.00", "500.00"],
    ]);
  });

  it("shows a payment on the first day in a row without days", () => {
    assert.deepEqual(rows(opened(), [paid("2021-01-01", 500)], "2022-01-01"), [
      ["2021-01-01", "2021-01-01", 0, "0.00", "500.00", "500.00"],
      ["2021-01-01", "2022-01-01", 365, "50.00", "0.00", "550.00"],
    ]);
  });

  it("has one row on the first day", () => {
    assert.deepEqual(rows(opened(), [], "2021-01-01"), [
      ["2021-01-01", "2021-01-01", 0, "0.00", "0.00", "1000.00"],
    ]);
  });

  it("ends when everything is paid, but for payments after that", () => {
    const payments = [paid("2022-01-01", 1150), paid("2024-06-01", 7)];
    const schedule = accrualSchedule(opened(), payments, fromIso("2030-01-01"));
    assert.deepEqual(
      schedule.map((row) => [toIso(row.end), row.payment.toFixed(2), row.excess.toFixed(2)]),
      [
        ["2022-01-01", "1100.00", "50.00"],
        ["2024-06-01", "0.00", "7.00"],
      ],
    );
  });

  it("counts the days as the day count counts them", () => {
    assert.deepEqual(rows(opened({ dayCount: "30E/360", start: "2021-01-31" }), [], "2021-03-31"), [
      ["2021-01-31", "2021-03-31", 60, "16.67", "0.00", "1016.67"],
    ]);
  });
});

describe("accrual at the end of time", () => {
  it("runs to 31 December 9999, in a last period that has no end", () => {
    const accrual = opened({ start: "9998-06-30", frequency: 1 });
    // 100 to the anniversary, 184 days on 1,100 after it.
    assert.deepEqual(owed(accrual, [], "9999-12-31"), ["1000.00", "155.45", "0.00"]);
  });

  it("does not run backwards", () => {
    const accrual = accrueTo(opened(), fromIso("2022-01-01"));
    assert.throws(() => accrueTo(accrual, fromIso("2021-12-31")), RangeError);
  });
});

const anyFrequency = fc.constantFrom(...FREQUENCIES);
const anyDayCount = fc.constantFrom(...DAY_COUNT_NAMES);
const anyStart = fc.integer({ min: 20_000, max: 60_000 }) as fc.Arbitrary<SerialDate>;
const anyRate = fc.integer({ min: 0, max: 3000 }).map((basisPoints) => money(basisPoints).div(10_000));
const anyPayments = fc.array(
  fc.record({ day: fc.integer({ min: 0, max: 2500 }), amount: fc.integer({ min: 0, max: 900 }) }),
  { maxLength: 8 },
);
const anyFixings = fc.uniqueArray(
  fc.record({ day: fc.integer({ min: -400, max: 2500 }), basisPoints: fc.integer({ min: -500, max: 2000 }) }),
  { selector: ({ day }) => day, maxLength: 12 },
);
/** The terms of an award of 1,000 at a benchmark that is known from before its start. */
const anyTerms = fc.record({
  startDate: anyStart,
  frequency: anyFrequency,
  dayCount: anyDayCount,
  margin: fc.integer({ min: -200, max: 600 }),
  floor: fc.integer({ min: 0, max: 600 }),
  fixings: anyFixings,
  resets: fc.constantFrom(...RESETS),
});

type AnyTerms = typeof anyTerms extends fc.Arbitrary<infer T> ? T : never;

/** The fixings of a benchmark, in order; where it is read each period, one every 25 days, so that none is missing. */
function fixingsOf({ fixings, resets }: Pick<AnyTerms, "fixings" | "resets">): AnyTerms["fixings"] {
  const [first, days] = [-500, 3500];
  const steps = resets === "Each change" ? 1 : days / 25;
  const regular = Array.from({ length: steps }, (_, step) => ({
    day: first + step * 25,
    basisPoints: 300 + 40 * (step % 7),
  }));
  const taken = new Set(fixings.map(({ day }) => day));
  return [...fixings, ...regular.filter(({ day }) => !taken.has(day))].sort((a, b) => a.day - b.day);
}

function accrualOn(terms: AnyTerms, principal = money(1000)): Accrual {
  return openAccrual(accrualTerms(terms), principal);
}

function accrualTerms(terms: AnyTerms): AccrualTerms {
  const { startDate, frequency, dayCount, margin, floor, resets } = terms;
  const series = fixingsOf(terms).map(({ day, basisPoints }) => ({
    date: (startDate + day) as SerialDate,
    rate: money(basisPoints).div(10_000),
  }));
  const rate = {
    benchmark: benchmarkSeries(series),
    margin: money(margin).div(10_000),
    floor: money(floor).div(10_000),
  };
  return { startDate, rate, frequency, dayCount, resets };
}

const paymentsFrom = (start: SerialDate, payments: readonly { day: number; amount: number }[]): Payment[] =>
  payments.map(({ day, amount }) => ({ date: (start + day) as SerialDate, amount: money(amount) }));

const later = (start: SerialDate, days: number) => (start + days) as SerialDate;

function assertClose(actual: Decimal, expected: Decimal | number, tolerance: string | number): void {
  const difference = actual.minus(expected).abs();
  assert.ok(
    difference.lte(tolerance),
    `${actual.toString()} is not within ${tolerance} of ${expected.toString()}`,
  );
}

describe("the accrual engine, whatever the terms", () => {
  it("agrees with a ledger kept day by day", () => {
    fc.assert(
      fc.property(
        anyTerms,
        anyPayments,
        fc.nat({ max: 2500 }),
        fc.constantFrom(365 as const, 360 as const),
        (terms, payments, days, daysPerYear) => {
          const asOf = later(terms.startDate, days);
          const accrual = accrualOn({ ...terms, dayCount: daysPerYear === 365 ? "ACT/365F" : "ACT/360" });
          const known = fixingsOf(terms);
          const ledger = dailyLedger({
            start: toIso(terms.startDate),
            end: toIso(asOf),
            principal: 1000,
            accruedInterest: 0,
            periodsPerYear: terms.frequency,
            daysPerYear,
            resets: terms.resets,
            rateOn: (day) => {
              const fixing = known.findLast((item) => toIso(later(terms.startDate, item.day)) <= day);
              return Math.max(terms.floor, (fixing?.basisPoints ?? NaN) + terms.margin) / 10_000;
            },
            payments: payments
              .filter(({ day }) => day <= days)
              .map(({ day, amount }) => ({ day: toIso(later(terms.startDate, day)), amount })),
          });
          const result = outstandingOn(accrual, paymentsFrom(terms.startDate, payments), asOf);
          assertClose(result.balance, ledger.balance, 1e-6);
          assertClose(result.principal, ledger.principal, 1e-6);
          assertClose(result.interest, ledger.interest, 1e-6);
          assertClose(result.excess, ledger.excess, 1e-6);
        },
      ),
    );
  });

  it("over [a, c] is that over [a, b] and then over [b, c] when b is an anniversary", () => {
    fc.assert(
      fc.property(
        anyTerms.filter(({ frequency }) => frequency > 0),
        fc.integer({ min: 1, max: 6 }),
        fc.nat({ max: 1000 }),
        (terms, period, days) => {
          // From the 29th on, later anniversaries depend on the month one counts from.
          const startDate = fromIso(`${toIso(terms.startDate).slice(0, 8)}15`);
          const stated = accrualTerms({ ...terms, startDate });
          const whole = openAccrual(stated, money(1000));
          const anniversary = periodStart(startDate, terms.frequency, period) as SerialDate;
          const end = later(anniversary, days);
          const atAnniversary = balance(accrueTo(whole, anniversary));
          const resumed = openAccrual({ ...stated, startDate: anniversary }, atAnniversary);
          assertClose(balance(accrueTo(resumed, end)), balance(accrueTo(whole, end)), "1e-30");
        },
      ),
    );
  });

  it("is the same whether one looks in between or pays nothing in between", () => {
    fc.assert(
      fc.property(anyTerms, fc.array(fc.nat({ max: 2000 }), { maxLength: 6 }), (terms, days) => {
        const accrual = accrualOn(terms);
        const end = later(terms.startDate, 2000);
        const dates = days.sort((a, b) => a - b).map((day) => later(terms.startDate, day));
        const looked = dates.reduce((now, date) => pay(accrueTo(now, date), money(0)).accrual, accrual);
        assertClose(balance(accrueTo(looked, end)), balance(accrueTo(accrual, end)), "1e-30");
      }),
    );
  });

  it("is never lowered by a higher floor", () => {
    fc.assert(
      fc.property(
        anyTerms,
        anyPayments,
        fc.nat({ max: 2500 }),
        fc.nat({ max: 500 }),
        (terms, payments, days, more) => {
          const on = (floor: number) =>
            outstandingOn(
              accrualOn({ ...terms, floor }),
              paymentsFrom(terms.startDate, payments),
              later(terms.startDate, days),
            ).balance;
          assert.ok(
            on(terms.floor + more)
              .plus("1e-30")
              .gte(on(terms.floor)),
          );
        },
      ),
    );
  });

  it("never gives back interest: without payments the balance only grows", () => {
    fc.assert(
      fc.property(anyTerms, fc.nat({ max: 2500 }), fc.nat({ max: 400 }), (terms, days, more) => {
        const accrual = accrualOn(terms);
        const first = balance(accrueTo(accrual, later(terms.startDate, days)));
        const second = balance(accrueTo(accrual, later(terms.startDate, days + more)));
        assert.ok(second.plus("1e-30").gte(first));
      }),
    );
  });

  it("keeps its account: what was owed and earned is what was paid and is owed", () => {
    fc.assert(
      fc.property(anyTerms, anyPayments, fc.nat({ max: 2500 }), (terms, payments, days) => {
        const accrual = accrualOn(terms);
        const all = paymentsFrom(terms.startDate, payments);
        const asOf = later(terms.startDate, days);
        const schedule = accrualSchedule(accrual, all, asOf);
        const result = outstandingOn(accrual, all, asOf);
        let running = money(1000);
        for (const row of schedule) {
          running = running.plus(row.interest).minus(row.payment);
          assertClose(row.balance, running, "1e-30");
          assert.ok(row.interest.gte(0) && row.payment.gte(0) && row.excess.gte(0) && row.balance.gte(0));
        }
        assertClose(result.balance, running, "1e-30");
        assertClose(result.balance, result.principal.plus(result.interest), "1e-30");
        const given = Decimal.sum(0, ...all.filter(({ date }) => date <= asOf).map(({ amount }) => amount));
        const used = Decimal.sum(0, ...schedule.map(({ payment, excess }) => payment.plus(excess)));
        assertClose(used, given, "1e-30");
        assertClose(result.excess, Decimal.sum(0, ...schedule.map(({ excess }) => excess)), "1e-30");
      }),
    );
  });

  it("doubles when the principal does", () => {
    fc.assert(
      fc.property(anyTerms, fc.nat({ max: 2500 }), (terms, days) => {
        const asOf = later(terms.startDate, days);
        const once = balance(accrueTo(accrualOn(terms), asOf));
        const twice = balance(accrueTo(accrualOn(terms, money(2000)), asOf));
        assertClose(twice, once.times(2), "1e-30");
      }),
    );
  });
});

describe("simple interest at one rate", () => {
  it("is principal × rate × year fraction from start to end, by every day count", () => {
    fc.assert(
      fc.property(
        anyStart,
        fc.nat({ max: 15_000 }),
        anyDayCount,
        anyRate,
        (startDate, days, dayCount, annualRate) => {
          const rate = { benchmark: fixedRate(annualRate), margin: money(0), floor: money(0) };
          const accrual = openAccrual({ startDate, rate, frequency: 0, dayCount }, money(1000));
          const asOf = later(startDate, days);
          const { numerator, denominator } = yearFraction(startDate, asOf, dayCount);
          const expected = money(1000).times(annualRate).times(numerator).div(denominator);
          assertClose(interestOwed(accrueTo(accrual, asOf)), expected, "1e-30");
        },
      ),
    );
  });
});
