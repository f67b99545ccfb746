import { toJson, type Scenario } from "../../calc/index.ts";
import {
  loadScenario,
  saveScenarios,
  scenarioStore,
  withActive,
  withAdded,
  type StoredScenario,
} from "../../workbook/index.ts";
import type { Offer, WorkbookChange } from "./change.ts";

/** What is told once a scenario is loaded. */
export function loadedSentence(name: string): string {
  return `“${name}” is loaded: its inputs are on the Scenario sheet, and the cells follow it.`;
}

/** Loads a scenario of the workbook. */
export function loadStored(
  change: WorkbookChange,
  { id, name }: StoredScenario,
  offers: readonly Offer[] = [],
): Promise<boolean> {
  return change.save(`“${name}” is being loaded…`, loadedSentence(name), () => loadScenario(id), { offers });
}

/**
 * Loads a preset; one that stands in the workbook unchanged is loaded from there, not added once more.
 *
 * @param offers what can be done next
 * @param undo offered too where the preset is added
 */
export function loadPreset(
  change: WorkbookChange,
  preset: Scenario,
  offers: readonly Offer[] = [],
  undo: readonly Offer[] = [],
): Promise<boolean> {
  const { book } = scenarioStore.state;
  const text = toJson(preset);
  const known = book.scenarios.find((entry) => entry.kind === "scenario" && toJson(entry.scenario) === text);
  if (known) return loadStored(change, known, offers);
  const { book: added, id, name } = withAdded(book, preset);
  return change.save(
    `“${name}” is being loaded…`,
    loadedSentence(name),
    () => saveScenarios(withActive(added, id)),
    { offers: [...offers, ...undo] },
  );
}
