/**
 * A scenario: one possible future of an award and of everybody who is paid out of it, as plain data.
 *
 * The types follow from the catalogue of fields. Dates are ISO 8601 text, rates and shares fractions.
 */
import type { CatalogueField, FieldPath } from "./catalogue.ts";
import type { Column } from "./field.ts";
import type { Provenance } from "./provenance.ts";

/** Raised when a scenario written by this version cannot be understood by the one before. */
export const SCHEMA_VERSION = 1;

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

/** A row of a table, and where it or single cells come from if not from where the table does. */
export interface Row<Cells = Readonly<Record<string, ScalarValue | undefined>>> {
  readonly cells: Cells;
  readonly provenance?: Provenance | undefined;
  /** By key of the column. */
  readonly exceptions?: Readonly<Record<string, Provenance | undefined>> | undefined;
}

/** A value and where it comes from. */
export interface Input<Value = ScalarValue | readonly Row[]> {
  readonly value: Value;
  readonly provenance: Provenance;
}

type InputValue<F> = F extends {
  readonly kind: "table";
  readonly columns: readonly (infer C extends Column)[];
}
  ? readonly Row<RequiredCells<C> & OptionalCells<C>>[]
  : ValueOf<F>;

/** What is given, by path. An input that is not there was left empty. */
export type Inputs = {
  readonly [F in CatalogueField as F["path"]]?: Input<InputValue<F>> | undefined;
};

/** The value that an input at a path holds. */
export type ValueAt<P extends FieldPath> = NonNullable<Inputs[P]>["value"];

/** The cells of a row of a table. */
export type CellsAt<P extends FieldPath> = ValueAt<P> extends readonly Row<infer C>[] ? C : never;

export interface Scenario {
  readonly schemaVersion: typeof SCHEMA_VERSION;
  /** 1 to 255 characters, any script, no blanks around it. */
  readonly name: string;
  readonly description?: string | undefined;
  readonly inputs: Inputs;
}

/** An input by its path, where the path is only known at run time. */
export function inputAt(scenario: Scenario, path: string): Input | undefined {
  return Object.hasOwn(scenario.inputs, path)
    ? (scenario.inputs as Readonly<Record<string, Input | undefined>>)[path]
    : undefined;
}

/** The same scenario with one input replaced, or left empty. Nothing is checked. */
export function withInput(scenario: Scenario, path: FieldPath, input: Input | undefined): Scenario {
  const inputs: Record<string, unknown> = { ...scenario.inputs };
  if (input === undefined) delete inputs[path];
  else inputs[path] = input;
  return { ...scenario, inputs };
}
