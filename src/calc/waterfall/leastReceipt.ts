/**
 * The least receipt from which on a payee is paid in full.
 *
 * The rule. Of the receipts after which every claim of the payee is paid in full, the least such that after
 * every larger one none of its claims is short by more than a unit. So it does not depend on what has been
 * received, and a payee who comes out even because nothing is due yet (a percentage of no proceeds), and
 * would be short of more, is not taken for paid. A unit is what the division of an odd one may cost.
 *
 * It is found from above, by trying receipts in the waterfall itself, not by assuming that more helps. What a
 * tier leaves to its juniors falls by no more than the receipt does, but for interest; so where something is
 * left, nothing is short of a receipt smaller by that much, and that far the search may go down at once. Where
 * nothing is left it goes down unit by unit. Small sums are thus tried one by one; only where a large one would
 * take too long, as where percentages leave nothing over whatever comes, or some claims may use some receipts alone, does
 * it try ever larger steps and look for the edge between two of them.
 */
import type { SerialDate } from "../dates/serialDate.ts";
import { isOwed, payeeKey, type Claim } from "./claims.ts";
import { measureClaims } from "./position.ts";
import type { WaterfallDay } from "./receipts.ts";
import { bearsInterest, slopeDownTo, type Slope } from "./slope.ts";
import { claimsAfter, type ClaimsInUnits } from "./standing.ts";

/** What is tried: the days of the waterfall if so many units come in, and how many can at most. */
export interface Trials extends ClaimsInUnits {
  readonly daysWith: (units: number) => readonly WaterfallDay[];
  readonly most: number;
}

/** How a payee comes out of a trial. */
const PAID = 0;
/** Claims of it are short by a unit. */
const ODD = 1;
const SHORT = 2;

type Outcome = typeof PAID | typeof ODD | typeof SHORT;

interface Trial {
  /** By payee, as `payeesOf` numbers them, and last of all for everybody. */
  readonly outcomes: Uint8Array;
  /** How much less may come in with everything down to a tier still paid, by the number of the tier. */
  readonly spare: Float64Array;
}

/** Answers for one set of trials; what is tried for one payee is known for the others. */
export interface LeastReceipts {
  /**
   * The least receipt from which on a payee is paid in full, or everybody where none is named.
   *
   * @returns units; `undefined` where a larger receipt is always short
   */
  readonly of: (payee: string | undefined) => number | undefined;
}

export function leastReceipts(trials: Trials): LeastReceipts {
  const { most, claims } = trials;
  const payees = payeesOf(claims);
  const tiers = [...new Set(claims.map(({ tier }) => tier))];
  const slopes = tiers.map((tier) => slopeDownTo(trials, trials.daysWith(0), tier));
  const run = runner(trials, payees, slopes);
  const tried = new Map<number, Trial>();
  const attempt = (units: number): Trial => {
    let trial = tried.get(units);
    if (trial === undefined) {
      trial = run(units);
      tried.set(units, trial);
    }
    return trial;
  };
  const answers = new Map<number, number | undefined>();
  const patience = patienceFor(trials, trials.daysWith(0).length);
  return {
    of: (payee) => {
      const number = payee === undefined ? payees.size : payees.get(payee);
      if (number === undefined || most < 0) return undefined;
      // Nothing is short of any receipt, and to see that by trying would take all of them.
      if (!isAnyDueBy(trials.daysWith(0).at(-1)?.date, claims, payee)) return 0;
      if (!answers.has(number)) {
        const lastTier = tiers.indexOf(lastTierOf(claims, payee));
        const search: Search = {
          outcome: (units) => attempt(units).outcomes[number] as Outcome,
          spare: (units) => attempt(units).spare[lastTier] ?? 0,
          most,
          patience,
          neighbours: neighboursFor(trials, patience),
          reach: reachFor(trials, trials.daysWith(0).length),
          ...(slopes[lastTier] ?? { perUnit: 1, rounding: 0 }),
        };
        answers.set(number, leastEnough(search));
      }
      return answers.get(number);
    },
  };
}

/** The payees who have more than the residual, numbered. */
function payeesOf(claims: readonly Claim[]): ReadonlyMap<string, number> {
  const owed = claims.filter(({ kind }) => isOwed(kind));
  return new Map([...new Set(owed.map(({ payee }) => payeeKey(payee)))].map((key, index) => [key, index]));
}

/** Whether anything that a payee, or anybody, is owed falls due by a day. */
function isAnyDueBy(
  day: SerialDate | undefined,
  claims: readonly Claim[],
  payee: string | undefined,
): boolean {
  return claims.some(
    (claim) =>
      isOwed(claim.kind) &&
      (payee === undefined || payeeKey(claim.payee) === payee) &&
      !claim.awaitsReceipt &&
      (claim.payableFrom ?? 0) <= (day ?? 0),
  );
}

