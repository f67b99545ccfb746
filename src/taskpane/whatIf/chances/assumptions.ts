/** What of a scenario is uncertain, as it is typed: an input, how it is spread, and between what. */
import {
  DISTRIBUTIONS,
  fieldAt,
  hasTree,
  inputsThatMove,
  isSpread,
  tableRows,
  type Assumption,
  type Column,
  type DecimalSeparator,
  type Scenario,
  type ValueRule,
} from "../../../calc/index.ts";
import { readInput, showInput } from "../../elements/inputText.ts";

export type DistributionName = Assumption["distribution"];

/** An input that may be uncertain. */
export interface OpenInput {
  readonly address: string;
  readonly label: string;
  readonly rule: ValueRule;
  readonly value: number | string;
}

export interface AssumptionDraft {
  readonly address: string;
  readonly distribution: DistributionName;
  readonly texts: readonly [string, string, string];
  /** Rank correlation with the first one. */
  readonly correlation: string;
}

export const SPREADS: readonly DistributionName[] = DISTRIBUTIONS.filter((name) => name !== "Fixed");

/** What A, B and C are called of a distribution. */
export const PARAMETERS: Readonly<Record<DistributionName, readonly string[]>> = {
  Fixed: ["Value"],
  Bernoulli: ["Chance of 1"],
  Uniform: ["From", "To"],
  Triangular: ["Low", "Likeliest", "High"],
  PERT: ["Low", "Likeliest", "High"],
  Normal: ["Mean", "Standard deviation"],
  Lognormal: ["Mean", "Standard deviation"],
  Beta: ["Alpha", "Beta"],
};

const MEASURED: ReadonlySet<string> = new Set([
  "money",
  "date",
  "rate",
  "share",
  "multiple",
  "days",
  "count",
  "number",
]);

/** What of a scenario without a tree is paid by when; with one the tree says it. */
const PAID = /^(?:award\.payment$|award\.firstPayment|payments\.(?:instalments|nonCash|recoveryShare))/u;

/** The inputs that move a result, and the figures of the tree. It stops after every trial. */
export function* openInputs(scenario: Scenario, path: string): Generator<undefined, readonly OpenInput[]> {
  const isTree = hasTree(scenario);
  const moving = yield* inputsThatMove(scenario, path);
  const given = moving
    .filter(({ value, address }) => typeof value === "number" && !(isTree && PAID.test(address)))
    .flatMap(({ address, label, value }): OpenInput[] => {
      const rule = ruleOf(address);
      return rule === undefined ? [] : [{ address, label, rule, value }];
    });
  return [...treeInputs(scenario), ...given];
}

function treeInputs(scenario: Scenario): readonly OpenInput[] {
  const { columns } = fieldAt("outcomes.tree");
  return tableRows(scenario.inputs["outcomes.tree"]).flatMap(({ cells }, index) =>
    columns.flatMap((column): OpenInput[] => {
      const value = cells[column.key];
      if (value === undefined || !MEASURED.has(column.kind) || column.key === "probability") return [];
      const label = `${String(cells["node"])}: ${column.header.toLowerCase()}`;
      return [{ address: `outcomes.tree.${index + 1}.${column.key}`, label, rule: column, value }];
    }),
  );
}

function ruleOf(address: string): ValueRule | undefined {
  const [, path = address, , key] = /^(.+)\.(\d+)\.([^.]+)$/u.exec(address) ?? [];
  const field = fieldAt(path);
  if (field === undefined) return undefined;
  if (field.kind !== "table") return MEASURED.has(field.kind) ? field : undefined;
  const column: Column | undefined = field.columns.find((one) => one.key === key);
  return column !== undefined && MEASURED.has(column.kind) ? column : undefined;
}

/** A first guess: a triangle a tenth below and above what it is, a year each way of a day. */
export function firstGuess(input: OpenInput, separator: DecimalSeparator): AssumptionDraft {
  const { address, rule } = input;
  const shown = spreadOf(input).map((value) => showInput(rule, value, separator));
  const [low = "", likeliest = "", high = ""] = shown;
  return { address, distribution: "Triangular", texts: [low, likeliest, high], correlation: "" };
}

