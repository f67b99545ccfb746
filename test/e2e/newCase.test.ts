/** A new case in six questions, as a newcomer answers them, from an empty workbook. */
import assert from "node:assert/strict";
import type { Frame, Locator, Page } from "playwright-core";
import { LOOKS, overflow, violations, widen } from "./accessibility.ts";
import { focused } from "./paneDriving.ts";
import { showScenarios } from "./scenarioDriving.ts";
import { browserSession } from "./session.ts";
import { openSheet } from "./sheet.ts";
import { calculated, shown, type, written } from "./typing.ts";

describe("a new case in the pane", function () {
  const session = browserSession(this, { workbook: "empty" });
  let open: { readonly page: Page; readonly pane: Frame };
  const form = (): Locator => open.pane.locator("award-new-case");
  const number = (english: string): string => written(english, session.profile);
  const title = (text: string): Promise<void> => form().locator("h2", { hasText: text }).waitFor();
  const soFar = (text: string | RegExp): Promise<void> =>
    form().locator(".live", { hasText: text }).waitFor();
  const next = (): Promise<void> => form().locator(".next").click();

  before(async () => {
    open = await session.openPane();
    await showScenarios(open.pane);
  });

  it("asks for the amount first, and does not go on without it", async () => {
    await open.pane.locator(".new-case").click();
    await title("Who was awarded what?");
    await next();
    await form().getByText("Amount awarded, or claimed is needed.").waitFor();
    assert.equal(await focused(open.pane), "input-case-amount");
  });

  it("shows the answer as it builds, from the first entry on", async () => {
    await form().getByLabel("Amount awarded").fill(number("10,000,000"));
    await soFar(/10,000,000 USD is owed on/);
    await form().getByLabel("Currency").fill("GBP");
    await soFar(/Company keeps 10,000,000 of 10,000,000 GBP/);
    assert.equal(await form().getByText("is needed").count(), 0);
  });

  it("keeps what was answered when it is closed", async () => {
    await form().getByText("Close").click();
    await open.pane.locator(".presets").waitFor();
    await open.pane.locator(".new-case").click();
    assert.equal(await form().getByLabel("Currency").inputValue(), "GBP");
  });

  it("takes a funder's terms by keyboard and says what it gets", async () => {
    await form().getByLabel("Currency").press("Enter");
    await title("What interest does it bear?");
    await next();
    await title("What has been paid");
    await next();
    await title("Who gets paid");
    await form().locator("fluent-button", { hasText: "Funder" }).click();
    await soFar(/Not yet\. Put in is needed/);
    const wrong = (await form().locator(".wrong").allInnerTexts()).filter((sentence) => sentence !== "");
    assert.deepEqual(wrong, [], "what was just added is not wrong yet");
    await form().getByLabel("Put in").fill(number("647,086.49"));
    await form().getByLabel("Times").fill("3");
    await form().getByRole("textbox", { name: "Share" }).fill("35");
    await soFar(/To Funder: 3,500,000 of 10,000,000 GBP/);
  });

  it("says at the field what cannot be used, and goes on once it can", async () => {
    const share = form().getByRole("textbox", { name: "Share" });
    await share.fill("135");
    await next();
    await form()
      .locator(".wrong", { hasText: /Percent|Share/ })
      .waitFor();
    await title("Who gets paid");
    await share.fill("35");
    await next();
    await title("Where does the case stand?");
  });

  it("saves the case, loads it, and gives the answer in the pane and in cells", async () => {
    await form().locator(".answer-now").click();
    await open.pane
      .locator("award-answer .answer", { hasText: "To Funder: 3,500,000 of 10,000,000 GBP" })
      .waitFor();
    await openSheet(open.page, "Answers");
    await type(open.page, "A1", '=AWARD.SCENARIO("us.paid")');
    await type(open.page, "A2", '=AWARD.SCENARIO("paid.company")');
    await calculated(open.page);
    assert.deepEqual(await Promise.all(["A1", "A2"].map((cell) => shown(open.page, cell))), [
      "3500000",
      "6500000",
    ]);
  });

  it("begins anew the next time", async () => {
    await showScenarios(open.pane);
    await open.pane.locator(".new-case").click();
    await title("Who was awarded what?");
    assert.equal(await form().getByLabel("Amount awarded").inputValue(), "");
  });

  it("can be read by everybody, every question", async () => {
    await form().getByLabel("Amount awarded").fill(number("1,000"));
    for (let question = 1; question <= 6; question++) {
      if (question === 2) await form().getByText("A benchmark and a margin").click();
      if (question === 2) await form().getByText("Add a fixing").click();
      if (question === 3) await form().getByText("first, then so many every month").click();
      if (question === 3) await form().getByLabel("First payment").fill("100");
      if (question === 4) await form().locator("fluent-button", { hasText: "Counsel" }).click();
      if (question === 4) await form().getByRole("textbox", { name: "Share" }).fill("5");
      for (const [look, media] of question % 2 === 0 ? LOOKS : LOOKS.slice(0, 1)) {
        await open.page.emulateMedia(media);
        assert.deepEqual(await violations(open.pane), [], `question ${question}, ${look}`);
      }
      await widen(open.page, 320);
      assert.ok((await overflow(open.pane)) <= 0, `question ${question} is wider than the pane`);
      await widen(open.page, 360);
      if (question < 6) await next();
    }
  });
});
