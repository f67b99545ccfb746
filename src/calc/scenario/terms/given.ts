/**
 * What a scenario gives, in the types of the calculation module.
 */
import { fromIso, type SerialDate } from "../../dates/serialDate.ts";
import { Decimal } from "../../decimal.ts";
import { problem } from "../../errors.ts";
import {
  fieldAt,
  type AlwaysGivenPath,
  type DatePath,
  type ScalarPath,
  type TablePath,
} from "../fields/catalogue.ts";
import type { CellsAt, ScalarValue, Scenario, TableInputs, ValueAt } from "../fields/scenario.ts";

type NumberPath = { [P in ScalarPath]: ValueAt<P> extends number ? P : never }[ScalarPath];

/** The value of an input; where nothing is given, what the catalogue says then holds, if anything. */
export function given<P extends AlwaysGivenPath>(scenario: Scenario, path: P): ValueAt<P>;
export function given<P extends ScalarPath>(scenario: Scenario, path: P): ValueAt<P> | undefined;
export function given(scenario: Scenario, path: ScalarPath): ScalarValue | undefined {
  return scenario.inputs[path]?.value ?? fieldAt(path).whenEmpty;
}

/** @throws DomainError (not available) naming the field, when there is no value */
export function required<Value>(value: Value | undefined, path: ScalarPath): Value {
  if (value === undefined) throw problem.inputNotGiven(fieldAt(path).label);
  return value;
}

/** @throws DomainError (not available) naming the field, when it is left empty */
export function needed<P extends ScalarPath>(scenario: Scenario, path: P): ValueAt<P> {
  return required(given(scenario, path), path);
}

/** @throws DomainError (not available) as `needed` */
export function neededDecimal(scenario: Scenario, path: NumberPath): Decimal {
  return new Decimal(needed(scenario, path));
}

export function givenDecimal(scenario: Scenario, path: NumberPath & AlwaysGivenPath): Decimal;
export function givenDecimal(scenario: Scenario, path: NumberPath): Decimal | undefined;
export function givenDecimal(scenario: Scenario, path: NumberPath): Decimal | undefined {
  const value = given(scenario, path);
  return value === undefined ? undefined : new Decimal(value);
}

/** @throws DomainError (not available) as `needed` */
export function neededDate(scenario: Scenario, path: DatePath): SerialDate {
  return fromIso(needed(scenario, path));
}

export function givenDate(scenario: Scenario, path: DatePath): SerialDate | undefined {
  return optionalDate(given(scenario, path));
}

export function optionalDate(iso: string | undefined): SerialDate | undefined {
  return iso === undefined ? undefined : fromIso(iso);
}

/** The rows of a table; none where it is left empty. */
export function rowsOf<P extends TablePath>(scenario: Scenario, path: P): readonly CellsAt<P>[] {
  const inputs: TableInputs = scenario.inputs;
  return (inputs[path]?.value ?? []).map(({ cells }) => cells);
}
