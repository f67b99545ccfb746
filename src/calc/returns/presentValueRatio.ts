import type { FlowSide, NettedFlows, Worth } from "./datedFlow.ts";

/**
 * What a rate makes of the two sides of an investment.
 *
 * At the force of interest z per day, the receipts are worth P(z) = Σ a·e^(−z·d) and the payments
 * N(z). Here h(z) = ln P(z) − ln N(z), which is 0 where the net present value is. Logarithms keep
 * every rate within doubles, and the derivatives mean something: h′ = μN − μP, where μ is the mean
 * day of a side weighted by present value (its duration), and h″ = the variance of the receipts'
 * days less that of the payments'. Since a mean day only falls when z rises, the means at the two
 * ends of an interval bound h′ on all of it.
 */
export interface RatioAt {
  /** The force of interest per day: annual rate = e^(365·z) − 1. */
  readonly z: number;
  /** h(z) */
  readonly logRatio: number;
  /** μP, days */
  readonly receiptsMean: number;
  /** μN, days */
  readonly paymentsMean: number;
  /** h″(z), days² */
  readonly curvature: number;
}

/** The log ratio of receipts to payments at a force of interest, with its derivatives. */
export function ratioAt({ receipts, payments }: NettedFlows, z: number): RatioAt {
  const received = worthAt(receipts, z);
  const paid = worthAt(payments, z);
  return {
    z,
    logRatio: logOfQuotient(received.sum, paid.sum) - z * (received.origin - paid.origin),
    receiptsMean: received.origin + received.offset,
    paymentsMean: paid.origin + paid.offset,
    curvature: received.variance - paid.variance,
  };
}

/**
 * Present value of a side on the end of it that is worth most, so that no power overflows and the
 * leading term never vanishes.
 */
function worthAt(side: FlowSide, z: number): Worth {
  const count = side.end - side.start;
  if (z === 0 || count === 1) return side.undiscounted;
  return count < FEWEST_FOR_STEPS ? worthByPowers(side, z) : worthBySteps(side, z);
}

function worthByPowers({ days, amounts, start, end }: FlowSide, z: number): Worth {
  const origin = days[z > 0 ? start : end - 1] as number;
  let sum = 0;
  let firstMoment = 0;
  let secondMoment = 0;
  for (let index = start; index < end; index++) {
    const day = (days[index] as number) - origin;
    const worth = (amounts[index] as number) * Math.exp(-z * day);
    sum += worth;
    firstMoment += worth * day;
    secondMoment += worth * day * day;
  }
  const offset = firstMoment / sum;
  return { origin, sum, offset, variance: secondMoment / sum - offset * offset };
}

/** From so many flows on, discounting from flow to flow (Horner's scheme) is faster than by powers. */
const FEWEST_FOR_STEPS = 16;

/**
 * Discount factors of steps between flows, a slot for each step length modulo this, a power of two: the steps of
 * daily, weekly, monthly, quarterly and yearly flows have slots of their own.
 */
const FACTOR_SLOTS = 16;

/**
 * The same by Horner's scheme, each step's factor taken from the last step of that length.
 *
 * A factor's rounding is no worse than moving z by one part in 10¹⁶ a day, which moves the annual
 * rate by 4E-14 of 1 + rate.
 */
function worthBySteps({ days, amounts, start, end }: FlowSide, z: number): Worth {
  // From the end worth least to the one worth most, so that every factor is at most 1.
  const direction = z > 0 ? -1 : 1;
  const least = z > 0 ? end - 1 : start;
  const most = z > 0 ? start : end - 1;
  const force = Math.abs(z);
  const steps = new Int32Array(FACTOR_SLOTS);
  const factors = new Float64Array(FACTOR_SLOTS);
  let origin = days[least] as number;
  let sum = amounts[least] as number;
  let firstMoment = 0;
  let secondMoment = 0;
  for (let index = least; index !== most;) {
    index += direction;
    const day = days[index] as number;
    const shift = origin - day;
    const length = direction * -shift;
    const slot = length & (FACTOR_SLOTS - 1);
    if (steps[slot] !== length) {
      steps[slot] = length;
      factors[slot] = Math.exp(-force * length);
    }
    const factor = factors[slot] as number;
    secondMoment = (secondMoment + shift * (2 * firstMoment + shift * sum)) * factor;
    firstMoment = (firstMoment + shift * sum) * factor;
    sum = sum * factor + (amounts[index] as number);
    origin = day;
  }
  const offset = firstMoment / sum;
  return { origin, sum, offset, variance: secondMoment / sum - offset * offset };
}

/** ln(a/b): the quotient first, which is exact where a ≈ b; apart only where it leaves the doubles. */
function logOfQuotient(a: number, b: number): number {
  const quotient = a / b;
  return quotient > 0 && quotient < Infinity ? Math.log(quotient) : Math.log(a) - Math.log(b);
}
