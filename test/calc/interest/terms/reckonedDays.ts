/**
 * Days, and day counts from their definitions, by JavaScript's calendar: for the second reckoning of the Terms table.
 */
import { by, exact, NOTHING, plus, type Exact } from "./exact.ts";

/** A day as the number of days since 1970-01-01. */
export type Day = number;
export const dayOf = (iso: string): Day => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
export const calendar = (day: Day): [year: number, month: number, day: number] => {
  const date = new Date(day * 86_400_000);
  return [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
};
export const newYear = (year: number): Day => Date.UTC(year, 0, 1) / 86_400_000;
export function monthsLater(day: Day, months: number): Day {
  const [year, month, dayOfMonth] = calendar(day);
  const last = new Date(Date.UTC(year, month + months + 1, 0)).getUTCDate();
  return Date.UTC(year, month + months, Math.min(dayOfMonth, last)) / 86_400_000;
}
function wholeMonths(from: Day, to: Day): number {
  let months = 0;
  while (monthsLater(from, months + 1) <= to) months += 1;
  return months;
}
const isLeap = (year: number): boolean => new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;

/** Some of a year: so many units, each of which is 1/perYear of a year; `days` may be rounded by the day. */
export interface Part {
  readonly count: number;
  readonly perYear: Exact;
  readonly days: boolean;
}
export interface Period {
  readonly start: Day;
  readonly end: Day;
  readonly frequency: number;
}
type DayCount = (from: Day, to: Day, period: Period | undefined) => Part[];
const days = (count: number, perYear: number | Exact): Part => ({
  count,
  perYear: typeof perYear === "number" ? exact(perYear) : perYear,
  days: true,
});
const whole = (count: number, perYear = 1): Part => ({ count, perYear: exact(perYear), days: false });
const thirty =
  (dates: (a: number[], b: number[], ends: boolean[]) => [number, number]): DayCount =>
  (from, to) => {
    const [a, b] = [calendar(from), calendar(to)];
    const ends = [from, to].map((day) => calendar(day)[1] === 1 && calendar(day + 1)[1] === 2);
    const [first, last] = dates(a, b, ends);
    return [days((b[0] - a[0]) * 360 + (b[1] - a[1]) * 30 + last - first, 360)];
  };
const monthEnd = (date: readonly number[]): boolean =>
  new Date(Date.UTC(date[0] ?? 0, (date[1] ?? 0) + 1, 0)).getUTCDate() === date[2];

export const reckonedDayCounts: Readonly<Record<string, DayCount>> = {
  "ACT/365F": (from, to) => [days(to - from, 365)],
  "ACT/360": (from, to) => [days(to - from, 360)],
  "ACT/ACT ISDA": (from, to) => {
    let leap = 0;
    for (let year = calendar(from)[0]; newYear(year) < to; year += 1) {
      if (isLeap(year)) leap += Math.min(to, newYear(year + 1)) - Math.max(from, newYear(year));
    }
    return [days(to - from - leap, 365), days(leap, 366)];
  },
  "ACT/ACT ICMA": (from, to, period) => {
    if (period) return [days(to - from, period.frequency * (period.end - period.start))];
    const years = Math.floor(wholeMonths(from, to) / 12);
    const anniversary = monthsLater(from, years * 12);
    return [whole(years), days(to - anniversary, monthsLater(from, years * 12 + 12) - anniversary)];
  },
  "NL/365": (from, to) => {
    let counted = 0;
    for (let day = from + 1; day <= to; day += 1) {
      const [, month, date] = calendar(day);
      if (month !== 1 || date !== 29) counted += 1;
    }
    return [days(counted, 365)];
  },
  "YD/365": (from, to, period) => {
    // No part of a period counts for more than the period.
    if (period?.start === from && (to === period.end || (to - from) * period.frequency >= 365)) {
      return [whole(1, period.frequency)];
    }
    const years = Math.floor(wholeMonths(from, to) / 12);
    return [whole(years), days(to - monthsLater(from, years * 12), 365)];
  },
  MONTHS: (from, to) => [whole(wholeMonths(from, to), 12)],
  "30/360 US": thirty((a, b, [startsFebruary, endsFebruary]) => {
    const first = startsFebruary ? 30 : a[2] === 31 ? 30 : (a[2] ?? 0);
    const last = startsFebruary && endsFebruary ? 30 : b[2] === 31 && first === 30 ? 30 : (b[2] ?? 0);
    return [first, last];
  }),
  "30E/360": thirty((a, b) => [Math.min(a[2] ?? 0, 30), Math.min(b[2] ?? 0, 30)]),
  "30E/360 ISDA": thirty((a, b) => [
    monthEnd(a) ? 30 : Math.min(a[2] ?? 0, 30),
    monthEnd(b) ? 30 : Math.min(b[2] ?? 0, 30),
  ]),
};
export const fractionOf = (parts: readonly Part[]): Exact =>
  parts.reduce((sum, { count, perYear }) => plus(sum, by(exact(count), perYear)), NOTHING);
