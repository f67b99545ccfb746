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
  withAdded,
  withReplaced,
  type ScenarioBook,
} from "./store/scenarioBook.ts";
import { isAtRisk, partedSentence, partingOf, shownOn, unfinishedOn, type Parted } from "./partedSheet.ts";
import {
  changesIn,
  titleChangesIn,
  watchEdits,
  withChanges,
  type ScenarioChange,
  type TitleChange,
} from "./sheet/scenarioChanges.ts";
import { readSheetContent, type SheetContent } from "./sheet/sheetContent.ts";
import { scenarioOnSheet } from "./sheet/sheetScenario.ts";
import { requireWritableSheet, writeScenarioSheet } from "./sheet/scenarioSheet.ts";
import { markOf } from "./store/scenarioPart.ts";
import { scenarioStore, type SaveOutcome } from "./store/scenarioStore.ts";
import { toWorkbookProblem, WorkbookProblem } from "./excel/workbookProblem.ts";

/** As `SaveOutcome`, with what the user should know about the sheet, one sentence each. */
export type ScenarioOutcome =
  | { readonly kind: "saved"; readonly sheet: string | undefined; readonly notices: readonly string[] }
  | Extract<SaveOutcome, { readonly kind: "conflict" }>;

/** What the Scenario sheet says differently from the workbook's scenarios. */
export interface SheetStanding {
  /** Inputs edited by hand and not saved to the scenario. */
  readonly changes: readonly ScenarioChange[];
  /** Its name and description, edited by hand and not saved. */
  readonly titles: readonly TitleChange[];
  readonly parted: Parted | undefined;
}

const AS_LOADED: SheetStanding = { changes: [], titles: [], parted: undefined };
const standing = observable<SheetStanding>(AS_LOADED);
const changes = observable<readonly ScenarioChange[]>([]);
const arriving = observable(false);
let sheetIds: ReadonlySet<string> = new Set();
/** What a sheet showed that nobody wanted to keep. */
let leftBehind: string | undefined;
/** What the sheet showed at the last look. */
let lastSeen: string | undefined;
/** What the sheet showed when a scenario was saved that could then not be written to it: no edits by hand. */
let unwritten: string | undefined;

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

/** All that the Scenario sheet says differently, so that nothing of it is overwritten without a question. */
export const sheetStanding: Observable<SheetStanding> = standing;

/** Tells the functions of the workbook; cells that follow the scenario are recalculated. */
function publish(book: ScenarioBook): void {
  tellFunctions({ active: activeScenario(book)?.name, scenarios: readableScenarios(book) });
}

/** What stands on the sheet as against the scenarios of a book. */
function standingOf(content: SheetContent | undefined, book: ScenarioBook): SheetStanding {
  const parted = partingOf(content, { book, marks: scenarioStore.state.marks });
  const { active } = book;
  const scenario = activeScenario(book);
  if (content && scenario && unwritten !== undefined && unwritten === fingerprint(content)) {
    return { ...AS_LOADED, parted: unfinishedOn(content, scenario) };
  }
  if (!content || !scenario || active === undefined || isAtRisk(parted) || parted?.kind === "unfinished") {
    // Beside a loaded scenario it is told nevertheless: Excel's Undo may have brought back what was left.
    const isLeft = !scenario && content !== undefined && leftBehind === fingerprint(content);
    return { ...AS_LOADED, parted: isLeft ? undefined : parted };
  }
  const others = namesIn(book, active);
  return { changes: changesIn(scenario, content), titles: titleChangesIn(scenario, others, content), parted };
}

function fingerprint({ id, revision, name, held }: SheetContent): string {
  return JSON.stringify([id, revision, name?.text, held.map(({ cells }) => cells)]);
}

/** Looks which inputs were edited by hand. */
export async function readScenarioChanges(): Promise<readonly ScenarioChange[]> {
  const { changes: found } = await readStanding();
  return found;
}

