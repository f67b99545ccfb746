/**
 * What a scenario comes to over thousands of paths, in each of which uncertain inputs are others.
 *
 * A path is the whole scenario: its award, receipts, waterfall and shares are worked out of its inputs as of any other
 * scenario, in decimals, which are the same in every engine.
 */
import { isSerialDate } from "../../dates/serialDate.ts";
import { inRow } from "../../errors.ts";
import {
  isSpread,
  quantileOf,
  type DistributionName,
  type Parameters,
} from "../../simulation/distributions.ts";
import { drawing } from "../../simulation/draws.ts";
import { simulationProblem } from "../../simulation/problems.ts";
import { CHUNK, summaryOf, type Summary } from "../../simulation/summary.ts";
import type { ValueRule } from "../fields/field.ts";
import type { ScalarValue, Scenario } from "../fields/scenario.ts";
import { contradictions } from "../reading/coherence.ts";
import { refusal } from "../reading/refusal.ts";
import { valueProblem } from "../reading/schema.ts";
import { figuresOf, resultAt } from "../results/evaluate.ts";
import type { Figure, ResultKey } from "../results/figures/figure.ts";
import { addressOf, recorded } from "../why/inputsRead.ts";
import { dayOf, isMeasured, uncertainInput, withUncertain, type UncertainInput } from "./uncertainInput.ts";

/** An uncertain input. */
export interface Assumption {
  /** Of the row in its table, for the sentence of a refusal. */
  readonly row: number;
  readonly input: string;
  readonly distribution: DistributionName;
  readonly parameters: Parameters;
  /** Spearman's correlation with each assumption, in their order; `undefined` where none is told. */
  readonly correlations: readonly (number | undefined)[];
}

/** A result over all paths. */
export interface SimulatedResult {
  readonly key: ResultKey;
  /** `undefined` where it cannot be worked out in any path. */
  readonly summary: Summary | undefined;
  /** Whether the share below 0, or of a multiple below 1, is a loss. */
  readonly canBeLost: boolean;
}

/** Paths, as they are worked out: those of each result, by path; the same whoever works out which of them. */
export interface Simulation {
  readonly keys: readonly ResultKey[];
  /**
   * Works out paths.
   *
   * @param columns filled, of each result, at the places of the paths
   * @throws DomainError naming a path whose inputs cannot be so
   */
  readonly run: (from: number, to: number, columns: readonly Float64Array[]) => void;
}

/** A result that is solved for by `Math.exp` hangs on the engine in its last digits, and is left out. */
const BY_ENGINE = /^(?:us\.)?irr(?:$|\.)/u;

/**
 * A simulation, ready to run.
 *
 * Inputs of days and counts are rounded to whole numbers, those of money to cents. A result that reads none of the
 * uncertain inputs is worked out once. No path is drawn again: one whose inputs cannot be so is refused.
 *
 * @param seed whole number from 0 to 2⁵³
 * @throws DomainError naming the row of an assumption that cannot be
 */
export function simulation(scenario: Scenario, assumptions: readonly Assumption[], seed: number): Simulation {
  const inputs = inputsOf(scenario, assumptions);
  const quantiles = assumptions.map(({ row, distribution, parameters }) =>
    inRow("assumptions", row, () => quantileOf(distribution, parameters)),
  );
  const draw = drawing({ quantiles, ranks: ranksOf(assumptions), seed });
  const figures = figuresOf(scenario).filter((figure) => isMeasured(figure) && !BY_ENGINE.test(figure.path));
  const constants = constantsOf(scenario, inputs, figures);
  const values = new Float64Array(inputs.length);
  return {
    keys: figures,
    run: (from, to, columns) => {
      for (let path = from; path < to; path++) {
        draw(path, values);
        const changed = scenarioOfPath(scenario, inputs, values, path);
        figures.forEach(({ path: address }, index) => {
          const column = columns[index];
          if (column === undefined) return;
          column[path - from] = constants[index] ?? numberAt(changed, address);
        });
      }
    },
  };
}

/**
 * All paths of a simulation in turn, and what they come to. It stops after every chunk and tells how many are done.
 *
 * @throws DomainError as `simulation`
 */
