/**
 * The days on which a waterfall does something: receipts come in and claims fall due.
 */
import type { SerialDate } from "../dates/serialDate.ts";
import type { Decimal } from "../decimal.ts";
import { ZERO } from "../decimal.ts";
import { nameKey } from "../nameKey.ts";
import type { ReceiptIds } from "./claimRow.ts";
import type { Claim } from "./claims.ts";
import { toUnits, type MoneyUnit } from "./measure/moneyUnit.ts";

/** Money received on a day. */
export interface Receipt {
  readonly date: SerialDate;
  /** 0 or more */
  readonly amount: Decimal;
  /** What claims call it that may be paid out of it alone, or not before it. */
  readonly id?: string | undefined;
}

/** The Ids of receipts. */
export function receiptIdsOf(receipts: readonly Receipt[]): ReceiptIds {
  const ids = new Map<string, { readonly id: string; readonly date: SerialDate }>();
  for (const { id, date } of receipts) {
    if (id === undefined) continue;
    const known = ids.get(nameKey(id));
    if (known === undefined || date < known.date) ids.set(nameKey(id), { id: known?.id ?? id, date });
  }
  return ids;
}

/** A day on which money may move. */
export interface WaterfallDay {
  readonly date: SerialDate;
  /** Everything received up to and on this day, in units. */
  readonly gross: number;
  /** The same by pool, where some of it is for some claims alone; see `pools.ts`. */
  readonly byPool?: readonly number[] | undefined;
}

/**
 * The days of a waterfall in order: those of receipts, and those from which a claim may be paid.
 *
 * A From date counts only after the first receipt: before that there is nothing that could be paid. So does that
 * of a drawdown, from which there is more to be paid.
 *
 * @param asOf last day that counts, `undefined` for all
 * @param alsoOn a further day on which to look
 */
export function eventDates(
  receipts: readonly Receipt[],
  claims: readonly Claim[],
  asOf?: SerialDate,
  alsoOn?: SerialDate,
): SerialDate[] {
  const first = firstDayOf(receipts) ?? Infinity;
  const dates = new Set(receipts.map(({ date }) => date));
  for (const claim of claims) {
    const { payableFrom, due } = claim;
    if (payableFrom !== undefined && (due !== undefined || payableFrom > first)) dates.add(payableFrom);
    if (!("legs" in claim)) continue;
    for (const { from } of claim.legs.drawdowns) {
      if (from !== undefined && from > Math.max(first, payableFrom ?? 0)) dates.add(from);
    }
  }
  if (alsoOn !== undefined) dates.add(alsoOn);
  return [...dates].filter((date) => asOf === undefined || date <= asOf).sort((a, b) => a - b);
}

/** The day of the first receipt, even of one of 0; `undefined` where there is none. */
export function firstDayOf(receipts: readonly Receipt[]): SerialDate | undefined {
  return receipts.reduce<SerialDate | undefined>(
    (first, { date }) => (first === undefined || date < first ? date : first),
    undefined,
  );
}

/**
 * What has been received by each of some days.
 *
 * Receipts of one day are one receipt. The running total is rounded to the unit, not the single receipt,
 * so that sixty sixtieths are the whole.
 *
 * @param dates in order
 */
export function waterfallDays(
  receipts: readonly Receipt[],
  dates: readonly SerialDate[],
  unit: MoneyUnit,
): WaterfallDay[] {
  return runningTotals(receipts, dates).map(({ date, total }) => ({
    date,
    gross: toUnits(total, unit, "the total of the receipts"),
  }));
}

/** Everything received by each of some days, exactly. */
export function runningTotals(
  receipts: readonly Receipt[],
  dates: readonly SerialDate[],
): { readonly date: SerialDate; readonly total: Decimal }[] {
  const received = new Map<SerialDate, Decimal>();
  for (const { date, amount } of receipts) received.set(date, (received.get(date) ?? ZERO).plus(amount));
  let total = ZERO;
  return dates.map((date) => {
    total = total.plus(received.get(date) ?? ZERO);
    return { date, total };
  });
}
