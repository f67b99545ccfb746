/**
 * How payees stand when a run of the waterfall ends. Residual claims and reserves stay aside: nobody owes what is left, or
 * more than was kept.
 */
import { settle } from "./cascade.ts";
import { isOwed, payeeKey, type Claim } from "./claims.ts";
import type { PositionDay } from "./dayOfClaims.ts";
import type { MoneyUnit } from "./measure/moneyUnit.ts";
import { openCascade, positions, type Cascade } from "./position.ts";
import type { Pools } from "./pools.ts";
import type { MeasuredClaim } from "./wholeShares.ts";
import type { WaterfallDay } from "./receipts.ts";

/** The claims of a waterfall and how they are paid. */
export interface ClaimsInUnits {
  /** As `parseClaims` gives them. */
  readonly claims: readonly Claim[];
  readonly unit: MoneyUnit;
  readonly reserve: boolean;
  /** Of the receipts that some claims may be paid out of alone; see `pools.ts`. */
  readonly pools?: Pools | undefined;
  /** What the claims are entitled to, where that is known. */
  readonly measured?: readonly MeasuredClaim[];
}

/** What a payee has been paid, and is still owed at the end of the last day, in units. */
export interface Standing {
  readonly payee: string;
  readonly paid: number;
  /** What of that went to the tax on the payee. */
  readonly withheld: number;
  readonly unpaid: number;
}

/** How every payee with more than the residual stands after some days, in order of first tier and name. */
export function standingAfter(
  days: readonly WaterfallDay[],
  inUnits: ClaimsInUnits,
): ReadonlyMap<string, Standing> {
  const standing = new Map<string, Standing>();
  for (const { claim, paid, withheld, unpaid } of claimsAfter(days, inUnits)) {
    if (!isOwed(claim.kind)) continue;
    const key = payeeKey(claim.payee);
    const so = standing.get(key) ?? { payee: claim.payee, paid: 0, withheld: 0, unpaid: 0 };
    standing.set(key, {
      ...so,
      paid: so.paid + paid,
      withheld: so.withheld + withheld,
      unpaid: so.unpaid + unpaid,
    });
  }
  return standing;
}

/** How a claim stands at the end of the last day, in units. */
export interface ClaimStanding {
  readonly claim: Claim;
  readonly paid: number;
  readonly withheld: number;
  /** Due on the last day and not paid. */
  readonly unpaid: number;
}

/**
 * How every claim stands after some days, in order of tier.
 *
 * @param onDay is shown the run at the end of every day
 */
export function claimsAfter(
  days: readonly WaterfallDay[],
  { claims, unit, reserve, pools, measured }: ClaimsInUnits,
  onDay?: (cascade: Cascade, day: number) => void,
): ClaimStanding[] {
  const cascade = openCascade(claims, unit, reserve, pools, measured);
  let last: readonly PositionDay[] = [];
  days.forEach((day, index) => {
    last = settle(cascade, day, index === days.length - 1);
    onDay?.(cascade, index);
  });
  return positions(cascade).map(({ claim, paid, withheld }, index) => {
    const day = last[index];
    return { claim, paid, withheld, unpaid: (day?.due ?? 0) - (day?.paid ?? 0) };
  });
}
