/**
 * The rows of one head as times that follow each other, each with the clock on which its periods run.
 */
import type { SerialDate } from "../../dates/serialDate.ts";
import { problem, type DomainError } from "../../errors.ts";
import { nameKey } from "../../nameKey.ts";
import { seriesNamed, type Fixings, type FixingSeries } from "../benchmark.ts";
import type { Compounds, ResetRule, TermsRow } from "./termsRow.ts";

/** Periods a year; 0 is simple interest, and 365 that of every day. */
const FREQUENCY_OF = {
  Simple: 0,
  Yearly: 1,
  "Half-yearly": 2,
  Quarterly: 4,
  Monthly: 12,
  Daily: 365,
} as const satisfies Readonly<Record<Compounds, number>>;

/** The time in which one row holds. */
export interface Regime {
  readonly row: TermsRow;
  /** First day of the row; its first day may not be counted. */
  readonly enters: SerialDate;
  /** First day that bears interest, which a grace may put off. */
  readonly runs: SerialDate;
  /** First day of the next row, or the end of the life. */
  readonly until: SerialDate;
  readonly frequency: (typeof FREQUENCY_OF)[Compounds];
  /** Whether interest is added at boundaries: neither simple interest nor that of every day has any. */
  readonly hasPeriods: boolean;
  /** Whether it starts its head or makes a principal of all that was owed. */
  readonly opens: boolean;
  /** First day of the life that its periods and year fractions are counted from. */
  readonly clock: SerialDate;
  /** A day on which a period begins, or the calendar's. */
  readonly origin: SerialDate | "Calendar";
  /** That of the row which began the clock, for rows that say nothing of their own. */
  readonly firstOrigin: SerialDate | "Calendar";
  readonly resets: ResetRule | "Each day";
  /** The fixings that the rate follows; none of a rate of its own. */
  readonly series: FixingSeries | undefined;
  /** End of the head's life: the day of the question, or the day after where the last day is counted. */
  readonly stop: SerialDate;
  /** How it is told that there is no fixing for a day, and of which day the last one is. */
  readonly tellStale: (date: string, last: string) => DomainError;
}

/** The rows of one head, in order of From. */
export interface HeadRows {
  readonly head: string;
  readonly rows: readonly TermsRow[];
}

/** The rows by their heads, both in the order of the table, those aside that are not yet there. */
export function rowsByHead(rows: readonly TermsRow[], asOf: SerialDate): HeadRows[] {
  const heads = new Map<string, { head: string; rows: TermsRow[] }>();
  for (const row of rows) {
    const key = nameKey(row.head);
    const of = heads.get(key) ?? { head: row.head, rows: [] };
    of.rows.push(row);
    heads.set(key, of);
  }
  return [...heads.values()]
    .map(({ head, rows: own }) => ({
      head,
      rows: own.sort((a, b) => a.from - b.from).filter(({ from }) => from <= asOf),
    }))
    .filter(({ rows: own }) => own.length > 0);
}

/** The day to which a head runs for a question, or a payment, of a day. */
export function cutAt(rows: readonly TermsRow[], day: SerialDate): SerialDate {
  const inForce = rows.findLast(({ from }) => from <= day) ?? rows[0];
  return inForce?.lastDay === "Counted" ? nextDay(day) : day;
}

/**
 * The times of a head.
 *
 * @throws DomainError when there is no benchmark of a row's name
 */
export function regimesOf({ rows }: HeadRows, fixings: Fixings, stop: SerialDate): Regime[] {
  const regimes: Regime[] = [];
  rows.forEach((row, index) => {
    const enters = firstDayOf(row);
    const next = rows[index + 1];
    const runs = row.grace?.form === "Forward only" && row.grace.until > enters ? row.grace.until : enters;
    const before = regimes.at(-1);
    const opens = before === undefined || row.enters === "Merged";
    // A row that runs before the head's own grace is over cannot count from a day to come.
    const goesOn = !opens && before.clock <= runs ? before : undefined;
    const clock = goesOn?.clock ?? runs;
    const frequency = FREQUENCY_OF[row.compounds];
    const said = row.compoundsOn === "Start" ? clock : row.compoundsOn;
    const origin = said ?? goesOn?.firstOrigin ?? clock;
    regimes.push({
      row,
      enters,
      runs,
      until: next === undefined ? stop : firstDayOf(next),
      frequency,
      hasPeriods: frequency !== 0 && frequency !== 365,
      opens,
      clock,
      origin,
      firstOrigin: goesOn?.firstOrigin ?? origin,
      resets: resetRule(row),
      series: row.rate.kind === "benchmark" && row.bears ? seriesNamed(fixings, row.rate.name) : undefined,
      stop,
      tellStale: problem.staleBenchmark,
    });
  });
  return regimes;
}

function firstDayOf({ from, firstDay }: TermsRow): SerialDate {
  return firstDay === "Not counted" ? nextDay(from) : from;
}

/** The day after one that may be the last of the calendar: a life may end on it, though nobody sees it. */
function nextDay(day: SerialDate): SerialDate {
  return (day + 1) as SerialDate;
}

/** Simple interest has no periods but years, and that of every day a period each day. */
function resetRule({ resets = "Each period", compounds }: TermsRow): Regime["resets"] {
  if (resets !== "Each period") return resets;
  return compounds === "Simple" ? "Each year" : compounds === "Daily" ? "Each day" : resets;
}
