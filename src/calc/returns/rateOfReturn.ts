import type { FlowSide, NettedFlows } from "./datedFlow.ts";
import { ratioAt, type RatioAt } from "./presentValueRatio.ts";

/**
 * Forces of interest per day whose annual rate e^(365·z) − 1 is a double above −1 and below
 * infinity: 365·z from ln 2⁻⁵⁴ to ln 2¹⁰²⁴.
 */
const LOWEST = (-54 * Math.LN2) / 365;
const HIGHEST = (1024 * Math.LN2) / 365;

/**
 * No numbers between 0 and 1 have a third central moment above 1/(6√3) (a two-point distribution has
 * it). Two sides may differ by twice that, and a change over a width is halved at its middle.
 */
const GREATEST_THIRD_MOMENT = 1 / (6 * Math.sqrt(3));

/** A solver that has not settled after so many steps halves its bracket instead. */
const STEPS_BEFORE_HALVING = 12;
const MOST_STEPS = 200;

/**
 * Halley's step leaves an error of the third power of itself. Below this size (in units of one over
 * the span, weighted by how flat the curve is) what is left is less than one part in 10¹⁶.
 */
const SETTLED = 2e-6;

/** Size of h(z), in units of the last place, up to which a turning point counts as touching 0. */
const TOUCHING = 4 * Number.EPSILON;

/**
 * Slope of h, in units of the span, that cannot be told from 0 where h cannot: three rates so close
 * are one, whose best estimate is the point of inflection.
 */
const FLAT = Number.EPSILON ** (2 / 3);

/** Width in units of one over the span, below which an inflection may be such a threefold rate. */
const CLOSE = 1e-2;

/** Part of an interval next to its ends in which cutting it would gain nothing. */
const EDGE = 2 ** -6;

/** Width in units of one over the span, below which an interval holds one root or a cluster. */
const NARROW = 1e-7;

/**
 * The force of interest of flows whose sign changes once.
 *
 * All of one side then lies before all of the other, so h is monotone and has exactly one root.
 *
 * @returns the root, or NaN when it lies outside the rates that doubles can hold
 */
export function onlyRoot(flows: NettedFlows): number {
  const { receipts, payments } = flows;
  const start = ratioAt(flows, 0);
  // Between one payment and one receipt h is a straight line.
  if (receipts.end - receipts.start === 1 && payments.end - payments.start === 1) {
    return -start.logRatio / slopeOf(start);
  }
  return solve(flows, LOWEST, HIGHEST, start, flows.endsWithReceipt ? -1 : 1);
}

/**
 * The force of interest at which net present value is 0 and whose annual rate is nearest a guess.
 *
 * Works outwards from the guess in both directions, in growing intervals, until no turning point
 * can be left outside.
 *
 * @returns the root, or NaN when there is none
 */
export function nearestRoot(flows: NettedFlows, guess: number): number {
  const start = Math.min(Math.max(Math.log1p(guess) / 365, LOWEST), HIGHEST);
  const from = ratioAt(flows, start);
  // Where h turns at 0 neither side has a root: a guess that is the rate itself is told by that.
  const isTouching = isNoise(flows, from) && Math.abs(slopeOf(from)) <= FLAT * flows.span;
  if (from.logRatio === 0 || isTouching) return start;
  const above = firstRootOutwards(flows, from, HIGHEST);
  const distance = Math.expm1(above * 365) - guess;
  // A root below that is further from the guess than the one above is of no interest.
  const limit = Number.isNaN(above) || distance >= 1 + guess ? LOWEST : Math.log1p(guess - distance) / 365;
  const below = firstRootOutwards(flows, from, Math.max(limit, LOWEST));
  if (Number.isNaN(below)) return above;
  if (Number.isNaN(above)) return below;
  return guess - Math.expm1(below * 365) < distance ? below : above;
}

