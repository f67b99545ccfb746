import assert from "node:assert/strict";
import fc from "fast-check";
import { addDays, Decimal, fromIso, type SerialDate } from "../../../src/calc/index.ts";
import {
  amortisation,
  carryingAmount,
  effectiveRate,
  type AmortisedLiability,
  type ExpectedPayment,
} from "../../../src/calc/valuation/amortisedCost.ts";

const ISSUED = fromIso("2017-02-03");
const after = (days: number): SerialDate => addDays(ISSUED, days, "a day");
const due = (days: number, amount: number): ExpectedPayment => ({
  date: after(days),
  amount: new Decimal(amount),
});

/** The notes of the release: 5.5 million, three times of it 740 days later, 90 days after 15 November 2018. */
const NOTE: AmortisedLiability = {
  amount: new Decimal(5_500_000),
  estimates: [{ on: ISSUED, payments: [due(740, 16_500_000)], isModified: false }],
  paid: [],
};

const revised = (
  on: number,
  payments: readonly ExpectedPayment[],
  isModified = false,
): AmortisedLiability => ({
  ...NOTE,
  estimates: [...NOTE.estimates, { on: after(on), payments, isModified }],
});

const carried = (liability: AmortisedLiability, days: number): string =>
  carryingAmount(liability, after(days)).toPrecision(18);

// Figures of this file without another source: mpmath 1.3 with 40 digits, powers and root written out anew.
describe("a note at amortised cost", () => {
  it("accrues at the rate that its first estimate earns: 3^(365/740) − 1", () => {
    assert.equal(effectiveRate(NOTE).toPrecision(20), "0.71924129908986267459");
    assert.equal(carried(NOTE, 0), "5500000.00000000000");
    assert.equal(carried(NOTE, 331), "8990373.55353187755");
    assert.equal(carried(NOTE, 696), "15456621.5074772902");
  });

  it("is its repayment on the due date, and stays it", () => {
    assert.equal(carried(NOTE, 740), "16500000.0000000000");
    assert.equal(carried(NOTE, 5000), "16500000.0000000000");
  });

  it("catches up at the original rate when the payment is expected a year later", () => {
    const later = revised(331, [due(1105, 16_500_000)]);
    assert.equal(carried(later, 330), carried(NOTE, 330));
    assert.equal(carried(later, 331), "5229268.02554779807");
    // A year on it is what it would have been a year before.
    assert.equal(carried(later, 696), carried(NOTE, 331));
    const [, row] = amortisation(later, []);
    assert.equal(row?.catchUp.toPrecision(18), "-3761105.52798407948");
    assert.equal(row.changeOfModification, undefined);
  });

  it("weighs what may happen, and finds the rate of all of it", () => {
    const weighed: AmortisedLiability = {
      ...NOTE,
      estimates: [{ on: ISSUED, payments: [due(1471, 4_950_000), due(740, 9_900_000)], isModified: false }],
    };
    assert.equal(effectiveRate(weighed).toPrecision(25), "0.4789935934851402809332212");
    assert.equal(carried(weighed, 0), "5500000.00000000000");
    assert.equal(carried(weighed, 331), "7843258.08206769674");
    assert.equal(carried(weighed, 740), "12160512.7050479554");
    assert.equal(carried(weighed, 1000), "12887299.9533005759");
    assert.equal(carried(weighed, 1471), "14850000.0000000000");
  });

  it("tells by what part a changed contract differs, of what was carried just before", () => {
    const modified = revised(696, [due(1105, 19_250_000)], true);
    const [, row] = amortisation(modified, []);
    assert.equal(row?.changeOfModification?.toPrecision(18), "-0.321406095069796015");
    assert.equal(row.closing.toPrecision(18), "10488769.1457871905");
  });

  it("is nothing when nothing is expected any more, and a contract changed then has no part of it", () => {
    const lost = revised(331, []);
    assert.equal(carryingAmount(lost, after(331)).toString(), "0");
    const renewed: AmortisedLiability = {
      ...lost,
      estimates: [...lost.estimates, { on: after(400), payments: [due(700, 1)], isModified: true }],
    };
    assert.equal(amortisation(renewed, []).at(-1)?.changeOfModification, undefined);
  });

  it("refuses a first estimate that has no rate", () => {
    const first = (payments: readonly ExpectedPayment[]): AmortisedLiability => ({
      ...NOTE,
      estimates: [{ on: ISSUED, payments, isModified: false }],
    });
    assert.throws(() => effectiveRate(first([])), /^DomainError: the first estimate expects no payment/);
    assert.throws(() => effectiveRate(first([due(0, 1)])), /due on its issue date 2017-02-03/);
    assert.throws(() => effectiveRate({ ...NOTE, amount: new Decimal(0) }), /amount must be above 0, got 0/);
  });
});

