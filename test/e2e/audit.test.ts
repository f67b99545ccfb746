import assert from "node:assert/strict";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { tenWorkbooks } from "../audit/auditedWorkbook.ts";
import { launchBrowser } from "../../tools/launchBrowser.ts";

const PAGE = pathToFileURL(join(import.meta.dirname, "..", "..", "dist", "audit", "index.html")).href;

describe("the audit's page, opened from a folder", () => {
  let browser: Browser;
  before(async () => (browser = await launchBrowser()));
  after(() => browser.close());

  it("finds the one cell that was tampered with in ten workbooks, and asks the network for nothing", async () => {
    const page = await browser.newPage();
    const asked: string[] = [];
    const faults: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
    page.on("pageerror", (error) => faults.push(String(error)));
    await page.goto(PAGE);
    for (const { name, bytes, tampered } of tenWorkbooks()) {
      await page.setInputFiles("#file", {
        name,
        mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        buffer: Buffer.from(bytes),
      });
      await page.getByRole("heading", { name: `Audit of ${name}` }).waitFor();
      const differing = await page.locator("tr", { has: page.locator("td", { hasText: /^differs$/ }) }).all();
      const cells = await Promise.all(differing.map((row) => row.locator("th").textContent()));
      assert.deepEqual(cells, tampered === undefined ? [] : [tampered], name);
    }
    assert.deepEqual(
      asked.filter((url) => !url.startsWith("file:")),
      [],
    );
    assert.deepEqual(faults, []);
    const refused = await page.evaluate(async () => {
      const told = new Promise<string>((resolve) =>
        document.addEventListener("securitypolicyviolation", (event) => resolve(event.effectiveDirective)),
      );
      await fetch("https://award-finance.invalid/").catch(() => undefined);
      return told;
    });
    assert.equal(refused, "connect-src", "nor could it: its own policy forbids it");
  });
});
