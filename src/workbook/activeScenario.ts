/**
 * The scenario that is loaded: in the file, on the Scenario sheet, and behind the functions that answer
 * from it. Whatever changes scenarios goes through here, so that the three never say different things.
 */
import { type Scenario } from "../calc/index.ts";
import { observable, type Observable } from "./observable.ts";
import {
  activeScenario,
  readableScenarios,
  scenarioOf,
  withActive,
  withReplaced,
  type ScenarioBook,
} from "./scenarioBook.ts";
import { readChanges, watchEdits, withChanges, type ScenarioChange } from "./scenarioChanges.ts";
import { writeScenarioSheet } from "./scenarioSheet.ts";
import { scenarioStore, type SaveOutcome } from "./scenarioStore.ts";
import { WorkbookProblem } from "./workbookProblem.ts";

/** As `SaveOutcome`, with what the user should know about the sheet, one sentence each. */
export type ScenarioOutcome =
  | { readonly kind: "saved"; readonly sheet: string | undefined; readonly notices: readonly string[] }
  | Extract<SaveOutcome, { readonly kind: "conflict" }>;

/** Where functions.js takes the scenarios from; src/functions/activeScenarios.ts describes it. */
interface FunctionsGlobal {
  readonly awardFinance?: {
    readonly scenarios: {
      set(state: { active: string | undefined; scenarios: readonly Scenario[] }): void;
    };
  };
}

const changes = observable<readonly ScenarioChange[]>([]);
let sheetIds: ReadonlySet<string> = new Set();

/** Inputs edited by hand on the Scenario sheet and not saved to the scenario. */
export const scenarioChanges: Observable<readonly ScenarioChange[]> = changes;

/** Tells the functions of the workbook; cells that follow the scenario are recalculated. */
function publish(book: ScenarioBook): void {
  (globalThis as FunctionsGlobal).awardFinance?.scenarios.set({
    active: activeScenario(book)?.name,
    scenarios: readableScenarios(book),
  });
}

/** Looks which inputs were edited by hand. */
export async function readScenarioChanges(): Promise<readonly ScenarioChange[]> {
  const active = activeScenario(scenarioStore.state.book);
  const reading = active ? await readChanges(active) : { changes: [], sheetIds: new Set<string>() };
  sheetIds = reading.sheetIds;
  changes.set(reading.changes);
  return reading.changes;
}

/**
 * Makes a scenario the active one and writes its inputs to the Scenario sheet.
 *
 * @param options.discardsChanges what was edited by hand on the sheet may be lost
 * @throws WorkbookProblem when nothing was changed, with the reason
 */
export async function loadScenario(
  id: string,
  options: { readonly discardsChanges?: boolean } = {},
): Promise<ScenarioOutcome> {
  const { book } = scenarioStore.state;
  const scenario = scenarioOf(book, id);
  if (!scenario) {
    throw new WorkbookProblem("NoScenario", "This scenario cannot be loaded: it is gone or cannot be read.");
  }
  if (options.discardsChanges !== true) await refuseToLoseChanges();
  const isOther = book.active !== id;
  if (isOther) {
    const outcome = await scenarioStore.save(withActive(book, id));
    if (outcome.kind === "conflict") return outcome;
  }
  try {
    return await writeSheet(scenario);
  } catch (error) {
    if (isOther) await scenarioStore.undo();
    throw error;
  }
}

/**
 * Saves a changed book; where the active scenario changed, the sheet follows.
 *
 * @throws WorkbookProblem when nothing was changed, with the reason
 */
export function saveScenarios(
  book: ScenarioBook,
  options: { readonly settles?: boolean } = {},
): Promise<ScenarioOutcome> {
  return following(book, () => scenarioStore.save(book, options));
}

/** Takes back the last save; where the active scenario changed, the sheet follows. */
export function undoScenarios(): Promise<ScenarioOutcome> {
  return following(undefined, () => scenarioStore.undo());
}

async function following(
  book: ScenarioBook | undefined,
  save: () => Promise<SaveOutcome>,
): Promise<ScenarioOutcome> {
  const before = activeScenario(scenarioStore.state.book);
  if (book === undefined || differs(before, activeScenario(book))) await refuseToLoseChanges();
  const outcome = await save();
  if (outcome.kind === "conflict") return outcome;
  const now = activeScenario(scenarioStore.state.book);
  if (!now || !differs(before, now)) return { kind: "saved", sheet: undefined, notices: [] };
  try {
    return await writeSheet(now);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const notice = `The scenario is saved, but its sheet could not be written: ${reason}`;
    return { kind: "saved", sheet: undefined, notices: [notice] };
  }
}

function differs(one: Scenario | undefined, other: Scenario | undefined): boolean {
  return JSON.stringify(one) !== JSON.stringify(other);
}

/** Saves what was edited by hand to the scenario. */
export async function keepChanges(): Promise<ScenarioOutcome> {
  const { book } = scenarioStore.state;
  const scenario = activeScenario(book);
  if (!scenario || book.active === undefined) {
    throw new WorkbookProblem("NoScenario", "No scenario is loaded.");
  }
  const changed = withChanges(scenario, await readScenarioChanges());
  const outcome = await scenarioStore.save(withReplaced(book, book.active, changed));
  return outcome.kind === "conflict" ? outcome : writeSheet(changed);
}

/** Writes the scenario's own values back over what was edited by hand. */
export async function discardChanges(): Promise<ScenarioOutcome> {
  const scenario = activeScenario(scenarioStore.state.book);
  if (!scenario) throw new WorkbookProblem("NoScenario", "No scenario is loaded.");
  return writeSheet(scenario);
}

async function writeSheet(scenario: Scenario): Promise<ScenarioOutcome> {
  const { sheet, notices } = await writeScenarioSheet(scenario);
  await readScenarioChanges();
  return { kind: "saved", sheet, notices };
}

async function refuseToLoseChanges(): Promise<void> {
  const edited = await readScenarioChanges();
  if (edited.length === 0) return;
  throw new WorkbookProblem(
    "ChangedByHand",
    `${edited.length === 1 ? "An input was" : `${edited.length} inputs were`} changed by hand on the Scenario sheet: keep or discard that first.`,
  );
}

/**
 * Reads the workbook's scenarios, lets the functions answer from them, and follows every change.
 *
 * @throws WorkbookProblem when the workbook cannot be read
 */
export async function startScenarios(): Promise<void> {
  scenarioStore.subscribe(({ book }) => publish(book));
  await scenarioStore.open();
  await readScenarioChanges();
  await watchEdits(
    () => sheetIds,
    () =>
      readScenarioChanges().then(
        () => undefined,
        () => undefined,
      ),
  );
}
