/** A table that one formula spills, as an add-in sees it. */
import assert from "node:assert/strict";
import type { Frame, Page } from "playwright-core";
import { browserSession } from "./session.ts";
import { type, value } from "./typing.ts";

describe("a spilled table", function () {
  const session = browserSession(this, { workbook: "empty" });
  let page: Page;
  let pane: Frame;

  before(async () => {
    ({ page, pane } = await session.openPane());
    await type(page, "N40", '=AWARD.NOTE_SCHEDULE({"Name","Amount";"A",1000}, DATE(2018, 11, 15))');
    assert.equal(await value(page, "N41"), "A");
  });

  /** The cell that spills into another; "" where none does. */
  function parentOf(address: string): Promise<string> {
    return pane.evaluate(
      (cell) =>
        Excel.run(async (context) => {
          const range = context.workbook.worksheets.getActiveWorksheet().getRange(cell);
          const parent = range.getSpillParentOrNullObject();
          parent.load("address");
          await context.sync();
          return parent.isNullObject ? "" : (parent.address.split("!")[1] ?? "");
        }),
      address,
    );
  }

  it("has its formula's cell as the parent of each of its cells, and of none beside it", async () => {
    for (const cell of ["N40", "N41", "P42"]) assert.equal(await parentOf(cell), "N40", cell);
    for (const cell of ["M41", "N39", "N43"]) assert.equal(await parentOf(cell), "", cell);
  });
});
