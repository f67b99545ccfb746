/** Excel's own files in the workbench: opened, dropped, refused, saved again. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import {
  formatCell,
  openWorkbook,
  readCells,
  readPackage,
  readWorkbook,
  sharedStringsOf,
  type WrittenWorkbook,
} from "../../src/spreadsheetFile/index.ts";
import { RESOLVED, UNRESOLVED, unzipped, zipped, type Parts } from "../spreadsheetFile/ownWorkbook.ts";
import { browserSession } from "./session.ts";
import { shown, type } from "./typing.ts";

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/** A cell to the right of the sample, empty and in view. */
const EDITED = "K5";

describe("a workbook of Excel's in the workbench", function () {
  const session = browserSession(this);
  let page: Page;

  before(async () => {
    page = await session.openPage();
  });

  async function isOpen(name: string): Promise<void> {
    await page.waitForFunction(
      (wanted) => window.workbench?.file.name === wanted && document.readyState === "complete",
      name,
    );
    await page.evaluate(() => window.workbench?.settled());
  }

  /** Chooses a file as File > Open does; the sample or an opened file holds no work of its own. */
  async function choose(name: string, bytes: Uint8Array): Promise<void> {
    await page.setInputFiles("#file-chosen", { name, mimeType: TYPE, buffer: Buffer.from(bytes) });
  }

  async function open(name: string, parts: Parts): Promise<void> {
    await choose(name, zipped(parts));
    await isOpen(name);
  }

  async function saved(): Promise<Uint8Array> {
    await page.locator("#file-menu summary").click();
    const [download] = await Promise.all([page.waitForEvent("download"), page.locator("#file-xlsx").click()]);
    return readFile(await download.path());
  }

  /** Formulas by sheet and address: "Award!B2" to "AWARD.NOTE_REPAYMENT(…)". */
  function formulasIn(bytes: Uint8Array): Readonly<Record<string, string>> {
    const workbook = readWorkbook(readPackage(bytes));
    const strings = sharedStringsOf(workbook);
    return Object.fromEntries(
      workbook.sheets.flatMap((sheet) =>
        readCells(workbook, sheet, strings).flatMap((cell) =>
          cell.formula === undefined ? [] : [[`${sheet.name}!${formatCell(cell)}`, cell.formula]],
        ),
      ),
    );
  }

  const names = ({ names: all }: WrittenWorkbook): unknown => all;

  // By hand: 5,500,000 three times over is 16,500,000; 43419 and 90 days is 43509; both together 16,543,509.
  // Each file has a name of its own: by it the page is known that has it open.
  for (const [what, name, parts] of [
    ["that knew the add-in", "Known.xlsx", RESOLVED],
    ["that did not know it", "Unknown.xlsx", UNRESOLVED],
  ] as const) {
    it(`is opened as an Excel ${what} stores it, and calculates`, async () => {
      await open(name, parts);
      assert.equal(await shown(page, "B2"), "16,500,000");
      assert.equal(await shown(page, "B3"), "2019-02-13");
      const [layout, total, scenarios, named] = await page.evaluate(() => {
        const { grid, file } = window.workbench!;
        const [first] = grid.read({ sheet: "Award", row: 0, column: 3, rows: 1, columns: 1 });
        const other = grid.sheetNames()[1] ?? "";
        return [
          grid.layout("Award").frozen,
          grid.read({ sheet: other, row: 0, column: 0, rows: 1, columns: 1 })[0]?.[0],
          [...file.xmlParts.values()],
          first?.[0]?.value,
        ] as const;
      });
      assert.equal(named, 43_449);
      assert.deepEqual(layout, { rows: 1, columns: 0 });
      assert.equal(total?.value, 16_543_509);
      assert.equal(total?.formula, "=SUM(Award!B2:B3)");
      assert.equal(scenarios.length, 1);
      const bytes = await saved();
      const ids = new Set<string>();
      const [before, after] = [zipped(parts), bytes].map((one) => openWorkbook(one, ids).workbook);
      assert.ok(before && after);
      assert.deepEqual(formulasIn(bytes), formulasIn(zipped(parts)));
      assert.deepEqual(names(after), names(before));
      assert.deepEqual(after.customParts, before.customParts);
      assert.match(
        unzipped(bytes)["xl/worksheets/sheet1.xml"] ?? "",
        /<dataValidation type="custom" sqref="D2">/,
      );
      assert.match(formulasIn(bytes)["Award!B2"] ?? "", /^AWARD\.NOTE_REPAYMENT\(/);
    });
  }

  it("says what of a file is not shown and kept", async () => {
    const told = "Not shown, but kept when it is saved: rules for what may be entered on “Award”.";
    await page.locator("#problem", { hasText: told }).waitFor();
  });

  it("is opened where it is dropped onto the page", async () => {
    const bytes = [...zipped(RESOLVED)];
    await page.evaluate((content) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(content)], "Dropped.xlsx"));
      const init = { dataTransfer: data, bubbles: true, cancelable: true };
      document.querySelector("#sheet")?.dispatchEvent(new DragEvent("dragover", init));
      document.querySelector("#sheet")?.dispatchEvent(new DragEvent("drop", init));
    }, bytes);
    await isOpen("Dropped.xlsx");
    assert.equal(await shown(page, "B2"), "16,500,000");
  });

  const sheet = RESOLVED["xl/worksheets/sheet1.xml"] ?? "";
  const zeros = "0".repeat(4_000_000);
  const hostile: Readonly<Record<string, readonly [Uint8Array, RegExp]>> = {
    "a document type": [
      zipped({
        ...RESOLVED,
        "xl/worksheets/sheet1.xml": sheet.replace("?>\n", '?>\n<!DOCTYPE a [<!ENTITY b "b">]>'),
      }),
      /has a document type/,
    ],
    "a path out of the package": [zipped({ ...RESOLVED, "../evil.xml": "<a/>" }), /which no workbook has/],
    "its second half missing": [zipped(RESOLVED).subarray(0, 2_000), /no \.xlsx workbook/],
    "more than a thousand bytes for each of its own": [
      // Its directory says that each part has 4 GB less a few bytes.
      bomb(zipped({ ...RESOLVED, "xl/media/a.bin": zeros })),
      /damaged|MB are the most/,
    ],
    "elements too deep in each other": [
      zipped({
        ...RESOLVED,
        "xl/worksheets/sheet1.xml": `<worksheet>${"<a>".repeat(500)}${"</a>".repeat(500)}</worksheet>`,
      }),
      /more than 100 deep/,
    ],
    "days from 1904": [
      zipped({
        ...RESOLVED,
        "xl/workbook.xml": (RESOLVED["xl/workbook.xml"] ?? "").replace(
          "<workbookPr ",
          '<workbookPr date1904="1" ',
        ),
      }),
      /counts its days from 1904/,
    ],
  };
  for (const [what, [bytes, sentence]] of Object.entries(hostile)) {
    it(`with ${what} is refused with one sentence, and the workbook that is open stays`, async () => {
      await choose("hostile.xlsx", bytes);
      const problem = page.locator("#problem:not([hidden])", { hasText: sentence });
      await problem.waitFor();
      assert.ok((await problem.innerText()).length <= 300);
      assert.equal(await page.evaluate(() => window.workbench?.file.name), "Dropped.xlsx");
    });
  }

  it("is refused without a loss for the one that is open", async () => {
    await type(page, EDITED, "41");
    const [bytes] = Object.values(hostile)[0] ?? [];
    assert.ok(bytes);
    await choose("hostile.xlsx", bytes);
    await page.locator("#problem", { hasText: "document type" }).waitFor();
    await page.evaluate(() => window.workbench?.keep());
    await page.reload();
    await isOpen("Dropped.xlsx");
    assert.equal(await shown(page, EDITED), "41");
    assert.equal(await shown(page, "B2"), "16,500,000");
  });
});

/** The file with sizes in its directory that it cannot have. */
function bomb(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at < copy.length - 46; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 0xffff_ff00, true);
  return copy;
}
