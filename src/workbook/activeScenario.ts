/**
 * The scenario that is loaded: in the file, on the Scenario sheet, and behind the functions that answer
 * from it. Whatever changes scenarios goes through here, so that the three never say different things.
 */
import { type Scenario } from "../calc/index.ts";
import { tellFunctions } from "../page.ts";
import { sleep } from "./excel/batch.ts";
import { observable, type Observable } from "./excel/observable.ts";
import {
  activeScenario,
  namesIn,
  readableScenarios,
  scenarioOf,
  withActive,
  withReplaced,
  type ScenarioBook,
} from "./store/scenarioBook.ts";
import {
  NOT_ON_A_SHEET,
  readChanges,
  watchEdits,
  withChanges,
  type ScenarioChange,
  type SheetReading,
} from "./sheet/scenarioChanges.ts";
import { requireWritableSheet, writeScenarioSheet } from "./sheet/scenarioSheet.ts";
import { markOf } from "./store/scenarioPart.ts";
import { scenarioStore, type SaveOutcome } from "./store/scenarioStore.ts";
import { toWorkbookProblem, WorkbookProblem } from "./excel/workbookProblem.ts";

/** As `SaveOutcome`, with what the user should know about the sheet, one sentence each. */
export type ScenarioOutcome =
  | { readonly kind: "saved"; readonly sheet: string | undefined; readonly notices: readonly string[] }
  | Extract<SaveOutcome, { readonly kind: "conflict" }>;

const changes = observable<readonly ScenarioChange[]>([]);
const arriving = observable(false);
let sheetIds: ReadonlySet<string> = new Set();

/** Whether the Scenario sheet shows what another author saved while the scenarios themselves are on their way. */
export const scenariosArriving: Observable<boolean> = arriving;

/**
 * Pauses in milliseconds between looks for scenarios that come later than the cells: nothing tells of them, and no
 * document says how much later they may come. What has not come by then is not waited for.
 */
const LATE: readonly number[] = [500, 1500, 3000, 5000, 10_000, 20_000];

/** Marks of revisions that are not in the file and are not waited for. */
const NOT_AWAITED = new Set<string>();

/** Inputs edited by hand on the Scenario sheet and not saved to the scenario. */
export const scenarioChanges: Observable<readonly ScenarioChange[]> = changes;

/** Tells the functions of the workbook; cells that follow the scenario are recalculated. */
function publish(book: ScenarioBook): void {
  tellFunctions({ active: activeScenario(book)?.name, scenarios: readableScenarios(book) });
}

/** The sheet as against the scenario that a book has loaded. */
async function readSheet(book: ScenarioBook): Promise<SheetReading> {
  const { active: id } = book;
  const scenario = activeScenario(book);
  if (id === undefined || !scenario) return NOT_ON_A_SHEET;
  return readChanges({ id, scenario, others: namesIn(book, id) });
}

/** Looks which inputs were edited by hand. */
export async function readScenarioChanges(): Promise<readonly ScenarioChange[]> {
  const reading = await readSheet(scenarioStore.state.book);
  sheetIds = reading.sheetIds;
  const awaited = isAwaited(reading.revision) ? reading.revision : undefined;
  if (awaited !== undefined) void follow(awaited);
  const found = awaited === undefined ? reading.changes : [];
  changes.set(found);
  return found;
}

/** Whether the sheet was written from a revision that the file does not hold yet. */
function isAwaited(revision: string | undefined): revision is string {
  return (
    revision !== undefined && !scenarioStore.state.marks.includes(revision) && !NOT_AWAITED.has(revision)
  );
}

/** Reads the file until it holds what the sheet was written from, or for as long as `LATE` says. */
async function follow(revision: string): Promise<void> {
  if (arriving.value) return;
  arriving.set(true);
  for (const pause of LATE) {
    await sleep(pause);
    await scenarioStore.open().catch(() => undefined);
    if (scenarioStore.state.marks.includes(revision)) break;
  }
  if (!scenarioStore.state.marks.includes(revision)) NOT_AWAITED.add(revision);
  arriving.set(false);
  await readScenarioChanges().catch(() => undefined);
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
  const from = scenarioStore.state;
  const scenario = scenarioOf(from.book, id);
  if (!scenario) {
    throw new WorkbookProblem("NoScenario", "This scenario cannot be loaded: it is gone or cannot be read.");
  }
  if (options.discardsChanges !== true) await refuseToLoseChanges();
  if (from.book.active === id) return writeSheet(id, scenario);
  return saveAndShow(() => scenarioStore.save(withActive(from.book, id), { from }), scenario);
}

/**
 * Saves a changed book; where the active scenario changed, the sheet follows.
 *
 * @throws WorkbookProblem when nothing was changed, with the reason
 */
export async function saveScenarios(
  book: ScenarioBook,
  options: { readonly settles?: boolean } = {},
): Promise<ScenarioOutcome> {
  const from = scenarioStore.state;
  const next = activeScenario(book);
  if (differs(activeScenario(from.book), next)) await refuseToLoseChanges(book);
  return saveAndShow(() => scenarioStore.save(book, { ...options, from }), next);
}

/**
 * Takes back the last save; where the active scenario changed, the sheet follows.
 *
 * @throws WorkbookProblem when nothing was changed, with the reason
 */
