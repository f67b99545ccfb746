import assert from "node:assert/strict";
import { fromIso, presets, type Scenario } from "../../../src/calc/index.ts";
import { readTarget } from "../../../src/taskpane/whatIf/target.ts";
import {
  firstAsked,
  inOneSentence,
  measuredResults,
  whatMatters,
  type Matters,
  type MeasuredResult,
} from "../../../src/taskpane/whatIf/whatMatters.ts";

function preset(name: string): Scenario {
  const found = presets().find((one) => one.name === name);
  assert(found);
  return found;
}

function found(scenario: Scenario, path: string): { matters: Matters; result: MeasuredResult } {
  const result = measuredResults(scenario).find((one) => one.path === path);
  assert(result);
  const search = whatMatters(scenario, result);
  for (;;) {
    const { done, value } = search.next();
    if (done === true) return { matters: value, result };
  }
}

describe("what matters", () => {
  const RELEASE = preset("Release of 3 February 2017");

  it("is the input at whose ends the result is farthest from what it is, with the lesser end first", () => {
    const { matters, result } = found(RELEASE, "notes.irr");
    const [first] = matters.moved;
    assert(first);
    assert.equal(first.input.address, "award.firstPaymentDate");
    // Later is less: 182 days either side of 3 February 2018.
    assert.equal(first.range, "2018-08-04 to 2017-08-05");
    // Three times in 636 - 182 + ... days: paid 90 days after 4 August 2018, 637 days after 3 February 2017.
    const [less, more] = first.changes;
    assert.equal(less?.toFixed(10), (3 ** (365 / 637) - 3 ** (365 / 455)).toFixed(10));
    assert.equal(more?.toFixed(10), (3 ** (365 / 273) - 3 ** (365 / 455)).toFixed(10));
    assert.match(
      inOneSentence(matters, result),
      /^First payment date moves it farthest: at 2017-08-05 it changes by \+/u,
    );
  });

  it("is one TORNADO for a cell", () => {
    const { matters } = found(RELEASE, "notes.repayment");
    assert.match(
      matters.formula ?? "",
      /^=AWARD\.TORNADO\("notes\.repayment", \{"Input","Low","High";"notes\.series\.1\.(amount",4950000,6050000;"notes\.series\.1\.multiple",2\.7,3\.3|multiple",2\.7,3\.3;"notes\.series\.1\.amount",4950000,6050000)\}\)$/u,
    );
  });

  it("is told for the first figure of every preset, each input within what it may be", () => {
    for (const scenario of presets()) {
      if (scenario.name.startsWith("Eco Oro")) continue;
      const first = firstAsked(measuredResults(scenario));
      assert(first, scenario.name);
      const { matters } = found(scenario, first.path);
      for (const { changes, low, high } of matters.moved) {
        assert.ok(low <= high);
        assert.ok((changes[0] ?? 0) <= (changes[1] ?? 0));
      }
    }
  });
});

describe("a target", () => {
  const EUROPE = { separator: ",", dateOrder: "day" } as const;
  const AMERICA = { separator: ".", dateOrder: "month" } as const;
  for (const [what, kind, text, locale, value, written] of [
    ["a rate in per cent", "rate", "12,5", EUROPE, 0.125, "0.125"],
    ["a rate with its sign", "rate", "25 %", AMERICA, 0.25, "0.25"],
    ["a sum with its groups", "money", "5,500,000", AMERICA, 5_500_000, "5500000"],
    ["a day, the day first", "date", "07.10.2021", EUROPE, fromIso("2021-10-07"), "DATE(2021, 10, 7)"],
    ["a day, the month first", "date", "10/07/2021", AMERICA, fromIso("2021-10-07"), "DATE(2021, 10, 7)"],
    ["an ISO day", "date", "2021-10-07", AMERICA, fromIso("2021-10-07"), "DATE(2021, 10, 7)"],
  ] as const) {
    it(`is ${what}`, () => assert.deepEqual(readTarget(kind, text, locale), { value, written }));
  }
  for (const [kind, text] of [
    ["rate", "much"],
    ["money", ""],
    ["date", "2021"],
    ["date", "31.02.2021"],
  ] as const) {
    it(`is not "${text}" for a ${kind}`, () => assert.equal(readTarget(kind, text, EUROPE), undefined));
  }
});
