import assert from "node:assert/strict";
import { fieldAt, type Input, type Row, type ScalarField, type TableField } from "../../../src/calc/index.ts";
import {
  BY_HAND,
  buildInput,
  draftRows,
  isEdit,
  newRow,
  scalarText,
  sourceDraft,
  withCellText,
  withPasted,
  withRowSource,
  withTableSource,
  withText,
  type FieldDraft,
  type TableDraft,
} from "../../../src/taskpane/inputs/inputDraft.ts";

const amount = fieldAt("award.firstPaymentAmount") as ScalarField;
const fixings = fieldAt("award.fixings") as TableField;
const release = { kind: "stated", document: "Release", place: "page 1" } as const;
const series = { kind: "stated", document: "Series" } as const;

const saved: Input = { value: 100_000_000, provenance: release };
const savedTable: Input = {
  value: [
    { cells: { resetDate: "2011-09-16", benchmark: 0.0083494 } },
    {
      cells: { resetDate: "2012-09-14", benchmark: 0.00997 },
      exceptions: { resetDate: { kind: "assumed", reason: "a Friday" } },
    },
    { cells: { resetDate: "2013-09-16", benchmark: 0.006561 }, provenance: release },
  ],
  provenance: series,
};

function table(input?: Input): TableDraft {
  return { kind: "table", rows: draftRows(input, undefined) };
}

function inputOf(
  field: ScalarField | TableField,
  before: Input | undefined,
  draft: FieldDraft,
): Input | undefined {
  const built = buildInput(field, before, draft, ".");
  assert(built.kind === "input", JSON.stringify(built));
  return built.input;
}

function rowsOf(draft: TableDraft, before: Input | undefined = savedTable): readonly Row[] {
  return inputOf(fixings, before, draft)?.value as readonly Row[];
}

describe("the draft of a single input", () => {
  it("is no edit while the value is the same, however it is written", () => {
    for (const text of ["100,000,000", "100000000", "1e8", " 100,000,000.00 "]) {
      assert.equal(isEdit(amount, saved, withText(undefined, text), "."), false, text);
    }
    assert.equal(isEdit(amount, saved, withText(undefined, "100,000,001"), "."), true);
    assert.equal(isEdit(amount, saved, withText(undefined, ""), "."), true);
    assert.equal(isEdit(amount, undefined, withText(undefined, "  "), "."), false);
  });

  it("keeps what cannot be read, and is an edit", () => {
    const draft = withText(undefined, "a lot");
    assert.equal(scalarText(amount, saved, draft, "."), "a lot");
    assert.equal(isEdit(amount, saved, draft, "."), true);
    assert.deepEqual(buildInput(amount, saved, draft, "."), {
      kind: "problems",
      problems: [
        {
          path: "award.firstPaymentAmount",
          place: "award.firstPaymentAmount",
          message: 'First payment amount must be a number, got "a lot"',
        },
      ],
    });
  });

  it("makes an assumption of a stated value that changes", () => {
    assert.deepEqual(inputOf(amount, saved, withText(undefined, "5")), { value: 5, provenance: BY_HAND });
    assert.deepEqual(inputOf(amount, saved, withText(undefined, "1e8")), saved);
    assert.equal(inputOf(amount, saved, withText(undefined, "")), undefined);
  });

  it("takes the source that is given with it, until the value is typed anew", () => {
    const source = { ...sourceDraft(), document: " Sale order ", place: " " };
    const sourced = { ...withText(undefined, "5"), source };
    assert.deepEqual(inputOf(amount, saved, sourced), {
      value: 5,
      provenance: { kind: "stated", document: "Sale order" },
    });
    const retyped = withText(sourced, "6");
    assert.deepEqual(inputOf(amount, saved, retyped), { value: 6, provenance: BY_HAND });
    assert.equal(retyped.source?.document, " Sale order ");
  });

  it("goes back to what a source stated, and is an assumption again when that is changed", () => {
    const now: Input = { value: 5, provenance: BY_HAND };
    const back: FieldDraft = { kind: "scalar", basis: saved };
    assert.equal(scalarText(amount, now, back, "."), "100,000,000");
    assert.deepEqual(inputOf(amount, now, back), saved);
    assert.deepEqual(inputOf(amount, now, withText(back, "7")), { value: 7, provenance: BY_HAND });
  });
});