describe("IFRS 9, implementation guidance B.26", () => {
  // 1,000 advanced; 58.75 a year, 4.7 % of 1,250, which is repaid after five.
  const coupons = [1, 2, 3, 4].map((year) => due(365 * year, 58.75));
  const bond: AmortisedLiability = {
    amount: new Decimal(1000),
    estimates: [{ on: ISSUED, payments: [...coupons, due(1825, 1308.75)], isModified: false }],
    paid: [...coupons, due(1825, 1308.75)],
  };
  const years = [365, 730, 1095, 1460, 1825].map(after);
  const inUnits = (value: Decimal): string => value.toFixed(0);

  it("earns 9.972203680400 %, and closes as printed: 1,041, 1,086, 1,136, 1,190 and nothing", () => {
    assert.equal(effectiveRate(bond).times(100).toFixed(12), "9.972203680400");
    const rows = amortisation(bond, years).slice(1);
    assert.deepEqual(
      rows.map(({ opening, interest, paid, closing }) => [opening, interest, paid, closing].map(inUnits)),
      [
        ["1000", "100", "59", "1041"],
        ["1041", "104", "59", "1086"],
        ["1086", "108", "59", "1136"],
        ["1136", "113", "59", "1190"],
        ["1190", "119", "1309", "0"],
      ],
    );
  });

  it("catches up by 52 to 1,138 when half of it is expected two years early", () => {
    // 1,250 ÷ 2 and 58.75, then 29.375, then 625 and 29.375.
    const payments = [due(1095, 683.75), due(1460, 29.375), due(1825, 654.375)];
    const early: AmortisedLiability = {
      ...bond,
      estimates: [...bond.estimates, { on: after(730), payments, isModified: false }],
      paid: [...coupons.slice(0, 2), ...payments],
    };
    const rows = amortisation(early, years).slice(2);
    assert.deepEqual(
      rows.map(({ interest, paid, catchUp, closing }) => [interest, paid, catchUp, closing].map(inUnits)),
      [
        ["104", "59", "52", "1138"],
        ["113", "684", "0", "568"],
        ["57", "29", "0", "595"],
        ["59", "654", "0", "0"],
      ],
    );
    assert.equal(rows[0]?.closing.toPrecision(16), "1138.051670021434");
  });
});

describe("any note at amortised cost", () => {
  // From a month to 14 years, one to nine times: no rate beyond those of a double.
  const outcome = fc.record({
    days: fc.integer({ min: 30, max: 5000 }),
    multiple: fc.integer({ min: 100, max: 900 }),
  });
  const anyNote = fc.record({
    cents: fc.integer({ min: 1, max: 10 ** 11 }),
    first: fc.array(outcome, { minLength: 1, maxLength: 4 }),
    revisions: fc.uniqueArray(
      fc.record({ on: fc.integer({ min: 1, max: 5000 }), outcomes: fc.array(outcome, { maxLength: 3 }) }),
      { maxLength: 4, selector: ({ on }) => on },
    ),
  });
  type AnyNote = typeof anyNote extends fc.Arbitrary<infer T> ? T : never;

  /** Equal chances of each outcome; later ones are counted from the day of the estimate. */
  function liabilityOf({ cents, first, revisions }: AnyNote): AmortisedLiability {
    const amount = new Decimal(cents).div(100);
    const weighed = (on: number, outcomes: AnyNote["first"]) => ({
      on: after(on),
      isModified: false,
      payments: outcomes.map(({ days, multiple }) => ({
        date: after(on + days),
        amount: amount.times(multiple).div(100).div(outcomes.length),
      })),
    });
    const later = [...revisions].sort((one, other) => one.on - other.on);
    return {
      amount,
      paid: [],
      estimates: [weighed(0, first), ...later.map(({ on, outcomes }) => weighed(on, outcomes))],
    };
  }

  it("is its expected repayment to the cent on the last due date", () => {
    fc.assert(
      fc.property(anyNote, (note) => {
        const liability = liabilityOf(note);
        const { on, payments = [] } = liability.estimates.at(-1) ?? { on: ISSUED };
        const last = Math.max(on, ...payments.map(({ date }) => date)) as SerialDate;
        const repaid = payments.reduce((sum, { amount }) => sum.plus(amount), new Decimal(0));
        assert.equal(carryingAmount(liability, last).toFixed(2), repaid.toFixed(2));
      }),
      { numRuns: Number(process.env["AWARD_PROPERTY_RUNS"] ?? 1000) * 10 },
    );
  }).timeout(300_000);

  it("grows by interest and catch-ups alone, which sum to the total change", () => {
    fc.assert(
      fc.property(anyNote, (note) => {
        const liability = liabilityOf(note);
        const rows = amortisation(liability, [after(331), after(696), after(10_001)]);
        let opening = liability.amount;
        let change = new Decimal(0);
        for (const row of rows) {
          assert.ok(row.opening.eq(opening));
          assert.ok(row.opening.plus(row.interest).plus(row.catchUp).minus(row.closing).abs().lt(1e-20));
          assert.equal(row.closing.toFixed(10), carryingAmount(liability, row.date).toFixed(10));
          change = change.plus(row.interest).plus(row.catchUp);
          opening = row.closing;
        }
        const total = opening.minus(liability.amount);
        assert.ok(change.minus(total).abs().lt(1e-20));
      }),
    );
  }).timeout(300_000);

  it("is worth what was received at its own rate", () => {
    fc.assert(
      fc.property(anyNote, (note) => {
        const liability = liabilityOf(note);
        const rate = effectiveRate(liability).toNumber();
        const worth = (liability.estimates[0]?.payments ?? []).reduce(
          (sum, { date, amount }) => sum + amount.toNumber() / (1 + rate) ** ((date - ISSUED) / 365),
          0,
        );
        assert.ok(Math.abs(worth / liability.amount.toNumber() - 1) < 1e-9, String(worth));
      }),
    );
  }).timeout(300_000);
});

describe("a note of which a part is paid on the day of issue", () => {
  it("has no effective rate, though the rest is paid later", () => {
    const payments = [due(0, 1_000_000), due(740, 16_500_000)];
    assert.throws(
      () => effectiveRate({ ...NOTE, estimates: [{ on: ISSUED, payments, isModified: false }] }),
      {
        message: /2017-02-03/u,
      },
    );
  });
});
