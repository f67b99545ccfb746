import assert from "node:assert/strict";
import { CLAIM_TEMPLATES, fieldAt, type Scenario } from "../../../src/calc/index.ts";
import { savedRows, type RowDraft } from "../../../src/taskpane/inputs/inputDraft.ts";
import { rowOf, templatesOf } from "../../../src/taskpane/inputs/rowTemplates.ts";
import { presetNamed, scenarioOf } from "../../calc/scenario/terms/given.ts";

const CLAIMS = fieldAt("claims.table");
const [, LENDER] = CLAIM_TEMPLATES;

function rowsOf({ inputs }: Scenario): readonly RowDraft[] {
  return savedRows(inputs["claims.table"]);
}

function lenderIn(rows: readonly RowDraft[]): RowDraft["texts"] {
  assert.ok(LENDER);
  return rowOf(LENDER, CLAIMS, rows).texts;
}

describe("a new row of claims", () => {
  it("is offered for whoever is usually paid, and of no other table", () => {
    assert.equal(templatesOf(CLAIMS).length, 10);
    assert.equal(templatesOf(fieldAt("notes.series")).length, 0);
  });

  it("stands in the first tier of an empty table, with its payee and kind", () => {
    assert.deepEqual(lenderIn([]), { tier: "1", payee: "Lender", kind: "Accreting", role: "Creditor" });
  });

  it("stands in the tier after the last creditor's", () => {
    const claims = [
      { tier: 1, payee: "A", kind: "Fixed", amount: 1 },
      { tier: 3, payee: "B", kind: "Fixed", amount: 1 },
    ];
    assert.equal(lenderIn(rowsOf(scenarioOf({ "claims.table": claims })))["tier"], "4");
  });

  it("stands before whoever has the rest: in the last creditor's tier where that is next", () => {
    const { tier, payee } = lenderIn(rowsOf(presetNamed("Crystallex: loan, net proceeds and bands")));
    assert.deepEqual([tier, payee], ["5", "Lender 2"]);
    const alone = scenarioOf({ "claims.table": [{ tier: 1, payee: "A", kind: "Residual" }] });
    assert.equal(lenderIn(rowsOf(alone))["tier"], "1");
  });

  it("takes no number from a row that is removed", () => {
    const rows = rowsOf(presetNamed("Crystallex: loan, net proceeds and bands"));
    const without = rows.map((row) => ({ ...row, isRemoved: row.from?.cells["payee"] === "Lender" }));
    assert.equal(lenderIn(without)["payee"], "Lender");
  });
});
