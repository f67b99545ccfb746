import assert from "node:assert/strict";
import type { Frame } from "playwright-core";
import { presets } from "../../../src/calc/index.ts";
import { intersection, parseAddress } from "../../../workbench/host/cells/address.ts";
import { driveSheet, HAIRCUT } from "../fixture/sheetDriving.ts";
import { startSession, type Session } from "../fixture/session.ts";

describe("the Scenario sheet", () => {
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

  it("leaves room for a long name and a long description, which run over the cells right of theirs", async () => {
    await load("Settlement of 2018");
    for (const name of ["Scenario_Name", "Scenario_Description"]) {
      const place = parseAddress(await addressOf(name), "Scenario");
      assert(place !== undefined, name);
      const beside = await session.page.evaluate(
        (range) =>
          workbookTest.grid
            .read(range)
            .flat()
            .map(({ value }) => value),
        { ...place, column: place.column + 1, rows: 1, columns: 6 },
      );
      assert.deepEqual(beside, [null, null, null, null, null, null], name);
    }
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
    assert.equal(after, "Scenario!A303:H317");
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

  it("bh-157: is made again when it was deleted", async () => {
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
        await start({ ...HAIRCUT, name, description: name });
        await load(name);
        const { value, formula } = (await named("Scenario_Name")) ?? {};
        assert.deepEqual([value, formula], [name, undefined]);
        assert.equal((await named("Scenario_Description"))?.formula, undefined);
        assert.deepEqual(await edited(), []);
      });
    }
  });
});

describe("E9: the Scenario sheet in an Excel that gives the apostrophe of a text cell back", () => {
  let session: Session;
  let window: Frame;
  const { start, load, named, enter, addressOf, edited } = driveSheet(
    () => session,
    () => window,
  );

  before(async () => {
    session = await startSession("harsh");
    window = await session.open();
    await start();
    await load("Settlement of 2018");
  });
  after(() => session?.close());

  it("shows the scenario, and still sees what is edited by hand", async () => {
    // Written without an apostrophe: it would be part of what the cells that refer to it read.
    assert.equal((await named("Scenario_Name"))?.value, "Settlement of 2018");
    assert.deepEqual(await edited(), []);
    await enter(await addressOf("Debt_Principal"), 30_000_000);
    assert.equal((await edited()).length, 1);
  });

  it("E12, bh-156: takes no cell of a copy of the sheet for one of its own", async () => {
    const address = await addressOf("Debt_Principal");
    const sheet = (await named("Debt_Principal"))?.sheet ?? "";
    await session.page.evaluate((name) => workbookTest.grid.copySheet?.(name), sheet);
    await enter(address, 29_750_000);
    assert.deepEqual(await edited(), []);
    await enter(address, 31_000_000);
    assert.deepEqual(
      (await edited()).map((change) => [change].flat()[0]),
      ["debt.principal"],
    );
    // The next scenario is written where the first one stands, and the copy stays as it was.
    assert.equal(await load("Haircut", true), "");
    assert.equal((await named("Scenario_Name"))?.value, "Haircut");
    assert.equal((await named("Scenario_Name"))?.sheet, sheet);
    const copied = await session.page.evaluate((name) => {
      const { grid } = workbookTest;
      const used = grid.usedRange(`${name} (2)`);
      return used
        ? grid
            .read(used)
            .flat()
            .some(({ value }) => value === "Settlement of 2018")
        : false;
    }, sheet);
    assert.ok(copied);
  });
});
