import { problem } from "../errors.ts";

/** By their own names, since an accrual asks for dates by the thousand and a look for a global costs as much as a sum. */
const { floor, imul, min } = Math;

declare const dayNumberBrand: unique symbol;
declare const serialDateBrand: unique symbol;

/**
 * A day as a whole number of Excel's 1900 date system, 1 to 2958465, of which only the distance to another one
 * means something: whatever days 1 to 60 may be, every serial date is a day number and not the reverse.
 */
export type DayNumber = number & { readonly [dayNumberBrand]: true };

/**
 * A calendar day as Excel counts it in the 1900 date system: 1 March 1900 is 61, 31 December 9999
 * is 2958465.
 *
 * Excel believes that 1900 was a leap year, so serials 1 to 60 are a day off and 60 is a day that
 * never was; they are no dates here. From 61 on, a serial is the number of days since 30 December 1899.
 */
export type SerialDate = DayNumber & { readonly [serialDateBrand]: true };

export interface CalendarDay {
  readonly year: number;
  /** 1 to 12 */
  readonly month: number;
  /** 1 to 31 */
  readonly day: number;
}

export const FIRST_DATE = 61 as SerialDate;
export const LAST_DATE = 2958465 as SerialDate;

/** The days from 1 March of the year 0, on which the count of days below begins, to 30 December 1899. */
const DAYS_BEFORE = 693_899;
const DAYS_OF_400_YEARS = 146_097;

/** Whether a number lies in the range of dates once its time of day is dropped. */
export function isSerialDate(value: number): boolean {
  return value >= FIRST_DATE && value < LAST_DATE + 1;
}

/**
 * The date of an Excel number, its time of day dropped.
 *
 * @param name the argument as the user knows it, for the message
 * @throws DomainError when the number lies outside 1900-03-01 … 9999-12-31
 */
export function serialDate(value: number, name = "date"): SerialDate {
  if (!isSerialDate(value)) throw problem.dateOutOfRange(name, value);
  return floor(value) as SerialDate;
}

/**
 * The day of an Excel number, its time of day dropped, where only the days between several of them matter.
 *
 * @param name the argument as the user knows it, for the message
 * @throws DomainError when the number lies below 1 or after 9999-12-31
 */
export function dayNumber(value: number, name = "date"): DayNumber {
  if (!(value >= 1 && value < LAST_DATE + 1)) throw problem.dateOutOfRange(name, value);
  return floor(value) as DayNumber;
}

/**
 * The date of a year, month and day of the Gregorian calendar.
 *
 * @throws DomainError when there is no such day, or it lies outside 1900-03-01 … 9999-12-31
 */
export function fromCalendar(year: number, month: number, day: number): SerialDate {
  const serial = dayOf(year, month, day);
  if (year < 1900 || year > 9999 || !isSerialDate(serial)) {
    throw problem.dateOutOfRange("date", isoOf({ year, month, day }));
  }
  const date = serial as SerialDate;
  const back = toCalendar(date);
  if (back.month !== month || back.day !== day) throw problem.notADate("date", isoOf({ year, month, day }));
  return date;
}

