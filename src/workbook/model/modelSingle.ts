/** Inputs of a scenario as the model's Inputs sheet shows them: one value on a line, or a table. */
import {
  describeProvenance,
  fieldAt,
  inputOf,
  shownUnit,
  tableRows,
  toCell,
  type Input,
  type ScalarPath,
  type ScalarValue,
  type Scenario,
} from "../../calc/index.ts";
import { LOOKS } from "../cells/looks.ts";
import type { InputTable, Line, ModelPage } from "./modelPage.ts";

const KINDS = {
  money: "money",
  date: "date",
  rate: "rate",
  share: "share",
  multiple: "multiple",
  days: "count",
  count: "count",
  number: "count",
  choice: "text",
  text: "text",
} as const;

/** How what a field or column of a kind holds is shown. */
export function formatOf(kind: keyof typeof KINDS): Line["format"] {
  return KINDS[kind];
}

/** Where an input comes from, beside it. */
export function remarkOf(input: Input | undefined): Pick<Line, "remark"> {
  return input === undefined ? {} : { remark: describeProvenance(input.provenance) };
}

/** How a sum is shown, with the currency of the Award as its unit. */
export function moneyOf(scenario: Scenario): Pick<Line, "format" | "unit"> {
  return { format: "money", unit: shownUnit(scenario, { kind: "money" }) };
}

/** Writes an input as it is, or what holds where it is empty; returns the reference to it. */
export function single(page: ModelPage, scenario: Scenario, path: ScalarPath): string {
  const field = fieldAt(path);
  const input = inputOf(scenario, field);
  const value = input?.value ?? field.whenEmpty;
  const line: Line = {
    label: field.label,
    format: KINDS[field.kind],
    unit: field.kind === "date" ? "yyyy-mm-dd" : shownUnit(scenario, field),
    ...remarkOf(input),
  };
  const cell = page.input(
    line,
    value === undefined ? undefined : toCell(field, value),
    input?.provenance.kind !== "stated",
  );
  page.inputs.set(path, cell);
  return cell;
}

/**
 * Writes a table as it is.
 *
 * @param whenEmpty what holds in an empty cell of a column, by key
 */
export function table(
  page: ModelPage,
  scenario: Scenario,
  path: "award.fixings" | "notes.series" | "debt.repayments",
  whenEmpty: Readonly<Record<string, ScalarValue>> = {},
): InputTable {
  const { columns, label } = fieldAt(path);
  const input = scenario.inputs[path];
  page.heading(label);
  return page.inputTable(
    columns.map(({ header, kind }) => ({ header, format: KINDS[kind] })),
    tableRows(input).map(({ cells }) =>
      columns.map((column) => {
        const value = cells[column.key] ?? whenEmpty[column.key];
        return value === undefined ? undefined : toCell(column, value);
      }),
    ),
    input?.provenance.kind === "assumed" ? LOOKS.assumption : LOOKS.input,
  );
}
