import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import type { Locator, Page } from "playwright-core";
import { loadPreset, showScenarios } from "./scenarioDriving.ts";
import { browserSession } from "./session.ts";
import { calculated, shown, type } from "./typing.ts";
import { paneOf } from "./paneDriving.ts";

/** A cell to the right of the sample, empty and in view. */
const EDITED = "K5";

/** One page for all: each test says in its first line what the workbook holds. */
describe("work that a new workbook would take away", function () {
  const session = browserSession(this);
  let page: Page;
  let question: Locator;

  before(async () => {
    page = await session.openPage();
    question = page.locator("#lose-work");
  });

  async function isOpen(): Promise<void> {
    await page.waitForFunction(() => window.workbench !== undefined);
    await page.evaluate(() => window.workbench?.settled());
    await calculated(page);
  }
  async function choose(name: string): Promise<void> {
    await page.locator("#file-menu summary").click();
    await page.getByRole("button", { name, exact: true }).click();
  }
  async function answer(name: string): Promise<void> {
    await question.getByRole("button", { name, exact: true }).click();
  }
  async function loaded(act: () => Promise<void>): Promise<void> {
    await Promise.all([page.waitForEvent("load"), act()]);
    await isOpen();
  }
  const sheets = (): Promise<readonly string[] | undefined> =>
    page.evaluate(() => window.workbench?.grid.sheetNames());

  it("is none in the sample as it comes: nothing is asked", async () => {
    await isOpen();
    await loaded(() => choose("New from sample"));
    await loaded(() => choose("New empty workbook"));
    assert.deepEqual(await sheets(), ["Sheet1"]);
  });

  it("is none in an empty workbook: nothing is asked", async () => {
    await loaded(() => choose("New from sample"));
    assert.notDeepEqual(await sheets(), ["Sheet1"]);
  });

  for (const name of ["New empty workbook", "New from sample"]) {
    it(`is asked about before "${name}", and stays when the answer is Cancel, or Escape`, async () => {
      await type(page, EDITED, name.length.toString());
      await choose(name);
      await question.getByText("“Rusoro sample.xlsx” holds changes that are in no file.").waitFor();
      await answer("Cancel");
      await question.waitFor({ state: "hidden" });
      await choose(name);
      await question.waitFor();
      await page.keyboard.press("Escape");
      await question.waitFor({ state: "hidden" });
      assert.equal(await shown(page, EDITED), name.length.toString());
    });
  }

  it("is asked about after the page was loaded again, too", async () => {
    await page.evaluate(() => window.workbench?.keep());
    await loaded(async () => void (await page.reload()));
    await choose("New empty workbook");
    await question.waitFor();
    await answer("Cancel");
  });

  it("is asked about before a file is opened, and a copy of it can be saved first", async () => {
    const file = JSON.stringify({
      format: 1,
      sheets: { id: "w", sheetOrder: ["a"], sheets: { a: { id: "a", name: "Opened", cellData: {} } } },
      file: { name: "other.xlsx" },
    });
    const open = (): Promise<void> =>
      page.setInputFiles("#file-chosen", {
        name: "other.workbook.json",
        mimeType: "application/json",
        buffer: Buffer.from(file),
      });
    await open();
    await question.getByText("“other.xlsx” takes its place, and they are lost.").waitFor();
    await answer("Cancel");
    assert.notDeepEqual(await sheets(), ["Opened"]);
    await open();
    await question.waitFor();
    const [copy] = await Promise.all([
      page.waitForEvent("download"),
      loaded(() => answer("Save a copy first")),
    ]);
    assert.match(await readFile(await copy.path(), "utf8"), /"v":"?15"?/);
    assert.deepEqual(await sheets(), ["Opened"]);
  });

  it("is none in a workbook of which a copy was saved, until something is typed again", async () => {
    await loaded(() => choose("New from sample"));
    await type(page, EDITED, "42");
    await Promise.all([page.waitForEvent("download"), choose("Save a copy")]);
    await loaded(() => choose("New from sample"));
    await type(page, EDITED, "43");
    await Promise.all([page.waitForEvent("download"), choose("Save a copy")]);
    await type(page, EDITED, "44");
    await choose("New empty workbook");
    await question.waitFor();
    await loaded(() => answer("Lose the changes"));
    assert.deepEqual(await sheets(), ["Sheet1"]);
  });

  it("is a scenario that was loaded", async () => {
    const pane = paneOf(page);
    await showScenarios(pane);
    await loadPreset(page, pane, "Never paid");
    await choose("New from sample");
    await question.getByText("“Book1.xlsx” holds changes that are in no file.").waitFor();
    await loaded(() => answer("Lose the changes"));
  });
});
