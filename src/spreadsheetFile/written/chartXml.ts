/** The parts of a chart, as Excel draws it by itself. @see ECMA-376 part 1, clauses 20.5 and 21.2 */
import { escaped } from "../markup/tags.ts";
import { columnLetters } from "../workbook/address.ts";
import type { WrittenChart } from "./writtenWorkbook.ts";

const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
const SHEET_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Drawings measure in these. */
export const UNITS_PER_POINT = 12_700;

const AXES = { category: 111, value: 112 } as const;

/** Colours of series that were given none; a workbook without a theme has none of its own. */
const PALETTE = ["#0f6a5b", "#d98e04", "#3b5b92", "#b3261e", "#6b4c9a", "#7a8288", "#2a8a5f"];

const LEGENDS = { Top: "t", Bottom: "b", Left: "l", Right: "r" } as const;

/** The drawing of a sheet: where its charts lie, and anchors of what else does as they are. */
export function drawingXml(
  charts: readonly WrittenChart[],
  idOf: (index: number) => string,
  anchors: readonly string[],
): string {
  return `${XML}<xdr:wsDr xmlns:xdr="${SHEET_DRAWING}" xmlns:a="${DRAWING}">${charts.map((chart, index) => anchorXml(chart, idOf(index), index + 2)).join("")}${anchors.join("")}</xdr:wsDr>`;
}

/** A chart's place on its sheet. */
function anchorXml(chart: WrittenChart, relationship: string, id: number): string {
  const { over, place, name, title } = chart;
  const units = (points: number): number => Math.round(points * UNITS_PER_POINT);
  const size = `<xdr:ext cx="${units(place.width)}" cy="${units(place.height)}"/>`;
  const corner = (tag: string, row: number, column: number): string =>
    `<xdr:${tag}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${tag}>`;
  const describes = title === undefined ? "" : ` descr="${escaped(title)}"`;
  const frame = `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${id}" name="${escaped(name)}"${describes}/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" xmlns:r="${DOCUMENT}" r:id="${relationship}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/>`;
  if (over === undefined)
    return `<xdr:absoluteAnchor><xdr:pos x="${units(place.left)}" y="${units(place.top)}"/>${size}${frame}</xdr:absoluteAnchor>`;
  const from = corner("from", over.row, over.column);
  return over.row === over.lastRow && over.column === over.lastColumn
    ? `<xdr:oneCellAnchor>${from}${size}${frame}</xdr:oneCellAnchor>`
    : `<xdr:twoCellAnchor>${from}${corner("to", over.lastRow + 1, over.lastColumn + 1)}${frame}</xdr:twoCellAnchor>`;
}

/** The part of a chart. */
export function chartXml(chart: WrittenChart): string {
  const { type, title, legend, series } = chart;
  const isLine = type === "Line";
  const isStacked = type.endsWith("Stacked");
  const all = series.map((_, index) => seriesXml(chart, index)).join("");
  const axes = `<c:axId val="${AXES.category}"/><c:axId val="${AXES.value}"/>`;
  const grouping = isStacked ? "stacked" : "clustered";
  const plot = isLine
    ? `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${all}<c:marker val="1"/>${axes}</c:lineChart>`
    : `<c:barChart><c:barDir val="${isBar(chart) ? "bar" : "col"}"/><c:grouping val="${grouping}"/><c:varyColors val="0"/>${all}<c:gapWidth val="50"/>${isStacked ? '<c:overlap val="100"/>' : ""}${axes}</c:barChart>`;
  const heading = title === undefined ? "" : titleXml(title);
  const key =
    legend === undefined
      ? ""
      : `<c:legend><c:legendPos val="${LEGENDS[legend]}"/><c:overlay val="0"/></c:legend>`;
  return `${XML}<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}" xmlns:r="${DOCUMENT}"><c:roundedCorners val="0"/><c:chart>${heading}<c:autoTitleDeleted val="${title === undefined ? 1 : 0}"/><c:plotArea><c:layout/>${plot}${axesXml(chart)}</c:plotArea>${key}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`;
}

