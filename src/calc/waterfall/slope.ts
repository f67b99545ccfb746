/**
 * How what a tier leaves to its juniors follows the receipt: what makes a search for the least one certain.
 */
import { multipleSpans } from "../instruments/grossMultiple.ts";
import { isOwed, type Claim } from "./claims.ts";
import type { MoneyUnit } from "./measure/moneyUnit.ts";
import type { WaterfallDay } from "./receipts.ts";
import type { ClaimsInUnits } from "./standing.ts";
import { growing, growthFactor } from "./tablesUnit.ts";

/** How what is left above the juniors of a tier follows the receipt. */
export interface Slope {
  /** What of a unit more is left at most. */
  readonly perUnit: number;
  /** How far what is left may lie beside that by rounding, or by multiples that step. */
  readonly rounding: number;
}

/**
 * How steeply what the tiers down to one leave can rise with the receipt. Percentages of all receipts take
 * their part of every unit; a unit that comes early may save a debt's interest to the end.
 */
export function slopeDownTo(
  { claims, reserve, unit }: ClaimsInUnits,
  days: readonly WaterfallDay[],
  lastTier: number,
): Slope {
  const [firstDay, lastDay] = [days[0]?.date ?? 0, days.at(-1)?.date ?? 0];
  let [growth, taken, promised, rounded, steps] = [1, 0, 0, 0, 0];
  for (const claim of claims) {
    if (claim.tier > lastTier || !isOwed(claim.kind)) continue;
    const counts = reserve || (claim.payableFrom ?? 0) <= lastDay;
    const interest = interestOf(claim);
    const percent = "percent" in claim ? (claim.percent?.toNumber() ?? 0) : 0;
    if (interest !== undefined) growth = Math.max(growth, growthFactor(interest, firstDay, lastDay));
    if ("stepped" in claim) steps += largestStep(claim, { firstDay, lastDay }, unit);
    promised += percent;
    // One that ends, or begins, does not take its part of every unit.
    if (claim.kind === "Percent of gross" && counts && claim.above.isZero() && !claim.cap) taken += percent;
    if (percent > 0 || interest !== undefined) rounded++;
  }
  // Where more than the whole is promised, what reaches a tier may fall as more comes in.
  const perUnit = promised > 1 ? 2 * growth : growth - taken;
  return {
    perUnit: Math.max(perUnit, LEAST_SLOPE),
    // Every such claim is rounded by less than a unit on two days; of many, not all are the same way.
    rounding: Math.ceil(Math.min(2 * rounded, 4 + 2 * Math.sqrt(rounded)) + steps),
  };
}

/** The interest that a claim bears, as that of a debt. */
function interestOf(claim: Claim): Parameters<typeof growthFactor>[0] | undefined {
  if ("legs" in claim) return claim.legs.growth && growing(claim.legs.growth);
  return "rate" in claim ? claim : undefined;
}

/** Whether what is owed on a claim is worked out anew every day. */
export function bearsInterest(claim: Claim): boolean {
  return interestOf(claim) !== undefined;
}

/** By how many units a claim may come to another sum because it is paid on another of the days. */
function largestStep(
  claim: Extract<Claim, { stepped: unknown }>,
  { firstDay, lastDay }: { readonly firstDay: number; readonly lastDay: number },
  unit: MoneyUnit,
): number {
  const first = Math.max(firstDay, claim.payableFrom ?? firstDay);
  const multiples = multipleSpans(claim.stepped)
    .filter(({ from, to }) => from <= Math.max(first, lastDay) && to >= first)
    .map(({ multiple }) => multiple.toNumber());
  const most = multiples.reduce((a, b) => Math.max(a, b), -Infinity);
  const least = multiples.reduce((a, b) => Math.min(a, b), Infinity);
  const range = most - least;
  return Math.ceil((range * claim.amount.toNumber()) / unit.size.toNumber());
}

/** Where nothing is left of a unit more, all smaller receipts leave as much. */
const LEAST_SLOPE = 1e-6;
