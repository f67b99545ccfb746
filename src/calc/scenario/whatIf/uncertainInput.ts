/**
 * An input of a scenario that is another in every trial: in a path of a simulation, on the way to a solution.
 */
import { toIso, serialDate } from "../../dates/serialDate.ts";
import { simulationProblem } from "../../simulation/problems.ts";
import { fieldAt, type FieldPath } from "../fields/catalogue.ts";
import type { ValueRule } from "../fields/field.ts";
import { inputAt, tableRows, withInput, type ScalarValue, type Scenario } from "../fields/scenario.ts";
import { figureMeant, lookUp } from "../results/lookup.ts";
import { addressOf, placeOf, type Place } from "../why/inputsRead.ts";
import { ruleAt } from "../why/moving.ts";

export interface UncertainInput {
  readonly place: Place;
  readonly address: string;
  readonly label: string;
  readonly rule: ValueRule;
}

/**
 * The input that a text names, which is given in the scenario.
 *
 * @param name the argument as the user knows it, for the message
 * @throws DomainError where there is none, it is left empty, or it is neither a number nor a date
 */
export function uncertainInput(scenario: Scenario, asked: string, name = "Input"): UncertainInput {
  if (figureMeant(scenario, asked) !== undefined) throw simulationProblem.resultForInput(name, asked);
  const place = placeOf(lookUp(scenario, asked).path);
  const rule = ruleAt(place);
  if (rule === undefined || !isMeasured(rule)) throw simulationProblem.noNumber(name, asked);
  return { place, address: addressOf(place), label: labelOf(place), rule };
}

/** As the form calls it; a cell of a table by its address, for the table's label is that of many. */
function labelOf(place: Place): string {
  return place.cell === undefined ? (fieldAt(place.path)?.label ?? place.path) : addressOf(place);
}

/** Whether a kind is a number or a date. */
export function isMeasured({ kind }: Pick<ValueRule, "kind">): boolean {
  return kind !== "text" && kind !== "choice";
}

/** The same scenario with another value of an input. Nothing is checked. */
export function withUncertain(
  scenario: Scenario,
  { place: { path, cell } }: UncertainInput,
  value: ScalarValue,
): Scenario {
  const input = inputAt(scenario, path);
  const provenance = input?.provenance ?? { kind: "assumed", reason: "tried" };
  if (cell === undefined) return withInput(scenario, path as FieldPath, { value, provenance });
  const rows = tableRows(input).map((row, index) =>
    index === cell.row ? { ...row, cells: { ...row.cells, [cell.column]: value } } : row,
  );
  return withInput(scenario, path as FieldPath, { value: rows, provenance });
}

/** A day of a serial number as a scenario holds it. */
export function dayOf(serial: number): string {
  return toIso(serialDate(serial));
}
