/**
 * Claims that choose among several sums: the greater or the lesser of a multiple of what was drawn, of what it
 * has grown to, and of a share of the proceeds. Each of these legs is summed over the drawdowns, then compared
 * once; a drawdown counts from its day on.
 */
import type { SerialDate } from "../../dates/serialDate.ts";
import { ZERO, type Decimal } from "../../decimal.ts";
import { multipleOn, multipleSpans, type GrossMultiple } from "../../instruments/grossMultiple.ts";
import { growthOn, growthOwed, openGrowth, type Drawdown, type Growing, type GrowthTerms } from "./growth.ts";
import { exactShare, shareOf } from "./proRata.ts";

/** The legs of a claim that are filled. */
export interface Legs {
  /** By day, those without one first. */
  readonly drawdowns: readonly Drawdown[];
  readonly sum: GrossMultiple | undefined;
  readonly growth: GrowthTerms | undefined;
  readonly share: { readonly percent: Decimal; readonly above: Decimal } | undefined;
}

export type Choice = "greater" | "lesser";

/** The same, ready for many days. */
export interface LegsInUnits {
  readonly choice: Choice;
  readonly drawdowns: readonly Drawdown[];
  readonly growth: GrowthTerms | undefined;
  /** Amount × Multiple on a day of so many of the drawdowns. */
  readonly sumOn: ((drawn: number, date: SerialDate) => number) | undefined;
  readonly shareOf: ((gross: number) => number) | undefined;
}

/** What each leg comes to on a day, payments of the past included; `undefined` where it is not filled. */
export interface LegValues {
  /** How many of the drawdowns had come by then. */
  readonly drawn: number;
  readonly sum: number | undefined;
  readonly grown: number | undefined;
  readonly share: number | undefined;
}

interface Rounding {
  /** @throws DomainError when it is too large to be exact to the unit */
  readonly inUnits: (sum: Decimal) => number;
  readonly limitInUnits: (limit: Decimal) => number;
}

export function legsInUnits(
  { drawdowns, sum, growth, share }: Legs,
  choice: Choice,
  { inUnits, limitInUnits }: Rounding,
): LegsInUnits {
  return {
    choice,
    drawdowns,
    growth,
    sumOn: sum && sumsByDay(drawdowns, sum, inUnits),
    shareOf: share && shareAbove(share.percent, limitInUnits(share.above)),
  };
}

/** A share of what exceeds a sum, rounded down. */
export function shareAbove(percent: Decimal, above: number): (base: number) => number {
  const share = exactShare(percent);
  return (base) => shareOf(Math.max(0, base - above), share);
}

/** The first drawdowns at each multiple, worked out once. */
function sumsByDay(
  drawdowns: readonly Drawdown[],
  stepped: GrossMultiple,
  inUnits: (sum: Decimal) => number,
): (drawn: number, date: SerialDate) => number {
  let total = ZERO;
  const totals = [ZERO, ...drawdowns.map(({ amount }) => (total = total.plus(amount)))];
  const known = new Map<Decimal, readonly number[]>(
    multipleSpans(stepped).map(({ multiple }) => [
      multiple,
      totals.map((sum) => inUnits(sum.times(multiple))),
    ]),
  );
  return (drawn, date) => known.get(multipleOn(stepped, date))?.[drawn] ?? 0;
}

/** How many of the drawdowns have come by a day. */
export function drawnBy(drawdowns: readonly Drawdown[], date: SerialDate): number {
  let drawn = 0;
  while (drawn < drawdowns.length && (drawdowns[drawn]?.from ?? 0) <= date) drawn++;
  return drawn;
}

/** What the first drawdowns will have grown to by a day if nothing is paid before. */
export function grownBy(
  { growth, drawdowns }: LegsInUnits,
  drawn: number,
  date: SerialDate,
): Decimal | undefined {
  return growth && growthOwed(growthOn(openGrowth(growth, drawdowns.slice(0, drawn)), date));
}

/** What is owed at first on the leg that grows. */
export function openGrowing({ growth, drawdowns }: LegsInUnits): Growing | undefined {
  return growth && openGrowth(growth, drawdowns);
}

/** What the claim is entitled to by its legs. */
export function chosenOf({ sum, grown, share }: LegValues, choice: Choice): number {
  return choice === "greater"
    ? Math.max(sum ?? 0, grown ?? 0, share ?? 0)
    : Math.min(sum ?? Infinity, grown ?? Infinity, share ?? Infinity);
}

/**
 * What the claim need have been paid for nothing more ever to become due, once all is drawn: what is satisfied
 * of a leg stays so, but a share grows with the proceeds.
 */
export function endOf({ sum, grown, share }: LegValues, choice: Choice): number {
  if (choice === "lesser") return Math.min(sum ?? Infinity, grown ?? Infinity);
  return share === undefined ? Math.max(sum ?? 0, grown ?? 0) : Infinity;
}
