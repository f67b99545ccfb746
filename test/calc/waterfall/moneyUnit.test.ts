import assert from "node:assert/strict";
import { Decimal } from "../../../src/calc/index.ts";
import { moneyUnit, toMoney, toUnits } from "../../../src/calc/waterfall/moneyUnit.ts";

const decimals = (...sums: (number | string)[]): number =>
  moneyUnit(sums.map((sum) => new Decimal(sum))).decimals;

describe("the smallest sum that a waterfall pays", () => {
  it("is a cent", () => {
    assert.equal(decimals(), 2);
    assert.equal(decimals(100_000_000, 16_500_000.5), 2);
  });

  it("is finer where a sum is stated more finely, as in tables in millions", () => {
    assert.equal(decimals(500, 24.672727), 6);
    assert.equal(decimals("12.34567891"), 8);
  });

  it("stays a cent beside the result of a division", () => {
    assert.equal(decimals(1_180_000_000 / 60), 2);
    assert.equal(decimals(0.1 + 0.2), 2);
  });

  it("is no finer than a double can hold the largest sum", () => {
    assert.equal(decimals("0.12345678", 1e10), 5);
    assert.equal(decimals("0.12345678", 9e13), 2);
  });

  it("rounds a half to the even neighbour, and comes back exactly", () => {
    const cent = moneyUnit([]);
    assert.deepEqual(
      ["0.005", "0.015", "0.025", "2.344"].map((sum) => toUnits(new Decimal(sum), cent, "it")),
      [0, 2, 2, 234],
    );
    assert.equal(toMoney(1_650_000_001, cent).toString(), "16500000.01");
  });

  it("refuses a sum that it could not divide to the last cent", () => {
    assert.throws(() => toUnits(new Decimal("1e14"), moneyUnit([]), "Amount"), {
      kind: "invalidNumber",
      message: "Amount must be at most 90071992547409.91 to be divided to the last cent",
    });
  });
});
