/** The part of a sheet that is written. */
import type { KeptSheet } from "../kept/keptContent.ts";
import { escaped } from "../markup/tags.ts";
import { formatArea, formatCell } from "../workbook/address.ts";
import { unreadable } from "../workbook/escapes.ts";
import { callsOurs } from "../workbook/formulaText.ts";
import { storedFormula, worksOnArrays } from "../workbook/storedFormula.ts";
import { DRAWING_ID, hasDrawing } from "./drawnParts.ts";
import type { Looks } from "./looks.ts";
import type { WrittenCell, WrittenSheet } from "./writtenWorkbook.ts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

const DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A digit of the ordinary font is this many pixels wide, in which the file counts widths. */
const PIXELS_PER_DIGIT = 7;

/** Of a row, in points. */
const ORDINARY_HEIGHT = 15;

const ERRORS =
  /^#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|CALC!|SPILL!|BUSY!|GETTING_DATA|CONNECT!|FIELD!|BLOCKED!|UNKNOWN!)$/;

/** What the sheets of a workbook share. */
export interface SharedContent {
  readonly looks: Looks;
  /** The number of a text among those that cells share. */
  readonly textNumber: (text: string) => number;
  /** Whether a name refers to one cell. */
  readonly isCellName: (name: string) => boolean;
}

/** What stands behind the cells, in the order of the schema. @see ECMA-376 part 1, clause 18.3.1.99 */
const BEHIND = [
  ...[
    "sheetProtection",
    "autoFilter",
    "mergeCells",
    "conditionalFormatting",
    "dataValidations",
    "hyperlinks",
  ],
  ...["printOptions", "pageMargins", "pageSetup", "headerFooter", "rowBreaks", "colBreaks", "ignoredErrors"],
  ...["drawing", "legacyDrawing", "legacyDrawingHF", "picture"],
];

/** @param kept what of the sheet was opened and is not held otherwise */
export function sheetXml(
  sheet: WrittenSheet,
  isInFront: boolean,
  shared: SharedContent,
  kept: KeptSheet | undefined,
): string {
  const pieces = kept?.pieces ?? [];
  const own: Readonly<Record<string, string>> = {
    sheetProtection: sheet.isProtected ? '<sheetProtection sheet="1"/>' : "",
    mergeCells: mergedXml(sheet),
    pageSetup: printXml(sheet),
    drawing: hasDrawing(sheet, kept) ? `<drawing xmlns:r="${DOCUMENT}" r:id="${DRAWING_ID}"/>` : "",
  };
  const keptAs = (name: string): string =>
    pieces.flatMap(({ element, xml }) => (element === name ? [xml] : [])).join("");
  const behind = BEHIND.map((name) => (own[name] ?? "") + keptAs(name)).join("");
  const extensions = keptAs("ext");
  const list = extensions === "" ? "" : `<extLst>${extensions}</extLst>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}">${fitXml(sheet)}${viewXml(sheet, isInFront)}${formatXml(sheet)}${columnsXml(sheet)}<sheetData>${rowsXml(sheet, shared)}</sheetData>${behind}${list}</worksheet>`;
}

/** That it is fitted to pages stands at the sheet's beginning, to how many near its end. */
function fitXml({ print }: WrittenSheet): string {
  return print?.fitsTo === undefined ? "" : '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
}

function printXml({ print }: WrittenSheet): string {
  if (print === undefined) return "";
  const { isLandscape, scale, fitsTo } = print;
  const scaled = scale === undefined ? "" : ` scale="${scale}"`;
  const fitted = fitsTo === undefined ? "" : ` fitToWidth="${fitsTo.wide}" fitToHeight="${fitsTo.high}"`;
  return `<pageSetup${scaled}${fitted} orientation="${isLandscape ? "landscape" : "portrait"}"/>`;
}

/** The width and height of whatever says nothing. */
function formatXml({ defaultColumnWidth, defaultRowHeight }: WrittenSheet): string {
  if (defaultColumnWidth === undefined && defaultRowHeight === undefined) return "";
  const width = defaultColumnWidth === undefined ? "" : ` defaultColWidth="${digits(defaultColumnWidth)}"`;
  const custom = defaultRowHeight === undefined ? "" : ' customHeight="1"';
  return `<sheetFormatPr${width} defaultRowHeight="${defaultRowHeight ?? ORDINARY_HEIGHT}"${custom}/>`;
}

function mergedXml({ merged = [] }: WrittenSheet): string {
  if (merged.length === 0) return "";
  const areas = merged.map((area) => `<mergeCell ref="${formatArea(area)}"/>`);
  return `<mergeCells count="${merged.length}">${areas.join("")}</mergeCells>`;
}

