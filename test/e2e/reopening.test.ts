import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { loadPreset, showScenarios } from "./scenarioDriving.ts";
import { browserSession } from "./session.ts";
import { openSheet } from "./sheet.ts";
import { calculated, openWorkbench } from "./typing.ts";

const FORMULAS = [
  '=AWARD.SCENARIO("notes.repayment")',
  '=IFERROR(AWARD.SCENARIO("notes.repayment")*2,"lost")',
  '=IFERROR(A1+1,"lost")',
  "=AWARD.STANDSTILL_STATUS()",
  "=INDEX(AWARD.MILESTONES(),2,2)",
  '=IF(ISERROR(A4),"lost","kept")',
];

/**
 * Streaming functions are asked as soon as the file is open (OfficeDev/office-js 2220, 1567), long before
 * an add-in can have read it. Until they answer, Excel shows what was saved.
 */
describe("E3, E18: a workbook that is opened again", function () {
  const session = browserSession(this);
  let page: Page;

  before(async () => {
    const { page: opened, pane } = await session.openPane();
    page = opened;
    await showScenarios(pane);
    await loadPreset(page, pane, "Settlement of 2018 in instalments");
    await openSheet(page, "Follows");
    await page.evaluate((rows) => {
      const { grid } = window.workbench ?? {};
      const range = { sheet: "Follows", row: 0, column: 0, rows: rows.length, columns: 1 };
      grid?.write(
        range,
        rows.map((formula) => [{ formula }]),
      );
    }, FORMULAS);
    await calculated(page);
    await page.evaluate(() => window.workbench?.keep());
  });

  const recorded = (): Promise<unknown> =>
    page.evaluate(
      (count) =>
        Array.from({ length: count }, (_, row) => window.workbench?.grid.record.of("Follows", `A${row + 1}`)),
      FORMULAS.length,
    );

  const cases = [
    // The longest wait in two Excels, in all by `npm run test:profiles`; the others in the one that the tests run in.
    ...session.extremes.map((profile) => ({
      profile,
      how: "with scripts that come 2.5 s late",
      late: "600,2500",
    })),
    { profile: session.profiles[0], how: "at once", late: undefined },
    { profile: session.profiles[0], how: "with scripts that come 0.8 s late", late: "600,800" },
  ];
  for (const { profile, how, late } of cases) {
    it(`shows in no cell anything but the value it was saved with in "${profile}", ${how}`, async () => {
      const address = session.addressIn(profile);
      if (late !== undefined) address.searchParams.set("late", late);
      await openWorkbench(page, address.href);
      assert.deepEqual(await page.evaluate(() => window.workbench?.grid.record.changed()), {});
      assert.deepEqual(await recorded(), [
        [16_500_000],
        [33_000_000],
        [16_500_001],
        ["In force"],
        ["Standstill agreed"],
        ["kept"],
      ]);
    });
  }
});
