/**
 * From a result of one scenario to that of another, input by input.
 */
import { Decimal } from "../../decimal.ts";
import { problem } from "../../errors.ts";
import { ALL_FIELDS, type Field, type FieldPath, type TableField } from "../fields/catalogue.ts";
import { inputAt, scalarValue, tableRows, withInput, type Row, type Scenario } from "../fields/scenario.ts";
import { toCell, type CellValue } from "../reading/cell.ts";
import { contradictions } from "../reading/coherence.ts";
import { resultAt } from "../results/evaluate.ts";
import type { Figure, ScenarioResult } from "../results/figures/figure.ts";
import { measuredResult } from "./measuredTrial.ts";
import { whatIfProblem } from "./problems.ts";

/** An input that differs, as it is changed. */
interface BridgeStep {
  readonly input: string;
  /** `undefined` where it is left empty; of a table as a whole how many rows it has. */
  readonly from: CellValue | undefined;
  readonly to: CellValue | undefined;
  /** `undefined` where nothing can be worked out before the next one is changed as well, which then has both effects. */
  readonly effect: number | undefined;
  readonly result: number | undefined;
}

export interface Bridge {
  readonly label: string;
  readonly start: number;
  readonly end: number;
  /** In the order of the catalogue; the effects add up to the difference. */
  readonly steps: readonly BridgeStep[];
}

/**
 * What each input that differs between two scenarios does to a result, changed one after the other in the order of the
 * catalogue. A table whose rows are of the same things is changed cell by cell, any other one at once.
 *
 * @throws DomainError where field cannot be so, the result cannot be worked out in one of the two, or is in two units
 */
export function bridge(from: Scenario, to: Scenario, field: string): Bridge {
  const figure = measuredResult(from, field);
  const [start, end] = [resultIn(from, figure), resultIn(to, figure)];
  if (start.unit !== end.unit)
    throw whatIfProblem.unlikeUnits(figure.label, start.unit ?? "no unit", end.unit ?? "no unit");
  const steps: BridgeStep[] = [];
  let [changed, last] = [from, start.value];
  for (const { change, ...told } of ALL_FIELDS.flatMap((one) => differences(from, to, one))) {
    changed = change(changed);
    const result = numberIn(changed, figure);
    steps.push({ ...told, result, effect: result === undefined ? undefined : less(result, last) });
    last = result ?? last;
  }
  return { label: figure.label, start: start.value, end: end.value, steps };
}

function less(one: number, other: number): number {
  return new Decimal(one).minus(other).toNumber();
}

function numberIn(scenario: Scenario, { path }: Figure): number | undefined {
  if (contradictions(scenario).length > 0) return undefined;
  const result = resultAt(scenario, path);
  return result?.available === true && typeof result.value === "number" ? result.value : undefined;
}

function resultIn(
  scenario: Scenario,
  figure: Figure,
): Pick<ScenarioResult, "unit"> & { readonly value: number } {
  const result = resultAt(scenario, figure.path);
  if (result === undefined) throw whatIfProblem.noSuchResult(figure.label, scenario.name);
  if (!result.available) throw problem.notWorkedOut(`${scenario.name}: ${result.reason}`);
  if (typeof result.value !== "number") throw whatIfProblem.resultInWords(figure.path);
  return { unit: result.unit, value: result.value };
}

interface Difference {
  readonly input: string;
  readonly from: CellValue | undefined;
  readonly to: CellValue | undefined;
  readonly change: (scenario: Scenario) => Scenario;
}

function differences(from: Scenario, to: Scenario, field: Field): readonly Difference[] {
  const [one, other] = [inputAt(from, field.path), inputAt(to, field.path)];
  const whole = (scenario: Scenario): Scenario => withInput(scenario, field.path, other);
  if (field.kind !== "table") {
    const [before, after] = [scalarValue(one), scalarValue(other)];
    // Left empty is not the same as what then holds: beside other inputs it may not be given.
    if (before === after) return [];
    const told = (value: typeof before): CellValue | undefined =>
      value === undefined ? undefined : toCell(field, value);
    return [{ input: field.label, from: told(before), to: told(after), change: whole }];
  }
  const [rows, others] = [tableRows(one), tableRows(other)];
  const cells = cellsThatDiffer(field, rows, others);
  const isGivenInBoth = (one === undefined) === (other === undefined);
  if (isGivenInBoth && areOfTheSame(field, rows, others)) return cells;
  return [{ input: field.label, from: countOf(rows), to: countOf(others), change: whole }];
}

function countOf({ length }: readonly Row[]): string {
  return length === 1 ? "1 row" : `${length} rows`;
}

/** Whether each row stands for the same thing in both, by what needs to be given of it other than sums and rates. */
function areOfTheSame(field: TableField, rows: readonly Row[], others: readonly Row[]): boolean {
  const names = field.columns.filter(
    ({ kind, required }) => required === true && ["text", "choice", "date"].includes(kind),
  );
  return (
    rows.length === others.length &&
    rows.every(({ cells }, index) => names.every(({ key }) => cells[key] === others[index]?.cells[key]))
  );
}

function cellsThatDiffer(
  field: TableField,
  rows: readonly Row[],
  others: readonly Row[],
): readonly Difference[] {
  return rows.flatMap(({ cells }, index) =>
    field.columns.flatMap((column): readonly Difference[] => {
      const [before, after] = [cells[column.key], others[index]?.cells[column.key]];
      if (before === after) return [];
      return [
        {
          input: `${field.path}.${index + 1}.${column.key}`,
          from: before === undefined ? undefined : toCell(column, before),
          to: after === undefined ? undefined : toCell(column, after),
          change: (scenario) => withCell(scenario, field.path, index, { [column.key]: after }),
        },
      ];
    }),
  );
}

function withCell(scenario: Scenario, path: FieldPath, index: number, other: Row["cells"]): Scenario {
  const input = inputAt(scenario, path);
  if (input === undefined) return scenario;
  const rows = tableRows(input).map((row, at) => {
    if (at !== index) return row;
    const cells = Object.entries({ ...row.cells, ...other }).filter(([, value]) => value !== undefined);
    return { ...row, cells: Object.fromEntries(cells) };
  });
  return withInput(scenario, path, { value: rows, provenance: input.provenance });
}
