/**
 * The cash of a day by pool, and how a tier is paid out of it.
 *
 * A claim may use its own pools alone, or all of them. Cash that only some of a tier may use is divided among those
 * first, by the rule of one pot; what is taken from several pools comes from the first of them as far as it goes, so
 * that others draw first on what no such claim may use. Payments come before what is held back.
 */
import type { SerialDate } from "../dates/serialDate.ts";
import type { Division } from "./dayOfClaims.ts";
import { entitledOn } from "./entitledOn.ts";
import type { Proceeds } from "./measure/entitlement.ts";
import type { MoneyUnit } from "./measure/moneyUnit.ts";
import { divideToDate, sum } from "./measure/proRata.ts";
import { isForNobody, type Cascade, type Position, type Tier } from "./position.ts";
import type { WaterfallDay } from "./receipts.ts";

/** What is there of each pool as a day's cash goes down the tiers, in units. */
interface Funds {
  readonly received: readonly number[];
  readonly cash: number[];
  /** What of it senior tiers have taken or hold back. */
  readonly takenAbove: number[];
}

/** @param fromTop whether all tiers are looked at, those that have settled included */
export function openFunds(cascade: Cascade, { byPool }: WaterfallDay, fromTop: boolean): Funds | undefined {
  const { pooled } = cascade;
  if (pooled === undefined || byPool === undefined) return undefined;
  return {
    received: byPool,
    cash: byPool.map((units, pool) => units - (pooled.paid[pool] ?? 0)),
    takenAbove: fromTop ? byPool.map(() => 0) : [...pooled.paidToSettledTiers],
  };
}

/** The proceeds as a claim sees them: of the receipts it may be paid out of. */
export function proceedsFrom({ received, takenAbove }: Funds, { pools }: Position): Proceeds {
  const of = (units: readonly number[]): number =>
    pools === undefined ? sum(units) : pools.reduce((all, pool) => all + (units[pool] ?? 0), 0);
  const gross = of(received);
  return { gross, remainder: gross - of(takenAbove) };
}

/** Divides what is there among the claims of a tier, and takes it out of the pools. */
export function divideFunds(
  { open, residuals }: Tier,
  date: SerialDate,
  funds: Funds,
  unit: MoneyUnit,
): Division {
  const entitled = open.map((position) => entitledOn(position, date, proceedsFrom(funds, position), unit));
  const drawn = { paid: funds.cash.map(() => 0), held: funds.cash.map(() => 0) };
  const toDate = shareOut(open, entitled, funds, drawn);
  // Each is entitled to more than there is, so they share it equally.
  const all = sum(funds.received);
  const residualsToDate = shareOut(
    residuals,
    residuals.map(() => all),
    funds,
    drawn,
  );
  return { entitled, toDate, residualsToDate, drawn };
}

type Drawn = NonNullable<Division["drawn"]>;

function shareOut(
  positions: readonly Position[],
  entitled: readonly number[],
  funds: Funds,
  drawn: Drawn,
): number[] {
  const toDate = positions.map(({ paid }) => paid);
  for (const { members, pools } of potsOf(positions, entitled, funds.cash)) {
    const before = members.map((index) => toDate[index] ?? 0);
    const cash = pools.reduce((all, pool) => all + (funds.cash[pool] ?? 0), 0);
    const after = divideToDate(
      cash,
      members.map((index) => entitled[index] ?? 0),
      before,
    );
    const taken = { paid: 0, held: 0 };
    members.forEach((index, place) => {
      const position = positions[index];
      // What was kept for nobody in particular is there for the residuals and the tier below.
      if (isForNobody(position)) return;
      const units = after[place] ?? 0;
      toDate[index] = units;
      taken[position?.isPayable === true ? "paid" : "held"] += units - (before[place] ?? 0);
    });
    for (const kind of ["paid", "held"] as const) draw(funds.cash, pools, taken[kind], drawn[kind]);
  }
  return toDate;
}

/** Pools that the same claims of a tier may use. */
interface Pot {
  /** Their places in the tier. */
  readonly members: readonly number[];
  readonly pools: readonly number[];
}

/** Those with cash, that of the fewest claims first, of as many the first pool; who is owed nothing more does not count. */
function potsOf(
  positions: readonly Position[],
  entitled: readonly number[],
  cash: readonly number[],
): readonly Pot[] {
  const pots = new Map<string, { members: readonly number[]; pools: number[] }>();
  cash.forEach((units, pool) => {
    if (units === 0) return;
    const members = positions.flatMap(({ pools, paid }, index) =>
      (entitled[index] ?? 0) > paid && (pools === undefined || pools.includes(pool)) ? [index] : [],
    );
    if (members.length === 0) return;
    const pot = pots.get(members.join()) ?? { members, pools: [] };
    pot.pools.push(pool);
    pots.set(members.join(), pot);
  });
  return [...pots.values()].sort(
    (a, b) => a.members.length - b.members.length || (a.pools[0] ?? 0) - (b.pools[0] ?? 0),
  );
}

function draw(cash: number[], pools: readonly number[], units: number, drawn: number[]): void {
  let left = units;
  for (const pool of pools) {
    const taken = Math.min(left, cash[pool] ?? 0);
    cash[pool] = (cash[pool] ?? 0) - taken;
    drawn[pool] = (drawn[pool] ?? 0) + taken;
    left -= taken;
  }
}

/** Writes down what a tier took of each pool; what is held back is there again tomorrow. */
export function bookFunds(cascade: Cascade, tier: Tier, funds: Funds, { drawn }: Division): void {
  const { pooled } = cascade;
  if (pooled === undefined || drawn === undefined) return;
  drawn.paid.forEach((units, pool) => {
    tier.paidFrom[pool] = (tier.paidFrom[pool] ?? 0) + units;
    pooled.paid[pool] = (pooled.paid[pool] ?? 0) + units;
  });
  addTo(funds.takenAbove, drawn.held);
}

/** Adds sums by pool. */
export function addTo(sums: number[], more: readonly number[]): void {
  more.forEach((units, pool) => {
    sums[pool] = (sums[pool] ?? 0) + units;
  });
}
