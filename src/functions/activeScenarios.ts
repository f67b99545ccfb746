/**
 * The scenarios that functions without arguments answer from, and which of them is loaded.
 *
 * functions.js answers before any code of the workbook or the pane is there. So it waits to be told: the
 * runtime calls `awardFinance.scenarios.set` (src/page.ts) after every change, with scenarios as
 * `parseScenario` gave them. Until the first call, as in plain Node, no scenario is loaded.
 */
import { nameKey, problem, type Scenario } from "../calc/index.ts";
import { publishScenarios, type PageScenarios } from "../page.ts";
import { toExcelError } from "./boundary.ts";

let state: PageScenarios = { active: undefined, scenarios: [] };
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  // A function of its own for every call: the same listener may be given twice.
  const call = (): void => listener();
  listeners.add(call);
  return () => void listeners.delete(call);
}

function set(next: PageScenarios): void {
  state = { active: next.active, scenarios: [...next.scenarios] };
  for (const listener of [...listeners]) {
    // A cell may be deleted by what another cell's answer sets off.
    if (listeners.has(listener)) listener();
  }
}

publishScenarios({ set, get: () => state, subscribe });

/** Every scenario there is. */
export function allScenarios(): readonly Scenario[] {
  return state.scenarios;
}

/** The scenario that is loaded, if any. */
export function activeScenario(): Scenario | undefined {
  return state.active === undefined ? undefined : find(state.active);
}

/**
 * The scenario of a name, or the one that is loaded where none is given.
 *
 * @throws DomainError (not available) when there is none
 */
export function scenarioNamed(name: string | undefined): Scenario {
  if (name === undefined) {
    const active = activeScenario();
    if (active === undefined) throw problem.noScenario("name");
    return active;
  }
  const found = find(name);
  if (found === undefined)
    throw problem.noSuchScenario(
      state.scenarios.map((one) => one.name),
      name,
    );
  return found;
}

function find(name: string): Scenario | undefined {
  return state.scenarios.find((one) => nameKey(one.name) === nameKey(name));
}

/** What a streaming function is given by Excel, as far as it is used here. */
interface Stream<T> {
  setResult: (result: T | CustomFunctions.Error) => void;
  onCanceled?: () => void;
}

/**
 * Sets a cell's result now, and again whenever a change of the scenarios gives another one, until the
 * cell is edited or deleted.
 *
 * @param compute the result; what it throws becomes the cell's error
 */
export function followScenarios<T>(invocation: Stream<T>, compute: () => T): void {
  let shown: string | undefined;
  const push = (): void => {
    let result: T | CustomFunctions.Error;
    try {
      result = compute();
    } catch (error) {
      result = toExcelError(error);
    }
    // Excel recalculates everything that depends on a cell, even when it is told the same again.
    const key = JSON.stringify(
      result instanceof CustomFunctions.Error ? [result.code, result.message] : { result },
    );
    if (key === shown) return;
    shown = key;
    invocation.setResult(result);
  };
  invocation.onCanceled = subscribe(push);
  push();
}
