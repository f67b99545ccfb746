import assert from "node:assert/strict";
import { evaluate, explain, fromIso, presets, type Scenario, type Step } from "../../../../src/calc/index.ts";

function preset(name: string): Scenario {
  const found = presets().find((one) => one.name === name);
  assert.ok(found, name);
  return found;
}

/** That a step has the value that its operation gives of those before it, to what doubles hold. */
function assertPutTogether(before: readonly Step[], { operation, value, label }: Step, path: string): void {
  if (operation === undefined) return;
  const of = operation.of.map((operand) => Number("step" in operand ? before[operand.step]?.value : NaN));
  const [first = 0, ...others] = of;
  const given = {
    same: () => first,
    sum: () => of.reduce((total, one) => total + one, 0),
    difference: () => others.reduce((left, one) => left - one, first),
    product: () => of.reduce((product, one) => product * one, 1),
    quotient: () => others.reduce((left, one) => left / one, first),
    least: () => Math.min(...of),
  }[operation.kind]();
  const error = Math.abs(given - Number(value));
  assert.ok(error <= 1e-9 * Math.max(1, Math.abs(given)), `${path}, ${label}: ${value}, not ${given}`);
}

const settlement = preset("Settlement of 2018 in instalments");

describe("an explanation", () => {
  it("names what was read and moves the figure, with its source", () => {
    const { inputs } = explain(settlement, "notes.repayment");
    // 5,500,000 at three times (news release of 3 February 2017); that it is paid the payments say.
    assert.deepEqual(
      inputs.map(({ address, value }) => [address, value]),
      [
        ["notes.series.1.amount", 5_500_000],
        ["notes.series.1.multiple", 3],
      ],
    );
    assert.deepEqual(
      inputs.map(({ label }) => label),
      ["Notes, Notes of 2017: Amount", "Notes, Notes of 2017: Multiple"],
    );
    assert.equal(inputs[0]?.provenance?.kind, "stated");
  });

  it("has steps that give the figure, day by day where the waterfall pays", () => {
    const { steps } = explain(settlement, "notes.dueDate");
    // 90 days after 15 November 2018 (news release of 3 February 2017).
    assert.deepEqual(
      steps.map(({ label, value }) => [label, value]),
      [
        ["First payment received", fromIso("2018-11-15")],
        ["Notes of 2017: days", 90],
        ["Notes of 2017: due", fromIso("2019-02-13")],
        ["Notes due", fromIso("2019-02-13")],
      ],
    );
    const paid = explain(settlement, "paid.Notes of 2017").steps;
    assert.deepEqual(
      paid.map(({ label, value, rule }) => [label, value, rule]),
      [
        ["Notes of 2017, 2019-02-13", 16_500_000, "3 × 5,500,000; paid in full"],
        [
          "Paid in all: Notes of 2017",
          16_500_000,
          "What the waterfall pays to the payee out of all receipts.",
        ],
      ],
    );
  });

  it("names what is usual where nothing is given", () => {
    const { inputs } = explain(settlement, "proceeds.fees");
    const share = inputs.find(({ address }) => address === "fees.share");
    assert.deepEqual([share?.value, share?.provenance], [0, undefined]);
  });

  it("says of a figure that there is none of what is missing", () => {
    const { reason, steps, inputs } = explain(preset("Never paid"), "notes.dueDate");
    assert.equal(reason, "the Award is never paid in this scenario, so there is no due date");
    assert.deepEqual(steps, []);
    assert.deepEqual(
      inputs.map(({ address }) => address),
      ["award.payment"],
    );
  });

  it("is of an input its source, and a day is a serial", () => {
    const { inputs, steps } = explain(settlement, "First payment date");
    assert.deepEqual(
      inputs.map(({ address, value }) => [address, value]),
      [["award.firstPaymentDate", fromIso("2018-11-15")]],
    );
    assert.equal(steps.at(-1)?.value, fromIso("2018-11-15"));
    assert.equal(explain(settlement, "notes.series.1.days").steps.at(-1)?.value, 90);
  });

  it("refuses what is no figure, naming the nearest", () => {
    assert.throws(() => explain(settlement, "notes.repaiment"), /notes\.repayment/u);
  });

  for (const scenario of presets()) {
    it(`ends with the figure, its rule one sentence: ${scenario.name}`, () => {
      for (const result of evaluate(scenario)) {
        const { steps, reason } = explain(scenario, result.path);
        assert.equal(reason, result.available ? undefined : result.reason, result.path);
        if (!result.available) continue;
        assert.equal(steps.at(-1)?.value, result.value, result.path);
        for (const [index, step] of steps.entries())
          assertPutTogether(steps.slice(0, index), step, result.path);
        for (const { rule } of steps) assert.match(rule, /^[A-Z0-9].{5,300}$/u, result.path);
      }
    });
  }
});
