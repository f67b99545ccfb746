/**
 * A tree of outcomes as it is edited: texts in fields, nodes by number, so that a new name is a new name everywhere.
 */
import {
  Decimal,
  fieldAt,
  nameKey,
  type Column,
  type CellsAt,
  type DecimalSeparator,
  type Row,
  type ScalarValue,
} from "../../../calc/index.ts";
import { readInput, showInput } from "../../elements/inputText.ts";

type TreeCells = CellsAt<"outcomes.tree">;
export type TreeColumn = Exclude<keyof TreeCells, "parent">;

export interface DraftNode {
  readonly id: number;
  /** The node before it; `undefined` of a root. */
  readonly before: number | undefined;
  readonly texts: Readonly<Record<TreeColumn, string>>;
}

export type TreeDraft = readonly DraftNode[];

/** What is wrong at a field, by `keyOf`. */
type Problems = ReadonlyMap<string, string>;

interface TreeReading {
  /** `undefined` where anything is wrong. */
  readonly rows: readonly Row[] | undefined;
  readonly problems: Problems;
  /** The chance of nodes whose field is empty: what their siblings leave. */
  readonly rests: ReadonlyMap<number, number>;
}

const COLUMNS: readonly Column[] = fieldAt("outcomes.tree").columns;
const TREE_COLUMNS: readonly TreeColumn[] = [
  ...(["node", "probability", "date", "months", "cost", "standing", "recovery"] satisfies TreeColumn[]),
] as const;

export function columnOf(key: TreeColumn): Column {
  const column = COLUMNS.find((one) => one.key === key);
  if (column === undefined) throw new Error(`the tree has no column ${key}`);
  return column;
}

export function keyOf(id: number, column: TreeColumn): string {
  return `${id}.${column}`;
}

/** The rows of a scenario as texts. */
export function draftOf(rows: readonly Row[], separator: DecimalSeparator): TreeDraft {
  const byName = new Map(rows.map(({ cells }, index) => [nameKey(String(cells["node"] ?? "")), index + 1]));
  return rows.map(({ cells }, index) => {
    const parent = cells["parent"];
    const text = (key: TreeColumn): string => showInput(columnOf(key), cells[key], separator);
    return {
      id: index + 1,
      before: parent === undefined ? undefined : byName.get(nameKey(String(parent))),
      texts: Object.fromEntries(TREE_COLUMNS.map((key) => [key, text(key)])) as DraftNode["texts"],
    };
  });
}

function emptyTexts(node: string): DraftNode["texts"] {
  return { node, probability: "", date: "", months: "", cost: "", standing: "", recovery: "" };
}

/** A further branch after a node, or a further root. */
export function withBranch(draft: TreeDraft, before: number | undefined): TreeDraft {
  const id = Math.max(0, ...draft.map((node) => node.id)) + 1;
  const taken = new Set(draft.map(({ texts }) => nameKey(texts.node)));
  let number = 1;
  while (taken.has(nameKey(`Branch ${number}`))) number++;
  return [...draft, { id, before, texts: emptyTexts(`Branch ${number}`) }];
}

/** Without a node and all that follows it. */
export function withoutNode(draft: TreeDraft, id: number): TreeDraft {
  const gone = new Set([id]);
  for (let found = true; found;) {
    found = false;
    for (const node of draft) {
      if (node.before === undefined || gone.has(node.id) || !gone.has(node.before)) continue;
      gone.add(node.id);
      found = true;
    }
  }
  return draft.filter((node) => !gone.has(node.id));
}

export function withText(draft: TreeDraft, id: number, column: TreeColumn, text: string): TreeDraft {
  return draft.map((node) => (node.id === id ? { ...node, texts: { ...node.texts, [column]: text } } : node));
}

function childrenOf(draft: TreeDraft, before: number | undefined): TreeDraft {
  return draft.filter((node) => node.before === before);
}

/** Every node with how deep it stands, behind the one before it. */
export function inOrder(
  draft: TreeDraft,
  before: number | undefined = undefined,
  depth = 0,
): readonly { readonly node: DraftNode; readonly depth: number }[] {
  return childrenOf(draft, before).flatMap((node) => [
    { node, depth },
    ...inOrder(draft, node.id, depth + 1),
  ]);
}

