/** Payments day by day: what they add up to, and the figures of the presets worked out by hand. */
import assert from "node:assert/strict";
import {
  Decimal,
  fromIso,
  paymentDays,
  paymentsOf,
  presets,
  resultAt,
  termsOf,
  toIso,
  ZERO,
  type Scenario,
} from "../../../../src/calc/index.ts";
import { presetNamed, scenarioOf } from "../terms/given.ts";

const SETTLEMENT = presetNamed("Settlement of 2018 in instalments");

/** One payment, fees, debt and two series, with what each gets worked out below. */
const SHORT_OF_MONEY = scenarioOf({
  "valuation.date": "2020-01-01",
  "award.currency": "USD",
  "award.payment": "Expected",
  "award.firstPaymentDate": "2020-01-01",
  "award.firstPaymentAmount": 10_000_000,
  "fees.share": 0.1,
  "debt.principal": 4_000_000,
  "debt.rate": 0,
  "debt.startDate": "2019-01-01",
  "debt.frequency": 0,
  "priority.ranking": "Secured debt first",
  "notes.series": [
    { name: "First", amount: 3_000_000, issued: "2019-01-01", multiple: 2, days: 90 },
    { name: "Second", amount: 2_000_000, issued: "2019-01-01", multiple: 2, days: 90 },
  ],
});

function figures(scenario: Scenario): unknown[] {
  return paymentsOf(scenario).payees.map(({ payee, paid, owed, firstPaid, paidInFull, hasTheRest }) => [
    payee,
    paid.toFixed(2),
    hasTheRest ? "the rest" : owed.toFixed(2),
    firstPaid === undefined ? "never" : toIso(firstPaid),
    paidInFull === undefined ? "never" : toIso(paidInFull),
  ]);
}

/** Whoever has what all others leave. */
function restOf(scenario: Scenario): readonly string[] {
  const rest = scenario.inputs["claims.table"]?.value.find(({ cells }) => cells.kind === "Residual");
  return [rest?.cells.payee ?? "Company"];
}

