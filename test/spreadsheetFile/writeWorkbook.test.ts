import assert from "node:assert/strict";
import { XMLValidator } from "fast-xml-parser";
import {
  freeze,
  readCells,
  readPackage,
  readWorkbook,
  restore,
  sharedStringsOf,
  writeWorkbook,
  type CellLook,
  type WrittenSheet,
  type WrittenWorkbook,
} from "../../src/spreadsheetFile/index.ts";
import { storedFormula, worksOnArrays } from "../../src/spreadsheetFile/workbook/storedFormula.ts";
import { typedFormula } from "../../src/spreadsheetFile/workbook/formulaText.ts";
import { SCENARIOS_XML, unzipped } from "./ownWorkbook.ts";

const PLAIN: CellLook = { numberFormat: "General" };
const MONEY: CellLook = {
  numberFormat: '#,##0;[Red]-#,##0;"–"',
  fontName: "Arial",
  fontSize: 10,
  fontColor: "#0000e0",
  isBold: true,
  fill: "#fff2cc",
  horizontal: "right",
  vertical: "center",
  borderBottom: "#9db5af",
};

const AWARD: WrittenSheet = {
  name: "Award",
  isHidden: false,
  isProtected: false,
  hasGridlines: false,
  frozen: { rows: 1, columns: 0 },
  columnWidths: new Map([
    [1, 140],
    [0, 70],
  ]),
  rowHeights: new Map([[0, 25.5]]),
  cells: [
    { row: 0, column: 0, value: "First payment", look: PLAIN },
    { row: 0, column: 1, value: 43_419, look: { ...PLAIN, numberFormat: "yyyy-mm-dd" } },
    { row: 1, column: 0, value: " <kept> & spaced \r\n_x0041_", look: PLAIN },
    {
      row: 1,
      column: 1,
      value: 16_500_000,
      formula: "AWARD.NOTE_REPAYMENT(5500000, Award_FirstPaymentDate)",
      look: MONEY,
    },
    {
      row: 2,
      column: 0,
      value: "Notes",
      formula: "AWARD.NOTE_SCHEDULE(D6:E7,B1)",
      spill: { rows: 2, columns: 2 },
      look: PLAIN,
    },
    { row: 2, column: 1, value: 0.1 + 0.2, look: PLAIN },
    { row: 3, column: 0, value: true, look: PLAIN },
    { row: 3, column: 1, value: "#N/A", formula: "NA()", look: PLAIN },
    { row: 4, column: 0, value: null, look: MONEY },
    { row: 4, column: 1, value: 3, formula: "SUM(A3#)", look: PLAIN },
    { row: 5, column: 0, value: null, formula: 'IF(B1>1,"","a")', look: PLAIN },
  ],
};

const BOOK: WrittenWorkbook = {
  sheets: [
    AWARD,
    {
      ...AWARD,
      name: "Own & 'other'",
      isHidden: true,
      isProtected: true,
      cells: [],
      frozen: { rows: 0, columns: 2 },
    },
  ],
  activeSheet: "Award",
  names: [
    {
      name: "Award_FirstPaymentDate",
      refersTo: "Award!$B$1",
      comment: "Award Finance scenario: Award_FirstPaymentDate",
      isHidden: false,
    },
    { name: "Local", refersTo: "Award!$A$1:$A$2", comment: "", isHidden: true, sheet: "Own & 'other'" },
    { name: "Lost", refersTo: "Award!$A$1", comment: "", isHidden: false, sheet: "Gone" },
  ],
  customParts: [{ id: "{00000000-0000-4000-8000-000000000001}", xml: SCENARIOS_XML }],
  calculates: "manual",
  is1904: false,
};

const FACTS = { by: "A. Treasurer", when: "2026-11-27 18:05 UTC", version: "0.2.0", scenario: undefined };

