/** What a tree is worth, in words and figures: as a whole, at each node, and to whose answer it is. */
import {
  asSentence,
  atEnd,
  DomainError,
  inputAt,
  resultAt,
  termsOf,
  treeEnds,
  treeOf,
  withInput,
  type Row,
  type Scenario,
  type TreeEnd,
  type ValuedTree,
} from "../../../calc/index.ts";

export interface TreeWorth {
  readonly tree: ValuedTree;
  readonly ends: readonly TreeEnd[];
  /** What the payee of the answer gets in all, weighed by chance; `undefined` where it cannot be told at an end. */
  readonly ours: number | undefined;
}

export type Worth =
  | { readonly kind: "worth"; readonly worth: TreeWorth }
  | { readonly kind: "refused"; readonly sentence: string };

/** A scenario with another tree, none where it has no rows. */
export function withTree(scenario: Scenario, rows: readonly Row[], reason: string): Scenario {
  if (rows.length === 0) return withInput(scenario, "outcomes.tree", undefined);
  const before = inputAt(scenario, "outcomes.tree");
  const provenance = before?.provenance ?? { kind: "assumed", reason };
  return withInput(scenario, "outcomes.tree", { value: rows, provenance });
}

export function worthOf(scenario: Scenario): Worth {
  try {
    const [tree, ends] = [treeOf(scenario), treeEnds(scenario)];
    return { kind: "worth", worth: { tree, ends, ours: oursIn(scenario, ends) } };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { kind: "refused", sentence: asSentence(inWords(scenario, error.message)) };
  }
}

/** A row is told by the name of its node. */
function inWords(scenario: Scenario, message: string): string {
  return message.replace(/^nodes row (\d+): /u, (_, row: string) => {
    const node = scenario.inputs["outcomes.tree"]?.value[Number(row) - 1]?.cells.node;
    return node === undefined ? "" : `${node}: `;
  });
}

function oursIn(scenario: Scenario, ends: readonly TreeEnd[]): number | undefined {
  let sum = 0;
  for (const end of ends) {
    if (end.probability.isZero()) continue;
    const there = ifItCanBe(() => atEnd(scenario, end));
    const result = there && resultAt(there, "us.paid");
    if (result?.available !== true || typeof result.value !== "number") return undefined;
    sum += end.probability.toNumber() * result.value;
  }
  return sum;
}

/** What is of no use to one figure does not take the others away. */
function ifItCanBe<Result>(work: () => Result): Result | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
}

const TENTHS = [
  "Never",
  "One time",
  "Two times",
  "Three times",
  "Four times",
  "Five times",
  "Six times",
  "Seven times",
  "Eight times",
  "Nine times",
  "Always",
];

/** "Seven times in ten something comes": or its chance, where that is no tenth. */
export function howOften(ends: readonly TreeEnd[]): string {
  const comes = ends
    .filter(({ receipts }) => receipts.length > 0)
    .reduce((sum, { probability }) => sum + probability.toNumber(), 0);
  const tenths = Math.round(comes * 10);
  if (Math.abs(comes * 10 - tenths) > 1e-9)
    return `With a chance of ${(comes * 100).toFixed(1)}% something comes.`;
  if (tenths === 0) return "Nothing comes, whatever happens.";
  if (tenths === 10) return "Something comes, whatever happens.";
  return `${TENTHS[tenths] ?? ""} in ten something comes.`;
}

/** Money of a scenario. */
export function unitOf(scenario: Scenario): string {
  return termsOf(scenario).currency("award") ?? "";
}
