/** Addresses of cells as text ("Sheet1!A1:B2") and as numbers. */
import type { CellAddress, RangeAddress } from "./grid.ts";

export const ROWS_IN_SHEET = 1_048_576;
export const COLUMNS_IN_SHEET = 16_384;

/** "A", "Z", "AA"…; `index` counts from 0. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

function columnIndex(name: string): number {
  return [...name.toUpperCase()].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** "Sheet1!A1:B2", "Sheet1!A1" for one cell, "Sheet1!A:B" and "Sheet1!1:2" for whole columns and rows. */
export function formatAddress(range: RangeAddress): string {
  return `${quoteSheet(range.sheet)}!${formatCells(range)}`;
}

/** As `formatAddress`, without the sheet. */
export function formatCells({ row, column, rows, columns }: RangeAddress): string {
  const lastColumn = columnName(column + columns - 1);
  if (rows === ROWS_IN_SHEET && columns !== COLUMNS_IN_SHEET) return `${columnName(column)}:${lastColumn}`;
  if (columns === COLUMNS_IN_SHEET) return `${row + 1}:${row + rows}`;
  const first = `${columnName(column)}${row + 1}`;
  return rows === 1 && columns === 1 ? first : `${first}:${lastColumn}${row + rows}`;
}

export function formatCell(cell: CellAddress): string {
  return formatAddress({ ...cell, rows: 1, columns: 1 });
}

/** "Sheet1!$A$1:$B$2", as names refer to ranges. */
export function formatAbsolute(range: RangeAddress): string {
  return `${quoteSheet(range.sheet)}!${formatCells(range).replace(/[A-Z]+|\d+/g, "$$$&")}`;
}

function quoteSheet(sheet: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) && !/^[A-Z]{1,3}\d+$/i.test(sheet)
    ? sheet
    : `'${sheet.replaceAll("'", "''")}'`;
}

/** The name of a sheet as a formula writes it, in apostrophes or not. */
export function sheetOf(written: string): string {
  return /^'.*'$/.test(written) ? written.slice(1, -1).replaceAll("''", "'") : written;
}

/**
 * Reads an address such as "B2", "$A$1:B2", "'My sheet'!A:C" or "2:5".
 *
 * @param sheet the sheet meant when the address names none
 * @returns undefined when it is no address, or lies outside a sheet
 */
export function parseAddress(address: string, sheet: string): RangeAddress | undefined {
  const match = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?([^!]+)$/.exec(address.trim());
  if (!match) return undefined;
  const [, quoted, plain, cells] = match;
  const [first = "", last = first, ...more] = (cells ?? "").replaceAll("$", "").split(":");
  if (more.length > 0) return undefined;
  const from = corner(first);
  const to = corner(last);
  if (!from || !to || (from.row === undefined) !== (to.row === undefined)) return undefined;
  if ((from.column === undefined) !== (to.column === undefined)) return undefined;
  // "A" alone is no address; "A:A" and "1:1" are.
  if ((from.row === undefined || from.column === undefined) && !cells?.includes(":")) return undefined;
  const rows = [from.row ?? 0, to.row ?? ROWS_IN_SHEET - 1].sort((a, b) => a - b) as [number, number];
  const columns = [from.column ?? 0, to.column ?? COLUMNS_IN_SHEET - 1].sort((a, b) => a - b) as [
    number,
    number,
  ];
  const range = {
    sheet: quoted?.replaceAll("''", "'") ?? plain ?? sheet,
    row: rows[0],
    column: columns[0],
    rows: rows[1] - rows[0] + 1,
    columns: columns[1] - columns[0] + 1,
  };
  return isInSheet(range) ? range : undefined;
}

function corner(text: string): { row?: number; column?: number } | undefined {
  const match = /^([A-Za-z]{1,3})?([1-9]\d{0,6})?$/.exec(text);
  if (!match || text === "") return undefined;
  const [, letters, digits] = match;
  return { ...(digits && { row: Number(digits) - 1 }), ...(letters && { column: columnIndex(letters) }) };
}

export function isInSheet({ row, column, rows, columns }: RangeAddress): boolean {
  const isPlaced = row >= 0 && column >= 0 && rows >= 1 && columns >= 1;
  return isPlaced && row + rows <= ROWS_IN_SHEET && column + columns <= COLUMNS_IN_SHEET;
}

/** The cells two ranges share, if any. */
export function intersection(one: RangeAddress, other: RangeAddress): RangeAddress | undefined {
  if (one.sheet !== other.sheet) return undefined;
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column;
  return rows > 0 && columns > 0 ? { sheet: one.sheet, row, column, rows, columns } : undefined;
}

/** The smallest range that holds both. */
export function boundingRange(one: RangeAddress, other: RangeAddress): RangeAddress {
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  const rows = Math.max(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.max(one.column + one.columns, other.column + other.columns) - column;
  return { sheet: one.sheet, row, column, rows, columns };
}

/** A key for maps by cell. */
export function cellKey({ sheet, row, column }: CellAddress): string {
  return `${row},${column},${sheet}`;
}
