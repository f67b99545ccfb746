/**
 * Where a measure of a number comes to a target: of a function of which nothing is known but what it gives.
 *
 * It is tried at some places, then where two neighbours, gone on as before, would come past the target between them; and
 * every change from one side of the target to another is halved until its two places are neighbours on the scale. So an
 * edge that is found is exact. That none is overlooked is certain where every place of the scale is tried.
 */

/** The places at which a number is tried. */
export interface Scale {
  readonly low: number;
  readonly high: number;
  /** A place between two, near the middle; `undefined` where they are neighbours. */
  readonly between: (one: number, other: number) => number | undefined;
}

/** A place, and what stands there; `undefined` where nothing does. */
export interface Tried {
  readonly at: number;
  readonly value: number | undefined;
}

interface Search {
  readonly scale: Scale;
  readonly target: number;
  readonly measure: (at: number) => number | undefined;
  /** Those that are tried first, in any order, within the scale. */
  readonly first: readonly number[];
  /** Changes nearer to it are halved first. */
  readonly near: number;
}

interface Found {
  /** In order: the last place of those that reach the target, or the first. */
  readonly crossings: readonly number[];
  /** In order of their places. */
  readonly tried: readonly Tried[];
}

/** So many places are tried between neighbours that may hide something, and so many in halving changes. */
const MOST_HIDDEN = 250;
const MOST_HALVINGS = 1_500;

/**
 * A target is reached where the measure is at least as much. A crossing is the first place that reaches it after one that
 * does not, or the last one before; where the measure stays at the target without going below, the end at which it leaves.
 * It stops after every trial.
 */
export function* crossings({ scale, target, measure, first, near }: Search): Generator<undefined, Found> {
  const tried: Tried[] = [];
  for (const at of [...new Set(first)].sort((a, b) => a - b)) {
    tried.push({ at, value: measure(at) });
    yield;
  }
  const tryAt = (index: number, at: number): void =>
    void tried.splice(index + 1, 0, { at, value: measure(at) });
  const sideOf = ({ value }: Tried): number | undefined =>
    value === undefined ? undefined : Math.sign(value - target);
  for (let hidden = 0; hidden < MOST_HIDDEN; hidden++) {
    const place = mostPromising(tried, target, scale);
    if (place === undefined) break;
    tryAt(place.index, place.at);
    yield;
  }
  for (let halvings = 0; halvings < MOST_HALVINGS; halvings++) {
    const place = nearestChange(tried, sideOf, near, scale);
    if (place === undefined) break;
    tryAt(place.index, place.at);
    yield;
  }
  return { crossings: edges(runsOf(tried, sideOf)), tried };
}

interface Between {
  readonly index: number;
  readonly at: number;
}

/**
 * The two neighbours on one side of the target between which it may be passed and passed again, going on in either
 * direction as before; that at which it would be passed by most.
 */
function mostPromising(tried: readonly Tried[], target: number, scale: Scale): Between | undefined {
  let best: Between | undefined;
  let lowest = 0;
  for (let index = 0; index + 1 < tried.length; index++) {
    const past = wouldPassBy(tried, index, target);
    if (past >= lowest) continue;
    const at = middle(tried, index, scale);
    if (at === undefined) continue;
    [best, lowest] = [{ index, at }, past];
  }
  return best;
}

/** Below 0 where a stretch, gone on as before or after it, would come past the target: by how much of what it is away. */
function wouldPassBy(tried: readonly Tried[], index: number, target: number): number {
  const distance = (place: Tried | undefined): { readonly at: number; readonly by: number } | undefined =>
    place?.value === undefined ? undefined : { at: place.at, by: place.value - target };
  const [before, one, other, after] = [-1, 0, 1, 2].map((step) => distance(tried[index + step]));
  if (one === undefined || other === undefined || one.by * other.by <= 0) return 0;
  const side = Math.sign(one.by);
  const width = other.at - one.at;
  const ahead = before && one.by + ((one.by - before.by) / (one.at - before.at)) * width;
  const back = after && other.by - ((after.by - other.by) / (after.at - other.at)) * width;
  const least = Math.min(...[ahead, back].flatMap((by) => (by === undefined ? [] : [by * side])));
  return least / Math.min(Math.abs(one.by), Math.abs(other.by));
}

/** Two places on different sides that are no neighbours; nearest to a place first, those with nothing on one side last. */
function nearestChange(
  tried: readonly Tried[],
  sideOf: (place: Tried) => number | undefined,
  near: number,
  scale: Scale,
): Between | undefined {
  let best: Between | undefined;
  let least = Infinity;
  for (let index = 0; index + 1 < tried.length; index++) {
    const [one, other] = [tried[index], tried[index + 1]];
    if (one === undefined || other === undefined) continue;
    const [from, to] = [sideOf(one), sideOf(other)];
    if (from === to) continue;
    const away = Math.max(one.at - near, near - other.at, 0);
    const isEdge = from === undefined || to === undefined;
    const rank = away + (isEdge ? scale.high - scale.low : 0);
    if (rank >= least) continue;
    const at = middle(tried, index, scale);
    if (at !== undefined) [best, least] = [{ index, at }, rank];
  }
  return best;
}

function middle(tried: readonly Tried[], index: number, scale: Scale): number | undefined {
  const [one, other] = [tried[index], tried[index + 1]];
  return one === undefined || other === undefined ? undefined : scale.between(one.at, other.at);
}

/** Places in a row on one side of the target: 1 above it, 0 at it, -1 below. */
interface Run {
  readonly side: number;
  readonly first: number;
  readonly last: number;
}

/** Where nothing stands is passed over. */
function runsOf(tried: readonly Tried[], sideOf: (place: Tried) => number | undefined): readonly Run[] {
  const runs: Run[] = [];
  for (const place of tried) {
    const side = sideOf(place);
    if (side === undefined) continue;
    const last = runs.at(-1);
    if (last?.side === side) runs[runs.length - 1] = { ...last, last: place.at };
    else runs.push({ side, first: place.at, last: place.at });
  }
  return runs;
}

function edges(runs: readonly Run[]): readonly number[] {
  const found = new Set<number>();
  runs.forEach((run, index) => {
    const [before, after] = [runs[index - 1], runs[index + 1]];
    if (run.side < 0) return;
    if (before !== undefined && before.side < 0) found.add(run.first);
    if (after !== undefined && after.side < 0) found.add(run.last);
    const isLeft = [before, after].some((other) => other !== undefined && other.side < 0);
    if (run.side > 0 || isLeft) return;
    if (before !== undefined) found.add(run.first);
    if (after !== undefined) found.add(run.last);
  });
  return [...found].sort((a, b) => a - b);
}
