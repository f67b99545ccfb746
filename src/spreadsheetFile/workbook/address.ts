/** Addresses of cells. Rows and columns count from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** A block of cells; the last row and column are of it. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** Excel's last row and column. */
export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

const CODE_A = 65;

/** "B12", dollar signs or not; undefined of what is no address. */
export function parseCell(text: string): CellPlace | undefined {
  const [, letters, digits] = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(text) ?? [];
  if (letters === undefined || digits === undefined) return undefined;
  const column = columnOf(letters);
  const row = Number(digits) - 1;
  return row <= LAST_ROW && column <= LAST_COLUMN ? { row, column } : undefined;
}

/** "B12" or "B12:C14". */
export function parseArea(text: string): Area | undefined {
  const [first = "", last = first, ...more] = text.split(":");
  const [from, to] = [parseCell(first), parseCell(last)];
  if (from === undefined || to === undefined || more.length > 0) return undefined;
  return {
    row: Math.min(from.row, to.row),
    column: Math.min(from.column, to.column),
    lastRow: Math.max(from.row, to.row),
    lastColumn: Math.max(from.column, to.column),
  };
}

/** "AB" is 27. */
export function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - CODE_A + 1;
  return column - 1;
}

export function columnLetters(column: number): string {
  const letter = String.fromCharCode(CODE_A + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}

export function formatCell({ row, column }: CellPlace): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** "B12:C14", or "B12" of one cell. */
export function formatArea({ row, column, lastRow, lastColumn }: Area): string {
  const [first, last] = [formatCell({ row, column }), formatCell({ row: lastRow, column: lastColumn })];
  return first === last ? first : `${first}:${last}`;
}
