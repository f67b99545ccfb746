/**
 * That an explanation names the inputs whose change moves the figure, all of them and no others: every input of every
 * preset is changed in turn, by amounts of this file's own, and every figure is worked out again.
 */
import assert from "node:assert/strict";
import {
  addDays,
  ALL_FIELDS,
  evaluate,
  explain,
  fromIso,
  parseScenario,
  presets,
  resultAt,
  toIso,
  withInput,
  type Input,
  type Scenario,
  type ScalarValue,
  type ValueRule,
} from "../../../../src/calc/index.ts";

/** One value of a scenario, and the same scenario with another one there. */
interface Place {
  readonly address: string;
  readonly rule: ValueRule;
  readonly value: ScalarValue;
  readonly with: (other: ScalarValue) => Scenario;
}

/** Everything that is given, and what is usual where nothing is. */
function placesOf(scenario: Scenario): readonly Place[] {
  return ALL_FIELDS.flatMap((field): readonly Place[] => {
    if (field.kind !== "table") {
      const value = scenario.inputs[field.path]?.value ?? field.whenEmpty;
      if (value === undefined) return [];
      const provenance = { kind: "assumed", reason: "tried" } as const;
      return [
        {
          address: field.path,
          rule: field,
          value,
          with: (other) => withInput(scenario, field.path, { value: other, provenance }),
        },
      ];
    }
    const input = scenario.inputs[field.path];
    const rows = (input?.value ?? []) as readonly { readonly cells: Readonly<Record<string, ScalarValue>> }[];
    return rows.flatMap(({ cells }, row) =>
      field.columns.flatMap((rule): readonly Place[] => {
        const value = cells[rule.key];
        if (value === undefined) return [];
        const replaced = (other: ScalarValue): Input => ({
          ...(input as Input & { value: never }),
          value: rows.map((one, index) =>
            index === row ? { ...one, cells: { ...cells, [rule.key]: other } } : one,
          ) as never,
        });
        return [
          {
            address: `${field.path}.${row + 1}.${rule.key}`,
            rule,
            value,
            with: (other) => withInput(scenario, field.path, replaced(other)),
          },
        ];
      }),
    );
  });
}

function otherValues(rule: ValueRule, value: ScalarValue): readonly ScalarValue[] {
  const number = Number(value);
  switch (rule.kind) {
    case "choice":
      return rule.choices.filter((choice) => choice !== value);
    case "text":
      return ["Another", "CAD"];
    case "date":
      return [
        2, -3, 40, -40, 90, -90, 200, -200, 400, -400, 800, -800, 1_500, -1_500, 2_500, -2_500, 6_000, -7_000,
        18_000, -18_000,
      ].flatMap((days) => {
        const day = fromIso(String(value)) + days;
        return day > 61 ? [toIso(addDays(fromIso(String(value)), days))] : [];
      });
    case "days":
    case "count":
      return [
        number + 2,
        number - 2,
        number + 60,
        number + 130,
        number + 390,
        Math.round(number / 3),
        number + 800,
        0,
      ];
    case "share":
      return [number * 0.9, number * 0.2, 0, 0.002, 0.03, 0.06, 0.4, 0.9, 0.94, 0.97, 0.98, 0.992, 1];
    default:
      return [
        number * 1.1,
        number * 0.4,
        number * 3,
        number * 1e-3,
        number * 1e3,
        number * 1e5,
        0,
        0.02,
        0.5,
        0.95,
        2e6,
      ];
  }
}

/** What moves each figure: another value; by another choice also that there is none, or another reason for that. */
function moversOf(scenario: Scenario, paths: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const before = new Map(paths.map((path) => [path, shownAt(scenario, path)]));
  const movers = new Map(paths.map((path) => [path, new Set<string>()]));
  for (const place of placesOf(scenario)) {
    for (const other of otherValues(place.rule, place.value)) {
      const outcome = parseScenario(place.with(other));
      if (outcome.kind !== "scenario") continue;
      for (const path of paths) {
        const after = shownAt(outcome.scenario, path);
        const isMove = after?.startsWith("[") === true || place.rule.kind === "choice";
        if (isMove && after !== undefined && after !== before.get(path)) movers.get(path)?.add(place.address);
      }
    }
  }
  return new Map([...movers].map(([path, addresses]) => [path, [...addresses]]));
}

/** What a figure shows: its value in a list, or why there is none. */
function shownAt(scenario: Scenario, path: string): string | undefined {
  const result = resultAt(scenario, path);
  return result?.available === true ? JSON.stringify([result.value]) : result?.reason;
}

/** Many more values, for an input that none of the others moved: what moves it may lie within narrow limits. */
function manyValues(scenario: Scenario, { rule, value }: Place): readonly ScalarValue[] {
  const steps = Array.from({ length: 1_000 }, (_, index) => index + 1);
  switch (rule.kind) {
    case "choice":
    case "text":
      return [];
    case "date":
      return [...JSON.stringify(scenario).matchAll(/\b\d{4}-\d\d-\d\d\b/g)]
        .map(([day]) => day)
        .concat(
          steps.flatMap((step) =>
            [20 * step, -20 * step].flatMap((days) => {
              const day = fromIso(String(value)) + days;
              return day > 61 ? [toIso(addDays(fromIso(String(value)), days))] : [];
            }),
          ),
        );
    case "days":
    case "count":
      return steps;
    case "share":
    case "rate":
      return steps.map((step) => step / 1_000);
    default:
      return steps.map((step) => Math.max(Number(value), 1) * 1.01 ** (step - 600));
  }
}

function isMovedBySome(scenario: Scenario, path: string, address: string): boolean {
  const place = placesOf(scenario).find((one) => one.address === address);
  const shown = shownAt(scenario, path);
  return (
    place !== undefined &&
    manyValues(scenario, place).some((other) => {
      const outcome = parseScenario(place.with(other));
      const after = outcome.kind === "scenario" ? shownAt(outcome.scenario, path) : shown;
      return after !== shown && after?.startsWith("[");
    })
  );
}

/** A figure of so many is looked at, of each preset others; every one where properties are tried in full. */
const ONE_IN = Number(process.env["AWARD_PROPERTY_RUNS"] ?? 0) >= 10_000 ? 1 : 16;

/** A preset takes half a minute, more on a busy machine, and sixteen times that where every figure is looked at. */
const LONGEST_MILLISECONDS = 4_800_000 / ONE_IN;

describe("the inputs that an explanation names", function () {
  this.timeout(LONGEST_MILLISECONDS);

  for (const [number, preset] of presets().entries()) {
    it(`are those whose change moves the figure, and no others: ${preset.name}`, () => {
      const paths = evaluate(preset).map(({ path }) => path);
      const movers = moversOf(
        preset,
        paths.filter((_, index) => index % ONE_IN === number % ONE_IN),
      );
      const wrong: string[] = [];
      for (const [path, moved] of movers) {
        const named = explain(preset, path).inputs.map(({ address }) => address);
        const missing = moved.filter((address) => !named.includes(address));
        const idle = named
          .filter((address) => !moved.includes(address))
          .filter((address) => !isMovedBySome(preset, path, address));
        if (missing.length > 0) wrong.push(`${path} is moved by ${missing.join(", ")}`);
        if (idle.length > 0) wrong.push(`${path} is not moved by ${idle.join(", ")}`);
      }
      assert.deepEqual(wrong, []);
    });
  }
});
