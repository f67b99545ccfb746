/**
 * The claims of a run, tier by tier, and how far each is paid.
 */
import type { Accrual } from "../interest/accrual.ts";
import { entitlementOf, payeeKey, type Claim } from "./claims.ts";
import type { Entitlement } from "./measure/entitlement.ts";
import type { Growing } from "./measure/growth.ts";
import { openGrowing, type LegValues } from "./measure/legs.ts";
import { limitInUnits, type MoneyUnit } from "./measure/moneyUnit.ts";
import { exactShare, nearestShareOf, type Share } from "./measure/proRata.ts";
import { TierSums } from "./measure/tierSums.ts";
import type { Pools } from "./pools.ts";
import { withWholeShares, type MeasuredClaim } from "./wholeShares.ts";

/** A claim in a run, and how far it is paid. Sums are in units. */
export interface Position {
  readonly claim: Claim;
  readonly entitlement: Entitlement;
  /** What its payee had in each tier, */
  readonly payeeHad: TierSums;
  /** and the place there of its own. */
  readonly tierPlace: number;
  /** What is owed with interest; only of an accreting claim. */
  accrual: Accrual | undefined;
  /** What is owed on the leg that grows; only of a claim that has one. */
  growing: Growing | undefined;
  /** What it will have grown to on the day from which it may be paid, of so many drawdowns. */
  expected: { readonly drawn: number; readonly units: number } | undefined;
  /** What its legs came to when it was last looked at. */
  legs: LegValues | undefined;
  /** The most it gets in all. */
  readonly cap: number;
  /** What it need have been paid for nothing more ever to become due, as of the last day it was looked at. */
  enough: number;
  /** Tax withheld included. */
  paid: number;
  /** What of each payment goes to the tax on its payee. */
  readonly withheldShare: Share | undefined;
  /** What of the payments went there. */
  withheld: number;
  /** Set aside for it, on the last day it was looked at, until it may be paid. */
  held: number;
  /** The pools it may be paid out of; `undefined`: any. */
  readonly pools: readonly number[] | undefined;
  /** Paid to the payee in senior tiers, or set aside for it there. */
  readonly hadInSeniorTiers: number;
  isPayable: boolean;
  /** Whether nothing more can become due. */
  isSettled: boolean;
}

export interface Tier {
  readonly positions: readonly Position[];
  /** The claims that take part in what comes, in the order of `positions`; residual ones apart. */
  open: readonly Position[];
  residuals: readonly Position[];
  /** Claims that may not be paid yet, the next one first. */
  waiting: readonly Position[];
  paid: number;
  /** Set aside for its claims, on the last day it was looked at, until they may be paid. */
  held: number;
  /** What it was paid out of each pool. */
  readonly paidFrom: number[];
}

export interface Cascade {
  readonly unit: MoneyUnit;
  /** Whether claims not yet due take part, their shares being set aside. */
  readonly reserve: boolean;
  readonly tiers: readonly Tier[];
  /** How many tiers, from the first on, have settled for good. */
  settledTiers: number;
  /** What those were paid. */
  paidToSettledTiers: number;
  paid: number;
  /** The same by pool, where some claims may be paid out of some receipts alone. */
  readonly pooled: { readonly paid: number[]; readonly paidToSettledTiers: number[] } | undefined;
}

/** What claims are entitled to, worked out once for many runs. */
export function measureClaims(claims: readonly Claim[], unit: MoneyUnit): readonly MeasuredClaim[] {
  return withWholeShares(claims.map((claim) => ({ claim, entitlement: entitlementOf(claim, unit) })));
}

/**
 * @param claims as `parseClaims` gives them, in order of tier and payee
 * @param pools of the receipts that some claims may be paid out of alone
 * @param measured the same with what they are entitled to, where that is known
 */
export function openCascade(
  claims: readonly Claim[],
  unit: MoneyUnit,
  reserve: boolean,
  pools: Pools | undefined,
  measured = measureClaims(claims, unit),
): Cascade {
  const byTier = new Map<number, Position[]>();
  const ofPayee = new Map<string, TierSums>();
  for (const { claim, entitlement } of measured) {
    const key = payeeKey(claim.payee);
    const payeeHad = ofPayee.get(key) ?? new TierSums();
    ofPayee.set(key, payeeHad);
    const tierPlace = payeeHad.placeOf(claim.tier);
    const position: Position = {
      claim,
      entitlement,
      payeeHad,
      tierPlace,
      accrual: entitlement.kind === "balance" ? entitlement.opening : undefined,
      growing: entitlement.kind === "legs" ? openGrowing(entitlement) : undefined,
      expected: undefined,
      legs: undefined,
      cap: claim.cap === undefined ? Infinity : limitInUnits(claim.cap, unit),
      enough: Infinity,
      paid: 0,
      withheldShare: claim.withheld && exactShare(claim.withheld),
      withheld: 0,
      held: 0,
      pools: pools?.usableBy(claim),
      get hadInSeniorTiers(): number {
        return payeeHad.before(tierPlace);
      },
      isPayable: claim.payableFrom === undefined && !claim.awaitsReceipt,
      isSettled: false,
    };
    const peers = byTier.get(claim.tier) ?? [];
    peers.push(position);
    byTier.set(claim.tier, peers);
  }
  const tiers = [...byTier.values()].map((peers) => openTier(peers, reserve));
  const pooled = pools && { paid: [], paidToSettledTiers: [] };
  return { unit, reserve, tiers, settledTiers: 0, paidToSettledTiers: 0, paid: 0, pooled };
}

function openTier(peers: readonly Position[], reserve: boolean): Tier {
  const waiting = peers
    .filter(({ isPayable, claim }) => !isPayable && !claim.awaitsReceipt)
    .sort((a, b) => (a.claim.payableFrom ?? 0) - (b.claim.payableFrom ?? 0));
  return { positions: peers, ...takingPart(peers, reserve), waiting, paid: 0, held: 0, paidFrom: [] };
}

/** The claims of a tier that share in what comes, in the tier's own order: it decides who gets an odd cent. */
export function takingPart(peers: readonly Position[], reserve: boolean): Pick<Tier, "open" | "residuals"> {
  const sharing = peers.filter(
    ({ isPayable, isSettled, claim, entitlement }) =>
      !isSettled && (isPayable || ((reserve || entitlement.kind === "reserve") && !claim.awaitsReceipt)),
  );
  return {
    open: sharing.filter(({ entitlement }) => entitlement.kind !== "residual"),
    residuals: sharing.filter(({ entitlement }) => entitlement.kind === "residual"),
  };
}

/** Whether what was kept for a claim goes to the tier below now that its day has come. */
export function isForNobody(position: Position | undefined): boolean {
  return (
    position?.isPayable === true && position.entitlement.kind === "reserve" && position.claim.payee === ""
  );
}

/** What of a payment goes to the tax on its payee: to the nearest unit, payment by payment. */
export function withheldOf({ withheldShare }: Position, payment: number): number {
  return withheldShare === undefined ? 0 : nearestShareOf(payment, withheldShare);
}

/** Every claim of a run, in order of tier and payee. */
export function positions(cascade: Cascade): Position[] {
  return cascade.tiers.flatMap((tier) => tier.positions);
}

/** Whether a claim counts what its payee had in senior tiers. */
export function countsSeniorTiers({ entitlement }: Position): boolean {
  return entitlement.kind === "formula" && entitlement.countsSeniorTiers;
}
