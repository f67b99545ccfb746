/** The cost of a shipped function in the real runtime, beside a function that only answers. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launchBrowser } from "../tools/launchBrowser.ts";
import { startWorkbench } from "../workbench/server.ts";
import type { Bench } from "./measure/bench.ts";
import { compilePage } from "./measure/compile.ts";
import { median } from "./measure/median.ts";
import type {} from "./runtime/hostPage.ts";

const CALLS = 10_000;
const ROUNDS = 11;
const BUDGET = 1.15;

const ROOT = join(import.meta.dirname, "..");
const PAGES = join(import.meta.dirname, "runtime");

/** The page that frames the add-in, and the add-in: the shipped functions and one more. */
async function buildPages(folder: string): Promise<void> {
  await compilePage({ hostPage: join(PAGES, "hostPage.ts") }, folder);
  for (const page of ["index.html", "addin.html", "noOperation.js"]) {
    cpSync(join(PAGES, page), join(folder, page));
  }
  cpSync(join(ROOT, "dist", "functions.js"), join(folder, "functions.js"));
  const metadata = JSON.parse(readFileSync(join(ROOT, "dist", "functions.json"), "utf8")) as {
    functions: { id: string; name: string }[];
  };
  const repayment = metadata.functions.find(({ id }) => id === "NOTE_REPAYMENT");
  if (repayment === undefined) throw new Error("dist/ has no NOTE_REPAYMENT: run npm run build");
  metadata.functions.push({ ...repayment, id: "NO_OPERATION", name: "NO_OPERATION" });
  writeFileSync(join(folder, "functions.json"), JSON.stringify(metadata));
}

export const bench: Bench = {
  id: "function-runtime",
  title: "Custom functions through the real runtime",
  run: async () => {
    const folder = mkdtempSync(join(tmpdir(), "function-runtime-"));
    const browser = await launchBrowser();
    const server = await startWorkbench({ port: 0, page: folder, addin: folder });
    try {
      await buildPages(folder);
      const page = await browser.newPage();
      await page.goto(server.url);
      await page.waitForFunction(() => "ready" in window);
      await page.evaluate(() => window.ready);
      const measure = (name: string): Promise<number> =>
        page.evaluate(([called, calls]) => window.measureCalls(called, calls), [name, CALLS] as const);
      const noOperation: number[] = [];
      const repayment: number[] = [];
      await measure("AWARD.NO_OPERATION");
      await measure("AWARD.NOTE_REPAYMENT");
      for (let round = 0; round < ROUNDS; round++) {
        noOperation.push(await measure("AWARD.NO_OPERATION"));
        repayment.push(await measure("AWARD.NOTE_REPAYMENT"));
      }
      const ratio = median(repayment.map((time, round) => time / (noOperation[round] ?? NaN)));
      return [
        `${CALLS.toLocaleString("en-US")} calls, all answers awaited: the emulated host, the unmodified office.js and the shipped ` +
          `\`functions.js\` in one headless Chromium, ${ROUNDS} rounds in turns. Budget: ${BUDGET} ×.`,
        [
          "| Function | ms, median | Time |",
          "| --- | ---: | ---: |",
          `| answers 0 and does nothing | ${median(noOperation).toFixed(0)} | 1.00 × |`,
          `| \`NOTE_REPAYMENT\` | ${median(repayment).toFixed(0)} | ${ratio.toFixed(2)} × |`,
        ].join("\n"),
      ].join("\n\n");
    } finally {
      await browser.close();
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
