import assert from "node:assert/strict";
import { ALL_FIELDS, presets, SCHEMA_VERSION, withInput, type Scenario } from "../../../src/calc/index.ts";
import { groupWords } from "../../../src/taskpane/inputs/groupWords.ts";
import { InputForm } from "../../../src/taskpane/inputs/inputForm.ts";
import { neededInputs } from "../../../src/taskpane/inputs/neededInputs.ts";

describe("the inputs that are needed", () => {
  for (const scenario of presets())
    it(`are all there in "${scenario.name}"`, () =>
      assert.deepEqual(
        neededInputs(scenario).map(({ path }) => path),
        [],
      ));

  it("are those for want of which nobody's payments can be told", () => {
    const [release] = presets();
    assert(release);
    const without = withInput(release, "valuation.date", undefined);
    assert.ok(neededInputs(without).some(({ path }) => path === "valuation.date"));
  });

  it("are some in an empty scenario", () => {
    const empty: Scenario = { schemaVersion: SCHEMA_VERSION, name: "Empty", inputs: {} };
    assert.ok(neededInputs(empty).length > 0);
  });
});

describe("a closed group of inputs", () => {
  const [release] = presets();
  assert(release);
  const fields = ALL_FIELDS.filter(({ group }) => group === "Notes");

  it("says what it holds", () => {
    const words = groupWords(new InputForm(release), fields);
    // The release of 2017: 5,500,000 in one series.
    assert.match(words, /^Notes: 1 row/u);
  });

  it("says that it is empty", () => {
    const form = new InputForm({ schemaVersion: SCHEMA_VERSION, name: "Empty", inputs: {} });
    assert.equal(groupWords(form, fields), "Empty.");
  });
});
