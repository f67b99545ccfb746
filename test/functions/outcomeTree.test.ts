import assert from "node:assert/strict";
import { Decimal, fromIso, presets, termsOf } from "../../src/calc/index.ts";
import { loadWholeAddIn, openStream, streamBuilt, type CellError } from "./builtFunctions.ts";

const SETTLEMENT = "Settlement of 2018 in instalments";
const NEVER = "Never paid";
const on = fromIso;

const addIn = async () => {
  const { functions, scenarios } = await loadWholeAddIn();
  return {
    open: (id: string, ...args: unknown[]) => openStream(functions, id, ...args),
    cell: (id: string, ...args: unknown[]) => streamBuilt(functions, id, ...args).at(-1),
    load: (active: string | undefined) => scenarios.set({ active, scenarios: presets() }),
  };
};
const value = (message: string): CellError => ({ error: "#VALUE!", message });
const notAvailable = (message: string): CellError => ({ error: "#N/A", message });

const noScenario = await addIn();
const loaded = await addIn();
loaded.load(NEVER);

describe("OUTCOME_TREE in a cell", () => {
  const { cell } = noScenario;
  const HEADER = ["Node", "Parent", "Probability", "Date", "Months", "Cost", "Recovery"];
  const nodes = [
    [...HEADER, "Source"],
    ["Decision", null, null, on("2022-01-01"), null, 10, null, "the court's calendar"],
    [null, null, null, null, null, null, null, null],
    ["Won", "decision", 0.6, on("2023-01-01"), 0, 0, 1210, ""],
    ["Lost", " Decision ", 0.4, 0, 12, "", -55, "our view"],
  ];

  it("has a row for each node and one for the tree, without a scenario", () => {
    // Decision: (0.6 × 1,210 − 0.4 × 55) ÷ 1.1 = 640; the tree: (640 − 10) ÷ 1.1.
    assert.deepEqual(cell("OUTCOME_TREE", nodes, 0.1, on("2021-01-01"), null), [
      ["Node", "Probability", "Date", "Value there", "Present value", "Source"],
      ["Decision", 1, on("2022-01-01"), 640, 581.8181818181819, "the court's calendar"],
      ["Won", 0.6, on("2023-01-01"), 1210, 1000, ""],
      ["Lost", 0.4, on("2023-01-01"), -55, -45.45454545454545, "our view"],
      ["Tree", 1, on("2021-01-01"), 572.7272727272727, 572.7272727272727, ""],
    ]);
  });

  it("is not discounted without a rate, and begins on its earliest date", () => {
    const table = cell("OUTCOME_TREE", nodes, null, null, null) as unknown[][];
    assert.deepEqual(table.at(-1), ["Tree", 1, on("2022-01-01"), 694, 694, ""]);
  });

  it("takes names that are numbers", () => {
    const table = cell(
      "OUTCOME_TREE",
      [
        ["Node", "Parent", "Probability", "Date", "Recovery"],
        [2021, "", "", on("2021-01-01"), 0],
        ["A", 2021, 1, on("2021-01-01"), 5],
      ],
      null,
      null,
      null,
    ) as unknown[][];
    assert.deepEqual(table[1], ["2021", 1, on("2021-01-01"), 5, 5]);
  });

  it("follows the scenario of which a leaf leaves a share, and asks for none otherwise", async () => {
    const { cell: fresh, open, load } = await addIn();
    const standing = [
      ["Node", "Parent", "Probability", "Date", "Leaves standing"],
      ["Paris", null, null, on("2018-05-08"), null],
      ["Whole", "Paris", 0.75, on("2018-05-08"), 1],
      ["None", "Paris", 0.25, on("2018-05-08"), 0],
    ];
    assert.deepEqual(
      fresh("OUTCOME_TREE", standing, null, null, null),
      notAvailable("no scenario is loaded: load one in the task pane, or give name"),
    );
    const { results, cancel } = open("OUTCOME_TREE", standing, null, null, null);
    load(NEVER);
    // The award of domain.md §4 on 8 May 2018, with costs: 1,341,561,336.64.
    const table = results.at(-1) as number[][];
    assert.ok(Math.abs((table[2]?.[3] ?? 0) - 1_341_561_336.64) < 0.005);
    assert.ok(Math.abs((table.at(-1)?.[3] ?? 0) - 0.75 * 1_341_561_336.64) < 0.005);
    // Another scenario with the same award that day is not told again.
    const told = results.length;
    load(SETTLEMENT);
    assert.equal(results.length, told);
    cancel();
    load(undefined);
    assert.equal(results.length, told);
  });

  it("leaves a share of the Award as it was made, less what was paid by then", async () => {
    const { cell: fresh, load } = await addIn();
    load(SETTLEMENT);
    const day = on("2019-06-30");
    const standing = [
      ["Node", "Date", "Leaves standing"],
      ["Later", day, 0.5],
    ];
    const scenario = presets().find(({ name }) => name === SETTLEMENT);
    assert.ok(scenario);
    const terms = termsOf(scenario);
    const paid = terms.paymentsUntil(day).reduce((sum, { amount }) => sum.plus(amount), new Decimal(0));
    assert.ok(paid.gt(100_000_000));
    const expected = terms.owedAsIssued(day, terms.paymentsUntil(day)).balance.times(0.5).toNumber();
    const table = fresh("OUTCOME_TREE", standing, null, null, null) as number[][];
    assert.equal(table[1]?.[3], expected);
    assert.match(
      (fresh("OUTCOME_TREE", standing, null, null, "Base") as CellError).message ?? "",
      /^no scenario is named "Base": known are "/u,
    );
  });

  const wrong: readonly (readonly [string, readonly unknown[][], unknown[], string])[] = [
    ["no name", [["", "", 0, on("2021-01-01"), 0, 1, 0]], [], "nodes row 2: Node is needed, got nothing"],
    [
      "both Date and Months",
      [["A", "", 0, on("2021-01-01"), 3, 0, 0]],
      [],
      "nodes row 2: one of Date and Months is needed, got both: leave one of them blank",
    ],
    [
      "a part of a month",
      [["A", "", 0, 0, 1.5, 0, 0]],
      [],
      "nodes row 2: Months must be a whole number, got 1.5",
    ],
    ["months back", [["A", "", 0, 0, -1, 0, 0]], [], "nodes row 2: Months must be 0 or more, got -1"],
    ["a cost below 0", [["A", "", 0, 0, 0, -1, 0]], [], "nodes row 2: Cost must be 0 or more, got -1"],
    [
      "per cent as a number",
      [["A", "", 60, 0, 0, 0, 0]],
      [],
      "nodes row 2: Probability must be between 0 and 1, got 60",
    ],
    [
      "a recovery in words",
      [["A", "", 0, 0, 0, 0, "much"]],
      [],
      'nodes row 2: Recovery must be a number, got "much"',
    ],
    [
      "a root without a day",
      [["A", "", 0, 0, 6, 0, 0]],
      [],
      'asOf is needed, got nothing: "A" has no Date from which the tree could begin',
    ],
    [
      "a day before the question",
      [["A", "", 0, on("2021-01-01"), 0, 0, 0]],
      [0.1, on("2021-02-01")],
      "nodes row 2: Date must not be before asOf 2021-02-01, got 2021-01-01",
    ],
    [
      "a rate in per cent",
      [["A", "", 0, on("2021-01-01"), 0, 0, 0]],
      [15],
      "annualRate: 15 means 1500 %: write 15 % or 0.15",
    ],
    [
      "a day before 1900",
      [["A", "", 0, 5, 0, 0, 0]],
      [],
      "nodes row 2: Date must be a date from 1900-03-01 to 9999-12-31, got 5",
    ],
    [
      "a name that is no text",
      [["A", "", 0, on("2021-01-01"), 0, 0, 0]],
      [0, 0, true],
      "name must be text, got TRUE",
    ],
  ];
  for (const [what, rows, more, message] of wrong) {
    it(`refuses ${what}`, () => {
      const args = [[HEADER, ...rows], ...more, ...Array<null>(3 - more.length).fill(null)];
      assert.deepEqual(cell("OUTCOME_TREE", ...args), value(message));
    });
  }

  it("refuses a share above 1, a column that there is not, and passes on the error of a cell", () => {
    assert.deepEqual(
      cell(
        "OUTCOME_TREE",
        [
          ["Node", "Date", "Leaves standing"],
          ["A", on("2021-01-01"), 60],
        ],
        null,
        null,
        null,
      ),
      value("nodes row 2: Leaves standing must be between 0 and 1, got 60"),
    );
    assert.deepEqual(
      cell(
        "OUTCOME_TREE",
        [
          ["Node", "Chance"],
          ["A", 1],
        ],
        null,
        null,
        null,
      ),
      value(
        'nodes has no column "Chance": known are Node, Parent, Probability, Date, Months, Cost, Leaves standing, Recovery',
      ),
    );
    const failed = [
      ["Node", "Date"],
      ["A", { type: "Error", errorType: "Div0" }],
    ];
    assert.equal((cell("OUTCOME_TREE", failed, null, null, null) as CellError).error, "#DIV/0!");
  });
});

