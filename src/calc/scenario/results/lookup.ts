/**
 * Finding an input or a result of a scenario by what a person types into a formula.
 */
import { similarityOf } from "../../similarNames.ts";
import { problem } from "../../errors.ts";
import { nameKey } from "../../nameKey.ts";
import { ALL_FIELDS, type Field, type TableField } from "../fields/catalogue.ts";
import { evaluate } from "./evaluate.ts";
import { cellName, type ScalarKind } from "../fields/field.ts";
import { shownUnit } from "../terms/scenarioTerms.ts";
import { toCell } from "../reading/cell.ts";
import { inputOf, type Scenario } from "../fields/scenario.ts";

/** One figure, as a cell shows it: a date is a serial. */
export interface FoundValue {
  readonly path: string;
  readonly kind: ScalarKind;
  readonly unit: string | undefined;
  readonly value: number | string;
}

/** Ends the label of a figure that the scenario does not pay as it was agreed; it was not said at first. */
const AS_CONTRACTED = ", as contracted";

/** This many names are offered where none fits. */
const MOST_OFFERED = 5;

/**
 * An input or a result by its path, its label or the name of its cell; case, spaces, underscores and dots do
 * not matter. A cell of a table is its path with row and column, "notes.series.1.amount".
 *
 * @throws DomainError (invalid value) naming the nearest ones when there is no such field, and (not
 *   available) when it is left empty or cannot be worked out
 */
export function lookUp(scenario: Scenario, asked: string): FoundValue {
  const key = lookupKey(asked);
  const field = ALL_FIELDS.find((candidate) => namesOf(candidate).some((name) => lookupKey(name) === key));
  if (field !== undefined) return ofField(scenario, field);
  const results = evaluate(scenario);
  const result =
    results.find(({ path }) => lookupKey(path) === key) ??
    results.find(({ path }) => lookupKey(path).replaceAll('"', "") === key.replaceAll('"', "")) ??
    results.find(
      ({ label }) => lookupKey(label) === key || lookupKey(label.replace(AS_CONTRACTED, "")) === key,
    );
  if (result !== undefined) {
    const { path, kind, unit } = result;
    if (!result.available) throw problem.notWorkedOut(result.reason);
    return { path, kind, unit, value: result.value };
  }
  const cell = ofTableCell(scenario, asked);
  if (cell !== undefined) return cell;
  throw problem.noSuchField(nearest(asked, [...ALL_FIELDS, ...results]), asked);
}

/** The ways in which a field may be asked for. */
function namesOf(field: Field): readonly string[] {
  return [field.path, field.label, cellName(field)];
}

function lookupKey(text: string): string {
  return nameKey(text).replace(/[\s_.]+/gu, "");
}

function ofField(scenario: Scenario, field: Field): FoundValue {
  if (field.kind === "table") throw problem.fieldIsTable(field.path, exampleOf(field));
  const value = inputOf(scenario, field)?.value ?? field.whenEmpty;
  if (value === undefined) throw problem.fieldIsEmpty(field.label, scenario.name);
  return {
    path: field.path,
    kind: field.kind,
    unit: shownUnit(scenario, field),
    value: toCell(field, value),
  };
}

function exampleOf(field: TableField): string {
  return `${field.path}.1.${field.columns[0]?.key ?? ""}`;
}

function ofTableCell(scenario: Scenario, asked: string): FoundValue | undefined {
  const match = /^(.*?)[\s_.]+(\d+)[\s_.]+([^.]+)$/u.exec(asked.trim());
  const [, table = "", rowNumber = "", columnName = ""] = match ?? [];
  const field = ALL_FIELDS.find((one) => namesOf(one).some((name) => lookupKey(name) === lookupKey(table)));
  if (field?.kind !== "table") return undefined;
  const column = field.columns.find(({ key, header }) =>
    [key, header].some((name) => lookupKey(name) === lookupKey(columnName)),
  );
  if (column === undefined) {
    throw problem.unknownColumn(
      field.path,
      columnName,
      field.columns.map(({ key }) => key),
    );
  }
  const path = `${field.path}.${rowNumber}.${column.key}`;
  const value = inputOf(scenario, field)?.value[Number(rowNumber) - 1]?.cells[column.key];
  if (value === undefined) throw problem.fieldIsEmpty(path, scenario.name);
  return { path, kind: column.kind, unit: shownUnit(scenario, column), value: toCell(column, value) };
}

/** The paths whose path or label are most like what was asked. */
function nearest(
  asked: string,
  candidates: readonly { readonly path: string; readonly label: string }[],
): string[] {
  const wanted = lookupKey(asked);
  const scored = candidates.map(({ path, label }) => ({
    path,
    score: Math.max(similarityOf(wanted, lookupKey(path)), similarityOf(wanted, lookupKey(label))),
  }));
  return scored
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_OFFERED)
    .map(({ path }) => path);
}
