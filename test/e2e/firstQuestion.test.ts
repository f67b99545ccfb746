import assert from "node:assert/strict";
import type { Frame, Page } from "playwright-core";
import { paneOf, showFormulas } from "./paneDriving.ts";
import { browserSession } from "./session.ts";
import { emptyWorkbook } from "./typing.ts";

/**
 * From an empty workbook to "what do we owe at day 90 under the 2018 settlement, and what is left for us?",
 * by what is on the screen and nothing else.
 */
describe("the first question of somebody new", function () {
  const session = browserSession(this);
  let page: Page;
  let pane: Frame;

  before(async () => {
    ({ page } = await session.openPane());
    await emptyWorkbook(page);
    pane = paneOf(page);
    await showFormulas(pane);
  });
  it("is answered after three clicks, each on what the one before has shown", async () => {
    await pane.getByRole("tab", { name: "Scenarios" }).click();
    await pane.locator("fluent-button", { hasText: "Load the preset Settlement of 2018" }).click();
    await pane.locator("fluent-button", { hasText: "See the answer" }).click();
    const results = pane.locator("award-answer");
    await results.getByText("day 90 after the first payment").waitFor();
    const text = (await results.innerText()).replaceAll(/\s+/gu, " ");
    // domain.md §4: 3 × 5,500,000, 90 days after 15 November 2018.
    assert.match(text, /Owed on the notes 16,500,000 USD/);
    assert.match(text, /Notes due 2019-02-13/);
    // 29,750,000 at 10% from 3 February 2017: a year, then 285 days of 32,725,000. 100M and one instalment are in.
    assert.match(text, /119,666,667 USD received, 51,780,240 USD owed by then, 67,886,427 USD left/);
  });

  it("shows each tab from its beginning, and again where it was read to", async () => {
    const top = (): Promise<number> => pane.evaluate(() => window.scrollY);
    // What is folded may leave less than that to scroll.
    const readTo = await pane.evaluate(() => {
      window.scrollTo(0, 400);
      return window.scrollY;
    });
    assert.ok(readTo > 0);
    await pane.locator("#checks").click();
    await pane.locator("award-checks").waitFor();
    assert.equal(await top(), 0);
    await pane.getByRole("tab", { name: "Answer" }).click();
    await pane.waitForFunction((read) => window.scrollY === read, readTo);
  });
});
