/**
 * A new case out of its answers. The figures are the golden ones: the funder's crossover, Gold Reserve's settlement as
 * the preset has it, and interest by hand.
 */
import assert from "node:assert/strict";
import { inputAt, lookUp, resultAt, type Scenario } from "../../../../src/calc/index.ts";
import {
  NO_ANSWERS,
  withFixing,
  withFixingText,
  withPayee,
  withText,
  withUs,
  type Answers,
} from "../../../../src/taskpane/scenarios/newCase/answers.ts";
import {
  GENERAL,
  readCase,
  type CaseReading,
} from "../../../../src/taskpane/scenarios/newCase/caseScenario.ts";
import { USUAL_PAYEES } from "../../../../src/taskpane/scenarios/newCase/payeeKinds.ts";
import { presetNamed } from "../../../calc/scenario/terms/given.ts";

const NOW = { separator: ".", today: "2026-11-27" } as const;

function answers(texts: Readonly<Record<string, string>>): Answers {
  return Object.entries(texts).reduce((all, [key, text]) => withText(all, key, text), NO_ANSWERS);
}

function scenarioOf(reading: CaseReading): Scenario {
  assert.deepEqual([...reading.problems], []);
  assert.ok(reading.scenario);
  return reading.scenario;
}

function value(scenario: Scenario, path: string): number | string {
  const result = resultAt(scenario, path);
  assert.ok(result, path);
  return result.available ? result.value : result.reason;
}

const FUNDED = withPayee(
  answers({
    amount: "10,000,000",
    currency: "GBP",
    awardedOn: "2015-12-31",
    asOf: "2016-01-01",
    paidOn: "2016-03-31",
  }),
  { payee: "Funder", kind: "Greater of", amount: "647,086.49", multiple: "3", percent: "35%" },
);

