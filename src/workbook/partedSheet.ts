/**
 * Where the Scenario sheet and the workbook's scenarios say different things: after Excel's Undo, which takes back
 * cells and not what is saved; in a file that another program saved; after a copy of the sheet into another workbook;
 * when Excel broke off while the sheet was being written.
 */
import { nameKey, type Scenario } from "../calc/index.ts";
import { withoutMark } from "./cells/cellContent.ts";
import { activeScenario, scenarioOf, type ScenarioBook } from "./store/scenarioBook.ts";
import type { SheetContent } from "./sheet/sheetContent.ts";
import { differencesTo, withoutCell, type Difference } from "./sheet/sheetScenario.ts";

/** How the sheet and the scenarios differ. */
export interface Parted {
  /**
   * - "other": the sheet shows a scenario of the workbook that is not the loaded one.
   * - "unknown": it shows one that the workbook does not hold, while another is loaded.
   * - "lost": it shows one that the workbook does not hold, and none is loaded.
   * - "unfinished": Excel broke off while it was being written.
   * - "incomplete": inputs of the loaded scenario have no cell on it.
   */
  readonly kind: "other" | "unknown" | "lost" | "unfinished" | "incomplete";
  /** The name of the scenario that the sheet shows; undefined where it says none. */
  readonly onSheet: string | undefined;
  /** The name of the loaded scenario. */
  readonly loaded: string | undefined;
  /** The inputs in which they differ. */
  readonly differences: readonly Difference[];
}

/** What is known of the workbook's scenarios. */
interface KnownScenarios {
  readonly book: ScenarioBook;
  /** Of the revision in force and of those before it. */
  readonly marks: readonly string[];
}

/** Which scenario of the workbook the sheet shows. */
export type Shown =
  | { readonly kind: "scenario"; readonly id: string; readonly scenario: Scenario }
  /** None; with the id that it may have in the workbook. */
  | { readonly kind: "none"; readonly id: string | undefined };

/**
 * Which scenario of a book the sheet shows: the one of its id. A sheet of release 0.1, which has no id, is of the
 * loaded scenario unless it bears the name of another one; so is one over whose id somebody typed.
 */
export function shownOn(content: SheetContent, book: ScenarioBook): Shown {
  const { id } = content;
  const isOurs = id !== undefined && (IS_ID.test(id) || book.scenarios.some((entry) => entry.id === id));
  const name = content.name?.text;
  const named =
    name === undefined
      ? undefined
      : book.scenarios.find((entry) => nameKey(entry.name) === nameKey(plain(name)));
  const candidate = isOurs ? id : (named?.id ?? (id === undefined ? book.active : undefined));
  const scenario = scenarioOf(book, candidate);
  if (scenario && candidate !== undefined) return { kind: "scenario", id: candidate, scenario };
  const isFree = isOurs && book.scenarios.every((entry) => entry.id !== id);
  return { kind: "none", id: isFree ? id : undefined };
}

/** An id as `crypto.randomUUID` makes them; what is typed over one is none. */
const IS_ID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/u;

function plain(name: string): string {
  return String(withoutMark(name));
}

/** How sheet and scenarios differ; undefined where the sheet shows the loaded scenario, or nothing that matters. */
export function partingOf(content: SheetContent | undefined, known: KnownScenarios): Parted | undefined {
  const { book, marks } = known;
  const loaded = activeScenario(book);
  if (!content) return loaded && withoutNames(loaded);
  const shown = shownOn(content, book);
  const names = { onSheet: content.name?.text, loaded: loaded?.name };
  if (content.isUnfinished) {
    return { kind: "unfinished", ...names, differences: differencesTo(loaded, content) };
  }
  if (loaded && (content.held.length === 0 || (shown.kind === "scenario" && shown.id === book.active))) {
    const differences = withoutCell(loaded, content);
    return differences.length === 0 ? undefined : { kind: "incomplete", ...names, differences };
  }
  if (content.held.length === 0) return undefined;
  if (loaded) {
    const kind = shown.kind === "scenario" ? "other" : "unknown";
    const onSheet = shown.kind === "scenario" ? shown.scenario.name : names.onSheet;
    return { kind, ...names, onSheet, differences: differencesTo(loaded, content) };
  }
  // A scenario that was deleted, or whose loading was taken back, leaves its cells as they are: that was told then.
  const isKnown = content.revision !== undefined && marks.includes(content.revision);
  if (isKnown || book.active !== undefined) return undefined;
  if (shown.kind === "none")
    return { kind: "lost", ...names, differences: differencesTo(undefined, content) };
  const differences = differencesTo(shown.scenario, content);
  return differences.length === 0 ? undefined : { kind: "other", ...names, differences };
}

/** What a sheet differs in that should show the loaded scenario and could not be written. */
export function unfinishedOn(content: SheetContent, loaded: Scenario): Parted {
  const differences = differencesTo(loaded, content);
  return { kind: "unfinished", onSheet: content.name?.text, loaded: loaded.name, differences };
}

/** All names were deleted, or the sheet with them. */
function withoutNames(loaded: Scenario): Parted {
  const differences = withoutCell(loaded, { held: [], broken: [] });
  return { kind: "incomplete", onSheet: undefined, loaded: loaded.name, differences };
}

/** Whether what the sheet shows would be lost with what is written to it next. */
export function isAtRisk(
  parted: Parted | undefined,
): parted is Parted & { readonly kind: "other" | "unknown" | "lost" } {
  return parted !== undefined && parted.kind !== "unfinished" && parted.kind !== "incomplete";
}

/** One sentence that says how sheet and scenarios differ. */
export function partedSentence({ kind, onSheet, loaded }: Parted): string {
  const there = onSheet === undefined ? "a scenario without a name" : `“${onSheet}”`;
  switch (kind) {
    case "other":
      return loaded === undefined
        ? `The Scenario sheet shows ${there} with other figures than this workbook holds, and none is loaded.`
        : `The Scenario sheet shows ${there} while “${loaded}” is loaded.`;
    case "unknown":
      return `The Scenario sheet shows ${there}, which this workbook does not hold, while “${loaded}” is loaded.`;
    case "lost":
      return `The Scenario sheet shows ${there}, which this workbook no longer holds: the sheet is the only copy.`;
    case "unfinished":
      return "Excel broke off while the Scenario sheet was being written: part of it is of another scenario.";
    case "incomplete":
      return "Inputs of the loaded scenario have no cell on the Scenario sheet any more: formulas that use their names show errors.";
  }
}
