import { addMonths, toIso, type SerialDate } from "../dates/serialDate.ts";
import { ONE, ZERO, type Decimal } from "../decimal.ts";
import { inRow, problem } from "../errors.ts";
import { nameKey } from "../nameKey.ts";
import { growing } from "./expectedValue.ts";
import { wrongSum } from "./probability.ts";
import { chanceProblem } from "./problems.ts";

/** A node as it stands in its table. */
export interface TreeNode {
  readonly name: string;
  /** Name of the node before it; `undefined` of a root. */
  readonly parent: string | undefined;
  /** Given its parent, 0 to 1; a single root needs none. */
  readonly probability: Decimal;
  readonly date: SerialDate | undefined;
  /** From the day of its parent, or from the day of the question; counts where there is no date. */
  readonly months: number;
  /** 0 or more, on the node's day. */
  readonly cost: Decimal;
  /** Share of the Award that is left; counts on a node without children alone. */
  readonly leavesStanding: Decimal;
  /** On the node's day, below 0 for adverse costs, where nothing is left standing; 0 for what follows from that. */
  readonly recovery: Decimal;
  /** Where it stands in its table. */
  readonly row: number;
}

/** A node with what follows for it. */
export interface ValuedNode extends Pick<TreeNode, "name" | "row"> {
  /** Of reaching it. */
  readonly probability: Decimal;
  readonly date: SerialDate;
  /** In money of that day, before its own cost. */
  readonly value: Decimal;
  /** Of that value, not weighted, on the day of the question. */
  readonly presentValue: Decimal;
  /** Row of the node before it; `undefined` of a root. */
  readonly before: number | undefined;
  /** Given the node before it. */
  readonly given: Decimal;
  readonly isLeaf: boolean;
  /** What comes on its day, what follows from what is left standing too; below 0 where it is paid. */
  readonly recovery: Decimal;
  readonly cost: Decimal;
}

export interface ValuedTree {
  /** In the order in which they were given. */
  readonly nodes: readonly ValuedNode[];
  readonly asOf: SerialDate;
  /** What all of it is worth on that day: the settlement at which to accept. */
  readonly value: Decimal;
}

/** A node in its place. */
interface PlacedNode extends TreeNode {
  readonly date: SerialDate;
  /** Of reaching it. */
  readonly reached: Decimal;
  readonly given: Decimal;
  readonly before: PlacedNode | undefined;
  readonly isLeaf: boolean;
}

/**
 * A tree of outcomes, worked out exactly from its leaves back.
 *
 * Value of a node = its recovery + Σ p × (value − cost) of its children, each discounted from its own day at (1 + r)
 * to the power of days over 365. The tree is Σ p × (value − cost) of its roots, discounted to the day of the question.
 *
 * @param annualRate effective yearly rate r, above −1
 * @param asOf day of the question; left out it is the earliest date of a tree whose roots have one
 * @param awardOn what is owed on the Award on a day, by what is paid up to that of the question; asked of leaves that leave some of it standing alone
 * @throws DomainError when names do not make a tree, probabilities do not add up to 1, or a node lies before its parent
 */
export function outcomeTree(
  nodes: readonly TreeNode[],
  annualRate: Decimal,
  asOf: SerialDate | undefined,
  awardOn: (day: SerialDate, asOf: SerialDate) => Decimal,
): ValuedTree {
  const growth = growing(annualRate);
  const day = asOf ?? earliestDate(nodes);
  const placed = placedNodes(nodes, day);
  const values = new Map<PlacedNode | undefined, Decimal>();
  const recoveries = new Map<PlacedNode, Decimal>();
  const valueOf = (node: PlacedNode | undefined): Decimal => values.get(node) ?? ZERO;
  // Children stand behind their parents, so that all of a node is known when its turn comes from the end.
  for (const node of [...placed].reverse()) {
    const recovery = recoveryOf(node, (date) => awardOn(date, day));
    recoveries.set(node, recovery);
    const value = valueOf(node).plus(recovery);
    values.set(node, value);
    const worth = value.minus(node.cost).div(growth(node.before?.date ?? day, node.date));
    values.set(node.before, valueOf(node.before).plus(node.given.times(worth)));
  }
  const byRow = new Map(placed.map((node) => [node.row, node]));
  return {
    asOf: day,
    value: valueOf(undefined),
    nodes: nodes.flatMap(({ row }) => {
      const node = byRow.get(row);
      if (node === undefined) return [];
      const { name, date, reached, given, isLeaf, cost } = node;
      const value = valueOf(node);
      const recovery = recoveries.get(node) ?? ZERO;
      const presentValue = value.div(growth(day, date));
      const before = node.before?.row;
      return [
        { name, row, date, probability: reached, value, presentValue, before, given, isLeaf, recovery, cost },
      ];
    }),
  };
}

