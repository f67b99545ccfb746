/** The tree of a scenario: its ends, what they pay, and what it does to it that something has happened. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { resultAt } from "../../../../src/calc/index.ts";
import { contradictions } from "../../../../src/calc/scenario/reading/coherence.ts";
import { atEnd, treeEnds, treeOf } from "../../../../src/calc/scenario/whatIf/chanceTree.ts";
import {
  eventBridge,
  resultAfterEvent,
  withEvent,
} from "../../../../src/calc/scenario/whatIf/eventInTree.ts";
import { simulating } from "../../../../src/calc/scenario/whatIf/simulate.ts";
import { scenarioOf } from "../terms/given.ts";

/** A lender has the first 40. Discounted at 10 % a year; 365 days are a year. */
const GIVEN = {
  "valuation.date": "2025-01-01",
  "award.principal": 1_000,
  "award.startDate": "2025-01-01",
  "award.rate": 0.1,
  "award.frequency": 1,
  "award.currency": "USD",
  "award.firstPaymentDate": "2025-06-30",
  "shares.outstanding": 10,
  "shares.price": 1,
  "claims.table": [{ tier: 1, payee: "Lender", kind: "Fixed", amount: 40 }],
  "outcomes.discountRate": 0.1,
  "outcomes.tree": [
    { node: "Hearing", cost: 10 },
    { node: "Won", parent: "Hearing", probability: 0.6, date: "2026-01-01", standing: 1 },
    { node: "Lost", parent: "Hearing", probability: 0.4, months: 12, cost: 5 },
    { node: "Settled", parent: "Lost", probability: 0.25, date: "2027-01-01", recovery: 30 },
    { node: "Nothing", parent: "Lost", probability: 0.75, date: "2027-01-01", recovery: -20 },
  ],
};
const scenario = scenarioOf(GIVEN);

const near = (got: number | undefined, wanted: number): void =>
  assert.ok(
    got !== undefined && Math.abs(got - wanted) <= 1e-9 * Math.max(1, Math.abs(wanted)),
    `${got} is not ${wanted}`,
  );

