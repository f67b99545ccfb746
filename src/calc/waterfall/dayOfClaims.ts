/**
 * What a day meant for every claim: the lines of the audit trail, in units.
 */
import type { SerialDate } from "../dates/serialDate.ts";
import { payeeKey } from "./claims.ts";
import { measuredOn } from "./entitledOn.ts";
import type { Proceeds } from "./measure/entitlement.ts";
import type { LegValues } from "./measure/legs.ts";
import { countsSeniorTiers, withheldOf, type Position, type Tier } from "./position.ts";

/** What a day meant for one claim, in units. */
export interface PositionDay {
  readonly position: Position;
  readonly due: number;
  /** Tax withheld included. */
  readonly paid: number;
  /** What of that goes to the tax on its payee. */
  readonly withheld: number;
  /** Set aside for it until it may be paid. */
  readonly held: number;
  /** Day from which it may be paid, where that has not come. */
  readonly waitsUntil: SerialDate | undefined;
  /** Whether the claim had been settled on an earlier day. */
  readonly wasSettled: boolean;
  /** The day its entitlement is that of: today, or the day from which it may be paid. */
  readonly measuredOn: SerialDate;
  /** Whether the tier's cash had to be divided among several claims. */
  readonly isDivided: boolean;
  /** What its entitlement was measured on. */
  readonly proceeds: Proceeds;
  /** What the legs of a claim that chooses among them came to. */
  readonly legs: LegValues | undefined;
  readonly hadInSeniorTiers: number;
  /** Due to the same payee in senior tiers and not paid. */
  readonly unpaidInSeniorTiers: number;
}

/** What the claims of a tier have had after a day, in the order of its lists of claims. */
export interface Division {
  /** What they are entitled to, payments of the past included. */
  readonly entitled: readonly number[];
  readonly toDate: readonly number[];
  readonly residualsToDate: readonly number[];
  /** What of each pool is paid, and held back, where there are pools. */
  readonly drawn?: { readonly paid: number[]; readonly held: number[] } | undefined;
}

/** The day of every claim of a tier, settled ones included, before it is written down. */
export function tell(
  tier: Tier,
  { entitled, toDate, residualsToDate }: Division,
  proceedsOf: (position: Position) => Proceeds,
  date: SerialDate,
): PositionDay[] {
  type Line = Pick<PositionDay, "due" | "paid" | "withheld" | "held">;
  const lines = new Map<Position, Line>();
  const line = (position: Position, due: number, units: number): Line => {
    if (!position.isPayable) return { due: 0, paid: 0, withheld: 0, held: units };
    const paid = units - position.paid;
    return { due, paid, withheld: withheldOf(position, paid), held: 0 };
  };
  tier.open.forEach((position, index) => {
    const units = toDate[index] ?? 0;
    // Nobody is owed more than was kept.
    const limit = position.entitlement.kind === "reserve" ? units : (entitled[index] ?? 0);
    lines.set(position, line(position, Math.max(0, limit - position.paid), units));
  });
  tier.residuals.forEach((position, index) => {
    const units = residualsToDate[index] ?? 0;
    lines.set(position, line(position, units - position.paid, units));
  });
  const isShort = entitled.some((units, index) => units > (toDate[index] ?? 0));
  const isDivided = (position: Position): boolean =>
    isShort && tier.open.some((other) => other !== position && usesSameCash(position, other));
  return tier.positions.map((position) => ({
    position,
    waitsUntil: position.isPayable ? undefined : position.claim.payableFrom,
    wasSettled: position.isSettled,
    measuredOn: measuredOn(position, date),
    isDivided: isDivided(position),
    proceeds: proceedsOf(position),
    legs: position.legs,
    hadInSeniorTiers: position.hadInSeniorTiers,
    unpaidInSeniorTiers: 0,
    ...(lines.get(position) ?? { due: 0, paid: 0, withheld: 0, held: 0 }),
  }));
}

function usesSameCash({ pools }: Position, { pools: others }: Position): boolean {
  return pools === undefined || others === undefined || pools.some((pool) => others.includes(pool));
}

/**
 * Takes out of an "up to" claim what its payee is due in senior tiers and was not paid there, or the same
 * money would be due twice. It changes no payment: where a senior tier is short, nothing comes further.
 */
export function countOnce(lines: readonly PositionDay[]): PositionDay[] {
  const unpaidOf = new Map<string, Unpaid>();
  return lines.map((line) => {
    const { tier, payee } = line.position.claim;
    const key = payeeKey(payee);
    const before = unpaidOf.get(key) ?? { tier, inSeniorTiers: 0, inTier: 0 };
    const isSameTier = before.tier === tier;
    const unpaidInSeniorTiers = before.inSeniorTiers + (isSameTier ? 0 : before.inTier);
    const due = countsSeniorTiers(line.position)
      ? Math.max(line.paid, line.due - unpaidInSeniorTiers)
      : line.due;
    const inTier = (isSameTier ? before.inTier : 0) + due - line.paid;
    unpaidOf.set(key, { tier, inSeniorTiers: unpaidInSeniorTiers, inTier });
    return { ...line, due, unpaidInSeniorTiers };
  });
}

/** What a payee is due and was not paid, up to the last tier it was looked at in. */
interface Unpaid {
  readonly tier: number;
  readonly inSeniorTiers: number;
  readonly inTier: number;
}
