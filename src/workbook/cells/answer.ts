import { batch, sleep } from "../excel/batch.ts";
import type { TargetCell } from "./insertFormula.ts";

/** What a cell shows once its formula has been calculated. */
type CellAnswer =
  | { readonly kind: "value"; readonly text: string }
  /** `code` is the error as the cell shows it: "#VALUE!". */
  | { readonly kind: "error"; readonly code: string }
  | { readonly kind: "pending" };

/** What Excel shows in a cell while a custom function is under way. */
const UNDER_WAY = new Set(["#BUSY!", "#GETTING_DATA", "#CONNECT!", "Loading..."]);

/**
 * Pauses in milliseconds before each look at the cell. A custom function's answer reaches its cell
 * after 50 ms when nothing else is calculated, and after 500 ms more when much is.
 */
const PAUSES = [150, 250, 500, 500, 1000, 1000, 2000, 2000];

/** A formula just inserted, as Excel reads it back, and what its cell shows. */
export interface Answered {
  readonly formula: string;
  readonly answer: CellAnswer;
}

/**
 * Reads a cell until its answer is there, for about seven seconds.
 *
 * Excel calls a custom function after the batch that wrote its formula has ended, so an early look
 * finds nothing yet.
 */
export async function readAnswer(target: TargetCell): Promise<Answered> {
  let formula = "";
  for (const pause of PAUSES) {
    await sleep(pause);
    const seen = await look(target);
    if (seen.answer.kind !== "pending") return seen;
    formula = seen.formula;
  }
  return { formula, answer: { kind: "pending" } };
}

function look(target: TargetCell): Promise<Answered> {
  return batch(async (context) => {
    const range = context.workbook.worksheets.getItem(target.sheet).getCell(target.row, target.column);
    range.load("formulas,values,text,valueTypes");
    await context.sync();
    const shown = String(range.values[0]?.[0] ?? "");
    const isError = range.valueTypes[0]?.[0] === Excel.RangeValueType.error;
    return {
      formula: String(range.formulas[0]?.[0] ?? ""),
      answer: answerOf(shown, isError, range.text[0]?.[0] ?? shown),
    };
  });
}

/** A text that looks like an error is a text: Excel says which of the two it is. */
function answerOf(shown: string, isError: boolean, text: string): CellAnswer {
  if (shown === "" || UNDER_WAY.has(shown)) return { kind: "pending" };
  return isError ? { kind: "error", code: shown } : { kind: "value", text };
}
