/** Other values of an input, and the value half way between two. */
import assert from "node:assert/strict";
import type { ValueRule } from "../../../../src/calc/scenario/fields/field.ts";
import { between, otherValues } from "../../../../src/calc/scenario/why/changes.ts";
import { placeOf } from "../../../../src/calc/scenario/why/inputsRead.ts";

describe("the value half way between two", () => {
  for (const [kind, one, other, middle] of [
    ["date", "2020-01-01", "2020-01-11", "2020-01-06"],
    ["date", "2020-01-11", "2020-01-01", "2020-01-06"],
    ["date", "2020-02-28", "2020-03-01", "2020-02-29"],
    ["date", "2020-01-01", "2020-01-02", undefined],
    ["days", 0, 10, 5],
    ["days", 90, 80, 85],
    ["days", 3, 5, 4],
    ["days", 3, 4, undefined],
    ["count", 1, 12, 6],
    ["count", 5, 4, undefined],
    ["share", 0.25, 0.75, 0.5],
    ["rate", 0.01, 0.02, 0.015],
    ["text", "CAD", "USD", undefined],
    ["choice", "Yes", "No", undefined],
  ] as const) {
    it(`${kind}: ${one} and ${other} is ${middle ?? "none"}`, () => {
      assert.equal(between({ kind } as ValueRule, one, other), middle);
    });
  }
});

describe("other values of an input", () => {
  const others = (rule: object, value: string | number, days: readonly string[] = []): readonly unknown[] =>
    otherValues(rule as ValueRule, value, days);

  it("are none that it has or that its rule does not allow", () => {
    const shares = others({ kind: "share", min: 0, max: 1 }, 0.5);
    assert.ok(shares.length > 3 && !shares.includes(0.5));
    assert.ok(shares.includes(0) && shares.includes(1) && shares.includes(0.25));
    assert.ok(others({ kind: "share", above: 0, below: 1 }, 0.5).every((one) => one !== 0 && one !== 1));
    assert.ok(
      others({ kind: "days", min: 0, max: 100 }, 90).every((one) => Number(one) >= 0 && Number(one) <= 100),
    );
  });

  it("begin with a change of one in a hundred, of what is in proportion", () => {
    for (const kind of ["share", "money", "rate", "multiple", "number"]) {
      assert.equal(others({ kind }, 0.5)[0], 0.5 * 1.01, kind);
    }
  });

  it("of days and counts are near and far, and none at all", () => {
    for (const kind of ["days", "count"]) {
      const found = others({ kind }, 90);
      for (const wanted of [91, 89, 120, 60, 1_090, 0])
        assert.ok(found.includes(wanted), `${kind} ${wanted}`);
    }
  });

  it("of a text are another text and other currencies; of a choice the other choices", () => {
    assert.deepEqual(others({ kind: "text" }, "CAD"), ["CAD (other)", "USD"]);
    assert.deepEqual(others({ kind: "choice", choices: ["Yes", "No"] }, "No"), ["Yes"]);
  });

  it("of a date are those around it, and every day that the scenario names with the day after it", () => {
    const found = others({ kind: "date" }, "2020-01-01", ["2021-05-05"]);
    for (const day of ["2020-01-02", "2019-12-31", "2020-02-01", "2021-05-05", "2021-05-06"]) {
      assert.ok(found.includes(day), day);
    }
  });
});

describe("the place of an address", () => {
  for (const [address, place] of [
    ["award.principal", { path: "award.principal" }],
    ["notes.series.1.multiple", { path: "notes.series", cell: { row: 0, column: "multiple" } }],
    ["claims.table.12.payee", { path: "claims.table", cell: { row: 11, column: "payee" } }],
  ] as const) {
    it(`${address}`, () => assert.deepEqual(placeOf(address), place));
  }
});