async function readStanding(): Promise<SheetStanding> {
  const content = await readSheetContent();
  sheetIds = content?.sheetIds ?? new Set();
  lastSeen = content && fingerprint(content);
  const awaited = content && awaitedBy(content);
  if (awaited !== undefined) void follow(awaited);
  const found = awaited === undefined ? standingOf(content, scenarioStore.state.book) : AS_LOADED;
  if (JSON.stringify(found) !== JSON.stringify(standing.value)) {
    changes.set(found.changes);
    standing.set(found);
  }
  return found;
}

/** The revision from which the sheet was written, where the file does not hold it yet. */
function awaitedBy({ revision, isUnfinished }: SheetContent): string | undefined {
  return !isUnfinished && isAwaited(revision) ? revision : undefined;
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
  await readStanding().catch(() => undefined);
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
  return saveAndShow(() => scenarioStore.undo(), undefined, {
    takeBack: (before) => scenarioStore.save(before),
  });
}

interface Showing {
  /** The sheet is written even where it is the same scenario that is loaded. */
  readonly always?: boolean;
  readonly takeBack?: (before: ScenarioBook) => Promise<SaveOutcome>;
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
  { always = false, takeBack = () => scenarioStore.undo() }: Showing = {},
): Promise<ScenarioOutcome> {
  const { book: before } = scenarioStore.state;
  if (always || (next && differs(activeScenario(before), next))) await requireWritableSheet();
  const outcome = await save();
  if (outcome.kind === "conflict") return outcome;
  const { book: after } = scenarioStore.state;
  const now = activeScenario(after);
  const isOnSheet = !always && unwritten === undefined;
  const isSame = isOnSheet && before.active === after.active && !differs(activeScenario(before), now);
  if (!now || after.active === undefined || isSame) return { kind: "saved", sheet: undefined, notices: [] };
  try {
    return await writeSheet(after.active, now);
  } catch (error) {
    const isTakenBack = await takeBack(before).then(
      ({ kind }) => kind === "saved",
      () => false,
    );
    if (isTakenBack) throw nothingChanged(error);
    unwritten = lastSeen;
    const notice = `The scenario is saved, but its sheet could not be written: ${toWorkbookProblem(error).message}`;
    return { kind: "saved", sheet: undefined, notices: [notice] };
  }
}

function nothingChanged(error: unknown): WorkbookProblem {
  const { code, message } = toWorkbookProblem(error);
  const isSaid = /nothing was changed|written only in part/i.test(message);
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
  const { changes: edited, titles } = await readStanding();
  const changed = withChanges(scenario, edited, titles);
  return saveAndShow(() => scenarioStore.save(withReplaced(from.book, active, changed), { from }), changed);
}

/**
 * Saves what the sheet shows where sheet and scenarios say different things: to the scenario that it shows, or as
 * one more scenario where the workbook does not hold it. That one is loaded then.
 *
 * @throws WorkbookProblem when nothing was changed, with the reason
 */
export async function keepSheet(): Promise<ScenarioOutcome> {
  const from = scenarioStore.state;
  const content = await readSheetContent();
  if (!content) throw new WorkbookProblem("NoScenario", "The Scenario sheet is no longer there.");
  const shown = shownOn(content, from.book);
  if (shown.kind === "none") {
    const added = withAdded(from.book, scenarioOnSheet(content), { id: shown.id });
    return saveAndShow(() => scenarioStore.save(withActive(added.book, added.id), { from }), undefined, {
      always: true,
    });
  }
  const { id, scenario } = shown;
  const titles = titleChangesIn(scenario, namesIn(from.book, id), content);
  const kept = withReplaced(from.book, id, withChanges(scenario, changesIn(scenario, content), titles));
  return saveAndShow(() => scenarioStore.save(withActive(kept, id), { from }), undefined, { always: true });
}

