/** `worksheet.charts`: charts over a range of cells, as far as the workbench draws them. */
import { boundingRange, parseAddress } from "../cells/address.ts";
import type { RangeAddress } from "../cells/grid.ts";
import { chartContent, CHART_TYPES, LEGEND_POSITIONS, type Chart } from "../file/chart.ts";
import { addressOf } from "./range.ts";
import type { RichObject, RichProperty } from "../richApi/richObject.ts";
import {
  booleanArgument,
  choiceArgument,
  isRichObject,
  numberArgument,
  textArgument,
} from "../richApi/arguments.ts";
import { apiNotFound, invalidArgument, itemNotFound } from "../richApi/error.ts";
import type { WorkbookContext } from "./workbookContext.ts";

export function charts(context: WorkbookContext, sheet: () => string): RichObject {
  const { file } = context;
  const own = (): Chart[] => file.charts.filter((chart) => chart.sheet === sheet());
  function find(key: unknown): RichObject | null {
    const name = textArgument(key, "name");
    const found = own().find((chart) => chart.name === name || chart.id === name);
    return found ? chartObject(context, found) : null;
  }
  function must(key: unknown): RichObject {
    const found = find(key);
    if (!found) throw itemNotFound(`chart ${String(key)}`);
    return found;
  }
  return {
    type: "ChartCollection",
    items: () => own().map((chart) => chartObject(context, chart)),
    item: find,
    properties: { Count: { get: () => own().length } },
    objectMethods: {
      Add(type, source, seriesBy) {
        // A chart that nobody draws would be a silent nothing.
        if (!context.chartsChanged) throw apiNotFound("ChartCollection.add");
        const range = addressOf(source);
        const chart: Chart = {
          id: `{${crypto.randomUUID().toUpperCase()}}`,
          sheet: sheet(),
          name: `Chart ${file.charts.length + 1}`,
          type: choiceArgument(type, "type", CHART_TYPES),
          source: range,
          seriesBy: byOf(seriesBy, range),
          title: "Chart Title",
          isTitleVisible: true,
          legend: "Bottom",
          valueTitle: "",
          valueFormat: "",
          categoryTitle: "",
          colours: {},
          place: { top: 40, left: 40, width: 360, height: 216 },
          over: undefined,
        };
        file.charts.push(chart);
        context.chartsChanged();
        return chartObject(context, chart);
      },
      GetItem: must,
      GetItemOrNullObject: find,
    },
    methods: { GetCount: () => own().length },
  };
}

/** "Auto" puts the longer side of the range along the axis, as Excel does. */
function byOf(seriesBy: unknown, range: RangeAddress): "Rows" | "Columns" {
  const by = choiceArgument(seriesBy ?? "Auto", "seriesBy", ["Auto", "Rows", "Columns"]);
  if (by !== "Auto") return by;
  return range.columns > range.rows ? "Rows" : "Columns";
}

/** A property that is a field of the chart. */
type Field = <Key extends keyof Chart>(
  key: Key,
  read: (value: unknown, name: string) => Chart[Key],
  shown?: (value: Chart[Key]) => unknown,
) => RichProperty;

function chartObject(context: WorkbookContext, chart: Chart): RichObject {
  const changed = (): void => context.chartsChanged?.();
  const field: Field = (key, read, shown = (value) => value) => ({
    get: () => shown(chart[key]),
    set(value) {
      chart[key] = read(value, String(key));
      changed();
    },
  });
  function side(key: keyof Chart["place"]): RichProperty {
    return {
      get: () => chart.place[key],
      set(value) {
        chart.place = { ...chart.place, [key]: numberArgument(value, key) };
        chart.over = undefined;
        changed();
      },
    };
  }

  return {
    type: "Chart",
    isTrackable: true,
    identity: () => ({ Id: chart.id }),
    properties: {
      ChartType: field("type", (value, name) => choiceArgument(value, name, CHART_TYPES)),
      Height: side("height"),
      Id: { get: () => chart.id },
      Left: side("left"),
      Name: field("name", textArgument),
      Top: side("top"),
      Width: side("width"),
    },
    children: {
      Axes: () => ({
        type: "ChartAxes",
        children: {
          CategoryAxis: () => axis(field, "categoryTitle"),
          ValueAxis: () => axis(field, "valueTitle"),
        },
      }),
      Legend: () => legend(chart, field, changed),
      Series: () => seriesCollection(context, chart),
      Title: () => ({
        type: "ChartTitle",
        properties: {
          Text: field("title", textArgument),
          Visible: field("isTitleVisible", booleanArgument),
        },
      }),
    },
    methods: chartMethods(context, chart, changed),
  };
}

function axis(field: Field, titleKey: "valueTitle" | "categoryTitle"): RichObject {
  return {
    type: "ChartAxis",
    properties: titleKey === "valueTitle" ? { NumberFormat: field("valueFormat", textArgument) } : {},
    children: {
      Title: () => ({ type: "ChartAxisTitle", properties: { Text: field(titleKey, textArgument) } }),
    },
  };
}

function legend(chart: Chart, field: Field, changed: () => void): RichObject {
  return {
    type: "ChartLegend",
    properties: {
      Position: field(
        "legend",
        (value, name) => choiceArgument(value, name, LEGEND_POSITIONS),
        (value) => value ?? "Bottom",
      ),
      Visible: {
        get: () => chart.legend !== undefined,
        set(value) {
          chart.legend = booleanArgument(value, "visible") ? (chart.legend ?? "Bottom") : undefined;
          changed();
        },
      },
    },
  };
}

function chartMethods(
  context: WorkbookContext,
  chart: Chart,
  changed: () => void,
): NonNullable<RichObject["methods"]> {
  const { charts: all } = context.file;
  return {
    Activate: () => context.grid.activateSheet(chart.sheet),
    Delete() {
      all.splice(all.indexOf(chart), 1);
      changed();
    },
    SetData(source, seriesBy) {
      chart.source = addressOf(source);
      chart.seriesBy = byOf(seriesBy, chart.source);
      changed();
    },
    SetPosition(start, end) {
      const from = cellsOf(start, chart.sheet);
      const to = end === undefined || end === null ? from : cellsOf(end, chart.sheet);
      chart.over = { ...boundingRange(from, to), sheet: chart.sheet };
      changed();
    },
  };
}

function cellsOf(cell: unknown, sheet: string): RangeAddress {
  if (isRichObject(cell)) return addressOf(cell);
  const found = parseAddress(textArgument(cell, "cell"), sheet);
  if (!found) throw invalidArgument(`"${String(cell)}" is no cell.`);
  return found;
}

function seriesCollection(context: WorkbookContext, chart: Chart): RichObject {
  const items = (): RichObject[] =>
    chartContent(context.grid, chart).series.map(({ name }, index) => ({
      type: "ChartSeries",
      properties: { Name: { get: () => name } },
      children: {
        Format: () => ({
          type: "ChartSeriesFormat",
          children: {
            Fill: () => ({
              type: "ChartFill",
              methods: {
                SetSolidColor(colour) {
                  chart.colours[index] = textArgument(colour, "color");
                  context.chartsChanged?.();
                },
              },
            }),
          },
        }),
      },
    }));
  return {
    type: "ChartSeriesCollection",
    items,
    properties: { Count: { get: () => items().length } },
    methods: { GetCount: () => items().length },
  };
}
