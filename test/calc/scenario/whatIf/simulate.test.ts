import assert from "node:assert/strict";
import { Decimal, fromIso, outcomeTree, type Assumption, type TreeNode } from "../../../../src/calc/index.ts";
import {
  simulating,
  simulation,
  type SimulatedResult,
} from "../../../../src/calc/scenario/whatIf/simulate.ts";
import { presetNamed, scenarioOf } from "../terms/given.ts";

/** A payment of which a lender has the first 40. */
const scenario = scenarioOf({
  "valuation.date": "2025-01-01",
  "award.firstPaymentDate": "2025-06-30",
  "award.firstPaymentAmount": 100,
  "award.currency": "USD",
  "payments.recoveryShare": 1,
  "shares.outstanding": 10,
  "shares.currency": "USD",
  "claims.table": [{ tier: 1, payee: "Lender", kind: "Fixed", amount: 40 }],
});

/** The same with an Award, and a tree of one end. */
const DRAWN = {
  "valuation.date": "2025-01-01",
  "award.principal": 1_000,
  "award.currency": "USD",
  "award.firstPaymentDate": "2025-06-30",
  "award.firstPaymentAmount": 100,
  "claims.table": [{ tier: 1, payee: "Lender", kind: "Fixed", amount: 40 }],
  "outcomes.tree": [{ node: "Settled", date: "2026-01-01", recovery: 30 }],
};

const assume = (
  input: string,
  distribution: Assumption["distribution"],
  [a, b, c]: readonly (number | undefined)[],
  correlations: readonly (number | undefined)[] = [],
): Assumption => ({ row: 2, input, distribution, parameters: { a, b, c }, correlations });

function simulated(
  assumptions: readonly Assumption[],
  paths: number,
  seed: number,
  of = scenario,
): (path: string) => SimulatedResult {
  const work = simulating(of, assumptions, paths, seed);
  let step = work.next();
  while (step.done !== true) step = work.next();
  const results = step.value;
  return (path) => {
    const found = results.find(({ key }) => key.path === path);
    assert.ok(found, path);
    return found;
  };
}

