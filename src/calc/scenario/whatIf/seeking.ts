/**
 * At which number something of which nothing is known comes to a target, in as few trials as can be: each may be the
 * calculation of a whole workbook.
 *
 * It is tried at places near and far from where it is; where it comes nearest to the target without passing it, around
 * there; and between two neighbours on either side of the target by false position (the Illinois rule), by halving where
 * that gains nothing, as at a step. A place that is found where the two sides never meet is a step, or a pole where they
 * fly apart, which is none.
 */
import type { Tried } from "./crossings.ts";

export interface Seek {
  /** What the number is. */
  readonly start: number;
  readonly target: number;
  /** Whether only whole numbers can be meant, as of days. */
  readonly isWhole: boolean;
}

/** A number at which the target is reached. */
export interface Sought {
  readonly at: number;
  readonly value: number;
  /** What stands beside it, where it jumps past the target. */
  readonly before: number | undefined;
}

export interface Seeking {
  /** The one nearest to the start first. */
  readonly found: readonly Sought[];
  /** What came closest to the target; `undefined` where there was no number at any place. */
  readonly closest: { readonly at: number; readonly value: number } | undefined;
  /** In order of their places. */
  readonly tried: readonly Tried[];
}

/** Of what it is, and farther away, which is tried only where the target is not passed among these. */
const SHARES = [0.99, 1.01, 0.95, 1.05, 0.9, 1.1, 0.75, 1.25, 0.5, 1.5, 0.25, 2, 0.1, 3, 0, 5, 10];
const FAR_SHARES = [-0.5, -1, 30, -3, 100, -10, 1_000, -100];
const SIZES = [1, 0.1, 10, 0.01, 100, 1_000].flatMap((size) => [size, -size]);
const FAR_SIZES = [1e4, 1e5, 1e6, 1e8].flatMap((size) => [size, -size]);
const DAYS = [1, 7, 30, 91, 182, 365, 730, 1_095, 1_826].flatMap((days) => [days, -days]);
const FAR_DAYS = [3_652, 7_305, 18_262].flatMap((days) => [days, -days]);
const LAST_DAY = 2_958_465;

const FIGURES = 15;
const ROUND_FIGURES = 9;
/** Of what a target is: so near is there. */
const NEAR = 1e-9;
const MOST_CROSSINGS = 5;
const MOST_DIPS = 3;
const TRIALS_OF_A_DIP = 14;
const MOST_HALVINGS = 75;
/** So often false position may gain less than halving. */
const PATIENCE = 8;

interface Known {
  readonly at: number;
  readonly value: number;
}

type Asking<Result> = Generator<number, Result, number | undefined>;

/** It asks for the value at a number, and is told it; `undefined` where there is none. */
export function* seeking({ start, target, isWhole }: Seek): Asking<Seeking> {
  const tried = new Map<number, number | undefined>();
  function* at(place: number): Asking<Known | undefined> {
    if (!tried.has(place)) tried.set(place, yield place);
    const value = tried.get(place);
    return value === undefined ? undefined : { at: place, value };
  }
  const near = (one: Known): boolean => Math.abs(one.value - target) <= NEAR * Math.max(1, Math.abs(target));
  const search: Search = { at, near, target, isWhole };
  const { near: around, far } = placesAround(start, isWhole);
  for (const place of [start, ...around]) yield* at(place);
  if (crossingPairs(inOrder(tried), target, start).length === 0) for (const place of far) yield* at(place);
  for (const dip of dipsOf(inOrder(tried), target)) yield* searchDip(search, dip);
  const found: Sought[] = [];
  for (const pair of crossingPairs(inOrder(tried), target, start)) {
    const one = yield* searchCrossing(search, pair);
    if (one !== undefined && !found.some((other) => other.at === one.at)) found.push(one);
  }
  const all = inOrder(tried);
  return {
    found: found.sort((a, b) => Math.abs(a.at - start) - Math.abs(b.at - start)),
    closest: closestOf(all, target),
    tried: all,
  };
}

interface Search {
  readonly at: (place: number) => Asking<Known | undefined>;
  readonly near: (one: Known) => boolean;
  readonly target: number;
  readonly isWhole: boolean;
}

interface Places {
  readonly near: readonly number[];
  readonly far: readonly number[];
}

function placesAround(start: number, isWhole: boolean): Places {
  if (isWhole) {
    const from = (days: readonly number[]): readonly number[] =>
      days.map((more) => start + more).filter((day) => day >= 1 && day <= LAST_DAY);
    return { near: from(DAYS), far: from(FAR_DAYS) };
  }
  if (start === 0) return { near: SIZES, far: FAR_SIZES };
  const of = (shares: readonly number[]): readonly number[] => shares.map((share) => figures(start * share));
  return { near: of(SHARES), far: of(FAR_SHARES) };
}

function inOrder(tried: ReadonlyMap<number, number | undefined>): readonly Tried[] {
  return [...tried].map(([at, value]) => ({ at, value })).sort((a, b) => a.at - b.at);
}

function isKnown(one: Tried | undefined): one is Known {
  return one?.value !== undefined;
}

function closestOf(all: readonly Tried[], target: number): Known | undefined {
  return all.filter(isKnown).sort((a, b) => Math.abs(a.value - target) - Math.abs(b.value - target))[0];
}

