import assert from "node:assert/strict";
import { presets, type Scenario } from "../../../src/calc/index.ts";
import { standingIn, withBoth } from "../../../src/taskpane/conflicts/versions.ts";
import { type ScenarioBook } from "../../../src/workbook/index.ts";

const [preset] = presets();

function scenario(name: string, description: string): Scenario {
  return { ...(preset as Scenario), name, description };
}

function book(active: string, ...entries: [id: string, name: string, description?: string][]): ScenarioBook {
  return {
    active,
    scenarios: entries.map(([id, name, description = ""]) => {
      const stored = scenario(name, description);
      return { id, name, kind: "scenario", scenario: stored, stored };
    }),
  };
}

const mine = book("a", ["a", "Base", "mine"], ["b", "Same"], ["c", "New here"]);
const theirs = book("b", ["a", "Base", "theirs"], ["b", "Same"], ["d", "New there"]);

describe("two versions of a workbook's scenarios", () => {
  it("differ by scenario", () => {
    assert.deepEqual(
      mine.scenarios.map((entry) => standingIn(theirs, entry)),
      ["different", "same", "only here"],
    );
  });

  it("are kept both: all of one, and what the other has besides, under free names", () => {
    const both = withBoth(theirs, mine);
    assert.deepEqual(
      both.scenarios.map(({ name }) => name),
      ["Base", "Same", "New there", "Base (2)", "New here"],
    );
    assert.deepEqual(
      both.scenarios.map((entry) => (entry.kind === "scenario" ? entry.scenario.description : "")),
      ["theirs", "", "", "mine", ""],
    );
    assert.equal(both.active, "b");
    assert.equal(new Set(both.scenarios.map(({ id }) => id)).size, 5);
  });

  it("keep what this version of the add-in cannot read", () => {
    const unread: ScenarioBook = {
      active: undefined,
      scenarios: [{ id: "z", name: "Later", kind: "newer", stored: { schemaVersion: 99 } }],
    };
    assert.deepEqual(withBoth(theirs, unread).scenarios.at(-1), unread.scenarios[0]);
  });
});
