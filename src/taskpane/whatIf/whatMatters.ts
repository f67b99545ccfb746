/**
 * Which inputs move a result most: each one that moves it, a little less and a little more, all others as they are.
 */
import {
  DomainError,
  evaluate,
  inputsThatMove,
  resultAt,
  tornado,
  type ExplainedInput,
  type ScalarKind,
  type Scenario,
} from "../../calc/index.ts";
import { showDifference, showFigure } from "../elements/figures.ts";

/** A result that can be moved and aimed at: a number or a date that is there. */
export interface MeasuredResult {
  readonly path: string;
  readonly label: string;
  readonly kind: ScalarKind;
  readonly unit: string | undefined;
  readonly value: number;
}

/** An input between two values, and what the result is less and more by there. */
export interface Moved {
  readonly input: ExplainedInput;
  /** "4.00× to 2.00×", the end first at which the result is less. */
  readonly range: string;
  /** What the result is less by, or more by least, and what it is more by; as `range` has the ends. */
  readonly changes: readonly [number | undefined, number | undefined];
  readonly low: number;
  readonly high: number;
  /** Result there less the result as it is; `undefined` where it cannot be worked out there. */
  readonly atLow: number | undefined;
  readonly atHigh: number | undefined;
}

export interface Matters {
  /** Inputs that are numbers or dates, the one that moves the result farthest first. */
  readonly moved: readonly Moved[];
  /** What else moves it: choices and texts. */
  readonly inWords: readonly ExplainedInput[];
  /** For a cell: the same as one table. */
  readonly formula: string | undefined;
}

/** What is paid to us in all stands first: it is most often asked of. */
export function measuredResults(scenario: Scenario): readonly MeasuredResult[] {
  const ours = resultAt(scenario, "us.paid");
  return [...(ours === undefined ? [] : [ours]), ...evaluate(scenario)].flatMap((result) => {
    const { path, label, kind, unit } = result;
    return result.available && typeof result.value === "number"
      ? [{ path, label, kind, unit, value: result.value }]
      : [];
  });
}

/** What is asked of at first: what is paid to whose answer it is. */
export function firstAsked(results: readonly MeasuredResult[]): MeasuredResult | undefined {
  return (
    ["us.paid", "paid.company"].flatMap((path) => results.filter((one) => one.path === path))[0] ?? results[0]
  );
}

/** It stops after every trial. */
export function* whatMatters(scenario: Scenario, result: MeasuredResult): Generator<undefined, Matters> {
  const inputs = yield* inputsThatMove(scenario, result.path);
  const moved: Moved[] = [];
  for (const input of inputs) {
    const range = rangeOf(input);
    if (range === undefined) continue;
    const one = yield* between(scenario, result, input, range);
    if (one !== undefined) moved.push(one);
  }
  moved.sort((a, b) => farthest(b) - farthest(a));
  return {
    moved,
    inWords: inputs.filter(({ value }) => typeof value !== "number"),
    formula: moved.length === 0 ? undefined : formulaOf(result.path, moved),
  };
}

function* between(
  scenario: Scenario,
  { path, value, kind }: MeasuredResult,
  input: ExplainedInput,
  [low, high]: Range,
): Generator<undefined, Moved | undefined> {
  try {
    const [bar] = yield* tornado(scenario, path, [{ row: 1, input: input.address, low, high }]);
    if (bar === undefined) return undefined;
    const less = (at: number | undefined): number | undefined =>
      at === undefined ? undefined : rounded(kind, at - value);
    const [atLow, atHigh] = [less(bar.atLow), less(bar.atHigh)];
    const shown = [low, high].map((end) => showFigure(input.kind, end));
    const isTurned = (atLow ?? 0) > (atHigh ?? 0);
    const range = (isTurned ? shown.toReversed() : shown).join(" to ");
    const changes = isTurned ? ([atHigh, atLow] as const) : ([atLow, atHigh] as const);
    return { input, range, changes, low, high, atLow, atHigh };
  } catch (error) {
    // Where it can be worked out at neither end it says nothing of what matters.
    if (!(error instanceof DomainError)) throw error;
    return undefined;
  }
}

/** Sums are told to the cent: a difference of doubles has digits behind it that nothing stands for. */
function rounded(kind: ScalarKind, difference: number): number {
  return kind === "money" ? Math.round(difference * 100) / 100 : difference;
}

export function farthest({ atLow = 0, atHigh = 0 }: Pick<Moved, "atLow" | "atHigh">): number {
  return Math.max(Math.abs(atLow), Math.abs(atHigh));
}

type Range = readonly [low: number, high: number];

const HALF_A_YEAR = 182;
const POINT = 0.01;

/** How much less and more of an input is tried; nothing of one that is in words, or 0. */
function rangeOf({ kind, value }: ExplainedInput): Range | undefined {
  if (typeof value !== "number") return undefined;
  switch (kind) {
    case "date":
      return [value - HALF_A_YEAR, value + HALF_A_YEAR];
    case "rate":
      return [exact(value < 0 ? value - POINT : Math.max(0, value - POINT)), exact(value + POINT)];
    case "share":
      return [exact(Math.max(0, value - 10 * POINT)), exact(Math.min(1, value + 10 * POINT))];
    case "days":
    case "count":
      return value === 0 ? undefined : [Math.max(1, Math.floor(value * 0.9)), Math.ceil(value * 1.1)];
    case "money":
      return value === 0 ? undefined : [Math.round(value * 90) / 100, Math.round(value * 110) / 100];
    default:
      return value === 0 ? undefined : ends(exact(value * 0.9), exact(value * 1.1));
  }
}

function ends(one: number, other: number): Range {
  return one <= other ? [one, other] : [other, one];
}

/** Without the digits that doubles add behind what a person would write. */
function exact(value: number): number {
  return Number(value.toPrecision(12));
}

/** As many rows as a formula may hold that a person still reads. */
export const MOST_ROWS = 10;

function formulaOf(path: string, moved: readonly Moved[]): string {
  const rows = moved
    .slice(0, MOST_ROWS)
    .map(({ input, low, high }) => `"${input.address}",${low},${high}`)
    .join(";");
  return `=AWARD.TORNADO("${path}", {"Input","Low","High";${rows}})`;
}

/** What moves a result most, in a sentence. */
export function inOneSentence({ moved: [first] }: Matters, { kind, label }: MeasuredResult): string {
  if (first === undefined) return `No number or date of this scenario moves ${label}.`;
  const { input, atLow, atHigh, low, high } = first;
  const [at, change] = Math.abs(atLow ?? 0) >= Math.abs(atHigh ?? 0) ? [low, atLow] : [high, atHigh];
  return `${input.label} moves it farthest: at ${showFigure(input.kind, at)} it changes by ${showDifference(kind, change)}.`;
}