type Three = readonly [Known, Known, Known];

/** Three neighbours on one side of the target of which the middle one is nearest to it: it may be passed beside that. */
function dipsOf(all: readonly Tried[], target: number): readonly Three[] {
  const away = (one: Known): number => Math.abs(one.value - target);
  return all
    .flatMap((middle, index): readonly Three[] => {
      const [before, after] = [all[index - 1], all[index + 1]];
      if (!isKnown(before) || !isKnown(middle) || !isKnown(after)) return [];
      const sides = new Set([before, middle, after].map(({ value }) => Math.sign(value - target)));
      const isDip = away(middle) <= away(before) && away(middle) <= away(after);
      const isFlat = away(middle) === away(before) && away(middle) === away(after);
      return sides.size === 1 && isDip && !isFlat ? [[before, middle, after]] : [];
    })
    .sort((a, b) => away(a[1]) - away(b[1]))
    .slice(0, MOST_DIPS);
}

/** Halves the wider side of three, keeping the nearest in the middle, until the target is passed. */
function* searchDip({ at, target, isWhole }: Search, [first, second, third]: Three): Asking<void> {
  let [left, middle, right] = [first, second, third];
  const side = Math.sign(middle.value - target);
  for (let trials = 0; trials < TRIALS_OF_A_DIP; trials++) {
    const isLeft = middle.at - left.at > right.at - middle.at;
    const place = between(isLeft ? left.at : middle.at, isLeft ? middle.at : right.at, isWhole);
    const one = place === undefined ? undefined : yield* at(place);
    if (one === undefined || (one.value - target) * side <= 0) return;
    const isNearer = Math.abs(one.value - target) < Math.abs(middle.value - target);
    if (isNearer) [left, middle, right] = isLeft ? [left, one, middle] : [middle, one, right];
    else if (isLeft) left = one;
    else right = one;
  }
}

/** Neighbours of which one reaches the target and the other does not, nearest to the start first. */
function crossingPairs(
  all: readonly Tried[],
  target: number,
  start: number,
): readonly (readonly [Known, Known])[] {
  const away = ([one, other]: readonly [Known, Known]): number =>
    Math.max(one.at - start, start - other.at, 0);
  return all
    .flatMap((one, index): readonly (readonly [Known, Known])[] => {
      const other = all[index + 1];
      if (!isKnown(one) || !isKnown(other)) return [];
      return one.value >= target === other.value >= target && one.value !== target && other.value !== target
        ? []
        : [[one, other]];
    })
    .sort((a, b) => away(a) - away(b))
    .slice(0, MOST_CROSSINGS);
}

function* searchCrossing(search: Search, [one, other]: readonly [Known, Known]): Asking<Sought | undefined> {
  const { at, near, target, isWhole } = search;
  let [left, right] = [one, other];
  // What false position takes for the distance of an end: halved where the other end has moved twice.
  const by = { left: left.value - target, right: right.value - target };
  let last: "left" | "right" | undefined;
  let failures = 0;
  for (let trials = 0; trials < MOST_HALVINGS; trials++) {
    const there = [left, right].find(near);
    if (there !== undefined) return yield* rounder(search, there);
    const middle = between(left.at, right.at, isWhole);
    if (middle === undefined) break;
    const guess = snapped(left.at - (by.left * (right.at - left.at)) / (by.right - by.left), isWhole);
    const isInside = failures < PATIENCE && guess > left.at && guess < right.at;
    const next = yield* at(isInside ? guess : middle);
    // Between two numbers there is none: no one can say where it passes.
    if (next === undefined) return undefined;
    const width = right.at - left.at;
    const moves = next.value >= target === left.value >= target ? "left" : "right";
    if (moves === "left") left = next;
    else right = next;
    by[moves] = next.value - target;
    if (last === moves) by[moves === "left" ? "right" : "left"] /= 2;
    last = moves;
    if (right.at - left.at > width / 2) failures++;
  }
  return edge(left, right, Math.abs(one.value - other.value), target);
}

/** The side of a step that reaches the target; none where the sides fly apart, as at a pole. */
function edge(left: Known, right: Known, apart: number, target: number): Sought | undefined {
  if (Math.abs(left.value - right.value) > apart) return undefined;
  const [reached, before] = left.value >= target ? [left, right] : [right, left];
  return { ...reached, before: before.value };
}

/** A number with fewer figures that is as near, where there is one. */
function* rounder({ at, near, isWhole }: Search, one: Known): Asking<Sought> {
  const place = isWhole ? one.at : Number(one.at.toPrecision(ROUND_FIGURES));
  const round = yield* at(place);
  return { ...(round !== undefined && near(round) ? round : one), before: undefined };
}

function figures(value: number): number {
  return Number(value.toPrecision(FIGURES));
}

function snapped(value: number, isWhole: boolean): number {
  return isWhole ? Math.round(value) : figures(value);
}

/** Where two numbers are of other orders of magnitude, between these. */
function between(one: number, other: number, isWhole: boolean): number | undefined {
  const isFar = one > 0 && other / one > 1_000;
  const middle = snapped(isFar ? Math.sqrt(one) * Math.sqrt(other) : one / 2 + other / 2, isWhole);
  return middle > one && middle < other ? middle : undefined;
}
