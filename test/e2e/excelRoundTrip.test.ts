/** Saved as Excel's file and opened again, a workbook is the same. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { paneOf } from "./paneDriving.ts";
import { loadPreset, showScenarios } from "./scenarioDriving.ts";
import { browserSession } from "./session.ts";
import { calculated } from "./typing.ts";

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const REOPENED = "Reopened.xlsx";

describe("a workbook that is saved as Excel's and opened again", function () {
  const session = browserSession(this);
  let page: Page;

  before(async () => {
    page = await session.openPage({ viewport: { width: 1440, height: 900 } });
  });

  /** All that the sheets and the file hold, but for what is made anew each time. */
  function held(): Promise<Readonly<Record<string, unknown>>> {
    return page.evaluate(() => {
      const { grid, file } = window.workbench!;
      const sheets = grid.sheetNames().map((name) => {
        const { frozen, merged, columnWidths, rowHeights, extent } = grid.layout(name);
        const cells: Record<string, unknown> = {};
        if (extent)
          grid.read(extent).forEach((line, down) =>
            line.forEach(({ value, formula, numberFormat }, right) => {
              const [row, column] = [extent.row + down, extent.column + right];
              const format = grid.readFormat({ sheet: name, row, column });
              // In a file what is indented is on the left, or on the right; colours have capitals.
              const whole = { ...(format.indentLevel ? { horizontalAlignment: "Left" } : {}), ...format };
              const look = Object.entries(whole).map(([key, one]) => `${key} ${String(one).toLowerCase()}`);
              look.sort();
              cells[`${row},${column}`] = [value, formula?.toUpperCase(), numberFormat, look];
            }),
          );
        return {
          ...{ name, cells, frozen, merged },
          heights: [...rowHeights].map(([row, height]) => [row, height.toFixed(2)]),
          widths: [...columnWidths].sort(([one], [other]) => one - other),
          isHidden: grid.isSheetHidden(name),
          hasLines: grid.hasGridlines(name),
        };
      });
      return {
        sheets,
        names: [...grid.names()].sort((one, other) => one.name.localeCompare(other.name)),
        comments: [...file.nameComments].sort(),
        parts: [...file.xmlParts.values()],
        settings: [...file.settings].sort(),
      };
    });
  }

  it("is the same: sample, scenario, its sheet and names, settings", async () => {
    await showScenarios(paneOf(page));
    await loadPreset(page, paneOf(page), "Settlement of 2018 in instalments");
    await page.evaluate(() => window.workbench?.file.settings.set("award.kept", '"a <value>"'));
    const before = await held();
    await page.locator("#file-menu summary").click();
    const [download] = await Promise.all([page.waitForEvent("download"), page.locator("#file-xlsx").click()]);
    const bytes = await readFile(await download.path());
    await page.setInputFiles("#file-chosen", { name: REOPENED, mimeType: TYPE, buffer: bytes });
    await page.locator("#lose-work").getByRole("button", { name: "Lose the changes" }).click();
    await page.waitForFunction((name) => window.workbench?.file.name === name, REOPENED);
    await calculated(page);
    const after = await held();
    for (const key of Object.keys(before)) assert.deepEqual(after[key], before[key], key);
    assert.ok((before["names"] as unknown[]).length > 40);
    assert.equal((before["parts"] as unknown[]).length, 1);
  });
});
