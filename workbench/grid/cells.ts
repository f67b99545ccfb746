import {
  CellValueType,
  type ICellData,
  type IObjectMatrixPrimitiveType,
  type IStyleData,
  type Nullable,
} from "@univerjs/core";
import { SetWorksheetColWidthMutation, SetWorksheetRowHeightMutation } from "@univerjs/sheets";
import type { CellChange, CellValue, RangeAddress, RangeFormat } from "../host/cells/grid.ts";

/** Every entry of a matrix as Univer keeps them, with its place; an entry can be null. */
export function* entriesOf<T>(
  matrix: Nullable<IObjectMatrixPrimitiveType<T>>,
): Generator<{ readonly row: number; readonly column: number; readonly entry: T }> {
  // A Univer matrix is an object of objects under row and column numbers.
  const rows = (matrix ?? {}) as Readonly<Record<string, Readonly<Record<string, T>>>>;
  for (const [row, cells] of Object.entries(rows)) {
    for (const [column, entry] of Object.entries(cells)) {
      yield { row: Number(row), column: Number(column), entry };
    }
  }
}

/** The smallest block that holds all of some cells, of which there is one at least. */
export function boundsOf(
  cells: readonly { readonly row: number; readonly column: number }[],
): Omit<RangeAddress, "sheet"> {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const { row, column } of cells) {
    [top, left] = [Math.min(top, row), Math.min(left, column)];
    [bottom, right] = [Math.max(bottom, row), Math.max(right, column)];
  }
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

type Matrix = Record<number, Record<number, object>>;

/**
 * Changes of a range's cells as Univer's matrices, those that change a content apart from those that
 * change a style alone; undefined where there are none of the kind.
 */
export function matricesOf(
  range: RangeAddress,
  cellAt: (rowOffset: number, columnOffset: number) => object | undefined,
): { readonly contents: Matrix | undefined; readonly styles: Matrix | undefined } {
  let contents: Matrix | undefined;
  let styles: Matrix | undefined;
  for (let rowOffset = 0; rowOffset < range.rows; rowOffset++) {
    for (let columnOffset = 0; columnOffset < range.columns; columnOffset++) {
      const cell = cellAt(rowOffset, columnOffset);
      if (cell === undefined) continue;
      const isStyleAlone = Object.keys(cell).every((key) => key === "s");
      const matrix = isStyleAlone ? (styles ??= {}) : (contents ??= {});
      (matrix[range.row + rowOffset] ??= {})[range.column + columnOffset] = cell;
    }
  }
  return { contents, styles };
}

/** Excel measures widths and heights in points of 1/72 inch, Univer in CSS pixels of 1/96 inch. */
const PIXELS_PER_POINT = 96 / 72;

export function pixels(points: number): number {
  return Math.round(points * PIXELS_PER_POINT);
}

/** Rows are as high in a file as Excel says, in points. */
export function points(ofPixels: number): number {
  return ofPixels / PIXELS_PER_POINT;
}

/** How wide and high the columns and rows of a range become: Univer's commands, each with what it sets. */
export function sizesOf({
  columnWidth,
  rowHeight,
}: RangeFormat): readonly (readonly [mutation: string, size: object])[] {
  return [
    ...(columnWidth === undefined
      ? []
      : [[SetWorksheetColWidthMutation.id, { colWidth: pixels(columnWidth) }] as const]),
    ...(rowHeight === undefined
      ? []
      : [[SetWorksheetRowHeightMutation.id, { rowHeight: pixels(rowHeight) }] as const]),
  ];
}

/** Univer makes a number or a truth of plain text that looks like one as soon as the cell gets a style. */
function textType(text: string): CellValueType {
  const looksOtherwise = !Number.isNaN(Number(text)) || /^(true|false)$/i.test(text);
  return looksOtherwise ? CellValueType.FORCE_STRING : CellValueType.STRING;
}

/** The value of a cell as Excel has it: booleans as such, an error as its text, blank as null. */
export function valueOf(cell: Nullable<ICellData>): CellValue {
  const value = cell?.v;
  if (value === undefined || value === null || value === "") return null;
  if (cell?.t === CellValueType.BOOLEAN) return value === true || Number(value) === 1;
  return value;
}

