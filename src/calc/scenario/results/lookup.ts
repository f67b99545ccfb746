/**
 * Finding an input or a result of a scenario by what a person types into a formula.
 */
import { similarityOf } from "../../similarNames.ts";
import { problem } from "../../errors.ts";
import { nameKey } from "../../nameKey.ts";
import { ALL_FIELDS, type Field, type TableField } from "../fields/catalogue.ts";
import { figuresOf, fixedFigures, resultOf } from "./evaluate.ts";
import type { Figure } from "./figures/figure.ts";
import { untoldReturns } from "./figures/payees.ts";
import { resultProblem } from "../terms/problems.ts";
import { cellName, type ScalarKind } from "../fields/field.ts";
import { shownUnit, termsOf } from "../terms/scenarioTerms.ts";
import { toCell } from "../reading/cell.ts";
import { inputOf, type ScalarValue, type Scenario } from "../fields/scenario.ts";
import { once, oncePer } from "../terms/once.ts";

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
 * A result is worked out alone. What was asked once of a scenario is not looked for again: a sheet has thousands
 * of cells.
 *
 * @throws DomainError (invalid value) naming the nearest ones when there is no such field, and (not
 *   available) when it is left empty or cannot be worked out
 */
export function lookUp(scenario: Scenario, asked: string): FoundValue {
  const answers = answersOf(scenario);
  const answer = answers.get(asked) ?? once(() => look(scenario, asked));
  answers.set(asked, answer);
  return answer();
}

const answersOf = oncePer<Scenario, Map<string, () => FoundValue>>(() => new Map());

function look(scenario: Scenario, asked: string): FoundValue {
  const meant = fieldOrFigure(scenario, asked);
  if (meant === undefined) {
    const cell = ofNamedRow(scenario, asked) ?? ofTableCell(scenario, asked);
    if (cell !== undefined) return cell;
    throw problem.noSuchField(nearest(asked, [...ALL_FIELDS, ...figuresOf(scenario)]), asked);
  }
  if (!("compute" in meant)) return ofField(scenario, meant);
  const result = resultOf(scenario, meant);
  if (!result.available) throw problem.notWorkedOut(result.reason);
  const { path, kind, unit, value } = result;
  return { path, kind, unit, value };
}

/** What a text names, a field before a figure; `undefined` where it names neither. */
function fieldOrFigure(scenario: Scenario, asked: string): Field | Figure | undefined {
  const key = lookupKey(asked);
  // Those of every scenario first: who else is paid out of it is then not looked at.
  const known = fieldsByKey().get(key) ?? fixedByKey().get(key);
  if (known === undefined) return figureNamed(scenario, key);
  return OF_WHAT_MAY_BE_NONE.has(known.path) ? (figureNamed(scenario, key) ?? known) : known;
}

/** Sums over what a scenario may not have: a payee who is called so goes before a sum of nothing. */
const OF_WHAT_MAY_BE_NONE: ReadonlySet<string> = new Set(["paid.notes", "paid.debt"]);

const fieldsByKey = once(() => byKey(ALL_FIELDS, namesOf));
const fixedByKey = once(() => byKey(fixedFigures, pathsOf));

function pathsOf({ path }: Figure): readonly string[] {
  return [path];
}

function figureNamed(scenario: Scenario, key: string): Figure | undefined {
  const { byPath, byBarePath, byLabel, untold } = figuresByKey(scenario);
  return byPath.get(key) ?? byBarePath().get(unquoted(key)) ?? byLabel().get(key) ?? untold().get(key);
}

const figuresByKey = oncePer((scenario: Scenario) => {
  const figures = figuresOf(scenario);
  return {
    byPath: byKey(figures, pathsOf),
    byBarePath: once(() => byKey(figures, ({ path }) => [unquoted(path)])),
    byLabel: once(() => byKey(figures, ({ label }) => [label, label.replace(AS_CONTRACTED, "")])),
    untold: once(() => byKey(untoldReturns(termsOf(scenario)), pathsOf)),
  };
});

/** What each key stands for; where several things have it, the first. */
function byKey<Named>(
  all: readonly Named[],
  names: (one: Named) => readonly string[],
): ReadonlyMap<string, Named> {
  const found = new Map<string, Named>();
  for (const one of all) {
    for (const name of names(one)) {
      const key = lookupKey(name);
      if (!found.has(key)) found.set(key, one);
    }
  }
  return found;
}

function unquoted(text: string): string {
  return text.replaceAll('"', "");
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

/** The result that a text names; `undefined` where it names an input, a cell of one, or nothing. */
export function figureMeant(scenario: Scenario, asked: string): Figure | undefined {
  const meant = fieldOrFigure(scenario, asked);
  return meant !== undefined && "compute" in meant ? meant : undefined;
}

function exampleOf(field: TableField): string {
  return `${field.path}.1.${field.columns[0]?.key ?? ""}`;
}

/** Tables whose rows are called by a name of their own: by what path they begin, and in which column the name stands. */
const NAMED_ROWS = [
  { prefix: "claims.", table: "claims.table", name: "payee" },
  { prefix: "award.", table: "award.heads", name: "head" },
] as const;

/** A cell by the name of its row, "claims.Lender.amount"; of a name that stands twice "claims.Lender 2.amount". */
function ofNamedRow(scenario: Scenario, asked: string): FoundValue | undefined {
  const text = asked.trim();
  for (const { prefix, table, name } of NAMED_ROWS) {
    if (text.slice(0, prefix.length).toLowerCase() !== prefix) continue;
    const end = text.lastIndexOf(".");
    const [wanted, column] = [text.slice(prefix.length, Math.max(end, prefix.length)), text.slice(end + 1)];
    const rows: readonly { readonly cells: Readonly<Record<string, ScalarValue | undefined>> }[] =
      scenario.inputs[table]?.value ?? [];
    const [, first = wanted, number] = /^(.*?)\s+(\d+)$/u.exec(unquoted(wanted)) ?? [];
    const position =
      nthNamed(rows, name, unquoted(wanted), 1) ??
      (number === undefined ? undefined : nthNamed(rows, name, first, Number(number)));
    if (position !== undefined) return ofTableCell(scenario, `${table}.${position}.${column}`);
  }
  return undefined;
}

/** The number of the row that has a name for the nth time. */
function nthNamed(
  rows: readonly { readonly cells: Readonly<Record<string, ScalarValue | undefined>> }[],
  column: string,
  wanted: string,
  nth: number,
): number | undefined {
  const found = rows.flatMap(({ cells }, index) =>
    nameKey(String(cells[column] ?? "")) === nameKey(wanted) ? [index + 1] : [],
  );
  return found[nth - 1];
}

function ofTableCell(scenario: Scenario, asked: string): FoundValue | undefined {
  const match = /^(.*?)[\s_.]+(\d+)[\s_.]+([^.]+)$/u.exec(asked.trim());
  const [, table = "", rowNumber = "", columnName = ""] = match ?? [];
  const field = fieldsByKey().get(lookupKey(table));
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
  const rows = inputOf(scenario, field)?.value ?? [];
  const row = rows[Number(rowNumber) - 1];
  if (row === undefined) throw resultProblem.noSuchRow(field.label, rows.length, rowNumber);
  const value = row.cells[column.key];
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
