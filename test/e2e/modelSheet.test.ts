import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { MODEL_SHEETS } from "../../src/workbook/index.ts";
import { paneOf } from "./paneDriving.ts";
import { loadPreset, showScenarios } from "./scenarioDriving.ts";
import { browserSession } from "./session.ts";
import { calculated } from "./typing.ts";

describe("the model that one click inserts", function () {
  const session = browserSession(this);
  let page: Page;

  before(async () => {
    page = await session.openPage({ viewport: { width: 1440, height: 900 } });
  });

  function sheets(): Promise<readonly string[]> {
    return page.evaluate(() => window.workbench?.grid.sheetNames() ?? []);
  }
  /** The text of every cell that holds something, row by row. */
  function rows(sheet: string): Promise<string[][]> {
    return page.evaluate((name) => {
      const { grid } = window.workbench ?? {};
      const used = grid?.usedRange(name);
      return used && grid ? grid.read(used).map((row) => row.map(({ text }) => text)) : [];
    }, sheet);
  }
  async function valueBeside(sheet: string, label: string): Promise<string | undefined> {
    return (await rows(sheet)).find(([first]) => first === label)?.[1];
  }
  async function insert(expected: string): Promise<void> {
    await page.waitForFunction((name) => window.workbench?.grid.sheetNames().includes(name), expected);
    await calculated(page);
  }

  it("is of no scenario that nobody asked for: where none is loaded, one is asked for", async () => {
    const before = await sheets();
    await page.locator("#ribbon").getByRole("button", { name: "Insert model" }).click();
    const problem = paneOf(page).locator(".command fluent-message-bar");
    assert.match(await problem.innerText(), /Load a scenario first/);
    assert.deepEqual(await sheets(), before);
    await paneOf(page).locator(".command fluent-button", { hasText: "Close" }).click();
    await showScenarios(paneOf(page));
    await loadPreset(page, paneOf(page), "Settlement of 2018 in instalments");
  });

  it("has its sheets beside those that are there, whose names stay theirs", async () => {
    const before = await sheets();
    await page.locator("#ribbon").getByRole("button", { name: "Insert model" }).click();
    await insert("Checks (2)");
    const names = MODEL_SHEETS.map((name) => `${name} (2)`);
    assert.deepEqual(await sheets(), [...before, ...names]);
  });

  it("comes to what the settlement comes to", async () => {
    // Golden numbers of domain.md: 3 × 5,500,000; 100M and 60 parts of 1,180M.
    assert.equal(await valueBeside("Waterfall (2)", "Notes of 2017"), "16,500,000.00");
    assert.equal(await valueBeside("Waterfall (2)", "Total"), "1,280,000,000.00");
    const schedule = (await rows("Notes (2)")).find(([name]) => name === "Notes of 2017");
    assert.deepEqual([schedule?.[2], schedule?.[3]], ["2019-02-13", "16,500,000.00"]);
  });

  it("answers on its first sheet, in words, and day by day", async () => {
    const answer = await rows("Answer (2)");
    // 1,280,000,000 less 16,500,000 and the debt: 29,750,000 at 10 % compounding yearly from 3 Feb 2017, of which the
    // first year is 32,725,000 and 285 days of the second 32,725,000 x 0.1 x 285 / 365 = 2,555,239.73.
    assert.deepEqual(
      answer[4]?.[0],
      "Company keeps 1,228,219,760 of 1,280,000,000 USD. Every claim is paid in full by 2019-02-13.",
    );
    const line = (label: string): readonly string[] => answer.findLast(([first]) => first === label) ?? [];
    assert.deepEqual(line("Secured debt").slice(1), [
      "35,280,239.73",
      "35,280,239.73",
      "2.76%",
      "–",
      "2018-11-15",
    ]);
    assert.deepEqual(line("Notes of 2017").slice(1), ["16,500,000.00", "–", "1.29%", "–", "2019-02-13"]);
    assert.equal(line("Held back of it for claims not yet due")[1], "16,500,000.00");
    // 100,000,000 less the debt and what is held back for the notes.
    assert.equal(line("Company has had")[1], "48,219,760.27");
    const days = await rows("Payments (2)");
    const day = (date: string): readonly string[] => days.find(([first]) => first === date) ?? [];
    const due = ["–", "–", "16,500,000.00", "16,500,000.00"];
    assert.deepEqual(day("2019-02-13"), ["2019-02-13", "Claims fall due", "–", ...due, "–", "–", "–", "–"]);
    assert.equal(days.filter(([first = ""]) => /^\d{4}-/.test(first)).length, 62);
  });

  it("is fitted to the paper: the answer to one page, the others to its width", async () => {
    const layouts = await page.evaluate(() => [...(window.workbench?.file.pageLayouts ?? [])]);
    assert.deepEqual(Object.fromEntries(layouts)["Answer (2)"], {
      ...{ orientation: "Portrait", zoom: { horizontalFitToPages: 1, verticalFitToPages: 1 } },
    });
    assert.deepEqual(Object.fromEntries(layouts)["Payments (2)"], {
      ...{ orientation: "Landscape", zoom: { horizontalFitToPages: 1 } },
    });
  });

  it("shows no error, and every check is right", async () => {
    for (const sheet of (await sheets()).filter((name) => name.endsWith("(2)"))) {
      const errors = (await rows(sheet)).flat().filter((text) => /^#[A-Z]/.test(text));
      assert.deepEqual([sheet, errors], [sheet, []]);
      if (sheet !== "Checks (2)") assert.equal(await valueBeside(sheet, "Checks of the model"), "OK");
    }
    const results = (await rows("Checks (2)")).slice(7).flatMap(([, , result = ""]) => result || []);
    assert.ok(results.length >= 13);
    assert.deepEqual([...new Set(results)], ["OK", "Result"]);
  });

  it("turns a check red on every sheet when an input is wrong", async () => {
    const inputs = await rows("Inputs (2)");
    const row = inputs.findIndex(([label]) => label === "First payment received");
    const change = (value: number): Promise<void> =>
      page.evaluate(
        ([at, serial]) => {
          const cell = { sheet: "Inputs (2)", row: at, column: 1, rows: 1, columns: 1 };
          window.workbench?.grid.write(cell, [[{ value: serial }]]);
        },
        [row, value] as const,
      );
    // 16 November 2018, a day after that of the loaded scenario.
    await change(43_420);
    await calculated(page);
    assert.equal(await valueBeside("Award (2)", "Checks of the model"), "CHECK");
    assert.notEqual(await valueBeside("Checks (2)", "Checks that fail"), "0");
    await change(43_419);
    await calculated(page);
    assert.equal(await valueBeside("Award (2)", "Checks of the model"), "OK");
  });

  it("is inserted again under another number, by its keyboard shortcut where Excel has them", async () => {
    await page.locator("#univer-sheet-main-canvas_workbench").click({ position: { x: 300, y: 300 } });
    await page.keyboard.press("Control+Alt+Shift+KeyM");
    if (session.profile.requirementSets["KeyboardShortcuts"] === undefined) {
      await calculated(page);
      assert.ok(!(await sheets()).includes("Checks (3)"));
      await page.locator("#ribbon").getByRole("button", { name: "Insert model" }).click();
    }
    await insert("Checks (3)");
    assert.equal(await valueBeside("Checks (3)", "Checks that fail"), "0");
  });

  it("has the same figures in plain formulas, without a function of ours, and says what is a value", async () => {
    const pane = paneOf(page);
    await pane.locator("#menu-more").click();
    await pane.locator(".more-model-plain").click();
    const told = pane.locator(".header-told fluent-message-bar", { hasText: "in plain formulas; " });
    await told.waitFor({ timeout: 60_000 });
    const cells = (sheet: string): Promise<{ value: number | string | boolean; formula: string }[][]> =>
      page.evaluate((name) => {
        const { grid } = window.workbench ?? {};
        const used = grid?.usedRange(name);
        const found = used && grid ? grid.read({ ...used, row: 0, column: 0 }) : [];
        return found.map((row) =>
          row.map(({ value, formula }) => ({ value: value ?? "", formula: formula ?? "" })),
        );
      }, sheet);
    const notes: string[] = [];
    for (const name of MODEL_SHEETS) {
      const [model, plain] = [await cells(`${name} (2)`), await cells(`${name} (4)`)];
      assert.ok(model.length > 0);
      model.forEach((row, down) =>
        row.forEach(({ value }, right) => {
          const where = `${name}, row ${down + 1}, column ${right + 1}`;
          const same = plain[down]?.[right]?.value ?? "";
          if (typeof value === "number" && typeof same === "number")
            assert.ok(Math.abs(value - same) <= 1e-9 * Math.abs(value) + 1e-6, `${where}: ${value}, ${same}`);
          else if (!/plain formula/.test(String(same)))
            assert.equal(String(same).replace("(4)", "(2)"), String(value), where);
        }),
      );
      const all = plain.flat();
      assert.deepEqual(
        all.filter(({ formula }) => /AWARD(?:DEV)?\./i.test(formula)),
        [],
      );
      notes.push(...all.flatMap(({ value }) => (/plain formula/.test(String(value)) ? String(value) : [])));
    }
    const day = /on \d{4}-\d\d-\d\d; no plain formula$/;
    assert.ok(notes.some((note) => note.startsWith("Value of IFERROR(AWARD.SCENARIO(") && day.test(note)));
    assert.ok(notes.some((note) => /^\d+ of \d+ cells are plain formulas, .*AWARD\.WATERFALL\(/.test(note)));
  });

  it("puts a figure on the sheet as a value that says of what, where the box for it is ticked", async () => {
    const pane = paneOf(page);
    await pane.locator(".header-told fluent-button").click();
    await page.evaluate(() =>
      window.workbench?.grid.select({ sheet: "Inputs (2)", row: 200, column: 6, rows: 1, columns: 1 }),
    );
    await pane.getByRole("tab", { name: "Answer" }).click();
    await pane.locator(".in-plain-formulas").first().check();
    await pane.locator('[data-figure="award.balance"] .put').click();
    await pane.locator(".put-told", { hasText: "a value" }).waitFor();
    const [figure, beside] = await page.evaluate(() => {
      const place = { sheet: "Inputs (2)", row: 200, column: 6, rows: 1, columns: 2 };
      return (window.workbench?.grid.read(place)[0] ?? []).map(({ value, formula }) => formula ?? value);
    });
    // As the Award sheet has it, which reads its own inputs.
    assert.equal(Number(figure).toFixed(2), "1294653804.42");
    assert.match(
      String(beside),
      /^Value of AWARD\.SCENARIO\("award\.balance"\) on \d{4}-\d\d-\d\d; no plain formula$/,
    );
    await pane.locator(".in-plain-formulas").first().uncheck();
  });

  describe("with a chart of who is paid", () => {
    it("draws each payee's part of each payment", async () => {
      const table = await rows("Waterfall (2)");
      const heading = table.findIndex(([first]) => first === "Date");
      await page.evaluate((row) => {
        window.workbench?.grid.select({
          ...{ sheet: "Waterfall (2)", row: row + 1, column: 0, rows: 1, columns: 1 },
        });
      }, heading);
      await page.locator("#ribbon").getByRole("button", { name: "Chart who is paid" }).click();
      const figure = page.locator("#charts figure");
      await figure.waitFor();
      const names = await figure.locator("li").allTextContents();
      assert.deepEqual(names, ["Secured debt", "Notes of 2017", "Company"]);
      const notes = figure.locator("rect", { hasText: /2019-02-13, Notes of 2017: 16,500,000$/ });
      assert.equal(await notes.count(), 1);
    });

    it("draws none where no waterfall is selected, and the pane says why until it is closed", async () => {
      await page.evaluate(() =>
        window.workbench?.grid.select({ sheet: "Inputs (2)", row: 0, column: 0, rows: 1, columns: 1 }),
      );
      const before = await page.evaluate(() => window.workbench?.file.charts.length);
      await page.locator("#ribbon").getByRole("button", { name: "Chart who is paid" }).click();
      const problem = paneOf(page).locator(".command fluent-message-bar");
      assert.match(await problem.innerText(), /WATERFALL/);
      assert.equal(await page.evaluate(() => window.workbench?.file.charts.length), before);
      await paneOf(page).locator(".command fluent-button", { hasText: "Close" }).click();
      await problem.waitFor({ state: "detached" });
    });
  });

  it("has met no API that the emulated Excel does not have", async () => {
    assert.deepEqual(await page.evaluate(() => window.workbench?.problems), []);
  });
});
