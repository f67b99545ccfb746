import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { TIE_OUTS, tieOutsPage } from "../tools/tieOuts.ts";

describe("docs/tie-outs.md", () => {
  const page = readFileSync(TIE_OUTS, "utf8").replaceAll("\r\n", "\n");

  it("is what the code computes today (else: npm run docs)", () => {
    assert.equal(page, tieOutsPage());
  });

  // The golden numbers of the case, recomputed independently with 40-digit decimals.
  const golden: [figure: string, amount: string][] = [
    ["Award on 2016-08-22", "1,219,122,214.37"],
    ["Award on 2017-02-03", "1,249,020,181.94"],
    ["Award on 2018-05-08, with costs", "1,341,561,336.64"],
    ["ACT/360 ", "1,347,457,970.31"],
    ["8 May 2018 would be", "1,256,213,422.02"],
    ["Judgment on 2025-12-02", "1,550,583,228.10"],
    ["Notes of 2017, repayment", "16,500,000.00"],
    ["Notes of 2025, paid on 2028-07-31", "5,100,000.00"],
    ["Notes of 2025, paid on 2028-08-01", "6,800,000.00"],
  ];
  for (const [figure, amount] of golden) {
    it(`gives ${amount} for ${figure.trim()}`, () => {
      assert.ok(page.split("\n").some((line) => line.includes(figure) && line.includes(amount)));
    });
  }
});
