import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { SCENARIOS, scenariosPage } from "../tools/scenarioReference.ts";

describe("docs/scenarios.md", () => {
  const page = readFileSync(SCENARIOS, "utf8").replaceAll("\r\n", "\n");

  it("is what the code says today (else: npm run docs)", () => {
    assert.equal(page, scenariosPage());
  });

  // domain.md §4: three times 5,500,000; 90 days after 15 November 2018; a bullet IRR of 71.92%.
  for (const [field, ofSettlement] of [
    ["notes.repayment", "16,500,000.00"],
    ["notes.dueDate", "2019-02-13"],
    ["notes.irr", "71.92%"],
    ["proceeds.gross", "1,280,000,000.00"],
  ] as const) {
    it(`has ${ofSettlement} as ${field} of the settlement`, () => {
      const row = page.split("\n").find((line) => line.includes(`\`${field}\` `));
      // Before it stand the label, the field and the first preset.
      assert.equal(row?.split("|")[4]?.trim(), ofSettlement);
    });
  }
});
