/**
 * The Scenario sheet: the inputs of the loaded scenario as named cells, so that ordinary formulas can
 * depend on them.
 *
 * Only cells of ours are ever written, and they are known by their names; everything else on the sheet
 * is the user's. What needs a new place gets one below all that is there.
 */
import {
  ALL_FIELDS,
  cellName,
  lowestFree,
  numberBehind,
  type Field,
  type TableField,
} from "../../calc/index.ts";
import { batch, command, knows, PATIENT } from "../excel/batch.ts";
import { contentOf, toWrite } from "../cells/cellContent.ts";
import {
  absoluteAddress,
  markAgain,
  rangeOf,
  type NamedCell,
  type NamedCells,
  type Place,
} from "../cells/namedCells.ts";
import { layOutForPrint } from "../cells/printLayout.ts";
import { rowsOf } from "./scenarioCells.ts";
import {
  COLUMN_WIDTHS,
  MARKS,
  place,
  REVISION_KEY,
  ROW,
  SOURCE_HEADING,
  type Shown,
} from "./scenarioLayout.ts";
import { readScenarioNames } from "./scenarioNames.ts";
import { ScenarioPage } from "./scenarioPage.ts";
import { toWorkbookProblem, WorkbookProblem } from "../excel/workbookProblem.ts";

export interface WrittenScenario {
  readonly sheet: string;
  /** What the user should know, one sentence each. */
  readonly notices: readonly string[];
}

const SHEET_NAME = "Scenario";
const TITLE_HEIGHT = 26;

/**
 * Writes a scenario's inputs to the Scenario sheet, which is made when there is none.
 *
 * @param shown with the revision of the workbook's scenarios that it is of, so that another author whose copy of
 *   the file gets the cells before the scenarios does not take them for edits by hand
 * @throws WorkbookProblem when Excel refuses; then the cells hold what they held before
 */
export function writeScenarioSheet(shown: Shown): Promise<WrittenScenario> {
  return command(async (context) => {
    const names = await readScenarioNames(context);
    const home = homeOf(names);
    return home === undefined ? create(context, names, shown) : update(context, names, home, shown);
  });
}

/** The sheet of the scenario: where its first mark is, or its first input when every mark was deleted. */
function homeOf({ cells }: NamedCells): string | undefined {
  const keys = [...MARKS.map(({ key }) => key), ...ALL_FIELDS.map(cellName)];
  const key = keys.find((candidate) => cells.has(candidate));
  return key === undefined ? undefined : cells.get(key)?.sheet;
}

/**
 * Asks whether the sheet can be written, before anything else is changed.
 *
 * @throws WorkbookProblem when it is protected
 */
export function requireWritableSheet(): Promise<void> {
  return batch(async (context) => {
    const home = homeOf(await readScenarioNames(context));
    if (home === undefined) return;
    const { protection } = context.workbook.worksheets.getItem(home);
    protection.load("protected");
    await context.sync();
    if (protection.protected) throw isProtected(home);
  }, PATIENT);
}

function isProtected(sheet: string): WorkbookProblem {
  return new WorkbookProblem(
    "AccessDenied",
    `The sheet "${sheet}" is protected, so nothing was changed: unprotect it on the Review tab and try again.`,
  );
}

async function create(
  context: Excel.RequestContext,
  names: NamedCells,
  shown: Shown,
): Promise<WrittenScenario> {
  const { scenario } = shown;
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  const name = freeSheetName(
    SHEET_NAME,
    worksheets.items.map((sheet) => sheet.name),
  );
  const notices =
    name === SHEET_NAME
      ? []
      : [`There is a sheet "${SHEET_NAME}" already, so the inputs stand on "${name}".`];
  try {
    const sheet = worksheets.add(name);
    const page = new ScenarioPage(context, names, sheet, name);
    page.beginHead(shown);
    page.writeHead(shown);
    const layout = place(
      ROW.first,
      () => true,
      (field) => rowsOf(scenario, field),
    );
    for (const { title, row } of layout.groups) page.writeHeading(title, row);
    for (const scalar of layout.scalars) page.addScalar(scenario, scalar);
    for (const table of layout.tables) page.addTable(scenario, table);
    COLUMN_WIDTHS.forEach((width, column) => {
      sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().format.columnWidth = width;
    });
    sheet.getRangeByIndexes(0, 0, 1, 1).format.rowHeight = TITLE_HEIGHT;
    sheet.freezePanes.freezeRows(ROW.headings + 1);
    if (knows("ExcelApi", "1.8")) sheet.showGridlines = false;
    if (knows("ExcelApi", "1.9")) layOutForPrint(sheet.pageLayout, "across");
    page.finish(shown);
    await context.sync();
    return { sheet: name, notices: [...notices, ...page.notices] };
  } catch (error) {
    if (isCellEdit(error)) throw error;
    throw await afterwards(error, () => removeSheet(name, names), remains(name));
  }
}

