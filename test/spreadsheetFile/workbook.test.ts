import assert from "node:assert/strict";
import {
  readCells,
  readPackage,
  readWorkbook,
  sharedStringsOf,
  type StoredCell,
} from "../../src/spreadsheetFile/index.ts";
import { RESOLVED, UNRESOLVED, zipped, type Parts } from "./ownWorkbook.ts";

/** The cells of a workbook by their address: value, formula as typed, and how one of ours is stored. */
function cellsOf(parts: Parts): Record<string, readonly unknown[]> {
  const workbook = readWorkbook(readPackage(zipped(parts)));
  const strings = sharedStringsOf(workbook);
  return Object.fromEntries(
    workbook.sheets.flatMap((sheet) =>
      readCells(workbook, sheet, strings).map((cell: StoredCell) => [
        `${sheet.name}!${"ABCDE".charAt(cell.column)}${cell.row + 1}`,
        [cell.value, cell.formula, cell.stored].filter((fact) => fact !== undefined),
      ]),
    ),
  );
}

describe("a workbook's file", () => {
  const workbook = readWorkbook(readPackage(zipped(RESOLVED)));

  it("tells its sheets, wherever their parts lie", () => {
    assert.deepEqual(workbook.sheets, [
      { name: "Award", part: "xl/worksheets/sheet1.xml", isHidden: false },
      { name: "Own & other", part: "xl/worksheets/sheet2.xml", isHidden: false },
    ]);
    assert.equal(workbook.is1904, false);
  });

  it("tells its names with their comments", () => {
    assert.deepEqual(
      workbook.names.map(({ name, refersTo, comment }) => [name, refersTo, comment]),
      [
        ["Award_FirstPaymentDate", "Award!$B$1", "Award Finance scenario: Award_FirstPaymentDate"],
        ["Note_Total", "Award!$B$2*2", "the board's"],
      ],
    );
  });

  it("tells its custom XML parts by namespace, also where LibreOffice hangs them", () => {
    assert.deepEqual(workbook.customParts, [
      { part: "customXml/item1.xml", namespace: "urn:award-finance:scenarios" },
    ]);
    const moved = {
      ...RESOLVED,
      "xl/_rels/workbook.xml.rels": (RESOLVED["xl/_rels/workbook.xml.rels"] ?? "").replace(
        /<Relationship Id="rId7"[^>]*>/,
        "",
      ),
      "_rels/.rels": (RESOLVED["_rels/.rels"] ?? "").replace(
        "</Relationships>",
        '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="custom/data.xml"/></Relationships>',
      ),
      "custom/data.xml": '<?xml version="1.0"?><af:x xmlns:af="urn:award-finance:scenarios"/>',
    };
    assert.deepEqual(
      readWorkbook(readPackage(zipped(moved))).customParts.map(({ part, namespace }) => [part, namespace]),
      [
        ["customXml/item1.xml", "urn:award-finance:scenarios"],
        ["custom/data.xml", "urn:award-finance:scenarios"],
      ],
    );
  });
});

describe("the cells of a workbook's file", () => {
  it("are read in the form of an Excel that knows the add-in", () => {
    assert.deepEqual(cellsOf(RESOLVED), {
      "Award!A1": ["First payment"],
      "Award!B1": [43419],
      "Award!D1": [43449, "Award_FirstPaymentDate+30"],
      "Award!A2": ["AWARD.NOTE_REPAYMENT <text>"],
      "Award!B2": [16500000, "AWARD.NOTE_REPAYMENT(5500000,Award_FirstPaymentDate)", "resolved"],
      "Award!B3": [43509, "AWARD.NOTE_DUE_DATE(B1,90)", "resolved"],
      "Award!B4": ["Pending & open", "AWARD.NOTE_STATUS(B1,DATE(2018,12,31),90)", "resolved"],
      "Award!A6": ["Notes", "AWARD.NOTE_SCHEDULE(D6:E7,B1)", "resolved"],
      "Award!B6": ["Repayment"],
      "Award!A7": [100],
      "Award!B7": [300],
      "Own & other!A1": [16543509, "SUM(Award!B2:B3)"],
      "Own & other!B1": ['"AWARD.XIRR(" is text'],
      "Own & other!A2": [400, "SUM(Award!$A$6#)"],
      "Own & other!B2": ["AWARD.MOIC(Pending & open", '"AWARD.MOIC("&Award!B4'],
    });
  });

  it("are read in the form of an Excel that does not know it", () => {
    const cells = cellsOf(UNRESOLVED);
    assert.deepEqual(cells["Award!B2"], [
      "#NAME?",
      "AWARD.NOTE_REPAYMENT(5500000,Award_FirstPaymentDate)",
      "unresolved",
    ]);
    assert.deepEqual(cells["Award!B3"], ["#NAME?", "AWARD.NOTE_DUE_DATE(B1,90)", "unresolved"]);
  });

  it("are read whatever the case, as LibreOffice writes functions it does not know", () => {
    const text = (RESOLVED["xl/worksheets/sheet1.xml"] ?? "").replaceAll(/_xldudf_AWARD_\w+/g, (name) =>
      name.toLowerCase(),
    );
    assert.deepEqual(cellsOf({ ...RESOLVED, "xl/worksheets/sheet1.xml": text }), cellsOf(RESOLVED));
  });

  it("are read of a file whose elements have a prefix and whose cells have no address", () => {
    const sheet = `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row><x:c t='b'><x:v>1</x:v></x:c><x:c><x:f>A1+1</x:f><x:v>2</x:v></x:c></x:row><x:row r="5"><x:c t="e"><x:v>#N/A</x:v></x:c><x:c t="inlineStr"><x:is><x:t><![CDATA[a<b]]></x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`;
    const cells = cellsOf({ ...RESOLVED, "xl/worksheets/sheet1.xml": sheet });
    assert.deepEqual(cells["Award!A1"], [true]);
    assert.deepEqual(cells["Award!B1"], [2, "A1+1"]);
    assert.deepEqual(cells["Award!A5"], ["#N/A"]);
    assert.deepEqual(cells["Award!B5"], ["a<b"]);
  });

  it("have each its own formula where they share one", () => {
    const sheet = `<worksheet><sheetData><row r="1"><c r="B1"><f t="shared" ref="B1:C2" si="0">AWARD.MOIC(A1:$A1,A$1,"A1",LOG10(A1))</f><v>1</v></c><c r="C1"><f t="shared" si="0"/><v>2</v></c></row><row r="2"><c r="C2"><f t="shared" si="0"/><v>3</v></c></row></sheetData></worksheet>`;
    const cells = cellsOf({ ...RESOLVED, "xl/worksheets/sheet1.xml": sheet });
    assert.deepEqual(cells["Award!C1"], [2, 'AWARD.MOIC(B1:$A1,B$1,"A1",LOG10(B1))', "unresolved"]);
    assert.deepEqual(cells["Award!C2"], [3, 'AWARD.MOIC(B2:$A2,B$1,"A1",LOG10(B2))', "unresolved"]);
  });

  it("have their functions without the prefixes of the file, and characters that XML cannot hold", () => {
    const sheet = `<worksheet><sheetData><row r="1"><c r="A1" t="str"><f>_xlfn._xlws.SORT(_xlfn.ANCHORARRAY('My sheet'!B2))&amp;"_xlfn."</f><v>a_x000D_b</v></c></row></sheetData></worksheet>`;
    const cells = cellsOf({ ...RESOLVED, "xl/worksheets/sheet1.xml": sheet });
    assert.deepEqual(cells["Award!A1"], ["a\rb", `SORT('My sheet'!B2#)&"_xlfn."`]);
  });
});
