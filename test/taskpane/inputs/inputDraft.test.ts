import assert from "node:assert/strict";
import { fieldAt, type Row, type ScalarInput, type TableInput } from "../../../src/calc/index.ts";
import { buildScalar, buildTable, isEdit } from "../../../src/taskpane/inputs/builtInput.ts";
import {
  BY_HAND,
  newRow,
  scalarText,
  sourceDraft,
  unchangedScalar,
  unchangedTable,
  withCellText,
  withPasted,
  withRowSource,
  withTableSource,
  withText,
  type ScalarDraft,
  type TableDraft,
} from "../../../src/taskpane/inputs/inputDraft.ts";
import { cellPlace, fieldPlace } from "../../../src/taskpane/elements/place.ts";

const amount = fieldAt("award.firstPaymentAmount");
const fixings = fieldAt("award.fixings");
const RELEASE = { kind: "stated", document: "Release", place: "page 1" } as const;
const SERIES = { kind: "stated", document: "Series" } as const;

const SAVED: ScalarInput = { value: 100_000_000, provenance: RELEASE };
const SAVED_TABLE: TableInput = {
  value: [
    { cells: { resetDate: "2011-09-16", benchmark: 0.0083494 } },
    {
      cells: { resetDate: "2012-09-14", benchmark: 0.00997 },
      exceptions: { resetDate: { kind: "assumed", reason: "a Friday" } },
    },
    { cells: { resetDate: "2013-09-16", benchmark: 0.006561 }, provenance: RELEASE },
  ],
  provenance: SERIES,
};

const unchanged = unchangedScalar(amount);

function table(before?: TableInput): TableDraft {
  return unchangedTable(fixings, before);
}

function inputOf(draft: ScalarDraft, before: ScalarInput | undefined): ScalarInput | undefined {
  const built = buildScalar(draft, before, ".");
  assert(built.kind === "input", JSON.stringify(built));
  return built.input;
}

function tableOf(draft: TableDraft, before: TableInput | undefined): TableInput | undefined {
  const built = buildTable(draft, before, ".");
  assert(built.kind === "input", JSON.stringify(built));
  return built.input;
}

function rowsOf(draft: TableDraft): readonly Row[] {
  return tableOf(draft, SAVED_TABLE)?.value ?? [];
}

function isEdited(draft: ScalarDraft, before: ScalarInput | undefined): boolean {
  return isEdit(buildScalar(draft, before, "."), before);
}

function isTableEdited(draft: TableDraft, before: TableInput | undefined): boolean {
  return isEdit(buildTable(draft, before, "."), before);
}

describe("the draft of a single input", () => {
  it("is no edit while the value is the same, however it is written", () => {
    for (const text of ["100,000,000", "100000000", "1e8", " 100,000,000.00 "]) {
      assert.equal(isEdited(withText(unchanged, text), SAVED), false, text);
    }
    assert.equal(isEdited(withText(unchanged, "100,000,001"), SAVED), true);
    assert.equal(isEdited(withText(unchanged, ""), SAVED), true);
    assert.equal(isEdited(withText(unchanged, "  "), undefined), false);
  });

  it("keeps what cannot be read, and is an edit", () => {
    const draft = withText(unchanged, "a lot");
    assert.equal(scalarText(draft, SAVED, "."), "a lot");
    assert.equal(isEdited(draft, SAVED), true);
    assert.deepEqual(buildScalar(draft, SAVED, "."), {
      kind: "problems",
      problems: [
        {
          place: fieldPlace("award.firstPaymentAmount"),
          message: 'First payment amount must be a number, got "a lot"',
        },
      ],
    });
  });

  it("makes an assumption of a stated value that changes", () => {
    assert.deepEqual(inputOf(withText(unchanged, "5"), SAVED), { value: 5, provenance: BY_HAND });
    assert.deepEqual(inputOf(withText(unchanged, "1e8"), SAVED), SAVED);
    assert.equal(inputOf(withText(unchanged, ""), SAVED), undefined);
  });

  it("takes the source that is given with it, until the value is typed anew", () => {
    const source = { ...sourceDraft(), document: " Sale order ", place: " " };
    const sourced = { ...withText(unchanged, "5"), source };
    assert.deepEqual(inputOf(sourced, SAVED), {
      value: 5,
      provenance: { kind: "stated", document: "Sale order" },
    });
    const retyped = withText(sourced, "6");
    assert.deepEqual(inputOf(retyped, SAVED), { value: 6, provenance: BY_HAND });
    assert.equal(retyped.source?.document, " Sale order ");
  });

  it("goes back to what a source stated, and is an assumption again when that is changed", () => {
    const now: ScalarInput = { value: 5, provenance: BY_HAND };
    const back: ScalarDraft = { ...unchanged, basis: SAVED };
    assert.equal(scalarText(back, now, "."), "100,000,000");
    assert.deepEqual(inputOf(back, now), SAVED);
    assert.deepEqual(inputOf(withText(back, "7"), now), { value: 7, provenance: BY_HAND });
  });
});

