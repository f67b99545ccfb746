import assert from "node:assert/strict";
import { quantileOf, type DistributionName } from "../../../src/calc/simulation/distributions.ts";
import { drawing } from "../../../src/calc/simulation/draws.ts";
import { triangleOf } from "../../../src/calc/simulation/correlation.ts";
import { CHUNK, summaryOf } from "../../../src/calc/simulation/summary.ts";
import { keyOf, threefry, uniformAt } from "../../../src/calc/simulation/threefry.ts";

const words = (low: number, high: number, first: number, second: number): readonly string[] => {
  const made = new Int32Array(2);
  threefry({ low: low | 0, high: high | 0 }, first | 0, second | 0, made);
  return [...made].map((word) => (word >>> 0).toString(16).padStart(8, "0"));
};

describe("the generator of a simulation", () => {
  it("is Threefry-2x32-20, by the known answers of Random123 (kat_vectors)", () => {
    assert.deepEqual(words(0, 0, 0, 0), ["6b200159", "99ba4efe"]);
    assert.deepEqual(words(0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff), ["1cb996fc", "bb002be7"]);
    assert.deepEqual(words(0x13198a2e, 0x03707344, 0x243f6a88, 0x85a308d3), ["c4923a9c", "483df7a0"]);
  });

  it("gives a number of 52 bits from its two words, never 0 nor 1", () => {
    // (0x6b200159 >>> 6)·2²⁶ + (0x99ba4efe >>> 6) + ½ over 2⁵², in whole numbers.
    const whole = (BigInt(0x6b200159 >>> 6) << 26n) + BigInt(0x99ba4efe >>> 6);
    assert.equal(uniformAt(keyOf(0), 0, 0), (Number(whole) + 0.5) / 2 ** 52);
    for (let path = 0; path < 10_000; path++) {
      const share = uniformAt(keyOf(7), path, 1);
      assert.ok(share > 0 && share < 1);
    }
  });

  it("takes a seed beyond 32 bits as another", () => {
    assert.deepEqual(keyOf(2 ** 32 + 5), { low: 5, high: 1 });
    assert.notEqual(uniformAt(keyOf(5), 0, 0), uniformAt(keyOf(2 ** 32 + 5), 0, 0));
  });
});

const quantile = (name: DistributionName, a?: number, b?: number, c?: number) =>
  quantileOf(name, { a, b, c });

/** Mean and standard deviation by the midpoints of ten thousand equal shares: no draw is taken for it. */
function momentsOf(of: (share: number) => number): readonly [number, number] {
  const values = Array.from({ length: 10_000 }, (_, index) => of((index + 0.5) / 10_000));
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return [mean, Math.sqrt(squares / values.length)];
}

describe("a distribution of a simulation", () => {
  const cases: readonly (readonly [string, (share: number) => number, number, number])[] = [
    // The mean and the deviation by their textbook formulas.
    ["Fixed", quantile("Fixed", 7), 7, 0],
    ["Bernoulli", quantile("Bernoulli", 0.3), 0.3, Math.sqrt(0.21)],
    ["Uniform", quantile("Uniform", 2, 8), 5, 6 / Math.sqrt(12)],
    ["Triangular", quantile("Triangular", 0, 3, 6), 3, 6 / Math.sqrt(24)],
    ["Triangular to one side", quantile("Triangular", 0, 0, 6), 2, Math.sqrt(2)],
    ["PERT", quantile("PERT", 0, 2, 8), 16 / 6, Math.sqrt(((16 / 6) * (8 - 16 / 6)) / 7)],
    ["Normal", quantile("Normal", 100, 15), 100, 15],
    ["Lognormal", quantile("Lognormal", 100, 30), 100, 30],
    ["Beta", quantile("Beta", 2, 3), 0.4, 0.2],
  ];
  for (const [name, of, mean, deviation] of cases) {
    it(`has the mean and the standard deviation that are asked for: ${name}`, () => {
      const [got, spread] = momentsOf(of);
      assert.ok(Math.abs(got - mean) <= 0.001 * Math.max(1, mean), `${got}`);
      assert.ok(Math.abs(spread - deviation) <= 0.005 * Math.max(1, deviation), `${spread}`);
    });
  }

  it("has its quantiles where they are known", () => {
    assert.equal(quantile("Uniform", 2, 8)(0.25), 3.5);
    assert.equal(quantile("Triangular", 0, 3, 6)(0.5), 3);
    assert.ok(Math.abs(quantile("Normal", 0, 1)(0.975) - 1.959963984540054) < 1e-14);
    // The middle of a lognormal is below its mean: 100 ÷ √1.09.
    assert.ok(Math.abs(quantile("Lognormal", 100, 30)(0.5) - 100 / Math.sqrt(1.09)) < 1e-11);
  });

  const wrong: readonly (readonly [DistributionName, readonly (number | undefined)[], RegExp])[] = [
    ["Fixed", [1, 2], /^DomainError: B must be empty for Fixed, which does not use it, got 2$/],
    ["Normal", [1, 2, 3], /^DomainError: C must be empty for Normal/],
    ["Bernoulli", [1.5], /A must be between 0 and 1, got 1\.5/],
    ["Uniform", [5, 5], /B must be above 5, got 5/],
    ["Triangular", [0, 7, 6], /B must be between 0 and 6, got 7/],
    ["PERT", [6, 6, 6], /C must be above 6, got 6/],
    ["Normal", [5], /B must be above 0, got 0/],
    ["Lognormal", [-5, 1], /A must be above 0, got -5/],
    ["Lognormal", [5, undefined], /B must be above 0, got 0/],
    ["Beta", [1, undefined], /B must be above 0, got 0/],
    ["Beta", [1, 1e6], /B must be 100000 or less, got 1000000/],
  ];
  for (const [name, [a, b, c], message] of wrong) {
    it(`refuses parameters that make none: ${name} ${String([a, b, c])}`, () =>
      assert.throws(() => quantile(name, a, b, c), message));
  }
});

