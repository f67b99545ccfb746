import assert from "node:assert/strict";
import fc from "fast-check";
import {
  Decimal,
  evaluate,
  parseScenario,
  presets,
  resultAt,
  type Scenario,
} from "../../../../src/calc/index.ts";
import { bridge, type Bridge } from "../../../../src/calc/scenario/whatIf/bridge.ts";
import { randomScenario } from "../randomScenario.ts";
import { scenarioOf } from "../terms/given.ts";

/** That the effects add up to the difference, each row's to the next, and that the inputs go the order of the form. */
function assertAddsUp({ start, end, steps }: Bridge, what: string): void {
  const sum = steps.reduce((total, { effect }) => total.plus(effect ?? 0), new Decimal(start));
  assert.ok(sum.minus(end).abs().lt(0.005), `${what}: ${sum.toFixed()}, not ${end}`);
  assert.equal(steps.findLast(({ result }) => result !== undefined)?.result ?? start, end, what);
  for (const { effect, result } of steps) assert.equal(effect === undefined, result === undefined);
}

const numbersOf = (
  scenario: Scenario,
): readonly { readonly path: string; readonly unit: string | undefined }[] =>
  evaluate(scenario).filter(
    (result) => result.available && typeof result.value === "number" && !result.path.startsWith("liquidity"),
  );

const unitAt = (scenario: Scenario, path: string): string | undefined => {
  const result = resultAt(scenario, path);
  return result?.available === true ? `unit ${result.unit}` : undefined;
};

const CASE = {
  "award.firstPaymentDate": "2025-06-30",
  "award.firstPaymentAmount": 100,
  "claims.table": [
    { tier: 1, payee: "Lender", kind: "Fixed", amount: 40 },
    { tier: 2, payee: "Company", kind: "Residual" },
  ],
};

describe("a bridge from a scenario to another", () => {
  it("has what each input does, in the order of the form: 100 become 150, then 40 become 70", () => {
    const [lender, company] = CASE["claims.table"];
    const other = scenarioOf({
      ...CASE,
      "award.firstPaymentAmount": 150,
      "claims.table": [{ ...lender, amount: 70 }, company],
    });
    assert.deepEqual(bridge(scenarioOf(CASE), other, "us.paid"), {
      ...{ label: "Paid to us in all", start: 60, end: 80 },
      steps: [
        { input: "First payment amount", from: 100, to: 150, effect: 50, result: 110 },
        { input: "claims.table.1.amount", from: 40, to: 70, effect: -30, result: 80 },
      ],
    });
  });

  it("changes a table of other things at once, and holds an effect until the scenario can be so", () => {
    const instalments = { date: "2025-12-31", amount: 7, instalments: 1 };
    const other = scenarioOf({
      ...CASE,
      "award.firstPaymentDate": "2026-01-31",
      "payments.instalments": [{ ...instalments, date: "2026-12-31" }],
      "claims.table": [CASE["claims.table"][1]],
    });
    const from = scenarioOf({ ...CASE, "payments.instalments": [instalments] });
    const { steps, start, end } = bridge(from, other, "us.paid");
    assert.deepEqual([start, end], [67, 107]);
    assert.deepEqual(
      steps.map(({ input, from: before, to, effect }) => [input, before, to, effect]),
      [
        // Instalments must not lie before the first payment: both have moved before there is a figure.
        ["First payment date", 45838, 46053, undefined],
        ["Instalments", "1 row", "1 row", 0],
        ["Claims", "2 rows", "1 row", 40],
      ],
    );
  });

  it("is empty between two that say the same, and does not move where one says what the other leaves open", () => {
    assert.deepEqual(bridge(scenarioOf(CASE), scenarioOf(CASE, "Other"), "us.paid").steps, []);
    const said = scenarioOf({ ...CASE, "award.payment": "Expected" });
    assert.deepEqual(bridge(scenarioOf(CASE), said, "us.paid").steps, [
      { input: "Is the Award paid?", from: undefined, to: "Expected", effect: 0, result: 60 },
    ]);
  });

  it("refuses two units, and what can be worked out in one alone", () => {
    const euro = scenarioOf({ ...CASE, "award.currency": "EUR" });
    assert.throws(
      () => bridge(scenarioOf(CASE), euro, "us.paid"),
      /is in USD in one scenario and in EUR in the other/u,
    );
    const bare = scenarioOf({ "award.firstPaymentDate": "2025-06-30" }, "Bare");
    assert.throws(() => bridge(scenarioOf(CASE), bare, "us.paid"), /^DomainError: Bare: /u);
    const nobody = scenarioOf({ ...CASE, "claims.table": [CASE["claims.table"][1]] }, "Nobody");
    assert.throws(
      () => bridge(scenarioOf(CASE), nobody, "paid.Lender"),
      /scenario "Nobody" has no Paid in all: Lender/u,
    );
  });

  it("adds up between any two presets, for every result that both have", () => {
    let count = 0;
    for (const [index, from] of presets().entries()) {
      for (const to of presets().slice(index + 1)) {
        for (const { path } of numbersOf(from)) {
          if (unitAt(from, path) !== unitAt(to, path)) continue;
          count++;
          if (count % 5 === 0)
            assertAddsUp(bridge(from, to, path), `${path} from ${from.name} to ${to.name}`);
        }
      }
    }
    assert.ok(count > 200, `${count}`);
  }).timeout(180_000);

  it("adds up between random scenarios", () => {
    const runs = Math.round((fc.readConfigureGlobal().numRuns ?? 1_000) / 10);
    let count = 0;
    fc.assert(
      fc.property(randomScenario, randomScenario, fc.nat(1_000), (one, other, which) => {
        const [from, to] = [one, other].map((data) => {
          const read = parseScenario(JSON.parse(JSON.stringify(data)));
          return read.kind === "scenario" ? read.scenario : undefined;
        });
        if (from === undefined || to === undefined) return;
        const both = numbersOf(from).filter(({ path }) => unitAt(from, path) === unitAt(to, path));
        const { path } = both[which % Math.max(both.length, 1)] ?? {};
        if (path === undefined) return;
        count++;
        assertAddsUp(bridge(from, to, path), path);
      }),
      { numRuns: runs },
    );
    assert.ok(count > runs / 3, `${count} of ${runs}`);
  }).timeout(120_000);
});
