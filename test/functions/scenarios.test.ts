import assert from "node:assert/strict";
import { fromIso, presets, type Scenario } from "../../src/calc/index.ts";
import {
  loadBuiltAddIn,
  officeWithFormattedValues,
  openStream,
  streamBuilt,
  type CellError,
} from "./builtFunctions.ts";

/** Whose names fit into a sentence. */
const ALL = presets().slice(0, 6);
const SETTLEMENT = "Settlement of 2018 in instalments";
const NEVER = "Never paid";
const on = fromIso;

const notAvailable = (message: string): CellError => ({ error: "#N/A", message });
const value = (message: string): CellError => ({ error: "#VALUE!", message });

/** The add-in of one page, and what its scenario store would tell it. */
function addIn(office?: object) {
  const { functions, scenarios } = loadBuiltAddIn(office);
  return {
    open: (id: string, ...args: unknown[]) => openStream(functions, id, ...args),
    cell: (id: string, ...args: unknown[]) => streamBuilt(functions, id, ...args).at(-1),
    load: (active: string | undefined, all: readonly Scenario[] = ALL) =>
      scenarios.set({ active, scenarios: all }),
    scenarios,
  };
}

describe("functions of scenarios in plain Node, where none is loaded", () => {
  const { cell } = addIn();

  it("are not available and say what to do", () => {
    const name = notAvailable("no scenario is loaded: load one in the task pane, or give name");
    assert.deepEqual(cell("SCENARIO", "notes.repayment", null), name);
    assert.deepEqual(cell("MILESTONES", null, null), name);
    assert.deepEqual(
      cell("SCENARIO_COMPARE", null),
      notAvailable("no scenario is loaded: load one in the task pane, or give names"),
    );
    const asOf = notAvailable("no scenario is loaded: load one in the task pane, or give asOf");
    assert.deepEqual(cell("STANDSTILL_STATUS", null, null, null), asOf);
    assert.deepEqual(cell("NOTE_STATUS", on("2018-11-15"), null, null), asOf);
    assert.deepEqual(
      cell("SCENARIO", "notes.repayment", "Base"),
      notAvailable('no scenario is named "Base": there is none'),
    );
  });

  it("say what is wrong before that", () => {
    assert.deepEqual(cell("SCENARIO", null, null), value("field is needed, got nothing"));
    assert.deepEqual(cell("SCENARIO", 5, null), value("field must be text, got 5"));
    assert.deepEqual(cell("MILESTONES", "soon", null), value('asOf must be a date, got "soon"'));
  });
});

describe("functions of scenarios in a workbook that was not read yet", () => {
  /** The add-in of a page whose time passes when the test says so. */
  function opening() {
    const due: (() => void)[] = [];
    const clock = {
      setTimeout: (then: () => void) => due.push(then),
      clearTimeout: () => void due.splice(0),
    };
    const { functions, scenarios } = loadBuiltAddIn({}, clock);
    return {
      open: (id: string, ...args: unknown[]) => openStream(functions, id, ...args),
      load: (active: string) => scenarios.set({ active, scenarios: ALL }),
      letTimePass: () => due.splice(0).forEach((then) => then()),
    };
  }

  it("say nothing, and the true value once it is read", () => {
    const { open, load } = opening();
    const cells = [
      open("SCENARIO", "notes.repayment", null),
      open("SCENARIO", "notes.repayment", NEVER),
      open("STANDSTILL_STATUS", null, null, null),
      open("SCENARIO_COMPARE", null),
      open("MILESTONES", null, null),
    ];
    assert.deepEqual(
      cells.map(({ results }) => results.length),
      [0, 0, 0, 0, 0],
    );
    load(SETTLEMENT);
    assert.deepEqual(
      cells.map(({ results }) => results.length),
      [1, 1, 1, 1, 1],
    );
    assert.deepEqual(cells[0]?.results, [16_500_000]);
  });

  it("answer at once what rests on no scenario, errors included", () => {
    const { open } = opening();
    assert.deepEqual(open("STANDSTILL_STATUS", on("2017-02-03"), on("2018-11-15"), null).results, [
      "In force",
    ]);
    assert.deepEqual(open("SCENARIO", 5, null).results, [value("field must be text, got 5")]);
  });

  it("say that there is none when the workbook cannot be read, and follow it if it is read after all", () => {
    const { open, load, letTimePass } = opening();
    const { results } = open("SCENARIO", "notes.repayment", null);
    letTimePass();
    assert.deepEqual(results, [
      notAvailable("no scenario is loaded: load one in the task pane, or give name"),
    ]);
    load(SETTLEMENT);
    assert.equal(results.at(-1), 16_500_000);
  });
});

