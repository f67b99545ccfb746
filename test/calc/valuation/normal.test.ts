import assert from "node:assert/strict";
import { normalCumulative } from "../../../src/calc/valuation/normal.ts";

describe("the normal distribution", () => {
  /** mpmath 1.3's ncdf with 40 digits, as the nearest doubles. */
  const TAILS: [x: number, probability: number][] = [
    [-37, 5.725571222524577e-300],
    [-20, 2.7536241186062337e-89],
    [-10, 7.619853024160525e-24],
    [-8, 6.220960574271784e-16],
    [-6, 9.86587645037698e-10],
    [-4, 3.1671241833119924e-5],
    [-3, 0.0013498980316300946],
    [-2.5000001, 0.006209663572946307],
    [-2.5, 0.006209665325776135],
    [-2, 0.02275013194817921],
    [-1, 0.15865525393145705],
    [-0.5, 0.3085375387259869],
    [-1e-9, 0.49999999960105773],
  ];
  for (const [x, probability] of TAILS) {
    it(`is ${probability} up to ${x}`, () => {
      assert.ok(Math.abs(normalCumulative(x) / probability - 1) < 1e-13, String(normalCumulative(x)));
      assert.ok(Math.abs(normalCumulative(-x) - (1 - probability)) < 1e-15);
    });
  }

  it("is a half in the middle, and nothing or all far out", () => {
    assert.equal(normalCumulative(0), 0.5);
    assert.equal(normalCumulative(-40), 0);
    assert.equal(normalCumulative(40), 1);
    assert.equal(normalCumulative(-Infinity), 0);
    assert.equal(normalCumulative(Infinity), 1);
  });
});
