/** Charts over cells that are written for them: both are there afterwards, or neither. */
import { batch, command } from "./excel/batch.ts";
import { toWorkbookProblem, WorkbookProblem } from "./excel/workbookProblem.ts";

export interface InsertedChart {
  readonly sheet: string;
  readonly name: string;
}

/** Cells that were empty and are written for a chart, and the charts that were there before it. */
export interface ChartCells {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly charts: readonly string[];
}

/**
 * Writes cells and draws a chart of them.
 *
 * @param draw tells of the cells before it writes them
 * @throws WorkbookProblem once both are gone again, or saying where some of them may stand
 */
export async function drawingChart(
  draw: (context: Excel.RequestContext, begins: (block: ChartCells) => void) => Promise<InsertedChart>,
): Promise<InsertedChart> {
  const begun: { block?: ChartCells } = {};
  try {
    return await command((context) => draw(context, (block) => (begun.block = block)));
  } catch (error) {
    // While a cell is edited nothing is written, and nothing can be removed.
    const isCellEdit = toWorkbookProblem(error).code === "InvalidOperationInCellEditMode";
    throw begun.block && !isCellEdit ? await withoutBlock(begun.block, error) : error;
  }
}

/** What is to be thrown after a failure half way: that alone where figures and chart are gone again, else where they are. */
async function withoutBlock(block: ChartCells, error: unknown): Promise<unknown> {
  try {
    await removeBlock(block);
    return error;
  } catch {
    const sentence = `Figures or the chart may stand on "${block.sheet}" right of the table, written only in part: delete them.`;
    return new WorkbookProblem("HalfWritten", `${toWorkbookProblem(error).message} ${sentence}`, error);
  }
}

/** The cells were empty, and the chart is one that was not there. */
async function removeBlock({ sheet: name, row, column, rows, columns, charts }: ChartCells): Promise<void> {
  await batch(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    sheet.charts.load("items/name");
    await context.sync();
    for (const chart of sheet.charts.items) if (!charts.includes(chart.name)) chart.delete();
    sheet.getRangeByIndexes(row, column, rows, columns).clear();
    await context.sync();
  });
}
