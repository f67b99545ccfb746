/** What lies over the cells of a sheet: its charts, and pictures and shapes that were kept. */
import { bytesOf, type KeptContent, type KeptPiece, type KeptSheet } from "../kept/keptContent.ts";
import { relationshipsPart } from "../workbook/relationships.ts";
import { chartXml, drawingXml } from "./chartXml.ts";
import { keptEntry, OPEN_XML, relationshipsXml, type Entry, type Part } from "./parts.ts";
import type { WrittenChart, WrittenSheet } from "./writtenWorkbook.ts";

/** The relation from a sheet to its drawing; those that were kept have the ids that they had. */
export const DRAWING_ID = "rIdDrawing";

/** The parts behind a sheet: its drawing, its charts, and what leads from it to those that were kept. */
export function drawnParts(
  sheet: WrittenSheet,
  number: number,
  chartNumber: (chart: WrittenChart) => number,
  kept: KeptSheet | undefined,
): readonly Part[] {
  const { charts = [] } = sheet;
  const { anchors = [], pieces = [] } = kept ?? {};
  const drawing = `xl/drawings/drawing${number}.xml`;
  const nameOf = (chart: WrittenChart): string => `xl/charts/chart${chartNumber(chart)}.xml`;
  const idOf = (index: number): string => `rIdChart${index + 1}`;
  const entries = [
    ...(hasDrawing(sheet, kept) ? [[DRAWING_ID, "drawing", `/${drawing}`] as const] : []),
    ...keptEntries(pieces),
  ];
  const leads: readonly Part[] =
    entries.length === 0
      ? []
      : [
          {
            name: relationshipsPart(`xl/worksheets/sheet${number}.xml`),
            text: relationshipsXml(entries),
          },
        ];
  if (!hasDrawing(sheet, kept)) return leads;
  return [
    ...leads,
    {
      name: drawing,
      text: drawingXml(
        charts,
        idOf,
        anchors.map(({ xml }) => xml),
      ),
      type: `${OPEN_XML}.drawing+xml`,
    },
    {
      name: relationshipsPart(drawing),
      text: relationshipsXml([
        ...charts.map((chart, index): Entry => [idOf(index), "chart", `/${nameOf(chart)}`]),
        ...keptEntries(anchors),
      ]),
    },
    ...charts.map((chart) => ({
      name: nameOf(chart),
      text: chartXml(chart),
      type: `${OPEN_XML}.drawingml.chart+xml`,
    })),
  ];
}

export function hasDrawing({ charts = [] }: WrittenSheet, kept: KeptSheet | undefined): boolean {
  return charts.length > 0 || (kept?.anchors ?? []).length > 0;
}

/** Each relation once. */
function keptEntries(pieces: readonly KeptPiece[]): readonly Entry[] {
  const byId = new Map(pieces.flatMap(({ relations }) => relations).map((one) => [one.id, keptEntry(one)]));
  return [...byId.values()];
}

/** Parts that were kept whole. */
export function keptParts({ parts }: KeptContent): readonly Part[] {
  return parts.flatMap(({ name, contentType, content, relations }): readonly Part[] => [
    { name, text: bytesOf(content), type: contentType },
    ...(relations.length === 0
      ? []
      : [{ name: relationshipsPart(name), text: relationshipsXml(relations.map(keptEntry)) }]),
  ]);
}
