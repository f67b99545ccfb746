/** Formulas that stand elsewhere than in cells: of names, charts, rules and tables. */
import { elementsOf } from "../markup/elements.ts";
import type { Edit } from "../markup/edits.ts";
import { escaped, Tags } from "../markup/tags.ts";
import { FileProblem } from "../package/fileProblem.ts";
import type { SpreadsheetPackage } from "../package/spreadsheetPackage.ts";
import { callsOurs, inlined, type Inlining } from "../workbook/formulaText.ts";

/** Parts that may hold them, and in which elements. */
const HOLDERS: readonly { readonly parts: RegExp; readonly elements: ReadonlySet<string> }[] = [
  { parts: /^xl\/charts\/[^/]+\.xml$/i, elements: new Set(["f"]) },
  {
    parts: /^xl\/tables\/[^/]+\.xml$/i,
    elements: new Set(["calculatedColumnFormula", "totalsRowFormula"]),
  },
];

/** Of a sheet, behind its cells: rules of formats and of what may be entered. */
const OF_SHEETS: ReadonlySet<string> = new Set(["formula", "formula1", "formula2", "f"]);

/** Formulas of a table go with the formulas of its cells; elsewhere Excel takes no function of an add-in. */
const MAY_GO: ReadonlySet<string> = new Set(["calculatedColumnFormula", "totalsRowFormula"]);

/**
 * What becomes of the formulas of charts and tables.
 *
 * @returns edits by part
 */
export function otherFormulas(
  file: SpreadsheetPackage,
  inlining: Inlining,
  concerns: (text: string) => boolean,
): ReadonlyMap<string, readonly Edit[]> {
  const edits = new Map<string, readonly Edit[]>();
  for (const { parts, elements } of HOLDERS) {
    for (const part of file.names) {
      if (!parts.test(part) || !concerns(file.text(part))) continue;
      const found = elementsOf(file.text(part), part).filter(({ name }) => elements.has(name));
      edits.set(
        part,
        found.flatMap((element) =>
          MAY_GO.has(element.name) && callsOurs(element.content)
            ? [{ start: element.start, end: element.end, text: "" }]
            : rewritten(element.content, element.innerStart, element.innerEnd, part, inlining),
        ),
      );
    }
  }
  return edits;
}

/** As `otherFormulas`, of what stands behind the cells of a sheet. */
export function rulesOfSheet(
  text: string,
  part: string,
  inlining: Inlining,
  concerns: (text: string) => boolean,
): readonly Edit[] {
  const behind = text.search(/<\/(?:[^\s:/>]+:)?sheetData\s*>/);
  if (behind === -1 || !concerns(text.slice(behind))) return [];
  const edits: Edit[] = [];
  const tags = new Tags(text, part);
  while (tags.next()) {
    if (tags.start < behind || tags.isClosing || tags.isEmpty || !OF_SHEETS.has(tags.name)) continue;
    const from = tags.end;
    tags.next();
    edits.push(...rewritten(contentOf(text.slice(from, tags.start), part), from, tags.start, part, inlining));
  }
  return edits;
}

function contentOf(markup: string, part: string): string {
  return elementsOf(`<f>${markup}</f>`, part)[0]?.content ?? "";
}

function rewritten(
  formula: string,
  start: number,
  end: number,
  part: string,
  inlining: Inlining,
): readonly Edit[] {
  if (callsOurs(formula))
    throw new FileProblem(
      `A rule or chart in ${part} calls an AWARD function, which no value can replace. Put its formula into a cell and refer to that.`,
    );
  const written = inlined(formula, inlining);
  return written === undefined ? [] : [{ start, end, text: escaped(written) }];
}
