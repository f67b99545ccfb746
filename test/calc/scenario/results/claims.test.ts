/**
 * Scenarios whose payees stand in a table of claims. What is expected is worked out by hand, or published: Eco Oro's order
 * of payment of 2023 (in millions: notes 24.672727, then 95 % or 460, then 30 to the company, then up to 95 % of all).
 */
import assert from "node:assert/strict";
import {
  evaluate,
  fromCsv,
  lookUp,
  milestones,
  parseScenario,
  resultAt,
  toCsv,
  toJson,
  type Scenario,
} from "../../../../src/calc/index.ts";
import { fromIso } from "../../../../src/calc/dates/serialDate.ts";
import { problemsOf, scenarioData, scenarioOf } from "../terms/given.ts";

function value(scenario: Scenario, path: string): number | string {
  const result = resultAt(scenario, path);
  assert.ok(result, path);
  return result.available ? result.value : result.reason;
}

function paidOut(
  amount: number,
  claims: readonly object[],
  more: Readonly<Record<string, unknown>> = {},
): Scenario {
  return scenarioOf({
    "valuation.date": "2025-01-01",
    "award.firstPaymentDate": "2025-06-30",
    "award.firstPaymentAmount": amount,
    "claims.table": claims,
    ...more,
  });
}

const ECO_ORO = [
  { tier: 1, payee: "Notes of 2023", kind: "Fixed", amount: 24_672_727 },
  { tier: 2, payee: "CVR holders", kind: "Lesser of", amount: 460_000_000, percent: 0.95, role: "Us" },
  { tier: 3, payee: "Company", kind: "Fixed", amount: 30_000_000 },
  { tier: 4, payee: "CVR holders", kind: "Up to percent of total", percent: 0.95 },
  { tier: 5, payee: "Company", kind: "Residual" },
];

