/**
 * One run of cash down the tiers, day after day.
 *
 * What was paid so far is kept in place and not copied from day to day: a run over ten thousand
 * receipts holds no more than the claims. The work of a day is that of the tiers which cash reaches;
 * a claim settled in full is not looked at again, and one that cash does not reach accrues when it does.
 */
import type { Accrual } from "../interest/accrual.ts";
import type { SerialDate } from "../dates/serialDate.ts";
import { entitlementOf, payeeKey, type Claim } from "./claims.ts";
import { owedOn, paidOff, type Entitlement, type Proceeds } from "./entitlement.ts";
import type { MoneyUnit } from "./moneyUnit.ts";
import { divideToDate, sum } from "./proRata.ts";
import type { WaterfallDay } from "./receipts.ts";
import { TierSums } from "./tierSums.ts";
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
  /** What an accreting claim will come to on the day from which it may be paid. */
  expected: number | undefined;
  paid: number;
  /** Set aside for it, on the last day it was looked at, until it may be paid. */
  held: number;
  /** Paid to the payee in senior tiers, or set aside for it there. */
  readonly hadInSeniorTiers: number;
  isPayable: boolean;
  /** Whether nothing more can become due. */
  isSettled: boolean;
}

interface Tier {
  readonly positions: readonly Position[];
  /** The claims that take part in what comes, in the order of `positions`; residual ones apart. */
  open: readonly Position[];
  residuals: readonly Position[];
  /** Claims that may not be paid yet, the next one first. */
  waiting: readonly Position[];
  paid: number;
  /** Set aside for its claims, on the last day it was looked at, until they may be paid. */
  held: number;
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
}

/** What a day meant for one claim, in units. */
export interface PositionDay {
  readonly position: Position;
  readonly due: number;
  readonly paid: number;
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
  readonly hadInSeniorTiers: number;
  /** Due to the same payee in senior tiers and not paid. */
  readonly unpaidInSeniorTiers: number;
}

/** What claims are entitled to, worked out once for many runs. */
export function measureClaims(claims: readonly Claim[], unit: MoneyUnit): readonly MeasuredClaim[] {
  return withWholeShares(claims.map((claim) => ({ claim, entitlement: entitlementOf(claim, unit) })));
}

/**
 * @param claims as `parseClaims` gives them, in order of tier and payee
 * @param measured the same with what they are entitled to, where that is known
 */
export function openCascade(
  claims: readonly Claim[],
  unit: MoneyUnit,
  reserve: boolean,
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
      expected: undefined,
      paid: 0,
      held: 0,
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
  return { unit, reserve, tiers, settledTiers: 0, paidToSettledTiers: 0, paid: 0 };
}

function openTier(peers: readonly Position[], reserve: boolean): Tier {
  const waiting = peers
    .filter(({ isPayable, claim }) => !isPayable && !claim.awaitsReceipt)
    .sort((a, b) => (a.claim.payableFrom ?? 0) - (b.claim.payableFrom ?? 0));
  return { positions: peers, ...takingPart(peers, reserve), waiting, paid: 0, held: 0 };
}

/** The claims of a tier that share in what comes, in the tier's own order: it decides who gets an odd cent. */
function takingPart(peers: readonly Position[], reserve: boolean): Pick<Tier, "open" | "residuals"> {
  const sharing = peers.filter(
    ({ isPayable, isSettled, claim }) => !isSettled && (isPayable || (reserve && !claim.awaitsReceipt)),
  );
  return {
    open: sharing.filter(({ entitlement }) => entitlement.kind !== "residual"),
    residuals: sharing.filter(({ entitlement }) => entitlement.kind === "residual"),
  };
}

/** Every claim of a run, in order of tier and payee. */
export function positions(cascade: Cascade): Position[] {
  return cascade.tiers.flatMap((tier) => tier.positions);
}

/**
 * Pays out what a day allows.
 *
 * @param day later than every day settled before
 * @param inDetail whether to look at tiers too that no cash reaches, and tell the day of every claim
 * @returns the day of every claim in order of tier and payee; nothing unless asked for
 */
