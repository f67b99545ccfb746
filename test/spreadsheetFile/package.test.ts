import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { strToU8, zipSync } from "fflate";
import fc from "fast-check";
import {
  FileProblem,
  readCells,
  readPackage,
  readWorkbook,
  sharedStringsOf,
} from "../../src/spreadsheetFile/index.ts";
import { RESOLVED, unzipped, zipped, type Parts } from "./ownWorkbook.ts";

/** Reads all that there is to read of a file. */
function readAll(bytes: Uint8Array, limits: Parameters<typeof readPackage>[1] = {}): void {
  const workbook = readWorkbook(readPackage(bytes, limits));
  const strings = sharedStringsOf(workbook);
  for (const sheet of workbook.sheets) readCells(workbook, sheet, strings);
}

function refused(bytes: Uint8Array, sentence: RegExp, limits?: Parameters<typeof readPackage>[1]): void {
  assert.throws(
    () => readAll(bytes, limits),
    (error: unknown) => {
      assert.ok(error instanceof FileProblem, String(error));
      assert.match(error.message, sentence);
      assert.ok(error.message.length <= 300, error.message);
      return true;
    },
  );
}

function withPart(name: string, text: string): Uint8Array {
  return zipped({ ...RESOLVED, [name]: text });
}

/** Where a signature stands in a file, the last time. */
function lastOf(bytes: Uint8Array, signature: number): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = bytes.length - 4; at >= 0; at--) if (view.getUint32(at, true) === signature) return at;
  return assert.fail("no such signature");
}

const CENTRAL = 0x02014b50;
const END = 0x06054b50;

/** The file with a number put into its last entry of the directory, or into its end. */
function patched(signature: number, offset: number, value: number, bytes = zipped(RESOLVED)): Uint8Array {
  const copy = bytes.slice();
  new DataView(copy.buffer).setUint32(lastOf(copy, signature) + offset, value, true);
  return copy;
}

