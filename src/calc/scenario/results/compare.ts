/**
 * Several scenarios side by side.
 */
import type { ResultKey, ScenarioResult } from "./figures/figure.ts";
import { evaluate } from "./evaluate.ts";
import type { Scenario } from "../fields/scenario.ts";

export interface ComparedResult extends ResultKey {
  /** One per scenario, in their order; `undefined` where a scenario has no such figure. */
  readonly results: readonly (ScenarioResult | undefined)[];
  /**
   * Each scenario's figure less that of the first, dates in days; `undefined` where one is not available, for
   * text, and where the two are in different units.
   */
  readonly differences: readonly (number | undefined)[];
}

/** The key results of scenarios, a row per figure that any of them has, in order of group. */
export function compare(scenarios: readonly Scenario[]): readonly ComparedResult[] {
  const columns = scenarios.map(
    (scenario) => new Map(evaluate(scenario).map((result) => [result.path, result])),
  );
  const keys = new Map<string, ResultKey>();
  for (const column of columns)
    for (const [path, result] of column) if (!keys.has(path)) keys.set(path, result);
  // A series that only a later scenario has still stands among the notes.
  const groups = [...new Set([...keys.values()].map(({ group }) => group))];
  return [...keys.values()]
    .sort((a, b) => groups.indexOf(a.group) - groups.indexOf(b.group))
    .map(({ path, label, group, kind }) => {
      const results = columns.map((column) => column.get(path));
      const differences = results.map((result) => difference(results[0], result));
      return { path, label, group, kind, results, differences };
    });
}

function difference(base: ScenarioResult | undefined, other: ScenarioResult | undefined): number | undefined {
  if (base?.available !== true || other?.available !== true || base.unit !== other.unit) return undefined;
  if (typeof base.value !== "number" || typeof other.value !== "number") return undefined;
  return other.value - base.value;
}
