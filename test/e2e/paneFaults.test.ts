import assert from "node:assert/strict";
import type { Frame, Page } from "playwright-core";
import { field, insert, openFunction, paneOf, showFormulas } from "./paneDriving.ts";
import { browserSession } from "./session.ts";
import { goTo, openWorkbench } from "./typing.ts";

describe("the pane in trouble", function () {
  const session = browserSession(this);

  describe("when Excel refuses", () => {
    let page: Page;
    let pane: Frame;

    before(async () => {
      ({ page, pane } = await session.openPane());
      await openFunction(pane, "NOTE_REPAYMENT");
      await field(pane, "amount").fill("5500000");
      await field(pane, "awardDate").fill("2018-11-15");
      await goTo(page, "K40");
    });
    after(() => page?.close());

    /** Has the emulated Excel refuse what the pane asks, a number of times. */
    function refuse(code: string, times: number): Promise<void> {
      return page.evaluate(
        ([failure, count]) =>
          window.workbench?.host.faults.set({ at: "Workbook.GetActiveCell", code: failure, times: count }),
        [code, times] as const,
      );
    }

    it("says that the sheet is protected", async () => {
      await pane.evaluate(() =>
        Excel.run(async (context) => {
          context.workbook.worksheets.getActiveWorksheet().protection.protect();
          await context.sync();
        }),
      );
      assert.equal(
        await insert(pane),
        "This sheet is protected: unprotect it on the Review tab, or choose another sheet.",
      );
      assert.equal(await field(pane, "amount").inputValue(), "5500000");
      await pane.evaluate(() =>
        Excel.run(async (context) => {
          context.workbook.worksheets.getActiveWorksheet().protection.unprotect();
          await context.sync();
        }),
      );
    });

    it("waits for a cell that is being edited", async () => {
      await refuse("InvalidOperationInCellEditMode", 2);
      assert.equal(await insert(pane), "'Rusoro 2017'!K40 shows 16500000.");
    });

    it("says so when the editing does not end", async () => {
      await refuse("InvalidOperationInCellEditMode", 4);
      assert.equal(
        await insert(pane),
        "A cell is being edited: press Enter or Esc in the sheet, then try again here.",
      );
    });

    it("repeats Excel's own words where it knows no better", async () => {
      await refuse("SomethingNew", 1);
      assert.match(await insert(pane), /^Excel could not do this \(SomethingNew: .+\)\.$/);
    });
  });

  describe("when its files are out of reach", () => {
    // The browser's own word on the requests that are cut off.
    afterEach(() => session.forgive(/^Failed to load resource: net::ERR_FAILED$/));

    for (const [file, sentence] of [
      ["taskpane.*.js", "The pane could not be loaded: check the connection, then try again."],
      ["functions.json", "The list of functions could not be loaded: check the connection, then try again."],
    ] as const) {
      it(`says so of ${file}, and tries again`, async () => {
        const page = await session.newPage();
        let isOffline = true;
        await page.route(`**/addin/${file}`, (route) => {
          // The workbench itself reads functions.json too; only the add-in's page is cut off.
          const isPane = route.request().frame().parentFrame() !== null;
          return isOffline && isPane ? route.abort() : route.continue();
        });
        await openWorkbench(page, session.url);
        const pane = paneOf(page);
        if (file === "functions.json") await pane.getByRole("tab", { name: "Formulas" }).click();
        await pane.getByText(sentence).waitFor();
        isOffline = false;
        await pane.getByText("Try again", { exact: true }).click();
        await showFormulas(pane);
        await page.close();
      });
    }

    it("shows the functions without examples.json", async () => {
      const page = await session.newPage();
      await page.route("**/addin/examples.json", (route) => route.abort());
      await openWorkbench(page, session.url);
      await showFormulas(paneOf(page));
      await openFunction(paneOf(page), "NOTE_REPAYMENT");
      assert.equal(await paneOf(page).locator(".example").count(), 0);
      await page.close();
    });
  });
});
