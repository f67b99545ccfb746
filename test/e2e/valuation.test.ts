import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { becomes, loadPreset, showScenarios } from "./scenarioDriving.ts";
import { browserSession } from "./session.ts";
import { explained, fill, openSheet } from "./sheet.ts";
import { ASSUMPTIONS, hashOf, PATHS, PRESET, SAVED, SEED } from "../functions/simulatedTable.ts";
import { paneOf } from "./paneDriving.ts";
import { cells, shown, type } from "./typing.ts";

describe("what chances are worth, in the workbench", function () {
  const session = browserSession(this, { workbook: "empty" });
  let page: Page;

  before(async () => {
    const opened = await session.openPane();
    ({ page } = opened);
    await showScenarios(opened.pane);
    await loadPreset(page, opened.pane, "Never paid");
    await openSheet(page, "Chances");
    // 2027-01-01, two years of 365 days after 2025-01-01.
    await fill(page, 0, 0, [
      ["Probability", "Date", "Amount"],
      [0.6, 46388, 121],
      [0.4, null, 0],
    ]);
    await fill(page, 5, 0, [
      ["Node", "Parent", "Probability", "Date", "Leaves standing", "Recovery", "Cost"],
      ["Paris", null, null, 43228, null, null, null],
      ["Upheld", "Paris", 0.75, 43228, 1, null, null],
      ["Annulled", "Paris", 0.25, 43228, null, -1000, null],
    ]);
  });

  it("EXPECTED_VALUE is 0.6 × 121 ÷ 1.1²", async () => {
    await type(page, "E1", "=AWARD.EXPECTED_VALUE(A1:C3, 0.1, DATE(2025,1,1))");
    await becomes(() => shown(page, "E1"), "60");
  });

  it("EXPECTED_VALUE says that risk would count twice", async () => {
    await type(page, "E2", '=AWARD.EXPECTED_VALUE(A1:C3, 0.1, DATE(2025,1,1), "Rate adjusted")');
    await becomes(() => shown(page, "E2"), "#VALUE!");
    await explained(page, "E2", /^a rate adjusted for risk takes one outcome, got 2 /u, session.profile);
  });

  it("OUTCOME_TABLE fetches its code when it is first typed, and spills", async () => {
    const fetched: string[] = [];
    page.on("request", (request) => fetched.push(new URL(request.url()).pathname));
    await type(page, "J1", "=AWARD.OUTCOME_TABLE(A1:C3, 60.5, DATE(2025,1,1))");
    await becomes(() => shown(page, "J1"), "Outcome");
    assert.ok(
      fetched.some((path) => /\/addin\/chances\.[0-9a-f]{8}\.js$/u.test(path)),
      fetched.join(", "),
    );
    // 121 ÷ 60.5 = 2 with the chance 0.6.
    assert.equal(await shown(page, "O2"), "2");
    assert.equal(await shown(page, "P3"), "-1");
    assert.equal(await shown(page, "J4"), "Expected value");
    assert.equal(await shown(page, "O4"), "1.2");
    assert.equal(await shown(page, "J6"), "IRR of the expected flows");
  });

  it("OUTCOME_TREE takes the scenario's Award where it is left standing (domain.md §4: 8 May 2018)", async () => {
    await type(page, "J9", "=ROUND(INDEX(AWARD.OUTCOME_TREE(A6:G9), 3, 4), 2)");
    await becomes(() => shown(page, "J9"), "1341561336.64");
    // 0.75 × 1,341,561,336.64 − 0.25 × 1,000
    await type(page, "J10", "=ROUND(INDEX(AWARD.OUTCOME_TREE(A6:G9), 5, 5), 0)");
    await becomes(() => shown(page, "J10"), "1006170752");
  });

  it("RUNWAY ends half way through February, and says so", async () => {
    await type(page, "A20", "=AWARD.RUNWAY(1500, 1000)");
    await becomes(() => shown(page, "A20"), "Month");
    assert.equal(await shown(page, "A21"), "2019-01");
    assert.equal(await shown(page, "G21"), "500");
    assert.equal(await shown(page, "G22"), "-500");
    await type(page, "J20", '=VLOOKUP("Cash ends", AWARD.RUNWAY(1500, 1000), 2, FALSE)');
    // 2019-02-14
    await becomes(() => shown(page, "J20"), "43510");
  });

  it("SIMULATE works in a worker of its own, and has the award of the day in its paths", async () => {
    await fill(page, 30, 0, [
      ["Input", "Distribution", "A"],
      ["valuation.date", "Fixed", 43228],
    ]);
    const started = page.waitForEvent("worker");
    await type(
      page,
      "J30",
      '=ROUND(VLOOKUP("Award balance as issued", AWARD.SIMULATE(A31:C32, 3), 3, FALSE), 2)',
    );
    assert.match((await started).url(), /functions\.js/u);
    await becomes(() => shown(page, "J30"), "1341561336.64");
  });

  it("SIMULATE has the bits here that it has in Node", async () => {
    await showScenarios(paneOf(page));
    await loadPreset(page, paneOf(page), PRESET);
    await openSheet(page, "Bits");
    await fill(page, 0, 0, ASSUMPTIONS);
    await type(page, "J1", `=AWARD.SIMULATE(A1:F4, ${PATHS}, ${SEED})`);
    await becomes(() => shown(page, "J1"), "Result");
    const { row, column, rows } = await page.evaluate(() => {
      const { grid } = window.workbench ?? {};
      const used = grid?.usedRange("Bits");
      return used ?? { row: 0, column: 0, rows: 0 };
    });
    assert.deepEqual([row, column], [0, 0]);
    // An empty text is an empty cell.
    const table = await cells(page, `J1:V${rows}`);
    assert.equal(hashOf(table.map((line) => line.map(({ value }) => value ?? ""))), SAVED);
  });

  it("has met no API that the emulated Excel does not have", async () => {
    assert.deepEqual(await page.evaluate(() => window.workbench?.problems), []);
  });
});
