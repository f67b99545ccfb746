/** The charts of a sheet that are about a block of cells and no more; others stay what they are, unread. */
import { elementsOf, type Element } from "../markup/elements.ts";
import { parseArea, type Area } from "../workbook/address.ts";
import { sheetIn } from "../workbook/formulaText.ts";
import { relationshipIdOf, relationshipsOf } from "../workbook/relationships.ts";
import type { SheetEntry, WorkbookFile } from "../workbook/workbookFile.ts";
import { UNITS_PER_POINT } from "../written/chartXml.ts";
import type { WrittenChart } from "../written/writtenWorkbook.ts";

const LEGENDS: Readonly<Record<string, WrittenChart["legend"]>> = {
  ...{ t: "Top", b: "Bottom", l: "Left", r: "Right" },
};

/** What a chart may hold of what is read here: anything else makes it one that is not. */
const READ =
  /^(?:chartSpace|roundedCorners|date1904|lang|chart|title|tx|rich|bodyPr|lstStyle|p|pPr|defRPr|r|rPr|t|overlay|autoTitleDeleted|plotArea|layout|barChart|lineChart|barDir|grouping|varyColors|ser|idx|order|strRef|numRef|f|strCache|numCache|formatCode|ptCount|pt|v|spPr|solidFill|srgbClr|ln|marker|symbol|invertIfNegative|cat|val|smooth|gapWidth|overlap|axId|catAx|valAx|scaling|orientation|delete|axPos|majorGridlines|numFmt|majorTickMark|minorTickMark|tickLblPos|crossAx|crosses|auto|lblAlgn|lblOffset|noMultiLvlLbl|crossBetween|legend|legendPos|plotVisOnly|dispBlanksAs)$/;

export function openedCharts({ file }: WorkbookFile, { part }: SheetEntry): readonly WrittenChart[] {
  const drawing = relationshipsOf(file, part).find(({ type }) => type === "drawing")?.target;
  if (drawing === undefined || !file.has(drawing)) return [];
  const relationships = relationshipsOf(file, drawing);
  const elements = elementsOf(file.text(drawing), drawing);
  return elements
    .filter(({ depth, name }) => depth === 1 && name.endsWith("Anchor"))
    .flatMap((anchor) => {
      const inside = elements.filter(({ start, end }) => start > anchor.start && end < anchor.end);
      const leads = inside.find(({ name }) => name === "chart");
      const id = leads && relationshipIdOf(file.text(drawing), leads);
      const target = relationships.find((one) => one.id === id && one.type === "chart")?.target;
      if (target === undefined || !file.has(target)) return [];
      const content = chartContent(elementsOf(file.text(target), target));
      const place = placeOf(anchor, inside);
      const name = inside.find((one) => one.name === "cNvPr")?.attribute("name") ?? "";
      return content === undefined || place === undefined
        ? []
        : [{ part: target, name, ...content, ...place }];
    });
}

function placeOf(
  anchor: Element,
  inside: readonly Element[],
): Pick<WrittenChart, "place" | "over"> | undefined {
  const points = (name: string, attribute: string): number =>
    Number(
      inside.find((one) => one.name === name && one.depth === anchor.depth + 1)?.attribute(attribute) ?? 0,
    ) / UNITS_PER_POINT;
  const size = { width: points("ext", "cx"), height: points("ext", "cy") };
  const corner = (name: string): { row: number; column: number } | undefined => {
    const element = inside.find((one) => one.name === name);
    if (element === undefined) return undefined;
    const number = (wanted: string): number =>
      Number(
        inside.find(({ name: of, start, end }) => of === wanted && start > element.start && end < element.end)
          ?.content,
      );
    // A part of a cell is no place that the grid knows.
    if (number("colOff") !== 0 || number("rowOff") !== 0) return undefined;
    return { row: number("row"), column: number("col") };
  };
  const from = corner("from");
  if (anchor.name === "absoluteAnchor")
    return { place: { left: points("pos", "x"), top: points("pos", "y"), ...size }, over: undefined };
  if (from === undefined) return undefined;
  const to = anchor.name === "oneCellAnchor" ? { row: from.row + 1, column: from.column + 1 } : corner("to");
  if (to === undefined) return undefined;
  const over: Area = { ...from, lastRow: to.row - 1, lastColumn: to.column - 1 };
  const ordinary = { width: 360, height: 216 };
  return { place: { left: 0, top: 0, ...(anchor.name === "oneCellAnchor" ? size : ordinary) }, over };
}

type Content = Omit<WrittenChart, "name" | "place" | "over" | "part">;