describe("a scenario with a table of claims", () => {
  // 5 % of 200 to counsel are 10; of the funder's 100 a tenth goes to the tax on it, so it has 90; 90 are left.
  it("pays the tax that is withheld from a payee as a payee of its own", () => {
    const scenario = paidOut(200, [
      { tier: 1, payee: "Counsel", kind: "Percent of gross", percent: 0.05 },
      { tier: 2, payee: "Funder", kind: "Fixed", amount: 100, withheld: 0.1, role: "Us" },
    ]);
    assert.equal(value(scenario, "paid.Counsel"), 10);
    assert.equal(value(scenario, "us.paid"), 90);
    assert.equal(value(scenario, "paid.Tax on Funder"), 10);
    assert.equal(value(scenario, "paid.company"), 90);
    assert.equal(value(scenario, "short.Funder"), 0);
    const paths = evaluate(scenario).map(({ path }) => path);
    assert.ok(paths.includes("paid.Tax on Funder") && paths.includes("paidBy.Tax on Funder"));
    assert.equal(value(scenario, "paidBy.Tax on Funder"), 0);
    const later = paidOut(200, [{ tier: 1, payee: "Funder", kind: "Fixed", amount: 100, withheld: 0.1 }], {
      "valuation.date": "2025-07-01",
    });
    assert.equal(value(later, "paidBy.Tax on Funder"), 10);
    assert.equal(value(later, "owed.now.Funder"), 0);
  });

  // 40 are kept for costs until the end of July, whatever comes later; of 100 the company has 60.
  it("keeps a reserve until its day", () => {
    const scenario = paidOut(100, [
      { tier: 1, payee: "Costs", kind: "Reserve", amount: 40, due: "2025-07-31" },
    ]);
    assert.equal(value(scenario, "paid.Costs"), 40);
    assert.equal(value(scenario, "paid.company"), 60);
    assert.equal(value(scenario, "short.Costs"), 0);
  });

  for (const { received, notes, holders, company } of [
    { received: 20, notes: 20, holders: 0, company: 0 },
    { received: 300, notes: 24.672727, holders: 275.327273, company: 0 },
    { received: 500, notes: 24.672727, holders: 460, company: 15.327273 },
    { received: 600, notes: 24.672727, holders: 545.327273, company: 30 },
    { received: 1000, notes: 24.672727, holders: 945.327273, company: 30 },
  ]) {
    it(`pays Eco Oro's claims of 2023 out of ${received} million as its terms say`, () => {
      const scenario = paidOut(received * 1e6, ECO_ORO);
      assert.equal(value(scenario, "paid.Notes of 2023"), notes * 1e6);
      assert.equal(value(scenario, "us.paid"), holders * 1e6);
      assert.equal(value(scenario, "paid.CVR holders"), holders * 1e6);
      assert.equal(value(scenario, "paid.company"), company * 1e6);
    });
  }

  const funded = [
    {
      tier: 1,
      payee: "Funder",
      kind: "Greater of",
      amount: 10,
      multiple: 3,
      percent: 0.35,
      from: "2020-06-30",
      role: "Us",
    },
    { tier: 1, payee: "Counsel", kind: "Percent of gross", percent: 0.1 },
    { tier: 2, payee: "Lender", kind: "Accreting", amount: 5, rate: 0.1, from: "2024-06-30", days: 90 },
    { tier: 3, payee: "Claimant", kind: "Residual" },
  ];

  it("answers for a funder: what it gets, when, and its return", () => {
    const scenario = paidOut(100, funded);
    assert.equal(value(scenario, "us.name"), "Funder");
    assert.equal(value(scenario, "us.paid"), 35);
    assert.equal(value(scenario, "us.moic"), 3.5);
    // Five years of 365.2 days: (3.5)^(365/1826) - 1.
    assert.ok(Math.abs(Number(value(scenario, "us.irr")) - (3.5 ** (365 / 1826) - 1)) < 1e-9);
    assert.equal(value(scenario, "us.due"), fromIso("2025-06-30"));
    assert.equal(value(scenario, "us.paidInFull"), fromIso("2025-06-30"));
    assert.equal(value(scenario, "us.owed.now"), 0);
    assert.equal(value(scenario, "us.short"), 0);
    assert.equal(value(scenario, "paid.Counsel"), 10);
  });

  it("counts the days of a claim from the first receipt, and accretes until it is paid", () => {
    const scenario = paidOut(100, funded);
    assert.equal(value(scenario, "due.Lender"), fromIso("2025-09-28"));
    // 5 × (1 + 10 % × 455 / 365), to the cent.
    assert.equal(value(scenario, "paid.Lender"), 5.62);
    assert.equal(value(scenario, "liquidity.date"), fromIso("2025-09-28"));
    assert.equal(value(scenario, "paid.Claimant"), 49.38);
    assert.equal(value(scenario, "paid.company"), 49.38);
    const events = milestones(scenario, fromIso("2025-01-01")).map(({ event }) => event);
    assert.ok(events.includes("Lender due"), events.join());
  });

  it("says what is owed where the Award is never paid: what accretes alone", () => {
    const never = scenarioOf({
      "valuation.date": "2025-06-30",
      "award.payment": "Never",
      "claims.table": funded,
    });
    assert.equal(value(never, "owed.now.Lender"), 5.5);
    assert.equal(value(never, "owed.now.Funder"), 0);
    assert.equal(value(never, "us.paid"), 0);
  });

  it("says who is short and by how much", () => {
    const scenario = paidOut(20, funded);
    // 30 and 2 share 20; 0.67 stays due to Counsel.
    assert.equal(value(scenario, "us.paid"), 18.75);
    assert.equal(value(scenario, "us.short"), 11.25);
    assert.match(
      String(value(scenario, "us.paidInFull")),
      /Funder is never paid in full: 11\.25 stays owed/u,
    );
    assert.match(String(value(scenario, "paidInFull.Lender")), /nothing is paid to "Lender"/u);
  });

  it("places notes and secured debt by a row each", () => {
    const scenario = paidOut(
      30,
      [
        { tier: 1, payee: "All notes", kind: "Notes" },
        { tier: 2, payee: "Bank", kind: "Secured debt" },
        { tier: 3, payee: "Company", kind: "Residual" },
      ],
      {
        "notes.series": [{ name: "A", amount: 5, multiple: 3, days: 0 }],
        "debt.principal": 10,
        "debt.rate": 0.1,
        "debt.startDate": "2024-06-30",
      },
    );
    assert.equal(value(scenario, "paid.A"), 15);
    assert.equal(value(scenario, "paid.debt"), 11);
    assert.equal(value(scenario, "paid.Bank"), 11);
    assert.equal(value(scenario, "paid.company"), 4);
    assert.ok(Math.abs(Number(value(scenario, "owed.now.Bank")) - (10 + 185 / 365)) < 1e-12);
  });

  it("compares drawdowns of one claim once, and returns what was put in on each day", () => {
    const drawdown = { tier: 1, payee: "Funder", kind: "Hurdle", amount: 5_000_000, multiple: 3, rate: 0.25 };
    const scenario = paidOut(100_000_000, [
      { ...drawdown, from: "2019-06-30", role: "Us" },
      { ...drawdown, from: "2024-06-30", role: "Us" },
    ]);
    // 3 × 10 million is more than 5 million for six years and for one at 25 %: 25,333,...
    assert.equal(value(scenario, "us.paid"), 30_000_000);
    assert.equal(value(scenario, "us.moic"), 3);
    const rate = Number(value(scenario, "us.irr"));
    const worth = 5 * (1 + rate) ** (2192 / 365) + 5 * (1 + rate);
    assert.ok(Math.abs(worth - 30) < 1e-6, `${rate}`);
  });

  it("pays no more than a cap, and a share of what exceeds a sum alone", () => {
    const scenario = paidOut(100, [
      { tier: 1, payee: "Counsel", kind: "Percent of gross", percent: 0.5, above: 60 },
      { tier: 2, payee: "Fund", kind: "Percent of gross", percent: 0.5, cap: 30, filed: 90 },
    ]);
    assert.equal(value(scenario, "paid.Counsel"), 20);
    assert.equal(value(scenario, "paid.Fund"), 30);
    assert.equal(value(scenario, "paid.company"), 50);
  });

  it("gives the rest to the company where no row has it", () => {
    const scenario = paidOut(100, funded.slice(0, 2));
    assert.equal(value(scenario, "paid.company"), 55);
  });

  it("shows no figures of notes, debt, shares or outcomes that it does not give", () => {
    const groups = new Set(evaluate(paidOut(100, funded)).map(({ group }) => group));
    assert.deepEqual([...groups], ["Award", "Payments", "Who gets paid", "Liquidity"]);
    assert.match(String(value(paidOut(100, funded), "notes.repayment")), /nothing is given for Notes/u);
  });

  it("finds a cell by its payee, and by the second row of it", () => {
    const scenario = paidOut(100, ECO_ORO);
    assert.equal(lookUp(scenario, "claims.CVR holders.amount").value, 460_000_000);
    assert.equal(lookUp(scenario, "claims.CVR holders 2.percent").value, 0.95);
    assert.equal(lookUp(scenario, "claims.table.1.amount").value, 24_672_727);
  });

  it("comes back equal as JSON and as CSV", () => {
    const scenario = paidOut(100, funded);
    assert.deepEqual(parseScenario(toJson(scenario)), { kind: "scenario", scenario });
    const outcome = fromCsv(toCsv(scenario));
    assert.deepEqual(outcome.kind === "scenario" && outcome.scenario.inputs, scenario.inputs);
  });

  const [senior, ...others] = funded;
  const claims = funded;
  for (const { what, values, path, says } of [
    {
      what: "fees beside it",
      values: { "fees.share": 0.1 },
      path: "fees.share",
      says: /give it a row there/u,
    },
    {
      what: "a ranking beside it",
      values: { "priority.ranking": "Pari passu" },
      path: "priority.ranking",
      says: /must be left empty where Claims are given/u,
    },
    {
      what: "notes without their row",
      values: { "notes.series": [{ name: "A", amount: 5 }] },
      path: "claims.table",
      says: /Claims need a row of kind "Notes"/u,
    },
    {
      what: "a row of a debt that is not there",
      values: { "claims.table": [...claims, { tier: 2, payee: "Bank", kind: "Secured debt" }] },
      path: "claims.table.5.kind",
      says: /needs Secured debt principal/u,
    },
    {
      what: "two of us",
      values: { "claims.table": [senior, ...others.map((one) => ({ ...one, role: "Us" }))] },
      path: "claims.table.2.role",
      says: /"Funder" has it already/u,
    },
    {
      what: "a figure that the kind does not use",
      values: { "claims.table": [{ ...senior, kind: "Fixed" }, ...others] },
      path: "claims.table.1.percent",
      says: /Percent .*"Fixed"/u,
    },
    {
      what: "a kind without what it needs",
      values: { "claims.table": [{ tier: 1, payee: "F", kind: "Multiple", amount: 5 }] },
      path: "claims.table.1.multiple",
      says: /Multiple is needed for "Multiple"/u,
    },
    {
      what: "a rest before others",
      values: { "claims.table": [...claims, { tier: 4, payee: "Late", kind: "Fixed", amount: 1 }] },
      path: "claims.table.4.kind",
      says: /Residual must be in the last tier, 4, got tier 3/u,
    },
    {
      what: "a payee called us",
      values: { "claims.table": [{ ...senior, payee: "US" }, ...others] },
      path: "claims.table.1.payee",
      says: /Payee must not be "us"/u,
    },
    {
      what: "a payee called like a series",
      values: {
        "notes.series": [{ name: "Lender", amount: 5 }],
        "claims.table": [...claims, { tier: 2, payee: "N", kind: "Notes" }],
      },
      path: "claims.table.3.payee",
      says: /a series of notes is called so/u,
    },
  ]) {
    it(`refuses ${what}`, () => {
      const found = problemsOf(scenarioData({ "claims.table": claims, ...values }));
      assert.match(found.find((one) => one.path === path)?.message ?? `nothing of ${path}`, says);
    });
  }
});
