/** The open workbook as an .xlsx file, as Excel would save it. */
import {
  writeWorkbook,
  type CellLook,
  type WrittenCell,
  type WrittenName,
  type WrittenSheet,
  type WrittenWorkbook,
} from "../../../src/spreadsheetFile/index.ts";
import type { Cell, Grid, RangeAddress, RangeFormat, SheetLayout } from "../cells/grid.ts";
import type { CalculationMode, WorkbookFile } from "./workbookFile.ts";

const MODES: Readonly<Record<CalculationMode, WrittenWorkbook["calculates"]>> = {
  Automatic: "automatic",
  AutomaticExceptTables: "automatic except tables",
  Manual: "manual",
};

/**
 * The file. It has what the sheets show, and not the charts: those the grid does not draw itself.
 *
 * @param is1904 whether the workbook counts its days from 1904
 */
export function excelFile(grid: Grid, file: WorkbookFile, is1904: boolean): Uint8Array {
  return writeWorkbook({
    sheets: grid.sheetNames().map((name) => sheetOf(grid, file, name)),
    activeSheet: grid.activeSheet(),
    names: namesOf(grid, file),
    customParts: [...file.xmlParts.values()],
    calculates: MODES[file.calculationMode],
    is1904,
  });
}

function sheetOf(grid: Grid, file: WorkbookFile, name: string): WrittenSheet {
  const layout: SheetLayout = grid.layout?.(name) ?? {
    columnWidths: new Map(),
    rowHeights: new Map(),
    frozen: { rows: 0, columns: 0 },
    extent: grid.usedRange(name),
  };
  return {
    name,
    isHidden: grid.isSheetHidden?.(name) ?? false,
    isProtected: file.protectedSheets.has(name),
    hasGridlines: grid.hasGridlines?.(name) ?? true,
    frozen: layout.frozen,
    columnWidths: layout.columnWidths,
    rowHeights: layout.rowHeights,
    cells: layout.extent === undefined ? [] : cellsOf(grid, layout.extent),
  };
}

function cellsOf(grid: Grid, extent: RangeAddress): readonly WrittenCell[] {
  const cells: WrittenCell[] = [];
  grid.read(extent).forEach((line, down) => {
    line.forEach((cell, right) => {
      const at = { ...extent, row: extent.row + down, column: extent.column + right, rows: 1, columns: 1 };
      const look = lookOf(cell, grid.readFormat?.(at) ?? {});
      const isBlank = cell.value === null && cell.formula === undefined;
      if (isBlank && Object.keys(look).length === 1 && look.numberFormat === "General") return;
      cells.push({ row: at.row, column: at.column, value: cell.value, look, ...formulaOf(grid, cell, at) });
    });
  });
  return cells;
}

function formulaOf(grid: Grid, { formula }: Cell, at: RangeAddress): Pick<WrittenCell, "formula" | "spill"> {
  if (formula === undefined) return {};
  const spill = grid.spillAround?.(at);
  const isItsOwn = spill?.row === at.row && spill.column === at.column;
  return {
    formula: formula.replace(/^=/, ""),
    ...(spill && isItsOwn && { spill: { rows: spill.rows, columns: spill.columns } }),
  };
}

const HORIZONTAL = { Left: "left", Center: "center", Right: "right" } as const;
const VERTICAL = { Top: "top", Center: "center", Bottom: "bottom" } as const;

function lookOf({ numberFormat }: Cell, format: RangeFormat): CellLook {
  const { fontName, fontSize, fontColor, fillColor, horizontalAlignment, verticalAlignment } = format;
  const { indentLevel, borderTop, borderBottom } = format;
  return {
    numberFormat,
    ...(fontName !== undefined && { fontName }),
    ...(fontSize !== undefined && { fontSize }),
    ...(fontColor !== undefined && { fontColor }),
    ...(format.fontBold === true && { isBold: true }),
    ...(format.fontItalic === true && { isItalic: true }),
    ...(typeof fillColor === "string" && { fill: fillColor }),
    ...(horizontalAlignment !== undefined &&
      horizontalAlignment !== "General" && { horizontal: HORIZONTAL[horizontalAlignment] }),
    ...(verticalAlignment !== undefined && { vertical: VERTICAL[verticalAlignment] }),
    ...(indentLevel !== undefined && indentLevel > 0 && { indent: indentLevel }),
    ...(format.wrapText === true && { wraps: true }),
    ...(typeof borderTop === "string" && { borderTop }),
    ...(typeof borderBottom === "string" && { borderBottom }),
  };
}

function namesOf(grid: Grid, file: WorkbookFile): readonly WrittenName[] {
  const bare = (refersTo: string): string => refersTo.replace(/^=/, "");
  return [
    ...grid.names().map(({ name, refersTo }) => ({
      name,
      refersTo: bare(refersTo),
      comment: file.nameComments.get(name) ?? "",
      isHidden: file.hiddenNames.has(name),
    })),
    ...file.sheetNames.map(({ name, refersTo, comment, sheet }) => ({
      ...{ name, refersTo: bare(refersTo), comment, sheet },
      isHidden: false,
    })),
  ];
}