/** "Scenario", or with the lowest number that is free: "Scenario (2)". */
function freeSheetName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  return lowestFree(
    (number) => `${wanted}${numberBehind(number)}`,
    (name) => !used.has(name.toLowerCase()),
  );
}

async function removeSheet(name: string, before: NamedCells): Promise<void> {
  await batch(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load("name");
    const { own } = await readScenarioNames(context);
    for (const [key, item] of own) if (!before.own.has(key)) context.workbook.names.getItem(item).delete();
    if (!sheet.isNullObject) sheet.delete();
    await context.sync();
  });
}

/** What stood in a block of cells before it was written. */
interface Snapshot {
  readonly sheet: string;
  readonly range: Excel.Range;
}

async function update(
  context: Excel.RequestContext,
  names: NamedCells,
  home: string,
  shown: Shown,
): Promise<WrittenScenario> {
  const { scenario } = shown;
  const sheet = context.workbook.worksheets.getItem(home);
  sheet.protection.load("protected");
  const used = sheet.getUsedRange();
  used.load("rowIndex,rowCount");
  const kept = ALL_FIELDS.flatMap((field) => {
    const cell = names.cells.get(cellName(field));
    return cell && fits(field, cell, rowsOf(scenario, field))
      ? [{ field, cell, before: neighbourhood(context, field, cell) }]
      : [];
  });
  const missing = ALL_FIELDS.filter((field) => !kept.some((other) => other.field === field));
  const moved = missing.flatMap((field) => outgrown(context, names, field));
  const marks = MARKS.flatMap(({ key }) => {
    const cell = names.cells.get(key);
    return cell ? [{ key, before: snapshotOf(context, cell) }] : [];
  });
  await context.sync();
  if (sheet.protection.protected) throw isProtected(home);
  const page = new ScenarioPage(context, names, sheet, home);
  const top = bottomOf(used, home, names) + 1;
  const missingMarks = MARKS.filter(({ key }) => !names.cells.has(key)).length;
  const layout = place(
    missingMarks === 0 ? top : top + missingMarks + 1,
    (field) => missing.includes(field),
    (field) => rowsOf(scenario, field),
  );
  try {
    page.writeMarks(shown, top);
    markAgain(context, names);
    for (const { field, cell, before } of kept) {
      if (field.kind === "table") page.rewriteTable(scenario, field, cell, hasSources(cell, before));
      else page.rewriteScalar(scenario, field, cell, hasLabel(field, before));
    }
    for (const { title, row } of layout.groups) page.writeHeading(title, row);
    for (const scalar of layout.scalars) page.addScalar(scenario, scalar);
    for (const table of layout.tables) page.addTable(scenario, table);
    // Last, because formats that are cleared cannot be put back when something else fails.
    for (const { field, cell, whole, before } of moved) {
      const isWhole = before.range.values[0]?.[0] === field.label && hasSources(cell, before, 1);
      if (isWhole) page.clearTable(whole);
      else page.clearCells(cell);
    }
    page.finish(shown);
    await context.sync();
    return { sheet: home, notices: page.notices };
  } catch (error) {
    if (isCellEdit(error)) throw error;
    const others = marks.filter(({ key }) => key !== REVISION_KEY);
    const blocks = [...kept, ...moved, ...others].map(({ before }) => before);
    const revision = marks.find(({ key }) => key === REVISION_KEY)?.before;
    const added = { home, row: top, rows: layout.end - top };
    throw await afterwards(error, () => restore(names, added, blocks, revision), isHalfWritten(home));
  }
}

/** What is to be thrown after a failure half way: that alone where all could be put back, else what is left. */
async function afterwards(error: unknown, putBackAll: () => Promise<void>, left: string): Promise<unknown> {
  try {
    await putBackAll();
    return error;
  } catch {
    const { code, message } = toWorkbookProblem(error);
    return new WorkbookProblem(code, `${message} ${left}`, error);
  }
}

function isHalfWritten(sheet: string): string {
  return `The sheet "${sheet}" is written only in part: load the scenario again before you use its cells.`;
}

function remains(sheet: string): string {
  return `A sheet "${sheet}" that is written only in part may have stayed: load the scenario again, or delete it.`;
}

/** A table that has become too small and moves. */
interface Outgrown {
  readonly field: TableField;
  readonly cell: NamedCell;
  /** With its title and sources, which move along where they are still there. */
  readonly whole: Place;
  readonly before: Snapshot;
}