function chartContent(elements: readonly Element[]): Content | undefined {
  const first = (name: string): Element | undefined => elements.find((one) => one.name === name);
  const within = (outer: Element | undefined, name: string): Element | undefined =>
    outer && elements.find((one) => one.name === name && one.start > outer.start && one.end < outer.end);
  const valueOf = (name: string): string => first(name)?.attribute("val") ?? "";
  const plots = elements.filter(({ name }) => name.endsWith("Chart"));
  if (plots.length !== 1 || !elements.every(({ name }) => READ.test(name))) return undefined;
  const type = typeOf(plots[0]?.name, valueOf("barDir"), valueOf("grouping"));
  const read = seriesOf(
    elements.filter(({ name }) => name === "ser"),
    within,
  );
  if (type === undefined || read === undefined) return undefined;
  const titleIn = (outer: Element | undefined, depth: number): string | undefined => {
    const title =
      outer &&
      elements.find(
        (one) =>
          one.name === "title" && one.depth === depth && one.start > outer.start && one.end < outer.end,
      );
    return title && (within(title, "t")?.content ?? "");
  };
  const [chart, category, value] = [first("chart"), first("catAx"), first("valAx")];
  return {
    ...read,
    type,
    title: titleIn(chart, 2),
    legend: LEGENDS[valueOf("legendPos")],
    valueTitle: titleIn(value, 4) ?? "",
    valueFormat: within(value, "numFmt")?.attribute("formatCode") ?? "",
    categoryTitle: titleIn(category, 4) ?? "",
  };
}

function typeOf(
  plot: string | undefined,
  direction: string,
  grouping: string,
): WrittenChart["type"] | undefined {
  if (plot === "lineChart") return grouping === "standard" ? "Line" : undefined;
  if (plot !== "barChart" || !/^(?:stacked|clustered)$/.test(grouping)) return undefined;
  const way = grouping === "stacked" ? "Stacked" : "Clustered";
  return direction === "bar" ? `Bar${way}` : `Column${way}`;
}

/** The series where they are the columns, or the rows, of one block, in their order. */
function seriesOf(
  all: readonly Element[],
  within: (outer: Element | undefined, name: string) => Element | undefined,
): Pick<WrittenChart, "source" | "seriesBy" | "categories" | "series"> | undefined {
  const placed = all.map((one) => {
    const [name, categories, values] = ["tx", "cat", "val"].map((part) =>
      placeIn(within(within(one, part), "f")?.content),
    );
    const colour = within(one, "srgbClr")?.attribute("val");
    return { name, categories, values, colour };
  });
  const [head] = placed;
  if (!head?.name || !head.categories || !head.values) return undefined;
  const { name, categories, values } = head;
  const seriesBy = name.row < values.row ? "Columns" : "Rows";
  const [down, right] = seriesBy === "Columns" ? [0, 1] : [1, 0];
  const count = placed.length - 1;
  const isBlock = placed.every(
    (one, index) =>
      isAt(one.name, name, index * down, index * right) &&
      isAt(one.values, values, index * down, index * right) &&
      isAt(one.categories, categories, 0, 0),
  );
  const source = {
    sheet: name.sheet,
    row: seriesBy === "Columns" ? name.row : categories.row,
    column: seriesBy === "Columns" ? categories.column : name.column,
    lastRow: values.lastRow + count * down,
    lastColumn: values.lastColumn + count * right,
  };
  const isWhole =
    seriesBy === "Columns"
      ? name.column === source.column + 1 && values.row === source.row + 1 && isAt(categories, values, 0, -1)
      : name.row === source.row + 1 && values.column === source.column + 1 && isAt(categories, values, -1, 0);
  if (!isBlock || !isWhole) return undefined;
  return {
    source,
    seriesBy,
    categories: { values: [], format: "General" },
    series: placed.map(({ colour }) => ({
      ...{ name: "", values: [] },
      ...(colour !== undefined && { colour: `#${colour.toLowerCase()}` }),
    })),
  };
}

type Place = Area & { readonly sheet: string };

function placeIn(formula: string | undefined): Place | undefined {
  const [, sheet, cells] = /^((?:'(?:[^']|'')+'|[^'!]+)!)([^!]+)$/.exec(formula ?? "") ?? [];
  const name = sheetIn(sheet ?? "");
  const area = parseArea(cells ?? "");
  return name === undefined || area === undefined ? undefined : { sheet: name, ...area };
}

/** Whether a block is another one, so many rows further down and columns further right. */
function isAt(one: Place | undefined, other: Place, rows: number, columns: number): boolean {
  return (
    one?.sheet === other.sheet &&
    one.row === other.row + rows &&
    one.column === other.column + columns &&
    one.lastRow === other.lastRow + rows &&
    one.lastColumn === other.lastColumn + columns
  );
}