/** What comes on the day of a node itself. */
function recoveryOf(node: PlacedNode, awardOn: (day: SerialDate) => Decimal): Decimal {
  if (!node.recovery.isZero() || !node.isLeaf || node.leavesStanding.isZero()) return node.recovery;
  return node.leavesStanding.times(awardOn(node.date));
}

/** @throws DomainError where a root has no date, so that its day hangs on that of the question */
function earliestDate(nodes: readonly TreeNode[]): SerialDate {
  const undated = nodes.find(({ parent, date }) => parent === undefined && date === undefined);
  const dates = nodes.flatMap(({ date }) => (date === undefined ? [] : [date]));
  const [first] = dates;
  if (first === undefined || undated !== undefined) throw chanceProblem.dayOfTree(undated?.name ?? "a root");
  return dates.reduce((earliest, date) => (date < earliest ? date : earliest), first);
}

/** The nodes with their days and chances, every parent before its children. */
function placedNodes(nodes: readonly TreeNode[], asOf: SerialDate): readonly PlacedNode[] {
  const children = childrenOf(nodes);
  const placed: PlacedNode[] = [];
  const place = (of: readonly TreeNode[], before: PlacedNode | undefined): void => {
    for (const node of withChances(of, before)) {
      inRow("nodes", node.row, () => {
        const date = dayOf(node, before, asOf);
        const reached = node.given.times(before?.reached ?? ONE);
        const isLeaf = !children.has(nameKey(node.name));
        // What is stated to come takes the place of what is left standing; what is paid does not.
        if (isLeaf && node.recovery.lt(0) && node.leavesStanding.gt(0))
          throw chanceProblem.paidBesideStanding(node.recovery);
        placed.push({ ...node, date, reached, before, isLeaf });
      });
    }
  };
  const roots = children.get("") ?? [];
  // Where all have a parent, their parents go round, as is told below.
  if (roots.length > 0 || nodes.length === 0) place(roots, undefined);
  for (let at = 0; at < placed.length; at++) {
    const node = placed[at];
    if (node !== undefined && !node.isLeaf) place(children.get(nameKey(node.name)) ?? [], node);
  }
  const reached = new Set(placed.map(({ row }) => row));
  const lost = nodes.find(({ row }) => !reached.has(row));
  if (lost !== undefined)
    return inRow("nodes", lost.row, () => {
      throw chanceProblem.parentsInCircle(lost.name);
    });
  return placed;
}

/** The children of each node by the key of its name, the roots by nothing. */
function childrenOf(nodes: readonly TreeNode[]): ReadonlyMap<string, readonly TreeNode[]> {
  const known = new Map<string, TreeNode>();
  for (const node of nodes) {
    const other = known.get(nameKey(node.name));
    if (other !== undefined)
      return inRow("nodes", node.row, () => {
        throw chanceProblem.nodeTwice(node.name, other.row);
      });
    known.set(nameKey(node.name), node);
  }
  const children = new Map<string, TreeNode[]>();
  for (const node of nodes) {
    const parent = node.parent === undefined ? "" : nameKey(node.parent);
    if (parent !== "" && !known.has(parent))
      return inRow("nodes", node.row, () => {
        throw chanceProblem.noSuchParent(node.parent ?? "");
      });
    const siblings = children.get(parent) ?? [];
    siblings.push(node);
    children.set(parent, siblings);
  }
  return children;
}

/** What may follow one node, or the roots, each with its chance. */
function withChances(
  nodes: readonly TreeNode[],
  before: PlacedNode | undefined,
): readonly (TreeNode & { readonly given: Decimal })[] {
  const [only] = nodes;
  if (before === undefined && nodes.length === 1 && only?.probability.isZero())
    return [{ ...only, given: ONE }];
  const sum = wrongSum(nodes.map(({ probability }) => probability));
  if (sum !== undefined)
    throw chanceProblem.probabilitiesOff(
      before === undefined ? "the roots" : `the children of ${before.name}`,
      sum,
    );
  return nodes.map((node) => ({ ...node, given: node.probability }));
}

function dayOf(node: TreeNode, before: PlacedNode | undefined, asOf: SerialDate): SerialDate {
  const from = before?.date ?? asOf;
  if (node.date === undefined)
    return node.months === 0 ? from : addMonths(from, node.months, "the day of the node");
  if (node.date >= from) return node.date;
  const other = before === undefined ? "asOf" : before.name;
  throw problem.mustNotComeBefore("Date", other, toIso(from), toIso(node.date));
}
