import assert from "node:assert/strict";
import { ALL_FIELDS, DomainError, fromIso, inputAt, lookUp, presets } from "../../../../src/calc/index.ts";
import { presetNamed, scenarioOf } from "../terms/given.ts";

const settlement = presetNamed("Settlement of 2018 in instalments");

describe("a figure asked for by name", () => {
  for (const [asked, path, value] of [
    ["award.principal", "award.principal", 967_777_002],
    ["Award_Principal", "award.principal", 967_777_002],
    ["  award PRINCIPAL ", "award.principal", 967_777_002],
    ["Award_FirstPaymentDate", "award.firstPaymentDate", fromIso("2018-11-15")],
    ["First payment date", "award.firstPaymentDate", fromIso("2018-11-15")],
    ["notes.repayment", "notes.repayment", 16_500_000],
    ["Repayment of the notes", "notes.repayment", 16_500_000],
    ["notes.repayment.Notes of 2017", "notes.repayment.Notes of 2017", 16_500_000],
    ["notes.series.1.amount", "notes.series.1.amount", 5_500_000],
    ["Notes_Series_1_Amount", "notes.series.1.amount", 5_500_000],
    ["notes.series.1.Issued", "notes.series.1.issued", fromIso("2017-02-03")],
    ["standstill.status", "standstill.status", "In force"],
    ["payments.recoveryShare", "payments.recoveryShare", 1],
  ] as const) {
    it(`${asked} is ${path}`, () => {
      const found = lookUp(settlement, asked);
      assert.deepEqual([found.path, found.value], [path, value]);
    });
  }

  for (const [asked, kind, message] of [
    ["paid noets", "invalidValue", /^field "paid noets" is unknown: nearest are paid\.notes, /],
    ["", "invalidValue", /^field nothing is unknown: nearest are /],
    ["x".repeat(10_000), "invalidValue", /^field "x{39}…" is unknown/],
    ["__proto__", "invalidValue", /is unknown: nearest are/],
    [
      "notes.series",
      "invalidValue",
      /^field notes\.series is a table: name a row and a column, such as notes\.series\.1\.name$/,
    ],
    [
      "notes.series.1.colour",
      "invalidValue",
      /^notes\.series has no column "colour": known are name, amount/,
    ],
    ["notes.series.9.amount", "notAvailable", /^Notes has 1 row, got row 9$/],
    ["notes.9.amount", "notAvailable", /^Notes has 1 row, got row 9$/],
    ["notes.series.0.amount", "notAvailable", /^Notes has 1 row, got row 0$/],
    ["claims.9.amount", "notAvailable", /^Claims has no rows, got row 9$/],
    [
      "notes.series.1.stepDate",
      "notAvailable",
      /^notes\.series\.1\.stepDate is left empty in scenario "Sett/,
    ],
    ["shares.outstanding", "notAvailable", /^Shares outstanding is left empty in scenario/],
    ["company.perShare", "notAvailable", /^nothing is given for Shares outstanding$/],
  ] as const) {
    it(`${asked.slice(0, 30)} is refused: ${kind}`, () => {
      assert.throws(
        () => lookUp(settlement, asked),
        (error) => error instanceof DomainError && error.kind === kind && message.test(error.message),
      );
    });
  }

  it("tells two series apart by their names", () => {
    const scenario = scenarioOf({
      "award.firstPaymentDate": "2020-01-01",
      "notes.series": [
        { name: "A", amount: 1 },
        { name: "B", amount: 10 },
      ],
    });
    assert.equal(lookUp(scenario, "Repayment: B").value, 30);
    assert.equal(lookUp(scenario, "notes.repayment.a").value, 3);
  });

  it("is a cell of a table by the key of its column and by its heading", () => {
    for (const preset of presets())
      for (const field of ALL_FIELDS) {
        if (field.kind !== "table") continue;
        const [row] = (inputAt(preset, field.path)?.value ?? []) as readonly { readonly cells: object }[];
        for (const { key, header } of field.columns)
          if (Object.hasOwn(row?.cells ?? {}, key))
            for (const column of [key, header])
              assert.equal(lookUp(preset, `${field.path}.1.${column}`).path, `${field.path}.1.${key}`);
      }
  });
});
