/**
 * Pools: receipts that the same claims may use, where some claims may be paid out of some receipts alone.
 *
 * The first pool is of the receipts that no such claim names; the others follow by their first day, then by Id. A table
 * in which no claim says Out of has no pools: all cash is one.
 */
import type { SerialDate } from "../dates/serialDate.ts";
import { nameKey } from "../nameKey.ts";
import type { Claim } from "./claims.ts";
import type { MoneyUnit } from "./measure/moneyUnit.ts";
import { firstDayOf, runningTotals, waterfallDays, type Receipt, type WaterfallDay } from "./receipts.ts";

export interface Pools {
  readonly count: number;
  /** The pool that a receipt goes into. */
  readonly of: (receipt: Receipt) => number;
  /** The pools that a claim may use; `undefined`: all of them. */
  readonly usableBy: (claim: Claim) => readonly number[] | undefined;
}

/** The pool of what nobody names. */
const FREE = 0;

/**
 * The pools of two tables; `undefined` where all cash is one.
 *
 * @param firstDayIsOne whether the receipts of the first day are one receipt with all their Ids
 */
export function poolsOf(
  receipts: readonly Receipt[],
  claims: readonly Claim[],
  firstDayIsOne = false,
): Pools | undefined {
  const named = new Set(claims.flatMap(({ outOf }) => outOf ?? []));
  if (named.size === 0) return undefined;
  const firstDay = firstDayOf(receipts);
  const keyOf = ({ id }: Receipt): string => (id !== undefined && named.has(nameKey(id)) ? nameKey(id) : "");
  const isFirst = ({ date }: Receipt): boolean => firstDayIsOne && date === firstDay;
  const ofFirst = [...new Set(receipts.filter(isFirst).map(keyOf))].filter((key) => key !== "").sort();
  const idsOf = (receipt: Receipt): readonly string[] => {
    const key = keyOf(receipt);
    return isFirst(receipt) ? ofFirst : key === "" ? [] : [key];
  };
  // Of Ids alike the pool is one, but the first day stays apart.
  const nameOf = (receipt: Receipt): string => JSON.stringify([isFirst(receipt), idsOf(receipt)]);
  const pools = new Map<
    string,
    { readonly ids: readonly string[]; date: SerialDate; readonly name: string }
  >();
  for (const receipt of receipts) {
    const ids = idsOf(receipt);
    if (ids.length === 0) continue;
    const name = nameOf(receipt);
    const known = pools.get(name);
    if (known === undefined) pools.set(name, { ids, date: receipt.date, name });
    else if (receipt.date < known.date) known.date = receipt.date;
  }
  const inOrder = [...pools.values()].sort((a, b) => a.date - b.date || (a.name < b.name ? -1 : 1));
  const places = new Map(inOrder.map(({ name }, index) => [name, index + 1]));
  return {
    count: inOrder.length + 1,
    of: (receipt) => places.get(nameOf(receipt)) ?? FREE,
    usableBy: ({ outOf }) =>
      outOf && inOrder.flatMap(({ ids }, index) => (ids.some((id) => outOf.includes(id)) ? [index + 1] : [])),
  };
}

/**
 * What has been received by each of some days, in all and by pool.
 *
 * @param dates in order
 */
export function daysOf(
  receipts: readonly Receipt[],
  dates: readonly SerialDate[],
  unit: MoneyUnit,
  pools: Pools | undefined,
): readonly WaterfallDay[] {
  const days = waterfallDays(receipts, dates, unit);
  if (pools === undefined) return days;
  const exact = totalsByPool(receipts, dates, pools, unit.size.toNumber());
  return allotted(days, (day) => exact[day] ?? []);
}

/** What has come into each pool by each of some days, exactly but for the digits of a double. */
export function totalsByPool(
  receipts: readonly Receipt[],
  dates: readonly SerialDate[],
  pools: Pools,
  unitSize: number,
): readonly (readonly number[])[] {
  const ofPools = Array.from({ length: pools.count }, (_, pool) =>
    runningTotals(
      receipts.filter((receipt) => pools.of(receipt) === pool),
      dates,
    ),
  );
  return dates.map((_, day) => ofPools.map((totals) => (totals[day]?.total.toNumber() ?? 0) / unitSize));
}

/**
 * Divides what has come in by each day among pools in whole units, so that no pool is less than the day before.
 *
 * @param exact what has come into each pool by a day, in units and parts of them
 */
export function allotted(
  days: readonly WaterfallDay[],
  exact: (day: number) => readonly number[],
): readonly WaterfallDay[] {
  let before: readonly number[] = [];
  let grossBefore = 0;
  return days.map((day, index) => {
    const byPool = raised(before, exact(index), day.gross - grossBefore);
    [before, grossBefore] = [byPool, day.gross];
    return { ...day, byPool };
  });
}

/** Adds units to pools: first whole ones to those that lack most, then what is left, one each in the same order. */
function raised(before: readonly number[], exact: readonly number[], more: number): readonly number[] {
  const byPool = exact.map((_, pool) => before[pool] ?? 0);
  const lacking = (pool: number): number =>
    Math.round(((exact[pool] ?? 0) - (byPool[pool] ?? 0)) * FINE) / FINE;
  const byNeed = (): number[] =>
    exact.map((_, pool) => pool).sort((a, b) => lacking(b) - lacking(a) || a - b);
  let left = more;
  for (const pool of byNeed()) {
    const units = Math.min(left, Math.max(0, Math.floor(lacking(pool))));
    byPool[pool] = (byPool[pool] ?? 0) + units;
    left -= units;
  }
  while (left > 0) {
    for (const pool of byNeed().slice(0, left)) {
      byPool[pool] = (byPool[pool] ?? 0) + 1;
      left--;
    }
  }
  return byPool;
}

/** Parts of a unit finer than this are errors of doubles. */
const FINE = 1e6;
