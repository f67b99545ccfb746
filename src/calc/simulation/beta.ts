import { exp, log } from "./elementary.ts";

/**
 * Lanczos' coefficients for g = 7 and nine terms: ln Γ to 1e-15.
 *
 * @see Godfrey, A note on the computation of the convergent Lanczos complex Gamma approximation (2001)
 */
const LANCZOS = [
  0.999_999_999_999_809_9, 676.520_368_121_885_1, -1_259.139_216_722_402_8, 771.323_428_777_653_1,
  -176.615_029_162_140_6, 12.507_343_278_686_905, -0.138_571_095_265_720_12, 9.984_369_578_019_572e-6,
  1.505_632_735_149_311_6e-7,
];
const HALF_LOG_OF_TWO_PI = 0.918_938_533_204_672_8;

/** ln Γ of a number above 0. */
export function logGamma(x: number): number {
  // Γ(x + 1) = x Γ(x): small numbers by larger ones.
  if (x < 0.5) return logGamma(x + 1) - log(x);
  const below = x - 1;
  const base = below + 7.5;
  // The first stands alone, and reduce begins with it.
  const sum = LANCZOS.reduce((total, coefficient, index) => total + coefficient / (below + index));
  return HALF_LOG_OF_TWO_PI + (below + 0.5) * log(base) - base + log(sum);
}

const TINY = 1e-300;

/** Terms of the continued fraction at most; for shapes up to a million fewer than two thousand are needed. */
const MOST_TERMS = 5_000;

/** The continued fraction of the incomplete beta function by Lentz's method (Numerical Recipes, section 6.4). */
function fractionOf(x: number, a: number, b: number): number {
  const kept = (value: number): number => (Math.abs(value) < TINY ? TINY : value);
  let c = 1;
  let d = 1 / kept(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m <= MOST_TERMS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / kept(1 + even * d);
    c = kept(1 + even / c);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / kept(1 + odd * d);
    c = kept(1 + odd / c);
    const change = d * c;
    fraction *= change;
    if (Math.abs(change - 1) < 1e-16) break;
  }
  return fraction;
}

/** A beta distribution, with what its shares and quantiles need once. */
export interface BetaShape {
  readonly a: number;
  readonly b: number;
  /** ln B(a, b) */
  readonly logBeta: number;
}

/** @param a above 0 @param b above 0 */
export function betaShape(a: number, b: number): BetaShape {
  return { a, b, logBeta: logGamma(a) + logGamma(b) - logGamma(a + b) };
}

/** The share of a beta distribution that lies below x, the regularised incomplete beta function. */
export function betaShare({ a, b, logBeta }: BetaShape, x: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const factor = exp(a * log(x) + b * log(1 - x) - logBeta);
  // The fraction converges at once below the mean; above it the other side is taken.
  return x < (a + 1) / (a + b + 2)
    ? (factor * fractionOf(x, a, b)) / a
    : 1 - (factor * fractionOf(1 - x, b, a)) / b;
}

const MOST_STEPS = 200;

/** The number below which a share of a beta distribution lies: Newton's steps, halving where one leaves the bracket. */
export function inverseBeta(shape: BetaShape, share: number): number {
  const { a, b, logBeta } = shape;
  let low = 0;
  let high = 1;
  let x = a / (a + b);
  for (let step = 0; step < MOST_STEPS; step++) {
    const off = betaShare(shape, x) - share;
    if (off === 0) return x;
    if (off > 0) high = x;
    else low = x;
    const density = exp((a - 1) * log(x) + (b - 1) * log(1 - x) - logBeta);
    const newton = x - off / density;
    const next = newton > low && newton < high ? newton : low + (high - low) / 2;
    if (next === x || high - low <= 1e-16 * high || Math.abs(next - x) <= 1e-16 * x) return next;
    x = next;
  }
  return x;
}
