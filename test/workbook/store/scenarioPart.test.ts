import assert from "node:assert/strict";
import { isPassable } from "../../../src/workbook/store/scenarioPart.ts";

/** 5 MB for a request and its answer each: office-js-docs, resource-limits-and-performance-optimization. */
describe("a part that Excel passes", () => {
  for (const [what, text, expected] of [
    ["of 3.9 million plain characters", "x".repeat(3_900_000), true],
    ["of 4.1 million", "x".repeat(4_100_000), false],
    ["of 2.1 million quotation marks, each escaped to two bytes", '"'.repeat(2_100_000), false],
    ["of 1.9 million", '"'.repeat(1_900_000), true],
    ["of 1.4 million euro signs, three bytes each", "€".repeat(1_400_000), false],
  ] as const) {
    it(`${what}: ${expected ? "yes" : "no"}`, () => assert.equal(isPassable(text), expected));
  }
});
