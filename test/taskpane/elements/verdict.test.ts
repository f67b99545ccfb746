/** The answer in words; what is expected is worked out by hand or printed in the design. */
import assert from "node:assert/strict";
import { Decimal, paymentsOf } from "../../../src/calc/index.ts";
import { paidShares } from "../../../src/taskpane/elements/payees/shares.ts";
import { verdictOf } from "../../../src/taskpane/elements/verdict.ts";
import { presetNamed, scenarioOf } from "../../calc/scenario/terms/given.ts";

const SETTLEMENT = presetNamed("Settlement of 2018 in instalments");

const FUNDED = {
  "valuation.date": "2016-01-01",
  "award.firstPaymentDate": "2016-03-31",
  "award.firstPaymentAmount": 10_000_000,
  "claims.table": [
    {
      ...{ tier: 1, payee: "Funder", kind: "Greater of", role: "Us" },
      ...{ amount: 647_086.49, multiple: 3, percent: 0.35 },
    },
    { tier: 2, payee: "Company", kind: "Residual" },
  ],
};

describe("the answer in words", () => {
  it("of the settlement of 2018 is that of the design", () => {
    assert.deepEqual(verdictOf(SETTLEMENT, "USD"), {
      kind: "paid",
      sentences: [
        "Company keeps 1,228,219,760 of 1,280,000,000 USD.",
        "Every creditor is paid in full by 2019-02-13.",
      ],
      ours: verdictOf(SETTLEMENT, "USD").ours,
    });
    const shares = paidShares(paymentsOf(SETTLEMENT).payees).map(({ payee, permille }) => [payee, permille]);
    assert.deepEqual(shares, [
      ["Secured debt", 28],
      ["Notes of 2017", 13],
      ["Company", 959],
    ]);
  });

  // 35 % of 10 million are more than 3 × 647,086.49 = 1,941,259.47.
  it("of a funder with the greater of 3 times and 35 % is the funder's", () => {
    const { sentences, ours } = verdictOf(scenarioOf(FUNDED), "GBP");
    assert.deepEqual(sentences, ["To Funder: 3,500,000 of 10,000,000 GBP, in full on 2016-03-31."]);
    assert.equal(ours?.toNumber(), 3_500_000);
  });

  it("begins with what is short", () => {
    const { kind, sentences } = verdictOf(
      scenarioOf({
        ...FUNDED,
        "claims.table": [
          { tier: 1, payee: "Lender", kind: "Fixed", amount: 9_000_000 },
          { tier: 2, payee: "Noteholders", kind: "Fixed", amount: 3_000_000 },
          { tier: 3, payee: "Counsel", kind: "Fixed", amount: 500_000 },
          { tier: 4, payee: "Insurer", kind: "Fixed", amount: 400_000 },
        ],
      }),
      "GBP",
    );
    assert.equal(kind, "short");
    assert.deepEqual(sentences, [
      "Left short: Noteholders 2,000,000, Counsel 500,000 and one more.",
      "Company keeps 0 of 10,000,000 GBP.",
    ]);
  });

  it("says that nothing is ever paid, and what stays owed", () => {
    const { kind, sentences } = verdictOf(presetNamed("Never paid"), "USD");
    assert.equal(kind, "never");
    assert.match(
      sentences.join(" "),
      /^Nothing is ever paid, and nothing comes to Company\. The secured debt stays owed: [\d,]+ USD/,
    );
  });

  it("says what is missing", () => {
    const { kind, sentences, ours } = verdictOf(scenarioOf({ "valuation.date": "2016-01-01" }), "USD");
    assert.equal(kind, "open");
    assert.equal(sentences[0], "What there is for Company cannot be told yet.");
    assert.match(sentences[1] ?? "", /First payment date/);
    assert.equal(ours, undefined);
  });

  it("shares add up to 100.0 %, of equal remainders the first first", () => {
    const payee = (name: string, paid: number): Parameters<typeof paidShares>[0][number] => ({
      ...{ payee: name, paid: new Decimal(paid), hasTheRest: false, paidToDate: [] },
      ...{ owed: new Decimal(0), firstPaid: undefined, paidInFull: undefined },
    });
    const shares = paidShares([payee("A", 1), payee("B", 1), payee("C", 1), payee("D", 0)]);
    assert.deepEqual(
      shares.map(({ permille }) => permille),
      [334, 333, 333],
    );
  });
});
