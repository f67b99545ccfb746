import { ZERO, type Decimal } from "../decimal.ts";

/** Probabilities add up to 1 within this much: thirds and sixths do not in doubles. */
const PROBABILITY_TOLERANCE = 1e-9;

/** What probabilities add up to where that is not 1; `undefined` where it is, within 1e-9. */
export function wrongSum(probabilities: readonly Decimal[]): Decimal | undefined {
  const sum = probabilities.reduce((total, probability) => total.plus(probability), ZERO);
  return sum.minus(1).abs().lte(PROBABILITY_TOLERANCE) ? undefined : sum.toDecimalPlaces(12);
}