export async function undoScenarios(): Promise<ScenarioOutcome> {
  await refuseToLoseChanges();
  return saveAndShow(
    () => scenarioStore.undo(),
    undefined,
    (before) => scenarioStore.save(before),
  );
}

/**
 * Saves, and writes the sheet where that changed the active scenario. When the sheet cannot be written the
 * save is taken back: what the cells show and what the functions answer stay one scenario.
 *
 * @param next the scenario that will be the active one, where that is known: the sheet is asked first
 *   whether it can be written, so that nobody sees a save that is taken back at once
 */
async function saveAndShow(
  save: () => Promise<SaveOutcome>,
  next: Scenario | undefined,
  takeBack: (before: ScenarioBook) => Promise<SaveOutcome> = () => scenarioStore.undo(),
): Promise<ScenarioOutcome> {
  const { book: before } = scenarioStore.state;
  if (next && differs(activeScenario(before), next)) await requireWritableSheet();
  const outcome = await save();
  if (outcome.kind === "conflict") return outcome;
  const { book: after } = scenarioStore.state;
  const now = activeScenario(after);
  const isSame = before.active === after.active && !differs(activeScenario(before), now);
  if (!now || after.active === undefined || isSame) return { kind: "saved", sheet: undefined, notices: [] };
  try {
    return await writeSheet(after.active, now);
  } catch (error) {
    const isTakenBack = await takeBack(before).then(
      ({ kind }) => kind === "saved",
      () => false,
    );
    if (isTakenBack) throw nothingChanged(error);
    const notice = `The scenario is saved, but its sheet could not be written: ${toWorkbookProblem(error).message}`;
    return { kind: "saved", sheet: undefined, notices: [notice] };
  }
}

function nothingChanged(error: unknown): WorkbookProblem {
  const { code, message } = toWorkbookProblem(error);
  const isSaid = /nothing was changed/i.test(message);
  return new WorkbookProblem(code, isSaid ? message : `${message} Nothing was changed.`, error);
}

function differs(one: Scenario | undefined, other: Scenario | undefined): boolean {
  return JSON.stringify(one) !== JSON.stringify(other);
}

/**
 * Saves what was edited by hand to the scenario.
 *
 * @throws WorkbookProblem when nothing was changed, with the reason
 */
export async function keepChanges(): Promise<ScenarioOutcome> {
  const from = scenarioStore.state;
  const { active } = from.book;
  const scenario = activeScenario(from.book);
  if (!scenario || active === undefined) throw new WorkbookProblem("NoScenario", "No scenario is loaded.");
  const changed = withChanges(scenario, await readScenarioChanges());
  return saveAndShow(() => scenarioStore.save(withReplaced(from.book, active, changed), { from }), changed);
}

/** Writes the scenario's own values back over what was edited by hand. */
export async function discardChanges(): Promise<ScenarioOutcome> {
  const { book } = scenarioStore.state;
  const scenario = activeScenario(book);
  if (!scenario || book.active === undefined) {
    throw new WorkbookProblem("NoScenario", "No scenario is loaded.");
  }
  return writeSheet(book.active, scenario);
}

async function writeSheet(id: string, scenario: Scenario): Promise<ScenarioOutcome> {
  const revision = markOf(scenarioStore.state.key ?? "");
  const { sheet, notices } = await writeScenarioSheet({ id, scenario, revision });
  // The cells hold the scenario now, whether or not Excel lets them be read once more.
  await readScenarioChanges().catch(() => changes.set([]));
  return { kind: "saved", sheet, notices };
}

/** @param next whose scenario is to be written to the sheet; where that is what stands there nothing is lost */
async function refuseToLoseChanges(next?: ScenarioBook): Promise<void> {
  const edited = await readScenarioChanges();
  if (edited.length === 0) return;
  if (next) {
    const reading = await readSheet(next);
    if (reading.isShown && reading.changes.length === 0) return;
  }
  throw new WorkbookProblem(
    "ChangedByHand",
    `${edited.length === 1 ? "An input was" : `${edited.length} inputs were`} changed by hand on the Scenario sheet: keep or discard that first.`,
  );
}

/**
 * Reads the workbook again: another window may have saved.
 *
 * @throws WorkbookProblem when the workbook cannot be read; then all stays as it was
 */
export async function refreshScenarios(): Promise<void> {
  const { key } = scenarioStore.state;
  await scenarioStore.open();
  if (scenarioStore.state.key !== key) await readScenarioChanges();
}

/** What looks like an edit by hand may be what another window saved and wrote. */
async function noteEdits(): Promise<void> {
  if ((await readSheet(scenarioStore.state.book)).changes.length > 0) await scenarioStore.open();
  await readScenarioChanges();
}

/**
 * Reads the workbook's scenarios, lets the functions answer from them, and follows every change.
 *
 * @throws WorkbookProblem when the workbook cannot be read
 */
export async function startScenarios(): Promise<void> {
  scenarioStore.subscribe(({ book }) => publish(book));
  await scenarioStore.open();
  // Sheet and scenarios came out of one file: nothing more is on its way.
  const { revision } = await readSheet(scenarioStore.state.book);
  if (revision !== undefined) NOT_AWAITED.add(revision);
  await readScenarioChanges();
  await watchEdits(
    () => sheetIds,
    () => noteEdits().catch(() => undefined),
  );
}
