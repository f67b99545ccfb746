/** Which percentiles a summary has. */
export const PERCENTILES = [5, 10, 25, 50, 75, 90, 95] as const;

/** Paths that are summed together, whoever works them out: sums are the same in every engine and for any parts. */
export const CHUNK = 1_024;

/** What the paths of a simulation come to for one result. */
export interface Summary {
  /** Paths in which there is such a result. */
  readonly count: number;
  readonly mean: number;
  /** Of the mean: √(Σ(x − mean)² ÷ (n − 1) ÷ n). */
  readonly standardError: number;
  /** In the order of `PERCENTILES`. */
  readonly percentiles: readonly number[];
  /** Share of the paths below a bound. */
  readonly below: number;
}

/** Sums with what each addition loses, after Neumaier (1974). */
class Sum {
  private total = 0;
  private lost = 0;

  add(value: number): void {
    const next = this.total + value;
    this.lost +=
      Math.abs(this.total) >= Math.abs(value) ? this.total - next + value : value - next + this.total;
    this.total = next;
  }

  get value(): number {
    return this.total + this.lost;
  }
}

/**
 * Mean, standard error, percentiles and share below a bound of what paths came to.
 *
 * @param values by path; NaN where a path has no such result
 * @returns `undefined` where none has
 */
export function summaryOf(values: Float64Array, bound: number): Summary | undefined {
  let [count, below] = [0, 0];
  for (const value of values) {
    if (value !== value) continue;
    count++;
    if (value < bound) below++;
  }
  if (count === 0) return undefined;
  const mean = sumOf(values, (value) => value) / count;
  const squares = sumOf(values, (value) => (value - mean) * (value - mean));
  const sorted = values.filter((value) => value === value).sort();
  return {
    count,
    mean,
    standardError: count < 2 ? 0 : Math.sqrt(squares / (count - 1) / count),
    percentiles: PERCENTILES.map((percent) => percentile(sorted, percent)),
    below: below / count,
  };
}

function sumOf(values: Float64Array, of: (value: number) => number): number {
  const all = new Sum();
  for (let from = 0; from < values.length; from += CHUNK) {
    const chunk = new Sum();
    for (const value of values.subarray(from, from + CHUNK)) if (value === value) chunk.add(of(value));
    all.add(chunk.value);
  }
  return all.value;
}

/** As Excel's PERCENTILE.INC: between the neighbours of place p × (n − 1), counted from 0, in a straight line. */
export function percentile(sorted: Float64Array, percent: number): number {
  const place = (percent * (sorted.length - 1)) / 100;
  const under = Math.floor(place);
  const [low = NaN, high = low] = sorted.subarray(under, under + 2);
  return low + (place - under) * (high - low);
}