/** Spearman's correlation of two columns without ties. */
function spearman(one: readonly number[], other: readonly number[]): number {
  const ranksOf = (values: readonly number[]): number[] => {
    const ranks: number[] = [];
    [...values.keys()]
      .sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0))
      .forEach((at, rank) => (ranks[at] = rank));
    return ranks;
  };
  const [a, b] = [ranksOf(one), ranksOf(other)];
  const squares = a.reduce((sum, rank, at) => sum + (rank - (b[at] ?? 0)) ** 2, 0);
  return 1 - (6 * squares) / (a.length * (a.length ** 2 - 1));
}

describe("correlated draws", () => {
  const marginals = [quantile("Lognormal", 100, 60), quantile("Beta", 2, 3), quantile("Uniform", 0, 1)];
  const drawn = (ranks: readonly (readonly number[])[] | undefined, paths: number) => {
    const draw = drawing({ quantiles: marginals, ranks, seed: 11 });
    const values = new Float64Array(3);
    return Array.from({ length: paths }, (_, path) => {
      draw(path, values);
      return [...values];
    });
  };

  it("have the rank correlations that are asked for, whatever the distributions", () => {
    const ranks = [
      [1, -0.6, 0.3],
      [-0.6, 1, 0],
      [0.3, 0, 1],
    ];
    const paths = drawn(ranks, 20_000);
    const column = (at: number): number[] => paths.map((values) => values[at] ?? 0);
    for (const [i, j] of [
      [0, 1],
      [0, 2],
      [1, 2],
    ] as const) {
      // A standard error of 1 ÷ √20,000 is 0.007.
      assert.ok(Math.abs(spearman(column(i), column(j)) - (ranks[i]?.[j] ?? 0)) < 0.022);
    }
    const means = [0, 1, 2].map((at) => column(at).reduce((sum, value) => sum + value, 0) / paths.length);
    assert.ok(Math.abs((means[0] ?? 0) - 100) < 1.5 && Math.abs((means[1] ?? 0) - 0.4) < 0.006);
  });

  it("may hang on each other altogether, and not contradict each other", () => {
    const same = drawn(
      [
        [1, 1, 0],
        [1, 1, 0],
        [0, 0, 1],
      ],
      200,
    );
    assert.ok(
      spearman(
        same.map(([a = 0]) => a),
        same.map(([, b = 0]) => b),
      ) >
        1 - 1e-9,
    );
    assert.throws(
      () =>
        triangleOf([
          [1, 0.9, 0.9],
          [0.9, 1, -0.9],
          [0.9, -0.9, 1],
        ]),
      /^DomainError: the correlations cannot all hold at once/,
    );
    assert.throws(
      () =>
        triangleOf([
          [1, 1, 0.5],
          [1, 1, -0.5],
          [0.5, -0.5, 1],
        ]),
      /cannot all hold at once/,
    );
  });

  it("hang on the seed and the path alone: saved here, made apart in Python", () => {
    const draw = drawing({
      quantiles: [quantile("Uniform", 0, 1), quantile("Normal", 0, 1)],
      ranks: undefined,
      seed: 42,
    });
    const values = new Float64Array(2);
    const got = [0, 1, 1_000_000].map((path) => {
      draw(path, values);
      return [...values];
    });
    got.forEach(([uniform = 0, normal = 0], index) => {
      const [first = 0, second = 0] = MADE_APART[index] ?? [];
      assert.equal(uniform, first);
      assert.ok(Math.abs(normal - second) <= 1e-14 * Math.abs(second), `${normal}`);
    });
  });
});

/** Threefry written once more in Python, and SciPy's normal quantile. */
const MADE_APART: readonly (readonly number[])[] = [
  [0.8690483914353476, 1.2891772672139923],
  [0.15063241113354853, 0.5287885773410537],
  [0.7224871514844317, -0.3007906750217218],
];

describe("the summary of paths", () => {
  it("has mean, standard error, percentiles as PERCENTILE.INC and the share below", () => {
    // 1 … 5: mean 3, Σ(x − 3)² = 10, √(10 ÷ 4 ÷ 5); PERCENTILE.INC of 5 % is 1.2, of 95 % 4.8.
    const summary = summaryOf(Float64Array.of(5, 1, NaN, 4, 2, 3), 2.5);
    assert.deepEqual(summary, {
      count: 5,
      mean: 3,
      standardError: Math.sqrt(0.5),
      percentiles: [1.2, 1.4, 2, 3, 4, 4.6, 4.8],
      below: 0.4,
    });
    assert.equal(summaryOf(Float64Array.of(NaN), 0), undefined);
    assert.equal(summaryOf(Float64Array.of(7), 0)?.standardError, 0);
  });

  it("loses no cents beside billions", () => {
    const values = Float64Array.from({ length: 3 * CHUNK }, (_, index) =>
      index % 2 === 0 ? 1e15 + 0.125 : -1e15,
    );
    assert.equal(summaryOf(values, 0)?.mean, 0.0625);
  });
});
