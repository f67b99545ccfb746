import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { becomes, loadPreset, showScenarios } from "./scenarioDriving.ts";
import { browserSession } from "./session.ts";
import { openSheet } from "./sheet.ts";
import { shown, type } from "./typing.ts";

describe("EXPLAIN in the workbench", function () {
  const session = browserSession(this);
  let page: Page;

  before(async () => {
    const opened = await session.openPane();
    page = opened.page;
    await showScenarios(opened.pane);
    await loadPreset(page, opened.pane, "Settlement of 2018 in instalments");
    await openSheet(page, "Why");
  });

  it("fetches its code when it is first typed, and spills the inputs, the steps and the figure", async () => {
    const fetched: string[] = [];
    page.on("request", (request) => fetched.push(new URL(request.url()).pathname));
    await type(page, "A1", '=AWARD.EXPLAIN("notes.repayment")');
    await becomes(() => shown(page, "A1"), "Step");
    assert.ok(
      fetched.some((path) => /\/addin\/explain\.[0-9a-f]{8}\.js$/u.test(path)),
      fetched.join(", "),
    );
    assert.equal(await shown(page, "D1"), "Source");
    assert.equal(await shown(page, "A2"), "Notes, Notes of 2017: Amount");
    assert.equal(await shown(page, "B2"), "5500000");
    assert.match((await shown(page, "D2")) ?? "", /news release of 3 February 2017/u);
    // 5,500,000 at three times.
    assert.equal(await shown(page, "A7"), "Repayment of the notes, as contracted");
    assert.equal(await shown(page, "B7"), "16500000");
    assert.equal(await shown(page, "C7"), "Amount times the multiple that holds on the due date.");
  });

  it("has met no API that the emulated Excel does not have", async () => {
    assert.deepEqual(await page.evaluate(() => window.workbench?.problems), []);
  });
});
