/**
 * Reading a scenario from a file, a workbook or a form: all that comes is checked before it is believed.
 */
import * as v from "valibot";
import { ALL_FIELDS } from "../fields/catalogue.ts";
import { contradictions } from "./coherence.ts";
import { sentence, type FieldProblem } from "../fields/problems.ts";
import { scenarioSchema } from "./schema.ts";
import { SCHEMA_VERSION, type Scenario } from "../fields/scenario.ts";
import { fromVersionOne } from "./versionOne.ts";

/** The most characters of a scenario as text; the largest real one has a few ten thousand. */
export const LARGEST_TEXT = 1_000_000;

/** Far deeper than any scenario. */
const DEEPEST = 12;

/** Keys that mean something to JavaScript itself. */
const HOSTILE_KEYS = new Set(["__proto__", "constructor", "prototype"]);

export type ParseOutcome =
  | { readonly kind: "scenario"; readonly scenario: Scenario }
  | { readonly kind: "problems"; readonly problems: readonly FieldProblem[] }
  /** Written by a later version: to be kept as it is and shown as read-only. */
  | { readonly kind: "newer"; readonly schemaVersion: number; readonly name: string | undefined };

/**
 * A scenario, or what is wrong with it, field by field.
 *
 * @param given JSON text, or the data itself
 */
export function parseScenario(given: unknown): ParseOutcome {
  if (typeof given !== "string") return parseData(given);
  if (given.length > LARGEST_TEXT) return wrong(sentence.tooLarge(given.length, LARGEST_TEXT));
  let data: unknown;
  try {
    // A byte order mark, which editors on Windows write, is no JSON.
    data = JSON.parse(given.replace(/^\uFEFF/u, ""));
  } catch {
    return wrong(sentence.notJson);
  }
  return parseData(data);
}

function parseData(data: unknown): ParseOutcome {
  if (typeof data !== "object" || data === null || Array.isArray(data)) return wrong(sentence.notAScenario);
  const hostile = hostileShape(data, DEEPEST);
  if (hostile !== undefined) return wrong(hostile);
  const schemaVersion = "schemaVersion" in data ? data.schemaVersion : undefined;
  const name = "name" in data && typeof data.name === "string" ? data.name : undefined;
  if (typeof schemaVersion !== "number" || !Number.isInteger(schemaVersion) || schemaVersion < 1) {
    return wrong(sentence.noVersion(schemaVersion), "schemaVersion");
  }
  if (schemaVersion > SCHEMA_VERSION) return { kind: "newer", schemaVersion, name };
  const result = v.safeParse(scenarioSchema(), schemaVersion === 1 ? fromVersionOne(data) : data);
  if (!result.success) {
    return { kind: "problems", problems: result.issues.map(toProblem) };
  }
  const scenario = tidy(result.output as Scenario);
  const problems = contradictions(scenario);
  return problems.length > 0 ? { kind: "problems", problems } : { kind: "scenario", scenario };
}

/** A scenario as text, its inputs in the order of the catalogue. Reads back as the same scenario. */
export function toJson(scenario: Scenario): string {
  return `${JSON.stringify(tidy(scenario), null, 2)}\n`;
}

function wrong(message: string, path?: string): ParseOutcome {
  return { kind: "problems", problems: [{ path, message }] };
}

/** What makes data unfit to be looked at any closer. */
function hostileShape(data: unknown, depthLeft: number): string | undefined {
  if (typeof data !== "object" || data === null) return undefined;
  if (depthLeft === 0) return sentence.tooDeep;
  const entries: readonly [string, unknown][] = Object.entries(data);
  for (const [key, value] of entries) {
    if (HOSTILE_KEYS.has(key)) return sentence.hostileKey(key);
    const inside = hostileShape(value, depthLeft - 1);
    if (inside !== undefined) return inside;
  }
  return undefined;
}

/** The path of an issue as the form knows it: "inputs, notes.series, value, 1, cells, amount" is "notes.series.2.amount". */
function toProblem({ path, message }: v.BaseIssue<unknown>): FieldProblem {
  const keys = (path ?? []).map(({ key }) => key);
  const [first, field, , row, part, column] = keys;
  if (first !== "inputs") return { path: typeof first === "string" ? first : undefined, message };
  const address = [
    field,
    typeof row === "number" ? row + 1 : undefined,
    part === "cells" || part === "exceptions" ? column : undefined,
  ];
  const steps = address.filter((step) => typeof step === "string" || typeof step === "number");
  return { path: steps.length === 0 ? undefined : steps.join("."), message };
}

/** The same scenario without keys that hold nothing, in the order of the catalogue. */
function tidy(scenario: Scenario): Scenario {
  const { schemaVersion, name, description, inputs } = scenario;
  const ordered = ALL_FIELDS.flatMap(({ path }): [string, unknown][] => {
    const input = inputs[path];
    return input === undefined ? [] : [[path, input]];
  });
  return JSON.parse(
    JSON.stringify({ schemaVersion, name, description, inputs: Object.fromEntries(ordered) }),
  ) as Scenario;
}
