import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { Decimal, DomainError } from "../../../src/calc/index.ts";
import { intrinsicValue, optionValue, type OptionType } from "../../../src/calc/valuation/blackScholes.ts";

interface Terms {
  readonly type: OptionType;
  readonly spot: number;
  readonly strike: number;
  readonly years: number;
  readonly volatility: number;
  readonly rate: number;
  readonly dividendYield: number;
}

const value = ({ spot, strike, ...others }: Terms): number =>
  optionValue({ ...others, spot: new Decimal(spot), strike: new Decimal(strike) }).toNumber();

function vectors<Row>(file: string): readonly Row[] {
  const text = readFileSync(join(import.meta.dirname, "..", "..", "vectors", file), "utf8");
  return (JSON.parse(text) as { readonly rows: readonly Row[] }).rows;
}

type HaugRow = [OptionType, number, number, number, number, number, number, number, number];
type IntegratedRow = [OptionType, number, number, number, number, number, number, string];

describe("the value of an option by Black, Scholes and Merton", () => {
  // Printed as 1.8734, a call and a put at the money: the formula gives 1.873344572763, as mpmath has it with 30 digits.
  const MISPRINTED = { printed: 1.8734, exact: 1.873344572763 };

  it("is Haug's to the digits printed, in all 43 rows, of which two are a digit off in print", () => {
    const rows = vectors<HaugRow>("black-scholes-haug.json");
    assert.equal(rows.length, 43);
    for (const row of rows) {
      const [type, strike, spot, dividendYield, rate, years, volatility, printed, tolerance] = row;
      const found = value({ type, strike, spot, dividendYield, rate, years, volatility });
      const expected = printed === MISPRINTED.printed ? MISPRINTED.exact : printed;
      assert.equal(found.toFixed(4), expected.toFixed(4), row.join(" "));
      assert.ok(Math.abs(found - printed) < tolerance, row.join(" "));
    }
  });

  it("is the integral of what it pays over the lognormal density", () => {
    for (const row of vectors<IntegratedRow>("options.json")) {
      const [type, spot, strike, days, volatility, rate, dividendYield, integral] = row;
      const found = value({ type, spot, strike, years: days / 365, volatility, rate, dividendYield });
      const size = spot + strike;
      assert.ok(Math.abs(found - Number(integral)) <= 1e-13 * size, `${row.join(" ")}: ${found}`);
    }
  });

  /** From a day to ten years, from 1 % to 250 %, in and out of the money. */
  const terms = fc.record({
    spot: fc.double({ min: 0.01, max: 500, noNaN: true }),
    strike: fc.double({ min: 0.01, max: 500, noNaN: true }),
    years: fc.integer({ min: 1, max: 3650 }).map((days) => days / 365),
    volatility: fc.double({ min: 0.01, max: 2.5, noNaN: true }),
    rate: fc.double({ min: -0.05, max: 0.2, noNaN: true }),
    dividendYield: fc.double({ min: 0, max: 0.15, noNaN: true }),
  });

  it("is the same by another method, an integral in steps, to 1E-9", () => {
    fc.assert(
      fc.property(terms, fc.constantFrom("Call", "Put"), (market, type) => {
        const found = value({ ...market, type });
        assert.ok(Math.abs(found - integrated({ ...market, type })) <= 1e-9 * Math.max(1, market.spot));
      }),
    );
  });

  it("keeps put-call parity: call − put is what the share is worth above the strike, both of today", () => {
    fc.assert(
      fc.property(terms, (market) => {
        const share = market.spot * Math.exp(-market.dividendYield * market.years);
        const price = market.strike * Math.exp(-market.rate * market.years);
        const gap = value({ ...market, type: "Call" }) - value({ ...market, type: "Put" });
        assert.ok(Math.abs(gap - (share - price)) <= 1e-13 * (share + price));
      }),
    );
  });

  it("lies between what is certain and what the right could ever be of, and grows with volatility", () => {
    fc.assert(
      fc.property(terms, (market) => {
        const share = market.spot * Math.exp(-market.dividendYield * market.years);
        const price = market.strike * Math.exp(-market.rate * market.years);
        const slack = 1e-13 * (share + price);
        const call = value({ ...market, type: "Call" });
        const put = value({ ...market, type: "Put" });
        assert.ok(call >= Math.max(share - price, 0) - slack && call <= share + slack);
        assert.ok(put >= Math.max(price - share, 0) - slack && put <= price + slack);
        const wilder = value({ ...market, type: "Call", volatility: market.volatility * 1.1 });
        assert.ok(wilder >= call - slack);
      }),
    );
  });

  it("has its limits: no time, no volatility, no share, no strike, a volatility without end", () => {
    const market: Terms = {
      type: "Call",
      spot: 110,
      strike: 100,
      years: 1,
      volatility: 0.2,
      rate: 0.05,
      dividendYield: 0.01,
    };
    const [share, price] = [110 * Math.exp(-0.01), 100 * Math.exp(-0.05)];
    assert.equal(value({ ...market, years: 0 }), 10);
    assert.equal(value({ ...market, years: 0, type: "Put" }), 0);
    assert.equal(value({ ...market, volatility: 0 }), share - price);
    assert.ok(Math.abs(value({ ...market, volatility: 1e-9 }) - (share - price)) < 1e-12);
    assert.equal(value({ ...market, volatility: 0, type: "Put" }), 0);
    assert.equal(value({ ...market, spot: 0 }), 0);
    assert.equal(value({ ...market, spot: 0, type: "Put" }), price);
    assert.equal(value({ ...market, strike: 0 }), share);
    assert.equal(value({ ...market, strike: 0, type: "Put" }), 0);
    assert.equal(value({ ...market, spot: 0, strike: 0 }), 0);
    assert.equal(value({ ...market, volatility: 1000 }), share);
    assert.equal(value({ ...market, volatility: 1000, type: "Put" }), price);
  });

  it("refuses what cannot be", () => {
    const market: Terms = {
      type: "Call",
      spot: 1,
      strike: 1,
      years: 1,
      volatility: 1,
      rate: 0,
      dividendYield: 0,
    };
    assert.throws(() => value({ ...market, spot: -1 }), /^DomainError: spot must be 0 or more, got -1$/);
    assert.throws(() => value({ ...market, strike: -1 }), /strike must be 0 or more, got -1/);
    assert.throws(() => value({ ...market, years: -1 }), /years must be 0 or more, got -1/);
    assert.throws(() => value({ ...market, volatility: -1 }), DomainError);
  });
});

