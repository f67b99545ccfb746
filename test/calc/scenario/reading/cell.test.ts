import assert from "node:assert/strict";
import {
  ALL_FIELDS,
  cellName,
  fieldAt,
  fromCells,
  fromIso,
  inputAt,
  presets,
  provenanceOf,
  revalued,
  toCells,
  type Field,
  type Input,
} from "../../../../src/calc/index.ts";
import { presetNamed } from "../terms/given.ts";

function field(path: string): Field {
  const found = fieldAt(path);
  assert.ok(found, path);
  return found;
}

describe("the names of the cells", () => {
  it("are those that formulas use", () => {
    assert.equal(cellName(field("award.firstPaymentDate")), "Award_FirstPaymentDate");
    assert.equal(cellName(field("valuation.date")), "Valuation_Date");
    assert.equal(cellName(field("notes.series")), "Notes_Series");
  });

  it("bh-167: are more than Excel's own scenarios may change, which is 32 cells", () => {
    assert.ok(ALL_FIELDS.length > 32);
  });

  it("are unique and fit Excel: no cell reference, no blank", () => {
    const names = ALL_FIELDS.map(cellName);
    assert.equal(new Set(names.map((name) => name.toLowerCase())).size, names.length);
    for (const name of names) assert.match(name, /^[A-Z][a-z]+_[A-Z][A-Za-z]+$/);
  });
});

describe("an input as cells", () => {
  it("reads back as the same value, for every input of every preset", () => {
    for (const preset of presets()) {
      for (const one of ALL_FIELDS) {
        const input = inputAt(preset, one.path);
        const value = Array.isArray(input?.value)
          ? input.value.map(({ cells }: { cells: unknown }) => ({ cells }))
          : input?.value;
        assert.deepEqual(fromCells(one, toCells(one, input)), { kind: "value", value }, one.path);
      }
    }
  });

  it("of a sheet of release 0.1, without Step by, steps by the due date as it did", () => {
    const notes = field("notes.series");
    const header = ["Name", "Amount", "Issued", "Multiple", "Days", "Step date", "Step multiple"];
    const rows = [
      ["2017", 5_500_000, "", 3, 90, "", ""],
      ["", "", "", "", "", "", ""],
      ["2025", 1_700_000, "", 3, 90, fromIso("2028-07-31"), 4],
    ];
    const stepped = { name: "2025", amount: 1_700_000, multiple: 3, days: 90, stepDate: "2028-07-31" };
    assert.deepEqual(fromCells(notes, [header, ...rows]), {
      kind: "value",
      value: [
        { cells: { name: "2017", amount: 5_500_000, multiple: 3, days: 90 } },
        { cells: { ...stepped, stepMultiple: 4, stepBy: "Due" } },
      ],
    });
    const today = [[...header, "Step by"], ...rows.map((row) => [...row, ""])];
    assert.deepEqual(fromCells(notes, today), {
      kind: "value",
      value: [
        { cells: { name: "2017", amount: 5_500_000, multiple: 3, days: 90 } },
        { cells: { ...stepped, stepMultiple: 4 } },
      ],
    });
  });

  it("is a serial for a date, and a table with its header row", () => {
    const settlement = presetNamed("Settlement of 2018 in instalments");
    const date = field("award.firstPaymentDate");
    assert.deepEqual(toCells(date, inputAt(settlement, date.path)), [[43419]]);
    const notes = field("notes.series");
    assert.deepEqual(toCells(notes, inputAt(settlement, notes.path)), [
      ["Name", "Amount", "Issued", "Multiple", "Days", "Step date", "Step multiple", "Step by"],
      ["Notes of 2017", 5_500_000, fromIso("2017-02-03"), 3, 90, "", "", ""],
    ]);
  });

  for (const [path, cell, expected] of [
    ["award.startDate", "2018-11-15", "2018-11-15"],
    ["award.startDate", 43419.75, "2018-11-15"],
    ["award.startDate", "", undefined],
    ["award.startDate", null, undefined],
    ["award.frequency", "1", 1],
    ["award.frequency", 0, 0],
    ["award.currency", " EUR ", "EUR"],
    ["award.currency", 5, "5"],
    ["priority.ranking", "notes FIRST", "Notes first"],
    ["priority.reserve", false, "No"],
    ["award.principal", 0, 0],
  ] as const) {
    it(`of ${path} with ${JSON.stringify(cell)} is ${JSON.stringify(expected)}`, () => {
      assert.deepEqual(fromCells(field(path), [[cell]]), { kind: "value", value: expected });
    });
  }

  for (const [path, cell, message] of [
    [
      "award.startDate",
      "soon",
      'Interest runs from must be a date from 1900-03-01 to 9999-12-31 such as 2018-11-15, got "soon"',
    ],
    [
      "award.startDate",
      "43419",
      'Interest runs from must be a date from 1900-03-01 to 9999-12-31 such as 2018-11-15, got "43419"',
    ],
    [
      "award.startDate",
      60,
      "Interest runs from must be a date from 1900-03-01 to 9999-12-31 such as 2018-11-15, got 60",
    ],
    ["award.principal", "much", 'Award principal must be a number, got "much"'],
    ["award.principal", true, "Award principal must be a number, got TRUE"],
    [
      "priority.ranking",
      "me",
      'Ranking of secured debt and notes must be one of Secured debt first, Notes first, Pari passu, got "me"',
    ],
  ] as const) {
    it(`is refused for ${path} with ${JSON.stringify(cell)}`, () => {
      assert.deepEqual(fromCells(field(path), [[cell]]), { kind: "problems", problems: [{ path, message }] });
    });
  }

  it("passes over blank rows of a table and names the cell that is wrong", () => {
    const table = field("debt.repayments");
    const header = ["Date", "Amount"];
    assert.deepEqual(fromCells(table, [header, ["", ""], [43419, 5], [null, ""]]), {
      kind: "value",
      value: [{ cells: { date: "2018-11-15", amount: 5 } }],
    });
    assert.deepEqual(fromCells(table, [header, [43419, "x"], ["", 7]]), {
      kind: "problems",
      problems: [
        { path: "debt.repayments.1.amount", message: 'Amount must be a number, got "x"' },
        { path: "debt.repayments.2.date", message: "Date is needed, got nothing" },
      ],
    });
  });
});

describe("an input changed by hand", () => {
  const typed = { kind: "assumed", reason: "typed into the sheet" } as const;
  const stated = { kind: "stated", document: "News release" } as const;

  it("is no longer what the document states; one that stayed the same is", () => {
    assert.deepEqual(revalued({ value: 5, provenance: stated }, 6, typed), { value: 6, provenance: typed });
    assert.deepEqual(revalued({ value: 5, provenance: stated }, 5, typed), { value: 5, provenance: stated });
    assert.deepEqual(revalued(undefined, 5, typed), { value: 5, provenance: typed });
  });

  it("keeps the sources of the cells and rows of a table that stayed", () => {
    const before: Input = {
      value: [{ cells: { date: "2019-01-01", amount: 1 }, provenance: stated }],
      provenance: { kind: "computed", from: "x" },
    };
    const rows = [{ cells: { date: "2019-01-01", amount: 2 } }, { cells: { date: "2019-02-01", amount: 3 } }];
    const after = revalued(before, rows, typed);
    assert.deepEqual(provenanceOf(after, 0, "date"), stated);
    assert.deepEqual(provenanceOf(after, 0, "amount"), typed);
    assert.deepEqual(provenanceOf(after, 1, "amount"), typed);
    assert.deepEqual(provenanceOf(after), { kind: "computed", from: "x" });
  });
});
