/** What a workbook's file holds that no grid here shows, in words. */
import { DATA_TABLES, type HeldFormulas } from "./heldFormulas.ts";
import { relationshipsOf } from "../workbook/relationships.ts";
import { sheetFrame } from "../workbook/sheetFrame.ts";
import type { SheetEntry, WorkbookFile } from "../workbook/workbookFile.ts";

/** Elements of a sheet by what people call them. */
const OF_SHEET: Readonly<Record<string, string>> = {
  conditionalFormatting: "conditional formats",
  dataValidation: "rules for what may be entered",
  autoFilter: "filters",
  hyperlink: "links",
  sparklineGroup: "sparklines",
  headerFooter: "headers and footers",
};

/** Parts that a sheet or the workbook leads to, by the last word of the relationship. */
const RELATED: Readonly<Record<string, string>> = {
  ...{ chart: "charts", image: "pictures", diagramData: "diagrams", comments: "notes on cells" },
  ...{ threadedComment: "comments", table: "tables", pivotTable: "pivot tables", slicer: "slicers" },
  ...{ vbaProject: "macros", externalLink: "links to other workbooks", chartsheet: "chart sheets" },
  ...{ queryTable: "queries", connections: "connections", oleObject: "objects", ctrlProp: "controls" },
};

/** Each kind once, with the sheets where it is: "conditional formats on “Award”". */
type Found = Map<string, Set<string>>;

export class Unshown {
  private readonly lost: Found = new Map();
  private readonly kept: Found = new Map();

  note(kind: string, sheet = "", found = this.lost): void {
    const sheets = found.get(kind) ?? new Set<string>();
    found.set(kind, sheets);
    if (sheet !== "") sheets.add(sheet);
  }

  /** @param kinds what is kept whole, by the part of the sheet */
  noteAll(
    workbook: WorkbookFile,
    held: HeldFormulas,
    isShown: (part: string) => boolean,
    kinds: ReadonlyMap<string, ReadonlySet<string>>,
  ): void {
    const { names, sheets, tabs, file, part } = workbook;
    const noteOf = (sheet: string) => {
      const whole = kinds.get(sheets.find(({ name }) => name === sheet)?.part ?? "");
      return (kind: string | undefined) => {
        if (kind !== undefined) this.note(kind, sheet, whole?.has(kind) === true ? this.kept : this.lost);
      };
    };
    for (const sheet of sheets) noteSheet(workbook, sheet, noteOf(sheet.name), isShown);
    for (const { type } of relationshipsOf(file, part)) noteOf("")(RELATED[type]);
    for (const name of names) {
      if (!held.holds(name)) this.note("names of cells in other workbooks or in tables");
      if (/^_xlnm\.print_/i.test(name.name))
        noteOf(tabs[name.sheetIndex ?? -1] ?? "")("what of the sheet is printed");
    }
  }

  /** What a file that is saved of it does not hold. */
  listed(): readonly string[] {
    return listed(this.lost);
  }

  /** What it holds as it was. */
  keptUnseen(): readonly string[] {
    return listed(this.kept);
  }
}

function listed(found: Found): readonly string[] {
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
  if (/<(?:[^\s:/>]+:)?f\s[^>]*t=["']dataTable["']/.test(file.text(part))) note(DATA_TABLES);
  for (const { type, target } of relationshipsOf(file, part)) {
    note(RELATED[type]);
    if (type !== "drawing" || target === undefined) continue;
    for (const inside of relationshipsOf(file, target))
      if (inside.target === undefined || !isShown(inside.target)) note(RELATED[inside.type]);
  }
}
