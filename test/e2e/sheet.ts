/**
 * Sheets of their own for a test, filled at once where typing would take minutes.
 */
import type { Page } from "playwright-core";
import { calculated, goTo } from "./typing.ts";

/** Adds a sheet and brings it in front. */
export async function openSheet(page: Page, name: string): Promise<void> {
  await page.evaluate((sheet) => {
    const { grid } = window.workbench ?? {};
    grid?.addSheet(sheet);
    grid?.activateSheet(sheet);
  }, name);
  await showSheet(page, name);
}

/** Brings a sheet in front. */
export async function showSheet(page: Page, name: string): Promise<void> {
  await page.evaluate((sheet) => window.workbench?.grid.activateSheet(sheet), name);
  await page.waitForFunction((sheet) => window.workbench?.grid.activeSheet() === sheet, name);
  await calculated(page);
}

/** Puts values under and beside each other into the sheet in front, from a cell on; null empties a cell. */
export async function fill(
  page: Page,
  row: number,
  column: number,
  values: readonly (readonly (string | number | null)[])[],
): Promise<void> {
  await page.evaluate(
    ({ top, left, rows }) => {
      const { grid } = window.workbench ?? {};
      if (grid === undefined) throw new Error("The workbench is not open.");
      const columns = Math.max(...rows.map((cells) => cells.length));
      grid.write(
        { sheet: grid.activeSheet(), row: top, column: left, rows: rows.length, columns },
        rows.map((cells) => cells.map((value) => ({ value }))),
      );
    },
    { top: row, left: column, rows: values },
  );
  await calculated(page);
}

/** The sentence under the sheet that says why a cell shows an error: that of the cell's last answer. */
export async function sentence(page: Page, address: string): Promise<string> {
  await goTo(page, address);
  const shown = await page.waitForFunction((asked) => {
    const { grid, host } = window.workbench ?? {};
    const message = grid && host?.messageAt(grid.selection());
    const text = document.querySelector("#explanation")?.textContent;
    return message !== undefined && text === `${asked}${message}` ? message : undefined;
  }, address);
  return (await shown.jsonValue()) ?? "";
}
