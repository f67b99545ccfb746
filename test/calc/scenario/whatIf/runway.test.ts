import assert from "node:assert/strict";
import {
  Decimal,
  fromIso,
  runway,
  type BurnStep,
  type Draw,
  type Scenario,
} from "../../../../src/calc/index.ts";
import { scenarioOf } from "../terms/given.ts";

const step = (monthly: number, from?: string): BurnStep => ({
  from: from === undefined ? undefined : fromIso(from),
  monthly: new Decimal(monthly),
});
const draw = (date: string, amount: number): Draw => ({ date: fromIso(date), amount: new Decimal(amount) });

const runwayOf = (
  scenario: Scenario,
  cash: number,
  burn: readonly BurnStep[],
  asOf: string,
  draws: readonly Draw[] = [],
) => {
  const { months, ends, gaps, sentence } = runway(scenario, {
    cash: new Decimal(cash),
    burn,
    draws,
    asOf: fromIso(asOf),
  });
  return {
    months: months.map(({ until, opening, burn: spent, draws: drawn, receipts, paid, closing }) => [
      until,
      ...[opening, spent, drawn, receipts, paid, closing].map(Number),
    ]),
    ends,
    gaps: gaps.map(({ event, gap }) => [event, gap.toNumber()]),
    sentence,
  };
};

/** 50,000 on 20 February 2021, of which a lender has 12,000 at once. */
const payment = scenarioOf({
  "valuation.date": "2021-01-16",
  "award.firstPaymentDate": "2021-02-20",
  "award.firstPaymentAmount": 50_000,
  "claims.table": [{ tier: 1, payee: "Lender", kind: "Fixed", amount: 12_000 }],
  "legal.path": [
    { date: "2020-12-01", event: "Application", kind: "Application" },
    { date: "2021-02-03", event: "Submission", kind: "Submission deadline" },
    { date: "2021-02-10", event: "Hearing", kind: "Other" },
  ],
});
const never = scenarioOf({ "valuation.date": "2021-01-16", "award.payment": "Never" });

describe("a runway of two months in part, worked out by hand", () => {
  // 31,000 in January and 28,000 in February are 1,000 a day: 15 days from the 16th, then 20 to the day of payment.
  const answer = runwayOf(payment, 20_000, [step(31_000), step(28_000, "2021-02-01")], "2021-01-16", [
    draw("2021-01-16", 9_999),
    draw("2021-02-10", 4_000),
  ]);

  it("has each month with what came and went, the first and the last by days", () => {
    assert.deepEqual(answer.months, [
      [fromIso("2021-01-31"), 20_000, 15_000, 0, 0, 0, 5_000],
      [fromIso("2021-02-20"), 5_000, 20_000, 4_000, 50_000, 12_000, 27_000],
    ]);
  });

  it("ends on the day on which nothing is left", () => {
    // Nothing is left at the end of 5 February.
    assert.equal(answer.ends, fromIso("2021-02-05"));
  });

  it("has the most that is missing on any day before each milestone", () => {
    assert.deepEqual(answer.gaps, [
      ["Submission", 0],
      // 9 February: 20,000 − 24 × 1,000.
      ["Hearing", 4_000],
      // 19 February: 20,000 − 34 × 1,000 + 4,000.
      ["First payment", 10_000],
    ]);
  });

  it("says so in a sentence", () => {
    assert.equal(
      answer.sentence,
      'Cash of 20,000 on 2021-01-16 lasts until 2021-02-05; to reach "Hearing" on 2021-02-10 another 4,000 is needed.',
    );
  });
});

