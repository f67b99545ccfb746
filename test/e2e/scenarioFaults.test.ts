import assert from "node:assert/strict";
import type { Frame, Page } from "playwright-core";
import { fromCsv, parseScenario, toCsv, toJson, type Scenario } from "../../src/calc/index.ts";
import type { Fault } from "../../workbench/host/channel/faults.ts";
import {
  asInTextCell,
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
import { putSheetBack, sheetNow, type SheetThen } from "./sheet.ts";
import { goTo, value } from "./typing.ts";

const SETTLEMENT = "Settlement of 2018 in instalments";
const NEVER = "Never paid";
const RELEASE = "Release of 3 February 2017";

/** One page for all: each fault leaves the workbook as it was, and the next one begins there. */
describe("scenarios in the pane, when something goes wrong", function () {
  const session = browserSession(this, { workbook: "empty" });
  let page: Page;
  let pane: Frame;

  before(async () => {
    ({ page, pane } = await session.openPane());
    await showScenarios(pane);
    await loadPreset(page, pane, NEVER);
    await loadPreset(page, pane, SETTLEMENT);
  });

  afterEach(() =>
    page.evaluate(() => {
      window.workbench?.host.faults.clear();
    }),
  );

  function fail(fault: Fault): Promise<void> {
    return page.evaluate((what) => window.workbench?.host.faults.set(what), fault);
  }
  /** What workbook and pane hold, to be compared. */
  async function everything(): Promise<unknown> {
    const [cells, parts] = await page.evaluate(() => {
      const { grid, file } = window.workbench ?? {};
      const used = grid?.usedRange("Scenario");
      return [
        used && grid ? [grid.sheetNames(), grid.names(), grid.read(used)] : [],
        [...(file?.xmlParts.values() ?? [])],
      ];
    });
    // A save that is taken back is a revision of its own; what it holds is what counts.
    const stored = parts.map((xml) => {
      const { active, scenarios } = JSON.parse(/>([^<]*)</.exec(xml)?.[1] ?? "") as Record<string, unknown>;
      return { active, scenarios };
    });
    const active = await pane.locator("award-scenario", { hasText: "active" }).getAttribute("data-name");
    return { cells, stored, active, listed: await listed(pane) };
  }
  /** Leaves the pane for the workbook's page and comes back, as a person does between two windows. */
  async function comeBack(to = pane): Promise<void> {
    await page.locator("#workbook-name").click();
    await to.getByRole("heading", { name: "In this workbook" }).click();
  }

  describe("because the write fails half way", () => {
    for (const [where, at, after] of [
      ["the first cells", "Range.Values", 2],
      ["most of the cells", "Range.Values", 90],
      ["the part of the file", "CustomXmlPart.GetXml", 0],
    ] as const) {
      it(`at ${where}, says so and changes nothing`, async () => {
        const before = await everything();
        await fail({ at, code: "GeneralException", after, times: 1 });
        await pane.locator(`[data-preset="${RELEASE}"] fluent-button`).click();
        await told(pane, /Something went wrong inside Excel/);
        assert.deepEqual(await everything(), before);
      });
    }
  });

  describe("because the Scenario sheet is protected", () => {
    const protect = (isProtected: boolean): Promise<void> =>
      pane.evaluate(
        (wanted) =>
          Excel.run(async (context) => {
            const { protection } = context.workbook.worksheets.getItem("Scenario");
            if (wanted) protection.protect();
            else protection.unprotect();
            await context.sync();
          }),
        isProtected,
      );
    before(() => protect(true));
    after(() => protect(false));

    for (const [what, button] of [
      ["a scenario of the workbook", `award-scenario[data-name="${NEVER}"] .load`],
      ["a preset", `[data-preset="${RELEASE}"] fluent-button`],
    ] as const) {
      it(`does not load ${what}, says what to do, and changes nothing`, async () => {
        const before = await everything();
        await pane.locator(button).click();
        await told(pane, 'The sheet "Scenario" is protected, so nothing was changed: unprotect it');
        assert.deepEqual(await everything(), before);
      });
    }
  });

  it("because a cell is being edited, says so, waits, and goes on by itself", async () => {
    await goTo(page, "K5");
    await page.keyboard.type("12");
    await item(pane, NEVER).locator(".load").click();
    const waiting = pane.locator(".told", {
      hasText: "A cell is being edited: press Enter or Esc in the sheet, and this goes on by itself.",
    });
    await waiting.waitFor();
    await page.waitForTimeout(2500);
    assert(await waiting.isVisible());
    assert.deepEqual(await textsAt(page, "Scenario", [2, 2]), [[SETTLEMENT]]);
    // A click elsewhere in the sheet ends the editing, as Enter does.
    await page.locator("#univer-sheet-main-canvas_workbench").click({ position: { x: 300, y: 300 } });
    await told(pane, `“${NEVER}” is loaded`);
    await becomes(() => textsAt(page, "Scenario", [2, 2]), [[NEVER]]);
    assert.equal(await value(page, "K5"), 12);
    await item(pane, SETTLEMENT).locator(".load").click();
    await told(pane, `“${SETTLEMENT}” is loaded`);
  });

  describe("because the part in the file", () => {
    let good: [string, string][];
    let sheet: SheetThen;

    before(async () => {
      sheet = await sheetNow(page, "Scenario");
      good = await page.evaluate(() => [...(window.workbench?.file.xmlParts ?? [])]);
    });
    afterEach(async () => {
      // Both, or sheet and scenarios differ, as the pane would say.
      await setParts(good);
      await putSheetBack(page, sheet);
      await comeBack();
      await pane.locator("[data-preset]").first().waitFor();
    });

    function setParts(parts: readonly (readonly [string, string])[]): Promise<void> {
      return page.evaluate((wanted) => {
        const { xmlParts } = window.workbench?.file ?? {};
        xmlParts?.clear();
        for (const [id, xml] of wanted) xmlParts?.set(id, xml);
      }, parts);
    }
    const notice = (sentence: RegExp) =>
      pane.locator("fluent-message-bar[intent=warning]", { hasText: sentence });
    const namespaces = (): Promise<string[]> =>
      page.evaluate(() =>
        [...(window.workbench?.file.xmlParts.values() ?? [])].map(
          (xml) => /xmlns="(.*?)"/.exec(xml)?.[1] ?? "",
        ),
      );

    for (const [what, damage] of [
      ["is cut off", (xml: string) => xml.slice(0, xml.length / 2)],
      ["is not JSON", (xml: string) => xml.replace(/>.*</s, ">scenarios<")],
    ] as const) {
      it(`${what}, sets it aside, says so, and goes on without`, async () => {
        await setParts(good.map(([, xml]) => [`{${what}}`, damage(xml)] as const));
        await comeBack();
        await notice(/could not be read.*set aside in the file/)
          .first()
          .waitFor();
        await pane.getByText("None yet.").waitFor();
        assert.deepEqual(await namespaces(), ["urn:award-finance:scenarios:set-aside"]);
        await loadPreset(page, pane, NEVER);
        assert.deepEqual(await listed(pane), [NEVER]);
        assert.deepEqual((await namespaces()).toSorted(), [
          "urn:award-finance:scenarios",
          "urn:award-finance:scenarios:set-aside",
        ]);
      });
    }

    it("has 50 MB, leaves it where it is, says so, and still reads and saves the others", async () => {
      await page.evaluate(() => {
        const xml = `<scenarios xmlns="urn:award-finance:scenarios">${"x".repeat(50_000_000)}</scenarios>`;
        window.workbench?.file.xmlParts.set("{large}", xml);
      });
      await comeBack();
      await notice(/could not be read.*left in the file as they are/).waitFor();
      await press(pane, SETTLEMENT, ".duplicate");
      await told(pane, `“${SETTLEMENT} (2)” is added.`);
      const size = await page.evaluate(() => window.workbench?.file.xmlParts.get("{large}")?.length ?? 0);
      assert(size > 50_000_000);
    });

    it("is of schema version 99, shows it and lets nothing be changed", async () => {
      const newer = good.map(
        ([id, xml]) => [id, xml.replaceAll('"schemaVersion":2', '"schemaVersion":99')] as const,
      );
      await setParts(newer);
      await comeBack();
      await notice(
        /written by a newer version of Award Finance, so they can be read but not changed/,
      ).waitFor();
      assert.deepEqual(await listed(pane), [NEVER, SETTLEMENT]);
      assert.equal(await pane.locator("[data-preset], #import").count(), 0);
      await item(pane, NEVER).locator("summary").click();
      assert.equal(await pane.locator("award-scenario fluent-button").count(), 0);
      assert.deepEqual(await page.evaluate(() => [...(window.workbench?.file.xmlParts ?? [])]), newer);
    });
  });

  describe("because two panes save at once", () => {
    let other: Frame;

    before(async () => {
      await page.evaluate(() => window.workbench?.openWindow().functionsReady);
      const frame = page.frames().filter((one) => one.url().includes("taskpane.html"))[1];
      assert(frame);
      other = frame;
      await showScenarios(other);
      await item(other, SETTLEMENT).waitFor();
    });

    /** Gives one scenario two names, in both panes in the same moment; who was second has the choice. */
    async function collide(names: readonly [string, string]): Promise<{ first: Frame; second: Frame }> {
      const panes = [pane, other] as const;
      for (const [index, name] of names.entries()) {
        const at = panes[index] ?? pane;
        await comeBack(at);
        await becomes(() => listed(at), await listed(pane));
        await press(at, NEVER, ".rename");
        await item(at, NEVER).getByLabel("New name").fill(name);
      }
      await Promise.all(
        panes.map((at) =>
          item(at, NEVER)
            .locator(".name-form fluent-button", { hasText: "Save name" })
            .evaluate((button: HTMLElement) => button.click()),
        ),
      );
      const second = await Promise.any(
        panes.map((at) =>
          at
            .locator(".versions", { hasText: "Another window saved in between" })
            .waitFor()
            .then(() => at),
        ),
      );
      return { first: second === pane ? other : pane, second };
    }

    for (const [choice, title] of [
      ["the other one's version", "In the workbook"],
      ["its own version", "Yours"],
    ] as const) {
      it(`shows both versions, and keeps ${choice} when that is chosen`, async () => {
        const { first, second } = await collide(["Name of one", "Name of the other"]);
        const mine = second === pane ? "Name of one" : "Name of the other";
        const theirs = second === pane ? "Name of the other" : "Name of one";
        await told(first, `is now called “${theirs}”.`);
        const versions = await second.locator(".versions .both > div").allInnerTexts();
        assert.equal(versions.length, 2);
        assert.match(versions[0] ?? "", new RegExp(`^Yours[^]*${mine}[^]*${SETTLEMENT}`));
        assert.match(versions[1] ?? "", new RegExp(`^In the workbook[^]*${theirs}[^]*${SETTLEMENT}`));

        await second.locator(".versions fluent-button", { hasText: `Keep: ${title}` }).click();
        const kept = title === "Yours" ? mine : theirs;
        await told(second, title === "Yours" ? "Your choice is saved." : "The workbook's version is kept.");
        await second.locator(".versions").waitFor({ state: "detached" });
        assert.deepEqual(await listed(second), [kept, SETTLEMENT]);

        // The first pane learns of it when the user comes back to it.
        await comeBack(first);
        await becomes(() => listed(first), [kept, SETTLEMENT]);

        await press(first, kept, ".rename");
        await item(first, kept).getByLabel("New name").fill(NEVER);
        await item(first, kept).getByLabel("New name").press("Enter");
        await told(first, `is now called “${NEVER}”.`);
      });
    }

    it("shows in the other pane which one was loaded, once that is come back to", async () => {
      await comeBack(other);
      await item(other, NEVER).locator(".load").click();
      await told(other, `“${NEVER}” is loaded`);
      await comeBack();
      await item(pane, NEVER).getByText("active", { exact: true }).waitFor();
      assert.equal(await pane.locator(".changed").count(), 0);
    });
  });

  describe("because somebody gave a file a name that is meant to do harm", () => {
    const long = "x".repeat(10_000);

    beforeEach(() => keepOnly(pane, [NEVER, SETTLEMENT]));

    for (const name of [
      '=HYPERLINK("https://example.com","x")',
      "<img src=x onerror=\"document.title='run'\">",
      "__proto__",
      "תרחיש مسوّدة",
      "⚖️👩🏽‍⚖️ award",
    ]) {
      it(`shows ${name} as text in list, results, sheet and files`, async () => {
        const scenario: Scenario = {
          schemaVersion: 2,
          name,
          description: name,
          inputs: {
            "valuation.date": { value: "2020-01-01", provenance: { kind: "assumed", reason: name } },
          },
        };
        for (const format of ["json", "csv"] as const) {
          await importFile(pane, `file.${format}`, format === "json" ? toJson(scenario) : toCsv(scenario));
          await told(pane, "is imported");
          assert((await listed(pane)).includes(name), (await listed(pane)).join());
          await item(pane, name).locator(".load").click();
          await told(pane, `“${name}” is loaded`);
          const cells = await page.evaluate(() => {
            const { grid } = window.workbench ?? {};
            const used = grid?.usedRange("Scenario");
            return used && grid ? grid.read(used).flat() : [];
          });
          const inCells = new Set([name, asInTextCell(name, session.profile)]);
          assert.equal(cells.filter(({ text }) => inCells.has(text)).length, 2);
          assert.deepEqual(
            cells.flatMap(({ formula }) => formula ?? []),
            [],
          );
          const { text } = await downloaded(page, pane, name, format);
          const again = format === "json" ? parseScenario(text) : fromCsv(text);
          assert.equal(again.kind === "scenario" && again.scenario.name, name);
          // A spreadsheet that opens the file must find no formula in it.
          if (format === "csv") assert.doesNotMatch(text, /(^|,)"?[=+@]/m);
          await pane.getByRole("tab", { name: "Answer" }).click();
          await pane.getByRole("heading", { name, exact: true }).waitFor();
          await pane.getByRole("tab", { name: "Scenarios" }).click();
          await press(pane, name, ".delete");
          await told(pane, "is deleted");
        }
        assert.equal(await pane.locator("award-pane img, award-pane a[href^=http]").count(), 0);
        assert.notEqual(await pane.title(), "run");
      });
    }

    it("refuses one of 10,000 characters, with the reason", async () => {
      const before = await listed(pane);
      await importFile(pane, "long.json", JSON.stringify({ schemaVersion: 2, name: long, inputs: {} }));
      await pane.locator(".problems", { hasText: "must have at most 255 characters, got 10000." }).waitFor();
      assert.deepEqual(await listed(pane), before);
    });
  });

  describe("in all of this", () =>
    it("runs no script, opens no dialog and leaves no error behind", async () => {
      assert.deepEqual(session.complaints, []);
      const problems = await page.evaluate(() => window.workbench?.problems ?? []);
      assert.deepEqual(
        problems.filter((problem) => !problem.includes("was told to fail")),
        [],
      );
    }));
});
