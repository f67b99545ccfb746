import { namesOf, type Choice } from "../choice.ts";
import { problem } from "../errors.ts";
import { betaShape, inverseBeta } from "./beta.ts";
import { exp, log } from "./elementary.ts";
import { inverseNormal } from "./normal.ts";
import { simulationProblem } from "./problems.ts";

/** The number below which a share of all draws lies. @param share between 0 and 1, neither of them */
export type Quantile = (share: number) => number;

/** A, B and C as they are given; `undefined` where a cell is blank or 0. */
export interface Parameters {
  readonly a: number | undefined;
  readonly b: number | undefined;
  readonly c: number | undefined;
}

interface DistributionKind extends Choice {
  /** How many of A, B and C it takes. */
  readonly takes: 1 | 2 | 3;
  /** Whether it is spread, so that a rank correlation means something. */
  readonly isSpread: boolean;
  /** @throws DomainError where the parameters make none */
  readonly quantile: (a: number, b: number, c: number) => Quantile;
}

/** What an assumption may be, with its parameters A, B and C. */
const distributionKinds = {
  Fixed: { id: "Fixed", text: "A, in every path.", takes: 1, isSpread: false, quantile: (a) => () => a },
  Bernoulli: {
    id: "Bernoulli",
    text: "1 with the chance A, else 0.",
    takes: 1,
    isSpread: false,
    quantile: (a) => {
      if (!(a >= 0 && a <= 1)) throw problem.mustBeBetween("A", 0, 1, a);
      return (share) => (share < a ? 1 : 0);
    },
  },
  Uniform: {
    id: "Uniform",
    text: "Every value from A to B alike.",
    takes: 2,
    isSpread: true,
    quantile: (a, b) => {
      if (!(b > a)) throw problem.mustBeAbove("B", a, b);
      return (share) => a + share * (b - a);
    },
  },
  Triangular: {
    id: "Triangular",
    text: "A low, B likeliest, C high, in straight lines between.",
    takes: 3,
    isSpread: true,
    quantile: (low, likeliest, high) => {
      checkThree(low, likeliest, high);
      const [rise, fall, width] = [likeliest - low, high - likeliest, high - low];
      return (share) =>
        share * width < rise
          ? low + Math.sqrt(share * width * rise)
          : high - Math.sqrt((1 - share) * width * fall);
    },
  },
  PERT: {
    id: "Pert",
    text: "A low, B likeliest, C high: a beta distribution with the mean (A + 4 B + C) ÷ 6.",
    takes: 3,
    isSpread: true,
    quantile: (low, likeliest, high) => {
      checkThree(low, likeliest, high);
      const width = high - low;
      const shape = betaShape(1 + (4 * (likeliest - low)) / width, 1 + (4 * (high - likeliest)) / width);
      return (share) => low + width * inverseBeta(shape, share);
    },
  },
  Normal: {
    id: "Normal",
    text: "A mean, B standard deviation.",
    takes: 2,
    isSpread: true,
    quantile: (mean, deviation) => {
      if (!(deviation > 0)) throw problem.mustBeAbove("B", 0, deviation);
      return (share) => mean + deviation * inverseNormal(share);
    },
  },
  Lognormal: {
    id: "Lognormal",
    text: "A mean, B standard deviation, both of the input itself and not of its logarithm.",
    takes: 2,
    isSpread: true,
    quantile: (mean, deviation) => {
      if (!(mean > 0)) throw problem.mustBeAbove("A", 0, mean);
      if (!(deviation > 0)) throw problem.mustBeAbove("B", 0, deviation);
      const part = deviation / mean;
      const variance = log(1 + part * part);
      const [middle, spread] = [log(mean) - variance / 2, Math.sqrt(variance)];
      return (share) => exp(middle + spread * inverseNormal(share));
    },
  },
  Beta: {
    id: "Beta",
    text: "Between 0 and 1, with the shapes A and B.",
    takes: 2,
    isSpread: true,
    quantile: (a, b) => {
      for (const [name, shape] of [["A", a] as const, ["B", b] as const]) {
        if (!(shape > 0)) throw problem.mustBeAbove(name, 0, shape);
        if (shape > MOST_SHAPE) throw problem.mustBeAtMost(name, MOST_SHAPE, shape);
      }
      const shape = betaShape(a, b);
      return (share) => inverseBeta(shape, share);
    },
  },
} as const satisfies Readonly<Record<string, DistributionKind>>;

export type DistributionName = keyof typeof distributionKinds;

export const DISTRIBUTIONS = namesOf(distributionKinds);

/** A beta distribution with larger shapes is as good as a point. */
const MOST_SHAPE = 100_000;

/** Whether a rank correlation with others means something. */
export function isSpread(name: DistributionName): boolean {
  return distributionKinds[name].isSpread;
}

/**
 * What a distribution draws; of its parameters a blank one is 0.
 *
 * @throws DomainError where a parameter is outside what it may be, or one is given that the distribution does not take
 */
export function quantileOf(name: DistributionName, { a, b, c }: Parameters): Quantile {
  const { takes, quantile }: DistributionKind = distributionKinds[name];
  if (takes < 2 && b !== undefined) throw simulationProblem.notTaken("B", name, b);
  if (takes < 3 && c !== undefined) throw simulationProblem.notTaken("C", name, c);
  return quantile(a ?? 0, b ?? 0, c ?? 0);
}

function checkThree(low: number, likeliest: number, high: number): void {
  if (!(high > low)) throw problem.mustBeAbove("C", low, high);
  if (likeliest < low || likeliest > high) throw problem.mustBeBetween("B", low, high, likeliest);
}
