import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Frame, Page } from "playwright-core";
import { violations } from "./accessibility.ts";
import { loadPreset, showScenarios } from "./scenarioDriving.ts";
import { browserSession } from "./session.ts";

describe("the audit pack in the pane", function () {
  const session = browserSession(this, { workbook: "empty" });
  let page: Page;
  let pane: Frame;
  let folder: string;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), "award-pack-"));
    ({ page, pane } = await session.openPane());
    await showScenarios(pane);
    await loadPreset(page, pane, "Settlement of 2018 in instalments");
  });
  after(() => rmSync(folder, { recursive: true }));

  it("is made behind More, and passes axe there", async () => {
    await pane.locator("#menu-more").click();
    await pane.locator(".more-audit-pack").click();
    await pane.getByLabel("Assumptions signed off by").fill("A. Reader");
    await pane.locator(".make-pack").click();
    await pane.getByText("The audit pack of “Settlement of 2018 in instalments” is made").waitFor();
    assert.deepEqual(await violations(pane), []);
  });

  it("opens from a folder, loads nothing, is no wider than its paper, and prints", async () => {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      pane.locator(".download-pack").click(),
    ]);
    assert.equal(download.suggestedFilename(), "audit-pack.html");
    const file = join(folder, "audit-pack.html");
    await download.saveAs(file);
    const other = await session.newPage({ viewport: { width: 680, height: 900 } });
    const asked: string[] = [];
    other.on("request", (request) => asked.push(request.url()));
    await other.goto(pathToFileURL(file).href);
    assert.deepEqual(asked, [pathToFileURL(file).href]);
    assert.deepEqual(await violations(other.mainFrame()), []);
    const pdf = await other.pdf({ preferCSSPageSize: true });
    assert.equal(pdf.subarray(0, 5).toString(), "%PDF-");
    await other.emulateMedia({ media: "print" });
    assert.ok((await other.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0);
    await other.close();
  });

  it("goes when another scenario is loaded: it would be of the one before", async () => {
    await showScenarios(pane);
    await loadPreset(page, pane, "Never paid");
    await pane.locator("#menu-more").click();
    await pane.locator(".more-audit-pack").click();
    assert.equal(await pane.locator(".download-pack").count(), 0);
  });
});
