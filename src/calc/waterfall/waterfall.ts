/**
 * Who is paid what out of the receipts, tier by tier, over time.
 *
 * The rule. On each day on which money comes in or a claim falls due, all cash on hand goes down the
 * tiers in ascending order. A claim is due from its Due date (where it has none, from its From date or
 * at once) with what it is entitled to on all receipts so far, less what it was paid before; where that
 * is negative nothing is due and nothing is taken back. In a tier that the cash does not cover, it is
 * divided in proportion to what is due, by largest remainder. With the reserve on, what a claim not yet
 * due will need is held back from junior tiers. What nobody may have yet is retained.
 */
import type { SerialDate } from "../dates/serialDate.ts";
import type { Decimal } from "../decimal.ts";
import { problem } from "../errors.ts";
import { settle } from "./cascade.ts";
import { payeeKey, taxOn, type Claim } from "./claims.ts";
import { toMoney } from "./measure/moneyUnit.ts";
import { openCascade, positions } from "./position.ts";
import { daysOf, poolsOf } from "./pools.ts";
import { eventDates, type Receipt } from "./receipts.ts";
import { describeRule } from "./rule.ts";
import { tablesUnit } from "./tablesUnit.ts";

export interface WaterfallOptions {
  /** Last day that counts; `undefined` for all. */
  readonly asOf?: SerialDate | undefined;
  /** Whether cash that a senior claim not yet due will need is held back from juniors; by default it is. */
  readonly reserve?: boolean | undefined;
  /**
   * The smallest sum paid, such as 0.01; `undefined` pays as finely as doubles hold the largest total of the
   * tables.
   */
  readonly unit?: Decimal | undefined;
}

/** What a day meant for one claim. */
export interface WaterfallLine {
  readonly claim: Claim;
  /** What could be claimed on this day: the entitlement less what was paid before. */
  readonly due: Decimal;
  /** What the payee has of it, without tax withheld. */
  readonly paid: Decimal;
  /** What of it goes to the tax on the payee. */
  readonly withheld: Decimal;
  /** Due and neither paid nor withheld. */
  readonly remaining: Decimal;
  /** The rule that decided, in words. */
  readonly rule: string;
}

export interface WaterfallEvent {
  readonly date: SerialDate;
  /** Everything received up to and on this day. */
  readonly receivedToDate: Decimal;
  /** Cash that is kept after this day's payments. */
  readonly retained: Decimal;
  /** A line per claim, in order of tier and payee. */
  readonly lines: readonly WaterfallLine[];
}

/** How many events a waterfall has; each has a line per claim. */
export function countEvents(
  receipts: readonly Receipt[],
  claims: readonly Claim[],
  asOf: SerialDate | undefined,
): number {
  return eventDates(receipts, claims, asOf).length;
}

/**
 * The audit trail of a waterfall, event by event; nothing of an event is kept once the next is asked for.
 *
 * On every event, the payments of all lines up to it, what is withheld of them and what is retained add up to the receipts.
 *
 * @param claims as `parseClaims` gives them
 */
export function* waterfall(
  receipts: readonly Receipt[],
  claims: readonly Claim[],
  { asOf, reserve = true, unit: chosen }: WaterfallOptions = {},
): Generator<WaterfallEvent, void, undefined> {
  const unit = tablesUnit(receipts, claims, chosen);
  const pools = poolsOf(receipts, claims);
  const cascade = openCascade(claims, unit, reserve, pools);
  for (const day of daysOf(receipts, eventDates(receipts, claims, asOf), unit, pools)) {
    const lines = settle(cascade, day, true).map((line) => ({
      claim: line.position.claim,
      due: toMoney(line.due, unit),
      paid: toMoney(line.paid - line.withheld, unit),
      withheld: toMoney(line.withheld, unit),
      remaining: toMoney(line.due - line.paid, unit),
      // Worded when it is read: most callers want the sums alone.
      get rule(): string {
        return describeRule(line, unit);
      },
    }));
    yield {
      date: day.date,
      receivedToDate: toMoney(day.gross, unit),
      retained: toMoney(day.gross - cascade.paid, unit),
      lines,
    };
  }
}

/** What one payee was paid. */
export interface PayeeTotal {
  readonly payee: string;
  readonly paid: Decimal;
}

/** What each payee is paid in all, in order of first tier and name; what is withheld from it, as "Tax on" it, follows. */
export function paidByPayee(
  receipts: readonly Receipt[],
  claims: readonly Claim[],
  { asOf, reserve = true, unit: chosen }: WaterfallOptions = {},
): PayeeTotal[] {
  const unit = tablesUnit(receipts, claims, chosen);
  const pools = poolsOf(receipts, claims);
  const cascade = openCascade(claims, unit, reserve, pools);
  for (const day of daysOf(receipts, eventDates(receipts, claims, asOf), unit, pools)) settle(cascade, day);
  const totals = new Map<string, { payee: string; units: number }>();
  const add = (payee: string, paid: number): void => {
    const total = totals.get(payeeKey(payee)) ?? { payee, units: 0 };
    totals.set(payeeKey(payee), { ...total, units: total.units + paid });
  };
  for (const { claim, paid, withheld } of positions(cascade)) {
    if (claim.payee !== "") add(claim.payee, paid - withheld);
    if (claim.withheld !== undefined) add(taxOn(claim.payee), withheld);
  }
  return [...totals.values()].map(({ payee, units }) => ({ payee, paid: toMoney(units, unit) }));
}

/**
 * What one payee is paid in all.
 *
 * @throws DomainError when no claim is the payee's
 */
export function paidTo(
  receipts: readonly Receipt[],
  claims: readonly Claim[],
  payee: string,
  options: WaterfallOptions = {},
): Decimal {
  const totals = paidByPayee(receipts, claims, options);
  const total = totals.find((candidate) => payeeKey(candidate.payee) === payeeKey(payee));
  if (total === undefined) throw noSuchPayee(claims, payee);
  return total.paid;
}

/** The problem of a payee that no claim names. */
export function noSuchPayee(claims: readonly Claim[], payee: string): Error {
  const names = claims.flatMap(({ payee, withheld }) =>
    withheld === undefined ? [payee] : [payee, taxOn(payee)],
  );
  const known = [...new Map(names.filter(Boolean).map((name) => [payeeKey(name), name])).values()];
  return problem.noSuchPayee(known, payee);
}
