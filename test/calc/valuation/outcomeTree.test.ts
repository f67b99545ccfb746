import assert from "node:assert/strict";
import {
  Decimal,
  fromIso,
  outcomeTree,
  ZERO,
  type SerialDate,
  type TreeNode,
} from "../../../src/calc/index.ts";

interface Given {
  readonly name: string;
  readonly parent?: string;
  readonly p?: number;
  readonly date?: string;
  readonly months?: number;
  readonly cost?: number;
  readonly leaves?: number;
  readonly recovery?: number;
}

const nodesOf = (given: readonly Given[]): TreeNode[] =>
  given.map(({ name, parent, p = 0, date, months = 0, cost = 0, leaves = 0, recovery = 0 }, index) => ({
    name,
    parent,
    probability: new Decimal(p),
    date: date === undefined ? undefined : fromIso(date),
    months,
    cost: new Decimal(cost),
    leavesStanding: new Decimal(leaves),
    recovery: new Decimal(recovery),
    row: index + 2,
  }));

const noAward = (): Decimal => assert.fail("no Award is asked for");

const treeOf = (
  given: readonly Given[],
  rate = 0,
  asOf?: string,
  awardOn: (day: SerialDate) => Decimal = noAward,
) => outcomeTree(nodesOf(given), new Decimal(rate), asOf === undefined ? undefined : fromIso(asOf), awardOn);

