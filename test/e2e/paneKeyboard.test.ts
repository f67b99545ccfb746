import assert from "node:assert/strict";
import type { Frame, Page } from "playwright-core";
import { paneTabs } from "../../src/taskpane/tabs.ts";
import { browserSession } from "./session.ts";
import { calculated, written } from "./typing.ts";

/** More than any tab has stops; a date field has several. */
const MOST_STOPS = 400;

describe("the pane by keyboard alone", function () {
  const session = browserSession(this, { workbook: "empty" });
  let page: Page;
  let pane: Frame;

  before(async () => {
    ({ page, pane } = await session.openPane());
    // The pane takes the focus as it does when a person comes to it with F6.
    await pane.locator("fluent-tab[aria-selected=true]").focus();
  });
  const focused = (): Promise<string> =>
    pane.evaluate(() => {
      const element = document.activeElement;
      const label = (element as HTMLInputElement | null)?.labels?.[0]?.textContent;
      return (label ?? element?.textContent ?? "").replaceAll(/\s+/gu, " ").trim();
    });

  /** Presses Tab, or Shift and Tab, until what has the focus says this. */
  async function tabTo(what: RegExp, key = "Tab"): Promise<void> {
    for (let stop = 0; stop < MOST_STOPS; stop++) {
      if (what.test(await focused())) return;
      await page.keyboard.press(key);
    }
    assert.fail(`Tab does not come to ${what}`);
  }

  /** Goes from the tab that has the focus to another one. */
  async function arrowTo(name: string, panel: string): Promise<void> {
    for (let step = 0; step < paneTabs.length && (await focused()) !== name; step++) {
      await page.keyboard.press("ArrowRight");
    }
    assert.equal(await focused(), name);
    await pane.locator(panel).first().waitFor();
  }

  /** Back to the row of tabs. */
  async function leave(): Promise<void> {
    await pane.locator("fluent-tab[aria-selected=true]").focus();
  }

  it("loads a scenario and comes to its results", async () => {
    await arrowTo("Scenarios", "[data-preset]");
    await tabTo(/^Load the preset Settlement of 2018/);
    await page.keyboard.press("Enter");
    await pane.locator("award-scenarios .told").getByText("is loaded").waitFor();
    await tabTo(/^See the answer$/);
    await page.keyboard.press("Enter");
    await pane.getByText("day 90 after the first payment").waitFor();
    assert.equal(await focused(), "Answer");
  });

  it("changes an input, sees it refused and then saved, and takes it back", async () => {
    await leave();
    for (let step = 0; step < paneTabs.length && (await focused()) !== "Inputs"; step++) {
      await page.keyboard.press("ArrowLeft");
    }
    await pane.locator("award-inputs").waitFor();
    await tabTo(/^Award principal/);
    await page.keyboard.press("Control+A");
    await page.keyboard.type("a lot");
    await page.keyboard.press("Tab");
    await pane.locator("award-inputs [aria-invalid=true]").waitFor();
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Control+A");
    await page.keyboard.type(written("1,000,000,000", session.profile));
    await tabTo(/^Save$/);
    await page.keyboard.press("Enter");
    await pane.locator("award-inputs").getByText("No unsaved edits").waitFor();
    await pane.locator("award-inputs .undo").waitFor();
    await calculated(page);
    const principal = await page.evaluate(() => {
      const { grid } = window.workbench ?? {};
      const sheet = grid?.read({ sheet: "Scenario", row: 0, column: 0, rows: 40, columns: 2 });
      return sheet?.find(([label]) => label?.text === "Award principal")?.[1]?.text;
    });
    assert.equal(principal, "1,000,000,000.00");
    // It stands above the button that was pressed, in the words about the save.
    await tabTo(/^Undo$/, "Shift+Tab");
    await page.keyboard.press("Enter");
    await pane.waitForFunction(
      (principal) =>
        [...document.querySelectorAll<HTMLInputElement>("award-inputs input")].some(
          ({ value }) => value === principal,
        ),
      written("967,777,002", session.profile),
    );
  });

  for (const { id, label } of paneTabs) {
    it(`reaches everything on the ${label} tab`, async () => {
      await pane.getByRole("tab", { name: label }).click();
      await pane.locator(`#panel-${id} :is(input, summary, button, fluent-button):visible`).first().waitFor();
      // The header's buttons are the first stops of every page.
      await pane.locator("#menu-scenarios").focus();
      const stops = await pane.evaluate(() => {
        const all = document.querySelectorAll<HTMLElement>(
          "a[href], button, input, select, textarea, summary, fluent-button",
        );
        const visible = [...all].filter(
          (element) => element.checkVisibility() && !element.matches(":disabled, [disabled]"),
        );
        (window as { unreached?: Set<Element> }).unreached = new Set(visible);
        return visible.length;
      });
      assert(stops > 0);
      const left = (): Promise<string[]> =>
        pane.evaluate(() => {
          const { unreached } = window as { unreached?: Set<Element> };
          if (document.activeElement) unreached?.delete(document.activeElement);
          return [...(unreached ?? [])].map((element) => element.outerHTML.slice(0, 120));
        });
      let unreached = await left();
      for (let stop = 0; stop < MOST_STOPS && unreached.length > 0; stop++) {
        await page.keyboard.press("Tab");
        unreached = await left();
      }
      assert.deepEqual(unreached, []);
    });
  }
});
