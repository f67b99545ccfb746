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
  /** Names without our mark that are spelled like one of ours, and the cells they refer to. */
  readonly unmarked: readonly NamedCell[];
  /** Those of them that count as ours; the next write gives them the mark again. */
  readonly adopted: readonly NamedCell[];
}

const PLACE = "rowIndex,columnIndex,rowCount,columnCount,worksheet/name,worksheet/id";

/**
 * Reads which names of ours there are and where they refer to.
 *
 * @param keys spellings by which a name that has lost our mark may be known
 */
export async function readNamedCells(
  context: Excel.RequestContext,
  keys: ReadonlySet<string> = new Set(),
): Promise<NamedCells> {
  const { names } = context.workbook;
  names.load("items/name,items/comment,items/scope");
  await context.sync();
  const ofWorkbook = names.items.filter(({ scope }) => scope === "Workbook");
  const known = ofWorkbook.flatMap((item) => {
    const { name } = item;
    // The reference calls a comment text; what an Excel gives for a name without one it does not say.
    const { comment }: { comment?: string | null } = item;
    const isMarked = comment?.startsWith(MARK) === true;
    if (!isMarked && !keys.has(name)) return [];
    const range = item.getRangeOrNullObject();
    range.load(PLACE);
    const key = (isMarked && comment?.slice(MARK.length).replace(/^: /, "")) || name;
    return [{ key, name, isMarked, range }];
  });
  if (known.length > 0) await context.sync();
  const own = new Map<string, string>();
  const cells = new Map<string, NamedCell>();
  const unmarked: NamedCell[] = [];
  for (const { key, name, isMarked, range } of known) {
    if (isMarked) own.set(key, name);
    if (range.isNullObject) continue;
    const cell = {
      key,
      name,
      sheet: range.worksheet.name,
      sheetId: range.worksheet.id,
      row: range.rowIndex,
      column: range.columnIndex,
      rows: range.rowCount,
      columns: range.columnCount,
    };
    if (isMarked) cells.set(key, cell);
    else unmarked.push(cell);
  }
  const taken = new Set(ofWorkbook.map(({ name }) => name.toLowerCase()));
  return { cells, own, taken, unmarked, adopted: [] };
}

/** Gives the names that have lost it our mark again; the caller syncs. */
export function markAgain(context: Excel.RequestContext, { adopted }: NamedCells): void {
  for (const { key, name } of adopted) context.workbook.names.getItem(name).comment = commentOf(key);
}

function commentOf(key: string): string {
  return `${MARK}: ${key}`;
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
  names.add(name, rangeOf(context, place), commentOf(key));
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
