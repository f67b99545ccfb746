/**
 * Shares in whole units of money.
 */

/** A fraction of two whole numbers, 0 to 1. */
export interface Share {
  readonly numerator: bigint;
  readonly denominator: bigint;
  /** The same as doubles, where they are exact; `undefined` where they are not. */
  readonly inDoubles: { readonly numerator: number; readonly denominator: number } | undefined;
}

/** The fraction that a decimal such as 0.95 is, exactly. */
export function exactShare(decimal: { toFixed(): string }): Share {
  const [whole = "0", decimals = ""] = decimal.toFixed().split(".");
  const numerator = BigInt(whole + decimals);
  const denominator = 10n ** BigInt(decimals.length);
  const isExact = denominator <= BigInt(Number.MAX_SAFE_INTEGER);
  const doubles = { numerator: Number(numerator), denominator: Number(denominator) };
  return { numerator, denominator, inDoubles: isExact ? doubles : undefined };
}

/** A share of a sum in units, rounded down: shares of one sum never add up to more than the sum. */
export function shareOf(sum: number, { numerator, denominator, inDoubles }: Share): number {
  if (inDoubles !== undefined && sum <= EXACT_PRODUCTS && inDoubles.denominator <= EXACT_PRODUCTS) {
    return quotient(sum, inDoubles.numerator, inDoubles.denominator);
  }
  return Number((BigInt(sum) * numerator) / denominator);
}

/** A share of a sum in units, rounded to the nearest, a half up. */
export function nearestShareOf(sum: number, { numerator, denominator }: Share): number {
  return Number((2n * BigInt(sum) * numerator + denominator) / (2n * denominator));
}

/** Whether a share of a sum, unrounded, is more than another sum. */
export function shareExceeds(sum: number, { numerator, denominator }: Share, other: number): boolean {
  return BigInt(sum) * numerator > BigInt(other) * denominator;
}

/**
 * Divides the cash of a tier among its claims so that all of them have had the same part of what they are
 * entitled to, as far as nothing is taken back.
 *
 * All cash of the tier to date, `cash` and what was paid before, is divided in proportion to entitlement.
 * A claim that has already had more than its share of that (its peers fell due later, or their percentage
 * has grown) keeps it and gets nothing now, and the rest is divided among the others.
 *
 * @param cash units that reach the tier today, 0 or more
 * @param entitled units each claim is entitled to, payments of the past included
 * @param paid units each claim was paid before
 * @returns units each claim has had after today
 */
export function divideToDate(cash: number, entitled: readonly number[], paid: readonly number[]): number[] {
  const full = entitled.map((units, index) => Math.max(units, paid[index] ?? 0));
  if (cash >= sum(full) - sum(paid)) return full;
  if (full.length === 1) return [cash + (paid[0] ?? 0)];
  let sharing = indices(entitled).filter((index) => (entitled[index] ?? 0) > (paid[index] ?? 0));
  for (;;) {
    const entitlements = sharing.map((index) => entitled[index] ?? 0);
    const before = sharing.map((index) => paid[index] ?? 0);
    const pot = cash + sum(before);
    const isAhead = compareWithShare(pot, entitlements);
    const behind = sharing.filter(
      (_, position) => !isAhead(before[position] ?? 0, entitlements[position] ?? 0),
    );
    if (behind.length === sharing.length) {
      const toDate = [...paid];
      proRata(pot, entitlements).forEach((units, position) => {
        toDate[sharing[position] ?? 0] = units;
      });
      return toDate;
    }
    sharing = behind;
  }
}

/** Whether a sum is more than a claim's share of a pot, unrounded. */
function compareWithShare(
  pot: number,
  entitlements: readonly number[],
): (had: number, entitlement: number) => boolean {
  const total = sum(entitlements);
  // What was paid and what is claimed are no more than pot and total.
  if (total <= EXACT_PRODUCTS && pot <= EXACT_PRODUCTS) {
    return (had, entitlement) => productExcess(had, total, pot, entitlement) > 0;
  }
  const exactPot = BigInt(pot);
  const exactTotal = exactSum(entitlements);
  return (had, entitlement) => {
    const [left, right] = [had * total, pot * entitlement];
    // Doubles decide wherever they are not nearly equal: each product is within 2^-51 of the exact one.
    if (Math.abs(left - right) > (left + right) * 2 ** -50) return left > right;
    return BigInt(had) * exactTotal > exactPot * BigInt(entitlement);
  };
}

/**
 * Divides cash in proportion to what is due, by largest remainder.
 *
 * Each claim gets cash · dueⱼ / Σdue rounded down; the units that are left go one each to the claims
 * whose shares lost most by it. So no claim is a unit or more away from its exact share. Of claims that
 * lost the same, the first comes first: give them in an order that does not depend on the user's rows.
 *
 * @param cash units to divide, 0 or more
 * @param dues units due, 0 or more each
 * @returns units by claim: the dues themselves where the cash covers them all, else units that sum to `cash`
 */
