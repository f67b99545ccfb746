import assert from "node:assert/strict";
import {
  fieldAt,
  presets,
  withInput,
  type Scenario,
  type ScalarField,
  type TableField,
} from "../../../src/calc/index.ts";
import {
  newRow,
  unchangedScalar,
  unchangedTable,
  withCellText,
  withText,
  type TableDraft,
} from "../../../src/taskpane/inputs/inputDraft.ts";
import { InputForm } from "../../../src/taskpane/inputs/inputForm.ts";
import { cellPlace, fieldPlace, rowPlace } from "../../../src/taskpane/elements/place.ts";

const settlement = presets().find(({ name }) => name === "Settlement of 2018 in instalments") as Scenario;
const GUESS = { kind: "assumed", reason: "for this test" } as const;

const principal = fieldAt("award.principal");
const margin = fieldAt("award.margin");
const firstPayment = fieldAt("award.firstPaymentAmount");
const share = fieldAt("payments.recoveryShare");
const fixings = fieldAt("award.fixings");
const series = fieldAt("notes.series");
const repayments = fieldAt("debt.repayments");

function type(form: InputForm, field: ScalarField, text: string): void {
  form.edit(withText(form.draft(field) ?? unchangedScalar(field), text));
}

function typed(form: InputForm, field: ScalarField, text: string): void {
  type(form, field, text);
  form.leave(fieldPlace(field.path), undefined);
}

function tableDraft(form: InputForm, field: TableField): TableDraft {
  return form.draft(field) ?? unchangedTable(field, form.input(field));
}

function messages(form: InputForm): string[] {
  return form.problems.map(({ place, message }) => {
    const parts = place.kind === "cell" ? [place.path, place.row, place.column] : [place.path];
    return `${parts.join(" ")}: ${message}`;
  });
}