describe("a cell that follows the active scenario", () => {
  it("sets its result at once and whenever another scenario is loaded", () => {
    const { open, load } = addIn();
    load(SETTLEMENT);
    const repayment = open("SCENARIO", "notes.repayment", null);
    const status = open("STANDSTILL_STATUS", null, null, null);
    const note = open("NOTE_STATUS", on("2018-11-15"), null, null);
    assert.deepEqual(repayment.results, [16_500_000]);
    assert.deepEqual(status.results, ["In force"]);
    assert.deepEqual(note.results, ["Not yet due"]);
    load("Note stack of 2025");
    assert.deepEqual(repayment.results, [16_500_000, 30_120_000]);
    // Still in force in 2025: nothing is pushed again.
    assert.deepEqual(status.results, ["In force"]);
    assert.deepEqual(note.results, ["Not yet due", "Due"]);
    load(undefined);
    assert.deepEqual(
      repayment.results.at(-1),
      notAvailable("no scenario is loaded: load one in the task pane, or give name"),
    );
    load(SETTLEMENT);
    assert.equal(repayment.results.at(-1), 16_500_000);
  });

  it("sees an edit of the scenario that is loaded", () => {
    const { open, load } = addIn();
    load(SETTLEMENT);
    const status = open("STANDSTILL_STATUS", null, null, null);
    const trigger = { value: "First payment", provenance: { kind: "assumed", reason: "r" } } as const;
    const edited = ALL.map((one) =>
      one.name === SETTLEMENT ? { ...one, inputs: { ...one.inputs, "standstill.trigger": trigger } } : one,
    );
    load(SETTLEMENT, edited);
    assert.deepEqual(status.results, ["In force", "Ended"]);
  });

  it("is not told the same twice, errors included", () => {
    const { open, load } = addIn();
    const cell = open("SCENARIO", "notes.dueDate", null);
    load(NEVER);
    load(NEVER);
    load(NEVER, [...ALL].reverse());
    assert.equal(cell.results.length, 2);
    assert.deepEqual(
      cell.results[1],
      notAvailable("the Award is never paid in this scenario, so there is no due date"),
    );
  });

  it("bh-158: hears nothing once it is edited or deleted", () => {
    const { open, load } = addIn();
    load(SETTLEMENT);
    const first = open("SCENARIO", "notes.repayment", null);
    const second = open("SCENARIO", "notes.repayment", null);
    first.cancel();
    load(NEVER);
    assert.deepEqual(first.results, [16_500_000]);
    assert.deepEqual(second.results, [16_500_000, 0]);
  });

  it("does not change with the scenario where it is given all that it needs", () => {
    const { open, load } = addIn();
    const status = open("STANDSTILL_STATUS", on("2017-02-03"), on("2018-11-15"), on("2012-06-14"));
    const note = open("NOTE_STATUS", on("2018-11-15"), on("2019-02-13"), null);
    load(NEVER);
    load(SETTLEMENT);
    assert.deepEqual(status.results, ["In force"]);
    assert.deepEqual(note.results, ["Due"]);
  });

  it("takes the scenario's dates for those left empty beside an empty asOf", () => {
    const { cell, load } = addIn();
    load(SETTLEMENT);
    assert.equal(cell("STANDSTILL_STATUS", null, on("2018-12-01"), null), "Ended");
    assert.equal(cell("STANDSTILL_STATUS", 0, 0, on("2019-01-01")), "Not in force");
  });
});

