/**
 * What Why says of every figure of every preset, beside what EXPLAIN says in a cell: `npm run test:whys`, or one preset
 * by `-- -g "Never paid"`. It takes minutes.
 */
import assert from "node:assert/strict";
import type { Frame, Locator, Page } from "playwright-core";
import { presets } from "../../src/calc/index.ts";
import { unfold } from "./paneDriving.ts";
import { becomes, loadPreset, showScenarios, textsAt } from "./scenarioDriving.ts";
import { browserSession } from "./session.ts";
import { openSheet } from "./sheet.ts";
import { calculated } from "./typing.ts";

/** More rows than any figure has, in whose columns nothing else stands. */
const ROWS = 400;

/** So many steps stand at the beginning and the end of a long list, as the pane shortens it. */
const [FIRST, LAST] = [4, 3];

describe("every Why of the pane is what EXPLAIN says", function () {
  const session = browserSession(this);
  this.timeout(0);
  let page: Page;
  let pane: Frame;

  before(async () => {
    ({ page, pane } = await session.openPane());
  });

  /** The texts of a list, without what stands small under them. */
  const own = (list: Locator): Promise<string[]> =>
    list.evaluateAll((all) =>
      all.map((one) =>
        [...one.childNodes]
          .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
          .map(({ textContent }) => textContent)
          .join("")
          .trim(),
      ),
    );

  /** What EXPLAIN spills: the labels of inputs, and of steps and the figure. */
  async function explained(path: string): Promise<{ inputs: string[]; steps: string[] }> {
    const formula = `=AWARD.EXPLAIN("${path.replaceAll('"', '""')}")`;
    await page.evaluate(
      ([typed, rows]) => {
        const { grid } = window.workbench ?? {};
        const range = { sheet: "Explained", row: 0, column: 0, rows: 1, columns: 1 };
        grid?.write(
          { ...range, rows, columns: 4 },
          Array.from({ length: rows }, () => Array.from({ length: 4 }, () => ({ value: null }))),
        );
        grid?.write(range, [[{ formula: typed }]]);
      },
      [formula, ROWS] as const,
    );
    await calculated(page);
    await becomes(async () => (await textsAt(page, "Explained", [1, 1])).flat(), ["Step"]);
    const rows = (await textsAt(page, "Explained", [2, 1, ROWS - 1, 3])).filter(([label]) => label !== "");
    const labelOf = ([label = ""]: readonly string[]): string => label;
    return {
      inputs: rows.filter(([, , rule]) => rule === "Input").map(labelOf),
      steps: rows.filter(([, value, rule]) => rule !== "Input" && value !== "not available").map(labelOf),
    };
  }

  function shortened(steps: readonly string[]): readonly string[] {
    return steps.length - FIRST - LAST <= 1 ? steps : [...steps.slice(0, FIRST), ...steps.slice(-LAST)];
  }

  for (const { name } of presets()) {
    it(name, async () => {
      await showScenarios(pane);
      await loadPreset(page, pane, name);
      await openSheet(page, "Explained");
      await pane.getByRole("tab", { name: "Answer" }).click();
      await unfold(pane, "figures");
      const paths = await pane
        .locator("award-answer .all-figures [data-path]")
        .evaluateAll((rows) => rows.map((row) => row.getAttribute("data-path") ?? ""));
      assert.ok(paths.length > 10, `${paths.length} figures`);
      for (const path of paths) {
        const why = pane.locator(`award-answer .all-figures [data-path=${JSON.stringify(path)}] .why`);
        await why.locator("summary").click();
        await why.locator(".inputs, p:has-text('No input that is given moves it.')").first().waitFor();
        const said = {
          inputs: await own(why.locator(".inputs .label")),
          steps: await own(why.locator(".steps .label")),
        };
        const { inputs, steps } = await explained(path);
        assert.deepEqual(said, { inputs, steps: shortened(steps) }, path);
        await why.locator("summary").click();
      }
    });
  }
});
