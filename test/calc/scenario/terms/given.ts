/** Scenarios for tests, as data that still has to be parsed. */
import assert from "node:assert/strict";
import { parseScenario, presets, type FieldProblem, type Scenario } from "../../../../src/calc/index.ts";

export const ASSUMED = { kind: "assumed", reason: "for the test" } as const;

/** Values by path, each with a source; rows of tables as their cells. */
export function scenarioData(values: Readonly<Record<string, unknown>>, name: unknown = "Test"): object {
  const inputs = Object.entries(values).map(([path, value]) => [
    path,
    { value: Array.isArray(value) ? value.map((cells: unknown) => ({ cells })) : value, provenance: ASSUMED },
  ]);
  return { schemaVersion: 2, name, inputs: Object.fromEntries(inputs) as object };
}

export function scenarioOf(values: Readonly<Record<string, unknown>>, name = "Test"): Scenario {
  const outcome = parseScenario(scenarioData(values, name));
  assert.equal(outcome.kind, "scenario", JSON.stringify(outcome));
  return outcome.scenario;
}

export function problemsOf(given: unknown): readonly FieldProblem[] {
  const outcome = parseScenario(given);
  assert.equal(outcome.kind, "problems", JSON.stringify(outcome).slice(0, 200));
  return outcome.problems;
}

/** The presets that are futures of one Award, with its notes. */
export const FUTURES = presets().filter(({ inputs }) => inputs["notes.series"] !== undefined);
/** The presets of other cases: heads of claim, tables of claims. */
export const OTHER_CASES = presets().filter(({ inputs }) => inputs["notes.series"] === undefined);

export function presetNamed(name: string): Scenario {
  const preset = presets().find((one) => one.name === name);
  assert.ok(preset, `${name} is a preset`);
  return preset;
}

/** A copy of a scenario, which nobody has worked out yet, that counts how often each input is read. */
export function counted(scenario: Scenario): {
  readonly scenario: Scenario;
  readonly reads: Map<string, number>;
} {
  const reads = new Map<string, number>();
  const inputs = new Proxy(scenario.inputs, {
    get: (target, path, receiver): unknown => {
      if (typeof path === "string") reads.set(path, (reads.get(path) ?? 0) + 1);
      return Reflect.get(target, path, receiver);
    },
  });
  return { scenario: { ...scenario, inputs }, reads };
}