describe("the draft of a table", () => {
  it("is no edit as long as nothing in it changes", () => {
    assert.equal(isTableEdited(table(SAVED_TABLE), SAVED_TABLE), false);
    const retyped = withCellText(table(SAVED_TABLE), "saved-1", "benchmark", "0.83494 %");
    assert.equal(isTableEdited(retyped, SAVED_TABLE), false);
  });

  it("marks the cells that change as assumptions, and no others", () => {
    const rows = rowsOf(withCellText(table(SAVED_TABLE), "saved-2", "benchmark", "1%"));
    assert.deepEqual(rows[1], {
      cells: { resetDate: "2012-09-14", benchmark: 0.01 },
      exceptions: { resetDate: { kind: "assumed", reason: "a Friday" }, benchmark: BY_HAND },
    });
    assert.deepEqual([rows[0], rows[2]], [SAVED_TABLE.value[0], SAVED_TABLE.value[2]]);
  });

  it("keeps the sources of the rows that stay when one is removed", () => {
    const draft = table(SAVED_TABLE);
    const rows = draft.rows.map((row) => (row.id === "saved-1" ? { ...row, isRemoved: true } : row));
    assert.deepEqual(rowsOf({ ...draft, rows }), SAVED_TABLE.value.slice(1));
  });

  it("passes over rows in which nothing stands, and is left empty without any", () => {
    const draft = { ...table(), rows: [newRow(), newRow({ benchmark: " " })] };
    assert.equal(tableOf(draft, undefined), undefined);
    assert.equal(isTableEdited(draft, undefined), false);
  });

  it("makes an assumption of a row that is added", () => {
    const added = newRow({ resetDate: "2014-09-16", benchmark: "0.5827%" });
    const draft = { ...table(SAVED_TABLE), rows: [...table(SAVED_TABLE).rows, added] };
    assert.deepEqual(rowsOf(draft)[3], {
      cells: { resetDate: "2014-09-16", benchmark: 0.005827 },
      provenance: BY_HAND,
    });
    const stated = { ...sourceDraft(), document: "Series" };
    const sourced = {
      ...draft,
      rows: draft.rows.map((row) => (row === added ? withRowSource(row, stated) : row)),
    };
    assert.deepEqual(rowsOf(sourced)[3]?.provenance, SERIES);
    assert.deepEqual(rowsOf(withTableSource(draft, stated))[3], {
      cells: { resetDate: "2014-09-16", benchmark: 0.005827 },
    });
  });

  it("does not let a source that was given before vouch for what is typed after", () => {
    const stated = { ...sourceDraft(), document: "Other series" };
    const sourced = withTableSource(table(SAVED_TABLE), stated);
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
    const draft = withCellText(table(SAVED_TABLE), "saved-3", "benchmark", "LIBOR");
    assert.deepEqual(buildTable(draft, SAVED_TABLE, "."), {
      kind: "problems",
      problems: [
        {
          place: cellPlace("award.fixings", "saved-3", "benchmark"),
          message: 'Benchmark must be a number, got "LIBOR"',
        },
      ],
    });
  });

  it("takes copied cells from a cell on, over removed rows and past the last one", () => {
    const draft = table(SAVED_TABLE);
    const rows = draft.rows.map((row) => (row.id === "saved-2" ? { ...row, isRemoved: true } : row));
    const pasted = withPasted({ ...draft, rows }, "saved-1", "benchmark", [
      ["1%", "beyond the last column"],
      ["3%"],
      ["5%"],
    ]);
    assert.deepEqual(
      pasted.rows.map(({ texts }) => texts),
      [{ benchmark: "1%" }, {}, { benchmark: "3%" }, { benchmark: "5%" }],
    );
  });

  describe("rows copied from a sheet", () => {
    const paste = (cells: string[][], order?: "day" | "month"): unknown[] => {
      assert(fixings?.kind === "table");
      const draft = unchangedTable(fixings, undefined);
      const rows = [newRow()];
      return withPasted({ ...draft, rows }, rows[0]?.id ?? "", "resetDate", cells, order).rows.map(
        ({ texts }) => texts,
      );
    };
    const row = (resetDate: string, benchmark: string): unknown => ({ resetDate, benchmark });

    it("bh-163: have dates as the user's Excel shows them", () => {
      const cells = [
        ["01/02/2019", "1%"],
        ["02/03/2019", "2%"],
      ];
      assert.deepEqual(paste(cells, "day"), [row("2019-02-01", "1%"), row("2019-03-02", "2%")]);
      assert.deepEqual(paste(cells, "month"), [row("2019-01-02", "1%"), row("2019-02-03", "2%")]);
      assert.deepEqual(paste(cells), [row("01/02/2019", "1%"), row("02/03/2019", "2%")]);
    });

    it("have dates in the order that one of them shows", () => {
      const cells = [
        ["01/02/2019", "1%"],
        ["15/03/2019", "2%"],
      ];
      for (const order of ["day", "month", undefined] as const) {
        assert.deepEqual(paste(cells, order), [row("2019-02-01", "1%"), row("2019-03-15", "2%")]);
      }
    });

    it("may have a row of headings, in any order", () => {
      assert(fixings?.kind === "table");
      const [date, benchmark] = fixings.columns.map(({ header }) => header);
      assert(date !== undefined && benchmark !== undefined);
      const expected = [row("2019-03-15", "1%"), row("2019-04-15", "2%")];
      assert.deepEqual(
        paste([
          [benchmark.toUpperCase(), date],
          ["1%", "15/03/2019"],
          ["2%", "15.04.2019"],
        ]).map((texts) => texts),
        expected,
      );
    });
  });
});
