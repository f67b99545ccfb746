/**
 * Working in the add-in's pane as a person does, in the workbench.
 */
import assert from "node:assert/strict";
import type { Frame, Locator, Page } from "playwright-core";

export function paneOf(page: Page): Frame {
  const pane = page.frame({ url: /taskpane\.html/ });
  assert(pane);
  return pane;
}

/** Opens the Formulas tab. */
export async function showFormulas(pane: Frame): Promise<void> {
  await pane.getByRole("tab", { name: "Formulas" }).click();
  await pane.locator("#search").waitFor();
}

/** Unfolds all dates, or all figures, of the Answer tab. */
export async function unfold(pane: Frame, what: "dates" | "figures"): Promise<void> {
  const details = pane.locator(`.all-${what}`);
  await details.waitFor();
  if ((await details.getAttribute("open")) === null) await details.locator("> summary").click();
}

/** Opens the page of a function, from the list or from the page of another one. */
export async function openFunction(pane: Frame, id: string): Promise<void> {
  const back = pane.locator("fluent-button", { hasText: "All functions" });
  if (await back.isVisible()) await back.click();
  await pane.locator(`[data-id=${id}]`).click();
  await pane.locator("#insert").waitFor();
}

/** The field of an argument. */
export function field(pane: Frame, name: string): Locator {
  return pane.getByLabel(name, { exact: true });
}

/** Presses Insert and waits for the sentence about it. */
export async function insert(pane: Frame): Promise<string> {
  await pane.locator("#insert").click();
  return outcome(pane);
}

/** The sentence about what was last asked of the workbook, once that is done. */
export async function outcome(pane: Frame): Promise<string> {
  const sentence = pane.locator("award-insert-form [role=status] fluent-message-bar");
  await sentence.waitFor();
  return sentence.innerText();
}

/** The id of the element that has the focus. */
export function focused(pane: Frame): Promise<string | undefined> {
  return pane.evaluate(() => document.activeElement?.id);
}

/** Presses Tab until an element has the focus. */
export async function tabTo(page: Page, pane: Frame, id: string): Promise<void> {
  for (let stops = 0; stops < 30 && (await focused(pane)) !== id; stops++) await page.keyboard.press("Tab");
  assert.equal(await focused(pane), id);
}
