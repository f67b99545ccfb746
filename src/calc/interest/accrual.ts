/**
 * Interest on a sum that is paid back: the one engine behind awards, judgments and secured debt.
 *
 * The rule. Periods start at the anniversaries of the start date. In each, the sum that bears interest
 * earns max(floor, benchmark + margin) × the year fraction, simply; at the end of the period what is unpaid
 * of that interest is added to the sum (capitalised). With frequency 0 it never is. The last, unfinished
 * period (the stub) accrues like the others.
 *
 * The benchmark is read on the first day of each period, or on each day on which it changes: then a change
 * inside a period counts from its day on, while the sum that bears interest stands still until the period
 * ends. Where the terms leave it open, simple interest takes each change, and compound interest each period,
 * but refuses a table with fixings that are then not used.
 *
 * A payment reduces interest first, then principal: of the interest, first what has accrued since the
 * last anniversary, which bears none yet, then what was capitalised. The rest of the period accrues on
 * what remains. A payment on an anniversary may be taken before or after capitalisation: it comes to the
 * same. A payment above the balance leaves 0, and the excess is told.
 *
 * The year fraction of a piece of a period is that from the period's start to the piece's end, less that
 * to its beginning, so that looking at a balance, or paying nothing, never changes the interest of a
 * period, whatever the day count. For simple interest it is counted from the start date: with one
 * rate the interest is principal × rate × yearFraction(start, asOf) as it stands.
 */
import { daysBetween, yearFraction, type DayCountName, type NominalPeriod } from "../dates/dayCount.ts";
import { periodStart, type Frequency } from "../dates/schedule.ts";
import { toIso, type SerialDate } from "../dates/serialDate.ts";
import { Decimal, ZERO } from "../decimal.ts";
import { problem } from "../errors.ts";
import { benchmarkOn, checkAllUsed, freshBenchmarkOn, type RateTerms, type Resets } from "./benchmark.ts";
import type { Payment } from "./payment.ts";

/** The terms on which a sum bears interest. */
export interface AccrualTerms {
  readonly startDate: SerialDate;
  readonly rate: RateTerms;
  readonly frequency: Frequency;
  readonly dayCount: DayCountName;
  /** Left out: each change of simple interest, else each period, where a fixing that is not used is refused. */
  readonly resets?: Resets | undefined;
}

/**
 * What is owed on a day. A value: `accrueTo` and `pay` give new ones, at a cost that does not
 * depend on what came before, so a long run of events is followed one by one.
 */
export interface Accrual {
  readonly terms: AccrualTerms;
  readonly date: SerialDate;
  /** What was lent or awarded and is not repaid. */
  readonly principal: Decimal;
  /** Interest that bears interest, like principal, since an anniversary has passed. */
  readonly capitalised: Decimal;
  /** Interest that accrued since the last anniversary; it bears none. */
  readonly accrued: Decimal;
  readonly period: Period;
  readonly step: RateStep;
}

/** The time between two anniversaries. */
interface Period {
  readonly index: number;
  readonly start: SerialDate;
  /** First day of the next period; `undefined` when that lies after the last date there is. */
  readonly end: SerialDate | undefined;
}

/** A time in which the rate stays the same. */
interface RateStep {
  readonly benchmark: Decimal;
  readonly annualRate: Decimal;
  /** First day of the next step; `undefined` where there is none. */
  readonly end: SerialDate | undefined;
}

/** A piece of time in which nothing changes, and the payment at its end. */
export interface AccrualRow {
  readonly start: SerialDate;
  readonly end: SerialDate;
  readonly benchmark: Decimal;
  readonly annualRate: Decimal;
  /** As the day count counts them. */
  readonly days: number;
  readonly interest: Decimal;
  /** What of the payments on the last day was needed. */
  readonly payment: Decimal;
  /** What was paid on the last day beyond what was owed. */
  readonly excess: Decimal;
  /** After the payment. */
  readonly balance: Decimal;
}

/**
 * A sum on the day from which it bears interest.
 *
 * @param accruedInterest interest owed from before, which is capitalised at the first anniversary
 * @throws DomainError (not available) when the benchmark has no fixing for that day
 */
export function openAccrual(
  terms: AccrualTerms,
  principal: Decimal,
  accruedInterest: Decimal = ZERO,
): Accrual {
  const period = periodAt(terms, 0, terms.startDate);
  return {
    terms,
    date: terms.startDate,
    principal,
    capitalised: ZERO,
    accrued: accruedInterest,
    period,
    step: rateStep(terms, terms.startDate, period),
  };
}

/** Principal and interest together. */
export function balance(accrual: Accrual): Decimal {
  return accrual.principal.plus(interestOwed(accrual));
}

/** Interest owed, capitalised or not. */
export function interestOwed(accrual: Accrual): Decimal {
  return accrual.capitalised.plus(accrual.accrued);
}

