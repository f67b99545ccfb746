/** A new .xlsx file of a workbook, in the form in which Excel stores one with an add-in's functions. */
import type { KeptSheet } from "../kept/keptContent.ts";
import { escaped } from "../markup/tags.ts";
import { CONTENT_TYPES, SpreadsheetPackage, type PartContent } from "../package/spreadsheetPackage.ts";
import { parseArea, parseCell } from "../workbook/address.ts";
import { unreadable } from "../workbook/escapes.ts";
import { relationshipsPart } from "../workbook/relationships.ts";
import { storedFormula } from "../workbook/storedFormula.ts";
import {
  EXTENSION_RELATIONSHIP,
  EXTENSION_TYPE,
  extensionXml,
  PANES_RELATIONSHIP,
  PANES_TYPE,
  PANES_XML,
} from "./addInParts.ts";
import { drawnParts, keptParts } from "./drawnParts.ts";
import { Looks } from "./looks.ts";
import { keptEntry, OPEN_XML, relationshipsXml, type Part } from "./parts.ts";
import { sheetXml } from "./sheetXml.ts";
import type { WrittenAddIn, WrittenCustomPart, WrittenName, WrittenWorkbook } from "./writtenWorkbook.ts";

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/** What the cells of dynamic arrays point to. */
const METADATA = `${XML}<metadata xmlns="${MAIN}" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray"><metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`;

/** LibreOffice calculates everything anew that another program wrote, and Excel's calls of an add-in are errors then. */
const PROPERTIES = `${XML}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Excel</Application><AppVersion>16.0300</AppVersion></Properties>`;

/** Excel's own, so that it does not calculate everything when it opens the file. */
const CALCULATION_ENGINE = 191_029;

const PANES_PART = "xl/webextensions/taskpanes.xml";

/** The file. */
export function writeWorkbook(workbook: WrittenWorkbook): Uint8Array {
  const parts = partsOf(workbook);
  const related = parts.filter(({ relationship }) => relationship !== undefined);
  const { ofWorkbook = [], ofPackage = [] } = workbook.kept ?? {};
  const texts: readonly (readonly [string, PartContent])[] = [
    [CONTENT_TYPES, contentTypesXml(parts)],
    [
      "_rels/.rels",
      relationshipsXml([
        ["rId1", "officeDocument", "xl/workbook.xml"],
        ["rId2", "extended-properties", "docProps/app.xml"],
        ...(parts.some(({ name }) => name === PANES_PART)
          ? [["rId3", PANES_RELATIONSHIP, PANES_PART] as const]
          : []),
        ...ofPackage.map((one, index) => keptEntry({ ...one, id: `rIdKept${index + 1}` })),
      ]),
    ],
    ["docProps/app.xml", PROPERTIES],
    ["xl/workbook.xml", workbookXml(workbook)],
    [
      "xl/_rels/workbook.xml.rels",
      relationshipsXml([
        ...related.map(
          ({ name, relationship = "" }, index) => [`rId${index + 1}`, relationship, `/${name}`] as const,
        ),
        ...ofWorkbook.map((one, index) => keptEntry({ ...one, id: `rIdKept${index + 1}` })),
      ]),
    ],
    ...parts.map(({ name, text }) => [name, text] as const),
  ];
  return new SpreadsheetPackage([]).with(new Map(texts)).write();
}

/** What an add-in keeps in the document, and the pane that leads to it. */
function addInParts(addIn: WrittenAddIn | undefined): readonly Part[] {
  if (addIn === undefined || addIn.settings.size === 0) return [];
  const extension = "xl/webextensions/webextension1.xml";
  return [
    { name: PANES_PART, text: PANES_XML, type: PANES_TYPE },
    {
      name: relationshipsPart(PANES_PART),
      text: relationshipsXml([["rId1", EXTENSION_RELATIONSHIP, `/${extension}`]]),
    },
    { name: extension, text: extensionXml(addIn), type: EXTENSION_TYPE },
  ];
}

/** Every part that leads from the workbook, the sheets first: a sheet's relationship has its number. */
function partsOf(workbook: WrittenWorkbook): readonly Part[] {
  const looks = new Looks();
  const charts = workbook.sheets.flatMap((sheet) => sheet.charts ?? []);
  const texts = new Map<string, number>();
  const textNumber = (text: string): number => {
    const known = texts.get(text);
    if (known !== undefined) return known;
    texts.set(text, texts.size);
    return texts.size - 1;
  };
  const cellNames = new Set(
    workbook.names.filter(({ refersTo }) => isCell(refersTo)).map(({ name }) => name.toLowerCase()),
  );
  const isCellName = (name: string): boolean => cellNames.has(name.toLowerCase());
  const sheets = workbook.sheets.map((sheet, index) => ({
    name: `xl/worksheets/sheet${index + 1}.xml`,
    text: sheetXml(
      sheet,
      sheet.name === workbook.activeSheet,
      { looks, textNumber, isCellName },
      keptOf(workbook, sheet),
    ),
    type: `${OPEN_XML}.spreadsheetml.worksheet+xml`,
    relationship: "worksheet",
  }));
  const ofWorkbook = (name: string, text: string, kind: string): Part => ({
    name: `xl/${name}.xml`,
    text,
    type: `${OPEN_XML}.spreadsheetml.${kind}+xml`,
    relationship: kind,
  });
  return [
    ...sheets,
    ofWorkbook("styles", looks.xml(workbook.kept?.styles), "styles"),
    ofWorkbook("sharedStrings", sharedStringsXml([...texts.keys()]), "sharedStrings"),
    ofWorkbook("metadata", METADATA, "sheetMetadata"),
    ...workbook.customParts.flatMap(customPart),
    ...workbook.sheets.flatMap((sheet, index) =>
      drawnParts(sheet, index + 1, (chart) => charts.indexOf(chart) + 1, keptOf(workbook, sheet)),
    ),
    ...(workbook.kept === undefined ? [] : keptParts(workbook.kept)),
    ...addInParts(workbook.addIn),
  ];
}

