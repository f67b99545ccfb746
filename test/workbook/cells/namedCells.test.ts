import assert from "node:assert/strict";
import { readNamedCells } from "../../../src/workbook/cells/namedCells.ts";

describe("names in a workbook", () => {
  it("without a comment are somebody else's, whatever Excel gives for it", async () => {
    const items = [
      { name: "Rate", comment: null, scope: "Workbook" },
      { name: "Old", comment: undefined, scope: "Workbook" },
      {
        name: "Mine",
        comment: "Award Finance scenario: Mine",
        scope: "Workbook",
        getRangeOrNullObject: () => gone,
      },
    ];
    const context = { workbook: { names: { items, load: () => undefined } }, sync: () => Promise.resolve() };
    const { own, taken, cells } = await readNamedCells(context as object as Excel.RequestContext);
    assert.deepEqual([...own], [["Mine", "Mine"]]);
    assert.deepEqual([...taken], ["rate", "old", "mine"]);
    assert.equal(cells.size, 0);
  });
});

const gone = { isNullObject: true, load: () => undefined };
