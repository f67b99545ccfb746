/**
 * Long work off the main thread: Excel restarts an add-in that has not answered for five seconds, and typing stutters
 * long before that.
 *
 * The worker runs functions.js once more, which the page has in its cache: one script, one version. Excel is not
 * there, so its functions are registered with nobody, and what it is sent are jobs. Where there is no worker, as in
 * plain Node, a job is done on the calling thread.
 */
import { DomainError, problem, type ProblemKind } from "../../calc/index.ts";
import { tellLongWork } from "../../page.ts";
import { part } from "./parts.ts";

/** What a worker answers: how far it is, and then the result, or why there is none. */
type WorkerAnswer<T> =
  | { readonly kind: "progress"; readonly done: number }
  | { readonly kind: "result"; readonly result: T }
  | { readonly kind: "problem"; readonly problem: ProblemKind; readonly message: string }
  | { readonly kind: "fault"; readonly message: string };

/** What a worker is sent: which job, and what it is given. */
interface Order {
  readonly job: string;
  readonly given: unknown;
}

/** What Excel gives a function whose cell may be emptied before it has answered. */
export interface Cancelable {
  onCanceled?: () => void;
}

/** Work that tells how many steps it has done. */
type Work<Given, Result> = (given: Given, tell: (done: number) => void) => Result;

/** A job as the worker does it, its code fetched first where it is not there. */
type Job = (given: never, tell: (done: number) => void) => unknown;

const JOBS = new Map<string, Job>();

let calls = 0;

/** Where this script came from, told while it is being run alone; nothing in plain Node and in the worker itself. */
const ownScript =
  "document" in globalThis ? (document.currentScript as HTMLScriptElement | null)?.src : undefined;

const isWorker =
  "importScripts" in globalThis && !("document" in globalThis) && !("CustomFunctions" in globalThis);

if (isWorker) {
  Object.assign(globalThis, { CustomFunctions: { associate: () => undefined } });
  globalThis.addEventListener("message", ({ data }: MessageEvent<Order>) => {
    const job = JOBS.get(data.job);
    if (job === undefined) return;
    const tell = (done: number): void => globalThis.postMessage({ kind: "progress", done });
    void answerOf(() => job(data.given as never, tell)).then((answer) =>
      globalThis.postMessage(answer, { transfer: columnsIn(answer) }),
    );
  });
}

/**
 * Makes a job of some work: called, it is done in a worker, which ends when the cell is cancelled; nobody waits for
 * the answer then. The page is told how far it is, and may end it. Without a worker its result is there at once, or
 * when its code has come.
 *
 * @param load fetches the work, which takes and gives plain values alone; a DomainError of it is thrown to the caller
 */
export function offThread<Given, Result>(
  job: string,
  load: () => Promise<Work<Given, Result>>,
): (given: Given, invocation: Cancelable) => Result | Promise<Awaited<Result>> {
  const whenThere = part(load);
  const doIt = (given: Given, tell: (done: number) => void): Result | Promise<Awaited<Result>> =>
    whenThere((work) => work(given, tell));
  JOBS.set(job, doIt);
  return (given, invocation) =>
    ownScript === undefined || typeof Worker === "undefined"
      ? doIt(given, () => undefined)
      : inWorker<Awaited<Result>>(ownScript, { job, given }, invocation);
}

/** A sheet may ask for hundreds, and each worker is a copy of the functions: as many as leave a core to the page. */
const MOST_WORKERS = 2;
const WAITING: (() => void)[] = [];
let working = 0;

/** In a worker, in turn: what comes first is worked out first, and what is cancelled before it is begun never is. */
function inWorker<T>(script: string, order: Order, invocation: Cancelable): Promise<T> {
  const id = ++calls;
  return new Promise((resolve, reject) => {
    const begin = (): void => {
      working++;
      const worker = new Worker(script);
      const stop = (): void => {
        end();
        reject(problem.stopped());
      };
      const tell = (done: number | undefined): void => tellLongWork({ id, of: order.job, done, stop });
      let isOver = false;
      const end = (): void => {
        if (isOver) return;
        isOver = true;
        worker.terminate();
        tell(undefined);
        working--;
        WAITING.shift()?.();
      };
      invocation.onCanceled = end;
      worker.addEventListener("message", ({ data }: MessageEvent<WorkerAnswer<T>>) => {
        if (data.kind === "progress") return tell(data.done);
        end();
        if (data.kind === "result") resolve(data.result);
        else if (data.kind === "problem") reject(new DomainError(data.problem, data.message));
        else reject(new Error(data.message));
      });
      worker.addEventListener("error", () => {
        end();
        reject(problem.partNotLoaded());
      });
      worker.postMessage(order);
    };
    if (working < MOST_WORKERS) return begin();
    WAITING.push(begin);
    invocation.onCanceled = () => void WAITING.splice(WAITING.indexOf(begin), 1);
  });
}

/** Columns of a million paths are handed over, not copied. */
function columnsIn(answer: WorkerAnswer<unknown>): ArrayBuffer[] {
  const result = answer.kind === "result" ? answer.result : undefined;
  const parts: unknown[] = typeof result === "object" && result !== null ? Object.values(result) : [];
  return parts.flatMap((part) => (part instanceof Float64Array ? [part.buffer as ArrayBuffer] : []));
}

async function answerOf<T>(compute: () => T | Promise<T>): Promise<WorkerAnswer<T>> {
  try {
    return { kind: "result", result: await compute() };
  } catch (error) {
    if (error instanceof DomainError) return { kind: "problem", problem: error.kind, message: error.message };
    return { kind: "fault", message: error instanceof Error ? error.message : String(error) };
  }
}
