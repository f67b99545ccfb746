/**
 * What if, as one of Excel's own charts: the table as a live formula, figures beside it that follow from it by formulas,
 * and the chart of these.
 */
import { functionNamespace } from "../page.ts";
import { drawingChart, type InsertedChart } from "./chartCells.ts";
import { WorkbookProblem } from "./excel/workbookProblem.ts";

/** A table that a formula spills, and what of it is drawn. */
export interface WhatIfTable {
  readonly formula: string;
  /** What the formula spills, headings included. */
  readonly rows: number;
  readonly columns: number;
  readonly title: string;
  readonly drawn:
    | { readonly kind: "tornado"; readonly field: string }
    | { readonly kind: "bridge" }
    | { readonly kind: "line"; readonly isOfDays: boolean };
}

const GAP = 1;
const CHART = { width: 520, height: 300, rows: 16, columns: 8 };

/**
 * Puts the table into the active cell and the chart beside it.
 *
 * @throws WorkbookProblem where there is no room below and to the right of that cell
 */
export function insertWhatIfChart(table: WhatIfTable): Promise<InsertedChart> {
  return drawingChart(async (context, begins) => {
    const active = context.workbook.getActiveCell();
    active.load("address,rowIndex,columnIndex");
    const sheet = active.worksheet;
    sheet.load("name");
    sheet.charts.load("items/name");
    await context.sync();
    const corner = { row: active.rowIndex, column: active.columnIndex };
    const figures = figuresOf(table, corner);
    const [headings = []] = figures;
    const columns = table.columns + GAP + headings.length;
    const rows = Math.max(table.rows, figures.length);
    const room = sheet.getRangeByIndexes(
      corner.row,
      corner.column,
      Math.max(rows, CHART.rows),
      columns + GAP + CHART.columns,
    );
    room.load("formulas");
    await context.sync();
    if (room.formulas.flat().some((content) => content !== ""))
      throw new WorkbookProblem(
        "NoRoom",
        `There is no room for the table and its chart at ${active.address}: select a cell with ${Math.max(rows, CHART.rows)} empty rows and ${columns + GAP + CHART.columns} empty columns from it on.`,
      );
    begins({
      ...{ sheet: sheet.name, ...corner, rows, columns },
      charts: sheet.charts.items.map(({ name }) => name),
    });
    active.formulas = [[named(table.formula)]];
    const left = corner.column + table.columns + GAP;
    const block = sheet.getRangeByIndexes(corner.row, left, figures.length, headings.length);
    if (table.drawn.kind === "line" && table.drawn.isOfDays)
      sheet.getRangeByIndexes(corner.row + 1, left, figures.length - 1, 1).numberFormat = figures
        .slice(1)
        .map(() => ["yyyy-mm-dd"]);
    block.formulas = figures.map((row) => [...row]);
    const drawn = sheet.getRangeByIndexes(corner.row, left, drawnRows(table), headings.length);
    const chart = sheet.charts.add(chartTypes[table.drawn.kind](), drawn, Excel.ChartSeriesBy.columns);
    chart.title.text = table.title;
    chart.legend.visible = headings.length > 2;
    chart.axes.valueAxis.numberFormat = "#,##0.##";
    chart.width = CHART.width;
    chart.height = CHART.height;
    chart.setPosition(sheet.getRangeByIndexes(corner.row, left + headings.length + GAP, 1, 1));
    chart.load("name");
    await context.sync();
    return { sheet: sheet.name, name: chart.name };
  });
}

/** Asked for when Excel is there. */
const chartTypes = {
  tornado: () => Excel.ChartType.barClustered,
  bridge: () => Excel.ChartType.columnClustered,
  line: () => Excel.ChartType.line,
} as const;

function named(formula: string): string {
  return formula.replace(/\bAWARD\./gu, `${functionNamespace()}.`);
}

/** Those behind the headings are drawn, but for a last row of what things are measured from. */
function drawnRows({ rows, columns, drawn }: WhatIfTable): number {
  return drawn.kind === "line" ? columns : rows;
}

interface Corner {
  readonly row: number;
  readonly column: number;
}

/** Formulas by row and column, a row of headings first. */
function figuresOf(table: WhatIfTable, corner: Corner): readonly (readonly string[])[] {
  const at = (row: number, column: number): string =>
    `${letters(corner.column + column)}${corner.row + row + 1}`;
  const below = Array.from({ length: table.rows - 1 }, (_, index) => index + 1);
  switch (table.drawn.kind) {
    case "tornado": {
      const base = `$${letters(corner.column + table.columns + GAP + 1)}$${corner.row + table.rows + 1}`;
      const change = (cell: string): string => `=IF(ISNUMBER(${cell}),${cell}-${base},0)`;
      return [
        ["Change", "At low", "At high"],
        // Bars begin at the bottom: the largest is to stand on top.
        ...below.toReversed().map((row) => [`=${at(row, 0)}`, change(at(row, 3)), change(at(row, 4))]),
        ["As it is", named(`=AWARD.SCENARIO("${table.drawn.field.replaceAll('"', '""')}")`), ""],
      ];
    }
    case "bridge": {
      const left = letters(corner.column + table.columns + GAP + 1);
      const level = (row: number): string =>
        row === 1 ? `=${at(1, 4)}` : `=IF(ISNUMBER(${at(row, 4)}),${at(row, 4)},${left}${corner.row + row})`;
      return [["After", "Result"], ...below.map((row) => [`=${at(row, 0)}`, level(row)])];
    }
    case "line": {
      const across = Array.from({ length: table.columns - 1 }, (_, index) => index + 1);
      const value = (cell: string): string => (isOfDays(table) ? `=${cell}` : `=${cell}&""`);
      return [["At", "Result"], ...across.map((column) => [value(at(0, column)), `=${at(1, column)}`])];
    }
  }
}

function isOfDays({ drawn }: WhatIfTable): boolean {
  return drawn.kind === "line" && drawn.isOfDays;
}

/** A column as Excel names it: 0 is A, 26 is AA. */
function letters(column: number): string {
  const last = String.fromCharCode("A".charCodeAt(0) + (column % 26));
  return column < 26 ? last : `${letters(Math.floor(column / 26) - 1)}${last}`;
}
