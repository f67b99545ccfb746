/**
 * How much a fit tells: a result that rounds to a figure is evidence only where few others would have.
 *
 * Results that differ only by rounding on the way are one family. So many families fit by chance as lie, with the
 * density of results around the figure, within its rounding. Said in words and numbers, and never as a proof.
 */

/** What a figure was compared with. */
export interface Compared {
  /** Results before any rounding on the way, each once, in order. */
  readonly results: readonly number[];
  /** How many of them fit. */
  readonly fitting: number;
  readonly published: number;
  /** How wide the sums are that would be taken for the figure. */
  readonly width: number;
}

/** So many results nearest the figure say how dense they are there, or this part of all if that is more. */
const NEAREST = 20;
const NEAREST_PART = 0.02;

const STRONG = 0.001;
const GOOD = 0.05;
const SOME = 0.5;
const WEAK = 5;

/** Families expected within the rounding by chance, beside the one that would be true. */
export function expectedByChance({ results, fitting, published, width }: Compared): number {
  const first = results[0];
  const last = results.at(-1);
  if (first === undefined || last === undefined || results.length < 2) return Math.max(0, fitting - 1);
  const distances = results.map((result) => Math.abs(result - published)).sort((a, b) => a - b);
  const count = Math.min(results.length, Math.max(NEAREST, Math.ceil(results.length * NEAREST_PART)));
  const reach = distances[count - 1] ?? 0;
  const window = Math.min(last, published + reach) - Math.max(first, published - reach);
  const byDensity = window > 0 ? (count / window) * width : Infinity;
  return Math.max(fitting - 1, Math.min(byDensity, results.length));
}

/** The verdict, as interest-terms words it. */
export function verdict(compared: Compared): string {
  const { fitting, results } = compared;
  const different = results.length;
  const all = count(different);
  if (different === 1)
    return `Only 1 different result comes of what is tried; it ${fitting === 0 ? "does not fit" : "fits"}.`;
  if (different === 2) {
    return `Only 2 different results come of what is tried; ${fitting === 0 ? "none" : fitting} of them ${fitting === 2 ? "fit" : "fits"}.`;
  }
  if (fitting === 0) {
    return `None: no result of ${all} rounds to it. A term is missing or other than stated, or the figure was made in another way.`;
  }
  const chance = expectedByChance(compared);
  const would = `by chance ${inDigits(chance)} would`;
  if (fitting === 1 && chance < STRONG)
    return `Strong: of ${all} different results this one alone fits; ${would}.`;
  if (fitting === 1 && chance < GOOD)
    return `Good: of ${all} different results this one alone fits; ${would}.`;
  if (chance < SOME)
    return `Some evidence: ${count(fitting)} of ${all} different results ${fits(fitting)}; ${would}.`;
  if (chance < WEAK) {
    return `Weak: ${count(fitting)} of ${all} different results ${fits(fitting)}, and ${would}. The first is only the simplest.`;
  }
  return `Not told by the figure: ${count(fitting)} of ${all} different results ${fitting === 1 ? "rounds" : "round"} to it. It agrees with the terms, no more.`;
}

function fits(count: number): string {
  return count === 1 ? "fits" : "fit";
}

function count(number: number): string {
  return number.toLocaleString("en-US");
}

/** Two digits of a small number, and no "e-5" that a reader has to count out. */
function inDigits(chance: number): string {
  return Number(chance.toPrecision(2)).toLocaleString("en-US", {
    maximumSignificantDigits: 2,
    useGrouping: true,
  });
}
