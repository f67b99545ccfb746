import assert from "node:assert/strict";
import type { Frame, Locator, Page } from "playwright-core";
import { parseAddress } from "../../workbench/host/cells/address.ts";
import { LOOKS, overflow, violations, widen } from "./accessibility.ts";
import { focused, tabTo } from "./paneDriving.ts";
import { becomes } from "./scenarioDriving.ts";
import { browserSession } from "./session.ts";
import { openSheet, showSheet } from "./sheet.ts";
import { calculated, shown, type, written } from "./typing.ts";

const SETTLEMENT = "Settlement of 2018 in instalments";

describe("the inputs of a scenario in the pane", function () {
  const session = browserSession(this, { workbook: "empty" });
  let page: Page;
  let pane: Frame;

  before(async () => {
    ({ page, pane } = await session.openPane());
    await openSheet(page, "Answers");
    await type(page, "A1", '=AWARD.SCENARIO("award.firstPaymentAmount")');
    await type(page, "A2", '=AWARD.SCENARIO("First payment received")');
  });

  const field = (path: string): Locator => pane.locator(`[data-path="${path}"]`);
  const input = (path: string): Locator => pane.locator(`[data-place="${path}"]`);
  const row = (path: string, number: number): Locator =>
    field(path)
      .locator("award-input-row")
      .nth(number - 1);
  const press = (button: string): Promise<void> => pane.locator(`award-inputs .${button}`).click();

  /** The sentence about the last change, once it is there. */
  async function told(sentence: string | RegExp): Promise<void> {
    await pane
      .locator(".bar fluent-message-bar:not([intent=info]), .bar fluent-message-bar", { hasText: sentence })
      .waitFor();
  }

  const number = (english: string): string => written(english, session.profile);
  const edits = (): Promise<string> => pane.locator("award-inputs .count").innerText();

  /** Loads a scenario of the workbook, or else the preset of that name, and comes back to the form. */
  async function load(name: string): Promise<void> {
    await pane.getByRole("tab", { name: "Scenarios" }).click();
    const stored = pane.locator(`award-scenario[data-name="${name}"] .load`);
    await pane.locator("[data-preset]").first().waitFor();
    await (
      (await stored.count()) > 0 ? stored : pane.locator(`[data-preset="${name}"] fluent-button`)
    ).click();
    await pane
      .locator("award-scenarios .told [intent=success]", { hasText: `“${name}” is loaded` })
      .waitFor();
    await pane.getByRole("tab", { name: "Inputs" }).click();
    await showSheet(page, "Answers");
  }

  async function openGroup(name: string): Promise<void> {
    const group = pane.locator(`[data-group="${name}"]`);
    if ((await group.getAttribute("open")) === null) await group.locator("> summary").click();
  }

  /** Waits for what a cell shows: functions that follow the scenario answer a moment after the save. */
  const answer = (address: string, text: string): Promise<void> => becomes(() => shown(page, address), text);

  function protectSheet(isProtected: boolean): Promise<void> {
    return pane.evaluate(
      (protects) =>
        Excel.run(async (context) => {
          const { protection } = context.workbook.worksheets.getItem("Scenario");
          if (protects) protection.protect();
          else protection.unprotect();
          await context.sync();
        }),
      isProtected,
    );
  }

  /** What the cells of a name show, without going there. */
  async function cellsNamed(name: string): Promise<string[][]> {
    const refersTo = await page.evaluate(
      (asked) => window.workbench?.grid.names().find((one) => one.name === asked)?.refersTo,
      name,
    );
    const range = parseAddress((refersTo ?? "").replace(/^=/, ""), "");
    assert(range, `${name} is a name`);
    const cells = await page.evaluate((asked) => window.workbench?.grid.read(asked), range);
    return (cells ?? []).map((line) => line.map(({ text }) => text));
  }

  it("says where a scenario comes from when none is loaded, and goes there", async () => {
    await pane.getByRole("tab", { name: "Inputs" }).click();
    await pane.getByText("No scenario is loaded: load one on the Scenarios tab.").waitFor();
    await press("to-scenarios");
    assert.equal(await focused(pane), "tab-scenarios");
    await load(SETTLEMENT);
  });

  it("shows each value with its unit, in the words of the field, and its source", async () => {
    await openGroup("Payments");
    const amount = pane.getByLabel("First payment amount", { exact: true });
    assert.equal(await amount.inputValue(), number("100,000,000"));
    assert.match(
      await field("award.firstPaymentAmount").innerText(),
      /USD\s+Stated\s+Company release on the settlement of 11 October 2018/,
    );
    assert.match(
      await field("award.firstPaymentDate").innerText(),
      /Assumed\s+November 2018 is stated, the day is not/,
    );
    assert.equal(await pane.getByLabel("Margin over the benchmark").inputValue(), "4%");
    assert.equal(await pane.getByLabel("Valuation date").inputValue(), "2018-12-31");
    assert.equal(await pane.getByLabel("Share recovered").getAttribute("placeholder"), "100%");
  });

  it("lists what is assumed, what is edited, or all", async () => {
    const filter = (name: string): Locator => pane.locator(`award-inputs [data-filter="${name}"]`);
    const listed = (): Promise<string[]> =>
      pane
        .locator("award-inputs .field:not([hidden])")
        .evaluateAll((fields) =>
          fields
            .filter((shown) => shown.checkVisibility())
            .map((shown) => (shown.querySelector(".badge.assumed") === null ? "not assumed" : "assumed")),
        );
    const assumed = Number(await filter("assumed").locator(".number").innerText());
    await filter("assumed").click();
    await becomes(listed, Array<string>(assumed).fill("assumed"));
    await filter("changed").click();
    await pane.getByText("There are no unsaved edits.").waitFor();
    assert.deepEqual(await listed(), []);
    await filter("all").click();
    assert((await listed()).length > 0);
  });

  it("keeps what is no value, and says in the field's own sentence what would be one", async () => {
    const amount = input("award.firstPaymentAmount");
    await amount.fill("-5");
    await amount.press("Tab");
    const wrong = field("award.firstPaymentAmount").locator(".wrong");
    await wrong.getByText("First payment amount must be 0 or more, got -5.").waitFor();
    assert.equal(await amount.inputValue(), "-5");
    assert.equal(await amount.getAttribute("aria-invalid"), "true");
    assert(
      (await amount.getAttribute("aria-describedby"))?.includes((await wrong.getAttribute("id")) ?? "?"),
    );
    await pane.getByRole("tab", { name: "Answer" }).click();
    await pane.getByRole("tab", { name: "Inputs" }).click();
    assert.equal(await amount.inputValue(), "-5");
    await press("save");
    await told("Nothing is saved yet: 1 thing is to be corrected.");
    const id = await amount.getAttribute("id");
    await pane.waitForFunction((asked) => document.activeElement?.id === asked, id);
  });

  it("says interest in a sentence whose slots are inputs, over the rates that it comes to", async () => {
    await press("discard");
    const interest = pane.locator('[data-group="Award"] .interest');
    const slot = interest.getByLabel("Added to the benchmark");
    assert.equal(await slot.inputValue(), "4%");
    const rates = interest.locator(".rates svg");
    // 12-month USD LIBOR of 2011 and 2018, and 4 %.
    assert.match(
      (await rates.getAttribute("aria-label")) ?? "",
      /4\.83% from 2011-09-16, .*6\.88% from 2018-09-16, until 2018-12-31; at least 4%/u,
    );
    await slot.fill("5%");
    await slot.press("Tab");
    await becomes(
      async () => /7\.88% from 2018-09-16/u.test((await rates.getAttribute("aria-label")) ?? ""),
      true,
    );
    assert.equal(await input("award.margin").inputValue(), "5%");
    assert.equal(await edits(), "1 unsaved edit");
    await press("discard");
    assert.equal(await slot.inputValue(), "4%");
  });

  it("makes an assumption of a stated value that is changed, and offers the stated one again", async () => {
    const of = field("award.firstPaymentAmount");
    await input("award.firstPaymentAmount").fill("120000000");
    await input("award.firstPaymentAmount").press("Tab");
    assert.equal(await input("award.firstPaymentAmount").inputValue(), number("120,000,000"));
    assert.match(await of.innerText(), /Assumed\s+entered by hand in the pane/);
    const stated = `The source states ${number("100,000,000")}: what stands here is an assumption`;
    assert((await of.innerText()).includes(stated));
    assert.equal(await edits(), "1 unsaved edit");
    await of.getByText("Back to what the source states").click();
    assert.match(await of.innerText(), /Stated\s+Company release/);
    assert.equal(await edits(), "No unsaved edits");
  });

  it("saves a sum, a date and a row: the sheet and the formulas follow", async () => {
    await input("award.firstPaymentAmount").fill(number("120,000,000"));
    await input("award.firstPaymentDate").fill("2018-11-20");
    await openGroup("Notes");
    await field("notes.series").locator(".add").click();
    const added = row("notes.series", 2);
    await page.keyboard.type("Notes of 2025");
    assert.equal(await added.getByLabel("Name").inputValue(), "Notes of 2025");
    await added.getByLabel("Amount").fill("1000000");
    await added.getByLabel("Multiple", { exact: false }).first().fill(number("2.5x"));
    await added.getByLabel("Days").fill("30 days");
    await added.getByLabel("Days").press("Tab");
    assert.equal(await edits(), "3 unsaved edits");
    await press("save");
    await told("3 edits are saved; the Scenario sheet and the cells follow.");
    await calculated(page);
    assert.deepEqual(await cellsNamed("Award_FirstPaymentAmount"), [["120,000,000.00"]]);
    assert.deepEqual(await cellsNamed("Award_FirstPaymentDate"), [["2018-11-20"]]);
    assert.deepEqual((await cellsNamed("Notes_Series"))[2]?.slice(0, 5), [
      "Notes of 2025",
      "1,000,000.00",
      "",
      "2.50×",
      "30",
    ]);
    await answer("A1", "120000000");
    // 20 November 2018, as the serial that streams give.
    await answer("A2", "43424");
    assert.equal(await edits(), "No unsaved edits");
    // What the source states is still known after the save.
    await field("award.firstPaymentAmount")
      .getByText(`The source states ${number("100,000,000")}`)
      .waitFor();
  });

  it("takes the save back", async () => {
    await press("undo");
    await told("The last save is taken back.");
    await answer("A1", "100000000");
    assert.equal(await input("award.firstPaymentAmount").inputValue(), number("100,000,000"));
  });

  it("keeps the edits when the workbook refuses them", async () => {
    await input("award.firstPaymentAmount").fill("130000000");
    await page.evaluate(() =>
      window.workbench?.host.faults.set({ at: "CustomXmlPartCollection.Add", code: "ActivityLimitReached" }),
    );
    await press("save");
    await told("Excel is busy with other work: try again in a moment.");
    await page.evaluate(() => window.workbench?.host.faults.clear());
    assert.equal(await input("award.firstPaymentAmount").inputValue(), number("130,000,000"));
    assert.equal(await edits(), "1 unsaved edit");
    await answer("A1", "100000000");
  });

  it("keeps the edits when the sheet is protected", async () => {
    await protectSheet(true);
    await press("save");
    await told('The sheet "Scenario" is protected, so nothing was changed');
    await protectSheet(false);
    assert.equal(await input("award.firstPaymentAmount").inputValue(), number("130,000,000"));
    assert.equal(await edits(), "1 unsaved edit");
    await answer("A1", "100000000");
  });

  it("leads to what was edited on the sheet by hand, which is settled first", async () => {
    await pane.evaluate(() =>
      Excel.run(async (context) => {
        const name = context.workbook.names.getItem("Award_Margin");
        name.load("formula");
        await context.sync();
        const [, cell = ""] = String(name.formula).split("!");
        context.workbook.worksheets.getItem("Scenario").getRange(cell).values = [[0.03]];
        await context.sync();
      }),
    );
    await press("save");
    await told("An input was changed by hand on the Scenario sheet: keep or discard that first.");
    const keep = pane.locator("award-inputs .keep-changes");
    assert(await keep.evaluate((element) => element === document.activeElement));
    await keep.press("Enter");
    await told("The changes are saved to the scenario.");
    assert.equal(await input("award.margin").inputValue(), "3%");
    assert.equal(await input("award.firstPaymentAmount").inputValue(), number("130,000,000"));
    assert.equal(await edits(), "1 unsaved edit");
  });

  it("shows both versions when another window was faster, and writes the one that is chosen", async () => {
    await page.evaluate(() => {
      const { xmlParts } = window.workbench?.file ?? {};
      const [xml = ""] = xmlParts?.values() ?? [];
      const [, json = "{}"] = /<scenarios[^>]*>([^]*)<\/scenarios>/.exec(xml) ?? [];
      const content = JSON.parse(json) as {
        revision: number;
        key: string;
        ancestors: string[];
        scenarios: { id: string; scenario: object }[];
      };
      const theirs = JSON.stringify({
        ...content,
        revision: content.revision + 1,
        key: "of the other window",
        ancestors: [content.key, ...content.ancestors],
        scenarios: [
          ...content.scenarios,
          { id: "added", scenario: { ...content.scenarios[0]?.scenario, name: "Added elsewhere" } },
        ],
      });
      xmlParts?.clear();
      xmlParts?.set(
        "{other}",
        xml.replace(json, () => theirs),
      );
    });
    await press("save");
    await pane
      .getByText("Another window saved in between, so your edits are not in the workbook yet.")
      .waitFor();
    assert.equal(await input("award.firstPaymentAmount").inputValue(), number("130,000,000"));
    await pane.locator("award-inputs .keep-one").click();
    await told("Your choice is saved.");
    await answer("A1", "130000000");
    assert.equal(await edits(), "No unsaved edits");
    await pane.getByRole("tab", { name: "Scenarios" }).click();
    await pane.getByRole("heading", { name: "Added elsewhere" }).waitFor();
    await pane.getByRole("tab", { name: "Inputs" }).click();
  });

  it("removes rows, brings them back, and fills them from cells that were copied", async () => {
    const first = row("award.fixings", 1);
    await first.getByTitle("Remove the row").click();
    await first.getByText("Row 1 is removed.").waitFor();
    await first.locator(".restore").click();
    await first.locator("input").first().waitFor();
    assert.equal(await edits(), "No unsaved edits");
    await field("award.fixings").locator(".add").click();
    const added = row("award.fixings", 9);
    const [month, day] = ["09", "12"];
    const shownDate = session.profile.shortDatePattern
      .replace("yyyy", "2020")
      .replace(/M+/u, month)
      .replace(/d+/u, day);
    // Headings in another order, and a date that only the user's own Excel says how to read.
    const lines = [
      "Benchmark\tReset date",
      `${number("2.04%")}\t2019-09-16`,
      `${number("0.42%")}\t${shownDate}`,
    ];
    await added
      .locator("input")
      .first()
      .evaluate(
        (element, copied) => {
          const clipboardData = new DataTransfer();
          clipboardData.setData("text/plain", copied);
          element.dispatchEvent(
            new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
          );
        },
        `${lines.join("\r\n")}\r\n`,
      );
    await row("award.fixings", 10).locator("input").first().waitFor();
    assert.equal(await added.getByLabel("Reset date, row 9").inputValue(), "2019-09-16");
    assert.equal(
      await row("award.fixings", 10).getByLabel("Benchmark, row 10").inputValue(),
      number("0.42%"),
    );
    assert.equal(
      await row("award.fixings", 10).getByLabel("Reset date, row 10").inputValue(),
      `2020-${month}-${day}`,
    );
    await press("discard");
    await told("1 edit is discarded.");
    assert.equal(await field("award.fixings").locator("award-input-row").count(), 8);
    await press("bring-back");
    assert.equal(await field("award.fixings").locator("award-input-row").count(), 10);
  });

  it("tells at the end of the form what several inputs together are wrong about, and leads there", async () => {
    await openGroup("Sources and uses");
    const use = row("proceeds.uses", 1).getByLabel("Amount, row 1");
    await use.fill(number("3,500,000"));
    await use.press("Tab");
    const sentence = "Uses come to 5340000 and sources to 5500000: they must balance.";
    await field("proceeds.uses").locator(".wrong", { hasText: sentence }).waitFor();
    await pane.locator(".to-correct summary").click();
    await pane.locator(".to-correct .link", { hasText: sentence }).click();
    const add = await field("proceeds.uses").locator(".add").getAttribute("id");
    await pane.waitForFunction((id) => document.activeElement?.id === id, add);
    await use.fill(number("3,660,000"));
    await use.press("Tab");
    await pane.locator(".to-correct").waitFor({ state: "detached" });
  });

  it("finds a field by its words, and reaches it by keyboard alone", async () => {
    await pane.getByLabel("Find an input").fill("recovered share");
    const share = input("payments.recoveryShare");
    await share.waitFor();
    assert.equal(await input("award.principal").isVisible(), false);
    await pane.getByLabel("Find an input").focus();
    await tabTo(page, pane, (await share.getAttribute("id")) ?? "");
    await page.keyboard.type("80%");
    await page.keyboard.press("Tab");
    const summary = field("payments.recoveryShare").locator("summary");
    assert(await summary.evaluate((element) => element === document.activeElement));
    await page.keyboard.press("Enter");
    await field("payments.recoveryShare").getByLabel("The value is").selectOption("Stated");
    await field("payments.recoveryShare").getByLabel("Document").fill("Sale order");
    await field("payments.recoveryShare").getByLabel("Place in it").fill("page 3");
    assert.match(await summary.innerText(), /Stated\s+Sale order, page 3/);
    await pane.getByLabel("Find an input").fill("");
  });

  it("asks for the rest of half a date, and forgets it with the edit", async () => {
    const date = input("valuation.date");
    await date.fill("");
    await date.focus();
    await page.keyboard.type("11");
    await page.keyboard.press("Tab");
    await field("valuation.date").getByText("Valuation date is not complete").waitFor();
    await field("valuation.date").getByText("Undo this edit").click();
    assert.equal(await date.inputValue(), "2018-12-31");
    assert.equal(await date.getAttribute("aria-invalid"), "false");
    assert(await date.evaluate((element) => element === document.activeElement));
  });

  it("keeps the edits of a scenario while another one is loaded", async () => {
    await input("award.principal").fill("1e9");
    await load("Never paid");
    assert.equal(await input("award.principal").inputValue(), number("967,777,002"));
    await pane.getByText(`Unsaved edits also in “${SETTLEMENT}”`).waitFor();
    await load(SETTLEMENT);
    assert.equal(await input("award.principal").inputValue(), number("1,000,000,000"));
    assert.equal(await edits(), "3 unsaved edits");
  });

  for (const [look, media] of LOOKS) {
    it(`is accessible at 320 and 450 px in ${look}`, async () => {
      await page.emulateMedia(media);
      await input("award.principal").fill("much");
      await input("award.principal").press("Tab");
      await pane.evaluate(() => {
        for (const group of document.querySelectorAll<HTMLDetailsElement>("award-inputs .group")) {
          group.open = true;
        }
      });
      await pane.getByLabel("Discount rate").waitFor();
      for (const width of [320, 450]) {
        await widen(page, width);
        assert.deepEqual(await violations(pane), []);
        assert.equal(await overflow(pane), 0);
      }
    });
  }

  it("shows what a newer version wrote, and lets nothing be changed", async () => {
    await page.evaluate(() => {
      const { xmlParts } = window.workbench?.file ?? {};
      for (const [id, xml] of xmlParts ?? []) {
        xmlParts?.set(
          id,
          xml.replace('"format":1,', '"format":99,').replace(/"revision":(\d+)/, '"revision":$19'),
        );
      }
    });
    await pane.evaluate(() => window.dispatchEvent(new Event("focus")));
    await pane.getByText("Nothing can be changed here").waitFor();
    assert.equal(await input("award.principal").isDisabled(), true);
    assert.equal(await pane.locator("award-inputs :is(input, select):enabled:not([type=search])").count(), 0);
    assert.equal(await pane.locator("award-inputs :is(.add, .remove, .save)").count(), 0);
  });

  it("did nothing that the page's policy forbids", () => assert.deepEqual(session.complaints, []));
});