export function settle(cascade: Cascade, day: WaterfallDay, inDetail = false): PositionDay[] {
  const { tiers, unit, reserve } = cascade;
  const details: PositionDay[] = [];
  let cash = day.gross - cascade.paid;
  let takenAbove = inDetail ? 0 : cascade.paidToSettledTiers;
  for (let index = inDetail ? 0 : cascade.settledTiers; index < tiers.length; index++) {
    const tier = tiers[index] as Tier;
    if (cash === 0 && !inDetail) break;
    admit(tier, day.date, reserve);
    if (inDetail || tier.open.length > 0 || tier.residuals.length > 0) {
      const proceeds = { gross: day.gross, remainder: day.gross - takenAbove };
      const division = divide(tier, day.date, proceeds, cash, unit);
      if (inDetail) for (const line of tell(tier, division, proceeds, day.date)) details.push(line);
      const paidBefore = tier.paid;
      const held = book(tier, division, day.date, cascade);
      tier.held = held;
      cash -= tier.paid - paidBefore + held;
      takenAbove += held;
    }
    takenAbove += tier.paid;
  }
  passSettledTiers(cascade);
  return inDetail ? countOnce(details) : details;
}

/** Leaves the leading tiers aside in which nothing can become due any more. */
function passSettledTiers(cascade: Cascade): void {
  for (;;) {
    const tier = cascade.tiers[cascade.settledTiers];
    if (tier === undefined || tier.open.length + tier.residuals.length + tier.waiting.length > 0) return;
    cascade.settledTiers++;
    cascade.paidToSettledTiers += tier.paid;
  }
}

/** Lets the claims of a tier take part, or be paid, whose day has come. */
function admit(tier: Tier, today: SerialDate, reserve: boolean): void {
  const [next] = tier.waiting;
  if (next === undefined || !isDue(next, today)) return;
  for (const position of tier.waiting) position.isPayable = isDue(position, today);
  tier.waiting = tier.waiting.filter(({ isPayable }) => !isPayable);
  Object.assign(tier, takingPart(tier.positions, reserve));
}

function isDue({ claim: { payableFrom } }: Position, today: SerialDate): boolean {
  return payableFrom === undefined || payableFrom <= today;
}

/** What the claims of a tier have had after a day, in the order of its lists of claims. */
interface Division {
  /** What they are entitled to, payments of the past included. */
  readonly entitled: readonly number[];
  readonly toDate: readonly number[];
  readonly residualsToDate: readonly number[];
}

function divide(
  { open, residuals }: Tier,
  date: SerialDate,
  proceeds: Proceeds,
  cash: number,
  unit: MoneyUnit,
): Division {
  const entitled = open.map((position) => entitledOn(position, date, proceeds, unit));
  const before = open.map(({ paid }) => paid);
  const toDate = divideToDate(cash, entitled, before);
  if (residuals.length === 0) return { entitled, toDate, residualsToDate: [] };
  const rest = cash - (sum(toDate) - sum(before));
  const residualsBefore = residuals.map(({ paid }) => paid);
  // Each is entitled to more than there is, so they share it equally.
  const all = proceeds.gross;
  const residualsToDate = divideToDate(
    rest,
    residuals.map(() => all),
    residualsBefore,
  );
  return { entitled, toDate, residualsToDate };
}

/**
 * Writes down what a tier pays and sets aside.
 *
 * @returns what it sets aside
 */
function book(
  tier: Tier,
  { entitled, toDate, residualsToDate }: Division,
  date: SerialDate,
  cascade: Cascade,
): number {
  let held = 0;
  let hasSettled = false;
  tier.open.forEach((position, index) => {
    held += allot(position, toDate[index] ?? 0, tier, cascade);
    position.isSettled = isDischarged(position, entitled[index] ?? 0, date);
    hasSettled ||= position.isSettled;
  });
  tier.residuals.forEach((position, index) => {
    held += allot(position, residualsToDate[index] ?? 0, tier, cascade);
  });
  if (hasSettled) tier.open = tier.open.filter((position) => !position.isSettled);
  return held;
}

/**
 * Pays a claim what it is to have had after today, or sets it aside.
 *
 * @returns what is set aside
 */
