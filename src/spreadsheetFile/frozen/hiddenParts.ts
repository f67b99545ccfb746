/** Parts that nobody sees and that would tell of our functions and names. */
import { elementsOf } from "../markup/elements.ts";
import type { Edit } from "../markup/edits.ts";
import type { SpreadsheetPackage } from "../package/spreadsheetPackage.ts";
import { relationshipIdOf, relationshipsOf } from "../workbook/relationships.ts";
import type { WorkbookFile } from "../workbook/workbookFile.ts";
import type { FrozenCells } from "./frozenCells.ts";

/**
 * Edits of the order of calculation, in which a cell without a formula may not stand.
 *
 * @returns undefined where nothing is to be done
 */
export function calculationChainEdits(
  workbook: WorkbookFile,
  sheets: readonly FrozenCells[],
): { readonly part: string; readonly edits: readonly Edit[]; readonly isEmpty: boolean } | undefined {
  const { file } = workbook;
  const part = relationshipsOf(file, workbook.part).find(({ type }) => type === "calcChain")?.target;
  if (part === undefined || !file.has(part)) return undefined;
  const numbers = sheetNumbers(workbook);
  const frozen = new Set(
    sheets.flatMap(({ sheet, own }) => own.map((address) => `${numbers.get(sheet.name) ?? ""}!${address}`)),
  );
  const text = file.text(part);
  const edits: Edit[] = [];
  let sheet = "";
  let kept = 0;
  /** The sheet that those before said, as far as they stay. */
  let said = "";
  for (const { name, attribute, start, end } of elementsOf(text, part)) {
    if (name !== "c") continue;
    sheet = attribute("i") ?? sheet;
    if (frozen.has(`${sheet}!${attribute("r") ?? ""}`)) {
      edits.push({ start, end, text: "" });
      continue;
    }
    kept++;
    // An entry without a sheet is of the sheet of the one before, which may have gone.
    if (sheet !== said && attribute("i") === undefined)
      edits.push({ start, end, text: text.slice(start, end).replace(/(\s*\/?>)/, ` i="${sheet}"$1`) });
    said = sheet;
  }
  return edits.length === 0 ? undefined : { part, edits, isEmpty: kept === 0 };
}

/** The number by which other parts know a sheet. */
function sheetNumbers({ file, part }: WorkbookFile): ReadonlyMap<string, string> {
  return new Map(
    elementsOf(file.text(part), part)
      .filter(({ name, depth }) => name === "sheet" && depth === 2)
      .map(({ attribute }) => [attribute("name") ?? "", attribute("sheetId") ?? ""]),
  );
}

/** The titles of a file's properties list sheets and names; they are optional and Excel writes them anew. */
export function dropTitles(
  file: SpreadsheetPackage,
): readonly { readonly part: string; readonly edits: readonly Edit[] }[] {
  const parts = relationshipsOf(file, "").flatMap(({ type, target }) =>
    type === "extended-properties" && target !== undefined && file.has(target) ? [target] : [],
  );
  return parts.map((part) => ({
    part,
    edits: elementsOf(file.text(part), part)
      .filter(({ name }) => name === "HeadingPairs" || name === "TitlesOfParts")
      .map(({ start, end }) => ({ start, end, text: "" })),
  }));
}

/** How our functions are listed in the parts of add-ins and of other books. */
const OWN_FUNCTION = /_xldudf_award(?:dev)?_/i;

/** The manifest's Ids of our editions. */
const OWN_IDS =
  /9b7b036d-e981-49ee-b432-b66dc5665edb|99168753-13dc-4829-bfea-ca4755ad7e98|40194b06-4fc1-4552-b5b3-f9f029dcada7/i;

/** The parts of the add-in in the file: its settings, its pane, and what other books' parts list of its functions. */
export function ownExtensions(file: SpreadsheetPackage): {
  readonly parts: readonly string[];
  readonly edits: readonly { readonly part: string; readonly edit: Edit }[];
} {
  const parts = file.names.filter((name) => {
    if (!/^xl\/webextensions\/webextension\d*\.xml$/i.test(name)) return false;
    const text = file.text(name);
    return OWN_FUNCTION.test(text) || OWN_IDS.test(text);
  });
  const edits: { readonly part: string; readonly edit: Edit }[] = [];
  for (const part of file.names) {
    if (/^xl\/webextensions\/taskpanes\d*\.xml$/i.test(part)) {
      const ids = new Set(
        relationshipsOf(file, part).flatMap(({ id, target }) =>
          target !== undefined && parts.includes(target) ? [id] : [],
        ),
      );
      const elements = elementsOf(file.text(part), part);
      for (const pane of elements.filter(({ name }) => name === "taskpane")) {
        const isOwn = elements.some(
          (one) =>
            one.name === "webextensionref" &&
            one.start >= pane.start &&
            one.end <= pane.end &&
            ids.has(relationshipIdOf(file.text(part), one) ?? ""),
        );
        if (isOwn) edits.push({ part, edit: { start: pane.start, end: pane.end, text: "" } });
      }
    } else if (/^xl\/externalLinks\/[^/]+\.xml$/i.test(part) && OWN_FUNCTION.test(file.text(part))) {
      for (const { name, attribute, start, end } of elementsOf(file.text(part), part)) {
        if (name === "definedName" && OWN_FUNCTION.test(attribute("name") ?? ""))
          edits.push({ part, edit: { start, end, text: "" } });
      }
    }
  }
  return { parts, edits };
}
