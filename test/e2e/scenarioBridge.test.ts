/** From one scenario to another, on the What if tab. */
import assert from "node:assert/strict";
import type { Frame, Locator, Page } from "playwright-core";
import { overflow, violations, widen } from "./accessibility.ts";
import { becomes, loadPreset, showScenarios } from "./scenarioDriving.ts";
import { browserSession } from "./session.ts";
import { openSheet } from "./sheet.ts";
import { shown } from "./typing.ts";

describe("from one scenario to another, on the What if tab", function () {
  const session = browserSession(this, { workbook: "empty" });
  let page: Page;
  let pane: Frame;
  let section: Locator;

  before(async () => {
    ({ page, pane } = await session.openPane());
    await showScenarios(pane);
    await loadPreset(page, pane, "Never paid");
    await loadPreset(page, pane, "Release of 3 February 2017");
    await openSheet(page, "Bridge");
    await pane.getByRole("tab", { name: "What if" }).click();
    await pane.locator("[data-part=matters]").click();
    section = pane.locator("award-scenario-bridge");
    await section.locator("#bridge-other").waitFor();
  });

  it("leads from the 16.5 million of the notes, 3 × 5,500,000, to nothing, and the effects add up", async () => {
    await section.locator("#bridge-result").selectOption("notes.repayment");
    await section.locator("#bridge-other").selectOption("Never paid");
    await section.locator(".bridge li").first().waitFor();
    const changes = await section.locator(".bridge .change").allInnerTexts();
    const sums = changes
      .filter((text) => text !== "with the next")
      .map((text) => Number(text.replace(/[,+]/gu, "").replace("−", "-")));
    assert.equal(sums[0], 16_500_000);
    assert.equal(sums.at(-1), 0);
    assert.equal(
      sums.slice(0, -1).reduce((sum, each) => sum + each, 0),
      0,
    );
    await section.locator("award-on-sheet button").click();
    await becomes(() => shown(page, "A2"), "Start");
    await becomes(() => shown(page, "E2"), "16500000");
  });

  it("can be read by everybody, at 320 pixels too", async () => {
    await widen(page, 320);
    assert.deepEqual(await violations(pane), []);
    assert.equal(await overflow(pane), 0);
  });
});
