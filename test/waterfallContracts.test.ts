import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { WATERFALLS, waterfallsPage } from "../tools/waterfallContracts.ts";

describe("docs/waterfalls.md", () => {
  const page = readFileSync(WATERFALLS, "utf8").replaceAll("\r\n", "\n");

  it("is what the code computes today (else: npm run docs)", () => {
    assert.equal(page, waterfallsPage());
  });

  // The golden numbers of the field: proceeds, then what each payee has, in order.
  const golden: [proceeds: string, ...paid: string[]][] = [
    ["20", "20.00", "0.00", "0.00"],
    ["300", "24.672727", "275.327273", "0.00"],
    ["500", "24.672727", "460.00", "15.327273"],
    ["600", "24.672727", "545.327273", "30.00"],
    ["1,000", "24.672727", "945.327273", "30.00"],
    ["10", "4.75", "5.25"],
    ["3", "2.75", "0.25"],
    ["5,546,455.63", "1,941,259.47", "3,605,196.16"],
  ];
  const rows = page.split("\n").map((line) => line.replace(/\s+/gu, ""));
  for (const cells of golden) {
    it(`has the row ${cells.join(", ")}`, () => {
      assert.ok(rows.includes(`|${cells.join("|")}|`));
    });
  }

  it("says for every ranking whether day 90 can be met", () => {
    for (const ranking of ["Secured debt first", "Notes first", "Pari passu"]) {
      for (const fees of ["without fees", "with fees"]) {
        const row = page
          .split("\n")
          .find((line) => line.startsWith(`| ${ranking}, ${fees}`) && / (yes|no) /.test(line));
        assert.ok(row, `${ranking}, ${fees}`);
      }
    }
  });
});
