import { namesOf, type Choice } from "../choice.ts";
import type { SerialDate } from "../dates/serialDate.ts";
import { Decimal, ONE, ZERO } from "../decimal.ts";
import { problem } from "../errors.ts";
import { chanceProblem } from "./problems.ts";

/** One thing that may happen, and what comes of it when. */
export interface Outcome {
  /** 0 to 1 */
  readonly probability: Decimal;
  readonly date: SerialDate;
  readonly amount: Decimal;
}

const DAYS_PER_YEAR = 365;

/**
 * The techniques of IFRS 13 for a present value (paragraphs B18 to B30): the risk of the outcomes counts in their
 * probabilities or in the rate, never in both.
 */
export const TECHNIQUE_CHOICES = {
  "Expected cash flows": {
    id: "ExpectedCashFlows",
    text: "Each outcome is weighted by its probability and discounted at the rate (IFRS 13 B23 to B30).",
  },
  "Rate adjusted": {
    id: "RateAdjusted",
    text: "One promised sum; the rate carries the risk that it does not come (IFRS 13 B18 to B22).",
  },
} as const satisfies Readonly<Record<string, Choice>>;

export type Technique = keyof typeof TECHNIQUE_CHOICES;

export const TECHNIQUES = namesOf(TECHNIQUE_CHOICES);

/**
 * Expected present value of outcomes: Σ p × amount ÷ (1 + r)^T, T in ACT/365F years from the day of the
 * question. What lies before that day is carried forward at the same rate.
 *
 * @param annualRate effective yearly rate r, above −1
 * @param technique "Rate adjusted" takes one outcome alone that may happen
 * @throws DomainError when the rate is −1 or less, or a rate that carries the risk meets outcomes that carry it too
 */
export function expectedValue(
  outcomes: readonly Outcome[],
  annualRate: Decimal,
  asOf: SerialDate,
  technique: Technique = "Expected cash flows",
): Decimal {
  const uncertain = outcomes.filter(({ probability }) => probability.gt(0) && probability.lt(1)).length;
  if (technique === "Rate adjusted" && uncertain > 1) throw chanceProblem.riskTwice(uncertain);
  const growth = growing(annualRate);
  return outcomes.reduce(
    (sum, { probability, date, amount }) => sum.plus(probability.times(amount).div(growth(asOf, date))),
    ZERO,
  );
}

/**
 * What one unit of a day grows to until another at a rate a year, or shrinks to before it: (1 + r)^(days ÷ 365).
 *
 * @param annualRate effective yearly rate r, above −1
 * @throws DomainError when the rate is −1 or less
 */
export function growing(annualRate: Decimal): (from: SerialDate, to: SerialDate) => Decimal {
  if (!annualRate.gt(-1)) throw problem.mustBeAbove("annualRate", -1, annualRate);
  const growth = ONE.plus(annualRate);
  // Outcomes share their days: a power costs as much as a hundred sums.
  const known = new Map<number, Decimal>();
  return (from, to) => {
    const days = to - from;
    if (days === 0 || annualRate.isZero()) return ONE;
    const factor = known.get(days) ?? growth.pow(new Decimal(days).div(DAYS_PER_YEAR));
    known.set(days, factor);
    return factor;
  };
}