export function* simulating(
  scenario: Scenario,
  assumptions: readonly Assumption[],
  paths: number,
  seed: number,
): Generator<number, readonly SimulatedResult[]> {
  const { keys, run } = simulation(scenario, assumptions, seed);
  const columns = keys.map(() => new Float64Array(paths));
  for (let from = 0; from < paths; from += STEP) {
    const to = Math.min(from + STEP, paths);
    run(
      from,
      to,
      columns.map((column) => column.subarray(from, to)),
    );
    yield to;
  }
  return keys.map((key, index) => summarised(key, columns[index] ?? new Float64Array()));
}

/** So few that whoever waits sees them counted. */
const STEP = CHUNK / 16;

/** What the paths of a result come to. */
function summarised(key: ResultKey, column: Float64Array): SimulatedResult {
  const canBeLost = ["money", "rate", "multiple"].includes(key.kind);
  return { key, summary: summaryOf(column, key.kind === "multiple" ? 1 : 0), canBeLost };
}

function inputsOf(scenario: Scenario, assumptions: readonly Assumption[]): readonly UncertainInput[] {
  const known = new Set<string>();
  return assumptions.map(({ row, input: asked }) =>
    inRow("assumptions", row, () => {
      const input = uncertainInput(scenario, asked);
      if (known.has(input.address)) throw simulationProblem.inputTwice(asked);
      known.add(input.address);
      return input;
    }),
  );
}

/** Spearman's correlations as a symmetric table; `undefined` where none is told. */
function ranksOf(assumptions: readonly Assumption[]): readonly (readonly number[])[] | undefined {
  const told = assumptions.flatMap(({ correlations }) => correlations).some((rank) => (rank ?? 0) !== 0);
  if (!told) return undefined;
  return assumptions.map(({ row, input, distribution, correlations }, i) =>
    inRow("assumptions", row, () =>
      assumptions.map((other, j) => {
        const [one, two] = [correlations[j], other.correlations[i]];
        if (i === j) {
          if (one !== undefined && one !== 1) throw simulationProblem.withItself(one);
          return 1;
        }
        if (one !== undefined && two !== undefined && one !== two)
          throw simulationProblem.correlationsDiffer(input, other.input, one, two);
        const rank = one ?? two ?? 0;
        if (rank !== 0 && !isSpread(distribution)) throw simulationProblem.notSpread(input, distribution);
        return rank;
      }),
    ),
  );
}

/** The values of results that read none of the inputs: with all that they read the same, they are the same. */
function constantsOf(
  scenario: Scenario,
  inputs: readonly UncertainInput[],
  figures: readonly Figure[],
): readonly (number | undefined)[] {
  const uncertain = new Set(inputs.map(({ address }) => address));
  return figures.map(({ path }) => {
    const recording = recorded(scenario);
    const value = numberAt(recording.scenario, path);
    return recording.read().some((place) => uncertain.has(addressOf(place))) ? undefined : value;
  });
}

function scenarioOfPath(
  scenario: Scenario,
  inputs: readonly UncertainInput[],
  values: Float64Array,
  path: number,
): Scenario {
  const changed = inputs.reduce((before, input, index) => {
    const value = drawnValue(input.rule, values[index] ?? 0);
    const wrong =
      value === undefined ? `${input.label} is no day` : valueProblem(input.label, input.rule, value);
    if (value === undefined || wrong !== undefined)
      throw simulationProblem.pathRefused(path + 1, wrong ?? "");
    return withUncertain(before, input, value);
  }, scenario);
  const [contradiction] = contradictions(changed);
  if (contradiction !== undefined) throw simulationProblem.pathRefused(path + 1, refusal(contradiction));
  return changed;
}

/** A number as an input of a kind holds it; `undefined` for a day that is none. */
function drawnValue(rule: ValueRule, value: number): ScalarValue | undefined {
  switch (rule.kind) {
    case "date": {
      const day = Math.floor(value + 0.5);
      return isSerialDate(day) ? dayOf(day) : undefined;
    }
    case "days":
    case "count":
      return Math.floor(value + 0.5);
    case "money":
      return Math.floor(value * 100 + 0.5) / 100;
    default:
      return value;
  }
}

/** A result as a number, NaN where there is none. */
function numberAt(scenario: Scenario, path: string): number {
  const result = resultAt(scenario, path);
  return result?.available === true && typeof result.value === "number" ? result.value : NaN;
}
