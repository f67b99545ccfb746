/**
 * Shares in whole units of money.
 */

/** A fraction of two whole numbers, 0 to 1. */
export interface Share {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** The fraction that a decimal such as 0.95 is, exactly. */
export function exactShare(decimal: { toFixed(): string }): Share {
  const [whole = "0", decimals = ""] = decimal.toFixed().split(".");
  return { numerator: BigInt(whole + decimals), denominator: 10n ** BigInt(decimals.length) };
}

/** A share of a sum in units, rounded down: shares of one sum never add up to more than the sum. */
export function shareOf(sum: number, { numerator, denominator }: Share): number {
  const product = sum * Number(numerator);
  if (product <= Number.MAX_SAFE_INTEGER && denominator <= MAX_SAFE) {
    const divisor = Number(denominator);
    return (product - (product % divisor)) / divisor;
  }
  return Number((BigInt(sum) * numerator) / denominator);
}

const MAX_SAFE = BigInt(Number.MAX_SAFE_INTEGER);

/** Whether a share of a sum, unrounded, is more than another sum. */
export function shareExceeds(sum: number, { numerator, denominator }: Share, other: number): boolean {
  return BigInt(sum) * numerator > BigInt(other) * denominator;
}

/**
 * Divides cash among claims in proportion to what is due, by largest remainder.
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
  const total = dues.reduce((sum, due) => sum + due, 0);
  if (cash >= total) return [...dues];
  const largest = dues.reduce((most, due) => Math.max(most, due), 0);
  // In doubles where every product is exact, which is ten times as fast.
  return total <= Number.MAX_SAFE_INTEGER && cash * largest <= Number.MAX_SAFE_INTEGER
    ? divideExactProducts(cash, dues, total)
    : divideLargeProducts(cash, dues);
}

function divideExactProducts(cash: number, dues: readonly number[], total: number): number[] {
  const remainders = dues.map((due) => (cash * due) % total);
  const floors = dues.map((due, index) => (cash * due - (remainders[index] ?? 0)) / total);
  return withLargestRemainders(cash, floors, remainders);
}

function divideLargeProducts(cash: number, dues: readonly number[]): number[] {
  const total = dues.reduce((sum, due) => sum + BigInt(due), 0n);
  const products = dues.map((due) => BigInt(cash) * BigInt(due));
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
  const left = cash - shares.reduce((sum, share) => sum + share, 0);
  const order = remainders
    .map((remainder, index) => ({ remainder, index }))
    .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1));
  for (const { index } of order.slice(0, left)) shares[index] = (shares[index] ?? 0) + 1;
  return shares;
}
