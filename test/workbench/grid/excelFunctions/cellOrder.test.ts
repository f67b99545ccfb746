import assert from "node:assert/strict";
import { sortedPlaces, type Sortable } from "../../../../workbench/grid/excelFunctions/cellOrder.ts";

const n = (value: number): Sortable => ({ kind: "number", value });
const t = (value: string): Sortable => ({ kind: "text", value });
const l = (value: boolean): Sortable => ({ kind: "logical", value });
const ERROR: Sortable = { kind: "error" };
const BLANK: Sortable = { kind: "blank" };

describe("the order of cells in the workbench's SORT", () => {
  const cells = [BLANK, ERROR, l(true), t("b"), n(2), l(false), t("A"), n(-1), BLANK];

  it("is numbers, text, FALSE, TRUE, errors, blank cells", () => {
    assert.deepEqual(
      sortedPlaces(cells.length, [{ at: (line) => cells[line] ?? BLANK, order: 1 }]),
      [7, 4, 6, 3, 5, 2, 1, 0, 8],
    );
  });

  it("turns round where it descends, but for blank cells, which stay last", () => {
    assert.deepEqual(
      sortedPlaces(cells.length, [{ at: (line) => cells[line] ?? BLANK, order: -1 }]),
      [1, 2, 5, 3, 6, 4, 7, 0, 8],
    );
  });

  it("keeps the order of lines that are equal, and goes by the next key", () => {
    const first = [t("x"), t("X"), t("w"), t("x")];
    const second = [n(1), n(3), n(9), n(2)];
    const by = (list: readonly Sortable[]) => (line: number) => list[line] ?? BLANK;
    assert.deepEqual(sortedPlaces(4, [{ at: by(first), order: 1 }]), [2, 0, 1, 3]);
    assert.deepEqual(
      sortedPlaces(4, [
        { at: by(first), order: 1 },
        { at: by(second), order: -1 },
      ]),
      [2, 1, 3, 0],
    );
  });
});
