/** The presets of other cases, loaded one after the other in one workbook: a few cells of each. */
import assert from "node:assert/strict";
import type { Frame, Page } from "playwright-core";
import { MODEL_SHEETS } from "../../src/workbook/index.ts";
import { OTHER_CASES } from "../calc/scenario/terms/given.ts";
import { becomes, loadPreset, showScenarios, textsAt } from "./scenarioDriving.ts";
import { unfold } from "./paneDriving.ts";
import { browserSession } from "./session.ts";
import { openSheet } from "./sheet.ts";
import { calculated, type } from "./typing.ts";

/**
 * Whose answer each gives, what is owed on the Award and what is paid to us, in whole units. Where they come from stands in
 * test/calc/scenario/publishedFigures.test.ts.
 */
const ANSWERS: Readonly<Record<string, [us: string, owed: string, paid: string]>> = {
  "Gold Reserve: settlement of 2017 and CVR": ["CVR holders", "549300000", "54895038"],
  "Indiana: award of 2023 and settlement": ["Claimants", "117179958", "54940000"],
  "Khan: award of 2015 and settlement": ["Khan Resources", "104313634", "70000000"],
  "Eco Oro: claims of 2023": ["CVR holders and plan", "#N/A", "460000000"],
  "Crystallex: loan, net proceeds and bands": ["Lender", "1386810317", "867457311"],
  "Burford: share of Petersen": ["Burford", "14385449737", "5535572507"],
  "Koch: award of 2017": ["Koch Minerals", "168669011", "174674421"],
};

describe("presets of other cases in the pane", function () {
  const session = browserSession(this);
  let page: Page;
  let pane: Frame;

  before(async () => {
    ({ page, pane } = await session.openPane());
    await showScenarios(pane);
    await openSheet(page, "Answers");
    await type(page, "A1", '=AWARD.SCENARIO("us.name")');
    await type(page, "A2", '=ROUND(AWARD.SCENARIO("award.balance"), 0)');
    await type(page, "A3", '=ROUND(AWARD.SCENARIO("us.paid"), 0)');
  });

  for (const [index, { name }] of OTHER_CASES.entries()) {
    it(`"${name}" is loaded, and the cells follow by themselves`, async () => {
      await loadPreset(page, pane, name);
      assert.deepEqual(await textsAt(page, "Scenario", [2, 2]), [[name]]);
      await becomes(async () => (await textsAt(page, "Answers", [1, 1, 3, 1])).flat(), ANSWERS[name]);
    });

    it(`"${name}" is what the sample's first sheets are about`, async () => {
      const [us = "", , paid = ""] = ANSWERS[name] ?? [];
      const beside = async (sheet: string, label: string): Promise<string | undefined> =>
        (await rows(sheet)).find((row) => row.includes(label))?.[1];
      await becomes(() => beside("Answer", "The answer is for"), us);
      await becomes(() => beside("Answer", "Paid to it in all"), Number(paid).toLocaleString("en-US"));
      const cells = [...(await rows("Answer")), ...(await rows("Award"))].flat();
      assert.deepEqual(
        cells.filter((text) => /^#[A-Z]|Rusoro/u.test(text)),
        [],
      );
      assert.ok(cells.includes("In force") || cells.includes("Not in force") || cells.includes("Ended"));
    });

    it(`"${name}" has its answer on the Answer tab`, async () => {
      await pane.getByRole("tab", { name: "Answer" }).click();
      await unfold(pane, "figures");
      await pane.locator('award-answer [data-path="us.paid"]').waitFor();
      await showScenarios(pane);
    });

    it(`"${name}" has a model without an error, in which every check is right`, async () => {
      await page.locator("#ribbon").getByRole("button", { name: "Insert model" }).click();
      const suffix = ` (${index + 2})`;
      await page.waitForFunction(
        (last) => window.workbench?.grid.sheetNames().includes(last),
        `Checks${suffix}`,
      );
      await calculated(page);
      for (const sheet of MODEL_SHEETS) {
        const errors = (await rows(sheet + suffix)).flat().filter((text) => /^#[A-Z]/.test(text));
        assert.deepEqual([sheet, errors], [sheet, []]);
      }
      const checks = await rows(`Checks${suffix}`);
      const failing = checks.slice(7).filter(([, , result]) => result === "CHECK");
      assert.deepEqual(failing, []);
      // Beside the loaded scenario too, whose payees are compared one by one.
      assert.ok(
        checks.some(([label, , result]) => label?.startsWith("Paid to ") === true && result === "OK"),
      );
    });
  }

  /** The text of every cell of a sheet, row by row. */
  function rows(sheet: string): Promise<string[][]> {
    return page.evaluate((of) => {
      const { grid } = window.workbench ?? {};
      const used = grid?.usedRange(of);
      return used && grid ? grid.read(used).map((row) => row.map(({ text }) => text)) : [];
    }, sheet);
  }

  it("a claim is added as its template has it, and what is left to us follows", async () => {
    await pane.getByRole("tab", { name: "Inputs" }).click();
    await pane.locator('[data-group="Priority"] > summary').click();
    const claims = pane.locator('[data-path="claims.table"]');
    await claims.getByLabel("New row for").selectOption("Counsel");
    await claims.getByText("A success fee: a share of all receipts, up to a cap if there is one.").waitFor();
    await claims.locator(".add").click();
    const added = claims.locator("award-input-row").nth(1);
    assert.equal(await added.getByLabel("Payee").inputValue(), "Counsel");
    assert.equal(await added.getByLabel("Kind").inputValue(), "Percent of gross");
    await added.getByLabel("Percent", { exact: false }).first().fill("10%");
    await pane.locator("award-inputs .save").click();
    // 174,674,421.40 less a tenth.
    await becomes(async () => (await textsAt(page, "Answers", [3, 1])).flat(), ["157206979"]);
  });

  it("did nothing that the page's policy forbids", () => assert.deepEqual(session.complaints, []));
});
