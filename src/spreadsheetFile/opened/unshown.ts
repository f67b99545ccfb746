/** What a workbook's file holds that no grid here shows, in words. */
import { relationshipsOf } from "../workbook/relationships.ts";
import { sheetFrame } from "../workbook/sheetFrame.ts";
import type { SheetEntry, WorkbookFile } from "../workbook/workbookFile.ts";

/** Elements of a sheet by what people call them; what only says how it is printed is not missed on the screen. */
const OF_SHEET: Readonly<Record<string, string>> = {
  conditionalFormatting: "conditional formats",
  dataValidation: "rules for what may be entered",
  autoFilter: "filters",
  hyperlink: "links",
  sparklineGroup: "sparklines",
};

/** Parts that a sheet or the workbook leads to, by the last word of the relationship. */
const RELATED: Readonly<Record<string, string>> = {
  ...{ chart: "charts", image: "pictures", diagramData: "diagrams", comments: "notes on cells" },
  ...{ threadedComment: "comments", table: "tables", pivotTable: "pivot tables", slicer: "slicers" },
  ...{ vbaProject: "macros", externalLink: "links to other workbooks", chartsheet: "chart sheets" },
  ...{ queryTable: "queries", connections: "connections", oleObject: "objects", ctrlProp: "controls" },
};

/** Each kind once, with the sheets where it is: "conditional formats on “Award”". */
export function unshownIn(workbook: WorkbookFile, isShown: (part: string) => boolean): readonly string[] {
  const found = new Map<string, Set<string>>();
  const note = (kind: string | undefined, sheet: string): void => {
    if (kind === undefined) return;
    const sheets = found.get(kind) ?? new Set<string>();
    found.set(kind, sheets);
    if (sheet !== "") sheets.add(sheet);
  };
  for (const sheet of workbook.sheets) noteSheet(workbook, sheet, (kind) => note(kind, sheet.name), isShown);
  for (const { type } of relationshipsOf(workbook.file, workbook.part)) note(RELATED[type], "");
  return [...found].map(([kind, sheets]) =>
    sheets.size === 0 ? kind : `${kind} on ${[...sheets].map((name) => `“${name}”`).join(", ")}`,
  );
}

function noteSheet(
  { file }: WorkbookFile,
  { part }: SheetEntry,
  note: (kind: string | undefined) => void,
  isShown: (part: string) => boolean,
): void {
  for (const { name } of sheetFrame(file.text(part), part).elements)
    if (Object.hasOwn(OF_SHEET, name)) note(OF_SHEET[name]);
  for (const { type, target } of relationshipsOf(file, part)) {
    note(RELATED[type]);
    if (type !== "drawing" || target === undefined) continue;
    for (const inside of relationshipsOf(file, target))
      if (inside.target === undefined || !isShown(inside.target)) note(RELATED[inside.type]);
  }
}
