import assert from "node:assert/strict";
import { presets } from "../../src/calc/index.ts";
import { scenarioOf } from "../calc/scenario/terms/given.ts";
import { loadWholeAddIn, openStream, streamBuilt, type CellError } from "./builtFunctions.ts";

const { functions, scenarios } = await loadWholeAddIn();
const none = await loadWholeAddIn();
const withTree = await loadWholeAddIn();
const RELEASE = "Release of 3 February 2017";
const SETTLEMENT = "Settlement of 2018 in instalments";
scenarios.set({ active: RELEASE, scenarios: presets() });

const TREE = {
  "valuation.date": "2025-01-01",
  "award.currency": "USD",
  "award.firstPaymentDate": "2025-06-30",
  "award.firstPaymentAmount": 1,
  "claims.table": [{ tier: 1, payee: "Lender", kind: "Fixed", amount: 40 }],
  "outcomes.discountRate": 0.1,
};

const ARGUMENTS = { SOLVE: 6, SENSITIVITY: 6, TORNADO: 3, SCENARIO_BRIDGE: 4 } as const;
type Id = keyof typeof ARGUMENTS;

const shows = (id: Id, ...args: unknown[]): unknown =>
  streamBuilt(functions, id, ...args, ...Array<null>(ARGUMENTS[id] - args.length).fill(null)).at(-1);
const value = (message: string): CellError => ({ error: "#VALUE!", message });

const MULTIPLE = "notes.series.1.multiple";
const AMOUNT = "notes.series.1.amount";
const FIRST = "award.firstPaymentDate";

describe("SOLVE in a cell", () => {
  it("is the last day on which the notes of 2017 still earn 25 %, as a serial number", () => {
    // 2021-10-07: ln 3 ÷ ln 1.25 × 365 = 1,797.06 days from 3 February 2017, less 90.
    assert.equal(shows("SOLVE", "notes.irr", 0.25, FIRST), 44476);
    assert.equal(
      shows("SOLVE", "IRR of the notes", 0.25, "first payment date", 43000, 45000, RELEASE),
      44476,
    );
    assert.equal(
      shows("SOLVE", "notes.irr", 0.25, FIRST, 43000.9, 44477.5),
      shows("SOLVE", "notes.irr", 0.25, FIRST),
    );
  });

  it("solves for a day: the notes are due on 31 December 2019 where the first payment comes 90 days before", () => {
    assert.equal(shows("SOLVE", "notes.dueDate", 43830.5, FIRST), 43740);
  });

  it("takes a blank cell or 0 for no limit, and one limit alone beside 0", () => {
    assert.equal(shows("SOLVE", "notes.repayment", 22e6, MULTIPLE, 0, ""), 4);
    assert.equal(shows("SOLVE", "notes.repayment", 22e6, MULTIPLE, null, 5), 4);
    assert.deepEqual(
      shows("SOLVE", "notes.repayment", 22e6, MULTIPLE, 5, null),
      value("low must not be above high, got 5 and 0"),
    );
  });

  it("is another as soon as another scenario is loaded", () => {
    const stream = openStream(functions, "SOLVE", "valuation.date", 1, FIRST, null, null, null);
    assert.match(String((stream.results.at(-1) as CellError).message), /is an input: name a result/u);
    const follows = openStream(functions, "SOLVE", "notes.repayment", 22e6, MULTIPLE, null, null, null);
    scenarios.set({ active: "Never paid", scenarios: presets() });
    assert.equal(follows.results.length, 2);
    assert.equal((follows.results.at(-1) as CellError).error, "#NUM!");
    scenarios.set({ active: RELEASE, scenarios: presets() });
    assert.equal(follows.results.at(-1), 4);
    follows.cancel();
    scenarios.set({ active: "Never paid", scenarios: presets() });
    assert.equal(follows.results.length, 3);
    scenarios.set({ active: RELEASE, scenarios: presets() });
  });

  it("says what was tried where there is none", () => {
    const shown = shows("SOLVE", "notes.repayment", 1, MULTIPLE, 2, 3) as CellError;
    assert.deepEqual(shown, {
      error: "#NUM!",
      message: `Repayment of the notes, as contracted does not reach 1: with ${MULTIPLE} from 2 to 3 it was found from 11000000 to 16500000`,
    });
    const moved = shows("SOLVE", "notes.irr", 0.25, FIRST, null, null, SETTLEMENT) as CellError;
    assert.equal(moved.error, "#NUM!");
    assert.match(
      String(moved.message),
      /Instalments, row 1: Date must not be before the first payment date/u,
    );
  });

  const wrong: readonly (readonly [string, unknown[], CellError])[] = [
    ["nothing", [], value("field is needed, got nothing")],
    ["no input", ["us.paid", 1], value("input is needed, got nothing")],
    ["a target in words", ["us.paid", "much", FIRST], value('target must be a number, got "much"')],
    [
      "a return in per cent, which an early day would give",
      ["notes.irr", 25, FIRST],
      value("target: 25 means 2500 %: write 25 % or 0.25"),
    ],
    [
      "a year for the day of a result",
      ["notes.dueDate", 2021, FIRST],
      value("target: 2021 is a year: write a date, such as 2021-12-31"),
    ],
    ["a limit in words", ["us.paid", 1, FIRST, "soon"], value('low must be a number, got "soon"')],
    [
      "a year for a day",
      ["us.paid", 1, FIRST, 2018, 2025],
      value("low: 2018 is a year: write a date, such as 2018-12-31"),
    ],
    [
      "a range for the field",
      [[["us.paid", "x"]], 1, FIRST],
      value("field must be a single value, got a range"),
    ],
    [
      "a scenario there is not",
      ["us.paid", 1, FIRST, null, null, "Nobody's"],
      {
        error: "#N/A",
        message:
          (shows("SENSITIVITY", "us.paid", FIRST, [[1]], null, null, "Nobody's") as CellError).message ?? "",
      },
    ],
  ];
  for (const [what, args, shown] of wrong) {
    it(`refuses ${what}`, () => assert.deepEqual(shows("SOLVE", ...args), shown));
  }

  it("is #N/A without a scenario, as its kin are", () => {
    const noScenario = {
      error: "#N/A",
      message: "no scenario is loaded: load one in the task pane, or give name",
    };
    const asked = (id: Id, ...args: unknown[]): unknown => streamBuilt(none.functions, id, ...args).at(-1);
    assert.deepEqual(asked("SOLVE", "us.paid", 1, FIRST, null, null, null), noScenario);
    assert.deepEqual(asked("SENSITIVITY", "us.paid", FIRST, [[43000]], null, null, null), noScenario);
    assert.deepEqual(
      asked(
        "TORNADO",
        "us.paid",
        [
          ["Input", "Low", "High"],
          [MULTIPLE, 1, 2],
        ],
        null,
      ),
      noScenario,
    );
    assert.equal((asked("SCENARIO_BRIDGE", RELEASE, SETTLEMENT, null, null) as CellError).error, "#N/A");
  });
});

