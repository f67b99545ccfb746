import assert from "node:assert/strict";
import { CONVENTIONS, DomainError, fromIso, type Convention } from "../../src/calc/index.ts";
import { readOpenTerms, type ReadTermsRow } from "../../src/functions/terms/termsTable.ts";

const FROM = fromIso("2017-01-01");

/** Where each row stands, and what it leaves open. */
const openIn = (rows: readonly ReadTermsRow[]): [number, Convention[]][] =>
  rows.map(({ number, open }) => [number, CONVENTIONS.filter((column) => open.has(column))]);

describe("a Terms table that may leave conventions open", () => {
  it("leaves open what has no column, and takes what a blank cell means, of Compounds yearly", () => {
    const [read] = readOpenTerms(
      [
        ["Principal", "From", "Rate"],
        [1000, FROM, 0.05],
      ],
      "terms",
    );
    assert.deepEqual([...(read?.open ?? [])], [...CONVENTIONS]);
    assert.equal(read?.row.compounds, "Yearly");
    assert.equal(read.row.resets, undefined);
    assert.equal(read.row.dayCount, "ACT/365F");
    assert.equal(read.row.payments, "Interest first");
  });

  it("leaves open what a cell asks, row by row, and states every other cell, a blank one too", () => {
    const stated = [
      "Compounds on",
      "Resets",
      "Fixing",
      "Stub",
      "First day",
      "Last day",
      "Floor on",
      "Payments",
    ];
    const table = [
      ["Head", "Principal", "From", "Rate", "Compounds", "Day count", "Rounding", ...stated],
      ["A", 1000, FROM, 0.05, "?", "", 0, ...stated.map(() => null)],
      [],
      [
        "B",
        1000,
        FROM,
        0.05,
        "Simple",
        " ? ",
        "?",
        ...stated.map((column) => (column === "Stub" ? "?" : "")),
      ],
    ];
    assert.deepEqual(openIn(readOpenTerms(table, "terms")), [
      [2, ["Compounds"]],
      [4, ["Day count", "Stub", "Rounding"]],
    ]);
  });

  it("refuses an open fact, and a convention that is no word", () => {
    const table = (heading: string, cell: unknown) => [
      ["Principal", "From", "Rate", heading],
      [1000, FROM, 0.05, cell],
    ];
    const refusal = (message: string) => new DomainError("invalidValue", `terms row 2: ${message}`);
    assert.throws(
      () => readOpenTerms(table("Enters", "?"), "terms"),
      refusal(
        'Enters is never tried: "?" may stand in Compounds, Compounds on, Resets, Fixing, Day count, Stub, First day, Last day, Rounding, Floor on, Payments',
      ),
    );
    assert.throws(
      () => readOpenTerms(table("Stub", "??"), "terms"),
      refusal('Stub must be one of Simple, Compound, Throughout, None, got "??"'),
    );
  });
});