describe("SCENARIO in a cell", () => {
  const { cell, load } = addIn();
  load(SETTLEMENT);

  for (const [field, name, expected] of [
    ["award.principal", null, 967_777_002],
    // bh-169: a name with a no-break space, or two spaces.
    ["notes.repayment", "Settlement\u00a0of 2018 in  instalments", 16_500_000],
    ["Award_Principal", 0, 967_777_002],
    ["  NOTES repayment ", "", 16_500_000],
    ["Net to the company", NEVER, 0],
    ["notes.repayment", " note STACK of 2025 ", 30_120_000],
    [[["valuation date"]], null, on("2018-12-31")],
    [
      "award.firstPaymentDate",
      NEVER,
      notAvailable('First payment date is left empty in scenario "Never paid"'),
    ],
    [
      "notes.series",
      null,
      value("field notes.series is a table: name a row and a column, such as notes.series.1.name"),
    ],
    [
      "notes.repayment",
      "Base",
      notAvailable(
        'no scenario is named "Base": known are "Release of 3 February 2017", "Settlement of 2018 in instalments", "Partial annulment of 2019 and its rever…", "Note stack of 2025", "Sale order of 2025", "Never paid"',
      ),
    ],
  ] as const) {
    it(`of ${JSON.stringify(field)}, ${JSON.stringify(name)} is ${JSON.stringify(expected).slice(0, 60)}`, () => {
      assert.deepEqual(cell("SCENARIO", field, name), expected);
    });
  }

  it("offers the nearest fields for one that it does not know", () => {
    const { error, message = "" } = cell("SCENARIO", "standstil status", null) as CellError;
    assert.equal(error, "#VALUE!");
    assert.match(message, /^field "standstil status" is unknown: nearest are standstill\.status, /);
  });

  it("gives dates as bare serials, also where the host knows formatted numbers", () => {
    const inExcel = addIn(officeWithFormattedValues);
    inExcel.load(SETTLEMENT);
    assert.equal(inExcel.cell("SCENARIO", "notes.dueDate", null), on("2019-02-13"));
    const [, first] = inExcel.cell("MILESTONES", null, null) as unknown[][];
    assert.equal(first?.[0], on("2012-06-14"));
    const compared = inExcel.cell("SCENARIO_COMPARE", [[SETTLEMENT]]) as unknown[][];
    assert.ok(compared.flat().every((cell) => typeof cell !== "object"));
  });

  it("takes a number for the name of a scenario called by a year", () => {
    const year = addIn();
    year.load(
      undefined,
      ALL.map((one) => (one.name === NEVER ? { ...one, name: "2018" } : one)),
    );
    assert.equal(year.cell("SCENARIO", "notes.repayment", 2018), 0);
  });
});

describe("SCENARIO_COMPARE in a cell", () => {
  const { cell, load } = addIn();
  load(SETTLEMENT);
  const table = (names: unknown): unknown[][] => cell("SCENARIO_COMPARE", names) as unknown[][];

  it("has a column per scenario and a row per key result", () => {
    const rows = table([
      [SETTLEMENT, "never PAID"],
      [null, ""],
    ]);
    assert.deepEqual(rows[0], ["Result", SETTLEMENT, NEVER]);
    assert.deepEqual(
      rows.find(([label]) => label === "Repayment of the notes, as contracted"),
      ["Repayment of the notes, as contracted", 16_500_000, 0],
    );
    assert.deepEqual(
      rows.find(([label]) => label === "Notes due"),
      ["Notes due", on("2019-02-13"), "not available"],
    );
  });

  it("has all scenarios when none is named", () => {
    for (const empty of [null, 0, "", [[null]], [[0, ""]]])
      assert.equal(table(empty)[0]?.length, ALL.length + 1);
  });

  it("is a full table: no hole that Excel would show as 0", () => {
    for (const row of table(null)) {
      assert.equal(row.length, ALL.length + 1);
      for (const shown of row) assert.ok(typeof shown === "string" || Number.isFinite(shown), String(shown));
    }
  });

  it("names a scenario that is not there", () => {
    assert.match(
      (cell("SCENARIO_COMPARE", [["Base"]]) as CellError).message ?? "",
      /^no scenario is named "Base"/,
    );
  });
});

