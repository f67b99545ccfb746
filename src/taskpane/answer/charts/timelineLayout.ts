import { scaleUtc } from "d3-scale";
import { linkHorizontal } from "d3-shape";
import type { SerialDate } from "../../../calc/index.ts";
import type { TimelineEntry } from "./timeline.ts";
import { toUtc } from "./timeTicks.ts";

/** Where things stand in the strip beside the list of dates; everything in pixels. */
export interface TimelineLayout {
  /** The line of time. */
  readonly axis: { readonly x: number; readonly top: number; readonly bottom: number };
  readonly ticks: readonly { readonly y: number; readonly label: string }[];
  /** One per row of the list, in its order. */
  readonly marks: readonly TimelineMark[];
}

interface TimelineMark {
  readonly entry: TimelineEntry;
  /** From the day on the axis to the row. */
  readonly link: string;
  /** Beside the row. */
  readonly x: number;
  readonly y: number;
  /** On the axis; two different ones for several days. */
  readonly from: number;
  readonly to: number;
}

export const STRIP_WIDTH = 72;
const AXIS_X = 36;
const MARK_X = 64;
const ENDS = 8;
const TICK_ROOM = 44;
const LABEL_HEIGHT = 16;

/** @param rows the middle of each row's first line, in the order of the entries */
export function timelineLayout(
  entries: readonly TimelineEntry[],
  rows: readonly number[],
  height: number,
): TimelineLayout | undefined {
  const days = entries.flatMap(({ first, last }) => [first, last]);
  const [first, last] = [least(days, 1), least(days, -1)];
  if (first === undefined || last === undefined) return undefined;
  // A day of room at both ends, or all on one day would have no scale.
  const time = scaleUtc()
    .domain([toUtc(first, -1), toUtc(last, 1)])
    .range([ENDS, height - ENDS]);
  const link = linkHorizontal<unknown, [number, number]>();
  const marks = entries.map((entry, index): TimelineMark => {
    const y = rows[index] ?? 0;
    const [from, to] = [time(toUtc(entry.first)), time(toUtc(entry.last))];
    return {
      ...{ entry, x: MARK_X, y, from, to },
      link: link({ source: [AXIS_X, from], target: [MARK_X, y] }) ?? "",
    };
  });
  const ticks = time
    .ticks(Math.max(2, Math.floor(height / TICK_ROOM)))
    .map((date) => ({ y: time(date), label: tickLabel(date) }));
  return { axis: { x: AXIS_X, top: ENDS, bottom: height - ENDS }, ticks: apart(ticks), marks };
}

function least(days: readonly SerialDate[], sign: 1 | -1): SerialDate | undefined {
  return [...days].sort((one, other) => sign * (one - other))[0];
}

/** A year, or a day and month within one: as short as the strip is narrow. */
function tickLabel(date: Date): string {
  const [month, day] = [date.getUTCMonth() + 1, date.getUTCDate()];
  if (month === 1 && day === 1) return `${date.getUTCFullYear()}`;
  return [month, day].map((part) => `${part}`.padStart(2, "0")).join("-");
}

function apart<T extends { readonly y: number }>(ticks: readonly T[]): readonly T[] {
  let free = -Infinity;
  return ticks.filter(({ y }) => {
    if (y < free) return false;
    free = y + LABEL_HEIGHT;
    return true;
  });
}
