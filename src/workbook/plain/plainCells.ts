/**
 * Cells of the open workbook in Excel's own functions: a formula of ours becomes its twin, a table of ours is written
 * cell by cell, and where there is no such formula stands the value, with a cell beside that says so.
 */
import type { PlainNote, PlainSheet } from "../../spreadsheetFile/index.ts";
import { asText } from "../cells/cellContent.ts";
import { dress, LOOKS } from "../cells/looks.ts";
import { rangeOf, type Place } from "../cells/namedCells.ts";
import { command, knows } from "../excel/batch.ts";
import { WorkbookProblem } from "../excel/workbookProblem.ts";
import {
  asSheets,
  calculatedCells,
  requireAutomatic,
  type ShownBlock,
  type ShownCell,
} from "./shownCells.ts";

const spreadsheetFile = () =>
  import(/* webpackChunkName: "spreadsheetFile" */ "../../spreadsheetFile/index.ts");
type SpreadsheetFile = Awaited<ReturnType<typeof spreadsheetFile>>;

export interface PlainCount {
  /** Cells that are formulas of Excel's own now. */
  readonly formulas: number;
  /** Cells that are values now. */
  readonly values: number;
}

/** Of a value: how far two programs may differ in a figure that both have searched for. */
const SAME = 1e-7;
const SAME_NEAR_ZERO = 1e-9;
/** So far to the right a free cell is looked for. */
export const MOST_COLUMNS = 8;
/** Of a formula so many characters are told: the sheet is printed as wide as what stands on it. */
const LONGEST_FORMULA = 100;
const DAY_FORMAT = "yyyy-mm-dd";

/** Cells that are to be written anew. */
export interface PlainTarget {
  readonly write: Place;
  /** What is read beside them, so that nothing is written over. */
  readonly read: Place;
}

/**
 * Writes what calls us in these cells anew, where it is given what stands in them and no name. A formula that does not come to the figure before is not left: then the
 * value stands there.
 *
 * @throws WorkbookProblem with one sentence
 */
export async function makePlain(targets: readonly PlainTarget[]): Promise<PlainCount> {
  const file = await spreadsheetFile();
  if (!knows("ExcelApi", "1.12"))
    throw new WorkbookProblem(
      "NoSpills",
      "This Excel does not tell how far a table reaches, so it cannot be written in plain formulas here: make a copy for sending.",
    );
  // Each of the three writes in its last step alone: while a cell is edited it is done again from its start.
  const pages = await command(async (context) => {
    await requireAutomatic(context);
    const planned = await planPages(context, targets, file);
    for (const page of planned) page.write(context, file);
    await context.sync();
    return planned;
  });
  const after = await command((context) =>
    calculatedCells(
      context,
      pages.map(({ place }) => place),
    ),
  );
  pages.forEach((page, index) => page.judge(after[index]));
  const day = new Date().toISOString().slice(0, 10);
  await command(async (context) => {
    for (const page of pages) page.finish(context, day);
    await context.sync();
  });
  return {
    formulas: pages.reduce((sum, { formulas }) => sum + formulas.size, 0),
    values: pages.reduce((sum, { values }) => sum + values.size, 0),
  };
}

async function planPages(
  context: Excel.RequestContext,
  targets: readonly PlainTarget[],
  file: SpreadsheetFile,
): Promise<readonly PlainPage[]> {
  const read = targets.map((target) => target.read);
  let blocks = await calculatedCells(context, read);
  refuseUnknown(blocks, file);
  const spills = await spillsOf(context, blocks, file);
  const reached = read.map((place) => reaching(place, [...spills.values()]));
  if (reached.some((place, index) => place !== read[index])) blocks = await calculatedCells(context, reached);
  const sheets = asSheets(blocks, spills);
  const plain = file.plainFormulas(sheets, []);
  return targets.flatMap(({ write }, index) => {
    const block = blocks[index];
    const found = plain[sheets.findIndex(({ name }) => name === write.sheet)];
    return block === undefined || found === undefined ? [] : [new PlainPage(block, write, found, spills)];
  });
}

/** As far as the tables in it spill. */
function reaching(place: Place, spills: readonly Place[]): Place {
  const own = spills.filter(
    ({ sheet, row, column }) =>
      sheet === place.sheet &&
      row >= place.row &&
      row < place.row + place.rows &&
      column >= place.column &&
      column < place.column + place.columns,
  );
  const rows = Math.max(place.rows, ...own.map((one) => one.row + one.rows - place.row));
  const columns = Math.max(place.columns, ...own.map((one) => one.column + one.columns - place.column));
  return rows === place.rows && columns === place.columns ? place : { ...place, rows, columns };
}

function refuseUnknown(blocks: readonly ShownBlock[], { callsOurs, formatCell }: SpreadsheetFile): void {
  for (const { place, cells } of blocks)
    for (const cell of cells.values())
      if (cell.value === "#NAME?" && callsOurs(cell.formula ?? ""))
        throw new WorkbookProblem(
          "NotCalculated",
          `${place.sheet}!${formatCell(cell)} shows #NAME?: Excel has not started Award Finance’s functions yet. Try again in a moment.`,
        );
}

