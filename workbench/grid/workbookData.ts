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

const ink = "#1f2328";
const faint = "#5b6470";
const inputBlue = "#0000e0";
const assumptionFill = "#fff2cc";
const headingFill = "#e8f0ee";
const headingInk = "#0f4a40";
const rule = { s: 1, cl: { rgb: "#9db5af" } } as const;

/** Cells there are on a sheet: fewer than Excel's, and enough that nobody meets the edge. */
export const SHEET_SIZE = { rowCount: 5000, columnCount: 52 } as const;

const top = 1;
const middle = 2;
const left = 1;
const right = 3;

/** In CSS pixels. */
const indent = 8;

const font: IStyleData = { ff: "Arial", fs: 10, cl: { rgb: ink }, vt: middle };

const styleByRole: Readonly<Record<CellRole, IStyleData>> = {
  title: { ...font, fs: 16, bl: 1, cl: { rgb: headingInk } },
  reading: { ...font, fs: 10, cl: { rgb: faint }, vt: top },
  columnHeading: { ...font, fs: 9, bl: 1, cl: { rgb: faint }, bd: { b: rule } },
  numberHeading: { ...font, fs: 9, bl: 1, cl: { rgb: faint }, bd: { b: rule }, ht: right },
  indentedHeading: {
    ...font,
    pd: { l: indent },
    fs: 9,
    bl: 1,
    cl: { rgb: faint },
    bd: { b: rule },
    ht: left,
  },
  heading: { ...font, bl: 1, cl: { rgb: headingInk }, bg: { rgb: headingFill } },
  explanation: { ...font, fs: 9, it: 1, cl: { rgb: faint } },
  label: font,
  unit: { ...font, pd: { l: 6 }, fs: 9, cl: { rgb: faint } },
  note: { ...font, fs: 9, cl: { rgb: faint } },
  indentedNote: { ...font, pd: { l: indent }, fs: 9, cl: { rgb: faint } },
  text: font,
  indentedText: { ...font, pd: { l: indent } },
  // Blue inputs and black formulas are the custom of the trade.
  stated: { ...font, cl: { rgb: inputBlue }, ht: right },
  assumption: { ...font, cl: { rgb: inputBlue }, bg: { rgb: assumptionFill }, ht: right },
  result: { ...font, cl: { rgb: "#000000" }, ht: right },
};

const patterns: Readonly<Record<NumberFormat, string | undefined>> = {
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

const titleHeight = 34;
const readingHeight = 24;
const rowHeight = 22;

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
    defaultRowHeight: rowHeight,
    defaultColumnWidth: 88,
    // Rows that are frozen are a title's; a sheet without one looks as any other.
    ...(sheet.frozenRows > 0 && {
      showGridlines: BooleanNumber.FALSE,
      freeze: { startRow: sheet.frozenRows, ySplit: sheet.frozenRows, startColumn: -1, xSplit: 0 },
      rowData: { 0: { h: titleHeight }, 1: { h: readingHeight } },
    }),
    columnData: Object.fromEntries(sheet.columnWidths.map((width, column) => [column, { w: width }])),
    cellData,
  };
}

function toCell({ value, role, format }: PlacedCell): ICellData {
  const pattern = patterns[format];
  const style: IStyleData = { ...styleByRole[role], ...(pattern && { n: { pattern } }) };
  const isFormula = typeof value === "string" && value.startsWith("=");
  if (value === null) return { s: style };
  if (isFormula) return { f: value, s: style };
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER, s: style };
  return {
    v: value,
    t: CellValueType.STRING,
    s: { ...style, ...(role === "columnHeading" && { ht: left }) },
  };
}
