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
import type { ResetRule } from "./termsRow.ts";

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
}

/** What a benchmark stands at from a reset on. */
export type Quote =
  { readonly kind: "one"; readonly rate: Decimal; readonly fixings: readonly Fixing[] } | AverageQuote;

interface AverageQuote {
  readonly kind: "average";
  readonly fixings: readonly Fixing[];
  /** For how many days each of them holds. */
  readonly days: readonly number[];
}

const MONTHS_OF: Partial<Readonly<Record<ResetRule, number>>> = {
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
    return { held: runs, next: Infinity, quote: () => ownRate(rate) };
  }
  const [held, next] = resetDays(regime, series, day, period);
  let quote: Quote | undefined;
  return { held, next, quote: () => (quote ??= quoteAt(regime, series, held, next)) };
}

function ownRate(rate: Decimal | undefined): Quote {
  if (rate === undefined) throw new RangeError("a row follows a benchmark that it has no fixings of");
  return { kind: "one", rate, fixings: [] };
}

function resetDays(
  regime: Regime,
  series: FixingSeries,
  day: SerialDate,
  period: NominalPeriod | undefined,
): [held: SerialDate, next: number] {
  const { resets, runs, clock } = regime;
  const notBefore = (held: number): SerialDate => Math.max(held, runs) as SerialDate;
  if (resets === "Once") return [runs, Infinity];
  if (resets === "Each change") {
    const after = fixingsUntil(series, day);
    return [notBefore(series.fixings[after - 1]?.date ?? runs), series.fixings[after]?.date ?? Infinity];
  }
  if (resets === "Each period" && period !== undefined) return [notBefore(period.start), period.end];
  const months = MONTHS_OF[resets] ?? 12;
  if (resets.startsWith("Calendar")) {
    const origin = newYear(toCalendar(day).year);
    const index = Math.floor((toCalendar(day).month - 1) / months);
    return [plusMonths(origin, index * months) as SerialDate, plusMonths(origin, (index + 1) * months)];
  }
  const index = Math.floor(wholeMonths(clock, day) / months);
  return [notBefore(plusMonths(clock, index * months)), plusMonths(clock, (index + 1) * months)];
}

function quoteAt(regime: Regime, series: FixingSeries, held: SerialDate, next: number): Quote {
  const { fixing: rule } = regime.row;
  const { name, fixings } = series;
  if (rule === "On or after") {
    const fixing = fixings[fixingsUntil(series, held - 1)];
    if (fixing === undefined || isOutOfReach(series, fixing, held)) {
      throw problem.noFixingAfter(name, toIso(held));
    }
    return one(fixing);
  }
  const read = rule === "Day before" ? held - 1 : rule === "2 days before" ? twoWeekdaysBefore(held) : held;
  const position = fixingsUntil(series, read) - 1;
  const fixing = fixings[position];
  if (fixing === undefined || isOutOfReach(series, fixing, read)) throw problem.noFixing(name, toIso(held));
  checkFresh(regime, fixing, read, held);
  if (rule !== "Average") return one(fixing);
  const until = Math.min(next, regime.until, regime.stop);
  const quote = average(fixings.slice(position), held, until);
  const gap = Math.max(...quote.days);
  if (gap > (series.reach ?? Infinity)) throw problem.noFixing(name, toIso(held));
  return quote;
}

function isOutOfReach({ reach = Infinity }: FixingSeries, fixing: Fixing, day: number): boolean {
  return Math.abs(fixing.date - day) > reach;
}

function one(fixing: Fixing): Quote {
  return { kind: "one", rate: fixing.rate, fixings: [fixing] };
}

/** Each day at its latest fixing, from the reset to the next one or to the end. */
function average(from: readonly Fixing[], held: number, until: number): AverageQuote {
  const used = from.filter(({ date }, index) => index === 0 || date < until);
  const days = used.map(
    ({ date }, index) => Math.min(used[index + 1]?.date ?? until, until) - Math.max(date, held),
  );
  return { kind: "average", fixings: used, days };
}

function twoWeekdaysBefore(day: number): number {
  let before = day;
  for (let left = 2; left > 0;) {
    before -= 1;
    if (weekday(before as SerialDate) <= 5) left -= 1;
  }
  return before;
}

/** Rules under which a benchmark that stands still is told again at each reset; lists of changes are not. */
const TOLD_ANEW: ReadonlySet<ResetRule> = new Set([
  "Each period",
  "Each year",
  "Each 6 months",
  "Each 3 months",
  "Each month",
]);

/** A fixing a whole reset period old is another period's, so that one of this period is missing. */
function checkFresh({ resets, frequency }: Regime, fixing: Fixing, read: number, held: SerialDate): void {
  if (!TOLD_ANEW.has(resets)) return;
  const months = MONTHS_OF[resets] ?? 12 / frequency;
  if (plusMonths(fixing.date, months) <= read) throw problem.staleBenchmark(toIso(held), toIso(fixing.date));
}
