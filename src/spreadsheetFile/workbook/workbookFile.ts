/** What a workbook's file holds besides cells: sheets, names, custom XML parts. */
import { elementsOf, type Element } from "../markup/elements.ts";
import { FileProblem } from "../package/fileProblem.ts";
import type { SpreadsheetPackage } from "../package/spreadsheetPackage.ts";
import { unescaped } from "./escapes.ts";
import {
  ownerOfRelationships,
  relationshipIdOf,
  relationshipsOf,
  type Relationship,
} from "./relationships.ts";

/** A worksheet; chart sheets and macro sheets are none. */
export interface SheetEntry {
  readonly name: string;
  readonly part: string;
  readonly isHidden: boolean;
}

/** A defined name. */
export interface DefinedName {
  readonly name: string;
  /** What it refers to, without a leading "=". */
  readonly refersTo: string;
  readonly comment: string;
  readonly isHidden: boolean;
  /** The position of the sheet on which alone it holds, counting every sheet of the workbook. */
  readonly sheetIndex: number | undefined;
  /** Where its element stands in the workbook part. */
  readonly start: number;
  readonly end: number;
}

/** A custom XML part: data that programs keep in the file. */
interface CustomPart {
  readonly part: string;
  /** The namespace of its root element; empty where it has none or is no XML. */
  readonly namespace: string;
}

export interface WorkbookFile {
  readonly file: SpreadsheetPackage;
  /** The workbook's own part: "xl/workbook.xml". */
  readonly part: string;
  readonly sheets: readonly SheetEntry[];
  /** The name of every sheet, chart sheets too, in the order of their tabs. */
  readonly tabs: readonly string[];
  readonly names: readonly DefinedName[];
  readonly customParts: readonly CustomPart[];
  /** Whether days count from 1904. */
  readonly is1904: boolean;
  /** When its formulas are calculated: "manual", "autoNoTable"; undefined of the usual. */
  readonly calculates: string | undefined;
  /** The position of the sheet in front, counting every sheet. */
  readonly activeTab: number;
}

/** The stricter form of the standard names everything otherwise; Excel writes it only when asked to. */
export function refuseStrict({ file, part }: WorkbookFile): void {
  if (/xmlns(?::\w+)?="http:\/\/purl\.oclc\.org/.test(file.text(part).slice(0, 4_000)))
    throw new FileProblem(
      "This workbook is saved as “Strict Open XML”; save it as “Excel Workbook (.xlsx)” and choose that file.",
    );
}

/**
 * Reads what a package holds of a workbook.
 *
 * @throws FileProblem where it holds none
 */
export function readWorkbook(file: SpreadsheetPackage): WorkbookFile {
  const part = relationshipsOf(file, "").find(({ type }) => type === "officeDocument")?.target;
  if (part === undefined || !file.has(part))
    throw new FileProblem("This file holds no workbook; choose an .xlsx file that Excel saved.");
  const elements = elementsOf(file.text(part), part);
  if (elements[0]?.name !== "workbook")
    throw new FileProblem("This file holds no workbook, but another document; choose an .xlsx file.");
  const relationships = relationshipsOf(file, part);
  const tabs = elements.filter(({ name, depth }) => name === "sheet" && depth === 2);
  return {
    file,
    part,
    sheets: tabs.flatMap((element) => sheetOf(element, part, relationships, file)),
    tabs: tabs.map(({ attribute }) => attribute("name") ?? ""),
    names: elements.filter(({ name }) => name === "definedName").map(nameOf),
    customParts: customPartsOf(file),
    is1904: isTrue(elements.find(({ name }) => name === "workbookPr")?.attribute("date1904")),
    calculates: elements.find(({ name }) => name === "calcPr")?.attribute("calcMode"),
    activeTab: Number(elements.find(({ name }) => name === "workbookView")?.attribute("activeTab") ?? 0),
  };
}

export function isTrue(text: string | undefined): boolean {
  return text === "1" || text === "true";
}

function sheetOf(
  element: Element,
  part: string,
  relationships: readonly Relationship[],
  file: SpreadsheetPackage,
): readonly SheetEntry[] {
  const { attribute } = element;
  const id = relationshipIdOf(file.text(part), element);
  const found = relationships.find((relationship) => relationship.id === id);
  if (found?.type !== "worksheet" || found.target === undefined || !file.has(found.target)) return [];
  const state = attribute("state") ?? "visible";
  return [{ name: attribute("name") ?? "", part: found.target, isHidden: state !== "visible" }];
}

function nameOf({ attribute, content, start, end }: Element): DefinedName {
  const sheetIndex = attribute("localSheetId");
  return {
    name: attribute("name") ?? "",
    refersTo: content.replace(/^=/, ""),
    comment: unescaped(attribute("comment") ?? ""),
    isHidden: isTrue(attribute("hidden")),
    sheetIndex: sheetIndex === undefined ? undefined : Number(sheetIndex),
    start,
    end,
  };
}

/** Found from every part of the package: LibreOffice leads to them from the package and not from the workbook. */
function customPartsOf(file: SpreadsheetPackage): readonly CustomPart[] {
  const parts = new Set(file.names.filter((name) => /^customXml\/item\d+\.xml$/i.test(name)));
  for (const name of file.names) {
    const owner = ownerOfRelationships(name);
    if (owner === undefined) continue;
    for (const { type, target } of relationshipsOf(file, owner)) {
      if (type === "customXml" && target !== undefined && file.has(target)) parts.add(target);
    }
  }
  return [...parts].map((part) => ({ part, namespace: namespaceOf(file, part) }));
}

/** The namespace of a part's root element; whatever the part holds, nothing is thrown: most are others'. */
function namespaceOf(file: SpreadsheetPackage, part: string): string {
  try {
    const [root] = elementsOf(file.text(part), part);
    if (root === undefined) return "";
    const tag = file.text(part).slice(root.start, root.innerStart);
    const [, prefix] = /^<([^\s:/>]+):/.exec(tag) ?? [];
    return root.attribute(prefix === undefined ? "xmlns" : `xmlns:${prefix}`) ?? "";
  } catch (error) {
    if (error instanceof FileProblem) return "";
    throw error;
  }
}
