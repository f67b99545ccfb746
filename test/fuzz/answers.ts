/** What is wrong with an answer, whatever was asked. */
import { nameKey } from "../../src/calc/index.ts";
import { callBuilt, openStream, type BuiltFunction } from "../functions/builtFunctions.ts";
import type { Call } from "./calls.ts";

/** A sentence at a cell is no longer than this. */
const LONGEST_SENTENCE = 300;

/** An answer takes no longer than so many times what a look at the same cells takes, */
const MOST_LOOKS = 20;
/** or than the machine itself may pause. */
const PAUSE_MILLISECONDS = 250;
/** or than compounding each month between the first and the last of the dates takes, in decimals. */
const MONTH_MILLISECONDS = 0.03;
/** The quickest of so many tries counts. */
const MOST_TRIES = 8;

/** Their search tries many receipts; its budget is that of the benchmarks. */
const RECEIPT_SEARCHES = new Set(["LIQUIDITY_TEST", "MINIMUM_RECEIPT"]);

/** It tries up to 30,000 combinations of conventions, off the main thread. */
const COMBINATION_SEARCH = "RECONCILE";
const COMBINATIONS_MILLISECONDS = 20_000;

export interface Answered {
  readonly outcome: "answer" | "refusal";
  /** Absent where nothing is wrong. */
  readonly fault?: string;
}

export function tryCall(
  functions: ReadonlyMap<string, BuiltFunction>,
  isStreaming: boolean,
  call: Call,
): Answered {
  const start = busyMilliseconds();
  let answer: unknown;
  try {
    answer = answerOf(functions, isStreaming, call);
  } catch (error) {
    return { outcome: "refusal", fault: `throws ${String(error)}` };
  }
  const slow = slowness(
    call,
    busyMilliseconds() - start,
    () => answerOf(functions, isStreaming, call),
    answer,
  );
  const isRefusal = typeof answer === "object" && answer !== null && "error" in answer;
  const fault = (isRefusal ? sentenceFault(answer as Refusal, call.args) : valueFault(answer)) ?? slow;
  return { outcome: isRefusal ? "refusal" : "answer", ...(fault !== undefined && { fault }) };
}

function answerOf(
  functions: ReadonlyMap<string, BuiltFunction>,
  isStreaming: boolean,
  { id, args }: Call,
): unknown {
  if (!isStreaming) return callBuilt(functions, id, ...args);
  const { results, cancel } = openStream(functions, id, ...args);
  cancel();
  return results.at(-1);
}

interface Refusal {
  readonly error: string;
  readonly message?: string;
}

function sentenceFault({ error, message }: Refusal, args: readonly unknown[]): string | undefined {
  // The error of another cell is passed on without a word.
  if (message === undefined) return mentions(args, "Error") ? undefined : `${error} without a sentence`;
  if (message.includes("please report it")) return `an internal error: ${message}`;
  if (message.length > LONGEST_SENTENCE) return `a sentence of ${message.length} characters: ${message}`;
  const odd = ["undefined", "[object", "null", "[native", "\n"].find((word) => message.includes(word));
  return odd === undefined || mentions(args, odd) ? undefined : `a sentence with "${odd}": ${message}`;
}

function mentions(args: readonly unknown[], word: string): boolean {
  return JSON.stringify(args, (_key, value: unknown) => (value === undefined ? "undefined" : value)).includes(
    word,
  );
}

function valueFault(answer: unknown): string | undefined {
  if (!Array.isArray(answer)) return cellFault(answer);
  const rows = answer as readonly unknown[];
  const width = Array.isArray(rows[0]) ? rows[0].length : 0;
  if (width === 0) return "a table of no cells";
  for (const row of rows) {
    if (!Array.isArray(row) || row.length !== width) return "rows of different lengths";
    for (const cell of row) {
      const fault = cellFault(cell);
      if (fault !== undefined) return `in a table, ${fault}`;
    }
  }
  return undefined;
}

function cellFault(cell: unknown): string | undefined {
  if (typeof cell === "string" || typeof cell === "boolean") return undefined;
  if (typeof cell === "number") return Number.isFinite(cell) ? undefined : `${cell}`;
  if (typeof cell !== "object" || cell === null) return String(cell);
  if ("basicValue" in cell) return cellFault(cell.basicValue);
  return JSON.stringify(cell);
}

/** What is slow is asked again: the first calls of a function also compile it, and a busy machine is slow at times. */
function slowness(
  { id, args }: Call,
  first: number,
  again: () => unknown,
  answer: unknown,
): string | undefined {
  if (first <= PAUSE_MILLISECONDS || RECEIPT_SEARCHES.has(id)) return undefined;
  const look = Math.min(...[1, 2, 3].map(() => milliseconds(() => lookAt([...args, answer]))));
  const allowed =
    id === COMBINATION_SEARCH
      ? COMBINATIONS_MILLISECONDS
      : Math.max(PAUSE_MILLISECONDS, MOST_LOOKS * look, MONTH_MILLISECONDS * monthsBetween(args));
  let took = first;
  for (let tries = 1; took > allowed && tries < MOST_TRIES; tries++)
    took = Math.min(took, milliseconds(again));
  return took <= allowed ? undefined : `${took.toFixed(0)} ms, where a look takes ${look.toFixed(1)}`;
}

/** Every cell given and answered read as a name, as people write them: what no function can do without. */
function lookAt(tables: readonly unknown[]): number {
  return tables.flat(2).reduce<number>((length, cell) => length + nameKey(String(cell)).length, 0);
}

/** Months from the first to the last of what may be dates. */
function monthsBetween(args: readonly unknown[]): number {
  const isDate = (cell: unknown): cell is number =>
    typeof cell === "number" && cell > FIRST_OF_1950 && cell <= LAST_OF_9999;
  const dates = args.flat(2).filter(isDate);
  const [first, last] = dates.reduce(
    ([low, high], date) => [Math.min(low, date), Math.max(high, date)],
    [Infinity, 0],
  );
  return Math.max(0, ((last - first) / 365.25) * 12);
}

const FIRST_OF_1950 = 18_264;
const LAST_OF_9999 = 2_958_465;

function milliseconds(work: () => unknown): number {
  const start = busyMilliseconds();
  work();
  return busyMilliseconds() - start;
}

/** Time that this process has computed: other programs of a busy machine are not ours to count. */
function busyMilliseconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