describe("a new case", () => {
  it("needs its amount and nothing else", () => {
    const empty = readCase(NO_ANSWERS, NOW);
    assert.equal(empty.scenario, undefined);
    assert.deepEqual([...empty.problems], [["amount", "Amount awarded, or claimed is needed"]]);
    const scenario = scenarioOf(readCase(answers({ amount: "10,000,000" }), NOW));
    assert.equal(scenario.name, "New case");
    assert.equal(value(scenario, "award.balance"), 10_000_000);
    assert.equal(value(scenario, "us.name"), "Company");
    assert.equal(value(scenario, "us.paid"), 10_000_000);
    // What was not answered says so.
    assert.deepEqual(inputAt(scenario, "award.firstPaymentDate"), {
      value: "2027-11-27",
      provenance: { kind: "assumed", reason: "not answered: a year after the valuation date" },
    });
  });

  it("gives a funder the greater of 3 times and 35 %, with the crossover at 5,546,455.63", () => {
    const scenario = scenarioOf(readCase(FUNDED, NOW));
    assert.equal(value(scenario, "us.paid"), 3_500_000);
    assert.equal(value(scenario, "paid.company"), 6_500_000);
    const paid = (sum: string): number | string =>
      value(scenarioOf(readCase(withText(FUNDED, "paid", sum), NOW)), "us.paid");
    // 3 × 647,086.49 = 1,941,259.47; below the crossover the multiple holds, above it 35 %.
    assert.equal(paid("5,546,455.62"), 1_941_259.47);
    assert.equal(paid("5,546,455.66"), 1_941_259.48);
    assert.equal(paid("1,000,000"), 1_000_000);
  });

  it("shows the answer for whoever it is asked for", () => {
    assert.equal(value(scenarioOf(readCase(withUs(FUNDED, undefined), NOW)), "us.name"), "Company");
  });

  it("gives Gold Reserve's CVR holders what the preset gives, the bonus plan aside", () => {
    const settled = answers({
      ...{ name: "Gold Reserve", amount: "1,032,000,000", asOf: "2018-09-30", receipts: "instalments" },
      ...{ paid: "40,000,000", paidOn: "2017-06-15", rest: "678,500,000", count: "23" },
      ...{ last: "313,300,000", lastOn: "2019-06-15" },
    });
    const notes = withPayee(settled, { payee: "Senior notes", kind: "Fixed", amount: "27,500,000" });
    const holders = withPayee(notes, {
      payee: "CVR holders",
      kind: "Percent of remainder",
      percent: "5.466",
    });
    const scenario = scenarioOf(readCase(holders, NOW));
    const preset = presetNamed("Gold Reserve: settlement of 2017 and CVR");
    assert.equal(value(scenario, "paid.CVR holders"), value(preset, "paid.CVR holders"));
    // 5.466 % of 1,031,800,000 less 27,500,000.
    assert.equal(value(scenario, "paid.CVR holders"), 54_895_038);
    // 1,032,000,000 less 40,000,000 and the 15 instalments from 15 July 2017 to 15 September 2018.
    assert.equal(value(scenario, "award.balance"), 549_500_000);
  });

  it("takes instalments by what each is, or by what all are, and not by both", () => {
    const each = answers({
      ...{ amount: "100", receipts: "instalments", paid: "10", paidOn: "2020-01-31" },
      ...{ each: "0.1", count: "3" },
    });
    assert.equal(value(scenarioOf(readCase(each, NOW)), "us.paid"), 10.3);
    const both = readCase(withText(each, "rest", "0.3"), NOW);
    assert.match(both.problems.get("rest") ?? "", /must be left empty/u);
  });

  it("dates the instalments one after the other where no day is given", () => {
    const scenario = scenarioOf(
      readCase(
        answers({
          ...{ amount: "100", receipts: "instalments", paid: "10", paidOn: "2020-01-31" },
          ...{ rest: "60", count: "3", apart: "2", last: "30" },
        }),
        NOW,
      ),
    );
    const rows = inputAt(scenario, "payments.instalments")?.value;
    assert.deepEqual(
      (rows as readonly { readonly cells: Readonly<Record<string, unknown>> }[]).map(
        ({ cells }) => cells["date"],
      ),
      ["2020-03-31", "2020-09-30"],
    );
  });

  // A year of 365 days at 5 %: 50; the next at 8 % simple on 1,000: 80.
  it("counts interest that changes on a date", () => {
    const asked = answers({
      ...{ amount: "1,000", awardedOn: "2021-01-01", interest: "changes" },
      ...{ rate: "5%", changesOn: "2022-01-01", rateAfter: "8%", asOf: "2023-01-01" },
    });
    assert.equal(value(scenarioOf(readCase(asked, NOW)), "award.balance"), 1_130);
  });

  // 1,000 × (1 + 1 % + 4 %) × (1 + 2 % + 4 %).
  it("counts a benchmark and a margin, and no interest without a fixing", () => {
    const asked = answers({
      ...{ amount: "1,000", awardedOn: "2021-01-01", interest: "benchmark" },
      ...{ margin: "4%", asOf: "2023-01-01" },
    });
    const without = readCase(asked, NOW);
    assert.match(without.remarks.join(), /no fixing of the benchmark/);
    assert.equal(value(scenarioOf(without), "award.balance"), 1_000);
    const [first, second] = ["2021-01-01", "2022-01-01"];
    const withRows = [
      [first, "1%"],
      [second, "2%"],
    ].reduce((all, [day = "", rate = ""]) => {
      const added = withFixing(all);
      const id = added.fixings.at(-1)?.id ?? "";
      return withFixingText(withFixingText(added, id, "day", day), id, "rate", rate);
    }, asked);
    assert.equal(value(scenarioOf(readCase(withRows, NOW)), "award.balance"), 1_113);
  });

  it("counts no interest without its rate, and says so", () => {
    const reading = readCase(answers({ amount: "1,000", interest: "fixed" }), NOW);
    assert.deepEqual(reading.remarks, ["No interest is counted: the rate is empty."]);
    assert.equal(value(scenarioOf(reading), "award.balance"), 1_000);
  });

  it("is never paid where nothing comes in", () => {
    const scenario = scenarioOf(readCase(answers({ amount: "1,000", receipts: "never" }), NOW));
    assert.equal(value(scenario, "us.paid"), 0);
  });

  it("needs the first payment of instalments, which else would be all that is owed", () => {
    const { scenario, problems } = readCase(
      answers({ amount: "1,000", receipts: "instalments", rest: "600", count: "6" }),
      NOW,
    );
    assert.equal(scenario, undefined);
    assert.deepEqual([...problems.keys()], ["paid"]);
  });

  it("has shares only where they are given", () => {
    const scenario = scenarioOf(
      readCase(answers({ amount: "1,000", shares: "500", options: "100", strike: "1", price: "2" }), NOW),
    );
    assert.equal(lookUp(scenario, "shares.outstanding").value, 500);
    // Treasury stock: 100 options at 1 buy back 50 of their shares at 2, so 550 share 1,000.
    assert.equal(Number(value(scenario, "company.perShare")).toFixed(6), (1_000 / 550).toFixed(6));
  });

  it("says at the field what cannot be used, and needs what a payee's kind needs", () => {
    const wrong = withPayee(answers({ amount: "much", costs: "-5" }), {
      payee: "Funder",
      kind: "Greater of",
    });
    const id = wrong.payees[0]?.id ?? "";
    const { scenario, problems } = readCase(wrong, NOW);
    assert.equal(scenario, undefined);
    assert.deepEqual(
      [...problems.keys()].sort(),
      [`${id}.amount`, `${id}.multiple`, `${id}.percent`, "amount"].sort(),
    );
    const bad = readCase(answers({ amount: "1,000", costs: "-5" }), NOW);
    assert.equal(bad.scenario, undefined);
    assert.ok(!bad.problems.has(GENERAL), [...bad.problems].join());
  });

  it("offers payees whose kinds it can ask about", () => {
    assert.ok(USUAL_PAYEES.length >= 8);
    for (const { name, kind } of USUAL_PAYEES) {
      const { problems } = readCase(withPayee(answers({ amount: "1" }), { payee: name, kind }), NOW);
      for (const [key, sentence] of problems) assert.match(sentence, /is needed/, `${name}: ${key}`);
    }
  });
});
