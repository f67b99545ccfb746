import assert from "node:assert/strict";
import type { Frame, Locator, Page } from "playwright-core";
import { fromIso, inputAt, milestones, type Scenario } from "../../src/calc/index.ts";
import { FUTURES } from "../calc/scenario/terms/given.ts";
import { LOOKS, overflow, violations, widen } from "./accessibility.ts";
import {
  asInTextCell,
  becomes,
  downloaded,
  importFile,
  item,
  listed,
  loadPreset,
  press,
  rename,
  showScenarios,
  textsAt,
  told,
} from "./scenarioDriving.ts";
import { unfold } from "./paneDriving.ts";
import { browserSession } from "./session.ts";
import { openSheet, showSheet } from "./sheet.ts";
import { shown, type, value } from "./typing.ts";

const SETTLEMENT = "Settlement of 2018 in instalments";
/** All six, and then all six in another order, in one and the same workbook. */
const LOADED = [0, 1, 2, 3, 4, 5, 2, 0, 4, 5, 3, 1].flatMap((index) => FUTURES[index] ?? []);
/** As each preset states or assumes it; 3 × 5,500,000, and with it 4 × 2,130,000 and 3 × 1,700,000. */
const FIRST_PAYMENT_AND_REPAYMENT: Readonly<Record<string, readonly [string, string]>> = {
  "Release of 3 February 2017": [String(fromIso("2018-02-03")), "16500000"],
  [SETTLEMENT]: [String(fromIso("2018-11-15")), "16500000"],
  "Partial annulment of 2019 and its reversal": [String(fromIso("2022-03-31")), "16500000"],
  "Note stack of 2025": [String(fromIso("2027-06-30")), "30120000"],
  "Sale order of 2025": [String(fromIso("2026-03-31")), "30120000"],
  "Never paid": ["#N/A", "0"],
};
const HOSTILE_NAMES = [
  "<img src=x onerror=\"document.title='run'\">",
  "__proto__",
  "⚖️ פסק דין 🧾 <b>نهائي</b>",
  '=HYPERLINK("http://example.com","x")',
];

