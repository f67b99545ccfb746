import assert from "node:assert/strict";
import fc from "fast-check";
import {
  columnName,
  formatAbsolute,
  formatAddress,
  parseAddress,
} from "../../../../workbench/host/cells/address.ts";
import { cellEntry, valueType } from "../../../../workbench/host/cells/cellEntry.ts";
import { sheetsOf } from "../../../../workbench/host/cells/formulaSheets.ts";
import type { CellValue } from "../../../../workbench/host/cells/grid.ts";

describe("an address", () => {
  for (const [text, range] of [
    ["B3", { sheet: "Here", row: 2, column: 1, rows: 1, columns: 1 }],
    ["$B$3:d4", { sheet: "Here", row: 2, column: 1, rows: 2, columns: 3 }],
    ["D4:B3", { sheet: "Here", row: 2, column: 1, rows: 2, columns: 3 }],
    ["Sheet1!AA1", { sheet: "Sheet1", row: 0, column: 26, rows: 1, columns: 1 }],
    ["'It''s mine'!A1", { sheet: "It's mine", row: 0, column: 0, rows: 1, columns: 1 }],
    ["A:B", { sheet: "Here", row: 0, column: 0, rows: 1_048_576, columns: 2 }],
    ["2:3", { sheet: "Here", row: 1, column: 0, rows: 2, columns: 16_384 }],
    ["XFD1048576", { sheet: "Here", row: 1_048_575, column: 16_383, rows: 1, columns: 1 }],
  ] as const) {
    it(`${text} is read`, () => assert.deepEqual(parseAddress(text, "Here"), range));
  }

  for (const text of ["", "A", "1", "A0", "XFE1", "A1048577", "A1:B", "A1:B2:C3", "Rate", "A1 B2", "!A1"]) {
    it(`"${text}" is none`, () => assert.equal(parseAddress(text, "Here"), undefined));
  }

  it("is written as Excel writes it", () => {
    const cell = { row: 0, column: 0, rows: 1, columns: 1 };
    assert.equal(formatAddress({ sheet: "Sheet1", ...cell }), "Sheet1!A1");
    assert.equal(formatAddress({ sheet: "My data", ...cell }), "'My data'!A1");
    assert.equal(formatAddress({ sheet: "It's", ...cell }), "'It''s'!A1");
    assert.equal(formatAddress({ sheet: "Q1", ...cell }), "'Q1'!A1");
    assert.equal(formatAbsolute({ sheet: "Sheet1", ...cell, columns: 28 }), "Sheet1!$A$1:$AB$1");
  });

  it("that is written is read as the same range", () => {
    const place = fc.record(
      {
        sheet: fc
          .string({ minLength: 1 })
          .filter((name) => name.trim() === name && !/[:\\/?*[\]]/.test(name)),
        row: fc.nat(1_000_000),
        column: fc.nat(16_000),
        rows: fc.integer({ min: 1, max: 48_000 }),
        columns: fc.integer({ min: 1, max: 384 }),
      },
      { noNullPrototype: true },
    );
    fc.assert(fc.property(place, (range) => assert.deepEqual(parseAddress(formatAddress(range), ""), range)));
  });

  it("names columns A to XFD", () => {
    assert.deepEqual([0, 25, 26, 701, 702, 16_383].map(columnName), ["A", "Z", "AA", "ZZ", "AAA", "XFD"]);
  });
});

describe("the sheets a formula refers to", () => {
  for (const [formula, sheets] of [
    ["=A1+1", []],
    ["=Checks!$B$4", ["Checks"]],
    ["=SUM('My ''own'' sheet'!A1, Other!B2)", ["My 'own' sheet", "Other"]],
    ['="Nowhere!A1"&"!"', []],
    ["=#REF!+1", []],
    ["=SUM(Jan:Mar!A1)", ["Jan", "Mar"]],
  ] as const) {
    it(`of ${formula} are ${sheets.join(" and ") || "none"}`, () => {
      assert.deepEqual(sheetsOf(formula), sheets);
    });
  }
});

describe("a value put into a cell", () => {
  const constant = (value: CellValue): unknown => ({ value, formula: null });
  for (const [given, becomes] of [
    ["text", constant("text")],
    ["12.5", constant(12.5)],
    ["-3", constant(-3)],
    ["true", constant(true)],
    ["", constant(null)],
    [7, constant(7)],
    [false, constant(false)],
    ["=1+1", { formula: "=1+1" }],
    ["+A1", { formula: "=+A1" }],
    ["-cmd|' /C calc'!A0", { formula: "=-cmd|' /C calc'!A0" }],
    ["@SUM(A1)", { formula: "=@SUM(A1)" }],
    ["=", constant("=")],
    ["'=1+1", constant("=1+1")],
    ["'007", constant("007")],
    [null, undefined],
  ] as const) {
    it(`${JSON.stringify(given)} becomes ${JSON.stringify(becomes)}`, () => {
      assert.deepEqual(cellEntry(given, "General"), becomes);
    });
  }

  for (const [text, value, numberFormat] of [
    ["2018-11-15", 43419, "yyyy-mm-dd"],
    ["4%", 0.04, "0%"],
    ["-12.5%", -0.125, "0.00%"],
  ] as const) {
    it(`E9: ${text} is read as a number, and brings its format into a cell that has none`, () => {
      assert.deepEqual(cellEntry(text, "General"), { value, formula: null, numberFormat });
      assert.deepEqual(cellEntry(text, "0.000"), { value, formula: null });
      assert.deepEqual(cellEntry(text, "@"), constant(text));
    });
  }

  it("E9: a day that does not exist stays text", () => {
    assert.deepEqual(cellEntry("2018-02-30", "General"), constant("2018-02-30"));
  });

  it("E9: may keep the apostrophe it was written with, in a cell formatted as text", () => {
    assert.deepEqual(cellEntry("'007", "@", true), constant("'007"));
    assert.deepEqual(cellEntry("'007", "General", true), constant("007"));
    assert.deepEqual(cellEntry("'007", "@"), constant("007"));
  });

  it("stays text in a cell formatted as text", () => {
    assert.deepEqual(cellEntry("=1+1", "@"), constant("=1+1"));
    assert.deepEqual(cellEntry("007", "@"), constant("007"));
  });

  it("has a type", () => {
    assert.deepEqual([null, 1, "a", true, "#N/A"].map(valueType), [
      "Empty",
      "Double",
      "String",
      "Boolean",
      "Error",
    ]);
  });
});
