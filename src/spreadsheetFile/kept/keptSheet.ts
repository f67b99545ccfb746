/** What of a worksheet is kept as it stands: elements around its cells, and what lies over them. */
import { elementsOf, type Element } from "../markup/elements.ts";
import { relationshipIdOf } from "../workbook/relationships.ts";
import { sheetFrame } from "../workbook/sheetFrame.ts";
import type { SheetEntry, WorkbookFile } from "../workbook/workbookFile.ts";
import type { KeptPiece, KeptRelation, KeptSheet } from "./keptContent.ts";
import type { KeptParts } from "./keptParts.ts";
import { withNamespaces } from "./namespaces.ts";

/** Elements right below a worksheet by what people call them; "" of what nobody misses until it is gone. */
const KINDS: Readonly<Record<string, string>> = {
  autoFilter: "filters",
  conditionalFormatting: "conditional formats",
  dataValidations: "rules for what may be entered",
  hyperlinks: "links",
  ...{ printOptions: "", pageMargins: "", ignoredErrors: "" },
  ...{ rowBreaks: "page breaks", colBreaks: "page breaks" },
  ...{ headerFooter: "headers and footers", legacyDrawingHF: "headers and footers" },
  legacyDrawing: "notes on cells",
  picture: "pictures",
};

/** What a sheet's list of extensions may hold for one of them to be kept: nothing that leads to other parts. */
const EXTENSIONS: readonly (readonly [element: string, kind: string])[] = [
  ["conditionalFormattings", "conditional formats"],
  ["dataValidations", "rules for what may be entered"],
  ["sparklineGroups", "sparklines"],
];

/** Names that Excel makes for itself. */
const OWN_NAMES: Readonly<Record<string, string>> = {
  "_xlnm.print_area": "what of the sheet is printed",
  "_xlnm.print_titles": "what of the sheet is printed",
  "_xlnm._filterdatabase": "filters",
};

interface KeptOfSheet {
  readonly kept: KeptSheet;
  /** What people call that of which a part is not kept. */
  readonly lost: ReadonlySet<string>;
}

/** @param isShown whether a chart is held by the grid, by its part */
export function keptSheet(
  workbook: WorkbookFile,
  sheet: SheetEntry,
  parts: KeptParts,
  isShown: (part: string) => boolean,
): KeptOfSheet {
  const lost = new Set<string>();
  const without = (kind: string): readonly KeptPiece[] => {
    lost.add(kind);
    return [];
  };
  const { text, elements } = sheetFrame(workbook.file.text(sheet.part), sheet.part);
  const root = elements[0];
  const own = elements.filter(({ depth }) => depth === 1);
  const head = root === undefined ? "" : text.slice(root.start, root.innerStart);
  // Controls and objects are drawn where notes are; without their own parts the drawing is not whole.
  const hasControls = elements.some(({ name }) => /^(?:controls|oleObjects|control|oleObject)$/.test(name));
  const pieces = own.flatMap((element): readonly KeptPiece[] => {
    const kind = KINDS[element.name];
    if (element.name === "extLst") return extensionsOf(text, element, elements, head);
    if (kind === undefined) return [];
    const isOfPivot = element.attribute("pivot") !== undefined;
    if (isOfPivot || (element.name.startsWith("legacyDrawing") && hasControls)) return without(kind);
    const xml = withNamespaces(text.slice(element.start, element.end), head);
    const wanted = relationsIn(xml, parts.bareRelations(sheet.part));
    const isNotes = element.name === "legacyDrawing";
    const relations = parts.relations(
      sheet.part,
      (one) => wanted.has(one.id) || (isNotes && /\/(?:comments|threadedComment)$/i.test(one.type)),
    );
    const isWhole = [...wanted].every((id) => relations.some((relation) => relation.id === id));
    const hasNotes = !isNotes || relations.some(({ type }) => type.endsWith("/comments"));
    return isWhole && hasNotes ? [{ kind, element: element.name, xml, relations }] : without(kind);
  });
  const tab = workbook.tabs.indexOf(sheet.name);
  const names = workbook.names.flatMap(({ name, refersTo, sheetIndex }) => {
    const kind = OWN_NAMES[name.toLowerCase()];
    return kind === undefined || sheetIndex !== tab ? [] : [{ kind, name, refersTo }];
  });
  const anchors = anchorsOf(workbook, sheet, parts, isShown, without);
  return { kept: { part: sheet.part, name: sheet.name, names, pieces, anchors }, lost };
}

function extensionsOf(
  text: string,
  list: Element,
  elements: readonly Element[],
  head: string,
): readonly KeptPiece[] {
  const inside = elements.filter(({ start, end }) => start > list.start && end < list.end);
  const kept = inside
    .filter(({ name, depth }) => name === "ext" && depth === list.depth + 1)
    .flatMap((ext) => {
      const names = inside
        .filter(({ start, end }) => start > ext.start && end < ext.end)
        .map(({ name }) => name);
      const found = EXTENSIONS.find(([element]) => names.includes(element));
      const xml = text.slice(ext.start, ext.end);
      return found === undefined || /\sr:id\s*=/.test(xml) ? [] : [{ kind: found[1], xml }];
    });
  return kept.map(({ kind, xml }) => ({
    ...{ kind, element: "ext", relations: [] },
    xml: withNamespaces(xml, head + text.slice(list.start, list.innerStart)),
  }));
}

/** Anchors of the drawing but those of charts that the grid has. */
function anchorsOf(
  { file }: WorkbookFile,
  { part }: SheetEntry,
  parts: KeptParts,
  isShown: (part: string) => boolean,
  without: (kind: string) => readonly KeptPiece[],
): readonly KeptPiece[] {
  const drawing = parts.bareRelations(part).find(({ type }) => type.endsWith("/drawing"))?.target;
  if (drawing === undefined || !file.has(drawing)) return [];
  const text = file.text(drawing);
  const elements = elementsOf(text, drawing);
  const [root] = elements;
  if (root === undefined) return [];
  const head = text.slice(root.start, root.innerStart);
  const relations = parts.bareRelations(drawing);
  return elements
    .filter(({ depth, name }) => depth === 1 && name.endsWith("Anchor"))
    .flatMap((anchor): readonly KeptPiece[] => {
      const inside = elements.filter(({ start, end }) => start > anchor.start && end < anchor.end);
      if (inside.some(({ name }) => /slicer|timeslicer/i.test(name))) return [];
      const leads = inside.find(({ name }) => name === "chart");
      const id = leads && relationshipIdOf(text, leads);
      const chart = relations.find((one) => one.id === id)?.target;
      if (chart !== undefined && isShown(chart)) return [];
      const xml = withNamespaces(text.slice(anchor.start, anchor.end), head);
      const wanted = relationsIn(xml, relations);
      const kept = parts.relations(drawing, ({ id: one }) => wanted.has(one));
      const kind =
        chart !== undefined ? "charts" : inside.some(({ name }) => name === "pic") ? "pictures" : "shapes";
      return kept.length === wanted.size
        ? [{ kind, element: "anchor", xml, relations: kept }]
        : without(kind);
    });
}

/** The ids of relations that a piece names. */
function relationsIn(xml: string, relations: readonly KeptRelation[]): ReadonlySet<string> {
  const named = new Set(
    [...xml.matchAll(/\s[^\s:="'<>]+:[a-z]+\s*=\s*["']([^"']*)["']/gi)].map(([, id]) => id),
  );
  return new Set(relations.map(({ id }) => id).filter((id) => named.has(id)));
}
