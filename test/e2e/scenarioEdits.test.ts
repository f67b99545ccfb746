import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import type { Frame, Page } from "playwright-core";
import { fromCsv, parseScenario, toJson, type Scenario } from "../../src/calc/index.ts";
import { paneOf, showFormulas, unfold } from "./paneDriving.ts";
import {
  becomes,
  downloaded,
  importFile,
  item,
  keepOnly,
  listed,
  loadPreset,
  press,
  showScenarios,
  textsAt,
  told,
} from "./scenarioDriving.ts";
import { browserSession } from "./session.ts";
import { beside, openSheet, showSheet, shownBeside } from "./sheet.ts";
import { calculated, type } from "./typing.ts";

const SETTLEMENT = "Settlement of 2018 in instalments";
const VALUATION_DATE = "Valuation date";
const DISCHARGE = "Payments discharge the Award";
const STANDSTILL_TRIGGER = "Standstill ends with the";

describe("an input edited on the Scenario sheet", function () {
  const session = browserSession(this, { workbook: "empty" });
  let page: Page;
  let pane: Frame;

  before(async () => {
    ({ page, pane } = await session.openPane());
    await showScenarios(pane);
    await openSheet(page, "Answers");
    await type(page, "A1", "=AWARD.STANDSTILL_STATUS()");
    await type(page, "A2", '=AWARD.SCENARIO("valuation.date")');
    await type(page, "A3", '=AWARD.SCENARIO("award.balance")');
    await type(page, "A4", '=AWARD.SCENARIO("award.dischargedOn")');
    await loadPreset(page, pane, SETTLEMENT);
    await showSheet(page, "Scenario");
  });

  const status = async (): Promise<string | undefined> => (await textsAt(page, "Answers", [1, 1]))[0]?.[0];

  async function edit(label: string, text: string): Promise<void> {
    const address = await beside(page, label);
    await type(page, address, text);
    await pane.locator(".changed", { hasText: `${label} Scenario!${address}` }).waitFor();
  }
  async function save(): Promise<void> {
    await pane.locator(".keep-changes").click();
    await told(pane, "The changes are saved to the scenario.");
    await pane.locator(".changed").waitFor({ state: "detached" });
  }

  /** The scenarios of the workbook, as its file holds them. */
  async function inTheFile(): Promise<Scenario[]> {
    const parts = await page.evaluate(() =>
      [...(window.workbench?.file.xmlParts.values() ?? [])].map(
        (xml) => new DOMParser().parseFromString(xml, "text/xml").documentElement.textContent ?? "",
      ),
    );
    assert.equal(parts.length, 1);
    const { scenarios } = JSON.parse(parts[0] ?? "") as { scenarios: { scenario: unknown }[] };
    return scenarios.map(({ scenario }) => {
      const outcome = parseScenario(scenario);
      assert(outcome.kind === "scenario");
      return outcome.scenario;
    });
  }

  /** All that a person can see of the scenarios in workbook and pane. */
  async function everything(): Promise<unknown> {
    await pane.getByRole("tab", { name: "Answer" }).click();
    await unfold(pane, "figures");
    await pane.locator("award-answer [data-path]").first().waitFor();
    const results = await pane.locator("award-answer [data-path]").allInnerTexts();
    assert(results.length > 15, "the results are there");
    await showScenarios(pane);
    const sheet = await page.evaluate(() => {
      const { grid } = window.workbench ?? {};
      const used = grid?.usedRange("Scenario");
      return used && grid ? [grid.read(used), grid.names()] : [];
    });
    return { listed: await listed(pane), results, sheet, answers: await textsAt(page, "Answers", [1, 1, 2]) };
  }

  describe("is saved", () => {
    it("is told of, and changes nothing before it is saved", async () => {
      assert.equal(await status(), "In force");
      // The last of sixty instalments is paid on 15 December 2023.
      await edit(VALUATION_DATE, "2024-01-15");
      assert.equal(await status(), "In force");
    });

    for (const [what, label, text, expected] of [
      ["a day after the last instalment", VALUATION_DATE, "2023-12-15", "Ended"],
      ["the day before it", VALUATION_DATE, "2023-12-14", "In force"],
      ["a day before the agreement", VALUATION_DATE, "2012-06-13", "Not in force"],
      ["a day after the first payment", VALUATION_DATE, "2018-12-31", "In force"],
      ["the first payment for its trigger", STANDSTILL_TRIGGER, "First payment", "Ended"],
    ] as const) {
      it(`saved as ${what}, makes the standstill "${expected}" by itself`, async () => {
        await edit(label, text);
        await save();
        await becomes(status, expected);
      });
    }

    it("saved as no discharge, leaves the rest of the Award owed after the last instalment", async () => {
      const award = async (): Promise<readonly (string | undefined)[]> =>
        (await textsAt(page, "Answers", [3, 1, 2])).map(([text]) => text);
      await edit(VALUATION_DATE, "2023-12-15");
      await save();
      // 15 December 2023.
      await becomes(award, ["0", "45275"]);
      await edit(DISCHARGE, "No");
      await save();
      // The preset has no benchmark of 2019 and later, by which the rest would bear interest.
      await becomes(award, ["#N/A", "#N/A"]);
      await edit(DISCHARGE, "Perhaps");
      const refused = pane.locator(".changed .wrong", {
        hasText: /must be one of No, When made, When performed/,
      });
      await refused.waitFor();
      await pane.locator(".discard-changes").click();
      await told(pane, "The scenario's own inputs are back on the sheet.");
      await edit(VALUATION_DATE, "2018-12-31");
      await edit(DISCHARGE, "When performed");
      await save();
    });

    it("of which one cannot be is refused with the reason, and the cells keep it until it is put back", async () => {
      await edit(VALUATION_DATE, "soon");
      await pane.locator(".changed .wrong", { hasText: /Valuation date must be a date/ }).waitFor();
      await pane.locator(".keep-changes").click();
      await told(pane, /Valuation date must be a date/);
      assert.equal(await shownBeside(page, VALUATION_DATE), "soon");
      await pane.locator(".discard-changes").click();
      await told(pane, "The scenario's own inputs are back on the sheet.");
      assert.equal(await shownBeside(page, VALUATION_DATE), "2018-12-31");
    });

    it("put back offers no Undo, which would take back the save before and delete a scenario", async () => {
      const before = await listed(pane);
      const undo = pane.locator("fluent-button", { hasText: /^\s*Undo\s*$/ });
      await edit(VALUATION_DATE, "2019-06-30");
      await save();
      await undo.click();
      await told(pane, /is taken back/);
      await becomes(() => shownBeside(page, VALUATION_DATE), "2018-12-31");
      await edit(VALUATION_DATE, "2019-06-30");
      await pane.locator(".changed").waitFor();
      await pane.locator(".discard-changes").click();
      await told(pane, "The scenario's own inputs are back on the sheet.");
      await pane.locator(".changed").waitFor({ state: "detached" });
      assert.equal(await undo.count(), 0);
      assert.deepEqual(await listed(pane), before);
    });

    it("is not what a sheet of another scenario holds: both are named, and the loaded one is shown when it is chosen", async () => {
      await type(page, "F1", "mine");
      await type(page, "B2", "Mine");
      const parted = pane.locator(".parted");
      await parted.getByText("The Scenario sheet shows “Mine”, which this workbook does not hold").waitFor();
      assert.equal(await pane.locator(".changed").count(), 0);
      await parted.locator(".keep-sheet", { hasText: "Keep what the sheet shows" }).waitFor();
      await parted.locator(".show-loaded", { hasText: "Show the loaded one" }).click();
      await told(pane, "The loaded scenario is on the sheet.");
      await parted.waitFor({ state: "detached" });
      assert.deepEqual(await textsAt(page, "Scenario", [2, 2]), [[SETTLEMENT]]);
    });
  });

  describe("is kept", () => {
    let kept: unknown;
    let scenarios: Scenario[];

    before(async () => {
      kept = await everything();
      scenarios = await inTheFile();
    });

    async function isAllThere(): Promise<void> {
      pane = paneOf(page);
      await showFormulas(pane);
      await becomes(status, "Ended");
      await becomes(everything, kept);
      assert.deepEqual(await inTheFile(), scenarios);
      await item(pane, SETTLEMENT).getByText("active", { exact: true }).waitFor();
      assert.equal(await pane.locator(".changed").count(), 0);
    }
    async function loaded(change: () => Promise<unknown>): Promise<void> {
      await Promise.all([page.waitForEvent("load"), change()]);
      await page.waitForFunction(() => window.workbench !== undefined);
      await calculated(page);
    }

    it("as an assumption of the user's", () => {
      const [edited] = scenarios;
      assert.equal(scenarios.length, 1);
      assert.deepEqual(edited?.inputs["standstill.trigger"], {
        value: "First payment",
        provenance: { kind: "assumed", reason: "changed by hand on the Scenario sheet" },
      });
    });

    it("by the browser, when the page is loaded again", async () => {
      await page.evaluate(() => window.workbench?.keep());
      await loaded(() => page.reload());
      await isAllThere();
    });

    it("by a copy of the file, when that is opened in a workbench that knew nothing of it", async () => {
      await page.locator("#file-menu summary").click();
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: "Save a copy", exact: true }).click(),
      ]);
      const copy = await readFile(await download.path());
      await page.locator("#file-menu summary").click();
      await loaded(() => page.getByRole("button", { name: "New from sample" }).click());
      pane = paneOf(page);
      await showScenarios(pane);
      await pane.getByText("None yet.").waitFor();
      await loaded(() =>
        page.setInputFiles("#file-chosen", {
          name: "copy.workbook.json",
          mimeType: "application/json",
          buffer: copy,
        }),
      );
      await isAllThere();
    });

    it("and can be edited and saved again", async () => {
      await showSheet(page, "Scenario");
      await edit(STANDSTILL_TRIGGER, "Full payment");
      await save();
      await becomes(status, "In force");
    });
  });

  describe("is exported", () => {
    beforeEach(async () => {
      await keepOnly(pane, [SETTLEMENT]);
      await item(pane, SETTLEMENT).locator(".load").click();
      await told(pane, `“${SETTLEMENT}” is loaded`);
    });

    for (const format of ["json", "csv"] as const) {
      it(`leaves by ${format.toUpperCase()} and comes back the same scenario, with the same figures`, async () => {
        const [first] = await inTheFile();
        assert(first);
        const { file, text } = await downloaded(page, pane, SETTLEMENT, format);
        const read = format === "json" ? parseScenario(text) : fromCsv(text);
        assert(read.kind === "scenario");
        assert.equal(toJson(read.scenario), toJson(first));

        await importFile(pane, file, text);
        const name = `${SETTLEMENT} (2)`;
        await told(pane, `“${name}” is imported`);
        const imported = (await inTheFile()).find((scenario) => scenario.name === name);
        assert(imported);
        assert.deepEqual({ ...imported, name: SETTLEMENT }, first);

        await item(pane, name).locator(".load").click();
        await told(pane, `“${name}” is loaded`);
        await showSheet(page, "Answers");
        await type(page, "C1", "=AWARD.SCENARIO_COMPARE()");
        const [head, ...rows] = await textsAt(page, "Answers", [1, 3, 40, 3]);
        assert.deepEqual(head, ["Result", SETTLEMENT, name]);
        assert(rows.filter(([result]) => result !== "").length > 15);
        for (const [result, own, others] of rows) assert.deepEqual([result, others], [result, own]);

        await press(pane, name, ".delete");
        await told(pane, `“${name}” is deleted. No scenario is loaded now`);
        await becomes(status, "#N/A");
        assert.deepEqual(await inTheFile(), [first]);
        await pane.locator(".undo").click();
        await told(pane, "The last change is taken back.");
        await becomes(status, "In force");
        assert.deepEqual(await inTheFile(), [first, imported]);
      });
    }

    it("and has asked nothing that the emulated Excel does not have", async () => {
      assert.deepEqual(await page.evaluate(() => window.workbench?.problems), []);
    });
  });
});
