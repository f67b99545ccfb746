import assert from "node:assert/strict";
import type { FunctionResult } from "../../workbench/host/cells/grid.ts";
import { parseResults } from "../../src/invocation/index.ts";

/** The entry as JSON brings it: what JSON cannot say is null. */
function resultOf(...entry: unknown[]): FunctionResult | undefined {
  return parseResults(JSON.parse(JSON.stringify([[7, ...entry]])))[0]?.result;
}

const value = (of: unknown, numberFormat?: string): unknown => ({
  kind: "value",
  value: of,
  ...(numberFormat && { numberFormat }),
});

describe("the answer of a custom function", () => {
  it("keeps numbers, text and truth values", () => {
    for (const plain of [0, -1.5, 1e308, "", "text", true, false])
      assert.deepEqual(resultOf(true, plain), value(plain));
  });

  it("shows nothing as 0", () => {
    assert.deepEqual(resultOf(true, null), value(0));
  });

  it("keeps the number format of a formatted number", () => {
    const date = { basicValue: 43509, numberFormat: "yyyy-mm-dd" };
    assert.deepEqual(resultOf(true, { type: "Double", ...date }), value(43509, "yyyy-mm-dd"));
    assert.deepEqual(resultOf(true, { type: "FormattedNumber", ...date }), value(43509, "yyyy-mm-dd"));
  });

  it("is a table of rows, in which NaN is 0 and an error is its text", () => {
    const error = { type: "Error", basicValue: "#N/A", message: "none" };
    assert.deepEqual(
      resultOf(true, [
        ["a", NaN],
        [{ type: "Double", basicValue: 1, numberFormat: "0%" }, error],
      ]),
      {
        kind: "table",
        values: [
          [{ value: "a" }, { value: 0 }],
          [{ value: 1, numberFormat: "0%" }, { value: "#N/A" }],
        ],
      },
    );
  });

  for (const [what, table] of [
    ["empty", []],
    ["a row", [1, 2]],
    ["ragged", [[1, 2], [3]]],
    ["made of empty rows", [[], []]],
  ] as const) {
    it(`is #VALUE! when it is a table that is ${what}`, () => {
      const result = resultOf(true, table);
      assert.deepEqual([result?.kind, result?.kind === "error" && result.code], ["error", "#VALUE!"]);
    });
  }

  it("shows a returned error with its text", () => {
    assert.deepEqual(resultOf(true, { type: "Error", basicValue: "#N/A", message: "no fixing" }), {
      kind: "error",
      code: "#N/A",
      message: "no fixing",
    });
  });

  it("is #VALUE! for a type of value the host does not show", () => {
    const result = resultOf(true, { type: "WebImage", address: "x" });
    assert.deepEqual(result, {
      kind: "error",
      code: "#VALUE!",
      message: 'The emulated Excel does not show values of type "WebImage".',
    });
  });

  it("leaves out what is no answer", () => {
    assert.deepEqual(parseResults([null, "x", [], ["1", true, 2]]), []);
    assert.deepEqual(parseResults(undefined), []);
  });
});

describe("a failed custom function", () => {
  // The runtime's own numbers: 1 #N/A, 2 exception, 3 rejected promise, 5 #DIV/0!, 6 #NUM!, 7 #VALUE!.
  for (const [number, code, text] of [
    [1, "#N/A", "why"],
    [7, "#VALUE!", "why"],
    [6, "#NUM!", undefined],
    [5, "#DIV/0!", undefined],
    [8, "#NULL!", undefined],
    [2, "#VALUE!", undefined],
    [3, "#VALUE!", undefined],
    [0, "#VALUE!", undefined],
    [10, "#VALUE!", undefined],
  ] as const) {
    it(`with the runtime's error ${number} shows ${code} ${text ? "and its text" : "without a text"}`, () => {
      assert.deepEqual(resultOf(false, "why", number), {
        kind: "error",
        code,
        ...(text && { message: text }),
      });
    });
  }
});
