import assert from "node:assert/strict";
import { Decimal } from "../../../src/calc/index.ts";
import { chosenUnit, finestUnit, toMoney, toUnits } from "../../../src/calc/waterfall/measure/moneyUnit.ts";

const unitOf = (size: number | string) => chosenUnit(new Decimal(size));

describe("the smallest sum that a waterfall pays", () => {
  // 2^52 is 4,503,599,627,370,496: so many units the total may have.
  const finest: [total: number, unit: string][] = [
    [1e9, "0.000001"],
    [1.28e9, "0.000001"],
    [4.5e9, "0.000001"],
    [4.6e9, "0.00001"],
    [500, "1e-12"],
    [1, "1e-15"],
    [0, "1e-15"],
    [45_000_000, "0.00000001"],
    [1e15, "1"],
    [1e300, "1"],
    [Infinity, "1"],
  ];
  for (const [total, unit] of finest) {
    it(`is ${unit} at a total of ${total} where nobody says what it is`, () => {
      assert.equal(finestUnit(total).size.toString(), unit.replace("0.00000001", "1e-8"));
    });
  }

  // As Excel's ROUND: =ROUND(0.005, 2) is 0.01, =ROUND(0.025, 2) is 0.03, =ROUND(1.005, 2) is 1.01.
  const rounded: [sum: string, unit: string, money: string][] = [
    ["0.005", "0.01", "0.01"],
    ["0.015", "0.01", "0.02"],
    ["0.025", "0.01", "0.03"],
    ["1.005", "0.01", "1.01"],
    ["2.344", "0.01", "2.34"],
    ["2.5", "1", "3"],
    ["0.5", "1", "1"],
    ["1500", "1000", "2000"],
    ["1499.99", "1000", "1000"],
    ["0.125", "0.05", "0.15"],
    ["10.024999", "0.05", "10"],
    ["19666666.6666667", "0.01", "19666666.67"],
  ];
  for (const [sum, unit, money] of rounded) {
    it(`rounds ${sum} to ${money} where it is ${unit}: halves away from 0`, () => {
      const whole = unitOf(unit);
      assert.equal(toMoney(toUnits(new Decimal(sum), whole, "it"), whole).toFixed(), money);
    });
  }

  it("comes back exactly", () => {
    assert.equal(toMoney(1_650_000_001, unitOf("0.01")).toString(), "16500000.01");
  });

  for (const size of [0, -0.01]) {
    it(`is not ${size}`, () => {
      assert.throws(() => unitOf(size), { message: `unit must be above 0, got ${size}` });
    });
  }

  it("refuses a sum that it could not divide to the last unit", () => {
    assert.throws(() => toUnits(new Decimal("1e14"), unitOf("0.01"), "Amount"), {
      kind: "invalidNumber",
      message: "Amount must be at most 90071992547409.91 to be divided to the last unit",
    });
  });
});
