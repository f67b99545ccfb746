/**
 * Sums and percentages as the audit trail writes them, the same on every machine.
 */
import type { Decimal } from "../../decimal.ts";

/** 16500000.5 as 16,500,000.5 */
export function sumInWords(sum: Decimal): string {
  const [whole = "", decimals] = sum.toFixed().split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/gu, ",");
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}

/** 0.35 as 35% */
export function percentInWords(fraction: Decimal): string {
  return `${fraction.times(100).toFixed()}%`;
}

/** "3 × 5,500,000", or the amount alone where it is taken once. */
export function productInWords({
  amount,
  multiple,
}: {
  readonly amount: Decimal;
  readonly multiple: Decimal;
}): string {
  return multiple.eq(1) ? sumInWords(amount) : `${multiple.toString()} × ${sumInWords(amount)}`;
}
