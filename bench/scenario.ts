/**
 * What the figures of a scenario cost: one alone beside all of them, and a sheet of cells that ask for them.
 */
import { evaluate, presets, resultAt, type Scenario } from "../src/calc/index.ts";
import { markdownTable } from "../tools/sectionedPage.ts";
import type { Bench } from "./measure/bench.ts";
import { timeInterleaved } from "./measure/interleaved.ts";
import { changed, OLD_BUNDLE, sheetOf } from "./measure/sheetOf.ts";

const CELLS = 10_000;

/** Each takes up to half a second. */
const ROUNDS = 7;

function oneFigure(scenario: Scenario): readonly string[] {
  const results = evaluate(scenario);
  const [before = NaN, all = NaN, ...each] = timeInterleaved(
    [
      { name: "release 0.1", run: sheetOf(OLD_BUNDLE, scenario, "SCENARIO_COMPARE", 1) },
      { name: "all", run: () => void evaluate(changed(scenario)) },
      ...results.map(({ path }) => ({ name: path, run: () => void resultAt(changed(scenario), path) })),
    ],
    ROUNDS,
  ).map(({ median }) => median);
  const mean = each.reduce((sum, one) => sum + one, 0) / each.length;
  const slowest = each.indexOf(Math.max(...each));
  const times = (one: number): string => `${(before / one).toFixed(0)} ×`;
  return [
    scenario.name,
    (before / 1e6).toFixed(1),
    (all / 1e6).toFixed(1),
    times(mean),
    `${each.filter((one) => one * 10 <= before).length} of ${each.length}`,
    `${results[slowest]?.path ?? ""}, ${times(each[slowest] ?? NaN)}`,
  ];
}

function run(): string {
  const all = presets().filter(({ inputs }) => inputs["notes.series"] !== undefined);
  const [, settlement] = all;
  if (settlement === undefined) throw new Error("there is no preset");
  const timings = timeInterleaved(
    [
      { name: "one evaluation", run: sheetOf("dist/functions.js", settlement, "SCENARIO_COMPARE", 1) },
      { name: "10,000 cells", run: sheetOf("dist/functions.js", settlement, "SCENARIO", CELLS) },
      {
        name: "10,000 cells, release 0.1",
        run: sheetOf(OLD_BUNDLE, settlement, "SCENARIO", CELLS),
      },
    ],
    ROUNDS,
  );
  const rows = timings.map(({ name, median, low, high }) => [
    name,
    milliseconds(median),
    `${milliseconds(low)} to ${milliseconds(high)}`,
  ]);
  return [
    "One figure of a scenario that was changed beside what all of its figures cost in release 0.1: how many times faster, on the mean over every figure, each of a scenario changed anew; how many are at least 10 times faster, and which is slowest. Budget: 10 ×. The smallest first receipt is a search that tries hundreds of receipts.",
    markdownTable(
      ["Preset", "release 0.1, all, ms", "all, ms", "one, mean", "at least 10 ×", "slowest"],
      all.map(oneFigure),
      [1, 2, 3, 4],
    ),
    `Loading "${settlement.name}" into cells of \`SCENARIO\`. Budget: 1.3 × what it cost before.`,
    markdownTable(["", "ms", "quartiles"], rows, [1, 2]),
  ].join("\n\n");
}

function milliseconds(nanoseconds: number): string {
  return (nanoseconds / 1e6).toFixed(1);
}

export const bench: Bench = { id: "scenario", title: "Figures of a scenario", run };
