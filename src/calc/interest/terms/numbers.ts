/**
 * What an accrual asks of numbers, so that the same rules run in decimals, to answer, and in doubles, to try ten
 * thousand combinations first.
 */
import type { YearFraction } from "../../dates/dayCount.ts";
import { Decimal, ONE, ZERO } from "../../decimal.ts";

const { abs, max, min, round, sign } = Math;

export interface Numbers<N> {
  readonly zero: N;
  readonly one: N;
  of(value: Decimal): N;
  plus(a: N, b: N): N;
  minus(a: N, b: N): N;
  times(a: N, b: N): N;
  /** By whole numbers: a × by / over. */
  scaled(a: N, by: number, over: number): N;
  max(a: N, b: N): N;
  min(a: N, b: N): N;
  /** To a whole power. */
  power(base: N, exponent: number): N;
  /** To any power; a base below 0 is nothing left. */
  rooted(base: N, exponent: N): N;
  /** To so many places, halves away from 0. */
  rounded(a: N, places: number): N;
  isZero(a: N): boolean;
  /** a × (to − from), in one division where the two have one denominator. */
  between(a: N, from: YearFraction, to: YearFraction): N;
}

/** Digits that are kept before a rounding, so that an exact half which a division has missed is one again. */
const BEFORE_ROUNDING = 34;

export const decimals: Numbers<Decimal> = {
  zero: ZERO,
  one: ONE,
  of: (value) => value,
  plus: (a, b) => a.plus(b),
  minus: (a, b) => a.minus(b),
  times: (a, b) => a.times(b),
  scaled: (a, by, over) => a.times(by).div(over),
  max: (a, b) => (a.lt(b) ? b : a),
  min: (a, b) => (b.lt(a) ? b : a),
  power: (base, exponent) => base.pow(exponent),
  rooted: (base, exponent) => (base.lte(0) ? ZERO : base.pow(exponent)),
  rounded: (a, places) =>
    a.toSignificantDigits(BEFORE_ROUNDING).toDecimalPlaces(places, Decimal.ROUND_HALF_UP),
  isZero: (a) => a.isZero(),
  between: (a, from, to) => {
    const { numerator, denominator } = to;
    if (from.numerator === 0) return a.times(numerator).div(denominator);
    if (from.denominator === denominator) return a.times(numerator - from.numerator).div(denominator);
    return a.times(numerator).div(denominator).minus(a.times(from.numerator).div(from.denominator));
  },
};

/** The double of every decimal met so far: a table of fixings is read for ten thousand combinations. */
const doubleOf = new WeakMap<Decimal, number>();

/** A balance that doubles have left of one that is paid, which is less than any money. */
const LESS_THAN_MONEY = 1e-4;

/** An exact half that doubles have missed by their last digits is one again. */
const HALF_AGAIN = 1 + 1e-14;

export const doubles: Numbers<number> = {
  zero: 0,
  one: 1,
  of: (value) => {
    const known = doubleOf.get(value);
    if (known !== undefined) return known;
    const double = value.toNumber();
    doubleOf.set(value, double);
    return double;
  },
  plus: (a, b) => a + b,
  minus: (a, b) => a - b,
  times: (a, b) => a * b,
  scaled: (a, by, over) => (a * by) / over,
  max: max,
  min: min,
  power: (base, exponent) => base ** exponent,
  rooted: (base, exponent) => (base <= 0 ? 0 : base ** exponent),
  rounded: (a, places) => {
    const unit = 10 ** places;
    return (sign(a) * round(abs(a) * unit * HALF_AGAIN)) / unit;
  },
  isZero: (a) => abs(a) < LESS_THAN_MONEY,
  between: (a, from, to) => a * (to.numerator / to.denominator - from.numerator / from.denominator),
};