describe("scenarios in the pane", function () {
  const session = browserSession(this, { workbook: "empty" });
  let page: Page;
  let pane: Frame;

  before(async () => {
    ({ page, pane } = await session.openPane());
    await showScenarios(pane);
    await openSheet(page, "Answers");
    await type(page, "A1", "=AWARD.STANDSTILL_STATUS()");
    await type(page, "A2", '=AWARD.SCENARIO("First payment received")');
    await type(page, "A3", '=AWARD.SCENARIO("notes.repayment")');
    await type(page, "C1", "=AWARD.MILESTONES()");
  });

  /** What the cells that follow the scenario show, and the table of its dates down to the last row. */
  async function answers(): Promise<{ figures: string[]; dates: string[][] }> {
    const [figures, dates] = await Promise.all([
      textsAt(page, "Answers", [1, 1, 3, 1]),
      textsAt(page, "Answers", [1, 3, 120, 5]),
    ]);
    const end = dates.findLastIndex((row) => row.some((text) => text !== "")) + 1;
    return { figures: figures.flat(), dates: dates.slice(0, end) };
  }

  /** What they should show. */
  function expected(preset: Scenario): Awaited<ReturnType<typeof answers>> {
    const asOf = fromIso(preset.inputs["valuation.date"]?.value ?? "");
    return {
      figures: [
        // Every preset stands between the agreement of 2012 and the payment in full.
        "In force",
        ...(FIRST_PAYMENT_AND_REPAYMENT[preset.name] ?? []),
      ],
      // Which dates those are is judged in test/calc/scenario; here, that the cells show all and only them.
      dates: [
        ["Date", "Event", "Kind", "Days", "Status"],
        ...milestones(preset, asOf).map(({ date, event, kind, days, status }) => [
          String(date),
          event,
          kind,
          String(days),
          status,
        ]),
      ],
    };
  }

  it("begin with none, and cells that follow them say so", async () => {
    await pane.getByText("None yet.").waitFor();
    assert.equal(await shown(page, "A2"), "#N/A");
  });

  let last: Awaited<ReturnType<typeof answers>> | undefined;
  for (const [index, preset] of LOADED.entries()) {
    const again = index < FUTURES.length ? "" : " again";
    it(`"${preset.name}" is loaded${again}: the Scenario sheet and the cells follow by themselves`, async () => {
      await loadPreset(page, pane, preset.name);
      await item(pane, preset.name).getByText("active", { exact: true }).waitFor();
      assert.equal(await pane.locator(".changed").count(), 0);
      assert.deepEqual(await textsAt(page, "Scenario", [2, 2]), [[preset.name]]);
      assert.deepEqual(await textsAt(page, "Scenario", [8, 2]), [[inputAt(preset, "valuation.date")?.value]]);
      const now = expected(preset);
      await becomes(answers, now);
      assert.notDeepEqual(now, last);
      last = now;
    });
  }

  it("a preset that is already in the workbook is loaded, not added again", async () => {
    assert.deepEqual(
      await listed(pane),
      FUTURES.map(({ name }) => name),
    );
    await showSheet(page, "Answers");
    await becomes(() => value(page, "A2"), fromIso("2018-11-15"));
  });

  it("the Answer tab shows what it comes to, beside another one, and its dates in order", async () => {
    await pane.getByRole("tab", { name: "Answer" }).click();
    await unfold(pane, "figures");
    await unfold(pane, "dates");
    const row = (path: string): Locator => pane.locator(`award-answer [data-path="${path}"]`);
    await row("notes.repayment").waitFor();
    assert.match(await row("notes.repayment").innerText(), /16,500,000\s+USD/);
    assert.match(await row("notes.dueDate").innerText(), /2019-02-13/);
    await pane.getByLabel("Compare with").selectOption({ label: "Never paid" });
    await pane.getByRole("columnheader", { name: "Difference" }).first().waitFor();
    assert.match(await row("notes.repayment").innerText(), /16,500,000\s+0\s+−16,500,000/);
    assert.match(
      await row("payments.firstReceived").innerText(),
      /never paid.*\s+2018-11-15\s+not available/,
    );
    const dates = await pane.locator("award-answer .dates time:first-of-type").allInnerTexts();
    assert(dates.length > 5 && dates.includes("2019-02-13"), dates.join(", "));
    assert.deepEqual(dates, dates.toSorted());
    const due = pane.locator("award-answer .dates li", { hasText: "Notes of 2017 due" });
    // 2018-12-31 to 2019-02-13.
    assert.match(await due.innerText(), /in 44 days\s+ahead/);
  });

  for (const [look, media] of LOOKS) {
    it(`both tabs are accessible at 320 and 450 px in ${look}`, async () => {
      await page.emulateMedia(media);
      for (const [tab, width] of [
        ["Answer", 320],
        ["Answer", 450],
        ["Scenarios", 450],
        ["Scenarios", 320],
      ] as const) {
        await widen(page, width);
        await pane.getByRole("tab", { name: tab }).click();
        assert.deepEqual(await violations(pane), [], tab);
        assert.equal(await overflow(pane), 0, tab);
      }
    });
  }

  it("one is duplicated under a name that is free", async () => {
    await press(pane, SETTLEMENT, ".duplicate");
    await told(pane, `“${SETTLEMENT} (2)” is added.`);
    assert.equal(
      (await listed(pane)).indexOf(`${SETTLEMENT} (2)`),
      (await listed(pane)).indexOf(SETTLEMENT) + 1,
    );
  });

  it("a name that is taken, or none, is refused in place and what was typed stays", async () => {
    const copy = item(pane, `${SETTLEMENT} (2)`);
    await press(pane, `${SETTLEMENT} (2)`, ".rename");
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
    let before = `${SETTLEMENT} (2)`;
    for (const name of HOSTILE_NAMES) {
      await rename(pane, before, name);
      assert((await listed(pane)).includes(name));
      before = name;
    }
    await item(pane, before).locator(".load").click();
    await told(pane, `“${before}” is loaded`);
    assert.deepEqual(await textsAt(page, "Scenario", [2, 2]), [[asInTextCell(before, session.profile)]]);
    assert.equal(await pane.locator("award-scenario h3 img, award-scenario h3 b").count(), 0);
    assert.notEqual(await pane.title(), "run");
  });

  for (const format of ["json", "csv"] as const) {
    it(`what is exported as ${format.toUpperCase()} is the same scenario when it is imported`, async () => {
      const name = HOSTILE_NAMES.at(-1) ?? "";
      const first = await downloaded(page, pane, name, format);
      assert(first.file.endsWith(`.${format}`), first.file);
      await importFile(pane, first.file, first.text);
      await told(pane, `“${name} (2)” is imported`);
      await press(pane, `${name} (2)`, ".delete");
      await told(pane, "is deleted");
      await press(pane, name, ".delete");
      await told(pane, "is deleted");
      await importFile(pane, first.file, first.text);
      await told(pane, `“${name}” is imported`);
      const second = await downloaded(page, pane, name, format);
      assert.deepEqual(second, first);
    });
  }

  it("is offered as text to copy first where Excel opens no download, on a Mac", async () => {
    const name = HOSTILE_NAMES.at(-1) ?? "";
    const order = (): Promise<string[]> =>
      item(pane, name)
        .locator("award-file-text")
        .locator("textarea, fluent-button, a")
        .evaluateAll((elements) => elements.map(({ localName }) => localName));
    await press(pane, name, ".export-json");
    await item(pane, name).locator("award-file-text a").waitFor();
    assert.deepEqual(await order(), ["a", "textarea", "fluent-button", "fluent-button"]);
    await item(pane, name).getByText("Close", { exact: true }).click();
    await pane.evaluate(() =>
      Object.defineProperty(Office.context.diagnostics, "platform", { value: "Mac" }),
    );
    await press(pane, name, ".export-json");
    await item(pane, name).getByText("Copy the text and save it as a file:").waitFor();
    assert.deepEqual(await order(), ["textarea", "fluent-button", "fluent-button", "a"]);
    await pane.evaluate(() =>
      Object.defineProperty(Office.context.diagnostics, "platform", { value: "OfficeOnline" }),
    );
    await item(pane, name).getByText("Close", { exact: true }).click();
  });

  it("a file with mistakes is refused field by field, and nothing changes", async () => {
    const before = await listed(pane);
    const assumed = { kind: "assumed", reason: "a test" };
    const inputs = {
      "award.principal": { value: -1, provenance: assumed },
      "valuation.date": { value: "soon", provenance: assumed },
    };
    await importFile(pane, "bad.json", JSON.stringify({ schemaVersion: 1, name: "Bad", inputs }));
    await pane.getByText("bad.json was not imported.").waitFor();
    const problems = pane.locator("[role=alert] .problems");
    await problems.locator("code", { hasText: "award.principal" }).waitFor();
    await problems.locator("code", { hasText: "valuation.date" }).waitFor();
    assert.deepEqual(await listed(pane), before);
  });

  it("the loaded one is deleted, and brought back by Undo", async () => {
    await loadPreset(page, pane, SETTLEMENT);
    await press(pane, SETTLEMENT, ".delete");
    await told(pane, `“${SETTLEMENT}” is deleted. No scenario is loaded now`);
    await becomes(() => shown(page, "A2"), "#N/A");
    assert.equal((await listed(pane)).includes(SETTLEMENT), false);
    await pane.locator(".undo").click();
    await told(pane, "The last change is taken back.");
    await becomes(() => value(page, "A2"), fromIso("2018-11-15"));
    await item(pane, SETTLEMENT).getByText("active", { exact: true }).waitFor();
  });

  it("did nothing that the page's policy forbids", () => assert.deepEqual(session.complaints, []));
});
