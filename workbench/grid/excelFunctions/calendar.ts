/**
 * Excel's calendar: serial numbers from 1 for 1 January 1900, with the 29 February 1900 that never was as 60.
 * Written apart from the add-in's own, as Excel's is.
 */
interface Day {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

const MILLISECONDS_OF_A_DAY = 86_400_000;
const LAST_SERIAL = 2_958_465;
const FEBRUARY = 2;

export function isSerial(serial: number): boolean {
  return serial >= 0 && serial < LAST_SERIAL + 1;
}

function dayOf(serial: number): Day {
  const whole = Math.floor(serial);
  if (whole === 60) return { year: 1900, month: FEBRUARY, day: 29 };
  // Day 0 is Excel's "January 0, 1900".
  if (whole === 0) return { year: 1900, month: 1, day: 0 };
  const date = new Date(Date.UTC(1899, 11, whole < 60 ? 31 : 30) + whole * MILLISECONDS_OF_A_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function serialOf({ year, month, day }: Day): number {
  if (year === 1900 && month === FEBRUARY && day === 29) return 60;
  const days = (Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / MILLISECONDS_OF_A_DAY;
  return days < 61 ? days - 1 : days;
}

function isLeap(year: number): boolean {
  return year === 1900 || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
}

function lastDay(year: number, month: number): number {
  if (month === FEBRUARY) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/**
 * The same day some months later, or the last of its month where the month is shorter: EDATE. Parts of days
 * and of months are cut off.
 *
 * @returns undefined where the day is outside of Excel's calendar
 */
export function monthsLater(serial: number, months: number): number | undefined {
  const { year, month, day } = dayOf(serial);
  const count = year * 12 + (month - 1) + Math.trunc(months);
  const to = { year: Math.floor(count / 12), month: (count % 12) + 1 };
  if (to.year < 1900 || to.year > 9999) return undefined;
  const later = serialOf({ ...to, day: Math.min(day, lastDay(to.year, to.month)) });
  return isSerial(later) ? later : undefined;
}

export type Basis = 0 | 1 | 2 | 3 | 4;

/**
 * The part of a year between two days: YEARFRAC. Their order does not matter.
 *
 * Source: D. A. Wheeler, "YEARFRAC Incompatibilities between Excel 2007 and OOXML" (2008); OpenFormula 1.2,
 * section 4.11.7.
 */
export function yearFraction(first: number, second: number, basis: Basis): number {
  const start = Math.floor(Math.min(first, second));
  const end = Math.floor(Math.max(first, second));
  switch (basis) {
    case 0:
      return daysOf30Us(dayOf(start), dayOf(end)) / 360;
    case 1:
      return start === end ? 0 : (end - start) / yearLength(dayOf(start), dayOf(end));
    case 2:
      return (end - start) / 360;
    case 3:
      return (end - start) / 365;
    case 4:
      return daysOf30(dayOf(start), dayOf(end), (day) => Math.min(day, 30)) / 360;
  }
}

function isLastOfFebruary({ year, month, day }: Day): boolean {
  return month === FEBRUARY && day === lastDay(year, month);
}

function daysOf30Us(start: Day, end: Day): number {
  const first = isLastOfFebruary(start) ? 30 : Math.min(start.day, 30);
  const bothFebruary = isLastOfFebruary(start) && isLastOfFebruary(end);
  const last = bothFebruary || (end.day === 31 && first === 30) ? 30 : end.day;
  return monthsOf30(start, end) + last - first;
}

function daysOf30(start: Day, end: Day, cut: (day: number) => number): number {
  return monthsOf30(start, end) + cut(end.day) - cut(start.day);
}

function monthsOf30(start: Day, end: Day): number {
  return (end.year - start.year) * 360 + (end.month - start.month) * 30;
}

/** The year of basis 1: 366 where up to one year touches a 29 February, else the average of the years touched. */
function yearLength(start: Day, end: Day): number {
  const isWithinOneYear =
    start.year === end.year ||
    (start.year + 1 === end.year &&
      (start.month > end.month || (start.month === end.month && start.day >= end.day)));
  if (!isWithinOneYear) {
    const years = Array.from({ length: end.year - start.year + 1 }, (_, index) => start.year + index);
    return years.reduce((days, year) => days + (isLeap(year) ? 366 : 365), 0) / years.length;
  }
  if (start.year === end.year) return isLeap(start.year) ? 366 : 365;
  const startsBefore = isLeap(start.year) && start.month <= FEBRUARY;
  const endsAfter = isLeap(end.year) && (end.month > FEBRUARY || isLastOfFebruary(end));
  return startsBefore || endsAfter ? 366 : 365;
}
