/**
 * Exact fractions of whole numbers without bounds. Where a power is not rational it is worked out to 70 places, by
 * series in fixed point; nothing of decimal.js is used.
 */
export interface Exact {
  readonly over: bigint;
  /** Above 0. */
  readonly under: bigint;
}

const PLACES = 70n;
const SCALE = 10n ** PLACES;
/** More places than are kept, so that the last one kept is right. */
const GUARD = 10n ** 90n;

export function exact(value: number | string | bigint, under: bigint | number = 1): Exact {
  if (typeof value === "bigint") return reduced(value, BigInt(under));
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/iu.exec(String(value));
  if (match === null) throw new RangeError(`${value} is no decimal`);
  const [, sign, whole = "0", decimals = "", power = "0"] = match;
  const digits = BigInt(`${sign ?? ""}${whole}${decimals}`);
  const places = decimals.length - Number(power);
  return places >= 0
    ? reduced(digits, 10n ** BigInt(places) * BigInt(under))
    : reduced(digits * 10n ** BigInt(-places), BigInt(under));
}

function reduced(over: bigint, under: bigint): Exact {
  if (under === 0n) throw new RangeError("nothing is divided by 0");
  if (under < 0n) return reduced(-over, -under);
  let [a, b] = [over < 0n ? -over : over, under];
  while (b !== 0n) [a, b] = [b, a % b];
  return a <= 1n ? { over, under } : { over: over / a, under: under / a };
}

export const NOTHING = exact(0);
export const WHOLE = exact(1);
export const plus = (a: Exact, b: Exact): Exact =>
  a.under === b.under
    ? reduced(a.over + b.over, a.under)
    : reduced(a.over * b.under + b.over * a.under, a.under * b.under);
export const minus = (a: Exact, b: Exact): Exact => plus(a, { over: -b.over, under: b.under });
export const times = (a: Exact, b: Exact): Exact => reduced(a.over * b.over, a.under * b.under);
export const by = (a: Exact, b: Exact): Exact => reduced(a.over * b.under, a.under * b.over);
const isLess = (a: Exact, b: Exact): boolean => a.over * b.under < b.over * a.under;
export const lesser = (a: Exact, b: Exact): Exact => (isLess(b, a) ? b : a);
export const greater = (a: Exact, b: Exact): Exact => (isLess(a, b) ? b : a);

/** To so many places, halves away from 0. */
export function rounded(value: Exact, places: number): Exact {
  const unit = 10n ** BigInt(places);
  const twice = 2n * (value.over < 0n ? -value.over : value.over) * unit;
  const units = (twice + value.under) / (2n * value.under);
  return reduced(value.over < 0n ? -units : units, unit);
}

/** The nearest with 70 places, where fractions would grow without end. */
export const kept = (value: Exact): Exact =>
  value.under.toString(2).length < 3000 ? value : rounded(value, Number(PLACES));

export function text(value: Exact, places: number): string {
  const { over, under } = rounded(value, places);
  const units = (over * 10n ** BigInt(places)) / under;
  const digits = (units < 0n ? -units : units).toString().padStart(places + 1, "0");
  const sign = units < 0n ? "-" : "";
  return places === 0 ? sign + digits : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** base ^ n for a whole n of 0 or more. */
export function power(base: Exact, n: number): Exact {
  let [result, square] = [WHOLE, base];
  for (let left = n; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = kept(times(result, square));
    square = kept(times(square, square));
  }
  return result;
}

/** base ^ exponent for any exponent; exact where that is whole. */
export function rootedPower(base: Exact, exponent: Exact): Exact {
  if (exponent.under === 1n && exponent.over >= 0n) return power(base, Number(exponent.over));
  const logarithm = naturalLogarithm((base.over * GUARD) / base.under);
  const value = exponential((logarithm * exponent.over) / exponent.under);
  return reduced((value * SCALE) / GUARD, SCALE);
}

/** ln x = 2 artanh((x - 1) / (x + 1)), for x near 1 as 1 + a rate is. */
function naturalLogarithm(x: bigint): bigint {
  const t = ((x - GUARD) * GUARD) / (x + GUARD);
  const square = (t * t) / GUARD;
  let sum = 0n;
  for (let [term, n] = [t, 1n]; term !== 0n; [term, n] = [(term * square) / GUARD, n + 2n]) sum += term / n;
  return 2n * sum;
}

function exponential(x: bigint): bigint {
  const halvings = 32n;
  const small = x / 2n ** halvings;
  let sum = 0n;
  for (let [term, n] = [GUARD, 1n]; term !== 0n; [term, n] = [(term * small) / GUARD / n, n + 1n])
    sum += term;
  let value = sum;
  for (let i = 0n; i < halvings; i += 1n) value = (value * value) / GUARD;
  return value;
}
