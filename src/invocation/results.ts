/** What a custom function answered, from the wire to the cell. */
import { isCellError, type CellValue, type FunctionResult } from "./values.ts";

/** One entry of `SetInvocationArrayResults`. */
export interface InvocationResult {
  readonly invocation: number;
  readonly result: FunctionResult;
}

/**
 * The runtime's numbers for errors. Whatever is not here (an exception, a rejected promise, a function
 * the add-in does not have) shows as #VALUE!.
 *
 * @see CustomFunctionProxy._getCustomFunctionResultErrorCodeFromErrorCode
 */
const ERROR_CODES: Readonly<Record<number, string>> = {
  1: "#N/A",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
};

/** Excel shows a function's own text for #N/A and #VALUE! only. */
const ERRORS_WITH_TEXT: readonly unknown[] = [1, 7];

/** Excel's longest text in a cell. */
const LONGEST_TEXT = 32_767;

/** Reads `[id, succeeded, value, errorCode?, …]` entries; what is no such entry is left out. */
export function parseResults(entries: unknown): readonly InvocationResult[] {
  if (!Array.isArray(entries)) return [];
  return entries.flatMap((entry: unknown) => {
    if (!Array.isArray(entry)) return [];
    const [invocation, succeeded, value, code] = entry as readonly unknown[];
    if (typeof invocation !== "number") return [];
    return [{ invocation, result: succeeded === true ? toResult(value) : toError(code, value) }];
  });
}

function toError(code: unknown, message: unknown): FunctionResult {
  const text = ERROR_CODES[Number(code)] ?? "#VALUE!";
  const hasText = ERRORS_WITH_TEXT.includes(code) && typeof message === "string" && message !== "";
  return { kind: "error", code: text, ...(hasText && { message }) };
}

function toResult(value: unknown): FunctionResult {
  if (!Array.isArray(value)) return toSingle(value);
  const rows: readonly unknown[] = value;
  const columns = Array.isArray(rows[0]) ? rows[0].length : 0;
  if (columns === 0) return wrong("A function's table must be a list of rows with at least one cell.");
  const table: { value: CellValue; numberFormat?: string }[][] = [];
  for (const row of rows) {
    if (!Array.isArray(row) || row.length !== columns)
      return wrong("All rows of a function's table must be equally long.");
    table.push(row.map((cell) => toCell(toSingle(cell))));
  }
  return { kind: "table", values: table };
}

/** A result as one cell of a table, where an error is its text. */
export function toCell(result: FunctionResult): { value: CellValue; numberFormat?: string } {
  switch (result.kind) {
    case "value":
      return { value: result.value, ...(result.numberFormat && { numberFormat: result.numberFormat }) };
    case "error":
      return { value: result.code };
    case "table":
      // An array inside an array is #CALC! in Excel.
      return { value: "#CALC!" };
  }
}

function toSingle(value: unknown): FunctionResult {
  switch (typeof value) {
    case "number":
    case "boolean":
      return { kind: "value", value };
    case "string":
      return value.length <= LONGEST_TEXT
        ? { kind: "value", value }
        : wrong("The text is too long for a cell.");
    case "object":
      // Nothing shows as 0 (OfficeDev/office-js issue 1503); JSON makes null of NaN and infinity too.
      return value === null
        ? { kind: "value", value: 0 }
        : toTyped(value as Readonly<Record<string, unknown>>);
    default:
      return { kind: "value", value: 0 };
  }
}

/** A cell value with a type: Excel.CellValue, or CustomFunctions.Error as its toJSON writes it. */
function toTyped(cell: Readonly<Record<string, unknown>>): FunctionResult {
  const { type, basicValue, numberFormat, message, text } = cell;
  switch (type) {
    case "Double":
    case "FormattedNumber":
      if (typeof basicValue !== "number") return { kind: "value", value: 0 };
      return { kind: "value", value: basicValue, ...(typeof numberFormat === "string" && { numberFormat }) };
    case "String":
    case "Boolean":
      return toSingle(basicValue);
    case "Empty":
      return { kind: "value", value: "" };
    case "Entity":
      return toSingle(text);
    case "Error": {
      const code = isCellError(basicValue) ? basicValue : "#VALUE!";
      return { kind: "error", code, ...(typeof message === "string" && message !== "" && { message }) };
    }
    default:
      return wrong(`The emulated Excel does not show values of type ${JSON.stringify(type)}.`);
  }
}

function wrong(message: string): FunctionResult {
  return { kind: "error", code: "#VALUE!", message };
}
