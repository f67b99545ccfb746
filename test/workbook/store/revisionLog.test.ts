/** What the workbook remembers of its revisions. */
import assert from "node:assert/strict";
import { withInput, type Scenario } from "../../../src/calc/index.ts";
import { grownLog, readLog, type LoggedChange } from "../../../src/workbook/store/revisionLog.ts";
import {
  EMPTY_BOOK,
  withAdded,
  withoutScenario,
  withReplaced,
  type ScenarioBook,
} from "../../../src/workbook/store/scenarioBook.ts";
import { nextRevision, writePart } from "../../../src/workbook/store/scenarioPart.ts";
import { FUTURES } from "../../calc/scenario/terms/given.ts";

const ON = "2026-11-28 09:51 UTC";
const [MINE, THEIRS] = FUTURES;
assert.ok(MINE && THEIRS);

function changed(scenario: Scenario): Scenario {
  const value = { value: "2031-01-01", provenance: { kind: "assumed", reason: "asked" } } as const;
  return withInput(scenario, "valuation.date", value);
}

function grown(
  log: readonly LoggedChange[],
  before: ScenarioBook,
  after: ScenarioBook,
): readonly LoggedChange[] {
  return grownLog(log, before, after, { revision: log.length + 1, on: ON });
}

describe("the log of a workbook's revisions", () => {
  const { book, id } = withAdded(EMPTY_BOOK, MINE);
  const added = grown([], EMPTY_BOOK, book);
  const edited = withReplaced(book, id, changed(MINE));

  it("says when a scenario was added, and later which of its inputs changed", () => {
    const log = grown(added, book, edited);
    assert.deepEqual(
      log.map(({ revision, on, scenario, changed: what }) => [revision, on, scenario, what]),
      [
        [1, ON, MINE.name, ["added"]],
        [2, ON, MINE.name, ["Valuation date"]],
      ],
    );
  });

  it("says nothing of a save that changes no input, such as another scenario being loaded", () => {
    assert.deepEqual(grown(added, book, { ...book, active: id }), added);
  });

  it("tells a new name, with the old one", () => {
    const named = withReplaced(book, id, { ...MINE, name: "Another" });
    assert.deepEqual(grown(added, book, named).at(-1)?.changed, [`renamed from “${MINE.name}”`]);
  });

  it("forgets a scenario that is deleted, its name too", () => {
    const { book: both } = withAdded(book, THEIRS);
    const log = grown(grown(added, book, both), both, withoutScenario(both, id));
    assert.deepEqual(
      log.map(({ scenario }) => scenario),
      [THEIRS.name],
    );
  });

  it("remembers the last 200 changes", () => {
    let log = added;
    for (let time = 0; time < 300; time++)
      log = grown(log, time % 2 === 0 ? book : edited, time % 2 === 0 ? edited : book);
    assert.equal(log.length, 200);
  });

  it("is kept with the scenarios, behind what release 0.1 reads of them", () => {
    const first = nextRevision(book, [], ON);
    const second = nextRevision(edited, [first], ON);
    const [, json = ""] = />([^<]*)</.exec(writePart(second)) ?? [];
    const content = JSON.parse(json) as { format: number; revision: number; log: unknown };
    assert.deepEqual([content.format, content.revision], [1, 2]);
    assert.deepEqual(readLog(content.log), second.log);
    assert.equal(second.log.length, 2);
  });

  it("is read of a file as far as it is one, whatever stands there", () => {
    const [entry] = added;
    for (const [given, kept] of [
      [undefined, 0],
      ["text", 0],
      [[null, 1, {}, { ...entry, revision: "1" }, { ...entry, changed: "all" }], 0],
      [[{ ...entry, on: "x".repeat(301) }, entry], 1],
    ] as const)
      assert.equal(readLog(given).length, kept);
  });
});
