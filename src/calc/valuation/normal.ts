/**
 * The normal distribution, in doubles.
 */

/** From so many standard deviations on the tail is summed from outside: as a rest of ½ it would lose its digits. */
const TAIL_FROM = 2.5;

/** Terms of the tail's fraction that settle its last digit from `TAIL_FROM` on. */
const TAIL_TERMS = 100;

const DENSITY_AT_0 = 1 / Math.sqrt(2 * Math.PI);

/**
 * Probability that a standard normal variable is at most x.
 *
 * Near the middle N(x) = ½ + φ(x)·(x + x³/3 + x⁵/(3·5) + …), whose terms have one sign; further out Laplace's continued
 * fraction of the tail, φ(x)/(x + 1/(x + 2/(x + 3/(x + …)))). Either keeps 13 significant digits, of small tails too;
 * beyond 38 standard deviations a double has nothing but 0 and 1.
 *
 * @param x any double, infinities included
 * @see G. Marsaglia, Evaluating the Normal Distribution, Journal of Statistical Software 11(4), 2004
 */
export function normalCumulative(x: number): number {
  if (x > TAIL_FROM) return 1 - tail(x);
  if (x < -TAIL_FROM) return tail(-x);
  let term = x;
  let sum = x;
  for (let odd = 3; sum + term !== sum; odd += 2) {
    term *= (x * x) / odd;
    sum += term;
  }
  return 0.5 + sum * density(x);
}

function density(x: number): number {
  return DENSITY_AT_0 * Math.exp((-x * x) / 2);
}

function tail(x: number): number {
  if (x === Infinity) return 0;
  let rest = x;
  for (let term = TAIL_TERMS; term > 0; term--) rest = x + term / rest;
  return density(x) / rest;
}
