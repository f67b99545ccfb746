/**
 * What a scenario comes to over thousands of paths, in each of which uncertain inputs are others.
 *
 * A path is the whole scenario: its award, receipts, waterfall and shares are worked out of its inputs as of any other
 * scenario, in decimals, which are the same in every engine.
 */
import { isSerialDate } from "../../dates/serialDate.ts";
import { DomainError, inRow, problem } from "../../errors.ts";
import {
  isSpread,
  quantileOf,
  type DistributionName,
  type Parameters,
} from "../../simulation/distributions.ts";
import { drawing } from "../../simulation/draws.ts";
import { simulationProblem } from "../../simulation/problems.ts";
import { keyOf, uniformAt } from "../../simulation/threefry.ts";
import { summaryOf, type Summary } from "../../simulation/summary.ts";
import type { ValueRule } from "../fields/field.ts";
import type { ScalarValue, Scenario } from "../fields/scenario.ts";
import { once } from "../terms/once.ts";
import { contradictions } from "../reading/coherence.ts";
import { refusal } from "../reading/refusal.ts";
import { valueProblem } from "../reading/schema.ts";
import { figuresOf, resultAt } from "../results/evaluate.ts";
import type { Figure, ResultKey } from "../results/figures/figure.ts";
import { addressOf, recorded } from "../why/inputsRead.ts";
import {
  atEnd,
  hasTree,
  receivedSoFar,
  RECEIPT_PATHS,
  TREE_RESULT,
  treeEnds,
  type TreeEnd,
} from "./chanceTree.ts";
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

/** The paths of a simulation, each the whole scenario. */
export interface Paths {
  readonly uncertain: ReadonlySet<string>;
  /** Whether what comes in hangs on none of the inputs, but on the end of the tree that a path comes to. */
  readonly isPaidTheSame: boolean;
  readonly hasEnds: boolean;
  /** @throws DomainError naming the path whose inputs cannot be so */
  readonly at: (path: number) => {
    readonly scenario: () => Scenario;
    /** The end of the tree to which it comes, where there is a tree. */
    readonly end: TreeEnd | undefined;
  };
}

/**
 * The paths of a simulation, by their numbers.
 *
 * Inputs of days and counts are rounded to whole numbers, those of money to cents. No path is drawn again: one whose inputs
 * cannot be so is refused. Where the scenario has a tree of outcomes, each path comes to one of its ends, by its chance, and
 * is paid what comes there.
 *
 * @param seed whole number from 0 to 2⁵³
 * @throws DomainError naming the row of an assumption that cannot be
 */
export function pathsOf(scenario: Scenario, assumptions: readonly Assumption[], seed: number): Paths {
  const inputs = inputsOf(scenario, assumptions);
  const quantiles = assumptions.map(({ row, distribution, parameters }) =>
    inRow("assumptions", row, () => quantileOf(distribution, parameters)),
  );
  const draw = drawing({ quantiles, ranks: ranksOf(assumptions), seed });
  const uncertain = new Set(inputs.map(({ address }) => address));
  const ends = hasTree(scenario) ? drawingEnds(scenario, uncertain, seed, inputs.length) : undefined;
  const values = new Float64Array(inputs.length);
  return {
    ...{ uncertain, isPaidTheSame: ends?.isSame !== false, hasEnds: ends !== undefined },
    at: (path) => {
      draw(path, values);
      const drawn = scenarioOfPath(scenario, inputs, values, path);
      const end = ends?.drawn(drawn, path);
      const there = (): Scenario =>
        end === undefined
          ? drawn
          : checked(
              inPath(path, () => atEnd(drawn, end)),
              path,
            );
      return { end, scenario: once(there) };
    },
  };
}

/**
 * A simulation, ready to run. A result that reads none of the uncertain inputs is worked out once.
 *
 * @throws DomainError as `pathsOf`
 */
export function simulation(scenario: Scenario, assumptions: readonly Assumption[], seed: number): Simulation {
  const paths = pathsOf(scenario, assumptions, seed);
  const figures = figuresOf(scenario).filter((figure) => isMeasured(figure) && !BY_ENGINE.test(figure.path));
  const constants = constantsOf(figures, paths);
  return {
    keys: paths.hasEnds ? [...figures, TREE_RESULT] : figures,
    run: (from, to, columns) => {
      for (let path = from; path < to; path++) {
        const { end, scenario: there } = paths.at(path);
        const known = constants(end?.row ?? 0, () => (end === undefined ? scenario : atEnd(scenario, end)));
        figures.forEach(({ path: address }, index) => {
          const column = columns[index];
          if (column !== undefined) column[path - from] = known[index] ?? numberAt(there(), address);
        });
        const column = columns[figures.length];
        if (end !== undefined && column !== undefined) column[path - from] = end.presentValue.toNumber();
      }
    },
  };
}

