/**
 * The browser of the browser tests, of benchmarks and of what `npm run verify` makes in the workbench: Chromium without a window.
 *
 * On Linux x64 it comes with `npm ci` (@sparticuz/chromium); elsewhere the installed Chrome or Edge is
 * used. `CHROME_PATH` names another one.
 */
import { chromium, type Browser } from "playwright-core";

/** Nothing here weakens the web's own security, as that package's own arguments would. */
const QUIET = [
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Chromium's sandbox refuses to run as root, which containers are. */
const isRoot = process.platform === "linux" && process.getuid?.() === 0;

/**
 * Starts a browser; the caller closes it.
 *
 * @throws Error when there is none, with what to do about it
 */
export async function launchBrowser(): Promise<Browser> {
  const args = [...QUIET, ...(isRoot ? ["--no-sandbox"] : [])];
  const named = process.env["CHROME_PATH"];
  if (named) return chromium.launch({ executablePath: named, args });

  if (process.platform === "linux" && process.arch === "x64") {
    const { default: packaged } = await import("@sparticuz/chromium");
    return chromium.launch({ executablePath: await packaged.executablePath(), args });
  }

  for (const channel of ["chrome", "msedge"]) {
    try {
      return await chromium.launch({ channel, args });
    } catch {
      // The other one may be there.
    }
  }
  throw new Error("The browser tests need Chrome or Edge: install one, or set CHROME_PATH to a Chromium.");
}
