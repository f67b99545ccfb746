/** What each revision of a workbook's scenarios changed, in words: kept with the scenarios, the last of them. */
import { ALL_FIELDS, inputAt, type Scenario } from "../../calc/index.ts";
import type { ScenarioBook, StoredScenario } from "./scenarioBook.ts";

export interface LoggedChange {
  readonly revision: number;
  /** Day and minute: "2026-11-28 09:51 UTC". */
  readonly on: string;
  /** The id of the scenario, and its name then. */
  readonly id: string;
  readonly scenario: string;
  /** "Valuation date", or what became of the scenario as a whole: "added". */
  readonly changed: readonly string[];
}

/** So many are remembered; so many inputs are named in each. */
const MOST_CHANGES = 200;
const MOST_INPUTS = 12;
const LONGEST_TEXT = 300;

/** The log behind another one, for a book that follows it; of a scenario that is gone nothing is remembered. */
export function grownLog(
  log: readonly LoggedChange[],
  before: ScenarioBook,
  after: ScenarioBook,
  at: Pick<LoggedChange, "revision" | "on">,
): readonly LoggedChange[] {
  const there = new Set(after.scenarios.map(({ id }) => id));
  return [...log, ...changesOf(before, after).map((change) => ({ ...at, ...change }))]
    .filter(({ id }) => there.has(id))
    .slice(-MOST_CHANGES);
}

function changesOf(
  before: ScenarioBook,
  after: ScenarioBook,
): readonly Pick<LoggedChange, "id" | "scenario" | "changed">[] {
  const earlier = new Map(before.scenarios.map((entry) => [entry.id, entry]));
  const told = (entry: StoredScenario, changed: readonly string[]) =>
    changed.length === 0 ? [] : [{ id: entry.id, scenario: entry.name, changed }];
  return after.scenarios.flatMap((entry) => {
    const was = earlier.get(entry.id);
    return told(entry, was === undefined ? ["added"] : changesIn(was, entry));
  });
}

function changesIn(was: StoredScenario, is: StoredScenario): readonly string[] {
  if (was === is) return [];
  const renamed = was.name === is.name ? [] : [`renamed from “${was.name}”`];
  if (was.kind !== "scenario" || is.kind !== "scenario") return renamed;
  const labels = inputsThatDiffer(was.scenario, is.scenario);
  const more = labels.length - MOST_INPUTS;
  return [...renamed, ...labels.slice(0, MOST_INPUTS), ...(more > 0 ? [`and ${more} more`] : [])];
}

function inputsThatDiffer(one: Scenario, other: Scenario): readonly string[] {
  return ALL_FIELDS.filter(
    ({ path }) => JSON.stringify(inputAt(one, path)) !== JSON.stringify(inputAt(other, path)),
  ).map(({ label }) => label);
}

/** The log out of a file; what is none of it is left out. */
export function readLog(value: unknown): readonly LoggedChange[] {
  if (!Array.isArray(value)) return [];
  return (value as readonly unknown[]).slice(-MOST_CHANGES).flatMap((entry): readonly LoggedChange[] => {
    const { revision, on, id, scenario, changed } = (entry ?? {}) as Readonly<Record<string, unknown>>;
    const isWhole = [on, id, scenario].every(
      (text) => typeof text === "string" && text.length <= LONGEST_TEXT,
    );
    if (!isWhole || typeof revision !== "number" || !Array.isArray(changed)) return [];
    const texts = (changed as readonly unknown[]).filter(
      (text): text is string => typeof text === "string" && text.length <= LONGEST_TEXT,
    );
    return [
      {
        revision,
        on: String(on),
        id: String(id),
        scenario: String(scenario),
        changed: texts.slice(0, MOST_INPUTS + 2),
      },
    ];
  });
}
