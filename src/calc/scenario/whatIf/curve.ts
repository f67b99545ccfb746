/**
 * How a result runs over values of one input: what a curve of a question is drawn of.
 */
import { fieldAt } from "../fields/catalogue.ts";
import type { ScalarKind } from "../fields/field.ts";
import type { Provenance } from "../fields/provenance.ts";
import { inputAt, tableRows, withInput, type Row, type Scenario } from "../fields/scenario.ts";
import { valueAt } from "../why/moving.ts";
import type { Tried } from "./crossings.ts";
import { measuredResult, outcomeWith } from "./measuredTrial.ts";
import { numberOf, scaleOf, snapping } from "./solve.ts";
import { dayOf, uncertainInput, withUncertain, type UncertainInput } from "./uncertainInput.ts";

export interface Curve {
  /** Of the input. */
  readonly kind: ScalarKind;
  /** What the input is. */
  readonly present: number;
  /** In order of the input; without a value where the result cannot be worked out. */
  readonly points: readonly Tried[];
}

/** So many places, evenly over what is drawn. */
const EVENLY = 72;
/** What is drawn beyond the outermost mark, of the way between them. */
const BEYOND = 0.35;
const TWO_YEARS = 730;

/**
 * A result around what an input is and around marks on its scale, a place to each side of each mark, so that a step
 * there is steep. It stops after every trial.
 *
 * @throws DomainError where field or input cannot be so
 */
export function* curveOf(
  scenario: Scenario,
  asked: { readonly field: string; readonly input: string; readonly marks: readonly number[] },
): Generator<undefined, Curve> {
  const figure = measuredResult(scenario, asked.field);
  const input = uncertainInput(scenario, asked.input, "input");
  const present = numberOf(input.rule, valueAt(scenario, input.place));
  const points: Tried[] = [];
  for (const at of placesOf(input, present, asked.marks)) {
    points.push({ at, value: outcomeWith(scenario, figure, [[input, at]]).value });
    yield;
  }
  return { kind: input.rule.kind, present, points };
}

function placesOf(input: UncertainInput, present: number, marks: readonly number[]): readonly number[] {
  const { low, high } = scaleOf(input, {});
  const snap = snapping(input.rule);
  const { kind } = input.rule;
  const shown = [present, ...marks];
  const [first, last] = [Math.min(...shown), Math.max(...shown)];
  const least = kind === "date" ? TWO_YEARS : Math.abs(present) / 2 || 1;
  const beyond = Math.max((last - first) * BEYOND, first === last ? least : least / 10);
  const [from, to] = [Math.max(low, first - beyond), Math.min(high, last + beyond)];
  const even = Array.from({ length: EVENLY + 1 }, (_, step) => from + ((to - from) * step) / EVENLY);
  const isWhole = kind === "date" || kind === "days" || kind === "count";
  const besides = shown.flatMap((mark) => {
    const unit = isWhole ? 1 : kind === "money" ? 0.01 : Math.abs(mark) * 1e-9;
    return [mark - unit, mark, mark + unit];
  });
  const places = [...even, ...besides].map(snap).filter((at) => at >= low && at <= high);
  return [...new Set(places)].sort((a, b) => a - b);
}

/** The same scenario with an input at a value that was solved for; a cell of a table has a source of its own. */
export function withSolved(scenario: Scenario, asked: string, value: number, source: Provenance): Scenario {
  const input = uncertainInput(scenario, asked, "input");
  const changed = withUncertain(scenario, input, input.rule.kind === "date" ? dayOf(value) : value);
  const field = fieldAt(input.place.path);
  const { cell } = input.place;
  const now = inputAt(changed, input.place.path);
  if (field === undefined || now === undefined) return changed;
  if (cell === undefined) return withInput(changed, field.path, { ...now, provenance: source });
  const rows = tableRows(now).map((row, index): Row => {
    if (index !== cell.row) return row;
    return { ...row, exceptions: { ...row.exceptions, [cell.column]: source } };
  });
  return withInput(changed, field.path, { value: rows, provenance: now.provenance });
}
