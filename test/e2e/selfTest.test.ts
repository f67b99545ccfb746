/**
 * The self-test as the first person with a real Excel runs it: the sheet that `?sheet=self-test` opens.
 */
import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { becomes } from "./scenarioDriving.ts";
import { browserSession } from "./session.ts";
import { calculated } from "./typing.ts";

/** Cells of the sheet: see src/workbook/selfTest/selfTestPlan.ts. */
const TITLE = { row: 0, column: 0 };
const VERDICT = { row: 2, column: 0 };
const COUNT = { row: 2, column: 1 };
const COPY = { row: 5, column: 0 };
const FIRST_LISTED = { row: 22, column: 0 };

describe("the self-test", function () {
  const session = browserSession(this);

  /**
   * @param spoil changes the text of the add-in's functions.js before it runs
   * @param of.isAnswered whether every cell gets a value
   * @param of.address where the workbench is served
   */
  async function open(
    spoil?: (script: string) => string,
    { isAnswered = true, address = new URL(session.url) } = {},
  ): Promise<Page> {
    const page = await session.newPage({ viewport: { width: 1440, height: 900 } });
    if (spoil) {
      await page.route(/\/addin\/functions\.js(\?|$)/, async (route) => {
        const answer = await route.fetch();
        await route.fulfill({ response: answer, body: spoil(await answer.text()) });
      });
    }
    address.searchParams.set("sheet", "self-test");
    await page.goto(address.href);
    await page.waitForFunction(() => window.workbench?.grid.sheetNames().includes("Self-test"));
    // Nothing is to be calculated as long as nothing is written.
    await becomes(async () => (await text(page, TITLE)) !== "", true);
    if (isAnswered) await calculated(page);
    return page;
  }
  /** Registers something else for one function: an expression, in which `run` is what the add-in has. */
  function replacing(id: string, expression: string): (script: string) => string {
    // The worker in which a long search runs has no Excel, and registers with nobody.
    const spoiled = `if (typeof CustomFunctions !== "undefined") {
      const { associate } = CustomFunctions;
      CustomFunctions.associate = (id, run) =>
        associate.call(CustomFunctions, id, id === "${id}" ? ${expression} : run);
    }`;
    return (script) => `${spoiled}${script}`;
  }
  function text(page: Page, { row, column }: typeof VERDICT): Promise<string> {
    return page.evaluate(
      (at) => {
        const { grid } = window.workbench ?? {};
        return grid?.read({ sheet: "Self-test", rows: 1, columns: 1, ...at })[0]?.[0]?.text ?? "";
      },
      { row, column },
    );
  }
  async function listed(page: Page): Promise<string[]> {
    const cells = Array.from({ length: 20 }, (_, index) => ({
      ...FIRST_LISTED,
      row: FIRST_LISTED.row + index,
    }));
    const texts = await Promise.all(cells.map((cell) => text(page, cell)));
    return texts.filter((one) => one !== "");
  }

  for (const profile of session.profiles) {
    it(`says PASS, of every cell, in "${profile}"`, async () => {
      const page = await open(undefined, { address: session.addressIn(profile) });
      assert.deepEqual(await listed(page), ["nothing"]);
      assert.equal(await text(page, VERDICT), "PASS");
      const [, right, all] = /^(\d+) of (\d+) cells are right$/.exec(await text(page, COUNT)) ?? [];
      assert.equal(right, all);
      assert.ok(Number(all) >= 120);
      await page.close();
    });
  }

  describe("of the add-in as it is built", () => {
    let page: Page;
    before(async () => {
      page = await open();
    });

    it("stands in front, and says so in one cell of text that names this Excel", async () => {
      assert.equal(await page.evaluate(() => window.workbench?.grid.activeSheet()), "Self-test");
      const copied = await text(page, COPY);
      assert.match(
        copied,
        /^Self-test PASS: \d+ of \d+ cells are right \| Award Finance: \d+\.\d+\.\d+ \| Excel: /,
      );
      assert.match(copied, /\| Requirement sets: .*ExcelApi 1\.\d+/);
      assert.match(copied, /\| Calculation: Automatic \| Date system: 1900$/);
    });

    it("is added once more beside it, and touches nothing that is there", async () => {
      const before = await page.evaluate(() => window.workbench?.grid.snapshot());
      await page.evaluate(() => window.workbench?.host.runCommand("insertSelfTest"));
      await page.waitForFunction(() => window.workbench?.grid.sheetNames().includes("Self-test (2)"));
      await calculated(page);
      const names = await page.evaluate(() => window.workbench?.grid.sheetNames());
      assert.deepEqual(names, ["Sheet1", "Self-test", "Self-test (2)"]);
      assert.equal(await text(page, VERDICT), "PASS");
      assert.equal(before?.sheetOrder.length, 2);
    });

    it("says FAIL as soon as a cell no longer gives what it must", async () => {
      const row = await page.evaluate(() => {
        const { grid } = window.workbench ?? {};
        const used = grid?.usedRange("Self-test");
        const cells = used && grid ? grid.read({ ...used, columns: 1 }) : [];
        return cells.findIndex(([cell]) => cell?.text === "first payment");
      });
      const write = (value: number): Promise<void> =>
        page.evaluate(
          ([at, day]) => {
            const cell = { sheet: "Self-test", row: at, column: 1, rows: 1, columns: 1 };
            window.workbench?.grid.write(cell, [[{ value: day }]]);
          },
          [row, value] as const,
        );
      // 15 November 2018 is day 43419.
      await write(43_420);
      await calculated(page);
      assert.equal(await text(page, VERDICT), "FAIL");
      assert.ok((await listed(page)).includes("NOTE_DUE_DATE: a day with a time of day"));
      await write(43_419);
      await calculated(page);
      assert.equal(await text(page, VERDICT), "PASS");
    });

    it("has met no API that the emulated Excel does not have", async () => {
      assert.deepEqual(await page.evaluate(() => window.workbench?.problems), []);
    });
  });

  it("is written by a button of the pane, into whatever workbook is open", async () => {
    const { page, pane } = await session.openPane();
    const before = await page.evaluate(() => window.workbench?.grid.sheetNames() ?? []);
    await pane.locator("#checks").click();
    await pane.locator("fluent-button", { hasText: "Insert self-test" }).click();
    const sentence = pane.locator("award-checks [role=status] fluent-message-bar");
    await sentence.waitFor();
    assert.match(
      await sentence.innerText(),
      /^\d+ cells are tried on the sheet “Self-test”: PASS or FAIL stands at its top\.$/,
    );
    await calculated(page);
    assert.deepEqual(await page.evaluate(() => window.workbench?.grid.sheetNames()), [
      ...before,
      "Self-test",
    ]);
    assert.equal(await text(page, VERDICT), "PASS");
  });

  it("says FAIL of an add-in in which one function is wrong, and names it", async () => {
    const page = await open(replacing("MOIC", "(...args) => run(...args) + 1"));
    assert.equal(await text(page, VERDICT), "FAIL");
    assert.match(await text(page, COUNT), /cells are right, 3 differ$/);
    assert.deepEqual(await listed(page), [
      "MOIC: example 1",
      "MOIC: example 2",
      "MOIC: flows on the sheet, a row blank",
    ]);
    assert.match(
      await text(page, COPY),
      /^Self-test FAIL: .*\| row \d+, MOIC: example 1: gives 4, must be 3 \| row \d+, MOIC: example 2: gives 1[.,]5, must be 0[.,]5 \|/,
    );
  });

  it("says Wait, not PASS, of an add-in in which one function does not answer, and names it", async () => {
    const page = await open(replacing("MOIC", "() => new Promise(() => undefined)"), {
      isAnswered: false,
    });
    await page.waitForFunction(() => {
      const { grid } = window.workbench ?? {};
      const cell = { sheet: "Self-test", row: 2, column: 0, rows: 1, columns: 1 };
      return grid?.read(cell)[0]?.[0]?.text === "Wait…";
    });
    // What is searched in a worker, or asks for a part of the code, has its value a little later.
    await page.waitForFunction(() => {
      const { grid } = window.workbench ?? {};
      const cell = { sheet: "Self-test", row: 2, column: 1, rows: 1, columns: 1 };
      return grid?.read(cell)[0]?.[0]?.text.endsWith("cells are right, 4 have no value yet");
    });
    assert.ok((await listed(page)).includes("MOIC: nothing put in"));
    assert.match(await text(page, COPY), /^Self-test WAIT: /);
  });
});
