/**
 * Sheets: of their own for a test, filled at once where typing would take minutes, and those that are there,
 * whose cells are found by what a person reads beside them.
 */
import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { formatCells } from "../../workbench/host/cells/address.ts";
import type { Profile } from "../../workbench/host/profiles.ts";
import { calculated, goTo, shown } from "./typing.ts";

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

/**
 * Sees a cell's error explained under the sheet, by the sentence of the cell's last answer; in an Excel that
 * shows no sentences, sees none.
 */
export async function explained(
  page: Page,
  address: string,
  expected: RegExp,
  { showsErrorSentences }: Profile,
): Promise<void> {
  await goTo(page, address);
  if (!showsErrorSentences) {
    const seen = await page.evaluate(() => {
      const { grid, host } = window.workbench ?? {};
      return [grid && host?.messageAt(grid.selection()), document.querySelector("#explanation")?.textContent];
    });
    assert.deepEqual(seen, [undefined, ""]);
    return;
  }
  const shown = await page.waitForFunction((asked) => {
    const { grid, host } = window.workbench ?? {};
    const message = grid && host?.messageAt(grid.selection());
    const text = document.querySelector("#explanation")?.textContent;
    return message !== undefined && text === `${asked}${message}` ? message : undefined;
  }, address);
  assert.match((await shown.jsonValue()) ?? "", expected);
}

/** A table on a sheet: where its row of headings begins, counted from 0, and every text from there on. */
interface TableOnSheet {
  readonly row: number;
  readonly column: number;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The address of the cell to the right of a label, on the sheet in front. */
export async function beside(page: Page, label: string): Promise<string> {
  const sheet = await textsInFront(page);
  const row = sheet.findIndex((texts) => texts.includes(label));
  assert(row >= 0, `no cell shows "${label}"`);
  return cellName(row, (sheet[row] ?? []).indexOf(label) + 1);
}

/** What the cell to the right of a label shows. */
export async function shownBeside(page: Page, label: string): Promise<string | undefined> {
  return shown(page, await beside(page, label));
}

/** The address, on the sheet in front, of a table's cell: in the row that shows a text and under a heading. */
export async function inTable(page: Page, table: string, row: string, heading: string): Promise<string> {
  const found = await tableUnder(page, table);
  const index = found.rows.findIndex((texts) => texts.includes(row));
  const column = found.headings.indexOf(heading);
  assert(index >= 0 && column >= 0, `"${table}" has no row "${row}" with "${heading}"`);
  return cellName(found.row + 1 + index, found.column + column);
}

/** Some columns of a table of the sheet in front, by their headings, row by row. */
export async function columnsOf(
  page: Page,
  table: string,
  headings: readonly string[],
): Promise<readonly (readonly string[])[]> {
  const found = await tableUnder(page, table);
  const columns = headings.map((heading) => {
    assert(found.headings.includes(heading), `"${table}" has no column "${heading}"`);
    return found.headings.indexOf(heading);
  });
  return found.rows.map((texts) => columns.map((column) => texts[column] ?? ""));
}

/** The table under a title: its headings are the first row of several texts, and it ends at an empty row. */
async function tableUnder(page: Page, title: string): Promise<TableOnSheet> {
  const sheet = await textsInFront(page);
  const above = sheet.findIndex((texts) => texts.includes(title));
  assert(above >= 0, `no cell shows "${title}"`);
  const column = (sheet[above] ?? []).indexOf(title);
  const below = sheet.slice(above + 1).map((texts) => texts.slice(column));
  const start = below.findIndex(([first, second]) => first !== "" && Boolean(second));
  const [headings = [], ...rows] = below.slice(start);
  const width = headings.includes("") ? headings.indexOf("") : headings.length;
  const end = rows.findIndex((texts) => texts.slice(0, width).every((text) => text === ""));
  return {
    ...{ row: above + 1 + start, column, headings: headings.slice(0, width) },
    rows: (end < 0 ? rows : rows.slice(0, end)).map((texts) => texts.slice(0, width)),
  };
}

/** Every text of the sheet in front, from its first cell on. */
export function textsInFront(page: Page): Promise<string[][]> {
  return page.evaluate(() => {
    const { grid } = window.workbench ?? {};
    const used = grid?.usedRange(grid.activeSheet());
    if (!grid || !used) return [];
    const { sheet, row, column, rows, columns } = used;
    const whole = { sheet, row: 0, column: 0, rows: row + rows, columns: column + columns };
    return grid.read(whole).map((cells) => cells.map(({ text }) => text));
  });
}

function cellName(row: number, column: number): string {
  return formatCells({ sheet: "", row, column, rows: 1, columns: 1 });
}

/** What a sheet held, its cells and the workbook's names. */
export interface SheetThen {
  readonly range: Parameters<NonNullable<Window["workbench"]>["grid"]["read"]>[0];
  readonly cells: ReturnType<NonNullable<Window["workbench"]>["grid"]["read"]>;
  readonly names: ReturnType<NonNullable<Window["workbench"]>["grid"]["names"]>;
}

/** Reads a sheet, to be put back by `putSheetBack`. */
export function sheetNow(page: Page, sheet: string): Promise<SheetThen> {
  return page.evaluate((name) => {
    const { grid } = window.workbench ?? {};
    const range = grid?.usedRange(name);
    if (!grid || !range) throw new Error(`There is no sheet ${name}.`);
    return { range, cells: grid.read(range), names: grid.names() };
  }, sheet);
}

/** Puts cells and names back as they were, and nothing else, which is what Excel's Undo does. */
export function putSheetBack(page: Page, then: SheetThen): Promise<void> {
  return page.evaluate(({ range, cells, names }) => {
    const { grid } = window.workbench ?? {};
    if (!grid) throw new Error("The workbench is not open.");
    grid.write(
      range,
      cells.map((row) =>
        row.map(({ value, formula, numberFormat }) => ({ value, formula: formula ?? null, numberFormat })),
      ),
    );
    for (const { name, refersTo } of names) grid.setName(name, refersTo);
  }, then);
}