/** Lets what the sheet shows go, where none is loaded that could be written over it: the next one is. */
export async function leaveSheet(): Promise<ScenarioOutcome> {
  const content = await readSheetContent();
  leftBehind = content && fingerprint(content);
  await readStanding();
  return { kind: "saved", sheet: undefined, notices: [] };
}

/** Writes the scenario's own values back over what the sheet shows. */
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
  try {
    const { sheet, notices } = await writeScenarioSheet({ id, scenario, revision });
    unwritten = undefined;
    // The cells hold the scenario now, whether or not Excel lets them be read once more.
    await readStanding().catch(() => {
      changes.set([]);
      standing.set(AS_LOADED);
    });
    return { kind: "saved", sheet, notices };
  } catch (error) {
    await readStanding().catch(() => undefined);
    throw error;
  }
}

/** @param next whose scenario is to be written to the sheet; where that is what stands there nothing is lost */
async function refuseToLoseChanges(next?: ScenarioBook): Promise<void> {
  const { changes: edited, titles, parted } = await readStanding();
  if (arriving.value) await refuseWhileArriving();
  const isEdited = edited.length > 0 || titles.length > 0;
  if (!isEdited && !isAtRisk(parted)) return;
  if (next) {
    const content = await readSheetContent();
    const after = standingOf(content, next);
    if (!isAtRisk(after.parted) && after.changes.length === 0 && after.titles.length === 0) return;
  }
  if (isAtRisk(parted)) {
    throw new WorkbookProblem(
      "Parted",
      `${partedSentence(parted)} First choose which of the two is to be kept.`,
    );
  }
  throw new WorkbookProblem("ChangedByHand", `${changedByHand(edited, titles)}: keep or discard that first.`);
}

/** What another window saved may be on its way, or may be lost: until that is known the sheet may be the only copy. */
async function refuseWhileArriving(): Promise<void> {
  const content = await readSheetContent();
  // A part that was found and could not be read is not on its way: that is told by a notice.
  const isThere = scenarioStore.state.notices.length > 0;
  if (!content || isThere || !isAwaited(content.revision)) return;
  if (isAtRisk(standingOf(content, scenarioStore.state.book).parted)) {
    throw new WorkbookProblem("Arriving", STILL_ARRIVING);
  }
}

const STILL_ARRIVING =
  "The Scenario sheet shows what this window has not read yet, so nothing was changed: it waits for up to a minute, then says what differs.";

function changedByHand(edited: readonly ScenarioChange[], titles: readonly TitleChange[]): string {
  const inputs = edited.length === 1 ? "An input was" : `${edited.length} inputs were`;
  const words = titles.map(({ kind }) => `the ${kind}`).join(" and ");
  const title = `T${words.slice(1)} ${titles.length === 1 ? "was" : "were"}`;
  return `${edited.length > 0 ? inputs : title} changed by hand on the Scenario sheet`;
}

/**
 * Reads the workbook again: another window may have saved.
 *
 * @throws WorkbookProblem when the workbook cannot be read; then all stays as it was
 */
export async function refreshScenarios(): Promise<void> {
  await scenarioStore.open();
  // Also where nothing was saved: a sheet or a name may be gone, of which Excel tells nobody.
  await readStanding();
}

/** What looks like an edit by hand may be what another window saved and wrote. */
async function noteEdits(): Promise<void> {
  const found = standingOf(await readSheetContent(), scenarioStore.state.book);
  if (found.changes.length > 0 || found.titles.length > 0 || found.parted) await scenarioStore.open();
  await readStanding();
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
  const content = await readSheetContent();
  if (content?.revision !== undefined) NOT_AWAITED.add(content.revision);
  await readStanding();
  await watchEdits(
    // Where it was told that the loaded scenario has no cell, another window may write them.
    (id) => sheetIds.has(id) || (sheetIds.size === 0 && standing.value.parted !== undefined),
    () => noteEdits().catch(() => undefined),
  );
}
