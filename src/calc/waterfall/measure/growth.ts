/**
 * What is owed on drawdowns with compound interest, until it is paid.
 *
 * Without periods a drawdown grows by (1 + Rate)^(days/365); with them interest is simple by the day count
 * within a period and added to what bears it at the period's end, periods running from the drawdown's own day.
 * A payment reduces what is owed on its day. One that is more than is owed stands to the payer's credit against
 * later drawdowns: it grows as they do.
 */
import type { DayCountName } from "../../dates/dayCount.ts";
import type { Frequency } from "../../dates/schedule.ts";
import type { SerialDate } from "../../dates/serialDate.ts";
import { ONE, ZERO, type Decimal } from "../../decimal.ts";
import { openDebt } from "../../instruments/securedDebt.ts";
import { accrueTo, balance, pay, type Accrual } from "../../interest/accrual.ts";

/** Money put in on a day; `undefined` is from the beginning. */
export interface Drawdown {
  readonly amount: Decimal;
  readonly from: SerialDate | undefined;
}

export interface GrowthTerms {
  /** Interest a year. */
  readonly rate: Decimal;
  /** How it is added to what bears it; `undefined`: by (1 + rate)^(days/365). */
  readonly periods: { readonly frequency: Frequency; readonly dayCount: DayCountName } | undefined;
}

/** What is owed on a day; a value. */
export type Growing = GrowingDaily | GrowingByPeriods;

interface GrowingDaily {
  readonly kind: "daily";
  /** 1 + Rate, and the factor of a single day. */
  readonly annual: Decimal;
  readonly daily: Decimal;
  /** Those still to come, by day. */
  readonly toCome: readonly Drawdown[];
  readonly day: number;
  readonly owed: Decimal;
}

interface GrowingByPeriods {
  readonly kind: "periods";
  /** A debt for each drawdown, by day. */
  readonly debts: readonly Accrual[];
  readonly day: number;
}

/** @param drawdowns by day, each with one */
export function openGrowth({ rate, periods }: GrowthTerms, drawdowns: readonly Drawdown[]): Growing {
  if (periods === undefined) {
    const annual = rate.plus(ONE);
    return {
      kind: "daily",
      annual,
      daily: annual.pow(ONE.div(DAYS_OF_A_YEAR)),
      toCome: drawdowns,
      day: 0,
      owed: ZERO,
    };
  }
  const debts = drawdowns.flatMap(({ amount: principal, from: startDate }) =>
    startDate === undefined
      ? []
      : [openDebt({ principal, annualRate: rate, startDate, accruedInterest: ZERO, ...periods })],
  );
  return { kind: "periods", debts, day: 0 };
}

const DAYS_OF_A_YEAR = 365;

/** The same on a later day. */
export function growthOn(growing: Growing, date: SerialDate): Growing {
  if (growing.kind === "periods") {
    const debts = growing.debts.map((debt) => (debt.day < date ? accrueTo(debt, date) : debt));
    return { ...growing, debts, day: date };
  }
  let { owed, day, toCome } = growing;
  for (;;) {
    const [next] = toCome;
    const until = next?.from === undefined || next.from > date ? date : next.from;
    if (until > day && !owed.isZero()) owed = owed.times(factor(growing, until - day));
    day = until;
    if (next?.from === undefined || next.from > date) break;
    owed = owed.plus(next.amount);
    toCome = toCome.slice(1);
  }
  return { ...growing, owed, day, toCome };
}

/** Whole years apart, so that they are exact. */
function factor({ annual, daily }: GrowingDaily, days: number): Decimal {
  const years = Math.floor(days / DAYS_OF_A_YEAR);
  const rest = daily.pow(days - years * DAYS_OF_A_YEAR);
  return years === 0 ? rest : annual.pow(years).times(rest);
}

/** What is owed on its day, below 0 where more was paid than was owed. */
export function growthOwed(growing: Growing): Decimal {
  if (growing.kind === "daily") return growing.owed.toSignificantDigits(SIGNIFICANT);
  return growing.debts.reduce((sum, debt) => (debt.day <= growing.day ? sum.plus(balance(debt)) : sum), ZERO);
}

/** Fewer than the digits in which is reckoned, so that what is a half but for its last digits is one. */
const SIGNIFICANT = 30;

/** The same after a payment on its day: of several debts the oldest is paid first. */
export function growthPaid(growing: Growing, amount: Decimal): Growing {
  if (growing.kind === "daily") return { ...growing, owed: growing.owed.minus(amount) };
  let left = amount;
  const debts = growing.debts.map((debt) => {
    if (debt.day > growing.day || !balance(debt).gt(ZERO)) return debt;
    const { accrual, excess } = pay(debt, left);
    left = excess;
    return accrual;
  });
  const [oldest, ...later] = debts;
  if (oldest === undefined || left.isZero()) return { ...growing, debts };
  return { ...growing, debts: [{ ...oldest, principal: oldest.principal.minus(left) }, ...later] };
}