describe("the tree of a scenario", () => {
  it("leaves the Award standing with its interest, whatever the scenario has planned to be paid after the day of the question", () => {
    // 1,000 for a year at 10 % is 1,100, and 1,000 today; lost: 0.25 × 30/1.21 − 0.75 × 20/1.21 less 5/1.1.
    const tree = treeOf(scenario);
    const lost = (0.25 * 30 - 0.75 * 20) / 1.21 - 5 / 1.1;
    near(tree.value.toNumber(), 0.6 * 1_000 + 0.4 * lost - 10);
    near(tree.nodes[1]?.value.toNumber(), 1_100);
    near(tree.nodes[3]?.probability.toNumber(), 0.1);
  });

  it("has an end for every leaf, worth what comes on the way less what it costs", () => {
    const ends = treeEnds(scenario);
    assert.deepEqual(
      ends.map(({ name, row }) => [name, row]),
      [
        ["Won", 2],
        ["Settled", 4],
        ["Nothing", 5],
      ],
    );
    near(ends[0]?.presentValue.toNumber(), 1_000 - 10);
    near(ends[1]?.presentValue.toNumber(), 30 / 1.21 - 5 / 1.1 - 10);
    near(ends[2]?.presentValue.toNumber(), -20 / 1.21 - 5 / 1.1 - 10);
    const sum = ends.reduce(
      (all, { probability, presentValue }) => all + probability.times(presentValue).toNumber(),
      0,
    );
    near(treeOf(scenario).value.toNumber(), sum);
  });

  it("pays at an end what comes there through the waterfall, and nothing where nothing comes", () => {
    const [won, settled, nothing] = treeEnds(scenario).map((end) => atEnd(scenario, end));
    const paid = (of: typeof won, payee: string): unknown => {
      const result = of && resultAt(of, `paid.${payee}`);
      return result?.available === true ? result.value : undefined;
    };
    assert.deepEqual([paid(won, "Lender"), paid(won, "company")], [40, 1_060]);
    assert.deepEqual([paid(settled, "Lender"), paid(settled, "company")], [30, 0]);
    assert.deepEqual([paid(nothing, "Lender"), paid(nothing, "company")], [0, 0]);
    assert.equal(won?.inputs["award.firstPaymentDate"]?.value, "2026-01-01");
  });

  it("keeps at an end what was received before, and takes it off what is left standing", () => {
    const paid = scenarioOf({
      ...GIVEN,
      "valuation.date": "2026-01-01",
      "award.firstPaymentDate": "2026-01-01",
      "award.firstPaymentAmount": 100,
      "payments.recoveryShare": 0.5,
      "outcomes.tree": [{ node: "Won", date: "2027-01-01", standing: 1 }],
    });
    // 50 of the 100 came; 1,100 less 50 for another year at 10 %.
    const [won] = treeEnds(paid);
    near(won?.receipts[0]?.amount.toNumber(), 1_050 * 1.1);
    const there = won && atEnd(paid, won);
    assert.equal(there?.inputs["award.firstPaymentAmount"]?.value, 50);
    assert.deepEqual(there?.inputs["payments.instalments"]?.value[0]?.cells, {
      date: "2027-01-01",
      amount: 1_155,
    });
  });

  it("has no schedule in force at an end, and keeps the Ids of what was received alone", () => {
    const given = {
      ...GIVEN,
      "valuation.date": "2026-01-01",
      "award.firstPaymentAmount": 100,
      "payments.schedule": "Signed",
      "payments.instalments": [
        { date: "2025-12-31", amount: 60, id: "Second", version: "signed" },
        { date: "2026-12-31", amount: 60, id: "Third", version: "Signed" },
        { date: "2025-12-31", amount: 90, id: "Second", version: "Offered" },
      ],
      "outcomes.tree": [{ node: "Won", date: "2027-01-01", recovery: 500 }],
    };
    const only = (outOf: string) => ({
      ...given,
      "claims.table": [{ tier: 1, payee: "Lender", kind: "Fixed", amount: 80, outOf }],
    });
    const paid = scenarioOf(only("second"));
    const [won] = treeEnds(paid);
    const there = won && atEnd(paid, won);
    assert.ok(there);
    assert.deepEqual(contradictions(there), []);
    assert.deepEqual(
      there.inputs["payments.instalments"]?.value.map(({ cells }) => cells),
      [
        { date: "2025-12-31", amount: 60, id: "Second" },
        { date: "2027-01-01", amount: 500 },
      ],
    );
    // Of 80 the lender has the 60 of its own payment, and nothing of the 100 and the 500 beside it.
    const lender = resultAt(there, "paid.Lender");
    assert.equal(lender?.available === true && lender.value, 60);
    const third = scenarioOf(only("Second; third"));
    assert.throws(() => atEnd(third, won), {
      message:
        'Out of in row 1 of the claims names "third", but what a tree of outcomes recovers has no Id: leave it blank there, or take the tree out',
    });
  });

  it("is refused where a node has both a date and months", () => {
    const both = scenarioOf({
      ...GIVEN,
      "outcomes.tree": [{ node: "Won", date: "2027-01-01", months: 3, recovery: 1 }],
    });
    assert.throws(() => treeOf(both), {
      message: "nodes row 1: one of Date and Months is needed, got both: leave one of them blank",
    });
  });

  it("adds up what each thing that has happened does to the value, to the cent", () => {
    const { start, end, steps, valueThere } = eventBridge(scenario, 4);
    assert.deepEqual(
      steps.map(({ node, chance }) => [node, chance.toNumber()]),
      [
        ["Lost", 0.4],
        ["Settled", 0.25],
      ],
    );
    // Settled for certain: 30/1.21 − 5/1.1 − 10
    assert.equal(end.toNumber(), Math.round((30 / 1.21 - 5 / 1.1 - 10) * 100) / 100);
    assert.equal(valueThere.toNumber(), 30);
    assert.ok(steps.reduce((sum, { effect }) => sum.plus(effect), start).eq(end));
    assert.ok(treeOf(withEvent(scenario, 4)).value.minus(end).abs().lte(0.005));
  });

  it("does the same of a result of the whole scenario, through its claims", () => {
    // The lender's 40 are paid out of what comes: 40 of 1,100, 30 of 30, and nothing.
    const bridge = resultAfterEvent(scenario, 4, "paid.Lender");
    assert.deepEqual(
      bridge?.steps.map(({ node, effect, value }) => [node, effect.toNumber(), value.toNumber()]),
      [
        // 0.6 × 40 + 0.4 × 0.25 × 30 = 27; lost: 0.25 × 30 = 7.5; settled: 30
        ["Lost", -19.5, 7.5],
        ["Settled", 22.5, 30],
      ],
    );
    assert.deepEqual([bridge?.start.toNumber(), bridge?.end.toNumber()], [27, 30]);
    assert.equal(resultAfterEvent(scenario, 4, "no.such"), undefined);
  });

  it("adds up in any tree", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(20), fc.integer({ min: -1_000, max: 100_000 }), fc.nat(300)), {
          minLength: 1,
          maxLength: 9,
        }),
        (given) => {
          // Each node hangs on an earlier one; siblings share their chances evenly.
          const parents = given.map(([at], index) => (index === 0 ? undefined : at % index));
          const siblings = (index: number): number =>
            parents.filter((parent) => parent === parents[index]).length;
          const tree = given.map(([, recovery, cost], index) => ({
            node: `N${index}`,
            ...(parents[index] === undefined ? {} : { parent: `N${parents[index]}` }),
            ...(index === 0 ? {} : { probability: 1 / siblings(index) }),
            months: index % 7,
            cost: cost / 100,
            recovery: recovery / 100,
          }));
          const of = scenarioOf({ ...GIVEN, "outcomes.tree": tree });
          for (let row = 1; row <= tree.length; row++) {
            const { start, end, steps } = eventBridge(of, row);
            assert.ok(steps.reduce((sum, { effect }) => sum.plus(effect), start).eq(end));
            assert.ok(treeOf(withEvent(of, row)).value.minus(end).abs().lte(0.005));
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe("a simulation of a scenario with a tree", () => {
  it("agrees with its ends within three standard errors in 97 of 100 seeds at least, for each result", () => {
    const ends = treeEnds(scenario);
    const weighed = (of: (name: string) => number): number =>
      ends.reduce((sum, { name, probability }) => sum + probability.toNumber() * of(name), 0);
    const exact = new Map([
      ["outcomes.treeValue", treeOf(scenario).value.toNumber()],
      ["paid.Lender", weighed((name) => ({ Won: 40, Settled: 30, Nothing: 0 })[name] ?? NaN)],
      ["paid.company", weighed((name) => (name === "Won" ? 1_060 : 0))],
      ["us.paid", weighed((name) => (name === "Won" ? 1_060 : 0))],
    ]);
    const within = new Map<string, [one: number, three: number]>();
    const fixed = {
      ...{ row: 2, input: "shares.price", distribution: "Fixed" as const, correlations: [] },
      parameters: { a: 10, b: undefined, c: undefined },
    };
    for (let seed = 1; seed <= 100; seed++) {
      const work = simulating(scenario, [fixed], 200, seed);
      let step = work.next();
      while (step.done !== true) step = work.next();
      for (const [path, value] of exact) {
        const found = step.value.find(({ key }) => key.path === path);
        const { mean = NaN, standardError = NaN } = found?.summary ?? {};
        const errors = Math.abs(mean - value) / standardError;
        const [one, three] = within.get(path) ?? [0, 0];
        within.set(path, [one + (errors <= 1 ? 1 : 0), three + (errors <= 3 ? 1 : 0)]);
      }
    }
    for (const [path, [one, three]] of within) {
      assert.ok(three >= 97, `${path}: ${three} of 100`);
      assert.ok(one >= 54 && one <= 83, `${path}: ${one} of 100 within one`);
    }
  }).timeout(300_000);

  it("lets what comes at an end be uncertain too", () => {
    const uncertain = {
      ...{ row: 2, input: "outcomes.tree.4.recovery", distribution: "Uniform" as const, correlations: [] },
      parameters: { a: 0, b: 60, c: undefined },
    };
    const work = simulating(scenario, [uncertain], 500, 5);
    let step = work.next();
    while (step.done !== true) step = work.next();
    const lender = step.value.find(({ key }) => key.path === "paid.Lender")?.summary;
    // 0.6 × 40 + 0.1 × E[min(40, U(0, 60))] = 24 + 0.1 × (40²/2 + 20 × 40) / 60
    const wanted = 24 + (0.1 * (800 + 800)) / 60;
    assert.ok(lender && Math.abs(lender.mean - wanted) <= 4 * lender.standardError, String(lender?.mean));
  }).timeout(120_000);
});
