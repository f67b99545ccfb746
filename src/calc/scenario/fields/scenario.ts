/**
 * A scenario: one possible future of an award and of everybody who is paid out of it, as plain data.
 *
 * The types follow from the catalogue of fields. Dates are ISO 8601 text, rates and shares fractions.
 */
import type {
  CatalogueField,
  FieldPath,
  ScalarField,
  ScalarPath,
  TableField,
  TablePath,
} from "./catalogue.ts";
import type { Column } from "./field.ts";
import type { Provenance } from "./provenance.ts";

/** Raised when a scenario written by this version cannot be understood by the one before. */
export const SCHEMA_VERSION = 2;

/** A value as a scenario holds it: a number, or text for text, dates and choices. */
export type ScalarValue = string | number;

type ValueOf<M> = M extends { readonly kind: "choice"; readonly choices: readonly (infer C)[] }
  ? C
  : M extends { readonly kind: "text" | "date" }
    ? string
    : number;

type RequiredCells<C extends Column> = {
  readonly [K in Extract<C, { readonly required: true }> as K["key"]]: ValueOf<K>;
};
type OptionalCells<C extends Column> = {
  readonly [K in Exclude<C, { readonly required: true }> as K["key"]]?: ValueOf<K> | undefined;
};
type CellsOf<F> = F extends { readonly columns: readonly (infer C extends Column)[] }
  ? RequiredCells<C> & OptionalCells<C>
  : never;

/** The value of every input that is no table, by path. */
type ScalarValues = {
  readonly [F in CatalogueField as Extract<F["path"], ScalarPath>]: ValueOf<F>;
};
/** The cells of a row of every table, by path. */
type TableCells = {
  readonly [F in CatalogueField as Extract<F["path"], TablePath>]: CellsOf<F>;
};

/** The value that an input at a path holds. */
export type ValueAt<P extends ScalarPath> = ScalarValues[P];

/** The cells of a row of a table. */
export type CellsAt<P extends TablePath> = TableCells[P];

/** A row of a table, and where it or single cells come from if not from where the table does. */
export interface Row<Cells = Readonly<Record<string, ScalarValue | undefined>>> {
  readonly cells: Cells;
  readonly provenance?: Provenance | undefined;
  /** By key of the column. */
  readonly exceptions?: Readonly<Record<string, Provenance | undefined>> | undefined;
}

/** A value and where it comes from. */
export interface ScalarInput<Value extends ScalarValue = ScalarValue> {
  readonly value: Value;
  readonly provenance: Provenance;
}

/** The rows of a table and where they come from. */
export interface TableInput<Cells = Row["cells"]> {
  readonly value: readonly Row<Cells>[];
  readonly provenance: Provenance;
}

/** What is given in a field: a table in one of kind "table", a single value in any other. */
export type Input = ScalarInput | TableInput;

type ScalarInputs = { readonly [P in ScalarPath]?: ScalarInput<ScalarValues[P]> | undefined };
export type TableInputs = { readonly [P in TablePath]?: TableInput<TableCells[P]> | undefined };

/** What is given, by path. An input that is not there was left empty. */
export type Inputs = ScalarInputs & TableInputs;

export interface Scenario {
  readonly schemaVersion: typeof SCHEMA_VERSION;
  /** 1 to 255 characters, any script, no blanks around it. */
  readonly name: string;
  readonly description?: string | undefined;
  readonly inputs: Inputs;
}

/** Whether a value is that of a table, where no field at hand says so by its kind. */
export function isRows(value: Input["value"]): value is readonly Row[] {
  return typeof value === "object";
}

/** The rows of an input; none where nothing is given, or no table. */
export function tableRows(input: Input | undefined): readonly Row[] {
  return input !== undefined && isRows(input.value) ? input.value : [];
}

/** The single value of an input; `undefined` where nothing is given, or a table. */
export function scalarValue(input: Input | undefined): ScalarValue | undefined {
  return input === undefined || isRows(input.value) ? undefined : input.value;
}

/** An input by its path, where the path is only known at run time. */
export function inputAt(scenario: Scenario, path: string): Input | undefined {
  const inputs: Readonly<Record<string, Input | undefined>> = scenario.inputs;
  return Object.hasOwn(inputs, path) ? inputs[path] : undefined;
}

/** What is given in a field. */
export function inputOf(scenario: Scenario, field: ScalarField): ScalarInput | undefined;
export function inputOf(scenario: Scenario, field: TableField): TableInput | undefined;
export function inputOf(scenario: Scenario, { path }: ScalarField | TableField): Input | undefined {
  return scenario.inputs[path];
}

/** The same scenario with one input replaced, or left empty. Nothing is checked. */
export function withInput(scenario: Scenario, path: FieldPath, input: Input | undefined): Scenario {
  const inputs: Record<string, unknown> = { ...scenario.inputs };
  if (input === undefined) delete inputs[path];
  else inputs[path] = input;
  return { ...scenario, inputs };
}

/**
 * The source of an input, of a row of a table, or of one cell: the nearest one given.
 *
 * @param row position in the table, counted from 0
 * @param column key of the column
 */
export function provenanceOf(input: Input, row?: number, column?: string): Provenance {
  if (row === undefined) return input.provenance;
  const given = tableRows(input)[row];
  const ofCell = column === undefined ? undefined : given?.exceptions?.[column];
  return ofCell ?? given?.provenance ?? input.provenance;
}