/** The first root on the way from a point to a limit on either side of it, or NaN. */
function firstRootOutwards(flows: NettedFlows, from: RatioAt, limit: number): number {
  const direction = limit > from.z ? 1 : -1;
  const farIsReceipt = direction > 0 ? flows.startsWithReceipt : flows.endsWithReceipt;
  let width = 1 / flows.span;
  let near = from;
  for (;;) {
    if (near.z === limit) return near.logRatio === 0 ? limit : NaN;
    if (monotoneBeyond(flows, near, direction)) {
      if (near.logRatio > 0 === farIsReceipt) return NaN;
      const rising = farIsReceipt === direction > 0 ? 1 : -1;
      return direction > 0
        ? solve(flows, near.z, limit, near, rising)
        : solve(flows, limit, near.z, near, rising);
    }
    const next = near.z + direction * width;
    const far = ratioAt(flows, direction > 0 ? Math.min(next, limit) : Math.max(next, limit));
    const root = firstRootBetween(flows, near, far);
    if (!Number.isNaN(root)) return root;
    near = far;
    width *= 2;
  }
}

/** Whether h has no turning point between a point and infinity: the means cannot pass these days. */
function monotoneBeyond(
  flows: NettedFlows,
  { receiptsMean, paymentsMean }: RatioAt,
  direction: number,
): boolean {
  if (direction > 0)
    return firstDay(flows.payments) > receiptsMean || paymentsMean < firstDay(flows.receipts);
  return paymentsMean > lastDay(flows.receipts) || lastDay(flows.payments) < receiptsMean;
}

function firstDay({ days, start }: FlowSide): number {
  return days[start] as number;
}

function lastDay({ days, end }: FlowSide): number {
  return days[end - 1] as number;
}

/** The root between two points that is nearest to the first of them, or NaN. */
function firstRootBetween(flows: NettedFlows, near: RatioAt, far: RatioAt): number {
  if (near.logRatio === 0) return near.z;
  const low = near.z < far.z ? near : far;
  const high = near.z < far.z ? far : near;
  const width = high.z - low.z;
  const slopes = slopeBounds(flows, low, high);
  const changesSign = low.logRatio > 0 !== high.logRatio > 0 && far.logRatio !== 0;
  if (slopes.least >= 0 || slopes.greatest <= 0) {
    return changesSign ? solve(flows, low.z, high.z, near, slopes.greatest > 0 ? 1 : -1) : NaN;
  }
  const isNarrow = width * flows.span < NARROW;
  if (changesSign) {
    if (width * flows.span < CLOSE && low.curvature > 0 !== high.curvature > 0) {
      const bend = inflection(flows, low, high);
      if (isNoise(flows, bend) && Math.abs(slopeOf(bend)) <= FLAT * flows.span) return bend.z;
    }
    if (isNarrow) return solve(flows, low.z, high.z, near, high.logRatio > 0 ? 1 : -1);
  } else if (far.logRatio !== 0) {
    const sign = low.logRatio > 0 ? 1 : -1;
    const least = sign > 0 ? slopes.least : -slopes.greatest;
    const greatest = sign > 0 ? slopes.greatest : -slopes.least;
    if (leastBetween(sign * low.logRatio, sign * high.logRatio, least, greatest, width) > 0) return NaN;
    if (isNarrow) return NaN;
    if (sign * slopeOf(low) < 0 && sign * slopeOf(high) > 0) {
      const turn = turningPoint(flows, low, high);
      if (isNoise(flows, turn)) return turn.z;
      const edge = width * EDGE;
      if (turn.z > low.z + edge && turn.z < high.z - edge) return firstRootAround(flows, near, turn, far);
    }
  }
  const middle = (low.z + high.z) / 2;
  if (middle === low.z || middle === high.z) return NaN;
  return firstRootAround(flows, near, ratioAt(flows, middle), far);
}

function firstRootAround(flows: NettedFlows, near: RatioAt, middle: RatioAt, far: RatioAt): number {
  const root = firstRootBetween(flows, near, middle);
  return Number.isNaN(root) ? firstRootBetween(flows, middle, far) : root;
}

/** Whether h cannot be told from 0 at a point. */
function isNoise(flows: NettedFlows, { z, logRatio }: RatioAt): boolean {
  return Math.abs(logRatio) <= TOUCHING * (1 + Math.abs(z) * flows.span);
}

/** h′ at a point, in days. */
function slopeOf({ receiptsMean, paymentsMean }: RatioAt): number {
  return paymentsMean - receiptsMean;
}

/**
 * Bounds of h′ between two points.
 *
 * Two pairs, of which the closer ones count: the mean days of the two ends, which are far apart
 * where flows are; and what h″ allows from either end, which is close where the ends are.
 */
