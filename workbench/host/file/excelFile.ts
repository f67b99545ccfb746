/** The open workbook as an .xlsx file, as Excel would save it. */
import {
  stillKept,
  writeWorkbook,
  type Area,
  type CellLook,
  type WrittenCell,
  type WrittenChart,
  type WrittenName,
  type WrittenSheet,
  type WrittenWorkbook,
} from "../../../src/spreadsheetFile/index.ts";
import type { Cell, Grid, RangeAddress, RangeFormat, SheetLayout } from "../cells/grid.ts";
import { intersection } from "../cells/address.ts";
import { chartContent, type Chart } from "./chart.ts";
import type { CalculationMode, PageLayout, WorkbookFile } from "./workbookFile.ts";

const MODES: Readonly<Record<CalculationMode, WrittenWorkbook["calculates"]>> = {
  Automatic: "automatic",
  AutomaticExceptTables: "automatic except tables",
  Manual: "manual",
};

/**
 * The file.
 *
 * @param is1904 whether the workbook counts its days from 1904
 * @param addInId the Id under which the add-in keeps its settings
 */
export function excelFile(
  grid: Grid,
  file: WorkbookFile,
  is1904: boolean,
  addInId: string | undefined,
): Uint8Array {
  const kept = keptNow(grid, file)?.kept;
  return writeWorkbook({
    ...(kept !== undefined && { kept }),
    sheets: grid.sheetNames().map((name) => sheetOf(grid, file, name)),
    activeSheet: grid.activeSheet(),
    names: namesOf(grid, file),
    customParts: [...file.xmlParts].map(([id, xml]) => ({ id, xml })),
    ...(addInId !== undefined && { addIn: { id: addInId, settings: file.settings } }),
    calculates: MODES[file.calculationMode],
    is1904,
  });
}

/** What of the file before no grid shows, and is no longer sound, in words. */
export function lostOf(grid: Grid, file: WorkbookFile): readonly string[] {
  return keptNow(grid, file)?.lost ?? [];
}

function keptNow(grid: Grid, { kept, movedParts }: WorkbookFile): ReturnType<typeof stillKept> | undefined {
  if (kept === undefined) return undefined;
  const sheets = grid.sheetNames().map((name) => ({ name, part: grid.sheetId?.(name) }));
  return stillKept(kept, sheets, new Set([...movedParts, ...(grid.movedSheets ?? [])]));
}

function sheetOf(grid: Grid, file: WorkbookFile, name: string): WrittenSheet {
  const layout = grid.layout?.(name);
  const extent = layout ? layout.extent : grid.usedRange(name);
  const part = grid.sheetId?.(name);
  return {
    name,
    ...(part !== undefined && { part }),
    isHidden: grid.isSheetHidden?.(name) ?? false,
    isProtected: file.protectedSheets.has(name),
    ...printOf(file.pageLayouts.get(name)),
    hasGridlines: grid.hasGridlines?.(name) ?? true,
    ...(layout ? layoutOf(layout) : NO_LAYOUT),
    charts: file.charts.filter(({ sheet }) => sheet === name).map((chart) => chartOf(grid, chart)),
    cells: extent === undefined ? [] : cellsOf(grid, extent),
  };
}

const NO_LAYOUT: Pick<WrittenSheet, "columnWidths" | "rowHeights" | "frozen"> = {
  columnWidths: new Map(),
  rowHeights: new Map(),
  frozen: { rows: 0, columns: 0 },
};

function layoutOf(layout: SheetLayout): typeof NO_LAYOUT & Partial<WrittenSheet> {
  const { columnWidths, rowHeights, frozen, hiddenColumns, hiddenRows } = layout;
  const { defaultColumnWidth, defaultRowHeight, merged } = layout;
  return {
    ...{ columnWidths, rowHeights, frozen, hiddenColumns, hiddenRows, defaultColumnWidth, defaultRowHeight },
    merged: merged.map(areaOf),
  };
}

function areaOf({ row, column, rows, columns }: Omit<RangeAddress, "sheet">): Area {
  return { row, column, lastRow: row + rows - 1, lastColumn: column + columns - 1 };
}

/** A chart with what it shows; its rows end where the sheet's do. */
function chartOf(grid: Grid, chart: Chart): WrittenChart {
  const used = grid.usedRange(chart.source.sheet);
  const range = (used && intersection(used, chart.source)) ?? chart.source;
  const { categories, series } = chartContent(grid, chart);
  const table = grid.read(range);
  const heads = chart.seriesBy === "Columns" ? table.map((row) => row[0]) : (table[0] ?? []);
  const values = heads.slice(1).map((cell) => cell?.value ?? null);
  const areNumbers = values.every((value) => typeof value === "number");
  const { name, type, seriesBy, legend, valueTitle, valueFormat, categoryTitle, place, over } = chart;
  return {
    ...{ name, type, seriesBy, legend, valueTitle, valueFormat, categoryTitle, place, series },
    source: { sheet: chart.source.sheet, ...areaOf(range) },
    title: chart.isTitleVisible ? chart.title : undefined,
    over: over && areaOf(over),
    categories: {
      values: areNumbers ? values.filter((value) => typeof value === "number") : categories,
      format: heads[1]?.numberFormat ?? "General",
    },
  };
}

function printOf(layout: PageLayout | undefined): Pick<WrittenSheet, "print"> {
  if (layout === undefined) return {};
  const { scale, horizontalFitToPages: wide, verticalFitToPages: high } = layout.zoom;
  const isLandscape = layout.orientation === "Landscape";
  if (scale !== undefined) return { print: { isLandscape, scale } };
  return { print: { isLandscape, fitsTo: { wide: wide ?? 0, high: high ?? 0 } } };
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
