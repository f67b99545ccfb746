/**
 * Which inputs a figure hangs on: those that were read for it, and of these the ones that move it.
 *
 * A figure reads more than it needs: a whole row of a table, a claim that stands behind it. So each place that was read
 * is changed in turn, and is kept where some change of it gives another value. That the figure is lost counts where
 * another choice was made, such as that the Award is never paid: of a number or a day it is a mistake.
 */
import { ALL_FIELDS, fieldAt, type FieldPath } from "../fields/catalogue.ts";
import type { ValueRule } from "../fields/field.ts";
import {
  inputAt,
  inputOf,
  isRows,
  withInput,
  type Input,
  type Row,
  type ScalarValue,
  type Scenario,
} from "../fields/scenario.ts";
import { contradictions } from "../reading/coherence.ts";
import { resultAt } from "../results/evaluate.ts";
import { oncePer } from "../terms/once.ts";
import { between, otherValues } from "./changes.ts";
import { recorded, type Place } from "./inputsRead.ts";

/** What a place holds, given or as the catalogue says; `undefined` where it is empty. */
export function valueAt(scenario: Scenario, { path, cell }: Place): ScalarValue | undefined {
  const input = inputAt(scenario, path);
  if (cell !== undefined) return rowsAt(input)[cell.row]?.cells[cell.column];
  const field = fieldAt(path);
  if (field === undefined || field.kind === "table") return undefined;
  return input === undefined || isRows(input.value) ? field.whenEmpty : input.value;
}

/** What a place is: its kind and bounds. */
export function ruleAt({ path, cell }: Place): ValueRule | undefined {
  const field = fieldAt(path);
  if (field?.kind !== "table") return field;
  return field.columns.find(({ key }) => key === cell?.column);
}

function indexOf({ path }: Place): number {
  return ALL_FIELDS.findIndex((field) => field.path === path);
}

/**
 * The places whose value moves a figure, in the order of the catalogue. It stops after every trial, of which there are
 * hundreds, so that whoever runs it may do something else in between.
 */
export function* movingPlaces(scenario: Scenario, path: string): Generator<undefined, readonly Place[]> {
  const recording = recorded(scenario);
  const before = outcomeOf(recording.scenario, path);
  const moving: Place[] = [];
  for (const place of recording.read()) {
    if (yield* moves(scenario, path, place, before)) moving.push(place);
  }
  return moving.sort((a, b) => indexOf(a) - indexOf(b) || (a.cell?.row ?? 0) - (b.cell?.row ?? 0));
}

/** Halvings between a value with the figure and one without it, in search of one with another figure. */
const MOST_HALVINGS = 20;

function* moves(
  scenario: Scenario,
  path: string,
  place: Place,
  before: Outcome,
): Generator<undefined, boolean> {
  const value = valueAt(scenario, place);
  const rule = ruleAt(place);
  if (value === undefined || rule === undefined) return false;
  const after = (other: ScalarValue): Outcome | undefined => {
    const changed = changedAt(scenario, place, other);
    return contradictions(changed).length > 0 ? undefined : outcomeOf(changed, path);
  };
  const lost: ScalarValue[] = [];
  for (const other of otherValues(rule, value, daysOf(scenario))) {
    const outcome = after(other);
    yield;
    if (outcome === undefined) continue;
    if (isMove(rule, before, outcome)) return true;
    if (before.isValue && !outcome.isValue) lost.push(other);
  }
  // Between all and nothing there is a part: of a claim that is paid from a share on, and not at all beyond another.
  for (const other of nearestOnEachSide(value, lost)) {
    let [same, none] = [value, other];
    for (let halvings = 0; halvings < MOST_HALVINGS; halvings++) {
      const middle = between(rule, same, none);
      const outcome = middle === undefined ? undefined : after(middle);
      yield;
      if (middle === undefined || outcome === undefined) break;
      if (isMove(rule, before, outcome)) return true;
      if (outcome.isValue) same = middle;
      else none = middle;
    }
  }
  return false;
}

/** Of values the nearest below and the nearest above another. */
function nearestOnEachSide(value: ScalarValue, others: readonly ScalarValue[]): readonly ScalarValue[] {
  const above = others.filter((other) => other > value).sort((a, b) => (a < b ? -1 : 1));
  const below = others.filter((other) => other < value).sort((a, b) => (a > b ? -1 : 1));
  return [...above.slice(0, 1), ...below.slice(0, 1)];
}

const FIXINGS: ReadonlySet<FieldPath> = new Set(["award.fixings", "award.benchmarks"]);

/** Every day that a scenario gives, once; those of fixings, which are many, are asked about by their own rule. */
const daysOf = oncePer((scenario: Scenario): readonly string[] => {
  const days = ALL_FIELDS.flatMap((field): readonly (ScalarValue | undefined)[] => {
    if (field.kind === "date") return [inputOf(scenario, field)?.value];
    if (field.kind !== "table" || FIXINGS.has(field.path)) return [];
    const columns = field.columns.filter(({ kind }) => kind === "date");
    return rowsAt(inputOf(scenario, field)).flatMap(({ cells }) => columns.map(({ key }) => cells[key]));
  });
  return [...new Set(days.filter((day) => typeof day === "string"))];
});

function isMove({ kind }: ValueRule, before: Outcome, after: Outcome): boolean {
  const isOther =
    after.shown !== undefined && (before.isValue !== after.isValue || before.shown !== after.shown);
  return isOther && (after.isValue || kind === "choice");
}

/** What a figure comes to, or why to nothing; `undefined` where a scenario has no such figure. */
interface Outcome {
  readonly isValue: boolean;
  readonly shown: number | string | undefined;
}

function outcomeOf(scenario: Scenario, path: string): Outcome {
  const result = resultAt(scenario, path);
  return result?.available === true
    ? { isValue: true, shown: result.value }
    : { isValue: false, shown: result?.reason };
}

/** The same scenario with another value at a place. */
function changedAt(scenario: Scenario, { path, cell }: Place, value: ScalarValue): Scenario {
  const input = inputAt(scenario, path);
  const provenance = input?.provenance ?? { kind: "assumed", reason: "changed" };
  const other: Input =
    cell === undefined
      ? { value, provenance }
      : {
          value: rowsAt(input).map((row, index) =>
            index === cell.row ? withCell(row, cell.column, value) : row,
          ),
          provenance,
        };
  return withInput(scenario, path as FieldPath, other);
}

function withCell(row: Row, column: string, value: ScalarValue): Row {
  return { ...row, cells: { ...row.cells, [column]: value } };
}

function rowsAt(input: Input | undefined): readonly Row[] {
  return input !== undefined && isRows(input.value) ? input.value : [];
}
