/** What the cells of the Scenario sheet hold and how they look, field by field. */
import {
  describeProvenance,
  inputOf,
  provenanceOf,
  shownUnit,
  tableRows,
  toCell,
  type CellValue,
  type Column,
  type Field,
  type Row,
  type ScalarField,
  type Scenario,
  type TableField,
  type ValueRule,
} from "../../calc/index.ts";
import { asText, inTextCell } from "../cells/cellContent.ts";
import { LOOKS, type Look } from "../cells/looks.ts";

/** A value to write: a number, text in the form that stays text, or "" for an empty cell. */
type Written = number | string;

/** One line of the sheet: the value of an input, its unit and where it comes from. */
export interface ScalarCells {
  readonly value: Written;
  readonly numberFormat: string;
  readonly unit: string;
  readonly source: Written;
  readonly look: Look;
}

export function scalarCells(scenario: Scenario, field: ScalarField): ScalarCells {
  const input = inputOf(scenario, field);
  const value = input && toCell(field, input.value);
  return {
    value: written(field, value),
    numberFormat: numberFormat(field, value),
    unit: sheetUnit(scenario, field),
    source: input ? text(describeProvenance(input.provenance)) : emptySource(field),
    look: input?.provenance.kind === "assumed" ? LOOKS.assumption : LOOKS.input,
  };
}

function emptySource({ whenEmpty }: ScalarField): string {
  return whenEmpty === undefined ? "" : `Left empty: ${whenEmpty}`;
}

/** The rows of a table below its headings, filled up with empty ones. */
export interface TableCells {
  readonly values: readonly (readonly Written[])[];
  readonly numberFormats: readonly (readonly string[])[];
  /** A source for each row. */
  readonly sources: readonly Written[];
  readonly looks: readonly (readonly Look[])[];
}

export function tableCells(scenario: Scenario, field: TableField, rows: number): TableCells {
  const input = inputOf(scenario, field);
  const lines = Array.from({ length: rows }, (_, row) => tableRows(input)[row]?.cells);
  const cell = (column: Column, line: Row["cells"] | undefined): CellValue | undefined => {
    const value = line?.[column.key];
    return value === undefined ? undefined : toCell(column, value);
  };
  return {
    values: lines.map((line) => field.columns.map((column) => written(column, cell(column, line)))),
    numberFormats: lines.map((line) =>
      field.columns.map((column) => numberFormat(column, cell(column, line))),
    ),
    sources: lines.map((line, row) =>
      line && input ? text(describeProvenance(provenanceOf(input, row))) : "",
    ),
    looks: lines.map((line, row) =>
      field.columns.map(({ key }) => {
        const isGiven = line?.[key] !== undefined;
        const isAssumed = isGiven && input && provenanceOf(input, row, key).kind === "assumed";
        return isAssumed ? LOOKS.assumption : LOOKS.input;
      }),
    ),
  };
}

/** How many rows a table of the scenario has. */
export function rowsOf(scenario: Scenario, field: Field): number {
  return field.kind === "table" ? (inputOf(scenario, field)?.value.length ?? 0) : 0;
}

/** Text as it is to stand in a cell, whatever it begins with. */
function text(content: string): string {
  return content === "" ? "" : asText(content);
}

function written(rule: ValueRule, value: CellValue | undefined): Written {
  if (typeof value === "number") return value;
  return numberFormat(rule, value) === "@" ? inTextCell(value ?? "") : text(value ?? "");
}

function numberFormat(rule: ValueRule, value: CellValue | undefined): string {
  switch (rule.kind) {
    case "money":
      return "#,##0.00";
    case "date":
      return "yyyy-mm-dd";
    case "rate":
      return "0.00###%";
    case "share":
      return "0.0###%";
    case "multiple":
      return '0.00##"×"';
    case "days":
    case "count":
      return "#,##0";
    case "number":
      return typeof value === "number" && Number.isInteger(value) ? "#,##0" : "General";
    case "choice":
      return rule.choices.some((choice) => typeof choice === "number") ? "0" : "@";
    case "text":
      return "@";
  }
}

function sheetUnit(scenario: Scenario, field: ScalarField): string {
  switch (field.kind) {
    case "money":
      return text(shownUnit(scenario, field) ?? "");
    case "date":
      return "yyyy-mm-dd";
    case "rate":
      return field.unit ?? "% a year";
    case "share":
      return field.unit ?? "%";
    case "multiple":
      return field.unit ?? "× gross";
    case "days":
      return field.unit ?? "days";
    case "count":
    case "number":
    case "choice":
      return field.unit ?? "";
    case "text":
      return "";
  }
}
