import { fromCalendar, isLeapYear, toCalendar, type SerialDate } from "./serialDate.ts";

/**
 * Basis 1 of Excel's YEARFRAC, "Actual/actual": actual days by the length of a year, which depends on
 * the dates.
 *
 * Up to one year the length is 366 if both dates lie in one leap year, or if a 29 February lies between
 * them or is one of them; else 365. Beyond one year it is the average length of all the calendar years
 * that the two dates touch, from the first to the last.
 *
 * Neither ISDA's nor ICMA's rule. Excel's help names its bases but does not define them; this one was
 * worked out by comparing with Excel (D. A. Wheeler, "YEARFRAC Incompatibilities between Excel 2007 and
 * OOXML", 2008), became section 4.11.7.7 of OpenFormula 1.2, and agrees with answers that Excel Online
 * itself has saved (test/vectors/yearfrac-excel.json).
 *
 * @param start the earlier date, counted
 * @param end the later date, not counted
 */
export function excelActualActual(
  start: SerialDate,
  end: SerialDate,
): { readonly numerator: number; readonly denominator: number } {
  const days = end - start;
  const from = toCalendar(start);
  const to = toCalendar(end);
  if (from.year === to.year) return { numerator: days, denominator: isLeapYear(from.year) ? 366 : 365 };
  const isWithinOneYear =
    from.year + 1 === to.year && (from.month > to.month || (from.month === to.month && from.day >= to.day));
  if (isWithinOneYear) {
    const touchesLeapDay =
      (isLeapYear(from.year) && start <= fromCalendar(from.year, 2, 29)) ||
      (isLeapYear(to.year) && end >= fromCalendar(to.year, 2, 29));
    return { numerator: days, denominator: touchesLeapDay ? 366 : 365 };
  }
  const years = to.year - from.year + 1;
  return {
    numerator: days * years,
    denominator: daysBeforeYear(to.year + 1) - daysBeforeYear(from.year),
  };
}

/** Days of the Gregorian calendar before 1 January of a year; fractions of leap years fall away. */
function daysBeforeYear(year: number): number {
  const before = year - 1;
  return before * 365 + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
}
