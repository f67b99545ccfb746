/** A workbook that was opened from a file, as a workbook of Univer. */
import {
  BooleanNumber,
  LocaleType,
  type ICellData,
  type IColumnData,
  type IRowData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
} from "@univerjs/core";
import type {
  CellLook,
  WrittenCell,
  WrittenName,
  WrittenSheet,
  WrittenWorkbook,
} from "../../src/spreadsheetFile/index.ts";
import type { RangeFormat } from "../host/cells/grid.ts";
import { contentOf, patternOf, pixels, styleOf } from "./cells.ts";
import { SHEET_SIZE } from "./workbookData.ts";

/** Rows and columns behind the last that holds something, so that there is room to go on. */
const ROOM = { rows: 200, columns: 12 };

/** In CSS pixels; a file that says nothing has rows of 15 points. */
const ORDINARY_ROW = 20;
const ORDINARY_COLUMN = 64;

/** Under this key Univer keeps names (SHEET_DEFINED_NAME_PLUGIN in @univerjs/sheets). */
const NAMES_KEY = "SHEET_DEFINED_NAME_PLUGIN";
const ALL_SHEETS = "AllDefaultWorkbook";

export function openedData(name: string, { sheets, names }: WrittenWorkbook): IWorkbookData {
  const styles = new Styles();
  const worksheets = sheets.map((sheet) => worksheetOf(sheet, styles));
  return {
    id: "workbench",
    name,
    appVersion: "0.25.1",
    locale: LocaleType.EN_US,
    styles: styles.all(),
    sheetOrder: worksheets.map(({ id }) => id),
    sheets: Object.fromEntries(worksheets.map((worksheet) => [worksheet.id, worksheet])),
    resources: [{ name: NAMES_KEY, data: JSON.stringify(namesOf(names)) }],
  };
}

/** Names of the whole workbook; those of one sheet are the host's. */
function namesOf(names: readonly WrittenName[]): Readonly<Record<string, object>> {
  return Object.fromEntries(
    names
      .filter(({ sheet }) => sheet === undefined)
      .map(({ name, refersTo }, index) => {
        const isReference = /^[^()"+*/^&]*![$A-Z0-9:]+$/i.test(refersTo);
        const id = `name${index + 1}`;
        const formulaOrRefString = isReference ? refersTo : `=${refersTo}`;
        return [id, { id, name, formulaOrRefString, comment: "", localSheetId: ALL_SHEETS }];
      }),
  );
}

/** Each look once. */
class Styles {
  private readonly ids = new Map<string, string>();
  private readonly styles: Record<string, IStyleData> = {};

  of(look: CellLook): string | undefined {
    const key = JSON.stringify(look);
    if (key === '{"numberFormat":"General"}') return undefined;
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const id = `style${this.ids.size + 1}`;
    this.ids.set(key, id);
    const format = look.numberFormat === "General" ? {} : patternOf(look.numberFormat);
    this.styles[id] = { ...styleOf(formatOf(look)), ...format };
    return id;
  }

  all(): Record<string, IStyleData> {
    return this.styles;
  }
}

const HORIZONTAL = { left: "Left", center: "Center", right: "Right" } as const;
const VERTICAL = { top: "Top", center: "Center", bottom: "Bottom" } as const;

function formatOf(look: CellLook): RangeFormat {
  const { fontName, fontSize, fontColor, fill, horizontal, vertical, indent, borderTop, borderBottom } = look;
  return {
    ...(look.isBold === true && { fontBold: true }),
    ...(look.isItalic === true && { fontItalic: true }),
    ...(look.wraps === true && { wrapText: true }),
    ...(fontName !== undefined && { fontName }),
    ...(fontSize !== undefined && { fontSize }),
    ...(fontColor !== undefined && { fontColor }),
    ...(fill !== undefined && { fillColor: fill }),
    ...(horizontal !== undefined && { horizontalAlignment: HORIZONTAL[horizontal] }),
    ...(vertical !== undefined && { verticalAlignment: VERTICAL[vertical] }),
    ...(indent !== undefined && { indentLevel: indent }),
    ...(borderTop !== undefined && { borderTop }),
    ...(borderBottom !== undefined && { borderBottom }),
  };
}

function worksheetOf(sheet: WrittenSheet, styles: Styles): Partial<IWorksheetData> & { readonly id: string } {
  const cellData: Record<number, Record<number, ICellData>> = {};
  let [lastRow, lastColumn] = [0, 0];
  for (const cell of sheet.cells) {
    (cellData[cell.row] ??= {})[cell.column] = cellOf(cell, styles);
    [lastRow, lastColumn] = [Math.max(lastRow, cell.row), Math.max(lastColumn, cell.column)];
  }
  const { frozen, defaultColumnWidth = ORDINARY_COLUMN, defaultRowHeight } = sheet;
  return {
    id: sheet.part ?? sheet.name,
    name: sheet.name,
    rowCount: Math.max(SHEET_SIZE.rowCount, lastRow + ROOM.rows),
    columnCount: Math.max(SHEET_SIZE.columnCount, lastColumn + ROOM.columns),
    defaultRowHeight: defaultRowHeight === undefined ? ORDINARY_ROW : pixels(defaultRowHeight),
    defaultColumnWidth,
    hidden: sheet.isHidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    showGridlines: sheet.hasGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    freeze: {
      ySplit: frozen.rows,
      startRow: frozen.rows > 0 ? frozen.rows : -1,
      xSplit: frozen.columns,
      startColumn: frozen.columns > 0 ? frozen.columns : -1,
    },
    mergeData: (sheet.merged ?? []).map((area) => ({
      ...{ startRow: area.row, endRow: area.lastRow },
      ...{ startColumn: area.column, endColumn: area.lastColumn },
    })),
    columnData: columnsOf(sheet),
    rowData: rowsOf(sheet),
    cellData,
  };
}

function columnsOf({
  columnWidths,
  hiddenColumns = new Set(),
}: WrittenSheet): Record<number, Partial<IColumnData>> {
  return Object.fromEntries(
    [...new Set([...columnWidths.keys(), ...hiddenColumns])].map((column) => {
      const width = columnWidths.get(column);
      return [
        column,
        {
          ...(width !== undefined && { w: width }),
          ...(hiddenColumns.has(column) && { hd: BooleanNumber.TRUE }),
        },
      ];
    }),
  );
}

function rowsOf({ rowHeights, hiddenRows = new Set() }: WrittenSheet): Record<number, Partial<IRowData>> {
  return Object.fromEntries(
    [...new Set([...rowHeights.keys(), ...hiddenRows])].map((row) => {
      const height = rowHeights.get(row);
      return [
        row,
        {
          ...(height !== undefined && { h: pixels(height) }),
          ...(hiddenRows.has(row) && { hd: BooleanNumber.TRUE }),
        },
      ];
    }),
  );
}

/** A formula with the value that was saved of it; the values of its spill come with the calculation. */
function cellOf({ value, formula, look, isGiven = false }: WrittenCell, styles: Styles): ICellData {
  const s = styles.of(look);
  const saved = isGiven ? {} : contentOf({ value });
  return {
    ...(saved?.v !== undefined && saved.v !== null && { v: saved.v, t: saved.t ?? null }),
    ...(formula !== undefined && { f: `=${formula}` }),
    ...(s !== undefined && { s }),
  };
}