export function proRata(cash: number, dues: readonly number[]): number[] {
  return cash >= sum(dues) ? [...dues] : inProportion(cash, dues);
}

/**
 * Divides cash wholly, in proportion to weights, by largest remainder.
 *
 * @param cash units to divide, 0 or more
 * @param weights whole numbers, 0 or more and not all of them 0
 */
export function inProportion(cash: number, weights: readonly (number | bigint)[]): number[] {
  const numbers = weights.map(Number);
  const total = sum(numbers);
  // In doubles where every product is exact, which is ten times as fast.
  return total <= EXACT_PRODUCTS && cash <= EXACT_PRODUCTS
    ? divideExactProducts(cash, numbers, total)
    : divideLargeProducts(cash, weights.map(BigInt));
}

function divideExactProducts(cash: number, weights: readonly number[], total: number): number[] {
  const floors = weights.map((weight) => quotient(cash, weight, total));
  const remainders = weights.map((weight, index) => productExcess(cash, weight, floors[index] ?? 0, total));
  return withLargestRemainders(cash, floors, remainders);
}

function divideLargeProducts(cash: number, weights: readonly bigint[]): number[] {
  const total = weights.reduce((all, weight) => all + weight, 0n);
  const products = weights.map((weight) => BigInt(cash) * weight);
  const floors = products.map((product) => Number(product / total));
  const remainders = products.map((product) => product % total);
  return withLargestRemainders(cash, floors, remainders);
}

/** Gives the units that rounding down has left to the claims with the largest remainders. */
function withLargestRemainders<T extends number | bigint>(
  cash: number,
  shares: number[],
  remainders: readonly T[],
): number[] {
  const left = cash - sum(shares);
  if (left === 0) return shares;
  const cut = sortedDown(remainders)[left - 1] ?? 0;
  // Of those at the cut the first come first, as far as it goes.
  let atCut = left - remainders.filter((remainder) => remainder > cut).length;
  remainders.forEach((remainder, index) => {
    if (remainder < cut || (remainder === cut && atCut-- <= 0)) return;
    shares[index] = (shares[index] ?? 0) + 1;
  });
  return shares;
}

function sortedDown(values: readonly (number | bigint)[]): readonly (number | bigint)[] | Float64Array {
  const isNumber = (value: number | bigint): value is number => typeof value === "number";
  // Without a comparison written here: five times as fast.
  if (values.every(isNumber)) return Float64Array.from(values).sort().reverse();
  return values.toSorted((a, b) => (a === b ? 0 : a > b ? -1 : 1));
}

/** Whole numbers up to here have products that two doubles hold exactly, and sums of them that one does. */
const EXACT_PRODUCTS = 2 ** 52;

/** Splits a double into halves of 26 bits, whose products are exact (Dekker 1971). */
const SPLITTER = 2 ** 27 + 1;

/** What a product of two doubles, rounded, is short of the exact one. */
function productError(a: number, b: number, product: number): number {
  const [bigA, bigB] = [a * SPLITTER, b * SPLITTER];
  const highA = bigA - (bigA - a);
  const highB = bigB - (bigB - b);
  const lowA = a - highA;
  const lowB = b - highB;
  return lowA * lowB - (product - highA * highB - lowA * highB - highA * lowB);
}

/** a · b − c · d of whole numbers up to `EXACT_PRODUCTS`: of the right sign, and exact where it is small. */
function productExcess(a: number, b: number, c: number, d: number): number {
  const [first, second] = [a * b, c * d];
  if (first <= LARGEST_EXACT && second <= LARGEST_EXACT) return first - second;
  return first - second + (productError(a, b, first) - productError(c, d, second));
}

/** a · b ÷ c, rounded down, of whole numbers up to `EXACT_PRODUCTS` with b no more than c. */
function quotient(a: number, b: number, c: number): number {
  const product = a * b;
  if (product <= LARGEST_EXACT) return (product - (product % c)) / c;
  let whole = Math.floor(product / c);
  // The rounded product and quotient are off by a unit at most.
  while (productExcess(a, b, whole, c) < 0) whole--;
  while (productExcess(a, b, whole, c) >= c) whole++;
  return whole;
}

const LARGEST_EXACT = Number.MAX_SAFE_INTEGER;

function indices(values: readonly unknown[]): number[] {
  return values.map((_, index) => index);
}

/** The sum of whole numbers; one that a double cannot hold comes out near, and above every cash there is. */
export function sum(units: readonly number[]): number {
  let total = 0;
  for (const value of units) total += value;
  return total;
}

function exactSum(units: readonly number[]): bigint {
  return units.reduce((total, value) => total + BigInt(value), 0n);
}
