/**
 * The scenarios that functions without arguments answer from, and which of them is loaded.
 *
 * functions.js answers before any code of the workbook or the pane is there. So it waits to be told: the
 * runtime calls `awardFinance.scenarios.set` (src/page.ts) after every change, with scenarios as
 * `parseScenario` gave them. Until the first call nothing is known, and a cell that needs a scenario keeps
 * what it showed; in plain Node, where nobody will ever call, no scenario is loaded.
 */
import { nameKey, problem, type Scenario } from "../../calc/index.ts";
import { publishScenarios, tellAll, type PageScenarios } from "../../page.ts";
import { excelErrorOf, tellIfRefused } from "./boundary.ts";

/**
 * How long, in milliseconds, a cell waits for the workbook to be read before it says that there is no
 * scenario. Reading takes well under a second; only a workbook that cannot be read takes longer.
 */
const PATIENCE = 15_000;

let state: PageScenarios = { active: undefined, scenarios: [] };
let isKnown = !("Office" in globalThis);
/** Whether the scenarios were asked for while nobody had told of them: an answer made so rests on nothing. */
let wasGuessed = false;
let patience: ReturnType<typeof setTimeout> | undefined;
const LISTENERS = new Set<(value: undefined) => void>();

function subscribe(listener: () => void): () => void {
  // A function of its own for every call: the same listener may be given twice.
  const call = (): void => listener();
  LISTENERS.add(call);
  return () => void LISTENERS.delete(call);
}

function set(next: PageScenarios): void {
  isKnown = true;
  if (patience !== undefined) clearTimeout(patience);
  state = { active: next.active, scenarios: [...next.scenarios] };
  tellAll(LISTENERS, undefined);
}

publishScenarios({ set, get: () => state, subscribe });

/** What is known of the scenarios. */
function read(): PageScenarios {
  if (!isKnown) wasGuessed = true;
  return state;
}

/** Every scenario there is. */
export function allScenarios(): readonly Scenario[] {
  return read().scenarios;
}

/** The scenario that is loaded, if any. */
export function activeScenario(): Scenario | undefined {
  const { active } = read();
  return active === undefined ? undefined : find(active);
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
  return read().scenarios.find((one) => nameKey(one.name) === nameKey(name));
}

/** What a streaming function is given by Excel, as far as it is used here. */
interface Stream<T> {
  setResult: (result: T | CustomFunctions.Error) => void;
  onCanceled?: () => void;
}

/**
 * Sets a cell's result now, and again whenever a change of the scenarios gives another one, until the
 * cell is edited or deleted. A result that needs the scenarios waits until they are known: Excel asks
 * streaming functions when a workbook is opened, long before it can be read, and what depends on the cell
 * would calculate with an error (OfficeDev/office-js 2220).
 *
 * @param compute the result; what it throws becomes the cell's error
 */
export function followScenarios<T>(invocation: Stream<T>, compute: () => T): void {
  let shown: string | undefined;
  const push = (): void => {
    let result: T | CustomFunctions.Error;
    let refused: unknown;
    wasGuessed = false;
    try {
      result = compute();
    } catch (error) {
      if (wasGuessed) return waitForScenarios();
      refused = error;
      result = excelErrorOf(error);
    }
    if (wasGuessed) return waitForScenarios();
    // Excel recalculates everything that depends on a cell, even when it is told the same again.
    const key = keyOf(result);
    if (key === shown) return;
    shown = key;
    // Not for every look at the workbook, which asks all cells again: the pane shows the sentence that came last.
    tellIfRefused(refused);
    try {
      invocation.setResult(result);
    } catch (error) {
      // The cell does not show it, so it is told again at the next change.
      shown = undefined;
      throw error;
    }
  };
  invocation.onCanceled = subscribe(push);
  push();
}

/** By what a cell is told apart from the same cell before. */
function keyOf(result: unknown): string {
  return JSON.stringify(result instanceof CustomFunctions.Error ? [result.code, result.message] : { result });
}

/**
 * As `followScenarios`, for a result that takes so long that it is worked out away from the calling thread. Work on a
 * scenario that has changed meanwhile is ended; nobody waits for its answer.
 *
 * @param work from what `ask` gives to the result; it ends when the `onCanceled` that it was given is called
 * @param ask what is asked now; what it throws becomes the cell's error
 */
export function followScenariosAway<Asked, Result>(
  invocation: Stream<Result>,
  work: (asked: Asked, under: { onCanceled?: () => void }) => Result | Promise<Awaited<Result>>,
  ask: () => Asked,
): void {
  let under: { onCanceled?: () => void } = {};
  let shown: string | undefined;
  const end = (): void => {
    under.onCanceled?.();
    under = {};
  };
  const stream: Stream<Asked> = {
    setResult: (asked) => {
      end();
      if (asked instanceof CustomFunctions.Error) {
        shown = keyOf(asked);
        return invocation.setResult(asked);
      }
      const mine = under;
      const settle = (result: Result | CustomFunctions.Error, refused?: unknown): void => {
        if (mine !== under) return;
        const key = keyOf(result);
        if (key === shown) return;
        tellIfRefused(refused);
        invocation.setResult(result);
        shown = key;
      };
      const fail = (error: unknown): void => settle(excelErrorOf(error), error);
      try {
        const result = work(asked, mine);
        if (result instanceof Promise) result.then((value) => settle(value), fail);
        else settle(result);
      } catch (error) {
        fail(error);
      }
    },
  };
  followScenarios(stream, ask);
  const unfollow = stream.onCanceled;
  invocation.onCanceled = () => {
    unfollow?.();
    end();
  };
}

/** After a while without a word the cells answer from what there is, which is nothing. */
function waitForScenarios(): void {
  patience ??= setTimeout(() => set(state), PATIENCE);
}
