import assert from "node:assert/strict";
import { fromIso } from "../../../src/calc/dates/serialDate.ts";
import { Decimal, ZERO } from "../../../src/calc/decimal.ts";
import { DomainError } from "../../../src/calc/errors.ts";
import { debtOutstanding, type SecuredDebt } from "../../../src/calc/instruments/securedDebt.ts";

/** The secured debt left after the release of 3 February 2017; its rate is an input, here 10%. */
const debt: SecuredDebt = {
  principal: new Decimal(29_750_000),
  annualRate: new Decimal("0.1"),
  startDate: fromIso("2017-02-03"),
  accruedInterest: ZERO,
  frequency: 0,
  dayCount: "ACT/365F",
  repayments: [],
};

const balanceOn = (asOf: string, changes: Partial<SecuredDebt> = {}) =>
  debtOutstanding({ ...debt, ...changes }, fromIso(asOf)).balance.toFixed(2);

describe("29,750,000 of secured debt at 10% from 3 February 2017", () => {
  it("is the principal on the first day", () => assert.equal(balanceOn("2017-02-03"), "29750000.00"));

  it("bears simple interest: 740 days of 365 to 13 February 2019", () => {
    // 29,750,000 × (1 + 0.1 × 740/365)
    assert.equal(balanceOn("2019-02-13"), "35781506.85");
  });

  it("bears interest on interest once a year when told to", () => {
    // 29,750,000 × 1.1² × (1 + 0.1 × 10/365)
    assert.equal(balanceOn("2019-02-03", { frequency: 1 }), "35997500.00");
    assert.equal(balanceOn("2019-02-13", { frequency: 1 }), "36096123.29");
  });

  it("owes beside it the interest accrued before", () => {
    const accruedInterest = new Decimal(1_000_000);
    assert.equal(balanceOn("2018-02-03", { accruedInterest }), "33725000.00");
    // The million bears interest from the first anniversary: 33,725,000 × 1.1.
    assert.equal(balanceOn("2019-02-03", { accruedInterest, frequency: 1 }), "37097500.00");
  });

  it("is repaid interest first, then principal", () => {
    // A year's interest of 2,975,000 and 10,000,000 of principal; then 10% of 19,750,000.
    const repayments = [{ date: fromIso("2018-02-03"), amount: new Decimal(12_975_000) }];
    assert.equal(balanceOn("2018-02-03", { repayments }), "19750000.00");
    assert.equal(balanceOn("2019-02-03", { repayments }), "21725000.00");
  });

  it("is 0 once repaid, and tells what was too much", () => {
    const repayments = [{ date: fromIso("2018-02-03"), amount: new Decimal(33_000_000) }];
    const outstanding = debtOutstanding({ ...debt, repayments }, fromIso("2030-01-01"));
    assert.equal(outstanding.balance.toFixed(2), "0.00");
    assert.equal(outstanding.excess.toFixed(2), "275000.00");
  });

  it("bears nothing at a rate of 0", () => {
    assert.equal(balanceOn("2030-01-01", { annualRate: ZERO, frequency: 12 }), "29750000.00");
  });
});

describe("a debt that cannot be", () => {
  const refused: [name: string, changes: Partial<SecuredDebt>, message: string][] = [
    ["principal", { principal: new Decimal(-5) }, "principal must be 0 or more, got -5"],
    ["annualRate", { annualRate: new Decimal("-0.1") }, "annualRate must be 0 or more, got -0.1"],
    ["accruedInterest", { accruedInterest: new Decimal(-1) }, "accruedInterest must be 0 or more, got -1"],
  ];
  for (const [name, changes, message] of refused) {
    it(`is refused for a negative ${name}`, () => {
      assert.throws(
        () => debtOutstanding({ ...debt, ...changes }, fromIso("2018-01-01")),
        new DomainError("invalidValue", message),
      );
    });
  }

  it("has no balance before its start", () => {
    assert.throws(
      () => debtOutstanding(debt, fromIso("2017-02-02")),
      new DomainError("invalidValue", "asOf must not be before startDate 2017-02-03, got 2017-02-02"),
    );
  });
});
