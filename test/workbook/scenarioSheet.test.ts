import assert from "node:assert/strict";
import type { Frame } from "playwright-core";
import { presets, type Scenario } from "../../src/calc/index.ts";
import { intersection, parseAddress } from "../../workbench/host/address.ts";
import { startSession, type Session } from "./fixture/session.ts";

const release = { kind: "stated", document: "News release of 3 February 2017" } as const;
const guess = { kind: "assumed", reason: "for this test" } as const;

const settlement: Scenario = {
  schemaVersion: 1,
  name: "Settlement of 2018",
  inputs: {
    "award.firstPaymentDate": { value: "2018-11-15", provenance: guess },
    "debt.principal": { value: 29_750_000, provenance: release },
    "notes.series": {
      value: [{ cells: { name: "Notes of 2017", amount: 5_500_000, multiple: 3, days: 90 } }],
      provenance: release,
    },
  },
};
const haircut: Scenario = {
  schemaVersion: 1,
  name: "Haircut",
  inputs: { "award.firstPaymentDate": { value: "2022-01-31", provenance: guess } },
};

interface Shown {
  readonly sheet: string;
  readonly value: unknown;
  readonly format: string;
  readonly formula: string | undefined;
}

describe("the Scenario sheet", function () {
  this.timeout(60_000);
  let session: Session;
  let window: Frame;

  before(async () => {
    session = await startSession();
  });
  after(() => session?.close());
  beforeEach(async () => {
    window = await session.open();
    await start();
  });
  afterEach(async () => assert.deepEqual(await session.problems(), []));

  async function start(...scenarios: Scenario[]): Promise<void> {
    const all = scenarios.length > 0 ? scenarios : [settlement, haircut];
    await window.evaluate(async (what) => {
      await award.startScenarios();
      let { book } = award.scenarioStore.state;
      for (const scenario of what) book = award.withAdded(book, scenario).book;
      await award.saveScenarios(book);
    }, all);
  }
  /** Loads a scenario by its name; what went wrong comes back as its sentence. */
  function load(name: string, discardsChanges = false): Promise<string> {
    return window.evaluate(
      async ([wanted, discards]) => {
        const { scenarios } = award.scenarioStore.state.book;
        const id = scenarios.find((entry) => entry.name === wanted)?.id ?? "";
        try {
          const outcome = await award.loadScenario(id, { discardsChanges: discards });
          return outcome.kind === "saved" ? outcome.notices.join(" ") : outcome.kind;
        } catch (error) {
          return (error as Error).message;
        }
      },
      [name, discardsChanges] as const,
    );
  }
  /** The first cell of a name, as the grid has it. */
  function named(name: string): Promise<Shown | undefined> {
    return session.page.evaluate((wanted) => {
      const { grid } = workbookTest;
      const found = grid.names().find((item) => item.name === wanted);
      const match = /^='?(.*?)'?!\$([A-Z]+)\$(\d+)/.exec(found?.refersTo ?? "");
      if (!match) return undefined;
      const [, sheet = "", letters = "", digits] = match;
      const at = { sheet, row: Number(digits) - 1, column: letters.charCodeAt(0) - 65, rows: 1, columns: 1 };
      const cell = grid.read(at)[0]?.[0];
      return { sheet, value: cell?.value, format: cell?.numberFormat ?? "", formula: cell?.formula };
    }, name);
  }
  function addressOf(name: string): Promise<string> {
    return session.page.evaluate(
      (wanted) =>
        workbookTest.grid
          .names()
          .find((item) => item.name === wanted)
          ?.refersTo.slice(1)
          .replaceAll("$", "") ?? "",
      name,
    );
  }
  function enter(address: string, entry: string | number | null): Promise<void> {
    return session.page.evaluate(([at, what]) => workbookTest.grid.enter(at, what), [
      address,
      entry,
    ] as const);
  }
  /** Everything on all sheets, to be compared. */
  function everything(): Promise<unknown> {
    return session.page.evaluate(() => {
      const { grid, file } = workbookTest;
      const sheets = grid.sheetNames().map((sheet) => {
        const used = grid.usedRange(sheet);
        const cells = used
          ? grid.read(used).map((row) => row.map(({ value, formula }) => formula ?? value))
          : [];
        return cells.map((row, index) => [sheet, (used?.row ?? 0) + index, ...row].join(" | "));
      });
      return { sheets, names: grid.names(), parts: file.xmlParts.size };
    });
  }
  function edited(): Promise<unknown[]> {
    return window.evaluate(async () => {
      const found = await award.readScenarioChanges();
      return found.map(({ path, input, problems }) => [path, input?.value, ...problems]);
    });
  }

  it("holds every input as a named cell, dates as dates", async () => {
    assert.equal(await load("Settlement of 2018"), "");
    // 15 November 2018 is day 43419 of Excel's calendar.
    assert.deepEqual(await named("Award_FirstPaymentDate"), {
      sheet: "Scenario",
      value: 43_419,
      format: "yyyy-mm-dd",
      formula: undefined,
    });
    assert.equal((await named("Debt_Principal"))?.value, 29_750_000);
    assert.equal((await named("Debt_Rate"))?.value, null);
    assert.equal((await named("Scenario_Name"))?.value, "Settlement of 2018");
  });

  it("has a name for every field of the catalogue", async () => {
    await load("Settlement of 2018");
    const [wanted, present] = await Promise.all([
      window.evaluate(() => award.calc.ALL_FIELDS.map((field) => award.calc.cellName(field))),
      session.page.evaluate(() => workbookTest.grid.names().map(({ name }) => name)),
    ]);
    assert.deepEqual(
      wanted.filter((name) => !present.includes(name)),
      [],
    );
  });

  it("shows inputs in blue, and assumptions on amber", async () => {
    await load("Settlement of 2018");
    const looks = await Promise.all(
      ["Award_FirstPaymentDate", "Debt_Principal"].map(async (name) => {
        const address = await addressOf(name);
        return session.page.evaluate((at) => workbookTest.grid.formatAt(at), address);
      }),
    );
    assert.deepEqual(
      looks.map(({ fontColor, fillColor }) => [fontColor, fillColor]),
      [
        ["#0000FF", "#FFF2CC"],
        ["#0000FF", null],
      ],
    );
  });

  it("says beside each input where it comes from", async () => {
    await load("Settlement of 2018");
    const address = await addressOf("Debt_Principal");
    const source = address.replace("!B", "!D");
    assert.equal(
      await session.page.evaluate((at) => workbookTest.grid.valueAt(at), source),
      "News release of 3 February 2017",
    );
  });

  it("keeps its cells where they are when another scenario is loaded", async () => {
    await load("Settlement of 2018");
    const before = await addressOf("Award_FirstPaymentDate");
    await enter("Sheet1!A1", `=${before}`);
    await load("Haircut");
    assert.equal(await addressOf("Award_FirstPaymentDate"), before);
    // 31 January 2022.
    assert.equal((await named("Award_FirstPaymentDate"))?.value, 44_592);
    assert.equal((await named("Debt_Principal"))?.value, null);
    assert.equal((await named("Notes_Series"))?.value, "Name");
    assert.deepEqual(await session.problems(), []);
  });

  it("follows its cells where the user moved them", async () => {
    await load("Settlement of 2018");
    await session.page.evaluate(() => {
      workbookTest.grid.setName("Debt_Principal", "=Sheet1!$C$3");
      workbookTest.grid.write({ sheet: "Sheet1", row: 2, column: 1, rows: 1, columns: 4 }, [
        [{ value: "mine" }, { value: 1 }, { value: "keep" }, { value: "this" }],
      ]);
    });
    await load("Haircut", true);
    await load("Settlement of 2018");
    const cells = await session.page.evaluate(() =>
      ["B3", "C3", "D3", "E3"].map((at) => workbookTest.grid.valueAt(`Sheet1!${at}`)),
    );
    assert.deepEqual(cells, ["mine", 29_750_000, "keep", "this"]);
  });

  it("moves a table that needs more room below everything else, and the name with it", async () => {
    await load("Settlement of 2018");
    const before = await addressOf("Notes_Series");
    await enter("Scenario!A300", "a note of the user's");
    const cells = { name: "", amount: 1 };
    const rows = Array.from({ length: 12 }, (_, row) => ({ cells: { ...cells, name: `Series ${row}` } }));
    await window.evaluate(async (value) => {
      const { book } = award.scenarioStore.state;
      const scenario = award.activeScenario(book);
      if (!scenario || book.active === undefined) throw new Error("nothing is loaded");
      const provenance = { kind: "assumed", reason: "more" } as const;
      const longer = award.calc.withInput(scenario, "notes.series", { value, provenance });
      await award.saveScenarios(award.withReplaced(book, book.active, longer));
    }, rows);
    const after = await addressOf("Notes_Series");
    assert.equal(after, "Scenario!A303:G317");
    assert.equal(await session.page.evaluate(() => workbookTest.grid.valueAt("Scenario!A315")), "Series 11");
    const [old] = before.split(":");
    assert.equal(await session.page.evaluate((at) => workbookTest.grid.valueAt(at), old ?? ""), null);
    assert.equal(
      await session.page.evaluate(() => workbookTest.grid.valueAt("Scenario!A300")),
      "a note of the user's",
    );
    assert.deepEqual(await edited(), []);
  });

  /** Every pair of names whose cells overlap. */
  async function overlaps(): Promise<string[]> {
    const names = await session.page.evaluate(() => workbookTest.grid.names());
    const blocks = names.map(({ name, refersTo }) => ({ name, at: parseAddress(refersTo.slice(1), "") }));
    return blocks.flatMap((one, index) =>
      blocks
        .slice(index + 1)
        .filter((other) => one.at && other.at && intersection(one.at, other.at))
        .map((other) => `${one.name} and ${other.name}`),
    );
  }

  it("keeps a table that moves off the empty rows of the table above it", async () => {
    // The last table is empty, and its rows are part of its name: a value there would be read as its own.
    await load("Haircut");
    const rows = Array.from({ length: 12 }, (_, row) => ({ cells: { name: `Series ${row}`, amount: 1 } }));
    await window.evaluate(async (value) => {
      const { book } = award.scenarioStore.state;
      const scenario = award.activeScenario(book);
      if (!scenario || book.active === undefined) throw new Error("nothing is loaded");
      const provenance = { kind: "assumed", reason: "more" } as const;
      const longer = award.calc.withInput(scenario, "notes.series", { value, provenance });
      await award.saveScenarios(award.withReplaced(book, book.active, longer));
    }, rows);
    assert.deepEqual(await overlaps(), []);
    assert.deepEqual(await edited(), []);
  });

  const inOrder = presets().map(({ name }) => name);
  for (const [order, wanted] of [
    ["their order", inOrder],
    ["the opposite order", inOrder.toReversed()],
    ["an order that lets each table grow", [0, 1, 2, 4, 3, 5, 2, 0].map((index) => inOrder[index] ?? "")],
  ] as const) {
    it(`holds every preset, one after the other in ${order}, and takes none for changed`, async () => {
      window = await session.open();
      await start(...presets());
      for (const name of wanted) {
        assert.equal(await load(name), "", name);
        assert.equal((await named("Scenario_Name"))?.value, name);
        assert.deepEqual([name, await overlaps(), await edited()], [name, [], []]);
      }
    });
  }

  it("leaves a user's sheet of that name alone, and says where the inputs are", async () => {
    window = await session.open({}, ["Scenario"]);
    await enter("Scenario!A1", "mine");
    await start();
    assert.match(await load("Haircut"), /already, so the inputs stand on "Scenario \(2\)"/);
    assert.equal(await session.page.evaluate(() => workbookTest.grid.valueAt("Scenario!A1")), "mine");
    assert.equal((await named("Award_FirstPaymentDate"))?.sheet, "Scenario (2)");
  });

  it("leaves a user's name alone, and says what the input is called instead", async () => {
    await session.page.evaluate(() => workbookTest.grid.setName("Debt_Rate", "=0.1"));
    assert.match(await load("Haircut"), /The name Debt_Rate is used for something else.*Debt_Rate_2/);
    const refersTo = await session.page.evaluate(
      () => workbookTest.grid.names().find(({ name }) => name === "Debt_Rate")?.refersTo,
    );
    assert.equal(refersTo, "=0.1");
    assert.equal(await load("Settlement of 2018"), "");
  });

  it("is made again when it was deleted", async () => {
    await load("Settlement of 2018");
    await session.page.evaluate(() => workbookTest.grid.deleteSheet("Scenario"));
    assert.equal(await load("Haircut"), "");
    assert.equal((await named("Award_FirstPaymentDate"))?.value, 44_592);
  });

  describe("with a hostile name", () => {
    for (const name of [
      '=HYPERLINK("https://example.com","x")',
      "+1+1",
      "-2",
      "@SUM(1)",
      "'quoted",
      "__proto__",
    ]) {
      it(`${name} holds it as text`, async () => {
        window = await session.open();
        await start({ ...haircut, name, description: name });
        await load(name);
        const { value, formula } = (await named("Scenario_Name")) ?? {};
        assert.deepEqual([value, formula], [name, undefined]);
        assert.equal((await named("Scenario_Description"))?.formula, undefined);
        assert.deepEqual(await edited(), []);
      });
    }
  });

  describe("that cannot be written", () => {
    it("because it is protected, is as it was, and one sentence says so", async () => {
      await load("Settlement of 2018");
      await session.page.evaluate(() => workbookTest.file.protectedSheets.add("Scenario"));
      assert.equal(
        await load("Haircut"),
        'The sheet "Scenario" is protected, so nothing was changed: unprotect it on the Review tab and try again.',
      );
      assert.equal((await named("Award_FirstPaymentDate"))?.value, 43_419);
      const active = await window.evaluate(() => award.activeScenario(award.scenarioStore.state.book)?.name);
      assert.equal(active, "Settlement of 2018");
    });

    for (const after of [0, 1, 7, 40]) {
      it(`because Excel fails after ${after} writes into it, is as it was`, async () => {
        await load("Settlement of 2018");
        const before = await everything();
        await session.fail({ at: "Range.Values", code: "GeneralException", after, times: 1 });
        assert.match(await load("Haircut"), /Excel could not do this \(GeneralException/);
        await session.mend();
        assert.deepEqual(await everything(), before);
      });

      it(`because Excel fails after ${after} writes into a new one, is not there`, async () => {
        const before = await everything();
        await session.fail({ at: "Range.Values", code: "GeneralException", after, times: 1 });
        assert.match(await load("Haircut"), /Excel could not do this \(GeneralException/);
        await session.mend();
        assert.deepEqual(await everything(), before);
      });
    }

    for (const at of ["NamedItem.Formula", "Range.Clear"]) {
      it(`because Excel fails at ${at} while a table moves, is as it was`, async () => {
        const [release, , annulment] = presets();
        assert(release && annulment);
        window = await session.open();
        await start(release, annulment);
        await load(release.name);
        const before = await everything();
        await session.fail({ at, code: "GeneralException", times: 1 });
        assert.match(await load(annulment.name), /Excel could not do this \(GeneralException/);
        await session.mend();
        assert.deepEqual(await everything(), before);
        assert.equal(await load(annulment.name), "");
        assert.deepEqual(await edited(), []);
      });
    }

    it("because a cell is being edited, waits and is written then", async () => {
      await session.page.evaluate(() => workbookTest.grid.type(true));
      const loading = load("Settlement of 2018");
      await window.waitForFunction(() => award.cellEdit.value);
      await session.page.evaluate(() => workbookTest.grid.type(false));
      assert.equal(await loading, "");
      assert.equal((await named("Debt_Principal"))?.value, 29_750_000);
      assert.equal(await window.evaluate(() => award.cellEdit.value), false);
    });
  });

  describe("edited by hand", () => {
    beforeEach(() => load("Settlement of 2018"));

    it("tells by itself which inputs changed", async () => {
      await enter(await addressOf("Debt_Principal"), 30_000_000);
      await window.waitForFunction(() => award.scenarioChanges.value.length === 1);
      assert.deepEqual(await edited(), [["debt.principal", 30_000_000]]);
    });

    it("is saved to the scenario, as an assumption", async () => {
      await enter(await addressOf("Debt_Principal"), 30_000_000);
      await window.evaluate(() => award.keepChanges());
      const input = await window.evaluate(
        () => award.activeScenario(award.scenarioStore.state.book)?.inputs["debt.principal"],
      );
      assert.equal(input?.value, 30_000_000);
      assert.equal(input?.provenance.kind, "assumed");
      assert.deepEqual(await edited(), []);
    });

    it("is put back to what the scenario says", async () => {
      await enter(await addressOf("Debt_Principal"), 30_000_000);
      await window.evaluate(() => award.discardChanges());
      assert.equal((await named("Debt_Principal"))?.value, 29_750_000);
    });

    it("with another row in a table, has one more series of notes", async () => {
      const address = await addressOf("Notes_Series");
      const row = Number(/(\d+)/.exec(address)?.[1]) + 2;
      await enter(`Scenario!A${row}`, "Notes of 2023");
      await enter(`Scenario!B${row}`, 2_130_000);
      await window.evaluate(() => award.keepChanges());
      const rows = await window.evaluate(
        () => award.activeScenario(award.scenarioStore.state.book)?.inputs["notes.series"]?.value,
      );
      assert.deepEqual(
        rows?.map(({ cells: { name, amount } }) => [name, amount]),
        [
          ["Notes of 2017", 5_500_000],
          ["Notes of 2023", 2_130_000],
        ],
      );
    });

    it("to what cannot be, says why and saves nothing", async () => {
      await enter(await addressOf("Debt_Principal"), "a lot");
      const said = await window.evaluate(() =>
        award.keepChanges().then(
          () => "",
          (error: Error) => error.message,
        ),
      );
      assert.match(said, /Secured debt principal must be a number, got "?a lot/);
      const revision = await window.evaluate(() => award.scenarioStore.state.revision);
      assert.equal(revision, 2);
    });

    it("is not overwritten before the user has said so", async () => {
      await enter(await addressOf("Debt_Principal"), 30_000_000);
      assert.match(await load("Haircut"), /An input was changed by hand.*keep or discard/);
      assert.equal((await named("Debt_Principal"))?.value, 30_000_000);
      assert.equal(await load("Haircut", true), "");
      assert.equal((await named("Debt_Principal"))?.value, null);
    });
  });

  it("goes back with the last change", async () => {
    await load("Settlement of 2018");
    await load("Haircut");
    await window.evaluate(() => award.undoScenarios());
    assert.equal((await named("Award_FirstPaymentDate"))?.value, 43_419);
  });
});
