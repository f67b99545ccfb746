import { batch, knows } from "../excel/batch.ts";
import { contentOf, toWrite, type CellContent } from "./cellContent.ts";
import { WorkbookProblem } from "../excel/workbookProblem.ts";

/** The cell that a formula is to go into. */
export interface TargetCell {
  readonly sheet: string;
  /** With its sheet, as Excel writes it: "'Note 2017'!C5". */
  readonly address: string;
  /** Zero-based. */
  readonly row: number;
  readonly column: number;
}

/** A formula that was put into a cell, and what the cell held before. */
export interface Insertion {
  readonly target: TargetCell;
  readonly before: CellContent;
}

/** A cell that is not empty; hand it back to `insertFormula` to replace what it holds. */
export interface OccupiedCell {
  readonly target: TargetCell;
  readonly content: CellContent;
}

export type InsertOutcome =
  | { readonly kind: "inserted"; readonly insertion: Insertion }
  | { readonly kind: "occupied"; readonly occupied: OccupiedCell };

const CELL = "address,rowIndex,columnIndex,formulas,values,valueTypes,numberFormat,text";

/**
 * Puts a formula into the active cell; a cell that is not empty is left alone until its owner agreed.
 *
 * @param formulaFor the formula for that cell; what it throws reaches the caller unchanged
 * @param replacing the occupied cell, as it was shown to the user who agreed to replace it
 * @throws WorkbookProblem with one sentence when Excel refuses
 */
export async function insertFormula(
  formulaFor: (target: TargetCell) => string,
  replacing?: OccupiedCell,
): Promise<InsertOutcome> {
  return batch(async (context) => {
    const range = context.workbook.getActiveCell();
    range.load(CELL);
    range.worksheet.load("name");
    await context.sync();
    const target = targetOf(range);
    const before = cellContent(range);
    const agreed =
      replacing?.target.address === target.address && replacing.content.written === before.written;
    const formula = formulaFor(target);
    if (before.kind !== "empty" && !agreed) {
      return { kind: "occupied", occupied: { target, content: before } };
    }
    if (before.kind !== "formula") await refuseInsideSpill(context, range, target);
    range.formulas = [[formula]];
    try {
      await context.sync();
    } catch (error) {
      if ((error as { code?: unknown }).code !== "InvalidArgument") throw error;
      throw new WorkbookProblem("InvalidArgument", `Excel did not accept the formula ${formula}.`, error);
    }
    return { kind: "inserted", insertion: { target, before } };
  });
}

/**
 * Puts back what a cell held before a formula was inserted.
 *
 * @param formula the inserted formula as Excel reads it back
 * @throws WorkbookProblem when the cell was changed since: undoing would lose that change
 */
export async function undoInsertion({ target, before }: Insertion, formula: string): Promise<void> {
  await batch(async (context) => {
    const sheet = context.workbook.worksheets.getItem(target.sheet);
    const range = sheet.getCell(target.row, target.column);
    range.load("formulas");
    await context.sync();
    if (firstOf(range.formulas) !== formula) {
      throw new WorkbookProblem(
        "Changed",
        `${target.address} was changed since, so it is left as it is now.`,
      );
    }
    range.numberFormat = [[before.numberFormat]];
    range.formulas = [[toWrite(before)]];
    await context.sync();
  });
}

/** A cell of a spilled table cannot be put back once it is written over, so it is not written over. */
export async function refuseInsideSpill(
  context: Excel.RequestContext,
  range: Excel.Range,
  target: Pick<TargetCell, "address">,
): Promise<void> {
  if (!knows("ExcelApi", "1.12")) return;
  const anchor = range.getSpillParentOrNullObject();
  anchor.load("address");
  try {
    await context.sync();
  } catch (error) {
    // A host that claims the set without this part of it has no spilled cells to tell of.
    if ((error as { code?: unknown }).code === "ApiNotFound") return;
    throw error;
  }
  if (anchor.isNullObject || anchor.address === target.address) return;
  throw new WorkbookProblem(
    "InsideSpill",
    `${target.address} belongs to the table that begins in ${anchor.address}: select another cell.`,
  );
}

function targetOf(range: Excel.Range): TargetCell {
  return {
    sheet: range.worksheet.name,
    address: range.address,
    row: range.rowIndex,
    column: range.columnIndex,
  };
}

function cellContent(range: Excel.Range): CellContent {
  return contentOf({
    formula: firstOf(range.formulas),
    value: firstOf(range.values),
    valueType: firstOf(range.valueTypes),
    numberFormat: firstOf(range.numberFormat),
    text: firstOf(range.text),
  });
}

function firstOf(table: readonly (readonly unknown[])[]): unknown {
  return table[0]?.[0];
}
