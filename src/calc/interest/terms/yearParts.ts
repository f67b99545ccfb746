import { dayCounts, yearFraction, type DayCountName, type NominalPeriod } from "../../dates/dayCount.ts";
import { isLeapYear, plusMonths, toCalendar, wholeMonths, type SerialDate } from "../../dates/serialDate.ts";
import { newYear } from "./period.ts";

/** Some of a year: so many days or whole units, of which a year has `years` / `units`. */
export interface YearPart {
  readonly count: number;
  /** One of them is `over` / `under` of a year. */
  readonly over: number;
  readonly under: number;
  /** Whether they are days, which a court may round; years and months are worked out as they stand. */
  readonly isDays: boolean;
}

/**
 * The time between two days as a court counts it by hand: whole units, and the odd days at so much a day.
 *
 * Three years and 146 days of YD/365 are 3 years at the yearly amount and 146 days at the daily one, as in
 * Peavy v Dyer, 605 So. 2d 1330 (Fla. 1992).
 */
export function yearParts(
  start: SerialDate,
  end: SerialDate,
  dayCount: DayCountName,
  period: NominalPeriod | undefined,
): readonly YearPart[] {
  if (start === end) return [];
  const { numerator, denominator } = yearFraction(start, end, dayCount, period);
  switch (dayCount) {
    case "ACT/ACT ISDA": {
      const inLeapYears = leapYearDays(start, end);
      return [days(end - start - inLeapYears, 365), days(inLeapYears, 366)];
    }
    case "ACT/ACT ICMA": {
      if (period !== undefined) return [days(numerator, denominator)];
      const years = Math.floor(wholeMonths(start, end) / 12);
      return [units(years, 1), days(end - plusMonths(start, years * 12), denominator)];
    }
    case "YD/365": {
      if (denominator !== 365) return [units(numerator, denominator)];
      const years = Math.floor(wholeMonths(start, end) / 12);
      return [units(years, 1), days(numerator - years * 365, 365)];
    }
    case "MONTHS":
      return [units(numerator, denominator)];
    case "1":
      // Days by the average length of the years they touch.
      return [{ count: end - start, over: numerator, under: denominator * (end - start), isDays: true }];
    default:
      return [days(numerator, dayCounts[dayCount].has30DayMonths ? 360 : denominator)];
  }
}

function days(count: number, perYear: number): YearPart {
  return { count, over: 1, under: perYear, isDays: true };
}

function units(count: number, perYear: number): YearPart {
  return { count, over: 1, under: perYear, isDays: false };
}

function leapYearDays(start: number, end: number): number {
  let days = 0;
  const last = toCalendar(end).year;
  for (let year = toCalendar(start).year; year <= last; year++) {
    if (isLeapYear(year)) days += Math.min(end, newYear(year + 1)) - Math.max(start, newYear(year));
  }
  return days;
}