function isoOf({ year, month, day }: CalendarDay): string {
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** Days that were asked for, each at its number modulo the length: an accrual asks for the same ones by the thousand. */
const asked: ({ readonly date: number; readonly calendar: CalendarDay } | undefined)[] = Array.from(
  { length: 4096 },
  () => undefined,
);

/** The day of the Gregorian calendar with a number, before 1900-03-01 and after 9999-12-31 too. */
export function toCalendar(date: number): CalendarDay {
  const place = date & (asked.length - 1);
  const known = asked[place];
  if (known?.date === date) return known.calendar;
  const calendar = calendarOf(date);
  asked[place] = { date, calendar };
  return calendar;
}

/** In whole numbers: a year that begins in March has its odd day last, and its months have 153 days in every five. */
function calendarOf(date: number): CalendarDay {
  const days = date + DAYS_BEFORE;
  const cycle = floor(days / DAYS_OF_400_YEARS);
  const dayOfCycle = days - cycle * DAYS_OF_400_YEARS;
  const yearOfCycle = floor(
    (dayOfCycle -
      floor(dayOfCycle / 1460) +
      floor(dayOfCycle / 36_524) -
      floor(dayOfCycle / (DAYS_OF_400_YEARS - 1))) /
      365,
  );
  const dayOfYear = dayOfCycle - (365 * yearOfCycle + floor(yearOfCycle / 4) - floor(yearOfCycle / 100));
  const monthFromMarch = floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: cycle * 400 + yearOfCycle + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

/** The number of a day of the calendar; a month or a day beyond its end runs over into the next. */
function dayOf(year: number, month: number, day: number): number {
  const yearFromMarch = month <= 2 ? year - 1 : year;
  const monthFromMarch = month <= 2 ? month + 9 : month - 3;
  const leapDays = floor(yearFromMarch / 4) - floor(yearFromMarch / 100) + floor(yearFromMarch / 400);
  return yearFromMarch * 365 + leapDays + floor((153 * monthFromMarch + 2) / 5) + day - 1 - DAYS_BEFORE;
}

/** Whether a text is written as an ISO 8601 calendar date, be there such a day or not. */
export function isIso(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/u.test(text.trim());
}

/** The date of an ISO 8601 calendar date, "2018-11-15". */
export function fromIso(text: string): SerialDate {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) throw problem.notADate("date", text);
  return fromCalendar(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** ISO 8601 form, "2018-11-15". */
export function toIso(date: SerialDate): string {
  return isoOf(toCalendar(date));
}

/**
 * The day a whole number of days later, or earlier when `days` is negative.
 *
 * @param name what the result is called in the message
 * @throws DomainError when the result lies outside the range of dates
 */
export function addDays(date: SerialDate, days: number, name = "date"): SerialDate {
  const result = date + days;
  if (!isSerialDate(result)) throw problem.resultDateOutOfRange(name);
  return result as SerialDate;
}

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/**
 * The same day of the month a number of months later; the last day where the month is too short.
 *
 * As Excel's EDATE. Count periods from the first date, never from the one before: a chain of months
 * from 31 January drifts to the 28th and stays there, `addMonths(start, k)` does not.
 *
 * @param months whole months, negative for earlier
 * @throws DomainError when the result lies outside the range of dates
 */
export function addMonths(date: SerialDate, months: number, name = "date"): SerialDate {
  const serial = plusMonths(date, months);
  if (!isSerialDate(serial)) throw problem.resultDateOutOfRange(name);
  return serial as SerialDate;
}

/** The same, where the result may lie outside the range of dates because nobody sees it. */
export function plusMonths(date: number, months: number): number {
  const place = (imul(date, 31) + months) & (SUMS - 1);
  if (sumOf.date[place] !== date || sumOf.months[place] !== months) {
    sumOf.date[place] = date;
    sumOf.months[place] = months;
    sumOf.day[place] = monthsAfter(date, months);
  }
  return sumOf.day[place] ?? 0;
}

/** Sums that were asked for: a search asks for the boundaries of the same periods ten thousand times. */
const SUMS = 8192;
const sumOf = {
  date: new Float64Array(SUMS).fill(NaN),
  months: new Float64Array(SUMS),
  day: new Float64Array(SUMS),
};

function monthsAfter(date: number, months: number): number {
  const { year, month, day } = toCalendar(date);
  const monthsSinceYearZero = year * 12 + (month - 1) + months;
  const newYear = floor(monthsSinceYearZero / 12);
  const newMonth = monthsSinceYearZero - newYear * 12 + 1;
  return dayOf(newYear, newMonth, min(day, daysInMonth(newYear, newMonth)));
}

/** The whole months from a date to a later one: the most that can be added to the first without passing it. */
export function wholeMonths(start: number, end: number): number {
  const [from, to] = [toCalendar(start), toCalendar(end)];
  const months = (to.year - from.year) * 12 + to.month - from.month;
  return min(from.day, daysInMonth(to.year, to.month)) <= to.day ? months : months - 1;
}

/** Day of the week, ISO 8601: 1 Monday to 7 Sunday. */
export function weekday(date: SerialDate): number {
  // Serial 2 is Monday 1 January 1900 in the proleptic count that is exact from 61 on.
  return ((date - 2) % 7) + 1;
}
