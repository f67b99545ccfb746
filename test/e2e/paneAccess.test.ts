import assert from "node:assert/strict";
import type { Frame, Page } from "playwright-core";
import { paneTabs } from "../../src/taskpane/tabs.ts";
import { LOOKS, overflow, violations, widen } from "./accessibility.ts";
import { field, openFunction } from "./paneDriving.ts";
import { browserSession } from "./session.ts";

describe("the pane for everybody", function () {
  const session = browserSession(this);
  let page: Page;
  let pane: Frame;

  before(async () => {
    ({ page, pane } = await session.openPane());
  });

  it("reaches every field, button and link with the Tab key, which office.js moves by itself", async () => {
    await openFunction(pane, "NOTE_DUE_DATE");
    await pane.getByText("4 choices").click();
    await pane.locator("#menu-scenarios").focus();
    const stops = await pane.evaluate(
      () =>
        [...document.querySelectorAll<HTMLElement>("a, button, input, summary, fluent-button")].filter(
          (element) => element.checkVisibility(),
        ).length,
    );
    const reached = new Set<string>();
    for (let stop = 0; stop < stops; stop++) {
      if (stop > 0) await page.keyboard.press("Tab");
      reached.add(
        await pane.evaluate(() => {
          const { activeElement } = document;
          return `${[...document.querySelectorAll("*")].indexOf(activeElement ?? document.body)} ${activeElement?.localName}`;
        }),
      );
    }
    assert.equal(reached.size, stops, [...reached].join(", "));
  });

  for (const width of [320, 450]) {
    for (const [look, media] of LOOKS) {
      it(`is accessible at ${width} px in ${look}`, async () => {
        await page.emulateMedia(media);
        await widen(page, width);
        await pane.getByRole("tab", { name: "Formulas" }).click();
        const back = pane.locator("fluent-button", { hasText: "All functions" });
        if (await back.isVisible()) await back.click();
        assert.deepEqual(await violations(pane), [], "the list");
        await openFunction(pane, "NOTE_DUE_DATE");
        await field(pane, "awardDate").fill("tomorrow/");
        await field(pane, "days").fill("1,5");
        await pane.locator("#insert").click();
        assert.deepEqual(await violations(pane), [], "a function");
        for (const { id, label } of paneTabs) {
          await pane.getByRole("tab", { name: label }).click();
          await pane
            .locator(`#panel-${id} :is(input, summary, button, fluent-button, fluent-message-bar):visible`)
            .first()
            .waitFor();
          assert.deepEqual(await violations(pane), [], label);
          assert.equal(await overflow(pane), 0, label);
        }
      });
    }
  }
});
