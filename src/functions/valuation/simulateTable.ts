/**
 * SIMULATE from its cells and a scenario to the table it answers: a part that is fetched when a cell first needs it.
 */
import {
  DISTRIBUTIONS,
  headingKey,
  hasTree,
  PERCENTILES,
  problem,
  simulation,
  simulationProblem,
  summaries,
  type Assumption,
  type Scenario,
} from "../../calc/index.ts";
import {
  isBlankRow,
  plain,
  readChoice,
  readOptionalNumber,
  readOptionalText,
  shownText,
  type CellAnswer,
} from "../excel/boundary.ts";
import { readRows, toTable, type TableRow, type TableShape } from "../table.ts";
import { withColumns } from "./pathWorkers.ts";

/** What SIMULATE is asked, as plain values. */
export interface SimulateArguments {
  /** None where nothing is asked, which is refused whatever the scenarios. */
  readonly scenario: Scenario | undefined;
  readonly assumptions: readonly (readonly unknown[])[];
  readonly paths: number | undefined;
  readonly seed: number | undefined;
}

const COLUMNS: TableShape["columns"] = [
  { header: "Input", holds: "text", required: true },
  { header: "Distribution", holds: "text", required: true },
  { header: "A", holds: "number", required: true },
  { header: "B", holds: "number" },
  { header: "C", holds: "number" },
];

const HEADERS = [
  "Result",
  "Path",
  "Mean",
  "Standard error",
  ...PERCENTILES.map((percent) => `P${percent}`),
  "Probability of loss",
  "Paths",
];

/** What a percentile needs. */
const USUAL_PATHS = 10_000;
const FEWEST_PATHS = 2;
const MOST_PATHS = 1_000_000;

/** @throws DomainError as `simulation`, and where no result can be worked out */
export function simulateTable(
  { scenario, assumptions: cells, paths, seed }: SimulateArguments,
  tell: (done: number) => void,
): CellAnswer[][] | Promise<CellAnswer[][]> {
  const mayBeEmpty = scenario !== undefined && hasTree(scenario);
  const assumptions = readAssumptions(cells, mayBeEmpty);
  const count = wholeFrom("paths", paths ?? USUAL_PATHS, FEWEST_PATHS, MOST_PATHS);
  const key = wholeFrom("seed", seed ?? 0, 0, Number.MAX_SAFE_INTEGER);
  if (scenario === undefined) throw problem.noScenario("name");
  const { keys } = simulation(scenario, assumptions, key);
  return withColumns({ scenario, assumptions, seed: key }, count, tell, (columns) => {
    const rows = summaries(keys, columns).flatMap(({ key: { label, path }, summary, canBeLost }) => {
      if (summary === undefined) return [];
      const { mean, standardError, percentiles, below, count: there } = summary;
      return [[label, path, mean, standardError, ...percentiles, canBeLost ? below : undefined, there]];
    });
    if (rows.length === 0) throw simulationProblem.noResults();
    return toTable(HEADERS, rows);
  });
}

/** Besides its own columns the table has one for each input that others are correlated with. */
function readAssumptions(
  cells: SimulateArguments["assumptions"],
  mayBeEmpty: boolean,
): readonly Assumption[] {
  const inputs = inputsIn(cells);
  const columns = inputs.map((header) => ({ header, holds: "rate" as const }));
  const shape = { name: "assumptions", columns: [...COLUMNS, ...columns], mayBeEmpty };
  return readRows(cells, shape, (row) => readAssumption(row, inputs));
}

/** What stands under Input, from the table as it is; nothing where it has no such column, which is refused later. */
function inputsIn(cells: SimulateArguments["assumptions"]): readonly string[] {
  const [headings = [], ...rows] = cells.filter((row) => !isBlankRow(row));
  const at = headings.findIndex((heading) => headingKey(shownText(heading)) === headingKey("Input"));
  return rows.map((row) => shownText(row[at]).trim()).filter((input) => input !== "");
}

function readAssumption(row: TableRow, inputs: readonly string[]): Assumption {
  const input = readOptionalText(row.cell("Input"), "Input");
  if (input === undefined) throw problem.missing("Input");
  const kind = row.cell("Distribution");
  if (isBlankRow([kind])) throw problem.missing("Distribution");
  return {
    row: row.number,
    input,
    distribution: readChoice(kind, "Distribution", DISTRIBUTIONS, "Fixed"),
    parameters: {
      a: readOptionalNumber(row.cell("A"), "A"),
      b: readOptionalNumber(row.cell("B"), "B"),
      c: readOptionalNumber(row.cell("C"), "C"),
    },
    correlations: inputs.map((other) => readCorrelation(row.cell(other), other)),
  };
}

function readCorrelation(value: unknown, name: string): number | undefined {
  const rank = readOptionalNumber(plain(value, name), name);
  if (rank !== undefined && !(rank >= -1 && rank <= 1)) throw problem.mustBeBetween(name, -1, 1, rank);
  return rank;
}

function wholeFrom(name: string, value: number, low: number, high: number): number {
  if (!Number.isInteger(value)) throw problem.mustBeWhole(name, value);
  if (value < low || value > high) throw problem.mustBeBetween(name, low, high, value);
  return value;
}
