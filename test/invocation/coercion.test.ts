import assert from "node:assert/strict";
import { prepareCalls } from "../../src/invocation/index.ts";
import { parseFunctions, type FunctionMetadata } from "../../src/invocation/index.ts";
import type { CellValue, FunctionArgument } from "../../workbench/host/cells/grid.ts";

/** A function of one parameter, or of several, as functions.json describes it. */
function fn(parameters: readonly object[], file: object = {}): FunctionMetadata {
  const json = { ...file, functions: [{ id: "FUN", name: "FUN", parameters }] };
  const [parsed] = parseFunctions(json, "TEST");
  assert(parsed);
  return parsed;
}

const scalar = (value: CellValue): FunctionArgument => ({ kind: "scalar", value });
const range = (...values: CellValue[][]): FunctionArgument => ({ kind: "range", values });
const OMITTED: FunctionArgument = { kind: "omitted" };

function prepared(of: FunctionMetadata, ...args: FunctionArgument[]): unknown {
  return prepareCalls(of, args);
}

function callOf(...args: unknown[]): unknown {
  return { kind: "single", call: { kind: "call", args } };
}

function failureOf(code: string, message?: string): unknown {
  return { kind: "single", call: { kind: "error", code, ...(message && { message }) } };
}

describe("an argument of a custom function", () => {
  const cases: readonly [type: string, given: CellValue, received: unknown][] = [
    ["number", 2.5, 2.5],
    ["number", "2.5", 2.5],
    ["number", " 1e3 ", 1000],
    ["number", true, 1],
    ["number", null, 0],
    ["string", "a", "a"],
    ["string", 2.5, "2.5"],
    ["string", true, "TRUE"],
    ["string", null, ""],
    ["boolean", false, false],
    ["boolean", 2, true],
    ["boolean", 0, false],
    ["boolean", "True", true],
    ["boolean", null, false],
    ["any", 2.5, 2.5],
    ["any", "a", "a"],
    ["any", null, null],
  ];
  for (const [type, given, received] of cases) {
    it(`declared ${type} receives ${JSON.stringify(received)} for ${JSON.stringify(given)}`, () => {
      assert.deepEqual(prepared(fn([{ name: "x", type }]), scalar(given)), callOf(received));
    });
  }

  it("declared any receives 0 for a blank cell where the host is like Excel on Windows", () => {
    assert.deepEqual(prepareCalls(fn([{ name: "x", type: "any" }]), [scalar(null)], 0), callOf(0));
  });

  for (const [type, given, message] of [
    ["number", "abc", 'x must be a number, got "abc".'],
    ["number", "", 'x must be a number, got "".'],
    ["number", "2018-11-15", 'x must be a number, got "2018-11-15".'],
    ["boolean", "yes", 'x must be TRUE or FALSE, got "yes".'],
  ] as const) {
    it(`declared ${type} makes #VALUE! of ${JSON.stringify(given)} without a call`, () => {
      assert.deepEqual(prepared(fn([{ name: "x", type }]), scalar(given)), failureOf("#VALUE!", message));
    });
  }

  it("that is an error becomes the result, without a call", () => {
    assert.deepEqual(prepared(fn([{ name: "x", type: "any" }]), scalar("#DIV/0!")), failureOf("#DIV/0!"));
    assert.deepEqual(
      prepared(fn([{ name: "t", type: "any", dimensionality: "matrix" }]), range([1, "#REF!"], ["#N/A", 2])),
      failureOf("#REF!"),
    );
  });

  it("that is an error is handed over where the function takes errors", () => {
    const takes = fn([{ name: "x", type: "any" }], { allowErrorForDataTypeAny: true });
    assert.deepEqual(prepared(takes, scalar("#N/A")), callOf({ type: "CustomFunctionError", code: "#N/A" }));
    const number = fn([{ name: "x", type: "number" }], { allowErrorForDataTypeAny: true });
    assert.deepEqual(prepared(number, scalar("#N/A")), failureOf("#N/A"));
  });
});

