import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Browser, Frame, Locator, Page } from "playwright-core";
import { inputAt, presets, resultAt, toIso, serialDate } from "../../src/calc/index.ts";
import { startWorkbench, type RunningWorkbench } from "../../workbench/server.ts";
import { launchBrowser } from "./browser.ts";
import { openPane } from "./paneDriving.ts";
import { openSheet, showSheet } from "./sheet.ts";
import { calculated, shown, type } from "./typing.ts";

const SETTLEMENT = "Settlement of 2018 in instalments";
const LOADED = ["Release of 3 February 2017", "Note stack of 2025", "Never paid", SETTLEMENT];
const HOSTILE_NAMES = [
  "<img src=x onerror=\"document.title='run'\">",
  "__proto__",
  "⚖️ פסק דין 🧾 <b>نهائي</b>",
  '=HYPERLINK("http://example.com","x")',
];

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Writing the Scenario sheet anew is the emulated Excel's slowest work. */
const PATIENCE = { timeout: 90_000 };

describe("scenarios in the pane", function () {
  this.timeout(180_000);
  // A browser on a busy machine may miss a key; what fails twice is wrong.
  this.retries(1);
  let browser: Browser;
  let workbench: RunningWorkbench;
  let page: Page;
  let pane: Frame;
  const complaints: string[] = [];

  before(async () => {
    [browser, workbench] = await Promise.all([launchBrowser(), startWorkbench({ port: 0 })]);
    ({ page, pane } = await openPane(browser, workbench.url));
    page.on("pageerror", ({ message }) => complaints.push(message));
    page.on("console", (message) => {
      if (/Content Security Policy/i.test(message.text())) complaints.push(message.text());
    });
    await openSheet(page, "Answers");
    await type(page, "A1", "=AWARD.STANDSTILL_STATUS()");
    await type(page, "A2", '=AWARD.SCENARIO("First payment received")');
    await type(page, "A3", '=AWARD.SCENARIO("notes.repayment")');
    await pane.getByRole("tab", { name: "Scenarios" }).click();
    await pane.locator("[data-preset]").first().waitFor();
  });

  after(async () => {
    await browser?.close();
    await workbench?.close();
  });

  const item = (name: string): Locator => pane.locator(`award-scenario[data-name=${JSON.stringify(name)}]`);
  const names = (): Promise<string[]> => pane.locator("award-scenario h3").allInnerTexts();

  /** The sentence about the last change, once it is there. */
  async function told(sentence: string | RegExp): Promise<void> {
    await pane
      .locator(".told fluent-message-bar:not([intent=info])", { hasText: sentence })
      .waitFor(PATIENCE);
  }

  async function loadPreset(name: string): Promise<void> {
    await pane.locator(`[data-preset="${name}"] fluent-button`).click();
    await told(`“${name}” is loaded`);
    await calculated(page);
  }

  /** Presses one of the buttons that stand behind "More". */
  async function press(name: string, button: string): Promise<void> {
    const details = item(name).locator("details");
    if ((await details.getAttribute("open")) === null) await details.locator("summary").click();
    await item(name).locator(button).click();
  }

  /** What a cell of the Scenario sheet shows, without going there. */
  function onScenarioSheet(row: number): Promise<string | undefined> {
    return page.evaluate(
      (at) =>
        window.workbench?.grid.read({
          sheet: "Scenario",
          row: at - 1,
          column: 1,
          rows: 1,
          columns: 1,
        })[0]?.[0]?.text,
      row,
    );
  }

  async function importFile(name: string, content: string): Promise<void> {
    await pane
      .locator("#import")
      .setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(content, "utf8") });
  }

  async function downloaded(name: string, format: "json" | "csv"): Promise<{ file: string; text: string }> {
    await press(name, `.export-${format}`);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      item(name).locator("award-file-text a").click(),
    ]);
    return { file: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
  }

  it("begin with none, and cells that follow them say so", async () => {
    await pane.getByText("None yet.").waitFor();
    assert.equal(await shown(page, "A2"), "#N/A");
  });

  for (const preset of LOADED.flatMap((name) => presets().filter((preset) => preset.name === name))) {
    it(`"${preset.name}" is loaded: the Scenario sheet and the cells follow by themselves`, async () => {
      await loadPreset(preset.name);
      await item(preset.name).getByText("active", { exact: true }).waitFor();
      assert.equal(await onScenarioSheet(2), preset.name);
      assert.equal(await onScenarioSheet(8), inputAt(preset, "valuation.date")?.value);
      await showSheet(page, "Answers");
      assert.equal(await shown(page, "A1"), "In force");
      const received = resultAt(preset, "payments.firstReceived");
      assert.equal(
        await shown(page, "A2"),
        received?.available === true ? toIso(serialDate(Number(received.value))) : "#N/A",
      );
      const repayment = resultAt(preset, "notes.repayment");
      assert(repayment?.available);
      assert.equal(Number(await shown(page, "A3")), repayment.value);
    });
  }

  it("a preset that is already in the workbook is loaded, not added again", async () => {
    await loadPreset(SETTLEMENT);
    assert.equal((await names()).filter((name) => name === SETTLEMENT).length, 1);
    assert.equal(await shown(page, "A2"), "2018-11-15");
  });

  it("the Results tab shows what it comes to, beside another one, and its dates in order", async () => {
    await pane.getByRole("tab", { name: "Results" }).click();
    const row = (path: string): Locator => pane.locator(`award-results [data-path="${path}"]`);
    await row("notes.repayment").waitFor();
    assert.match(await row("notes.repayment").innerText(), /16,500,000\s+USD/);
    assert.match(await row("notes.dueDate").innerText(), /2019-02-13/);
    await pane.getByLabel("Compare with").selectOption({ label: "Never paid" });
    await pane.getByRole("columnheader", { name: "Difference" }).first().waitFor();
    assert.match(await row("notes.repayment").innerText(), /16,500,000\s+0\.00\s+−16,500,000/);
    assert.match(
      await row("payments.firstReceived").innerText(),
      /never paid.*\s+2018-11-15\s+not available/,
    );
    const dates = await pane.locator("award-results time").allInnerTexts();
    assert(dates.length > 5 && dates.includes("2019-02-13"), dates.join(", "));
    assert.deepEqual(dates, dates.toSorted());
    const due = pane.locator("award-results .dates li", { hasText: "Notes of 2017 due" });
    // 2018-12-31 to 2019-02-13.
    assert.match(await due.innerText(), /in 44 days\s+ahead/);
  });

  for (const [look, media] of [
    ["light", { colorScheme: "light", forcedColors: "none" }],
    ["dark", { colorScheme: "dark", forcedColors: "none" }],
    ["forced colours", { colorScheme: "dark", forcedColors: "active" }],
  ] as const) {
    it(`both tabs are accessible at 320 px in ${look}`, async () => {
      await page.emulateMedia(media);
      await page.evaluate(() => document.documentElement.style.setProperty("--pane-width", "320px"));
      await pane.evaluate(axe);
      for (const tab of ["Results", "Scenarios"]) {
        await pane.getByRole("tab", { name: tab }).click();
        const results = await pane.evaluate(() =>
          (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
        );
        assert(results.passes.length > 10, "axe has looked at the pane");
        assert.deepEqual(
          results.violations.map(
            ({ id, nodes }) => `${tab} ${id}: ${nodes.map(({ html }) => html).join(" ")}`,
          ),
          [],
        );
        const overflow = await pane.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        assert.equal(overflow, 0, tab);
      }
    });
  }

  it("one is duplicated under a name that is free", async () => {
    await press(SETTLEMENT, ".duplicate");
    await told(`“${SETTLEMENT} (2)” is added.`);
    assert.equal((await names()).indexOf(`${SETTLEMENT} (2)`), (await names()).indexOf(SETTLEMENT) + 1);
  });

  it("a name that is taken, or none, is refused in place and what was typed stays", async () => {
    const copy = item(`${SETTLEMENT} (2)`);
    await press(`${SETTLEMENT} (2)`, ".rename");
    const input = copy.getByLabel("New name");
    for (const [name, sentence] of [
      [SETTLEMENT.toUpperCase(), "There is already a scenario named"],
      ["   ", "Name is needed, got nothing."],
      ["x".repeat(10_000), "Name must have at most 255 characters, got 10000."],
    ] as const) {
      await input.fill(name);
      await input.press("Enter");
      await copy.locator(".wrong", { hasText: sentence }).waitFor();
      assert.equal(await input.inputValue(), name);
      assert.equal(await input.getAttribute("aria-invalid"), "true");
    }
    await input.press("Escape");
    await input.waitFor({ state: "detached" });
  });

  it("names are text, whatever they look like, in the pane and on the sheet", async () => {
    await press(`${SETTLEMENT} (2)`, ".rename");
    let before = `${SETTLEMENT} (2)`;
    for (const name of HOSTILE_NAMES) {
      if ((await item(before).getByLabel("New name").count()) === 0) await press(before, ".rename");
      await item(before).getByLabel("New name").fill(name);
      await item(before).getByLabel("New name").press("Enter");
      await told(`is now called “${name}”.`);
      assert((await names()).includes(name));
      before = name;
    }
    await item(before).locator(".load").click();
    await told(`“${before}” is loaded`);
    assert.equal(await onScenarioSheet(2), before);
    assert.equal(await pane.locator("award-scenario h3 img, award-scenario h3 b").count(), 0);
    assert.notEqual(await pane.title(), "run");
  });

  for (const format of ["json", "csv"] as const) {
    it(`what is exported as ${format.toUpperCase()} is the same scenario when it is imported`, async () => {
      const name = HOSTILE_NAMES.at(-1) ?? "";
      const first = await downloaded(name, format);
      assert(first.file.endsWith(`.${format}`), first.file);
      await importFile(first.file, first.text);
      await told(`“${name} (2)” is imported`);
      await press(`${name} (2)`, ".delete");
      await told("is deleted");
      await press(name, ".delete");
      await told("is deleted");
      await importFile(first.file, first.text);
      await told(`“${name}” is imported`);
      const second = await downloaded(name, format);
      assert.deepEqual(second, first);
    });
  }

  it("a file with mistakes is refused field by field, and nothing changes", async () => {
    const before = await names();
    const assumed = { kind: "assumed", reason: "a test" };
    const inputs = {
      "award.principal": { value: -1, provenance: assumed },
      "valuation.date": { value: "soon", provenance: assumed },
    };
    await importFile("bad.json", JSON.stringify({ schemaVersion: 1, name: "Bad", inputs }));
    await pane.getByText("bad.json was not imported.").waitFor();
    const problems = pane.locator("[role=alert] .problems");
    await problems.locator("code", { hasText: "award.principal" }).waitFor();
    await problems.locator("code", { hasText: "valuation.date" }).waitFor();
    assert.deepEqual(await names(), before);
  });

  it("the loaded one is deleted, and brought back by Undo", async () => {
    await loadPreset(SETTLEMENT);
    await press(SETTLEMENT, ".delete");
    await told(`“${SETTLEMENT}” is deleted. No scenario is loaded now`);
    await calculated(page);
    assert.equal(await shown(page, "A2"), "#N/A");
    assert.equal((await names()).includes(SETTLEMENT), false);
    await pane.locator(".undo").click();
    await told("The last change is taken back.");
    await calculated(page);
    assert.equal(await shown(page, "A2"), "2018-11-15");
    await item(SETTLEMENT).getByText("active", { exact: true }).waitFor();
  });

  it("did nothing that the page's policy forbids", () => assert.deepEqual(complaints, []));
});
