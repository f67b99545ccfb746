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
import { runPlainModels, type PlainModel } from "./measure/plainModels.ts";
import { OLD_BUNDLE, sheetOf } from "./measure/sheetOf.ts";

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

/** @returns the mean of the result that is asked for */
function paths(scenario: Scenario): number {
  const { keys, run } = simulation({ ...scenario }, ASSUMPTIONS, 1);
  const all = summaries(keys, toTheEnd(columnsOf(keys.length, 0, PATHS, run)).result);
  return all.find(({ key: { path } }) => path === FIELD)?.summary?.mean ?? NaN;
}

const PLAIN_PATHS = 1_000_000;

/** One result in plain doubles, nothing else worked out: what the machine can do with the same question. */
function besideModels(each: number, mean: number, models: readonly PlainModel[]): string {
  const whole = (value: number): string => Math.round(value).toLocaleString("en-US");
  const row = (name: string, micro: number, comesTo: number): readonly string[] => [
    name,
    micro < 10 ? micro.toFixed(2) : micro.toFixed(0),
    ((micro * PLAIN_PATHS) / 1e6).toFixed(micro < 10 ? 2 : 0),
    whole(comesTo),
  ];
  const rows = [
    row(`SIMULATE, every result, one worker`, each, mean),
    ...models.map((model) => row(model.name, (model.seconds / PLAIN_PATHS) * 1e6, model.mean)),
  ];
  return markdownTable(["", "µs a path", "A million paths, s", "Net to the company, mean"], rows, [1, 2, 3]);
}

function run(): string {
  const scenario = presets().find(({ name }) => name === PRESET);
  if (scenario === undefined) throw new Error(`there is no preset ${PRESET}`);
  const questions = questionsOf(scenario);
  const [old, whole, path, ...timings] = timeInterleaved(
    [
      { name: "release 0.1", run: sheetOf(OLD_BUNDLE, scenario, "SCENARIO_COMPARE", 1) },
      { name: "evaluate", run: () => void evaluate({ ...scenario }) },
      { name: "SIMULATE", run: () => void paths(scenario) },
      ...questions,
    ],
    ROUNDS,
  );
  const [before = NaN, once = NaN, all = NaN] = [old?.median, whole?.median, path?.median];
  const rows = questions.map(({ name, trials, budget }, index) => {
    const median = timings[index]?.median ?? NaN;
    return [
      name,
      trials.toLocaleString("en-US"),
      (median / 1e6).toFixed(1),
      ...[before, once].map((one) => `${((one * trials) / median).toFixed(1)} ×`),
      budget,
    ];
  });
  const each = all / PATHS / 1e3;
  return [
    `"${PRESET}", Net to the company. A whole evaluation takes ${(before / 1e6).toFixed(2)} ms in release 0.1 and ${(once / 1e6).toFixed(2)} ms now; each question beside one of these for each of its trials. The budget is of the build before.`,
    markdownTable(
      ["", "Trials", "ms", "Faster than release 0.1", "than a whole one now", "Budget"],
      rows,
      [1, 2, 3, 4, 5],
    ),
    "SIMULATE with two uncertain inputs, beside the same receipts, payees and distributions written out in doubles (bench/plainModels), where gcc and NumPy are installed. Budget: twice C, 2.7 times NumPy. A path is the whole scenario in decimals here, every result of it, and does not come near that.",
    besideModels(each, paths(scenario), runPlainModels(PLAIN_PATHS)),
  ].join("\n\n");
}

export const bench: Bench = { id: "what-if", title: "What if", run };
