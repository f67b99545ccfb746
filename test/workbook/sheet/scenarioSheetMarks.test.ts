/** By what the Scenario sheet is known, when people type over what it says of itself. */
import assert from "node:assert/strict";
import type { Frame } from "playwright-core";
import { startSession, type Session } from "../fixture/session.ts";
import { driveSheet } from "../fixture/sheetDriving.ts";

/** What is typed over the name of "Settlement of 2018", and from where the case is. */
const TYPED: readonly (readonly [string, string | number | null])[] = [
  ["bh-145: another name", "Settlement, our downside"],
  ["bh-147: a trailing space", "Settlement of 2018 "],
  ["bh-148: a leading space", " Settlement of 2018"],
  ["other capitals", "SETTLEMENT OF 2018"],
  ["bh-150: two spaces", "Settlement  of 2018"],
  ["bh-151: nothing", null],
  ["a blank", " "],
  ["bh-153: a version", "Settlement of 2018 (v2)"],
  ["a number", 2018],
  ["the name of the other scenario", "Haircut"],
  ["a formula", '="Settlement of "&2018'],
  ["an error", "=1/0"],
  ["a blank that does not break", "Settlement of\u00a02018"],
  ["another form of a letter", "Se\u0301ttlement of 2018"],
];

describe("the scenario's sheet", () => {
  let session: Session;
  let window: Frame;
  const { start, load, named, addressOf, enter, edited } = driveSheet(
    () => session,
    () => window,
  );
  const change = [["award.firstPaymentDate", "2023-03-15"]];

  before(async () => {
    session = await startSession();
  });
  after(() => session?.close());
  beforeEach(async () => {
    window = await session.open();
    await start();
    assert.equal(await load("Settlement of 2018"), "");
  });
  afterEach(async () => assert.deepEqual(await session.problems(), []));

  async function changeIsKept(): Promise<void> {
    assert.deepEqual(await edited(), change);
    assert.match(await load("Haircut"), /^An input was changed by hand .* keep or discard that first\.$/);
    assert.equal((await named("Award_FirstPaymentDate"))?.value, 45_000);
  }

  async function removeNames(names: readonly string[]): Promise<void> {
    await window.evaluate(async (gone) => {
      await Excel.run(async (context) => {
        for (const name of gone) context.workbook.names.getItem(name).delete();
        await context.sync();
      });
    }, names);
  }

  describe("tells of a change, and is not overwritten, when over its name was typed", () => {
    for (const [what, entry] of TYPED) {
      it(what, async () => {
        await enter(await addressOf("Scenario_Name"), entry);
        await enter(await addressOf("Award_FirstPaymentDate"), 45_000);
        await changeIsKept();
      });
    }
  });

  it("of release 0.1, which has no id, is known when its name was typed over", async () => {
    await removeNames(["Scenario_Id", "Scenario_Revision"]);
    await enter(await addressOf("Scenario_Name"), "Settlement, our downside");
    await enter(await addressOf("Award_FirstPaymentDate"), 45_000);
    await changeIsKept();
  });

  it("gives the scenario the name that was typed over its own once the change is saved", async () => {
    await enter(await addressOf("Scenario_Name"), "Settlement, our downside");
    await enter(await addressOf("Award_FirstPaymentDate"), 45_000);
    await window.evaluate(() => award.keepChanges());
    assert.equal((await named("Scenario_Name"))?.value, "Settlement, our downside");
    const name = await window.evaluate(() => award.activeScenario(award.scenarioStore.state.book)?.name);
    assert.equal(name, "Settlement, our downside");
    assert.deepEqual(await edited(), []);
  });

  for (const names of [
    ["Scenario_Name"],
    ["Scenario_Id"],
    ["Scenario_Name", "Scenario_Revision", "Scenario_Id"],
  ]) {
    it(`stays the scenario's without ${names.join(", ")}, which come back with the next save`, async () => {
      await removeNames(names);
      await enter(await addressOf("Award_FirstPaymentDate"), 45_000);
      await changeIsKept();
      await window.evaluate(() => award.keepChanges());
      const { sheet, value } = (await named("Scenario_Name")) ?? {};
      assert.deepEqual([sheet, value], ["Scenario", "Settlement of 2018"]);
      for (const name of names) assert.equal((await named(name))?.sheet, "Scenario");
      assert.equal(await load("Haircut"), "");
    });
  }
});
