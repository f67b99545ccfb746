import assert from "node:assert/strict";
import type { Frame, Page } from "playwright-core";
import { becomes, item, loadPreset, showScenarios, told } from "./scenarioDriving.ts";
import { browserSession } from "./session.ts";
import { openSheet, putSheetBack, sheetNow, showSheet, shownBeside } from "./sheet.ts";
import { calculated, type } from "./typing.ts";

const SETTLEMENT = "Settlement of 2018 in instalments";
const RELEASE = "Release of 3 February 2017";
const VALUATION_DATE = "Valuation date";
/** Serial numbers of the two valuation dates, 31 December 2018 and 3 February 2017. */
const [IN_2018, IN_2017] = [43_465, 42_769];

/** One page for all: each test ends with sheet and scenarios agreeing, and the next one begins there. */
describe("the Scenario sheet after Excel's Undo", function () {
  const session = browserSession(this, { workbook: "empty" });
  let page: Page;
  let pane: Frame;

  before(async () => {
    ({ page, pane } = await session.openPane());
    await showScenarios(pane);
    await openSheet(page, "Answers");
    await type(page, "A1", '=AWARD.SCENARIO("valuation.date")');
    await loadPreset(page, pane, SETTLEMENT);
  });

  /** What the functions answer for the valuation date of the loaded scenario. */
  function answer(): Promise<unknown> {
    return page.evaluate(() => {
      const at = { sheet: "Answers", row: 0, column: 0, rows: 1, columns: 1 };
      return window.workbench?.grid.read(at)[0]?.[0]?.value;
    });
  }

  /** Loads one, then the other, and puts cells and names back as they were, which is what Undo does. */
  async function undone(): Promise<void> {
    await loadStored(SETTLEMENT);
    await showSheet(page, "Scenario");
    const then = await sheetNow(page, "Scenario");
    if ((await item(pane, RELEASE).count()) === 0) await loadPreset(page, pane, RELEASE);
    else await loadStored(RELEASE);
    await putSheetBack(page, then);
    await calculated(page);
    await parted().waitFor();
  }
  async function loadStored(name: string): Promise<void> {
    if ((await item(pane, name).locator("fluent-badge", { hasText: "active" }).count()) > 0) return;
    await item(pane, name).locator(".load").click();
    await told(pane, `“${name}” is loaded`);
    await calculated(page);
  }
  const parted = (): ReturnType<Frame["locator"]> => pane.locator(".parted");

  it("is said to differ, with both sides, and is not overwritten unasked", async () => {
    await undone();
    const text = await parted().innerText();
    assert.match(
      text,
      new RegExp(`The Scenario sheet shows “${SETTLEMENT}” while “${RELEASE}” is loaded\\.`),
    );
    const row = parted().getByRole("row", { name: VALUATION_DATE });
    assert.deepEqual(await row.getByRole("cell").allInnerTexts(), ["2018-12-31", "2017-02-03"]);
    await becomes(answer, IN_2017);
    await item(pane, SETTLEMENT).locator(".load").click();
    await told(pane, /First choose which of the two is to be kept/);
    assert.equal(await shownBeside(page, VALUATION_DATE), "2018-12-31");
    await pane.getByRole("tab", { name: "Answer" }).click();
    await pane.getByText("these figures are of the loaded one").waitFor();
    await showScenarios(pane);
  });

  it("shows the loaded one again where that is chosen", async () => {
    await parted().locator(".show-loaded").click();
    await told(pane, "The loaded scenario is on the sheet.");
    await parted().waitFor({ state: "detached" });
    assert.equal(await shownBeside(page, VALUATION_DATE), "2017-02-03");
    await item(pane, RELEASE).locator("fluent-badge", { hasText: "active" }).waitFor();
  });

  it("is loaded and keeps what it shows where that is chosen", async () => {
    await undone();
    await parted().locator(".keep-sheet").click();
    await told(pane, "What the sheet shows is saved, and loaded.");
    await parted().waitFor({ state: "detached" });
    await item(pane, SETTLEMENT).locator("fluent-badge", { hasText: "active" }).waitFor();
    assert.equal(await shownBeside(page, VALUATION_DATE), "2018-12-31");
    await becomes(answer, IN_2018);
  });

  it("offers nothing to save where the file can only be read", async () => {
    await undone();
    await page.evaluate(() => {
      const parts = window.workbench?.file.xmlParts;
      for (const [id, xml] of parts ?? []) parts?.set(id, xml.replace('"format":1', '"format":99'));
    });
    await page.locator("#workbook-name").click();
    await pane.getByRole("heading", { name: "In this workbook" }).click();
    await parted().locator(".keep-sheet").waitFor({ state: "detached" });
    assert.equal(await parted().locator("fluent-button").count(), 1);
    await parted().locator(".show-loaded").click();
    await parted().waitFor({ state: "detached" });
    assert.equal(await shownBeside(page, VALUATION_DATE), "2017-02-03");
  });
});
