/** What no grid shows of a file that was opened stays in the file that is saved of it, whole, or is named. */
import assert from "node:assert/strict";
import { dirname, join } from "node:path/posix";
import {
  openWorkbook,
  stillKept,
  writeWorkbook,
  type KeptContent,
  type WrittenWorkbook,
} from "../../src/spreadsheetFile/index.ts";
import { RESOLVED, unzipped, zipped, type Parts } from "./ownWorkbook.ts";

const DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPES = "application/vnd.openxmlformats-officedocument";
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const IDS = new Set<string>();

/** A part, its content type, and the text. */
type Added = readonly (readonly [name: string, type: string, text: string])[];

const relations = (entries: readonly string[]): string =>
  `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join("")}</Relationships>`;
const relation = (id: string, type: string, target: string, mode = ""): string =>
  `<Relationship Id="${id}" Type="${type.includes(":") ? type : `${DOCUMENT}/${type}`}" Target="${target}"${mode}/>`;

const PIE = `${XML}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart><c:plotArea><c:layout/><c:pieChart><c:varyColors val="1"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>'Own &amp; other'!$A$1:$A$2</c:f></c:numRef></c:val></c:ser></c:pieChart></c:plotArea></c:chart></c:chartSpace>`;

const anchor = (row: number, content: string): string =>
  `<xdr:oneCellAnchor><xdr:from><xdr:col>5</xdr:col><xdr:colOff>9</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="900000" cy="900000"/>${content}<xdr:clientData/></xdr:oneCellAnchor>`;

/** As Excel writes them: prefixes at the root, and attributes that older programs may pass over. */
const DRAWING = `${XML}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${DOCUMENT}">${anchor(1, '<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="Logo"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic>')}${anchor(9, '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="3" name="Pie"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rId2"/></a:graphicData></a:graphic></xdr:graphicFrame>')}</xdr:wsDr>`;

const ADDED: Added = [
  [
    "xl/theme/theme1.xml",
    `${TYPES}.theme+xml`,
    `${XML}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office"/>`,
  ],
  [
    "docProps/core.xml",
    "application/vnd.openxmlformats-package.core-properties+xml",
    `${XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>A. Treasurer</dc:creator></cp:coreProperties>`,
  ],
  ["xl/drawings/drawing1.xml", `${TYPES}.drawing+xml`, DRAWING],
  ["xl/charts/chart1.xml", `${TYPES}.drawingml.chart+xml`, PIE],
  ["xl/media/image1.png", "image/png", "not really a picture \u0001"],
  [
    "xl/comments1.xml",
    `${TYPES}.spreadsheetml.comments+xml`,
    `${XML}<comments xmlns="x"><authors><author>A</author></authors><commentList><comment ref="B2" authorId="0"><text><t>Checked</t></text></comment></commentList></comments>`,
  ],
  [
    "xl/drawings/vmlDrawing1.vml",
    `${TYPES}.vmlDrawing`,
    '<xml xmlns:v="urn:schemas-microsoft-com:vml"><v:shape id="_x0000_s1025"/></xml>',
  ],
  [
    "xl/pivotTables/pivotTable1.xml",
    `${TYPES}.spreadsheetml.pivotTable+xml`,
    `${XML}<pivotTableDefinition xmlns="x" name="P"/>`,
  ],
];

const SHEET_RELATIONS = [
  relation("rId1", "drawing", "../drawings/drawing1.xml"),
  relation("rId2", "vmlDrawing", "../drawings/vmlDrawing1.vml"),
  relation("rId3", "comments", "../comments1.xml"),
  relation("rId4", "hyperlink", "https://example.com/?a=1&amp;b=2", ' TargetMode="External"'),
];

const CONDITION =
  '<conditionalFormatting sqref="B2:B3" xr:uid="{1}"><cfRule type="cellIs" dxfId="0" priority="1" operator="greaterThan"><formula>Award_FirstPaymentDate</formula></cfRule></conditionalFormatting>';
const EXTENSIONS =
  '<extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}"><x14:sparklineGroups><x14:sparklineGroup/></x14:sparklineGroups></ext><ext uri="{A8765BA9-456A-4dab-B4F3-ACF838C121DE}"><slicerList/></ext></extLst>';

