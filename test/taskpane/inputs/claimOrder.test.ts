import assert from "node:assert/strict";
import fc from "fast-check";
import { fieldAt } from "../../../src/calc/index.ts";
import { claimPlace, movedClaim, type ClaimMove } from "../../../src/taskpane/inputs/claims/claimOrder.ts";
import { newRow, type RowDraft, type TableDraft } from "../../../src/taskpane/inputs/inputDraft.ts";

const FIELD = fieldAt("claims.table");
const TIER = FIELD.columns.find(({ key }) => key === "tier");

/** Claims "A 1, B 2", in the order in which they stand. */
function tableOf(claims: string): TableDraft {
  const rows = claims.split(", ").map((claim) => {
    const [payee = "", tier = ""] = claim.split(" ");
    return newRow({ payee, tier });
  });
  return { kind: "table", field: FIELD, rows };
}

function said({ rows }: TableDraft): string {
  return rows.map(({ texts }) => `${texts["payee"]} ${texts["tier"]}`).join(", ");
}

function rowOf(table: TableDraft, payee: string): RowDraft {
  const row = table.rows.find(({ texts }) => texts["payee"] === payee);
  assert.ok(row);
  return row;
}

describe("a claim among the steps", () => {
  const cases: readonly (readonly [claims: string, payee: string, move: ClaimMove, then: string])[] = [
    // Alone in its step it changes places with its neighbour, whoever is in it.
    ["A 1, B 2, C 3", "B", "earlier", "B 1, A 2, C 3"],
    ["A 1, B 2, C 3", "B", "later", "A 1, C 2, B 3"],
    ["A 1, B 1, C 4", "C", "earlier", "C 1, A 4, B 4"],
    // Sharing a step it gets one of its own, in a gap or where the others make room.
    ["A 2, B 2, C 3", "B", "earlier", "B 1, A 2, C 3"],
    ["A 1, B 1, C 2", "B", "earlier", "B 1, A 2, C 3"],
    ["A 1, B 1, C 2, D 4", "A", "later", "B 1, A 2, C 3, D 4"],
    ["A 1, B 1, C 3", "A", "later", "B 1, A 2, C 3"],
    ["A 1, B 2, C 5", "C", "join", "A 1, B 2, C 2"],
    // A step that is no number stands at the end, and stays as it is.
    ["A x, B 2, C 3", "C", "earlier", "C 2, B 3, A x"],
    // There is nowhere to go.
    ["A 1, B 2", "A", "earlier", "A 1, B 2"],
    ["A 1, B 2", "B", "later", "A 1, B 2"],
    ["A 1, B 2", "A", "join", "A 1, B 2"],
  ];
  for (const [claims, payee, move, then] of cases) {
    it(`${payee} of ${claims}: ${move}`, () => {
      const table = tableOf(claims);
      assert.equal(said(movedClaim(table, rowOf(table, payee).id, move)), then);
    });
  }

  it("can go where there is a step, and share that before it", () => {
    assert.ok(TIER);
    const table = tableOf("A 1, B 3, C 3, D x");
    const places = table.rows.map((row) => claimPlace(TIER, table.rows, row));
    assert.deepEqual(places, [
      { earlier: false, later: true, joins: undefined },
      { earlier: true, later: true, joins: 1 },
      { earlier: true, later: true, joins: 1 },
      { earlier: false, later: false, joins: undefined },
    ]);
  });

  it("a row that is removed takes part no more, and stands at the end", () => {
    const table = tableOf("A 1, B 2, C 3");
    const [first, second, third] = table.rows as [RowDraft, RowDraft, RowDraft];
    const rows = [first, { ...second, isRemoved: true }, third];
    assert.equal(said(movedClaim({ ...table, rows }, third.id, "earlier")), "C 1, A 3, B 2");
  });

  it("keeps every other claim in its order, and what stands where nobody moved", () => {
    const tiers = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 7 });
    const moves = fc.constantFrom<ClaimMove>("earlier", "later", "join");
    fc.assert(
      fc.property(tiers, fc.nat(), moves, (given, pick, move) => {
        const table = tableOf(given.map((tier, index) => `P${index} ${tier}`).join(", "));
        const row = table.rows[pick % table.rows.length] as RowDraft;
        const moved = movedClaim(table, row.id, move);
        const tierIn = (draft: TableDraft, id: string): number =>
          Number(draft.rows.find((one) => one.id === id)?.texts["tier"]);
        const others = table.rows.filter(({ id }) => id !== row.id);
        for (const one of others) {
          for (const other of others) {
            const before = Math.sign(tierIn(table, one.id) - tierIn(table, other.id));
            const after = Math.sign(tierIn(moved, one.id) - tierIn(moved, other.id));
            assert.equal(after, before);
          }
        }
        const steps = moved.rows.map(({ texts }) => Number(texts["tier"]));
        assert.deepEqual(
          steps,
          steps.toSorted((one, other) => one - other),
        );
        assert.ok(steps.every((step) => step >= 1));
      }),
    );
  });
});