describe("the intrinsic value of an option", () => {
  it("is exact in decimals, and never below 0", () => {
    const [low, high] = [new Decimal(0.1), new Decimal(0.3)];
    assert.equal(intrinsicValue("Call", high, low).toString(), "0.2");
    assert.equal(intrinsicValue("Put", high, low).toString(), "0");
    assert.equal(intrinsicValue("Put", low, high).toString(), "0.2");
  });
});

/**
 * Expected payoff, discounted, by Simpson's rule over the part of the normal density on which the option pays: no
 * cumulative normal is used.
 */
function integrated({ type, spot, strike, years, volatility, rate, dividendYield }: Terms): number {
  const deviation = volatility * Math.sqrt(years);
  const drift = (rate - dividendYield - volatility ** 2 / 2) * years;
  const kink = (Math.log(strike / spot) - drift) / deviation;
  // A call's payoff weighs the density moved by one deviation.
  const [low, high] = type === "Call" ? [Math.max(kink, -14), 14 + deviation] : [-14, Math.min(kink, 14)];
  if (low >= high) return 0;
  const steps = 4000;
  const width = (high - low) / steps;
  let sum = 0;
  for (let step = 0; step <= steps; step++) {
    const z = low + step * width;
    const payoff = Math.abs(spot * Math.exp(drift + deviation * z) - strike);
    const weight = step === 0 || step === steps ? 1 : step % 2 === 1 ? 4 : 2;
    sum += weight * payoff * Math.exp(-(z * z) / 2);
  }
  return (Math.exp(-rate * years) * sum * width) / 3 / Math.sqrt(2 * Math.PI);
}
