import assert from "node:assert/strict";
import fc from "fast-check";
import { readArgument, type ArgumentReading } from "../../../src/taskpane/formulas/argumentText.ts";
import { firstCall, readCall, splitArguments } from "../../../src/taskpane/elements/functions/expression.ts";
import {
  buildFormula,
  exampleFormula,
  fieldsOfExample,
  formulaForCell,
  FormulaProblem,
} from "../../../src/taskpane/formulas/formula.ts";

const readings = (...typed: string[]): ArgumentReading[] =>
  typed.map((text) => readArgument(text, { decimalSeparator: ".", names: [] }));

const CELL = { sheet: "Sheet1", address: "Sheet1!C5", row: 4, column: 2 };

describe("the formula behind the fields", () => {
  for (const [typed, formula] of [
    [["5,500,000", "2018-11-15"], "=AWARD.F(5500000, DATE(2018,11,15))"],
    [["5500000", "Sheet1!B4", "", "", ""], "=AWARD.F(5500000, B4)"],
    [["", "", "Following"], '=AWARD.F(, , "Following")'],
    [["'Note 2017'!B4", '=HYPERLINK("x")'], "=AWARD.F('Note 2017'!B4, HYPERLINK(\"x\"))"],
    [[], "=AWARD.F()"],
  ] as const) {
    it(`of ${JSON.stringify(typed)} is ${formula}`, () => {
      assert.equal(formulaForCell("AWARD.F", readings(...typed), CELL), formula);
    });
  }

  it("is refused in a cell that is one of its own arguments", () => {
    for (const typed of ["C5", "Sheet1!$C$5", "A1:D9", "C:C"]) {
      assert.throws(
        () => formulaForCell("AWARD.F", readings(typed), CELL),
        new FormulaProblem(
          "Sheet1!C5 is one of the arguments: select the cell that is to show the result, then insert.",
        ),
      );
    }
    assert.equal(formulaForCell("AWARD.F", readings("Other!C5"), CELL), "=AWARD.F(Other!C5)");
  });

  it("is refused when Excel could not take it", () => {
    const long = readings(...Array.from({ length: 40 }, () => "y".repeat(250)));
    assert.throws(() => formulaForCell("AWARD.F", long, CELL), /Excel takes 8192/);
  });

  it("has as many arguments as fields, whatever is typed into them", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 60 }), { maxLength: 6 }), (typed) => {
        const read = readings(...typed, "last");
        if (read.some(({ kind }) => kind === "problem")) return;
        assert.equal(readCall(buildFormula("AWARD.F", read))?.args.length, typed.length + 1);
      }),
    );
  });
});

describe("an example", () => {
  const published = '=AWARD.NOTE_DUE_DATE(2018-11-15, 93, "Following", {43,44})';

  it("shows its dates as Excel takes them", () => {
    assert.equal(
      exampleFormula(published),
      '=AWARD.NOTE_DUE_DATE(DATE(2018,11,15), 93, "Following", {43,44})',
    );
    assert.equal(exampleFormula("=AWARD.MOIC(A1:A5)*2"), "=AWARD.MOIC(A1:A5)*2");
  });

  it("fills the fields with what a user would type", () => {
    assert.deepEqual(fieldsOfExample(published, "."), ["2018-11-15", "93", "Following", "={43,44}"]);
    assert.deepEqual(fieldsOfExample('=F(DATE(2018, 1, 5), 0.25, "B4", TRUE, , B4*2)', ","), [
      "2018-01-05",
      "0,25",
      '"B4"',
      "TRUE",
      "",
      "=B4*2",
    ]);
    assert.equal(fieldsOfExample("=1+1", "."), undefined);
  });
});

describe("cutting arguments apart", () => {
  for (const [text, pieces] of [
    ["1, 2", ["1", "2"]],
    ['"a,b", {1,2;3,4}, F(x, y)', ['"a,b"', "{1,2;3,4}", "F(x, y)"]],
    ["'a, b'!A1,Table1[a,b]", ["'a, b'!A1", "Table1[a,b]"]],
    ['"say ""a, b""",2', ['"say ""a, b"""', "2"]],
    ["", [""]],
  ] as const) {
    it(`of ${text}`, () => assert.deepEqual(splitArguments(text), pieces));
  }

  for (const text of ["(", ")", "(]", '"', "{1", "'a"]) {
    it(`fails for ${text}`, () => assert.equal(splitArguments(text), undefined));
  }
});

describe("the first call of ours in a formula", () => {
  for (const [formula, name, args] of [
    ["=AWARD.MOIC(A1:A5)", "AWARD.MOIC", ["A1:A5"]],
    ['=IFERROR(AWARD.SCENARIO("us.paid", B2),"–")', "AWARD.SCENARIO", ['"us.paid"', "B2"]],
    ['=ROUND(2*AWARD.SCENARIO("a ) of b"),2)+AWARD.MOIC(A1)', "AWARD.SCENARIO", ['"a ) of b"']],
    ["=award.note_due_date(MAX(A1,A2),90)", "award.note_due_date", ["MAX(A1,A2)", "90"]],
    ["=AWARD.STANDSTILL_STATUS()", "AWARD.STANDSTILL_STATUS", []],
  ] as const) {
    it(`of ${formula} is ${name}`, () => {
      assert.deepEqual(firstCall(formula, "AWARD"), { name, args });
    });
  }

  it("is none where no function of the namespace is called", () => {
    for (const formula of ["=SUM(A1:A5)", "=AWARDDEV.MOIC(A1:A5)", "=AWARD.MOIC(A1"])
      assert.equal(firstCall(formula, "AWARD"), undefined);
  });
});
