/** A sheet of cells that ask for figures of a scenario, with the functions of this build or of release 0.1. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Scenario } from "../../src/calc/index.ts";
import { loadAddIn } from "../../test/functions/builtFunctions.ts";

const ROOT = join(import.meta.dirname, "..", "..");

export const OLD_BUNDLE = "test/release-0.1/bundle/functions.js";

/** Figures that release 0.1 has too. */
const ASKED = [
  "notes.repayment",
  "Award first payment date",
  "paid.company",
  "award.balance",
  "Net to the company",
  "debt.balance",
  "notes.irr",
  "liquidity.shortfall",
];

/** The same scenario as somebody changed it: nothing of it is known yet. */
export function changed(scenario: Scenario): Scenario {
  return { ...scenario };
}

/** Cells of a page that has a bundle, each with a figure of its own, told of a scenario again and again. */
export function sheetOf(bundle: string, scenario: Scenario, id: string, count: number): () => void {
  const { functions, scenarios } = loadAddIn(readFileSync(join(ROOT, bundle), "utf8"));
  const implementation = functions.get(id);
  if (implementation === undefined) throw new Error(`${id} is not in the bundle`);
  const load = (): void => {
    const one = changed(scenario);
    scenarios.set({ active: one.name, scenarios: [one] });
  };
  load();
  for (let cell = 0; cell < count; cell++) {
    const invocation = { setResult: () => undefined, onCanceled: () => undefined };
    if (id === "SCENARIO") implementation(ASKED[cell % ASKED.length], null, invocation);
    else implementation(null, invocation);
  }
  return load;
}
