/**
 * Every input of a scenario, in the order of the form and of the Scenario sheet.
 *
 * A path is never renamed once released: saved scenarios, named cells and formulas hold it.
 */
import { AWARD, PAYMENTS, VALUATION } from "./awardFields.ts";
import type { ScalarEntry, TableEntry } from "./field.ts";
import {
  DEBT,
  EQUITY,
  FEES,
  LEGAL,
  NOTES,
  OUTCOMES,
  PRIORITY,
  SOURCES_AND_USES,
  STANDSTILL,
} from "./financingFields.ts";
import { PUBLISHED } from "./publishedFields.ts";

const FIELDS = [
  ...VALUATION,
  ...AWARD,
  ...PAYMENTS,
  ...STANDSTILL,
  ...NOTES,
  ...DEBT,
  ...FEES,
  ...EQUITY,
  ...PRIORITY,
  ...LEGAL,
  ...SOURCES_AND_USES,
  ...OUTCOMES,
  ...PUBLISHED,
] as const;

export type CatalogueField = (typeof FIELDS)[number];

type CatalogueTable = Extract<CatalogueField, { readonly kind: "table" }>;

/** Address of an input, "award.principal". */
export type FieldPath = CatalogueField["path"];
export type TablePath = CatalogueTable["path"];
export type ScalarPath = Exclude<FieldPath, TablePath>;
export type DatePath = Extract<CatalogueField, { readonly kind: "date" }>["path"];
/** Inputs that hold something even where they are left empty. */
export type AlwaysGivenPath = Extract<CatalogueField, { readonly whenEmpty: unknown }>["path"];

export type ScalarField = ScalarEntry & { readonly path: ScalarPath };
export type TableField = TableEntry & { readonly path: TablePath };

/** An input, told apart by its `kind`: a table, or one value of any other kind. */
export type Field = ScalarField | TableField;

/** The same fields without their literal types, for code that goes over all of them. */
export const ALL_FIELDS: readonly Field[] = FIELDS;

const BY_PATH: ReadonlyMap<string, Field> = new Map(ALL_FIELDS.map((field) => [field.path, field]));

/** The field of a path; `undefined` where text is no path of any. */
export function fieldAt(path: ScalarPath): ScalarField;
export function fieldAt(path: TablePath): TableField;
export function fieldAt(path: string): Field | undefined;
export function fieldAt(path: string): Field | undefined {
  return BY_PATH.get(path);
}
