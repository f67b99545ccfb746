import assert from "node:assert/strict";
import type { Frame, Page } from "playwright-core";
import { becomes, loadPreset, showScenarios } from "./scenarioDriving.ts";
import { unfold } from "./paneDriving.ts";
import { browserSession } from "./session.ts";
import { openSheet } from "./sheet.ts";
import { shown, type } from "./typing.ts";

describe("EXPLAIN in the workbench", function () {
  const session = browserSession(this);
  let page: Page;
  let pane: Frame;

  before(async () => {
    const opened = await session.openPane();
    ({ page, pane } = opened);
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

  it("is what Why says of the figure in the pane, input by input and step by step", async () => {
    await pane.getByRole("tab", { name: "Answer" }).click();
    await unfold(pane, "figures");
    const why = pane.locator('[data-path="notes.repayment"] .why');
    await why.locator("summary").click();
    await why.locator(".inputs").waitFor();
    const labels = async (list: string): Promise<string[]> => {
      const texts = await why.locator(`${list} .label`).evaluateAll((all) =>
        all.map((label) =>
          [...label.childNodes]
            .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
            .map(({ textContent }) => textContent)
            .join("")
            .trim(),
        ),
      );
      return texts;
    };
    const inSheet = (await Promise.all([2, 3, 4, 5, 6, 7].map((row) => shown(page, `A${row}`)))).map(String);
    assert.deepEqual([...(await labels(".inputs")), ...(await labels(".steps"))], inSheet);
    assert.match(await why.locator(".steps li").last().innerText(), /16,500,000\.00 USD/);
  });

  it("follows the scenario that is loaded", async () => {
    await showScenarios(pane);
    await loadPreset(page, pane, "Never paid");
    await becomes(() => shown(page, "A2"), "Is the Award paid?");
  });

  it("has met no API that the emulated Excel does not have", async () => {
    assert.deepEqual(await page.evaluate(() => window.workbench?.problems), []);
  });
});
