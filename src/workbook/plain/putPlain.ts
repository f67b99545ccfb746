/** A figure put on a sheet in plain formulas. */
import { batch } from "../excel/batch.ts";
import { rangeOf, type Place } from "../cells/namedCells.ts";
import { makePlain, MOST_COLUMNS, type PlainCount } from "./plainCells.ts";

/** Excel's. */
const COLUMNS_IN_SHEET = 16_384;

/**
 * Writes the formula that was just put into a cell in Excel's own functions. Where that fails the cell is empty again.
 *
 * @throws WorkbookProblem with one sentence
 */
export async function putPlain(cell: Place): Promise<PlainCount> {
  const columns = Math.min(1 + MOST_COLUMNS, COLUMNS_IN_SHEET - cell.column);
  try {
    return await makePlain([{ write: cell, read: { ...cell, columns } }]);
  } catch (error) {
    await batch(async (context) => {
      rangeOf(context, cell).formulas = [[""]];
      await context.sync();
    }).catch(() => undefined);
    throw error;
  }
}
