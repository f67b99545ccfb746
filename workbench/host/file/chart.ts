/** A chart as the file keeps it, and what it shows of the cells it is about. */
import { intersection } from "../cells/address.ts";
import type { Grid, RangeAddress } from "../cells/grid.ts";

export const CHART_TYPES = [
  "ColumnStacked",
  "ColumnClustered",
  "BarStacked",
  "BarClustered",
  "Line",
] as const;
export const LEGEND_POSITIONS = ["Top", "Bottom", "Left", "Right"] as const;

/** A chart of the workbook; its cells are read whenever it is drawn. */
export interface Chart {
  readonly id: string;
  /** The sheet it lies on. */
  readonly sheet: string;
  name: string;
  type: (typeof CHART_TYPES)[number];
  /** Heading row and column included. */
  source: RangeAddress;
  seriesBy: "Rows" | "Columns";
  title: string;
  isTitleVisible: boolean;
  legend: (typeof LEGEND_POSITIONS)[number] | undefined;
  valueTitle: string;
  valueFormat: string;
  categoryTitle: string;
  /** By the number of the series, from 0. */
  readonly colours: Record<string, string>;
  /** In points from the sheet's corner, or over a range. */
  place: { readonly top: number; readonly left: number; readonly width: number; readonly height: number };
  over: RangeAddress | undefined;
}

/** What a chart shows: its categories and a list of values for each series. */
export interface ChartContent {
  readonly categories: readonly string[];
  readonly series: readonly {
    readonly name: string;
    readonly values: readonly number[];
    readonly colour?: string;
  }[];
}

/** Reads what a chart shows from the cells it is about. */
export function chartContent(grid: Grid, chart: Chart): ChartContent {
  const used = grid.usedRange(chart.source.sheet);
  const range = used && intersection(used, chart.source);
  if (!range) return { categories: [], series: [] };
  const cells = grid.read(range);
  const table = chart.seriesBy === "Columns" ? cells : transposed(cells);
  const [headings = [], ...rows] = table;
  return {
    categories: rows.map((row) => row[0]?.text ?? ""),
    series: headings.slice(1).map(({ text }, index) => {
      const colour = chart.colours[index];
      return {
        name: text,
        values: rows.map((row) => Number(row[index + 1]?.value ?? 0) || 0),
        ...(colour !== undefined && { colour }),
      };
    }),
  };
}

function transposed<Item>(rows: readonly (readonly Item[])[]): Item[][] {
  return (rows[0] ?? []).map((_, column) =>
    rows.flatMap((row) => {
      const item = row[column];
      return item === undefined ? [] : [item];
    }),
  );
}
