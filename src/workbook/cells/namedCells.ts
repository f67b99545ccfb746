/**
 * Cells of ours in the workbook, known by defined names.
 *
 * A name is ours when it carries our comment; a name of the same spelling that somebody else defined is
 * left alone, and ours gets a number. Names follow their cells when rows are inserted or sheets renamed. A copy
 * of a sheet has copies of our names, comment and all, that hold on it alone: those are not ours.
 */
import { lowestFree } from "../../calc/index.ts";

/** What marks a defined name as ours. */
const MARK = "Award Finance scenario";

/** A block of cells; rows and columns count from 0. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Where a name of ours refers to. */
export interface NamedCell extends Place {
  /** The name we asked for, whatever number it got. */
  readonly key: string;
  readonly name: string;
  /** Stays the same when the sheet is renamed. */
  readonly sheetId: string;
}

export interface NamedCells {
  /** Names that refer to cells there are, by key. */
  readonly cells: ReadonlyMap<string, NamedCell>;
  /** Every name of ours, also one whose cell was deleted, by key. */
  readonly own: ReadonlyMap<string, string>;
  /** Every name in the workbook, in lower case. */
  readonly taken: ReadonlySet<string>;
}

/** Reads which names of ours there are and where they refer to. */
export async function readNamedCells(context: Excel.RequestContext): Promise<NamedCells> {
  const { names } = context.workbook;
  names.load("items/name,items/comment,items/scope");
  await context.sync();
  const ofWorkbook = names.items.filter(({ scope }) => scope === "Workbook");
  // The reference calls a comment text; what an Excel gives for a name without one it does not say.
  const ours = ofWorkbook.filter(({ comment }: { comment?: string | null }) => comment?.startsWith(MARK));
  const ranges = ours.map((item) => {
    const range = item.getRangeOrNullObject();
    range.load("rowIndex,columnIndex,rowCount,columnCount,worksheet/name,worksheet/id");
    return range;
  });
  if (ours.length > 0) await context.sync();
  const own = new Map<string, string>();
  const cells = new Map<string, NamedCell>();
  ours.forEach(({ name, comment }, index) => {
    const key = comment.slice(MARK.length).replace(/^: /, "") || name;
    own.set(key, name);
    const range = ranges[index];
    if (!range || range.isNullObject) return;
    cells.set(key, {
      key,
      name,
      sheet: range.worksheet.name,
      sheetId: range.worksheet.id,
      row: range.rowIndex,
      column: range.columnIndex,
      rows: range.rowCount,
      columns: range.columnCount,
    });
  });
  return { cells, own, taken: new Set(ofWorkbook.map(({ name }) => name.toLowerCase())) };
}

/** Gives cells a name of ours, or lets the one there is refer to them; the caller syncs. Returns the name. */
export function nameCells(
  context: Excel.RequestContext,
  { own, taken }: NamedCells,
  key: string,
  place: Place,
): string {
  const { names } = context.workbook;
  const existing = own.get(key);
  if (existing !== undefined) {
    names.getItem(existing).formula = `=${absoluteAddress(place)}`;
    return existing;
  }
  const name = lowestFree(
    (number) => (number === 1 ? key : `${key}_${number}`),
    (candidate) => !taken.has(candidate.toLowerCase()),
  );
  names.add(name, rangeOf(context, place), `${MARK}: ${key}`);
  return name;
}

/** The cells a name refers to. */
export function rangeOf(context: Excel.RequestContext, cell: Place): Excel.Range {
  const sheet = context.workbook.worksheets.getItem(cell.sheet);
  return sheet.getRangeByIndexes(cell.row, cell.column, cell.rows, cell.columns);
}

/** "'My sheet'!$A$1:$B$2", as a name refers to cells. */
export function absoluteAddress({ sheet, ...cells }: Place): string {
  const quoted = /^[A-Za-z_]+$/.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`;
  return `${quoted}!${addressInSheet(cells)}`;
}

/** "$A$1:$B$2", as a formula of the same sheet refers to cells. */
export function addressInSheet({ row, column, rows, columns }: Omit<Place, "sheet">): string {
  const corner = (r: number, c: number): string => `$${columnLetters(c)}$${r + 1}`;
  const first = corner(row, column);
  const last = corner(row + rows - 1, column + columns - 1);
  return first === last ? first : `${first}:${last}`;
}

function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}
