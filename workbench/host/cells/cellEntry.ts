/** What Excel makes of a value that is put into a cell, typed or through the API. */
import { isCellError } from "../../../src/invocation/index.ts";
import type { CellChange, CellValue } from "./grid.ts";

const NUMBER_TEXT = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/**
 * The change that putting `value` into a cell makes.
 *
 * Text is read as if it were typed: what begins with = (or + - @ and is no number) is a formula, what
 * looks like a number or TRUE is one, a leading apostrophe makes text of anything, "" empties the
 * cell. A date or a percentage in text becomes a number, and brings its format into a cell that has none.
 * In a cell formatted as text ("@") text stays text.
 *
 * @param keepsApostrophe whether the apostrophe stays part of the text in a cell of the format "@", of which
 *   no document says anything
 * @returns undefined for null, which leaves the cell as it is
 */
export function cellEntry(
  value: unknown,
  numberFormat: string,
  keepsApostrophe = false,
): CellChange | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === "string") {
    if (value === "") return { value: null, formula: null };
    if (value.startsWith("'") && !(keepsApostrophe && numberFormat === "@"))
      return { value: value.slice(1), formula: null };
    if (numberFormat === "@") return { value, formula: null };
    const text = value.trim();
    const number = dateOrPercentage(text);
    if (number)
      return {
        ...{ value: number.value, formula: null },
        ...(numberFormat === "General" && { numberFormat: number.numberFormat }),
      };
    if (NUMBER_TEXT.test(text)) return { value: Number(text), formula: null };
    if (/^(true|false)$/i.test(text)) return { value: /^true$/i.test(text), formula: null };
    if (text.length > 1 && text.startsWith("=")) return { formula: text };
    if (/^[+\-@]./.test(text)) return { formula: `=${text}` };
    return { value, formula: null };
  }
  if (typeof value === "number" || typeof value === "boolean") return { value, formula: null };
  return undefined;
}

const MILLISECONDS_PER_DAY = 86_400_000;
/** Excel's serial of 1 January 1970. */
const UNIX_EPOCH = 25_569;

function dateOrPercentage(text: string): { value: number; numberFormat: string } | undefined {
  const percentage = /^([+-]?\d+(?:\.(\d+))?)%$/.exec(text);
  if (percentage)
    return { value: Number(percentage[1]) / 100, numberFormat: percentage[2] === undefined ? "0%" : "0.00%" };
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? [];
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  // A day that does not exist is text.
  if (
    date.getUTCFullYear() < 1900 ||
    date.getUTCMonth() !== Number(month) - 1 ||
    date.getUTCDate() !== Number(day)
  )
    return undefined;
  return { value: date.getTime() / MILLISECONDS_PER_DAY + UNIX_EPOCH, numberFormat: "yyyy-mm-dd" };
}

/** Excel.RangeValueType of a cell. */
export function valueType(value: CellValue): "Empty" | "Error" | "String" | "Double" | "Boolean" {
  if (value === null) return "Empty";
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  return isCellError(value) ? "Error" : "String";
}
