import assert from "node:assert/strict";
import { parseFunctions } from "../../src/invocation/index.ts";

const ONE = { id: "ONE", name: "ONE", parameters: [] };
const NUMBER = { name: "a", type: "number" };

describe("E8: a functions.json that Excel would not take", () => {
  for (const [what, file, sentence] of [
    [
      "two functions of one id",
      { functions: [ONE, { ...ONE, name: "OTHER" }] },
      /Two functions .* the id ONE/,
    ],
    [
      "two functions of one name, whatever its case",
      { functions: [ONE, { ...ONE, id: "TWO", name: "One" }] },
      /Two functions .* the name TEST\.ONE/,
    ],
    ["a name of two letters", { functions: [{ ...ONE, name: "ON" }] }, /begins with a letter .* got "ON"/],
    ["a name that begins with a digit", { functions: [{ ...ONE, name: "1ST" }] }, /begins with a letter/],
    ["a name with a hyphen", { functions: [{ ...ONE, name: "ONE-A" }] }, /got "ONE-A"/],
    ["an id with a space", { functions: [{ ...ONE, id: "O NE" }] }, /id .* got "O NE"/],
    [
      "a needed parameter behind an optional one",
      {
        functions: [
          {
            ...ONE,
            parameters: [
              { ...NUMBER, optional: true },
              { ...NUMBER, name: "b" },
            ],
          },
        ],
      },
      /In ONE the parameter b, which is needed, comes after an optional one/,
    ],
    [
      "choices that it does not list",
      {
        functions: [{ ...ONE, parameters: [{ ...NUMBER, customEnumId: "Roll" }] }],
        enums: [{ id: "Frequency" }],
      },
      /choices "Roll", which functions\.json does not list/,
    ],
    [
      "a type that is none",
      { functions: [{ ...ONE, parameters: [{ name: "a", type: "date" }] }] },
      /type "date"/,
    ],
  ] as const) {
    it(`has ${what}`, () => {
      assert.throws(() => parseFunctions(file, "TEST"), sentence);
    });
  }

  it("is not one that names every choice, and puts what is optional last", () => {
    const parameters = [NUMBER, { ...NUMBER, name: "b", optional: true, customEnumId: "Roll" }];
    const [fn] = parseFunctions({ functions: [{ ...ONE, parameters }], enums: [{ id: "Roll" }] }, "TEST");
    assert.deepEqual(
      fn?.parameters.map(({ name, isOptional }) => [name, isOptional]),
      [
        ["a", false],
        ["b", true],
      ],
    );
  });
});
