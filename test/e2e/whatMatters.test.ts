/** What moves a figure most, on the What if tab. */
import assert from "node:assert/strict";
import type { Frame, Locator, Page } from "playwright-core";
import { LOOKS, overflow, violations, widen } from "./accessibility.ts";
import { becomes, loadPreset, showScenarios } from "./scenarioDriving.ts";
import { browserSession } from "./session.ts";
import { openSheet } from "./sheet.ts";
import { cells, goTo, shown } from "./typing.ts";

const RELEASE = "Release of 3 February 2017";

describe("what matters, on the What if tab", function () {
  const session = browserSession(this, { workbook: "empty" });
  let page: Page;
  let pane: Frame;
  let section: Locator;

  before(async () => {
    ({ page, pane } = await session.openPane());
    await showScenarios(pane);
    await loadPreset(page, pane, RELEASE);
    await pane.getByRole("tab", { name: "What if" }).click();
    await pane.locator("[data-part=matters]").click();
    section = pane.locator("award-what-matters");
    await section.locator(".moved li").first().waitFor();
  });

  /** Bars as name, range, change at the low end, change at the high end. */
  async function bars(): Promise<string[][]> {
    await section.locator(".moved li").first().waitFor();
    return section
      .locator(".moved li")
      .evaluateAll((items) =>
        items.map((item) =>
          [...item.querySelectorAll(".name, .range, .change")].map((part) => part.textContent.trim()),
        ),
      );
  }

  it("tries each input a tenth less and more: the notes repay 3 times 5,500,000", async () => {
    await section.locator("#what-matters").selectOption("notes.repayment");
    await becomes(async () => (await bars()).length, 2);
    const found = await bars();
    assert.deepEqual(
      found.map(([, ...figures]) => figures),
      found.map(([name]) =>
        /multiple/iu.test(name ?? "")
          ? ["2.70× to 3.30×", "−1,650,000", "+1,650,000"]
          : ["4,950,000 to 6,050,000", "−1,650,000", "+1,650,000"],
      ),
    );
    const drawn = await section
      .locator(".moved rect")
      .evaluateAll((bars) =>
        bars.map((bar) => [bar.getAttribute("x"), bar.getBoundingClientRect().width > 100]),
      );
    assert.deepEqual(drawn, [
      ["0", true],
      ["50", true],
      ["0", true],
      ["50", true],
    ]);
    assert.equal(found.filter(([name]) => /multiple/iu.test(name ?? "")).length, 1);
  });

  it("puts the table on the sheet with one of Excel's own charts, whose figures are formulas", async () => {
    await openSheet(page, "Drawn");
    await goTo(page, "A1");
    await section.locator(".put-chart").click();
    await section.locator("[role=status]", { hasText: "On “Drawn”." }).waitFor();
    // Of 16.5 million a tenth, less and more, beside the table's six columns.
    await becomes(() => shown(page, "I2"), "-1650000");
    assert.deepEqual(
      (await cells(page, "H1:J4")).map((row) => row.map(({ value }) => value).slice(1)),
      [
        ["At low", "At high"],
        [-1_650_000, 1_650_000],
        [-1_650_000, 1_650_000],
        [16_500_000, null],
      ],
    );
    const chart = page.locator("#charts figure");
    await chart.locator("figcaption", { hasText: "What moves Repayment of the notes" }).waitFor();
    await becomes(() => chart.locator("rect").count(), 4);
    await goTo(page, "A3");
    await section.locator(".put-chart").click();
    await section.locator("fluent-message-bar", { hasText: "There is no room" }).waitFor();
  });

  it("is read by a screen reader and fits 320 px, in every look", async () => {
    await widen(page, 320);
    for (const [, media] of LOOKS) {
      await page.emulateMedia(media);
      assert.deepEqual(await violations(pane), []);
    }
    assert.equal(await overflow(pane), 0);
  });
});