function outgrown(context: Excel.RequestContext, names: NamedCells, field: Field): readonly Outgrown[] {
  const cell = names.cells.get(cellName(field));
  // Of a sheet that an older version wrote it may have fewer columns.
  if (!cell || field.kind !== "table" || cell.columns > field.columns.length || cell.row === 0) return [];
  const whole = { ...cell, row: cell.row - 1, rows: cell.rows + 1, columns: cell.columns + 1 };
  return [{ field, cell, whole, before: snapshotOf(context, whole) }];
}

/**
 * The first row below all that stands on the sheet.
 *
 * The empty rows at the end of a table belong to its name, but whether they count as used depends on the
 * formats they happen to have.
 */
function bottomOf(used: Excel.Range, home: string, { cells }: NamedCells): number {
  const ours = [...cells.values()].filter(({ sheet }) => sheet === home);
  return Math.max(used.rowIndex + used.rowCount, ...ours.map(({ row, rows }) => row + rows));
}

function isCellEdit(error: unknown): boolean {
  return (error as { code?: unknown }).code === "InvalidOperationInCellEditMode";
}

/** Whether the cells of a name can take a field: one cell, or the columns of a table and enough rows. */
function fits(field: Field, cell: NamedCell, rows: number): boolean {
  if (field.kind !== "table") return cell.rows === 1 && cell.columns === 1;
  return cell.columns === field.columns.length && cell.rows > rows;
}

const CONTENT = "formulas,values,valueTypes,numberFormat,text";

function snapshotOf(context: Excel.RequestContext, cell: Place): Snapshot {
  const range = rangeOf(context, cell);
  range.load(CONTENT);
  range.load("address,rowIndex,columnIndex,rowCount,columnCount");
  return { sheet: cell.sheet, range };
}

/** The cells of an input with its label, unit and source; those of a table with its sources. */
function neighbourhood(context: Excel.RequestContext, field: Field, cell: Place): Snapshot {
  if (field.kind === "table") return snapshotOf(context, { ...cell, columns: cell.columns + 1 });
  if (cell.column === 0) return snapshotOf(context, cell);
  return snapshotOf(context, { ...cell, column: cell.column - 1, columns: 4 });
}

function hasLabel(field: Field, { range }: Snapshot): boolean {
  return range.columnCount === 4 && range.values[0]?.[0] === field.label;
}

function hasSources({ columns }: NamedCell, { range }: Snapshot, headings = 0): boolean {
  return range.values[headings]?.[columns] === SOURCE_HEADING;
}

/**
 * After a failure half way: cells and names as they were.
 *
 * @param revision goes back last: until everything else is back it says that the sheet is not whole
 */
async function restore(
  before: NamedCells,
  added: { readonly home: string; readonly row: number; readonly rows: number },
  blocks: readonly Snapshot[],
  revision: Snapshot | undefined,
): Promise<void> {
  await batch(async (context) => {
    const { own, cells } = await readScenarioNames(context);
    const names = [...own].sort(
      ([one], [other]) => Number(one === REVISION_KEY) - Number(other === REVISION_KEY),
    );
    for (const block of blocks) putBack(context, block);
    for (const [key, name] of names) {
      const item = context.workbook.names.getItem(name);
      const [then, now] = [before.cells.get(key), cells.get(key)];
      if (!before.own.has(key)) item.delete();
      else if (then && (!now || absoluteAddress(then) !== absoluteAddress(now))) {
        item.formula = `=${absoluteAddress(then)}`;
      }
    }
    if (added.rows > 0) {
      const { length } = COLUMN_WIDTHS;
      const sheet = context.workbook.worksheets.getItem(added.home);
      sheet.getRangeByIndexes(added.row, 0, added.rows, length).clear();
    }
    if (revision) putBack(context, revision);
    await context.sync();
  });
}

function putBack(context: Excel.RequestContext, { sheet, range }: Snapshot): void {
  const { rowIndex, columnIndex, rowCount, columnCount } = range;
  const target = context.workbook.worksheets
    .getItem(sheet)
    .getRangeByIndexes(rowIndex, columnIndex, rowCount, columnCount);
  target.numberFormat = range.numberFormat;
  target.formulas = range.formulas.map((line: unknown[], row) =>
    line.map((formula, column) =>
      toWrite(
        contentOf({
          formula,
          value: range.values[row]?.[column],
          valueType: range.valueTypes[row]?.[column],
          numberFormat: range.numberFormat[row]?.[column],
          text: range.text[row]?.[column],
        }),
      ),
    ),
  );
}
