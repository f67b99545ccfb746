import assert from "node:assert/strict";
import fc from "fast-check";
import { Decimal, fromIso, outcomeTable, type InvestmentOutcome } from "../../../src/calc/index.ts";

const outcome = (probability: number, date: string | undefined, amount: number): InvestmentOutcome => ({
  probability: new Decimal(probability),
  date: date === undefined ? undefined : fromIso(date),
  amount: new Decimal(amount),
  row: 2,
});

const issued = fromIso("2021-01-01");
const tableOf = (outcomes: readonly InvestmentOutcome[], rate = 0, deployed = 100) =>
  outcomeTable(outcomes, new Decimal(deployed), issued, new Decimal(rate));

describe("outcomes of an investment", () => {
  it("have the value, multiple and return of each, and three figures expected of them", () => {
    // Two years of 365 days: 400 ÷ 1.25² = 256; √4 − 1 = 1; the flows expected are 200, √2 − 1.
    const { rows, expected, expectedIrr, irrOfExpected } = tableOf(
      [outcome(0.5, "2023-01-01", 400), outcome(0.5, undefined, 0)],
      0.25,
    );
    assert.deepEqual(
      rows.map(({ presentValue, moic, irr }) => [presentValue.toNumber(), moic.toNumber(), irr]),
      [
        [256, 4, 1],
        [0, 0, -1],
      ],
    );
    assert.equal(expected.amount.toNumber(), 200);
    assert.equal(expected.presentValue.toNumber(), 128);
    assert.equal(expected.moic.toNumber(), 2);
    assert.equal(expectedIrr, 0);
    assert.ok(Math.abs((irrOfExpected ?? 0) - (Math.SQRT2 - 1)) < 1e-12);
  });

  it("have the return of the notes of 2017 where they are certain (domain.md §4)", () => {
    const table = outcomeTable(
      [outcome(1, "2019-02-13", 16_500_000)],
      new Decimal(5_500_000),
      fromIso("2017-02-03"),
      new Decimal(0),
    );
    assert.ok(Math.abs((table.rows[0]?.irr ?? 0) - 0.71924129908986) < 1e-13);
    assert.ok(Math.abs((table.irrOfExpected ?? 0) - 0.71924129908986) < 1e-12);
    assert.ok(Math.abs((table.expectedIrr ?? 0) - 0.71924129908986) < 1e-13);
  });

  it("have no return on the day of issue or below 0, and nothing expected of such returns unless impossible", () => {
    const onIssue = tableOf([outcome(0.5, "2021-01-01", 100), outcome(0.5, "2022-01-01", 121)]);
    assert.equal(onIssue.rows[0]?.irr, undefined);
    assert.equal(onIssue.expectedIrr, undefined);
    const below = tableOf([outcome(1, "2022-01-01", -5)]);
    assert.deepEqual([below.rows[0]?.irr, below.irrOfExpected], [undefined, undefined]);
    const impossible = tableOf([outcome(0, "2022-01-01", -5), outcome(1, "2022-01-01", 110)]);
    assert.ok(Math.abs((impossible.expectedIrr ?? 0) - 0.1) < 1e-15);
  });

  it("are a total loss where nothing can come", () => {
    const { expectedIrr, irrOfExpected } = tableOf([outcome(1, undefined, 0)]);
    assert.deepEqual([expectedIrr, irrOfExpected], [-1, -1]);
  });

  it("must not lie before the issue, and money must be put in", () => {
    assert.throws(
      () => tableOf([outcome(1, "2020-12-31", 5)]),
      /^DomainError: outcomes row 2: Date must not be before issueDate 2021-01-01, got 2020-12-31$/,
    );
    assert.throws(() => tableOf([], 0, 0), /deployed must be above 0, got 0/);
    assert.throws(() => tableOf([], -1), /annualRate must be above -1, got -1/);
  });

  it("have one expected return over one year, whichever way it is taken", () => {
    // Over one year the return is the multiple less 1, so both are the same figure.
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 6 }), (amounts) => {
        const table = tableOf(amounts.map((amount) => outcome(1 / amounts.length, "2022-01-01", amount)));
        assert.ok(Math.abs((table.expectedIrr ?? 0) - (table.irrOfExpected ?? 0)) < 1e-9);
      }),
    );
  });
});

describe("an outcome on the day of issue", () => {
  it("has a value and a multiple, and no return: nothing can be said of a year", () => {
    const { rows, expectedIrr } = tableOf([outcome(1, "2021-01-01", 300)], 0.25);
    assert.deepEqual(
      rows.map(({ presentValue, moic, irr }) => [presentValue.toNumber(), moic.toNumber(), irr]),
      [[300, 3, undefined]],
    );
    assert.equal(expectedIrr, undefined);
    // Nor of a part that comes back at once: it is no total loss.
    assert.equal(tableOf([outcome(1, "2021-01-01", 50)]).rows[0]?.irr, undefined);
  });
});
