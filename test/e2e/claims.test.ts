import assert from "node:assert/strict";
import type { Frame, Page } from "playwright-core";
import { toJson } from "../../src/calc/index.ts";
import { scenarioOf } from "../calc/scenario/terms/given.ts";
import { unfold } from "./paneDriving.ts";
import { becomes, importFile, press, showScenarios, told } from "./scenarioDriving.ts";
import { browserSession } from "./session.ts";
import { openSheet } from "./sheet.ts";
import { calculated, shown, type, written } from "./typing.ts";

/** Eco Oro's order of payment of 2023 and 600 million to pay out of, beside an Award of two heads. */
const ECO_ORO = scenarioOf(
  {
    "valuation.date": "2025-01-01",
    "award.heads": [
      { head: "Damages", principal: 1_000_000_000, from: "2024-01-01", rate: 0.05, compounds: "Yearly" },
      { head: "Costs", principal: 5_000_000, from: "2024-01-01", bears: "No" },
    ],
    "award.firstPaymentDate": "2025-06-30",
    "award.firstPaymentAmount": 600_000_000,
    "claims.table": [
      { tier: 1, payee: "Notes of 2023", kind: "Fixed", amount: 24_672_727 },
      { tier: 2, payee: "CVR holders", kind: "Lesser of", amount: 460_000_000, percent: 0.95, role: "Us" },
      { tier: 3, payee: "Company", kind: "Fixed", amount: 30_000_000 },
      { tier: 4, payee: "CVR holders", kind: "Up to percent of total", percent: 0.95 },
      { tier: 5, payee: "Company", kind: "Residual" },
    ],
  },
  "Eco Oro 2023",
);

describe("a scenario with heads and a table of claims, in the workbook", function () {
  const session = browserSession(this);
  let shownNow: { readonly page: Page; readonly pane: Frame };

  it("is imported, loaded, and answers in cells", async () => {
    const { page, pane } = (shownNow = await session.openPane());
    const number = (english: string): string => written(english, session.profile);
    await openSheet(page, "Answers");
    await type(page, "A1", '=AWARD.SCENARIO("us.paid")');
    await type(page, "A2", '=AWARD.SCENARIO("paid.company")');
    await type(page, "A3", '=AWARD.SCENARIO("award.balance")');
    await type(page, "A4", '=AWARD.SCENARIO("claims.CVR holders 2.percent")');
    await showScenarios(pane);
    await importFile(pane, "eco-oro.json", toJson(ECO_ORO));
    await told(pane, /Eco Oro 2023/u);
    await press(pane, ECO_ORO.name, ".load");
    await told(pane, /is loaded/u);
    await openSheet(page, "Answers");
    await calculated(page);
    // A year of 366 days at 5 %, and the costs.
    assert.deepEqual(
      await Promise.all(["A1", "A2", "A3", "A4"].map((cell) => shown(page, cell))),
      ["545327273", "30000000", "1055136986.30137", "0.95"].map(number),
    );
  });

  it("is shown by its payees, not by what it does not give", async () => {
    const { pane } = shownNow;
    await pane.getByRole("tab", { name: "Answer" }).click();
    await pane.locator("award-answer h2", { hasText: ECO_ORO.name }).waitFor();
    await unfold(pane, "figures");
    const text = await pane.locator("award-answer").innerText();
    assert.match(text, /Paid to us in all/u);
    assert.match(text, /545,327,273/u);
    assert.doesNotMatch(text, /Repayment of the notes|Secured debt at|Standstill/u);
  });

  it("has its claims and heads in the form, each row in its fields", async () => {
    const { pane } = shownNow;
    await pane.getByRole("tab", { name: "Inputs" }).click();
    await pane.locator('[data-group="Priority"] > summary').click();
    const claims = pane.locator('[data-path="claims.table"] award-input-row');
    await claims.first().waitFor();
    assert.equal(await claims.count(), 5);
    const second = claims.nth(1);
    assert.equal(await second.getByLabel("Payee").inputValue(), "CVR holders");
    assert.equal(await second.getByLabel("Kind").inputValue(), "Lesser of");
    assert.equal(await second.getByLabel("Role").inputValue(), "Us");
  });

  it("shows what an edit would do to the answer before it is saved", async () => {
    const { pane } = shownNow;
    const first = pane.locator('[data-path="claims.table"] award-input-row').first();
    await first.locator(".unfold").click();
    await first.getByLabel("Amount").fill(written("34,672,727", session.profile));
    const effect = pane.locator("award-inputs .effect");
    // 10,000,000 more to the notes are 10,000,000 less of the 545,327,273 that CVR holders would have.
    await becomes(() => effect.innerText(), "CVR holders: 535,327,273 USD, −10,000,000");
    await first.getByLabel("Amount").fill("much");
    await effect.waitFor({ state: "detached" });
    await pane.locator("award-inputs .discard").click();
    await pane.locator("award-inputs").getByText("No unsaved edits").waitFor();
  });

  it("moves a claim to another step by its buttons, under the hand that pressed them", async () => {
    const { pane } = shownNow;
    const rows = pane.locator('[data-path="claims.table"] award-input-row');
    const steps = async (): Promise<string[]> =>
      (await rows.locator(".claim").allInnerTexts()).map((text) => text.replace(/\s+/gu, " ").slice(0, 20));
    const before = await steps();
    assert.match(before[2] ?? "", /^Step 3 Company/u);
    await rows.nth(2).locator(".unfold").click();
    await rows.nth(2).locator(".move-earlier").click();
    await becomes(async () => (await steps())[1]?.slice(0, 14), "Step 2 Company");
    assert.match((await steps())[2] ?? "", /^Step 3 CVR holders/u);
    await pane.waitForFunction(() => document.activeElement?.classList.contains("move-earlier"));
    // With enough for all of them, nobody gets more or less.
    await becomes(
      () => pane.locator("award-inputs .effect").innerText(),
      "CVR holders: 545,327,273 USD, as it was",
    );
    await pane.locator("award-inputs .discard").click();
    await becomes(steps, before);
  });

  it("has a model in which every check is right", async () => {
    const { page } = shownNow;
    await page.locator("#ribbon").getByRole("button", { name: "Insert model" }).click();
    await page.waitForFunction(() => window.workbench?.grid.sheetNames().includes("Checks (2)"));
    await calculated(page);
    const rows = await page.evaluate(() => {
      const { grid } = window.workbench ?? {};
      const used = grid?.usedRange("Checks (2)");
      return used && grid ? grid.read(used).map((row) => row.map(({ text }) => text)) : [];
    });
    const results = rows.slice(7).flatMap(([, , result = ""]) => result || []);
    assert.ok(results.filter((result) => result === "OK").length >= 10);
    assert.ok(!results.includes("CHECK"), JSON.stringify(rows));
  });
});
