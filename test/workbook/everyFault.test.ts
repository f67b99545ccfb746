/**
 * What the add-in does to a workbook, with Excel failing at each of its calls, once and for good.
 *
 * Whatever fails where: the user is told, the workbook holds what it held before or what was asked for, or it bears a
 * mark of what is half written; and the same command once more brings it there. A command has hundreds of calls, so
 * the tests take every so many of them; `npm run test:faults` takes all.
 */
import assert from "node:assert/strict";
import type { Frame } from "playwright-core";
import { presets, type Scenario } from "../../src/calc/index.ts";
import type { Command } from "./fixture/carryOut.ts";
import { driveFaults, type Looked } from "./fixture/faultDriving.ts";
import { driveSheet } from "./fixture/sheetDriving.ts";
import { startSession, type Session } from "./fixture/session.ts";

/** How many calls of a command fail in turn, where not all do. */
const FEW = 3;
const TAKES_ALL = process.env["AWARD_EVERY_FAULT"] === "1";
const LONGEST_MILLISECONDS = TAKES_ALL ? 3_600_000 : 120_000;

const [A, B] = presets().filter(({ name }) => /^(Settlement of 2018|Never paid)/.test(name)) as [
  Scenario,
  Scenario,
];

/** What stands there before: nothing, or two scenarios of which the first is loaded. */
const COMMANDS: readonly (readonly [what: string, command: Command, isNew: boolean])[] = [
  ["loads the first scenario of a workbook", { kind: "load", name: A.name }, true],
  ["loads another scenario", { kind: "load", name: B.name }, false],
  ["saves a change of the loaded scenario", { kind: "change", name: A.name, principal: 31_000_000 }, false],
  ["saves a change of another scenario", { kind: "change", name: B.name, principal: 31_000_000 }, false],
  ["keeps an edit by hand", { kind: "keep", principal: 32_000_000 }, false],
  ["discards an edit by hand", { kind: "discard", principal: 32_000_000 }, false],
  ["deletes another scenario", { kind: "delete", name: B.name }, false],
  ["deletes the loaded scenario", { kind: "delete", name: A.name }, false],
  ["takes back a deletion", { kind: "undo", name: B.name }, false],
  ["imports a scenario and loads it", { kind: "import", scenario: { ...A, name: "Imported" } }, false],
  ["inserts a formula", { kind: "formula" }, false],
  ["inserts the model", { kind: "model" }, false],
  ["inserts the self-test", { kind: "selfTest" }, false],
  ["inserts a chart of who is paid", { kind: "chart" }, false],
];

describe("with Excel failing at any of its calls, the add-in", function () {
  this.timeout(LONGEST_MILLISECONDS);
  let session: Session;
  let window: Frame;
  const { start, load } = driveSheet(
    () => session,
    () => window,
  );
  const { prepare, run, look, calls } = driveFaults(
    () => session,
    () => window,
  );

  before(async () => {
    session = await startSession();
    await session.page.addInitScript(() => Object.assign(globalThis, { AWARD_FINANCE_VERSION: "0.0.0" }));
    await session.page.route("**/examples.json", (route) => route.fulfill({ json: {} }));
  });
  after(() => session?.close());

  async function begin(command: Command, isNew: boolean): Promise<void> {
    window = await session.open();
    await start(A, B);
    if (!isNew) assert.equal(await load(A.name), "");
    await prepare(command);
  }

  /** Does what the sentence asks for, and then the same once more. */
  async function heal(command: Command, said: string): Promise<string> {
    if (/delete (it|them)\b/.test(said)) await clearAway(/written only in part/.test(said) ? said : "");
    return run(command);
  }
  /** Deletes the sheets that a sentence names, or the figures of a chart. */
  function clearAway(said: string): Promise<void> {
    return session.page.evaluate((text) => {
      const { grid, file } = workbookTest;
      if (text.includes("the chart")) file.charts.splice(0);
      for (const sheet of grid.sheetNames()) {
        if (!text.includes(`"${sheet}"`)) continue;
        if (sheet !== "Sheet1") grid.deleteSheet(sheet);
        const right = { sheet, row: 0, column: 4, rows: 3, columns: 2 };
        if (sheet === "Sheet1")
          grid.write(
            right,
            grid.read(right).map((row) => row.map(() => ({ value: null }))),
          );
      }
    }, said);
  }

  // The self-test is written for ten seconds; with every call it has its turn, and selfTestSheet.test.ts tries some.
  const tried = COMMANDS.filter(([, { kind }]) => TAKES_ALL || kind !== "selfTest");
  for (const [what, command, isNew] of tried) {
    it(`${what}, or leaves all as it was, or says and marks what it left`, async () => {
      await begin(command, isNew);
      const before = await look();
      const from = await calls();
      assert.equal(await run(command), "");
      const count = (await calls()) - from;
      const after = await look();
      assert.notDeepEqual(after, before);
      for (const { place, isOnce } of faultsIn(count, command)) {
        const where = `failing ${isOnce ? "once" : "for good"} at call ${place + 1} of ${count}`;
        await begin(command, isNew);
        await session.fail({ code: "GeneralException", after: place, ...(isOnce ? { times: 1 } : {}) });
        const said = await run(command);
        await session.mend();
        judge(await look(), { before, after, said, where });
        // Who was told of nothing does not ask again.
        const again = said === "" ? "" : await heal(command, said);
        const healed = await look();
        assert.deepEqual(
          healed,
          after,
          `${where}, then ${JSON.stringify(again)} after ${JSON.stringify(said)}`,
        );
      }
    });
  }
});

/** Where Excel fails: at each call, once and for good, or at a few calls, now so and now so. */
function faultsIn(
  count: number,
  { kind }: Command,
): readonly { readonly place: number; readonly isOnce: boolean }[] {
  if (TAKES_ALL) {
    return Array.from({ length: 2 * count }, (_, index) => ({ place: index >> 1, isOnce: index % 2 === 0 }));
  }
  // Thousands of cells are written anew each time.
  const few = kind === "model" ? 2 : FEW;
  const places = Array.from({ length: few }, (_, index) => Math.floor(((index + 0.5) * count) / few));
  // The last call of a command is where a retry is likeliest to do it twice.
  return [...places, count - 1].map((place, index) => ({ place, isOnce: index % 2 === 0 }));
}

/** Whether the workbook is in order, as far as it was told to be. */
function judge(
  now: Looked,
  { before, after, said, where }: { before: Looked; after: Looked; said: string; where: string },
): void {
  const is = (one: Looked): boolean => JSON.stringify(now) === JSON.stringify(one);
  if (said === "") assert.deepEqual(now, after, `${where}, of which nothing was told`);
  if (/nothing was changed/i.test(said)) assert.deepEqual(now, before, `${where}: ${said}`);
  const isMarked = now.standing !== "" || /written only in part/.test(said);
  assert(
    is(before) || is(after) || isMarked,
    `${where} neither as before nor as asked: ${said}\n${JSON.stringify(now)}`,
  );
}
