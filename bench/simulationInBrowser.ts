/**
 * A million paths asked for in the pane: whether the sheet goes on being drawn meanwhile, and how soon every worker is
 * still once it is stopped.
 */
import type { Browser, Frame, Page } from "playwright-core";
import { markdownTable } from "../tools/sectionedPage.ts";
import { launchBrowser } from "../tools/launchBrowser.ts";
import { startWorkbench } from "../workbench/server.ts";
import { paneOf } from "../test/e2e/paneDriving.ts";
import { loadPreset, showScenarios } from "../test/e2e/scenarioDriving.ts";
import { emptyWorkbook, openWorkbench, type } from "../test/e2e/typing.ts";
import type { Bench } from "./measure/bench.ts";
import { median } from "./measure/median.ts";

const PRESET = "Sale order of 2025";
const PATHS = 1_000_000;
/** Milliseconds in which pictures are counted. */
const WATCHED = 10_000;
const STOPS = 7;
const FEW_AND_MANY = [1, 2, 8];

/** What the pane's page has for it; see src/page.ts. */
interface PageFunctions {
  readonly scenarios: {
    get(): { readonly active: string; readonly scenarios: readonly { readonly name: string }[] };
  };
  readonly pictures: (asked: unknown, under: { onCanceled?: () => void }) => Promise<unknown>;
}

declare global {
  interface Window {
    stopPaths?: () => void;
  }
}

/** Milliseconds between the pictures of a page, for a while; something is typed meanwhile, as somebody would. */
async function pictures(page: Page): Promise<readonly number[]> {
  const watching = page.evaluate(
    (watched) =>
      new Promise<number[]>((resolve) => {
        const began = performance.now();
        const seen = { gaps: [] as number[], last: began };
        // A method: a function with a name of its own cannot be sent to the page as tsx writes it.
        const watch = {
          look(now: number): void {
            seen.gaps.push(now - seen.last);
            seen.last = now;
            if (now - began < watched) requestAnimationFrame((next) => watch.look(next));
            else resolve(seen.gaps.slice(1));
          },
        };
        requestAnimationFrame((now) => watch.look(now));
      }),
    WATCHED,
  );
  for (const [index, text] of ["1", "=A1+1", "=A2*2"].entries()) await type(page, `A${index + 1}`, text);
  return watching;
}

function row(what: string, gaps: readonly number[]): readonly string[] {
  const sorted = gaps.toSorted((one, other) => one - other);
  const part = (share: number): string => (sorted[Math.floor((sorted.length - 1) * share)] ?? NaN).toFixed(0);
  const rate = (gaps.length / gaps.reduce((sum, gap) => sum + gap, 0)) * 1_000;
  return [what, rate.toFixed(0), part(0.5), part(0.99), part(1)];
}

async function openChances(page: Page): Promise<Frame> {
  const pane = paneOf(page);
  await showScenarios(pane);
  await loadPreset(page, pane, PRESET);
  await pane.getByRole("tab", { name: "What if" }).click();
  await pane.locator("[data-part=chances]").click();
  const section = pane.locator("award-chances");
  await section.locator(".pattern", { hasText: "The outcomes of this scenario" }).click();
  await section.locator(".save-tree").click();
  await section.locator("fluent-message-bar", { hasText: "The tree is saved" }).waitFor();
  return pane;
}

async function whileRunning(page: Page, pane: Frame): Promise<readonly number[]> {
  const section = pane.locator("award-chances");
  await section.locator("#paths").fill(String(PATHS));
  await section.locator(".simulate").click();
  await section.locator("progress[value]:not([value='0'])").waitFor();
  const gaps = await pictures(page);
  if ((await section.locator(".stop-simulation").count()) === 0) throw new Error("The paths are at an end.");
  await section.locator(".stop-simulation").click();
  await section.locator("progress").waitFor({ state: "detached" });
  return gaps;
}

/** Milliseconds from the moment at which a million paths are stopped until the last of so many workers is gone. */
async function stopped(browser: Browser, pane: Frame, workers: number): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const alive = new Set<string>();
  let emptyAt = 0;
  let most = 0;
  session.on("Target.targetCreated", ({ targetInfo: { targetId, type: kind } }) => {
    if (kind === "worker") alive.add(targetId);
    most = Math.max(most, alive.size);
  });
  session.on("Target.targetDestroyed", ({ targetId }) => {
    if (alive.delete(targetId) && alive.size === 0) emptyAt = Date.now();
  });
  await session.send("Target.setDiscoverTargets", { discover: true });
  await pane.evaluate(
    ({ paths, count }) => {
      const { pictures: make, scenarios } = (window as unknown as { awardFinance: PageFunctions })
        .awardFinance;
      const { active, scenarios: all } = scenarios.get();
      const scenario = all.find(({ name }) => name === active);
      const under: { onCanceled?: () => void } = {};
      const asked = { scenario, assumptions: [], seed: 1, paths, field: "us.paid", workers: count };
      make(asked, under).catch(() => undefined);
      window.stopPaths = () => under.onCanceled?.();
    },
    { paths: PATHS, count: workers },
  );
  // One of them shares the paths out where there are several.
  const wanted = workers === 1 ? 1 : workers + 1;
  while (most < wanted) await new Promise((resolve) => setTimeout(resolve, 20));
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  const at = await pane.evaluate(() => {
    const now = Date.now();
    window.stopPaths?.();
    return now;
  });
  while (alive.size > 0) await new Promise((resolve) => setTimeout(resolve, 5));
  await session.detach();
  return emptyAt - at;
}

async function run(): Promise<string> {
  const browser = await launchBrowser();
  const workbench = await startWorkbench({ port: 0 });
  try {
    const page = await browser.newPage();
    await openWorkbench(page, workbench.url);
    await emptyWorkbook(page);
    const pane = await openChances(page);
    const idle = await pictures(page);
    const busy = await whileRunning(page, pane);
    const stops: (readonly string[])[] = [];
    for (const workers of FEW_AND_MANY) {
      const times: number[] = [];
      for (let stop = 0; stop < STOPS; stop++) times.push(await stopped(browser, pane, workers));
      stops.push([String(workers), String(median(times)), String(Math.max(...times))]);
    }
    return [
      `A million paths of “${PRESET}” and its tree, asked for in the pane of the workbench, three cells typed meanwhile: milliseconds between two pictures of the page with the sheet, ${WATCHED / 1_000} s long.`,
      markdownTable(
        ["", "Pictures a second", "ms, median", "ms, of 99 in 100", "ms, longest"],
        [row("nothing runs", idle), row("a million paths run", busy)],
        [1, 2, 3, 4],
      ),
      `From the moment at which they are stopped until the last worker is gone, ${STOPS} times. Budget: 100 ms.`,
      markdownTable(["Workers of the paths", "ms, median", "ms, most"], stops, [0, 1, 2]),
    ].join("\n\n");
  } finally {
    await browser.close();
    await workbench.close();
  }
}

export const bench: Bench = { id: "simulation-in-browser", title: "A million paths in the browser", run };
