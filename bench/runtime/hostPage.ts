/**
 * Calls custom functions through the emulated host and the real office.js as fast as they answer.
 *
 * There is no spreadsheet: the grid is only what the host needs to register functions, so that what
 * is measured is the runtime and the functions and not a grid.
 */
import { startHost, type Evaluate, type FunctionArgument, type Grid } from "../../workbench/host/index.ts";

declare global {
  interface Window {
    /** Milliseconds until every one of so many calls has answered. */
    measureCalls(name: string, calls: number): Promise<number>;
    ready: Promise<void>;
  }
}

const AMOUNT = 5_500_000;
/** 15 November 2018; every call has another date, as rows of a sheet do. */
const FIRST_PAYMENT = 43_419;

let evaluate: Evaluate | undefined;
const never = (): (() => void) => () => undefined;
const grid: Partial<Grid> = {
  registerFunctions: (_functions, evaluateCall) => {
    evaluate = evaluateCall;
  },
  push: () => undefined,
  settled: () => Promise.resolve(),
  sheetNames: () => ["Sheet1"],
  activeSheet: () => "Sheet1",
  onCellsChanged: never,
  onSelectionChanged: never,
  onCallAbandoned: never,
};

const scalar = (value: number): FunctionArgument => ({ kind: "scalar", value });

async function start(): Promise<void> {
  const frame = document.createElement("iframe");
  document.body.append(frame);
  const response = await fetch("addin/functions.json");
  const host = startHost({
    frame,
    addinUrl: "addin/addin.html",
    functions: await response.json(),
    namespace: "AWARD",
    grid: grid as Grid,
    onProblem: (message) => console.error(message),
  });
  await host.functionsReady;
}

window.ready = start();
window.measureCalls = async (name, calls) => {
  if (!evaluate) throw new Error("The functions are not registered yet.");
  const ask = evaluate;
  const begin = performance.now();
  const results = await Promise.all(
    Array.from({ length: calls }, (_, row) =>
      ask(name, [scalar(AMOUNT), scalar(FIRST_PAYMENT + (row % 3650))], { sheet: "Sheet1", row, column: 0 }),
    ),
  );
  const milliseconds = performance.now() - begin;
  const failed = results.find((result) => result.kind !== "value" || result.value !== 3 * AMOUNT);
  if (failed && name !== "AWARD.NO_OPERATION") throw new Error(`${name}: ${JSON.stringify(failed)}`);
  return milliseconds;
};
