import assert from "node:assert/strict";
import { parseScenario, presets, type Scenario } from "../../../src/calc/index.ts";
import { keyFigures, liquidityAnswer } from "../../../src/taskpane/answer/keyFigures.ts";

function preset(name: string): Scenario {
  const found = presets().find((one) => one.name === name);
  assert(found, name);
  return found;
}

function shown(scenario: Scenario): Record<string, string> {
  return Object.fromEntries(
    keyFigures(scenario).map(({ label, value, unit, note }) => [
      label,
      [value, unit, note && `(${note})`].filter((part) => part !== undefined).join(" "),
    ]),
  );
}

/** 10 million come in, 4 are owed to the debt and 12 to the notes, 100 days later. */
function shortOfMoney(): Scenario {
  const values: Record<string, unknown> = {
    "valuation.date": "2020-01-01",
    "award.currency": "CAD",
    "award.firstPaymentDate": "2020-01-01",
    "award.firstPaymentAmount": 10_000_000,
    "debt.principal": 4_000_000,
    "debt.rate": 0,
    "debt.startDate": "2019-01-01",
    "debt.frequency": 0,
    "priority.ranking": "Secured debt first",
    "notes.series": [
      { cells: { name: "A", amount: 6_000_000, issued: "2019-01-01", multiple: 2, days: 100 } },
    ],
  };
  const provenance = { kind: "assumed", reason: "for the test" };
  const inputs = Object.fromEntries(
    Object.entries(values).map(([path, value]) => [path, { value, provenance }]),
  );
  const outcome = parseScenario({ schemaVersion: 1, name: "Short", inputs });
  assert.equal(outcome.kind, "scenario", JSON.stringify(outcome));
  return outcome.scenario;
}

describe("the key figures at the top of the results", () => {
  it("of the settlement say what is owed, when, to whom, and what is left", () => {
    // domain.md: 3 × 5,500,000 due 90 days after 15 November 2018, out of 1,280 million in all.
    const figures = shown(preset("Settlement of 2018 in instalments"));
    assert.equal(figures["Owed on the notes"], "16,500,000 USD (Not yet due)");
    assert.equal(figures["Notes due"], "2019-02-13");
    assert.equal(figures["First payment"], "2018-11-15");
    assert.match(figures["Secured debt"] ?? "", /^35,280,240 USD \(at first payment\)$/);
    // 1,280,000,000 less 35,280,239.73 and 16,500,000.
    assert.equal(figures["Left for the company"], "1,228,219,760 USD (of 1,280,000,000 received)");
    assert.equal(figures["Standstill"], "In force (ends 2023-12-15)");
  });

  it("of an Award that is never paid say never, not zero dates", () => {
    const figures = shown(preset("Never paid"));
    assert.equal(figures["Owed on the notes"], "0 USD (Contingent)");
    assert.equal(figures["Notes due"], "never");
    assert.equal(figures["First payment"], "never");
    assert.match(figures["Secured debt"] ?? "", /at the valuation date/);
    assert.equal(figures["Left for the company"], "0 USD");
    assert.equal(figures["Standstill"], "In force");
  });

  it("of an Award alone say what is owed on it, and nothing of notes and debt that nobody has", () => {
    const provenance = { kind: "assumed", reason: "for the test" };
    const given = {
      "valuation.date": "2021-01-01",
      "award.principal": 1_000_000,
      "award.currency": "USD",
      "award.startDate": "2020-01-01",
      "award.rate": 0.05,
      "award.frequency": 0,
      "award.dayCount": "ACT/360",
    };
    const inputs = Object.fromEntries(
      Object.entries(given).map(([path, value]) => [path, { value, provenance }]),
    );
    const outcome = parseScenario({ schemaVersion: 2, name: "Alone", inputs });
    assert.equal(outcome.kind, "scenario", JSON.stringify(outcome));
    const figures = shown(outcome.scenario);
    // 366 days of 5 % of a million, of 360.
    assert.equal(figures["Owed on the Award"], "1,050,833 USD (at the valuation date)");
    assert.equal(figures["Interest"], "50,833.33 USD (of what is owed)");
    assert.deepEqual(Object.keys(figures), [
      "Owed on the Award",
      "Interest",
      "First payment",
      "Left for the company",
    ]);
  });

  it("say what is missing where an input is", () => {
    const outcome = parseScenario({ schemaVersion: 1, name: "Empty", inputs: {} });
    assert.equal(outcome.kind, "scenario");
    const figures = shown(outcome.scenario);
    assert.equal(figures["First payment"], "not available (Nothing is given for First payment date.)");
  });
});

describe("whether there is enough on the day the first notes fall due", () => {
  it("there is in the settlement, on day 90", () => {
    const answer = liquidityAnswer(preset("Settlement of 2018 in instalments"));
    assert.equal(answer?.isEnough, true);
    assert.equal(answer.verdict, "Enough for everyone");
    assert.match(answer.reason, /^on 2019-02-13, day 90 after the first payment: 119,666,667 USD received/);
  });

  it("there is not where 16 million are owed and 10 come in", () => {
    const answer = liquidityAnswer(shortOfMoney());
    assert.equal(answer?.isEnough, false);
    assert.equal(
      `${answer.verdict} ${answer.reason}`,
      "Not enough for everyone on 2020-04-10, day 100 after the first payment: 6,000,000 CAD short. " +
        "10,000,000 CAD received, 16,000,000 CAD owed by then.",
    );
  });

  it("there is no such day where the Award is never paid", () =>
    assert.equal(liquidityAnswer(preset("Never paid")), undefined));
});