/** What the tables of ours fill, by the sheet and place of their first cell. */
async function spillsOf(
  context: Excel.RequestContext,
  blocks: readonly ShownBlock[],
  { callsOurs }: SpreadsheetFile,
): Promise<ReadonlyMap<string, Place>> {
  const asked = blocks.flatMap(({ place: { sheet }, cells }) =>
    [...cells.values()].flatMap(({ row, column, formula }) => {
      if (formula === undefined || !callsOurs(formula)) return [];
      const range = rangeOf(context, { sheet, row, column, rows: 1, columns: 1 });
      const spill = range.getSpillingToRangeOrNullObject();
      spill.load("rowCount,columnCount");
      return [{ sheet, row, column, spill }];
    }),
  );
  await context.sync();
  return new Map(
    asked.flatMap(({ sheet, row, column, spill }) => {
      if (spill.isNullObject) return [];
      const place = { sheet, row, column, rows: spill.rowCount, columns: spill.columnCount };
      return [[`${sheet}!${row},${column}`, place] as const];
    }),
  );
}

/** A block while its cells are written. */
class PlainPage {
  /** Cells that get a formula of Excel's own, and those that get their value, by "row,column". */
  readonly formulas = new Set<string>();
  readonly values = new Set<string>();
  /** Whose formula came to something else. */
  private readonly refused: ShownCell[] = [];

  constructor(
    private readonly block: ShownBlock,
    private readonly target: Place,
    private readonly plain: PlainSheet,
    private readonly spills: ReadonlyMap<string, Place>,
  ) {}

  get place(): Place {
    return this.block.place;
  }

  write(context: Excel.RequestContext, { callsOurs, givesDay }: SpreadsheetFile): void {
    for (const cell of this.block.cells.values()) {
      const { row, column, formula } = cell;
      if (formula === undefined || !this.isTarget(row, column) || !callsOurs(formula)) continue;
      const area = this.spills.get(`${this.place.sheet}!${row},${column}`) ?? this.one(row, column);
      const range = rangeOf(context, area);
      if (givesDay(formula) && cell.numberFormat === "General") range.numberFormat = [[DAY_FORMAT]];
      range.formulas = Array.from({ length: area.rows }, (_, down) =>
        Array.from({ length: area.columns }, (__, right) => this.content(row + down, column + right)),
      );
    }
  }

  private isTarget(row: number, column: number): boolean {
    const { target } = this;
    return (
      row >= target.row &&
      row < target.row + target.rows &&
      column >= target.column &&
      column < target.column + target.columns
    );
  }

  private one(row: number, column: number): Place {
    return { sheet: this.place.sheet, row, column, rows: 1, columns: 1 };
  }

  private content(row: number, column: number): number | string | boolean {
    const key = `${row},${column}`;
    const formula = this.plain.formulas.get(key);
    (formula === undefined ? this.values : this.formulas).add(key);
    return formula === undefined ? asWritten(this.block.cells.get(key)) : `=${formula}`;
  }

  /** Which formulas do not come to the figure that stood there: they are not left. */
  judge(after: ShownBlock | undefined): void {
    for (const key of [...this.formulas]) {
      const before = this.block.cells.get(key);
      if (before === undefined || isSame(before.value, after?.cells.get(key)?.value ?? null)) continue;
      this.refused.push(before);
      this.formulas.delete(key);
      this.values.add(key);
    }
  }

  /** Puts values in their places, and says beside each value which formula it is the value of. */
  finish(context: Excel.RequestContext, day: string): void {
    for (const cell of this.refused)
      rangeOf(context, this.one(cell.row, cell.column)).formulas = [[asWritten(cell)]];
    const taken = new Set(this.block.cells.keys());
    for (const { beside, ...note } of [...this.plain.notes, ...this.refused.flatMap(noteOfRefused)]) {
      if (!this.isTarget(beside.row, beside.column)) continue;
      const column = freeBeside(taken, beside.row, beside.lastColumn + 1);
      if (column === undefined) continue;
      const range = rangeOf(context, this.one(beside.row, column));
      range.numberFormat = [["General"]];
      range.formulas = [[asText(sentence(note, day))]];
      dress(range, { ...LOOKS.faint, align: "Left" });
      taken.add(`${beside.row},${column}`);
    }
  }
}

/** Of a cell in a table that is the table's own. */
function noteOfRefused({ row, column, formula }: ShownCell): PlainNote[] {
  if (formula === undefined) return [];
  return [{ beside: { row, column, lastRow: row, lastColumn: column }, formula, table: undefined }];
}

function sentence({ formula: whole, table }: Omit<PlainNote, "beside">, day: string): string {
  const formula = whole.length > LONGEST_FORMULA ? `${whole.slice(0, LONGEST_FORMULA)}…` : whole;
  return table === undefined || table.formulas === 0
    ? `Value of ${formula} on ${day}; no plain formula`
    : `${table.formulas} of ${table.cells} cells are plain formulas, the others values of ${formula} on ${day}: its days and rows do not change by themselves`;
}

function freeBeside(taken: ReadonlySet<string>, row: number, from: number): number | undefined {
  for (let column = from; column < from + MOST_COLUMNS; column++)
    if (!taken.has(`${row},${column}`)) return column;
  return undefined;
}

/** What to write into a cell so that it holds this value. */
function asWritten({ value }: Pick<ShownCell, "value"> = { value: null }): number | string | boolean {
  if (typeof value !== "string") return value ?? "";
  return value === "" || /^#[A-Z/0]+[!?]?$/.test(value) ? value : asText(value);
}

function isSame(one: ShownCell["value"], other: ShownCell["value"]): boolean {
  if (typeof one === "number" && typeof other === "number")
    return Math.abs(one - other) <= SAME * Math.abs(one) + SAME_NEAR_ZERO;
  return (one ?? "") === (other ?? "");
}
