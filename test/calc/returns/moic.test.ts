import assert from "node:assert/strict";
import fc from "fast-check";
import { Decimal, moic } from "../../../src/calc/index.ts";

const multiple = (...amounts: (number | string)[]): string =>
  moic(amounts.map((amount) => new Decimal(amount))).toString();

describe("the gross multiple on invested capital", () => {
  for (const [amounts, expected] of [
    [[-5_500_000, 16_500_000], "3"],
    [[16_500_000, -5_500_000], "3"],
    [[-100, -50, 60, 15], "0.5"],
    [[-100, 0, 0], "0"],
    [["-0.1", "-0.2", "0.9"], "3"],
    [[-1_700_000, 5_100_000, -100_000, 300_000], "3"],
  ] as const) {
    it(`of ${amounts.join(", ")} is ${expected}`, () => {
      assert.equal(multiple(...amounts), expected);
    });
  }

  it("needs money put in", () => {
    const expected = {
      kind: "invalidValue",
      message: "values needs a negative amount, the money put in; got none",
    };
    assert.throws(() => multiple(), expected);
    assert.throws(() => multiple(0, 100), expected);
  });

  it("does not depend on the order or on the unit of the amounts", () => {
    const cents = fc.integer({ min: -1_000_000, max: 1_000_000 });
    fc.assert(
      fc.property(fc.array(cents), cents, (others, first) => {
        const amounts = [-Math.abs(first) - 1, ...others];
        assert.equal(multiple(...amounts.toReversed()), multiple(...amounts));
        assert.equal(multiple(...amounts.map((amount) => amount * 1000)), multiple(...amounts));
      }),
    );
  });
});
