/**
 * What it does to a scenario that something in its tree has happened: to what the tree is worth, or to a result.
 */
import { Decimal, ZERO } from "../../decimal.ts";
import type { SerialDate } from "../../dates/serialDate.ts";
import { nameKey } from "../../nameKey.ts";
import type { ValuedNode } from "../../valuation/outcomeTree.ts";
import { tableRows, withInput, type Row, type Scenario } from "../fields/scenario.ts";
import { resultAt } from "../results/evaluate.ts";
import type { Bridge } from "./bridge.ts";
import { atEnd, hasTree, TREE_RESULT, treeEnds, treeOf } from "./chanceTree.ts";
import { measuredResult } from "./measuredTrial.ts";
import { whatIfProblem } from "./problems.ts";

interface EventStep {
  /** A node that is certain now. */
  readonly node: string;
  readonly chance: Decimal;
  /** To the cent. */
  readonly effect: Decimal;
  readonly value: Decimal;
}

export interface EventBridge {
  /** What the tree is worth today, or a result on average, to the cent: before, and once it has happened. */
  readonly start: Decimal;
  readonly end: Decimal;
  /** From the root on; the effects add up to the difference. */
  readonly steps: readonly EventStep[];
  /** Of the node itself. */
  readonly date: SerialDate;
  readonly valueThere: Decimal;
}

/**
 * The scenario in which a node of its tree, and so all before it, has happened: its chance is 1, that of what could have
 * come instead 0.
 *
 * @param row of the node, counted from 1
 * @throws DomainError as `treeOf`
 */
export function withEvent(scenario: Scenario, row: number): Scenario {
  const { nodes } = treeOf(scenario);
  return certain(scenario, nodes, way(nodes, row));
}

/**
 * From the value of the tree to that once a node has happened, node by node from the root.
 *
 * @throws DomainError as `treeOf`
 */
export function eventBridge(scenario: Scenario, row: number): EventBridge {
  return bridgeOf(scenario, row, (changed) => treeOf(changed).value);
}

/**
 * The same of a result of the whole scenario, in money: what it comes to through award, receipts and claims at each end
 * of the tree, on average by their chances.
 *
 * @returns nothing where at an end that may come it cannot be worked out
 * @throws DomainError as `treeOf` and `atEnd`
 */
export function resultAfterEvent(scenario: Scenario, row: number, path: string): EventBridge | undefined {
  const known = new Map<number, number | undefined>();
  for (const end of treeEnds(scenario)) {
    const result = end.probability.isZero() ? undefined : resultAt(atEnd(scenario, end), path);
    const value = result?.available === true && typeof result.value === "number" ? result.value : undefined;
    if (value === undefined && !end.probability.isZero()) return undefined;
    known.set(end.row, value);
  }
  // That something has happened makes no end possible that was not.
  return bridgeOf(scenario, row, (changed) =>
    treeEnds(changed).reduce(
      (sum, end) =>
        end.probability.isZero() ? sum : sum.plus(end.probability.times(known.get(end.row) ?? 0)),
      ZERO,
    ),
  );
}

/**
 * From what a result is on average over the tree, or from the value of the tree, to that once a node has happened, as the
 * bridge from one scenario to another is told.
 *
 * @param event name of the node
 * @param field path or label of a result in money, or the path of the value of the tree
 * @throws DomainError where there is no tree, no such node or result, or the node cannot be reached; and as
 *   `resultAfterEvent`
 */
export function bridgeToEvent(scenario: Scenario, event: string, field: string): Bridge {
  if (!hasTree(scenario)) throw whatIfProblem.noTree(scenario.name);
  const isTree = nameKey(field) === nameKey(TREE_RESULT.path);
  const { path, label, kind } = isTree ? TREE_RESULT : measuredResult(scenario, field);
  if (kind !== "money") throw whatIfProblem.eventNotInMoney(label);
  const { nodes } = treeOf(scenario);
  const node = nodes.find(({ name }) => nameKey(name) === nameKey(event));
  if (node === undefined)
    throw whatIfProblem.noSuchEvent(
      event,
      nodes.map(({ name }) => name),
    );
  if (node.probability.isZero()) throw whatIfProblem.impossibleEvent(node.name);
  const told = isTree ? eventBridge(scenario, node.row) : resultAfterEvent(scenario, node.row, path);
  if (told === undefined) throw whatIfProblem.notAtEveryEnd(label);
  return {
    ...{ label, start: told.start.toNumber(), end: told.end.toNumber() },
    steps: told.steps.map(({ node: input, chance, effect, value }) => ({
      ...{ input, from: chance.toNumber(), to: 1 },
      ...{ effect: effect.toNumber(), result: value.toNumber() },
    })),
  };
}

function bridgeOf(scenario: Scenario, row: number, measure: (changed: Scenario) => Decimal): EventBridge {
  const { nodes, value, asOf } = treeOf(scenario);
  const happened = way(nodes, row);
  const node = happened.at(-1);
  const start = inCents(measure(scenario));
  const steps: EventStep[] = [];
  let last = start;
  happened.forEach(({ name, given }, index) => {
    if (given.eq(1)) return;
    const now = inCents(measure(certain(scenario, nodes, happened.slice(0, index + 1))));
    steps.push({ node: name, chance: given, effect: now.minus(last), value: now });
    last = now;
  });
  return { start, end: last, steps, date: node?.date ?? asOf, valueThere: node?.value ?? value };
}

function way(nodes: readonly ValuedNode[], row: number | undefined): readonly ValuedNode[] {
  const node = nodes.find((one) => one.row === row);
  return node === undefined ? [] : [...way(nodes, node.before), node];
}

function certain(
  scenario: Scenario,
  nodes: readonly ValuedNode[],
  happened: readonly ValuedNode[],
): Scenario {
  const input = scenario.inputs["outcomes.tree"];
  if (input === undefined) return scenario;
  const chances = new Map<number, number>();
  for (const { row, before } of happened)
    for (const other of nodes) if (other.before === before) chances.set(other.row, other.row === row ? 1 : 0);
  const rows = tableRows(input).map((each, index): Row => {
    const probability = chances.get(index + 1);
    return probability === undefined ? each : { ...each, cells: { ...each.cells, probability } };
  });
  return withInput(scenario, "outcomes.tree", { value: rows, provenance: input.provenance });
}

function inCents(value: Decimal): Decimal {
  return value.toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
}
