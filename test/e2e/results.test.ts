import assert from "node:assert/strict";
import type { Frame, Locator, Page } from "playwright-core";
import { fromIso } from "../../src/calc/index.ts";
import { LOOKS, overflow, violations, widen } from "./accessibility.ts";
import { unfold } from "./paneDriving.ts";
import { browserSession } from "./session.ts";
import { fill, openSheet, showSheet } from "./sheet.ts";
import { calculated, value } from "./typing.ts";

const RELEASE = "Release of 3 February 2017";
const SETTLEMENT = "Settlement of 2018 in instalments";
const NEVER = "Never paid";

describe("the Answer tab", function () {
  const session = browserSession(this, { workbook: "empty" });
  let page: Page;
  let pane: Frame;

  before(async () => {
    ({ page, pane } = await session.openPane());
    await openSheet(page, "Figures");
  });

  async function load(name: string): Promise<void> {
    await pane.getByRole("tab", { name: "Scenarios" }).click();
    await pane.locator(`[data-preset="${name}"] fluent-button`).click();
    await pane
      .locator("award-scenarios .told fluent-message-bar", { hasText: `“${name}” is loaded` })
      .waitFor();
    await pane.getByRole("tab", { name: "Answer" }).click();
    await pane.locator("award-answer h2", { hasText: name }).waitFor();
    await showSheet(page, "Figures");
  }
  const figure = (name: string): Locator => pane.locator(`figure.paid[data-scenario="${name}"]`);
  /** The cells of a payee in the table under a chart. */
  const cellsOf = (name: string, payee: string): Promise<string[]> =>
    figure(name).locator(`[role=row][data-payee="${payee}"] [role=cell]`).allInnerTexts();
  /** A sum as the pane shows it: to the unit, as all of these are large. */
  async function shownSum(address: string): Promise<string> {
    return Math.round(Number(await value(page, address))).toLocaleString("en-US");
  }
  /** Puts formulas below each other into column A, all at once: typing each takes seconds. */
  async function answers(row: number, formulas: readonly string[]): Promise<void> {
    await page.evaluate(
      ({ top, entered }) => {
        const range = { sheet: "Figures", row: top - 1, column: 0, rows: entered.length, columns: 1 };
        window.workbench?.grid.write(
          range,
          entered.map((formula) => [{ formula }]),
        );
      },
      { top: row, entered: formulas },
    );
    await calculated(page);
  }

  it("loads the code of the charts with the first scenario, not before", async () => {
    const loaded = (): Promise<boolean> =>
      pane.evaluate(() =>
        performance.getEntriesByType("resource").some(({ name }) => /charts\.[0-9a-f]{8}\.js/.test(name)),
      );
    await pane.getByRole("tab", { name: "Answer" }).click();
    await pane.locator("award-start").waitFor();
    assert.equal(await loaded(), false);
    await page.route("**/charts.*.js", (route) => route.abort());
    await load(RELEASE);
    await pane.locator(".load-charts").waitFor();
  });

  it("has its tables and lists where that code does not come, and the charts once it does", async () => {
    assert.equal((await cellsOf(RELEASE, "Notes of 2017"))[0], "16,500,000");
    await unfold(pane, "dates");
    await pane.locator(".dates > li", { hasText: "Notes of 2017 due" }).waitFor();
    await page.unroute("**/charts.*.js");
    // The browser's own word on the request that the test has cut off.
    session.forgive(/ERR_FAILED/);
    await pane.locator(".load-charts").click();
    await pane.locator("award-paid-chart svg").waitFor();
    assert.equal(await pane.locator(".load-charts").count(), 0);
  });

  it("says what WATERFALL_PAID says in a cell, payee by payee", async () => {
    await answers(1, ['=AWARD.SCENARIO("proceeds.gross")']);
    const gross = Number(await value(page, "A1"));
    const [paid, due] = [fromIso("2018-02-03"), fromIso("2018-05-04")];
    await fill(page, 0, 2, [
      ["Date", "Amount"],
      [paid, gross],
    ]);
    await fill(page, 0, 5, [
      ["Tier", "Payee", "Kind", "Amount", "Multiple", "Rate", "From", "Due", "Frequency"],
      [1, "Secured debt", "Accreting", 29_750_000, null, 0.1, fromIso("2017-02-03"), null, 1],
      [2, "Notes of 2017", "Multiple", 5_500_000, 3, null, null, due, null],
      [3, "Company", "Residual", null, null, null, null, null, null],
    ]);
    const expected = [
      ["Secured debt", "0", "2018-02-03", "2018-02-03"],
      ["Notes of 2017", "0", "2018-05-04", "2018-05-04"],
      ["Company", "the rest", "2018-02-03", "–"],
    ] as const;
    await answers(
      6,
      expected.map(([payee]) => `=AWARD.WATERFALL_PAID(C1:D2,F1:N4,"${payee}")`),
    );
    for (const [index, [payee, ...others]] of expected.entries())
      assert.deepEqual(await cellsOf(RELEASE, payee), [await shownSum(`A${index + 6}`), ...others]);
  });

  it("describes the chart in a sentence, and draws a band for each payee", async () => {
    const chart = figure(RELEASE).getByRole("img");
    assert.match(
      (await chart.getAttribute("aria-label")) ?? "",
      /Notes of 2017 is paid 16,500,000, in full on 2018-05-04/,
    );
    for (const payee of ["Secured debt", "Notes of 2017", "Company"])
      assert.equal(await chart.locator(`[data-payee="${payee}"]`).count(), 1, payee);
  });

  it("shows creditors alone, at their own scale and in the table, where that is asked", async () => {
    const shown = (): Promise<(string | null)[]> =>
      figure(RELEASE)
        .locator(".payees [data-payee]")
        .evaluateAll((rows) => rows.map((row) => row.getAttribute("data-payee")));
    const top = (): Promise<string[]> => figure(RELEASE).locator("svg[role=img] text").allTextContents();
    const everyone = await top();
    await pane.locator('[data-view="creditors"]').click();
    await pane.locator('[data-view="creditors"][aria-pressed=true]').waitFor();
    assert.deepEqual(await shown(), ["Secured debt", "Notes of 2017"]);
    assert.equal(await figure(RELEASE).locator('.band[data-payee="Company"]').count(), 0);
    assert.notDeepEqual(await top(), everyone);
    await pane.locator('[data-view="everyone"]').click();
    await pane.locator('[data-view="everyone"][aria-pressed=true]').waitFor();
    assert.deepEqual(await shown(), ["Secured debt", "Notes of 2017", "Company"]);
    assert.deepEqual(await top(), everyone);
  });

  it("follows the next scenario, as SCENARIO does in a cell", async () => {
    await load(SETTLEMENT);
    await figure(SETTLEMENT).waitFor();
    const payees = [
      ["Secured debt", "paid.debt"],
      ["Notes of 2017", "paid.notes"],
      ["Company", "paid.company"],
    ] as const;
    await answers(
      11,
      payees.map(([, path]) => `=AWARD.SCENARIO("${path}")`),
    );
    for (const [index, [payee]] of payees.entries())
      assert.equal((await cellsOf(SETTLEMENT, payee))[0], await shownSum(`A${index + 11}`), payee);
    const tile = pane.locator(".summary > div", { hasText: "Left for the company" });
    assert.match(await tile.innerText(), new RegExp(await shownSum("A13")));
    // domain.md: 3 × 5,500,000 falls due 90 days after 15 November 2018.
    const notes = pane.locator(".summary > div", { hasText: "Notes due" });
    assert.match(await notes.innerText(), /2019-02-13/);
    await pane.getByText("Enough for everyone on 2019-02-13, day 90").waitFor();
  });

  it("lists every payment day by day", async () => {
    const days = figure(SETTLEMENT).locator(".days");
    await days.locator("summary").click();
    assert.equal(await days.locator("li").count(), 62);
    // Of domain.md: the notes, 90 days after 15 November 2018.
    assert.match(
      await days.locator("li", { hasText: "2019-02-13" }).innerText(),
      /Notes of 2017 16,500,000\s+USD/,
    );
    await days.locator("summary").click();
  });

  it("puts the dates on an axis of time, the instalments in one row, the valuation date among them", async () => {
    const strip = pane.locator("award-timeline").getByRole("img");
    // Two of court, standstill, notes, settlement, first payment and Venezuela's submission lie behind.
    assert.match(
      (await strip.getAttribute("aria-label")) ?? "",
      /7 dates lie before the valuation date 2018-12-31/,
    );
    const rows = pane.locator(".dates > li");
    assert.equal(await strip.locator(".mark").count(), await rows.count());
    const instalments = rows.filter({ hasText: "Instalment 1 of 60 to Instalment 60 of 60" });
    await instalments.locator("summary").click();
    assert.match(await instalments.innerText(), /2019-01-15, 2019-02-15, .*2023-12-15/s);
    // The strip grows with the list, and each mark stands beside its row again.
    await pane.waitForFunction(() => {
      const rows = [...document.querySelectorAll(".dates > li .event")].map((row) =>
        row.getBoundingClientRect(),
      );
      const marks = [...document.querySelectorAll("award-timeline .mark")].map((mark) =>
        mark.getBoundingClientRect(),
      );
      return rows.every(({ top, height }, index) => {
        const mark = marks[index];
        return mark !== undefined && mark.top >= top && mark.bottom <= top + height;
      });
    });
    await instalments.locator("summary").click();
  });

  it("draws itself anew when the pane gets wider", async () => {
    for (const width of [280, 800, 450]) {
      await widen(page, width);
      await pane.waitForFunction(() => {
        const chart = document.querySelector("award-paid-chart");
        return chart?.clientWidth === chart?.querySelector("svg")?.clientWidth;
      });
      assert.equal(await overflow(pane), 0, `${width}`);
    }
  });

  it("lays the chart of a second scenario below, at the same scale", async () => {
    await pane.getByLabel("Compare with").selectOption({ label: RELEASE });
    await figure(RELEASE).locator("svg[role=img]").waitFor();
    const scale = (name: string): Promise<string[]> =>
      figure(name).locator("svg[role=img] text").allTextContents();
    const shared = (await scale(SETTLEMENT)).filter((text) => text !== "Valuation");
    assert(shared.includes("1,500"), shared.join(" "));
    assert.deepEqual(await scale(RELEASE), shared);
    assert.equal((await cellsOf(RELEASE, "Notes of 2017"))[0], "16,500,000");
  });

  for (const width of [320, 450]) {
    for (const [look, media] of LOOKS) {
      it(`is accessible with its charts at ${width} px in ${look}`, async () => {
        await page.emulateMedia(media);
        await widen(page, width);
        assert.equal(await pane.locator("award-paid-chart svg[role=img]").count(), 2);
        assert.deepEqual(await violations(pane), []);
      });
    }
  }

  it("tells two payees apart by pattern where colours are the system's", async () => {
    const paints = await figure(SETTLEMENT)
      .locator(".band[data-payee]")
      .evaluateAll((bands) =>
        bands.map((band) => [band.getAttribute("data-payee"), getComputedStyle(band).fill]),
      );
    const byPayee = new Map(paints as [string, string][]);
    assert.equal(new Set(byPayee.values()).size, 3, JSON.stringify(paints));
    await page.emulateMedia({ colorScheme: "light", forcedColors: "none" });
  });

  describe("taken to the sheet", () => {
    const told = (): Locator =>
      pane.locator("award-workbook-pages .told fluent-message-bar:not([intent=info])");

    it("refuses a chart where no waterfall is selected, in a sentence", async () => {
      await pane.locator(".insert-chart").click();
      await told().waitFor();
      assert.equal(
        await told().innerText(),
        "Select a cell of a WATERFALL table first, one with the columns Date, Payee and Paid.",
      );
    });

    it("inserts the model of the loaded scenario", async () => {
      await pane.locator(".insert-model").click();
      await told().filter({ hasText: "is on the sheets" }).waitFor();
      await calculated(page);
      const sheets = await page.evaluate(() => window.workbench?.grid.sheetNames() ?? []);
      const sentence = await told().innerText();
      assert.match(sentence, new RegExp(`“${SETTLEMENT}”`));
      const added = sentence.replace(/^.*on the sheets |\.$/g, "").split(", ");
      assert.deepEqual(
        added.map((name) => name.replace(/ \(\d+\)$/, "")),
        ["Answer", "Inputs", "Award", "Notes", "Waterfall", "Payments", "Checks"],
      );
      assert.deepEqual(sheets.slice(-added.length), added);
    });

    it("draws a chart of the selected waterfall on its sheet, once no cell is being edited", async () => {
      const sheet = await page.evaluate(() => {
        const { grid } = window.workbench ?? {};
        const name = grid?.sheetNames().findLast((one) => one.startsWith("Waterfall"));
        const used = name === undefined ? undefined : grid?.usedRange(name);
        if (!grid || !used) throw new Error("The model has no waterfall.");
        const row = grid.read(used).findIndex(([first]) => first?.text === "Date");
        grid.select({ ...{ sheet: used.sheet, row: used.row + row + 1, column: 0 }, rows: 1, columns: 1 });
        return used.sheet;
      });
      // More than the line about the selected cell can meet, which asks too, and does not wait.
      await page.evaluate(() =>
        window.workbench?.host.faults.set({
          at: "Workbook.GetActiveCell",
          code: "InvalidOperationInCellEditMode",
          times: 5,
        }),
      );
      await pane.locator(".insert-chart").click();
      await pane
        .getByText("A cell is being edited: press Enter or Esc in the sheet, and this goes on")
        .waitFor();
      await told().filter({ hasText: "The chart is on the sheet" }).waitFor();
      assert.match(await told().innerText(), new RegExp(sheet.replace(/[()]/g, "\\$&")));
      const names = await page.locator("#charts figure").last().locator("li").allTextContents();
      assert.deepEqual(names, ["Secured debt", "Notes of 2017", "Company"]);
    });
  });

  // After the tests above, which need a scenario that is paid: mocha runs what is nested last.
  describe("of an Award that is never paid", () => {
    it("says in a sentence that nobody is paid where the Award never is", async () => {
      await load(NEVER);
      await pane.getByText("The Award is never paid in this scenario: nobody gets anything.").waitFor();
      assert.equal(await figure(NEVER).count(), 0);
      // The other scenario is still there to compare with.
      assert.equal(await figure(RELEASE).locator("svg[role=img]").count(), 1);
    });

    it("met no error, nothing that the page's policy forbids, and no API that Excel does not have", async () => {
      assert.deepEqual(session.complaints, []);
      assert.deepEqual(await page.evaluate(() => window.workbench?.problems), []);
    });
  });
});
