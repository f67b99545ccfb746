import { ZERO, type Decimal, type PayeePayments } from "../../../calc/index.ts";

/** A payee's part of everything that is paid out. */
export interface PaidShare {
  readonly payee: string;
  readonly paid: Decimal;
  /** In tenths of a per cent; those of all payees add up to 1,000. */
  readonly permille: number;
}

const WHOLE = 1_000;

/** What part of all that is paid each payee has, the tenths of a per cent by largest remainder. */
export function paidShares(payees: readonly PayeePayments[]): readonly PaidShare[] {
  const paid = payees.filter((one) => one.paid.gt(0));
  const total = paid.reduce((sum, one) => sum.plus(one.paid), ZERO);
  const exact = paid.map((one) => one.paid.times(WHOLE).div(total));
  const floors = exact.map((share) => share.floor().toNumber());
  const missing = WHOLE - floors.reduce((sum, share) => sum + share, 0);
  const largest = exact
    .map((share, index) => ({ index, rest: share.minus(share.floor()) }))
    .sort((a, b) => b.rest.comparedTo(a.rest) || a.index - b.index)
    .slice(0, missing);
  const odd = new Set(largest.map(({ index }) => index));
  return paid.map(({ payee, paid: sum }, index) => ({
    payee,
    paid: sum,
    permille: (floors[index] ?? 0) + (odd.has(index) ? 1 : 0),
  }));
}
