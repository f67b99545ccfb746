import assert from "node:assert/strict";
import { fieldAt, presets } from "../../../src/calc/index.ts";
import { claimCard } from "../../../src/taskpane/inputs/claimCard.ts";
import { newRow, savedRows } from "../../../src/taskpane/inputs/inputDraft.ts";

const FIELD = fieldAt("claims.table");

const cardOf = (cells: Readonly<Record<string, string>>) => claimCard(FIELD.columns, newRow(cells), ".");

describe("the card of a claim", () => {
  for (const [cells, sentence] of [
    [{ kind: "Fixed", amount: "24,672,727" }, "A stated sum: 24,672,727"],
    [
      { kind: "Multiple", amount: "5,500,000", multiple: "3", days: "90" },
      "3 × the 5,500,000 put in, 90 days after the first payment",
    ],
    [
      { kind: "Accreting", amount: "29,750,000", rate: "10%", from: "2017-02-03" },
      "A loan: 29,750,000 at 10% a year from 2017-02-03",
    ],
    [
      { kind: "Lesser of", amount: "460,000,000", percent: "95%" },
      "The lesser of 460,000,000 and 95% of all that comes in",
    ],
    [
      { kind: "Greater of", amount: "647,086.49", multiple: "3", percent: "35%" },
      "The greater of 3 × 647,086.49 and 35% of all that comes in",
    ],
    [
      { kind: "Hurdle", amount: "1,000", multiple: "2", rate: "20%" },
      "The greater of 2 × 1,000 and 1,000 at 20% a year",
    ],
    [
      { kind: "Percent of gross", percent: "6%", cap: "1,000,000" },
      "6% of all that comes in, at most 1,000,000",
    ],
    [{ kind: "Percent of remainder", percent: "20%" }, "20% of what the steps before leave"],
    [{ kind: "Up to percent of total", percent: "95%" }, "What brings it up to 95% of all that comes in"],
    [{ kind: "Reserve", amount: "12,000", due: "2026-01-01" }, "12,000, kept until 2026-01-01"],
    [{ kind: "Residual" }, "What is left"],
  ] as const)
    it(`says ${sentence}`, () => assert.equal(cardOf(cells).sentence, sentence));

  it("says what is missing with dots, and counts it as needed", () => {
    const { sentence, needed } = cardOf({ tier: "1", payee: "Lender", kind: "Accreting", amount: "1,000" });
    assert.equal(sentence, "A loan: 1,000 at … a year from …");
    assert.deepEqual([...needed], ["rate", "from"]);
  });

  it("asks for what its kind needs, what is usual, and what is filled", () => {
    const { asked } = cardOf({ tier: "1", payee: "Counsel", kind: "Percent of gross", withheld: "10%" });
    assert.deepEqual([...asked].sort(), ["cap", "kind", "payee", "percent", "role", "tier", "withheld"]);
  });

  it("of no kind asks for it", () => {
    const { sentence, needed, shape } = cardOf({ tier: "1" });
    assert.equal(sentence, "Choose what it gets.");
    assert.deepEqual([...needed], ["payee", "kind"]);
    assert.equal(shape, undefined);
  });

  it("lacks nothing in any preset, and says something without dots", () => {
    let seen = 0;
    for (const { inputs } of presets())
      for (const row of savedRows(inputs["claims.table"])) {
        const { sentence, needed } = claimCard(FIELD.columns, row, ".");
        assert.deepEqual([...needed], [], sentence);
        assert.doesNotMatch(sentence, /…|Choose/u);
        seen++;
      }
    assert.ok(seen > 10);
  });
});
