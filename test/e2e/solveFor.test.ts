/** What an input must be, and what a cell must hold, on the What if tab. */
import assert from "node:assert/strict";
import type { Frame, Locator, Page } from "playwright-core";
import { LOOKS, overflow, violations, widen } from "./accessibility.ts";
import { becomes, loadPreset, showScenarios } from "./scenarioDriving.ts";
import { browserSession } from "./session.ts";
import { fill, openSheet } from "./sheet.ts";
import { cells, goTo, shown, type } from "./typing.ts";

const RELEASE = "Release of 3 February 2017";

describe("Solve for, on the What if tab", function () {
  const session = browserSession(this, { workbook: "empty" });
  let page: Page;
  let pane: Frame;
  let section: Locator;
  let own: Locator;

  before(async () => {
    ({ page, pane } = await session.openPane());
    await showScenarios(pane);
    await loadPreset(page, pane, RELEASE);
    await openSheet(page, "Asked");
    await pane.getByRole("tab", { name: "What if" }).click();
    section = pane.locator("award-solve-for");
    own = pane.locator("award-solve-cell");
  });

  describe("an input of the scenario", () => {
    it("opens with a whole question: 25 % a year on the notes if the first payment comes by 7 October 2021", async () => {
      await section.locator(".solution-told strong", { hasText: "2021-10-07" }).waitFor();
      assert.equal(await section.locator("#solve-input").inputValue(), "award.firstPaymentDate");
      await section.locator("award-solve-curve circle.solution").waitFor();
      assert.equal(await section.locator("award-solve-curve circle.solution").count(), 1);
      assert.match(
        (await section.locator("award-solve-curve svg").getAttribute("aria-label")) ?? "",
        /by First payment date: .* 25\.00% at 2021-10-07$/u,
      );
      // The release gives no amount of a first payment to ask about.
      assert.deepEqual(
        (await section.locator(".question").allInnerTexts()).filter((text) => / a year/u.test(text)).length,
        2,
      );
    });

    it("is put on the sheet, and says how a target is written", async () => {
      await section.locator("#solve-target").fill("much");
      await section.locator(".wrong", { hasText: "Write it in per cent" }).waitFor();
      await section.locator("#solve-target").fill("25");
      await section.locator(".solution-told strong", { hasText: "2021-10-07" }).waitFor();
      await section.locator(".solution-actions award-on-sheet button").click();
      await section.locator(".solution-actions .put-told", { hasText: "In " }).waitFor();
      await becomes(() => shown(page, "A1"), "44476");
    });

    it("takes a question that others ask: 40 % by a day on which 3^(365/d) is still 1.4", async () => {
      await section.locator(".question", { hasText: "40%" }).click();
      // ln 3 ÷ ln 1.4 × 365 = 1,191.7 days from 3 February 2017 on, less 90: 9 February 2020, as the design has it.
      await section.locator(".solution-told strong", { hasText: "2020-02-09" }).waitFor();
      assert.equal(await section.locator("#solve-target").inputValue(), "40");
    });

    it("is saved as a scenario of its own, whose input says what it was solved for", async () => {
      await section.locator("fluent-button.save-solution").click();
      await section.locator("fluent-message-bar", { hasText: "Saved as" }).waitFor();
      const saved = await pane.evaluate(() => {
        const { scenarios } = (window as unknown as { awardFinance: PageScenarios }).awardFinance;
        return scenarios.get().scenarios.map(({ name, inputs }) => [name, inputs["award.firstPaymentDate"]]);
      });
      assert.deepEqual(saved.at(-1), [
        `${RELEASE}: First payment date 2020-02-09`,
        {
          value: "2020-02-09",
          provenance: {
            kind: "assumed",
            reason: `solved for IRR of the notes, as contracted = 40.00% in “${RELEASE}”`,
          },
        },
      ]);
    });

    it("says that there is none, and draws the curve all the same", async () => {
      await section.locator("#solve-target").fill("-200");
      await section.locator(".answers p", { hasText: "does not reach" }).waitFor();
      await section.locator("award-solve-curve .curve").waitFor();
      assert.equal(await section.locator("award-solve-curve circle.solution").count(), 0);
    });
  });

  describe("any cell of the person's own", () => {
    before(async () => {
      await fill(page, 9, 0, [[100]]);
      await type(page, "A11", "=A10*2+IF(A10>=200,50,0)");
      await type(page, "A12", "=10-(A10-50)^2");
      await type(page, "A13", "=3+4");
      await page.evaluate(() => {
        const { grid } = window.workbench ?? {};
        const sheet = grid?.activeSheet() ?? "";
        grid?.write({ sheet, row: 9, column: 0, rows: 1, columns: 1 }, [[{ numberFormat: "0.0" }]]);
      });
    });

    async function ask(input: string, target: string, value: string): Promise<void> {
      await goTo(page, input);
      await own.locator("[data-take=input]").click();
      await own.locator("[data-cell=input]", { hasText: `!${input}` }).waitFor();
      await goTo(page, target);
      await own.locator("[data-take=target]").click();
      await own.locator("[data-cell=target]", { hasText: `!${target}` }).waitFor();
      await own.locator("#cell-value").fill(value);
    }
    const solve = (): Promise<void> => own.locator("fluent-button.solve-cells").click();
    /** Words without the breaks between them. */
    const told = (text: RegExp): Promise<void> =>
      becomes(
        async () => text.test((await own.locator(".answers").innerText()).replaceAll(/\s+/gu, " ")),
        true,
      );
    async function isAsItWas(): Promise<void> {
      const [[cell] = []] = await cells(page, "A10");
      assert.deepEqual([cell?.value, cell?.formula, cell?.numberFormat], [100, undefined, "0.0"]);
    }

    it("finds where a formula comes to a value, puts the cell back, and writes it when asked", async () => {
      await ask("A10", "A11", "300");
      await solve();
      await told(/A10 150 \S+A11 is then 300/u);
      await isAsItWas();
      await own.locator("fluent-button.use-value").click();
      await becomes(() => shown(page, "A11"), "300");
      await own.locator("fluent-button.put-back").click();
      await becomes(() => shown(page, "A11"), "200");
      await isAsItWas();
    });

    it("tells the closest where there is none", async () => {
      await ask("A10", "A12", "20");
      await solve();
      await told(/did not come to 20 .*closest with.*A12 is then 10/u);
      await isAsItWas();
    });

    it("says what cannot be asked, in a sentence", async () => {
      await ask("A11", "A12", "1");
      await told(/A11 has a formula: choose a cell with a number that is typed in\./u);
      await ask("A10", "A9", "1");
      await told(/A9 has no formula: choose a cell that is worked out/u);
      await ask("A10", "A13", "1");
      await solve();
      await told(/A13 stays at 7 whatever \S+A10 holds, so it does not depend on it/u);
      await isAsItWas();
    });

    it("puts the cell back when it is stopped, and when Excel fails on the way", async () => {
      await ask("A10", "A11", "301");
      await page.evaluate(() => {
        if (window.workbench) window.workbench.host.faults.delay = 40;
      });
      await solve();
      await own.locator("fluent-button.stop-cells").click();
      await told(/Stopped: \S+A10 is as it was\./u);
      await page.evaluate(() => {
        if (window.workbench) window.workbench.host.faults.delay = 0;
        window.workbench?.host.faults.set({
          at: "Range.Values",
          code: "GeneralException",
          after: 9,
          times: 1,
        });
      });
      await isAsItWas();
      await solve();
      await told(/Something went wrong inside Excel/u);
      await isAsItWas();
      await page.evaluate(() => window.workbench?.host.faults.clear());
    });
  });

  describe("for everybody", () => {
    it("is read by a screen reader and fits 320 px, in every look", async () => {
      await section.locator(".question", { hasText: "25%" }).click();
      await section.locator("award-solve-curve circle.solution").waitFor();
      await widen(page, 320);
      for (const [, media] of LOOKS) {
        await page.emulateMedia(media);
        assert.deepEqual(await violations(pane), []);
      }
      assert.equal(await overflow(pane), 0);
    });
  });
});

interface PageScenarios {
  readonly scenarios: {
    get(): {
      readonly scenarios: readonly {
        readonly name: string;
        readonly inputs: Readonly<Record<string, unknown>>;
      }[];
    };
  };
}
