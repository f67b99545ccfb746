/**
 * One run of cash down the tiers, day after day.
 *
 * What was paid so far is kept in place and not copied from day to day: a run over ten thousand
 * receipts holds no more than the claims. The work of a day is that of the tiers which cash reaches;
 * a claim settled in full is not looked at again, and one that cash does not reach accrues when it does.
 */
import type { Accrual } from "../interest/accrual.ts";
import type { SerialDate } from "../dates/serialDate.ts";
import { payeeKey, type Claim } from "./claims.ts";
import { entitlement, measureOf, owedOn, paidOff, type Measure, type Proceeds } from "./entitlement.ts";
import type { MoneyUnit } from "./moneyUnit.ts";
import { proRata } from "./proRata.ts";
import type { WaterfallDay } from "./receipts.ts";

/** A claim in a run, and how far it is paid. Sums are in units. */
export interface Position {
  readonly claim: Claim;
  readonly measure: Measure;
  /** Claims of the same payee in junior tiers that count what it had in senior ones. */
  readonly countedBy: Position[];
  /** What is owed with interest; only of an accreting claim. */
  accrual: Accrual | undefined;
  /** What an accreting claim will come to on the day from which it may be paid. */
  expected: number | undefined;
  paid: number;
  hadInSeniorTiers: number;
  /** Whether nothing more can become due. */
  isSettled: boolean;
}

interface Tier {
  readonly positions: readonly Position[];
  /** May be paid, and not settled; without residual claims. */
  open: Position[];
  openResiduals: Position[];
  /** May not be paid yet. */
  waiting: Position[];
  paid: number;
}

export interface Cascade {
  readonly unit: MoneyUnit;
  /** Whether cash that a claim not yet due will need is held back from junior tiers. */
  readonly reserve: boolean;
  readonly tiers: readonly Tier[];
  paid: number;
}

/** What a day meant for one claim, in units. */
export interface PositionDay {
  readonly position: Position;
  readonly due: number;
  readonly paid: number;
  /** Held back for it until it may be paid. */
  readonly held: number;
  readonly isPayable: boolean;
  /** Whether the tier's cash had to be divided among several claims. */
  readonly isDivided: boolean;
  /** What its entitlement was measured on. */
  readonly proceeds: Proceeds;
  readonly hadInSeniorTiers: number;
  /** Due to the same payee in senior tiers and not paid. */
  readonly unpaidInSeniorTiers: number;
}

/** @param claims as `parseClaims` gives them, in order of tier and payee */
export function openCascade(claims: readonly Claim[], unit: MoneyUnit, reserve: boolean): Cascade {
  const byTier = new Map<number, Position[]>();
  const ofPayee = new Map<string, Position[]>();
  for (const claim of claims) {
    const measure = measureOf(claim, unit);
    const position: Position = {
      claim,
      measure,
      countedBy: [],
      accrual: measure.kind === "balance" ? measure.opening : undefined,
      expected: undefined,
      paid: 0,
      hadInSeniorTiers: 0,
      isSettled: false,
    };
    const seniors = ofPayee.get(payeeKey(claim.payee)) ?? [];
    if (measure.kind === "total") for (const senior of seniors) senior.countedBy.push(position);
    ofPayee.set(payeeKey(claim.payee), [...seniors, position]);
    byTier.set(claim.tier, [...(byTier.get(claim.tier) ?? []), position]);
  }
  const tiers = [...byTier.values()].map((positions) => ({
    positions,
    open: [],
    openResiduals: [],
    waiting: positions,
    paid: 0,
  }));
  return { unit, reserve, tiers, paid: 0 };
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
  const details: Omit<PositionDay, "unpaidInSeniorTiers">[] = [];
  let onHand = day.gross - cascade.paid;
  // What of the cash on hand may go to the tier; the rest is held back for senior ones.
  let free = onHand;
  let paidAbove = 0;
  for (const tier of cascade.tiers) {
    if (free === 0 && !inDetail) break;
    admit(tier, day.date);
    const proceeds = { gross: day.gross, remainder: day.gross - paidAbove - (onHand - free) };
    const payout = divide(tier, day.date, proceeds, free, cascade);
    if (inDetail) details.push(...tell(tier, payout, proceeds));
    const paid = book(tier, payout, cascade.unit);
    free -= paid + sum(payout.holds);
    onHand -= paid;
    tier.paid += paid;
    paidAbove += tier.paid;
    cascade.paid += paid;
  }
  return countOnce(details);
}

/**
 * Takes out of an "up to" claim what its payee is due in senior tiers and was not paid there, or the same
 * money would be due twice. It changes no payment: where a senior tier is short, nothing comes further.
 */
function countOnce(lines: readonly Omit<PositionDay, "unpaidInSeniorTiers">[]): PositionDay[] {
  const unpaidSoFar = new Map<string, number>();
  return lines.map((line) => {
    const payee = payeeKey(line.position.claim.payee);
    const unpaidInSeniorTiers = unpaidSoFar.get(payee) ?? 0;
    const counts = line.position.measure.kind === "total";
    const due = counts ? Math.max(line.paid, line.due - unpaidInSeniorTiers) : line.due;
    unpaidSoFar.set(payee, unpaidInSeniorTiers + due - line.paid);
    return { ...line, due, unpaidInSeniorTiers };
  });
}

/** What a tier does with the cash that reaches it, in the order of its lists of claims. */
interface Payout {
  readonly dues: readonly number[];
  readonly payments: readonly number[];
  readonly holds: readonly number[];
  readonly remains: readonly number[];
}

