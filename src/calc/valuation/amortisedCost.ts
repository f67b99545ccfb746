/**
 * Amortised cost of a liability whose payments are estimated, as IFRS 9 has it.
 */
import { toIso, type SerialDate } from "../dates/serialDate.ts";
import { Decimal, ONE, ZERO } from "../decimal.ts";
import { problem } from "../errors.ts";

/** A payment that is expected, already weighed by its probability. */
export interface ExpectedPayment {
  readonly date: SerialDate;
  readonly amount: Decimal;
}

/** What is expected from a day on. */
export interface Estimate {
  /** The day of the estimate; the first is that on which the money is received. */
  readonly on: SerialDate;
  /** All payments that are still to come, in any order; none where nothing will be paid. */
  readonly payments: readonly ExpectedPayment[];
  /** Whether it is the contract that was changed, and not only what is expected of it. */
  readonly isModified: boolean;
}

/** A liability from the day on which it is taken up. */
export interface AmortisedLiability {
  /** What it is first carried at: the money received, less costs and less what is accounted for apart. Above 0. */
  readonly amount: Decimal;
  /** At least one, in the order of their days. */
  readonly estimates: readonly Estimate[];
  /** What was paid on it, in any order. */
  readonly paid: readonly ExpectedPayment[];
}

/** What becomes of the carrying amount up to a day: opening + interest − paid + catch-up = closing. */
export interface AmortisationRow {
  readonly date: SerialDate;
  readonly opening: Decimal;
  readonly interest: Decimal;
  readonly paid: Decimal;
  readonly catchUp: Decimal;
  readonly closing: Decimal;
  /**
   * Of a changed contract: by what part of what was carried just before, interest to that day included, the present
   * value at the original rate differs.
   */
  readonly changeOfModification: Decimal | undefined;
}

const DAYS_PER_YEAR = 365;

/** Where the rate is settled, in its logarithm: ten digits beyond those of a double. */
const SETTLED = 1e-30;

/** As far as doubles lead. */
const SETTLED_IN_DOUBLES = 1e-13;

/** Each of Newton's steps doubles the digits once they are near; far from there it covers a part of the way. */
const MOST_STEPS = 1000;

/**
 * The original effective rate: at which the payments that were expected at first are worth what was received.
 *
 * Σ paymentᵢ ÷ (1 + r)^Tᵢ = amount, Tᵢ in ACT/365F years; of one payment r = (payment ÷ amount)^(1/T) − 1.
 *
 * @returns the effective yearly rate, above −1
 * @throws DomainError when nothing is expected, or something on the first day itself
 * @see IFRS 9, appendix A, "effective interest method", and B5.4.1
 */
export function effectiveRate({ amount, estimates }: AmortisedLiability): Decimal {
  return growthOf(amount, estimates[0]).minus(1);
}

/**
 * What the liability is carried at on a day: what is expected then, at the original rate.
 *
 * A payment whose day has come is carried at its sum until it is paid or another estimate is made.
 *
 * @param asOf not before the first estimate; later estimates do not count
 * @see IFRS 9, 4.2.1 and B5.4.6
 */
export function carryingAmount(liability: AmortisedLiability, asOf: SerialDate): Decimal {
  const growth = growthOf(liability.amount, liability.estimates[0]);
  return carriedUnder(liability, lastEstimate(liability, asOf), growth, asOf);
}

/**
 * How the carrying amount comes about, a row for each of the days and for each estimate.
 *
 * Interest runs at the original rate; where the estimate changes, the payments then expected are discounted at it, and
 * the difference is the catch-up of that day.
 *
 * @param days rows are wanted for, in any order; the days of the estimates come by themselves
 * @see IFRS 9, 5.4.1, B5.4.6, and B3.3.6 for a changed contract
 */
export function amortisation(liability: AmortisedLiability, days: readonly SerialDate[]): AmortisationRow[] {
  const { amount, estimates, paid } = liability;
  const growth = growthOf(amount, estimates[0]);
  const dates = [...new Set([...estimates.map(({ on }) => on), ...days])].sort((one, other) => one - other);
  let [opening, before] = [amount, estimates[0]?.on ?? 0];
  return dates.map((date): AmortisationRow => {
    const known = estimates.filter(({ on }) => on < date).at(-1);
    const made = estimates.find(({ on }) => on === date);
    const repaid = sumOf(paid.filter((one) => one.date > before && one.date <= date));
    const carried = known === undefined ? amount : carriedUnder(liability, known, growth, date);
    const closing = made === undefined || known === undefined ? carried : presentValue(made, growth, date);
    const catchUp = closing.minus(carried);
    const row = {
      date,
      opening,
      interest: carried.plus(repaid).minus(opening),
      paid: repaid,
      catchUp,
      closing,
      changeOfModification: made?.isModified && known !== undefined ? partOf(catchUp, carried) : undefined,
    };
    [opening, before] = [closing, date];
    return row;
  });
}

