import type { SerialDate } from "../dates/serialDate.ts";
import { Decimal, ONE, ZERO } from "../decimal.ts";
import { problem } from "../errors.ts";

/** One thing that may happen, and what comes of it when. */
export interface Outcome {
  /** 0 to 1 */
  readonly probability: Decimal;
  readonly date: SerialDate;
  readonly amount: Decimal;
}

const DAYS_PER_YEAR = 365;

/**
 * Expected present value of outcomes: Σ p × amount ÷ (1 + r)^T, T in ACT/365F years from the day of the
 * question. What lies before that day is carried forward at the same rate.
 *
 * @param annualRate effective yearly rate r, above −1
 */
export function expectedValue(outcomes: readonly Outcome[], annualRate: Decimal, asOf: SerialDate): Decimal {
  if (!annualRate.gt(-1)) throw problem.mustBeAbove("annualRate", -1, annualRate);
  const growth = ONE.plus(annualRate);
  return outcomes.reduce((sum, { probability, date, amount }) => {
    const years = new Decimal(date - asOf).div(DAYS_PER_YEAR);
    return sum.plus(probability.times(amount).div(growth.pow(years)));
  }, ZERO);
}