/** Which end of its tree a path comes to: by a number of its own, behind those of the inputs. */
function drawingEnds(
  scenario: Scenario,
  uncertain: ReadonlySet<string>,
  seed: number,
  draw: number,
): { readonly isSame: boolean; readonly drawn: (changed: Scenario, path: number) => TreeEnd } {
  const key = keyOf(seed);
  const recording = recorded(scenario);
  const same = treeEnds(recording.scenario);
  receivedSoFar(recording.scenario);
  // What no path can be is told at once, and not as a fault of the first path.
  for (const end of same) atEnd(scenario, end);
  const isSame = !recording.read().some((place) => uncertain.has(addressOf(place)));
  const drawn = (changed: Scenario, path: number): TreeEnd => {
    const ends = isSame ? same : inPath(path, () => treeEnds(changed));
    const share = uniformAt(key, path, draw);
    let sum = 0;
    // Of chances that add up to a little less than 1 the last end has what is missing.
    for (const end of ends) {
      sum += end.probability.toNumber();
      if (share < sum) return end;
    }
    const [last] = ends.filter(({ probability }) => probability.gt(0)).slice(-1);
    if (last === undefined) throw simulationProblem.noResults();
    return last;
  };
  return { isSame, drawn };
}

/**
 * All paths of a simulation in turn, and what they come to. It stops after every path and tells how many are done.
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
  const columns = yield* columnsOf(keys.length, 0, paths, run);
  return summaries(keys, columns);
}

/** Columns of some paths, worked out in turn; it stops after each, which takes milliseconds, and tells how many are done. */
export function* columnsOf(
  count: number,
  start: number,
  end: number,
  run: Simulation["run"],
): Generator<number, readonly Float64Array[]> {
  const columns = Array.from({ length: count }, () => new Float64Array(end - start));
  for (let path = start; path < end; path++) {
    const place = path - start;
    run(
      path,
      path + 1,
      columns.map((column) => column.subarray(place, place + 1)),
    );
    yield place + 1;
  }
  return columns;
}

/** What the paths of each result come to. @param columns of all paths, by result */
export function summaries(
  keys: readonly ResultKey[],
  columns: readonly Float64Array[],
): readonly SimulatedResult[] {
  return keys.map((key, index) => summarised(key, columns[index] ?? new Float64Array()));
}

/** What the paths of a result come to. */
function summarised(key: ResultKey, column: Float64Array): SimulatedResult {
  const canBeLost = ["money", "rate", "multiple"].includes(key.kind);
  return { key, summary: summaryOf(column, key.kind === "multiple" ? 1 : 0), canBeLost };
}

function inputsOf(scenario: Scenario, assumptions: readonly Assumption[]): readonly UncertainInput[] {
  const known = new Set<string>();
  return assumptions.map(({ row, input: asked, distribution, parameters }) =>
    inRow("assumptions", row, () => {
      const input = uncertainInput(scenario, asked);
      // What is drawn is rounded; what is said must be whole.
      const isCounted = input.rule.kind === "days" || input.rule.kind === "count";
      const { a } = parameters;
      if (isCounted && distribution === "Fixed" && a !== undefined && !Number.isInteger(a)) {
        throw problem.mustBeWhole("A", a);
      }
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

/**
 * The values of results that read none of the inputs, by the end of the tree: with all that they read the same, they are
 * the same.
 */
function constantsOf(
  figures: readonly Figure[],
  { uncertain, isPaidTheSame }: Paths,
): (end: number, scenario: () => Scenario) => readonly (number | undefined)[] {
  const byEnd = new Map<number, readonly (number | undefined)[]>();
  const moves = (address: string): boolean =>
    uncertain.has(address) ||
    (!isPaidTheSame && RECEIPT_PATHS.some((path) => address === path || address.startsWith(`${path}.`)));
  return (end, scenario) => {
    const known = byEnd.get(end);
    if (known !== undefined) return known;
    const at = scenario();
    const found = figures.map(({ path }) => {
      const recording = recorded(at);
      const value = numberAt(recording.scenario, path);
      return recording.read().some((place) => moves(addressOf(place))) ? undefined : value;
    });
    byEnd.set(end, found);
    return found;
  };
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
  return checked(changed, path);
}

function checked(scenario: Scenario, path: number): Scenario {
  const [contradiction] = contradictions(scenario);
  if (contradiction !== undefined) throw simulationProblem.pathRefused(path + 1, refusal(contradiction));
  return scenario;
}

/** Work of a path; what cannot be there names the path. */
function inPath<Result>(path: number, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw simulationProblem.pathRefused(path + 1, error.message);
  }
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