function slopeBounds(flows: NettedFlows, low: RatioAt, high: RatioAt): { least: number; greatest: number } {
  const width = high.z - low.z;
  const middle = (low.curvature + high.curvature) / 2;
  // h″ moves by no more than the greatest third moment of days within the span, on either side.
  const swing = width * GREATEST_THIRD_MOMENT * flows.span ** 3;
  const leastCurvature = middle - swing;
  const greatestCurvature = middle + swing;
  const atLow = slopeOf(low);
  const atHigh = slopeOf(high);
  return {
    least: Math.max(
      high.paymentsMean - low.receiptsMean,
      leastBetween(atLow, atHigh, leastCurvature, greatestCurvature, width),
    ),
    greatest: Math.min(
      low.paymentsMean - high.receiptsMean,
      -leastBetween(-atLow, -atHigh, -greatestCurvature, -leastCurvature, width),
    ),
  };
}

/** The least a function can be between two points, from its values there and the bounds of its slope. */
function leastBetween(atLow: number, atHigh: number, least: number, greatest: number, width: number): number {
  if (least >= 0) return atLow;
  if (greatest <= 0) return atHigh;
  // Falling as fast as it may from the left, and from the right: the two lines meet at their least.
  return (atLow * greatest - atHigh * least + least * greatest * width) / (greatest - least);
}

/** Where h turns between two points at which its slope has opposite signs. */
function turningPoint(flows: NettedFlows, low: RatioAt, high: RatioAt): RatioAt {
  let lower = low.z;
  let upper = high.z;
  const slopeAtLow = slopeOf(low);
  let here = ratioAt(flows, (lower + upper) / 2);
  for (let step = 0; step < MOST_STEPS; step++) {
    const slope = slopeOf(here);
    if (slope === 0) return here;
    if (slope > 0 === slopeAtLow > 0) lower = here.z;
    else upper = here.z;
    let next = here.z - slope / here.curvature;
    if (!(next > lower && next < upper)) next = (lower + upper) / 2;
    const settled = Math.abs(next - here.z) * flows.span < 1e-12 || next === lower || next === upper;
    here = ratioAt(flows, next);
    if (settled) return here;
  }
  return here;
}

/** Where h″ is 0 between two points at which it has opposite signs: false position, Illinois variant. */
function inflection(flows: NettedFlows, low: RatioAt, high: RatioAt): RatioAt {
  let lower = low.z;
  let upper = high.z;
  let atLower = low.curvature;
  let atUpper = high.curvature;
  let here = low;
  for (let step = 0; step < MOST_STEPS; step++) {
    const next = upper - (atUpper * (upper - lower)) / (atUpper - atLower);
    const settled = Math.abs(next - here.z) * flows.span < 1e-13;
    here = ratioAt(flows, next);
    if (settled || here.curvature === 0) return here;
    if (here.curvature > 0 === atUpper > 0) {
      upper = next;
      atUpper = here.curvature;
      atLower /= 2;
    } else {
      lower = next;
      atLower = here.curvature;
      atUpper /= 2;
    }
  }
  return here;
}

/**
 * The root of h between two forces of interest where it is monotone.
 *
 * @param rising 1 where h rises with z, −1 where it falls
 * @returns the root, or NaN when h does not change its sign there
 */
function solve(flows: NettedFlows, low: number, high: number, start: RatioAt, rising: number): number {
  const span = flows.span;
  let lower = low;
  let upper = high;
  let here = start;
  for (let step = 0; step < MOST_STEPS; step++) {
    const { z, logRatio } = here;
    if (logRatio === 0) return z;
    if (logRatio > 0 === rising > 0) {
      if (z === low) return NaN;
      upper = z;
    } else {
      if (z === high) return NaN;
      lower = z;
    }
    const slope = slopeOf(here);
    const newton = -logRatio / slope;
    const bend = 1 + (newton * here.curvature) / (2 * slope);
    let next = z + newton / (bend > 0.5 ? bend : 0.5);
    const flatness = span / slope;
    if (Math.abs(logRatio) * flatness * flatness < SETTLED && next >= low && next <= high) return next;
    if (!(next > lower)) next = lower === low ? low : (lower + upper) / 2;
    else if (!(next < upper)) next = upper === high ? high : (lower + upper) / 2;
    else if (step > STEPS_BEFORE_HALVING && step % 2 === 0) next = (lower + upper) / 2;
    if (next === z || (next === lower && next !== low) || (next === upper && next !== high)) return z;
    here = ratioAt(flows, next);
  }
  return here.z;
}
