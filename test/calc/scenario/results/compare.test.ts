import assert from "node:assert/strict";
import { compare } from "../../../../src/calc/index.ts";
import { presetNamed, scenarioOf } from "../terms/given.ts";

const settlement = presetNamed("Settlement of 2018 in instalments");
const release = presetNamed("Release of 3 February 2017");
const stack = presetNamed("Note stack of 2025");
const never = presetNamed("Never paid");

function row(scenarios: Parameters<typeof compare>[0], path: string) {
  const found = compare(scenarios).find((one) => one.path === path);
  assert.ok(found, path);
  return found;
}

describe("scenarios side by side", () => {
  it("differ from the first: money in money, dates in days", () => {
    assert.deepEqual(row([settlement, stack], "notes.repayment").differences, [0, 30_120_000 - 16_500_000]);
    // 3 February 2018 and 15 November 2018.
    assert.deepEqual(row([release, settlement], "payments.firstReceived").differences, [0, 285]);
  });

  it("have no difference where one is not available, for text, and between currencies", () => {
    assert.deepEqual(row([settlement, never], "notes.dueDate").differences, [0, undefined]);
    assert.deepEqual(row([settlement, never], "standstill.status").differences, [undefined, undefined]);
    const paid = { "award.firstPaymentDate": "2020-01-01", "award.firstPaymentAmount": 5 };
    const inEuro = scenarioOf({ ...paid, "award.currency": "EUR" });
    const inDollars = scenarioOf({ ...paid, "award.currency": "USD" });
    assert.deepEqual(row([inDollars, inEuro], "proceeds.gross").differences, [0, undefined]);
  });

  it("have a row for each series that any of them has, among the notes", () => {
    const rows = compare([settlement, stack]);
    const notes = row([settlement, stack], "notes.repayment.Notes of 2025");
    assert.equal(notes.results[0], undefined);
    assert.equal(notes.results[1]?.available, true);
    const groups = rows.map(({ group }) => group).filter((group, index, all) => group !== all[index - 1]);
    assert.equal(new Set(groups).size, groups.length, "each group stands together");
  });

  it("are nothing when there are none", () => {
    assert.deepEqual(compare([]), []);
  });
});