/** The most junior tier in which a payee, or anybody, is owed something. */
function lastTierOf(claims: readonly Claim[], payee: string | undefined): number {
  return claims
    .filter((claim) => isOwed(claim.kind) && (payee === undefined || payeeKey(claim.payee) === payee))
    .reduce((last, { tier }) => Math.max(last, tier), 0);
}

/** Runs the waterfall for one set of trials. */
function runner(
  { daysWith, ...given }: Trials,
  payees: ReadonlyMap<string, number>,
  slopes: readonly Slope[],
): (units: number) => Trial {
  // Kept from trial to trial: what the tiers down to each one leave by the end of a day, and what of it
  // their juniors had by then.
  const inUnits = { ...given, measured: measureClaims(given.claims, given.unit) };
  const unreceived = daysWith(0);
  const dayCount = unreceived.length;
  const leave = new Float64Array(dayCount * slopes.length);
  const gone = new Float64Array(dayCount * slopes.length);
  const placeOf = inUnits.claims.map(({ payee }) => payees.get(payeeKey(payee)) ?? 0);
  return (units) => {
    const days = daysWith(units);
    const outcomes = new Uint8Array(payees.size + 1);
    const standing = claimsAfter(days, inUnits, (cascade, day) => {
      let kept = days[day]?.gross ?? 0;
      let juniors = cascade.paid;
      cascade.tiers.forEach(({ paid, held, residuals }, tier) => {
        // Residual claims take what their tier leaves: they are its juniors.
        const [rest, restHeld] = residuals.reduce(
          ([had, aside], position) => [had + position.paid, aside + position.held],
          [0, 0],
        );
        leave[day * slopes.length + tier] = kept -= paid - rest + held - restHeld;
        gone[day * slopes.length + tier] = juniors -= paid - rest;
        kept -= rest + restHeld;
        juniors -= rest;
      });
    });
    standing.forEach(({ claim, unpaid }, index) => {
      if (!isOwed(claim.kind)) return;
      const outcome = unpaid > 1 ? SHORT : unpaid > 0 ? ODD : PAID;
      for (const place of [placeOf[index] ?? 0, payees.size]) {
        outcomes[place] = Math.max(outcomes[place] ?? PAID, outcome);
      }
    });
    const spare = slopes.map(({ rounding }, tier) => {
      // What is left may be of receipts that the payee may not be paid out of.
      if (given.pools !== undefined) return 0;
      const at = (day: number): number => day * slopes.length + tier;
      const onDay = (day: number) => [leave[at(day)] ?? 0, gone[at(day)] ?? 0] as const;
      return spareOf(days, unreceived, onDay, rounding);
    });
    return { outcomes, spare: Float64Array.from(spare) };
  };
}

/**
 * How much less may come in with everything above a tier's juniors still paid on the last day.
 *
 * What is left on that day must cover what the juniors had before, which does not come back. They had it on
 * days on which something was left, and would have had that much less; so where all of the difference comes by
 * such a day, it matters only if more was left on it than in the end. Where a part of it comes later, as when all
 * receipts are scaled, the juniors have less by that part only, and what they had is taken as if it stayed.
 *
 * @param unreceived the same days without what is tried
 */
function spareOf(
  days: readonly WaterfallDay[],
  unreceived: readonly WaterfallDay[],
  onDay: (day: number) => readonly [left: number, gone: number],
  rounding: number,
): number {
  const last = days.length - 1;
  if (last < 0) return 0;
  const [left] = onDay(last);
  let spare = left;
  for (let day = 0, before = 0; day < last; day++) {
    const [then, gone] = onDay(day);
    const hasPaid = gone > before;
    before = gone;
    const cameLater = grossAfter(days, day);
    const isAllThere = cameLater === grossAfter(unreceived, day);
    if (!hasPaid || (isAllThere && left >= then + rounding)) continue;
    // The same sums on both days: nothing of them has moved.
    if (left - then === cameLater) continue;
    spare = Math.min(spare, left - gone);
  }
  return spare;
}

/** What comes in after a day. */
function grossAfter(days: readonly WaterfallDay[], day: number): number {
  return (days.at(-1)?.gross ?? 0) - (days[day]?.gross ?? 0);
}

/** A search among receipts for one payee. */
interface Search extends Slope {
  readonly outcome: (units: number) => Outcome;
  /** How much less may come in: above 0, nobody in the payee's last tier or above it is short. */
  readonly spare: (units: number) => number;
  readonly most: number;
  /** How many receipts are tried one by one before the steps grow. */
  readonly patience: number;
  /** How many receipts above an edge are tried one by one for another. */
  readonly neighbours: number;
  /** The largest of the steps that grow, as a part of the receipt. */
  readonly reach: number;
}

function leastEnough(search: Search): number | undefined {
  const { most, outcome } = search;
  if (outcome(most) === SHORT) return undefined;
  return firstPaid(search, lastShort(search) + 1);
}

