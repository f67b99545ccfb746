/**
 * Interest on a sum that is paid back, on terms told by arguments: awards, judgments, secured debt and claims that
 * accrete. The rules of money and time are those of the Terms table (terms/), of which this is one head of one row.
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
import { daysBetween, type DayCountName } from "../dates/dayCount.ts";
import { periodStart, type Frequency } from "../dates/schedule.ts";
import { LAST_DATE, toIso, type SerialDate } from "../dates/serialDate.ts";
import { Decimal, ZERO } from "../decimal.ts";
import { problem } from "../errors.ts";
import type { RateTerms, Resets } from "./benchmark.ts";
import type { Payment } from "./payment.ts";
import { rateOf } from "./terms/growth.ts";
import { decimals } from "./terms/numbers.ts";
import { firstPiece } from "./terms/piece.ts";
import type { Regime } from "./terms/regime.ts";
import { interestOf, opened, runTo, totalOf, type CourseLine, type Standing } from "./terms/standing.ts";
import type { COMPOUNDS, TermsRow } from "./terms/termsRow.ts";
import { checkFixingsUsed } from "./terms/unusedFixings.ts";

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
export type Accrual = Standing<Decimal>;

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
  const piece = firstPiece([regimeOf(terms)]);
  if (piece === undefined) throw new RangeError("a life has at least one piece");
  piece.reset?.quote();
  return { ...opened(decimals, piece, principal), accrued: accruedInterest };
}

/** The terms as the only row of a head, whose life has no end of its own. */
function regimeOf({ startDate, rate, frequency, dayCount, resets }: AccrualTerms): Regime {
  const { benchmark, margin, floor } = rate;
  const row: TermsRow = {
    head: "",
    principal: undefined,
    from: startDate,
    rate: benchmark.kind === "fixed" ? benchmark : { kind: "benchmark", name: benchmark.name },
    margin,
    floor,
    floorOn: "Rate",
    compounds: COMPOUNDS_BY_FREQUENCY[frequency],
    compoundsOn: "Start",
    resets,
    fixing: "On or before",
    dayCount,
    stub: "Simple",
    firstDay: "Counted",
    lastDay: "Not counted",
    rounding: [],
    payments: "Interest first",
    enters: "Continues",
    bears: true,
    grace: undefined,
  };
  return {
    row,
    enters: startDate,
    runs: startDate,
    until: AFTER_LAST_DATE,
    frequency,
    hasPeriods: frequency !== 0,
    opens: true,
    clock: startDate,
    origin: startDate,
    firstOrigin: startDate,
    resets: resets === "Each period" && frequency === 0 ? "Each year" : (resets ?? openResets(frequency)),
    series: benchmark.kind === "series" ? benchmark : undefined,
    stop: AFTER_LAST_DATE,
    tellStale: problem.staleFixing,
  };
}

const COMPOUNDS_BY_FREQUENCY = {
  0: "Simple",
  1: "Yearly",
  2: "Half-yearly",
  4: "Quarterly",
  12: "Monthly",
} as const satisfies Readonly<Record<Frequency, (typeof COMPOUNDS)[number]>>;

/** The end of a life that has none: nobody asks for a later day. */
const AFTER_LAST_DATE = (LAST_DATE + 1) as SerialDate;

function openResets(frequency: Frequency): Resets {
  return frequency === 0 ? "Each change" : "Each period";
}

const course = { numbers: decimals, waived: new Set<TermsRow>() } as const;

/** Principal and interest together. */
export function balance(accrual: Accrual): Decimal {
  return totalOf(decimals, accrual);
}

/** Interest owed, capitalised or not. */
export function interestOwed(accrual: Accrual): Decimal {
  return interestOf(decimals, accrual);
}

/**
 * What is owed on a later day.
 *
 * @throws RangeError when the day is earlier than the accrual's own
 */
