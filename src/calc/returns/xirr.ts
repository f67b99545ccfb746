import { problem } from "../errors.ts";
import { netByDay, type DatedFlow } from "./datedFlow.ts";
import { nearestRoot, onlyRoot } from "./rateOfReturn.ts";

export type { DatedFlow } from "./datedFlow.ts";

/** Both functions count time as actual days over 365, as Excel's do. */
const DAYS_PER_YEAR = 365;

// Made once: recording where an error was made takes ten times as long as finding that there is no rate.
const NO_SIGN_CHANGE = problem.noSignChange("values");
const NO_RATE = problem.noRateOfReturn();

/**
 * Internal rate of return of dated flows: the effective annual rate at which their net present
 * value is 0.
 *
 * Solves Σ CFᵢ/(1+r)^((dᵢ−d₀)/365) = 0 for r on (−1, ∞). Flows may come in any order and the first
 * need not be the earliest; flows of one day are netted, flows of 0 count for nothing. Where the
 * signs of the netted flows change once in time there is one rate, and it is found whatever the
 * guess. Where they change more often every rate within reach of the guess is isolated, and the
 * one nearest to it is the answer (of two equally near, the higher). Two rates closer to each other
 * than doubles can tell are answered as one.
 *
 * Accuracy: 1e-12 of 1 + r unless the rates of a series with several lie close together.
 *
 * @param flows dates and amounts of money
 * @param guess annual rate above −1 near which a rate is wanted
 * @returns the annual rate as a fraction
 * @throws DomainError (invalidNumber) when the flows do not change their sign, or no rate from
 *   above −100% to 1.8E308 makes the net present value 0
 * @see Excel's XIRR, whose search this replaces: it answers 2.98E-09 where it finds no rate
 */
export function xirr(flows: readonly DatedFlow[], guess = 0.1): number {
  if (!(guess > -1)) throw problem.mustBeAbove("guess", -1, guess);
  const netted = netByDay(flows);
  if (netted.signChanges === 0) throw NO_SIGN_CHANGE;
  const z = netted.signChanges === 1 ? onlyRoot(netted) : nearestRoot(netted, guess);
  const rate = Math.expm1(z * DAYS_PER_YEAR);
  if (!(rate > -1 && rate < Infinity)) throw NO_RATE;
  return rate;
}

/**
 * Net present value of dated flows on the day of the first flow given, which need not be the earliest.
 *
 * XNPV(r) = Σ CFᵢ/(1+r)^((dᵢ−d₀)/365).
 *
 * @param rate annual rate above −1
 * @param flows dates and amounts of money
 * @throws DomainError when the rate is −1 or less, or the value too large for a double
 * @see Excel's XNPV, which takes no rate below 0 and no date before the first
 */
export function xnpv(rate: number, flows: readonly DatedFlow[]): number {
  if (!(rate > -1)) throw problem.mustBeAbove("rate", -1, rate);
  const first = flows[0];
  if (first === undefined) return 0;
  const z = Math.log1p(rate) / DAYS_PER_YEAR;
  let sum = 0;
  let lost = 0;
  for (const { date, amount } of flows) {
    const worth = amount === 0 ? 0 : amount * Math.exp(-z * (date - first.date));
    // Neumaier: receipts and payments cancel, so the cents stand in what single additions lose.
    const next = sum + worth;
    lost += Math.abs(sum) >= Math.abs(worth) ? sum - next + worth : worth - next + sum;
    sum = next;
  }
  const value = sum + lost;
  if (!Number.isFinite(value)) throw problem.tooLarge("net present value");
  return value;
}
