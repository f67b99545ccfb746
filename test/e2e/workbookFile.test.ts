import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { browserSession } from "./session.ts";
import { shown, type } from "./typing.ts";

const sheet = (content: unknown): unknown => ({ sheetOrder: ["a"], sheets: { a: content } });

/** Files that name themselves workbooks and are none, or none that can be opened. */
const BAD_WORKBOOKS: Readonly<Record<string, unknown>> = {
  "nothing in it": { format: 1, sheets: {}, file: {} },
  "a file of null": { format: 1, sheets: sheet({ id: "a" }), file: null },
  "no name": { format: 1, sheets: sheet({ id: "a" }), file: {} },
  "a sheet of null": { format: 1, sheets: sheet(null), file: { name: "x" } },
  "a sheet that is missing": { format: 1, sheets: { sheetOrder: ["b"], sheets: {} }, file: { name: "x" } },
  "an order of sheets that is a number": {
    format: 1,
    sheets: { sheetOrder: 7, sheets: 7 },
    file: { name: "x" },
  },
  "parts that are no parts": {
    format: 1,
    sheets: sheet({ id: "a", name: "A" }),
    file: { name: "x", xmlParts: 7, settings: "no" },
  },
  "styles that are no styles": {
    format: 1,
    sheets: { sheetOrder: ["a"], sheets: { a: { id: "a", name: "A" } }, styles: null, name: 7, resources: 9 },
    file: { name: "x", charts: 3 },
  },
};

/** A cell to the right of the sample, empty and in view. */
const EDITED = "K5";

describe("a workbook's file in the workbench", function () {
  const session = browserSession(this);
  let page: Page;

  before(async () => {
    page = await session.openPage();
    await type(page, EDITED, "41");
    await page.evaluate(() => window.workbench?.keep());
  });

  async function isOpen(): Promise<void> {
    await page.waitForFunction(() => window.workbench !== undefined);
    await page.evaluate(() => window.workbench?.settled());
  }

  for (const [what, content] of Object.entries(BAD_WORKBOOKS)) {
    it(`with ${what} is tried, told of, and leaves the workbook that was open`, async () => {
      const buffer = Buffer.from(JSON.stringify(content));
      await page.setInputFiles("#file-chosen", {
        name: "bad.workbook.json",
        mimeType: "application/json",
        buffer,
      });
      const problem = page.locator("#problem:not([hidden])");
      const question = page.locator("#lose-work");
      await problem.or(question).locator("visible=true").first().waitFor();
      if (await question.isVisible())
        await question.getByRole("button", { name: "Lose the changes" }).click();
      await problem.waitFor();
      assert.match(await problem.innerText(), /could not be opened|is no workbook|opened/);
      await isOpen();
      assert.equal(await shown(page, EDITED), "41");
      await page.reload();
      await isOpen();
      assert.equal(await shown(page, EDITED), "41");
      session.forgive(/./);
    });
  }

  it("that is kept and cannot be opened offers to start afresh", async () => {
    await page.evaluate(async () => {
      const opening = indexedDB.open("award-finance-workbench", 1);
      await new Promise((resolve) => (opening.onsuccess = resolve));
      const transaction = opening.result.transaction("workbooks", "readwrite");
      const sheets = { sheetOrder: ["a"], sheets: { a: { id: "a", name: "A" } } };
      const bad = { format: 1, sheets, file: { name: "x", xmlParts: 7, settings: "no" } };
      transaction.objectStore("workbooks").put(bad, "open");
      await new Promise((resolve) => (transaction.oncomplete = resolve));
      opening.result.close();
    });
    await page.reload();
    await page.getByRole("button", { name: "Start afresh" }).click();
    await isOpen();
    assert.equal(await shown(page, EDITED), "");
    session.forgive(/./);
  });

  it("is left aside where the address says to start afresh", async () => {
    await type(page, EDITED, "42");
    await page.evaluate(() => window.workbench?.keep());
    await page.goto(`${session.url}?fresh`);
    await isOpen();
    assert.equal(await shown(page, EDITED), "");
    assert.ok(!page.url().includes("fresh"), page.url());
  });
});
