/**
 * Values of a scenario as cells of a sheet, and back: a date is a serial in a cell and ISO text in a scenario.
 */
import { headingKey } from "../../nameKey.ts";
import { fromIso, isSerialDate, serialDate, toIso } from "../../dates/serialDate.ts";
import { NO_DAYS } from "../../instruments/note.ts";
import type { Field, TableField } from "../fields/catalogue.ts";
import type { ValueRule } from "../fields/field.ts";
import { sentence, type FieldProblem } from "../fields/problems.ts";
import { rowOfVersionOne } from "./versionOne.ts";
import type { Provenance } from "../fields/provenance.ts";
import {
  isRows,
  scalarValue,
  tableRows,
  type Input,
  type Row,
  type ScalarInput,
  type ScalarValue,
  type TableInput,
} from "../fields/scenario.ts";

/** A value as a cell holds it. */
export type CellValue = number | string;

/** What Excel gives and takes for a cell that holds nothing. */
const EMPTY_CELL = "";

/** A value for a cell. */
export function toCell(rule: ValueRule, value: ScalarValue): CellValue {
  // As a number it could be a blank cell, and the functions refuse it.
  if (rule.kind === "days" && value === 0) return NO_DAYS;
  return rule.kind === "date" ? fromIso(String(value)) : value;
}

/** An input as a block of cells: one cell, or a table with its header row. */
export function toCells(field: Field, input: Input | undefined): CellValue[][] {
  if (field.kind !== "table") return [[cellOf(field, scalarValue(input))]];
  return [
    field.columns.map(({ header }) => header),
    ...tableRows(input).map(({ cells }) => field.columns.map((column) => cellOf(column, cells[column.key]))),
  ];
}

function cellOf(rule: ValueRule, value: ScalarValue | undefined): CellValue {
  return value === undefined ? EMPTY_CELL : toCell(rule, value);
}

export type CellsOutcome =
  | { readonly kind: "value"; readonly value: ScalarValue | readonly Row[] | undefined }
  | { readonly kind: "problems"; readonly problems: readonly FieldProblem[] };

/**
 * The value that a block of cells holds; `undefined` when nothing stands there.
 *
 * Only what the type of a cell tells is checked; `parseScenario` judges the rest.
 *
 * @param cells for a table with its header row, in the order of its columns; blank rows are passed over
 */
export function fromCells(field: Field, cells: readonly (readonly unknown[])[]): CellsOutcome {
  if (field.kind === "table") return fromTable(field, cells);
  const read = fromCell(field, field.label, cells[0]?.[0]);
  return "problem" in read
    ? { kind: "problems", problems: [{ path: field.path, message: read.problem }] }
    : { kind: "value", value: read.value };
}

function fromTable(field: TableField, cells: readonly (readonly unknown[])[]): CellsOutcome {
  const problems: FieldProblem[] = [];
  const rows: Row[] = [];
  const isOfVersionOne = (cells[0]?.length ?? 0) < field.columns.length;
  for (const row of cells.slice(1)) {
    if (row.every(isBlank)) continue;
    const values: Record<string, ScalarValue> = {};
    field.columns.forEach((column, index) => {
      const read = fromCell(column, column.header, row[index]);
      const path = `${field.path}.${rows.length + 1}.${column.key}`;
      if ("problem" in read) problems.push({ path, message: read.problem });
      else if (read.value !== undefined) values[column.key] = read.value;
      else if (column.required) problems.push({ path, message: sentence.missing(column.header) });
    });
    rows.push({ cells: isOfVersionOne ? rowOfVersionOne(field.path, values) : values });
  }
  if (problems.length > 0) return { kind: "problems", problems };
  return { kind: "value", value: rows.length === 0 ? undefined : rows };
}

type CellOutcome = { readonly value: ScalarValue | undefined } | { readonly problem: string };

/** The value of one cell; text is trimmed, and read as a date or a choice where one is wanted. */
export function fromCell(rule: ValueRule, label: string, cell: unknown): CellOutcome {
  if (isBlank(cell)) return { value: undefined };
  if (typeof cell !== "number" && typeof cell !== "string") {
    // TRUE and FALSE stand for the two answers of a question; an error value or a picture for nothing.
    const answer = typeof cell === "boolean" ? (cell ? "Yes" : "No") : undefined;
    if (answer !== undefined && rule.kind === "choice" && rule.choices.includes(answer))
      return { value: answer };
    return { problem: sentence.notANumber(label, cell) };
  }
  switch (rule.kind) {
    case "date": {
      if (typeof cell === "number" && isSerialDate(cell)) return { value: toIso(serialDate(cell)) };
      return typeof cell === "string" && /^\d{4}-\d\d-\d\d$/u.test(cell.trim())
        ? { value: cell.trim() }
        : { problem: sentence.notADate(label, cell) };
    }
    case "choice": {
      const asked = headingKey(String(cell));
      const choice = rule.choices.find((candidate) => headingKey(String(candidate)) === asked);
      return choice === undefined
        ? { problem: sentence.notAChoice(label, rule.choices, cell) }
        : { value: choice };
    }
    case "text":
      if (rule.isDateToo === true && typeof cell === "number" && isSerialDate(cell))
        return { value: toIso(serialDate(cell)) };
      return { value: String(cell).trim() };
    case "days":
      if (typeof cell === "string" && headingKey(cell) === headingKey(NO_DAYS)) return { value: 0 };
      return typeof cell === "number" ? { value: cell } : { problem: sentence.notANumber(label, cell) };
    case "money":
    case "rate":
    case "share":
    case "multiple":
    case "count":
    case "number":
      return typeof cell === "number" ? { value: cell } : { problem: sentence.notANumber(label, cell) };
  }
}

function isBlank(cell: unknown): boolean {
  return cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "");
}

/**
 * An input with another value, its sources kept where the value stayed the same: a figure that was
 * changed by hand is no longer what the document states.
 *
 * @param source of what changed
 */
export function revalued(before: Input | undefined, value: ScalarValue, source: Provenance): ScalarInput;
export function revalued(before: Input | undefined, value: readonly Row[], source: Provenance): TableInput;
export function revalued(before: Input | undefined, value: Input["value"], source: Provenance): Input;
export function revalued(before: Input | undefined, value: Input["value"], source: Provenance): Input {
  if (!isRows(value)) {
    return { value, provenance: before?.value === value ? before.provenance : source };
  }
  if (before === undefined || !isRows(before.value)) return { value, provenance: source };
  const rowsBefore = before.value;
  const rows = value.map((row, index) => revaluedRow(rowsBefore[index], row.cells, source));
  return { value: rows, provenance: before.provenance };
}

function revaluedRow(before: Row | undefined, cells: Row["cells"], source: Provenance): Row {
  if (before === undefined) return { cells, provenance: source };
  const exceptions: Record<string, Provenance> = {};
  for (const key of Object.keys(cells)) {
    const kept = before.exceptions?.[key];
    if (cells[key] !== before.cells[key]) exceptions[key] = source;
    else if (kept !== undefined) exceptions[key] = kept;
  }
  return {
    cells,
    ...(before.provenance === undefined ? {} : { provenance: before.provenance }),
    ...(Object.keys(exceptions).length === 0 ? {} : { exceptions }),
  };
}
