/**
 * The machine that browser tests run on: as it is, or slowed down by `npm run test:slow`, which sets
 * `AWARD_SLOW_MACHINE=1`. Whatever a browser test waits for is given its time here and nowhere else.
 */
import type { Page } from "playwright-core";

const IS_SLOW = process.env["AWARD_SLOW_MACHINE"] === "1";

/** How much longer a page computes, and how long it waits for each answer of a server, in milliseconds. */
const SLOWDOWN = 6;
const LATENCY = 300;

/**
 * Generous, as a continuous-integration machine draws the sheet without a graphics card and does other work:
 * a limit is there to end a test that waits in vain, not to measure.
 */
const WAIT_MILLISECONDS = 120_000;
const TEST_MILLISECONDS = 600_000;

/** How long a test waits for something in a page, and how long it may last, in milliseconds. */
export const LIMITS: { readonly wait: number; readonly test: number } = {
  wait: WAIT_MILLISECONDS * (IS_SLOW ? SLOWDOWN : 1),
  test: TEST_MILLISECONDS * (IS_SLOW ? SLOWDOWN : 1),
};

/** Makes a page as slow as asked for, and patient in the same measure. */
export async function slowDown(page: Page): Promise<void> {
  page.setDefaultTimeout(LIMITS.wait);
  if (!IS_SLOW) return;
  const devTools = await page.context().newCDPSession(page);
  await devTools.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
  await devTools.send("Network.enable");
  await devTools.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: LATENCY,
    downloadThroughput: -1,
    uploadThroughput: -1,
  });
}
