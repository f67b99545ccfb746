import {
  BooleanNumber,
  CellValueType,
  type ICellData,
  type IColumnData,
  type IRange,
  type IRowData,
  type Nullable,
  type Workbook,
  type Worksheet,
} from "@univerjs/core";
import type { FormulaDataModel } from "@univerjs/engine-formula";
import type { Cell, RangeAddress, SheetLayout } from "../host/cells/grid.ts";
import { boundingRange } from "../host/cells/address.ts";
import type { CellPosition } from "./callLedger.ts";
import { entriesOf, points, valueOf } from "./cells.ts";
import { spilledPattern } from "./spillFormats.ts";
import { toAddress } from "./univerRange.ts";

/** What the sheets of a workbook hold; Univer keeps cells, formulas and spilled values apart. */
export class SheetContent {
  constructor(
    private readonly workbook: Workbook,
    private readonly formulas: FormulaDataModel,
  ) {}

  usedRange(sheet: Worksheet): RangeAddress | undefined {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    const include = (row: number, column: number): void => {
      [top, left] = [Math.min(top, row), Math.min(left, column)];
      [bottom, right] = [Math.max(bottom, row), Math.max(right, column)];
    };
    sheet.getCellMatrix().forValue((row, column, cell) => {
      if (valueOf(cell) !== null || cell?.f || cell?.si) include(row, column);
    });
    for (const { row, column, entry } of entriesOf<Nullable<ICellData>>(this.spilled(sheet))) {
      if (valueOf(entry) !== null) include(row, column);
    }
    if (bottom < 0) return undefined;
    return {
      sheet: sheet.getName(),
      row: top,
      column: left,
      rows: bottom - top + 1,
      columns: right - left + 1,
    };
  }

  layout(sheet: Worksheet): SheetLayout {
    const widths = Object.entries(sheet.getColumnManager().getColumnData());
    const heights = Object.entries(sheet.getRowManager().getRowData());
    const { xSplit, ySplit } = sheet.getFreeze();
    const { startRow, startColumn, endRow, endColumn } = sheet.getCellMatrix().getDataRange();
    const used = this.usedRange(sheet);
    const whole = {
      row: startRow,
      column: startColumn,
      rows: endRow - startRow + 1,
      columns: endColumn - startColumn + 1,
    };
    const styled = whole.rows > 0 && whole.columns > 0 ? { sheet: sheet.getName(), ...whole } : undefined;
    const { defaultColumnWidth, defaultRowHeight } = sheet.getConfig();
    const isHidden = ([, data]: [string, Partial<IRowData | IColumnData>?]): boolean =>
      data?.hd === BooleanNumber.TRUE;
    return {
      defaultColumnWidth,
      defaultRowHeight: points(defaultRowHeight),
      hiddenColumns: new Set(widths.filter(isHidden).map(([column]) => Number(column))),
      hiddenRows: new Set(heights.filter(isHidden).map(([row]) => Number(row))),
      merged: sheet.getMergeData().map((range) => {
        const { row, column, rows, columns } = toAddress("", range);
        return { row, column, rows, columns };
      }),
      columnWidths: new Map(
        widths.flatMap(([column, { w } = {}]) => (w === undefined ? [] : [[Number(column), w]])),
      ),
      rowHeights: new Map(
        heights.flatMap(([row, { h } = {}]: [string, Partial<IRowData>?]) =>
          h === undefined ? [] : [[Number(row), points(h)]],
        ),
      ),
      frozen: { rows: Math.max(0, ySplit), columns: Math.max(0, xSplit) },
      extent: used && styled ? boundingRange(used, styled) : (used ?? styled),
    };
  }

  cell(sheet: Worksheet, row: number, column: number): Cell {
    const spilled = this.spilled(sheet)?.[row]?.[column];
    const formula = this.formulas.getFormulaStringByCell(row, column, sheet.getSheetId(), this.unitId);
    const pattern = sheet.getComposedCellStyle(row, column).n?.pattern || spilledPattern(spilled);
    return {
      value: valueOf(sheet.getCellRaw(row, column)) ?? valueOf(spilled),
      numberFormat: pattern ? pattern : "General",
      text: shownText(sheet, row, column),
      ...(formula ? { formula } : {}),
    };
  }

  cells(sheet: Worksheet, { row, column, rows, columns }: RangeAddress): readonly (readonly Cell[])[] {
    return Array.from({ length: rows }, (_, down) =>
      Array.from({ length: columns }, (_unused, right) => this.cell(sheet, row + down, column + right)),
    );
  }

  /** The cells of the spilled table that a cell lies in. */
  spillAround(sheet: Worksheet, row: number, column: number): RangeAddress | undefined {
    const spills = this.formulas.getArrayFormulaRange()[this.unitId]?.[sheet.getSheetId()];
    for (const { entry } of entriesOf<Nullable<IRange>>(spills)) {
      if (!entry) continue;
      const { startRow, startColumn, endRow, endColumn } = entry;
      if (row < startRow || row > endRow || column < startColumn || column > endColumn) continue;
      const [rows, columns] = [endRow - startRow + 1, endColumn - startColumn + 1];
      return { sheet: sheet.getName(), row: startRow, column: startColumn, rows, columns };
    }
    return undefined;
  }

  /** The cells of a sheet, or of all, whose formula names one of the functions. */
  cellsCalling(functionNames: readonly string[], sheetId?: string): CellPosition[] {
    const sheetIds = this.workbook.getSheets().map((sheet) => sheet.getSheetId());
    return sheetIds
      .filter((id) => sheetId === undefined || id === sheetId)
      .flatMap((id) =>
        [...entriesOf(this.formulas.getSheetFormulaData(this.unitId, id))]
          .filter(({ entry }) => functionNames.some((name) => entry?.f.toUpperCase().includes(name)))
          .map(({ row, column }) => ({ sheetId: id, row, column })),
      );
  }

  private get unitId(): string {
    return this.workbook.getUnitId();
  }

  private spilled(sheet: Worksheet) {
    return this.formulas.getArrayFormulaCellData()[this.unitId]?.[sheet.getSheetId()];
  }
}

function shownText(sheet: Worksheet, row: number, column: number): string {
  const cell = sheet.getCell(row, column);
  if (cell?.v === undefined || cell.v === null) return cell?.p?.body?.dataStream.replace(/\r\n$/, "") ?? "";
  if (cell.t === CellValueType.BOOLEAN) return valueOf(cell) === true ? "TRUE" : "FALSE";
  return String(cell.v);
}
