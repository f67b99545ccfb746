import assert from "node:assert/strict";
import {
  openWorkbook,
  writeWorkbook,
  type CellLook,
  type WrittenCell,
  type WrittenSheet,
  type WrittenWorkbook,
} from "../../src/spreadsheetFile/index.ts";
import { RESOLVED, UNRESOLVED, zipped, type Parts } from "./ownWorkbook.ts";

const IDS = new Set(["9b7b036d-e981-49ee-b432-b66dc5665edb"]);
const PLAIN: CellLook = { numberFormat: "General" };
const LOOK: CellLook = {
  numberFormat: "yyyy-mm-dd",
  fontName: "Arial",
  fontSize: 10,
  fontColor: "#0000e0",
  isBold: true,
  isItalic: true,
  fill: "#fff2cc",
  horizontal: "left",
  vertical: "center",
  indent: 2,
  wraps: true,
  borderTop: "#112233",
  borderBottom: "#9db5af",
};

const SHEET: WrittenSheet = {
  name: "Paid & 'owed'",
  isHidden: false,
  isProtected: true,
  hasGridlines: false,
  print: { isLandscape: true, fitsTo: { wide: 1, high: 0 } },
  frozen: { rows: 2, columns: 1 },
  columnWidths: new Map([[0, 140]]),
  rowHeights: new Map([[1, 25.5]]),
  defaultColumnWidth: 88,
  defaultRowHeight: 16.5,
  hiddenColumns: new Set([5]),
  hiddenRows: new Set([6]),
  merged: [{ row: 0, column: 0, lastRow: 0, lastColumn: 2 }],
  charts: [
    {
      name: "Chart 1",
      type: "ColumnStacked",
      source: { sheet: "Paid & 'owed'", row: 1, column: 0, lastRow: 3, lastColumn: 2 },
      seriesBy: "Columns",
      title: "Paid <by> payee",
      legend: "Bottom",
      valueTitle: "USD",
      valueFormat: "#,##0",
      categoryTitle: "",
      place: { top: 0, left: 0, width: 560, height: 300 },
      over: { row: 4, column: 4, lastRow: 4, lastColumn: 4 },
      categories: { values: [43_419, 43_500], format: "yyyy-mm-dd" },
      series: [
        { name: "Notes", values: [1, 2], colour: "#0f6a5b" },
        { name: "Holders", values: [3, 4] },
      ],
    },
    {
      name: "Chart 2",
      type: "Line",
      source: { sheet: "Paid & 'owed'", row: 1, column: 0, lastRow: 2, lastColumn: 2 },
      seriesBy: "Rows",
      title: undefined,
      legend: undefined,
      valueTitle: "",
      valueFormat: "",
      categoryTitle: "Payee",
      place: { top: 36, left: 48, width: 360, height: 216 },
      over: undefined,
      categories: { values: ["Notes", "Holders"], format: "General" },
      series: [{ name: "43419", values: [1, 3], colour: "#d98e04" }],
    },
  ],
  cells: [
    { row: 0, column: 0, value: "Title \r\n_x0041_", look: LOOK },
    { row: 1, column: 1, value: 0.1 + 0.2, formula: "AWARD.MOIC(A1:B2)", look: PLAIN },
    {
      row: 2,
      column: 0,
      value: "Notes",
      formula: "AWARD.NOTE_SCHEDULE(D6:E7,B1)",
      spill: { rows: 2, columns: 2 },
      look: PLAIN,
    },
    { row: 2, column: 1, value: 7, look: PLAIN, isGiven: true },
    { row: 3, column: 3, value: true, look: PLAIN },
    { row: 3, column: 4, value: "#N/A", formula: "NA()", look: PLAIN },
    { row: 4, column: 4, value: null, formula: 'IF(TRUE,"")', look: PLAIN },
    { row: 5, column: 0, value: null, look: { numberFormat: "General", fill: "#fff2cc" } },
  ],
};

const BOOK: WrittenWorkbook = {
  sheets: [
    { ...SHEET, name: "First", isHidden: true, charts: [], print: { isLandscape: false, scale: 80 } },
    SHEET,
  ],
  activeSheet: "Paid & 'owed'",
  names: [
    { name: "Day", refersTo: "First!$B$1", comment: "Award Finance scenario: Day", isHidden: true },
    { name: "Local", refersTo: "AWARD.MOIC(First!$A$1)", comment: "", isHidden: false, sheet: "First" },
  ],
  customParts: [{ id: "{0A}", xml: '<a xmlns="urn:a">b</a>' }],
  addIn: { id: [...IDS][0] ?? "", settings: new Map([["award.kept", '"a <value>"']]) },
  calculates: "manual",
  is1904: true,
};

