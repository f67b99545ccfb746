/** What goes into a custom function and comes out of it, as cells hold it. Errors in cells are their text ("#VALUE!"). */

export type CellValue = number | string | boolean | null;

/** The error values a cell can hold. */
const CELL_ERRORS = [
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

export function isCellError(value: unknown): value is (typeof CELL_ERRORS)[number] {
  return CELL_ERRORS.some((error) => error === value);
}

/**
 * An argument as the sheet gives it: nothing, one value, or the values of a range or array. A number that a custom
 * function gave with a number format of its own comes with that format.
 */
export type FunctionArgument =
  | { readonly kind: "omitted" }
  | { readonly kind: "scalar"; readonly value: CellValue; readonly numberFormat?: string }
  | {
      readonly kind: "range";
      readonly values: readonly (readonly CellValue[])[];
      /** Absent where no number has one. */
      readonly numberFormats?: readonly (readonly (string | undefined)[])[];
    };

export type FunctionResult =
  | { readonly kind: "value"; readonly value: CellValue; readonly numberFormat?: string }
  | {
      readonly kind: "table";
      readonly values: readonly (readonly { readonly value: CellValue; readonly numberFormat?: string }[])[];
    }
  /** `code` is the error's text in the cell ("#VALUE!"), `message` the sentence behind it. */
  | { readonly kind: "error"; readonly code: string; readonly message?: string };
