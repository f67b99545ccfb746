import type { IRange } from "@univerjs/core";
import type { RangeAddress } from "../host/cells/grid.ts";

export function toRange({ row, column, rows, columns }: RangeAddress): IRange {
  return { startRow: row, startColumn: column, endRow: row + rows - 1, endColumn: column + columns - 1 };
}

export function toAddress(sheet: string, range: IRange): RangeAddress {
  const { startRow: row, startColumn: column, endRow, endColumn } = range;
  return { sheet, row, column, rows: endRow - row + 1, columns: endColumn - column + 1 };
}
