import assert from "node:assert/strict";
import { presets } from "../../../src/calc/index.ts";
import { comparison } from "../../../src/taskpane/scenarios/compare/comparison.ts";
import { differingInputs } from "../../../src/taskpane/scenarios/compare/differingInputs.ts";

const named = (name: RegExp) => {
  const found = presets().find((preset) => name.test(preset.name));
  assert(found);
  return found;
};

describe("scenarios side by side", () => {
  const both = [named(/^Settlement of 2018/), named(/^Never paid/)];

  it("says each figure in millions and how far it is from the first", () => {
    const rows = new Map(comparison(both).map((row) => [row.path, row]));
    // 1,280,000,000 in 61 payments of the settlement, and the 35,280,239.73 and 16,500,000 that go to others (domain.md).
    assert.deepEqual(rows.get("us.paid")?.values, ["1,228.2", "0.0"]);
    assert.deepEqual(rows.get("us.paid")?.differences, ["", "−1,228.2"]);
    assert.deepEqual(rows.get("notes.dueDate")?.values, ["2019-02-13", "never"]);
  });

  it("names the inputs that make the difference, and none where there is none", () => {
    const differing = differingInputs(both);
    const payment = differing.find(({ path }) => path === "award.payment");
    assert.equal(payment?.values[1], "Never");
    assert.deepEqual(differingInputs([...both.slice(0, 1), ...both.slice(0, 1)]), []);
  });
});
