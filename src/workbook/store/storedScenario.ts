import { LONGEST_NAME, parseScenario, refusal } from "../../calc/index.ts";
import type { StoredScenario } from "./scenarioBook.ts";

/** An entry without its id; a union keeps its members apart. */
type WithoutId<Entry> = Entry extends unknown ? Omit<Entry, "id"> : never;

/** Reads one scenario of the file; one that is not understood is kept as it is. */
export function readStored(stored: unknown): WithoutId<StoredScenario> {
  const outcome = parseScenario(stored);
  switch (outcome.kind) {
    case "scenario":
      return { kind: "scenario", name: outcome.scenario.name, scenario: outcome.scenario, stored };
    case "newer":
      return { kind: "newer", name: outcome.name ?? UNNAMED, stored };
    case "problems": {
      const problems = outcome.problems.map(refusal);
      return { kind: "broken", name: nameIn(stored), stored, problems };
    }
  }
}

const UNNAMED = "Unnamed scenario";

function nameIn(stored: unknown): string {
  const { name } = (stored ?? {}) as { readonly name?: unknown };
  return typeof name === "string" && name.trim() !== "" ? name.trim().slice(0, LONGEST_NAME) : UNNAMED;
}
