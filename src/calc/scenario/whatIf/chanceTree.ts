/**
 * The tree of outcomes of a scenario: what it is worth, and the scenario as it is where the tree comes to one of its ends.
 */
import { fromIso, isIso, toIso, type SerialDate } from "../../dates/serialDate.ts";
import { Decimal, ZERO } from "../../decimal.ts";
import { inRow } from "../../errors.ts";
import { nameKey } from "../../nameKey.ts";
import { growing } from "../../valuation/expectedValue.ts";
import { chanceProblem } from "../../valuation/problems.ts";
import { outcomeTree, type TreeNode, type ValuedNode, type ValuedTree } from "../../valuation/outcomeTree.ts";
import { withInput, type CellsAt, type Inputs, type Row, type Scenario } from "../fields/scenario.ts";
import type { FieldPath } from "../fields/catalogue.ts";
import type { ResultKey } from "../results/figures/figure.ts";
import type { Receipt } from "../../waterfall/receipts.ts";
import { FIRST_PAYMENT } from "../terms/paymentPlan.ts";
import { termsOf } from "../terms/scenarioTerms.ts";

/** An end of the tree, and what comes on the way to it. */
export interface TreeEnd {
  readonly name: string;
  readonly row: number;
  /** Of coming to it. */
  readonly probability: Decimal;
  readonly date: SerialDate;
  /** What comes, by day; what is paid or costs stands in `presentValue` alone. */
  readonly receipts: readonly { readonly date: SerialDate; readonly amount: Decimal }[];
  /** Of all that comes less all that it costs, on the valuation date. */
  readonly presentValue: Decimal;
}

/** What the tree comes to on the valuation date: no result of the scenario itself. */
export const TREE_RESULT: ResultKey = {
  path: "outcomes.treeValue",
  label: "Tree of outcomes, present value",
  group: "Outcomes",
  kind: "money",
};

/** Whether a scenario has a tree of outcomes. */
export function hasTree({ inputs }: Scenario): boolean {
  return (inputs["outcomes.tree"]?.value.length ?? 0) > 0;
}

/**
 * The Award as it was made, with its interest to a day and less what was paid by the day of the question: what is to be
 * paid after that is for the tree to say, and a node says what it leaves of it.
 */
export function awardLeft(scenario: () => Scenario): (day: SerialDate, asOf: SerialDate) => Decimal {
  return (day, asOf) => {
    const terms = termsOf(scenario());
    return terms.owedAsIssued(day, terms.paymentsUntil(asOf)).balance;
  };
}

/**
 * The tree of a scenario on its valuation date, at its rate of discount. The rows of its nodes count from 1.
 *
 * @throws DomainError as `outcomeTree`, and where the Award that a node leaves standing cannot be worked out
 */
export function treeOf(scenario: Scenario): ValuedTree {
  const terms = termsOf(scenario);
  const nodes = (scenario.inputs["outcomes.tree"]?.value ?? []).map(({ cells }, index) =>
    nodeOf(cells, index + 1),
  );
  return outcomeTree(
    nodes,
    terms.discountRate(),
    terms.valuationDate(),
    awardLeft(() => scenario),
  );
}

/** @throws DomainError where a node has two days */
function nodeOf(cells: CellsAt<"outcomes.tree">, row: number): TreeNode {
  if (cells.date !== undefined && (cells.months ?? 0) !== 0)
    return inRow("nodes", row, () => {
      throw chanceProblem.dateAndMonths();
    });
  const number = (value: number | undefined): Decimal => (value === undefined ? ZERO : new Decimal(value));
  return {
    row,
    name: cells.node,
    parent: cells.parent,
    probability: number(cells.probability),
    date: cells.date === undefined ? undefined : fromIso(cells.date),
    months: cells.months ?? 0,
    cost: number(cells.cost),
    leavesStanding: number(cells.standing),
    recovery: number(cells.recovery),
  };
}

/** The ends of the tree in the order of its rows. @throws DomainError as `treeOf` */
export function treeEnds(scenario: Scenario): readonly TreeEnd[] {
  const { nodes, asOf } = treeOf(scenario);
  const growth = growing(termsOf(scenario).discountRate());
  const byRow = new Map(nodes.map((node) => [node.row, node]));
  return nodes
    .filter(({ isLeaf }) => isLeaf)
    .map((end) => {
      const way = wayTo(end, byRow);
      const { name, row, probability, date } = end;
      const presentValue = way.reduce(
        (sum, node) => sum.plus(node.recovery.minus(node.cost).div(growth(asOf, node.date))),
        ZERO,
      );
      return { name, row, probability, date, presentValue, receipts: receiptsOn(way) };
    });
}

