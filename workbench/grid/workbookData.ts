import {
  BooleanNumber,
  CellValueType,
  LocaleType,
  type ICellData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
} from "@univerjs/core";
import type { CellRole, NumberFormat, PlacedCell, PlacedSheet } from "../sample/index.ts";

const INK = "#1f2328";
const FAINT = "#5b6470";
const INPUT_BLUE = "#0000e0";
const ASSUMPTION_FILL = "#fff2cc";
const HEADING_FILL = "#e8f0ee";
const HEADING_INK = "#0f4a40";
const RULE = { s: 1, cl: { rgb: "#9db5af" } } as const;

/** Cells there are on a sheet: fewer than Excel's, and enough that nobody meets the edge. */
export const SHEET_SIZE = { rowCount: 5000, columnCount: 52 } as const;

const TOP = 1;
const MIDDLE = 2;
const LEFT = 1;
const RIGHT = 3;

/** In CSS pixels. */
const INDENT = 8;

const FONT: IStyleData = { ff: "Arial", fs: 10, cl: { rgb: INK }, vt: MIDDLE };

const STYLE_BY_ROLE: Readonly<Record<CellRole, IStyleData>> = {
  title: { ...FONT, fs: 16, bl: 1, cl: { rgb: HEADING_INK } },
  reading: { ...FONT, fs: 10, cl: { rgb: FAINT }, vt: TOP },
  columnHeading: { ...FONT, fs: 9, bl: 1, cl: { rgb: FAINT }, bd: { b: RULE } },
  numberHeading: { ...FONT, fs: 9, bl: 1, cl: { rgb: FAINT }, bd: { b: RULE }, ht: RIGHT },
  indentedHeading: {
    ...FONT,
    pd: { l: INDENT },
    fs: 9,
    bl: 1,
    cl: { rgb: FAINT },
    bd: { b: RULE },
    ht: LEFT,
  },
  heading: { ...FONT, bl: 1, cl: { rgb: HEADING_INK }, bg: { rgb: HEADING_FILL } },
  explanation: { ...FONT, fs: 9, it: 1, cl: { rgb: FAINT } },
  label: FONT,
  unit: { ...FONT, pd: { l: 6 }, fs: 9, cl: { rgb: FAINT } },
  note: { ...FONT, fs: 9, cl: { rgb: FAINT } },
  indentedNote: { ...FONT, pd: { l: INDENT }, fs: 9, cl: { rgb: FAINT } },
  text: FONT,
  indentedText: { ...FONT, pd: { l: INDENT } },
  // Blue inputs and black formulas are the custom of the trade.
  stated: { ...FONT, cl: { rgb: INPUT_BLUE }, ht: RIGHT },
  assumption: { ...FONT, cl: { rgb: INPUT_BLUE }, bg: { rgb: ASSUMPTION_FILL }, ht: RIGHT },
  result: { ...FONT, cl: { rgb: "#000000" }, ht: RIGHT },
};

const PATTERNS: Readonly<Record<NumberFormat, string | undefined>> = {
  money: "#,##0",
  cents: "#,##0.00",
  millions: "#,##0.000000",
  percent: "0.0%",
  rate: "0.00000%",
  fraction: "0.000000",
  multiple: '0.00"×"',
  date: "yyyy-mm-dd",
  count: "0",
  text: undefined,
  general: undefined,
};

const TITLE_HEIGHT = 34;
const READING_HEIGHT = 24;
const ROW_HEIGHT = 22;

/** A sheet on which nothing stands, with the columns of an ordinary width. */
export function emptySheet(name: string): PlacedSheet {
  return { name, columnWidths: [], frozenRows: 0, cells: [] };
}

/** Sheets as a workbook of Univer. */
export function toWorkbookData(name: string, sheets: readonly PlacedSheet[]): IWorkbookData {
  const worksheets = sheets.map((sheet, index) => toWorksheet(sheet, `sheet${index + 1}`));
  return {
    id: "workbench",
    name,
    appVersion: "0.25.1",
    locale: LocaleType.EN_US,
    styles: {},
    sheetOrder: worksheets.map(({ id }) => id),
    sheets: Object.fromEntries(worksheets.map((worksheet) => [worksheet.id, worksheet])),
  };
}

function toWorksheet(sheet: PlacedSheet, id: string): Partial<IWorksheetData> & { readonly id: string } {
  const cellData: Record<number, Record<number, ICellData>> = {};
  for (const cell of sheet.cells) (cellData[cell.row] ??= {})[cell.column] = toCell(cell);
  return {
    id,
    name: sheet.name,
    ...SHEET_SIZE,
    defaultRowHeight: ROW_HEIGHT,
    defaultColumnWidth: 88,
    // Rows that are frozen are a title's; a sheet without one looks as any other.
    ...(sheet.frozenRows > 0 && {
      showGridlines: BooleanNumber.FALSE,
      freeze: { startRow: sheet.frozenRows, ySplit: sheet.frozenRows, startColumn: -1, xSplit: 0 },
      rowData: { 0: { h: TITLE_HEIGHT }, 1: { h: READING_HEIGHT } },
    }),
    columnData: Object.fromEntries(sheet.columnWidths.map((width, column) => [column, { w: width }])),
    cellData,
  };
}

function toCell({ value, role, format }: PlacedCell): ICellData {
  const pattern = PATTERNS[format];
  const style: IStyleData = { ...STYLE_BY_ROLE[role], ...(pattern && { n: { pattern } }) };
  const isFormula = typeof value === "string" && value.startsWith("=");
  if (value === null) return { s: style };
  if (isFormula) return { f: value, s: style };
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER, s: style };
  return {
    v: value,
    t: CellValueType.STRING,
    s: { ...style, ...(role === "columnHeading" && { ht: LEFT }) },
  };
}