describe("SENSITIVITY in a cell", () => {
  it("is laid out as Excel's data table", () => {
    assert.deepEqual(
      shows("SENSITIVITY", "notes.repayment", MULTIPLE, [[2, "", 3.5]], AMOUNT, [[1e6], [2e6]]),
      [
        ["Repayment of the notes, as contracted", 2, 3.5],
        [1e6, 2e6, 3.5e6],
        [2e6, 4e6, 7e6],
      ],
    );
    assert.deepEqual(shows("SENSITIVITY", "notes.repayment", MULTIPLE, [[2], [4]]), [
      ["Repayment of the notes, as contracted", 2, 4],
      ["", 11e6, 22e6],
    ]);
  });

  it("is what SCENARIO gives of a scenario that says so, and says where there is none", () => {
    const days = [[43134, 43500, 42000]];
    const [, row] = shows("SENSITIVITY", "notes.irr", FIRST, days) as unknown[][];
    // 3^(365/d) − 1 for d = 365 + 90 and 731 + 90; before they were issued the notes have no return.
    assert.ok(Math.abs(Number(row?.[1]) - (3 ** (365 / 455) - 1)) < 1e-9);
    assert.ok(Math.abs(Number(row?.[2]) - (3 ** (365 / 821) - 1)) < 1e-9);
    assert.equal(row?.[3], "not available");
  });

  const wrong: readonly (readonly [string, unknown[], RegExp])[] = [
    ["nothing", [], /^field is needed, got nothing$/u],
    ["no input", ["us.paid"], /^rowInput is needed, got nothing$/u],
    ["no values", ["us.paid", FIRST, [[null, ""]]], /^rowValues is needed, got nothing$/u],
    ["a value in words", ["us.paid", FIRST, [["soon"]]], /^rowValues must be a number, got "soon"$/u],
    [
      "a value that cannot be",
      ["us.paid", MULTIPLE, [[-1]]],
      /^rowValues: .*must be above 0 and at most 100, got -1$/u,
    ],
    ["a year", ["us.paid", FIRST, [[2018]]], /^rowValues: 2018 is a year: write a date/u],
    [
      "no values of the column",
      ["us.paid", FIRST, [[43134]], AMOUNT],
      /^columnValues is needed, got nothing$/u,
    ],
    [
      "values of no column",
      ["us.paid", FIRST, [[43134]], null, [[1]]],
      /^columnInput is needed, got nothing$/u,
    ],
    [
      "an input twice",
      ["us.paid", FIRST, [[43134]], FIRST, [[43134]]],
      /^columnInput "award.firstPaymentDate" stands there already/u,
    ],
    [
      "too many cells",
      [
        "us.paid",
        MULTIPLE,
        [Array.from({ length: 101 }, () => 2)],
        AMOUNT,
        [Array.from({ length: 100 }, () => 1)],
      ],
      /^rowValues and columnValues must make at most 10000 cells, got 10100: part them/u,
    ],
    [
      "a result that can be worked out nowhere",
      ["award.balance", FIRST, [[43134]], null, null, "Eco Oro: claims of 2023"],
      /^Award balance at the valuation date cannot be worked out at any of the values: /u,
    ],
  ];
  for (const [what, args, message] of wrong) {
    it(`refuses ${what}`, () =>
      assert.match(String((shows("SENSITIVITY", ...args) as CellError).message), message));
  }
});

