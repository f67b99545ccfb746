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
  const { totals, inUnits } = totalsByDay(receipts);
  const units = inUnits.get(unit.size) ?? [];
  inUnits.set(unit.size, units);
  return placesBy(receipts, dates).map((place, index) => {
    const total = totals[place];
    const gross =
      total === undefined ? 0 : (units[place] ??= toUnits(total, unit, "the total of the receipts"));
    return { date: dates[index] as SerialDate, gross };
  });
}

/** Everything received by each of some days, exactly. */
export function runningTotals(
  receipts: readonly Receipt[],
  dates: readonly SerialDate[],
): { readonly date: SerialDate; readonly total: Decimal }[] {
  const { totals } = totalsByDay(receipts);
  return placesBy(receipts, dates).map((place, index) => ({
    date: dates[index] as SerialDate,
    total: totals[place] ?? ZERO,
  }));
}

/** Receipts by their days, added up: a scenario asks for the same ones in run after run. */
interface TotalsByDay {
  readonly days: readonly SerialDate[];
  /** Up to and on each day. */
  readonly totals: readonly Decimal[];
  /** The same in units, by what one is worth, as far as they have been asked for. */
  readonly inUnits: Map<Decimal, number[]>;
}

const knownTotals = new WeakMap<readonly Receipt[], TotalsByDay>();

function totalsByDay(receipts: readonly Receipt[]): TotalsByDay {
  const known = knownTotals.get(receipts);
  if (known !== undefined) return known;
  const received = new Map<SerialDate, Decimal>();
  for (const { date, amount } of receipts) received.set(date, (received.get(date) ?? ZERO).plus(amount));
  const days = [...received.keys()].sort((a, b) => a - b);
  let total = ZERO;
  const totals = days.map((day) => (total = total.plus(received.get(day) ?? ZERO)));
  const made = { days, totals, inUnits: new Map<Decimal, number[]>() };
  knownTotals.set(receipts, made);
  return made;
}

/** Where the last day of receipts by each of some days stands; -1 before the first. @param dates in order */
function placesBy(receipts: readonly Receipt[], dates: readonly SerialDate[]): readonly number[] {
  const { days } = totalsByDay(receipts);
  let place = -1;
  return dates.map((date) => {
    while ((days[place + 1] ?? Infinity) <= date) place++;
    return place;
  });
}