describe("the draft of a table", () => {
  it("is no edit as long as nothing in it changes", () => {
    assert.equal(isEdit(fixings, savedTable, table(savedTable), "."), false);
    const retyped = withCellText(table(savedTable), "saved-1", "benchmark", "0.83494 %");
    assert.equal(isEdit(fixings, savedTable, retyped, "."), false);
  });

  it("marks the cells that change as assumptions, and no others", () => {
    const rows = rowsOf(withCellText(table(savedTable), "saved-2", "benchmark", "1%"));
    assert.deepEqual(rows[1], {
      cells: { resetDate: "2012-09-14", benchmark: 0.01 },
      exceptions: { resetDate: { kind: "assumed", reason: "a Friday" }, benchmark: BY_HAND },
    });
    assert.deepEqual([rows[0], rows[2]], [(savedTable.value as Row[])[0], (savedTable.value as Row[])[2]]);
  });

  it("keeps the sources of the rows that stay when one is removed", () => {
    const draft = table(savedTable);
    const rows = draft.rows.map((row) => (row.id === "saved-1" ? { ...row, isRemoved: true } : row));
    assert.deepEqual(rowsOf({ ...draft, rows }), (savedTable.value as Row[]).slice(1));
  });

  it("passes over rows in which nothing stands, and is left empty without any", () => {
    const draft: TableDraft = { kind: "table", rows: [newRow(), newRow({ benchmark: " " })] };
    assert.equal(inputOf(fixings, undefined, draft), undefined);
    assert.equal(isEdit(fixings, undefined, draft, "."), false);
  });

  it("makes an assumption of a row that is added", () => {
    const added = newRow({ resetDate: "2014-09-16", benchmark: "0.5827%" });
    const draft = { ...table(savedTable), rows: [...table(savedTable).rows, added] };
    assert.deepEqual(rowsOf(draft)[3], {
      cells: { resetDate: "2014-09-16", benchmark: 0.005827 },
      provenance: BY_HAND,
    });
    const stated = { ...sourceDraft(), document: "Series" };
    const sourced = {
      ...draft,
      rows: draft.rows.map((row) => (row === added ? withRowSource(row, stated) : row)),
    };
    assert.deepEqual(rowsOf(sourced)[3]?.provenance, series);
    assert.deepEqual(rowsOf(withTableSource(draft, stated))[3], {
      cells: { resetDate: "2014-09-16", benchmark: 0.005827 },
    });
  });

  it("does not let a source that was given before vouch for what is typed after", () => {
    const stated = { ...sourceDraft(), document: "Other series" };
    const sourced = withTableSource(table(savedTable), stated);
    assert.deepEqual(rowsOf(withCellText(sourced, "saved-1", "benchmark", "2%"))[0]?.exceptions, {
      benchmark: BY_HAND,
    });
    const added = newRow();
    const typed = withCellText({ ...sourced, rows: [...sourced.rows, added] }, added.id, "benchmark", "2%");
    assert.deepEqual(
      rowsOf(withCellText(typed, added.id, "resetDate", "2020-09-16"))[3]?.provenance,
      BY_HAND,
    );
  });

  it("names the cell that cannot be read", () => {
    const draft = withCellText(table(savedTable), "saved-3", "benchmark", "LIBOR");
    assert.deepEqual(buildInput(fixings, savedTable, draft, "."), {
      kind: "problems",
      problems: [
        {
          path: "award.fixings",
          place: "award.fixings/saved-3/benchmark",
          message: 'Benchmark must be a number, got "LIBOR"',
        },
      ],
    });
  });

  it("takes copied cells from a cell on, over removed rows and past the last one", () => {
    const draft = table(savedTable);
    const rows = draft.rows.map((row) => (row.id === "saved-2" ? { ...row, isRemoved: true } : row));
    const pasted = withPasted({ ...draft, rows }, fixings, "saved-1", "benchmark", [
      ["1%", "beyond the last column"],
      ["3%"],
      ["5%"],
    ]);
    assert.deepEqual(
      pasted.rows.map(({ texts }) => texts),
      [{ benchmark: "1%" }, {}, { benchmark: "3%" }, { benchmark: "5%" }],
    );
  });
});
