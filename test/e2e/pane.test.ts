import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Frame, Page } from "playwright-core";
import { field, focused, insert, openFunction, outcome, paneOf, tabTo } from "./paneDriving.ts";
import { browserSession, servedPath } from "./session.ts";
import { calculated, cells, dateShown, goTo, openWorkbench, shown, type, written } from "./typing.ts";

const dist = join(import.meta.dirname, "..", "..", "dist");

/** A file's name ends in the hash of what it holds. */
const PANE_CODE = /^\/addin\/taskpane\.[0-9a-f]{8}\.js$/;

describe("the pane", function () {
  const session = browserSession(this);

  async function formulaAt(page: Page, address: string): Promise<string | undefined> {
    return (await cells(page, address))[0]?.[0]?.formula;
  }

  describe("before it is seen", () => {
    let page: Page;
    const requested: string[] = [];
    /** What the workbook's scenarios need at start, whether or not the pane is ever opened. */
    let atStart: ReadonlySet<string> = new Set();

    before(async () => {
      page = await session.newPage();
      page.on("request", (request) => requested.push(servedPath(request.url())));
      // Closes the pane as soon as there is one, before the add-in's page has loaded in it.
      await page.addInitScript(() => {
        const closing = setInterval(() => {
          if (document.body?.classList.contains("pane-closed")) clearInterval(closing);
          else document.getElementById("pane-close")?.click();
        }, 1);
      });
      await openWorkbench(page, session.url);
    });

    after(() => page?.close());

    it("leaves its code unfetched while the functions already answer", async () => {
      await type(page, "K40", "=AWARD.NOTE_REPAYMENT(5500000, DATE(2018,11,15))");
      assert.equal(await shown(page, "K40"), "16500000");
      assert(requested.includes("/addin/runtime.js"));
      assert.equal(
        requested.some((path) => PANE_CODE.test(path)),
        false,
      );
      atStart = new Set(requested);
    });

    it("opens on the Formulas tab from the ribbon's Insert function", async () => {
      await page.getByRole("button", { name: "Insert function" }).click();
      await paneOf(page).locator("#search").waitFor();
      assert(requested.some((path) => PANE_CODE.test(path)));
      assert.equal(await paneOf(page).locator("fluent-tab[aria-selected=true]").innerText(), "Formulas");
    });

    it("opens with at most 90 KB of its own, gzipped", () => {
      const own = [...new Set(requested)].filter(
        (path) => /^\/addin\/[^/]+\.js$/.test(path) && !atStart.has(path),
      );
      const sizes = own.map(
        (path) => gzipSync(readFileSync(join(dist, path.slice("/addin/".length)))).length,
      );
      const total = sizes.reduce((sum, size) => sum + size, 0);
      assert(total > 0 && total <= 90 * 1024, `${own.join(", ")}: ${total} bytes`);
    });

    it("comes back to the Formulas tab from a right click on a cell", async () => {
      await paneOf(page).locator("#checks").click();
      await paneOf(page).locator("award-checks").waitFor();
      const sheet = page.locator("#univer-sheet-main-canvas_workbench");
      await sheet.click({ button: "right", position: { x: 300, y: 300 } });
      await page.getByText("Insert Award Finance function", { exact: true }).click();
      await paneOf(page).locator("#search").waitFor();
    });

    it("comes back to the Formulas tab from another one", async () => {
      await paneOf(page).locator("#checks").click();
      await paneOf(page).locator("award-checks").waitFor();
      await page.getByRole("button", { name: "Insert function" }).click();
      await paneOf(page).locator("#search").waitFor();
    });
  });

  describe("finding and reading a function", () => {
    let page: Page;
    let pane: Frame;

    before(async () => ({ page, pane } = await session.openPane()));
    after(() => page?.close());

    it("narrows the list while a word is typed, in names, descriptions and arguments", async () => {
      const all = await pane.locator("[data-id]").count();
      await pane.locator("#search").fill("due date");
      await pane.locator("[data-id=NOTE_REPAYMENT]").waitFor();
      await pane.locator("#search").fill("due_date");
      await pane.locator("[data-id=STANDSTILL_STATUS]").waitFor({ state: "detached" });
      const found = await pane.locator("[data-id]").count();
      assert(found > 0 && found < all, `${found} of ${all}`);
      assert.equal(await pane.locator("section h2").first().innerText(), "When");
    });

    it("says so when there is none", async () => {
      await pane.locator("#search").fill("zebra");
      await pane.getByText("No function has all of these words: “zebra”.").waitFor();
      await pane.locator("#search").fill("");
    });

    it("shows arguments, choices, and examples with their results", async () => {
      await openFunction(pane, "NOTE_DUE_DATE");
      assert.equal(await pane.locator("award-function h2").innerText(), "AWARD.NOTE_DUE_DATE");
      assert.deepEqual(await pane.locator("award-insert-form .heading").allInnerTexts(), [
        "awardDate\nrequired",
        "days\noptional",
        "roll\noptional",
        "holidays\noptional",
      ]);
      await pane.getByText("4 choices").click();
      await pane.getByRole("button", { name: "Modified Following" }).click();
      assert.equal(await field(pane, "roll").inputValue(), "Modified Following");
      const first = pane.locator(".example").first();
      assert.equal(await first.locator("code").innerText(), "=AWARD.NOTE_DUE_DATE(DATE(2018,11,15))");
      assert.match(await first.innerText(), /gives 2019-02-13/);
      await first.locator("fluent-button").click();
      assert.equal(await field(pane, "awardDate").inputValue(), "2018-11-15");
      assert.equal(await field(pane, "roll").inputValue(), "");
    });

    it("leads to the function's help page, wherever the add-in is served from", async () => {
      const link = pane.getByRole("link", { name: /^Help page of AWARD\.NOTE_DUE_DATE/ });
      const address = await link.evaluate((element) => (element as HTMLAnchorElement).href);
      const answer = await page.request.get(address);
      assert.equal(answer.status(), 200, address);
      assert.match(await answer.text(), /<h1[^>]*>.*NOTE_DUE_DATE/su);
    });

    it("keeps what was typed while other functions and tabs are looked at", async () => {
      await field(pane, "days").fill("93");
      await pane.locator("#checks").click();
      await pane.getByRole("tab", { name: "Formulas" }).click();
      assert.equal(await field(pane, "days").inputValue(), "93");
      await openFunction(pane, "NOTE_REPAYMENT");
      assert.equal(await field(pane, "days").inputValue(), "");
      await openFunction(pane, "NOTE_DUE_DATE");
      assert.equal(await field(pane, "days").inputValue(), "93");
    });
  });

  describe("inserting a function", () => {
    let page: Page;
    let pane: Frame;

    before(async () => {
      ({ page, pane } = await session.openPane());
      await openFunction(pane, "NOTE_REPAYMENT");
    });
    after(() => page?.close());

    it("asks for what is needed first, and puts the focus there", async () => {
      await pane.locator("#insert").click();
      await pane.getByText("amount is needed.").waitFor();
      assert.equal(await focused(pane), "field-0");
    });

    it("takes values and cells picked on the sheet, and shows the result", async () => {
      await type(page, "K40", "=DATE(2018,11,15)");
      await field(pane, "amount").fill(written("5,500,000", session.profile));
      await goTo(page, "K40");
      await pane.locator("fluent-button[aria-label='Pick awardDate from the sheet']").click();
      assert.equal(await outcome(pane), "awardDate is now 'Rusoro 2017'!K40.");
      await goTo(page, "K41");
      assert.equal(await insert(pane), "'Rusoro 2017'!K41 shows 16500000.");
      assert.equal(await formulaAt(page, "K41"), "=AWARD.NOTE_REPAYMENT(5500000, K40)");
    });

    it("undoes it", async () => {
      await pane.locator("fluent-button", { hasText: "Undo" }).click();
      await pane.getByText("'Rusoro 2017'!K41 is empty again.").waitFor();
      assert.equal(await shown(page, "K41"), "");
    });

    it("inserts a formula of Excel's own where the box for it is ticked", async () => {
      await pane.locator(".in-plain-formulas").check();
      await goTo(page, "K41");
      assert.equal(await insert(pane), "'Rusoro 2017'!K41 shows 16500000, by a plain formula.");
      const formula = await formulaAt(page, "K41");
      assert.match(formula ?? "", /^=IF\(.*K40/u);
      assert.doesNotMatch(formula ?? "", /AWARD/u);
      await pane.locator("fluent-button", { hasText: "Undo" }).click();
      await pane.getByText("'Rusoro 2017'!K41 is empty again.").waitFor();
      await pane.locator(".in-plain-formulas").uncheck();
    });

    it("refuses a cell that is one of the arguments", async () => {
      await goTo(page, "K40");
      assert.match(await insert(pane), /K40 is one of the arguments/);
      assert.equal(await formulaAt(page, "K40"), "=DATE(2018,11,15)");
    });

    it("leaves a filled cell alone until asked to replace it, and can put it back", async () => {
      await type(page, "K42", "'007");
      await goTo(page, "K42");
      assert.equal(await insert(pane), "'Rusoro 2017'!K42 holds 007. Replace it with the formula?");
      assert.equal(await pane.locator(".keep").evaluate((button) => button === document.activeElement), true);
      await pane.locator(".keep").click();
      assert.equal(await shown(page, "K42"), "007");

      await insert(pane);
      await pane.locator("fluent-button", { hasText: "Replace" }).click();
      await pane.getByText("'Rusoro 2017'!K42 shows 16500000.").waitFor();
      await pane.locator("fluent-button", { hasText: "Undo" }).click();
      await pane.getByText("'Rusoro 2017'!K42 holds 007 again.").waitFor();
      assert.equal((await cells(page, "K42"))[0]?.[0]?.value, "007");
    });

    it("does not undo over a later change", async () => {
      await goTo(page, "K43");
      await insert(pane);
      await type(page, "K43", "mine");
      await pane.locator("fluent-button", { hasText: "Undo" }).click();
      await pane.getByText("'Rusoro 2017'!K43 was changed since, so it is left as it is now.").waitFor();
      assert.equal(await shown(page, "K43"), "mine");
    });

    it("writes text as text, whatever it looks like", async () => {
      await openFunction(pane, "NOTE_DUE_DATE");
      await field(pane, "awardDate").fill("2018-11-15");
      await field(pane, "roll").fill('-HYPERLINK("http://example.com","x")');
      await goTo(page, "K44");
      await insert(pane);
      assert.equal(
        await formulaAt(page, "K44"),
        '=AWARD.NOTE_DUE_DATE(DATE(2018,11,15), , "-HYPERLINK(""http://example.com"",""x"")")',
      );
    });

    it("says why a cell shows an error", async () => {
      await openFunction(pane, "NOTE_REPAYMENT");
      await field(pane, "amount").fill("abc");
      await goTo(page, "K45");
      assert.match(await insert(pane), /^'Rusoro 2017'!K45 shows #VALUE!: .{20,}/);
    });

    it("says what is wrong with a date or number while it is typed", async () => {
      await field(pane, "awardDate").fill("31/11/2018");
      await pane.getByText("Write the date as year-month-day, such as 2018-11-15, got 31/11/2018.").waitFor();
      assert.equal(await field(pane, "awardDate").getAttribute("aria-invalid"), "true");
      const [typed, finer] = [written("1.234", session.profile), written("1.2340", session.profile)];
      await field(pane, "days").fill(typed);
      await pane.getByText(`${typed} can be read in two ways: write 1234 or ${finer}.`).waitFor();
      assert.equal(await field(pane, "days").getAttribute("aria-invalid"), "true");
    });

    it("can be done by keyboard alone", async () => {
      await pane.locator("fluent-button", { hasText: "All functions" }).click();
      await goTo(page, "K46");
      await pane.locator("#search").focus();
      await page.keyboard.type("status standstill");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await pane.locator("#field-0").waitFor();
      await tabTo(page, pane, "field-0");
      await page.keyboard.type("2017-02-03");
      await tabTo(page, pane, "insert");
      await page.keyboard.press("Enter");
      assert.equal(await outcome(pane), "'Rusoro 2017'!K46 shows In force.");
    });
  });

  describe("the checks", () => {
    let page: Page;
    let pane: Frame;

    before(async () => {
      ({ page, pane } = await session.openPane());
      await pane.locator("#checks").click();
      await pane.getByText("all results are up to date").waitFor();
    });
    after(() => page?.close());

    it("names the host and its version", async () => {
      await pane.getByText("Excel on the web").waitFor();
      const set = pane.locator("award-checks dl > div", { hasText: "CustomFunctionsRuntime" });
      const knowsDates = dateShown("2019-02-13", session.profile) === "2019-02-13";
      assert.match(await set.innerText(), knowsDates ? /1\.4\s*enough/ : /1\.3\s*too old/);
    });

    it("starts with the workbook once that is asked for, and not before", async () => {
      const behaviour = (): Promise<string> => pane.evaluate(() => Office.addin.getStartupBehavior());
      const box = pane.getByLabel("Start Award Finance with this workbook");
      assert.equal(await behaviour(), "None");
      await box.check();
      await pane.waitForFunction(async () => String(await Office.addin.getStartupBehavior()) === "Load");
      await box.uncheck();
      await pane.waitForFunction(async () => String(await Office.addin.getStartupBehavior()) === "None");
    });

    it("recalculates", async () => {
      await pane.locator("fluent-button", { hasText: "Recalculate" }).click();
      await pane.getByText("Every formula was calculated anew.").waitFor();
    });

    it("E5: says that F9 is to be pressed where the workbook calculates manually", async () => {
      const said = "Manual calculation: press F9 to see new results.";
      assert.equal(await pane.getByText(said).count(), 0);
      await type(page, "K50", "5500000");
      await type(page, "K51", "=AWARD.NOTE_REPAYMENT(K50, DATE(2018,11,15))");
      await type(page, "K52", "=K51/2");
      await chooseCalculation(page, "Calculation: automatic");
      await type(page, "K50", "11000000");
      await lookAtChecks(pane);
      await pane.getByText(said).waitFor();
      await pane.getByText("results are waiting to be recalculated").waitFor();
      // A note of 2018 repays three times its amount (see "leaves its code unfetched").
      assert.deepEqual([await shown(page, "K51"), await shown(page, "K52")], ["16500000", "8250000"]);
    });

    it("E5: brings what depends on a change by Recalculate, and calculates by itself again once it may", async () => {
      await pane.locator("fluent-button", { hasText: "Recalculate" }).click();
      await pane.getByText("Every formula was calculated anew.").waitFor();
      await pane.getByText("all results are up to date").waitFor();
      await calculated(page);
      assert.deepEqual([await shown(page, "K51"), await shown(page, "K52")], ["33000000", "16500000"]);
      await type(page, "K50", "1000000");
      assert.equal(await shown(page, "K51"), "33000000");
      await chooseCalculation(page, "Calculation: manual");
      await calculated(page);
      assert.deepEqual([await shown(page, "K51"), await shown(page, "K52")], ["3000000", "1500000"]);
    });

    it("E5: a workbook that was saved in manual calculation opens in it, and calls no function before F9", async () => {
      const { page: saved, pane: its } = await session.openPane();
      const readMode = (frame: Frame): Promise<string> =>
        frame.evaluate(() =>
          Excel.run(async (context) => {
            const { application } = context.workbook;
            application.load("calculationMode");
            await context.sync();
            return application.calculationMode;
          }),
        );
      await type(saved, "K50", "5500000");
      await type(saved, "K51", "=AWARD.NOTE_REPAYMENT(K50, DATE(2018,11,15))");
      await chooseCalculation(saved, "Calculation: automatic");
      assert.equal(await readMode(its), "Manual");
      await type(saved, "K50", "11000000");
      await saved.evaluate(() => window.workbench?.keep());
      await openWorkbench(saved, session.url);
      assert.equal(await shown(saved, "K51"), "16500000");
      assert.equal(await readMode(paneOf(saved)), "Manual");
      await saved.keyboard.press("F9");
      await calculated(saved);
      assert.equal(await shown(saved, "K51"), "33000000");
      await saved.close();
    });

    it("leads to the guide to what Excel's own tools do", async () => {
      const link = pane.getByRole("link", { name: "What Excel’s own tools do with these functions" });
      const address = await link.evaluate((element) => (element as HTMLAnchorElement).href);
      const guide = await session.newPage();
      await guide.goto(address);
      assert.equal(await guide.locator("h1").innerText(), "In Excel");
      await guide.close();
    });

    it("leaves no trace of its question about the date system", async () => {
      const used = await page.evaluate(() => ({
        names: window.workbench?.grid.names(),
        sheets: window.workbench?.grid.sheetNames(),
      }));
      const fresh = await session.openPane();
      const untouched = await fresh.page.evaluate(() => ({
        names: window.workbench?.grid.names(),
        sheets: window.workbench?.grid.sheetNames(),
      }));
      await fresh.page.close();
      assert.deepEqual(used, untouched);
    });

    it("moves between tabs with the arrow keys", async () => {
      await pane.locator(".leave-checks").click();
      assert.equal(await focused(pane), "tab-formulas");
      // Inputs, What if and Scenarios stand between Answer and Formulas.
      for (let step = 0; step < 4; step++) await page.keyboard.press("ArrowLeft");
      await pane.locator("award-start").waitFor();
      for (let step = 0; step < 4; step++) await page.keyboard.press("ArrowRight");
      await pane.locator("#search").waitFor();
    });
  });
});

/** Chooses a line of the workbench's File menu, by what it says before. */
async function chooseCalculation(page: Page, before: string): Promise<void> {
  await page.locator("#file-menu summary").click();
  await page.getByRole("button", { name: before, exact: true }).click();
  await page.waitForFunction((text) => {
    const button = document.querySelector("#calculation-mode");
    return button !== null && button.textContent !== text;
  }, before);
}

/** Goes to the checks anew, which then looks at the workbook again. */
async function lookAtChecks(pane: Frame): Promise<void> {
  await pane.getByRole("tab", { name: "Formulas" }).click();
  await pane.locator("#search").waitFor();
  await pane.locator("#checks").click();
  await pane.locator("award-checks").waitFor();
}
