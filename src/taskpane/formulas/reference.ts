/** References as they are written in formulas: "B4", "Sheet1!A1:C9", "'Note 2017'!$B$4#", "A:A", "3:5". */

interface Block {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

export interface Reference extends Block {
  /** The sheet's name without quotes; undefined for the sheet the formula stands on. */
  readonly sheet: string | undefined;
  /** The part behind the sheet, in capitals. */
  readonly cells: string;
  /** As it is written, sheet included. */
  readonly written: string;
}

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

// A sheet's name needs quotes as soon as it holds anything but letters, digits, "_" and ".".
const SHEET = /^(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!/u;
const CELLS = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})(?::\$?([A-Z]{1,3})\$?([1-9]\d{0,6})|#)?$/;
const COLUMNS = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/;
const ROWS = /^\$?([1-9]\d{0,6}):\$?([1-9]\d{0,6})$/;

/** The reference that a text is, or undefined. */
export function readReference(text: string): Reference | undefined {
  const prefix = SHEET.exec(text);
  const sheet = prefix ? (prefix[1]?.replaceAll("''", "'") ?? prefix[2]) : undefined;
  const cells = text.slice(prefix?.[0].length ?? 0).toUpperCase();
  const block = blockOf(cells);
  if (block === undefined) return undefined;
  return { sheet, cells, written: `${prefix?.[0] ?? ""}${cells}`, ...block };
}

/** The reference as a formula on that sheet writes it: without the sheet's name where it is the same. */
export function writtenOn(sheet: string, reference: Reference): string {
  return isOn(sheet, reference) ? reference.cells : reference.written;
}

/** Whether a cell is one of those referred to by a formula in it; rows and columns count from zero. */
export function containsCell(
  reference: Reference,
  cell: { readonly sheet: string; readonly row: number; readonly column: number },
): boolean {
  const row = cell.row + 1;
  const column = cell.column + 1;
  return (
    isOn(cell.sheet, reference) &&
    reference.firstRow <= row &&
    row <= reference.lastRow &&
    reference.firstColumn <= column &&
    column <= reference.lastColumn
  );
}

function isOn(sheet: string, reference: Reference): boolean {
  return reference.sheet === undefined || reference.sheet.toLowerCase() === sheet.toLowerCase();
}

function blockOf(cells: string): Block | undefined {
  const corner = CELLS.exec(cells);
  if (corner) {
    const [, column = "", row = "", lastColumn = column, lastRow = row] = corner;
    return block(Number(row), Number(lastRow), columnNumber(column), columnNumber(lastColumn));
  }
  const columns = COLUMNS.exec(cells);
  if (columns) return block(1, LAST_ROW, columnNumber(columns[1] ?? ""), columnNumber(columns[2] ?? ""));
  const rows = ROWS.exec(cells);
  if (rows) return block(Number(rows[1]), Number(rows[2]), 1, LAST_COLUMN);
  return undefined;
}

function block(row: number, otherRow: number, column: number, otherColumn: number): Block | undefined {
  const found = {
    firstRow: Math.min(row, otherRow),
    lastRow: Math.max(row, otherRow),
    firstColumn: Math.min(column, otherColumn),
    lastColumn: Math.max(column, otherColumn),
  };
  return found.lastRow <= LAST_ROW && found.lastColumn <= LAST_COLUMN ? found : undefined;
}

/** "A" is 1, "Z" 26, "AA" 27. */
function columnNumber(letters: string): number {
  return [...letters].reduce((total, letter) => total * 26 + letter.charCodeAt(0) - 64, 0);
}
