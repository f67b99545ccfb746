import assert from "node:assert/strict";
import { readCatalogue, signature } from "../../../../src/taskpane/elements/functions/catalogue.ts";

const FUNCTIONS_JSON = {
  functions: [
    {
      id: "NOTE_DUE_DATE",
      name: "NOTE_DUE_DATE",
      description: "Day a note falls due",
      parameters: [
        { name: "awardDate", description: "First payment", type: "any" },
        { name: "roll", description: "Weekends", type: "string", optional: true, customEnumId: "Roll" },
      ],
    },
  ],
  enums: [
    {
      id: "Roll",
      type: "string",
      values: [
        { name: "None", stringValue: "None", tooltip: "The date stays." },
        { name: "ModifiedFollowing", stringValue: "Modified Following", tooltip: "" },
      ],
    },
  ],
};

describe("the catalogue of functions", () => {
  it("joins functions.json with examples.json", () => {
    const [entry] = readCatalogue(FUNCTIONS_JSON, {
      NOTE_DUE_DATE: { family: "Notes", examples: [{ formula: "=F(1)", result: "2" }], remarks: "Why" },
    });
    assert(entry);
    assert.equal(signature(entry), "AWARD.NOTE_DUE_DATE(awardDate, [roll])");
    assert.equal(entry.family, "Notes");
    assert.deepEqual(entry.examples, [{ formula: "=F(1)", result: "2" }]);
    assert.equal(entry.remarks, "Why");
    assert.deepEqual(entry.args[1], {
      name: "roll",
      description: "Weekends",
      isOptional: true,
      choices: [
        { value: "None", meaning: "The date stays." },
        { value: "Modified Following", meaning: "" },
      ],
    });
  });

  for (const examples of [
    undefined,
    null,
    {},
    [],
    "x",
    { NOTE_DUE_DATE: 3 },
    { NOTE_DUE_DATE: { examples: 4 } },
  ]) {
    it(`does without examples.json, here ${JSON.stringify(examples)}`, () => {
      const [entry] = readCatalogue(FUNCTIONS_JSON, examples);
      assert.equal(entry?.family, "Functions");
      assert.deepEqual(entry.examples, []);
    });
  }

  it("fails where functions.json lists no functions", () => {
    assert.throws(() => readCatalogue({}, {}), /functions\.json/);
    assert.throws(() => readCatalogue(null, {}), /functions\.json/);
  });
});
