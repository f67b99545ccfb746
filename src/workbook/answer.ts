import { batch, sleep } from "./batch.ts";
import type { TargetCell } from "./insertFormula.ts";

/** What a cell shows once its formula has been calculated. */
export type CellAnswer =
  | { readonly kind: "value"; readonly text: string }
  /** `code` is the error as the cell shows it: "#VALUE!". */
  | { readonly kind: "error"; readonly code: string }
  | { readonly kind: "pending" };

/** What Excel shows in a cell while a custom function is under way. */
const UNDER_WAY = new Set(["#BUSY!", "#GETTING_DATA", "#CONNECT!", "Loading..."]);

/** Pauses in milliseconds between looks at the cell: an answer mostly comes within the first two. */
const PAUSES = [60, 120, 250, 500, 500, 1000, 1000, 2000, 2000];

/**
 * Reads a cell until its answer is there, for about seven seconds.
 *
 * Excel calls a custom function after the batch that wrote its formula has ended, so the first look
 * can come too early.
 */
export async function readAnswer(target: TargetCell): Promise<CellAnswer> {
  for (const pause of PAUSES) {
    await sleep(pause);
    const answer = await look(target);
    if (answer.kind !== "pending") return answer;
  }
  return { kind: "pending" };
}

function look(target: TargetCell): Promise<CellAnswer> {
  return batch(async (context) => {
    const range = context.workbook.worksheets.getItem(target.sheet).getCell(target.row, target.column);
    range.load("values,text,valueTypes");
    await context.sync();
    const shown = String(range.values[0]?.[0] ?? "");
    if (shown === "" || UNDER_WAY.has(shown)) return { kind: "pending" };
    // A text that looks like an error is a text: Excel says which of the two it is.
    if (range.valueTypes[0]?.[0] === Excel.RangeValueType.error) return { kind: "error", code: shown };
    return { kind: "value", text: range.text[0]?.[0] ?? shown };
  });
}