/** What a change does to the content of a cell; undefined where it leaves the content alone. */
export function contentOf(change: CellChange): ICellData | undefined {
  const { value, formula } = change;
  if (typeof formula === "string") return { f: formula, v: null, t: null, si: null, p: null };
  if (value === undefined) return formula === null ? { f: null, si: null } : undefined;
  return { ...typedValue(value), f: null, si: null, p: null };
}

function typedValue(value: CellValue): Pick<ICellData, "v" | "t"> {
  if (value === null) return { v: null, t: null };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: value, t: typeof value === "number" ? CellValueType.NUMBER : textType(value) };
}

const VERTICAL = { Top: 1, Center: 2, Bottom: 3 } as const;
const THIN = 1;
const PIXELS_PER_INDENT = 9;
const HORIZONTAL = { General: 0, Left: 1, Center: 2, Right: 3 } as const;

/** A range's format as a Univer style; the sizes of rows and columns are not part of it. */
export function styleOf(format: RangeFormat): IStyleData {
  const style: IStyleData = {};
  if (format.fontBold !== undefined) style.bl = format.fontBold ? 1 : 0;
  if (format.fontItalic !== undefined) style.it = format.fontItalic ? 1 : 0;
  if (format.fontColor !== undefined) style.cl = { rgb: format.fontColor };
  if (format.fontSize !== undefined) style.fs = format.fontSize;
  if (format.fillColor !== undefined) style.bg = format.fillColor === null ? null : { rgb: format.fillColor };
  if (format.horizontalAlignment !== undefined) style.ht = HORIZONTAL[format.horizontalAlignment];
  if (format.fontName !== undefined) style.ff = format.fontName;
  if (format.verticalAlignment !== undefined) style.vt = VERTICAL[format.verticalAlignment];
  if (format.indentLevel !== undefined) style.pd = { l: format.indentLevel * PIXELS_PER_INDENT };
  if (format.borderTop !== undefined) style.bd = { ...style.bd, t: line(format.borderTop) };
  if (format.borderBottom !== undefined) style.bd = { ...style.bd, b: line(format.borderBottom) };
  if (format.wrapText !== undefined) style.tb = format.wrapText ? 3 : 1;
  return style;
}

/** The format that a style shows, in the host's words. */
export function formatOf(style: IStyleData): RangeFormat {
  const nameOf = <Name extends string>(names: Readonly<Record<Name, number>>, number: unknown) =>
    (Object.keys(names) as Name[]).find((name) => names[name] === number);
  const horizontalAlignment = nameOf(HORIZONTAL, style.ht);
  const verticalAlignment = nameOf(VERTICAL, style.vt);
  return {
    fontBold: Number(style.bl) === 1,
    fontItalic: Number(style.it) === 1,
    fillColor: style.bg?.rgb ?? null,
    wrapText: Number(style.tb) === 3,
    ...(style.cl?.rgb && { fontColor: style.cl.rgb }),
    ...(style.fs !== undefined && { fontSize: style.fs }),
    ...(style.ff && { fontName: style.ff }),
    ...(horizontalAlignment && { horizontalAlignment }),
    ...(verticalAlignment && { verticalAlignment }),
    ...(style.ff && { fontName: style.ff }),
    ...(style.pd?.l !== undefined && { indentLevel: Math.round(style.pd.l / PIXELS_PER_INDENT) }),
    ...(style.bd?.t?.cl.rgb && { borderTop: style.bd.t.cl.rgb }),
    ...(style.bd?.b?.cl.rgb && { borderBottom: style.bd.b.cl.rgb }),
  };
}

function line(colour: string | null): { s: typeof THIN; cl: { rgb: string } } | null {
  return colour === null ? null : { s: THIN, cl: { rgb: colour } };
}

/** Univer leaves a cell without a number format where Excel says "General". */
export function patternOf(numberFormat: string): IStyleData {
  return { n: { pattern: numberFormat === "General" ? "" : numberFormat } };
}
