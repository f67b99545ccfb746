import assert from "node:assert/strict";
import { FileProblem, freeze, restore, type FreezeOptions } from "../../src/spreadsheetFile/index.ts";
import { RESOLVED, SCENARIOS_XML, UNRESOLVED, unzipped, zipped, type Parts } from "./ownWorkbook.ts";

const FACTS: FreezeOptions = {
  by: "A. Treasurer <finance>",
  when: "2026-11-27 18:05 UTC",
  version: "0.2.0",
  scenario: "Settlement of 2018",
};

const BOTH: FreezeOptions = { ...FACTS, isRestorable: true, withScenarios: true };

/** The workbook with the add-in's own part, another one's, a chart and a table. */
const WHOLE: Parts = {
  ...RESOLVED,
  "[Content_Types].xml": (RESOLVED["[Content_Types].xml"] ?? "").replace(
    "</Types>",
    '<Override PartName="/xl/webextensions/webextension1.xml" ContentType="application/vnd.ms-office.webextension+xml"/></Types>',
  ),
  "xl/webextensions/taskpanes.xml":
    '<wetp:taskpanes xmlns:wetp="http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11"><wetp:taskpane dockstate="right"><wetp:webextensionref xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId1"/></wetp:taskpane><wetp:taskpane dockstate="left"><wetp:webextensionref xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId2"/></wetp:taskpane></wetp:taskpanes>',
  "xl/webextensions/_rels/taskpanes.xml.rels":
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.microsoft.com/office/2011/relationships/webextension" Target="webextension1.xml"/><Relationship Id="rId2" Type="http://schemas.microsoft.com/office/2011/relationships/webextension" Target="webextension2.xml"/></Relationships>',
  "xl/webextensions/webextension1.xml":
    '<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11" id="{1}"><we:properties><we:property name="functions" value="&quot;_xldudf_AWARD_NOTE_REPAYMENT&quot;"/></we:properties></we:webextension>',
  "xl/webextensions/webextension2.xml":
    '<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11" id="{2}"/>',
  "xl/charts/chart1.xml":
    '<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:f>[0]!Award_FirstPaymentDate</c:f><c:f>Award!$A$1</c:f></c:chart>',
  "xl/tables/table1.xml":
    '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><tableColumns><tableColumn id="1" name="a"><calculatedColumnFormula>AWARD.MOIC(A1:A2)</calculatedColumnFormula></tableColumn></tableColumns></table>',
  "xl/externalLinks/externalLink1.xml":
    '<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><externalBook><definedNames><definedName name="_xldudf_AWARD_NOTE_REPAYMENT"/><definedName name="Rate"/></definedNames></externalBook></externalLink>',
};

function frozen(options: FreezeOptions = FACTS, parts: Parts = WHOLE): Readonly<Record<string, string>> {
  return unzipped(freeze(zipped(parts), options).bytes);
}

const sheetIn = (parts: Readonly<Record<string, string>>): string => parts["xl/worksheets/sheet1.xml"] ?? "";

