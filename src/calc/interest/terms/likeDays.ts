/**
 * Days that are the same part of a year, for interest that compounds every day: 29 February counts for nothing under
 * NL/365, and the last day of a short month for two or three under 30/360. By days, what a sum earns does not depend on
 * where a payment cuts the time.
 */
import { dayCounts, type DayCountName, type YearFraction } from "../../dates/dayCount.ts";
import { plusMonths, toCalendar, type SerialDate } from "../../dates/serialDate.ts";
import { fractionTo, type Piece } from "./piece.ts";

/** Days in a row of which each is the same part of a year. */
export interface LikeDays {
  readonly count: number;
  /** Parts of a year from the clock of the piece to the first of them and to the end of the last. */
  readonly from: YearFraction;
  readonly to: YearFraction;
}

/** Those of which all days of a calendar year are alike; pieces of interest by days end with the year. */
const ALL_ALIKE: ReadonlySet<DayCountName> = new Set(["ACT/365F", "ACT/360", "ACT/ACT ISDA", "2", "3"]);

/** The days of a piece from one day to another, in their order; those that bear nothing are left out. */
export function likeDays(piece: Piece, from: SerialDate, to: SerialDate): readonly LikeDays[] {
  const { dayCount } = piece.regime.row;
  const ends = [fractionTo(piece, from), fractionTo(piece, to)] as const;
  if (ALL_ALIKE.has(dayCount)) return [{ count: to - from, from: ends[0], to: ends[1] }];
  const found: LikeDays[] = [];
  if (!dayCounts[dayCount].has30DayMonths) {
    addAlike(piece, from, to, ends, found);
    return found;
  }
  // Over several months a day too many of one and too few of another look like days that are all alike.
  for (let start = from; start < to;) {
    const end = Math.min(to, firstOfNextMonth(start)) as SerialDate;
    addAlike(piece, start, end, [fractionTo(piece, start), fractionTo(piece, end)], found);
    start = end;
  }
  return found;
}

function firstOfNextMonth(day: SerialDate): number {
  return plusMonths(day - toCalendar(day).day + 1, 1);
}

/**
 * Halves the time until all days of a part are alike: one unit each, or nothing.
 *
 * Units of two lengths are never compared, not even from a clock that has counted none: Excel's basis 1 counts all days
 * since then by 365 from the 1 January that follows a leap year, and by 366 before it.
 */
function addAlike(
  piece: Piece,
  start: SerialDate,
  end: SerialDate,
  [from, to]: readonly [YearFraction, YearFraction],
  found: LikeDays[],
): void {
  const count = end - start;
  const units = from.denominator === to.denominator ? to.numerator - from.numerator : undefined;
  if (units === 0) return;
  if (units === count || count === 1) {
    found.push({ count, from, to });
    return;
  }
  const middle = (start + Math.floor(count / 2)) as SerialDate;
  const half = fractionTo(piece, middle);
  addAlike(piece, start, middle, [from, half], found);
  addAlike(piece, middle, end, [half, to], found);
}
