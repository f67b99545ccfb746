import assert from "node:assert/strict";
import { Decimal, fromIso } from "../../../src/calc/index.ts";
import { expectedValue } from "../../../src/calc/valuation/expectedValue.ts";

const outcome = (probability: number, date: string, amount: number) => ({
  probability: new Decimal(probability),
  date: fromIso(date),
  amount: new Decimal(amount),
});

describe("the expected present value of outcomes", () => {
  const asOf = fromIso("2025-01-01");

  it("weighs what each is worth today by its probability", () => {
    // 0.6 × 121 ÷ 1.1² after two years of 365 days, 0.4 × 0.
    const outcomes = [outcome(0.6, "2027-01-01", 121), outcome(0.4, "2030-01-01", 0)];
    assert.equal(expectedValue(outcomes, new Decimal(0.1), asOf).toFixed(12), "60.000000000000");
  });

  it("does not discount at 0%, nor what comes on the day", () => {
    assert.equal(expectedValue([outcome(0.5, "2040-01-01", 10)], new Decimal(0), asOf).toNumber(), 5);
    assert.equal(expectedValue([outcome(1, "2025-01-01", 7)], new Decimal(9), asOf).toNumber(), 7);
  });

  it("refuses a rate of -100%", () => {
    assert.throws(() => expectedValue([], new Decimal(-1), asOf), /annualRate must be above -1, got -1/);
  });
});