describe("a copy for sending", () => {
  it("has values where AWARD formulas were, spills included, as they were shown", () => {
    const sheet = sheetIn(frozen());
    assert.match(sheet, /<c r="B2" s="\d"><v>16500000<\/v><\/c>/);
    assert.match(sheet, /<c r="B4" t="str" s="\d"><v>Pending &amp; open<\/v><\/c>/);
    assert.match(
      sheet,
      /<c r="A6" t="str" s="\d"><v>Notes<\/v><\/c><c r="B6" t="str" s="\d"><v>Repayment<\/v>/,
    );
    assert.match(sheet, /<c r="A7" s="\d"><v>100<\/v><\/c><c r="B7" s="\d"><v>300<\/v>/);
    assert.doesNotMatch(sheet, /\scm=/);
  });

  it("shows them on a grey ground in the format they had, and a day without one as a day", () => {
    const parts = frozen();
    const styles = parts["xl/styles.xml"] ?? "";
    assert.match(
      styles,
      /<fills count="3">.*<fgColor rgb="FFEDEDED"\/><bgColor indexed="64"\/><\/patternFill><\/fill><\/fills>/,
    );
    const formats = [...(/<cellXfs[^]*<\/cellXfs>/.exec(styles)?.[0] ?? "").matchAll(/<xf [^>]*>/g)].map(
      ([xf]) => xf,
    );
    assert.equal(/<cellXfs count="(\d+)"/.exec(styles)?.[1], String(formats.length));
    const formatOf = (cell: string): string =>
      formats[Number(new RegExp(`<c r="${cell}"[^>]* s="(\\d+)"`).exec(sheetIn(parts))?.[1])] ?? "";
    assert.match(formatOf("B2"), /numFmtId="3".*fillId="2"/);
    assert.match(formatOf("B3"), /fillId="2".*numFmtId="14"/);
    assert.match(formatOf("A7"), /numFmtId="0".*fillId="2"/);
    // The input beside them stays as it was.
    assert.match(sheetIn(parts), /<c r="B1" s="1"><v>43419/);
  });

  it("has nothing of ours in any part: no formula, scenario, name or hidden part", () => {
    const parts = frozen();
    for (const [name, text] of Object.entries(parts)) {
      assert.doesNotMatch(
        text,
        /_xldudf_|urn:award-finance|Award_FirstPaymentDate|Award Finance scenario/i,
        name,
      );
      // Text may speak of a function; no formula calls one.
      for (const [, formula = ""] of text.matchAll(
        /<(?:\w+:)?(?:f|formula1?|calculatedColumnFormula)\b[^>]*>([^<]*)</g,
      ))
        assert.doesNotMatch(formula.replace(/"[^"]*"/g, ""), /award\.\w+\(/i, name);
    }
    const gone = Object.keys(WHOLE).filter((name) => !(name in parts));
    assert.deepEqual(gone, [
      "customXml/item1.xml",
      "customXml/_rels/item1.xml.rels",
      "customXml/itemProps1.xml",
      "xl/webextensions/webextension1.xml",
    ]);
    for (const name of gone)
      for (const [part, text] of Object.entries(parts))
        assert.ok(!text.includes(name.replace(/^.*\//, "/")), `${part} speaks of ${name}`);
  });

  it("keeps the parts of others, and the names of others", () => {
    const parts = frozen();
    assert.equal((parts["xl/webextensions/taskpanes.xml"] ?? "").match(/<wetp:taskpane /g)?.length, 1);
    assert.match(
      parts["xl/externalLinks/externalLink1.xml"] ?? "",
      /<definedNames><definedName name="Rate"\/>/,
    );
    assert.match(
      parts["xl/workbook.xml"] ?? "",
      /<definedName name="Note_Total" comment="the board's">Award!\$B\$2\*2</,
    );
    assert.doesNotMatch(parts["xl/workbook.xml"] ?? "", /fullCalcOnLoad/);
  });

  it("writes out our names and spills wherever a formula goes on using them", () => {
    const parts = frozen();
    assert.match(sheetIn(parts), /<c r="D1"><f>Award!\$B\$1\+30<\/f><v>43449<\/v>/);
    assert.match(sheetIn(parts), /<formula1>D2&gt;Award!\$B\$1<\/formula1>/);
    assert.match(parts["xl/worksheets/sheet2.xml"] ?? "", /<f>SUM\(Award!\$A\$6:\$B\$7\)<\/f><v>400</);
    assert.match(parts["xl/charts/chart1.xml"] ?? "", /<c:f>Award!\$B\$1<\/c:f><c:f>Award!\$A\$1</);
  });

  it("leaves every cell out of the order of calculation that has no formula", () => {
    assert.match(
      frozen()["xl/calcChain.xml"] ?? "",
      /<calcChain [^>]*><c r="D1" i="1"\/><c r="A1" i="4"\/><c r="A2"\/><\/calcChain>/,
    );
  });

  it("says on a sheet of its own by whom, when, by which version and from which scenario", () => {
    const parts = frozen();
    assert.match(
      parts["xl/workbook.xml"] ?? "",
      /<sheet [^>]*name="Frozen on 2026-11-27" sheetId="5" r:id="rIdAwardFinance1"\/><\/sheets>/,
    );
    const sheet = parts["xl/worksheets/frozen1.xml"] ?? "";
    for (const text of [
      "A. Treasurer &lt;finance&gt;",
      "2026-11-27 18:05 UTC",
      "0.2.0",
      "Settlement of 2018",
      "do not travel",
    ])
      assert.ok(sheet.includes(text), text);
  });

  it("tells how many cells were frozen, and what travels", () => {
    const { cells, errors, travelling, sheetName } = freeze(zipped(WHOLE), FACTS);
    assert.deepEqual(
      { cells, errors, travelling, sheetName },
      { cells: 4, errors: [], travelling: [], sheetName: "Frozen on 2026-11-27" },
    );
    assert.deepEqual(freeze(zipped(WHOLE), BOTH).travelling, [
      "its scenarios",
      "Award_FirstPaymentDate",
      "its formulas, so that it can be restored",
    ]);
  });

  it("keeps the parts that it does not change, byte for byte, even as they are compressed", () => {
    const before = zipped(WHOLE);
    const after = unzipped(freeze(before, FACTS).bytes);
    for (const name of ["xl/sharedStrings.xml", "xl/metadata.xml", "xl/webextensions/webextension2.xml"])
      assert.equal(after[name], WHOLE[name], name);
  });

  it("keeps the scenarios where that is asked for, and nothing else of ours", () => {
    const parts = frozen({ ...FACTS, withScenarios: true });
    assert.equal(parts["customXml/item1.xml"], SCENARIOS_XML);
    assert.match(parts["xl/workbook.xml"] ?? "", /name="Award_FirstPaymentDate"/);
    assert.ok(!Object.values(parts).some((text) => text.includes("_xldudf_AWARD")));
  });

  it("does not keep the scenarios in what it can be restored from, unless that is asked for", () => {
    const parts = frozen({ ...FACTS, isRestorable: true });
    assert.ok(Object.values(parts).some((text) => text.includes("urn:award-finance:frozen")));
    assert.ok(!Object.values(parts).some((text) => text.includes("urn:award-finance:scenarios")));
  });

  it("knows a name that lost its comment by its spelling, where it is told how we spell", () => {
    const parts = {
      ...WHOLE,
      "xl/workbook.xml": (WHOLE["xl/workbook.xml"] ?? "").replace(/ comment="Award Finance[^"]*"/, ""),
    };
    assert.match(frozen(FACTS, parts)["xl/workbook.xml"] ?? "", /Award_FirstPaymentDate/);
    const told = frozen({ ...FACTS, ownNames: new Set(["Award_FirstPaymentDate"]) }, parts);
    assert.doesNotMatch(told["xl/workbook.xml"] ?? "", /Award_FirstPaymentDate/);
  });

  const refusals: readonly (readonly [string, Parts, RegExp])[] = [
    [
      "a figure is not calculated",
      UNRESOLVED,
      /^Award!B2 and 1 more is not calculated yet\. Open the workbook/,
    ],
    [
      "a name calls us",
      {
        ...RESOLVED,
        "xl/workbook.xml": (RESOLVED["xl/workbook.xml"] ?? "").replace(
          "Award!$B$2*2",
          "AWARD.MOIC(Award!$B$2)",
        ),
      },
      /^The name Note_Total calls an AWARD function/,
    ],
    [
      "a rule calls us",
      {
        ...RESOLVED,
        "xl/worksheets/sheet1.xml": sheetIn(RESOLVED).replace(
          "D2&gt;Award_FirstPaymentDate",
          "AWARD.MOIC(A1)&gt;1",
        ),
      },
      /^A rule or chart in xl\/worksheets\/sheet1\.xml calls an AWARD function/,
    ],
  ];
  for (const [what, parts, sentence] of refusals) {
    it(`is not made where ${what}`, () => {
      assert.throws(
        () => freeze(zipped(parts), FACTS),
        (error: unknown) =>
          error instanceof FileProblem && sentence.test(error.message) && error.message.length <= 300,
      );
    });
  }

  it("is made of a workbook that has nothing of ours, with the sheet that says so", () => {
    const parts = {
      ...RESOLVED,
      "xl/worksheets/sheet1.xml": "<worksheet><sheetData/></worksheet>",
    };
    assert.equal(freeze(zipped(parts), FACTS).cells, 0);
  });

  it("keeps an error as a value, and tells where", () => {
    const parts = {
      ...RESOLVED,
      "xl/worksheets/sheet1.xml": sheetIn(RESOLVED)
        .replace('<c r="B3" cm="1">', '<c r="B3" t="e" cm="1">')
        .replace("<v>43509</v>", "<v>#N/A</v>"),
    };
    assert.deepEqual(freeze(zipped(parts), FACTS).errors, ["Award!B3"]);
  });
});

describe("a copy that is restored", () => {
  it("has every part again, byte for byte, where nothing was saved in between", () => {
    const restored = restore(freeze(zipped(WHOLE), BOTH).bytes);
    assert.deepEqual(unzipped(restored.bytes), WHOLE);
    assert.deepEqual(
      { ...restored, bytes: undefined },
      { bytes: undefined, isExact: true, cells: 4, edited: [] },
    );
  });

  it("has them also without its scenarios, which stay away", () => {
    const restored = unzipped(restore(freeze(zipped(WHOLE), { ...FACTS, isRestorable: true }).bytes).bytes);
    for (const [name, text] of Object.entries(WHOLE)) {
      if (/customXml|Content_Types|workbook\.xml\.rels/.test(name)) continue;
      assert.equal(restored[name], text, name);
    }
    assert.ok(!Object.keys(restored).some((name) => name.startsWith("customXml/")));
  });

  it("lists the cells edited since and leaves them alone, where a program saved it", () => {
    const copy = unzipped(freeze(zipped(WHOLE), BOTH).bytes);
    // As a program that writes the sheet anew: other styles, texts among the shared ones, fewer digits.
    const sheet = sheetIn(copy)
      .replace(/<c r="B2" s="(\d)"><v>16500000/, '<c r="B2" s="$1"><v>1')
      .replace(/<c r="B4" t="str" s="\d"><v>Pending &amp; open<\/v>/, '<c r="B4" t="s" s="0"><v>2</v>')
      .replace(/<c r="A6" t="str" s="\d"><v>Notes<\/v><\/c>/, "");
    const strings = (copy["xl/sharedStrings.xml"] ?? "").replace(
      "</sst>",
      "<si><t>Pending &amp; open</t></si></sst>",
    );
    const restored = restore(
      zipped({ ...copy, "xl/worksheets/sheet1.xml": sheet, "xl/sharedStrings.xml": strings }),
    );
    assert.equal(restored.isExact, false);
    assert.deepEqual([...restored.edited], ["Award!B2", "Award!A6"]);
    assert.equal(restored.cells, 2);
    const parts = unzipped(restored.bytes);
    assert.match(sheetIn(parts), /<c r="B2" s="\d"><v>1<\/v>/);
    assert.match(
      sheetIn(parts),
      /<c r="B4" t="str" cm="1"><f t="array" ref="B4">\[2\]!_xldudf_AWARD_NOTE_STATUS\(B1,DATE\(2018,12,31\),90\)<\/f><v>Pending &amp; open<\/v><\/c>/,
    );
    assert.match(
      sheetIn(parts),
      /<c r="B3"[^>]* cm="1"><f t="array" ref="B3">_xldudf_AWARD_NOTE_DUE_DATE\(B1,90\)</,
    );
    assert.ok(!("xl/worksheets/frozen1.xml" in parts));
    assert.doesNotMatch(parts["xl/workbook.xml"] ?? "", /Frozen on/);
    assert.ok(!Object.values(parts).some((text) => text.includes("urn:award-finance:frozen")));
  });

  it("has its names again, where a program saved it", () => {
    const copy = unzipped(freeze(zipped(WHOLE), { ...FACTS, isRestorable: true }).bytes);
    const sheet = sheetIn(copy).replace("<v>16500000<", "<v>1<");
    const parts = unzipped(restore(zipped({ ...copy, "xl/worksheets/sheet1.xml": sheet })).bytes);
    assert.match(
      parts["xl/workbook.xml"] ?? "",
      /<definedName name="Award_FirstPaymentDate" comment="Award Finance scenario: Award_FirstPaymentDate">Award!\$B\$1</,
    );
  });

  it("is refused where the copy keeps no formulas", () => {
    assert.throws(() => restore(freeze(zipped(WHOLE), FACTS).bytes), /there is nothing to restore/);
    assert.throws(() => restore(zipped(WHOLE)), /there is nothing to restore/);
  });

  it("is refused with a sentence where what the copy keeps is damaged", () => {
    const copy = unzipped(freeze(zipped(WHOLE), BOTH).bytes);
    const [name = "", text = ""] =
      Object.entries(copy).find(([, one]) => one.includes("urn:award-finance:frozen")) ?? [];
    for (const broken of [
      "{}",
      "[]",
      "{",
      '{"format":2,"sheetName":"a","cells":1,"names":[],"changed":[{"part":"a"}],"removed":[],"added":[]}',
    ]) {
      const damaged = text.replace(/>[^]*</, `>${broken}<`);
      assert.throws(() => restore(zipped({ ...copy, [name]: damaged })), /damaged: it cannot be restored/);
    }
    // What it keeps is held to what a package is held to: sizes, paths, check sums.
    for (const [was, broken] of [
      [/&quot;size&quot;:\d+/, "&quot;size&quot;:4000000000"],
      [/&quot;name&quot;:&quot;xl\//, "&quot;name&quot;:&quot;../"],
      [/&quot;method&quot;:8/, "&quot;method&quot;:12"],
      [/&quot;crc&quot;:\d+,&quot;size/, "&quot;crc&quot;:1,&quot;size"],
    ] as const) {
      const damaged = text.replace(was, broken);
      assert.notEqual(damaged, text);
      assert.throws(() => restore(zipped({ ...copy, [name]: damaged })), /damaged/);
    }
    const newer = text.replace("&quot;format&quot;:2", "&quot;format&quot;:3");
    assert.throws(() => restore(zipped({ ...copy, [name]: newer })), /frozen by a newer Award Finance/);
  });
});
