/** Chances on the What if tab: the tree, what it is worth, what it does that something has happened, thousands of paths. */
import assert from "node:assert/strict";
import type { Frame, Locator, Page } from "playwright-core";
import { LOOKS, overflow, violations, widen } from "./accessibility.ts";
import { becomes, loadPreset, showScenarios } from "./scenarioDriving.ts";
import { browserSession } from "./session.ts";
import { openSheet } from "./sheet.ts";
import { shown, type } from "./typing.ts";

const SALE = "Sale order of 2025";

describe("chances, on the What if tab", function () {
  const session = browserSession(this, { workbook: "empty" });
  let page: Page;
  let pane: Frame;
  let section: Locator;

  before(async () => {
    ({ page, pane } = await session.openPane());
    await showScenarios(pane);
    await loadPreset(page, pane, SALE);
    await openSheet(page, "Chances");
    await pane.getByRole("tab", { name: "What if" }).click();
    await pane.locator("[data-part=chances]").click();
    section = pane.locator("award-chances");
    await section.locator(".pattern").first().waitFor();
  });

  const node = (name: string): Locator => section.locator(`[data-node="${name}"]`);
  const chance = (name: string): Locator => node(name).locator("[data-chance]");
  const digits = async (of: Locator): Promise<number> =>
    Number((await of.innerText()).replaceAll(",", "").replace("−", "-"));

  it("starts from the outcomes of the scenario: 60 % of 855 million on 31 March 2026 at 15 %", async () => {
    await section.locator(".pattern", { hasText: "The outcomes of this scenario" }).click();
    // 855,000,000 ÷ 1.15^(119/365) = 816,915,160, as the design has it.
    const worth = 0.6 * (855_000_000 / 1.15 ** (119 / 365));
    await becomes(async () => digits(section.locator(".expected strong")), Math.round(worth));
    assert.match(await section.innerText(), /Six times in ten something comes\./u);
    assert.match(await node("Sale closes").innerText(), /present value 816,915,160/u);
  });

  it("says at the field that chances do not add up to 100 %, and takes an empty one for the rest", async () => {
    await chance("Sale closes").fill("50");
    await section.locator(".wrong", { hasText: "These chances add up to 90%: make it 100%" }).waitFor();
    assert.equal(await chance("Sale fails, nothing comes").getAttribute("aria-invalid"), "true");
    await chance("Sale fails, nothing comes").fill("");
    await becomes(() => section.locator(".wrong").count(), 0);
    assert.equal(await chance("Sale fails, nothing comes").getAttribute("placeholder"), "rest: 50%");
    await chance("Sale closes").fill("60");
  });

  it("grows a branch, saves it in the scenario, and puts it on the sheet as a live formula", async () => {
    await node("Sale fails, nothing comes").locator(".node-name").click();
    await node("Sale fails, nothing comes").locator(".add-branch").click();
    await node("Branch 1").locator(".node-name").click();
    await node("Branch 1").locator("[data-column=node]").fill("Settles later");
    await node("Settles later").locator("[data-column=date]").fill("2028-12-31");
    await node("Settles later").locator("[data-column=recovery]").fill("400000000");
    await chance("Settles later").fill("25");
    await section.locator(".wrong", { hasText: "These chances add up to 25%" }).waitFor();
    await node("Sale fails, nothing comes").locator(".node-name").click();
    await node("Sale fails, nothing comes").locator(".add-branch").click();
    await becomes(() => section.locator(".wrong").count(), 0);
    // The design's figure: 490,149,096 + 0.4 × 0.25 × 400,000,000 ÷ 1.15^(1125/365) = 516,149,351.
    await becomes(async () => digits(section.locator(".expected strong")), 516_149_351);
    await section.locator(".save-tree").click();
    await section.locator("fluent-message-bar", { hasText: "The tree is saved" }).waitFor();
    await section.locator(".tree-actions award-on-sheet button").click();
    await becomes(() => shown(page, "A1"), "Node");
    await becomes(() => shown(page, "A3"), "Sale closes");
    await becomes(async () => Math.round(Number(await shown(page, "D7"))), 516_149_351);
    assert.equal(await shown(page, "A7"), "Tree");
  });

  it("bridges the value to that once something has happened, to the cent", async () => {
    await section.locator("#happened").selectOption({ label: "Settles later" });
    await section.locator(".bridge li").first().waitFor();
    const changes = await section.locator(".bridge .change").allInnerTexts();
    const sums = changes.map((text) => Number(text.replace(/[,+]/gu, "").replace("−", "-")));
    const [start = NaN, ...rest] = sums;
    const end = rest.pop() ?? NaN;
    assert.equal(rest.length, 2);
    // Shown in whole units: three are rounded.
    assert.ok(Math.abs(start + rest.reduce((sum, each) => sum + each, 0) - end) <= 2, changes.join(" "));
    // 400,000,000 ÷ 1.15^(1125/365)
    assert.equal(end, 260_002_550);
    const title = await section.locator(".as-table award-on-sheet button").getAttribute("title");
    const [formula = ""] = /=AWARD\.SCENARIO_BRIDGE\(.*\)/u.exec(title ?? "") ?? [];
    await type(page, "J1", formula);
    await becomes(() => shown(page, "J2"), "Start");
    assert.equal(await shown(page, "J4"), "Settles later");
    assert.equal(Math.round(Number(await shown(page, "N5"))), end);
  });

  it("draws how the paths spread, the same whoever works them out, and agrees with the tree", async () => {
    await section.locator("#paths").fill("400");
    await section.locator(".simulate").click();
    await section.locator("award-histogram .bar").first().waitFor();
    const counts = await section
      .locator("award-histogram .bar")
      .evaluateAll((bars) => bars.map((bar) => Number(bar.getAttribute("data-count"))));
    assert.equal(
      counts.reduce((sum, count) => sum + count, 0),
      400,
    );
    assert.match(await section.locator(".mean-told").innerText(), /the standard error of 400 paths/u);
    assert.equal(await section.locator(".percentiles tr").count(), 7);
    const told = await pane.evaluate(async () => {
      const { pictures, scenarios } = (window as unknown as { awardFinance: PageFunctions }).awardFinance;
      const { active, scenarios: all } = scenarios.get();
      const scenario = all.find(({ name }) => name === active);
      const asked = { scenario, assumptions: [], seed: 3, paths: 64, field: "us.paid" };
      const made = [];
      for (const workers of [1, 2, 8]) {
        const { values } = await pictures({ ...asked, workers }, {});
        made.push([...new Uint8Array(values.buffer)].join());
      }
      return made;
    });
    assert.equal(new Set(told).size, 1);
  });

  it("has an uncertain input beside the tree, correlated by ranks with another", async () => {
    await section.locator(".add-assumption").click();
    await section.locator(".add-assumption").click();
    await section.locator(".assumptions li").nth(1).locator("input").last().fill("-0.5");
    await section.locator("#paths").fill("200");
    await section.locator(".simulate").click();
    await section.locator("award-histogram .bar").first().waitFor();
    const formula = await section.locator("award-simulation award-on-sheet button").getAttribute("title");
    assert.match(
      formula ?? "",
      /=AWARD\.SIMULATE\(\{"Input","Distribution","A","B","C","outcomes\.tree\.\d\.\w+";/u,
    );
    assert.match(formula ?? "", /,-0\.5\}, 200, 1\)$/u);
  });

  it("stops a million paths, and every worker of theirs", async () => {
    await section.locator("#paths").fill("1,000,000");
    const started = page.waitForEvent("worker");
    await section.locator(".simulate").click();
    await started;
    await becomes(async () => (await section.locator("progress").getAttribute("value")) !== "0", true);
    await section.locator(".stop-simulation").click();
    // How soon is measured where nothing else runs: npm run bench -- simulation-in-browser.
    await becomes(() => section.locator(".simulating").count(), 0);
    await becomes(() => Promise.resolve(page.workers().length), 0);
  });

  it("is read by a screen reader and fits 320 px, in every look", async () => {
    await widen(page, 320);
    for (const [, media] of LOOKS) {
      await page.emulateMedia(media);
      assert.deepEqual(await violations(pane), []);
    }
    assert.equal(await overflow(pane), 0);
  });
});

interface PageFunctions {
  readonly scenarios: {
    get(): { readonly active: string; readonly scenarios: readonly { readonly name: string }[] };
  };
  readonly pictures: (asked: unknown, under: object) => Promise<{ readonly values: Float64Array }>;
}
