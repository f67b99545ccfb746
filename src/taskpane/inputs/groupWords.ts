import { inputAt, type Field } from "../../calc/index.ts";
import type { InputForm } from "./inputForm.ts";

/** So many inputs are named before the rest is counted. */
const NAMED = 3;

/** What a group of inputs holds, in a line: "Principal of the Award: 967,777,002; Claims: 5 rows; 3 more". */
export function groupWords(form: InputForm, fields: readonly Field[]): string {
  const given = fields.filter(({ path }) => inputAt(form.saved, path) !== undefined);
  if (given.length === 0) return "Empty.";
  const named = given
    .slice(0, NAMED)
    .map((field) => `${field.label.replace(/[^?]$/u, "$&:")} ${form.describe(field, "saved")}`);
  const more = given.length - named.length;
  return [...named, ...(more === 0 ? [] : [`${more} more`])].join("; ");
}