describe("a package that is not to be trusted", () => {
  it("is refused where it is no archive, or another kind of file", () => {
    refused(new Uint8Array(), /no \.xlsx workbook/);
    refused(strToU8("name,value\n1,2\n"), /no \.xlsx workbook/);
    refused(
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      /\.xls workbook or one with a password/,
    );
    refused(zipSync({ "readme.txt": strToU8("no workbook") }), /does not say what its parts are/);
    refused(zipped({ "[Content_Types].xml": RESOLVED["[Content_Types].xml"] ?? "" }), /holds no workbook/);
  });

  for (const name of [
    "../evil.xml",
    "xl/../../evil.xml",
    "/etc/passwd",
    "C:/evil.xml",
    "xl\\evil.xml",
    "xl/%2e%2e/evil.xml",
    "xl//evil.xml",
    "xl/./evil.xml",
    "xl/a\u0000.xml",
  ]) {
    it(`is refused with a part ${JSON.stringify(name)}`, () => {
      refused(withPart(name, "<a/>"), /has a part .* which no workbook has/);
    });
  }

  it("is refused where a relationship leads out of it", () => {
    const relationships = RESOLVED["xl/_rels/workbook.xml.rels"] ?? "";
    refused(
      withPart("xl/_rels/workbook.xml.rels", relationships.replace("../customXml", "../../../customXml")),
      /leads out of the file/,
    );
  });

  it("is read where the package leads to custom XML as LibreOffice 7.4 writes it, a step above its root", () => {
    const root = RESOLVED["_rels/.rels"] ?? "";
    const led = `<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="../customXml/item1.xml"/></Relationships>`;
    const workbook = readWorkbook(
      readPackage(withPart("_rels/.rels", root.replace("</Relationships>", led))),
    );
    assert.deepEqual(
      workbook.customParts.map(({ part }) => part),
      ["customXml/item1.xml"],
    );
  });

  it("is refused with two parts of one name, whatever their case", () => {
    refused(withPart("XL/Workbook.xml", "<workbook/>"), /twice/);
  });

  it("is refused with a document type, in whichever part", () => {
    const bomb = '<!DOCTYPE a [<!ENTITY b "bbbb">]>';
    for (const part of [
      "xl/workbook.xml",
      "xl/worksheets/sheet1.xml",
      "xl/sharedStrings.xml",
      "_rels/.rels",
    ]) {
      const text = RESOLVED[part] ?? "";
      refused(withPart(part, text.replace("?>\n", `?>\n${bomb}`)), /document type/);
      refused(withPart(part, text.replace("?>\n", `?>\n${bomb.toLowerCase()}`)), /document type/);
    }
  });

  it("does not take a document type for one in a comment or in CDATA", () => {
    const text = RESOLVED["xl/worksheets/sheet1.xml"] ?? "";
    readAll(withPart("xl/worksheets/sheet1.xml", text.replace("?>\n", "?>\n<!-- <!DOCTYPE a> -->")));
  });

  it("is refused where elements stand too deep inside each other", () => {
    const deep = "<a>".repeat(100_000) + "</a>".repeat(100_000);
    refused(withPart("xl/workbook.xml", `<workbook>${deep}</workbook>`), /more than 100 deep/);
  });

  it("is refused where tags do not match, or do not end", () => {
    for (const text of [
      "<workbook>",
      "<workbook></work>",
      '<workbook a="',
      "<workbook",
      "<workbook><a></b></workbook>",
      "< workbook/>",
      "<!-- workbook",
      "<c></col></c>",
    ])
      refused(withPart("xl/workbook.xml", text), /not well-formed/);
  });

  it("is refused where it is larger than the limits, before anything of it is inflated", () => {
    const zeros = new Uint8Array(3_000_000);
    const parts = Object.fromEntries(Object.entries(RESOLVED).map(([name, text]) => [name, strToU8(text)]));
    const bytes = zipSync({ ...parts, "xl/media/a.png": zeros, "xl/media/b.png": zeros });
    refused(bytes, /part xl\/media\/a\.png has 3 MB; 2 MB/, { partBytes: 2_000_000 });
    refused(bytes, /unpacked, has 6 MB; 5 MB/, { totalBytes: 5_000_000 });
    refused(bytes, /has \d+ parts; 3 are/, { parts: 3 });
    refused(bytes, /file has 0 MB/, { fileBytes: 100 });
    readAll(bytes);
  });

  it("is refused where a part inflates to more, or to other bytes, than it says", () => {
    // The last entry of the directory is the second sheet.
    refused(patched(CENTRAL, 24, 100), /damaged/);
    refused(patched(CENTRAL, 24, 0xffff_fff0), /damaged|MB/);
    refused(patched(CENTRAL, 16, 0x12345678), /sheet2\.xml of this file is damaged/);
  });

  it("is refused where two entries lie over each other, or beyond the directory", () => {
    refused(patched(CENTRAL, 42, 0), /damaged/);
    refused(patched(CENTRAL, 42, 0xffff_ff00), /damaged/);
    refused(patched(CENTRAL, 20, 0x00ff_ffff), /damaged/);
  });

  it("is refused where it is encrypted, or an archive of the large form", () => {
    const encrypted = zipped(RESOLVED);
    const at = lastOf(encrypted, CENTRAL);
    encrypted[at + 8] = (encrypted[at + 8] ?? 0) | 1;
    refused(encrypted, /encrypted/);
    refused(patched(END, 16, 0xffff_ffff), /ZIP64/);
  });

  it("is refused with a sentence wherever it breaks off or has a byte changed", () => {
    const bytes = zipped(RESOLVED);
    const orRefused = (broken: Uint8Array): void => {
      try {
        readAll(broken);
      } catch (error) {
        assert.ok(error instanceof FileProblem, String(error));
      }
    };
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(255), fc.boolean(), (at, value, isCut) => {
        const broken = isCut ? bytes.slice(0, at) : bytes.slice();
        if (!isCut) broken[at] = value;
        orRefused(broken);
      }),
    );
  });

  it("is refused with a sentence wherever the text of a part is changed", () => {
    const names = [
      "xl/workbook.xml",
      "xl/worksheets/sheet1.xml",
      "xl/sharedStrings.xml",
      "xl/_rels/workbook.xml.rels",
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.nat(),
        fc.constantFrom("<", ">", '"', "&", "</", "<!", "<?", ""),
        (name, seed, by) => {
          const text = RESOLVED[name] ?? "";
          const at = seed % text.length;
          try {
            readAll(zipped({ ...RESOLVED, [name]: text.slice(0, at) + by + text.slice(at + 1) }, 0));
          } catch (error) {
            assert.ok(error instanceof FileProblem, String(error));
          }
        },
      ),
    );
  });
});

describe("a package that is written again", () => {
  const picture = randomBytes(1000).toString("latin1");
  const parts: Parts = { ...RESOLVED, "xl/media/ümlaut.png": picture };

  it("is the same, part by part and in the same order, for another reader", () => {
    const written = readPackage(zipped(parts)).write();
    assert.deepEqual(unzipped(written), unzipped(zipped(parts)));
    assert.deepEqual(Object.keys(unzipped(written)), Object.keys(parts));
  });

  it("has the parts that were changed, added and taken out, and the others as they were", () => {
    const changed = readPackage(zipped(parts))
      .with(
        new Map([
          ["xl/workbook.xml", "<workbook/>"],
          ["xl/new.xml", "<new>é</new>"],
          ["xl/calcChain.xml", undefined],
        ]),
      )
      .write();
    const { "xl/calcChain.xml": gone, ...rest } = parts;
    assert.ok(gone !== undefined);
    assert.deepEqual(unzipped(changed), {
      ...unzipped(zipped(rest)),
      "xl/workbook.xml": "<workbook/>",
      "xl/new.xml": "<new>é</new>",
    });
  });
});