function spreadOf({ rule, value }: OpenInput): readonly (number | string)[] {
  if (rule.kind === "date") return [value, value, daysLater(value, 365)];
  const middle = Number(value);
  const [low, high] = [middle * 0.9, middle * 1.1].map((end) => Number(end.toPrecision(12)));
  if (low === undefined || high === undefined) return [value, value, value];
  const most = rule.kind === "share" ? Math.min(1, high) : high;
  if (["days", "count"].includes(rule.kind)) return [Math.floor(low), middle, Math.ceil(most)];
  return middle < 0 ? [most, middle, low] : [low, middle, most];
}

/** A day so many days on: as a serial number, whichever way it was given. */
function daysLater(value: number | string, days: number): number | string {
  if (typeof value === "number") return value + days;
  const day = new Date(`${value}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}

export interface AssumptionsRead {
  readonly assumptions: readonly Assumption[];
  /** As a constant of a formula; nothing where there is none. */
  readonly written: string;
}

/** @returns the sentence of the first thing that is wrong instead */
export function readAssumptions(
  drafts: readonly AssumptionDraft[],
  inputs: readonly OpenInput[],
  separator: DecimalSeparator,
): AssumptionsRead | string {
  const read: Assumption[] = [];
  const [first] = drafts;
  for (const [index, draft] of drafts.entries()) {
    const input = inputs.find(({ address }) => address === draft.address);
    if (input === undefined) return `${draft.address} moves this figure no longer: remove it.`;
    const numbers: (number | undefined)[] = [];
    for (const [at, name] of PARAMETERS[draft.distribution].entries()) {
      const rule = parameterRule(input.rule, draft.distribution, at);
      const reading = readInput(
        rule,
        `${input.label}, ${name.toLowerCase()}`,
        draft.texts[at] ?? "",
        separator,
      );
      if ("problem" in reading) return `${reading.problem}.`;
      if (reading.value === undefined) return `${input.label}: ${name} is needed.`;
      numbers.push(serialOf(rule, reading.value));
    }
    const rank = readInput(NUMBER, "Correlation", draft.correlation, separator);
    if ("problem" in rank) return `${rank.problem}.`;
    const correlation = typeof rank.value === "number" && index > 0 ? rank.value : undefined;
    if (correlation !== undefined && !isSpread(draft.distribution))
      return `${input.label}: ${draft.distribution} has no ranks to correlate.`;
    const [a, b, c] = numbers;
    read.push({
      row: index + 2,
      input: draft.address,
      distribution: draft.distribution,
      parameters: { a, b, c },
      correlations: drafts.map((_, other) => (other === 0 && index > 0 ? correlation : undefined)),
    });
  }
  return { assumptions: read, written: written(read, first?.address) };
}

const NUMBER: ValueRule = { kind: "number" };

/** Values are of the input's own kind; a spread of days is a number, as are chances and shapes. */
function parameterRule(rule: ValueRule, distribution: DistributionName, at: number): ValueRule {
  if (distribution === "Bernoulli" || distribution === "Beta") return NUMBER;
  const isSpreadOf = at === 1 && (distribution === "Normal" || distribution === "Lognormal");
  return isSpreadOf && rule.kind === "date" ? NUMBER : rule;
}

/** The serial number of a day, which a field gives as text. */
function serialOf({ kind }: ValueRule, value: number | string): number {
  return kind === "date" && typeof value === "string"
    ? Math.round(Date.parse(`${value}T00:00:00Z`) / 86_400_000) + 25_569
    : Number(value);
}

function written(assumptions: readonly Assumption[], first: string | undefined): string {
  if (assumptions.length === 0) return "";
  const isCorrelated = assumptions.some(({ correlations }) =>
    correlations.some((rank) => rank !== undefined),
  );
  const header = [
    "Input",
    "Distribution",
    "A",
    "B",
    "C",
    ...(isCorrelated && first !== undefined ? [first] : []),
  ];
  const rows = assumptions.map(({ input, distribution, parameters: { a, b, c }, correlations }) => [
    ...[input, distribution, a ?? "", b ?? "", c ?? ""],
    ...(isCorrelated ? [correlations[0] ?? ""] : []),
  ]);
  const cell = (value: string | number): string => (typeof value === "number" ? String(value) : `"${value}"`);
  return `{${[header, ...rows].map((row) => row.map(cell).join(",")).join(";")}}`;
}
