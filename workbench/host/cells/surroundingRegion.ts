/** The cells around some, up to the next blank rows and columns: what Ctrl+Shift+8 selects in Excel. */
import { intersection } from "./address.ts";
import type { Cell, RangeAddress } from "./grid.ts";

/**
 * Grows on each side for as long as anything stands in the row or column beside it, corners included.
 *
 * @param start the cells to begin with
 * @param used the part of the sheet in which anything stands
 * @param read what stands in some cells of it
 */
export function surroundingRegion(
  start: RangeAddress,
  used: RangeAddress,
  read: (cells: RangeAddress) => readonly (readonly Cell[])[],
): RangeAddress {
  let region = start;
  for (;;) {
    const { row, column, rows, columns } = region;
    const wider = { sheet: start.sheet, column: column - 1, columns: columns + 2, rows: 1 };
    const higher = { sheet: start.sheet, row: row - 1, rows: rows + 2, columns: 1 };
    const isFilled = (line: RangeAddress): boolean => {
      const cells = intersection(line, used);
      return cells !== undefined && read(cells).flat().some(isFull);
    };
    if (isFilled({ ...wider, row: row - 1 })) region = { ...region, row: row - 1, rows: rows + 1 };
    else if (isFilled({ ...wider, row: row + rows })) region = { ...region, rows: rows + 1 };
    else if (isFilled({ ...higher, column: column - 1 })) {
      region = { ...region, column: column - 1, columns: columns + 1 };
    } else if (isFilled({ ...higher, column: column + columns }))
      region = { ...region, columns: columns + 1 };
    else return region;
  }
}

/** A formula that gives "" fills its cell all the same, and so does such text in a spilled table. */
function isFull({ formula, value }: Cell): boolean {
  return formula !== undefined || (value ?? null) !== null;
}