function divide(
  { open, waiting, openResiduals }: Tier,
  date: SerialDate,
  proceeds: Proceeds,
  cash: number,
  { unit, reserve }: Cascade,
): Payout {
  const dues = open.map((position) => dueOn(position, date, proceeds, unit));
  const payments = proRata(cash, dues);
  const afterPayments = cash - sum(payments);
  const needs = reserve ? waiting.map((position) => expectedBy(position, proceeds, unit)) : [];
  const holds = proRata(afterPayments, needs);
  const rest = afterPayments - sum(holds);
  // Each is due all that is left, so they share it equally.
  const remains = proRata(
    rest,
    openResiduals.map(() => rest),
  );
  return { dues, payments, holds, remains };
}

/** The day of every claim of a tier, settled ones included. */
function tell(
  tier: Tier,
  { dues, payments, holds, remains }: Payout,
  proceeds: Proceeds,
): Omit<PositionDay, "unpaidInSeniorTiers">[] {
  type Line = Pick<PositionDay, "due" | "paid" | "held" | "isPayable">;
  const lines = new Map<Position, Line>();
  tier.open.forEach((position, index) =>
    lines.set(position, { due: dues[index] ?? 0, paid: payments[index] ?? 0, held: 0, isPayable: true }),
  );
  tier.waiting.forEach((position, index) =>
    lines.set(position, { due: 0, paid: 0, held: holds[index] ?? 0, isPayable: false }),
  );
  tier.openResiduals.forEach((position, index) => {
    const paid = remains[index] ?? 0;
    lines.set(position, { due: paid, paid, held: 0, isPayable: true });
  });
  const isDivided = dues.filter((due) => due > 0).length > 1 && sum(payments) < sum(dues);
  return tier.positions.map((position) => ({
    position,
    proceeds,
    hadInSeniorTiers: position.hadInSeniorTiers,
    isDivided,
    ...(lines.get(position) ?? { due: 0, paid: 0, held: 0, isPayable: true }),
  }));
}

/** Writes a tier's payments down, and tells what they add up to. */
function book(tier: Tier, { dues, payments, remains }: Payout, unit: MoneyUnit): number {
  let hasSettled = false;
  tier.open.forEach((position, index) => {
    const payment = payments[index] ?? 0;
    position.isSettled = settles(position, dues[index] ?? 0, payment);
    hasSettled ||= position.isSettled;
    credit(position, payment, unit);
  });
  tier.openResiduals.forEach((position, index) => {
    credit(position, remains[index] ?? 0, unit);
  });
  if (hasSettled) tier.open = tier.open.filter((position) => !position.isSettled);
  return sum(payments) + sum(remains);
}

function credit(position: Position, payment: number, unit: MoneyUnit): void {
  if (payment === 0) return;
  if (position.accrual !== undefined) position.accrual = paidOff(position.accrual, payment, unit);
  position.paid += payment;
  for (const junior of position.countedBy) junior.hadInSeniorTiers += payment;
}

/** Moves the claims of a tier that may be paid from today on to those that are looked at. */
function admit(tier: Tier, today: SerialDate): void {
  const isPayable = ({ claim: { payableFrom } }: Position): boolean =>
    payableFrom === undefined || payableFrom <= today;
  if (!tier.waiting.some(isPayable)) return;
  const looksAt = new Set([...tier.open, ...tier.openResiduals, ...tier.waiting.filter(isPayable)]);
  // The order of the tier, which is that of the payees, decides who gets the odd cent.
  const ordered = tier.positions.filter((position) => looksAt.has(position));
  tier.open = ordered.filter(({ measure }) => measure.kind !== "residual");
  tier.openResiduals = ordered.filter(({ measure }) => measure.kind === "residual");
  tier.waiting = tier.waiting.filter((position) => !isPayable(position));
}

/** What is due on a claim and not paid; what was paid above its entitlement of today stays paid. */
function dueOn(position: Position, date: SerialDate, proceeds: Proceeds, unit: MoneyUnit): number {
  const { claim, measure, accrual, paid, hadInSeniorTiers } = position;
  if (measure.kind === "residual") return 0;
  if (measure.kind === "balance") {
    const now = owedOn(accrual ?? measure.opening, date, claim, unit);
    position.accrual = now.accrual;
    return now.owed;
  }
  return Math.max(0, entitlement(measure, proceeds, hadInSeniorTiers) - paid);
}

/** What a claim that may not be paid yet will need when it may, as far as that is known today. */
function expectedBy(position: Position, proceeds: Proceeds, unit: MoneyUnit): number {
  const { claim, measure, hadInSeniorTiers } = position;
  if (measure.kind === "residual") return 0;
  if (measure.kind !== "balance") return entitlement(measure, proceeds, hadInSeniorTiers);
  position.expected ??= owedOn(measure.opening, claim.payableFrom ?? measure.opening.date, claim, unit).owed;
  return position.expected;
}

/** Whether a payment discharges a claim for good. The fraction of a unit left by rounding is waived. */
function settles({ measure, paid }: Position, due: number, payment: number): boolean {
  switch (measure.kind) {
    case "sum":
    case "lesser":
      return paid + payment === measure.units;
    case "balance":
      return payment === due;
    default:
      return false;
  }
}

function sum(units: readonly number[]): number {
  return units.reduce((total, value) => total + value, 0);
}