describe("TORNADO in a cell", () => {
  it("has the largest swing first, those without one last, and their sources", () => {
    const ranges = [
      ["Source", "Input", "High", "Low"],
      ["the minutes", AMOUNT, 6e6, 5e6],
      [null, null, null, null],
      ["the term sheet", MULTIPLE, 4, 2],
      ["", FIRST, 43500, 42000],
    ];
    assert.deepEqual(shows("TORNADO", "notes.repayment", ranges), [
      ["Input", "Low", "High", "At low", "At high", "Swing", "Source"],
      [MULTIPLE, 2, 4, 11e6, 22e6, 11e6, "the term sheet"],
      [AMOUNT, 5e6, 6e6, 15e6, 18e6, 3e6, "the minutes"],
      [FIRST, 42000, 43500, "not available", 16.5e6, "not available", ""],
    ]);
  });

  const HEADER = ["Input", "Low", "High"];
  const wrong: readonly (readonly [string, unknown[], RegExp])[] = [
    ["nothing", [], /^field is needed, got nothing$/u],
    ["no table", ["us.paid"], /^ranges must have a header row and at least one row below it$/u],
    ["no input", ["us.paid", [HEADER, ["", 1, 2]]], /^ranges row 2: Input is needed, got nothing$/u],
    ["no low", ["us.paid", [HEADER, [MULTIPLE, "", 2]]], /^ranges row 2: Low is needed, got nothing$/u],
    ["no high", ["us.paid", [HEADER, [MULTIPLE, 1, null]]], /^ranges row 2: High is needed, got nothing$/u],
    [
      "low above high",
      ["us.paid", [HEADER, [MULTIPLE, 3, 2]]],
      /^ranges row 2: Low must not be above High, got 3 and 2$/u,
    ],
    [
      "an input twice",
      ["us.paid", [HEADER, [MULTIPLE, 1, 2], [MULTIPLE, 1, 2]]],
      /^ranges row 3: Input "notes.series.1.multiple" stands there already/u,
    ],
    ["a result", ["us.paid", [HEADER, ["us.paid", 1, 2]]], /^ranges row 2: Input "us.paid" is a result/u],
    [
      "a value that cannot be",
      ["us.paid", [HEADER, [MULTIPLE, 1, 200]]],
      /^ranges row 2: High: .*at most 100, got 200$/u,
    ],
  ];
  for (const [what, args, message] of wrong) {
    it(`refuses ${what}`, () =>
      assert.match(String((shows("TORNADO", ...args) as CellError).message), message));
  }
});

