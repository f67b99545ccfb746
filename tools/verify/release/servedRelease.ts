/** `npm run release`, its zip unpacked and served by another server, run by the workbench's host and held against this build. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import type { Browser } from "playwright-core";
import { startWorkbench } from "../../../workbench/server.ts";
import { launchBrowser } from "../../launchBrowser.ts";
import type { Case, Comparison, Verification } from "../verification.ts";
import { startSecureServer } from "./secureServer.ts";

const ROOT = join(import.meta.dirname, "..", "..", "..");
const OFFICE = join(ROOT, "node_modules/@microsoft/office-js/dist");
const PATH = "/award";
const PATIENCE_MILLISECONDS = 180_000;

export const servedRelease: Verification = {
  id: "release",
  title: "The release zip, served elsewhere",
  program: {
    name: "Chromium, and a server with a certificate of openssl's",
    version: () => {
      try {
        return execFileSync("openssl", ["version"], { encoding: "utf8" }).trim();
      } catch {
        return undefined;
      }
    },
  },
  run: async () => {
    const [server, workbench, browser] = await Promise.all([
      startSecureServer(),
      startWorkbench({ port: 0, profile: "every" }),
      launchBrowser(),
    ]);
    const folder = mkdtempSync(join(tmpdir(), "release-"));
    try {
      server.serve("/office", OFFICE);
      const files = releasedFiles(`${server.origin}${PATH}`, `${server.origin}/office/office.js`);
      unpack(files, folder);
      server.serve(PATH, join(folder, "addin"));
      const here = new URL(workbench.url);
      const there = new URL(workbench.url);
      there.searchParams.set("addin", `${server.origin}${PATH}/`);
      return [checksums(files), sampleIn(await shownAt(browser, here), await shownAt(browser, there))];
    } finally {
      await browser.close();
      await Promise.all([server.close(), workbench.close()]);
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** The files of the zip, without the folder that they are below. */
function releasedFiles(url: string, officeJs: string): ReadonlyMap<string, Uint8Array> {
  const { status, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", join("tools", "release", "index.ts"), "--url", url, "--office-js", officeJs],
    { cwd: ROOT, encoding: "utf8" },
  );
  if (status !== 0) throw new Error(`npm run release failed: ${stderr}`);
  const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { version: string };
  const name = `award-finance-${version}`;
  const zip = unzipSync(readFileSync(join(ROOT, "build", `${name}.zip`)));
  return new Map(Object.entries(zip).map(([file, bytes]) => [file.slice(name.length + 1), bytes]));
}

function unpack(files: ReadonlyMap<string, Uint8Array>, folder: string): void {
  for (const [file, bytes] of files) {
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    writeFileSync(join(folder, file), bytes);
  }
}

const isSame = ({ ours, theirs }: Case): boolean => ours === theirs;

function checksums(files: ReadonlyMap<string, Uint8Array>): Comparison {
  const sums = strFromU8(files.get("SHA256SUMS") ?? new Uint8Array())
    .trimEnd()
    .split("\n")
    .map((line) => line.split("  "));
  return {
    subject: "Files of the zip",
    agreement: "the checksum that SHA256SUMS says",
    cases: sums.map(([sum = "", file = ""]) => ({
      asked: file,
      ours: sum,
      theirs: createHash("sha256")
        .update(files.get(file) ?? new Uint8Array())
        .digest("hex"),
    })),
    agree: isSame,
  };
}

/** What every cell with a formula shows, and the words of the pane, by what they are. */
type Shown = Readonly<Record<string, string>>;

async function shownAt(browser: Browser, address: URL): Promise<Shown> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MILLISECONDS);
    const complaints: string[] = [];
    page.on("pageerror", ({ message }) => complaints.push(message));
    await page.goto(address.href);
    await page.waitForFunction(() => window.workbench !== undefined);
    await page.evaluate(() => window.workbench?.settled());
    const pane = page.frame({ url: /taskpane\.html/ });
    if (pane === null) throw new Error("the workbench has no pane");
    await pane.getByRole("tab", { name: "Scenarios" }).click();
    await pane.locator("[data-preset]").first().waitFor();
    const tabs = await pane.getByRole("tab").allInnerTexts();
    const cells = await page.evaluate(() => {
      const { grid } = window.workbench!;
      return grid.sheetNames().flatMap((sheet) => {
        const used = grid.usedRange(sheet);
        if (!used) return [];
        return grid
          .read(used)
          .flatMap((line, down) =>
            line.flatMap(({ formula, text }, right) =>
              formula === undefined
                ? []
                : [[`${sheet} ${used.row + down},${used.column + right} ${formula}`, text] as const],
            ),
          );
      });
    });
    return {
      ...Object.fromEntries(cells),
      "the pane's tabs": tabs.join(", "),
      "errors of the page": complaints.join("; "),
    };
  } finally {
    await context.close();
  }
}

function sampleIn(here: Shown, there: Shown): Comparison {
  return {
    subject: "The sample in the workbench, from another origin",
    agreement: "what cells and pane show with this build",
    cases: Object.entries(here).map(([asked, ours]) => ({
      asked: asked.slice(0, 200).replaceAll("`", "'"),
      ours,
      theirs: there[asked] ?? "nothing",
    })),
    agree: isSame,
  };
}
