/**
 * Working with scenarios in the pane as a person does, in the workbench.
 */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { isDeepStrictEqual } from "node:util";
import type { Frame, Locator, Page } from "playwright-core";
import type { Profile } from "../../workbench/host/profiles.ts";
import { LIMITS } from "./slowness.ts";
import { calculated } from "./typing.ts";

/** Opens the Scenarios tab. */
export async function showScenarios(pane: Frame): Promise<void> {
  await pane.getByRole("tab", { name: "Scenarios" }).click();
  // Where nothing can be added there are no presets to wait for.
  await pane.locator("[data-preset], award-scenario").first().waitFor();
}

/** What the pane shows of one scenario of the workbook. */
export function item(pane: Frame, name: string): Locator {
  return pane.locator(`award-scenario[data-name=${JSON.stringify(name)}]`);
}

/** Names of the workbook's scenarios as the pane lists them. */
export function listed(pane: Frame): Promise<string[]> {
  return pane.locator("award-scenario h3").allInnerTexts();
}

/** Waits for the sentence about the last change, and gives it. */
export async function told(pane: Frame, sentence: string | RegExp): Promise<string> {
  const bar = pane.locator(".told fluent-message-bar:not([intent=info])", { hasText: sentence });
  await bar.waitFor();
  return bar.innerText();
}

/** Loads a preset and waits until the cells follow it. */
export async function loadPreset(page: Page, pane: Frame, name: string): Promise<void> {
  await pane.locator(`[data-preset="${name}"] fluent-button`).click();
  await told(pane, `“${name}” is loaded`);
  await calculated(page);
}

/** Presses one of the buttons that stand behind "More". */
export async function press(pane: Frame, name: string, button: string): Promise<void> {
  const details = item(pane, name).locator("details");
  if ((await details.getAttribute("open")) === null) await details.locator("summary").click();
  await item(pane, name).locator(button).click();
}

/** Deletes every scenario but those: what a test that is tried again has left. */
export async function keepOnly(pane: Frame, names: readonly string[]): Promise<void> {
  for (const name of (await listed(pane)).filter((one) => !names.includes(one))) {
    await press(pane, name, ".delete");
    await told(pane, `“${name}” is deleted`);
  }
}

/** Renames a scenario to what is free and allowed. */
export async function rename(pane: Frame, name: string, newName: string): Promise<void> {
  const input = item(pane, name).getByLabel("New name");
  if ((await input.count()) === 0) await press(pane, name, ".rename");
  await input.fill(newName);
  await input.press("Enter");
  await told(pane, `is now called “${newName}”.`);
}

export async function importFile(pane: Frame, name: string, content: string): Promise<void> {
  await pane
    .locator("#import")
    .setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(content, "utf8") });
}

/** Exports a scenario and downloads the file. */
export async function downloaded(
  page: Page,
  pane: Frame,
  name: string,
  format: "json" | "csv",
): Promise<{ file: string; text: string }> {
  await press(pane, name, `.export-${format}`);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    item(pane, name).locator("award-file-text a").click(),
  ]);
  return { file: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
}

/** The texts of a row of cells, or of a block, without going to its sheet. Rows and columns count from 1. */
export function textsAt(
  page: Page,
  sheet: string,
  [row, column, rows = 1, columns = 1]: readonly [number, number, number?, number?],
): Promise<string[][]> {
  return page.evaluate(
    (at) => (window.workbench?.grid.read(at) ?? []).map((cells) => cells.map(({ text }) => text)),
    { sheet, row: row - 1, column: column - 1, rows, columns },
  );
}

/**
 * Text as a cell formatted as text shows it: what may be a formula is marked as text, and an Excel may show the mark.
 */
export function asInTextCell(text: string, { keepsApostrophe }: Profile): string {
  return keepsApostrophe && /^['=]/.test(text) ? `'${text}` : text;
}

/** Waits until what is read is what is expected: cells that follow the scenario are told a moment later. */
export async function becomes<Value>(read: () => Promise<Value>, expected: Value): Promise<void> {
  const end = Date.now() + LIMITS.wait;
  for (;;) {
    const found = await read();
    if (isDeepStrictEqual(found, expected)) return;
    if (Date.now() > end) assert.deepEqual(found, expected);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
