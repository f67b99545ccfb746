import assert from "node:assert/strict";
import type { Frame } from "playwright-core";
import { driveSheet, HAIRCUT } from "./fixture/sheetDriving.ts";
import { startSession, type Session } from "./fixture/session.ts";

describe("the loaded scenario", () => {
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

  describe("whose sheet cannot be written", () => {
    /** The sentence of a failure, "" when there was none. */
    function said(work: "save" | "keep" | "undo"): Promise<string> {
      return window.evaluate(async (what) => {
        const { book } = award.scenarioStore.state;
        const scenario = award.activeScenario(book);
        if (!scenario || book.active === undefined) throw new Error("nothing is loaded");
        const renamed = award.withReplaced(book, book.active, { ...scenario, name: "Renamed" });
        try {
          if (what === "save") await award.saveScenarios(renamed);
          else await (what === "keep" ? award.keepChanges() : award.undoScenarios());
          return "";
        } catch (error) {
          return (error as Error).message;
        }
      }, work);
    }
    function loaded(): Promise<readonly unknown[]> {
      return window.evaluate(() => {
        const { book, canUndo } = award.scenarioStore.state;
        const active = award.activeScenario(book);
        return [active?.name, active?.inputs["debt.principal"]?.value, canUndo];
      });
    }
    const before = ["Settlement of 2018", 29_750_000, true];

    beforeEach(() => load("Settlement of 2018"));

    it("because it is protected, saves nothing", async () => {
      await session.page.evaluate(() => workbookTest.file.protectedSheets.add("Scenario"));
      assert.match(await said("save"), /"Scenario" is protected, so nothing was changed/);
      assert.deepEqual(await loaded(), before);
      await session.page.evaluate(() => workbookTest.file.protectedSheets.clear());
      assert.equal(await said("save"), "");
      assert.equal((await named("Scenario_Name"))?.value, "Renamed");
    });

    it("after an edit by hand takes the save back, and the cells keep the edit", async () => {
      await enter(await addressOf("Debt_Principal"), 30_000_000);
      await session.fail({ at: "Range.Values", code: "GeneralException", after: 3, times: 1 });
      assert.match(await said("keep"), /Something went wrong inside Excel.*Nothing was changed\.$/);
      await session.mend();
      assert.deepEqual(await loaded(), before);
      assert.deepEqual(await edited(), [["debt.principal", 30_000_000]]);
      assert.equal(await said("keep"), "");
      assert.deepEqual(await loaded(), ["Settlement of 2018", 30_000_000, true]);
    });

    it("by an undo does not undo", async () => {
      assert.equal(await said("save"), "");
      await session.fail({ at: "Range.Values", code: "GeneralException", times: 1 });
      assert.match(await said("undo"), /Nothing was changed\.$/);
      await session.mend();
      assert.deepEqual(await loaded(), ["Renamed", 29_750_000, true]);
      assert.equal(await said("undo"), "");
      assert.deepEqual(await loaded(), before);
      assert.equal((await named("Scenario_Name"))?.value, "Settlement of 2018");
    });
  });

  it("waits for a cell that is edited for longer than a moment", async () => {
    await load("Settlement of 2018");
    await session.page.evaluate(() => workbookTest.grid.type(true));
    const loading = load("Haircut");
    await new Promise((resolve) => setTimeout(resolve, 2500));
    await session.page.evaluate(() => workbookTest.grid.type(false));
    assert.equal(await loading, "");
    assert.equal((await named("Scenario_Name"))?.value, "Haircut");
  });

  it("lets Excel hold the change back, and does not ask again and again", async () => {
    await load("Settlement of 2018");
    await window.evaluate(() => {
      const asked: unknown[] = [];
      const run = new Proxy(Excel.run, {
        apply(target, self, given) {
          asked.push(given[0]);
          return Reflect.apply(target, self, given) as unknown;
        },
      });
      Object.assign(Excel, { run });
      Object.assign(globalThis, { asked });
    });
    await session.page.evaluate(() => workbookTest.grid.type(true));
    const loading = load("Haircut");
    await window.waitForFunction(() => (globalThis as { asked?: unknown[] }).asked?.length === 2);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    // One that was refused, and one that Excel holds back.
    const asked = await window.evaluate(() => (globalThis as { asked?: unknown[] }).asked);
    assert.deepEqual(asked, [{}, { delayForCellEdit: true }]);
    assert.equal(await window.evaluate(() => award.cellEdit.value), true);
    await session.page.evaluate(() => workbookTest.grid.type(false));
    assert.equal(await loading, "");
    assert.equal((await named("Scenario_Name"))?.value, "Haircut");
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

  describe("in two windows", () => {
    let other: Frame;

    beforeEach(async () => {
      await load("Settlement of 2018");
      other = await session.openWindow();
      await other.evaluate(() => award.startScenarios());
      await enter(await addressOf("Debt_Principal"), 30_000_000);
    });

    function principal(at: Frame): Promise<unknown> {
      return at.evaluate(
        () => award.activeScenario(award.scenarioStore.state.book)?.inputs["debt.principal"]?.value,
      );
    }

    it("written by the other one is not taken for an edit by hand", async () => {
      await other.evaluate(() => award.keepChanges());
      await window.waitForFunction(() => award.scenarioStore.state.revision > 2);
      await window.waitForFunction(() => award.scenarioChanges.value.length === 0);
      assert.equal(await principal(window), 30_000_000);
    });

    it("edited by hand while the other one saved, is settled by choosing this one's version", async () => {
      await other.evaluate(async (what) => {
        const { book } = award.scenarioStore.state;
        await award.saveScenarios(award.withAdded(book, { ...what, name: "Theirs" }).book);
      }, HAIRCUT);
      const kinds = await window.evaluate(async () => {
        const outcome = await award.keepChanges();
        if (outcome.kind !== "conflict") return [outcome.kind];
        return [outcome.kind, (await award.saveScenarios(outcome.mine)).kind];
      });
      assert.deepEqual(kinds, ["conflict", "saved"]);
      assert.equal(await principal(window), 30_000_000);
      assert.deepEqual(await edited(), []);
    });

    it("B6: is being loaded, not edited by hand, while the cells are there before the scenarios", async () => {
      await session.page.evaluate(() => {
        const [host] = workbookTest.hosts;
        if (host) host.faults.lateParts = 2000;
      });
      await other.evaluate(async () => {
        await award.discardChanges();
        const { book } = award.scenarioStore.state;
        const scenario = award.activeScenario(book);
        if (!scenario || book.active === undefined) throw new Error("nothing is loaded");
        const { provenance } = scenario.inputs["debt.principal"] ?? {};
        if (!provenance) throw new Error("there is no principal");
        const inputs = { ...scenario.inputs, "debt.principal": { value: 31_000_000, provenance } };
        await award.saveScenarios(award.withReplaced(book, book.active, { ...scenario, inputs }));
      });
      await window.waitForFunction(() => award.scenariosArriving.value);
      assert.equal((await named("Debt_Principal"))?.value, 31_000_000);
      assert.equal(await principal(window), 29_750_000);
      assert.deepEqual(await edited(), []);
      await window.waitForFunction(() => !award.scenariosArriving.value);
      assert.equal(await principal(window), 31_000_000);
      assert.deepEqual(await edited(), []);
    });

    it("is known to the one that reads it again", async () => {
      await other.evaluate(() => award.discardChanges());
      await other.evaluate(async () => {
        const { scenarios } = award.scenarioStore.state.book;
        await award.loadScenario(scenarios.find(({ name }) => name === "Haircut")?.id ?? "");
      });
      await window.evaluate(() => award.refreshScenarios());
      const active = await window.evaluate(() => award.activeScenario(award.scenarioStore.state.book)?.name);
      assert.equal(active, "Haircut");
      assert.deepEqual(await edited(), []);
    });
  });

  it("goes back with the last change", async () => {
    await load("Settlement of 2018");
    await load("Haircut");
    await window.evaluate(() => award.undoScenarios());
    assert.equal((await named("Award_FirstPaymentDate"))?.value, 43_419);
  });
});
