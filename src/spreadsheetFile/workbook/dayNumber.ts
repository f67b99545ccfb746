/** Dates that a file writes as such, as the numbers that cells hold of them. */

const WRITTEN = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/;

/** Days of a year before each month, from March on: the day that a year may have more is its last. */
const BEFORE_MONTH = [0, 31, 61, 92, 122, 153, 184, 214, 245, 275, 306, 337];

/** 1899-12-30, the day 0 of dates from March 1900 on, and 1904-01-01. */
const [START, START_1904] = [daysOf(1899, 12, 30), daysOf(1904, 1, 1)];

/** The number of "2018-11-15" or "2018-11-15T12:00:00"; undefined of what is no such date. */
export function dayNumber(text: string, is1904: boolean): number | undefined {
  const found = WRITTEN.exec(text)
    ?.slice(1)
    .map((part = "0") => Number(part));
  if (found === undefined) return undefined;
  const [year = 0, month = 0, day = 0, hours = 0, minutes = 0, seconds = 0] = found;
  if (month < 1 || month > 12 || day < 1 || day > 31 || hours > 24 || minutes > 59 || seconds >= 60)
    return undefined;
  const days = daysOf(year, month, day) - (is1904 ? START_1904 : START);
  // Excel knows a 29 February 1900, which never was: before it every number is one less.
  const number = is1904 || days >= 61 ? days : days - 1;
  return number + (hours * 3_600 + minutes * 60 + seconds) / 86_400;
}

/** Days since 1 March of the year 0. */
function daysOf(year: number, month: number, day: number): number {
  const since = month < 3 ? year - 1 : year;
  const leapDays = Math.floor(since / 4) - Math.floor(since / 100) + Math.floor(since / 400);
  return since * 365 + leapDays + (BEFORE_MONTH[(month + 9) % 12] ?? 0) + day - 1;
}

/** The number of a day from March 1900 on, where days do not count from 1904. */
export function dayOf(year: number, month: number, day: number): number {
  return daysOf(year, month, day) - START;
}

/** So many months later, at the end of a month that is shorter, as EDATE. */
export function monthsLater(number: number, months: number): number {
  let year = 1899 + Math.floor(number / 366);
  while (dayOf(year + 1, 1, 1) <= number) year++;
  let month = 12;
  while (month > 1 && dayOf(year, month, 1) > number) month--;
  const whole = year * 12 + month - 1 + months;
  const first = firstOf(whole);
  const length = firstOf(whole + 1) - first;
  return first + Math.min(number - dayOf(year, month, 1), length - 1);
}

/** The first day of a month, counted from January of the year 0. */
function firstOf(month: number): number {
  return dayOf(Math.floor(month / 12), (month % 12) + 1, 1);
}
