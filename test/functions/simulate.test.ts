import assert from "node:assert/strict";
import { presets } from "../../src/calc/index.ts";
import { ASSUMPTIONS, hashOf, PATHS, PRESET, SAVED, SEED } from "./simulatedTable.ts";
import { loadWholeAddIn, streamBuilt, type CellError } from "./builtFunctions.ts";

const { functions, scenarios } = await loadWholeAddIn();
const none = await loadWholeAddIn();
scenarios.set({ active: "Settlement of 2018 in instalments", scenarios: presets() });

const HEADER = ["Input", "Distribution", "A", "B", "C"];
const simulate = (...args: unknown[]): unknown =>
  streamBuilt(functions, "SIMULATE", ...args, ...Array<null>(4 - args.length).fill(null)).at(-1);
const value = (message: string): CellError => ({ error: "#VALUE!", message });

describe("SIMULATE in a cell", () => {
  it("has a row for each result, by label and path", () => {
    const table = simulate(
      [
        [...HEADER, "Note"],
        [null, null, null, null, null, null],
        ["notes.series.1.multiple", "fixed", 4, "", 0, "as of 2023"],
      ],
      5,
      9,
    ) as unknown[][];
    assert.deepEqual(table[0], [
      ...["Result", "Path", "Mean", "Standard error", "P5", "P10", "P25", "P50", "P75", "P90", "P95"],
      ...["Probability of loss", "Paths"],
    ]);
    // 5,500,000 at four times in every path.
    const repayment = table.find(([, path]) => path === "notes.repayment");
    assert.deepEqual(repayment?.slice(2), [22e6, 0, ...Array<number>(7).fill(22e6), 0, 5]);
    assert.ok(table.every((row) => row.every((cell) => cell !== null && !Number.isNaN(cell))));
    assert.ok(!table.some(([, path]) => String(path).startsWith("us.irr")));
  });

  it("gives the same table for the same seed, and another for another", () => {
    const assumptions = [
      [...HEADER, "award.firstPaymentDate"],
      ["notes.series.1.multiple", "Uniform", 2, 4, null, null],
      ["award.firstPaymentDate", "Uniform", 43_300, 43_450, null, null],
    ];
    const first = simulate(assumptions, 4, 1, "Release of 3 February 2017");
    assert.deepEqual(simulate(assumptions, 4, 1, "Release of 3 February 2017"), first);
    assert.notDeepEqual(simulate(assumptions, 4, 2, "Release of 3 February 2017"), first);
  });

  it("is the table that is saved, to the last bit", () => {
    const table = simulate(ASSUMPTIONS, PATHS, SEED, PRESET) as unknown[][];
    assert.equal(hashOf(table), SAVED);
  });

  const wrong: readonly (readonly [string, unknown[], string])[] = [
    ["nothing", [], "assumptions must have a header row and at least one row below it"],
    ["no input", [[HEADER, ["", "Fixed", 1, "", ""]], 5], "assumptions row 2: Input is needed, got nothing"],
    [
      "no distribution",
      [[HEADER, ["notes.series.1.multiple", "", 1, "", ""]], 5],
      "assumptions row 2: Distribution is needed, got nothing",
    ],
    [
      "a distribution that there is not",
      [[HEADER, ["notes.series.1.multiple", "Cauchy", 1, "", ""]], 5],
      'assumptions row 2: Distribution must be one of Fixed, Bernoulli, Uniform, Triangular, PERT, Normal, Lognormal, Beta, got "Cauchy"',
    ],
    [
      "a parameter in words",
      [[HEADER, ["notes.series.1.multiple", "Fixed", "four", "", ""]], 5],
      'assumptions row 2: A must be a number, got "four"',
    ],
    [
      "a column that is no input of the table",
      [
        [
          [...HEADER, "debt.rate"],
          ["notes.series.1.multiple", "Fixed", 4, "", "", 0.5],
        ],
        5,
      ],
      'assumptions has no column "debt.rate": known are Input, Distribution, A, B, C, notes.series.1.multiple',
    ],
    [
      "a correlation above 1",
      [
        [
          [...HEADER, "debt.rate"],
          ["notes.series.1.multiple", "Uniform", 2, 4, "", 50],
          ["debt.rate", "Uniform", 0.05, 0.1, "", ""],
        ],
        5,
      ],
      "assumptions row 2: debt.rate must be between -1 and 1, got 50",
    ],
    [
      "a part of a path",
      [[HEADER, ["notes.series.1.multiple", "Fixed", 4, "", ""]], 2.5],
      "paths must be a whole number, got 2.5",
    ],
    [
      "more paths than a million",
      [[HEADER, ["notes.series.1.multiple", "Fixed", 4, "", ""]], 1_000_001],
      "paths must be between 2 and 1000000, got 1000001",
    ],
    [
      "a seed below 0",
      [[HEADER, ["notes.series.1.multiple", "Fixed", 4, "", ""]], 5, -1],
      "seed must be between 0 and 9007199254740991, got -1",
    ],
  ];
  for (const [what, args, message] of wrong) {
    it(`refuses ${what}`, () => assert.deepEqual(simulate(...args), value(message)));
  }

  it("needs a scenario", () => {
    const [cell] = streamBuilt(
      none.functions,
      "SIMULATE",
      [HEADER, ["debt.rate", "Fixed", 1]],
      null,
      null,
      null,
    );
    assert.deepEqual(cell, {
      error: "#N/A",
      message: "no scenario is loaded: load one in the task pane, or give name",
    });
  });
});
