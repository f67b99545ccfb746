/** How the waterfall of naive.ts divides a sum among those of one tier: cent by cent, as plainly as it can be said. */
import { Decimal } from "../../../src/calc/index.ts";

/**
 * Everybody who has not had too much has had the same part of his entitlement. Who has had too much is
 * found by trying: with those left out who had most, one after the other, until the rest fits.
 */
export function divideToDate(
  cash: bigint,
  entitlements: readonly bigint[],
  paid: readonly bigint[],
): bigint[] {
  const wanting = entitlements.map((_, index) => index);
  const owed = (index: number): bigint => (entitlements[index] as bigint) - (paid[index] as bigint);
  const behind = wanting.filter((index) => owed(index) > 0n);
  if (behind.reduce((all, index) => all + owed(index), 0n) <= cash) {
    return entitlements.map((units, index) => larger(units, paid[index] as bigint));
  }
  const partHad = (index: number): number =>
    new Decimal((paid[index] as bigint).toString())
      .div((entitlements[index] as bigint).toString())
      .toNumber();
  behind.sort((a, b) => partHad(a) - partHad(b));
  for (let count = behind.length; count > 0; count--) {
    const sharing = behind.slice(0, count).sort((a, b) => a - b);
    const pot = sharing.reduce((all, index) => all + (paid[index] as bigint), cash);
    const sum = sharing.reduce((all, index) => all + (entitlements[index] as bigint), 0n);
    const fits = sharing.every(
      (index) => (paid[index] as bigint) * sum <= pot * (entitlements[index] as bigint),
    );
    if (!fits) continue;
    const shares = divide(
      pot,
      sharing.map((index) => entitlements[index] as bigint),
    );
    const toDate = [...paid];
    sharing.forEach((index, position) => (toDate[index] = shares[position] as bigint));
    return toDate;
  }
  return [...paid];
}

/** Hands out cent by cent what rounding down has left, each to the largest remainder there is. */
function divide(cash: bigint, dues: readonly bigint[]): bigint[] {
  const sum = dues.reduce((all, due) => all + due, 0n);
  return sum <= cash ? [...dues] : handOut(cash, dues);
}

export function handOut(cash: bigint, dues: readonly bigint[]): bigint[] {
  const sum = dues.reduce((all, due) => all + due, 0n);
  const shares = dues.map((due) => (cash * due) / sum);
  const lost = dues.map((due) => (cash * due) % sum);
  while (shares.reduce((all, share) => all + share, 0n) < cash) {
    const most = lost.reduce(
      (best, remainder, index) => (remainder > (lost[best] as bigint) ? index : best),
      0,
    );
    shares[most] = (shares[most] as bigint) + 1n;
    lost[most] = -1n;
  }
  return shares;
}

export function larger(a: bigint, b: bigint): bigint {
  return a > b ? a : b;
}
