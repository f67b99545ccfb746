/** All scenarios of a workbook, as plain data, and what can be done with them. Nothing here is saved. */
import { freeName, type Scenario } from "../../calc/index.ts";

/** A scenario as the workbook keeps it. Its name may change, its id does not. */
export type StoredScenario = {
  readonly id: string;
  readonly name: string;
  /** What stands in the file; for a scenario that was not understood this is all there is. */
  readonly stored: unknown;
} & (
  | { readonly kind: "scenario"; readonly scenario: Scenario }
  /** Written by a newer version of Award Finance. */
  | { readonly kind: "newer" }
  /** Something is wrong with it; `problems` are sentences. */
  | { readonly kind: "broken"; readonly problems: readonly string[] }
);

export interface ScenarioBook {
  /** Id of the scenario that functions without arguments answer for. */
  readonly active: string | undefined;
  readonly scenarios: readonly StoredScenario[];
}

export const EMPTY_BOOK: ScenarioBook = { active: undefined, scenarios: [] };

/** A new entry for a scenario. */
function storedScenario(scenario: Scenario, id: string = crypto.randomUUID()): StoredScenario {
  return { id, name: scenario.name, kind: "scenario", scenario, stored: scenario };
}

/** The active scenario, if there is one and it can be read. */
export function activeScenario(book: ScenarioBook): Scenario | undefined {
  return scenarioOf(book, book.active);
}

/** The scenario of an id, if it can be read. */
export function scenarioOf(book: ScenarioBook, id: string | undefined): Scenario | undefined {
  const entry = book.scenarios.find((candidate) => candidate.id === id);
  return entry?.kind === "scenario" ? entry.scenario : undefined;
}

/** Every scenario that can be read. */
export function readableScenarios(book: ScenarioBook): readonly Scenario[] {
  return book.scenarios.flatMap((entry) => (entry.kind === "scenario" ? [entry.scenario] : []));
}

/** A book with one scenario more, and under which id and name that is in it. */
interface Added {
  readonly book: ScenarioBook;
  readonly id: string;
  readonly name: string;
}

/**
 * Adds a scenario; a name that is taken gets a number.
 *
 * @param options.at its position; at the end where none is given
 * @param options.id its id, which no other has; a new one where none is given
 */
export function withAdded(
  book: ScenarioBook,
  scenario: Scenario,
  { at = book.scenarios.length, id }: { readonly at?: number; readonly id?: string | undefined } = {},
): Added {
  const name = freeName(scenario.name, namesIn(book));
  const entry = storedScenario({ ...scenario, name }, id);
  return { book: { ...book, scenarios: book.scenarios.toSpliced(at, 0, entry) }, id: entry.id, name };
}

/**
 * Puts a scenario in the place of the one with that id. A name that another one has, as when two windows give the
 * same one, gets a number.
 */
export function withReplaced(book: ScenarioBook, id: string, scenario: Scenario): ScenarioBook {
  const name = freeName(scenario.name, namesIn(book, id));
  const scenarios = book.scenarios.map((entry) =>
    entry.id === id ? storedScenario({ ...scenario, name }, id) : entry,
  );
  return { ...book, scenarios };
}

/** Adds a copy behind the scenario with that id. */
export function withDuplicate(book: ScenarioBook, id: string, scenario: Scenario): Added {
  return withAdded(book, scenario, { at: book.scenarios.findIndex((entry) => entry.id === id) + 1 });
}

/** Takes a scenario out; when it was the active one, none is. */
export function withoutScenario(book: ScenarioBook, id: string): ScenarioBook {
  return {
    active: book.active === id ? undefined : book.active,
    scenarios: book.scenarios.filter((entry) => entry.id !== id),
  };
}

/** Makes the scenario with that id the active one. */
export function withActive(book: ScenarioBook, id: string | undefined): ScenarioBook {
  return { ...book, active: book.scenarios.some((entry) => entry.id === id) ? id : undefined };
}

/** Names in use, for a check of a new one: those of all scenarios but one. */
export function namesIn(book: ScenarioBook, exceptId?: string): readonly string[] {
  return book.scenarios.filter(({ id }) => id !== exceptId).map(({ name }) => name);
}
