import assert from "node:assert/strict";
import { fromIso } from "../../src/calc/index.ts";
import { callBuilt, loadBuiltFunctions, type CellError } from "./builtFunctions.ts";

const functions = loadBuiltFunctions();
const call = (id: string, ...args: unknown[]): unknown => callBuilt(functions, id, ...args);
const value = (message: string): CellError => ({ error: "#VALUE!", message });
const number = (message: string): CellError => ({ error: "#NUM!", message });

const on = fromIso;
const AWARD = on("2018-11-15");
const ISSUED = on("2017-02-03");

describe("NOTE_SCHEDULE in a cell", () => {
  const HEADER = ["Name", "Amount", "Issued", "Multiple", "Days", "Step date", "Step multiple"];
  const NOTES = [
    HEADER,
    [2017, 5_500_000, ISSUED, null, 90, null, null],
    ["2023", 2_130_000, on("2023-03-24"), 4, 90, 0, 0],
    [null, null, null, null, null, null, null],
    ["2025", 1_700_000, on("2025-07-28"), 3, 90, on("2028-07-31"), 4],
  ];
  const RESULT = ["Name", "Amount", "Due", "Repayment", "MOIC", "IRR", "Status"];
  const rounded = (table: unknown): unknown =>
    (table as unknown[][]).map((row) =>
      row.map((cell) => (typeof cell === "number" ? Number(cell.toPrecision(12)) : cell)),
    );

  it("is a table with a row per series and a total row", () => {
    const due = on("2026-09-28");
    assert.deepEqual(rounded(call("NOTE_SCHEDULE", NOTES, on("2026-06-30"), due)), [
      RESULT,
      ["2017", 5_500_000, due, 16_500_000, 3, 0.120516004796, "Due"],
      ["2023", 2_130_000, due, 8_520_000, 4, 0.483017709155, "Due"],
      ["2025", 1_700_000, due, 5_100_000, 3, 1.55766520617, "Due"],
      ["Total", 9_330_000, "", 30_120_000, 3.22829581994, 0.166937628353, ""],
    ]);
  });

  it("steps up the series with a step date", () => {
    const table = call("NOTE_SCHEDULE", NOTES, on("2028-05-03"), null) as unknown[][];
    assert.deepEqual(table[3]?.slice(2, 5), [on("2028-08-01"), 6_800_000, 4]);
    assert.deepEqual(table[3]?.[6], "");
  });

  it("leaves blank what is not known before a first payment", () => {
    assert.deepEqual(call("NOTE_SCHEDULE", NOTES, 0, null), [
      RESULT,
      ["2017", 5_500_000, "", 0, "", "", "Contingent"],
      ["2023", 2_130_000, "", 0, "", "", "Contingent"],
      ["2025", 1_700_000, "", 0, "", "", "Contingent"],
      ["Total", 9_330_000, "", 0, "", "", "Contingent"],
    ]);
  });

  it("needs no column but Amount", () => {
    assert.deepEqual(call("NOTE_SCHEDULE", [["amount"], [100], [50]], AWARD, null), [
      RESULT,
      ["", 100, on("2019-02-13"), 300, 3, "", ""],
      ["", 50, on("2019-02-13"), 150, 3, "", ""],
      ["Total", 150, "", 450, 3, "", ""],
    ]);
  });

  for (const blank of [null, 0, "", " ", "\u00a0"]) {
    it(`refuses Days left ${JSON.stringify(blank)} where there is such a column: none or 90?`, () => {
      const notes = [
        ["Amount", "Days"],
        [100, 90],
        [50, blank],
      ];
      const { error, message } = call("NOTE_SCHEDULE", notes, AWARD, null) as CellError;
      assert.equal(error, "#VALUE!");
      assert.match(message ?? "", /^notes row 3: Days .*write "None" for a note due at once/);
    });
  }

  it("takes None for notes due on the day of payment, in any case", () => {
    for (const none of ["None", "none", " NONE "]) {
      const notes = [
        ["Amount", "Days"],
        [100, none],
      ];
      const table = call("NOTE_SCHEDULE", notes, AWARD, null) as unknown[][];
      assert.equal(table[1]?.[2], AWARD);
    }
  });

  it("holds no null, NaN or infinity", () => {
    for (const notes of [
      NOTES,
      [["Amount"], [1]],
      [
        ["Amount", "Name"],
        [0, "none"],
      ],
    ]) {
      for (const awardDate of [null, on("2026-06-30")]) {
        for (const cell of (call("NOTE_SCHEDULE", notes, awardDate, null) as unknown[][]).flat()) {
          assert.ok(typeof cell === "string" || Number.isFinite(cell), String(cell));
        }
      }
    }
  });

  it("says which row and which column is wrong", () => {
    const wrong = (row: unknown[]): unknown => call("NOTE_SCHEDULE", [HEADER, row], on("2026-06-30"), null);
    const date = on("2028-07-31");
    for (const [row, message] of [
      [["A", "x", null, null, null, null, null], 'notes row 2: Amount must be a number, got "x"'],
      [["A", -1, null, null, null, null, null], "notes row 2: Amount must be 0 or more, got -1"],
      [["A", 1, "x", null, null, null, null], 'notes row 2: Issued must be a date, got "x"'],
      [["A", 1, null, -3, null, null, null], "notes row 2: Multiple must be above 0, got -3"],
      [["A", 1, null, null, -1, null, null], "notes row 2: Days must be 1 or more, got -1"],
      [
        ["A", 1, null, null, null, date, null],
        "notes row 2: Step multiple is needed beside Step date, got nothing",
      ],
      [
        ["A", 1, null, null, null, null, 4],
        "notes row 2: Step date is needed beside Step multiple, got nothing",
      ],
      [[true, 1, null, null, null, null, null], "notes row 2: Name must be text, got TRUE"],
      [
        ["A", 1, date, null, 90, null, null],
        "notes row 2: awardDate must not be before issueDate 2028-07-31, got 2026-06-30",
      ],
    ] as const) {
      assert.deepEqual(wrong([...row]), value(message));
    }
    const known = [...HEADER, "Step by"].join(", ");
    for (const [notes, message] of [
      [[["Amonut"], [1]], `notes has no column "Amonut": known are ${known}`],
      [[["Name"], ["A"]], "notes needs a column Amount"],
      [
        [
          ["Amount", "AMOUNT"],
          [1, 2],
        ],
        "notes has the column Amount twice",
      ],
      [[["Amount"]], "notes must have a header row and at least one row below it"],
      [null, "notes must have a header row and at least one row below it"],
      [
        [
          ["Amount", null],
          [1, 2],
        ],
        "notes row 2: 2 stands under an empty header",
      ],
      [5, `notes has no column 5: known are ${known}`],
    ] as const) {
      assert.deepEqual(call("NOTE_SCHEDULE", notes, AWARD, null), value(message));
    }
  });

  it("answers sums that no double can hold with its sentence", () => {
    for (const [amounts, expected] of [
      [[1e308], number("Repayment would be larger than Excel can hold")],
      [[5e307, 5e307], number("Repayment would be larger than Excel can hold")],
      [[1e308, 1e308], number("Repayment would be larger than Excel can hold")],
    ] as const) {
      const rows = amounts.map((amount) => ["A", amount, ISSUED, null, 90, null, null]);
      assert.deepEqual(call("NOTE_SCHEDULE", [HEADER, ...rows], AWARD, null), expected);
    }
  });

  it("takes a hundred thousand series", () => {
    const series = Array.from({ length: 100_000 }, (_, row) => [
      `Series ${row}`,
      100,
      ISSUED - (row % 50),
      3,
      90,
      null,
      null,
    ]);
    const table = call("NOTE_SCHEDULE", [HEADER, ...series], AWARD, null) as unknown[][];
    assert.equal(table.length, 100_002);
    assert.deepEqual(table[100_001]?.slice(0, 5), ["Total", 10_000_000, "", 30_000_000, 3]);
  });
});
