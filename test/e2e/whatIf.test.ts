import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { paneOf, showFormulas } from "./paneDriving.ts";
import { becomes, loadPreset, showScenarios } from "./scenarioDriving.ts";
import { browserSession } from "./session.ts";
import { fill, openSheet } from "./sheet.ts";
import { shown, type } from "./typing.ts";

const RELEASE = "Release of 3 February 2017";

describe("what would have to be, in the workbench", function () {
  const session = browserSession(this, { workbook: "empty" });
  let page: Page;

  before(async () => {
    const opened = await session.openPane();
    ({ page } = opened);
    await showScenarios(opened.pane);
    await loadPreset(page, opened.pane, "Never paid");
    await loadPreset(page, opened.pane, RELEASE);
    await openSheet(page, "What if");
    await fill(page, 20, 0, [
      ["Input", "Low", "High"],
      ["notes.series.1.amount", 5_000_000, 6_000_000],
      ["notes.series.1.multiple", 2, 4],
    ]);
    await fill(page, 30, 0, [[2, 3.5]]);
  });

  it("SOLVE fetches its code when it is first typed, and is 7 October 2021 for the notes' 25 %", async () => {
    const fetched: string[] = [];
    page.on("request", (request) => fetched.push(new URL(request.url()).pathname));
    const started = page.waitForEvent("worker");
    await type(page, "A1", '=AWARD.SOLVE("notes.irr", 0.25, "award.firstPaymentDate")');
    assert.match((await started).url(), /functions\.js/u);
    // 2021-10-07
    await becomes(() => shown(page, "A1"), "44476");
    assert.ok(
      fetched.some((path) => /\/addin\/whatIfTables\.[0-9a-f]{8}\.js$/u.test(path)),
      fetched.join(", "),
    );
  });

  it("SOLVE says on the pane's Formulas tab what was tried where there is none, for Excel shows no sentence", async () => {
    await type(page, "A2", '=AWARD.SOLVE("notes.repayment", 1, "notes.series.1.multiple", 2, 3)');
    await becomes(() => shown(page, "A2"), "#NUM!");
    // A click into the pane has all cells asked again, of which some of the sample were refused before this one.
    await showFormulas(paneOf(page));
    const told = paneOf(page).locator("award-functions .last-refusal");
    await told.waitFor();
    assert.match(
      await told.innerText(),
      /^#NUM! in the formula calculated last: Repayment of the notes, as contracted does not reach 1: with notes\.series\.1\.multiple from 2 to 3 it was found from 11000000 to 16500000\./u,
    );
  });

  it("SENSITIVITY spills as a data table does", async () => {
    await type(page, "A5", '=AWARD.SENSITIVITY("notes.repayment", "notes.series.1.multiple", A31:B31)');
    await becomes(() => shown(page, "C6"), "19250000");
    assert.equal(await shown(page, "A5"), "Repayment of the notes, as contracted");
    assert.equal(await shown(page, "B5"), "2");
    assert.equal(await shown(page, "B6"), "11000000");
  });

  it("TORNADO has the largest swing first", async () => {
    await type(page, "A9", '=AWARD.TORNADO("notes.repayment", A21:C23)');
    await becomes(() => shown(page, "F10"), "11000000");
    assert.equal(await shown(page, "A10"), "notes.series.1.multiple");
    assert.equal(await shown(page, "F11"), "3000000");
  });

  it("SCENARIO_BRIDGE leads from 16.5 million to nothing, where the Award is never paid", async () => {
    await type(page, "J1", `=AWARD.SCENARIO_BRIDGE("${RELEASE}", "Never paid", "notes.repayment")`);
    await becomes(() => shown(page, "J2"), "Start");
    assert.equal(await shown(page, "N2"), "16500000");
    const bridged = `AWARD.SCENARIO_BRIDGE("${RELEASE}", "Never paid", "notes.repayment")`;
    await type(page, "H1", `=SUM(INDEX(${bridged}, 0, 4))`);
    await becomes(() => shown(page, "H1"), "-16500000");
  });

  it("a dozen cells are answered in turn, by no more than two workers at a time", async () => {
    let most = 0;
    page.on("worker", () => (most = Math.max(most, page.workers().length)));
    for (let row = 0; row < 12; row++) {
      await type(
        page,
        `H${row + 3}`,
        `=AWARD.SOLVE("notes.repayment", ${(row + 1) * 5_500_000}, "notes.series.1.multiple")`,
      );
    }
    for (let row = 0; row < 12; row++) await becomes(() => shown(page, `H${row + 3}`), String(row + 1));
    assert.ok(most >= 1 && most <= 2, `${most} workers`);
  });

  it("has met no API that the emulated Excel does not have", async () => {
    assert.deepEqual(await page.evaluate(() => window.workbench?.problems), []);
  });
});
