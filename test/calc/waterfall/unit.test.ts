import assert from "node:assert/strict";
import {
  Decimal,
  fromIso,
  paidByPayee,
  paidTo,
  waterfall,
  type Claim,
  type Receipt,
} from "../../../src/calc/index.ts";
import { settlement2018 } from "../../../workbench/sample/waterfallContracts.ts";
import { claimsOf, receiptsOf } from "./contracts.ts";

const DAY = fromIso("2025-01-01");
const once = (amount: number): Receipt[] => receiptsOf([[DAY, amount]]);

/** What every payee has, and what is retained, as texts. */
function shared(receipts: readonly Receipt[], claims: readonly Claim[], unit?: number | string): string {
  const options = unit === undefined ? {} : { unit: new Decimal(unit) };
  const paid = paidByPayee(receipts, claims, options).map(({ paid }) => paid.toNumber());
  const last = [...waterfall(receipts, claims, options)].at(-1);
  return `${paid.join(" + ")} | ${last?.retained.toString() ?? ""}`;
}

const fixed = (...amounts: number[]): Claim[] =>
  claimsOf(amounts.map((amount, index) => ({ tier: 1, payee: `P${index + 1}`, kind: "Fixed", amount })));

describe("the unit of a waterfall", () => {
  it("is as fine as doubles keep where it is left out: a table in millions loses nothing", () => {
    // 0.02 of a million is 20,000: a third of 0.02 is not 0.
    assert.equal(
      shared(once(0.02), fixed(1, 1, 1)),
      "0.006666666666667 + 0.006666666666667 + 0.006666666666666 | 0",
    );
    assert.equal(shared(once(100.014567), fixed(50.0072835, 50.0072835)), "50.0072835 + 50.0072835 | 0");
  });

  it("is as fine in a table of billions whose sums have many decimals", () => {
    const receipts = receiptsOf([
      [DAY, 100_000_000],
      ...Array.from({ length: 60 }, (_, month) => [DAY + 30 * (month + 1), 19666666.6666667] as const),
    ]);
    const company = claimsOf([{ tier: 1, payee: "Company", kind: "Residual" }]);
    assert.equal(paidTo(receipts, company, "Company").toFixed(), "1280000000.000002");
    assert.equal(paidTo(receipts, company, "Company", { unit: new Decimal("0.01") }).toFixed(), "1280000000");
    assert.equal(paidTo(receiptsOf(settlement2018), company, "Company").toNumber(), 1_280_000_000);
  });

  const divided: [unit: number, cash: number, amounts: number[], expected: string, why: string][] = [
    [0.01, 100, [1000, 1000, 1000], "33.34 + 33.33 + 33.33 | 0", "of equal remainders the first by name"],
    [
      0.01,
      0.05,
      [10, 20, 30],
      "0.01 + 0.02 + 0.02 | 0",
      "0.8333, 1.6667 and 2.5 cents: two more cents for 1 and 2",
    ],
    [1, 100, [333, 333, 334], "33 + 33 + 34 | 0", "33.3, 33.3 and 33.4 dollars"],
    [1, 10.6, [20, 40], "4 + 7 | 0", "11 whole dollars: 3.67 and 7.33"],
    [1000, 10_000, [7_000, 7_000], "5000 + 5000 | 0", "thousands"],
    [0.05, 1, [10, 10, 10], "0.35 + 0.35 + 0.3 | 0", "20 coins of five: 7, 7 and 6"],
    [0.001, 1, [1, 1, 1], "0.334 + 0.333 + 0.333 | 0", "mills"],
  ];
  for (const [unit, cash, amounts, expected, why] of divided) {
    it(`of ${unit} divides ${cash} among ${amounts.join(", ")}: ${why}`, () => {
      assert.equal(shared(once(cash), fixed(...amounts), unit), expected);
    });
  }

  it("rounds stated sums and balances to the nearest and shares of proceeds down", () => {
    const claims = claimsOf([
      { tier: 1, payee: "A", kind: "Fixed", amount: 10.005 },
      { tier: 2, payee: "B", kind: "Multiple", amount: 1.005, multiple: 3 },
      { tier: 3, payee: "C", kind: "Percent of gross", percent: 0.333 },
      { tier: 4, payee: "D", kind: "Residual" },
    ]);
    // 10.01, 3.015 as 3.02, 33.3 % of 99.99 or 33.29667 as 33.29, and the rest.
    assert.equal(shared(once(99.99), claims, 0.01), "10.01 + 3.02 + 33.29 + 53.67 | 0");
    assert.equal(shared(once(99.99), claims), "10.005 + 3.015 + 33.29667 + 53.67333 | 0");
  });

  it("does not become coarser by a claim that has a sum of many decimals", () => {
    const claims = claimsOf([
      { tier: 1, payee: "A", kind: "Fixed", amount: 1_180_000_000 / 60 },
      { tier: 2, payee: "B", kind: "Residual" },
    ]);
    assert.equal(shared(once(19_666_700), claims), "19666666.66666667 + 33.33333333 | 0");
    assert.equal(shared(once(19_666_700), claims, 0.01), "19666666.67 + 33.33 | 0");
  });

  it("is told in words to a millionth at most", () => {
    const [day] = waterfall(once(10), fixed(10, 10, 10));
    assert.equal(day?.lines[0]?.rule, "Fixed 10; 3.333333 of 10 paid, pro rata with its tier");
  });
});

