/** Whose money the company's figures count: that of whoever is called Company, or else of all who have the rest. */
import assert from "node:assert/strict";
import { Decimal, fromIso, lookUp, runway, type Scenario } from "../../../../src/calc/index.ts";
import { scenarioOf } from "../terms/given.ts";

/** 1,000 on 1 January 2021, of which Debt has 10 %. */
const paying = (...claims: readonly Readonly<Record<string, unknown>>[]): Scenario =>
  scenarioOf({
    "valuation.date": "2020-01-01",
    "award.firstPaymentDate": "2021-01-01",
    "award.firstPaymentAmount": 1000,
    "shares.outstanding": 100,
    "claims.table": [{ tier: 1, payee: "Debt", kind: "Percent of gross", percent: 0.1 }, ...claims],
  });

const figures = (scenario: Scenario): readonly unknown[] =>
  ["paid.company", "company.perShare", "liquidity.company"].map((path) => lookUp(scenario, path).value);

/** What RUNWAY says that others are paid. */
const paidAway = (scenario: Scenario): number =>
  runway(scenario, {
    cash: new Decimal(100),
    burn: [{ from: undefined, monthly: new Decimal(0) }],
    draws: [],
    asOf: fromIso("2020-01-01"),
  }).months.reduce((sum, { paid }) => sum + paid.toNumber(), 0);

const rest = (payee: string, role?: string) => ({ tier: 4, payee, kind: "Residual", ...(role && { role }) });
const FIXED = { tier: 2, payee: "Company", kind: "Fixed", amount: 30 };

describe("the figures of the company", () => {
  it("are those of the payee of that name, where another one has the rest: 1,000 less 100 for the debt and 870 for X", () => {
    const scenario = paying(FIXED, rest("X", "Us"));
    assert.deepEqual(figures(scenario), [30, 0.3, 30]);
    assert.equal(lookUp(scenario, 'paid."Company"').value, 30);
    assert.equal(paidAway(scenario), 970);
  });

  it("leave out what others have of the rest: X has half of 900", () => {
    const scenario = paying(rest("X", "Us"), rest("Company"));
    assert.deepEqual(figures(scenario), [450, 4.5, 450]);
    assert.equal(paidAway(scenario), 550);
  });

  it("are of all who have the rest, where nobody is called so", () => {
    const scenario = paying(rest("X"), rest("Y"));
    assert.deepEqual(figures(scenario), [900, 9, 900]);
    assert.equal(paidAway(scenario), 100);
  });

  it("count all that the company has, its rest too: 30 and 870", () => {
    const scenario = paying(FIXED, rest("Company"));
    assert.deepEqual(figures(scenario), [900, 9, 900]);
    assert.equal(paidAway(scenario), 100);
  });
});
