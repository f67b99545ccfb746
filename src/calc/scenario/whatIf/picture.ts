/**
 * One result over thousands of paths, value by value, and what is paid by when: what a histogram and a fan are drawn of.
 */
import { fromCalendar, toCalendar, type SerialDate } from "../../dates/serialDate.ts";
import { DomainError } from "../../errors.ts";
import { nameKey } from "../../nameKey.ts";
import { percentile, summaryOf, type Summary } from "../../simulation/summary.ts";
import type { Scenario } from "../fields/scenario.ts";
import { resultAt } from "../results/evaluate.ts";
import type { ResultKey } from "../results/figures/figure.ts";
import { paymentsOf, type ScenarioPayments } from "../results/payments.ts";
import { termsOf } from "../terms/scenarioTerms.ts";
import { measuredResult } from "./measuredTrial.ts";
import { pathsOf, type Assumption } from "./simulate.ts";

/** So many ends of years are looked at, from that of the valuation date on. */
const YEARS = 30;
const LAST_YEAR = 9999;

/** Of the payments to date, from the least likely to be less. */
const FAN_PERCENTILES = [5, 25, 50, 75, 95] as const;

export interface Picture {
  /** By path; NaN where a path has no such result. */
  readonly values: Float64Array;
  readonly summary: Summary | undefined;
  readonly canBeLost: boolean;
  /** Ends of years, and what is paid to us by then, by `FAN_PERCENTILES`; as far as it still changes; none where it cannot be told. */
  readonly fan: readonly { readonly date: SerialDate; readonly paid: readonly number[] }[];
}

/** The paths of a picture, as columns: the result, and what is paid to us by the end of each year. */
export interface PictureWork {
  readonly key: ResultKey;
  readonly count: number;
  readonly run: (from: number, to: number, columns: readonly Float64Array[]) => void;
}

/** @throws DomainError as `pathsOf`, and where the field is no result that is a number or a date */
export function pictureWork(
  scenario: Scenario,
  assumptions: readonly Assumption[],
  seed: number,
  field: string,
): PictureWork {
  const key = measuredResult(scenario, field);
  const paths = pathsOf(scenario, assumptions, seed);
  const ends = yearEnds(scenario);
  return {
    key,
    count: 1 + ends.length,
    run: (from, to, columns) => {
      for (let path = from; path < to; path++) {
        const there = paths.at(path).scenario();
        const result = resultAt(there, key.path);
        const [values, ...paid] = columns;
        if (values !== undefined)
          values[path - from] =
            result?.available === true && typeof result.value === "number" ? result.value : NaN;
        paidBy(there, ends).forEach((sum, index) => {
          const column = paid[index];
          if (column !== undefined) column[path - from] = sum;
        });
      }
    },
  };
}

/** @param columns of all paths */
export function pictureOf(scenario: Scenario, key: ResultKey, columns: readonly Float64Array[]): Picture {
  const [values = new Float64Array(), ...paid] = columns;
  const ends = yearEnds(scenario);
  const isSettled = (index: number): boolean =>
    (paid[index] ?? []).every((sum, path) => sum === paid[index - 1]?.[path]);
  const isTold = paid.every((column) => column.every((sum) => sum === sum));
  let last = ends.length - 1;
  while (last > 0 && isSettled(last)) last--;
  return {
    values,
    summary: summaryOf(values, key.kind === "multiple" ? 1 : 0),
    canBeLost: ["money", "rate", "multiple"].includes(key.kind),
    fan: ends.slice(0, isTold ? last + 1 : 0).map((date, index) => {
      const sorted = Float64Array.from(paid[index] ?? []).sort();
      return { date, paid: FAN_PERCENTILES.map((percent) => percentile(sorted, percent)) };
    }),
  };
}

function yearEnds(scenario: Scenario): readonly SerialDate[] {
  const { year } = toCalendar(termsOf(scenario).valuationDate());
  return Array.from({ length: YEARS }, (_, index) => fromCalendar(Math.min(year + index, LAST_YEAR), 12, 31));
}

/** What is paid to whose answer it is by the end of each day; NaN where that cannot be told. */
function paidBy(scenario: Scenario, days: readonly SerialDate[]): readonly number[] {
  const us = termsOf(scenario).us;
  const payments = paymentsIfAny(scenario);
  if (payments === undefined) return days.map(() => NaN);
  const { days: events, payees } = payments;
  const ours = payees.find(({ payee }) => nameKey(payee) === nameKey(us));
  let event = -1;
  return days.map((day) => {
    while ((events[event + 1] ?? Infinity) <= day) event++;
    return ours?.paidToDate[event]?.toNumber() ?? 0;
  });
}

function paymentsIfAny(scenario: Scenario): ScenarioPayments | undefined {
  try {
    return paymentsOf(scenario);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return undefined;
  }
}
