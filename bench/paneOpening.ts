/** From the click that opens the pane to a pane that can be used, beside an empty one of the same parts. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import webpack from "webpack";
import { launchBrowser } from "../test/e2e/browser.ts";
import { paneOf } from "../test/e2e/paneDriving.ts";
import { openWorkbench } from "../test/e2e/typing.ts";
import configure from "../webpack.config.js";
import { startWorkbench } from "../workbench/server.ts";
import type { Bench } from "./measure/bench.ts";

const ROUNDS = 11;
const BUDGET = 1.5;

/** Builds the add-in with the empty pane in place of its own. */
function buildEmpty(folder: string): Promise<void> {
  const configuration = configure({ out: folder }) as webpack.Configuration;
  const emptyPane = join(import.meta.dirname, "pane", "emptyPane.ts");
  configuration.plugins?.push(
    new webpack.NormalModuleReplacementPlugin(/^\.\/taskpane\/index\.ts$/u, emptyPane),
  );
  return new Promise((resolve, reject) => {
    webpack(configuration, (error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors()) reject(new Error(stats.toString("errors-only")));
      else resolve();
    });
  });
}

/**
 * Milliseconds from the click to the first picture in which the pane can be used.
 *
 * @param usable what is there once it can be used
 */
async function timeOpening(browser: Browser, url: string, usable: string): Promise<number> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  try {
    // Closes the pane before the add-in's page has loaded in it: opening is then all that is measured.
    await page.addInitScript(() => {
      const closing = setInterval(() => {
        if (document.body?.classList.contains("pane-closed")) clearInterval(closing);
        else document.getElementById("pane-close")?.click();
      }, 1);
    });
    await openWorkbench(page, url);
    const opened = await page.getByRole("button", { name: "Insert function" }).evaluate((button) => {
      const now = performance.timeOrigin + performance.now();
      (button as HTMLElement).click();
      return now;
    });
    const ready = await paneOf(page).waitForFunction(
      (selector) =>
        document.querySelector(selector) === null ? undefined : performance.timeOrigin + performance.now(),
      usable,
      { polling: "raf" },
    );
    return ((await ready.jsonValue()) ?? NaN) - opened;
  } finally {
    await page.close();
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? NaN;
}

export const bench: Bench = {
  id: "pane-opening",
  title: "Opening the pane",
  run: async () => {
    const folder = mkdtempSync(join(tmpdir(), "empty-pane-"));
    await buildEmpty(folder);
    const browser = await launchBrowser();
    const [shipped, empty] = await Promise.all([
      startWorkbench({ port: 0 }),
      startWorkbench({ port: 0, addin: folder }),
    ]);
    try {
      const ours: number[] = [];
      const theirs: number[] = [];
      // The first opening of each warms the browser and does not count.
      for (let round = 0; round <= ROUNDS; round++) {
        const emptied = await timeOpening(browser, empty.url, "fluent-tab:defined");
        const opened = await timeOpening(browser, shipped.url, "award-functions [data-id]");
        if (round === 0) continue;
        theirs.push(emptied);
        ours.push(opened);
      }
      const ratio = median(ours) / median(theirs);
      return [
        "From the click on the ribbon to the first frame in which the pane can be used, the add-in's page being loaded " +
          `for its functions: workbench and unmodified office.js in one headless Chromium, ${ROUNDS} rounds in turns. ` +
          "The empty pane has Lit, Fluent's tabs and button, and the theme, and nothing behind them. " +
          `Budget: ${BUDGET} ×.`,
        [
          "| Pane | ms, median | Time |",
          "| --- | ---: | ---: |",
          `| empty | ${median(theirs).toFixed(0)} | 1.00 × |`,
          `| shipped, with its list of functions | ${median(ours).toFixed(0)} | ${ratio.toFixed(2)} × |`,
        ].join("\n"),
      ].join("\n\n");
    } finally {
      await browser.close();
      await Promise.all([shipped.close(), empty.close()]);
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
