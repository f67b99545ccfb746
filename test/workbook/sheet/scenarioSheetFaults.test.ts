import assert from "node:assert/strict";
import type { Frame } from "playwright-core";
import { presets } from "../../../src/calc/index.ts";
import { driveSheet } from "../fixture/sheetDriving.ts";
import { startSession, type Session } from "../fixture/session.ts";

describe("the Scenario sheet that cannot be written", () => {
  let session: Session;
  let window: Frame;
  const { start, load, named, everything, edited } = driveSheet(
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
      assert.match(await load("Haircut"), /Something went wrong inside Excel/);
      await session.mend();
      assert.deepEqual(await everything(), before);
    });

    it(`because Excel fails after ${after} writes into a new one, is not there`, async () => {
      const before = await everything();
      await session.fail({ at: "Range.Values", code: "GeneralException", after, times: 1 });
      assert.match(await load("Haircut"), /Something went wrong inside Excel/);
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
      assert.match(await load(annulment.name), /Something went wrong inside Excel/);
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
