import type { ScaleTime } from "d3-scale";
import { toIso, type SerialDate } from "../../../calc/index.ts";

/** A label of a time axis that overlaps no other one. */
export interface Tick {
  readonly at: number;
  readonly label: string;
  /** On which side of its place the label stands. */
  readonly anchor: "start" | "middle" | "end";
}

const DAY = 86_400_000;
const LETTER = 7;
const BETWEEN = 10;
/** A time without a round date among so many has none. */
const MOST_WANTED = 100;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** The instant at which a day begins in UTC, in which the axes count. */
export function toUtc(day: SerialDate, daysLater = 0): Date {
  return new Date(Date.parse(`${toIso(day)}T00:00:00Z`) + daysLater * DAY);
}

/** Years, months or days, as the axis has room for; the first label of a year and of a month names it. */
export function dateTicks(time: ScaleTime<number, number>, room = 70): readonly Tick[] {
  const [start = 0, end = 0] = time.range();
  const dates = roundDates(time, Math.max(2, Math.floor((end - start) / room)));
  const isYearly = dates.every((date) => date.getUTCMonth() === 0 && date.getUTCDate() === 1);
  const isDaily = dates.some((date) => date.getUTCDate() !== 1);
  let free = -Infinity;
  let year: number | undefined;
  const ticks: Tick[] = [];
  for (const date of dates) {
    const label = isYearly ? `${date.getUTCFullYear()}` : partLabel(date, isDaily, year);
    const tick = tickAt(time(date), label, end);
    const width = label.length * LETTER;
    const from = tick.at - { start: 0, middle: width / 2, end: width }[tick.anchor];
    if (from < free) continue;
    ticks.push(tick);
    year = date.getUTCFullYear();
    free = from + width + BETWEEN;
  }
  return ticks;
}

/** Some round dates. Of two that are wanted, four weeks may hold none, as no month begins in them: then more. */
function roundDates(time: ScaleTime<number, number>, wanted: number): readonly Date[] {
  const dates = time.ticks(wanted);
  return dates.length > 0 || wanted > MOST_WANTED ? dates : roundDates(time, 2 * wanted);
}

/** A label that stays within the chart: beyond its end there are two letters of room. */
export function tickAt(at: number, label: string, end: number): Tick {
  const half = (label.length * LETTER) / 2;
  return { at, label, anchor: at - half < 0 ? "start" : at + half > end + LETTER * 2 ? "end" : "middle" };
}

function partLabel(date: Date, isDaily: boolean, yearBefore: number | undefined): string {
  const month = MONTHS[date.getUTCMonth()] ?? "";
  const part = isDaily ? `${date.getUTCDate()} ${month}` : month;
  return date.getUTCFullYear() === yearBefore ? part : `${part} ${date.getUTCFullYear()}`;
}