describe("a simulation of a scenario", () => {
  it("refuses a distribution by the row of its assumption", () => {
    const wrong = assume("award.firstPaymentAmount", "Triangular", [1, 5, 2]);
    assert.throws(() => simulation(scenario, [wrong], 1), /^DomainError: assumptions row 2: B must be /u);
  });

  it("is the table that Python and NumPy make of the same draws", () => {
    const at = simulated([assume("award.firstPaymentAmount", "Uniform", [20, 120])], 300, 42);
    for (const [path, expected] of MADE_APART) {
      const { summary } = at(path);
      const got = [summary?.mean, summary?.standardError, ...(summary?.percentiles ?? [])];
      assert.equal(got.length, expected.length);
      got.forEach((value = NaN, index) => {
        const wanted = expected[index] ?? NaN;
        assert.ok(Math.abs(value - wanted) <= 1e-12 * Math.abs(wanted), `${path}: ${value} is not ${wanted}`);
      });
    }
  });

  it("agrees with the tree within three standard errors in 97 of 100 seeds at least, and is not too careful", () => {
    const assumptions = [
      assume("payments.recoveryShare", "Bernoulli", [0.75]),
      assume("claims.Lender.amount", "Bernoulli", [0.5]),
    ];
    // Each leaf by hand: 100 or nothing comes, and of it the lender has 1 or 0.
    const leaves: readonly (readonly [string, number, number, number])[] = [
      ["paid.company", 0.5 * 100 + 0.5 * 99, 0, 1],
      ["paid.Lender", 0.5, 0, 1],
      ["company.perShare", (0.5 * 100 + 0.5 * 99) / 10, 0, 1],
    ];
    const exact = new Map(
      leaves.map(([path, paid, unpaid]) => {
        const node = (name: string, probability: number, recovery: number, row: number): TreeNode => ({
          ...{ name, row, parent: undefined, date: fromIso("2025-01-01"), months: 0 },
          probability: new Decimal(probability),
          cost: new Decimal(0),
          leavesStanding: new Decimal(0),
          recovery: new Decimal(recovery),
        });
        const nodes = [node("Paid", 0.75, paid, 2), node("Unpaid", 0.25, unpaid, 3)];
        const tree = outcomeTree(nodes, new Decimal(0), undefined, () => new Decimal(0));
        return [path, tree.value.toNumber()] as const;
      }),
    );
    const within = new Map<string, [one: number, three: number]>();
    for (let seed = 1; seed <= 100; seed++) {
      const at = simulated(assumptions, 100, seed);
      for (const [path, value] of exact) {
        const { mean = NaN, standardError = NaN } = at(path).summary ?? {};
        const errors = Math.abs(mean - value) / standardError;
        const counts = within.get(path) ?? [0, 0];
        within.set(path, [counts[0] + (errors <= 1 ? 1 : 0), counts[1] + (errors <= 3 ? 1 : 0)]);
      }
    }
    for (const [path, [one, three]] of within) {
      assert.ok(three >= 97, `${path}: ${three} of 100`);
      // A normal mean is within one standard error in 68 of 100, give or take 3 × 4.7.
      assert.ok(one >= 54 && one <= 83, `${path}: ${one} of 100 within one`);
    }
  }).timeout(300_000);

  it("has the same bits in one part, two and eight", () => {
    const assumptions = [
      assume("award.firstPaymentAmount", "Lognormal", [100, 60], [undefined, -0.5]),
      assume("award.firstPaymentDate", "Triangular", [45_700, 45_900, 46_500]),
    ];
    const paths = 64;
    const bitsOf = (parts: number): readonly Buffer[] => {
      const { keys, run } = simulation(scenario, assumptions, 7);
      const columns = keys.map(() => new Float64Array(paths));
      // The last part first: none may hang on another.
      for (let part = parts - 1; part >= 0; part--) {
        const [from, to] = [(paths / parts) * part, (paths / parts) * (part + 1)];
        run(
          from,
          to,
          columns.map((column) => column.subarray(from, to)),
        );
      }
      return columns.map(({ buffer }) => Buffer.from(buffer));
    };
    const whole = bitsOf(1);
    assert.deepEqual(bitsOf(2), whole);
    assert.deepEqual(bitsOf(8), whole);
  });

  it("works out once what hangs on none of the inputs, and tells what cannot be told", () => {
    const at = simulated([assume("award.firstPaymentAmount", "Uniform", [20, 120])], 50, 1);
    assert.equal(at("short.Lender").canBeLost, true);
    assert.equal(at("company.dilutedShares").summary?.standardError, 0);
    assert.equal(at("company.dilutedShares").summary?.mean, 10);
    // No principal is given.
    assert.equal(at("award.balance").summary, undefined);
  });

  it("simulates a preset whole, its award with it", () => {
    const at = simulated(
      [assume("award.firstPaymentDate", "Uniform", [43_100, 43_400])],
      20,
      3,
      presetNamed("Release of 3 February 2017"),
    );
    const { summary } = at("award.balanceAtPayment");
    assert.ok(summary !== undefined && summary.mean > 1.3e9 && summary.standardError > 0);
    assert.ok((at("paid.company").summary?.standardError ?? 0) > 0);
  });

  it("draws from the tree of a scenario whose payments have a schedule in force", () => {
    const agreed = scenarioOf({
      ...DRAWN,
      "payments.schedule": "Signed",
      "payments.instalments": [{ date: "2026-01-01", amount: 50, id: "Second", version: "Signed" }],
    });
    // The one end recovers 30 of which the lender, owed 40, has all, whatever the Award is.
    const at = simulated([assume("award.principal", "Uniform", [1_000, 2_000])], 50, 1, agreed);
    assert.deepEqual([at("paid.Lender").summary?.mean, at("paid.Lender").summary?.count], [30, 50]);
  });

  it("refuses a claim on a receipt that no end has, and does not count the other ends alone", () => {
    const named = scenarioOf({
      ...DRAWN,
      "payments.instalments": [{ date: "2026-01-01", amount: 50, id: "Second" }],
      "claims.table": [{ tier: 1, payee: "Lender", kind: "Fixed", amount: 40, notBefore: "second" }],
      "outcomes.tree": [
        { node: "Won", probability: 0.5, date: "2026-01-01", recovery: 200 },
        { node: "Lost", probability: 0.5, date: "2026-01-01" },
      ],
    });
    for (const assumptions of [[], [assume("award.principal", "Uniform", [1_000, 2_000])]]) {
      assert.throws(
        () => simulated(assumptions, 50, 1, named),
        /^DomainError: Not before in row 1 of the claims names "second", but what a tree of outcomes recovers has no Id/,
      );
    }
  });

  const wrong: readonly (readonly [string, readonly Assumption[], RegExp])[] = [
    [
      "a path whose inputs cannot be so",
      [assume("payments.recoveryShare", "Normal", [1, 0.1])],
      /^DomainError: path \d+ cannot be: .+; keep the assumptions within what the scenario allows$/,
    ],
    [
      "a result",
      [assume("paid.company", "Fixed", [1])],
      /^DomainError: assumptions row 2: Input "paid.company" is a result/,
    ],
    [
      "a text",
      [assume("award.currency", "Fixed", [1])],
      /Input "award.currency" is neither a number nor a date/,
    ],
    ["an unknown input", [assume("award.gold", "Fixed", [1])], /field "award.gold" is unknown/],
    [
      "an input twice",
      [assume("award.firstPaymentAmount", "Fixed", [1]), assume("award first payment amount", "Fixed", [1])],
      /stands there twice/,
    ],
    [
      "correlations that differ",
      [
        assume("award.firstPaymentAmount", "Uniform", [1, 2], [undefined, 0.5]),
        assume("payments.recoveryShare", "Uniform", [0, 1], [0.4]),
      ],
      /is given as 0.5 and 0.4: write it once, or alike$/,
    ],
    [
      "a correlation of what has no ranks",
      [
        assume("award.firstPaymentAmount", "Uniform", [1, 2], [undefined, 0.5]),
        assume("payments.recoveryShare", "Bernoulli", [0.5]),
      ],
      /"payments.recoveryShare" is Bernoulli, which has no ranks to correlate/,
    ],
  ];
  for (const [what, assumptions, message] of wrong) {
    it(`refuses ${what}`, () => assert.throws(() => simulated(assumptions, 50, 1), message));
  }
});

/** Threefry written once more in Python; min and max; NumPy's mean, deviation (ddof 1) and percentiles. */
const MADE_APART: readonly (readonly [string, readonly number[]])[] = [
  [
    "paid.company",
    [
      31.416233333333334, 1.5169198822409398, 0.0, 0.0, 4.975000000000001, 26.61, 55.55250000000001,
      69.69200000000001, 74.82000000000001,
    ],
  ],
  ["paid.Lender", [37.9152, 0.27018509878067204, 25.944, 30.044, 40.0, 40.0, 40.0, 40.0, 40.0]],
];
