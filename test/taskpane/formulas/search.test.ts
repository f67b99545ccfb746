import assert from "node:assert/strict";
import type { FunctionEntry } from "../../../src/taskpane/formulas/catalogue.ts";
import { searchFunctions } from "../../../src/taskpane/formulas/search.ts";

function entry(id: string, family: string, description: string, ...args: string[]): FunctionEntry {
  return {
    id,
    name: `AWARD.${id}`,
    family,
    description,
    args: args.map((name) => ({ name, description: `the ${name}`, isOptional: false, choices: [] })),
    examples: [],
    units: "",
    formula: "",
    source: "",
    remarks: "",
  };
}

const catalogue = [
  entry("NOTE_DUE_DATE", "Notes", "Day a note falls due", "awardDate", "holidays"),
  entry("NOTE_REPAYMENT", "Notes", "Amount payable under a note", "amount", "multiple"),
  entry("DEBT_BALANCE", "Secured debt", "What is owed after every repayment", "principal"),
  entry("MOIC", "Returns", "Proceeds over déployed capital", "values"),
];

const found = (query: string): string[] =>
  searchFunctions(catalogue, query).flatMap(({ functions }) => functions.map(({ id }) => id));

describe("searching the functions", () => {
  for (const [query, ids] of [
    ["", ["NOTE_DUE_DATE", "NOTE_REPAYMENT", "DEBT_BALANCE", "MOIC"]],
    ["repayment", ["NOTE_REPAYMENT", "DEBT_BALANCE"]],
    ["note_repayment", ["NOTE_REPAYMENT"]],
    ["award.note", ["NOTE_DUE_DATE", "NOTE_REPAYMENT"]],
    ["holid", ["NOTE_DUE_DATE"]],
    ["NOTES amount", ["NOTE_REPAYMENT"]],
    ["secured", ["DEBT_BALANCE"]],
    ["deployed", ["MOIC"]],
    ["zebra", []],
    ["note zebra", []],
    ["(", ["NOTE_DUE_DATE", "NOTE_REPAYMENT", "DEBT_BALANCE", "MOIC"]],
  ] as const) {
    it(`for ${JSON.stringify(query)} finds ${ids.join(", ") || "nothing"}`, () => {
      assert.deepEqual(found(query), ids);
    });
  }

  it("keeps families together", () => {
    assert.deepEqual(
      searchFunctions(catalogue, "").map(({ family, functions }) => [family, functions.length]),
      [
        ["Notes", 2],
        ["Secured debt", 1],
        ["Returns", 1],
      ],
    );
  });
});
