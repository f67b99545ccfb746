import assert from "node:assert/strict";
import type { Frame, Page } from "playwright-core";
import { violations } from "./accessibility.ts";
import { becomes, loadPreset, showScenarios } from "./scenarioDriving.ts";
import { unfold } from "./paneDriving.ts";
import { browserSession } from "./session.ts";
import { openSheet, showSheet } from "./sheet.ts";
import { goTo, shown, type } from "./typing.ts";

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

  it("is what the line about the selected cell opens, whose formula asks for a figure", async () => {
    const line = pane.locator("award-selected-cell");
    await type(page, "F1", '=ROUND(AWARD.SCENARIO("notes.repayment"),0)');
    await goTo(page, "F1");
    await line.locator(".strip", { hasText: "F1" }).waitFor();
    await line.getByRole("button", { name: "Why 16500000?" }).click();
    await line.locator(".steps li").last().getByText("16,500,000.00").waitFor();
    await line.locator(".inputs").getByText("Notes, Notes of 2017: Amount").waitFor();
    assert.deepEqual(await violations(pane), []);
    await line.locator(".ask").press("Escape");
    assert.equal(await line.locator(".because").count(), 0);
  });

  it("tells of the selected cell's arguments in words, where it asks for no figure of a scenario", async () => {
    const line = pane.locator("award-selected-cell");
    await showSheet(page, "Rusoro 2017");
    await goTo(page, "G6");
    await line.getByRole("button", { name: "Why 16,500,000?" }).click();
    const words = line.locator(".because");
    await words.getByText("amount", { exact: false }).first().waitFor();
    // The release: 5,500,000 at three times, 90 days after the first payment; in B5, B7 and B8.
    await becomes(async () => {
      const text = (await words.innerText()).replaceAll(/\s+/gu, " ");
      return ["5,500,000 B5", "3.00× B7", "90 B8"].filter((said) => text.includes(said));
    }, ["5,500,000 B5", "3.00× B7", "90 B8"]);
    await goTo(page, "B5");
    await becomes(() => line.locator(".strip").count(), 0);
    await showSheet(page, "Why");
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