/** What is typed, as rows of the scenario; chances that are left empty are what the others beside them leave. */
export function readDraft(draft: TreeDraft, separator: DecimalSeparator): TreeReading {
  const problems = new Map<string, string>();
  const values = new Map<string, ScalarValue | undefined>();
  for (const { id, texts } of draft) {
    for (const key of TREE_COLUMNS) {
      const column = columnOf(key);
      const reading = readInput(column, column.header, texts[key], separator);
      if ("problem" in reading) problems.set(keyOf(id, key), reading.problem);
      else values.set(keyOf(id, key), reading.value);
    }
  }
  checkNames(draft, problems);
  checkDays(draft, values, problems);
  const rests = checkChances(draft, values, problems);
  if (problems.size > 0) return { rows: undefined, problems, rests };
  const nameOf = new Map(draft.map(({ id, texts }) => [id, texts.node.trim()]));
  const rows = inOrder(draft).map(({ node: { id, before } }): Row => {
    const parent = before === undefined ? undefined : nameOf.get(before);
    const given = (key: TreeColumn): ScalarValue | undefined =>
      key === "probability" ? (values.get(keyOf(id, key)) ?? rests.get(id)) : values.get(keyOf(id, key));
    const cells = [
      ["node", given("node")],
      ["parent", parent],
      ...TREE_COLUMNS.slice(1).map((key) => [key, given(key)] as const),
    ] as const;
    return { cells: Object.fromEntries(cells.filter(([, value]) => value !== undefined)) };
  });
  return { rows, problems, rests };
}

function checkNames(draft: TreeDraft, problems: Map<string, string>): void {
  const known = new Set<string>();
  for (const { id, texts } of draft) {
    const name = nameKey(texts.node);
    if (name === "") problems.set(keyOf(id, "node"), "Name it");
    else if (known.has(name)) problems.set(keyOf(id, "node"), `“${texts.node.trim()}” is another one's name`);
    known.add(name);
  }
}

type Values = ReadonlyMap<string, ScalarValue | undefined>;

function checkDays(draft: TreeDraft, values: Values, problems: Map<string, string>): void {
  for (const { id } of draft) {
    const months = values.get(keyOf(id, "months"));
    if (values.get(keyOf(id, "date")) !== undefined && months !== undefined && months !== 0)
      problems.set(keyOf(id, "months"), "Give the day or the months, not both");
    for (const key of ["months", "cost"] as const) {
      const value = values.get(keyOf(id, key));
      if (typeof value === "number" && value < 0)
        problems.set(keyOf(id, key), `${columnOf(key).header} must be at least 0`);
    }
    if (typeof months === "number" && !Number.isInteger(months))
      problems.set(keyOf(id, "months"), "Months must be a whole number");
  }
}

/** As far as chances may be from 1. */
const TOLERANCE = 1e-9;

function checkChances(
  draft: TreeDraft,
  values: Values,
  problems: Map<string, string>,
): ReadonlyMap<number, number> {
  const rests = new Map<number, number>();
  for (const before of new Set(draft.map((node) => node.before))) {
    const siblings = childrenOf(draft, before);
    for (const { id } of siblings) {
      for (const key of ["probability", "standing"] as const) {
        const value = values.get(keyOf(id, key));
        if (typeof value === "number" && (value < 0 || value > 1))
          problems.set(keyOf(id, key), `${columnOf(key).header} must be from 0% to 100%`);
      }
    }
    if (siblings.some(({ id }) => problems.has(keyOf(id, "probability")))) continue;
    const open = siblings.filter(({ id }) => values.get(keyOf(id, "probability")) === undefined);
    const sum = siblings.reduce(
      (all, { id }) => all.plus(values.get(keyOf(id, "probability")) ?? 0),
      new Decimal(0),
    );
    const [rest, ...others] = open;
    const last = siblings.at(-1);
    // A single root needs no chance.
    if (before === undefined && siblings.length === 1 && rest !== undefined) continue;
    if (rest !== undefined && others.length === 0 && sum.lte(1))
      rests.set(rest.id, new Decimal(1).minus(sum).toNumber());
    else if (others.length > 0)
      for (const { id } of others)
        problems.set(keyOf(id, "probability"), "One alone may be left empty: the rest");
    else if (last !== undefined && sum.minus(1).abs().gt(TOLERANCE))
      problems.set(keyOf(last.id, "probability"), `These chances add up to ${percent(sum)}: make it 100%`);
  }
  return rests;
}

function percent(share: Decimal): string {
  return `${share.times(100).toDecimalPlaces(6).toFixed()}%`;
}
