import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { LOOKS, overflow, violations } from "./accessibility.ts";
import { launchBrowser } from "../../tools/launchBrowser.ts";

const DOCS = join(import.meta.dirname, "..", "..", "dist", "docs");
const PAGES = readdirSync(DOCS).filter((file) => file.endsWith(".html"));
const PHONE = { width: 360, height: 740 };

describe("the documentation, opened from a folder", function () {
  this.timeout(240_000);
  let browser: Browser;
  let page: Page;
  const asked: string[] = [];
  const faults: string[] = [];

  before(async () => {
    browser = await launchBrowser();
    page = await browser.newPage({ viewport: PHONE });
    page.on("request", (request) => asked.push(request.url()));
    page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
    page.on("pageerror", (error) => faults.push(String(error)));
  });
  after(async () => {
    await browser.close();
    assert.deepEqual(
      asked.filter((url) => !url.startsWith("file:")),
      [],
      "nothing is asked of the network",
    );
    assert.deepEqual(faults, []);
  });

  const open = (file: string, on = page): Promise<unknown> => on.goto(pathToFileURL(join(DOCS, file)).href);

  it("is no wider than a phone, every page of it", async () => {
    assert.ok(PAGES.length > 50);
    for (const file of PAGES) {
      await open(file);
      assert.ok((await overflow(page.mainFrame())) <= 0, file);
    }
  });

  for (const [look, media] of LOOKS) {
    it(`passes axe in ${look}`, async () => {
      // axe reads the style sheet anew, which the page's own policy forbids.
      const page = await browser.newPage({ viewport: PHONE, bypassCSP: true });
      await page.emulateMedia(media);
      for (const file of [
        "index.html",
        "NOTE_REPAYMENT.html",
        "WATERFALL.html",
        "RECONCILE.html",
        "case.html",
        "scenarios.html",
      ]) {
        await open(file, page);
        assert.deepEqual(await violations(page.mainFrame()), [], file);
      }
      await page.close();
    });
  }

  it("finds a function by its name, by a part of it and by a word of what it does", async () => {
    await open("index.html");
    for (const [text, name] of [
      ["NOTE_DUE_DATE", "AWARD.NOTE_DUE_DATE"],
      ["notedue", "AWARD.NOTE_DUE_DATE"],
      ["treasury stock", "AWARD.DILUTED_SHARES"],
    ] as const) {
      await page.getByLabel("Search by name or word").fill(text);
      const found = await page.locator("dt:visible").allTextContents();
      assert.deepEqual(found, [name], text);
      assert.equal(await page.getByRole("status").textContent(), "1 found");
    }
    await page.getByLabel("Search by name or word").fill("");
    assert.ok((await page.locator("dt:visible").count()) > 50);
  });
});
