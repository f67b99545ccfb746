/**
 * The days on which a waterfall does something: receipts come in and claims fall due.
 */
import type { SerialDate } from "../dates/serialDate.ts";
import type { Decimal } from "../decimal.ts";
import { ZERO } from "../decimal.ts";
import type { Claim } from "./claims.ts";
import { toUnits, type MoneyUnit } from "./moneyUnit.ts";

/** Money received on a day. */
export interface Receipt {
  readonly date: SerialDate;
  /** 0 or more */
  readonly amount: Decimal;
}

/** A day on which money may move. */
export interface WaterfallDay {
  readonly date: SerialDate;
  /** Everything received up to and on this day, in units. */
  readonly gross: number;
}

/**
 * The days of a waterfall in order: those of receipts, and those from which a claim may be paid.
 *
 * Receipts of one day are one receipt. The running total is rounded to the unit, not the single receipt,
 * so that sixty sixtieths are the whole. A From date counts only after the first receipt: before that
 * there is nothing that could be paid.
 *
 * @param asOf last day that counts, `undefined` for all
 * @param alsoOn a further day on which to look
 */
export function waterfallDays(
  receipts: readonly Receipt[],
  claims: readonly Claim[],
  unit: MoneyUnit,
  asOf?: SerialDate,
  alsoOn?: SerialDate,
): WaterfallDay[] {
  const received = new Map<SerialDate, Decimal>();
  for (const { date, amount } of receipts) received.set(date, (received.get(date) ?? ZERO).plus(amount));
  const firstReceipt = Math.min(...received.keys());
  const dates = new Set(received.keys());
  for (const { payableFrom, due } of claims) {
    if (payableFrom !== undefined && (due !== undefined || payableFrom > firstReceipt))
      dates.add(payableFrom);
  }
  if (alsoOn !== undefined) dates.add(alsoOn);
  let total = ZERO;
  return [...dates]
    .filter((date) => asOf === undefined || date <= asOf)
    .sort((a, b) => a - b)
    .map((date) => {
      total = total.plus(received.get(date) ?? ZERO);
      return { date, gross: toUnits(total, unit, "the total of the receipts") };
    });
}

/**
 * The same days with all receipts scaled so that they add up to another total.
 *
 * @param total in units
 */
export function scaledTo(days: readonly WaterfallDay[], total: number): WaterfallDay[] {
  const whole = BigInt(days.at(-1)?.gross ?? 0);
  return days.map(({ date, gross }) => {
    // Twice the quotient, rounded down, plus one, halved: the quotient rounded to the nearest.
    const doubled = (2n * BigInt(gross) * BigInt(total)) / whole;
    return { date, gross: Number((doubled + 1n) / 2n) };
  });
}

/**
 * The same days with another sum received on the first day on which there was a receipt.
 *
 * @param first in units
 */
export function withFirstReceipt(days: readonly WaterfallDay[], first: number): WaterfallDay[] {
  const given = days.find(({ gross }) => gross > 0)?.gross ?? 0;
  return days.map(({ date, gross }) => ({ date, gross: gross === 0 ? 0 : gross - given + first }));
}
