/** Copy for sending, as a person makes it: what the bytes of the copy hold, and what becomes of the workbook. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { strFromU8, unzipSync } from "fflate";
import type { Frame, Page } from "playwright-core";
import {
  formatCell,
  readCells,
  readPackage,
  readWorkbook,
  restore,
  sharedStringsOf,
  type StoredCell,
} from "../../src/spreadsheetFile/index.ts";
import { LOOKS, overflow, violations, widen } from "./accessibility.ts";
import { browserSession } from "./session.ts";
import { paneOf } from "./paneDriving.ts";

describe("a copy for sending", function () {
  const session = browserSession(this);
  let page: Page;
  let pane: Frame;
  /** A copy with both boxes ticked. */
  let kept: Uint8Array;

  before(async () => {
    page = await session.openPage();
    pane = paneOf(page);
    await loadPreset();
  });

  async function loadPreset(): Promise<void> {
    await pane.getByRole("tab", { name: "Scenarios" }).click();
    await pane.locator(".presets fluent-button").first().click();
    await pane.locator("award-scenarios .see-answer").waitFor();
    await page.evaluate(() => window.workbench?.settled());
  }

  async function make(): Promise<void> {
    await pane.locator(".make-copy").click();
    await pane.locator(".download-copy").waitFor();
  }

  async function downloaded(press: () => Promise<void>): Promise<{ bytes: Uint8Array; name: string }> {
    const [download] = await Promise.all([page.waitForEvent("download"), press()]);
    return { bytes: await readFile(await download.path()), name: download.suggestedFilename() };
  }

  const link = (): Promise<void> => pane.locator(".download-copy").click();

  /** What the workbench's cells show, by sheet and address. */
  function shownCells(): Promise<Record<string, unknown>> {
    return page.evaluate(() => {
      const { grid } = window.workbench!;
      const shown: Record<string, unknown> = {};
      for (const sheet of grid.sheetNames()) {
        const used = grid.usedRange(sheet);
        if (!used) continue;
        grid.read(used).forEach((line, down) =>
          line.forEach(({ value }, right) => {
            if (value !== null) shown[`${sheet}!${used.row + down},${used.column + right}`] = value;
          }),
        );
      }
      return shown;
    });
  }

  function cellsOf(bytes: Uint8Array, leaveOut: string): Map<string, StoredCell> {
    const workbook = readWorkbook(readPackage(bytes));
    const strings = sharedStringsOf(workbook);
    return new Map(
      workbook.sheets
        .filter(({ name }) => name !== leaveOut)
        .flatMap((sheet) =>
          readCells(workbook, sheet, strings).map(
            (cell) => [`${sheet.name}!${cell.row},${cell.column}`, cell] as const,
          ),
        ),
    );
  }

  const partsOf = (bytes: Uint8Array): Record<string, string> =>
    Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));

  it("lists what would travel and what stays, with both boxes off, once the ribbon's button is pressed", async () => {
    await page.locator("#ribbon").getByRole("button", { name: "Copy for sending" }).click();
    await pane.locator("award-sending .make-copy").waitFor();
    assert.equal(await pane.locator("award-sending .restorable").isChecked(), false);
    assert.equal(await pane.locator("award-sending .with-scenarios").isChecked(), false);
    const travels = await pane.locator("award-sending .travels").innerText();
    const stays = await pane.locator("award-sending .stays").innerText();
    assert.match(travels, /\d+ sheets: “/);
    assert.match(travels, /\d+ AWARD cells as values/);
    assert.match(travels, /The inputs that stand in cells, on “Scenario”/);
    assert.match(stays, /The \d+ AWARD formulas/);
    assert.match(stays, /1 scenario with all inputs: “/);
    assert.match(stays, /\d+ names of the loaded scenario/);
    await pane.locator("award-sending .with-scenarios").check();
    assert.match(await pane.locator("award-sending .travels").innerText(), /1 scenario with all inputs/);
    await pane.locator("award-sending .with-scenarios").uncheck();
  });

  it("holds no formula, scenario or name of ours in any part, and every value as it was shown", async () => {
    const before = await shownCells();
    await pane.locator("award-sending .made-by input").fill("A. Treasurer");
    await make();
    const { bytes, name } = await downloaded(link);
    assert.match(name, /^Rusoro sample frozen \d{4}-\d\d-\d\d\.xlsx$/);
    for (const [part, text] of Object.entries(partsOf(bytes))) {
      assert.doesNotMatch(text, /_xldudf_|urn:award-finance|Award Finance scenario/i, part);
      assert.doesNotMatch(text, /<f\b[^>]*>[^<]*\bAWARD(?:DEV)?\.\w+\(/i, part);
    }
    const workbook = readWorkbook(readPackage(bytes));
    assert.deepEqual(workbook.names, []);
    assert.deepEqual(workbook.customParts, []);
    const sheetName = workbook.tabs.at(-1) ?? "";
    assert.match(sheetName, /^Frozen on /);
    const cells = cellsOf(bytes, sheetName);
    const frozen = [...cells].filter(([, { value }]) => value !== null && value !== "");
    assert.deepEqual(Object.fromEntries(frozen.map(([at, { value }]) => [at, value])), before);
    assert.ok(frozen.length > 500, `${frozen.length} cells`);
    const said = partsOf(bytes)["xl/worksheets/frozen1.xml"] ?? "";
    assert.match(said, /A\. Treasurer/);
    // The workbook itself still calculates.
    assert.deepEqual(await shownCells(), before);
    const formulas = await page.evaluate(() => {
      const { grid } = window.workbench!;
      return grid
        .sheetNames()
        .flatMap((sheet) => grid.read(grid.usedRange(sheet) ?? { ...grid.selection(), sheet }).flat())
        .filter(({ formula }) => formula?.includes("AWARD")).length;
    });
    assert.ok(formulas > 20, `${formulas} formulas`);
  });

  it("is opened as a new workbook where Excel does that", async () => {
    const { bytes, name } = await downloaded(() => pane.locator(".open-copy").click());
    assert.equal(name, "Book2.xlsx");
    assert.doesNotMatch(JSON.stringify(partsOf(bytes)), /_xldudf_/);
    await pane.locator("award-made-copy", { hasText: "open as a new workbook: save it" }).waitFor();
  });

  it("keeps formulas and scenarios where both boxes are ticked, and can be restored to the workbook's own file", async () => {
    await pane.locator("award-sending .restorable").check();
    await pane.locator("award-sending .with-scenarios").check();
    assert.equal(await pane.locator(".download-copy").count(), 0, "another choice is another copy");
    await make();
    const { bytes } = await downloaded(link);
    kept = bytes;
    const restored = restore(bytes);
    assert.equal(restored.isExact, true);
    const { bytes: own } = await downloaded(async () => {
      await page.locator("#file-menu summary").click();
      await page.locator("#file-xlsx").click();
    });
    assert.deepEqual(partsOf(restored.bytes), partsOf(own));
    assert.match(JSON.stringify(partsOf(own)), /_xldudf_AWARD_NOTE_REPAYMENT\(/);
    assert.match(JSON.stringify(partsOf(own)), /urn:award-finance:scenarios/);
  });

  it("stores formulas, formats and widths as Excel does in a workbook that is saved as .xlsx", async () => {
    const { bytes } = await downloaded(async () => {
      await page.locator("#file-menu summary").click();
      await page.locator("#file-xlsx").click();
    });
    const shown = await page.evaluate(() => {
      const { grid } = window.workbench!;
      return grid.sheetNames().flatMap((sheet) => {
        const used = grid.usedRange(sheet);
        if (!used) return [];
        return grid
          .read(used)
          .flatMap((line, down) =>
            line.flatMap(({ formula }, right) =>
              formula === undefined
                ? []
                : [[`${sheet}!${used.row + down},${used.column + right}`, formula] as const],
            ),
          );
      });
    });
    const cells = cellsOf(bytes, "");
    for (const [at, formula] of shown)
      assert.equal(`=${cells.get(at)?.formula ?? ""}`.toUpperCase(), formula.toUpperCase(), at);
    assert.ok(shown.length > 50, `${shown.length} formulas`);
    const sheet = partsOf(bytes)["xl/worksheets/sheet1.xml"] ?? "";
    assert.match(sheet, /<col min="1" max="1" width="[\d.]+" customWidth="1"\/>/);
    assert.match(partsOf(bytes)["xl/styles.xml"] ?? "", /formatCode="yyyy-mm-dd"/);
    assert.ok([...cells.values()].some(({ stored }) => stored === "resolved"));
  });

  it("can be made by everybody, in a narrow pane and in every look", async () => {
    await widen(page, 320);
    for (const [look, media] of LOOKS) {
      await page.emulateMedia(media);
      assert.deepEqual(await violations(pane), [], look);
      assert.equal(await overflow(pane), 0, look);
    }
    await page.emulateMedia({ colorScheme: null, forcedColors: null });
  });

  it("is refused with one sentence where Excel does not hand the workbook over", async () => {
    await page.evaluate(() =>
      window.workbench?.host.faults.set({ at: "Document.getFileAsync", code: "GeneralException" }),
    );
    await pane.locator(".leave-sending").click();
    await pane.locator("#menu-more").click();
    await pane.locator(".more-sending").click();
    await pane.locator("award-sending .look-again").waitFor();
    assert.match(
      await pane.locator("award-sending .told").last().innerText(),
      /Excel did not hand the workbook over/,
    );
    await page.evaluate(() => window.workbench?.host.faults.clear());
    await pane.locator("award-sending .look-again").click();
    await pane.locator("award-sending .make-copy").waitFor();
  });

  it("offers Restore where the workbook is such a copy, and nowhere else", async () => {
    await pane.locator("#menu-more").click();
    assert.equal(await pane.locator(".more-restore").count(), 0);
    await page.evaluate(() => {
      const { file } = window.workbench!;
      file.noteParts();
      file.xmlParts.set("{F}", '<frozen xmlns="urn:award-finance:frozen">{}</frozen>');
    });
    await pane.locator("#menu-more").click();
    await pane.locator("#menu-more").click();
    await pane.locator(".more-restore").click();
    await pane.locator("award-sending .restore").click();
    await pane.locator("award-sending", { hasText: "is damaged: it cannot be restored" }).waitFor();
  });

  it("brings back the formula of a cell that shows what it showed, and lists those edited since", async () => {
    const [, record = ""] =
      Object.entries(partsOf(kept)).find(([, text]) => text.includes("urn:award-finance:frozen")) ?? [];
    const at = await page.evaluate((xml) => {
      const { grid, file } = window.workbench!;
      file.noteParts();
      file.xmlParts.set("{F}", xml);
      const sheet = "Rusoro 2017";
      const used = grid.usedRange(sheet);
      if (!used) throw new Error("the sample is empty");
      const places = grid
        .read(used)
        .flatMap((line, down) =>
          line.flatMap(({ formula, value }, right) =>
            formula?.startsWith("=AWARD.NOTE_REPAYMENT(") === true
              ? [{ sheet, row: used.row + down, column: used.column + right, rows: 1, columns: 1, value }]
              : [],
          ),
        );
      const [same, other] = places;
      if (!same || !other) throw new Error("the sample has fewer notes than two");
      // As in the copy: values in the place of formulas, one of them changed since.
      grid.write(same, [[{ value: same.value, formula: null }]]);
      grid.write(other, [[{ value: 1, formula: null }]]);
      return { same, other };
    }, record);
    await pane.locator("award-sending .restore").click();
    await pane.locator("award-sending .edited").waitFor();
    const name = ({ sheet, row, column }: { sheet: string; row: number; column: number }): string =>
      `${sheet}!${formatCell({ row, column })}`;
    const edited = await pane.locator("award-sending .edited li").allInnerTexts();
    assert.ok(edited.includes(name(at.other)), edited.join(", "));
    assert.ok(!edited.includes(name(at.same)), edited.join(", "));
    const { bytes } = await downloaded(() => pane.locator(".download-copy").first().click());
    const cells = cellsOf(bytes, "");
    const key = ({ sheet, row, column }: { sheet: string; row: number; column: number }): string =>
      `${sheet}!${row},${column}`;
    assert.match(cells.get(key(at.same))?.formula ?? "", /^AWARD\.NOTE_REPAYMENT\(/);
    assert.equal(cells.get(key(at.other))?.formula, undefined);
    assert.equal(cells.get(key(at.other))?.value, 1);
  });
});
