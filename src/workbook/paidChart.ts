/** A chart on the sheet of who is paid what: each payee's part of each payment, stacked over time. */
import { inTextCell } from "./cells/cellContent.ts";
import { drawingChart, type ChartCells, type InsertedChart } from "./chartCells.ts";
import { WorkbookProblem } from "./excel/workbookProblem.ts";

const NEEDED = ["date", "payee", "paid"] as const;
const CHART = { width: 560, height: 300 };
/** Between the table and the chart's figures, and between those and the chart. */
const GAP = 1;
/** As many as a chart can tell apart. */
const MOST_PAYEES = 12;

interface PaidTable {
  readonly payees: readonly string[];
  readonly dates: readonly number[];
  /** By date and payee. */
  readonly paid: readonly (readonly number[])[];
}

/**
 * Draws the WATERFALL table around the selected cell as stacked columns, through Excel's own charts.
 * The chart's figures stand in a block of cells to the right of the table, which must be empty.
 *
 * @throws WorkbookProblem when the selection is in no such table, or there is no room
 */
export async function insertPaidChart(): Promise<InsertedChart> {
  return drawingChart((context, begins) => draw(context, begins));
}

/** @param begins told of the cells before they are written */
async function draw(
  context: Excel.RequestContext,
  begins: (block: ChartCells) => void,
): Promise<InsertedChart> {
  const selected = context.workbook.getActiveCell();
  selected.load("rowIndex,columnIndex");
  const sheet = selected.worksheet;
  sheet.load("name");
  sheet.charts.load("items/name");
  // The cells around the selected one and no others: a whole sheet may be more than Excel hands over at once.
  const around = selected.getSurroundingRegion();
  around.load("values,rowIndex,columnIndex");
  const used = sheet.getUsedRange();
  used.load("columnIndex,columnCount");
  await context.sync();
  const at = {
    row: selected.rowIndex - around.rowIndex,
    column: selected.columnIndex - around.columnIndex,
  };
  const found = findTable(around.values as unknown[][], at);
  if (!found) {
    throw new WorkbookProblem(
      "NoWaterfall",
      "Select a cell of a WATERFALL table first, one with the columns Date, Payee and Paid.",
    );
  }
  const { table, columns, top } = found;
  const header = ["Date", ...table.payees];
  const row = around.rowIndex + top;
  const column = Math.max(around.columnIndex + columns.end, used.columnIndex + used.columnCount) + GAP;
  const size = { rows: table.dates.length + 1, columns: header.length };
  begins({ sheet: sheet.name, row, column, ...size, charts: sheet.charts.items.map(({ name }) => name) });
  const block = sheet.getRangeByIndexes(row, column, size.rows, size.columns);
  block.numberFormat = [
    header.map(() => "@"),
    ...table.dates.map(() => ["yyyy-mm-dd", ...table.payees.map(() => "#,##0.00")]),
  ];
  block.values = [
    header.map(inTextCell),
    ...table.dates.map((date, index) => [date, ...(table.paid[index] ?? [])]),
  ];
  const chart = sheet.charts.add(Excel.ChartType.columnStacked, block, Excel.ChartSeriesBy.columns);
  chart.title.text = "Paid by payee";
  chart.legend.position = Excel.ChartLegendPosition.bottom;
  chart.axes.valueAxis.numberFormat = "#,##0";
  chart.width = CHART.width;
  chart.height = CHART.height;
  chart.setPosition(sheet.getRangeByIndexes(row, column + header.length + GAP, 1, 1));
  chart.load("name");
  await context.sync();
  return { sheet: sheet.name, name: chart.name };
}

interface FoundTable {
  readonly table: PaidTable;
  readonly columns: { readonly end: number };
  readonly top: number;
}

/** The table whose headings stand above a cell, or in its row. */
function findTable(
  values: readonly (readonly unknown[])[],
  at: { readonly row: number; readonly column: number },
): FoundTable | undefined {
  for (let top = Math.min(at.row, values.length - 1); top >= 0; top--) {
    const line = values[top] ?? [];
    const headings = line.map((value) => (typeof value === "string" ? value.trim().toLowerCase() : ""));
    const [date = -1, payee = -1, paid = -1] = NEEDED.map((name) => headings.indexOf(name));
    if (date < 0 || payee < 0 || paid < 0) continue;
    const start = Math.min(date, payee, paid);
    let end = Math.max(date, payee, paid) + 1;
    while (headings[end]) end++;
    // A gap between the headings is a gap between two tables.
    if (headings.slice(start, end).includes("")) continue;
    if (at.column < start || at.column >= end) return undefined;
    const table = sumUp(values.slice(top + 1), { date, payee, paid });
    return table && { table, columns: { end }, top };
  }
  return undefined;
}

function sumUp(
  rows: readonly (readonly unknown[])[],
  { date, payee, paid }: Readonly<Record<(typeof NEEDED)[number], number>>,
): PaidTable | undefined {
  const payees: string[] = [];
  const byDate = new Map<number, Map<string, number>>();
  for (const row of rows) {
    const [when, who, amount] = [row[date], row[payee], row[paid]];
    if (typeof when !== "number" || typeof who !== "string" || typeof amount !== "number") break;
    if (!payees.includes(who)) payees.push(who);
    const sums = byDate.get(when) ?? new Map<string, number>();
    byDate.set(when, sums.set(who, (sums.get(who) ?? 0) + amount));
  }
  if (byDate.size === 0) return undefined;
  if (payees.length > MOST_PAYEES) {
    throw new WorkbookProblem(
      "TooManyPayees",
      `A chart can tell ${MOST_PAYEES} payees apart, and this table has ${payees.length}.`,
    );
  }
  const dates = [...byDate.keys()].sort((one, other) => one - other);
  return {
    payees,
    dates,
    paid: dates.map((when) => payees.map((who) => byDate.get(when)?.get(who) ?? 0)),
  };
}
