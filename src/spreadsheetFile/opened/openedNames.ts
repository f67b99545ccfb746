/** Names, custom XML parts and the settings of an add-in, as a spreadsheet program holds them. */
import { elementsOf } from "../markup/elements.ts";
import { typedFormula } from "../workbook/formulaText.ts";
import { relationshipsOf } from "../workbook/relationships.ts";
import type { HeldFormulas } from "./heldFormulas.ts";
import type { WorkbookFile } from "../workbook/workbookFile.ts";
import type { WrittenAddIn, WrittenCustomPart, WrittenName } from "../written/writtenWorkbook.ts";

/** Names that Excel makes for itself: what is printed, what is filtered. */
function isOwnOfExcel(name: string): boolean {
  return /^_xl/i.test(name);
}

export function openedNames({ names, tabs }: WorkbookFile, held: HeldFormulas): readonly WrittenName[] {
  return names.flatMap(({ name, refersTo, comment, isHidden, sheetIndex }) => {
    const sheet = sheetIndex === undefined ? undefined : tabs[sheetIndex];
    if (isOwnOfExcel(name) || !held.holds({ name }) || (sheetIndex !== undefined && sheet === undefined))
      return [];
    return [
      { name, refersTo: typedFormula(refersTo), comment, isHidden, ...(sheet !== undefined && { sheet }) },
    ];
  });
}

export function openedCustomParts({ file, customParts }: WorkbookFile): readonly WrittenCustomPart[] {
  return customParts.map(({ part }, index) => {
    const properties = relationshipsOf(file, part).find(({ type }) => type === "customXmlProps")?.target;
    const id =
      properties !== undefined && file.has(properties)
        ? elementsOf(file.text(properties), properties)[0]?.attribute("ds:itemID")
        : undefined;
    const number = String(index + 1).padStart(12, "0");
    return { id: id ?? `{00000000-0000-4000-9000-${number}}`, xml: file.text(part).replace(/^\uFEFF/, "") };
  });
}

/** The parts in which add-ins keep their settings. */
const EXTENSION = /^xl\/webextensions\/webextension\d*\.xml$/i;

/** The settings of an add-in by one of its Ids; undefined where the file has none of it. */
export function openedAddIn({ file }: WorkbookFile, ids: ReadonlySet<string>): WrittenAddIn | undefined {
  for (const part of file.names.filter((name) => EXTENSION.test(name))) {
    const elements = elementsOf(file.text(part), part);
    const id = elements
      .find(({ name }) => name === "reference")
      ?.attribute("id")
      ?.toLowerCase();
    if (id === undefined || !ids.has(id)) continue;
    const settings = elements
      .filter(({ name }) => name === "property")
      .map(({ attribute }) => [attribute("name") ?? "", attribute("value") ?? ""] as const);
    return { id, settings: new Map(settings) };
  }
  return undefined;
}
