import assert from "node:assert/strict";
import fc from "fast-check";
import { blocksOf } from "../../../src/workbook/model/lookBlocks.ts";

describe("cells that look alike", () => {
  const PLAIN = { color: "#000000" };
  const RULED = { color: "#000000", rule: true };
  const at = (row: number, column: number, look: object): { row: number; column: number; look: object } => ({
    ...{ row, column, look },
  });

  it("are taken together to the right and down", () => {
    const cells = [0, 1, 2].flatMap((row) => [at(row, 0, PLAIN), at(row, 1, PLAIN)]);
    assert.deepEqual(blocksOf(cells), [{ row: 0, column: 0, height: 3, width: 2, look: PLAIN }]);
  });

  it("but row by row where a line stands under them", () => {
    const cells = [0, 1].flatMap((row) => [at(row, 0, RULED), at(row, 1, RULED)]);
    assert.deepEqual(
      blocksOf(cells).map(({ row, height, width }) => [row, height, width]),
      [
        [0, 1, 2],
        [1, 1, 2],
      ],
    );
  });

  it("are each in one block, with the look that was given last", () => {
    const looks = [PLAIN, RULED, { bold: true }];
    const cell = fc.record({
      row: fc.nat({ max: 6 }),
      column: fc.nat({ max: 6 }),
      look: fc.constantFrom(...looks),
    });
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 60 }), (cells) => {
        const last = new Map(cells.map((one) => [`${one.row}:${one.column}`, one.look]));
        const covered = blocksOf(cells).flatMap(({ row, column, height, width, look }) =>
          Array.from({ length: height * width }, (_, index) => {
            const place = `${row + Math.floor(index / width)}:${column + (index % width)}`;
            return [place, look] as const;
          }),
        );
        assert.equal(covered.length, last.size);
        assert.deepEqual(new Map(covered), new Map([...last].sort(byPlaceIn(covered))));
      }),
    );
  });

  /** In the order of the blocks. */
  function byPlaceIn(
    covered: readonly (readonly [string, object])[],
  ): (one: readonly [string, object], other: readonly [string, object]) => number {
    const order = covered.map(([place]) => place);
    return ([one], [other]) => order.indexOf(one) - order.indexOf(other);
  }
});
