import assert from "node:assert/strict";
import fc from "fast-check";
import {
  describeReading,
  readArgument,
  type ArgumentContext,
} from "../../../src/taskpane/formulas/argumentText.ts";

const ENGLISH: ArgumentContext = { decimalSeparator: ".", names: ["Award_FirstPaymentDate"] };
const GERMAN: ArgumentContext = { decimalSeparator: ",", names: [] };

function formulaOf(typed: string, context = ENGLISH): string {
  const reading = readArgument(typed, context);
  if (reading.kind === "reference") return reading.reference.written;
  assert("formula" in reading, `${typed} was read as ${reading.kind}`);
  return reading.formula;
}

describe("what a user types as an argument", () => {
  for (const [typed, kind, formula] of [
    ["5500000", "number", "5500000"],
    ["5,500,000", "number", "5500000"],
    ["-1,234.50", "number", "-1234.50"],
    ["+3", "number", "3"],
    [".5", "number", ".5"],
    ["25%", "number", "25%"],
    ["1e6", "number", "1e6"],
    ["true", "boolean", "TRUE"],
    ["2018-11-15", "date", "DATE(2018,11,15)"],
    ["b4", "reference", "B4"],
    ["Sheet1!$B$4:c9", "reference", "Sheet1!$B$4:C9"],
    ["award_firstpaymentdate", "name", "Award_FirstPaymentDate"],
    ["=TODAY()+30", "expression", "TODAY()+30"],
    ["= IF(A1>2, 3, 4)", "expression", "IF(A1>2, 3, 4)"],
    ["Following", "text", '"Following"'],
    ["ACT/365F", "text", '"ACT/365F"'],
    ['"B4"', "text", '"B4"'],
    ['"5500000"', "text", '"5500000"'],
    ['The "Notes"', "text", '"The ""Notes"""'],
    ["-HYPERLINK(1)", "text", '"-HYPERLINK(1)"'],
    ["@SUM(A1)", "text", '"@SUM(A1)"'],
  ] as const) {
    it(`reads ${typed} as a ${kind}`, () => {
      assert.equal(readArgument(typed, ENGLISH).kind, kind);
      assert.equal(formulaOf(typed), formula);
    });
  }

  for (const typed of ["", "   "]) {
    it(`reads ${JSON.stringify(typed)} as nothing`, () => {
      assert.deepEqual(readArgument(typed, ENGLISH), { kind: "empty" });
    });
  }

  for (const [typed, sentence] of [
    ["2018-02-30", "Write a day from 1900-03-01 to 9999-12-31, got 2018-02-30."],
    ["1899-12-31", "Write a day from 1900-03-01 to 9999-12-31, got 1899-12-31."],
    ["01/02/2019", "01/02/2019 can be read in two ways: write 2019-02-01 or 2019-01-02."],
    ["31/11/2018", "Write the date as year-month-day, such as 2018-11-15, got 31/11/2018."],
    ["5.500", "5.500 can be read in two ways: write 5500 or 5.5000."],
    ["US$5,500,000", "Write the amount without its currency, such as 5500000, got US$5,500,000."],
    ["USD 100", "Write the amount without its currency, such as 5500000, got USD 100."],
    ["0,25", 'Write decimals with ".", such as 0.25, got 0,25.'],
    ["1e400", "This number is too large for Excel."],
    ["=", "Write a formula behind the =, such as =TODAY()."],
    ["=IF(A1", "A quote or parenthesis in this formula does not close."],
    ["=1),HYPERLINK(2", "A quote or parenthesis in this formula does not close."],
    ["=1,2", "This formula has a comma outside its parentheses."],
    [
      "x".repeat(256),
      "Excel takes at most 255 characters of text in a formula, got 256: put it in a cell and pick that.",
    ],
  ] as const) {
    it(`refuses ${typed.slice(0, 20)} with a sentence`, () => {
      assert.deepEqual(readArgument(typed, ENGLISH), { kind: "problem", sentence });
    });
  }

  it("reads dates as the user's Excel shows them", () => {
    assert.equal(formulaOf("15.11.2018", GERMAN), "DATE(2018,11,15)");
    assert.equal(formulaOf("11/15/2018", ENGLISH), "DATE(2018,11,15)");
    assert.equal(formulaOf("01/02/2019", { ...ENGLISH, dateOrder: "day" }), "DATE(2019,2,1)");
    assert.equal(formulaOf("01/02/2019", { ...ENGLISH, dateOrder: "month" }), "DATE(2019,1,2)");
  });

  for (const reference of [
    "Receipts[#All]",
    "Flows[Amount]",
    "Flows[[#Headers],[Amount]:[Date]]",
    "Flows[@Amount]",
    "Flows['[net']]",
    "[@Amount]",
    "Receipts#",
    "[Book2.xlsx]Sheet1!A1",
    "'[Book 2.xlsx]Sheet 1'!Receipts",
  ]) {
    it(`bh-166: leaves ${reference} a reference`, () => {
      assert.deepEqual(readArgument(reference, ENGLISH), { kind: "name", formula: reference });
    });
  }

  for (const text of ["Flows[Amount", "Flows]Amount[", "a [b] c", "#1", "C# and D#"]) {
    it(`takes ${text} for text`, () => assert.equal(readArgument(text, ENGLISH).kind, "text"));
  }

  it("reads numbers as the user's Excel shows them", () => {
    assert.equal(formulaOf("1.234.567,89", GERMAN), "1234567.89");
    assert.equal(formulaOf("0,25", GERMAN), "0.25");
    assert.equal(formulaOf("1.234", GERMAN), "1234");
    assert.equal(readArgument("0.25", GERMAN).kind, "problem");
  });

  it("says how to write thousands where they are parted as in another country", () => {
    const inGerman = "Write 1234567.5 as 1.234.567,5 or 1234567,5, got";
    const inEnglish = "Write 1234567.5 as 1,234,567.5 or 1234567.5, got";
    for (const typed of ["5,500,000", "-5,340.50", "1,234,567.89"]) {
      assert.deepEqual(readArgument(typed, GERMAN), { kind: "problem", sentence: `${inGerman} ${typed}.` });
    }
    for (const typed of ["5.500.000", "5.340,50", "1.234.567,89"]) {
      assert.deepEqual(readArgument(typed, ENGLISH), { kind: "problem", sentence: `${inEnglish} ${typed}.` });
    }
    for (const typed of ["10.0.0.1", "5,50,000"]) {
      assert.equal(readArgument(typed, ENGLISH).kind, "text");
    }
  });

  it("never lets what is neither reference, number nor formula act as anything but text", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (typed) => {
        const reading = readArgument(typed, ENGLISH);
        if (reading.kind !== "text") return;
        const inner = /^"((?:[^"]|"")*)"$/s.exec(reading.formula)?.[1];
        assert.notEqual(inner, undefined);
        const given = typed.trim();
        const unquoted = /^"(.*)"$/s.exec(given)?.[1]?.replaceAll('""', '"') ?? given;
        assert.equal(inner?.replaceAll('""', '"'), unquoted);
      }),
    );
  });

  it("says what it took the text for", () => {
    const described = (typed: string): string => describeReading(readArgument(typed, ENGLISH));
    assert.equal(described("b4"), "cell B4");
    assert.equal(described("B4:B4"), "cell B4:B4");
    assert.equal(described("B4#"), "cells B4#");
    assert.equal(described("A:A"), "cells A:A");
    assert.equal(described("5,500,000"), "number 5500000");
    assert.equal(described("Following"), 'text "Following"');
    assert.equal(described(""), "");
  });
});
