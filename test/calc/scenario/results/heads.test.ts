/**
 * An Award of several heads of claim. What is expected is worked out by hand: a head of 1,000 that bears 5 % compounded
 * yearly for 2017 is 1,050; merged into a judgment at 2 % it is 1,071 a year later; costs of 50 bear nothing.
 */
import assert from "node:assert/strict";
import {
  fromCsv,
  parseScenario,
  resultAt,
  toCsv,
  toJson,
  type Scenario,
} from "../../../../src/calc/index.ts";
import { problemsOf, scenarioData, scenarioOf } from "../terms/given.ts";

const HEADS = [
  { head: "Award", principal: 1000, from: "2017-01-01", rate: 0.05, compounds: "Yearly" },
  { head: "Award", from: "2018-01-01", rate: 0.02, compounds: "Yearly", enters: "Merged" },
  { head: "Costs", principal: 50, from: "2017-01-01", bears: "No" },
];

function award(values: Readonly<Record<string, unknown>> = {}): Scenario {
  return scenarioOf({ "valuation.date": "2019-01-01", "award.heads": HEADS, ...values });
}

function value(scenario: Scenario, path: string): unknown {
  const result = resultAt(scenario, path);
  assert.ok(result, path);
  return result.available ? result.value : result.reason;
}

describe("an Award of several heads", () => {
  it("is owed head by head, each by its own terms", () => {
    assert.equal(value(award(), "award.balance"), 1121);
    assert.equal(value(award(), "award.interest"), 21);
    assert.equal(value(award({ "valuation.date": "2018-01-01" }), "award.balance"), 1100);
  });

  it("follows several benchmarks, each by the name of its series", () => {
    const scenario = award({
      "valuation.date": "2020-09-01",
      "award.heads": [
        {
          head: "A",
          principal: 1000,
          from: "2020-01-01",
          benchmark: "SOFR",
          margin: 0.02,
          compounds: "Simple",
          resets: "Each change",
        },
        {
          head: "B",
          principal: 500,
          from: "2020-01-01",
          benchmark: "Bond",
          margin: 0.02,
          compounds: "Simple",
        },
      ],
      "award.benchmarks": [
        { resetDate: "2020-01-01", rate: 0.1, series: "SOFR" },
        { resetDate: "2020-07-01", rate: 0.2, series: "sofr" },
        { resetDate: "2020-01-01", rate: 0.05, series: "Bond" },
      ],
    });
    // 1,000 × (12 % × 182 + 22 % × 62)/365 and 500 × 7 % × 244/365.
    const expected = 1500 + (1000 * (0.12 * 182 + 0.22 * 62)) / 365 + (500 * 0.07 * 244) / 365;
    assert.ok(Math.abs(Number(value(scenario, "award.balance")) - expected) < 1e-9);
  });

  it("is paid as one: first the interest of all heads, then their principal", () => {
    const paid = award({ "award.firstPaymentDate": "2018-01-01", "award.firstPaymentAmount": 100 });
    // 950 and 50 remain after 2017, and 950 bears 2 %.
    assert.equal(value(paid, "award.balance"), 1019);
    const whole = award({ "award.firstPaymentDate": "2018-01-01" });
    assert.equal(value(whole, "proceeds.gross"), 1100);
    assert.equal(value(whole, "award.balance"), 0);
  });

  for (const { decision, expected } of [
    { decision: { standing: "Partial", share: 0.6 }, expected: 672.6 },
    { decision: { standing: "Partial", headsOut: "costs" }, expected: 1071 },
    { decision: { standing: "Partial", headsOut: "Costs", share: 0.5 }, expected: 535.5 },
    { decision: { standing: "Partial", headsOut: "Award; Costs" }, expected: 0 },
    { decision: { standing: "None" }, expected: 0 },
    { decision: { standing: "Reinstated" }, expected: 1121 },
  ]) {
    it(`stands as a decision leaves it: ${JSON.stringify(decision)}`, () => {
      const path = [{ date: "2018-06-01", event: "Court", kind: "Decision", ...decision }];
      const scenario = award({ "legal.path": path });
      assert.equal(value(scenario, "award.balance"), expected);
      assert.equal(value(scenario, "award.balanceAsIssued"), 1121);
    });
  }

  it("leaves a share of an Award of one sum too", () => {
    const path = [{ date: "2018-06-01", event: "Court", kind: "Decision", standing: "Partial", share: 0.25 }];
    const oneSum = { "award.principal": 1000, "award.startDate": "2017-01-01", "award.rate": 0.1 };
    const scenario = scenarioOf({
      "valuation.date": "2019-01-01",
      ...oneSum,
      "award.frequency": 1,
      "legal.path": path,
    });
    assert.equal(value(scenario, "award.balance"), 302.5);
  });

  it("comes back equal as JSON and as CSV", () => {
    const scenario = award();
    assert.deepEqual(parseScenario(toJson(scenario)), { kind: "scenario", scenario });
    const outcome = fromCsv(toCsv(scenario));
    assert.equal(outcome.kind, "scenario");
    assert.deepEqual(outcome.kind === "scenario" && outcome.scenario.inputs, scenario.inputs);
  });

  const [first, merged, costs] = HEADS;
  for (const { what, values, path, says } of [
    {
      what: "one sum beside them",
      values: { "award.heads": HEADS, "award.principal": 5 },
      path: "award.principal",
      says: /must be left empty where Heads of claim are given/u,
    },
    {
      what: "a head without a principal",
      values: { "award.heads": [merged] },
      path: "award.heads.1.principal",
      says: /Principal is needed in the first row of a head/u,
    },
    {
      what: "a principal twice",
      values: { "award.heads": [first, { ...merged, principal: 5 }] },
      path: "award.heads.2.principal",
      says: /has a Principal already/u,
    },
    {
      what: "two rows that begin together",
      values: { "award.heads": [first, { ...merged, from: "2017-01-01" }] },
      path: "award.heads.2.from",
      says: /two rows of "Award" begin on 2017-01-01/u,
    },
    {
      what: "a head without a rate",
      values: { "award.heads": [{ ...costs, bears: "Yes", compounds: "Simple" }] },
      path: "award.heads.1.rate",
      says: /one of Rate and Benchmark is needed, got neither/u,
    },
    {
      what: "a benchmark without fixings",
      values: { "award.heads": [{ ...costs, bears: "Yes", compounds: "Simple", benchmark: "EURIBOR" }] },
      path: "award.heads.1.benchmark",
      says: /Benchmark "EURIBOR" has no fixings/u,
    },
    {
      what: "a head that is unknown to a decision",
      values: {
        "award.heads": HEADS,
        "legal.path": [
          { date: "2018-06-01", event: "C", kind: "Decision", standing: "Partial", headsOut: "Moral" },
        ],
      },
      path: "legal.path.1.headsOut",
      says: /"Moral" is no head of claim: there is Award, Costs/u,
    },
    {
      what: "a grace without its form",
      values: { "award.heads": [{ ...first, graceUntil: "2018-01-01" }] },
      path: "award.heads.1.graceForm",
      says: /Grace form is needed/u,
    },
    {
      what: "fixings of heads that are not there",
      values: {
        "award.principal": 5,
        "award.benchmarks": [{ resetDate: "2017-01-01", rate: 0.01, series: "X" }],
      },
      path: "award.benchmarks",
      says: /Fixings of the heads are for Heads of claim/u,
    },
  ]) {
    it(`refuses ${what}`, () => {
      const found = problemsOf(scenarioData(values)).find((one) => one.path === path);
      assert.match(found?.message ?? "nothing", says);
    });
  }
});
