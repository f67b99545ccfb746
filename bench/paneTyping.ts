/** Typing in a field of the largest preset: from the key to the picture that shows the answer it makes. */
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Frame } from "playwright-core";
import { presets, tableRows, type Input, type Scenario } from "../src/calc/index.ts";
import { launchBrowser } from "../tools/launchBrowser.ts";
import { startWorkbench } from "../workbench/server.ts";
import type { Bench } from "./measure/bench.ts";
import { compilePage } from "./measure/compile.ts";
import { median } from "./measure/median.ts";
import type {} from "./pane/hostPage.ts";

const KEYS = 60;
/** Milliseconds between two keys: a fast typist's. */
const PAUSE = 90;
/** Milliseconds of a picture, sixty a second. */
const FRAME = 1000 / 60;
const BUDGET = 2;

const PAGES = join(import.meta.dirname, "pane");
const FIELD = "award.firstPaymentAmount";

/** What a key took until the answer it makes was painted. */
interface Keystroke {
  readonly milliseconds: number;
  /** Pictures from the key on until the one with the answer, that one counted. */
  readonly frames: number;
}

declare global {
  interface Window {
    keystrokes: Keystroke[];
  }
}

/** The preset with the most values that says what is paid first. */
function largestPreset(): Scenario {
  const values = (input: Input | undefined): number =>
    tableRows(input).reduce((sum, { cells }) => sum + Object.keys(cells).length, 0) || 1;
  const size = ({ inputs }: Scenario): number =>
    Object.values(inputs).reduce((sum, input) => sum + values(input), 0);
  const able = presets().filter(({ inputs }) => inputs[FIELD] !== undefined);
  return able.reduce((largest, one) => (size(one) > size(largest) ? one : largest));
}

async function loaded(pane: Frame, name: string): Promise<void> {
  await pane.locator("fluent-tab", { hasText: "Scenarios" }).click();
  await pane.locator(`[data-preset="${name}"] fluent-button`).click();
  await pane.locator("award-scenarios .told", { hasText: "is loaded" }).waitFor();
  await pane.locator("fluent-tab", { hasText: "Inputs" }).click();
  const payments = pane.locator('[data-group="Payments"]');
  await payments.waitFor();
  if ((await payments.getAttribute("open")) === null) await payments.locator("> summary").click();
}

/** Notes of every key when the answer in the bar at the bottom is another one, and painted. */
function noteKeystrokes(): void {
  window.keystrokes = [];
  // Methods: a compiled function that is given a name of its own asks for a helper that the page has not.
  const watch = {
    answer(): string {
      return document.querySelector("award-inputs .effect")?.textContent ?? "";
    },
    look(before: string, pressed: number, frames: number): void {
      requestAnimationFrame(() => {
        if (watch.answer() === before && frames < 120) {
          watch.look(before, pressed, frames + 1);
          return;
        }
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => window.keystrokes.push({ milliseconds: performance.now() - pressed, frames });
        port2.postMessage(undefined);
      });
    },
  };
  document.addEventListener("keydown", ({ timeStamp }) => watch.look(watch.answer(), timeStamp, 1), true);
}

export const bench: Bench = {
  id: "pane-typing",
  title: "Typing in the pane",
  run: async () => {
    const folder = mkdtempSync(join(tmpdir(), "pane-typing-"));
    await compilePage({ hostPage: join(PAGES, "hostPage.ts") }, folder);
    cpSync(join(PAGES, "index.html"), join(folder, "index.html"));
    const browser = await launchBrowser();
    const workbench = await startWorkbench({ port: 0, page: folder });
    try {
      const preset = largestPreset();
      const page = await browser.newPage();
      await page.goto(workbench.url);
      await page.evaluate(() => window.ready);
      await page.evaluate(() => window.openPane());
      const pane = page.frame({ url: /taskpane\.html/ });
      if (!pane) throw new Error("The add-in's page is not there.");
      await loaded(pane, preset.name);
      const field = pane.locator(`[data-place="${FIELD}"]`);
      await field.fill("1");
      await field.press("End");
      await pane.evaluate(noteKeystrokes);
      for (let key = 0; key < KEYS; key++) {
        // Six digits and off again, so that the sum stays one that can be paid.
        await page.keyboard.press(key % 12 < 6 ? String((key % 9) + 1) : "Backspace");
        await page.waitForTimeout(PAUSE);
      }
      const all = await pane.evaluate(() => window.keystrokes);
      const times = all.map(({ milliseconds }) => milliseconds).sort((one, other) => one - other);
      const within = all.filter(({ frames }) => frames <= BUDGET).length;
      return [
        `A first payment is typed into “${preset.name}”, the preset with the most values, ${KEYS} keys ${PAUSE} ms ` +
          "apart, in the pane beside a workbook in memory: from the key's own time to the picture in which the answer at " +
          `the bottom of the Inputs tab is another one. Budget: ${BUDGET} pictures of ${FRAME.toFixed(1)} ms.`,
        [
          "| Keys | ms, median | ms, of 95 in 100 | ms, most | Answer within two pictures |",
          "| ---: | ---: | ---: | ---: | ---: |",
          `| ${all.length} | ${median(times).toFixed(1)} | ${(times[Math.floor(times.length * 0.95)] ?? NaN).toFixed(1)} ` +
            `| ${(times.at(-1) ?? NaN).toFixed(1)} | ${within} of ${all.length} |`,
        ].join("\n"),
      ].join("\n\n");
    } finally {
      await browser.close();
      await workbench.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
