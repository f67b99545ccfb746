import type { Quantile } from "./distributions.ts";
import { inverseNormal, normalShare } from "./normal.ts";
import { keyOf, uniformAt } from "./threefry.ts";
import { triangleOf } from "./correlation.ts";

/** What of a simulation is drawn. */
export interface Drawn {
  readonly quantiles: readonly Quantile[];
  /** Spearman's correlations of the inputs, in the same order; `undefined` where none is correlated. */
  readonly ranks: readonly (readonly number[])[] | undefined;
  /** Whole number from 0 to 2⁵³. */
  readonly seed: number;
}

/**
 * The inputs of every path: each path hangs on the seed and its number alone, so that it is the same whoever asks for it.
 *
 * Correlated inputs are drawn by normal numbers, of which only the ranks matter.
 *
 * @returns fills the inputs of a path
 * @throws DomainError where the correlations cannot all hold at once
 */
export function drawing({ quantiles, ranks, seed }: Drawn): (path: number, values: Float64Array) => void {
  const key = keyOf(seed);
  if (ranks === undefined) {
    return (path, values) => {
      quantiles.forEach((quantile, draw) => (values[draw] = quantile(uniformAt(key, path, draw))));
    };
  }
  const triangle = triangleOf(ranks);
  const normals = new Float64Array(quantiles.length);
  return (path, values) => {
    for (let draw = 0; draw < normals.length; draw++)
      normals[draw] = inverseNormal(uniformAt(key, path, draw));
    quantiles.forEach((quantile, input) => {
      const row = triangle[input] ?? normals;
      let sum = 0;
      for (let draw = 0; draw <= input; draw++) sum += (row[draw] ?? 0) * (normals[draw] ?? 0);
      values[input] = quantile(withinShares(normalShare(sum)));
    });
  };
}

/** The least share that a draw has; far in a tail a share may round to 0 or 1, where no quantile is. */
const LEAST_SHARE = 1.110_223_024_625_156_5e-16;

function withinShares(share: number): number {
  return Math.min(1 - LEAST_SHARE, Math.max(LEAST_SHARE, share));
}
