/** What is told, and asked, where the Scenario sheet and the workbook's scenarios say different things. */
import assert from "node:assert/strict";
import type { Frame } from "playwright-core";
import { presets } from "../../../src/calc/index.ts";
import type { Parted, SheetStanding } from "../../../src/workbook/index.ts";
import { driveSheet } from "../fixture/sheetDriving.ts";
import { startSession, type Session } from "../fixture/session.ts";

const [A, B] = ["Settlement of 2018", "Haircut"] as const;

describe("sheet and scenarios that say different things", () => {
  let session: Session;
  let window: Frame;
  const { start, load, named, addressOf, enter, edited } = driveSheet(
    () => session,
    () => window,
  );

  before(async () => {
    session = await startSession();
  });
  after(() => session?.close());
  beforeEach(async () => {
    window = await session.open();
    await start();
  });
  afterEach(async () => assert.deepEqual(await session.problems(), []));

  /** What the pane shows once the workbook was looked at again. */
  function standing(): Promise<SheetStanding> {
    return window.evaluate(async () => {
      await award.refreshScenarios();
      return award.sheetStanding.value;
    });
  }
  async function parted(): Promise<Pick<Parted, "kind" | "onSheet" | "loaded"> | undefined> {
    const { parted: found } = await standing();
    return found && { kind: found.kind, onSheet: found.onSheet, loaded: found.loaded };
  }
  /** Asks for a change; the sentence of what went wrong, "" where nothing did. */
  function asked(what: "keepSheet" | "leaveSheet" | "keepChanges" | "discardChanges"): Promise<string> {
    return window.evaluate(
      (name) =>
        award[name]().then(
          () => "",
          (error: Error) => error.message,
        ),
      what,
    );
  }
  function active(): Promise<string | undefined> {
    return window.evaluate(() => award.activeScenario(award.scenarioStore.state.book)?.name);
  }
  /** Remembers cells and names of the Scenario sheet, so that they can be put back as Excel's Undo puts them back. */
  function remember(at: string): Promise<void> {
    return session.page.evaluate((key) => {
      const { grid } = workbookTest;
      const used = grid.usedRange("Scenario");
      const cells = used ? grid.read({ ...used, rows: used.rows + 20 }) : [];
      Object.assign(globalThis, { [key]: { used, cells, names: grid.names() } });
    }, at);
  }
  async function goBackTo(at: string): Promise<void> {
    await session.page.evaluate((key) => {
      const { grid } = workbookTest;
      type Remembered = {
        used: NonNullable<ReturnType<typeof grid.usedRange>>;
        cells: ReturnType<typeof grid.read>;
        names: ReturnType<typeof grid.names>;
      };
      const { used, cells, names } = (globalThis as unknown as Record<string, Remembered>)[key] ?? {};
      if (!used || !cells || !names) throw new Error("nothing was remembered");
      const now = grid.usedRange("Scenario") ?? used;
      grid.write(
        now,
        grid.read(now).map((row) => row.map(() => ({ value: null, formula: null }))),
      );
      for (const { name } of grid.names()) {
        if (!names.some((item) => item.name === name)) grid.setName(name, null);
      }
      for (const { name, refersTo } of names) grid.setName(name, refersTo);
      grid.write(
        { ...used, rows: cells.length },
        cells.map((row) =>
          row.map(({ value, formula, numberFormat }) =>
            formula === undefined ? { value, numberFormat } : { formula, numberFormat },
          ),
        ),
      );
    }, at);
  }
  async function inNewWindow(): Promise<void> {
    await session.page.evaluate(() => workbookTest.hosts.forEach((host) => host.stop()));
    window = await session.openWindow();
    await window.evaluate(() => award.startScenarios());
  }
  function changeFile(change: "loseParts" | "loseComments"): Promise<void> {
    return session.page.evaluate((what) => {
      const { file } = workbookTest;
      if (what === "loseParts") file.xmlParts.clear();
      else file.nameComments.clear();
    }, change);
  }
  function setName(name: string, refersTo: string | null): Promise<void> {
    return session.page.evaluate(([which, what]) => workbookTest.grid.setName(which, what), [
      name,
      refersTo,
    ] as const);
  }

  describe("after Excel's Undo, which takes back cells and not what is saved", () => {
    beforeEach(async () => {
      await load(A);
      await remember("first");
      await load(B);
      await remember("second");
      await goBackTo("first");
    });

    it("bh-144: tells by itself that the sheet shows one while the other is loaded, with both sides", async () => {
      await window.waitForFunction(() => award.sheetStanding.value.parted !== undefined);
      assert.deepEqual(await parted(), { kind: "other", onSheet: A, loaded: B });
      const found = (await standing()).parted;
      assert(found);
      assert.equal(
        await window.evaluate((what) => award.partedSentence(what), found),
        `The Scenario sheet shows “${A}” while “${B}” is loaded.`,
      );
      const date = found.differences.find(({ label }) => label === "First payment date");
      assert.deepEqual([date?.onSheet, date?.loaded], ["2018-11-15", "2022-01-31"]);
      assert.deepEqual(await edited(), [], "nobody edited anything");
    });

    it("overwrites nothing: not by loading, not by a change of the loaded one, not by the pane's undo", async () => {
      const refused =
        /^The Scenario sheet shows “Settlement of 2018” while “Haircut” is loaded\. First choose/;
      assert.match(await load(B), refused);
      assert.match(await load(A), refused);
      const said = await window.evaluate(async () => {
        const { book } = award.scenarioStore.state;
        const scenario = award.activeScenario(book);
        if (!scenario || book.active === undefined) return ["nothing is loaded"];
        const changed = award.withReplaced(book, book.active, { ...scenario, name: "Renamed" });
        const outcomes = await Promise.allSettled([award.saveScenarios(changed), award.undoScenarios()]);
        return outcomes.map((outcome) =>
          outcome.status === "rejected" ? (outcome.reason as Error).message : outcome.value.kind,
        );
      });
      for (const sentence of said) assert.match(sentence, refused);
      assert.equal((await named("Award_FirstPaymentDate"))?.value, 43_419);
      assert.equal(await active(), B);
    });

    it("loads what the sheet shows when that is kept", async () => {
      assert.equal(await asked("keepSheet"), "");
      assert.equal(await active(), A);
      assert.equal(await parted(), undefined);
      assert.equal((await named("Award_FirstPaymentDate"))?.value, 43_419);
    });

    it("keeps what was typed on it after the Undo, too", async () => {
      await enter(await addressOf("Debt_Principal"), 31_000_000);
      assert.equal(await asked("keepSheet"), "");
      const principal = await window.evaluate(
        () => award.activeScenario(award.scenarioStore.state.book)?.inputs["debt.principal"]?.value,
      );
      assert.deepEqual([await active(), principal], [A, 31_000_000]);
    });

    it("shows the loaded one when that is chosen", async () => {
      assert.equal(await asked("discardChanges"), "");
      assert.equal(await parted(), undefined);
      assert.deepEqual(
        [
          await active(),
          (await named("Scenario_Name"))?.value,
          (await named("Award_FirstPaymentDate"))?.value,
        ],
        [B, B, 44_592],
      );
    });

    it("is silent once Redo has brought the cells back", async () => {
      await goBackTo("second");
      assert.equal(await parted(), undefined);
      assert.equal(await load(A), "");
    });

    it("is told of when the pane is opened later", async () => {
      await inNewWindow();
      assert.deepEqual(await parted(), { kind: "other", onSheet: A, loaded: B });
    });

    it("is told of when Undo went back further than one load", async () => {
      assert.equal(await asked("discardChanges"), "");
      await load(A);
      await load(B);
      await goBackTo("first");
      assert.deepEqual(await parted(), { kind: "other", onSheet: A, loaded: B });
    });
  });

  it("after an Undo of a change of the loaded scenario itself names the inputs that went back", async () => {
    await load(A);
    await remember("first");
    await enter(await addressOf("Debt_Principal"), 30_000_000);
    assert.equal(await asked("keepChanges"), "");
    await goBackTo("first");
    assert.deepEqual(await edited(), [["debt.principal", 29_750_000]]);
    assert.match(await load(B), /An input was changed by hand/);
  });

  it("after an Undo of a load that moved a table shows both", async () => {
    const [release, , annulment] = presets();
    assert(release && annulment);
    window = await session.open();
    await start(release, annulment);
    await load(release.name);
    await remember("first");
    await load(annulment.name);
    await goBackTo("first");
    assert.deepEqual(await parted(), { kind: "other", onSheet: release.name, loaded: annulment.name });
    assert.equal(await asked("discardChanges"), "");
    assert.equal(await parted(), undefined);
    assert.deepEqual(await edited(), []);
  });

  describe("in a file that has lost its scenarios", () => {
    beforeEach(async () => {
      await load(A);
      await changeFile("loseParts");
      await inNewWindow();
    });

    it("bh-154: says that the sheet is the only copy, and loading asks first", async () => {
      assert.deepEqual(await parted(), { kind: "lost", onSheet: A, loaded: undefined });
      const said = await window.evaluate(async () => {
        const { book, id } = award.withAdded(award.scenarioStore.state.book, {
          schemaVersion: 2,
          name: "Another",
          inputs: {},
        });
        return award.saveScenarios(award.withActive(book, id)).then(
          () => "",
          (error: Error) => error.message,
        );
      });
      assert.match(said, /the sheet is the only copy\. First choose/);
      assert.equal((await named("Award_FirstPaymentDate"))?.value, 43_419);
    });

    it("keeps it with its inputs, their sources and its id", async () => {
      const id = (await named("Scenario_Id"))?.value;
      assert.equal(await asked("keepSheet"), "");
      const { book } = await window.evaluate(() => award.scenarioStore.state);
      const [entry] = book.scenarios;
      assert(entry?.kind === "scenario" && book.scenarios.length === 1);
      assert.deepEqual([book.active, entry.id, entry.name], [id, id, A]);
      assert.deepEqual(entry.scenario.inputs["debt.principal"], {
        value: 29_750_000,
        provenance: { kind: "stated", document: "News release of 3 February 2017" },
      });
      assert.equal(entry.scenario.inputs["award.firstPaymentDate"]?.value, "2018-11-15");
      assert.deepEqual(entry.scenario.inputs["notes.series"]?.value[0]?.cells, {
        name: "Notes of 2017",
        amount: 5_500_000,
        multiple: 3,
        days: 90,
      });
      assert.equal(await parted(), undefined);
    });

    it("keeps what was typed on it since", async () => {
      await enter(await addressOf("Debt_Principal"), 31_000_000);
      await enter(await addressOf("Scenario_Name"), "Rescued");
      assert.equal(await asked("keepSheet"), "");
      const principal = await window.evaluate(
        () => award.activeScenario(award.scenarioStore.state.book)?.inputs["debt.principal"]?.value,
      );
      assert.deepEqual([await active(), principal], ["Rescued", 31_000_000]);
    });

    it("says why it cannot be kept where a cell holds no input, and changes nothing", async () => {
      await enter(await addressOf("Debt_Principal"), "a lot");
      assert.match(await asked("keepSheet"), /must be a number, got "?a lot/);
      assert.equal(await window.evaluate(() => award.scenarioStore.state.revision), 0);
      assert.deepEqual(await parted(), { kind: "lost", onSheet: A, loaded: undefined });
    });

    it("lets it go when it is not wanted, and asks again when something new is typed there", async () => {
      assert.equal(await asked("leaveSheet"), "");
      assert.equal(await parted(), undefined);
      await enter(await addressOf("Debt_Principal"), 31_000_000);
      assert.deepEqual(await parted(), { kind: "lost", onSheet: A, loaded: undefined });
    });

    it("let go, is told of again where Excel's Undo brings it back beside a loaded one", async () => {
      assert.equal(await asked("leaveSheet"), "");
      await remember("left");
      await window.evaluate(async () => {
        const { book, id } = award.withAdded(award.scenarioStore.state.book, {
          schemaVersion: 2,
          name: "Another",
          inputs: {},
        });
        await award.saveScenarios(award.withActive(book, id));
      });
      assert.equal(await parted(), undefined);
      await goBackTo("left");
      assert.deepEqual(await parted(), { kind: "unknown", onSheet: A, loaded: "Another" });
    });

    it("is told of where the names have lost their comments as well", async () => {
      await changeFile("loseComments");
      await inNewWindow();
      assert.deepEqual(await parted(), { kind: "lost", onSheet: A, loaded: undefined });
      assert.equal(await asked("keepSheet"), "");
      assert.equal(await active(), A);
    });
  });

  describe("whose scenarios are lost while the window is open", () => {
    beforeEach(async () => {
      await load(A);
      await changeFile("loseParts");
    });
    /** Adds a scenario and loads it, as a preset is loaded. */
    function loadAnother(): Promise<string> {
      return window.evaluate(() => {
        const { book, id } = award.withAdded(award.scenarioStore.state.book, {
          schemaVersion: 2,
          name: "Another",
          inputs: {},
        });
        return award.saveScenarios(award.withActive(book, id)).then(
          () => "",
          (error: Error) => error.message,
        );
      });
    }

    it("holds them still, and the next save brings all of them back", async () => {
      assert.equal(await load(B), "");
      await inNewWindow();
      const names = await window.evaluate(() =>
        award.scenarioStore.state.book.scenarios.map(({ name }) => name),
      );
      assert.deepEqual(names, [A, B]);
      assert.equal(await active(), B);
    });

    it("does not write over the sheet while they may still be on their way", async () => {
      await window.evaluate(() => award.refreshScenarios());
      assert.match(await loadAnother(), /shows what this window has not read yet, so nothing was changed/);
      assert.equal((await named("Award_FirstPaymentDate"))?.value, 43_419);
      assert.equal((await named("Scenario_Name"))?.value, A);
    });
  });

  it("says of a sheet from another workbook that this one does not hold its scenario", async () => {
    await load(A);
    await session.page.evaluate(() => {
      // The scenarios of a workbook of its own: other ids, other revisions.
      const { xmlParts } = workbookTest.file;
      for (const [key, xml] of xmlParts) {
        const fresh = new Map<string, string>();
        const other = xml.replace(/[\da-f]{8}(?=-[\da-f]{4}-)/gu, (found) => {
          const known = fresh.get(found) ?? crypto.randomUUID().slice(0, 8);
          fresh.set(found, known);
          return known;
        });
        xmlParts.set(key, other);
      }
    });
    await inNewWindow();
    assert.deepEqual(await parted(), { kind: "unknown", onSheet: A, loaded: A });
    assert.match(await load(B), /which this workbook does not hold.*First choose/);
    assert.equal(await asked("keepSheet"), "");
    assert.equal(await active(), `${A} (2)`);
    assert.equal(await parted(), undefined);
  });

  describe("whose names have lost their comments", () => {
    beforeEach(async () => {
      await load(A);
      await changeFile("loseComments");
    });

    it("is still the scenario's sheet: edits are told of and not overwritten", async () => {
      await enter(await addressOf("Debt_Principal"), 30_000_000);
      assert.deepEqual(await edited(), [["debt.principal", 30_000_000]]);
      assert.match(await load(B), /An input was changed by hand/);
    });

    it("is written in its place, and its names are marked again", async () => {
      const place = await addressOf("Debt_Principal");
      assert.equal(await load(B), "");
      assert.equal(await addressOf("Debt_Principal"), place);
      assert.deepEqual(await session.page.evaluate(() => workbookTest.grid.sheetNames()), [
        "Sheet1",
        "Scenario",
      ]);
      const comments = await session.page.evaluate(() => [...workbookTest.file.nameComments.values()]);
      assert(comments.length > 20 && comments.every((comment) => comment !== ""));
    });
  });

  it("leaves a name of the user's own alone that is called like one of ours, when all lose their comments", async () => {
    window = await session.open();
    await setName("Debt_Principal", "=Sheet1!$B$2");
    await enter("Sheet1!A2", "Our bank debt");
    await enter("Sheet1!B2", 12);
    await start();
    await load(A);
    await changeFile("loseComments");
    assert.deepEqual(await parted(), { kind: "incomplete", onSheet: A, loaded: A });
    assert.equal(await asked("discardChanges"), "");
    assert.equal((await named("Debt_Principal"))?.value, 12);
    assert.equal(await parted(), undefined);
  });

  describe("where an input's name is gone", () => {
    beforeEach(async () => {
      await load(A);
    });

    for (const [what, refersTo] of [
      ["deleted", null],
      ["broken", "=#REF!"],
    ] as const) {
      for (const [name, label] of [
        ["Debt_Principal", "Secured debt principal"],
        ["Notes_Series", "Notes"],
      ] as const) {
        it(`${name} ${what}: says which input has no cell, and writes it again when asked to`, async () => {
          await setName(name, refersTo);
          const { parted: found } = await standing();
          assert.equal(found?.kind, "incomplete");
          assert.equal(found.differences.length, 1);
          assert.equal(found.differences[0]?.onSheet, "no cell");
          assert.equal(found.differences[0]?.label, label);
          assert.equal(await asked("discardChanges"), "");
          assert.equal(await parted(), undefined);
          assert.equal((await named(name))?.sheet, "Scenario");
          assert.deepEqual(await edited(), []);
        });
      }
    }

    it("and all others too: says so, and writes them to a sheet again when asked to", async () => {
      const names = await session.page.evaluate(() => workbookTest.grid.names().map(({ name }) => name));
      for (const name of names) await setName(name, null);
      const { parted: found, changes } = await standing();
      assert.equal(found?.kind, "incomplete");
      assert.equal(found.loaded, A);
      assert.deepEqual(
        found.differences.map(({ label, onSheet }) => [label, onSheet]),
        [
          ["First payment date", "no cell"],
          ["Notes", "no cell"],
          ["Secured debt principal", "no cell"],
        ],
      );
      assert.deepEqual(changes, []);
      assert.equal(await asked("discardChanges"), "");
      assert.equal(await parted(), undefined);
      assert.notEqual(await named("Debt_Principal"), undefined);
    });

    it("and its sheet with all names: says so", async () => {
      await session.page.evaluate(() => {
        for (const { name } of workbookTest.grid.names()) workbookTest.grid.setName(name, null);
        workbookTest.grid.deleteSheet("Scenario");
      });
      assert.deepEqual(await parted(), { kind: "incomplete", onSheet: undefined, loaded: A });
      assert.equal(await asked("discardChanges"), "");
      assert.equal(await parted(), undefined);
      assert.equal((await named("Debt_Principal"))?.sheet, "Scenario");
    });

    it("still tells of edits of the others", async () => {
      await setName("Debt_Principal", null);
      await enter(await addressOf("Award_FirstPaymentDate"), 45_000);
      assert.deepEqual(await edited(), [["award.firstPaymentDate", "2023-03-15"]]);
      assert.match(await load(B), /An input was changed by hand/);
    });
  });

  describe("by what is typed over what the sheet says of itself", () => {
    beforeEach(async () => {
      await load(A);
    });

    it("an id that is none leaves the sheet to its name", async () => {
      await enter(await addressOf("Scenario_Id"), "mine");
      await enter(await addressOf("Debt_Principal"), 30_000_000);
      assert.deepEqual(await edited(), [["debt.principal", 30_000_000]]);
      assert.match(await load(B), /An input was changed by hand/);
    });

    it("an id and a name that are none show a scenario that the workbook does not hold", async () => {
      await enter(await addressOf("Scenario_Id"), "mine");
      await enter(await addressOf("Scenario_Name"), "Mine");
      assert.deepEqual(await parted(), { kind: "unknown", onSheet: "Mine", loaded: A });
      assert.equal(await asked("keepSheet"), "");
      assert.equal(await active(), "Mine");
    });

    it("a sheet of release 0.1 with another scenario's name is that one's", async () => {
      await setName("Scenario_Id", null);
      await enter(await addressOf("Scenario_Name"), B);
      assert.deepEqual(await parted(), { kind: "other", onSheet: B, loaded: A });
      assert.match(await load(A), /First choose which of the two is to be kept\.$/);
    });

    for (const [key, text, property] of [
      ["Scenario_Name", "Settlement, our downside", "name"],
      ["Scenario_Description", "As the board saw it in May", "description"],
    ] as const) {
      it(`a ${property} alone is not overwritten, and is saved when it is kept`, async () => {
        await enter(await addressOf(key), text);
        const { titles } = await standing();
        assert.deepEqual(
          titles.map(({ kind, text: typed }) => [kind, typed]),
          [[property, text]],
        );
        assert.match(await load(B), new RegExp(`^The ${property} was changed by hand on the Scenario sheet`));
        assert.equal((await named(key))?.value, text);
        assert.equal(await asked("keepChanges"), "");
        const scenario = await window.evaluate(() => award.activeScenario(award.scenarioStore.state.book));
        assert.equal(scenario?.[property], text);
        assert.equal(await load(B), "");
        assert.equal(await load(text === "Settlement, our downside" ? text : A), "");
        assert.equal((await named(key))?.value, text);
      });
    }

    it("another scenario's name cannot be kept, and says why", async () => {
      await enter(await addressOf("Scenario_Name"), B);
      assert.match(await asked("keepChanges"), /Haircut/);
      assert.equal(await active(), A);
      assert.equal(await asked("discardChanges"), "");
      assert.equal((await named("Scenario_Name"))?.value, A);
    });
  });

  for (const after of [0, 1, 7, 20, 40]) {
    it(`when Excel broke off after ${after} writes for good: is no edit by hand, and a retry heals`, async () => {
      await load(A);
      await session.fail({ at: "Range.Values", code: "GeneralException", after: after + 1 });
      await session.fail({ at: "Range.Formulas", code: "GeneralException" });
      assert.match(await load(B), /written only in part: load the scenario again[^.]*\.$/);
      await session.mend();
      assert.equal((await parted())?.kind, "unfinished");
      assert.deepEqual(await edited(), []);
      await enter(await addressOf("Debt_Principal"), 30_000_000);
      assert.deepEqual(await edited(), []);
      assert.equal((await parted())?.kind, "unfinished");
      await inNewWindow();
      assert.equal((await parted())?.kind, "unfinished");
      assert.equal(await load(B), "");
      assert.equal(await parted(), undefined);
      assert.deepEqual(await edited(), []);
      assert.equal((await named("Award_FirstPaymentDate"))?.value, 44_592);
    });
  }
});