describe("a workbook that is written", () => {
  const bytes = writeWorkbook(BOOK);
  const parts = unzipped(bytes);
  const workbook = readWorkbook(readPackage(bytes));

  it("is well formed in every part, and every part is told of", () => {
    const types = parts["[Content_Types].xml"] ?? "";
    for (const [name, text] of Object.entries(parts)) {
      assert.equal(XMLValidator.validate(text), true, name);
      const isKnown =
        types.includes(`PartName="/${name}"`) || /\.rels$|item\d+\.xml$|Content_Types/.test(name);
      assert.ok(isKnown, name);
    }
  });

  it("holds cells, formulas and values as they were, read again", () => {
    const [sheet] = workbook.sheets;
    assert.ok(sheet);
    const cells = readCells(workbook, sheet, sharedStringsOf(workbook));
    const written = AWARD.cells.filter(({ value, formula }) => value !== null || formula !== undefined);
    assert.deepEqual(
      cells.map(({ row, column, value, formula }) => ({ row, column, value, formula })),
      written.map(({ row, column, value, formula }) => ({ row, column, value: value ?? "", formula })),
    );
    assert.deepEqual(cells.find(({ row, column }) => row === 2 && column === 0)?.fills, {
      row: 2,
      column: 0,
      lastRow: 3,
      lastColumn: 1,
    });
    assert.equal(cells.find(({ formula }) => formula === "NA()")?.isError, true);
  });

  it("stores a call of ours as Excel does that knows the add-in, and an ordinary formula plainly", () => {
    const sheet = parts["xl/worksheets/sheet1.xml"] ?? "";
    assert.match(
      sheet,
      /<c r="B2" s="\d" cm="1"><f t="array" ref="B2">_xldudf_AWARD_NOTE_REPAYMENT\(5500000, Award_FirstPaymentDate\)<\/f><v>16500000<\/v><\/c>/,
    );
    assert.match(sheet, /<f t="array" ref="A3:B4">_xldudf_AWARD_NOTE_SCHEDULE\(/);
    assert.match(sheet, /<c r="B5" cm="1"><f t="array" ref="B5">SUM\(_xlfn\.ANCHORARRAY\(A3\)\)<\/f>/);
    assert.match(sheet, /<c r="A6" t="str"><f>IF\(B1&gt;1,&quot;&quot;,&quot;a&quot;\)<\/f><v><\/v><\/c>/);
  });

  it("holds looks, widths, heights, panes, what is hidden and protected", () => {
    const styles = parts["xl/styles.xml"] ?? "";
    const sheet = parts["xl/worksheets/sheet1.xml"] ?? "";
    const number = Number(/<c r="B2" s="(\d)"/.exec(sheet)?.[1]);
    const looks = [
      ...(/<cellXfs[^]*<\/cellXfs>/.exec(styles)?.[0] ?? "").matchAll(/<xf [^]*?(?:\/>|<\/xf>)/g),
    ];
    assert.match(
      looks.map(([xf]) => xf)[number] ?? "",
      /applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="right" vertical="center"\/>/,
    );
    assert.match(styles, /formatCode="#,##0;\[Red\]-#,##0;&quot;–&quot;"/);
    assert.match(styles, /<font><b\/><sz val="10"\/><color rgb="FF0000E0"\/><name val="Arial"\/>/);
    assert.match(sheet, /<c r="A5" s="\d"\/>/);
    assert.match(
      sheet,
      /<cols><col min="1" max="1" width="10" customWidth="1"\/><col min="2" max="2" width="20" customWidth="1"\/><\/cols>/,
    );
    assert.match(sheet, /<row r="1" ht="25\.5" customHeight="1">/);
    assert.match(sheet, /showGridLines="0" tabSelected="1".*<pane ySplit="1" topLeftCell="A2"/);
    assert.match(
      parts["xl/worksheets/sheet2.xml"] ?? "",
      /<pane xSplit="2" topLeftCell="C1".*<sheetProtection/,
    );
    assert.equal(workbook.sheets[1]?.isHidden, true);
    assert.match(parts["xl/workbook.xml"] ?? "", /<calcPr calcId="191029" calcMode="manual"\/>/);
  });

  it("holds how a sheet is printed, where the schema has it", () => {
    const printed = { isLandscape: true, fitsTo: { wide: 1, high: 0 } };
    const scaled = { isLandscape: false, scale: 80 };
    const printedParts = unzipped(
      writeWorkbook({
        ...BOOK,
        sheets: [
          { ...AWARD, print: printed },
          { ...AWARD, name: "Scaled", print: scaled },
        ],
      }),
    );
    const [first = "", second = ""] = ["sheet1", "sheet2"].map(
      (name) => printedParts[`xl/worksheets/${name}.xml`],
    );
    assert.match(first, /<worksheet [^>]*><sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr><sheetViews>/u);
    assert.match(first, /<\/sheetData><pageSetup fitToWidth="1" fitToHeight="0" orientation="landscape"\/>/u);
    assert.doesNotMatch(second, /<sheetPr>/u);
    assert.match(second, /<pageSetup scale="80" orientation="portrait"\/>/u);
  });

  it("holds names with their comments, and custom XML parts", () => {
    assert.deepEqual(
      workbook.names.map(({ name, refersTo, comment, sheetIndex }) => ({
        name,
        refersTo,
        comment,
        sheetIndex,
      })),
      [
        {
          name: "Award_FirstPaymentDate",
          refersTo: "Award!$B$1",
          comment: "Award Finance scenario: Award_FirstPaymentDate",
          sheetIndex: undefined,
        },
        { name: "Local", refersTo: "Award!$A$1:$A$2", comment: "", sheetIndex: 1 },
      ],
    );
    assert.deepEqual(workbook.customParts, [
      { part: "customXml/item1.xml", namespace: "urn:award-finance:scenarios" },
    ]);
    assert.equal(parts["customXml/item1.xml"], SCENARIOS_XML);
  });

  it("can be frozen, and restored to the byte", () => {
    const frozen = freeze(bytes, { ...FACTS, withScenarios: true, isRestorable: true });
    assert.equal(frozen.cells, 2);
    const restored = restore(frozen.bytes);
    assert.equal(restored.isExact, true);
    assert.deepEqual(unzipped(restored.bytes), parts);
  });

  it("may have an empty text where a function of ours gave one", () => {
    const cell = { row: 0, column: 0, value: null, formula: "AWARD.MILESTONES()", look: PLAIN };
    const book = writeWorkbook({ ...BOOK, sheets: [{ ...AWARD, cells: [cell] }], names: [] });
    assert.equal(freeze(book, FACTS).cells, 1);
  });
});

describe("a formula that is stored", () => {
  const stored: readonly (readonly [typed: string, stored: string])[] = [
    ["award.moic(A1)+1", "_xldudf_AWARD_MOIC(A1)+1"],
    ["AWARDDEV.MOIC(A1)", "_xldudf_AWARDDEV_MOIC(A1)"],
    ['"AWARD.MOIC("&A1', '"AWARD.MOIC("&A1'],
    ["SUM('My sheet'!$A$1#)", "SUM(_xlfn.ANCHORARRAY('My sheet'!$A$1))"],
    ["IFNA(XLOOKUP(1,A:A,B:B),SORT(A1:A3))", "_xlfn.IFNA(_xlfn.XLOOKUP(1,A:A,B:B),_xlfn._xlws.SORT(A1:A3))"],
    ["LET(x,A1,y,x+1,x*y)", "_xlfn.LET(_xlpm.x,A1,_xlpm.y,_xlpm.x+1,_xlpm.x*_xlpm.y)"],
    ["NETWORKDAYS.INTL(A1,B1)", "NETWORKDAYS.INTL(A1,B1)"],
    ["IF(A1=#N/A,1,2)", "IF(A1=#N/A,1,2)"],
  ];
  for (const [typed, expected] of stored) {
    it(`${typed} is ${expected}, and typed again what it was`, () => {
      assert.equal(storedFormula(typed), expected);
      assert.equal(typedFormula(expected).toUpperCase(), typed.toUpperCase());
    });
  }

  for (const [typed, expected] of [
    ["@A1:A9*2", "_xlfn.SINGLE(A1:A9)*2"],
    ["IF(@'My sheet'!A:A>0,@Total,\"@\")", "IF(_xlfn.SINGLE('My sheet'!A:A)>0,_xlfn.SINGLE(Total),\"@\")"],
    ["@INDEX(A1:A9,(1+1))+1", "_xlfn.SINGLE(INDEX(A1:A9,(1+1)))+1"],
  ] as const)
    it(`${typed} is ${expected}, for a file has no such sign`, () =>
      assert.equal(storedFormula(typed), expected));

  for (const name of ["ENCODEURL", "GROUPBY", "REGEXEXTRACT", "TRIMRANGE"])
    it(`${name} has the prefix of functions after Excel 2007`, () =>
      assert.equal(storedFormula(`${name}(A1)`), `_xlfn.${name}(A1)`));

  const isCell = (name: string): boolean => name === "Day";
  const ordinary = [
    "A1+Day*2",
    "SUM(A1:A3)/COUNT(B:B)",
    "SUMPRODUCT(A1:A3*B1:B3)",
    "IF(AND(A1:A3,TRUE),SUM('My sheet'!$A$1:$B$2),0)",
    "IFNA(MATCH(1,A1:A3,0),0)",
    "SUMIFS(Total,A1:A3,1)",
  ];
  for (const formula of ordinary)
    it(`${formula} is an ordinary one`, () => assert.equal(worksOnArrays(formula, isCell), false));

  const arrays = [
    "SUM(A1:A3*B1:B3)",
    "A1:A3",
    "Total*2",
    "MAX(IF(A1:A3>0,B1:B3))",
    "SUM({1,2})",
    "INDEX(A1:B3,1,0)",
    'PRODUCT(1+ROW(INDIRECT("1:"&A1)))',
    "SEQUENCE(3)",
    "SUM(A1#)",
  ];
  for (const formula of arrays)
    it(`${formula} works on arrays`, () => assert.equal(worksOnArrays(formula, isCell), true));
});
