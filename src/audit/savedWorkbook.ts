/** A workbook as it was saved: the values of its cells, by sheet and place. */
import {
  readCells,
  readPackage,
  readWorkbook,
  sharedStringsOf,
  type Area,
  type StoredCell,
  type WorkbookFile,
} from "../spreadsheetFile/index.ts";
import type { CellValue } from "../invocation/index.ts";

export interface SavedSheet {
  readonly name: string;
  readonly cells: readonly StoredCell[];
  /** The cell of a place; undefined where nothing is. */
  readonly at: (row: number, column: number) => StoredCell | undefined;
  /** The values of an area, cut to what the sheet holds. */
  readonly values: (area: Area) => readonly (readonly CellValue[])[];
}

export interface SavedWorkbook {
  readonly file: WorkbookFile;
  readonly sheets: readonly SavedSheet[];
  readonly sheet: (name: string) => SavedSheet | undefined;
}

/** @throws FileProblem where the file cannot be read */
export function readSavedWorkbook(bytes: Uint8Array): SavedWorkbook {
  const file = readWorkbook(readPackage(bytes));
  const strings = sharedStringsOf(file);
  const sheets = file.sheets.map((sheet) => savedSheet(sheet.name, readCells(file, sheet, strings)));
  const byName = new Map(sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  return { file, sheets, sheet: (name) => byName.get(name.toLowerCase()) };
}

/** Blank rows and columns that an area keeps behind the last that holds something; whole columns go on for ever. */
const MOST_BLANK = 10_000;

/** More columns than a sheet has. */
const ROW_STEP = 16_384;

function savedSheet(name: string, cells: readonly StoredCell[]): SavedSheet {
  const byPlace = new Map(cells.map((cell) => [cell.row * ROW_STEP + cell.column, cell]));
  const last = cells.reduce(
    (most, { row, column }) => ({ row: Math.max(most.row, row), column: Math.max(most.column, column) }),
    { row: 0, column: 0 },
  );
  const at = (row: number, column: number): StoredCell | undefined => byPlace.get(row * ROW_STEP + column);
  return {
    name,
    cells,
    at,
    values: ({ row, column, lastRow, lastColumn }) => {
      const end = (wanted: number, used: number, first: number): number =>
        wanted <= used + MOST_BLANK ? wanted : Math.max(used, first);
      const [rows, columns] = [
        end(lastRow, last.row, row) - row,
        end(lastColumn, last.column, column) - column,
      ];
      return Array.from({ length: rows + 1 }, (_, down) =>
        Array.from({ length: columns + 1 }, (__, right) => at(row + down, column + right)?.value ?? null),
      );
    },
  };
}
