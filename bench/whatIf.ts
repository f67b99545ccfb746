/**
 * What the questions of What if cost, beside evaluating the whole scenario once for every trial; and a path of SIMULATE.
 */
import {
  columnsOf,
  evaluate,
  inputsThatMove,
  presets,
  sensitivity,
  simulation,
  solving,
  summaries,
  tornado,
  type Assumption,
  type Scenario,
} from "../src/calc/index.ts";
import { markdownTable } from "../tools/sectionedPage.ts";
import type { Bench } from "./measure/bench.ts";
import { timeInterleaved } from "./measure/interleaved.ts";

const PRESET = "Settlement of 2018 in instalments";
/** Net to the company, as the budget names it. */
const FIELD = "paid.company";
const ROUNDS = 3;
const PATHS = 256;
const SIDE = 20;

/** Does work to its end, and tells in how many steps. */
function toTheEnd<Result>(work: Generator<unknown, Result>): {
  readonly result: Result;
  readonly steps: number;
} {
  let step = work.next();
  let steps = 0;
  for (; step.done !== true; step = work.next()) steps++;
  return { result: step.value, steps };
}

function between(low: number, high: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, step) => low + ((high - low) * step) / (count - 1));
}

interface Question {
  readonly name: string;
  readonly budget: string;
  readonly trials: number;
  readonly run: () => void;
}

function questionsOf(scenario: Scenario): readonly Question[] {
  const ranges = toTheEnd(inputsThatMove(scenario, FIELD))
    .result.filter(({ kind, value }) => typeof value === "number" && kind === "money")
    .map(({ address, value }, index) => ({
      ...{ row: index + 2, input: address },
      ...{ low: Number(value) * 0.9, high: Number(value) * 1.1 },
    }));
  const asked = { field: FIELD, target: 1_200_000_000, input: "award.firstPaymentAmount" };
  const row = { input: "award.firstPaymentAmount", values: between(5e7, 1.5e8, SIDE) };
  const column = { input: "notes.series.1.multiple", values: between(2, 5, SIDE) };
  return [
    {
      ...{ name: `TORNADO of ${ranges.length}`, budget: "≥ 6 ×", trials: ranges.length * 2 },
      run: () => void toTheEnd(tornado({ ...scenario }, FIELD, ranges)),
    },
    {
      ...{ name: "SOLVE", budget: "≥ 6 ×", trials: toTheEnd(solving(scenario, asked)).steps },
      run: () => void toTheEnd(solving({ ...scenario }, asked)),
    },
    {
      ...{ name: `SENSITIVITY ${SIDE} × ${SIDE}`, budget: "≥ 6 ×", trials: SIDE * SIDE },
      run: () => void toTheEnd(sensitivity({ ...scenario }, FIELD, row, column)),
    },
  ];
}

const ASSUMPTIONS: readonly Assumption[] = [
  {
    ...{ row: 2, input: "award.firstPaymentAmount", distribution: "PERT" as const },
    ...{ parameters: { a: 5e7, b: 1e8, c: 1.5e8 }, correlations: [undefined, -0.4] },
  },
  {
    ...{ row: 3, input: "notes.series.1.multiple", distribution: "Uniform" as const },
    ...{ parameters: { a: 2, b: 4, c: undefined }, correlations: [undefined, undefined] },
  },
];

function paths(scenario: Scenario): void {
  const { keys, run } = simulation({ ...scenario }, ASSUMPTIONS, 1);
  summaries(keys, toTheEnd(columnsOf(keys.length, 0, PATHS, run)).result);
}

function run(): string {
  const scenario = presets().find(({ name }) => name === PRESET);
  if (scenario === undefined) throw new Error(`there is no preset ${PRESET}`);
  const questions = questionsOf(scenario);
  const [whole, path, ...timings] = timeInterleaved(
    [
      { name: "evaluate", run: () => void evaluate({ ...scenario }) },
      { name: "SIMULATE", run: () => paths(scenario) },
      ...questions,
    ],
    ROUNDS,
  );
  const [once = NaN, all = NaN] = [whole?.median, path?.median];
  const rows = questions.map(({ name, trials, budget }, index) => {
    const median = timings[index]?.median ?? NaN;
    return [
      name,
      trials.toLocaleString("en-US"),
      (median / 1e6).toFixed(1),
      `${((once * trials) / median).toFixed(1)} ×`,
      budget,
    ];
  });
  const each = all / PATHS / 1e3;
  return [
    `"${PRESET}", Net to the company. A whole evaluation takes ${(once / 1e6).toFixed(2)} ms; each question beside one of these for each of its trials.`,
    markdownTable(["", "Trials", "ms", "Faster", "Budget"], rows, [1, 2, 3, 4]),
    `SIMULATE, every result of every path, two uncertain inputs, one worker: ${each.toFixed(0)} µs a path, so 10,000 paths in ${((each * 1e4) / 1e6).toFixed(1)} s and a million in ${((each * 1e6) / 6e7).toFixed(0)} minutes. Budget: twice the plain C model, whose million takes about 0.35 s; a path is the whole scenario in decimals here, and does not come near that.`,
  ].join("\n\n");
}

export const bench: Bench = { id: "what-if", title: "What if", run };
