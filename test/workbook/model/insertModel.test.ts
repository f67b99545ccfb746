/** Insert model when Excel breaks off: no sheet is left, or the refusal names those that are. */
import assert from "node:assert/strict";
import type { Frame } from "playwright-core";
import { presets } from "../../../src/calc/index.ts";
import { startSession, type Session } from "../fixture/session.ts";
import { driveSheet } from "../fixture/sheetDriving.ts";

const SETTLEMENT = "Settlement of 2018 in instalments";
const MODEL = ["Answer", "Inputs", "Award", "Notes", "Waterfall", "Payments", "Checks"];

describe("Insert model that Excel breaks off", () => {
  let session: Session;
  let window: Frame;

  const { start, load } = driveSheet(
    () => session,
    () => window,
  );

  before(async () => {
    session = await startSession();
  });
  after(() => session?.close());
  beforeEach(async () => {
    window = await session.open();
    await start(...presets().filter(({ name }) => name === SETTLEMENT));
  });
  afterEach(async () => assert.deepEqual(await session.problems(), []));

  /** The sentence of a failure, "" when there was none. */
  function insert(): Promise<string> {
    return window.evaluate(() =>
      award.insertModel().then(
        () => "",
        (error: Error) => error.message,
      ),
    );
  }
  function sheets(): Promise<readonly string[]> {
    return session.page.evaluate(() => [...workbookTest.grid.sheetNames()]);
  }

  it("does so with the year-end notes, whose code is fetched first", async () => {
    const notes = (): Promise<string> =>
      window.evaluate(() =>
        award.insertYearEndNotes().then(
          () => "",
          (error: Error) => error.message,
        ),
      );
    assert.equal(
      await notes(),
      "Load a scenario first: the set of year-end notes takes its figures from it.",
    );
    assert.equal(await load(SETTLEMENT), "");
    await session.fail({ at: "Range.Formulas", code: "GeneralException", after: 2 });
    assert.match(await notes(), /^Something went wrong inside Excel/);
    await session.mend();
    assert.deepEqual(await sheets(), ["Sheet1", "Scenario"]);
    assert.equal(await notes(), "");
    assert.ok((await sheets()).includes("Year-end checks"));
  });

  it("is of the loaded scenario: where none is loaded, nothing is inserted and one is asked for", async () => {
    assert.equal(await insert(), "Load a scenario first: the model takes its figures from it.");
    assert.deepEqual(await sheets(), ["Sheet1"]);
  });

  for (const [at, after] of [
    ["WorksheetCollection.Add", 0],
    ["WorksheetCollection.Add", 3],
    ["Range.Formulas", 0],
    ["Range.Formulas", 2],
    ["Range.NumberFormat", 4],
    ["Worksheet.Activate", 0],
  ] as const) {
    const where = `at ${at} after ${after} of them`;

    it(`${where}, leaves no sheet, and a retry inserts it`, async () => {
      assert.equal(await load(SETTLEMENT), "");
      await session.fail({ at, code: "GeneralException", after });
      assert.match(await insert(), /^Something went wrong inside Excel/);
      await session.mend();
      assert.deepEqual(await sheets(), ["Sheet1", "Scenario"]);
      assert.equal(await insert(), "");
      assert.deepEqual(await sheets(), ["Sheet1", "Scenario", ...MODEL]);
    });

    it(`${where} and lets no sheet be deleted, names those that are left`, async () => {
      assert.equal(await load(SETTLEMENT), "");
      await session.fail({ at, code: "GeneralException", after });
      await session.fail({ at: "Worksheet.Delete", code: "GeneralException" });
      const said = await insert();
      await session.mend();
      const left = (await sheets()).filter((name) => name !== "Sheet1" && name !== "Scenario");
      const named = [...said.matchAll(/"([^"]+)"/g)].map(([, name]) => name);
      assert.deepEqual(named, left);
      assert.equal(/written only in part: delete (it|them)\.$/.test(said), left.length > 0);
      assert.equal(await insert(), "");
    });
  }
});