function isBar({ type }: WrittenChart): boolean {
  return type.startsWith("Bar");
}

function titleXml(text: string): string {
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:rPr lang="en-US"/><a:t>${escaped(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

function axesXml(chart: WrittenChart): string {
  const { categoryTitle, valueTitle, valueFormat } = chart;
  const named = (title: string): string => (title === "" ? "" : titleXml(title));
  const scaling = '<c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>';
  const labels = '<c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>';
  const format =
    valueFormat === "" ? "" : `<c:numFmt formatCode="${escaped(valueFormat)}" sourceLinked="0"/>`;
  const [along, up] = isBar(chart) ? ["l", "b"] : ["b", "l"];
  return `<c:catAx><c:axId val="${AXES.category}"/>${scaling}<c:axPos val="${along}"/>${named(categoryTitle)}${labels}<c:crossAx val="${AXES.value}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx><c:valAx><c:axId val="${AXES.value}"/>${scaling}<c:axPos val="${up}"/><c:majorGridlines/>${named(valueTitle)}${format}${labels}<c:crossAx val="${AXES.category}"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>`;
}

function seriesXml(chart: WrittenChart, index: number): string {
  const { series, categories, type } = chart;
  const { name = "", values = [], colour } = series[index] ?? {};
  const fill = `<a:solidFill><a:srgbClr val="${(colour ?? PALETTE[index % PALETTE.length] ?? "#7a8288").slice(1).toUpperCase()}"/></a:solidFill>`;
  const isLine = type === "Line";
  const look = isLine ? `<a:ln w="28575">${fill}</a:ln>` : fill;
  const numbers = categories.values.every((value) => typeof value === "number");
  const labels = numbers
    ? numbersXml(reference(chart, "categories"), categories.values, categories.format)
    : textsXml(reference(chart, "categories"), categories.values.map(String));
  return `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx>${textsXml(reference(chart, "name", index), [name])}</c:tx><c:spPr>${look}</c:spPr>${isLine ? '<c:marker><c:symbol val="none"/></c:marker>' : '<c:invertIfNegative val="0"/>'}<c:cat>${labels}</c:cat><c:val>${numbersXml(reference(chart, "values", index), values, "General")}</c:val>${isLine ? '<c:smooth val="0"/>' : ""}</c:ser>`;
}

function numbersXml(formula: string, values: readonly (number | string)[], format: string): string {
  const points = values.map((value, at) => `<c:pt idx="${at}"><c:v>${value}</c:v></c:pt>`).join("");
  return `<c:numRef><c:f>${formula}</c:f><c:numCache><c:formatCode>${escaped(format)}</c:formatCode><c:ptCount val="${values.length}"/>${points}</c:numCache></c:numRef>`;
}

function textsXml(formula: string, texts: readonly string[]): string {
  const points = texts.map((text, at) => `<c:pt idx="${at}"><c:v>${escaped(text)}</c:v></c:pt>`).join("");
  return `<c:strRef><c:f>${formula}</c:f><c:strCache><c:ptCount val="${texts.length}"/>${points}</c:strCache></c:strRef>`;
}

/** Where in the chart's cells its categories, and the name and values of a series stand. */
function reference(
  { source: { sheet, row, column, lastRow, lastColumn }, seriesBy }: WrittenChart,
  what: "categories" | "name" | "values",
  index = 0,
): string {
  const place = what === "categories" ? 0 : index + 1;
  const [from, to] = what === "name" ? [0, 0] : [1, undefined];
  const area =
    seriesBy === "Columns"
      ? [row + from, column + place, to === undefined ? lastRow : row, column + place]
      : [row + place, column + from, row + place, to === undefined ? lastColumn : column];
  const [top = 0, left = 0, bottom = 0, right = 0] = area;
  const cell = (down: number, across: number): string => `$${columnLetters(across)}$${down + 1}`;
  const cells =
    top === bottom && left === right ? cell(top, left) : `${cell(top, left)}:${cell(bottom, right)}`;
  return escaped(`'${sheet.replaceAll("'", "''")}'!${cells}`);
}
