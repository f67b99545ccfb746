import assert from "node:assert/strict";
import type { Frame } from "playwright-core";
import { startSession, type Session } from "../fixture/session.ts";

const EXAMPLES = { MOIC: { examples: [{ formula: "=AWARD.MOIC({-100;50})", result: "0.5" }] } };

describe("the self-test that is written into a workbook", function () {
  // The whole sheet is written each time, into a browser: a third of a minute on a busy machine.
  this.timeout(180_000);
  let session: Session;
  let window: Frame;

  before(async () => {
    session = await startSession();
    await session.page.addInitScript(() => Object.assign(globalThis, { AWARD_FINANCE_VERSION: "0.0.0" }));
  });
  after(() => session?.close());
  beforeEach(async () => {
    await session.page.route("**/examples.json", (route) => route.fulfill({ json: EXAMPLES }));
    window = await session.open({}, ["Mine", "self-test"]);
  });
  afterEach(async () => assert.deepEqual(await session.problems(), []));

  /** The sentence of a failure; undefined when it was inserted. */
  function insert(): Promise<string | undefined> {
    return window.evaluate(() =>
      award.insertSelfTest().then(
        () => undefined,
        (error: unknown) => (error instanceof Error ? error.message : String(error)),
      ),
    );
  }
  function sheets(): Promise<readonly string[]> {
    return session.page.evaluate(() => workbookTest.grid.sheetNames());
  }

  it("stands on a sheet of its own, numbered where its name is taken in whatever case", async () => {
    assert.equal(await insert(), undefined);
    assert.deepEqual(await sheets(), ["Mine", "self-test", "Self-test (2)"]);
    const used = await session.page.evaluate(() =>
      ["Mine", "self-test"].map((sheet) => workbookTest.grid.usedRange(sheet) ?? "empty"),
    );
    assert.deepEqual(used, ["empty", "empty"]);
    assert.equal(await insert(), undefined);
    assert.ok((await sheets()).includes("Self-test (3)"));
  });

  for (const at of [
    "Range.NumberFormat",
    "Range.Formulas",
    "RangeFormat.ColumnWidth",
    "Worksheet.Activate",
  ]) {
    it(`is not there when Excel fails at ${at}, and one sentence says so`, async () => {
      await session.fail({ at, code: "GeneralException" });
      assert.match((await insert()) ?? "", /^Something went wrong inside Excel/);
      await session.mend();
      assert.deepEqual(await sheets(), ["Mine", "self-test"]);
    });
  }

  it("waits for a cell that is being edited, and is then there once", async () => {
    await session.page.evaluate(() => {
      const [host] = workbookTest.hosts;
      if (host) host.faults.isEditing = true;
    });
    const inserted = insert();
    await new Promise((resolve) => setTimeout(resolve, 600));
    assert.deepEqual(await sheets(), ["Mine", "self-test"]);
    await session.mend();
    assert.equal(await inserted, undefined);
    assert.deepEqual(await sheets(), ["Mine", "self-test", "Self-test (2)"]);
  });

  it("is not begun where the examples do not come", async () => {
    await session.page.unroute("**/examples.json");
    assert.equal(
      await insert(),
      "The examples of the documentation could not be fetched: check the connection, then try again.",
    );
    assert.deepEqual(await sheets(), ["Mine", "self-test"]);
  });
});
