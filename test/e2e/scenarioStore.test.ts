import assert from "node:assert/strict";
import { readFile, writeFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { becomes } from "./scenarioDriving.ts";
import { browserSession } from "./session.ts";
import { calculated, cells, shown, type } from "./typing.ts";

const GUESS = { kind: "assumed", reason: "for this test" };
const SCENARIOS = [
  {
    schemaVersion: 1,
    name: "Unpaid",
    inputs: {
      "valuation.date": { value: "2017-02-03", provenance: GUESS },
      "standstill.agreementDate": { value: "2012-06-14", provenance: GUESS },
      "award.payment": { value: "Never", provenance: GUESS },
    },
  },
  {
    schemaVersion: 1,
    name: "Not yet agreed",
    inputs: {
      "valuation.date": { value: "2012-06-13", provenance: GUESS },
      "standstill.agreementDate": { value: "2012-06-14", provenance: GUESS },
      "award.payment": { value: "Never", provenance: GUESS },
    },
  },
];

/** A part as the store writes it, with one of the scenarios active. */
function part(active: number, number: number): string {
  const content = {
    ...{ format: 1, revision: number, key: `revision ${number}`, ancestors: [], active: String(active) },
    scenarios: SCENARIOS.map((scenario, id) => ({ id: String(id), scenario })),
  };
  return `<scenarios xmlns="urn:award-finance:scenarios">${JSON.stringify(content)}</scenarios>`;
}

describe("a workbook with scenarios, kept by the workbench", function () {
  const session = browserSession(this, { workbook: "empty" });
  let page: Page;

  before(async () => {
    page = await session.openPage({ viewport: { width: 1440, height: 900 } });
  });

  async function reload(): Promise<void> {
    await page.evaluate(() => window.workbench?.keep());
    await page.reload();
    await page.waitForFunction(() => window.workbench !== undefined);
    await calculated(page);
  }
  function setPart(xml: string): Promise<void> {
    return page.evaluate((content) => {
      window.workbench?.file.xmlParts.clear();
      window.workbench?.file.xmlParts.set("{1}", content);
    }, xml);
  }
  const waitFor = (address: string, text: string): Promise<void> => becomes(() => shown(page, address), text);

  it("shows #N/A where functions ask for a scenario and none is loaded", async () => {
    await type(page, "K5", "=AWARD.STANDSTILL_STATUS()");
    assert.equal(await shown(page, "K5"), "#N/A");
  });

  it("comes back after the page is loaded again: cells, names and scenarios", async () => {
    await type(page, "K6", "kept text");
    await type(page, "K7", "=6*7");
    await page.evaluate(() => window.workbench?.grid.setName("Kept_Name", "='Rusoro 2017'!$K$7"));
    await setPart(part(0, 1));
    await reload();
    assert.equal(await shown(page, "K6"), "kept text");
    assert.equal(await shown(page, "K7"), "42");
    const names = await page.evaluate(() => window.workbench?.grid.names());
    assert.ok(names?.some(({ name }) => name === "Kept_Name"));
    assert.equal(await page.evaluate(() => window.workbench?.file.xmlParts.size), 1);
  });

  it("lets functions answer from the active scenario by themselves", async () => {
    await waitFor("K5", "In force");
    await setPart(part(1, 2));
    await reload();
    await waitFor("K5", "Not in force");
  });

  it("answers before and without the pane's own code", async () => {
    await page.route(/\/taskpane\.\w+\.js/, (route) => route.abort());
    await reload();
    await waitFor("K5", "Not in force");
    await page.unroute(/\/taskpane\.\w+\.js/);
    // The browser's own word on the request that is cut off.
    session.forgive(/^Failed to load resource: net::ERR_FAILED$/);
    await reload();
  });

  it("keeps two calls of one cell apart while both follow the scenario", async () => {
    await type(page, "K8", '=AWARD.SCENARIO("valuation.date")&" "&AWARD.STANDSTILL_STATUS()');
    // 13 June 2012 is day 41073.
    await waitFor("K8", "41073 Not in force");
  });

  it("has met no API that the emulated Excel does not have", async () => {
    assert.deepEqual(await page.evaluate(() => window.workbench?.problems), []);
  });

  it("is saved as a file, begun anew from the sample, and opened again", async () => {
    const folder = await mkdtemp(join(tmpdir(), "workbench-"));
    const menu = page.locator("#file-menu summary");
    await menu.click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Save a copy", exact: true }).click(),
    ]);
    const file = join(folder, "copy.json");
    await writeFile(file, await readFile(await download.path()));

    await menu.click();
    await Promise.all([
      page.waitForEvent("load"),
      page.getByRole("button", { name: "New empty workbook" }).click(),
    ]);
    await page.waitForFunction(() => window.workbench !== undefined);
    assert.deepEqual(await page.evaluate(() => window.workbench?.grid.sheetNames()), ["Sheet1"]);

    await menu.click();
    await Promise.all([
      page.waitForEvent("load"),
      page.getByRole("button", { name: "New from sample" }).click(),
    ]);
    await page.waitForFunction(() => window.workbench !== undefined);
    await calculated(page);
    assert.equal((await cells(page, "K6"))[0]?.[0]?.text, "");
    assert.equal(await page.evaluate(() => window.workbench?.file.xmlParts.size), 0);

    const loaded = page.waitForEvent("load");
    await page.setInputFiles("#file-chosen", file);
    await loaded;
    await page.waitForFunction(() => window.workbench !== undefined);
    await calculated(page);
    assert.equal(await shown(page, "K6"), "kept text");
    assert.equal(await page.evaluate(() => window.workbench?.file.xmlParts.size), 1);
    await rm(folder, { recursive: true });
  });

  it("is left as it is by a file that is no workbook", async () => {
    const folder = await mkdtemp(join(tmpdir(), "workbench-"));
    const file = join(folder, "other.json");
    await writeFile(file, "{}");
    await page.setInputFiles("#file-chosen", file);
    await page.locator("#problem", { hasText: "no workbook that the workbench saved" }).waitFor();
    await rm(folder, { recursive: true });
  });
});
