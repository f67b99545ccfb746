import assert from "node:assert/strict";
import {
  Decimal,
  fromIso,
  paymentsOf,
  presets,
  ZERO,
  type PayeePayments,
} from "../../../../src/calc/index.ts";
import { describePayments, paidRow } from "../../../../src/taskpane/answer/charts/paidWords.ts";

const NOTES: PayeePayments = {
  payee: "Notes",
  hasTheRest: false,
  paidToDate: [],
  paid: new Decimal("16500000"),
  owed: ZERO,
  firstPaid: fromIso("2019-02-13"),
  paidInFull: fromIso("2019-02-13"),
};

describe("a payee's row of the table", () => {
  for (const [what, given, row] of [
    ["paid in full", NOTES, ["16,500,000", "0", "2019-02-13", "2019-02-13"]],
    [
      "paid in part",
      { ...NOTES, owed: new Decimal("250000.5"), paidInFull: undefined },
      ["16,500,000", "250,001", "2019-02-13", "not in full"],
    ],
    [
      "paid nothing and owed",
      { ...NOTES, paid: ZERO, owed: new Decimal(50), firstPaid: undefined, paidInFull: undefined },
      ["0", "50.00", "never", "not in full"],
    ],
    [
      "owed nothing",
      { ...NOTES, paid: ZERO, firstPaid: undefined, paidInFull: undefined },
      ["0", "0", "never", "–"],
    ],
    [
      "that has the rest",
      { ...NOTES, hasTheRest: true, paidInFull: undefined },
      ["16,500,000", "the rest", "2019-02-13", "–"],
    ],
  ] as const) {
    it(what, () => {
      const { payee, ...cells } = paidRow(given);
      assert.equal(payee, "Notes");
      assert.deepEqual([cells.paid, cells.owed, cells.firstPaid, cells.paidInFull], row);
    });
  }
});

describe("the chart in a sentence", () => {
  it("names each payee with what it is paid and when", () => {
    const release = presets().find(({ name }) => name === "Release of 3 February 2017");
    assert(release);
    assert.equal(
      describePayments(paymentsOf(release), release.name, "USD"),
      "Paid by payee over time in Release of 3 February 2017, USD, from 2018-02-03 to 2018-05-04: " +
        "Secured debt is paid 32,725,000, in full on 2018-02-03; " +
        "Notes of 2017 is paid 16,500,000, in full on 2018-05-04; " +
        "Company is paid 1,272,354,477, which has the rest.",
    );
  });

  it("says who is left owed, and who gets nothing", () => {
    const days = [fromIso("2020-01-01")];
    const short = { ...NOTES, owed: new Decimal(1_000_000), paidInFull: undefined };
    const none = { ...short, payee: "Juniors", paid: ZERO, firstPaid: undefined };
    assert.match(
      describePayments({ days, payees: [short, none], heldBack: [ZERO] }, "Short", "USD"),
      /Notes is paid 16,500,000, with 1,000,000 still owed; Juniors is paid nothing\.$/,
    );
  });
});
