import type { Chart, ChartContent } from "../host/file/chart.ts";
import { element } from "./element.ts";

const NAMESPACE = "http://www.w3.org/2000/svg";
const WIDTH = 640;
const HEIGHT = 260;
const MARGIN = { top: 12, right: 12, bottom: 46, left: 84 };
/** Colours of series that were given none; told apart also by people who see few colours. */
const PALETTE = ["#0f6a5b", "#d98e04", "#3b5b92", "#b3261e", "#6b4c9a", "#7a8288", "#2a8a5f"];
const MOST_TICKS = 5;
const MOST_LABELS = 8;

/** Shows the charts of the workbook's front sheet below the cells: a plain drawing of what Excel would show. */
export function showCharts(
  charts: readonly { readonly chart: Chart; readonly content: ChartContent }[],
): void {
  const panel = element("charts", HTMLElement);
  panel.hidden = charts.length === 0;
  panel.replaceChildren(...charts.map(({ chart, content }) => figure(chart, content)));
}

function figure(chart: Chart, content: ChartContent): HTMLElement {
  const figureElement = document.createElement("figure");
  const caption = document.createElement("figcaption");
  caption.textContent = chart.isTitleVisible ? chart.title : chart.name;
  figureElement.dataset["chart"] = chart.name;
  figureElement.append(caption, drawing(chart, content), legend(content));
  return figureElement;
}

function colourOf(content: ChartContent, index: number): string {
  return content.series[index]?.colour ?? PALETTE[index % PALETTE.length] ?? "#7a8288";
}

function legend(content: ChartContent): HTMLElement {
  const list = document.createElement("ul");
  list.append(
    ...content.series.map(({ name }, index) => {
      const item = document.createElement("li");
      const mark = document.createElement("span");
      mark.style.background = colourOf(content, index);
      item.append(mark, name);
      return item;
    }),
  );
  return list;
}

/** Stacked columns where the chart is stacked, a line where it is one, else columns side by side, below 0 too. */
function drawing(chart: Chart, content: ChartContent): SVGElement {
  const isStacked = /Stacked$/.test(chart.type);
  const { categories, series } = content;
  const { least, most } = ends(content, isStacked, chart.type === "Line");
  const plot = { width: WIDTH - MARGIN.left - MARGIN.right, height: HEIGHT - MARGIN.top - MARGIN.bottom };
  const y = (value: number): number => MARGIN.top + plot.height * (1 - (value - least) / (most - least));
  const band = plot.width / Math.max(1, categories.length);

  const svg = node("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img" });
  svg.setAttribute("aria-label", `${chart.title}: ${series.map(({ name }) => name).join(", ")}`);
  for (let tick = 0; tick <= MOST_TICKS; tick++) {
    const value = least + ((most - least) * tick) / MOST_TICKS;
    const at = y(value);
    svg.append(
      node("line", { x1: MARGIN.left, x2: WIDTH - MARGIN.right, y1: at, y2: at, class: "grid" }),
      label(MARGIN.left - 6, at + 4, compact(value), "end"),
    );
  }
  if (chart.type === "Line") svg.append(...lines(content, band, y));
  const every = Math.ceil(categories.length / MOST_LABELS);
  categories.forEach((category, index) => {
    const left = MARGIN.left + band * index;
    if (chart.type !== "Line") svg.append(...columns(content, { index, left, band, isStacked }, y));
    if (index % every === 0)
      svg.append(label(left + band / 2, HEIGHT - MARGIN.bottom + 16, category, "middle"));
  });
  if (chart.valueTitle) svg.append(label(4, MARGIN.top + 4, chart.valueTitle, "start"));
  return svg;
}

/** From 0 on where columns stand on it; what goes below it has room. */
function ends(
  { categories, series }: ChartContent,
  isStacked: boolean,
  isLine: boolean,
): { readonly least: number; readonly most: number } {
  const values = series.flatMap(({ values: all }) => [...all]);
  const totals = categories.map((_, index) =>
    series.reduce((sum, { values: all }) => sum + (all[index] ?? 0), 0),
  );
  const most = niceMaximum(Math.max(...(isStacked ? totals : values), 0));
  const lowest = Math.min(...(isStacked ? totals : values), 0);
  if (lowest < 0) return { least: -niceMaximum(-lowest), most: Math.max(...values) > 0 ? most : 0 };
  return { least: isLine && Math.max(...values) === 0 ? -1 : 0, most };
}

interface Band {
  readonly index: number;
  readonly left: number;
  readonly band: number;
  readonly isStacked: boolean;
}

function columns(
  content: ChartContent,
  { index, left, band, isStacked }: Band,
  y: (value: number) => number,
): readonly SVGElement[] {
  const { categories, series } = content;
  let below = 0;
  return series.map(({ name, values }, number) => {
    const value = values[index] ?? 0;
    const share = isStacked ? 1 : 1 / series.length;
    const x = left + band * 0.12 + (isStacked ? 0 : number * band * 0.76 * share);
    const [from, to] = [y(below), y(below + value)];
    const bar = node("rect", {
      ...{ x, y: Math.min(from, to), width: band * 0.76 * share, height: Math.abs(from - to) },
      fill: colourOf(content, number),
    });
    const title = node("title", {});
    title.textContent = `${categories[index] ?? ""}, ${name}: ${value.toLocaleString("en")}`;
    bar.append(title);
    if (isStacked) below += value;
    return bar;
  });
}

function lines(content: ChartContent, band: number, y: (value: number) => number): readonly SVGElement[] {
  return content.series.map(({ values }, number) => {
    const points = values.map((value, index) => `${MARGIN.left + band * (index + 0.5)},${y(value)}`);
    return node("polyline", {
      ...{ points: points.join(" "), fill: "none", stroke: colourOf(content, number), "stroke-width": 2 },
    });
  });
}

function node(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const created = document.createElementNS(NAMESPACE, name);
  for (const [attribute, value] of Object.entries(attributes)) created.setAttribute(attribute, String(value));
  return created;
}

function label(x: number, y: number, text: string, anchor: string): SVGElement {
  const created = node("text", { x, y, "text-anchor": anchor });
  created.textContent = text;
  return created;
}

/** The least of 1, 2, 2.5 and 5 times a power of ten that is no smaller. */
function niceMaximum(value: number): number {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 2.5, 5, 10].find((step) => step * power >= value) ?? 10) * power;
}

function compact(value: number): string {
  return value.toLocaleString("en", { notation: "compact", maximumFractionDigits: 1 });
}
