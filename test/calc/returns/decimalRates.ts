/**
 * Every rate of return of dated flows, the slow and simple way: scan, then bisect, in 50 digits where
 * doubles are not sure of a sign.
 *
 * Written apart from src/calc/returns and sharing nothing with it, to be its judge in tests and in
 * the benchmark.
 */
import DecimalJs from "decimal.js";

const Decimal = DecimalJs.clone({ defaults: true, precision: 50 });

interface Flow {
  readonly date: number;
  readonly amount: number;
}

/** Logarithms of 1 + rate at which the scan looks; 2% apart where rates of real investments lie. */
function scanPoints(): number[] {
  const points: number[] = [];
  let log = -37.4;
  while (log < 709) {
    points.push(log);
    const size = Math.abs(log);
    log += size < 6 ? 0.0053 : size < 45 ? 0.047 : 0.97;
  }
  // The largest double is a rate too.
  points.push(1024 * Math.LN2);
  return points;
}

/** Present value in doubles, in parts of the sum of the flows' sizes discounted. */
function roughValue(flows: readonly Flow[], log: number): number {
  const exponents = flows.map(({ date }) => (-log * date) / 365);
  const largest = Math.max(...exponents);
  let value = 0;
  let size = 0;
  flows.forEach(({ amount }, index) => {
    const worth = amount * Math.exp((exponents[index] ?? 0) - largest);
    value += worth;
    size += Math.abs(worth);
  });
  return size === 0 ? 0 : value / size;
}

/** Σ amount · days^power · e^(−log·days/365) in 50 digits. */
function exactSum(flows: readonly Flow[], log: DecimalJs, power: 0 | 1): DecimalJs {
  const dayFactor = log.div(-365).exp();
  return flows.reduce(
    (sum, { date, amount }) =>
      sum.plus(
        dayFactor
          .pow(date)
          .times(amount)
          .times(power === 1 ? date : 1),
      ),
    new Decimal(0),
  );
}

/** Halves the way between two points as long as doubles are sure on which side of 0 the flows' value is. */
function bisectRoughly(flows: readonly Flow[], low: number, high: number): [low: number, high: number] {
  let [lower, upper] = [low, high];
  const signAtLower = Math.sign(roughValue(flows, lower));
  const years = Math.max(...flows.map(({ date }) => date)) / 365;
  for (;;) {
    const middle = (lower + upper) / 2;
    const value = roughValue(flows, middle);
    // A double's rounding in each of the sums, and in exponents that grow with time and rate.
    const doubt = Number.EPSILON * (flows.length + 10) * (1 + Math.abs(middle) * years);
    if (Math.abs(value) < doubt || middle === lower || middle === upper) return [lower, upper];
    if (Math.sign(value) === signAtLower) lower = middle;
    else upper = middle;
  }
}

/** The point between two at which a function that has opposite signs there is 0, to 18 digits. */
function bisect(low: number, high: number, of: (log: DecimalJs) => DecimalJs): DecimalJs {
  let lower = new Decimal(low);
  let upper = new Decimal(high);
  const signAtLower = of(lower).s;
  while (upper.minus(lower).gt(1e-18)) {
    const middle = lower.plus(upper).div(2);
    const value = of(middle);
    if (value.isZero()) return middle;
    if (value.s === signAtLower) lower = middle;
    else upper = middle;
  }
  return lower.plus(upper).div(2);
}

/**
 * All annual rates at which the net present value is 0, ascending.
 *
 * Finds what changes sign between two points of the scan, and what touches 0 within 1E-14 of the
 * flows' sizes, since amounts such as 2.2 are not exact in doubles.
 */
export function decimalRates(flows: readonly Flow[]): number[] {
  const first = Math.min(...flows.map(({ date }) => date));
  const counted = flows
    .filter(({ amount }) => amount !== 0)
    .map(({ date, amount }) => ({ date: date - first, amount }));
  const points = scanPoints();
  const rough = points.map((log) => roughValue(counted, log));
  const value = (log: DecimalJs): DecimalJs => exactSum(counted, log, 0);
  const slope = (log: DecimalJs): DecimalJs => exactSum(counted, log, 1);
  const sign = (index: number): number => {
    const here = rough[index] ?? 0;
    return Math.abs(here) > 1e-12 ? Math.sign(here) : value(new Decimal(points[index] ?? 0)).s;
  };
  /** Whether one of two neighbouring points is nearer to 0 than the points around them. */
  const turns = (index: number): boolean => {
    const size = (at: number): number => Math.abs(rough[at] ?? Infinity);
    const least = Math.min(size(index), size(index + 1));
    return least <= size(index - 1) && least <= size(index + 2);
  };
  const logs: DecimalJs[] = [];
  for (let index = 0; index + 1 < points.length; index++) {
    const here = points[index] ?? 0;
    const next = points[index + 1] ?? 0;
    if (sign(index) !== sign(index + 1)) {
      logs.push(bisect(...bisectRoughly(counted, here, next), value));
      continue;
    }
    // Only where it comes close to 0 can it touch 0, or cross it twice, between two points.
    if (Math.abs(rough[index] ?? 0) > 1e-2 || !turns(index)) continue;
    if (slope(new Decimal(here)).s === slope(new Decimal(next)).s) continue;
    const turn = bisect(here, next, slope);
    const size = counted.reduce(
      (sum, { date, amount }) => sum.plus(turn.times(-date).div(365).exp().times(Math.abs(amount))),
      new Decimal(0),
    );
    const atTurn = value(turn);
    if (atTurn.abs().lt(size.times(1e-14))) logs.push(turn);
    else if (atTurn.s !== sign(index)) {
      logs.push(bisect(here, turn.toNumber(), value), bisect(turn.toNumber(), next, value));
    }
  }
  return logs.map((log) => log.exp().minus(1).toNumber()).filter((rate) => rate > -1 && rate < Infinity);
}

/** The one of several rates that is nearest to a guess. */
export function nearestRate(rates: readonly number[], guess: number): number | undefined {
  return [...rates].sort((left, right) => Math.abs(left - guess) - Math.abs(right - guess))[0];
}
