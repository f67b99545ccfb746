import { withActive, withAdded, type ScenarioBook, type StoredScenario } from "../../workbook/index.ts";

/** How a scenario of one version stands to another version of the same workbook. */
export type Standing = "same" | "different" | "only here";

function sameScenario(one: StoredScenario, other: StoredScenario): boolean {
  return JSON.stringify(one.stored) === JSON.stringify(other.stored);
}

/** How a scenario stands to another version of the workbook's scenarios. */
export function standingIn(other: ScenarioBook, entry: StoredScenario): Standing {
  const counterpart = other.scenarios.find(({ id }) => id === entry.id);
  if (!counterpart) return "only here";
  return sameScenario(entry, counterpart) ? "same" : "different";
}

/**
 * Everything of one version, and what the other one has besides or differently, under names of its own.
 *
 * @param added what is different in it gets a number behind its name
 */
export function withBoth(kept: ScenarioBook, added: ScenarioBook): ScenarioBook {
  let book = kept;
  for (const entry of added.scenarios) {
    const standing = standingIn(kept, entry);
    if (standing === "same") continue;
    if (entry.kind === "scenario") book = withAdded(book, entry.scenario).book;
    else if (standing === "only here") book = { ...book, scenarios: [...book.scenarios, entry] };
    else book = { ...book, scenarios: [...book.scenarios, { ...entry, id: crypto.randomUUID() }] };
  }
  return withActive(book, kept.active);
}