describe("RUNWAY in a cell", () => {
  const { cell } = loaded;
  const runway = (...args: unknown[]): unknown =>
    cell("RUNWAY", ...args, ...Array<null>(5 - args.length).fill(null));

  it("has its months, then labels with values beside them", () => {
    // On 31 December 2018; the options of the preset expire on 3 February 2027.
    const table = runway(1_500, 1_000) as unknown[][];
    assert.deepEqual(table.slice(0, 3), [
      ["Month", "Opening", "Burn", "Draws", "Receipts", "Paid", "Closing"],
      ["2019-01", 1_500, 1_000, 0, 0, 0, 500],
      ["2019-02", 500, 1_000, 0, 0, 0, -500],
    ]);
    const after = table.findIndex(([label]) => label === "Cash ends");
    // 500 of 1,000 over the 28 days of February.
    assert.deepEqual(table[after], ["Cash ends", on("2019-02-14"), "", "", "", "", ""]);
    const gaps = table.slice(after + 1, -1);
    assert.ok(
      gaps.length > 0 && gaps.every(([label]) => /^Gap to .+ \(\d{4}-\d\d-\d\d\)$/u.test(String(label))),
    );
    assert.equal(table.at(-1)?.[0], "Sentence");
    assert.match(
      String(table.at(-1)?.[1]),
      /^Cash of 1,500 on 2018-12-31 lasts until 2019-02-14; to reach "/u,
    );
  });

  it("takes tables with or without a header row, in any order where they have one", () => {
    const bare = [
      [0, 1_000],
      [on("2019-02-01"), 0],
    ];
    const headed = [
      ["A month", "From"],
      [0, on("2019-02-01")],
      [1_000, ""],
    ];
    const draws = [
      [on("2019-01-15"), 250],
      [null, null],
    ];
    for (const burn of [bare, headed]) {
      const table = runway(1_500, burn, draws) as unknown[][];
      assert.deepEqual(table[1], ["2019-01", 1_500, 1_000, 250, 0, 0, 750]);
      assert.deepEqual(table[2], ["2019-02", 750, 0, 0, 0, 0, 750]);
      assert.deepEqual(table.find(([label]) => label === "Cash ends")?.slice(0, 2), ["Cash ends", "never"]);
    }
  });

  it("takes a day of its own, a scenario by name, and blanks for nothing", () => {
    const table = runway(null, 0, null, NEVER, on("2020-02-15")) as unknown[][];
    assert.deepEqual(table[1], ["2020-02", 0, 0, 0, 0, 0, 0]);
  });

  const wrong: readonly (readonly [string, unknown[], string])[] = [
    ["cash in words", ["much", 1], 'cash must be a number, got "much"'],
    ["cash below 0", [-5, 1], "cash must be 0 or more, got -5"],
    ["burn below 0", [5, -1], "burn must be 0 or more, got -1"],
    ["a burn of a table below 0", [5, [[0, -1]]], "burn row 1: A month must be 0 or more, got -1"],
    [
      "a burn that begins later",
      [5, [[on("2020-01-01"), 1]]],
      "burn must have a row whose From is blank or on or before the day after 2018-12-31: write 0 a month for none until then",
    ],
    ["a draw below 0", [5, 1, [[on("2019-01-01"), -1]]], "draws row 1: Amount must be 0 or more, got -1"],
    ["a draw without a day", [5, 1, [[0, 10]]], "draws row 1: Date is needed, got nothing"],
    ["a day in words", [5, 1, null, null, "today"], 'asOf must be a date, got "today"'],
    ["a year", [5, 1, null, null, 2019], "asOf: 2019 is a year: write a date, such as 2019-12-31"],
  ];
  for (const [what, args, message] of wrong) {
    it(`refuses ${what}`, () => assert.deepEqual(runway(...args), value(message)));
  }

  it("needs a scenario", () => {
    assert.deepEqual(
      noScenario.cell("RUNWAY", 5, 1, null, null, null),
      notAvailable("no scenario is loaded: load one in the task pane, or give name"),
    );
  });
});