/** The cells of the first sheet of a workbook whose rows are these. */
function cellsOf(rows: string, parts: Parts = {}): readonly WrittenCell[] {
  const sheet = `<worksheet xmlns="x"><sheetData>${rows}</sheetData></worksheet>`;
  const file = zipped({ ...RESOLVED, ...parts, "xl/worksheets/sheet1.xml": sheet });
  return openWorkbook(file, IDS).workbook.sheets[0]?.cells ?? [];
}

describe("a workbook that is opened", () => {
  it("is what was written, in all that a grid holds", () => {
    const { workbook, unshown } = openWorkbook(writeWorkbook(BOOK), IDS);
    // What a chart shows is read of the cells; a series without a colour got one.
    const bare = (book: WrittenWorkbook): unknown => ({
      ...book,
      kept: undefined,
      sheets: book.sheets.map(({ charts = [], ...sheet }) => ({
        ...sheet,
        part: undefined,
        charts: charts.map((chart) => ({
          ...chart,
          part: undefined,
          categories: undefined,
          series: chart.series.map(({ colour = "#d98e04" }) => colour),
        })),
      })),
    });
    assert.deepEqual(bare(workbook), bare(BOOK));
    assert.deepEqual(unshown, []);
  });

  it("reads both forms in which Excel stores a formula of ours", () => {
    for (const parts of [RESOLVED, UNRESOLVED]) {
      const [sheet] = openWorkbook(zipped(parts), IDS).workbook.sheets;
      const formulas = sheet?.cells.filter(({ column }) => column === 1).map(({ formula }) => formula);
      assert.deepEqual(formulas?.slice(1, 3), [
        "AWARD.NOTE_REPAYMENT(5500000,Award_FirstPaymentDate)",
        "AWARD.NOTE_DUE_DATE(B1,90)",
      ]);
    }
  });

  it("resolves colours of a theme and of the old palette, lighter and darker", () => {
    const style = (colour: string): string =>
      `<font><sz val="11"/><color ${colour}/><name val="Calibri"/></font>`;
    const tints = ["0.79998168889431442", "0.39997558519241921", "-0.249977111117893", "-0.499984740745262"];
    const colours = [
      'theme="4"',
      ...tints.map((tint) => `theme="4" tint="${tint}"`),
      'indexed="10"',
      'rgb="80123456"',
    ];
    const styles = `<styleSheet xmlns="x"><fonts><font><sz val="11"/><name val="Calibri"/></font>${colours.map(style).join("")}</fonts><fills/><borders/><cellXfs>${["", ...colours].map((_, font) => `<xf fontId="${font}"/>`).join("")}</cellXfs></styleSheet>`;
    const cells = colours.map(
      (_, index) => `<c r="${"ABCDEFGH".charAt(index)}1" s="${index + 1}"><v>1</v></c>`,
    );
    const sheet = `<worksheet xmlns="x"><sheetData><row r="1">${cells.join("")}</row></sheetData></worksheet>`;
    const parts = { ...RESOLVED, "xl/styles.xml": styles, "xl/worksheets/sheet1.xml": sheet };
    const [opened] = openWorkbook(zipped(parts), IDS).workbook.sheets;
    // Excel's own palette under accent 1 of its theme, 80 % and 40 % lighter, 25 % and 50 % darker; it rounds on the way.
    const expected = ["4472c4", "d9e1f2", "8ea9db", "305496", "203764", "ff0000", "123456"];
    const channels = (colour = ""): number[] =>
      [...colour.replace("#", "").matchAll(/../g)].map(([two]) => Number.parseInt(two, 16));
    assert.equal(opened?.cells.length, expected.length);
    expected.forEach((colour, index) => {
      const found = channels(opened.cells[index]?.look.fontColor);
      const apart = channels(colour).map((channel, at) => Math.abs(channel - (found[at] ?? NaN)));
      assert.ok(Math.max(...apart) <= 2, `${colour}: ${found.join()}`);
    });
  });

  it("moves whole columns and whole rows of a shared formula too", () => {
    // What Excel shows of "=SUM(F:F)-SUM(5:$6)+SUM($F:F)" filled two cells to the right and one down.
    const shared = (row: number, cells: string): string => `<row r="${row}">${cells}</row>`;
    const first = "SUM(F:F)-SUM(5:$6)+SUM($F:F)+LOG10(A1)+SUM(Q1:Q4!B2)+7";
    const rows = [
      `<c r="B9"><f t="shared" ref="B9:D10" si="0">${first}</f><v>1</v></c><c r="D9"><f t="shared" si="0"/><v>1</v></c>`,
      '<c r="B10"><f t="shared" si="0"/><v>1</v></c>',
    ];
    const cells = cellsOf(shared(9, rows[0] ?? "") + shared(10, rows[1] ?? ""));
    assert.deepEqual(
      cells.map(({ formula }) => formula),
      [
        first,
        "SUM(H:H)-SUM(5:$6)+SUM($F:H)+LOG10(C1)+SUM(Q1:Q4!D2)+7",
        "SUM(F:F)-SUM(6:$6)+SUM($F:F)+LOG10(A2)+SUM(Q1:Q4!B3)+7",
      ],
    );
  });

  it("takes a date that is written as one for the number of its day", () => {
    // Excel's numbers of these days: the first it has, the one after its 29 February 1900, the Award's.
    const days = [
      "1900-01-01",
      "1900-03-01",
      "2018-11-15",
      "2018-11-15T18:00:00",
      "2018-11-15T18:00:00.000Z",
    ];
    const cells = days.map((day) => `<c t="d"><v>${day}</v></c>`).join("");
    const values = cellsOf(`<row r="1">${cells}<c t="d"><v>soon</v></c></row>`).map(({ value }) => value);
    assert.deepEqual(values, [1, 61, 43_419, 43_419.75, 43_419.75, "soon"]);
    const workbook = (RESOLVED["xl/workbook.xml"] ?? "").replace("<workbookPr", '<workbookPr date1904="1"');
    const later = cellsOf('<row r="1"><c t="d"><v>1904-01-02</v></c></row>', { "xl/workbook.xml": workbook });
    assert.equal(later[0]?.value, 1);
  });

  it("leaves out how Japanese is read aloud, in texts of a cell's own too", () => {
    const text = '<is><r><t>課</t></r><rPh sb="0" eb="1"><t>カ</t></rPh><r><t>税</t></r></is>';
    assert.equal(cellsOf(`<row r="1"><c t="inlineStr">${text}</c></row>`)[0]?.value, "課税");
  });

  it("finds sheets whatever prefix the file has for relationships", () => {
    const workbook = (RESOLVED["xl/workbook.xml"] ?? "")
      .replace("xmlns:r=", "xmlns:rel=")
      .replaceAll(" r:id=", " rel:id=");
    const { sheets } = openWorkbook(zipped({ ...RESOLVED, "xl/workbook.xml": workbook }), IDS).workbook;
    assert.deepEqual(
      sheets.map(({ name }) => name),
      ["Award", "Own & other"],
    );
  });

  it("shows dollars and dates whose format a file names by number alone", () => {
    const numbers = [5, 8, 14, 30, 57];
    const styles = `<styleSheet xmlns="x"><cellXfs>${["0", ...numbers].map((id) => `<xf numFmtId="${id}"/>`).join("")}</cellXfs></styleSheet>`;
    const cells = numbers.map((_, index) => `<c s="${index + 1}"><v>1</v></c>`).join("");
    const looks = cellsOf(`<row r="1">${cells}</row>`, { "xl/styles.xml": styles });
    assert.deepEqual(
      looks.map(({ look }) => look.numberFormat),
      ['"$"#,##0_);("$"#,##0)', '"$"#,##0.00_);[Red]("$"#,##0.00)', ...["m/d/yyyy", "m/d/yyyy", "m/d/yyyy"]],
    );
  });

  it("names what no grid shows, and on which sheet", () => {
    const { unshown, keptUnseen } = openWorkbook(zipped(RESOLVED), IDS);
    assert.deepEqual([unshown, keptUnseen], [[], ["rules for what may be entered on “Award”"]]);
  });

  describe("that has formulas which no grid here calculates", () => {
    const names = `<definedName name="Rates">Award!$A$1:$A$9</definedName><definedName name="Theirs">[1]Other!$A$1</definedName><definedName name="Local" localSheetId="0">'Own &amp; other'!$B$3</definedName><definedName name="Beside" localSheetId="0">Award!B$3</definedName>`;
    const workbook = (RESOLVED["xl/workbook.xml"] ?? "").replace("<definedNames>", `<definedNames>${names}`);
    const open = (formula: string, kind = "") => {
      const stored = formula.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
      const sheet = `<worksheet xmlns="x"><sheetData><row r="5"><c r="D5"><f${kind}>${stored}</f><v>84</v></c></row></sheetData></worksheet>`;
      const parts = { ...RESOLVED, "xl/workbook.xml": workbook, "xl/worksheets/sheet1.xml": sheet };
      const { workbook: opened, unshown } = openWorkbook(zipped(parts), IDS);
      const [cell] = opened.sheets[0]?.cells ?? [];
      return { cell, unshown: unshown.filter((one) => one.endsWith("on “Award”")), names: opened.names };
    };

    const unheld: readonly (readonly [formula: string, kind: string])[] = [
      ["[1]Other!A1*2", "formulas that read other workbooks"],
      ["SUM('[12]My sheet'!A1:A3)", "formulas that read other workbooks"],
      ["[1]!Rate+1", "formulas that read other workbooks"],
      ["Theirs*2", "formulas that read other workbooks"],
      ["SUM(Table1[Amount])", "formulas that name columns of tables"],
      ["Table1[[#This Row],[Amount]]*2", "formulas that name columns of tables"],
      ["A1:A9*2", "formulas that take of a range the one cell beside them"],
      ["IF(A:A>0,1,2)", "formulas that take of a range the one cell beside them"],
      ["ROUND(Rates,2)", "formulas that take of a range the one cell beside them"],
      ["_xlfn.SINGLE(A1:A9)*2", "formulas that take of a range the one cell beside them"],
      ["SUM(A1:A9*B1:B9)", "formulas that take of a range the one cell beside them"],
    ];
    for (const [formula, kind] of unheld)
      it(`keeps the value of ${formula}, and says so`, () => {
        const { cell, unshown } = open(formula);
        assert.equal(cell?.value, 84);
        assert.equal(cell.formula, undefined);
        assert.deepEqual(unshown, [`${kind} (their saved values stay) on “Award”`]);
      });

    for (const formula of [
      "SUM(A1:A9)*2",
      "SUM((A1:A9,C1:C9))",
      'ROUND(SUM(Rates),2)&TEXT(A1,"[h]:mm")',
      "SUMPRODUCT(A1:A9*B1:B9)",
      "INDEX(A1:B9,2,1)+SUM(A1:INDEX(A:A,3))",
      "IF(COUNTIF(A:A,B1)>0,VLOOKUP(B1,A:B,2,FALSE),-SUM(Q1:Q4!B2))",
    ])
      it(`leaves ${formula} as it is`, () => {
        const { cell, unshown } = open(formula);
        assert.equal(cell?.formula, formula);
        assert.deepEqual(unshown, []);
      });

    it("leaves an array formula as it is", () => {
      const { cell, unshown } = open("SUM(A1:A9*B1:B9)", ' t="array" ref="D5"');
      assert.equal(cell?.formula, "SUM(A1:A9*B1:B9)");
      assert.deepEqual(unshown, []);
    });

    it("says that a data table’s values stay", () => {
      const { cell, unshown } = open("", ' t="dataTable" ref="D5:D6" dt2D="0" dtr="0" r1="B2"');
      assert.deepEqual([cell?.value, cell?.formula], [84, undefined]);
      assert.deepEqual(unshown, ["data tables (their saved values stay) on “Award”"]);
    });

    it("writes out a name of one sheet, which the grid does not know, where it means one thing", () => {
      assert.equal(open("Local*2").cell?.formula, "'Own & other'!$B$3*2");
      assert.equal(open("Award!local+1").cell?.formula, "'Own & other'!$B$3+1");
      assert.equal(open("Beside*2").cell?.formula, "Beside*2");
    });

    it("drops a name of another workbook, which a copy could not have", () => {
      const found = open("1+1").names.map(({ name }) => name);
      assert.deepEqual(found, ["Rates", "Local", "Beside", "Award_FirstPaymentDate", "Note_Total"]);
    });
  });

  it("refuses the strict form, which names everything otherwise", () => {
    const strict = (RESOLVED["xl/workbook.xml"] ?? "").replace(
      "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
      "http://purl.oclc.org/ooxml/spreadsheetml/main",
    );
    assert.throws(
      () => openWorkbook(zipped({ ...RESOLVED, "xl/workbook.xml": strict }), IDS),
      /Strict Open XML/,
    );
  });
});
