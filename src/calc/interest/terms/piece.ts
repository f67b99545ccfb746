/**
 * A life cut into pieces in which nothing changes but what is paid: the dates of it, without any money.
 *
 * Pieces are made one after the other as they are asked for, and kept by the one before, so that many events, or
 * many reckonings, walk over the same ones.
 */
import { yearFraction, type NominalPeriod, type YearFraction } from "../../dates/dayCount.ts";
import { toCalendar, type SerialDate } from "../../dates/serialDate.ts";
import { newYear, periodAfter, periodOn, type CountedPeriod } from "./period.ts";
import type { Regime } from "./regime.ts";
import { resetOn, type Reset } from "./reset.ts";

const { max, min } = Math;

export interface Piece {
  readonly regime: Regime;
  readonly start: SerialDate;
  /** First day of the next one; the same day where a row comes in when the life is over. */
  readonly end: SerialDate;
  /** Whether its row comes in with it. */
  readonly isEntry: boolean;
  /** The period of compound interest that it lies in. */
  readonly period: CountedPeriod | undefined;
  /** The day that year fractions are counted from. */
  readonly clock: SerialDate;
  /** Whether the start or the end of the life cuts its period. */
  readonly isInStub: boolean;
  /** Whether interest is added at its end. */
  readonly endsPeriod: boolean;
  /** Whether it ends with a calendar year whose interest is rounded. */
  readonly endsYear: boolean;
  /** Where its rate comes from; none where nothing runs. */
  readonly reset: Reset | undefined;
  readonly next: () => Piece | undefined;
}

/** The first piece of a head; `undefined` where there is no row. */
export function firstPiece(regimes: readonly Regime[]): Piece | undefined {
  const [first] = regimes;
  return first && pieceFrom(regimes, 0, first.enters, undefined);
}

/** Part of a year from the clock of a piece to a day in it. */
export function fractionTo(piece: Piece, day: SerialDate): YearFraction {
  return day === piece.clock
    ? NO_TIME
    : yearFraction(piece.clock, day, piece.regime.row.dayCount, piece.period);
}

const NO_TIME: YearFraction = { numerator: 0, denominator: 1 };

function pieceFrom(
  regimes: readonly Regime[],
  index: number,
  start: SerialDate,
  before: Piece | undefined,
): Piece | undefined {
  const regime = regimes[index];
  if (regime === undefined) return undefined;
  const { row, runs, hasPeriods, clock } = regime;
  const isRunning = row.bears && start >= runs;
  const period = hasPeriods && isRunning ? periodFrom(regime, start, before) : undefined;
  const window = row.grace?.form === "Window" ? row.grace : undefined;
  const isPaused = window !== undefined && window.from <= start && start < window.until;
  const reset = isRunning && !isPaused ? resetFrom(regime, start, period, before) : undefined;
  const yearEnd = endOfYear(regime, start);
  const end = firstBetween(start, max(start, min(regime.until, regime.stop)), [
    runs,
    period?.end,
    reset?.next,
    yearEnd,
    window?.from,
    window?.until,
  ]);
  const made: Piece = {
    regime,
    start,
    end,
    isEntry: before?.regime !== regime,
    period,
    clock: period === undefined ? clock : (max(period.start, clock) as SerialDate),
    isInStub: period !== undefined && (period.start < clock || period.end > regime.stop),
    endsPeriod: end === period?.end,
    endsYear: end === yearEnd,
    reset,
    next: () => (following === "not asked" ? (following = pieceAfter(regimes, index, made)) : following),
  };
  let following: Piece | undefined | "not asked" = "not asked";
  return made;
}

function pieceAfter(regimes: readonly Regime[], index: number, piece: Piece): Piece | undefined {
  const { end, regime } = piece;
  if (end === regime.until && end <= regime.stop && index + 1 < regimes.length) {
    return pieceFrom(regimes, index + 1, end, piece);
  }
  return end < regime.stop ? pieceFrom(regimes, index, end, piece) : undefined;
}

/** The period of the piece before, if the day lies in it still, or the next one. */
function periodFrom(regime: Regime, day: SerialDate, before: Piece | undefined): CountedPeriod {
  const last = before?.regime === regime ? before.period : undefined;
  if (last === undefined || day > last.end) return periodOn(regime, day);
  return day < last.end ? last : periodAfter(last);
}

/** The reset of the piece before, if it holds still: what it says is looked up once. */
function resetFrom(
  regime: Regime,
  day: SerialDate,
  period: NominalPeriod | undefined,
  before: Piece | undefined,
): Reset {
  const last = before?.regime === regime ? before.reset : undefined;
  return last !== undefined && day < last.next ? last : resetOn(regime, day, period);
}

/** 1 January after a day, where it matters: interest by calendar years is rounded, that of days is cut there. */
function endOfYear({ row, frequency }: Regime, day: SerialDate): number {
  return frequency === 365 || row.rounding.includes("Cents each calendar year")
    ? newYear(toCalendar(day).year + 1)
    : Infinity;
}

/** The first of some days that lies after one and before another, or else the other. */
function firstBetween(after: number, before: number, days: readonly (number | undefined)[]): SerialDate {
  let first = before;
  for (const day of days) if (day !== undefined && day < first && day > after) first = day;
  return first as SerialDate;
}