/**
 * What is owed on a later day.
 *
 * @throws RangeError when the day is earlier than the accrual's own
 */
export function accrueTo(accrual: Accrual, date: SerialDate): Accrual {
  if (date < accrual.date) throw new RangeError(`cannot accrue back from ${accrual.date} to ${date}`);
  let now = accrual;
  while (now.date < date) {
    if (isPaidOff(now)) return { ...now, date };
    now = accruePiece(now, date);
  }
  return now;
}

/** What is owed after a payment, and how the payment was used. */
export function pay(accrual: Accrual, amount: Decimal): UsedPayment {
  const ofAccrued = Decimal.min(amount, accrual.accrued);
  const afterAccrued = amount.minus(ofAccrued);
  const ofCapitalised = Decimal.min(afterAccrued, accrual.capitalised);
  const afterInterest = afterAccrued.minus(ofCapitalised);
  const principal = Decimal.min(afterInterest, accrual.principal);
  return {
    accrual: {
      ...accrual,
      principal: accrual.principal.minus(principal),
      capitalised: accrual.capitalised.minus(ofCapitalised),
      accrued: accrual.accrued.minus(ofAccrued),
    },
    interest: ofAccrued.plus(ofCapitalised),
    principal,
    excess: afterInterest.minus(principal),
  };
}

/** A payment: what is owed after it, and how much of it went where. */
export interface UsedPayment {
  readonly accrual: Accrual;
  readonly interest: Decimal;
  readonly principal: Decimal;
  readonly excess: Decimal;
}

/** What is owed on a day, and what was paid too much until then. */
export interface Outstanding {
  /** Everything: principal, interest and costs. */
  readonly balance: Decimal;
  readonly principal: Decimal;
  readonly interest: Decimal;
  readonly excess: Decimal;
}

/**
 * What is owed on a day.
 *
 * Payments after that day do not count; those on it do.
 *
 * @param opening what is owed on the start date
 * @throws DomainError when the day, or a payment, comes before the start date
 */
export function outstandingOn(opening: Accrual, payments: readonly Payment[], asOf: SerialDate): Outstanding {
  checkFixings(opening.terms, asOf);
  let now = opening;
  let excess = ZERO;
  for (const payment of paymentsUntil(opening, payments, asOf)) {
    const after = pay(accrueTo(now, payment.date), payment.amount);
    now = after.accrual;
    excess = excess.plus(after.excess);
  }
  now = accrueTo(now, asOf);
  return { balance: balance(now), principal: now.principal, interest: interestOwed(now), excess };
}

/**
 * How what is owed came about: a row for each period, cut where the rate changes or payments fall inside one.
 *
 * In every row, balance = balance of the row before + interest − payment. The rows end when everything
 * is paid, but for those of later payments, which are all excess.
 *
 * @param opening what is owed on the start date
 * @throws DomainError when the day, or a payment, comes before the start date
 */
export function accrualSchedule(
  opening: Accrual,
  payments: readonly Payment[],
  asOf: SerialDate,
): AccrualRow[] {
  checkFixings(opening.terms, asOf);
  const rows: AccrualRow[] = [];
  let now = opening;
  const runTo = (date: SerialDate): void => {
    while (now.date < date && !isPaidOff(now)) {
      const from = atItsRate(now);
      const next = accruePiece(from, date);
      rows.push(accrualRow(from, next.date, interestTo(from, next.date), balance(next)));
      now = next;
    }
    if (now.date < date) now = { ...now, date };
  };
  for (const payment of paymentsUntil(opening, payments, asOf)) {
    runTo(payment.date);
    const after = pay(now, payment.amount);
    const last = rows.at(-1);
    const row = last?.end === payment.date ? (rows.pop() as AccrualRow) : emptyRow(now);
    now = after.accrual;
    rows.push({
      ...row,
      payment: row.payment.plus(payment.amount).minus(after.excess),
      excess: row.excess.plus(after.excess),
      balance: balance(now),
    });
  }
  runTo(asOf);
  return rows.length > 0 ? rows : [emptyRow(now)];
}

/** Payments that count on a day, in order of date. */
function paymentsUntil(opening: Accrual, payments: readonly Payment[], asOf: SerialDate): readonly Payment[] {
  const start = opening.terms.startDate;
  if (asOf < start) throw problem.mustNotComeBefore("asOf", "startDate", toIso(start), toIso(asOf));
  for (const { date } of payments) {
    if (date < start) throw problem.mustNotComeBefore("a payment", "startDate", toIso(start), toIso(date));
  }
  return payments.filter(({ date }) => date <= asOf).sort((a, b) => a.date - b.date);
}

function isPaidOff(accrual: Accrual): boolean {
  return balance(accrual).isZero();
}

