import assert from "node:assert/strict";
import { Decimal, DomainError } from "../../../src/calc/index.ts";
import { dilutedShares } from "../../../src/calc/valuation/dilution.ts";

const decimal = (value: number): Decimal => new Decimal(value);
const grant = (count: number, strike: number) => ({ count: decimal(count), strike: decimal(strike) });

describe("shares diluted by the treasury stock method", () => {
  it("is IAS 33 illustrative example 5: 1.2M over 500,000 shares, 100,000 options at 15, average 20", () => {
    const diluted = dilutedShares(decimal(500_000), [grant(100_000, 15)], decimal(20));
    assert.equal(diluted.toNumber(), 525_000);
    assert.equal(decimal(1_200_000).div(500_000).toFixed(2), "2.40");
    assert.equal(decimal(1_200_000).div(diluted).toFixed(2), "2.29");
  });

  it("leaves out options whose strike is at or above the average price", () => {
    const diluted = dilutedShares(decimal(100), [grant(50, 20), grant(50, 30), grant(40, 0)], decimal(20));
    assert.equal(diluted.toNumber(), 140);
  });

  it("refuses a price that is not above 0 and negative counts", () => {
    assert.throws(() => dilutedShares(decimal(1), [], decimal(0)), DomainError);
    assert.throws(() => dilutedShares(decimal(-1), [], decimal(1)), /basicShares must be 0 or more, got -1/);
    assert.throws(() => dilutedShares(decimal(1), [grant(-1, 1)], decimal(2)), /Count must be 0 or more/);
  });
});
