import type { Choice } from "../choice.ts";
import { addMonths, toCalendar, type SerialDate } from "./serialDate.ts";

/** How many times a year interest is added to what bears interest. */
export const FREQUENCY_CHOICES = {
  0: { id: "Simple", text: "Never: simple interest. The one meant where none is given." },
  1: { id: "Annual", text: "Each anniversary of the start date." },
  2: { id: "SemiAnnual", text: "Every six months." },
  4: { id: "Quarterly", text: "Every three months." },
  12: { id: "Monthly", text: "Every month." },
} as const satisfies Readonly<Record<number, Choice>>;

/** How often a year interest is added to what bears interest; 0 is never: simple interest. */
export type Frequency = keyof typeof FREQUENCY_CHOICES;

export const FREQUENCIES = Object.keys(FREQUENCY_CHOICES).map(Number) as readonly Frequency[];

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
