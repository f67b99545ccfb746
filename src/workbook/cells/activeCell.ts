import { batch } from "../excel/batch.ts";

/** The active cell, as it can be asked why it shows what it shows. */
export interface ActiveCell {
  readonly sheet: string;
  /** Without its sheet: "G6". */
  readonly address: string;
  /** Empty where the cell holds none. */
  readonly formula: string;
  readonly text: string;
}

/** Nobody asked for it: while a cell is being edited it is not waited for. */
const AT_ONCE: readonly number[] = [];

/** @throws WorkbookProblem when Excel refuses, or a cell is being edited */
export function readActiveCell(): Promise<ActiveCell> {
  return batch(async (context) => {
    const range = context.workbook.getActiveCell();
    range.load("address,formulas,text");
    range.worksheet.load("name");
    await context.sync();
    const formula = String(range.formulas[0]?.[0] ?? "");
    return {
      sheet: range.worksheet.name,
      address: range.address.slice(range.address.lastIndexOf("!") + 1).replaceAll("$", ""),
      formula: formula.startsWith("=") ? formula : "",
      text: String(range.text[0]?.[0] ?? ""),
    };
  }, AT_ONCE);
}

/** A cell that a formula names. */
export interface NamedCell {
  readonly sheet: string;
  readonly cells: string;
}

/**
 * What cells show.
 *
 * @throws WorkbookProblem when Excel refuses, or knows one of them not
 */
export function readTexts(named: readonly NamedCell[]): Promise<readonly string[]> {
  return batch(async (context) => {
    const ranges = named.map(({ sheet, cells }) =>
      context.workbook.worksheets.getItem(sheet).getRange(cells),
    );
    for (const range of ranges) range.load("text");
    await context.sync();
    return ranges.map(({ text }) => String(text[0]?.[0] ?? ""));
  }, AT_ONCE);
}
