/** The add-in's functions out of the built functions.js, called as Excel calls them. */
import {
  parseFunctions,
  parseResults,
  prepareCalls,
  toCell,
  type FunctionArgument,
  type FunctionMetadata,
  type FunctionResult,
  type PreparedCall,
} from "../invocation/index.ts";
import type { Scenario } from "../calc/index.ts";

/** A custom function as functions.js registers it. */
type Implementation = (...args: unknown[]) => unknown;

/** What functions.js publishes for the scenarios: src/page.ts. */
interface PublishedScenarios {
  readonly set: (state: {
    readonly active: string | undefined;
    readonly scenarios: readonly Scenario[];
  }) => void;
}

export interface AddIn {
  readonly functions: readonly FunctionMetadata[];
  readonly scenarios: PublishedScenarios;
  /** Calls a function by its name in a cell; undefined where it is none of ours. */
  readonly call: (name: string, args: readonly FunctionArgument[]) => Promise<FunctionResult | undefined>;
}

/** The error class of the runtime: like Microsoft's, it does not derive from `Error`. */
class CellError {
  constructor(
    readonly code: string,
    readonly message?: string,
  ) {}

  /** As a value with a type, which is what an error inside of a table is. */
  toJSON(): object {
    return { type: "Error", basicValue: this.code, message: this.message };
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

/**
 * Makes the global scope ready for functions.js, as a host without Office.
 *
 * @param scope the global object in which the script will run
 * @returns what turns the script that has run into an add-in, given its functions.json
 */
export function prepareScope(scope: object): (functionsJson: unknown, namespace: string) => AddIn {
  const registered = new Map<string, Implementation>();
  const associate = (id: string, implementation: Implementation): void =>
    void registered.set(id, implementation);
  // Without workers its long work is done on the calling thread.
  Object.assign(scope, {
    CustomFunctions: { associate, Error: CellError, ErrorCode: ERROR_CODES },
    Worker: undefined,
  });
  return (functionsJson, namespace) => {
    const functions = parseFunctions(functionsJson, namespace);
    const byName = new Map(functions.map((fn) => [fn.name, fn]));
    const { awardFinance } = scope as { readonly awardFinance?: { readonly scenarios: PublishedScenarios } };
    if (awardFinance === undefined)
      throw new Error("functions.js has not run: the audit's folder is not whole.");
    return {
      functions,
      scenarios: awardFinance.scenarios,
      call: (name, args) => {
        const fn = byName.get(name.replace(/^AWARDDEV\./, "AWARD."));
        const implementation = fn && registered.get(fn.id);
        return fn === undefined || implementation === undefined
          ? Promise.resolve(undefined)
          : callPrepared(fn, implementation, args);
      },
    };
  };
}

async function callPrepared(
  fn: FunctionMetadata,
  implementation: Implementation,
  args: readonly FunctionArgument[],
): Promise<FunctionResult> {
  const prepared = prepareCalls(fn, args);
  if (prepared.kind === "single") return make(fn, implementation, prepared.call);
  const values = [];
  for (const row of prepared.calls) {
    const line = [];
    for (const call of row) line.push(toCell(await make(fn, implementation, call)));
    values.push(line);
  }
  return { kind: "table", values };
}

async function make(
  fn: FunctionMetadata,
  implementation: Implementation,
  call: PreparedCall,
): Promise<FunctionResult> {
  if (call.kind === "error") return call;
  try {
    const answer = fn.isStreaming
      ? await firstOf(implementation, call.args)
      : await implementation(...call.args, ...(fn.isCancelable ? [{}] : []));
    if (answer instanceof CellError) return errorOf(answer);
    // By JSON, as on the way to Excel: no number, which a cell cannot show, becomes null.
    const wire: unknown = JSON.parse(JSON.stringify([[1, true, answer ?? null]]));
    return parseResults(wire)[0]?.result ?? { kind: "error", code: "#VALUE!" };
  } catch (error) {
    return error instanceof CellError
      ? errorOf(error)
      : { kind: "error", code: "#VALUE!", message: String(error) };
  }
}

function errorOf({ code, message }: CellError): FunctionResult {
  return { kind: "error", code, ...(message !== undefined && { message }) };
}

/** What a stream answers first; it is ended then. */
function firstOf(implementation: Implementation, args: readonly unknown[]): Promise<unknown> {
  return new Promise((resolve) => {
    const invocation: { setResult: (result: unknown) => void; onCanceled?: () => void } = {
      setResult: (result) => {
        resolve(result);
        invocation.onCanceled?.();
      },
    };
    implementation(...args, invocation);
  });
}
