import assert from "node:assert/strict";
import { parseFunctions } from "../../../../workbench/host/functions/functionMetadata.ts";

const one = { id: "ONE", name: "ONE", parameters: [] };
const number = { name: "a", type: "number" };

describe("E8: a functions.json that Excel would not take", () => {
  for (const [what, file, sentence] of [
    [
      "two functions of one id",
      { functions: [one, { ...one, name: "OTHER" }] },
      /Two functions .* the id ONE/,
    ],
    [
      "two functions of one name, whatever its case",
      { functions: [one, { ...one, id: "TWO", name: "One" }] },
      /Two functions .* the name TEST\.ONE/,
    ],
    ["a name of two letters", { functions: [{ ...one, name: "ON" }] }, /begins with a letter .* got "ON"/],
    ["a name that begins with a digit", { functions: [{ ...one, name: "1ST" }] }, /begins with a letter/],
    ["a name with a hyphen", { functions: [{ ...one, name: "ONE-A" }] }, /got "ONE-A"/],
    ["an id with a space", { functions: [{ ...one, id: "O NE" }] }, /id .* got "O NE"/],
    [
      "a needed parameter behind an optional one",
      {
        functions: [
          {
            ...one,
            parameters: [
              { ...number, optional: true },
              { ...number, name: "b" },
            ],
          },
        ],
      },
      /In ONE the parameter b, which is needed, comes after an optional one/,
    ],
    [
      "choices that it does not list",
      {
        functions: [{ ...one, parameters: [{ ...number, customEnumId: "Roll" }] }],
        enums: [{ id: "Frequency" }],
      },
      /choices "Roll", which functions\.json does not list/,
    ],
    [
      "a type that is none",
      { functions: [{ ...one, parameters: [{ name: "a", type: "date" }] }] },
      /type "date"/,
    ],
  ] as const) {
    it(`has ${what}`, () => {
      assert.throws(() => parseFunctions(file, "TEST"), sentence);
    });
  }

  it("is not one that names every choice, and puts what is optional last", () => {
    const parameters = [number, { ...number, name: "b", optional: true, customEnumId: "Roll" }];
    const [fn] = parseFunctions({ functions: [{ ...one, parameters }], enums: [{ id: "Roll" }] }, "TEST");
    assert.deepEqual(
      fn?.parameters.map(({ name, isOptional }) => [name, isOptional]),
      [
        ["a", false],
        ["b", true],
      ],
    );
  });
});