function digits(pixels: number): number {
  return Math.round((pixels / PIXELS_PER_DIGIT) * 256) / 256;
}

function viewXml({ hasGridlines, frozen: { rows, columns } }: WrittenSheet, isInFront: boolean): string {
  const attributes = `${hasGridlines ? "" : ' showGridLines="0"'}${isInFront ? ' tabSelected="1"' : ""}`;
  const view = `<sheetView${attributes} workbookViewId="0"`;
  if (rows === 0 && columns === 0) return `<sheetViews>${view}/></sheetViews>`;
  const pane = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
  const split = `${columns > 0 ? ` xSplit="${columns}"` : ""}${rows > 0 ? ` ySplit="${rows}"` : ""}`;
  const first = formatCell({ row: rows, column: columns });
  return `<sheetViews>${view}><pane${split} topLeftCell="${first}" activePane="${pane}" state="frozen"/></sheetView></sheetViews>`;
}

function columnsXml({ columnWidths, hiddenColumns = new Set() }: WrittenSheet): string {
  const all = [...new Set([...columnWidths.keys(), ...hiddenColumns])].sort((one, other) => one - other);
  if (all.length === 0) return "";
  const columns = all.map((column) => {
    const pixels = columnWidths.get(column);
    const width = pixels === undefined ? "" : ` width="${digits(pixels)}" customWidth="1"`;
    const hidden = hiddenColumns.has(column) ? ' hidden="1"' : "";
    return `<col min="${column + 1}" max="${column + 1}"${width}${hidden}/>`;
  });
  return `<cols>${columns.join("")}</cols>`;
}

function rowsXml({ cells, rowHeights, hiddenRows = new Set() }: WrittenSheet, shared: SharedContent): string {
  const byRow = new Map<number, string[]>([...rowHeights.keys(), ...hiddenRows].map((row) => [row, []]));
  for (const cell of cells) {
    const xml = cellXml(cell, shared);
    const row = byRow.get(cell.row);
    if (row === undefined) byRow.set(cell.row, [xml]);
    else row.push(xml);
  }
  return [...byRow]
    .sort(([one], [other]) => one - other)
    .map(([row, xml]) => {
      const height = rowHeights.get(row);
      const custom = height === undefined ? "" : ` ht="${height}" customHeight="1"`;
      const hidden = hiddenRows.has(row) ? ' hidden="1"' : "";
      return `<row r="${row + 1}"${custom}${hidden}>${xml.join("")}</row>`;
    })
    .join("");
}

function cellXml(cell: WrittenCell, { looks, textNumber, isCellName }: SharedContent): string {
  const { value, formula } = cell;
  const style = looks.of(cell.look);
  const tag = `c r="${formatCell(cell)}"${style === 0 ? "" : ` s="${style}"`}`;
  if (formula !== undefined) return formulaXml(tag, cell, formula, isCellName);
  if (value === null) return `<${tag}/>`;
  if (typeof value === "string" && !ERRORS.test(value))
    return `<${tag} t="s"><v>${textNumber(value)}</v></c>`;
  return `<${tag}${typeOf(value)}><v>${valueText(value)}</v></c>`;
}

/** As Excel stores them: a call of ours is a dynamic array, however much it fills. */
function formulaXml(
  tag: string,
  { row, column, value, spill }: WrittenCell,
  formula: string,
  isCellName: (name: string) => boolean,
): string {
  const { rows, columns } = spill ?? { rows: 1, columns: 1 };
  const isArray = rows > 1 || columns > 1 || callsOurs(formula) || worksOnArrays(formula, isCellName);
  const stored = escaped(storedFormula(formula));
  // An empty cell is what a formula that gives an empty text shows.
  const shown = value ?? "";
  const result = `<v>${valueText(shown)}</v>`;
  if (!isArray) return `<${tag}${typeOf(shown)}><f>${stored}</f>${result}</c>`;
  const first = formatCell({ row, column });
  const last = formatCell({ row: row + rows - 1, column: column + columns - 1 });
  const ref = first === last ? first : `${first}:${last}`;
  return `<${tag}${typeOf(shown)} cm="1"><f t="array" ref="${ref}">${stored}</f>${result}</c>`;
}

function typeOf(value: number | string | boolean): string {
  if (typeof value === "number") return "";
  if (typeof value === "boolean") return ' t="b"';
  return ERRORS.test(value) ? ' t="e"' : ' t="str"';
}

function valueText(value: number | string | boolean): string {
  if (typeof value === "boolean") return value ? "1" : "0";
  return typeof value === "number" ? String(value) : escaped(unreadable(value));
}
