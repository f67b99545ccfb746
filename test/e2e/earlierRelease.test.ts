/** Today's workbook in the release before: it shows the scenarios it cannot read, and changes nothing. */
import assert from "node:assert/strict";
import { join } from "node:path";
import type { Frame, Page } from "playwright-core";
import { EMPTY_BOOK, withAdded } from "../../src/workbook/store/scenarioBook.ts";
import { nextRevision, writePart } from "../../src/workbook/store/scenarioPart.ts";
import { FUTURES, OTHER_CASES } from "../calc/scenario/terms/given.ts";
import { paneOf } from "./paneDriving.ts";
import { showScenarios } from "./scenarioDriving.ts";
import { browserSession } from "./session.ts";

const RELEASE = join(import.meta.dirname, "..", "release-0.1", "bundle");

/** What today's release saves. */
const SAVED = writePart(
  nextRevision(
    [...FUTURES.slice(0, 1), ...OTHER_CASES.slice(0, 1)].reduce(
      (book, scenario) => withAdded(book, scenario).book,
      EMPTY_BOOK,
    ),
    [],
    "2026-11-28 09:51 UTC",
  ),
);

describe("a workbook of today in release 0.1", function () {
  const session = browserSession(this, { files: () => Promise.resolve({ addin: RELEASE }) });
  let page: Page;
  let pane: Frame;

  const parts = (): Promise<string[]> =>
    page.evaluate(() => [...(window.workbench?.file.xmlParts ?? [])].map(([, xml]) => xml));

  before(async () => {
    page = await session.openPage();
    pane = paneOf(page);
    // The first tab of that release, which has no Formulas.
    await pane.locator("#search").waitFor();
    await page.evaluate((xml) => {
      window.workbench?.file.xmlParts.set("{00000000-0000-0000-0000-000000000002}", xml);
    }, SAVED);
    await pane.evaluate(() => window.dispatchEvent(new Event("focus")));
    await showScenarios(pane);
  });

  it("opens read-only, with a sentence that says why", async () => {
    await pane
      .getByText("written by a newer version of Award Finance, so they can be read but not changed")
      .waitFor();
    assert.deepEqual(await pane.locator("award-scenario h3").allInnerTexts(), [
      "Release of 3 February 2017",
      "Gold Reserve: settlement of 2017 and CVR",
    ]);
    assert.equal(await pane.locator("[data-preset]").count(), 0);
  });

  it("is left as it is", async () => {
    assert.deepEqual(await parts(), [SAVED]);
  });
});