describe("the form of a scenario's inputs", () => {
  it("has nothing to save at first, and nothing wrong, with every preset", () => {
    for (const preset of presets()) {
      const form = new InputForm(preset);
      assert.deepEqual(form.edited, []);
      assert.deepEqual(form.ready(), preset);
    }
  });

  it("counts the fields that were edited, and no longer when they are as before", () => {
    const form = new InputForm(settlement);
    typed(form, firstPayment, "120000000");
    typed(form, margin, "5%");
    assert.deepEqual(
      form.edited.map(({ path }) => path),
      ["award.margin", "award.firstPaymentAmount"],
    );
    typed(form, margin, "4");
    assert.deepEqual(
      form.edited.map(({ path }) => path),
      ["award.firstPaymentAmount"],
    );
    assert.equal(form.ready()?.inputs["award.firstPaymentAmount"]?.value, 120_000_000);
  });

  it("says what is wrong once a field is left, in the schema's sentence, and stops as soon as it is right", () => {
    const form = new InputForm(settlement);
    type(form, share, "120%");
    assert.deepEqual(form.problems, []);
    form.leave(fieldPlace(share.path), undefined);
    assert.deepEqual(messages(form), [
      "payments.recoveryShare: Share recovered must be between 0 and 1, got 1.2",
    ]);
    assert.equal(form.ready(), undefined);
    type(form, share, "90%");
    assert.deepEqual(form.problems, []);
  });

  it("says what several inputs together are wrong about", () => {
    const form = new InputForm(settlement);
    typed(form, fieldAt("award.rate"), "5%");
    assert.deepEqual(messages(form), [
      "award.rate: Annual rate of the Award must be left empty where fixings are given",
    ]);
  });

  it("gives a row that is being filled in time, and no longer", () => {
    const form = new InputForm(settlement);
    const { path } = series;
    const row = newRow();
    const draft = tableDraft(form, series);
    form.edit(withCellText({ ...draft, rows: [...draft.rows, row] }, row.id, "name", "Second"));
    form.leave(cellPlace(path, row.id, "name"), rowPlace(path, row.id));
    assert.deepEqual(form.problems, []);
    form.leave(cellPlace(path, row.id, "name"), undefined);
    assert.deepEqual(messages(form), [`${path} ${row.id} amount: Amount is needed, got nothing`]);
  });

  it("finds the row of a problem past rows that are removed or blank", () => {
    const form = new InputForm(settlement);
    const { rows } = tableDraft(form, fixings);
    const changed = rows.map((row, index) => (index === 0 ? { ...row, isRemoved: true } : row));
    const draft = { ...tableDraft(form, fixings), rows: [newRow(), ...changed] };
    form.edit(withCellText(draft, "saved-3", "benchmark", "2000%"));
    form.leave(cellPlace(fixings.path, "saved-3", "benchmark"), undefined);
    assert.deepEqual(messages(form), [
      `award.fixings saved-3 benchmark: Benchmark: 20 means 2000 %, write 20 % or 0.2`,
    ]);
  });

  it("shows a value as it was understood when its field is left", () => {
    const form = new InputForm(settlement);
    typed(form, principal, "1e9");
    assert.deepEqual(form.draft(principal), {
      kind: "scalar",
      field: principal,
      text: "1,000,000,000",
      source: undefined,
    });
    typed(form, principal, "1e9 or so");
    assert.equal(form.draft(principal)?.text, "1e9 or so");
  });

  it("knows what was stated after it was saved otherwise", () => {
    const form = new InputForm(settlement);
    typed(form, firstPayment, "5");
    form.follow(form.ready() as Scenario, true);
    assert.deepEqual(form.edited, []);
    assert.equal(form.input(firstPayment)?.value, 5);
    assert.equal(form.stated(firstPayment)?.value, 100_000_000);
  });

  describe("while the scenario is changed elsewhere", () => {
    const elsewhere = withInput(
      withInput(settlement, "award.margin", { value: 0.05, provenance: GUESS }),
      "award.floor",
      { value: 0.01, provenance: GUESS },
    );

    it("follows where nothing was typed", () => {
      const form = new InputForm(settlement);
      assert.deepEqual(form.follow(elsewhere, false), []);
      assert.equal(form.input(margin)?.value, 0.05);
    });

    it("keeps edits of other fields and tells what changed", () => {
      const form = new InputForm(settlement);
      typed(form, principal, "5");
      assert.deepEqual(form.follow(elsewhere, false), ["Margin over the benchmark", "Floor of the rate"]);
      assert.deepEqual(form.overlaps, []);
      const ready = form.ready();
      assert.equal(ready?.inputs["award.principal"]?.value, 5);
      assert.equal(ready.inputs["award.margin"]?.value, 0.05);
    });

    for (const keepsMine of [true, false]) {
      it(`asks about the same field, and ${keepsMine ? "the edit" : "the other change"} can hold`, () => {
        const form = new InputForm(settlement);
        typed(form, principal, "5");
        typed(form, margin, "6%");
        form.follow(elsewhere, false);
        assert.deepEqual(
          form.overlaps.map(({ path }) => path),
          ["award.margin"],
        );
        assert.equal(form.describe(margin, "draft"), "6%");
        assert.equal(form.describe(margin, "saved"), "5%");
        if (keepsMine) form.keepMine();
        else form.takeTheirs();
        assert.deepEqual(form.overlaps, []);
        assert.equal(form.ready()?.inputs["award.margin"]?.value, keepsMine ? 0.06 : 0.05);
        assert.equal(form.ready()?.inputs["award.principal"]?.value, 5);
      });
    }

    it("keeps a row that was just added when the workbook is only read again", () => {
      const form = new InputForm(settlement);
      form.edit({ ...unchangedTable(repayments, undefined), rows: [newRow()] });
      assert.deepEqual(form.follow(structuredClone(settlement), false), []);
      assert.equal(form.draft(repayments)?.rows.length, 1);
      form.follow(elsewhere, false);
      assert.equal(form.draft(repayments)?.rows.length, 1);
    });

    it("has nothing to ask where both came to the same", () => {
      const form = new InputForm(settlement);
      typed(form, margin, "5%");
      form.edit({
        ...unchangedScalar(margin),
        text: "5%",
        source: { ...NO_SOURCE, reason: GUESS.reason },
      });
      form.follow(elsewhere, false);
      assert.deepEqual([form.overlaps, form.edited], [[], []]);
    });

    it("keeps what was typed while its own save was under way", () => {
      const form = new InputForm(settlement);
      typed(form, margin, "5%");
      const saving = form.ready() as Scenario;
      typed(form, margin, "7%");
      form.follow(saving, true);
      assert.deepEqual(form.overlaps, []);
      assert.equal(form.ready()?.inputs["award.margin"]?.value, 0.07);
    });
  });

  it("brings discarded edits back", () => {
    const form = new InputForm(settlement);
    typed(form, margin, "much");
    const { drafts } = form;
    form.replaceDrafts(new Map());
    assert.deepEqual([form.edited, form.problems], [[], []]);
    form.replaceDrafts(drafts);
    assert.equal(form.problems.length, 1);
  });
});

const NO_SOURCE = { kind: "assumed", document: "", place: "", from: "" } as const;
