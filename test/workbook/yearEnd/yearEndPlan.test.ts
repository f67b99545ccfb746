/** The plan of the year-end notes: constants stand on their inputs, and what a scenario lacks is said in words. */
import assert from "node:assert/strict";
import type { ModelPage } from "../../../src/workbook/model/modelPage.ts";
import { planYearEnd, YEAR_END_SHEETS } from "../../../src/workbook/yearEnd/yearEndPlan.ts";
import { FUTURES, OTHER_CASES, scenarioOf } from "../../calc/scenario/terms/given.ts";

const wordsOn = (pages: readonly ModelPage[], sheet: string): readonly string[] =>
  (pages.find((page) => page.sheet === sheet)?.cells ?? []).map(({ content }) =>
    String(content).replace(/^'/u, ""),
  );

describe("the plan of the year-end notes", () => {
  for (const scenario of [...FUTURES, ...OTHER_CASES]) {
    it(`of "${scenario.name}" has its sheets, and no constant but on its inputs`, () => {
      const pages = planYearEnd(scenario, (sheet) => sheet);
      assert.deepEqual(
        pages.map(({ sheet }) => sheet),
        YEAR_END_SHEETS,
      );
      for (const { sheet, cells } of pages.slice(1)) {
        const numbers = cells.filter(({ content }) => typeof content === "number");
        assert.deepEqual([sheet, numbers], [sheet, []]);
      }
      const { cells = [] } = pages.at(-1) ?? {};
      const [, counted] = /\$C\$8:\$C\$(\d+)\)/u.exec(cells.map(({ content }) => content).join()) ?? [];
      assert.ok(Number(counted) > Math.max(...cells.map(({ row }) => row)), "every check counts");
    });
  }

  it("names a paragraph in every row of its tables", () => {
    const [release] = FUTURES;
    assert.ok(release);
    for (const [sheet, column, from] of [
      ["Roll-forward", 3, 7],
      ["Maturities", 10, 9],
    ] as const) {
      const cells = planYearEnd(release, (name) => name).find((page) => page.sheet === sheet)?.cells ?? [];
      const figures = cells.filter(
        ({ row, column: at, content }) => row >= from && at === 2 && String(content).startsWith("="),
      );
      assert.ok(figures.length > 10, sheet);
      for (const { row } of figures) {
        const paragraph = cells.find((cell) => cell.row === row && cell.column === column)?.content;
        assert.match(String(paragraph), /^'(?:IFRS|IAS) \d+, [B\d]/u, `${sheet}, row ${row}`);
      }
    }
  });

  it("says in words that there are no notes, no debt and no standstill", () => {
    const pages = planYearEnd(
      scenarioOf({ "valuation.date": "2021-06-30", "award.payment": "Never" }),
      (sheet) => sheet,
    );
    assert.ok(wordsOn(pages, "Roll-forward").includes("There are no notes in this scenario."));
    assert.ok(wordsOn(pages, "Roll-forward").includes("There is no secured debt in this scenario."));
    assert.ok(
      wordsOn(pages, "Maturities").includes(
        "There is no standstill in this scenario to respect or to ignore.",
      ),
    );
    const formulas = pages.flatMap(({ cells }) => cells.map(({ content }) => String(content))).join();
    assert.doesNotMatch(formulas, /NOTE_|DEBT_|WATERFALL\(/u);
  });

  it("says in words why notes whose day of issue is not told have no amortised cost", () => {
    const pages = planYearEnd(
      scenarioOf({
        "valuation.date": "2021-06-30",
        "award.firstPaymentDate": "2022-01-31",
        "award.firstPaymentAmount": 300_000,
        "notes.series": [{ name: "Notes", amount: 1000, multiple: 3, days: 90 }],
      }),
      (sheet) => sheet,
    );
    assert.ok(
      wordsOn(pages, "Roll-forward").some((text) =>
        text.startsWith("Amortised cost (IFRS 9, 4.2.1) needs the day"),
      ),
    );
  });
});
