import { toIso, type SerialDate } from "../dates/serialDate.ts";
import type { Decimal } from "../decimal.ts";
import { problem } from "../errors.ts";
import { headingKey } from "../nameKey.ts";

/** A benchmark as it was published for one day; 0.0083494 is 0.83494%. */
export interface Fixing {
  readonly date: SerialDate;
  readonly rate: Decimal;
  /** Where it stands in the user's table, for messages. */
  readonly row?: number | undefined;
}

/** Where the rate of a period comes from: one rate for all, or the fixings of a benchmark by date. */
export type Benchmark = { readonly kind: "fixed"; readonly rate: Decimal } | FixingSeries;

/** The fixings of a benchmark, in order of date. */
export interface FixingSeries {
  readonly kind: "series";
  readonly name: string;
  readonly fixings: readonly Fixing[];
}

/** The fixings of several benchmarks, by `benchmarkKey` of their names. */
export type Fixings = ReadonlyMap<string, FixingSeries>;

/** What makes two headings the same benchmark: one may say besides that it is in per cent. */
export function benchmarkKey(name: string): string {
  return headingKey(name.replace(PER_CENT, ""));
}

/** A heading of rates in per cent: "LIBOR 12M %". */
export const PER_CENT = /[,(]?\s*(?:(?<!\p{L})in\s+)?(?:[%％٪﹪]|per ?cent)\s*\)?/iu;

/** One that leaves no doubt: a % may also stand over fractions that are shown as per cent. */
export const IN_PER_CENT = /(?<!\p{L})in\s+[%％٪﹪]|per ?cent/iu;

/** @throws DomainError when no benchmark has the name */
export function seriesNamed(fixings: Fixings, name: string): FixingSeries {
  const series = fixings.get(benchmarkKey(name));
  if (series === undefined) {
    throw problem.noSuchBenchmark(
      [...fixings.values()].map((known) => known.name),
      name,
    );
  }
  return series;
}

/** The annual rate of a period: `max(floor, benchmark + margin)`, or without a floor the sum as it is. */
export interface RateTerms {
  readonly benchmark: Benchmark;
  /** Added to the benchmark. */
  readonly margin: Decimal;
  /**
   * The least the sum of benchmark and margin can be; the floor of an award's rate, not of its benchmark. `undefined`:
   * none, so that interest may run backwards.
   */
  readonly floor: Decimal | undefined;
}

export function fixedRate(rate: Decimal): Benchmark {
  return { kind: "fixed", rate };
}

/**
 * The fixings of a benchmark, in any order.
 *
 * @param name what the table is called in messages
 * @throws DomainError when two fixings have the same date
 */
export function benchmarkSeries(fixings: readonly Fixing[], name = "rate"): FixingSeries {
  const sorted = [...fixings].sort((a, b) => a.date - b.date);
  sorted.forEach((fixing, index) => {
    const before = sorted[index - 1];
    if (fixing.date !== before?.date) return;
    throw problem.duplicateDate(name, toIso(fixing.date), [before.row, fixing.row]);
  });
  return { kind: "series", name, fixings: sorted };
}

/** How the rate follows its benchmark: read at the start of each period, or on each day on which it changes. */
export const RESETS = ["Each period", "Each change"] as const;

export type Resets = (typeof RESETS)[number];

/** How many fixings lie on or before a day: the position of the first one after it. */
export function fixingsUntil({ fixings }: FixingSeries, day: number): number {
  let low = 0;
  let high = fixings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((fixings[middle] as Fixing).date <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** So many days before a reset its fixing may be published: a weekend and holidays. */
export const FIXED_AHEAD = 10;
