/** What a file that was opened holds besides its cells. */
import type {
  Area,
  WrittenChart,
  WrittenSheet,
  WrittenWorkbook,
} from "../../../src/spreadsheetFile/index.ts";
import type { RangeAddress } from "../cells/grid.ts";
import type { Chart } from "./chart.ts";
import type { CalculationMode, PageLayout, WorkbookFileContent } from "./workbookFile.ts";

const MODES: Readonly<Record<WrittenWorkbook["calculates"], CalculationMode>> = {
  automatic: "Automatic",
  "automatic except tables": "AutomaticExceptTables",
  manual: "Manual",
};

export function openedFile(
  name: string,
  workbook: WrittenWorkbook,
): WorkbookFileContent & { readonly name: string } {
  const { sheets, names, customParts, addIn, calculates } = workbook;
  const ofWorkbook = names.filter(({ sheet }) => sheet === undefined);
  return {
    name,
    settings: [...(addIn?.settings ?? [])],
    xmlParts: customParts.map(({ id, xml }) => [id, xml]),
    protectedSheets: sheets.filter(({ isProtected }) => isProtected).map((sheet) => sheet.name),
    pageLayouts: sheets.flatMap(({ name: sheet, print }) =>
      print === undefined ? [] : [[sheet, pageLayout(print)] as const],
    ),
    charts: sheets.flatMap((sheet) => (sheet.charts ?? []).map((chart) => chartOf(chart, sheet.name))),
    nameComments: ofWorkbook
      .filter(({ comment }) => comment !== "")
      .map(({ name: defined, comment }) => [defined, comment]),
    hiddenNames: ofWorkbook.filter(({ isHidden }) => isHidden).map((defined) => defined.name),
    sheetNames: names.flatMap(({ name: defined, refersTo, comment, sheet }) =>
      sheet === undefined ? [] : [{ name: defined, refersTo: `=${refersTo}`, comment, sheet }],
    ),
    calculationMode: MODES[calculates],
    kept: workbook.kept,
  };
}

function pageLayout({ isLandscape, scale, fitsTo }: NonNullable<WrittenSheet["print"]>): PageLayout {
  return {
    orientation: isLandscape ? "Landscape" : "Portrait",
    zoom:
      fitsTo === undefined
        ? { scale: scale ?? 100 }
        : // None is as many as it takes.
          {
            ...(fitsTo.wide > 0 && { horizontalFitToPages: fitsTo.wide }),
            ...(fitsTo.high > 0 && { verticalFitToPages: fitsTo.high }),
          },
  };
}

function chartOf(chart: WrittenChart, sheet: string): Chart {
  const { name, type, source, seriesBy, title, legend, valueTitle, valueFormat, categoryTitle } = chart;
  return {
    id: `{${crypto.randomUUID().toUpperCase()}}`,
    ...{ sheet, name, type, seriesBy, legend, valueTitle, valueFormat, categoryTitle },
    source: rangeOf(source, source.sheet),
    title: title ?? "",
    isTitleVisible: title !== undefined,
    colours: Object.fromEntries(
      chart.series.flatMap(({ colour }, index) => (colour === undefined ? [] : [[index, colour]])),
    ),
    place: { ...chart.place },
    over: chart.over && rangeOf(chart.over, sheet),
  };
}

function rangeOf({ row, column, lastRow, lastColumn }: Area, sheet: string): RangeAddress {
  return { sheet, row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}