describe("a tree of outcomes worked out by hand", () => {
  // The seed's own path: the application is decided, and then enforcement brings the money or costs.
  const setAside: readonly Given[] = [
    { name: "Decision", date: "2022-01-01", cost: 10 },
    { name: "Dismissed", parent: "Decision", p: 0.6, months: 0 },
    { name: "Paid", parent: "Dismissed", p: 0.5, date: "2023-01-01", recovery: 1210 },
    { name: "Unpaid", parent: "Dismissed", p: 0.5, date: "2023-01-01", cost: 110 },
    { name: "Annulled", parent: "Decision", p: 0.4, months: 12, recovery: -55 },
  ];

  it("has the value at each node before its own cost, and the settlement at which to accept", () => {
    const { nodes, value, asOf } = treeOf(setAside, 0.1, "2021-01-01");
    assert.equal(asOf, fromIso("2021-01-01"));
    // Dismissed: (0.5 × 1,210 + 0.5 × −110) ÷ 1.1 = 500. Decision: 0.6 × 500 − 0.4 × 55 ÷ 1.1 = 280.
    const expected = [
      ["Decision", 1, 280, 254.545454545455],
      ["Dismissed", 0.6, 500, 454.545454545455],
      ["Paid", 0.3, 1210, 1000],
      ["Unpaid", 0.3, 0, 0],
      ["Annulled", 0.4, -55, -45.454545454545],
    ];
    assert.deepEqual(
      nodes.map((node) => [
        node.name,
        node.probability.toNumber(),
        node.value.toDecimalPlaces(12).toNumber(),
        node.presentValue.toDecimalPlaces(12).toNumber(),
      ]),
      expected,
    );
    // (280 − 10) ÷ 1.1
    assert.equal(value.toFixed(20), new Decimal(270).div(1.1).toFixed(20));
  });

  it("counts months from the day of the parent, to the end of a short month, and needs the day of the question", () => {
    const nodes = [
      { name: "Root", months: 1 },
      { name: "Leaf", parent: "root", p: 1, months: 1, recovery: 1 },
    ];
    const { nodes: valued } = treeOf(nodes, 0, "2024-01-31");
    assert.deepEqual(
      valued.map(({ date }) => date),
      [fromIso("2024-02-29"), fromIso("2024-03-29")],
    );
    assert.throws(
      () => treeOf(nodes),
      /^DomainError: asOf is needed, got nothing: "Root" has no Date from which the tree could begin$/,
    );
  });

  it("begins on its earliest date where no day is named", () => {
    const { asOf, value } = treeOf(
      [
        { name: "Late", p: 0.5, date: "2022-01-01", recovery: 110 },
        { name: "Soon", p: 0.5, date: "2021-01-01", recovery: 10 },
      ],
      0.1,
    );
    assert.equal(asOf, fromIso("2021-01-01"));
    assert.equal(value.toNumber(), 55);
  });

  it("takes a share of the Award at a leaf that leaves some standing, and asks for it there alone", () => {
    const asked: number[] = [];
    const { nodes } = treeOf(
      [
        { name: "Root", date: "2021-01-01", leaves: 1 },
        { name: "Whole", parent: "Root", p: 0.25, months: 12, leaves: 1 },
        { name: "Part", parent: "Root", p: 0.25, months: 24, leaves: 0.4 },
        { name: "Agreed", parent: "Root", p: 0.25, months: 24, leaves: 1, recovery: 7 },
        { name: "None", parent: "Root", p: 0.25 },
      ],
      0,
      undefined,
      (day) => {
        asked.push(day);
        return new Decimal(day === fromIso("2022-01-01") ? 100 : 200);
      },
    );
    assert.deepEqual(
      nodes.map(({ value }) => value.toNumber()),
      [46.75, 100, 80, 7, 0],
    );
    assert.deepEqual(asked.sort(), [fromIso("2022-01-01"), fromIso("2023-01-01")]);
  });

  it("keeps the order of its table, whatever follows from what", () => {
    const { nodes } = treeOf([
      { name: "Leaf", parent: "Middle", p: 1, recovery: 3 },
      { name: "Middle", parent: "Root", p: 1 },
      { name: "Root", date: "2021-01-01" },
    ]);
    assert.deepEqual(
      nodes.map(({ name, value }) => [name, value.toNumber()]),
      [
        ["Leaf", 3],
        ["Middle", 3],
        ["Root", 3],
      ],
    );
  });

  it("is as deep as a sheet is long", () => {
    const chain = Array.from({ length: 5_000 }, (_, index): Given => ({
      name: `N${index}`,
      ...(index === 0 ? { date: "2021-01-01" } : { parent: `N${index - 1}`, p: 1 }),
      recovery: 1,
    }));
    assert.equal(treeOf(chain).value.toNumber(), 5_000);
  });

  const wrong: readonly (readonly [string, readonly Given[], RegExp])[] = [
    [
      "roots that do not add up to 1",
      [
        { name: "A", p: 0.5, date: "2021-01-01" },
        { name: "B", p: 0.4, date: "2021-01-01" },
      ],
      /^DomainError: Probability of the roots must add up to 1, got 0\.9$/,
    ],
    [
      "children that do not",
      [
        { name: "A", date: "2021-01-01" },
        { name: "B", parent: "A", p: 0.4 },
      ],
      /^DomainError: Probability of the children of A must add up to 1, got 0\.4$/,
    ],
    [
      "a single root with another probability than 1",
      [{ name: "A", p: 0.5, date: "2021-01-01" }],
      /Probability of the roots must add up to 1, got 0\.5$/,
    ],
    [
      "a name twice, whatever its case",
      [
        { name: "A", date: "2021-01-01" },
        { name: "a", parent: "A", p: 1 },
      ],
      /^DomainError: nodes row 3: Node "a" stands in row 2 already/,
    ],
    [
      "a parent that is no node",
      [{ name: "A", parent: "B", p: 1, date: "2021-01-01" }],
      /^DomainError: nodes row 2: Parent "B" is no Node of the table/,
    ],
    [
      "parents that go round",
      [
        { name: "A", date: "2021-01-01" },
        { name: "B", parent: "C", p: 1 },
        { name: "C", parent: "B", p: 1 },
      ],
      /^DomainError: nodes row 3: Node "B" hangs on no root, its parents go round/,
    ],
    [
      "parents of which none is a root",
      [{ name: "A", parent: "A", p: 1, date: "2021-01-01" }],
      /^DomainError: nodes row 2: Node "A" hangs on no root, its parents go round/,
    ],
    [
      "adverse costs in place of what is left standing",
      [{ name: "Part", date: "2021-01-01", leaves: 0.5, recovery: -20 }],
      /^DomainError: nodes row 2: Recovery -20 would take the place of what Leaves standing brings: write what is paid/,
    ],
    [
      "a node before its parent",
      [
        { name: "A", date: "2021-01-01" },
        { name: "B", parent: "A", p: 1, date: "2020-12-31" },
      ],
      /^DomainError: nodes row 3: Date must not be before A 2021-01-01, got 2020-12-31$/,
    ],
  ];
  for (const [what, nodes, message] of wrong) {
    it(`refuses ${what}`, () => assert.throws(() => treeOf(nodes), message));
  }

  it("refuses what lies before the day of the question, and a rate of -100 %", () => {
    assert.throws(
      () => treeOf([{ name: "A", date: "2021-01-01" }], 0, "2021-01-02"),
      /^DomainError: nodes row 2: Date must not be before asOf 2021-01-02, got 2021-01-01$/,
    );
    assert.throws(() => treeOf([{ name: "A", date: "2021-01-01" }], -1), /annualRate must be above -1/);
  });
});

