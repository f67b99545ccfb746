/**
 * Every input of a scenario, in the order of the form and of the Scenario sheet.
 *
 * A path is never renamed once released: saved scenarios, named cells and formulas hold it.
 */
import { award, payments, valuation } from "./awardFields.ts";
import type { Field, TableField } from "./field.ts";
import {
  debt,
  equity,
  fees,
  legal,
  notes,
  outcomes,
  priority,
  sourcesAndUses,
  standstill,
} from "./financingFields.ts";

const FIELDS = [
  ...valuation,
  ...award,
  ...payments,
  ...standstill,
  ...notes,
  ...debt,
  ...fees,
  ...equity,
  ...priority,
  ...legal,
  ...sourcesAndUses,
  ...outcomes,
] as const;

export type CatalogueField = (typeof FIELDS)[number];

/** Address of an input, "award.principal". */
export type FieldPath = CatalogueField["path"];

/** The same fields without their literal types, for code that goes over all of them. */
export const ALL_FIELDS: readonly Field[] = FIELDS;

export function fieldAt(path: string): Field | undefined {
  return ALL_FIELDS.find((field) => field.path === path);
}

export function isTable(field: Field): field is TableField {
  return field.kind === "table";
}
