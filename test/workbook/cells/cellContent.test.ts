import assert from "node:assert/strict";
import { contentOf, toWrite } from "../../../src/workbook/cells/cellContent.ts";

const cell = (formula: unknown, value: unknown, valueType: string, numberFormat = "General") =>
  contentOf({ formula, value, valueType, numberFormat, text: String(value) });

describe("what a cell held, put back", () => {
  for (const [what, formula, value, type, written] of [
    ["nothing", "", "", "Empty", ""],
    ["a number", 1234.5, 1234.5, "Double", 1234.5],
    ["a boolean", false, false, "Boolean", false],
    ["a formula", "=A1+1", 3, "Double", "=A1+1"],
    ["a formula that gives text", '="a"&1', "a1", "String", '="a"&1'],
    ["an error typed as a constant", "#N/A", "#N/A", "Error", "#N/A"],
    ["text", "Notes", "Notes", "String", "'Notes"],
    ["text that looks like a formula", '=HYPERLINK("x")', '=HYPERLINK("x")', "String", '\'=HYPERLINK("x")'],
    ["text that looks like a number", "007", "007", "String", "'007"],
    ["text that begins with an apostrophe", "'t Hooft", "'t Hooft", "String", "''t Hooft"],
  ] as const) {
    it(`${what} is written as ${JSON.stringify(written)}`, () => {
      assert.equal(toWrite(cell(formula, value, type)), written);
    });
  }

  it("is written without a mark into a cell formatted as text, but where it begins with one or with =", () => {
    const written = ["Settlement", "007", "'t Hooft", "=A1"].map((text) =>
      toWrite({ kind: "text", written: text, numberFormat: "@", shown: text }),
    );
    assert.deepEqual(written, ["Settlement", "007", "''t Hooft", "'=A1"]);
  });

  it("keeps the number format and what the user saw", () => {
    const content = contentOf({
      formula: 43419,
      value: 43419,
      valueType: "Double",
      numberFormat: "yyyy-mm-dd",
      text: "2018-11-15",
    });
    assert.deepEqual(content, {
      kind: "value",
      written: 43419,
      numberFormat: "yyyy-mm-dd",
      shown: "2018-11-15",
    });
  });
});