/** Numbers from 0 to 1 by a multiplicative congruence (Park and Miller 1988): the same trees every time. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

interface Drawn extends Given {
  readonly children: Drawn[];
  readonly day: number;
}

/** A tree of up to four levels of up to three branches, with costs, recoveries and a share of the Award at leaves. */
function drawTree(next: () => number): {
  readonly rate: number;
  readonly asOf: SerialDate;
  readonly roots: Drawn[];
} {
  const asOf = fromIso("2020-06-15");
  let count = 0;
  const branches = (parent: Drawn | undefined, level: number): Drawn[] => {
    const size = 1 + Math.floor(next() * 3);
    const weights = Array.from({ length: size }, () => 0.05 + next());
    const sum = weights.reduce((total, weight) => total + weight, 0);
    return weights.map((weight) => {
      const day = (parent?.day ?? asOf) + Math.floor(next() * 900);
      const isLeaf = level === 3 || next() < 0.4;
      const cost = next() < 0.5 ? Math.round(next() * 1e6) / 100 : 0;
      const recovery = isLeaf && next() < 0.3 ? 0 : Math.round((next() - 0.2) * 1e8) / 100;
      const standing = Math.round(next() * 100) / 100;
      const node: Drawn = {
        name: `N${count++}`,
        ...(parent === undefined ? {} : { parent: parent.name }),
        p: weight / sum,
        cost,
        recovery,
        // What is paid beside what is left standing is a cost: as a recovery it would take its place, and is refused.
        leaves: recovery < 0 ? 0 : standing,
        day,
        children: [],
      };
      if (!isLeaf) node.children.push(...branches(node, level + 1));
      return node;
    });
  };
  return { rate: next() * 0.4 - 0.05, asOf, roots: branches(undefined, 0) };
}

const AWARD = 1_000_000;
const awardOn = (day: number): number => AWARD * (1 + (day - 40_000) / 10_000);

describe("a tree of outcomes beside the enumeration of its paths", () => {
  it("is the same to 1e-12 at every node of 1,000 random trees", () => {
    const next = numbersFrom(20_170_203);
    for (let tree = 0; tree < 1_000; tree++) {
      const { rate, asOf, roots } = drawTree(next);
      const drawn: Drawn[] = [];
      const collect = (node: Drawn): void => {
        drawn.push(node);
        node.children.forEach(collect);
      };
      roots.forEach(collect);
      const valued = outcomeTree(
        nodesOf(drawn).map((node, index) => ({ ...node, date: drawn[index]?.day as SerialDate })),
        new Decimal(rate),
        asOf,
        (day) => new Decimal(awardOn(day)),
      );
      // Down every path with the product of its chances, all discounted to one day: no step back from the leaves.
      const flowOf = ({ children, recovery = 0, leaves = 0, day }: Drawn): number =>
        recovery === 0 && children.length === 0 ? leaves * awardOn(day) : recovery;
      const along = (
        node: Drawn,
        chance: number,
        from: number,
        sums: { net: number; size: number },
      ): void => {
        const factor = chance * Math.exp((-Math.log1p(rate) * (node.day - from)) / 365);
        const flow = factor * flowOf(node);
        const cost = factor * (node.cost ?? 0);
        sums.net += flow - cost;
        sums.size += Math.abs(flow) + cost;
        for (const child of node.children) along(child, chance * (child.p ?? 0), from, sums);
      };
      const isSame = (actual: Decimal, { net, size }: { net: number; size: number }): void =>
        assert.ok(Math.abs(actual.toNumber() - net) <= 1e-12 * Math.max(1, size), `tree ${tree}: ${net}`);
      const whole = { net: 0, size: 0 };
      for (const root of roots) along(root, root.p ?? 0, asOf, whole);
      isSame(valued.value, whole);
      drawn.forEach((node, index) => {
        const sums = { net: 0, size: 0 };
        along(node, 1, node.day, sums);
        isSame(valued.nodes[index]?.value.minus(node.cost ?? 0) ?? ZERO, sums);
      });
    }
  }).timeout(60_000);
});
