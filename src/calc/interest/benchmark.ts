import { toIso, type SerialDate } from "../dates/serialDate.ts";
import type { Decimal } from "../decimal.ts";
import { problem } from "../errors.ts";

/** A benchmark as it was published for one day; 0.0083494 is 0.83494%. */
export interface Fixing {
  readonly date: SerialDate;
  readonly rate: Decimal;
}

/** Where the rate of a period comes from: one rate for all, or the fixings of a benchmark by date. */
export type Benchmark =
  | { readonly kind: "fixed"; readonly rate: Decimal }
  | { readonly kind: "series"; readonly name: string; readonly fixings: readonly Fixing[] };

/** The annual rate of a period: `max(floor, benchmark + margin)`. */
export interface RateTerms {
  readonly benchmark: Benchmark;
  /** Added to the benchmark. */
  readonly margin: Decimal;
  /** The least the sum of benchmark and margin can be; the floor of an award's rate, not of its benchmark. */
  readonly floor: Decimal;
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
export function benchmarkSeries(fixings: readonly Fixing[], name = "rate"): Benchmark {
  const sorted = [...fixings].sort((a, b) => a.date - b.date);
  sorted.forEach((fixing, index) => {
    if (fixing.date === sorted[index - 1]?.date) throw problem.duplicateDate(name, toIso(fixing.date));
  });
  return { kind: "series", name, fixings: sorted };
}

/**
 * The benchmark that holds on a date: the last fixing on or before it, however long ago that was.
 *
 * @throws DomainError (not available) when there is none
 */
export function benchmarkOn(benchmark: Benchmark, date: SerialDate): Decimal {
  if (benchmark.kind === "fixed") return benchmark.rate;
  const { name, fixings } = benchmark;
  // The first position whose date lies after the one asked for.
  let low = 0;
  let high = fixings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((fixings[middle] as Fixing).date <= date) low = middle + 1;
    else high = middle;
  }
  const fixing = fixings[low - 1];
  if (fixing === undefined) throw problem.noFixing(name, toIso(date));
  return fixing.rate;
}