describe("payments of a scenario, day by day", () => {
  for (const scenario of presets()) {
    describe(scenario.name, () => {
      const { days, payees, heldBack } = paymentsOf(scenario);
      const series = termsOf(scenario)
        .series()
        .map(({ name }) => name);

      for (const [path, names] of [
        ["proceeds.fees", ["Fees", "Fixed fees"]],
        ["proceeds.taxes", ["Taxes"]],
        ["paid.debt", ["Secured debt"]],
        ["paid.notes", series],
        ["paid.company", restOf(scenario)],
      ] as const) {
        it(`pay ${names.join(", ")} what ${path} says, to the cent`, () => {
          const paid = payees
            .filter(({ payee }) => names.some((name) => name === payee))
            .reduce((sum, payee) => sum.plus(payee.paid), ZERO);
          const result = resultAt(scenario, path);
          assert(result?.available);
          assert.equal(paid.toFixed(2), new Decimal(result.value).toFixed(2));
        });
      }

      it("with what is held back are what was received, every day", () => {
        const receipts = termsOf(scenario).receipts();
        days.forEach((day, index) => {
          const received = receipts
            .filter(({ date }) => date <= day)
            .reduce((sum, { amount }) => sum.plus(amount), ZERO);
          const paid = payees.reduce((sum, { paidToDate }) => sum.plus(paidToDate[index] ?? ZERO), ZERO);
          assert.equal(paid.plus(heldBack[index] ?? ZERO).toFixed(2), received.toFixed(2), toIso(day));
        });
      });

      it("never go back, and end with what is paid in all", () => {
        for (const { payee, paidToDate, paid } of payees) {
          assert.equal(paidToDate.length, days.length);
          paidToDate.reduce((before, now) => {
            assert(now.gte(before), payee);
            return now;
          }, ZERO);
          assert(paid.eq(paidToDate.at(-1) ?? -1), payee);
        }
      });
    });
  }

  it("the settlement pays the notes 90 days after the first payment, out of what was held back", () => {
    const { days, heldBack } = paymentsOf(SETTLEMENT);
    assert.deepEqual(figures(SETTLEMENT), [
      ["Secured debt", "35280239.73", "0.00", "2018-11-15", "2018-11-15"],
      ["Notes of 2017", "16500000.00", "0.00", "2019-02-13", "2019-02-13"],
      ["Company", "1228219760.27", "the rest", "2018-11-15", "never"],
    ]);
    const on = (date: string): string | undefined => heldBack[days.indexOf(fromIso(date))]?.toFixed(2);
    assert.equal(on("2018-11-15"), "16500000.00");
    assert.equal(on("2019-02-13"), "0.00");
  });

  it("the settlement pays the debt and the company first, then the notes, then the company alone", () => {
    const shown = paymentDays(paymentsOf(SETTLEMENT)).map(
      ({ date, paid }) =>
        `${toIso(date)} ${paid.map(({ payee, amount }) => `${payee} ${amount.toFixed(2)}`).join(", ")}`,
    );
    // One sixtieth of 1,180,000,000 a month; what is paid to date is rounded to the cent.
    assert.deepEqual(shown.slice(0, 4), [
      "2018-11-15 Secured debt 35280239.73, Company 48219760.27",
      "2019-01-15 Company 19666666.67",
      "2019-02-13 Notes of 2017 16500000.00",
      "2019-02-15 Company 19666666.66",
    ]);
    assert.equal(shown.length, 62);
    assert.equal(shown.at(-1)?.slice(0, 18), "2023-12-15 Company");
  });

  it("days on which nobody is paid are left out", () => {
    const days = paymentDays(paymentsOf(SHORT_OF_MONEY)).map(({ date }) => toIso(date));
    assert.deepEqual(days, ["2020-01-01", "2020-03-31"]);
    assert.deepEqual(paymentDays({ ...paymentsOf(SHORT_OF_MONEY), payees: [] }), []);
  });

  it("what the money does not reach stays owed, divided in proportion", () => {
    // Of 10,000,000: fees 10%, then debt 4,000,000; 5,000,000 are left for notes of 6,000,000 and 4,000,000.
    assert.deepEqual(figures(SHORT_OF_MONEY), [
      ["Fees", "1000000.00", "0.00", "2020-01-01", "2020-01-01"],
      ["Secured debt", "4000000.00", "0.00", "2020-01-01", "2020-01-01"],
      ["First", "3000000.00", "3000000.00", "2020-03-31", "never"],
      ["Second", "2000000.00", "2000000.00", "2020-03-31", "never"],
      ["Company", "0.00", "the rest", "never", "never"],
    ]);
  });

  it("where the Award is never paid there are none", () => {
    assert.deepEqual(paymentsOf(presetNamed("Never paid")), { days: [], payees: [], heldBack: [] });
  });

  it("what an input is missing for is said", () => {
    assert.throws(
      () => paymentsOf(scenarioOf({ "award.principal": 1 })),
      /nothing is given for First payment/,
    );
  });
});

describe("tax that is withheld from a payee", () => {
  // A tenth of the funder's 100 goes to the tax on it; the company has the other 100 of 200.
  it("is paid to a payee of its own, so that everything received is accounted for", () => {
    const taxed = scenarioOf({
      "valuation.date": "2025-01-01",
      "award.firstPaymentDate": "2025-06-30",
      "award.firstPaymentAmount": 200,
      "claims.table": [{ tier: 1, payee: "Funder", kind: "Fixed", amount: 100, withheld: 0.1 }],
    });
    const day = fromIso("2025-06-30");
    assert.deepEqual(
      paymentsOf(taxed).payees.map(({ payee, paid, owed, paidInFull }) => [
        payee,
        paid.toNumber(),
        owed.toNumber(),
        paidInFull,
      ]),
      [
        ["Funder", 90, 0, day],
        ["Tax on Funder", 10, 0, day],
        ["Company", 100, 0, undefined],
      ],
    );
  });
});