describe("MILESTONES in a cell", () => {
  const { cell, load } = addIn();
  load("Release of 3 February 2017");

  it("lists the dates of the active scenario, counted from its valuation date", () => {
    const rows = cell("MILESTONES", null, null) as unknown[][];
    assert.deepEqual(rows.slice(0, 2), [
      ["Date", "Event", "Kind", "Days", "Status"],
      [on("2012-06-14"), "Standstill agreed", "standstill", -1695, "past"],
    ]);
    assert.deepEqual(
      rows.find(([, event]) => event === "Notes of 2017 issued"),
      [on("2017-02-03"), "Notes of 2017 issued", "note", 0, "due"],
    );
  });

  it("counts from another day and for another scenario when asked", () => {
    const rows = cell("MILESTONES", on("2018-12-31"), SETTLEMENT) as unknown[][];
    assert.deepEqual(
      rows.find(([, event]) => event === "Instalment 1 of 60"),
      [on("2019-01-15"), "Instalment 1 of 60", "payment", 15, "ahead"],
    );
  });
});

describe("the global through which scenarios come", () => {
  it("tells what is known and lets others listen", () => {
    const { scenarios } = addIn();
    assert.equal(scenarios.get().active, undefined);
    let calls = 0;
    const stop = scenarios.subscribe(() => void calls++);
    scenarios.set({ active: "A", scenarios: [] });
    stop();
    scenarios.set({ active: "B", scenarios: [] });
    assert.equal(calls, 1);
    assert.equal(scenarios.get().active, "B");
  });
});

describe("a cell that cannot be told", () => {
  /** Three cells of one scenario, the second of which throws as often as it is told to. */
  function threeCells(failures: number) {
    const reports: (() => void)[] = [];
    const clock = { setTimeout: (then: () => void) => reports.push(then), clearTimeout: () => undefined };
    const { functions, scenarios } = loadBuiltAddIn(officeWithFormattedValues, clock);
    scenarios.set({ active: SETTLEMENT, scenarios: ALL });
    const shown: unknown[][] = [[], [], []];
    let left = failures;
    const streams = shown.map((values, cell) => {
      const invocation = {
        onCanceled: undefined as (() => void) | undefined,
        setResult: (result: unknown) => {
          if (cell === 1 && values.length > 0 && left-- > 0) throw new Error("the cell is gone");
          values.push(result);
        },
      };
      functions.get("SCENARIO")?.("award.payment", null, invocation);
      return invocation;
    });
    const load = (active: string) => scenarios.set({ active, scenarios: ALL });
    return { shown, streams, load, scenarios, reports };
  }
  const names = ({ shown }: { shown: unknown[][] }) => shown.map((values) => values.at(-1));

  it("keeps no other cell from being told", () => {
    const cells = threeCells(1);
    cells.load(NEVER);
    assert.deepEqual(names(cells), ["Never", "Expected", "Never"]);
  });

  it("is told again at the next change, also back to what it shows", () => {
    const cells = threeCells(1);
    cells.load(NEVER);
    cells.load(SETTLEMENT);
    assert.deepEqual(names(cells), ["Expected", "Expected", "Expected"]);
    cells.load(NEVER);
    assert.deepEqual(names(cells), ["Never", "Never", "Never"]);
  });

  it("is reported as an uncaught error, once for each time", () => {
    const cells = threeCells(2);
    cells.load(NEVER);
    cells.load(SETTLEMENT);
    assert.equal(cells.reports.length, 2);
    assert.throws(() => cells.reports[0]?.(), /the cell is gone/);
  });

  it("may be a listener of the page, which keeps no cell from being told either", () => {
    const cells = threeCells(0);
    cells.scenarios.subscribe(() => {
      throw new Error("a listener's own fault");
    });
    assert.doesNotThrow(() => cells.load(NEVER));
    assert.deepEqual(names(cells), ["Never", "Never", "Never"]);
    assert.equal(cells.reports.length, 1);
  });

  it("stays silent once another cell's answer has removed it", () => {
    const cells = threeCells(0);
    const stop = cells.scenarios.subscribe(() => cells.streams[2]?.onCanceled?.());
    cells.streams[2]?.onCanceled?.();
    cells.load(NEVER);
    stop();
    assert.deepEqual(names(cells), ["Never", "Never", "Expected"]);
  });
});