function keptOf(
  { kept }: WrittenWorkbook,
  { part }: WrittenWorkbook["sheets"][number],
): KeptSheet | undefined {
  return part === undefined ? undefined : kept?.sheets.find((one) => one.part === part);
}

/** "Award!$B$1". */
function isCell(refersTo: string): boolean {
  const address = /^(?:'(?:[^']|'')+'|[^'!]+)!([^!]+)$/.exec(refersTo)?.[1] ?? "";
  return parseCell(address) !== undefined || isOneCell(address);
}

function isOneCell(address: string): boolean {
  const area = parseArea(address);
  return area !== undefined && area.row === area.lastRow && area.column === area.lastColumn;
}

/** A custom XML part, with the properties by which Office tells one from the other. */
function customPart({ id, xml: text }: WrittenCustomPart, index: number): readonly Part[] {
  const number = index + 1;
  const [, namespace] = /^[^<]*(?:<\?[^>]*>\s*)?<[^>]*?\sxmlns="([^"]*)"/.exec(text) ?? [];
  const schema =
    namespace === undefined ? "" : `<ds:schemaRefs><ds:schemaRef ds:uri="${namespace}"/></ds:schemaRefs>`;
  return [
    { name: `customXml/item${number}.xml`, text, relationship: "customXml" },
    {
      name: `customXml/_rels/item${number}.xml.rels`,
      text: relationshipsXml([["rId1", "customXmlProps", `itemProps${number}.xml`]]),
    },
    {
      name: `customXml/itemProps${number}.xml`,
      text: `${XML}<ds:datastoreItem ds:itemID="${escaped(id)}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml">${schema}</ds:datastoreItem>`,
      type: `${OPEN_XML}.customXmlProperties+xml`,
    },
  ];
}

function contentTypesXml(parts: readonly Part[]): string {
  const overrides = [
    { name: "xl/workbook.xml", type: `${OPEN_XML}.spreadsheetml.sheet.main+xml` },
    { name: "docProps/app.xml", type: `${OPEN_XML}.extended-properties+xml` },
    ...parts,
  ].flatMap(({ name, type }) =>
    type === undefined ? [] : [`<Override PartName="/${name}" ContentType="${type}"/>`],
  );
  return `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`;
}

const MODES: Readonly<Record<WrittenWorkbook["calculates"], string>> = {
  automatic: "",
  "automatic except tables": ' calcMode="autoNoTable"',
  manual: ' calcMode="manual"',
};

function workbookXml(workbook: WrittenWorkbook): string {
  const { sheets, names, activeSheet, calculates, calculatesOnLoad = false, is1904 } = workbook;
  const list = sheets.map(({ name, isHidden }, index) => {
    const state = isHidden ? ' state="hidden"' : "";
    return `<sheet name="${escaped(name)}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`;
  });
  const front = Math.max(
    0,
    sheets.findIndex(({ name }) => name === activeSheet),
  );
  const defined = [
    ...names.flatMap((name) => nameXml(name, sheets)),
    ...sheets.flatMap((sheet, index) => keptNames(keptOf(workbook, sheet), index)),
  ];
  return `${XML}<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}"><workbookPr${is1904 ? ' date1904="1"' : ""}/><bookViews><workbookView activeTab="${front}"/></bookViews><sheets>${list.join("")}</sheets>${defined.length === 0 ? "" : `<definedNames>${defined.join("")}</definedNames>`}<calcPr calcId="${CALCULATION_ENGINE}"${MODES[calculates]}${calculatesOnLoad ? ' fullCalcOnLoad="1"' : ""}/></workbook>`;
}

function nameXml(
  { name, refersTo, comment, isHidden, sheet }: WrittenName,
  sheets: WrittenWorkbook["sheets"],
): readonly string[] {
  const place = sheet === undefined ? undefined : sheets.findIndex((one) => one.name === sheet);
  // The sheet that it holds on is gone, and the name with it.
  if (place === -1) return [];
  const attributes = [
    `name="${escaped(name)}"`,
    comment === "" ? "" : `comment="${escaped(unreadable(comment))}"`,
    place === undefined ? "" : `localSheetId="${place}"`,
    isHidden ? 'hidden="1"' : "",
  ].filter((attribute) => attribute !== "");
  return [`<definedName ${attributes.join(" ")}>${escaped(storedFormula(refersTo))}</definedName>`];
}

/** What of a sheet is printed, what is filtered. */
function keptNames(kept: KeptSheet | undefined, place: number): readonly string[] {
  return (kept?.names ?? []).map(({ name, refersTo }) => {
    const hidden = /filter/i.test(name) ? ' hidden="1"' : "";
    return `<definedName name="${escaped(name)}" localSheetId="${place}"${hidden}>${escaped(refersTo)}</definedName>`;
  });
}

function sharedStringsXml(texts: readonly string[]): string {
  const items = texts.map((text) => {
    // Where it is needed alone: the schema does not know it, though programs lose outer blanks without it.
    const space = /^\s|\s$/.test(text) ? ' xml:space="preserve"' : "";
    return `<si><t${space}>${escaped(unreadable(text))}</t></si>`;
  });
  return `${XML}<sst xmlns="${MAIN}" uniqueCount="${texts.length}">${items.join("")}</sst>`;
}