describe("percentages that add up to 100 %", () => {
  const of = (kind: string, ...percents: number[]): Claim[] =>
    claimsOf(percents.map((percent, index) => ({ tier: 1, payee: `P${index + 1}`, kind, percent })));

  const cases: [cash: number, percents: number[], unit: number | undefined, expected: string][] = [
    // 80.008 and 20.002: the larger remainder is the first one's.
    [100.01, [0.8, 0.2], 0.01, "80.01 + 20 | 0"],
    [100.01, [0.2, 0.8], 0.01, "20 + 80.01 | 0"],
    [100.01, [0.8, 0.2], undefined, "80.008 + 20.002 | 0"],
    [0.01, [0.5, 0.5], 0.01, "0.01 + 0 | 0"],
    [0.05, [0.3, 0.3, 0.4], 0.01, "0.02 + 0.01 + 0.02 | 0"],
    [100, [1 / 3, 1 / 3, 1 / 3], 0.01, "33.34 + 33.33 + 33.33 | 0"],
    [1000, [1 / 7, 2 / 7, 4 / 7], 1, "143 + 286 + 571 | 0"],
    [99.99, [0.125, 0.375, 0.5], 0.01, "12.5 + 37.5 + 49.99 | 0"],
    [7, [0.1, 0.2, 0.3, 0.4], 1, "1 + 1 + 2 + 3 | 0"],
    [10.01, [0.82, 1 - 0.82], 0.01, "8.21 + 1.8 | 0"],
  ];
  for (const [cash, percents, unit, expected] of cases) {
    for (const kind of ["Percent of remainder", "Percent of gross"]) {
      it(`leave nothing over of ${cash} at ${percents.join(", ")} (${kind}, unit ${unit ?? "left out"})`, () => {
        assert.equal(shared(once(cash), of(kind, ...percents), unit), expected);
      });
    }
  }

  it("leave nothing over in two tiers of the same base", () => {
    const claims = claimsOf([
      { tier: 1, payee: "GP", kind: "Percent of gross", percent: 0.2 },
      { tier: 2, payee: "LP", kind: "Percent of gross", percent: 0.8 },
    ]);
    assert.equal(shared(once(100.01), claims, 0.01), "20 + 80.01 | 0");
  });

  it("leave nothing over of what a senior tier leaves, over several receipts", () => {
    const claims = claimsOf([
      { tier: 1, payee: "Lender", kind: "Fixed", amount: 30.03 },
      { tier: 2, payee: "GP", kind: "Percent of remainder", percent: 0.15 },
      { tier: 2, payee: "LP", kind: "Percent of remainder", percent: 0.85 },
    ]);
    const receipts = receiptsOf([
      [DAY, 50.04],
      [DAY + 1, 0.01],
      [DAY + 2, 33.33],
    ]);
    // 15 % and 85 % of 53.35: 8.0025 and 45.3475.
    assert.equal(shared(receipts, claims, 0.01), "30.03 + 8 + 45.35 | 0");
  });

  it("are rounded down where they add up to less, or to a different base", () => {
    assert.equal(shared(once(100.01), of("Percent of remainder", 0.8, 0.19), 0.01), "80 + 19 | 1.01");
    const claims = claimsOf([
      { tier: 1, payee: "A", kind: "Fixed", amount: 10 },
      { tier: 2, payee: "B", kind: "Percent of gross", percent: 0.8 },
      { tier: 2, payee: "C", kind: "Percent of remainder", percent: 0.2 },
    ]);
    // 80 % of 60.01 and 20 % of 50.01: 48.008 and 10.002 are more than there is, 50.01.
    assert.equal(shared(once(60.01), claims, 0.01), "10 + 41.39 + 8.62 | 0");
  });
});

describe("a long table", () => {
  it("is divided among more claims in one tier than a call takes arguments", () => {
    const [claimants, amount] = [130_000, 4];
    const claims = claimsOf(
      Array.from({ length: claimants }, (_, index) => ({
        tier: 1,
        payee: `P${index}`,
        kind: "Fixed",
        amount,
      })),
    );
    const [event] = waterfall(once(claimants), claims, { unit: new Decimal("0.01") });
    assert.equal(event?.lines.length, claimants);
    assert.equal(event?.retained.toNumber(), 0);
  }).timeout(120_000);
});
