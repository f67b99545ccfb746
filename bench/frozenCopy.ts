/**
 * What a copy for sending costs beside inflating and deflating the same parts, which nobody can do without.
 */
import { strToU8, unzipSync, zipSync } from "fflate";
import { freeze, type FreezeOptions } from "../src/spreadsheetFile/index.ts";
import { markdownTable } from "../tools/sectionedPage.ts";
import type { Bench } from "./measure/bench.ts";
import { timeInterleaved } from "./measure/interleaved.ts";

const ROWS = 10_000;
const COLUMNS = "ABCDEFGHIJ";
const ROUNDS = 7;
const NANOSECONDS_PER_MILLISECOND = 1e6;

const FACTS: FreezeOptions = { by: "Bench", when: "2026-11-27 18:00", version: "0", scenario: undefined };

/** A workbook of one sheet: 100,000 cells, each a formula of ours as Excel stores it. */
function workbook(): Uint8Array {
  const rows: string[] = [];
  for (let row = 1; row <= ROWS; row++) {
    const cells = [...COLUMNS].map((column, index) => {
      const at = `${column}${row}`;
      // No two alike, as figures are.
      const value = 3 * (1_000_000 + ((row * 7919 + index * 104_729) % 999_983)) + row / 128;
      return `<c r="${at}" s="1" cm="1"><f t="array" ref="${at}">_xldudf_AWARD_NOTE_REPAYMENT(L${row},$M$${index + 1},,3,90)</f><v>${value}</v></c>`;
    });
    rows.push(`<row r="${row}" spans="1:10">${cells.join("")}</row>`);
  }
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const relations = (text: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${text}</Relationships>`;
  const parts: Readonly<Record<string, string>> = {
    "[Content_Types].xml":
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    "_rels/.rels": relations(
      `<Relationship Id="rId1" Type="${relation}/officeDocument" Target="xl/workbook.xml"/>`,
    ),
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${relation}"><sheets><sheet name="Notes" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations(
      `<Relationship Id="rId1" Type="${relation}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relation}/styles" Target="styles.xml"/>`,
    ),
    "xl/styles.xml": `<styleSheet xmlns="${main}"><fills count="1"><fill/></fills><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="3"/></cellXfs></styleSheet>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${main}"><sheetData>${rows.join("")}</sheetData></worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

function run(): string {
  const bytes = workbook();
  const frozen = freeze(bytes, FACTS);
  if (frozen.cells !== ROWS * COLUMNS.length) throw new Error(`${frozen.cells} cells were frozen`);
  const timings = timeInterleaved(
    [
      { name: "fflate: inflate and deflate", run: () => void zipSync(unzipSync(bytes)) },
      { name: "copy for sending", run: () => void freeze(bytes, FACTS) },
      {
        name: "copy that can be restored",
        run: () => void freeze(bytes, { ...FACTS, isRestorable: true }),
      },
    ],
    ROUNDS,
  );
  const base = timings[0]?.median ?? NaN;
  const milliseconds = (nanoseconds: number): string =>
    (nanoseconds / NANOSECONDS_PER_MILLISECOND).toFixed(0);
  const rows = timings.map(({ name, median, low, high }) => [
    name,
    milliseconds(median),
    `${milliseconds(low)} to ${milliseconds(high)}`,
    (median / base).toFixed(2),
  ]);
  return [
    "A workbook of 100,000 cells, each a formula of ours, frozen and written, beside what fflate takes to inflate and deflate the same parts. Budget for a copy: twice that. One that can be restored holds each formula a second time.",
    markdownTable(["", "ms", "Quartiles", "Ratio"], rows, [1, 2, 3]),
  ].join("\n\n");
}

export const bench: Bench = { id: "frozen-copy", title: "Copy for sending", run };
