import assert from "node:assert/strict";
import { normalCumulative } from "../../../src/calc/valuation/normal.ts";

describe("the normal distribution", () => {
  /** mpmath 1.3's ncdf with 40 digits, printed to 20. */
  const TAILS: [x: number, probability: number][] = [
    [-37, 5.7255712225245768227e-300],
    [-20, 2.7536241186062336951e-89],
    [-10, 7.619853024160526066e-24],
    [-8, 6.2209605742717841235e-16],
    [-6, 9.865876450376981407e-10],
    [-4, 0.000031671241833119921254],
    [-3, 0.0013498980316300945267],
    [-2.5000001, 0.0062096635729463077825],
    [-2.5, 0.006209665325776135167],
    [-2, 0.0227501319481792072],
    [-1, 0.15865525393145705141],
    [-0.5, 0.30853753872598689636],
    [-1e-9, 0.4999999996010577196],
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
