/**
 * The custom functions out of dist/functions.js, run as Excel runs them: the shipped file, in a
 * JavaScript context without Node, against a stub of the custom-functions runtime.
 */
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, Script } from "node:vm";

const DIST = join(import.meta.dirname, "..", "..", "dist");

export type BuiltFunction = (...args: unknown[]) => unknown;

/** What a cell shows that could not be calculated. */
export interface CellError {
  readonly error: "#VALUE!" | "#N/A" | "#NUM!" | "#DIV/0!" | "#NAME?" | "#NULL!" | "#REF!";
  /** The sentence beside it; absent where the error of another cell is passed on. */
  readonly message?: string;
}

/** The error class of the runtime: like Microsoft's, it does not derive from `Error`. */
export class ExcelError {
  readonly code: CellError["error"];
  readonly message: string | undefined;

  constructor(code: CellError["error"], message?: string) {
    this.code = code;
    this.message = message;
  }
}

const ERROR_CODES = {
  invalidValue: "#VALUE!",
  notAvailable: "#N/A",
  invalidNumber: "#NUM!",
  divisionByZero: "#DIV/0!",
  invalidName: "#NAME?",
  nullReference: "#NULL!",
  invalidReference: "#REF!",
} as const;

/** The text of a file in dist/. */
export function builtFile(path: string): string {
  const full = join(DIST, path);
  assert.ok(existsSync(full), `dist/${path} is missing: run "npm run build" first`);
  return readFileSync(full, "utf8");
}

/** What dist/functions.js publishes for the scenario store: see src/functions/excel/activeScenarios.ts. */
export interface BuiltScenarios {
  set(state: { readonly active: string | undefined; readonly scenarios: readonly unknown[] }): void;
  get(): { readonly active: string | undefined; readonly scenarios: readonly unknown[] };
  subscribe(listener: () => void): () => void;
}

/**
 * Runs dist/functions.js and gives what it registered, by id.
 *
 * @param office the Office object of a host, absent as in plain Node
 */
export function loadBuiltFunctions(office?: object): ReadonlyMap<string, BuiltFunction> {
  return loadBuiltAddIn(office).functions;
}

/** What a page has beside Office to wait with. */
export interface Clock {
  readonly setTimeout: (then: () => void, milliseconds: number) => unknown;
  readonly clearTimeout: (timer: number) => void;
}

/**
 * As `loadBuiltFunctions`, with the global through which the scenarios come.
 *
 * @param onPart told of each part before it is read; one that it throws for cannot be had
 */
export function loadBuiltAddIn(
  office?: object,
  clock?: Clock,
  onPart?: (file: string) => void,
): {
  readonly functions: ReadonlyMap<string, BuiltFunction>;
  readonly scenarios: BuiltScenarios;
} {
  return loadAddIn(builtFile("functions.js"), office, clock, onPart);
}

/**
 * As `loadBuiltAddIn`, once the parts are there that functions.js fetches on a first call (src/functions/excel/parts.ts):
 * from then on their functions answer at once, as all others do.
 */
export async function loadWholeAddIn(office?: object): Promise<ReturnType<typeof loadBuiltAddIn>> {
  const addIn = loadBuiltAddIn(office);
  await fetchParts(addIn.functions);
  return addIn;
}

/** Functions whose code is in a part; some parts are of several functions, each of which asks for it by itself. */
const OF_PARTS = {
  RECONCILE: [],
  EXPLAIN: [null, null],
  TERMS_BALANCE: [],
  NOTE_AMORTISED_COST: [],
  OUTCOME_TABLE: [],
  SIMULATE: [null, null, null, null],
  SOLVE: [null, null, null, null, null, null],
  SENSITIVITY: [null, null, null, null, null, null],
  TORNADO: [null, null, null],
  SCENARIO_BRIDGE: [null, null, null, null],
} as const;

