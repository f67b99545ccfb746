/**
 * Four cases from an empty workbook, begun at "New case" as somebody new does: one by keyboard alone, the others with
 * the mouse. What they come to is published, or the field's golden number (see the cases).
 */
import assert from "node:assert/strict";
import type { Frame, Locator, Page } from "playwright-core";
import { paneOf } from "./paneDriving.ts";
import { becomes, textsAt } from "./scenarioDriving.ts";
import { browserSession } from "./session.ts";
import { openSheet } from "./sheet.ts";
import { type, written } from "./typing.ts";

/** So many entries bring the answer of a simple case. */
const MOST_ENTRIES = 12;

/** More than a question has stops; a date field has several. */
const MOST_STOPS = 120;

describe("a case of one's own, from an empty workbook", function () {
  const session = browserSession(this, { workbook: "empty" });
  let page: Page;
  let pane: Frame;
  let entries = 0;
  const number = (english: string): string => written(english, session.profile);
  const form = (): Locator => pane.locator("award-new-case");
  const question = (title: string): Promise<void> => form().locator("h2", { hasText: title }).waitFor();
  const soFar = (text: string): Promise<void> => form().locator(".live", { hasText: text }).waitFor();
  const next = (): Promise<void> => form().locator(".next").click();
  const answer = (): Locator => pane.locator("award-answer .answer");

  async function openEmpty(): Promise<void> {
    page = await session.openPage();
    pane = paneOf(page);
    await pane.locator("award-start .card").first().waitFor();
    entries = 0;
  }

  async function begin(): Promise<void> {
    await openEmpty();
    await pane.locator("award-start .card", { hasText: "New case" }).click();
    await question("Who was awarded what?");
  }

  async function enter(field: Locator, text: string): Promise<void> {
    entries += 1;
    await field.fill(text);
  }
  async function choose(option: string): Promise<void> {
    entries += 1;
    await form().locator(".choice", { hasText: option }).click();
  }
  /** The field of a question by its key, and of a payee by its label. */
  const asked = (key: string): Locator => form().locator(`#input-case-${key}`);
  const payees = (): Locator => form().locator(".claim[role=group]");

  /** @param figures what is filled in, by label */
  async function addPayee(usual: string, figures: Readonly<Record<string, string>>): Promise<Locator> {
    entries += 1;
    const count = await payees().count();
    await form().locator("fluent-button", { hasText: usual }).click();
    const card = payees().nth(count);
    await card.waitFor();
    for (const [label, text] of Object.entries(figures)) {
      const field = card.getByLabel(label);
      if (label === "Gets") await field.selectOption({ label: text });
      else await enter(field, text);
    }
    return card;
  }

  /** What the cells say of a figure each, in the workbook's first empty sheet. */
  async function inCells(...fields: readonly string[]): Promise<void> {
    await openSheet(page, "Figures");
    for (const [index, field] of fields.entries())
      await type(page, `A${index + 1}`, `=ROUND(AWARD.SCENARIO("${field}"),2)`);
  }
  function cellsBecome(...expected: readonly string[]): Promise<void> {
    return becomes(
      async () => (await textsAt(page, "Figures", [1, 1, expected.length, 1])).flat(),
      expected.map(number),
    );
  }

  /** The verdict, and what is owed now, are read without scrolling. */
  async function isOnOneScreen(): Promise<void> {
    const below = await pane.evaluate(() => {
      const end = document.querySelector("award-answer .verdict")?.getBoundingClientRect().bottom ?? Infinity;
      return [window.scrollY, end - window.innerHeight] as const;
    });
    assert.equal(below[0], 0);
    assert.ok(below[1] < 0, `the answer ends ${below[1]} pixels below the screen`);
  }

  // The settlement and the rights as the company's reports of 2018 state them: 40 + 23 × 29.5 + 313.3 million, of
  // which 5.466 % less 27.5 million of notes is 54,895,038.
  it("Gold Reserve's instalments and contingent value rights, by keyboard alone", async () => {
    await openEmpty();
    await pane.locator("fluent-tab[aria-selected=true]").focus();
    const key = (name: string): Promise<void> => page.keyboard.press(name);
    const at = (): Promise<{ readonly id: string; readonly text: string; readonly name: string }> =>
      pane.evaluate(() => {
        const element = document.activeElement as HTMLInputElement | null;
        const text = (element?.textContent ?? "").replaceAll(/\s+/gu, " ").trim();
        return { id: element?.id ?? "", text, name: element?.name ?? "" };
      });
    const tabTo = async (is: (now: Awaited<ReturnType<typeof at>>) => boolean): Promise<void> => {
      for (let stop = 0; stop < MOST_STOPS; stop++) {
        if (is(await at())) return;
        await key("Tab");
      }
      assert.fail("Tab does not come to it");
    };
    const field = async (id: RegExp, text: string): Promise<void> => {
      await tabTo((now) => id.test(now.id));
      entries += 1;
      await page.keyboard.type(number(text));
    };
    const press = async (text: RegExp, name = "Enter"): Promise<void> => {
      await tabTo((now) => text.test(now.text));
      await key(name);
    };
    await press(/^New case/u);
    await question("Who was awarded what?");
    await field(/case-amount$/u, "1,032,000,000");
    await key("Enter");
    await question("What interest does it bear?");
    await press(/^Next$/u);
    await question("What has been paid");
    await tabTo((now) => now.name === "case-receipts");
    entries += 1;
    await key("ArrowDown");
    await form().locator("#input-case-each").waitFor();
    await field(/case-paid$/u, "40,000,000");
    await field(/case-paidOn$/u, "06152017");
    await field(/case-each$/u, "29,500,000");
    await field(/case-count$/u, "23");
    await field(/case-last$/u, "313,300,000");
    await key("Enter");
    await question("Who gets paid");
    entries += 2;
    await press(/^Other$/u);
    await payees().nth(0).waitFor();
    // The usual name is typed over.
    await page.keyboard.type("Notes");
    assert.equal(await payees().nth(0).getByLabel("Who").inputValue(), "Notes");
    await field(/row-\d+-amount$/u, "27,500,000");
    await press(/^CVR holders$/u);
    await payees().nth(1).waitFor();
    await field(/row-\d+-percent$/u, "5.466");
    await soFar("of 1,031,800,000 USD");
    await tabTo((now) => now.name === "case-us");
    entries += 1;
    await key("Space");
    await soFar("To CVR holders: 54,895,038 of 1,031,800,000 USD");
    assert.ok(entries <= MOST_ENTRIES, `${entries} entries`);
    await press(/^Answer now$/u);
    await answer().filter({ hasText: "To CVR holders: 54,895,038 of 1,031,800,000 USD" }).waitFor();
    await isOnOneScreen();
    await inCells("us.paid", "paid.company");
    // 1,031,800,000 less both.
    await cellsBecome("54895038", "949404962");
  });

  // domain.md: 35 % of the recovery overtakes 3 × 647,086.49 at 5,546,455.63.
  it("a funder with the greater of three times what it put in and 35 %", async () => {
    await begin();
    await enter(asked("amount"), number("10,000,000"));
    await next();
    await next();
    await question("What has been paid");
    await next();
    await addPayee("Funder", { "Put in": number("647,086.49"), Times: "3", Share: "35" });
    await soFar("To Funder: 3,500,000 of 10,000,000 USD");
    assert.ok(entries <= MOST_ENTRIES, `${entries} entries`);
    await form().locator(".answer-now").click();
    await answer().filter({ hasText: "To Funder: 3,500,000 of 10,000,000 USD" }).waitFor();
    await isOnOneScreen();
    await inCells("us.paid", "paid.company");
    await cellsBecome("3500000", "6500000");
    const receive = async (sum: string): Promise<void> => {
      await pane.getByRole("tab", { name: "Inputs" }).click();
      const payments = pane.locator('[data-group="Payments"]');
      if ((await payments.getAttribute("open")) === null) await payments.locator("> summary").click();
      await payments.getByLabel("First payment amount", { exact: true }).fill(number(sum));
      await pane.locator("award-inputs .save").click();
    };
    // The multiple holds to the cent below, and the percentage from the next cent that it has on.
    await receive("5,546,455.62");
    await cellsBecome("1941259.47", "3605196.15");
    await receive("5,546,455.66");
    await cellsBecome("1941259.48", "3605196.18");
  });

  // domain.md, the Eco Oro rule of 2023, in US$: notes, holders and plan, company.
  it("Eco Oro's steps of 2023, at five sums", async () => {
    await begin();
    await enter(asked("amount"), number("1,000,000,000"));
    await next();
    await next();
    await question("What has been paid");
    await next();
    await question("Who gets paid");
    await addPayee("Other", { Who: "Notes", Amount: number("24,672,727") });
    const holders = await addPayee("CVR holders", {
      Who: "CVR+MIP",
      Gets: "The lesser of a sum and a share of all",
      Amount: number("460,000,000"),
      Share: "95",
    });
    await addPayee("Other", { Who: "Company", Amount: number("30,000,000") });
    await addPayee("CVR holders", {
      Who: "CVR+MIP",
      Gets: "What brings it up to a share of all",
      Share: "95",
    });
    await holders.getByText("Show the answer for").click();
    for (const [received, had] of [
      ["20,000,000", "0"],
      ["300,000,000", "275,327,273"],
      ["500,000,000", "460,000,000"],
      ["600,000,000", "545,327,273"],
      ["1,000,000,000", "945,327,273"],
    ] as const) {
      await form().locator(".back").click();
      await enter(asked("paid"), number(received));
      await soFar(`To CVR+MIP: ${had} of ${received} USD`);
      await next();
      await question("Who gets paid");
    }
    await form().locator(".answer-now").click();
    await answer().filter({ hasText: "To CVR+MIP: 945,327,273 of 1,000,000,000 USD" }).waitFor();
    await inCells("paid.Notes", "us.paid", "paid.company");
    await cellsBecome("24672727", "945327273", "30000000");
  });

  // The release of 3 February 2017: domain.md §1 and §4. The Award with costs is 1,249,020,181.94 + 3,302,500 that day;
  // received a year later it is 1,321,579,477.11, by the same rule in 40 digits: less 16,500,000 and 32,725,000.
  it("the release of 3 February 2017: the Award, the notes, the debt, the standstill", async () => {
    await begin();
    await asked("amount").fill(number("967,777,002"));
    await asked("awardedOn").fill("2016-08-22");
    await asked("against").fill("Venezuela");
    await asked("costs").fill(number("3,302,500"));
    await next();
    await choose("A benchmark and a margin");
    await asked("margin").fill("4%");
    await asked("floor").fill("4%");
    await asked("from").fill("2011-09-16");
    await asked("resets").selectOption("Each year");
    const addFixing = async (day: string, rate: string): Promise<void> => {
      const rows = form().locator(".row[role=group]");
      const count = await rows.count();
      await form().getByText("Add a fixing").click();
      await rows.nth(count).getByLabel("From").fill(day);
      await rows.nth(count).getByLabel("Fixing", { exact: true }).fill(number(rate));
    };
    for (const [day, rate] of [
      ["2011-09-16", "0.83494%"],
      ["2012-09-14", "0.99700%"],
      ["2013-09-16", "0.65610%"],
      ["2014-09-16", "0.58270%"],
      ["2015-09-16", "0.86655%"],
      ["2016-09-16", "1.54489%"],
    ] as const)
      await addFixing(day, rate);
    await next();
    await question("What has been paid");
    await asked("paidOn").fill("2018-02-03");
    // On the day of the release nobody knew it: that of the year before is assumed.
    await soFar("No benchmark for 2017-09-16: the last is of 2016-09-16; add one");
    await form().locator(".back").click();
    await addFixing("2017-09-16", "1.54489%");
    await next();
    await next();
    await addPayee("Lender", {
      Who: "Secured debt",
      Amount: number("29,750,000"),
      Rate: "10%",
      From: "2017-02-03",
    });
    await addPayee("Noteholders", { "Put in": number("5,500,000"), Times: "3", "Days after": "90" });
    await form().getByText("Show the answer for Company").click();
    await next();
    await choose("Challenged");
    await asked("asOf").fill("2017-02-03");
    await asked("nextOn").fill("2017-03-20");
    await asked("next").fill("Venezuela's submission due");
    await soFar("1,252,322,682 USD is owed on 2017-02-03.");
    await next();
    await asked("options").fill(number("14,825,000"));
    await asked("strike").fill(number("0.17"));
    await next();
    await answer()
      .filter({
        hasText:
          "Company keeps 1,272,354,477 of 1,321,579,477 USD. Every creditor is paid in full by 2018-05-04.",
      })
      .waitFor();
    await pane.getByText("Venezuela's submission due").first().waitFor();
    await inCells("award.balance", "paid.Noteholders", "paid.Secured debt");
    await cellsBecome("1252322681.94", "16500000", "32725000");
    await pane.getByRole("tab", { name: "Inputs" }).click();
    await pane.locator('[data-group="Standstill"] > summary').click();
    await pane.locator('[data-path="standstill.agreementDate"] input').fill("2012-06-14");
    await pane.locator("award-inputs .save").click();
    await type(page, "A5", "=AWARD.STANDSTILL_STATUS()");
    await becomes(async () => (await textsAt(page, "Figures", [5, 1])).flat(), ["In force"]);
  });

  it("did nothing that the page's policy forbids", () => assert.deepEqual(session.complaints, []));
});
