/** What is kept of a file that is opened. */
import { elementsOf } from "../markup/elements.ts";
import { relationshipsOf } from "../workbook/relationships.ts";
import type { WorkbookFile } from "../workbook/workbookFile.ts";
import type { KeptContent, KeptSheet } from "./keptContent.ts";
import { KeptParts } from "./keptParts.ts";
import { keptSheet } from "./keptSheet.ts";
import { withNamespaces } from "./namespaces.ts";

/** Of the styles: in their order. */
const STYLES = ["dxfs", "tableStyles", "colors"];

interface OpenedKept {
  readonly kept: KeptContent;
  /** By the part of a sheet, what of it is kept whole, as people call it. */
  readonly kinds: ReadonlyMap<string, ReadonlySet<string>>;
}

/** @param isShown whether a chart is held by the grid, by its part */
export function openedKept(workbook: WorkbookFile, isShown: (part: string) => boolean): OpenedKept {
  const { file, part } = workbook;
  const parts = new KeptParts(file);
  const sheets = workbook.sheets.map((sheet) => keptSheet(workbook, sheet, parts, isShown));
  return {
    kept: {
      sheets: sheets.map(({ kept }) => kept),
      ofWorkbook: parts.relations(part, ({ type }) => /\/(?:theme|person)$/i.test(type)),
      ofPackage: parts.relations("", ({ type }) => /\/(?:core-properties|custom-properties)$/i.test(type)),
      styles: stylesOf(workbook),
      parts: parts.all,
    },
    kinds: new Map(sheets.map(({ kept, lost }) => [kept.part, wholeKinds(kept, lost)])),
  };
}

function wholeKinds({ pieces, anchors, names }: KeptSheet, lost: ReadonlySet<string>): ReadonlySet<string> {
  const kinds = [...pieces, ...anchors, ...names].map(({ kind }) => kind);
  const hasReplies = pieces.some(({ relations }) =>
    relations.some(({ type }) => /\/threadedComment$/i.test(type)),
  );
  return new Set([...kinds, ...(hasReplies ? ["comments"] : [])].filter((kind) => !lost.has(kind)));
}

function stylesOf({ file, part }: WorkbookFile): KeptContent["styles"] {
  const styles = relationshipsOf(file, part).find(({ type }) => type === "styles")?.target;
  if (styles === undefined || !file.has(styles)) return [];
  const text = file.text(styles);
  const elements = elementsOf(text, styles);
  const head = elements[0] === undefined ? "" : text.slice(elements[0].start, elements[0].innerStart);
  return STYLES.flatMap((name) => {
    const element = elements.find((one) => one.depth === 1 && one.name === name);
    if (element === undefined) return [];
    return [{ element: name, xml: withNamespaces(text.slice(element.start, element.end), head) }];
  });
}
