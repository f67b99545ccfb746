/**
 * Elementary functions of our own, for the paths of a simulation: made of sums, products, quotients and square roots,
 * which IEEE 754 gives every engine to the last bit. Those of `Math` differ between engines.
 */

/** ln 2 in two parts, the first with zeros at its end, so that a small whole number times it is exact. */
const LN2_HIGH = 6.931_471_803_691_238e-1;
const LN2_LOW = 1.908_214_929_270_587_7e-10;
const PER_LN2 = 1.442_695_040_888_963_4;

/** Beyond these the result is infinite or 0. */
const LARGEST_POWER = 709.782_712_893_384;
const SMALLEST_POWER = -745.133_219_101_941_1;

/** Exact powers of two, from 2^-1074 to 2^1023, by repeated products. */
function powerOfTwo(exponent: number): number {
  let power = 1;
  let step = exponent < 0 ? 0.5 : 2;
  for (let left = Math.abs(exponent); left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) power *= step;
    step *= step;
  }
  return power;
}

/** e to the power of x, within two units of the last place. */
export function exp(x: number): number {
  if (x !== x) return x;
  if (x > LARGEST_POWER) return Infinity;
  if (x < SMALLEST_POWER) return 0;
  const count = Math.floor(x * PER_LN2 + 0.5);
  const rest = x - count * LN2_HIGH - count * LN2_LOW;
  // Taylor to the 14th power of at most ln 2 ÷ 2, from its end.
  let sum = 1;
  for (let power = 14; power > 0; power--) sum = 1 + (rest * sum) / power;
  // In two goes: neither power alone may leave what doubles hold.
  const half = Math.floor(count / 2);
  return sum * powerOfTwo(half) * powerOfTwo(count - half);
}

const SQRT_2 = Math.sqrt(2);

/** The natural logarithm of a number above 0, within two units of the last place. */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  if (x === Infinity) return x;
  let mantissa = x;
  let exponent = 0;
  while (mantissa >= 4_294_967_296) [mantissa, exponent] = [mantissa / 4_294_967_296, exponent + 32];
  while (mantissa < 1 / 4_294_967_296) [mantissa, exponent] = [mantissa * 4_294_967_296, exponent - 32];
  while (mantissa > SQRT_2) [mantissa, exponent] = [mantissa / 2, exponent + 1];
  while (mantissa < SQRT_2 / 2) [mantissa, exponent] = [mantissa * 2, exponent - 1];
  // ln m = 2 artanh s with s = (m − 1) ÷ (m + 1), at most 0.172.
  const s = (mantissa - 1) / (mantissa + 1);
  const square = s * s;
  let series = 0;
  for (let odd = 23; odd > 1; odd -= 2) series = square * (1 / odd + series);
  return exponent * LN2_HIGH + (2 * s + (2 * s * series + exponent * LN2_LOW));
}

/** The sine of an angle from −π/2 to π/2. */
export function sin(x: number): number {
  const square = x * x;
  let sum = 1;
  for (let odd = 23; odd > 1; odd -= 2) sum = 1 - (square * sum) / (odd * (odd - 1));
  return x * sum;
}
