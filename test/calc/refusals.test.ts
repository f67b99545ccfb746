/** How a refusal is told: short, with the row of the table it means, and what to do. */
import assert from "node:assert/strict";
import {
  atRow,
  chanceProblem,
  DomainError,
  firstRefusals,
  fromCells,
  fieldAt,
  parseScenario,
  problem,
  refusal,
  simulationProblem,
} from "../../src/calc/index.ts";
import { sentence } from "../../src/calc/scenario/fields/problems.ts";

/** Stands for any argument of a sentence: a list of long texts, a decimal of many digits. */
function monster(): unknown {
  const itself: unknown = Object.assign(
    Array.from({ length: 40 }, (_, index) => `${"long ".repeat(40)}${index}`),
    {
      times: (): unknown => itself,
      div: (): unknown => itself,
      toFixed: (): string => "9".repeat(400),
      replaceAll: (): string => "long ".repeat(100),
      e: 400,
    },
  );
  return itself;
}

describe("a refusal", () => {
  for (const [kind, make] of Object.entries({ ...problem, ...chanceProblem, ...simulationProblem })) {
    it(`${kind} has at most 300 characters, whatever it names, also of a row of a table`, () => {
      const error: unknown = Reflect.apply(make, undefined, Array.from({ length: 6 }, monster));
      assert(error instanceof DomainError);
      assert(error.message.length <= 300, error.message);
      assert(atRow("x".repeat(400), 7, error).message.length <= 300);
    });
  }

  for (const [kind, made] of Object.entries(sentence)) {
    it(`of a scenario, ${kind}, has at most 300 characters with table and row before it`, () => {
      const message = String(
        typeof made === "string" ? made : Reflect.apply(made, undefined, Array.from({ length: 4 }, monster)),
      );
      assert(refusal({ path: "notes.series.12.name", message }).length <= 300);
      assert(refusal({ path: undefined, message }).length <= 300);
    });
  }

  it("that is cut says so by an ellipsis, and cuts no character in two", () => {
    const error = new DomainError("invalidValue", "😀".repeat(400));
    assert.equal(error.message, `${"😀".repeat(299)}…`);
    assert.equal(new DomainError("invalidValue", "😀".repeat(300)).message, "😀".repeat(300));
  });

  it("that fits is left as it is", () => {
    const text = "y".repeat(300);
    assert.equal(new DomainError("invalidValue", text).message, text);
  });

  for (const [count, shown, more] of [
    [0, 0, 0],
    [1, 1, 0],
    [20, 20, 0],
    [21, 20, 1],
    [1000, 20, 980],
  ] as const) {
    it(`of ${count}, ${shown} are shown and ${more} counted`, () => {
      const all = Array.from({ length: count }, (_, index) => index);
      assert.deepEqual(firstRefusals(all), { shown: all.slice(0, shown), more });
    });
  }
});

describe("a refusal of a row of a scenario's table", () => {
  const provenance = { kind: "assumed", reason: "for this test" };
  const told = (inputs: Readonly<Record<string, unknown>>): readonly string[] => {
    const outcome = parseScenario({ schemaVersion: 2, name: "S", inputs });
    return outcome.kind === "problems" ? outcome.problems.map(refusal) : [];
  };
  const rows = (...cells: readonly unknown[]): unknown => ({
    value: cells.map((each) => ({ cells: each, provenance })),
    provenance,
  });
  const paid = {
    "award.firstPaymentDate": { value: "2018-11-15", provenance },
    "award.firstPaymentAmount": { value: 1, provenance },
  };
  for (const [what, inputs, expected] of [
    [
      "a series without an amount",
      { "notes.series": rows({ name: "A", amount: 1 }, { name: "B" }) },
      "Notes, row 2: Amount is needed, got nothing",
    ],
    [
      "a series issued too late",
      {
        ...paid,
        "notes.series": rows({ name: "A", amount: 1 }, { name: "B", amount: 1, issued: "2019-01-01" }),
      },
      "Notes, row 2: Issued must not be after the first payment date 2018-11-15, got 2019-01-01",
    ],
    [
      "an instalment before the first payment",
      { ...paid, "payments.instalments": rows({ date: "2018-11-14", amount: 1 }) },
      "Instalments, row 1: Date must not be before the first payment date 2018-11-15, got 2018-11-14",
    ],
    [
      "a step without its multiple",
      { "notes.series": rows({ name: "A", amount: 1, stepDate: "2028-07-31" }) },
      "Notes, row 1: Step multiple is needed beside Step date, got nothing",
    ],
    [
      "a name that stands twice",
      { "notes.series": rows({ name: "A", amount: 1 }, { name: "C", amount: 1 }, { name: "a ", amount: 1 }) },
      'Notes, row 3: Name "a " stands in rows 1 and 3: call one of them otherwise',
    ],
    [
      "a multiple that is a percentage",
      { "notes.series": rows({ name: "A", amount: 1, multiple: 300 }) },
      /^Notes, row 1: Multiple/,
    ],
  ] as const) {
    it(`names it: ${what}`, () => {
      const [first] = told(inputs);
      if (typeof expected === "string") assert.equal(first, expected);
      else assert.match(first ?? "", expected);
    });
  }

  it("names it on the sheet as well", () => {
    const read = fromCells(fieldAt("notes.series"), [
      ["Name", "Amount", "Issued", "Multiple", "Days", "Step date", "Step multiple", "Step by"],
      ["A", 1, "", "", "", "", "", ""],
      ["B", "a lot", "", "", "", "", "", ""],
    ]);
    assert(read.kind === "problems");
    assert.deepEqual(read.problems.map(refusal), ['Notes, row 2: Amount must be a number, got "a lot"']);
  });
});