/** The largest receipt after which the payee is short; -1 where it is short of none. */
function lastShort(search: Search): number {
  const { outcome, patience, most } = search;
  let units = most;
  let slow = 0;
  while (outcome(units) !== SHORT) {
    if (units === 0) return -1;
    const step = certainStep(search, units);
    // At the largest receipt of all, where nothing is left over, no edge is near.
    const isAtTop = units === most;
    if (isLong(step, units) || units <= SMALL * patience || (!isAtTop && slow++ < patience)) {
      units -= Math.min(units, step);
      continue;
    }
    const found = stride(search, units);
    if (found.isShort) return lastShortNear(search, found.units, units);
    units = found.units;
  }
  return units;
}

/** So many times as many units as there is patience for are always tried one by one. */
const SMALL = 4;

/** How much smaller a receipt may be that is certainly enough, or else 1. */
function certainStep({ spare, perUnit, rounding }: Search, units: number): number {
  return Math.max(1, Math.floor((spare(units) - rounding - 1) / perUnit));
}

/** Whether such steps lead down soon. */
function isLong(step: number, units: number): boolean {
  return step >= units / 16;
}

/** Goes down in growing steps until the payee is short, a long step is certain again, or sums are small. */
function stride(search: Search, from: number): { readonly units: number; readonly isShort: boolean } {
  const small = SMALL * search.patience;
  const largest = 1 - search.reach;
  let units = from;
  for (let step = 1; units > small; step *= 2) {
    units = Math.max(units - step, Math.floor(largest * units), small);
    if (search.outcome(units) === SHORT) return { units, isShort: true };
    if (isLong(certainStep(search, units), units)) break;
  }
  return { units, isShort: false };
}

/** The last receipt that is short above one that is, as far as bisections and their neighbours tell. */
function lastShortNear({ outcome, neighbours }: Search, short: number, above: number): number {
  let last = short;
  for (let goes = 0; goes < MOST_GOES; goes++) {
    let enough = above;
    while (enough - last > 1) {
      const middle = last + Math.floor((enough - last) / 2);
      if (outcome(middle) === SHORT) last = middle;
      else enough = middle;
    }
    const edge = last;
    const end = Math.min(above, edge + neighbours);
    for (let units = edge + 1; units <= end; units++) if (outcome(units) === SHORT) last = units;
    if (last === edge) break;
  }
  return last;
}

/**
 * Where short and enough lie in turns, they do so by rounding: a percentage of what comes in is rounded the same way again
 * after as many units as it takes for one of its own.
 */
function neighboursFor({ claims }: Trials, patience: number): number {
  const least = claims.reduce(
    (before, claim) => Math.min(before, ("percent" in claim && claim.percent?.toNumber()) || 1),
    1,
  );
  return Math.min(patience, Math.max(FEWEST_NEIGHBOURS, Math.ceil(8 / least)));
}

const FEWEST_NEIGHBOURS = 64;

/** Where short and enough lie in turns, so many edges are looked for one above the other. */
const MOST_GOES = 4;

/** The first receipt from one on that pays everything; `undefined` where there is none. */
function firstPaid({ outcome, patience, most }: Search, from: number): number | undefined {
  // A unit is missing now and then as shares are rounded, so this has no edge to look for among small sums.
  const tried = Math.min(most, from + SMALL * patience);
  for (let units = from; units <= tried; units++) {
    if (outcome(units) === PAID) return units;
  }
  let odd = tried;
  let paid = odd;
  for (let step = 1; outcome(paid) !== PAID; step *= 2) {
    if (paid === most) return undefined;
    odd = paid;
    paid = Math.min(most, paid + step);
  }
  while (paid - odd > 1) {
    const middle = odd + Math.floor((paid - odd) / 2);
    if (outcome(middle) === PAID) paid = middle;
    else odd = middle;
  }
  return paid;
}

/** Steps that take no longer than a second or so: from the largest receipt there are some thirty times as many as parts. */
function reachFor(trials: Trials, days: number): number {
  if (trials.pools === undefined) return 1 / 4;
  return 1 / Math.min(64, Math.max(4, Math.floor(5e3 / Math.max(1, workOf(trials, days)))));
}

/** How long a trial takes: a balance with interest takes as long as so many sums. */
function workOf({ claims }: Trials, days: number): number {
  return claims.reduce((all, claim) => all + (bearsInterest(claim) ? 20 : 1), 0) * days;
}

/** Trials one by one that take no longer than half a second or so, many or few claims and days. */
function patienceFor(trials: Trials, days: number): number {
  // No step is certain, so there are many.
  if (trials.pools !== undefined) return 32;
  return Math.min(1024, Math.max(32, Math.floor(5e4 / Math.max(1, workOf(trials, days)))));
}
