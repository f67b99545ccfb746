import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { paneOf, showFormulas } from "./paneDriving.ts";
import { browserSession } from "./session.ts";
import { openWorkbench } from "./typing.ts";

/** Cells of the sample that call a function of ours, and those of them that show an error. */
interface Census {
  readonly calling: number;
  readonly failed: readonly string[];
}

/**
 * office.js starts custom functions as soon as its host file is there and the document is no longer
 * "loading"; what is not associated by then is #VALUE!, and stays so (OfficeDev/office-js 4769, 5686).
 */
describe("E1: the first start, with scripts that come late", function () {
  const session = browserSession(this);

  async function census(page: Page): Promise<Census> {
    return page.evaluate(() => {
      const { grid } = window.workbench ?? {};
      if (grid === undefined) throw new Error("The workbench is not open.");
      const calling = grid
        .sheetNames()
        .flatMap((sheet) =>
          grid.read(grid.usedRange(sheet) ?? { sheet, row: 0, column: 0, rows: 1, columns: 1 }),
        )
        .flat()
        .filter(({ formula }) => formula?.includes("AWARD."));
      const failed = calling.filter(({ value }) => typeof value === "string" && value.startsWith("#"));
      return { calling: calling.length, failed: failed.map(({ formula }) => formula ?? "") };
    });
  }

  const cases = [
    // The longest wait in two Excels, in all by `npm run test:profiles`; the others in the one that the tests run in.
    ...session.extremes.map((profile) => ({ profile, hostFile: 0, own: 2500 })),
    { profile: session.profiles[0], hostFile: 600, own: 800 },
    { profile: session.profiles[0], hostFile: 2500, own: 800 },
  ];
  for (const { profile, hostFile, own } of cases) {
    it(`calculates every cell in "${profile}", the host file ${hostFile} ms and our scripts ${own} ms late`, async () => {
      const page = await session.newPage();
      const address = session.addressIn(profile);
      address.searchParams.set("late", `${hostFile},${own}`);
      await openWorkbench(page, address.href);
      const { calling, failed } = await census(page);
      assert.ok(calling > 80, `${calling} cells call a function of ours`);
      assert.deepEqual(failed, []);
      // The pane, whose root stands below the scripts, comes too.
      await showFormulas(paneOf(page));
      await page.close();
    });
  }
});
