/** "Insert model": puts a complete model into the workbook, on sheets of its own. */
import { DomainError, lowestFree, numberBehind, type Scenario } from "../../calc/index.ts";
import { withoutSheets } from "../excel/addedSheets.ts";
import { command, knows } from "../excel/batch.ts";
import { dress, LOOKS } from "../cells/looks.ts";
import type { Place } from "../cells/namedCells.ts";
import { layOutForPrint } from "../cells/printLayout.ts";
import { MODEL_SHEETS, planModel } from "./modelPlan.ts";
import { blocksOf } from "./lookBlocks.ts";
import type { ModelPage, PlannedCell } from "./modelPage.ts";
import { makePlain } from "../plain/plainCells.ts";
import { activeScenario } from "../store/scenarioBook.ts";
import { scenarioStore } from "../store/scenarioStore.ts";
import { WorkbookProblem } from "../excel/workbookProblem.ts";

export interface InsertedModel {
  /** The sheets, in their order. */
  readonly sheets: readonly string[];
  /** The scenario whose figures its inputs hold. */
  readonly scenario: string;
  /** Where it is in plain formulas: cells that are values, which the cells beside them say. */
  readonly values?: number;
}

/** How it is written. */
export interface ModelChoice {
  /** Without a function of ours: formulas of Excel's own where there are such, else values. */
  readonly inPlainFormulas: boolean;
}

const COLUMN_WIDTHS = [270, 130, 130, 130, 100, 100, 100, 100, 100, 70, 70];
const FROZEN_ROWS = 3;
const TITLE_HEIGHT = 26;

/** What is to be inserted. */
interface Wanted {
  /** As a sentence calls it: "model". */
  readonly what: string;
  /** The names of all its sheets, in their order. */
  readonly names: readonly string[];
  /** @throws DomainError where the scenario says too little */
  readonly plan: (scenario: Scenario, sheetOf: (sheet: string) => string) => readonly ModelPage[];
}

/** Adds the model's sheets, as `insertSheets` does. */
export function insertModel(choice?: ModelChoice): Promise<InsertedModel> {
  return insertSheets({ what: "model", names: MODEL_SHEETS, plan: planModel }, choice);
}

/**
 * Adds sheets with the figures of the loaded scenario. Sheets that are there are never touched: the new ones are numbered instead.
 *
 * In plain formulas it is written with ours first and calculated, so that every formula of Excel's own is held against the figure.
 *
 * @throws WorkbookProblem with one sentence; no sheet was added then, or it names those that could not be removed
 */
export async function insertSheets(wanted: Wanted, choice?: ModelChoice): Promise<InsertedModel> {
  // Another window may have loaded one just now.
  if (!activeScenario(scenarioStore.state.book)) await scenarioStore.open();
  const scenario = activeScenario(scenarioStore.state.book);
  if (!scenario) {
    const sentence = `Load a scenario first: the ${wanted.what} takes its figures from it.`;
    throw new WorkbookProblem("NoScenario", sentence);
  }
  const added: string[] = [];
  try {
    const { pages, ...inserted } = await command(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/name");
      await context.sync();
      const suffix = freeSuffix(
        wanted.names,
        worksheets.items.map(({ name }) => name),
      );
      const pages = plan(wanted, scenario, (sheet) => `${sheet}${suffix}`);
      // All sheets before the first formula: Excel asks for a file when one refers to a sheet that is not there.
      const sheets = pages.map((page) => {
        added.push(page.sheet);
        return { sheet: worksheets.add(page.sheet), page };
      });
      for (const { sheet, page } of sheets) write(sheet, page);
      worksheets.getItem(pages[0]?.sheet ?? "").activate();
      await context.sync();
      return { pages, sheets: pages.map(({ sheet }) => sheet), scenario: scenario.name };
    });
    if (choice?.inPlainFormulas !== true) return inserted;
    const { values } = await makePlain(pages.map(extentOf).map((place) => ({ write: place, read: place })));
    return { ...inserted, values };
  } catch (error) {
    throw await withoutSheets(added, error);
  }
}

function plan(wanted: Wanted, scenario: Scenario, sheetOf: (sheet: string) => string): readonly ModelPage[] {
  try {
    return wanted.plan(scenario, sheetOf);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const why = error.kind === "invalidValue" ? "has no" : "says too little for a";
    throw new WorkbookProblem(
      "IncompleteScenario",
      `The scenario "${scenario.name}" ${why} ${wanted.what}: ${error.message}.`,
      error,
    );
  }
}

/** What the lowest number under which all sheets are free puts behind their names: nothing, " (2)". */
function freeSuffix(wanted: readonly string[], taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  return lowestFree(numberBehind, (suffix) =>
    wanted.every((sheet) => !used.has(`${sheet}${suffix}`.toLowerCase())),
  );
}

/** Everything on the page, as far as its tables may reach, and the free cells beside it. */
function extentOf({ sheet, cells, spills }: ModelPage): Place {
  const ends = [...cells.map(({ row }) => row + 1), ...spills.map(({ row, rows }) => row + rows)];
  const widths = [...cells.map(({ column }) => column + 1), ...spills.map(({ columns }) => columns.length)];
  return { sheet, row: 0, column: 0, rows: Math.max(...ends), columns: Math.max(...widths) };
}

function write(sheet: Excel.Worksheet, { cells, spills, form }: ModelPage): void {
  const { widths = COLUMN_WIDTHS, frozenRows = FROZEN_ROWS, print = "across" } = form;
  const rows = Math.max(...cells.map(({ row }) => row)) + 1;
  const columns = Math.max(...cells.map(({ column }) => column)) + 1;
  const at = new Map(cells.map((cell) => [cell.row * columns + cell.column, cell]));
  const table = <Value>(of: (cell: PlannedCell | undefined) => Value): Value[][] =>
    Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (__, column) => of(at.get(row * columns + column))),
    );
  const range = sheet.getRangeByIndexes(0, 0, rows, columns);
  range.numberFormat = table((cell) => cell?.numberFormat ?? "General");
  range.formulas = table((cell) => cell?.content ?? "");
  for (const { row, column, height, width, look } of blocksOf(cells))
    dress(sheet.getRangeByIndexes(row, column, height, width), look);
  for (const { row, rows: count, columns: formats } of spills) {
    const area = sheet.getRangeByIndexes(row, 0, count, formats.length);
    area.numberFormat = Array.from({ length: count }, () => formats.map(({ numberFormat }) => numberFormat));
    formats.forEach(({ isText }, column) => {
      const align = isText ? "Left" : "Right";
      // A text beside a figure stands off it.
      const isBeside = isText && column > 0;
      if (isBeside && count > 1)
        dress(sheet.getRangeByIndexes(row + 1, column, count - 1, 1), { align, indent: 1 });
      dress(sheet.getRangeByIndexes(row, column, 1, 1), {
        ...LOOKS.columnHeading,
        ...{ align, ...(isBeside && { indent: 1 }) },
      });
    });
  }
  sheet.getRangeByIndexes(0, 0, 1, 1).format.rowHeight = TITLE_HEIGHT;
  widths.forEach((width, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().format.columnWidth = width;
  });
  sheet.freezePanes.freezeRows(frozenRows);
  if (knows("ExcelApi", "1.8")) sheet.showGridlines = false;
  if (knows("ExcelApi", "1.9")) layOutForPrint(sheet.pageLayout, print);
}
