/**
 * Working in the workbench's sheet as a person does: through its name box and the keyboard.
 */
import type { Page } from "playwright-core";
import { parseAddress } from "../../workbench/host/cells/address.ts";
import type { Cell, RangeAddress } from "../../workbench/host/cells/grid.ts";
import type { Profile } from "../../workbench/host/profiles.ts";

/**
 * Opens the workbench and waits until the add-in answers and the sample is calculated. The first of the worked examples
 * is brought in front, whose cells do not follow what a test loads.
 */
export async function openWorkbench(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.waitForFunction(() => window.workbench !== undefined);
  await calculated(page);
  const isFresh = await page.evaluate(() => {
    const { grid } = window.workbench ?? {};
    if (grid?.activeSheet() !== "Answer" || !grid.sheetNames().includes("Rusoro 2017")) return false;
    grid.activateSheet("Rusoro 2017");
    return true;
  });
  if (isFresh) await page.waitForFunction(() => window.workbench?.grid.activeSheet() === "Rusoro 2017");
}

/** Has the page open an empty workbook, in which nothing is asked but what a test asks. */
export async function emptyWorkbook(page: Page): Promise<void> {
  await page.locator("#file-menu summary").click();
  await Promise.all([
    page.waitForEvent("load"),
    page.getByRole("button", { name: "New empty workbook" }).click(),
  ]);
  await page.waitForFunction(() => window.workbench !== undefined);
  await calculated(page);
}

/** Waits until every cell has its value. */
export async function calculated(page: Page): Promise<void> {
  await page.evaluate(() => window.workbench?.settled());
}

/** Goes to a cell of the sheet in front: its address into the name box, Enter. */
export async function goTo(page: Page, address: string): Promise<void> {
  const range = await rangeAt(page, address);
  const nameBox = page.locator('[data-u-comp="defined-name"] input');
  await nameBox.fill(address);
  await nameBox.press("Enter");
  await page.waitForFunction(({ row, column }) => {
    const selected = window.workbench?.grid.selection();
    const isInNameBox = document.activeElement?.matches('[data-u-comp="defined-name"] input') === true;
    return selected?.row === row && selected.column === column && !isInNameBox;
  }, range);
}

/**
 * Types into a cell, presses Enter and waits for the calculation. The first key opens the cell, the rest comes in
 * one go as from an input method: Univer lays its editor and its suggestions out anew for every key, a tenth of a
 * second each.
 */
export async function type(page: Page, address: string, text: string): Promise<void> {
  await goTo(page, address);
  const [first = "", ...rest] = text;
  await page.keyboard.type(first);
  if (rest.length > 0) await page.keyboard.insertText(rest.join(""));
  await enter(page, address);
}

/** The same key by key, as a person does. */
export async function typeByKeys(page: Page, address: string, text: string): Promise<void> {
  await goTo(page, address);
  await page.keyboard.type(text);
  await enter(page, address);
}

async function enter(page: Page, address: string): Promise<void> {
  // Enter takes the suggested function while the list of suggestions is open.
  await page.waitForSelector('ul[data-u-comp="sheets-formula-editor"]', { state: "detached" });
  await page.keyboard.press("Enter");
  // Univer leaves the cell one row further down once it has taken the text.
  const { row } = await rangeAt(page, address);
  await page.waitForFunction((below) => window.workbench?.grid.selection().row === below, row + 1);
  await calculated(page);
}

/** Empties a cell with the Delete key. */
export async function clear(page: Page, address: string): Promise<void> {
  await goTo(page, address);
  await page.keyboard.press("Delete");
  await calculated(page);
}

export async function cells(page: Page, address: string): Promise<readonly (readonly Cell[])[]> {
  const range = await rangeAt(page, address);
  const read = await page.evaluate((asked) => window.workbench?.grid.read(asked), range);
  if (read === undefined) throw new Error("The workbench is not open.");
  return read;
}

/** The text that one cell shows. */
export async function shown(page: Page, address: string): Promise<string | undefined> {
  return (await cells(page, address))[0]?.[0]?.text;
}

/** The value of one cell, unformatted. */
export async function value(page: Page, address: string): Promise<Cell["value"] | undefined> {
  return (await cells(page, address))[0]?.[0]?.value;
}

async function rangeAt(page: Page, address: string): Promise<RangeAddress> {
  const sheet = await page.evaluate(() => window.workbench?.grid.activeSheet());
  const range = parseAddress(address, sheet ?? "");
  if (range === undefined) throw new Error(`"${address}" is no address.`);
  return range;
}

/**
 * A date as a cell shows it that a function has answered: a number in an Excel that knows no formatted values, which
 * come with CustomFunctionsRuntime 1.4.
 *
 * @param iso a day such as "2019-02-13"
 */
export function dateShown(iso: string, { requirementSets }: Profile): string {
  const [, minor = "0"] = (requirementSets["CustomFunctionsRuntime"] ?? "1.0").split(".");
  const serial = Date.parse(`${iso}T00:00:00Z`) / 86_400_000 + 25_569;
  return Number(minor) >= 4 ? iso : String(serial);
}

/**
 * A number as this Excel's user types it, and as the pane shows it to be typed: where the comma is for decimals,
 * thousands stand apart.
 *
 * @param english such as "1,234.5"
 */
export function written(english: string, { decimalSeparator }: Profile): string {
  if (decimalSeparator === ".") return english;
  return english.replaceAll(",", "\u00a0").replace(".", decimalSeparator);
}
