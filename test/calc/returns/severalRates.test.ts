/**
 * XIRR of series made to have given rates: (g − g₁)(g − g₂)… multiplied out, whose coefficients, exact in doubles, are
 * flows in equal steps. Their present value is 0 where one and the rate, to the step, is g₁, g₂ and so on.
 */
import assert from "node:assert/strict";
import { fromIso, xirr, type DatedFlow, type SerialDate } from "../../../src/calc/index.ts";

const START = fromIso("2021-01-01");
const GROWTHS = [0.5, 0.75, 1, 1.25, 1.5, 2, 4, 8];

/** Coefficients of the product, the highest power first. */
function product(growths: readonly number[]): number[] {
  return growths.reduce<number[]>(
    (sum, growth) => [...sum, 0].map((one, index) => one - growth * (sum[index - 1] ?? 0)),
    [1],
  );
}

function flowsOf(growths: readonly number[], sign: number, days: number): DatedFlow[] {
  return product(growths).map((amount, step) => ({
    date: (START + days * step) as SerialDate,
    amount: sign * amount,
  }));
}

function subsets(size: number, of: readonly number[]): number[][] {
  if (size === 0) return [[]];
  return of.flatMap((first, index) => subsets(size - 1, of.slice(index + 1)).map((rest) => [first, ...rest]));
}

/** The nearest rate to a guess, the higher of two as near. */
function nearest(rates: readonly number[], guess: number): number {
  const [best = NaN] = [...rates].sort((a, b) => Math.abs(a - guess) - Math.abs(b - guess) || b - a);
  return best;
}

function check(growths: readonly number[], days: number, tolerance: number): void {
  const rates = [...new Set(growths)].map((growth) => growth ** (365 / days) - 1);
  // At each rate, next to it, and to one side of the middle between two, as the guess decides what is near.
  const guesses = [
    ...rates.flatMap((rate) => [rate, rate + 0.01 * (1 + rate), rate - 0.01 * (1 + rate)]),
    ...rates.slice(1).map((rate, index) => 0.45 * rate + 0.55 * (rates[index] ?? rate)),
    -0.9,
    rates.reduce((most, rate) => Math.max(most, rate), 0) * 3 + 1,
  ];
  for (const sign of [1, -1]) {
    for (const guess of guesses) {
      const found = xirr(flowsOf(growths, sign, days), guess);
      const expected = nearest(rates, guess);
      assert.ok(
        Math.abs(found - expected) <= tolerance * (1 + expected),
        `${sign} × (${growths.join()}) from ${guess}: ${found}, not ${expected}`,
      );
    }
  }
}

describe("XIRR of a series made to have", () => {
  for (const [count, words] of [
    [2, "two rates"],
    [3, "three rates"],
    [4, "four rates"],
  ] as const) {
    it(`${words} answers the nearest to the guess, a year apart`, () => {
      for (const growths of subsets(count, GROWTHS)) check(growths, 365, 1e-9);
    });
    it(`${words} answers the nearest to the guess, 73 days apart`, () => {
      for (const growths of subsets(count, GROWTHS)) check(growths, 73, 1e-8);
    });
  }

  it("a rate that it only touches answers that, from above and from below", () => {
    for (const growth of GROWTHS) check([growth, growth], 365, 1e-6);
  });

  it("a rate that it only touches, and another, answers the nearest to the guess", () => {
    for (const [one = 0, other = 0] of subsets(2, GROWTHS)) {
      check([one, one, other], 365, 1e-6);
      check([one, other, other], 365, 1e-6);
    }
  });

  it("a rate three times over answers that, as exactly as doubles determine it", () => {
    // (2⁻⁵²)^(1/3) is 6E-6: nearer the net present value cannot be told from 0.
    for (const growth of GROWTHS) check([growth, growth, growth], 365, 1e-4);
  });
});