/** The fixture of our own with what a workbook of somebody else's has besides. */
function besides(): Parts {
  const put = (name: string, find: RegExp | string, text: string): readonly [string, string] => {
    const before = RESOLVED[name] ?? "";
    const after = before.replace(find, text);
    assert.notEqual(after, before, name);
    return [name, after];
  };
  const [, sheet] = put(
    "xl/worksheets/sheet1.xml",
    /(<\/sheetData>)(.*)<\/worksheet>/,
    `$1<autoFilter ref="A1:B3"/>${CONDITION}$2<hyperlinks><hyperlink ref="A1" r:id="rId4"/></hyperlinks><pageMargins left="0.5" right="0.5" top="1" bottom="1" header="0.3" footer="0.3"/><headerFooter><oddFooter>&amp;P</oddFooter></headerFooter><drawing r:id="rId1"/><legacyDrawing r:id="rId2"/>${EXTENSIONS}</worksheet>`,
  );
  const types = ADDED.map(([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`).join("");
  return {
    ...RESOLVED,
    ...Object.fromEntries([
      put("[Content_Types].xml", "</Types>", `${types}</Types>`),
      put(
        "xl/workbook.xml",
        "</definedNames>",
        '<definedName name="_xlnm.Print_Area" localSheetId="0">Award!$A$1:$B$4</definedName></definedNames>',
      ),
      put(
        "xl/_rels/workbook.xml.rels",
        "</Relationships>",
        `${relation("rId8", "theme", "theme/theme1.xml")}</Relationships>`,
      ),
      put(
        "_rels/.rels",
        "</Relationships>",
        `${relation("rId3", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml")}</Relationships>`,
      ),
      put(
        "xl/styles.xml",
        "</styleSheet>",
        '<dxfs count="1"><dxf><font><b/></font></dxf></dxfs></styleSheet>',
      ),
    ]),
    ...Object.fromEntries(ADDED.map(([name, , text]) => [name, text])),
    "xl/worksheets/sheet1.xml": sheet.replace(
      "<worksheet ",
      `<worksheet xmlns:r="${DOCUMENT}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="xr" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision" `,
    ),
    "xl/worksheets/_rels/sheet1.xml.rels": relations(SHEET_RELATIONS),
    "xl/worksheets/_rels/sheet2.xml.rels": relations([
      relation("rId1", "pivotTable", "../pivotTables/pivotTable1.xml"),
    ]),
    "xl/drawings/_rels/drawing1.xml.rels": relations([
      relation("rId1", "image", "../media/image1.png"),
      relation("rId2", "chart", "../charts/chart1.xml"),
    ]),
  };
}

const KINDS = [
  "filters",
  "conditional formats",
  "rules for what may be entered",
  "links",
  "headers and footers",
  "sparklines",
  "notes on cells",
  "pictures",
  "charts",
  "what of the sheet is printed",
];

function kept({ workbook }: ReturnType<typeof openWorkbook>): KeptContent {
  assert.ok(workbook.kept);
  return workbook.kept;
}

/** Every part has a type, every relation leads to a part, and every id that a part names is a relation of it. */
function assertWhole(parts: Parts): void {
  const types = parts["[Content_Types].xml"] ?? "";
  for (const name of Object.keys(parts)) {
    const isKnown = types.includes(`PartName="/${name}"`) || /\.(?:xml|rels)$/.test(name);
    assert.ok(isKnown, `${name} has no type`);
    const [, folder = "", owner] = /^(.*\/)?_rels\/([^/]*)\.rels$/.exec(name) ?? [];
    if (owner === undefined) continue;
    const leading = [
      ...(parts[name] ?? "").matchAll(/<Relationship Id="([^"]*)"[^>]*?Target="([^"]*)"([^>]*)>/g),
    ];
    for (const [, , target = "", mode = ""] of leading) {
      if (mode.includes("External")) continue;
      const part = target.startsWith("/") ? target.slice(1) : join(dirname(`${folder}${owner}`), target);
      assert.ok(Object.hasOwn(parts, part.replace(/^\.\//, "")), `${name} leads to ${target}`);
    }
    const ids = new Set(leading.map(([, id]) => id));
    for (const [, id = ""] of (parts[folder + owner] ?? "").matchAll(/\sr:(?:id|embed)="([^"]*)"/g))
      assert.ok(ids.has(id), `${folder}${owner} names ${id}`);
  }
}

describe("what no grid shows of a file", () => {
  const opened = openWorkbook(zipped(besides()), IDS);
  const saved = writeWorkbook(opened.workbook);
  const parts = unzipped(saved);

  it("is named at opening: what is kept, and what is not", () => {
    assert.deepEqual(opened.keptUnseen.toSorted(), KINDS.map((kind) => `${kind} on “Award”`).toSorted());
    assert.deepEqual(opened.unshown, ["pivot tables on “Own & other”"]);
  });

  it("is in the file that is saved, where the schema has it, and leads to parts that are whole", () => {
    assertWhole(parts);
    const sheet = parts["xl/worksheets/sheet1.xml"] ?? "";
    const order = [
      ...sheet.matchAll(
        /<(autoFilter|conditionalFormatting|dataValidations|hyperlinks|pageMargins|headerFooter|drawing|legacyDrawing|extLst)[\s>]/g,
      ),
    ].map(([, name]) => name);
    assert.deepEqual(order, [
      "autoFilter",
      "conditionalFormatting",
      "dataValidations",
      "hyperlinks",
      "pageMargins",
      "headerFooter",
      "drawing",
      "legacyDrawing",
      "extLst",
    ]);
    assert.doesNotMatch(sheet, /xr:uid|slicerList/);
    assert.match(sheet, /dxfId="0"/);
    assert.match(parts["xl/styles.xml"] ?? "", /<dxfs [^>]*count="1"|<dxfs count="1"/);
    assert.match(
      parts["xl/workbook.xml"] ?? "",
      /name="_xlnm.Print_Area" localSheetId="0">Award!\$A\$1:\$B\$4</,
    );
    const before = besides();
    for (const name of [
      "xl/theme/theme1.xml",
      "docProps/core.xml",
      "xl/media/image1.png",
      "xl/comments1.xml",
    ])
      assert.equal(parts[name], before[name], name);
    assert.ok(Object.values(parts).includes(PIE), "the chart that is not read");
    assert.match(
      parts["xl/worksheets/_rels/sheet1.xml.rels"] ?? "",
      /Target="https:\/\/example.com\/\?a=1&amp;b=2" TargetMode="External"/,
    );
    assert.ok(!Object.keys(parts).some((name) => /pivot/.test(name)));
  });

  it("is the same when that file is opened and saved once more", () => {
    const again = openWorkbook(saved, IDS);
    assert.deepEqual(again.keptUnseen, opened.keptUnseen);
    assert.deepEqual(again.unshown, []);
    const twice = writeWorkbook(again.workbook);
    assert.deepEqual(kept(again).styles, kept(openWorkbook(twice, IDS)).styles);
    assert.deepEqual(kept(again).sheets, kept(openWorkbook(twice, IDS)).sheets);
    assert.deepEqual(unzipped(writeWorkbook(openWorkbook(twice, IDS).workbook)), unzipped(twice));
  });

  /** The file that is saved once something has changed. */
  function changed(
    sheets: readonly { readonly part: string | undefined; readonly name: string }[],
    moved: ReadonlySet<string>,
  ): { readonly parts: Parts; readonly lost: readonly string[] } {
    const still = stillKept(kept(opened), sheets, moved);
    const book: WrittenWorkbook = {
      ...opened.workbook,
      kept: still.kept,
      sheets: opened.workbook.sheets.flatMap((sheet) => {
        const now = sheets.find(({ part }) => part === sheet.part);
        return now === undefined ? [] : [{ ...sheet, name: now.name }];
      }),
      names: [],
    };
    return { parts: unzipped(writeWorkbook(book)), lost: still.lost };
  }

  const [AWARD, OTHER] = opened.workbook.sheets.map(({ part, name }) => ({ part, name }));
  assert.ok(AWARD?.part !== undefined && OTHER?.part !== undefined);

  it("is left out, and named, where cells of its sheet have moved; no part of it stays behind", () => {
    const { parts: left, lost } = changed([AWARD, OTHER], new Set([AWARD.part ?? ""]));
    assertWhole(left);
    assert.deepEqual(lost.toSorted(), KINDS.map((kind) => `${kind} on “Award”`).toSorted());
    assert.ok(!Object.keys(left).some((name) => /media|comments|vml|chart/.test(name)));
    assert.doesNotMatch(left["xl/worksheets/sheet1.xml"] ?? "", /conditionalFormatting|hyperlink|r:id/);
    assert.ok(Object.hasOwn(left, "xl/theme/theme1.xml"));
  });

  it("is left out where it names a sheet that has moved, has another name or is gone, and what does not stays", () => {
    for (const [sheets, moved] of [
      [[AWARD, OTHER], new Set([OTHER.part ?? ""])],
      [[AWARD, { ...OTHER, name: "Renamed" }], new Set<string>()],
      [[AWARD], new Set<string>()],
    ] as const) {
      const { parts: left, lost } = changed(sheets, moved);
      assertWhole(left);
      assert.deepEqual(lost, ["charts on “Award”"]);
      assert.ok(!Object.keys(left).some((name) => /charts/.test(name)));
      assert.ok(Object.hasOwn(left, "xl/media/image1.png"));
    }
  });

  it("moves with its sheet to another place among the sheets", () => {
    const { parts: left, lost } = changed([OTHER, AWARD], new Set());
    assert.deepEqual(lost, []);
    assertWhole(left);
  });

  it("of a renamed sheet stays but for what names it", () => {
    const { parts: left, lost } = changed([{ ...AWARD, name: "Prize" }, OTHER], new Set());
    assert.deepEqual(lost, ["what of the sheet is printed on “Prize”"]);
    assert.match(left["xl/worksheets/sheet1.xml"] ?? "", /conditionalFormatting/);
    assert.doesNotMatch(left["xl/workbook.xml"] ?? "", /Print_Area/);
  });
});
