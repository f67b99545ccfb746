import type { DecimalSeparator, Scenario } from "../../calc/index.ts";
import { scenarioOf, withReplaced, type ScenarioBook } from "../../workbook/index.ts";
import { InputForm } from "./inputForm.ts";

/** By id of the scenario. They live as long as the page: loading another scenario loses nothing. */
const FORMS = new Map<string, InputForm>();

/** The form of the loaded scenario, if one is loaded that can be read. */
export function formOf(book: ScenarioBook, separator: DecimalSeparator): InputForm | undefined {
  const scenario = scenarioOf(book, book.active);
  if (!scenario || book.active === undefined) return undefined;
  const form = FORMS.get(book.active) ?? new InputForm(scenario);
  FORMS.set(book.active, form);
  form.separator = separator;
  return form;
}

/**
 * Brings the forms up to what the workbook holds now.
 *
 * @param own what was saved from a form
 * @returns labels of what changed elsewhere while the loaded scenario was being edited
 */
export function followBook(book: ScenarioBook, own: Scenario | undefined): readonly string[] {
  let changed: readonly string[] = [];
  for (const [id, form] of FORMS) {
    const scenario = scenarioOf(book, id);
    const labels = scenario ? form.follow(scenario, scenario === own) : [];
    if (id === book.active) changed = labels;
  }
  return changed;
}

/** Names of the scenarios with unsaved edits, but for the loaded one. */
export function editedElsewhere(book: ScenarioBook): readonly string[] {
  return [...FORMS].flatMap(([id, { edited, saved }]) =>
    id !== book.active && edited.length > 0 ? [saved.name] : [],
  );
}

/**
 * The workbook's version with the edits of a form in it; undefined where they do not fit into it.
 *
 * @param id of the form's scenario
 */
export function withEdits(book: ScenarioBook, id: string): ScenarioBook | undefined {
  const scenario = scenarioOf(book, id) && FORMS.get(id)?.ready();
  return scenario ? withReplaced(book, id, scenario) : undefined;
}