/** Calls each of those functions once, with nothing: it refuses that as soon as its part is there. */
export async function fetchParts(functions: ReadonlyMap<string, BuiltFunction>): Promise<void> {
  for (const [id, args] of Object.entries(OF_PARTS)) {
    const refusal = await new Promise((setResult, reject) => {
      const implementation = functions.get(id);
      if (implementation === undefined) return reject(new Error(`${id} is registered`));
      // Refused at once where the part is there already, and by a stream through what it was given.
      new Promise((resolve) => resolve(implementation(...args, { setResult, onCanceled: undefined }))).catch(
        setResult,
      );
    });
    assert.ok(refusal instanceof ExcelError && refusal.code === "#VALUE!", `the part of ${id}`);
  }
}

/** As `loadBuiltAddIn`, from the text of any functions.js. */
export function loadAddIn(
  script: string,
  office?: object,
  clock: Clock = { setTimeout, clearTimeout },
  onPart: (file: string) => void = () => undefined,
): ReturnType<typeof loadBuiltAddIn> {
  const registered = new Map<string, BuiltFunction>();
  // A context has neither a page's script elements nor Node's import: a part comes as it does in a worker.
  const runPart = (file: string): void => {
    onPart(file);
    new Script(builtFile(file), { filename: file }).runInContext(context);
  };
  const context = createContext({
    CustomFunctions: {
      associate: (id: string, implementation: BuiltFunction) => {
        assert.ok(!registered.has(id), `${id} is registered once`);
        registered.set(id, implementation);
      },
      Error: ExcelError,
      ErrorCode: ERROR_CODES,
    },
    importScripts: runPart,
    ...(office === undefined ? {} : { Office: office, ...clock }),
  });
  new Script(script, { filename: "functions.js" }).runInContext(context);
  const { awardFinance } = context as { awardFinance?: { scenarios: BuiltScenarios } };
  assert.ok(awardFinance, "functions.js publishes awardFinance");
  return { functions: registered, scenarios: awardFinance.scenarios };
}

/** A host that knows formatted values, as Excel does since CustomFunctionsRuntime 1.4. */
export const officeWithFormattedValues = {
  context: {
    requirements: {
      isSetSupported: (set: string, version: string) =>
        set === "CustomFunctionsRuntime" && Number(version) <= 1.4,
    },
  },
};

/** What a cell shows for a call: the result, or its error. Anything else a function throws fails the test. */
export function callBuilt(
  functions: ReadonlyMap<string, BuiltFunction>,
  id: string,
  ...args: unknown[]
): unknown {
  const implementation = functions.get(id);
  assert.ok(implementation, `${id} is registered`);
  try {
    // Cloned because arrays of another context are never deeply equal to arrays of this one.
    return structuredClone(implementation(...args));
  } catch (error) {
    return toCellError(error);
  }
}

/** What a streaming function sets for a call, one after the other. */
export function streamBuilt(
  functions: ReadonlyMap<string, BuiltFunction>,
  id: string,
  ...args: unknown[]
): unknown[] {
  return [...openStream(functions, id, ...args).results];
}

/** A streaming call that stays open: what it has set so far, and the end of it. */
export function openStream(
  functions: ReadonlyMap<string, BuiltFunction>,
  id: string,
  ...args: unknown[]
): { readonly results: readonly unknown[]; readonly cancel: () => void } {
  const implementation = functions.get(id);
  assert.ok(implementation, `${id} is registered`);
  const results: unknown[] = [];
  const invocation = {
    setResult: (result: unknown) =>
      results.push(result instanceof ExcelError ? toCellError(result) : structuredClone(result)),
    onCanceled: (): void => undefined,
  };
  const returned = implementation(...args, invocation);
  assert.equal(returned, undefined, "a streaming function returns nothing");
  return { results, cancel: () => invocation.onCanceled() };
}

function toCellError(error: unknown): CellError {
  assert.ok(error instanceof ExcelError, `a plain error loses its text in Excel: ${String(error)}`);
  return error.message === undefined ? { error: error.code } : { error: error.code, message: error.message };
}
