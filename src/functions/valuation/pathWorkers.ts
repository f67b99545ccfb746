/**
 * The paths of a simulation, shared out among workers: each path hangs on its number alone, so that what they come to is
 * the same to the last bit for any number of workers.
 */
import {
  columnsOf,
  DomainError,
  pictureOf,
  pictureWork,
  problem,
  simulation,
  type Assumption,
  type Picture,
  type ProblemKind,
  type Scenario,
} from "../../calc/index.ts";

/** What is to be simulated. */
interface Simulated {
  readonly scenario: Scenario;
  readonly assumptions: readonly Assumption[];
  readonly seed: number;
  /** Of a picture of one result: its path. All results where there is none. */
  readonly field?: string;
}

/** Some of the paths. */
interface PathsAsked extends Simulated {
  readonly from: number;
  readonly to: number;
}

/** A picture of one result, as the pane asks for it. */
interface PictureAsked extends Simulated {
  readonly field: string;
  readonly paths: number;
  /** As many as the machine has room for where none is said. */
  readonly workers?: number;
}

type Tell = (done: number) => void;
type Columns = readonly Float64Array[];

/** The job of a worker that does some of the paths: chances.ts has it. */
const PATHS_JOB = "PATHS";

export function columnsFor(asked: PathsAsked, tell: Tell): Columns | Promise<Columns> {
  const { count, run } = workOf(asked);
  const work = columnsOf(count, asked.from, asked.to, run);
  if (canHaveWorkers()) return inTurns(work, tell);
  let step = work.next();
  for (; step.done !== true; step = work.next()) if (step.value % TOLD_EVERY === 0) tell(step.value);
  return step.value;
}

/** So few paths that whoever waits sees them counted. */
const TOLD_EVERY = 16;

/**
 * In a worker, which goes back to its queue after every path: Chromium lets one that is ended in the middle of its work
 * go on for two seconds.
 */
async function inTurns(work: Generator<number, Columns>, tell: Tell): Promise<Columns> {
  const { port1, port2 } = new MessageChannel();
  let step = work.next();
  for (; step.done !== true; step = work.next()) {
    if (step.value % TOLD_EVERY === 0) tell(step.value);
    await new Promise((resolve) => {
      port1.onmessage = resolve;
      port2.postMessage(undefined);
    });
  }
  port1.close();
  return step.value;
}

function workOf({
  scenario,
  assumptions,
  seed,
  field,
}: Simulated): Pick<ReturnType<typeof pictureWork>, "count" | "run"> {
  if (field !== undefined) return pictureWork(scenario, assumptions, seed, field);
  const { keys, run } = simulation(scenario, assumptions, seed);
  return { count: keys.length, run };
}

/** @throws DomainError as `pictureWork` */
export function pictureFor(asked: PictureAsked, tell: Tell): Picture | Promise<Picture> {
  const { scenario, assumptions, seed, field, paths, workers } = asked;
  const { key } = pictureWork(scenario, assumptions, seed, field);
  return withColumns(
    { scenario, assumptions, seed, field },
    paths,
    tell,
    (columns) => pictureOf(scenario, key, columns),
    workers,
  );
}

/** So many paths are worth a worker of their own, which takes a fifth of a second to start. */
const FEWEST_PATHS = 512;
const MOST_WORKERS = 8;

/**
 * Works out all paths, in workers of this one where the machine has room for several, and does something with them.
 *
 * @param workers how many; left out as many as leave a core to the page
 */
export function withColumns<Result>(
  simulated: Simulated,
  paths: number,
  tell: Tell,
  use: (columns: Columns) => Result,
  workers = roomFor(paths),
): Result | Promise<Result> {
  if (workers > 1 && canHaveWorkers()) return inParts(simulated, paths, tell, workers).then(use);
  const columns = columnsFor({ ...simulated, from: 0, to: paths }, tell);
  return columns instanceof Promise ? columns.then(use) : use(columns);
}

function roomFor(paths: number): number {
  const cores = typeof navigator === "undefined" ? 1 : navigator.hardwareConcurrency;
  return Math.min(MOST_WORKERS, cores - 1, Math.floor(paths / FEWEST_PATHS));
}

/** In a worker alone, which has a script that others can begin with; old ones cannot have workers of their own. */
function canHaveWorkers(): boolean {
  return "importScripts" in globalThis && typeof Worker !== "undefined";
}

async function inParts(simulated: Simulated, paths: number, tell: Tell, workers: number): Promise<Columns> {
  const done = new Float64Array(workers);
  const parts = Array.from({ length: workers }, (_, part) => {
    const [from, to] = [part, part + 1].map((end) => Math.floor((paths * end) / workers));
    return askWorker({ ...simulated, from: from ?? 0, to: to ?? 0 }, (count) => {
      done[part] = count;
      tell(done.reduce((sum, each) => sum + each, 0));
    });
  });
  const settled = await Promise.allSettled(parts);
  // Of several that refuse a path, that of the first path is told, as if one had done them all.
  const columns = settled.map((part) => {
    if (part.status === "rejected") throw part.reason;
    return part.value;
  });
  return (columns[0] ?? []).map((_, index) =>
    joined(columns.map((part) => part[index] ?? new Float64Array())),
  );
}

function joined(parts: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** As offThread.ts has it. */
type WorkerAnswer =
  | { readonly kind: "progress"; readonly done: number }
  | { readonly kind: "result"; readonly result: Columns }
  | { readonly kind: "problem"; readonly problem: ProblemKind; readonly message: string }
  | { readonly kind: "fault"; readonly message: string };

/** Ends with the worker that asks. */
function askWorker(given: PathsAsked, tell: Tell): Promise<Columns> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(globalThis.location.href);
    worker.addEventListener("message", ({ data }: MessageEvent<WorkerAnswer>) => {
      if (data.kind === "progress") return tell(data.done);
      worker.terminate();
      if (data.kind === "result") resolve(data.result);
      else if (data.kind === "problem") reject(new DomainError(data.problem, data.message));
      else reject(new Error(data.message));
    });
    worker.addEventListener("error", () => reject(problem.partNotLoaded()));
    worker.postMessage({ job: PATHS_JOB, given });
  });
}