describe("arguments that are left out", () => {
  const of = fn([
    { name: "amount", type: "number" },
    { name: "multiple", type: "number", optional: true },
    { name: "table", type: "any", dimensionality: "matrix", optional: true },
  ]);

  it("are null, and the list is always as long as the function's", () => {
    assert.deepEqual(prepared(of, scalar(5)), callOf(5, null, null));
    assert.deepEqual(prepared(of, scalar(5), OMITTED, scalar(1)), callOf(5, null, [[1]]));
  });

  it("make #VALUE! when they are required", () => {
    assert.deepEqual(prepared(of), failureOf("#VALUE!", "TEST.FUN needs amount."));
  });

  it("make #VALUE! when there are too many", () => {
    assert.deepEqual(
      prepared(of, scalar(1), scalar(1), scalar(1), scalar(1)),
      failureOf("#VALUE!", "TEST.FUN takes 3 arguments, got 4."),
    );
  });
});

describe("a table argument", () => {
  const of = fn([{ name: "table", type: "number", dimensionality: "matrix" }]);

  it("is a list of rows, with 0 for blank cells of a table of numbers", () => {
    assert.deepEqual(
      prepared(of, range([1, null], ["3", true])),
      callOf([
        [1, 0],
        [3, 1],
      ]),
    );
  });

  it("holds a single value as one row of one cell", () => {
    assert.deepEqual(prepared(of, scalar(7)), callOf([[7]]));
    assert.deepEqual(prepared(of, range([7])), callOf([[7]]));
  });
});

describe("a repeating parameter", () => {
  it("gathers all arguments from its place on into one list", () => {
    const of = fn([
      { name: "rate", type: "number" },
      { name: "values", type: "number", repeating: true },
    ]);
    assert.deepEqual(prepared(of, scalar(1), scalar(2), scalar("3")), callOf(1, [2, 3]));
  });

  it("gathers tables", () => {
    const of = fn([{ name: "tables", type: "any", dimensionality: "matrix", repeating: true }]);
    assert.deepEqual(prepared(of, range([1, 2]), scalar("a")), callOf([[[1, 2]], [["a"]]]));
  });
});

describe("a range given for a single value", () => {
  const of = fn([
    { name: "a", type: "number" },
    { name: "b", type: "number" },
  ]);
  const lifted = (...args: FunctionArgument[]): unknown => {
    const result = prepareCalls(of, args);
    assert.equal(result.kind, "lifted");
    return result.calls.map((row) => row.map((call) => (call.kind === "call" ? call.args : call.code)));
  };

  it("of one cell is that cell", () => {
    assert.deepEqual(prepared(of, range([4]), scalar(1)), callOf(4, 1));
  });

  it("calls the function for each cell", () => {
    assert.deepEqual(lifted(range([1], [2], [3]), scalar(10)), [[[1, 10]], [[2, 10]], [[3, 10]]]);
  });

  it("makes a table of a column and a row", () => {
    assert.deepEqual(lifted(range([1], [2]), range([10, 20])), [
      [
        [1, 10],
        [1, 20],
      ],
      [
        [2, 10],
        [2, 20],
      ],
    ]);
  });

  it("is #N/A beyond the shorter of two ranges", () => {
    assert.deepEqual(lifted(range([1], [2], [3]), range([10], [20])), [[[1, 10]], [[2, 20]], ["#N/A"]]);
  });

  it("makes errors cell by cell", () => {
    assert.deepEqual(lifted(range([1], ["x"], ["#DIV/0!"]), scalar(1)), [[[1, 1]], ["#VALUE!"], ["#DIV/0!"]]);
  });
});

describe("functions.json", () => {
  it("gives names with the namespace, and streaming implies cancelable", () => {
    const [of] = parseFunctions(
      { functions: [{ id: "f", name: "Now", description: "d", options: { stream: true } }] },
      "AWARD",
    );
    assert.deepEqual(of, {
      id: "f",
      name: "AWARD.NOW",
      description: "d",
      parameters: [],
      isStreaming: true,
      isCancelable: true,
      takesErrors: false,
      takesDataTypes: false,
    });
  });

  for (const [what, json] of [
    ["no list", {}],
    ["a function without a name", { functions: [{ id: "F" }] }],
    [
      "a type Excel does not have",
      { functions: [{ id: "F", name: "F", parameters: [{ name: "x", type: "date" }] }] },
    ],
  ] as const) {
    it(`is refused with ${what}`, () => {
      assert.throws(() => parseFunctions(json, "TEST"), Error);
    });
  }
});
