import { batch } from "../excel/batch.ts";
import { WorkbookProblem } from "../excel/workbookProblem.ts";
import type { Place } from "./namedCells.ts";

/** So far down an empty cell is looked for. */
const ROWS = 50;

/** A cell that got a formula. */
export interface FilledCell {
  /** With its sheet, as Excel writes it. */
  readonly address: string;
  readonly place: Place;
}

/**
 * Puts a formula into the active cell, or into the next empty one below: nothing is written over.
 *
 * @throws WorkbookProblem with one sentence when Excel refuses, or none of the cells below is empty
 */
export function insertBelow(formula: string): Promise<FilledCell> {
  return batch(async (context) => {
    const active = context.workbook.getActiveCell();
    const below = active.getResizedRange(ROWS - 1, 0);
    below.load("formulas,rowIndex,columnIndex");
    below.worksheet.load("name");
    await context.sync();
    const row = below.formulas.findIndex(([content]) => content === "");
    if (row < 0) {
      throw new WorkbookProblem("Occupied", "No cell is empty here: select an empty one, then try again.");
    }
    const cell = below.getCell(row, 0);
    cell.formulas = [[formula]];
    cell.load("address");
    cell.select();
    await context.sync();
    const place = { sheet: below.worksheet.name, row: below.rowIndex + row, column: below.columnIndex };
    return { address: cell.address, place: { ...place, rows: 1, columns: 1 } };
  });
}
