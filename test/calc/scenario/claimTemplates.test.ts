/** The rows that a table of claims may begin with: each is one that a scenario takes, once its figures are filled in. */
import assert from "node:assert/strict";
import { CLAIM_TEMPLATES, resultAt } from "../../../src/calc/index.ts";
import { CLAIM_COLUMNS } from "../../../src/calc/scenario/fields/claimColumns.ts";
import { claimKinds } from "../../../src/calc/waterfall/claimKinds.ts";
import { problemsOf, scenarioData, scenarioOf } from "./terms/given.ts";

/** Something for every column that a template asks for. */
const FIGURES = {
  amount: 1_000_000,
  percent: 0.1,
  multiple: 3,
  rate: 0.08,
  from: "2020-06-30",
  due: "2025-12-31",
  days: 90,
  frequency: 1,
  cap: 5_000_000,
} as const;

/** What is paid of 100 million on 30 June 2025, by hand. */
const PAID: Readonly<Record<string, number>> = {
  Noteholders: 3_000_000,
  // 1.08^4, and the year of 366 days of 365 at 8 %.
  Lender: 1_469_626.27,
  Funder: 10_000_000,
  Counsel: 5_000_000,
  "CVR holders": 10_000_000,
  "Incentive plan": 5_000_000,
  Insurer: 1_000_000,
  Tax: 10_000_000,
  Minority: 10_000_000,
  Other: 1_000_000,
};

function claimsOf(template: (typeof CLAIM_TEMPLATES)[number], columns: readonly string[]): object {
  const { name: payee, kind, role } = template;
  const figures = Object.entries(FIGURES).filter(([key]) => columns.includes(key));
  return {
    "valuation.date": "2025-01-01",
    "award.firstPaymentDate": "2025-06-30",
    "award.firstPaymentAmount": 100_000_000,
    "claims.table": [
      { tier: 1, payee, kind, role, ...Object.fromEntries(figures) },
      { tier: 2, payee: "Company", kind: "Residual", role: "Us" },
    ],
  };
}

describe("the templates of claims", () => {
  it("are those of the field, each once", () => {
    assert.deepEqual(
      CLAIM_TEMPLATES.map(({ name }) => name),
      Object.keys(PAID),
    );
  });

  for (const template of CLAIM_TEMPLATES) {
    const { name, columns, kind, sentence } = template;

    it(`${name}: filled in, is a row of a scenario that pays it`, () => {
      const scenario = scenarioOf({ ...claimsOf(template, columns) });
      const paid = resultAt(scenario, `paid.${name}`);
      assert.ok(paid?.available, JSON.stringify(paid));
      assert.equal(paid.value, PAID[name]);
    });

    it(`${name}: asks for what its kind needs, in columns that there are, and says what it is in one sentence`, () => {
      const { needs } = claimKinds[kind];
      assert.deepEqual(columns.slice(0, needs.length).toSorted(), needs.toSorted());
      assert.ok(columns.every((column) => CLAIM_COLUMNS.some(({ key }) => key === column)));
      assert.match(sentence, /^[A-Z][^.]+\.$/u);
    });
  }

  it("are refused as long as they lack what their kind needs", () => {
    for (const template of CLAIM_TEMPLATES) {
      const [first] = problemsOf(scenarioData({ ...claimsOf(template, []) }));
      assert.match(first?.message ?? "", / needed /u, template.name);
    }
  });
});
