/** Insert model when Excel breaks off: no sheet is left, or the refusal names those that are. */
import assert from "node:assert/strict";
import type { Frame } from "playwright-core";
import { startSession, type Session } from "../fixture/session.ts";

const MODEL = ["Inputs", "Award", "Notes", "Waterfall", "Checks"];

describe("Insert model that Excel breaks off", function () {
  this.timeout(60_000);
  let session: Session;
  let window: Frame;

  before(async () => {
    session = await startSession();
  });
  after(() => session?.close());
  beforeEach(async () => {
    window = await session.open();
    await window.evaluate(() => award.startScenarios());
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
      await session.fail({ at, code: "GeneralException", after });
      assert.match(await insert(), /^Something went wrong inside Excel/);
      await session.mend();
      assert.deepEqual(await sheets(), ["Sheet1"]);
      assert.equal(await insert(), "");
      assert.deepEqual(await sheets(), ["Sheet1", ...MODEL]);
    });

    it(`${where} and lets no sheet be deleted, names those that are left`, async () => {
      await session.fail({ at, code: "GeneralException", after });
      await session.fail({ at: "Worksheet.Delete", code: "GeneralException" });
      const said = await insert();
      await session.mend();
      const left = (await sheets()).filter((name) => name !== "Sheet1");
      const named = [...said.matchAll(/"([^"]+)"/g)].map(([, name]) => name);
      assert.deepEqual(named, left);
      assert.equal(/written only in part: delete (it|them)\.$/.test(said), left.length > 0);
      assert.equal(await insert(), "");
    });
  }
});
