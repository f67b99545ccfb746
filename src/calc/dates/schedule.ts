import { addMonths, toCalendar, type SerialDate } from "./serialDate.ts";

/** How often a year interest is added to what bears interest; 0 is never: simple interest. */
export type Frequency = 0 | 1 | 2 | 4 | 12;

export const FREQUENCIES: readonly Frequency[] = [0, 1, 2, 4, 12];

const MONTHS_PER_YEAR = 12;

/**
 * Start of the period with a number, periods being counted from 0 at the start date.
 *
 * Every boundary is counted from the start date itself and never from the one before: from 31 January
 * the months end on 28 February and 31 March, where a chain would stay on the 28th. Simple interest has
 * no periods of its own; a benchmark is then read anew each year.
 *
 * @returns the date, or `undefined` when it would lie after 9999-12-31
 */
export function periodStart(start: SerialDate, frequency: Frequency, period: number): SerialDate | undefined {
  const months = (period * MONTHS_PER_YEAR) / Math.max(1, frequency);
  const { year, month } = toCalendar(start);
  return year * MONTHS_PER_YEAR + month + months > LAST_MONTH ? undefined : addMonths(start, months);
}

/** December 9999, in months as `periodStart` counts them. */
const LAST_MONTH = 9999 * MONTHS_PER_YEAR + 12;
