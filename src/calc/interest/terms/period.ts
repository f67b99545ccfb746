import type { NominalPeriod } from "../../dates/dayCount.ts";
import {
  fromCalendar,
  plusMonths,
  toCalendar,
  wholeMonths,
  type SerialDate,
} from "../../dates/serialDate.ts";
import type { Regime } from "./regime.ts";

const { floor } = Math;

/** A period, and the boundary that all are counted from. */
export interface CountedPeriod extends NominalPeriod {
  readonly origin: number;
  /** Months from the origin to its end. */
  readonly monthsToEnd: number;
}

/**
 * The period in which a day lies, as the terms count it, whether or not the life holds all of it.
 *
 * Every boundary is so many months from the origin, never from the one before, and lies on both sides of it.
 */
export function periodOn({ origin, frequency }: Regime, day: SerialDate): CountedPeriod {
  const months = 12 / frequency;
  const first = origin === "Calendar" ? newYear(toCalendar(day).year) : origin;
  const index = floor(wholeMonths(first, day) / months);
  return periodFrom(plusMonths(first, index * months), first, (index + 1) * months, frequency);
}

/** The one that begins where another ends. */
export function periodAfter({ end, origin, monthsToEnd, frequency }: CountedPeriod): CountedPeriod {
  return periodFrom(end, origin, monthsToEnd + 12 / frequency, frequency);
}

function periodFrom(start: number, origin: number, monthsToEnd: number, frequency: number): CountedPeriod {
  return { start, end: plusMonths(origin, monthsToEnd), frequency, origin, monthsToEnd };
}

/** 1 January of a year, that of 1900 too, which is no date of Excel's. */
export function newYear(year: number): number {
  if (year === 1900) return 2;
  return year > 9999 ? plusMonths(fromCalendar(9999, 1, 1), (year - 9999) * 12) : fromCalendar(year, 1, 1);
}
