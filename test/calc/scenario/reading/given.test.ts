/** Inputs as they are given: an old scenario, texts of numbers and days, rows in any order, columns that there are not. */
import assert from "node:assert/strict";
import {
  fieldAt,
  fromCells,
  fromCsv,
  fromIso,
  lookUp,
  toCsv,
  withInput,
  type Field,
} from "../../../../src/calc/index.ts";
import { readNumberText } from "../../../../src/calc/scenario/reading/numberText.ts";
import { fromVersionOne } from "../../../../src/calc/scenario/reading/versionOne.ts";
import { presetNamed, problemsOf, scenarioData, scenarioOf } from "../terms/given.ts";

const RELEASE = presetNamed("Release of 3 February 2017");

describe("a scenario of release 0.1", () => {
  const STEPPED = { name: "A", amount: 1, stepDate: "2028-07-31", stepMultiple: 4 };
  const old = (values: Readonly<Record<string, unknown>>): object => ({
    ...scenarioData(values),
    schemaVersion: 1,
  });

  it("steps its notes by the due date, those alone that step", () => {
    const { inputs } = fromVersionOne(old({ "notes.series": [STEPPED, { name: "B", amount: 2 }] })) as {
      readonly inputs: Readonly<Record<string, { readonly value: readonly { readonly cells: object }[] }>>;
    };
    assert.deepEqual(
      inputs["notes.series"]?.value.map(({ cells }) => cells),
      [
        { ...STEPPED, stepBy: "Due" },
        { name: "B", amount: 2 },
      ],
    );
  });

  it("is otherwise as it was, in the form of today", () => {
    assert.deepEqual(fromVersionOne(old({ "award.principal": 1 })), scenarioData({ "award.principal": 1 }));
    for (const inputs of [
      undefined,
      null,
      5,
      "x",
      { "notes.series": null },
      { "notes.series": { value: "x" } },
    ]) {
      assert.deepEqual(fromVersionOne({ name: "A", inputs }), { name: "A", inputs, schemaVersion: 2 });
    }
  });

  it("keeps rows that are none for the schema to refuse", () => {
    const inputs = { "notes.series": { value: [null, { cells: null }, 5] } };
    assert.deepEqual(fromVersionOne({ inputs }), { inputs, schemaVersion: 2 });
  });
});

describe("the text of a number", () => {
  for (const [text, digits] of [
    ["+5", "5"],
    ["-5", "-5"],
    ["\u22125.25", "-5.25"],
    ["5", "5"],
  ] as const) {
    it(`${text} is ${digits}`, () => assert.equal(readNumberText(text, ".")?.digits, digits));
  }
});

describe("the cell of a date", () => {
  const field = fieldAt("valuation.date") as Field;

  it("may be a day of Excel or the text of one, blanks around it", () => {
    for (const cell of [fromIso("2019-03-12"), "2019-03-12", " 2019-03-12 "]) {
      assert.deepEqual(fromCells(field, [[cell]]), { kind: "value", value: "2019-03-12" });
    }
  });

  it("is refused where it is neither", () => {
    for (const cell of ["12 March 2019", "2019-3-12", "2019-03-12x", "x2019-03-12", true]) {
      assert.notEqual(fromCells(field, [[cell]]).kind, "value", String(cell));
    }
  });
});

describe("an input that is left empty", () => {
  it("is gone from the scenario, and the others stay", () => {
    const left = withInput(RELEASE, "award.principal", undefined);
    const { "award.principal": gone, ...others } = RELEASE.inputs;
    assert.ok(gone !== undefined && !("award.principal" in left.inputs));
    assert.deepEqual(left.inputs, others);
  });
});

describe("a row of a CSV file", () => {
  it("stands where its number says, whatever line it is on", () => {
    const scenario = scenarioOf({
      "notes.series": ["A", "B", "C"].map((name, index) => ({ name, amount: index + 1 })),
    });
    const [head = "", ...lines] = toCsv(scenario).trimEnd().split("\r\n");
    const again = fromCsv([head, ...lines.reverse()].join("\r\n"));
    assert.equal(again.kind, "scenario", JSON.stringify(again));
    assert.deepEqual(
      again.scenario.inputs["notes.series"]?.value.map(({ cells }) => cells.name),
      ["A", "B", "C"],
    );
  });
});

describe("a cell of a table, asked for by words", () => {
  it("is found by the key of its column and by its heading", () => {
    for (const asked of ["notes.series.1.multiple", "notes.series 1 Multiple", "Notes_Series_1_multiple"]) {
      assert.equal(lookUp(RELEASE, asked).path, "notes.series.1.multiple");
    }
  });

  it("is refused where there is no such column, with those that there are", () => {
    assert.throws(() => lookUp(RELEASE, "notes.series.1.colour"), {
      message: /^notes\.series has no column "colour": known are name, amount, issued, multiple, /u,
    });
  });
});

describe("a cell that a row does not have", () => {
  it("is refused by its name", () => {
    const problems = problemsOf(scenarioData({ "notes.series": [{ name: "A", amount: 1, colour: "red" }] }));
    assert.match(JSON.stringify(problems), /colour/u);
  });
});

describe("repayments of the debt", () => {
  it("come neither before its interest runs nor from the first payment of the Award on", () => {
    const values = (date: string): Readonly<Record<string, unknown>> => ({
      "debt.principal": 100,
      "debt.startDate": "2018-01-01",
      "award.firstPaymentDate": "2018-11-15",
      "debt.repayments": [{ date, amount: 1 }],
    });
    assert.deepEqual(problemsOf(scenarioData(values("2017-12-31"))), [
      {
        path: "debt.repayments.1.date",
        message: "Date must not be before the day interest runs from 2018-01-01, got 2017-12-31",
      },
    ]);
    for (const day of ["2018-01-01", "2018-11-14"]) scenarioOf(values(day));
  });
});
