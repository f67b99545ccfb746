import { plusMonths, toIso, type SerialDate } from "../dates/serialDate.ts";
import type { Decimal } from "../decimal.ts";
import { problem } from "../errors.ts";
import { headingKey } from "../nameKey.ts";

/** A benchmark as it was published for one day; 0.0083494 is 0.83494%. */
export interface Fixing {
  readonly date: SerialDate;
  readonly rate: Decimal;
}

/** Where the rate of a period comes from: one rate for all, or the fixings of a benchmark by date. */
export type Benchmark = { readonly kind: "fixed"; readonly rate: Decimal } | FixingSeries;

/** The fixings of a benchmark, in order of date. */
export interface FixingSeries {
  readonly kind: "series";
  readonly name: string;
  readonly fixings: readonly Fixing[];
  /** A fixing farther than so many days from the one on which it is read is none; left out, none is too far. */
  readonly reach?: number;
}

/** The fixings of several benchmarks, by `benchmarkKey` of their names. */
export type Fixings = ReadonlyMap<string, FixingSeries>;

/** What makes two headings the same benchmark: one may say besides that it is in per cent. */
export function benchmarkKey(name: string): string {
  return headingKey(name.replace(PER_CENT, ""));
}

/** A heading of rates in per cent: "LIBOR 12M %". */
export const PER_CENT = /[%％٪﹪]|per ?cent/iu;

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
export function benchmarkSeries(fixings: readonly Fixing[], name = "rate"): FixingSeries {
  const sorted = [...fixings].sort((a, b) => a.date - b.date);
  sorted.forEach((fixing, index) => {
    if (fixing.date === sorted[index - 1]?.date) throw problem.duplicateDate(name, toIso(fixing.date));
  });
  return { kind: "series", name, fixings: sorted };
}

/** How the rate follows its benchmark: read at the start of each period, or on each day on which it changes. */
export const RESETS = ["Each period", "Each change"] as const;

export type Resets = (typeof RESETS)[number];

/** What a benchmark stands at on a day, and until when. */
export interface BenchmarkStep {
  readonly rate: Decimal;
  /** The day of the fixing; `undefined` of a fixed rate. */
  readonly fixed: SerialDate | undefined;
  /** The day of the next fixing; `undefined` where there is none. */
  readonly next: SerialDate | undefined;
}

/**
 * The benchmark that holds on a date: the last fixing on or before it, however long ago that was.
 *
 * @throws DomainError (not available) when there is none
 */
export function benchmarkOn(benchmark: Benchmark, date: SerialDate): BenchmarkStep {
  if (benchmark.kind === "fixed") return { rate: benchmark.rate, fixed: undefined, next: undefined };
  const { name, fixings } = benchmark;
  const after = fixingsUntil(benchmark, date);
  const fixing = fixings[after - 1];
  if (fixing === undefined) throw problem.noFixing(name, toIso(date));
  return { rate: fixing.rate, fixed: fixing.date, next: fixings[after]?.date };
}

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

/**
 * The same at a reset, for a rate that is read anew every so many months: a fixing a whole such time old is
 * another period's, so that one of this period is missing.
 *
 * @throws DomainError (not available) when there is none, or none that is new enough
 */
export function freshBenchmarkOn(benchmark: Benchmark, date: SerialDate, months: number): BenchmarkStep {
  const step = benchmarkOn(benchmark, date);
  if (benchmark.kind === "series" && step.fixed !== undefined && plusMonths(step.fixed, months) <= date) {
    throw problem.staleFixing(toIso(date), toIso(step.fixed));
  }
  return step;
}

/**
 * Sees to it that no fixing of a life is passed over because the rate is read at the start of each period.
 *
 * A fixing of the last days before a reset that is still to come is no mistake: that of the Friday before a
 * Sunday on which a period ends.
 *
 * @param resets the days of a life on which the rate is read, and the first one at its end or after it
 * @throws DomainError that counts the fixings which are not used
 */
export function checkAllUsed(benchmark: Benchmark, resets: readonly SerialDate[], end: SerialDate): void {
  const [start] = resets;
  if (benchmark.kind === "fixed" || start === undefined) return;
  const next = resets.at(-1) ?? start;
  const used = new Set(
    resets.filter((day) => day < end || day === start).map((day) => benchmarkOn(benchmark, day).fixed),
  );
  const first = benchmarkOn(benchmark, start).fixed;
  const inLife = benchmark.fixings.filter(
    ({ date }) =>
      date === first || (date > start && date < end && !(next >= end && next - date <= FIXED_AHEAD)),
  );
  const unused = inLife.filter(({ date }) => !used.has(date)).length;
  if (unused > 0) throw problem.unusedFixings(unused, inLife.length);
}

/** So many days before a reset its fixing may be published: a weekend and holidays. */
export const FIXED_AHEAD = 10;