function allot(position: Position, toDate: number, tier: Tier, cascade: Cascade): number {
  const payment = position.isPayable ? toDate - position.paid : 0;
  const held = position.isPayable ? 0 : toDate;
  const change = payment + held - position.held;
  position.held = held;
  if (change !== 0) position.payeeHad.add(position.tierPlace, change);
  if (payment === 0) return held;
  if (position.accrual !== undefined) position.accrual = paidOff(position.accrual, payment, cascade.unit);
  position.paid += payment;
  tier.paid += payment;
  cascade.paid += payment;
  return held;
}

/**
 * What a claim is entitled to on a day, payments of the past included; of one that may not be paid yet,
 * what it will be when it may, as far as that is known.
 */
function entitledOn(position: Position, date: SerialDate, proceeds: Proceeds, unit: MoneyUnit): number {
  const { entitlement } = position;
  switch (entitlement.kind) {
    case "formula":
      return entitlement.entitled(proceeds, position.hadInSeniorTiers, measuredOn(position, date));
    case "balance":
      return owedWithPayments(position, entitlement.opening, date, unit);
    case "residual":
      return proceeds.gross;
  }
}

/** The day by whose terms a claim is measured: what may not be paid yet is measured as it will be when it may. */
function measuredOn({ claim, isPayable }: Position, date: SerialDate): SerialDate {
  return isPayable ? date : (claim.payableFrom ?? date);
}

function owedWithPayments(position: Position, opening: Accrual, date: SerialDate, unit: MoneyUnit): number {
  const { claim, accrual, paid, isPayable } = position;
  if (!isPayable && claim.payableFrom !== undefined) {
    position.expected ??= owedOn(opening, claim.payableFrom, claim, unit).owed;
    return position.expected;
  }
  const now = owedOn(accrual ?? opening, date, claim, unit);
  position.accrual = now.accrual;
  return paid + now.owed;
}

/** Whether a claim has had all it can ever be due. The fraction of a unit left by rounding is waived. */
function isDischarged(
  { entitlement, paid, isPayable }: Position,
  entitled: number,
  date: SerialDate,
): boolean {
  switch (entitlement.kind) {
    case "formula":
      return isPayable && entitlement.most !== undefined && paid >= entitlement.most(date);
    case "balance":
      return isPayable && paid === entitled;
    case "residual":
      return false;
  }
}

function countsSeniorTiers({ entitlement }: Position): boolean {
  return entitlement.kind === "formula" && entitlement.countsSeniorTiers;
}

/** The day of every claim of a tier, settled ones included, before it is written down. */
function tell(
  tier: Tier,
  { entitled, toDate, residualsToDate }: Division,
  proceeds: Proceeds,
  date: SerialDate,
): PositionDay[] {
  type Line = Pick<PositionDay, "due" | "paid" | "held">;
  const lines = new Map<Position, Line>();
  const line = ({ isPayable, paid }: Position, due: number, units: number): Line =>
    isPayable ? { due, paid: units - paid, held: 0 } : { due: 0, paid: 0, held: units };
  tier.open.forEach((position, index) => {
    const due = Math.max(0, (entitled[index] ?? 0) - position.paid);
    lines.set(position, line(position, due, toDate[index] ?? 0));
  });
  tier.residuals.forEach((position, index) => {
    const units = residualsToDate[index] ?? 0;
    lines.set(position, line(position, units - position.paid, units));
  });
  const isDivided = tier.open.length > 1 && entitled.some((units, index) => units > (toDate[index] ?? 0));
  return tier.positions.map((position) => ({
    position,
    waitsUntil: position.isPayable ? undefined : position.claim.payableFrom,
    wasSettled: position.isSettled,
    measuredOn: measuredOn(position, date),
    isDivided,
    proceeds,
    hadInSeniorTiers: position.hadInSeniorTiers,
    unpaidInSeniorTiers: 0,
    ...(lines.get(position) ?? { due: 0, paid: 0, held: 0 }),
  }));
}

/**
 * Takes out of an "up to" claim what its payee is due in senior tiers and was not paid there, or the same
 * money would be due twice. It changes no payment: where a senior tier is short, nothing comes further.
 */
function countOnce(lines: readonly PositionDay[]): PositionDay[] {
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
