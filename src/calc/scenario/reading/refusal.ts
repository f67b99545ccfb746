/**
 * How a problem of a scenario is told away from its field: which table and row it means, then what is wrong.
 */
import { shortened } from "../../errors.ts";
import { ALL_FIELDS } from "../fields/catalogue.ts";
import type { FieldProblem } from "../fields/problems.ts";

/** "Notes, row 2: Amount must be a number, got "x"". */
export function refusal({ path, message }: FieldProblem): string {
  if (path === undefined) return shortened(message);
  const table = ALL_FIELDS.find((field) => field.kind === "table" && path.startsWith(`${field.path}.`));
  const row = table && /^\d+/.exec(path.slice(table.path.length + 1))?.[0];
  return shortened(table && row !== undefined ? `${table.label}, row ${row}: ${message}` : message);
}
