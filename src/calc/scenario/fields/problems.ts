/**
 * What can be wrong with a scenario, told by field: each problem one sentence for the person at the form.
 */
import { quote } from "../../errors.ts";
import type { Bounds } from "./field.ts";

export interface FieldProblem {
  /**
   * Path of the input; of a cell in a table with row and column, "notes.series.2.amount", rows counted
   * from 1; "name" and "description" for those; `undefined` for the scenario as a whole.
   */
  readonly path: string | undefined;
  readonly message: string;
}

/** The sentences; `label` is the field as the form calls it. */
export const sentence = {
  notJson: "this is no scenario: it cannot be read as JSON",
  notCsv:
    "this is no scenario: the first row must name the columns Field, Label, Row, Column, Value, Source, Document, Place",
  notAScenario: "this is no scenario: it must be an object with schemaVersion, name and inputs",
  tooLarge: (got: number, most: number) =>
    `this is no scenario: it has ${got} characters, at most ${most} are read`,
  noVersion: (got: unknown) => `schemaVersion must be a whole number from 1, got ${quote(got)}`,
  hostileKey: (key: string) => `the name ${quote(key)} is not allowed in a scenario`,
  tooDeep: "this is no scenario: it is nested too deeply",
  unknown: (what: unknown) => `${quote(what)} is unknown to this version`,
  missing: (label: string) => `${label} is needed, got nothing`,
  notText: (label: string, got: unknown) => `${label} must be text, got ${quote(got)}`,
  tooLong: (label: string, most: number, got: number) =>
    `${label} must have at most ${most} characters, got ${got}`,
  notCharacters: (label: string) => `${label} must not contain control characters or broken ones`,
  notSeen: (label: string) =>
    `${label} must have characters that are seen, and none that turn the direction of the text`,
  notANumber: (label: string, got: unknown) => `${label} must be a number, got ${quote(got)}`,
  notADate: (label: string, got: unknown) =>
    `${label} must be a date from 1900-03-01 to 9999-12-31 such as 2018-11-15, got ${quote(got)}`,
  twoNumbers: (label: string, got: string, plain: string, other: string) =>
    `${label}: ${quote(got)} can be read in two ways: write ${plain} or ${other}`,
  twoDates: (label: string, got: string, one: string, other: string) =>
    `${label}: ${quote(got)} can be read in two ways: write ${one} or ${other}`,
  datesContradict: (label: string, got: string) =>
    `${label}: the dates of this file have the day first and the month first: write ${quote(got)} as year-month-day`,
  lineTwice: (line: number, first: number) =>
    `line ${line} of the file gives the same as line ${first}: leave one of them out`,
  notATable: (label: string, got: unknown) => `${label} must be a table, got ${quote(got)}`,
  tooManyRows: (label: string, most: number, got: number) =>
    `${label} must have at most ${most} rows, got ${got}`,
  notWhole: (label: string, got: unknown) => `${label} must be a whole number, got ${quote(got)}`,
  outOfBounds: (label: string, bounds: Bounds, got: unknown) =>
    `${label} must be ${within(bounds)}, got ${quote(got)}`,
  percentAsNumber: (label: string, got: number) =>
    `${label}: ${got} means ${Number((got * 100).toPrecision(12))} %, write ${got} % or ${Number((got / 100).toPrecision(12))}`,
  notAChoice: (label: string, choices: readonly (string | number)[], got: unknown) =>
    `${label} must be one of ${choices.join(", ")}, got ${quote(got)}`,
  noSource: (label: string) =>
    `${label} needs a source: stated with its document, assumed with a reason, or computed from something`,
  nameTaken: (name: string) => `there is already a scenario named ${quote(name)}`,
} as const;

function within({ min, above, max }: Bounds): string {
  if (above !== undefined) return max === undefined ? `above ${above}` : `above ${above} and at most ${max}`;
  if (min !== undefined && max !== undefined) return `between ${min} and ${max}`;
  return min !== undefined ? `${min} or more` : `${max} or less`;
}

/** Of so many refusals all are shown; of more the first ones, and how many there are. */
const MOST_REFUSALS = 20;

/** The first refusals, and how many more there are. */
export function firstRefusals<T>(all: readonly T[]): { readonly shown: readonly T[]; readonly more: number } {
  const shown = all.slice(0, MOST_REFUSALS);
  return { shown, more: all.length - shown.length };
}
