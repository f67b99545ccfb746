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

  it("weighs nothing twice: a rate that carries the risk takes one promised sum (IFRS 13 B18 to B30)", () => {
    const promised = [outcome(1, "2026-01-01", 121), outcome(0, "2026-01-01", 500)];
    assert.equal(expectedValue(promised, new Decimal(0.21), asOf, "Rate adjusted").toNumber(), 100);
    const uncertain = [outcome(0.9, "2026-01-01", 121), outcome(0.1, "2026-01-01", 0)];
    assert.throws(
      () => expectedValue(uncertain, new Decimal(0.21), asOf, "Rate adjusted"),
      /^DomainError: a rate adjusted for risk takes one outcome, got 2 with a probability below 1: /,
    );
    assert.equal(expectedValue(uncertain, new Decimal(0.21), asOf).toNumber(), 90);
  });

  it("carries forward what came before the day", () => {
    assert.equal(expectedValue([outcome(1, "2024-01-02", 100)], new Decimal(0.1), asOf).toNumber(), 110);
  });
});
