import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { browserSession, servedPath } from "./session.ts";
import { beside, columnsOf, explained, inTable, shownBeside, textsInFront } from "./sheet.ts";
import { calculated, clear, dateShown, goTo, shown, type, typeByKeys, value } from "./typing.ts";

/** A column to the right of the sample, empty and in view. */
const FREE = "K";

describe("the workbench", function () {
  const session = browserSession(this);
  let page: Page;

  before(async () => {
    page = await session.openPage({ viewport: { width: 1280, height: 720 } });
  });

  describe("as it opens", () => {
    it("has calculated the sample", async () => {
      const sheet = await textsInFront(page);
      // Each from domain.md, golden numbers; the debt's balances depend on assumed rates.
      assert.equal(await shownBeside(page, "Repayment"), "16,500,000");
      assert.equal(await shownBeside(page, "Due date"), "2019-02-13");
      assert.equal(await shownBeside(page, "IRR"), "71.9%");
      assert.equal(await shownBeside(page, "Principal that remains"), "29,750,000");
      assert.deepEqual(
        sheet.flat().filter((text) => text.startsWith("#")),
        [],
      );
    });

    it("says that it is ready", async () => {
      await page.waitForSelector('#phase[data-phase="ready"]');
    });

    it("has met no API that the emulated Excel does not have", async () => {
      assert.deepEqual(await page.evaluate(() => window.workbench?.problems), []);
    });
  });

  describe("a note repaid at three times, typed by hand", () => {
    it("shows 16500000 once the first payment is received", async () => {
      await typeByKeys(page, `${FREE}5`, "=AWARD.NOTE_REPAYMENT(5500000, DATE(2018,11,15))");
      assert.equal(await shown(page, `${FREE}5`), "16500000");
    });

    it("falls due on 2019-02-13, shown as a date", async () => {
      await type(page, `${FREE}6`, "=AWARD.NOTE_DUE_DATE(DATE(2018,11,15))");
      assert.equal(await shown(page, `${FREE}6`), dateShown("2019-02-13", session.profile));
    });

    it("is payable on the due date and not a day before", async () => {
      await type(page, `${FREE}7`, "=AWARD.NOTE_REPAYMENT(5500000, DATE(2018,11,15), DATE(2019,2,12))");
      await type(page, `${FREE}8`, "=AWARD.NOTE_REPAYMENT(5500000, DATE(2018,11,15), DATE(2019,2,13))");
      assert.equal(await shown(page, `${FREE}7`), "0");
      assert.equal(await shown(page, `${FREE}8`), "16500000");
    });

    it("earns 0.71924129908986 a year", async () => {
      await type(page, `${FREE}9`, "=AWARD.NOTE_IRR(DATE(2017,2,3), DATE(2018,11,15))");
      assert.ok(Math.abs(Number(await value(page, `${FREE}9`)) - 0.71924129908986) < 1e-12);
      assert.match((await shown(page, `${FREE}9`)) ?? "", /^0\.719241299/);
    });
  });

  describe("the notes of 2025 with their step, typed by hand", () => {
    it("come to 5.1 million when due on 31 July 2028 and to 6.8 million a day later", async () => {
      await type(page, "K10", "Paid on or before");
      await type(page, "L10", "Multiple");
      await type(page, "K11", "=DATE(2028,7,31)");
      await type(page, "L11", "3");
      await type(page, "L12", "4");
      await type(page, "K13", "=AWARD.NOTE_REPAYMENT(1700000, DATE(2028,7,31)-90, , K10:L12)");
      await type(page, "K14", "=AWARD.NOTE_REPAYMENT(1700000, DATE(2028,8,1)-90, , K10:L12)");
      assert.equal(await value(page, "K13"), 5_100_000);
      assert.equal(await value(page, "K14"), 6_800_000);
    });
  });

  describe("the standstill, typed by hand", () => {
    for (const [paid, status] of [
      ["DATE(2017,2,2)", "Ended"],
      ["DATE(2017,2,3)", "Ended"],
      ["DATE(2017,2,4)", "In force"],
    ] as const) {
      it(`is "${status}" on 3 February 2017 with the Award paid on ${paid}`, async () => {
        await type(page, "K15", `=AWARD.STANDSTILL_STATUS(DATE(2017,2,3), ${paid})`);
        assert.equal(await shown(page, "K15"), status);
      });
    }
  });

  describe("an edited input", () => {
    it("changes everything that depends on it, and back", async () => {
      const dependents = async (): Promise<(string | undefined)[]> =>
        Promise.all(
          [
            "Due date",
            "Repayment",
            "Payable the day before",
            "Payable on the due date",
            "Status on the chosen day",
            "IRR",
          ].map((label) => shownBeside(page, label)),
        );
      const before = ["2019-02-13", "16,500,000", "0", "16,500,000", "Not yet due", "71.9%"];
      assert.deepEqual(await dependents(), before);
      await type(page, await beside(page, "Subscription Amount"), "1000000");
      await type(page, await beside(page, "First payment received"), "=DATE(2017,11,5)");
      // 90 days after 5 November 2017 is 3 February 2018, 365 days after issue: 3 times in a year is 200 %.
      assert.deepEqual(await dependents(), ["2018-02-03", "3,000,000", "0", "3,000,000", "Due", "200.0%"]);
      await type(page, await beside(page, "First payment received"), "=DATE(2018,11,15)");
      await type(page, await beside(page, "Subscription Amount"), "5500000");
      assert.deepEqual(await dependents(), before);
    });

    it("that is emptied leaves the note contingent", async () => {
      const firstPayment = await beside(page, "First payment received");
      await clear(page, firstPayment);
      assert.equal(await shownBeside(page, "Repayment"), "0");
      assert.equal(await shownBeside(page, "Status on the chosen day"), "Contingent");
      await type(page, firstPayment, "=DATE(2018,11,15)");
      assert.equal(await shownBeside(page, "Status on the chosen day"), "Not yet due");
    });
  });

  describe("an argument that cannot be used", () => {
    it("shows #VALUE! in the cell, and under the sheet the sentence that says why", async () => {
      await type(page, "K16", '=AWARD.NOTE_REPAYMENT("abc", 1)');
      assert.equal(await shown(page, "K16"), "#VALUE!");
      await explained(page, "K16", /amount.*abc/, session.profile);
    });

    it("passes through an error of the cell it comes from", async () => {
      await type(page, "K17", "=AWARD.NOTE_REPAYMENT(1/0, 1)");
      assert.equal(await shown(page, "K17"), "#DIV/0!");
    });

    it("is explained no more once the cell is corrected", async () => {
      await type(page, "K16", "=AWARD.NOTE_REPAYMENT(2, DATE(2018,11,15))");
      await goTo(page, "K16");
      assert.equal(await shown(page, "K16"), "6");
      await page.waitForFunction(() => document.querySelector("#explanation")?.textContent === "");
    });
  });

  describe("the schedule of several series", () => {
    before(async () => {
      await page.getByText("Note series", { exact: true }).click();
      await page.waitForFunction(() => window.workbench?.grid.activeSheet() === "Note series");
      await calculated(page);
    });

    after(async () => {
      await page.getByText("Rusoro 2017", { exact: true }).click();
      await page.waitForFunction(() => window.workbench?.grid.activeSheet() === "Rusoro 2017");
    });

    it("spills a heading, a row for each series and a total", async () => {
      const columns = ["Name", "Amount", "Due", "Repayment", "MOIC", "IRR", "Status"];
      const table = await columnsOf(page, "Schedule", columns);
      assert.deepEqual(
        table.map(([name, , , repayment]) => [name, repayment]),
        [
          ["Notes of 2017", "16,500,000"],
          ["Notes of 2023", "8,520,000"],
          ["Notes of 2025", "5,100,000"],
          ["Total", "30,120,000"],
        ],
      );
    });

    it("steps up with a first payment that makes the notes of 2025 due after their step", async () => {
      // The notes of 2025 are due at once.
      const firstPayment = await beside(page, "First payment received");
      const repayment = await inTable(page, "Schedule", "Notes of 2025", "Repayment");
      await type(page, firstPayment, "=DATE(2028,8,1)");
      assert.equal(await value(page, repayment), 6_800_000);
      await type(page, firstPayment, "=DATE(2028,4,28)");
      assert.equal(await value(page, repayment), 5_100_000);
    });
  });

  describe("the task pane", () => {
    it("closes and opens again from the ribbon, and its functions calculate on meanwhile", async () => {
      const pane = page.locator("#pane");
      await page.locator("#pane-close").click();
      await pane.waitFor({ state: "hidden" });
      await type(page, "K18", "=AWARD.NOTE_REPAYMENT(7, DATE(2018,11,15))");
      assert.equal(await shown(page, "K18"), "21");
      await page.locator("#ribbon").getByRole("button", { name: "Award Finance" }).click();
      await pane.waitFor({ state: "visible" });
    });

    it("runs the shipped bundle", async () => {
      const frame = page.frames().find((candidate) => candidate.url().includes("/addin/taskpane.html"));
      const scripts = await frame?.evaluate(() => [...document.scripts].map((script) => script.src));
      const paths = (scripts ?? []).map(servedPath);
      assert.ok(paths.includes("/addin/functions.js"), String(paths));
      assert.ok(paths.includes("/addin/office/office.js"), String(paths));
    });
  });

  describe("a thousand cells of one function", () => {
    it("are calculated together, not one after the other", async () => {
      const rows = 1000;
      const milliseconds = await page.evaluate(async (count) => {
        const { grid } = window.workbench ?? {};
        if (grid === undefined) throw new Error("The workbench is not open.");
        grid.addSheet("Thousand");
        const range = { sheet: "Thousand", row: 0, column: 0, rows: count, columns: 1 };
        grid.write(
          range,
          Array.from({ length: count }, (_, row) => [
            { formula: `=AWARD.NOTE_REPAYMENT(${row + 1},DATE(2018,11,15))` },
          ]),
        );
        const start = performance.now();
        await grid.settled();
        return performance.now() - start;
      }, rows);
      const answers = await page.evaluate(
        (count) =>
          window.workbench?.grid
            .read({ sheet: "Thousand", row: 0, column: 0, rows: count, columns: 1 })
            .map(([cell]) => cell?.value),
        rows,
      );
      assert.deepEqual(
        answers,
        Array.from({ length: rows }, (_, row) => 3 * (row + 1)),
      );
      // office.js holds back a first answer for 50 ms: one after the other they could not be faster than this.
      assert.ok(milliseconds < rows * 50, `${Math.round(milliseconds)} ms`);
      await page.evaluate(() => window.workbench?.grid.deleteSheet("Thousand"));
    });
  });
});
