import { namesOf, type Choice } from "../choice.ts";
import { problem } from "../errors.ts";
import { isSerialDate, toCalendar, weekday, type SerialDate } from "./serialDate.ts";

/** What becomes of a date, in the words of a catalogue; `undefined` where the dates end before it. */
interface Roll extends Choice {
  readonly move: (date: SerialDate, holidays: ReadonlySet<SerialDate>) => SerialDate | undefined;
}

/**
 * What happens to a date that is no business day, in the words of the 2006 ISDA Definitions,
 * section 4.12 (Business Day Convention). "None" leaves it where it is.
 */
export const rolls = {
  None: {
    id: "None",
    text: "The date stays as it is.",
    move: (date) => date,
  },
  Following: {
    id: "Following",
    text: "The next business day.",
    move: (date, holidays) => nearestBusinessDay(date, 1, holidays),
  },
  "Modified Following": {
    id: "ModifiedFollowing",
    text: "The next business day, unless that lies in the next month; then the one before.",
    move: (date, holidays) => {
      const next = nearestBusinessDay(date, 1, holidays);
      const staysInMonth = next !== undefined && toCalendar(next).month === toCalendar(date).month;
      return staysInMonth ? next : nearestBusinessDay(date, -1, holidays);
    },
  },
  Preceding: {
    id: "Preceding",
    text: "The business day before.",
    move: (date, holidays) => nearestBusinessDay(date, -1, holidays),
  },
} as const satisfies Readonly<Record<string, Roll>>;

export type RollConvention = keyof typeof rolls;

export const ROLLS = namesOf(rolls);

/** Whether a day is neither Saturday nor Sunday nor a holiday. */
export function isBusinessDay(date: SerialDate, holidays: ReadonlySet<SerialDate>): boolean {
  return weekday(date) <= 5 && !holidays.has(date);
}

/**
 * The business day that a date is moved to.
 *
 * Following: the next one. Preceding: the one before. Modified Following: the next one, unless it
 * lies in the next calendar month; then the one before. A business day stays where it is.
 *
 * @param holidays days that are no business days, besides Saturdays and Sundays
 * @throws DomainError when there is no business day in that direction before the dates end
 * @see 2006 ISDA Definitions, section 4.12(a)
 */
export function rollToBusinessDay(
  date: SerialDate,
  roll: RollConvention,
  holidays: ReadonlySet<SerialDate>,
): SerialDate {
  const day = rolls[roll].move(date, holidays);
  if (day === undefined) throw problem.resultDateOutOfRange("the next business day");
  return day;
}

/** The first business day from `date` on in one direction; nothing when the dates end before it. */
function nearestBusinessDay(
  date: SerialDate,
  step: 1 | -1,
  holidays: ReadonlySet<SerialDate>,
): SerialDate | undefined {
  for (let day: number = date; isSerialDate(day); day += step) {
    if (isBusinessDay(day as SerialDate, holidays)) return day as SerialDate;
  }
  return undefined;
}
