import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Browser, Frame, Page } from "playwright-core";
import { startWorkbench, type RunningWorkbench } from "../../workbench/server.ts";
import { launchBrowser } from "./browser.ts";
import { field, openFunction, openPane } from "./paneDriving.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

describe("the pane for everybody", function () {
  this.timeout(240_000);
  // A browser on a busy machine may miss a key; what fails twice is wrong.
  this.retries(1);
  let browser: Browser;
  let workbench: RunningWorkbench;
  let page: Page;
  let pane: Frame;

  before(async () => {
    [browser, workbench] = await Promise.all([launchBrowser(), startWorkbench({ port: 0 })]);
    ({ page, pane } = await openPane(browser, workbench.url));
  });

  after(async () => {
    await browser?.close();
    await workbench?.close();
  });

  it("reaches every field, button and link with the Tab key, which office.js moves by itself", async () => {
    await openFunction(pane, "NOTE_DUE_DATE");
    await pane.getByText("4 choices").click();
    await pane.locator("fluent-tab[aria-selected=true]").focus();
    const stops = await pane.evaluate(
      () =>
        [...document.querySelectorAll<HTMLElement>("a, button, input, summary, fluent-button")].filter(
          (element) => element.checkVisibility(),
        ).length,
    );
    const reached = new Set<string>();
    for (let stop = 0; stop < stops; stop++) {
      await page.keyboard.press("Tab");
      reached.add(
        await pane.evaluate(() => {
          const { activeElement } = document;
          return `${[...document.querySelectorAll("*")].indexOf(activeElement ?? document.body)} ${activeElement?.localName}`;
        }),
      );
    }
    assert.equal(reached.size, stops, [...reached].join(", "));
  });

  async function violations(): Promise<string[]> {
    await pane.evaluate(axe);
    const results = await pane.evaluate(() =>
      (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
    );
    assert(results.passes.length > 10, "axe has looked at the pane");
    return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  }

  for (const width of [320, 450]) {
    for (const [look, media] of [
      ["light", { colorScheme: "light", forcedColors: "none" }],
      ["dark", { colorScheme: "dark", forcedColors: "none" }],
      ["forced colours", { colorScheme: "dark", forcedColors: "active" }],
    ] as const) {
      it(`is accessible at ${width} px in ${look}`, async () => {
        await page.emulateMedia(media);
        await page.evaluate(
          (pixels) => document.documentElement.style.setProperty("--pane-width", `${pixels}px`),
          width,
        );
        await pane.getByRole("tab", { name: "Functions" }).click();
        const back = pane.locator("fluent-button", { hasText: "All functions" });
        if (await back.isVisible()) await back.click();
        assert.deepEqual(await violations(), [], "the list");
        await openFunction(pane, "NOTE_DUE_DATE");
        await field(pane, "awardDate").fill("tomorrow/");
        await field(pane, "days").fill("1,5");
        await pane.locator("#insert").click();
        assert.deepEqual(await violations(), [], "a function");
        await pane.getByRole("tab", { name: "Checks" }).click();
        await pane.getByText("all results are up to date").waitFor();
        assert.deepEqual(await violations(), [], "the checks");
        const overflow = await pane.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        assert.equal(overflow, 0);
      });
    }
  }
});