/** The nodes from the root to one. */
function wayTo(node: ValuedNode, byRow: ReadonlyMap<number, ValuedNode>): readonly ValuedNode[] {
  const before = node.before === undefined ? undefined : byRow.get(node.before);
  return before === undefined ? [node] : [...wayTo(before, byRow), node];
}

function receiptsOn(way: readonly ValuedNode[]): TreeEnd["receipts"] {
  const byDay = new Map<SerialDate, Decimal>();
  for (const { date, recovery } of way)
    if (recovery.gt(0)) byDay.set(date, (byDay.get(date) ?? ZERO).plus(recovery));
  return [...byDay].map(([date, amount]) => ({ date, amount }));
}

/** What was received by the valuation date: it stays, whatever the tree comes to. */
export function receivedSoFar(scenario: Scenario): readonly Receipt[] {
  const terms = termsOf(scenario);
  return terms.paymentsUntil(terms.valuationDate());
}

/** What of a scenario says when how much of the Award is paid. */
export const RECEIPT_PATHS = [
  "award.payment",
  "award.firstPaymentDate",
  "award.firstPaymentAmount",
  "award.firstPaymentReaches",
  "payments.instalments",
  "payments.nonCash",
  "payments.schedule",
  "payments.recoveryShare",
  "payments.discharge",
  "payments.settledOn",
] as const satisfies readonly FieldPath[];

/**
 * The scenario in which an end of its tree has come: after what was received by the valuation date, what it recovers is all
 * that is paid on the Award, on the days of its nodes and to the cent; where nothing comes it is never paid. Costs of the
 * tree are nobody's claim. What was received keeps its Id; what comes of the tree has none, but that the first of all
 * receipts is the first payment.
 *
 * @throws DomainError where a claim names a receipt that there cannot be, and (not available) where what was received so
 *   far cannot be told
 */
export function atEnd(scenario: Scenario, { name, receipts }: TreeEnd): Scenario {
  const provenance = { kind: "computed", from: `the tree of outcomes, where it comes to ${name}` } as const;
  const received = receivedSoFar(scenario);
  checkNamed(scenario, received);
  const [first, ...later] = [...received, ...receipts.map((one): Receipt => one)];
  const rows = later.map(({ date, amount, id }): Row => ({
    cells: { date: toIso(date), amount: inCents(amount), ...(id === undefined ? {} : { id }) },
  }));
  const paid: Inputs =
    first === undefined
      ? { "award.payment": { value: "Never", provenance } }
      : {
          "award.payment": { value: "Expected", provenance },
          "award.firstPaymentDate": { value: toIso(first.date), provenance },
          "award.firstPaymentAmount": { value: inCents(first.amount), provenance },
        };
  const without = RECEIPT_PATHS.reduce((left, path) => withInput(left, path, undefined), scenario);
  const changed = { ...without, inputs: { ...without.inputs, ...paid } };
  return rows.length === 0
    ? changed
    : withInput(changed, "payments.instalments", { value: rows, provenance });
}

/** @throws DomainError where a claim is paid out of a receipt, or not before one, that no end of the tree has */
function checkNamed({ inputs }: Scenario, received: readonly Receipt[]): void {
  const [first, ...later] = received;
  const isFirst = first === undefined || first.id === FIRST_PAYMENT;
  const ids = [...(isFirst ? [FIRST_PAYMENT] : []), ...later.map(({ id }) => id ?? "")];
  const known = new Set(ids.map(nameKey));
  (inputs["claims.table"]?.value ?? []).forEach(({ cells: { outOf = "", notBefore = "" } }, index) => {
    const named = [
      ...outOf.split(";").map((id) => ["Out of", id.trim()] as const),
      ["Not before", isIso(notBefore) ? "" : notBefore.trim()] as const,
    ];
    for (const [column, id] of named)
      if (id !== "" && !known.has(nameKey(id))) throw chanceProblem.idInTree(column, index + 1, id);
  });
}

function inCents(amount: Decimal): number {
  return amount.toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toNumber();
}
