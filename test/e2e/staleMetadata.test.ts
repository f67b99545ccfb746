import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadPreset, showScenarios } from "./scenarioDriving.ts";
import { browserSession } from "./session.ts";
import { openSheet } from "./sheet.ts";
import { calculated } from "./typing.ts";

const DIST = join(import.meta.dirname, "../../dist/functions.json");

/** Calls that leave out what the next release has added, and what they give. */
const CALLS: readonly (readonly [formula: string, value: number | string])[] = [
  ["=AWARD.NOTE_REPAYMENT(5500000,43419)", 16_500_000],
  // 15 November 2018 and 90 days.
  ["=AWARD.NOTE_DUE_DATE(43419)", 43_509],
  ["=AWARD.NOTE_STATUS(43419,43420)", "Not yet due"],
  // 2018 has 365 days.
  ["=AWARD.YEAR_FRACTION(43101,43466)", 1],
  ["=ROUND(AWARD.XIRR({-100;110},{43101;43466}),9)", 0.1],
  ['=AWARD.SCENARIO("notes.repayment")', 16_500_000],
  ["=AWARD.STANDSTILL_STATUS()", "In force"],
  ["=INDEX(AWARD.MILESTONES(),2,2)", "Standstill agreed"],
  ['=IF(ISERROR(INDEX(AWARD.SCENARIO_COMPARE(),1,1)),"lost","kept")', "kept"],
];

interface Described {
  readonly parameters: readonly { readonly optional?: boolean }[];
}

/**
 * Excel keeps functions.json for up to a day, and then calls the new code by it: the invocation stands where the
 * first new argument would (OfficeDev/office-js 2777).
 */
describe("E17: a functions.json of the release before", function () {
  let folder: string;
  const session = browserSession(this, {
    files: async () => {
      folder = await mkdtemp(join(tmpdir(), "release-before-"));
      const today = JSON.parse(await readFile(DIST, "utf8")) as { readonly functions: readonly Described[] };
      const functions = today.functions.map((described) => ({
        ...described,
        parameters: described.parameters.filter(
          ({ optional }, index) => !(optional === true && index === described.parameters.length - 1),
        ),
      }));
      const knownFunctions = join(folder, "functions.json");
      await writeFile(knownFunctions, JSON.stringify({ ...today, functions }));
      return { knownFunctions };
    },
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it("takes no value from a cell", async () => {
    const { page, pane } = await session.openPane();
    await showScenarios(pane);
    await loadPreset(page, pane, "Settlement of 2018 in instalments");
    await openSheet(page, "Before");
    await page.evaluate(
      (formulas) => {
        const range = { sheet: "Before", row: 0, column: 0, rows: formulas.length, columns: 1 };
        window.workbench?.grid.write(
          range,
          formulas.map((formula) => [{ formula }]),
        );
      },
      CALLS.map(([formula]) => formula),
    );
    await calculated(page);
    const values = await page.evaluate(
      (rows) =>
        window.workbench?.grid
          .read({ sheet: "Before", row: 0, column: 0, rows, columns: 1 })
          .map(([cell]) => cell?.value),
      CALLS.length,
    );
    assert.deepEqual(
      values?.map((value, index) => [CALLS[index]?.[0], value]),
      CALLS.map(([formula, value]) => [formula, value]),
    );
  });

  it("is what Excel goes by: it takes no argument that the file does not have", async () => {
    const { page } = await session.openPane();
    await openSheet(page, "Before");
    await page.evaluate(() => {
      const range = { sheet: "Before", row: 0, column: 0, rows: 1, columns: 1 };
      window.workbench?.grid.write(range, [[{ formula: "=AWARD.NOTE_DUE_DATE(43419,90,,)" }]]);
    });
    await calculated(page);
    const shown = await page.evaluate(
      () =>
        window.workbench?.grid.read({ sheet: "Before", row: 0, column: 0, rows: 1, columns: 1 })[0]?.[0]
          ?.text,
    );
    assert.equal(shown, "#VALUE!");
  });
});
