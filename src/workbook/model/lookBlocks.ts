/** Cells that look alike and lie together, so that Excel is asked once for all of them. */
import type { Look } from "../cells/looks.ts";

interface LookedCell {
  readonly row: number;
  readonly column: number;
  readonly look: Look;
}

interface Block extends LookedCell {
  readonly height: number;
  readonly width: number;
}

/**
 * Rectangles that together are the cells, each once: to the right as far as cells look alike, then down. A line under
 * cells is drawn under the last row of a range, so that those blocks are one row high. Of a cell that is given twice
 * the last look counts.
 */
export function blocksOf(cells: readonly LookedCell[]): readonly Block[] {
  const keys = new Map<string, string>();
  const looks = new Map<string, LookedCell>();
  for (const cell of cells) {
    keys.set(placeOf(cell.row, cell.column), JSON.stringify(cell.look));
    looks.set(placeOf(cell.row, cell.column), cell);
  }
  const taken = new Set<string>();
  const isFree = (row: number, column: number, key: string): boolean => {
    const place = placeOf(row, column);
    return !taken.has(place) && keys.get(place) === key;
  };
  return [...looks]
    .sort(([, one], [, other]) => one.row - other.row || one.column - other.column)
    .flatMap(([place, { row, column, look }]): readonly Block[] => {
      const key = keys.get(place) ?? "";
      if (taken.has(place)) return [];
      let width = 1;
      while (isFree(row, column + width, key)) width++;
      let height = 1;
      while (look.rule !== true && isRowFree(row + height)) height++;
      for (let down = 0; down < height; down++)
        for (let right = 0; right < width; right++) taken.add(placeOf(row + down, column + right));
      return [{ row, column, height, width, look }];

      function isRowFree(below: number): boolean {
        for (let right = 0; right < width; right++) if (!isFree(below, column + right, key)) return false;
        return true;
      }
    });
}

function placeOf(row: number, column: number): string {
  return `${row}:${column}`;
}
