/** The workbooks that are checked, made in the real workbench by its buttons and saved as a person saves them. */
import { readFile } from "node:fs/promises";
import type { Frame, Page } from "playwright-core";
import { startWorkbench } from "../../../workbench/server.ts";
import { launchBrowser } from "../../launchBrowser.ts";

export interface MadeWorkbook {
  /** "The sample" */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Whether every AWARD cell of it became a value. */
  readonly isFrozen: boolean;
}

/** The one with most on the model's sheets: instalments, a secured debt, notes, a standstill. */
const SCENARIO = "Settlement of 2018 in instalments";

const PATIENCE_MILLISECONDS = 120_000;

/** The sample, the sample with a scenario and the inserted model, and copies for sending of that. */
export async function madeWorkbooks(): Promise<readonly MadeWorkbook[]> {
  const [browser, workbench] = await Promise.all([
    launchBrowser(),
    startWorkbench({ port: 0, profile: "every" }),
  ]);
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    page.setDefaultTimeout(PATIENCE_MILLISECONDS);
    await page.goto(workbench.url);
    await page.waitForFunction(() => window.workbench !== undefined);
    await settled(page);
    const sample = await saved(page);
    const pane = page.frame({ url: /taskpane\.html/ });
    if (pane === null) throw new Error("the workbench has no pane");
    await loadScenario(page, pane);
    await insertModel(page);
    const model = await saved(page);
    const copy = await copyForSending(page, pane);
    await pane.locator("award-sending .in-plain-formulas").check();
    const plain = await madeCopy(page, pane);
    return [
      { name: "The sample", bytes: sample, isFrozen: false },
      { name: "The inserted model", bytes: model, isFrozen: false },
      { name: "The copy for sending", bytes: copy, isFrozen: true },
      { name: "The copy in plain formulas", bytes: plain, isFrozen: true },
    ];
  } finally {
    await browser.close();
    await workbench.close();
  }
}

export interface PlainModel {
  readonly scenario: string;
  readonly bytes: Uint8Array;
  /** Sheets of the model, and those of the model in plain formulas, in the same order. */
  readonly sheets: readonly (readonly [model: string, plain: string])[];
}

/** Workbooks with the model of each scenario that has one, and the same in plain formulas. */
export async function plainModels(scenarios: readonly string[]): Promise<readonly PlainModel[]> {
  const [browser, workbench] = await Promise.all([
    launchBrowser(),
    startWorkbench({ port: 0, profile: "every" }),
  ]);
  try {
    const made: PlainModel[] = [];
    for (const scenario of scenarios) {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      page.setDefaultTimeout(PATIENCE_MILLISECONDS);
      await page.goto(workbench.url);
      await page.waitForFunction(() => window.workbench !== undefined);
      await settled(page);
      const pane = page.frame({ url: /taskpane\.html/ });
      if (pane === null) throw new Error("the workbench has no pane");
      await loadScenario(page, pane, scenario);
      const model = await insertedBy(page, pane, ".more-model");
      if (model.length > 0) {
        const plain = await insertedBy(page, pane, ".more-model-plain");
        const sheets = model.map((sheet, index) => [sheet, plain[index] ?? ""] as const);
        made.push({ scenario, sheets, bytes: await saved(page) });
      }
      await page.close();
    }
    return made;
  } finally {
    await browser.close();
    await workbench.close();
  }
}

/** The sheets that a choice of the menu inserts; none where the scenario says too little for a model. */
async function insertedBy(page: Page, pane: Frame, choice: string): Promise<readonly string[]> {
  const sheets = (): Promise<readonly string[]> =>
    page.evaluate(() => [...(window.workbench?.grid.sheetNames() ?? [])]);
  const before = await sheets();
  await pane.locator("#menu-more").click();
  await pane.locator(choice).click();
  const told = pane.locator(".header-told fluent-message-bar", {
    hasText: /is on the sheets|says too little|has no model/,
  });
  await told.waitFor();
  await pane.locator(".header-told fluent-button").click();
  await settled(page);
  return (await sheets()).filter((name) => !before.includes(name));
}

async function settled(page: Page): Promise<void> {
  await page.evaluate(() => window.workbench?.settled());
}

async function saved(page: Page): Promise<Uint8Array> {
  await page.locator("#file-menu summary").click();
  return downloaded(page, () => page.locator("#file-xlsx").click());
}

async function downloaded(page: Page, press: () => Promise<void>): Promise<Uint8Array> {
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  return readFile(await download.path());
}

async function loadScenario(page: Page, pane: Frame, scenario = SCENARIO): Promise<void> {
  await pane.getByRole("tab", { name: "Scenarios" }).click();
  await pane.locator(`[data-preset="${scenario}"] fluent-button`).click();
  await pane.locator(".told fluent-message-bar", { hasText: `“${scenario}” is loaded` }).waitFor();
  await settled(page);
}

async function insertModel(page: Page): Promise<void> {
  await page.locator("#ribbon").getByRole("button", { name: "Insert model" }).click();
  await page.waitForFunction(() => window.workbench?.grid.sheetNames().some((name) => /^Checks/.test(name)));
  await settled(page);
}

async function copyForSending(page: Page, pane: Frame): Promise<Uint8Array> {
  await pane.locator("#menu-more").click();
  await pane.locator(".more-sending").click();
  return madeCopy(page, pane);
}

async function madeCopy(page: Page, pane: Frame): Promise<Uint8Array> {
  await pane.locator("award-sending .make-copy").click();
  return downloaded(page, () => pane.locator("award-sending .download-copy").click());
}
