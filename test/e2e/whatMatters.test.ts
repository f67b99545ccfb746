/** What moves a figure most, and what an input must be for it to come to a target, on the What if tab. */
import assert from "node:assert/strict";
import type { Frame, Locator, Page } from "playwright-core";
import { LOOKS, overflow, violations, widen } from "./accessibility.ts";
import { becomes, loadPreset, showScenarios } from "./scenarioDriving.ts";
import { browserSession } from "./session.ts";
import { openSheet } from "./sheet.ts";
import { shown } from "./typing.ts";

const RELEASE = "Release of 3 February 2017";

describe("what matters, on the What if tab", function () {
  const session = browserSession(this);
  let page: Page;
  let pane: Frame;
  let section: Locator;

  before(async () => {
    ({ page, pane } = await session.openPane());
    await showScenarios(pane);
    await loadPreset(page, pane, RELEASE);
    await openSheet(page, "Asked");
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

  it("solves for a target that is typed: the notes earn 25 % a year if the first payment comes by 7 October 2021", async () => {
    await section.locator("#what-matters").selectOption("notes.irr");
    await section.locator("#solve-input").selectOption("award.firstPaymentDate");
    await section.locator("#solve-target").fill("25");
    await section.locator(".solved strong", { hasText: "2021-10-07" }).waitFor();
    await section.locator("#solve-target").fill("much");
    await section.locator(".wrong", { hasText: "Write it in per cent" }).waitFor();
    await section.locator("#solve-target").fill("25");
    await section.locator(".solved award-on-sheet button").click();
    await section.locator(".solved .put-told", { hasText: "In " }).waitFor();
    await becomes(() => shown(page, "A1"), "44476");
  });

  it("says that there is none where no day gives it", async () => {
    await section.locator("#solve-target").fill("-200");
    await section.locator(".answers p", { hasText: /\S/u }).first().waitFor();
    await becomes(() => section.locator(".answers .solved").count(), 0);
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
