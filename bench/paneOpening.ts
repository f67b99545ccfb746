/** From the moment the pane comes into view to one that can be used, beside an empty one of the same parts. */
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import webpack from "webpack";
import { launchBrowser } from "../tools/launchBrowser.ts";
import configure from "../webpack.config.js";
import { startWorkbench } from "../workbench/server.ts";
import type { Bench } from "./measure/bench.ts";
import { compilePage, runWebpack } from "./measure/compile.ts";
import { median } from "./measure/median.ts";
import type {} from "./pane/hostPage.ts";

const ROUNDS = 41;
const BUDGET = 1.5;

const PAGES = join(import.meta.dirname, "pane");

/** Builds the add-in with the empty pane in place of its own. */
function buildEmpty(folder: string): Promise<void> {
  const configuration = configure({ out: folder }) as webpack.Configuration;
  configuration.plugins?.push(
    new webpack.NormalModuleReplacementPlugin(/^\.\/taskpane\/index\.ts$/u, join(PAGES, "emptyPane.ts")),
    // The page that is fetched beside the pane: an empty one has none.
    new webpack.NormalModuleReplacementPlugin(
      /^\.\/taskpane\/answer\/answerTab\.ts$/u,
      join(PAGES, "emptyPage.ts"),
    ),
  );
  return runWebpack(configuration);
}

/**
 * Milliseconds until the first picture in which the pane can be used.
 *
 * @param usable what is there once it can be used
 */
async function timeOpening(browser: Browser, url: string, usable: string): Promise<number> {
  const page = await browser.newPage();
  try {
    await page.goto(url);
    await page.evaluate(() => window.ready);
    // The scenarios of the workbook are read at start, pane or no pane.
    await page.waitForLoadState("networkidle");
    const pane = page.frame({ url: /taskpane\.html/ });
    if (!pane) throw new Error("The add-in's page is not there.");
    const opened = await page.evaluate(() => window.openPane());
    const ready = await pane.waitForFunction(
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

export const bench: Bench = {
  id: "pane-opening",
  title: "Opening the pane",
  run: async () => {
    const folder = mkdtempSync(join(tmpdir(), "pane-opening-"));
    const [host, emptied] = [join(folder, "host"), join(folder, "empty")];
    await compilePage({ hostPage: join(PAGES, "hostPage.ts") }, host);
    cpSync(join(PAGES, "index.html"), join(host, "index.html"));
    await buildEmpty(emptied);
    const browser = await launchBrowser();
    const [shipped, empty] = await Promise.all([
      startWorkbench({ port: 0, page: host }),
      startWorkbench({ port: 0, page: host, addin: emptied }),
    ]);
    try {
      const ours: number[] = [];
      const theirs: number[] = [];
      // The first opening of each warms the browser and does not count.
      for (let round = 0; round <= ROUNDS; round++) {
        const least = await timeOpening(browser, empty.url, "fluent-tab:defined");
        const opened = await timeOpening(browser, shipped.url, "award-start .card");
        if (round === 0) continue;
        theirs.push(least);
        ours.push(opened);
      }
      const ratio = median(ours) / median(theirs);
      return [
        "From the moment the pane comes into view to the first frame in which it can be used, the add-in's page being " +
          `loaded for its functions: emulated host and unmodified office.js in one headless Chromium, ${ROUNDS} rounds ` +
          "in turns, nothing cached. The empty pane has Lit, Fluent's tabs and button, and the theme, and nothing " +
          `behind them. Budget: ${BUDGET} ×.`,
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
