/** What Excel makes of a value that is put into a cell, typed or through the API. */
import type { CellChange, CellValue } from "./grid.ts";

/** The error values a cell can hold. */
export const cellErrors = [
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#GETTING_DATA",
  "#SPILL!",
  "#CALC!",
  "#BUSY!",
  "#FIELD!",
  "#BLOCKED!",
  "#CONNECT!",
  "#UNKNOWN!",
] as const;

export function isCellError(value: unknown): value is (typeof cellErrors)[number] {
  return cellErrors.some((error) => error === value);
}

const numberText = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/**
 * The change that putting `value` into a cell makes.
 *
 * Text is read as if it were typed: what begins with = (or + - @ and is no number) is a formula, what
 * looks like a number or TRUE is one, a leading apostrophe makes text of anything, "" empties the
 * cell. In a cell formatted as text ("@") text stays text. Dates and percentages in text are kept as
 * text here, where Excel would read them.
 *
 * @returns undefined for null, which leaves the cell as it is
 */
export function cellEntry(value: unknown, numberFormat: string): CellChange | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === "string") {
    if (value === "") return { value: null, formula: null };
    if (value.startsWith("'")) return { value: value.slice(1), formula: null };
    if (numberFormat === "@") return { value, formula: null };
    const text = value.trim();
    if (numberText.test(text)) return { value: Number(text), formula: null };
    if (/^(true|false)$/i.test(text)) return { value: /^true$/i.test(text), formula: null };
    if (text.length > 1 && text.startsWith("=")) return { formula: text };
    if (/^[+\-@]./.test(text)) return { formula: `=${text}` };
    return { value, formula: null };
  }
  if (typeof value === "number" || typeof value === "boolean") return { value, formula: null };
  return undefined;
}

/** Excel.RangeValueType of a cell. */
export function valueType(value: CellValue): "Empty" | "Error" | "String" | "Double" | "Boolean" {
  if (value === null) return "Empty";
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  return isCellError(value) ? "Error" : "String";
}
