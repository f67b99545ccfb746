/**
 * What a result comes to at other values of one or two inputs, and which of several inputs moves it most.
 */
import { Decimal } from "../../decimal.ts";
import { inRow } from "../../errors.ts";
import type { Scenario } from "../fields/scenario.ts";
import type { Figure } from "../results/figures/figure.ts";
import { measuredResult, outcomeWith, valueGiven, type Outcome } from "./measuredTrial.ts";
import { whatIfProblem } from "./problems.ts";
import { uncertainInput, type UncertainInput } from "./uncertainInput.ts";

/** An input and the values that it is given in turn. */
export interface Axis {
  readonly input: string;
  readonly values: readonly number[];
}

export interface Sensitivity {
  /** What the result is called. */
  readonly label: string;
  /** A row for each value of the column's input, one where there is none; `undefined` where nothing can be worked out. */
  readonly rows: readonly (readonly (number | undefined)[])[];
}

/** So many are worked out in some ten seconds. */
const MOST_CELLS = 10_000;

/**
 * A result at every value of an input, or of every pair of values of two. It stops after every trial.
 *
 * @throws DomainError where field, an input or a value cannot be so, and where the result can be worked out nowhere
 */
export function* sensitivity(
  scenario: Scenario,
  field: string,
  row: Axis,
  column: Axis | undefined,
): Generator<undefined, Sensitivity> {
  const figure = measuredResult(scenario, field);
  const across = uncertainInput(scenario, row.input, "rowInput");
  const down = column && uncertainInput(scenario, column.input, "columnInput");
  if (column && down?.address === across.address) throw whatIfProblem.inputTwice("columnInput", column.input);
  const acrossValues = row.values.map((value) => valueGiven(across, "rowValues", value));
  const downValues = down && column?.values.map((value) => valueGiven(down, "columnValues", value));
  const count = acrossValues.length * (downValues?.length ?? 1);
  if (count > MOST_CELLS) throw whatIfProblem.tooManyCells(MOST_CELLS, count);
  const outcomes = new Outcomes(figure);
  const rows: (number | undefined)[][] = [];
  for (const other of downValues ?? [undefined]) {
    const cells: (number | undefined)[] = [];
    for (const value of acrossValues) {
      const changes: (readonly [UncertainInput, number])[] = [[across, value]];
      if (down !== undefined && other !== undefined) changes.push([down, other]);
      cells.push(outcomes.noted(outcomeWith(scenario, figure, changes)));
      yield;
    }
    rows.push(cells);
  }
  outcomes.check();
  return { label: figure.label, rows };
}

/** An input between two values. */
export interface InputRange {
  /** Of the row in its table, for the sentence of a refusal. */
  readonly row: number;
  readonly input: string;
  readonly low: number;
  readonly high: number;
}

export interface TornadoBar extends InputRange {
  /** `undefined` where it cannot be worked out. */
  readonly atLow: number | undefined;
  readonly atHigh: number | undefined;
  /** How far apart the two are. */
  readonly swing: number | undefined;
}

/**
 * A result at the low and high value of each input, all others as they are; the largest swing first, those without one
 * last. It stops after every trial.
 *
 * @throws DomainError where field, an input or a value cannot be so, and where the result can be worked out nowhere
 */
export function* tornado(
  scenario: Scenario,
  field: string,
  ranges: readonly InputRange[],
): Generator<undefined, readonly TornadoBar[]> {
  const figure = measuredResult(scenario, field);
  const known = new Set<string>();
  const inputs = ranges.map((range) => inRow("ranges", range.row, () => inputOf(scenario, range, known)));
  const outcomes = new Outcomes(figure);
  const bars: TornadoBar[] = [];
  for (const { range, input, low, high } of inputs) {
    const atLow = outcomes.noted(outcomeWith(scenario, figure, [[input, low]]));
    yield;
    const atHigh = outcomes.noted(outcomeWith(scenario, figure, [[input, high]]));
    yield;
    bars.push({ ...range, low, high, atLow, atHigh, swing: swingOf(atLow, atHigh) });
  }
  outcomes.check();
  return bars.sort((a, b) => (b.swing ?? -1) - (a.swing ?? -1));
}

interface RangedInput {
  readonly range: InputRange;
  readonly input: UncertainInput;
  readonly low: number;
  readonly high: number;
}

function inputOf(scenario: Scenario, range: InputRange, known: Set<string>): RangedInput {
  const input = uncertainInput(scenario, range.input);
  if (known.has(input.address)) throw whatIfProblem.inputTwice("Input", range.input);
  known.add(input.address);
  const [low, high] = [valueGiven(input, "Low", range.low), valueGiven(input, "High", range.high)];
  if (low > high) throw whatIfProblem.lowAboveHighInTable(range.low, range.high);
  return { range, input, low, high };
}

function swingOf(low: number | undefined, high: number | undefined): number | undefined {
  if (low === undefined || high === undefined) return undefined;
  return new Decimal(high).minus(low).abs().toNumber();
}

/** What trials came to, and why the first of them to nothing. */
class Outcomes {
  private readonly figure: Figure;
  private hasValue = false;
  private reason: string | undefined;

  constructor(figure: Figure) {
    this.figure = figure;
  }

  noted({ value, reason }: Outcome): number | undefined {
    this.hasValue ||= value !== undefined;
    this.reason ??= reason;
    return value;
  }

  /** @throws DomainError where none came to anything */
  check(): void {
    if (!this.hasValue) throw whatIfProblem.noneWorkedOut(this.figure.label, this.reason ?? "");
  }
}
