import { daysInMonth } from "./serialDate.ts";

/** A date by its parts, as the conventions of 30-day months need it. */
interface MonthDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Days of 30-day months between the months of two dates, their days of the month left aside. */
export function days360(from: MonthDay, to: MonthDay): number {
  return (to.year - from.year) * 360 + (to.month - from.month) * 30;
}

/** Whether a date is the last of February. */
export function endsFebruary(date: MonthDay): boolean {
  return date.month === 2 && endsMonth(date);
}

/** Whether a date is the last of its month, or the 30th, which these conventions treat alike. */
export function endsMonth({ year, month, day }: MonthDay): boolean {
  return day >= Math.min(30, daysInMonth(year, month));
}