describe("SCENARIO_BRIDGE in a cell", () => {
  it("leads from what SCENARIO gives of one to what it gives of the other, us.paid where nothing is asked", () => {
    const of = (name: string): unknown => streamBuilt(functions, "SCENARIO", "us.paid", name).at(-1);
    const table = shows("SCENARIO_BRIDGE", RELEASE, SETTLEMENT) as unknown[][];
    assert.deepEqual(table[0], ["Input", "From", "To", "Effect", "Result"]);
    assert.deepEqual(table[1], ["Start", RELEASE, "", "", of(RELEASE)]);
    assert.deepEqual(table.at(-1), ["End", "", SETTLEMENT, "", of(SETTLEMENT)]);
    const effects = table
      .slice(2, -1)
      .reduce((sum, [, , , effect]) => sum + (typeof effect === "number" ? effect : 0), 0);
    assert.ok(Math.abs(Number(of(RELEASE)) + effects - Number(of(SETTLEMENT))) < 0.005);
    assert.deepEqual(shows("SCENARIO_BRIDGE", "", SETTLEMENT, "us.paid"), table);
    const date = table.find(([input]) => input === "First payment date");
    assert.deepEqual(date?.slice(1, 3), [43134, 43419]);
  });

  it("leads from before an event to after it: two chances of one half, and 40 a lender has first", () => {
    const tree = [
      { node: "Paid", probability: 0.5, date: "2026-01-01", recovery: 110 },
      { node: "Nothing", probability: 0.5, date: "2026-01-01" },
    ];
    const { functions: own, scenarios: ownScenarios } = withTree;
    ownScenarios.set({ active: "Tree", scenarios: [scenarioOf({ ...TREE, "outcomes.tree": tree }, "Tree")] });
    const asked = (...args: unknown[]): unknown => streamBuilt(own, "SCENARIO_BRIDGE", ...args).at(-1);
    const table = (field: string, ...rows: unknown[][]): void =>
      assert.deepEqual(asked(null, null, field, "paid"), [
        ["Input", "From", "To", "Effect", "Result"],
        ...rows,
      ]);
    // 0.5 × 40, then 40; 0.5 × 110 ÷ 1.1 = 50, then 100.
    table(
      "paid.Lender",
      ["Start", "Tree", "", "", 20],
      ["Paid", 0.5, 1, 20, 40],
      ["End", "", "paid", "", 40],
    );
    table(
      "outcomes.treeValue",
      ...[
        ["Start", "Tree", "", "", 50],
        ["Paid", 0.5, 1, 50, 100],
        ["End", "", "paid", "", 100],
      ],
    );
    assert.deepEqual(
      asked("Tree", "Tree", null, "Paid"),
      value("one of to and event is needed, got both: leave to blank for the same scenario after the event"),
    );
    assert.deepEqual(
      asked("Tree", null, null, "Won"),
      value('event "Won" is no node of the tree: its nodes are "Paid", "Nothing"'),
    );
    assert.match(
      String((asked("Tree", null, "award.firstPaymentDate", "Paid") as CellError).message),
      /^field .* is an input/u,
    );
    assert.match(
      String((asked("Tree", null, "payments.firstReceived", "Paid") as CellError).message),
      /^First payment received is no sum of money/u,
    );
    const impossible = [
      { ...tree[0], probability: 1 },
      { ...tree[1], probability: 0 },
    ];
    ownScenarios.set({
      active: "Tree",
      scenarios: [scenarioOf({ ...TREE, "outcomes.tree": impossible }, "Tree"), scenarioOf(TREE, "Bare")],
    });
    assert.deepEqual(
      asked("Tree", null, null, "Nothing"),
      value('event "Nothing" cannot happen: its probability, or that of a node before it, is 0'),
    );
    assert.deepEqual(asked("Bare", null, null, "Paid"), {
      error: "#N/A",
      message: 'scenario "Bare" has no tree of outcomes, so no event of one',
    });
  });

  it("refuses nothing, and a result that there is not", () => {
    assert.deepEqual(shows("SCENARIO_BRIDGE"), value("to is needed, got nothing"));
    const unknown = shows("SCENARIO_BRIDGE", RELEASE, SETTLEMENT, "us.gold") as CellError;
    assert.match(String(unknown.message), /^field "us.gold" is unknown: nearest are /u);
    const never = shows("SCENARIO_BRIDGE", RELEASE, "Never paid", "notes.dueDate") as CellError;
    assert.deepEqual(never, {
      error: "#N/A",
      message: "Never paid: the Award is never paid in this scenario, so there is no due date",
    });
  });
});
