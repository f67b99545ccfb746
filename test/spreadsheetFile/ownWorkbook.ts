/**
 * A workbook of our own as Excel stores one with an add-in's functions, part by part: their calls as dynamic arrays
 * under the names that Excel gives them (resolved), or as they were typed by somebody without the add-in (unresolved).
 */
import { strToU8, unzipSync, zipSync } from "fflate";

export type Parts = Readonly<Record<string, string>>;

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** What the scenario part of the fixtures holds; shorter than a real one. */
export const SCENARIOS_XML =
  '<scenarios xmlns="urn:award-finance:scenarios">{"format":1,"revision":1,"key":"k","ancestors":[],"active":null,"scenarios":[]}</scenarios>';

const relationships = (entries: readonly (readonly [string, string, string])[]): string =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">${entries
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`)
    .join("")}</Relationships>`;

/** Everything but the two sheets. */
const FRAME: Parts = {
  "[Content_Types].xml": `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/><Override PartName="/xl/metadata.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml"/><Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/><Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/><Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>`,
  "_rels/.rels": relationships([
    ["rId1", `${DOCUMENT}/officeDocument`, "xl/workbook.xml"],
    ["rId2", `${DOCUMENT}/extended-properties`, "docProps/app.xml"],
  ]),
  "docProps/app.xml": `${XML}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><Application>Microsoft Excel</Application><HeadingPairs><vt:vector size="2" baseType="variant"><vt:variant><vt:lpstr>Named Ranges</vt:lpstr></vt:variant><vt:variant><vt:i4>1</vt:i4></vt:variant></vt:vector></HeadingPairs><TitlesOfParts><vt:vector size="1" baseType="lpstr"><vt:lpstr>Award_FirstPaymentDate</vt:lpstr></vt:vector></TitlesOfParts></Properties>`,
  "xl/workbook.xml": `${XML}<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}"><workbookPr defaultThemeVersion="166925"/><sheets><sheet name="Award" sheetId="1" r:id="rId1"/><sheet name="Own &amp; other" sheetId="4" r:id="rId2"/></sheets><definedNames><definedName name="Award_FirstPaymentDate" comment="Award Finance scenario: Award_FirstPaymentDate">Award!$B$1</definedName><definedName name="Note_Total" comment="the board's">Award!$B$2*2</definedName></definedNames><calcPr calcId="191029"/></workbook>`,
  "xl/_rels/workbook.xml.rels": relationships([
    ["rId1", `${DOCUMENT}/worksheet`, "worksheets/sheet1.xml"],
    ["rId2", `${DOCUMENT}/worksheet`, "/xl/worksheets/sheet2.xml"],
    ["rId3", `${DOCUMENT}/styles`, "styles.xml"],
    ["rId4", `${DOCUMENT}/sharedStrings`, "sharedStrings.xml"],
    ["rId5", `${DOCUMENT}/sheetMetadata`, "metadata.xml"],
    ["rId6", `${DOCUMENT}/calcChain`, "calcChain.xml"],
    ["rId7", `${DOCUMENT}/customXml`, "../customXml/item1.xml"],
  ]),
  "xl/styles.xml": `${XML}<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="3" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"><alignment horizontal="right"/></xf></cellXfs></styleSheet>`,
  "xl/sharedStrings.xml": `${XML}<sst xmlns="${MAIN}" count="2" uniqueCount="2"><si><t>First payment</t></si><si><r><t xml:space="preserve">AWARD.</t></r><r><t>NOTE_REPAYMENT &lt;text&gt;</t></r></si></sst>`,
  "xl/metadata.xml": `${XML}<metadata xmlns="${MAIN}" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray"><metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" cellMeta="1"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`,
  "xl/calcChain.xml": `${XML}<calcChain xmlns="${MAIN}"><c r="B2" i="1"/><c r="B3"/><c r="B4"/><c r="D1"/><c r="A1" i="4"/><c r="A2"/></calcChain>`,
  "customXml/item1.xml": SCENARIOS_XML,
  "customXml/_rels/item1.xml.rels": relationships([["rId1", `${DOCUMENT}/customXmlProps`, "itemProps1.xml"]]),
  "customXml/itemProps1.xml": `<ds:datastoreItem ds:itemID="{00000000-0000-4000-8000-000000000001}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>`,
};

/** Rows of the sheet "Award" behind its first, in the form of an Excel that knows the add-in. */
const RESOLVED_ROWS = `<row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" s="1" cm="1"><f t="array" ref="B2">_xldudf_AWARD_NOTE_REPAYMENT(5500000,Award_FirstPaymentDate)</f><v>16500000</v></c></row><row r="3"><c r="B3" cm="1"><f t="array" ref="B3">_xldudf_AWARD_NOTE_DUE_DATE(B1,90)</f><v>43509</v></c></row><row r="4"><c r="B4" t="str" cm="1"><f t="array" ref="B4">[2]!_xldudf_AWARD_NOTE_STATUS(B1,DATE(2018,12,31),90)</f><v>Pending &amp; open</v></c></row><row r="6"><c r="A6" t="str" cm="1"><f t="array" ref="A6:B7">_xldudf_AWARD_NOTE_SCHEDULE(D6:E7,B1)</f><v>Notes</v></c><c r="B6" t="str"><v>Repayment</v></c></row><row r="7"><c r="A7"><v>100</v></c><c r="B7"><v>300</v></c></row>`;

/** The same cells as somebody without the add-in leaves them. */
const UNRESOLVED_ROWS = `<row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" s="1" t="e"><f>AWARD.NOTE_REPAYMENT(5500000,Award_FirstPaymentDate)</f><v>#NAME?</v></c></row><row r="3"><c r="B3" t="e"><f>AWARD.NOTE_DUE_DATE(B1,90)</f><v>#NAME?</v></c></row>`;

function sheetOne(rows: string): string {
  return `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>43419</v></c><c r="D1"><f>Award_FirstPaymentDate+30</f><v>43449</v></c></row>${rows}</sheetData><dataValidations count="1"><dataValidation type="custom" sqref="D2"><formula1>D2&gt;Award_FirstPaymentDate</formula1></dataValidation></dataValidations></worksheet>`;
}

const SHEET_TWO = `${XML}<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><f>SUM(Award!B2:B3)</f><v>16543509</v></c><c r="B1" t="inlineStr"><is><t>"AWARD.XIRR(" is text</t></is></c></row><row r="2"><c r="A2"><f>SUM(_xlfn.ANCHORARRAY(Award!$A$6))</f><v>400</v></c><c r="B2" t="str"><f>"AWARD.MOIC("&amp;Award!B4</f><v>AWARD.MOIC(Pending &amp; open</v></c></row></sheetData></worksheet>`;

export const RESOLVED: Parts = {
  ...FRAME,
  "xl/worksheets/sheet1.xml": sheetOne(RESOLVED_ROWS),
  "xl/worksheets/sheet2.xml": SHEET_TWO,
};

export const UNRESOLVED: Parts = {
  ...FRAME,
  "xl/worksheets/sheet1.xml": sheetOne(UNRESOLVED_ROWS),
  "xl/worksheets/sheet2.xml": SHEET_TWO,
};

/** The file of these parts, made by fflate's own writer. */
export function zipped(parts: Parts, level: 0 | 6 = 6): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), {
    level,
  });
}

/** The parts of a file, read by fflate's own reader. */
export function unzipped(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, new TextDecoder().decode(content)]),
  );
}