/** Nothing of what was nothing is no change; the test asks for a part, and finds none. */
function partOf(change: Decimal, carried: Decimal): Decimal | undefined {
  return carried.isZero() ? undefined : change.div(carried);
}

function lastEstimate({ estimates }: AmortisedLiability, asOf: SerialDate): Estimate | undefined {
  return estimates.filter(({ on }) => on <= asOf).at(-1);
}

/** What an estimate makes of the liability on a later day, less what has been paid since. */
function carriedUnder(
  { amount, estimates, paid }: AmortisedLiability,
  estimate: Estimate | undefined,
  growth: Decimal,
  asOf: SerialDate,
): Decimal {
  // The amount itself, whose last digits the rate would not give back.
  if (estimate === undefined || (estimate === estimates[0] && asOf === estimate.on)) return amount;
  const since = paid.filter(({ date }) => date > estimate.on && date <= asOf);
  return presentValue(estimate, growth, asOf).minus(sumOf(since));
}

function presentValue({ payments }: Estimate, growth: Decimal, asOf: SerialDate): Decimal {
  return payments.reduce((sum, { date, amount }) => {
    const days = Math.max(date - asOf, 0);
    return sum.plus(days === 0 ? amount : amount.div(growth.pow(new Decimal(days).div(DAYS_PER_YEAR))));
  }, ZERO);
}

function sumOf(payments: readonly ExpectedPayment[]): Decimal {
  return payments.reduce((sum, { amount }) => sum.plus(amount), ZERO);
}

/**
 * 1 + the original rate, e to the x at which Σ paymentᵢ·e^(−x·Tᵢ) = amount.
 *
 * The sum is convex in x and falls, so that Newton's steps from a point where it is not too small never pass the root;
 * such a point is that of one payment of them all at their mean time, by Jensen.
 */
function growthOf(amount: Decimal, first: Estimate | undefined): Decimal {
  if (!amount.gt(0)) throw problem.mustBeAbove("amount", 0, amount);
  const flows = (first?.payments ?? []).filter(({ amount: payment }) => !payment.isZero());
  if (first === undefined || flows.length === 0) throw problem.neverRepaid();
  const start = first.on;
  const years = flows.map(({ date }) => new Decimal(date - start).div(DAYS_PER_YEAR));
  if (years.some((time) => !time.gt(0))) throw problem.dueOnIssue(toIso(start));
  const all = sumOf(flows);
  const meanTime = flows
    .reduce((sum, flow, at) => sum.plus(flow.amount.times(years[at] ?? 0)), ZERO)
    .div(all);
  const near = all.div(amount).ln().div(meanTime);
  if (flows.length === 1) return near.exp();
  const parts = flows.map((flow, at) => ({ part: flow.amount.div(amount), time: years[at] ?? ONE }));
  let x = new Decimal(nearRoot(parts, near.toNumber()));
  for (let step = 0; step < MOST_STEPS; step++) {
    let [value, slope] = [ZERO, ZERO];
    for (const { part, time } of parts) {
      const worth = part.times(x.times(time).neg().exp());
      value = value.plus(worth);
      slope = slope.plus(worth.times(time));
    }
    const move = value.minus(1).div(slope);
    x = x.plus(move);
    if (move.abs().lte(SETTLED)) return x.exp();
  }
  throw problem.noRateOfReturn();
}

/** The same steps in doubles, which are fast, from where the sum is not too small. */
function nearRoot(
  parts: readonly { readonly part: Decimal; readonly time: Decimal }[],
  start: number,
): number {
  const flows = parts.map(({ part, time }) => ({ part: part.toNumber(), time: time.toNumber() }));
  let x = start;
  for (let step = 0; step < MOST_STEPS; step++) {
    let [value, slope] = [0, 0];
    for (const { part, time } of flows) {
      const worth = part * Math.exp(-x * time);
      value += worth;
      slope += worth * time;
    }
    const move = (value - 1) / slope;
    if (!Number.isFinite(move)) return x;
    x += move;
    if (Math.abs(move) <= SETTLED_IN_DOUBLES) return x;
  }
  return x;
}
