/** A worksheet of a file as a spreadsheet program holds it. */
import { parseArea, type Area } from "../workbook/address.ts";
import { readCells, type StoredCell } from "../workbook/cells.ts";
import type { HeldFormulas } from "./heldFormulas.ts";
import { openedCharts } from "./openedCharts.ts";
import { rowTags, sheetFrame, type SheetFrame } from "../workbook/sheetFrame.ts";
import { isTrue, type SheetEntry, type WorkbookFile } from "../workbook/workbookFile.ts";
import type { CellLook, WrittenCell, WrittenSheet } from "../written/writtenWorkbook.ts";

/** A digit of the ordinary font is this many pixels wide, in which the file counts widths. */
const PIXELS_PER_DIGIT = 7;

/** What a column is that says nothing: 8.43 digits and the margin. */
const ORDINARY_WIDTH = 64;

/** Columns whose width is taken; a width that goes on to the last column is no width of any. */
const MOST_COLUMNS = 1_024;

/** What the sheets of a workbook are read with. */
interface SheetReading {
  readonly lookOf: (style: number) => CellLook;
  readonly held: HeldFormulas;
  /** Takes what of a sheet is not held, in words. */
  readonly note: (kind: string, sheet: string) => void;
}

export function openedSheet(
  workbook: WorkbookFile,
  sheet: SheetEntry,
  strings: readonly string[],
  { lookOf, held, note }: SheetReading,
): WrittenSheet {
  const text = workbook.file.text(sheet.part);
  const frame = sheetFrame(text, sheet.part);
  const rows = rowTags(text, frame);
  const element = (name: string) => frame.elements.find((one) => one.name === name);
  const view = element("sheetView");
  const protection = element("sheetProtection");
  const rowHeight = Number(element("sheetFormatPr")?.attribute("defaultRowHeight"));
  return {
    name: sheet.name,
    part: sheet.part,
    isHidden: sheet.isHidden,
    isProtected: protection !== undefined && isTrue(protection.attribute("sheet")),
    hasGridlines: !/^(?:0|false)$/.test(view?.attribute("showGridLines") ?? "1"),
    frozen: frozenPanes(frame),
    ...columnsOf(frame),
    rowHeights: new Map(rows.flatMap(({ row, height }) => (height === undefined ? [] : [[row, height]]))),
    ...(rowHeight > 0 && { defaultRowHeight: rowHeight }),
    hiddenRows: new Set(rows.filter(({ isHidden }) => isHidden).map(({ row }) => row)),
    merged: frame.elements
      .filter(({ name }) => name === "mergeCell")
      .flatMap(({ attribute }) => parseArea(attribute("ref") ?? "") ?? []),
    charts: openedCharts(workbook, sheet),
    ...printOf(frame),
    cells: cellsOf(heldCells(readCells(workbook, sheet, strings, true), sheet.name, held, note), lookOf),
  };
}

function frozenPanes({ elements }: SheetFrame): WrittenSheet["frozen"] {
  const pane = elements.find(({ name }) => name === "pane");
  if (pane === undefined || !/^frozen/.test(pane.attribute("state") ?? "")) return { rows: 0, columns: 0 };
  return { rows: Number(pane.attribute("ySplit") ?? 0), columns: Number(pane.attribute("xSplit") ?? 0) };
}

function columnsOf({
  elements,
}: SheetFrame): Pick<WrittenSheet, "columnWidths" | "hiddenColumns" | "defaultColumnWidth"> {
  const columnWidths = new Map<number, number>();
  const hiddenColumns = new Set<number>();
  for (const { name, attribute } of elements) {
    if (name !== "col") continue;
    const [first, last] = [Number(attribute("min")) - 1, Number(attribute("max")) - 1];
    const width = attribute("width");
    for (let column = first; column <= Math.min(last, MOST_COLUMNS); column++) {
      if (width !== undefined) columnWidths.set(column, pixels(Number(width)));
      if (isTrue(attribute("hidden"))) hiddenColumns.add(column);
    }
  }
  const format = elements.find(({ name }) => name === "sheetFormatPr");
  const width = format?.attribute("defaultColWidth");
  return {
    columnWidths,
    hiddenColumns,
    defaultColumnWidth: width === undefined ? ORDINARY_WIDTH : pixels(Number(width)),
  };
}

function pixels(digits: number): number {
  return Math.round(digits * PIXELS_PER_DIGIT);
}

/** The cells with the formulas that are held; where one is not its saved value stays. */
function heldCells(
  cells: readonly StoredCell[],
  sheet: string,
  held: HeldFormulas,
  note: SheetReading["note"],
): readonly StoredCell[] {
  return cells.map((cell) => {
    if (cell.formula === undefined) return cell;
    const isArray = cell.fills !== undefined || cell.stored !== undefined;
    const kind = held.unheldKind(cell.formula, isArray);
    if (kind === undefined) return { ...cell, formula: held.written(cell.formula, sheet) };
    note(kind, sheet);
    return { ...cell, formula: undefined, fills: undefined };
  });
}

/** How it comes out of a printer, where the file says so. */
function printOf({ elements }: SheetFrame): Pick<WrittenSheet, "print"> {
  const own = (name: string) => elements.find((one) => one.name === name && one.depth === 1);
  const setup = own("pageSetup");
  if (setup === undefined) return {};
  const isLandscape = setup.attribute("orientation") === "landscape";
  const isFitted = elements.some(
    ({ name, attribute }) => name === "pageSetUpPr" && isTrue(attribute("fitToPage")),
  );
  const number = (name: string, otherwise: number): number => Number(setup.attribute(name) ?? otherwise);
  return isFitted
    ? { print: { isLandscape, fitsTo: { wide: number("fitToWidth", 1), high: number("fitToHeight", 1) } } }
    : { print: { isLandscape, scale: number("scale", 100) } };
}

/** Cells whose value another cell's formula gives hold nothing of their own. */
function cellsOf(cells: readonly StoredCell[], lookOf: (style: number) => CellLook): readonly WrittenCell[] {
  let open: readonly Area[] = [];
  const written: WrittenCell[] = [];
  for (const cell of cells) {
    const { row, column, formula, fills } = cell;
    if (open.some(({ lastRow }) => lastRow < row)) open = open.filter(({ lastRow }) => lastRow >= row);
    const look = lookOf(cell.style);
    const isGiven = open.some((area) => column >= area.column && column <= area.lastColumn);
    if (formula === undefined || isGiven) {
      const value = cell.value === "" ? null : cell.value;
      if (value !== null || Object.keys(look).length > 1 || look.numberFormat !== "General")
        written.push({ row, column, value, look, ...(isGiven && { isGiven }) });
      continue;
    }
    const isOne = fills === undefined || (fills.lastRow === fills.row && fills.lastColumn === fills.column);
    if (!isOne) open = [...open, fills];
    written.push({
      ...{ row, column, value: cell.value === "" ? null : cell.value, formula, look },
      ...(!isOne && {
        spill: { rows: fills.lastRow - fills.row + 1, columns: fills.lastColumn - fills.column + 1 },
      }),
    });
  }
  return written;
}
