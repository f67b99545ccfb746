/** Texts beside cells of a sheet, put into its part without another change of it. */
import type { Edit } from "../markup/edits.ts";
import { escaped } from "../markup/tags.ts";
import { formatCell, type Area } from "../workbook/address.ts";
import { CellCursor } from "../workbook/cellScan.ts";

/** So far to the right a free cell is looked for. */
const MOST_COLUMNS = 8;

interface Seen {
  readonly column: number;
  readonly start: number;
  readonly end: number;
  readonly isFree: boolean;
}

/** Writes each text into the first free cell to the right of what it is about; where none is free it is left out. */
export function besideNotes(
  text: string,
  part: string,
  notes: readonly { readonly beside: Area; readonly text: string }[],
): readonly Edit[] {
  if (notes.length === 0) return [];
  const wanted = new Set(notes.map(({ beside }) => beside.row));
  const rows = new Map<number, Seen[]>();
  const cursor = new CellCursor(text, part);
  while (cursor.next()) {
    if (!wanted.has(cursor.row)) continue;
    const { column, start, end } = cursor;
    const seen = { column, start, end, isFree: !cursor.hasValue && cursor.formulaStart === -1 };
    const row = rows.get(cursor.row);
    if (row === undefined) rows.set(cursor.row, [seen]);
    else row.push(seen);
  }
  return notes.flatMap(({ beside, text: said }) => {
    const row = rows.get(beside.row) ?? [];
    for (let column = beside.lastColumn + 1; column <= beside.lastColumn + MOST_COLUMNS; column++) {
      const there = row.find((one) => one.column === column);
      if (there?.isFree === false) continue;
      const before = row.findLast((one) => one.column < column);
      const at = there?.start ?? before?.end;
      if (at === undefined) return [];
      const cell = `<c r="${formatCell({ row: beside.row, column })}" t="inlineStr"><is><t>${escaped(said)}</t></is></c>`;
      return [{ start: at, end: there?.end ?? at, text: cell }];
    }
    return [];
  });
}
