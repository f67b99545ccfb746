/**
 * When a rate is read anew, and from which fixing.
 */
import { weekday } from "../../dates/serialDate.ts";
import { plusMonths, toCalendar, toIso, wholeMonths, type SerialDate } from "../../dates/serialDate.ts";
import type { NominalPeriod } from "../../dates/dayCount.ts";
import type { Decimal } from "../../decimal.ts";
import { problem } from "../../errors.ts";
import { fixingsUntil, type Fixing, type FixingSeries } from "../benchmark.ts";
import { newYear } from "./period.ts";
import type { Regime } from "./regime.ts";
import type { TermsRow } from "./termsRow.ts";

const { floor, max, min } = Math;

/** A day on which a rate was read, and the next such day. */
export interface Reset {
  /** A calendar's may lie before the life, and holds from its start. */
  readonly held: SerialDate;
  readonly next: number;
  /**
   * What it says, worked out when it is first asked: what is paid off asks no more.
   *
   * @throws DomainError (not available) when there is no fixing for it
   */
  readonly quote: () => Quote;
  /** The fixings that it takes, however old; none where there is none to take. */
  readonly taken: () => readonly Fixing[];
}

/** What a benchmark stands at from a reset on. */
export type Quote =
  | { readonly kind: "one"; readonly rate: Decimal }
  | { readonly kind: "average"; readonly fixings: readonly Fixing[]; readonly days: readonly number[] };

const MONTHS_OF: Partial<Readonly<Record<Regime["resets"], number>>> = {
  "Each year": 12,
  "Each 6 months": 6,
  "Each 3 months": 3,
  "Each month": 1,
  "Calendar year": 12,
  "Calendar half-year": 6,
  "Calendar quarter": 3,
  "Calendar month": 1,
};

/** The reset in force on a day that bears interest. */
export function resetOn(regime: Regime, day: SerialDate, period: NominalPeriod | undefined): Reset {
  const { series, row, runs } = regime;
  if (series === undefined) {
    const rate = row.rate.kind === "fixed" ? row.rate.rate : undefined;
    return { held: runs, next: Infinity, quote: () => ownRate(rate), taken: () => [] };
  }
  const [held, next] = resetDays(regime, series, day, period);
  let quote: Quote | undefined;
  return {
    held,
    next,
    quote: () => (quote ??= quoteAt(regime, series, held, next)),
    taken: () => takenAt(regime, series, held, next),
  };
}

function ownRate(rate: Decimal | undefined): Quote {
  if (rate === undefined) throw new RangeError("a row follows a benchmark that it has no fixings of");
  return { kind: "one", rate };
}

function resetDays(
  regime: Regime,
  series: FixingSeries,
  day: SerialDate,
  period: NominalPeriod | undefined,
): [held: SerialDate, next: number] {
  const { resets, runs, clock } = regime;
  const notBefore = (held: number): SerialDate => max(held, runs) as SerialDate;
  if (resets === "Once") return [runs, Infinity];
  if (resets === "Each change") {
    const after = fixingsUntil(series, day);
    return [notBefore(series.fixings[after - 1]?.date ?? runs), series.fixings[after]?.date ?? Infinity];
  }
  if (resets === "Each day") return [day, nextReading(regime, series, day)];
  if (resets === "Each period" && period !== undefined) return [notBefore(period.start), period.end];
  const months = MONTHS_OF[resets] ?? 12;
  if (resets.startsWith("Calendar")) {
    const origin = newYear(toCalendar(day).year);
    const index = floor((toCalendar(day).month - 1) / months);
    return [plusMonths(origin, index * months) as SerialDate, plusMonths(origin, (index + 1) * months)];
  }
  const index = floor(wholeMonths(clock, day) / months);
  return [notBefore(plusMonths(clock, index * months)), plusMonths(clock, (index + 1) * months)];
}

/** Of a rate that is read every day: the next day that reads another fixing. */
function nextReading({ row }: Regime, series: FixingSeries, day: SerialDate): number {
  if (row.fixing === "On or after") {
    const read = series.fixings[fixingsUntil(series, day - 1)];
    return read === undefined ? Infinity : read.date + 1;
  }
  const next = series.fixings[fixingsUntil(series, dayRead(row, day))];
  if (next === undefined) return Infinity;
  let first = max(next.date, day + 1) as SerialDate;
  while (dayRead(row, first) < next.date) first = (first + 1) as SerialDate;
  return first;
}

function quoteAt(regime: Regime, series: FixingSeries, held: SerialDate, next: number): Quote {
  const { fixing: rule } = regime.row;
  const first = series.fixings[positionAt(regime, series, held)];
  if (first === undefined) {
    if (rule === "On or after") throw problem.noFixingAfter(series.name, toIso(held));
    throw problem.noFixing(series.name, toIso(dayRead(regime.row, held)));
  }
  if (rule !== "On or after") checkFresh(regime, first, dayRead(regime.row, held), held);
  if (rule !== "Average") return { kind: "one", rate: first.rate };
  const until = untilNext(regime, next);
  const fixings = takenAt(regime, series, held, next);
  const days = fixings.map(
    ({ date }, index) => min(fixings[index + 1]?.date ?? until, until) - max(date, held),
  );
  return { kind: "average", fixings, days };
}

/** One fixing, or of an average each from the reset to the next one or to the end. */
function takenAt(regime: Regime, series: FixingSeries, held: SerialDate, next: number): readonly Fixing[] {
  const position = positionAt(regime, series, held);
  if (position < 0) return [];
  const isAverage = regime.row.fixing === "Average";
  const end = isAverage ? fixingsUntil(series, untilNext(regime, next) - 1) : 0;
  return series.fixings.slice(position, max(end, position + 1));
}

/** Where the fixing stands that a reset takes first; outside of them where there is none. */
function positionAt(regime: Regime, series: FixingSeries, held: SerialDate): number {
  return regime.row.fixing === "On or after"
    ? fixingsUntil(series, held - 1)
    : fixingsUntil(series, dayRead(regime.row, held)) - 1;
}

function untilNext({ until, stop }: Regime, next: number): number {
  return min(next, until, stop);
}

/** The day whose latest fixing a reset takes. */
function dayRead({ fixing: rule }: TermsRow, held: SerialDate): SerialDate {
  if (rule === "Day before") return (held - 1) as SerialDate;
  return rule === "2 days before" ? twoWeekdaysBefore(held) : held;
}

function twoWeekdaysBefore(day: SerialDate): SerialDate {
  let before = day;
  for (let left = 2; left > 0;) {
    before = (before - 1) as SerialDate;
    if (weekday(before) <= 5) left -= 1;
  }
  return before;
}

/** Rules under which a benchmark that stands still is told again at each reset; lists of changes are not. */
const TOLD_ANEW: ReadonlySet<Regime["resets"]> = new Set([
  "Each period",
  "Each year",
  "Each 6 months",
  "Each 3 months",
  "Each month",
]);

const SHORTEST_MONTH = 28;

/** A fixing a whole reset period old is another period's, so that one of this period is missing. */
function checkFresh(
  { resets, frequency, tellStale }: Regime,
  fixing: Fixing,
  read: number,
  held: SerialDate,
): void {
  if (!TOLD_ANEW.has(resets)) return;
  const months = MONTHS_OF[resets] ?? 12 / frequency;
  if (read - fixing.date < months * SHORTEST_MONTH) return;
  if (plusMonths(fixing.date, months) <= read) throw tellStale(toIso(held), toIso(fixing.date));
}
