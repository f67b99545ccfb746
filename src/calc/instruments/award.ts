import { DEFAULT_DAY_COUNT, type DayCountName } from "../dates/dayCount.ts";
import type { Frequency } from "../dates/schedule.ts";
import { toIso, type SerialDate } from "../dates/serialDate.ts";
import { Decimal, ZERO } from "../decimal.ts";
import { problem } from "../errors.ts";
import {
  accrualSchedule,
  openAccrual,
  outstandingOn,
  type Accrual,
  type AccrualRow,
  type Outstanding,
} from "../interest/accrual.ts";
import { fixedRate, type RateTerms, type Resets } from "../interest/benchmark.ts";
import type { Payment } from "../interest/payment.ts";

/** What a tribunal awarded, and what was paid of it. */
export interface Award {
  /** The sum that bears interest. */
  readonly principal: Decimal;
  /** Interest runs for the days from here to the day of the question, that day less this one. */
  readonly startDate: SerialDate;
  readonly rate: RateTerms;
  readonly frequency: Frequency;
  readonly dayCount: DayCountName;
  /** How the rate follows its benchmark; left out, as `AccrualTerms` says. */
  readonly resets?: Resets | undefined;
  /** Costs awarded beside it, which bear no interest and are paid last. */
  readonly costs?: Decimal;
  readonly payments: readonly Payment[];
}

/**
 * An award on the day from which it bears interest, its costs left aside.
 *
 * @throws DomainError when the principal or the floor is negative, or no fixing holds on that day
 */
export function openAward(award: Omit<Award, "payments" | "costs">): Accrual {
  const { principal, startDate, rate, frequency, dayCount, resets } = award;
  if (principal.lessThan(0)) throw problem.mustBeAtLeast("principal", 0, principal);
  // A floor left empty is one of 0 %: interest runs backwards only where somebody says that it may.
  const { benchmark, floor, margin } = rate;
  if (benchmark.kind === "fixed" && floor?.isZero() === true && benchmark.rate.plus(margin).lt(0)) {
    throw problem.rateBelowFloor(benchmark.rate.plus(margin));
  }
  if (floor?.lessThan(0) === true) throw problem.mustBeAtLeast("floor", 0, floor);
  return openAccrual({ startDate, rate, frequency, dayCount, resets }, principal);
}

/**
 * What is owed under an award on a day.
 *
 * Payments reduce interest first, then principal, then costs; see `accrual.ts` for the rule in full.
 *
 * @throws DomainError when an amount is negative, a date comes before the start date, or no fixing holds
 *   on the start date
 */
export function awardOutstanding(award: Award, asOf: SerialDate): Outstanding {
  const accrued = outstandingOn(openAward(award), award.payments, asOf);
  const costs = award.costs ?? ZERO;
  const costsPaid = Decimal.min(costs, accrued.excess);
  return {
    ...accrued,
    balance: accrued.balance.plus(costs).minus(costsPaid),
    excess: accrued.excess.minus(costsPaid),
  };
}

/**
 * How the balance of an award came about, its costs left aside.
 *
 * @throws DomainError as `awardOutstanding`
 */
export function awardSchedule(award: Omit<Award, "costs">, asOf: SerialDate): AccrualRow[] {
  return accrualSchedule(openAward(award), award.payments, asOf);
}

/** A money judgment of a federal court of the United States. */
export interface Judgment {
  readonly amount: Decimal;
  /** The day it was entered. */
  readonly judgmentDate: SerialDate;
  /** The weekly average one-year Treasury yield of the week before, which stays for good. */
  readonly annualRate: Decimal;
  /** Left out: nothing was paid. */
  readonly payments?: readonly Payment[];
}

/**
 * What is owed on a judgment on a day.
 *
 * Interest is computed daily, over 365 days in leap years too, and compounded annually. Payments reduce
 * interest first, then the amount.
 *
 * @throws DomainError when the amount or the rate is negative, or `asOf` or a payment comes before the judgment
 * @see 28 U.S.C. § 1961(a) and (b)
 */
export function judgmentBalance(judgment: Judgment, asOf: SerialDate): Decimal {
  const { amount, judgmentDate, annualRate, payments = [] } = judgment;
  if (amount.lessThan(0)) throw problem.mustBeAtLeast("amount", 0, amount);
  if (annualRate.lessThan(0)) throw problem.mustBeAtLeast("annualRate", 0, annualRate);
  if (asOf < judgmentDate) {
    throw problem.mustNotComeBefore("asOf", "judgmentDate", toIso(judgmentDate), toIso(asOf));
  }
  const terms = {
    startDate: judgmentDate,
    rate: { benchmark: fixedRate(annualRate), margin: ZERO, floor: ZERO },
    frequency: 1,
    dayCount: DEFAULT_DAY_COUNT,
  } as const;
  return outstandingOn(openAccrual(terms, amount), payments, asOf).balance;
}
