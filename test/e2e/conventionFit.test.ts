/** A published figure beside a scenario's own: the conventions that reproduce it, searched for, filled in, taken back. */
import assert from "node:assert/strict";
import type { Frame, Page } from "playwright-core";
import { becomes, importFile, press, showScenarios, told } from "./scenarioDriving.ts";
import { browserSession } from "./session.ts";
import { openSheet } from "./sheet.ts";
import { shown, type } from "./typing.ts";

const NAME = "Peavy v Dyer";

/**
 * The judgment's interest to the cent: 3 years of 20,160, and 146 days of 55.23, which is 20,160 / 365 to the cent, are
 * 60,480 + 8,063.58. With days of a year of 365, and no rounding on the way, it is another sum.
 */
const PEAVY = {
  schemaVersion: 2,
  name: NAME,
  inputs: {
    "valuation.date": { value: "1991-11-08", provenance: { kind: "stated", document: NAME } },
    "award.heads": {
      value: [
        {
          cells: {
            head: "Judgment",
            principal: 168_000,
            from: "1988-06-15",
            rate: 0.12,
            compounds: "Simple",
            stub: "Simple",
            firstDay: "Counted",
            lastDay: "Not counted",
            payments: "Interest first",
          },
        },
      ],
      provenance: { kind: "stated", document: NAME },
    },
    "published.figures": {
      value: [
        { cells: { figure: "award.interest", asOf: "1991-11-08", published: "68,543.58", what: "Interest" } },
      ],
      provenance: { kind: "stated", document: NAME },
    },
  },
};

describe("a published figure on the Answer tab", function () {
  const session = browserSession(this, { workbook: "empty" });
  let page: Page;
  let pane: Frame;

  before(async () => {
    ({ page, pane } = await session.openPane());
    await showScenarios(pane);
    await importFile(pane, "peavy.json", JSON.stringify(PEAVY));
    await told(pane, NAME);
    await press(pane, NAME, ".load");
    await told(pane, `“${NAME}” is loaded`);
    await openSheet(page, "Interest");
    await type(page, "A1", '=ROUND(AWARD.SCENARIO("award.interest"), 2)');
    await pane.getByRole("tab", { name: "Answer" }).click();
  });

  it("says how far the scenario is off, and which conventions come to it", async () => {
    const row = pane.locator("award-tie-outs li");
    await row.locator(".verdict", { hasText: "Off by" }).waitFor();
    await row.getByRole("button", { name: "Which conventions fit?" }).click();
    const fit = await row.locator(".fit").innerText();
    assert.match(fit, /^Fits: .*Day count: YD\/365; Rounding: daily amount to cents/u);
    assert.match(fit, /68,543\.58, off by none$/u);
  });

  it("is reproduced by the heads once they are filled in, and no longer when that is taken back", async () => {
    const section = pane.locator("award-tie-outs");
    await section.getByRole("button", { name: "Use this fit" }).click();
    await section.locator("fluent-message-bar", { hasText: "Filled in on the heads of claim" }).waitFor();
    await section.locator(".agrees .verdict", { hasText: "Agrees, to the digits that were said." }).waitFor();
    await becomes(() => shown(page, "A1"), "68543.58");

    await section.locator(".undo").click();
    await section.locator(".off .verdict", { hasText: "Off by" }).waitFor();
    await becomes(async () => (await shown(page, "A1")) === "68543.58", false);
  });
});
