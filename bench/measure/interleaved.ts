/** Times of alternatives on a machine that is doing other things as well. */

export interface Contender {
  readonly name: string;
  /** One pass over the work that is compared. */
  readonly run: () => void;
}

export interface Timing {
  readonly name: string;
  /** Median over the rounds, nanoseconds of processor time for one pass. */
  readonly median: number;
  /** The quartiles of the rounds. */
  readonly low: number;
  readonly high: number;
}

const ROUNDS = 21;
const ROUND_NANOSECONDS = 60e6;

/** Nanoseconds a pass. Processor time, because on a busy machine the clock counts the others' work too. */
function timePasses(run: () => void, passes: number): number {
  const start = process.cpuUsage();
  for (let pass = 0; pass < passes; pass++) run();
  const { user, system } = process.cpuUsage(start);
  return ((user + system) * 1000) / passes;
}

function quantile(sorted: readonly number[], part: number): number {
  return sorted[Math.round((sorted.length - 1) * part)] ?? NaN;
}

/**
 * Runs the contenders in turn, round by round, so that what slows the machine slows them alike, and
 * takes the median round of each.
 *
 * @param rounds more of them for work that is short, fewer for work of seconds
 */
export function timeInterleaved(contenders: readonly Contender[], rounds = ROUNDS): Timing[] {
  const passes = contenders.map(({ run }) => {
    // Warm: the compiler has seen the work before it counts.
    let count = 1;
    while (timePasses(run, count) * count < ROUND_NANOSECONDS / 2) count *= 2;
    return Math.max(1, Math.round(ROUND_NANOSECONDS / timePasses(run, count)));
  });
  const times = contenders.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    contenders.forEach(({ run }, index) => times[index]?.push(timePasses(run, passes[index] ?? 1)));
  }
  return contenders.map(({ name }, index) => {
    const sorted = (times[index] ?? []).toSorted((left, right) => left - right);
    return { name, median: quantile(sorted, 0.5), low: quantile(sorted, 0.25), high: quantile(sorted, 0.75) };
  });
}
