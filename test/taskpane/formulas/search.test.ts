import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FunctionEntry } from "../../../src/taskpane/elements/functions/catalogue.ts";
import { questionOf } from "../../../src/taskpane/formulas/questions.ts";
import { searchFunctions } from "../../../src/taskpane/formulas/search.ts";

const ROOT = join(import.meta.dirname, "..", "..", "..");

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
    ["", ["NOTE_REPAYMENT", "DEBT_BALANCE", "NOTE_DUE_DATE", "MOIC"]],
    ["repayment", ["NOTE_REPAYMENT", "DEBT_BALANCE"]],
    ["note_repayment", ["NOTE_REPAYMENT"]],
    ["award.note", ["NOTE_DUE_DATE", "NOTE_REPAYMENT"]],
    ["holid", ["NOTE_DUE_DATE"]],
    ["NOTES amount", ["NOTE_REPAYMENT"]],
    ["secured", ["DEBT_BALANCE"]],
    ["deployed", ["MOIC"]],
    ["zebra", []],
    ["note zebra", []],
    ["loan less", ["DEBT_BALANCE"]],
    ["what is owed", ["NOTE_REPAYMENT", "DEBT_BALANCE"]],
    ["(", ["NOTE_REPAYMENT", "DEBT_BALANCE", "NOTE_DUE_DATE", "MOIC"]],
  ] as const) {
    it(`for ${JSON.stringify(query)} finds ${ids.join(", ") || "nothing"}`, () => {
      assert.deepEqual(found(query), ids);
    });
  }

  it("finds them by what one wants to know, in the order of the questions, and others by their family", () => {
    const groups = searchFunctions([entry("NEW_ONE", "New", "Nothing else"), ...catalogue], "");
    assert.deepEqual(
      groups.map(({ topic, functions }) => [topic, functions.map(({ id }) => id)]),
      [
        ["What is owed", ["NOTE_REPAYMENT", "DEBT_BALANCE"]],
        ["When", ["NOTE_DUE_DATE"]],
        ["What it returns", ["MOIC"]],
        ["New", ["NEW_ONE"]],
      ],
    );
  });

  it("knows a question for every function there is, each in words of its own", () => {
    const declared = JSON.parse(readFileSync(join(ROOT, "dist", "functions.json"), "utf8")) as {
      readonly functions: readonly { readonly id: string }[];
    };
    const words = declared.functions.map(({ id }) => questionOf(id)?.words);
    assert.ok(words.length > 40);
    assert.ok(!words.includes(undefined));
    assert.equal(new Set(words).size, words.length);
  });
});