export function accrueTo(accrual: Accrual, date: SerialDate): Accrual {
  if (date < accrual.day) throw new RangeError(`cannot accrue back from ${accrual.day} to ${date}`);
  return runTo(course, accrual, date);
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
  checkFixings(opening, asOf);
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
  checkFixings(opening, asOf);
  const rows: AccrualRow[] = [];
  let now = opening;
  const traced = { ...course, trace: (line: CourseLine<Decimal>) => rows.push(accrualRow(line)) };
  const runOn = (date: SerialDate): void => {
    // Simple interest has no periods, and yet a row for each year.
    for (const cut of anniversaries(now, date)) now = runTo(traced, now, cut);
    now = runTo(traced, now, date);
  };
  for (const payment of paymentsUntil(opening, payments, asOf)) {
    runOn(payment.date);
    const after = pay(now, payment.amount);
    const last = rows.at(-1);
    const row = last?.end === payment.date ? last : emptyRow(now, last);
    if (row === last) rows.pop();
    now = after.accrual;
    rows.push({
      ...row,
      payment: row.payment.plus(payment.amount).minus(after.excess),
      excess: row.excess.plus(after.excess),
      balance: balance(now),
    });
  }
  runOn(asOf);
  return rows.length > 0 ? rows : [emptyRow(now, undefined)];
}

/** The anniversaries between what is owed and a later day, of simple interest. */
function anniversaries({ piece, day }: Accrual, until: SerialDate): SerialDate[] {
  const { hasPeriods, clock } = piece.regime;
  const days: SerialDate[] = [];
  if (hasPeriods) return days;
  for (let year = 1; ; year++) {
    const anniversary = periodStart(clock, 1, year);
    if (anniversary === undefined || anniversary >= until) return days;
    if (anniversary > day) days.push(anniversary);
  }
}

/** Payments that count on a day, in order of date. */
function paymentsUntil(opening: Accrual, payments: readonly Payment[], asOf: SerialDate): readonly Payment[] {
  const start = opening.piece.regime.enters;
  if (asOf < start) throw problem.mustNotComeBefore("asOf", "startDate", toIso(start), toIso(asOf));
  for (const { date } of payments) {
    if (date < start) throw problem.mustNotComeBefore("a payment", "startDate", toIso(start), toIso(date));
  }
  return payments.filter(({ date }) => date <= asOf).sort((a, b) => a.date - b.date);
}

/** @throws DomainError when the terms leave open how the rate resets, and a fixing is not used */
function checkFixings({ piece }: Accrual, asOf: SerialDate): void {
  checkFixingsUsed([piece], (_, unused, all) => problem.unusedFixings(unused, all), asOf);
}

function accrualRow({ before, to, benchmark, rate, interest }: CourseLine<Decimal>): AccrualRow {
  const { piece, day } = before;
  const { dayCount, rate: own } = piece.regime.row;
  return {
    start: day,
    end: to,
    benchmark: benchmark ?? (own.kind === "fixed" ? own.rate : ZERO),
    annualRate: rate,
    days: daysBetween(piece.clock, to, dayCount) - daysBetween(piece.clock, day, dayCount),
    interest,
    payment: ZERO,
    excess: ZERO,
    balance: balance(before).plus(interest),
  };
}

/** The row of a day on which no time passes, at the rate of the row before or of the start. */
function emptyRow(accrual: Accrual, last: AccrualRow | undefined): AccrualRow {
  const { piece, day } = accrual;
  const rate = last === undefined && piece.reset && rateOf(decimals, piece.regime, piece.reset.quote());
  const { benchmark, annual } = rate || { benchmark: last?.benchmark, annual: last?.annualRate };
  return {
    start: day,
    end: day,
    benchmark: benchmark ?? ZERO,
    annualRate: annual ?? ZERO,
    days: 0,
    interest: ZERO,
    payment: ZERO,
    excess: ZERO,
    balance: balance(accrual),
  };
}
