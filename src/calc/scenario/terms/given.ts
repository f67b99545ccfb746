/**
 * What a scenario gives, in the types of the calculation module.
 */
import { fromIso, type SerialDate } from "../../dates/serialDate.ts";
import { Decimal } from "../../decimal.ts";
import { problem } from "../../errors.ts";
import { fieldAt, isTable, type FieldPath } from "../fields/catalogue.ts";
import type { Measure } from "../fields/field.ts";
import type { CellsAt, Row, Scenario, ValueAt } from "../fields/scenario.ts";

type PathsOf<V> = { [P in FieldPath]: ValueAt<P> extends V ? P : never }[FieldPath];
export type TablePath = PathsOf<readonly Row[]>;
export type NumberPath = PathsOf<number>;

/** The value of an input; where nothing is given, what the catalogue says then holds, if anything. */
export function given<P extends FieldPath>(scenario: Scenario, path: P): ValueAt<P> | undefined {
  const input = scenario.inputs[path];
  if (input !== undefined) return input.value;
  const field = fieldAt(path);
  return field !== undefined && !isTable(field) ? field.whenEmpty : undefined;
}

/** @throws DomainError (not available) naming the field, when it is left empty */
export function needed<P extends FieldPath>(scenario: Scenario, path: P): ValueAt<P> {
  const value = given(scenario, path);
  if (value === undefined) throw problem.inputNotGiven(fieldAt(path)?.label ?? path);
  return value;
}

/** @throws DomainError (not available) as `needed` */
export function neededDecimal(scenario: Scenario, path: NumberPath): Decimal {
  return new Decimal(needed(scenario, path));
}

export function givenDecimal(scenario: Scenario, path: NumberPath): Decimal | undefined {
  const value = given(scenario, path);
  return value === undefined ? undefined : new Decimal(value);
}

type DatePath =
  | "valuation.date"
  | "award.startDate"
  | "award.firstPaymentDate"
  | "standstill.agreementDate"
  | "debt.startDate";

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
  const rows = (scenario.inputs[path]?.value ?? []) as readonly Row<CellsAt<P>>[];
  return rows.map(({ cells }) => cells);
}

/** The unit that a value is shown with, if any. */
export function unitOf(
  scenario: Scenario,
  measure: Pick<Measure, "kind" | "unit" | "moneyOf">,
): string | undefined {
  switch (measure.kind) {
    case "money":
      return given(scenario, measure.moneyOf === "shares" ? "shares.currency" : "award.currency");
    case "rate":
      return "a year";
    case "multiple":
      return "gross";
    case "days":
      return "days";
    case "date":
    case "share":
    case "count":
    case "number":
    case "choice":
    case "text":
      return measure.unit;
  }
}

/**
 * The day of every question that names none.
 *
 * @throws DomainError (not available) when it is left empty
 */
export function valuationDateOf(scenario: Scenario): SerialDate {
  return neededDate(scenario, "valuation.date");
}
