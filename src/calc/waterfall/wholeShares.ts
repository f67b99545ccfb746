/**
 * Percentages that add up to 100 %: they leave nothing over.
 *
 * Each share alone is rounded down, so that 80 % and 20 % of 100.01 in cents would be 80.00 and 20.00 and leave
 * a cent that nobody ever has. Where the percentages of one base add up to the whole, the base is divided
 * among them by largest remainder instead, of equal remainders the payee first by name.
 */
import { ONE, ZERO, type Decimal } from "../decimal.ts";
import { payeeKey, type Claim } from "./claims.ts";
import type { Entitlement, EntitlementFormula, Proceeds } from "./measure/entitlement.ts";
import { inProportion } from "./measure/proRata.ts";

/** A claim of a table with what it is entitled to. */
export interface MeasuredClaim {
  readonly claim: Claim;
  readonly entitlement: Entitlement;
}

/** How far from 100 % percentages may add up to that were divided (1/3 three times) or subtracted. */
const TOLERANCE = 1e-12;

/**
 * The claims of a table, those measured anew whose percentages add up to 100 %: percentages of all receipts
 * wherever they stand, those of a remainder in their tier. What reaches the first tier is all receipts.
 *
 * @param claims in order of tier
 */
export function withWholeShares(claims: readonly MeasuredClaim[]): readonly MeasuredClaim[] {
  const firstTier = claims[0]?.claim.tier;
  const ofBase = new Map<string, Sharer[]>();
  claims.forEach(({ claim: { tier, payee, outOf = [] }, entitlement }, index) => {
    if (entitlement.kind !== "formula" || entitlement.percentOf === undefined) return;
    const { base, above, percent } = entitlement.percentOf;
    const key = `${base === "gross" || tier === firstTier ? "all receipts" : `what reaches ${tier}`} above ${above} out of ${outOf.join(";")}`;
    const sharers = ofBase.get(key) ?? [];
    sharers.push({ index, payee: payeeKey(payee), percent, base, above });
    ofBase.set(key, sharers);
  });
  const whole = new Map([...ofBase.values()].filter(isWhole).flatMap(shareWholly));
  return claims.map((measured, index) => {
    const entitled = whole.get(index);
    return entitled === undefined || measured.entitlement.kind !== "formula"
      ? measured
      : { ...measured, entitlement: { ...measured.entitlement, entitled } };
  });
}

interface Sharer {
  /** Where the claim stands in the table. */
  readonly index: number;
  readonly payee: string;
  readonly percent: Decimal;
  readonly base: keyof Proceeds;
  /** The sum of the base above which it is shared. */
  readonly above: number;
}

function isWhole(sharers: readonly Sharer[]): boolean {
  const total = sharers.reduce((sum, { percent }) => sum.plus(percent), ZERO);
  return total.minus(ONE).abs().lte(TOLERANCE);
}

type Entitled = EntitlementFormula["entitled"];

/** How much each of those who share a base has of it, with its place in the table. */
function shareWholly(sharers: readonly Sharer[]): (readonly [index: number, entitled: Entitled])[] {
  const byName = sharers.toSorted((a, b) => (a.payee < b.payee ? -1 : a.payee > b.payee ? 1 : 0));
  const decimals = byName.reduce((most, { percent }) => Math.max(most, percent.decimalPlaces()), 0);
  const weights = byName.map(({ percent }) => BigInt(percent.times(`1e${decimals}`).toFixed()));
  // All of them ask on the same day of the same base.
  let divided = { base: NaN, parts: [] as readonly number[] };
  const partOf = (position: number, base: number): number => {
    if (base !== divided.base) divided = { base, parts: inProportion(base, weights) };
    return divided.parts[position] ?? 0;
  };
  return byName.map(({ index, base, above }, position) => [
    index,
    (proceeds) => partOf(position, Math.max(0, proceeds[base] - above)),
  ]);
}
