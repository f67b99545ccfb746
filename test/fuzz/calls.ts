/**
 * Calls to begin with: the worked examples of the documentation, the cases of the self-test and the bug reports of
 * people who do this job elsewhere. A random call is one of them, changed.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fromIso, presets } from "../../src/calc/index.ts";
import { triedCases, type Examples } from "../../src/workbook/selfTest/triedCases.ts";
import { builtFile, loadWholeAddIn, type BuiltFunction } from "../functions/builtFunctions.ts";
import { metadata, valueOf } from "../functions/formulaValue.ts";

/** A call of a custom function, its arguments as Excel hands them over. */
export interface Call {
  readonly id: string;
  readonly args: readonly unknown[];
}

/** The shipped functions with the presets as scenarios, and calls of each of them. */
export async function builtCalls(): Promise<{
  readonly functions: ReadonlyMap<string, BuiltFunction>;
  readonly streaming: ReadonlySet<string>;
  /** How many arguments Excel hands over, those left out as null. */
  readonly widths: ReadonlyMap<string, number>;
  readonly callsOf: ReadonlyMap<string, readonly [Call, ...Call[]]>;
}> {
  const { functions, scenarios } = await loadWholeAddIn();
  scenarios.set({ active: presets()[0]?.name, scenarios: presets() });
  const calls = [...formulaCalls(functions), ...reportedCalls()];
  const callsOf = new Map<string, [Call, ...Call[]]>();
  for (const call of calls) {
    const known = callsOf.get(call.id);
    if (known === undefined) callsOf.set(call.id, [call]);
    else known.push(call);
  }
  const missing = [...functions.keys()].filter((id) => !callsOf.has(id));
  for (const id of missing) callsOf.set(id, [{ id, args: [] }]);
  const streaming = metadata.functions.filter(({ options }) => options?.stream === true);
  return {
    functions,
    streaming: new Set(streaming.map(({ id }) => id)),
    widths: new Map(metadata.functions.map(({ id, parameters }) => [id, parameters.length])),
    callsOf,
  };
}

function formulaCalls(functions: ReadonlyMap<string, BuiltFunction>): Call[] {
  const calls: Call[] = [];
  const onCall = (id: string, given: readonly unknown[]): void => void calls.push({ id, args: given });
  const examples = JSON.parse(builtFile("examples.json")) as Examples;
  const formulas = [
    ...Object.values(examples).flatMap((item) => item?.examples ?? []),
    ...triedCases(examples),
  ].map(({ formula }) => formula);
  for (const formula of formulas) {
    try {
      valueOf(formula.slice(1), { functions, onCall });
    } catch {
      // A formula over cells of the self-test's own sheet: the calls before it are known, and that is enough.
    }
  }
  return calls;
}

function reportedCalls(): Call[] {
  const path = join(import.meta.dirname, "..", "vectors", "bugReports.json");
  const { cases } = JSON.parse(readFileSync(path, "utf8")) as {
    readonly cases: readonly { readonly function: string; readonly args: readonly unknown[] }[];
  };
  return cases.map(({ function: id, args }) => ({ id, args: args.map(handed) }));
}

/** A date as its serial, a text cell as its text. */
function handed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(handed);
  if (typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value)) return fromIso(value);
  return typeof value === "object" && value !== null && "text" in value ? value.text : value;
}