describe("a runway", () => {
  it("takes a whole month's burn for a month, whatever its days", () => {
    const { months, ends, sentence } = runwayOf(never, 2_000, [step(1_000)], "2020-12-31");
    assert.deepEqual(months, [
      [fromIso("2021-01-31"), 2_000, 1_000, 0, 0, 0, 1_000],
      [fromIso("2021-02-28"), 1_000, 1_000, 0, 0, 0, 0],
    ]);
    assert.equal(ends, fromIso("2021-02-28"));
    assert.equal(sentence, "Cash of 2,000 on 2020-12-31 lasts until 2021-02-28.");
  });

  it("goes on to the day the cash ends where that is past every date of the scenario", () => {
    const { months, ends, gaps, sentence } = runwayOf(payment, 20_000, [step(31_000)], "2021-01-16", [
      draw("2021-01-20", 29_000),
    ]);
    // Until 20 February 15,000 and 20 × 31,000 ÷ 28 go out, 50,000 come and 12,000 are paid: 49,857.14 are left, of
    // which 8 days of February take 8,857.14, March 31,000, and April 10,000 at 1,033.33 a day.
    assert.equal(ends, fromIso("2021-04-10"));
    assert.equal(months.at(-1)?.[0], ends);
    assert.equal(months.length, 4);
    assert.deepEqual(new Set(gaps.map(([, gap]) => gap)), new Set([0]));
    assert.equal(
      sentence,
      'Cash of 20,000 on 2021-01-16 lasts until 2021-04-10, past "First payment" on 2021-02-20, the last date of the scenario.',
    );
  });

  it("never ends where nothing goes out any more, and is not listed for a thousand years", () => {
    const none = runwayOf(never, 500, [step(1_000), step(0, "2021-01-20")], "2021-01-16");
    assert.equal(none.ends, undefined);
    assert.equal(
      none.sentence,
      "Cash of 500 on 2021-01-16 does not end by anything that the scenario and the burn tell.",
    );
    assert.deepEqual(
      none.months.map(([until]) => until),
      [fromIso("2021-01-20")],
    );
    // 12,000 months from the end of December 2020 on.
    const long = runwayOf(never, 12_000_000, [step(1_000)], "2020-12-31");
    assert.equal(long.ends, fromIso("3020-12-31"));
    assert.equal(long.months.length, 1);
    assert.equal(runwayOf(never, 1e12, [step(1_000)], "2020-12-31").ends, undefined);
  });

  it("is at its end at once without cash", () => {
    assert.equal(runwayOf(never, 0, [step(310)], "2020-12-31").ends, fromIso("2021-01-01"));
  });

  it("pays what is due on a day out of what comes that day, and tells a payment that empties it", () => {
    // 40 of 100 are kept for half a year; the company spends 90 meanwhile, so that the 40 are not there then.
    const kept = scenarioOf({
      "valuation.date": "2021-01-01",
      "award.firstPaymentDate": "2021-01-31",
      "award.firstPaymentAmount": 100,
      "claims.table": [{ tier: 1, payee: "Lender", kind: "Fixed", amount: 40, due: "2021-07-31" }],
    });
    const { ends, months } = runwayOf(kept, 0, [step(0), step(18, "2021-02-01")], "2021-01-01");
    // 100 less 5 months of 18 are 10, and July takes 18 of them: 10 × 31 ÷ 18 = 17.2 days.
    assert.equal(ends, fromIso("2021-07-18"));
    assert.deepEqual(months.at(-1), [fromIso("2021-07-31"), 10, 18, 0, 0, 40, -48]);
  });

  it("refuses what cannot be", () => {
    assert.throws(() => runwayOf(never, -1, [step(1)], "2021-01-16"), /cash must be 0 or more, got -1/);
    assert.throws(() => runwayOf(never, 1, [step(-1)], "2021-01-16"), /burn must be 0 or more, got -1/);
    assert.throws(
      () => runwayOf(never, 1, [step(1)], "2021-01-16", [draw("2021-02-01", -1)]),
      /Amount must be 0 or more, got -1/,
    );
    assert.throws(
      () => runwayOf(never, 1, [step(1, "2021-01-18")], "2021-01-16"),
      /^DomainError: burn must have a row whose From is blank or on or before the day after 2021-01-16: write 0/,
    );
    assert.throws(
      () => runwayOf(never, 1, [step(1, "2021-01-10"), step(2, "2021-01-10")], "2021-01-16"),
      /burn has the date 2021-01-10 twice/,
    );
  });
});