function periodAt(terms: AccrualTerms, index: number, start: SerialDate): Period {
  return { index, start, end: periodStart(terms.startDate, terms.frequency, index + 1) };
}

/** The rate from a day on: to the end of its period, or to the next change of the benchmark. */
function rateStep(terms: AccrualTerms, date: SerialDate, period: Period): RateStep {
  const { benchmark, margin, floor } = terms.rate;
  const isEachChange = resetsOf(terms) === "Each change";
  const { rate, next } = isEachChange
    ? benchmarkOn(benchmark, date)
    : freshBenchmarkOn(benchmark, date, 12 / Math.max(1, terms.frequency));
  return {
    benchmark: rate,
    annualRate: Decimal.max(floor, rate.plus(margin)),
    end: isEachChange ? next : period.end,
  };
}

/** The accrual with the rate of the time that begins on its day: asked for only when time passes at it. */
function atItsRate(accrual: Accrual): Accrual {
  const { terms, date, period, step } = accrual;
  return step.end === undefined || date < step.end
    ? accrual
    : { ...accrual, step: rateStep(terms, date, period) };
}

function resetsOf({ resets, frequency }: AccrualTerms): Resets {
  return resets ?? (frequency === 0 ? "Each change" : "Each period");
}

/** @throws DomainError when the terms leave open how the rate resets, and a fixing is not used */
function checkFixings(terms: AccrualTerms, asOf: SerialDate): void {
  const { rate, startDate, frequency, resets } = terms;
  if (resets !== undefined || frequency === 0 || rate.benchmark.kind === "fixed") return;
  const starts: SerialDate[] = [startDate];
  for (let index = 1, last = startDate; last < asOf; index++) {
    const next = periodStart(startDate, frequency, index);
    if (next === undefined) break;
    starts.push(next);
    last = next;
  }
  checkAllUsed(rate.benchmark, starts, asOf);
}

/** Accrues to a later date, or to the end of the period or of the rate if that comes first. */
function accruePiece(before: Accrual, date: SerialDate): Accrual {
  const accrual = atItsRate(before);
  const { terms, period, step } = accrual;
  const end = earliest(date, period.end, step.end);
  const accrued = accrual.accrued.plus(interestTo(accrual, end));
  if (end !== period.end) return { ...accrual, date: end, accrued };
  const next = { date: end, period: periodAt(terms, period.index + 1, end) };
  return terms.frequency === 0
    ? { ...accrual, ...next, accrued }
    : { ...accrual, ...next, capitalised: accrual.capitalised.plus(accrued), accrued: ZERO };
}

function earliest(date: SerialDate, ...others: readonly (SerialDate | undefined)[]): SerialDate {
  return others.reduce<SerialDate>((first, day) => (day !== undefined && day < first ? day : first), date);
}

/** The day from which the year fractions of the current period are counted. */
function countedFrom({ terms, period }: Accrual): SerialDate {
  return terms.frequency === 0 ? terms.startDate : period.start;
}

/** The period as compound interest counts it; none of simple interest, nor of one that has no end. */
function nominalPeriod({ period, terms: { frequency } }: Accrual): NominalPeriod | undefined {
  return frequency === 0 || period.end === undefined
    ? undefined
    : { start: period.start, end: period.end, frequency };
}

/** Interest to a day in the current period, or to its end. */
function interestTo(accrual: Accrual, end: SerialDate): Decimal {
  const { principal, capitalised, step, terms, date } = accrual;
  const from = countedFrom(accrual);
  const perYear = principal.plus(capitalised).times(step.annualRate);
  const nominal = nominalPeriod(accrual);
  const toEnd = yearFraction(from, end, terms.dayCount, nominal);
  const toHere = yearFraction(from, date, terms.dayCount, nominal);
  if (toEnd.denominator === toHere.denominator) {
    return perYear.times(toEnd.numerator - toHere.numerator).div(toEnd.denominator);
  }
  return perYear
    .times(toEnd.numerator)
    .div(toEnd.denominator)
    .minus(perYear.times(toHere.numerator).div(toHere.denominator));
}

function accrualRow(from: Accrual, end: SerialDate, interest: Decimal, balanceAfter: Decimal): AccrualRow {
  const { step, terms, date } = from;
  const origin = countedFrom(from);
  return {
    start: date,
    end,
    benchmark: step.benchmark,
    annualRate: step.annualRate,
    days: daysBetween(origin, end, terms.dayCount) - daysBetween(origin, date, terms.dayCount),
    interest,
    payment: ZERO,
    excess: ZERO,
    balance: balanceAfter,
  };
}

/** The row of a day on which no time passes. */
function emptyRow(accrual: Accrual): AccrualRow {
  return accrualRow(accrual, accrual.date, ZERO, balance(accrual));
}
