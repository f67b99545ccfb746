import assert from "node:assert/strict";
import {
  CENT,
  Decimal,
  fromIso,
  liquidityTest,
  minimumReceipt,
  paidTo,
  type Claim,
  type Receipt,
  type SerialDate,
} from "../../../src/calc/index.ts";
import {
  caseStack,
  DAY_90,
  FIRST_PAYMENT,
  settlement2018,
  type Ranking,
} from "../../../workbench/sample/waterfallContracts.ts";
import { claimsOf, receiptsOf } from "./contracts.ts";

const DAY90 = DAY_90 as SerialDate;

/** The liquidity test as "payee: due, paid, short, smallest first receipt". */
function tested(receipts: readonly Receipt[], claims: readonly Claim[], on: SerialDate): string[] {
  const { rows, total } = liquidityTest(receipts, claims, on, { unit: CENT });
  return [...rows, total].map(({ payee, due, paid, shortfall, smallestFirstReceipt }) => {
    const figures = [due, paid, shortfall].map((sum) => sum.toFixed(2));
    return `${payee ?? "all"}: ${figures.join(", ")}, ${smallestFirstReceipt?.toFixed(2) ?? "none"}`;
  });
}

/** The first instalment alone: what is there on day 90 if no other comes. */
const firstInstalment = receiptsOf(settlement2018.slice(0, 1));

describe("the liquidity test at day 90, when the first 100 million have come in", () => {
  // The debt on 15 November 2018: 29,750,000 × (1 + 0.1 × 2345/365) = 48,863,356.16.
  const debt = "Secured debt: 48863356.16, 48863356.16, 0.00";
  const notes = "Notes: 16500000.00, 16500000.00, 0.00";
  const cases: [ranking: Ranking, withFees: boolean, expected: string[]][] = [
    [
      "Secured debt first",
      false,
      [`${debt}, 48863356.16`, `${notes}, 65363356.16`, "all: 65363356.16, 65363356.16, 0.00, 65363356.16"],
    ],
    [
      "Notes first",
      false,
      [`${notes}, 16500000.00`, `${debt}, 65363356.16`, "all: 65363356.16, 65363356.16, 0.00, 65363356.16"],
    ],
    [
      // Fees take 10,000,000 and 5% of everything, so it takes (48,863,356.16 + 10,000,000) / 0.95 and so on.
      // When the tier of the fees is ten cents short, counsel is short of half a cent, which is none.
      "Secured debt first",
      true,
      [
        "Costs: 10000000.00, 10000000.00, 0.00, 10526315.78",
        "Counsel: 5000000.00, 5000000.00, 0.00, 10526315.68",
        `${debt}, 61961427.53`,
        `${notes}, 79329848.58`,
        "all: 80363356.16, 80363356.16, 0.00, 79329848.58",
      ],
    ],
    [
      "Notes first",
      true,
      [
        "Costs: 10000000.00, 10000000.00, 0.00, 10526315.78",
        "Counsel: 5000000.00, 5000000.00, 0.00, 10526315.68",
        `${notes}, 27894736.84`,
        `${debt}, 79329848.58`,
        "all: 80363356.16, 80363356.16, 0.00, 79329848.58",
      ],
    ],
  ];
  for (const [ranking, withFees, expected] of cases) {
    it(`${ranking}${withFees ? ", with fees" : ""}: everything due by then is paid`, () => {
      assert.deepEqual(
        tested(firstInstalment, claimsOf(caseStack(ranking, withFees).claims), DAY90),
        expected,
      );
    });
  }

  it("counts what else has come in by day 90", () => {
    const { receipts, claims } = caseStack("Notes first", false);
    const test = liquidityTest(receiptsOf(receipts), claimsOf(claims), DAY90);
    assert.equal(test.received.toFixed(2), "119666666.67");
  });

  it("says what is short, and how much of a first receipt it would have taken", () => {
    const claims = claimsOf(caseStack("Secured debt first", false).claims);
    const half = receiptsOf([[FIRST_PAYMENT, 50_000_000]]);
    assert.deepEqual(tested(half, claims, DAY90), [
      "Secured debt: 48863356.16, 48863356.16, 0.00, 48863356.16",
      "Notes: 16500000.00, 1136643.84, 15363356.16, 65363356.16",
      "all: 65363356.16, 50000000.00, 15363356.16, 65363356.16",
    ]);
  });

  it("knows of no first receipt before there is one", () => {
    const claims = claimsOf(caseStack("Secured debt first", false).claims);
    const before = (DAY_90 - 91) as SerialDate;
    assert.deepEqual(tested(firstInstalment, claims, before), [
      "Secured debt: 0.00, 0.00, 0.00, none",
      "Notes: 0.00, 0.00, 0.00, none",
      "all: 0.00, 0.00, 0.00, none",
    ]);
  });

  it("says none where no first receipt is enough", () => {
    const claims = claimsOf([
      { tier: 1, payee: "A", kind: "Percent of gross", percent: 0.6 },
      { tier: 2, payee: "B", kind: "Percent of gross", percent: 0.6 },
    ]);
    assert.deepEqual(tested(firstInstalment, claims, DAY90), [
      "A: 60000000.00, 60000000.00, 0.00, 0.00",
      "B: 60000000.00, 40000000.00, 20000000.00, none",
      "all: 120000000.00, 100000000.00, 20000000.00, none",
    ]);
  });

  it("counts once what an 'up to' claim and a senior one of the same payee both ask for", () => {
    const claims = claimsOf([
      { tier: 1, payee: "A", kind: "Fixed", amount: 80 },
      { tier: 2, payee: "A", kind: "Up to percent of total", percent: 0.95 },
    ]);
    assert.deepEqual(tested(receiptsOf([[FIRST_PAYMENT, 60]]), claims, DAY90).slice(0, 1), [
      "A: 80.00, 60.00, 20.00, 80.00",
    ]);
  });
});

describe("the least receipt that pays a payee in full", () => {
  const least = (receipts: readonly Receipt[], claims: readonly Claim[], payee: string): string =>
    minimumReceipt(receipts, claims, payee, { unit: CENT }).toFixed(2);

  it("is the sum of what comes before and the claim itself, where all are fixed", () => {
    const claims = claimsOf([
      { tier: 1, payee: "Lender", kind: "Fixed", amount: 30_000_000 },
      { tier: 2, payee: "Notes", kind: "Multiple", amount: 5_500_000, multiple: 3 },
      { tier: 3, payee: "Company", kind: "Residual" },
    ]);
    assert.equal(least(firstInstalment, claims, "Notes"), "46500000.00");
    assert.equal(least(firstInstalment, claims, "lender"), "30000000.00");
  });

  it("is where a percentage of everything first fits behind a fixed sum", () => {
    const claims = claimsOf([
      { tier: 1, payee: "Lender", kind: "Fixed", amount: 100 },
      { tier: 2, payee: "Funder", kind: "Percent of gross", percent: 0.35 },
    ]);
    // 0.35 of x fits into x − 100 from 100 / 0.65 = 153.846… on, less a cent for rounding down.
    assert.equal(least(firstInstalment, claims, "Funder"), "153.84");
  });

  it("is nothing where a payee is always paid in full", () => {
    const claims = claimsOf([{ tier: 1, payee: "Funder", kind: "Percent of gross", percent: 0.35 }]);
    assert.equal(least(firstInstalment, claims, "Funder"), "0.00");
  });

  it("leaves the residual of a payee aside", () => {
    const claims = claimsOf([
      { tier: 1, payee: "Company", kind: "Fixed", amount: 30 },
      { tier: 2, payee: "Company", kind: "Residual" },
    ]);
    assert.equal(least(firstInstalment, claims, "Company"), "30.00");
  });

  const impossible: [what: string, receipts: Receipt[], claims: Claim[], payee: string, message: string][] = [
    [
      "what senior percentages leave is never enough",
      firstInstalment,
      claimsOf([
        { tier: 1, payee: "A", kind: "Percent of gross", percent: 0.6 },
        { tier: 2, payee: "B", kind: "Percent of gross", percent: 0.6 },
      ]),
      "B",
      'no scaling of the receipts pays "B" in full',
    ],
    [
      "a payee has only the residual",
      firstInstalment,
      claimsOf([{ tier: 1, payee: "Company", kind: "Residual" }]),
      "company",
      '"Company" has only what is left or kept, which is never paid in full: there is no least receipt',
    ],
    [
      "nothing is received",
      [],
      claimsOf([{ tier: 1, payee: "A", kind: "Fixed", amount: 1 }]),
      "A",
      "the receipts add up to 0: no scaling of them pays anybody",
    ],
  ];
  for (const [what, receipts, claims, payee, message] of impossible) {
    it(`does not exist where ${what}`, () => {
      assert.throws(() => minimumReceipt(receipts, claims, payee), { kind: "invalidNumber", message });
    });
  }

  /** The receipts scaled so that they add up to a total, as a user would scale them on the sheet. */
  const scaled = (receipts: readonly Receipt[], total: Decimal): Receipt[] => {
    const sum = receipts.reduce((all, { amount }) => all.plus(amount), new Decimal(0));
    return receipts.map(({ date, amount }) => ({ date, amount: amount.times(total).div(sum) }));
  };

  for (const ranking of ["Secured debt first", "Notes first", "Pari passu"] as const) {
    for (const withFees of [false, true]) {
      const name = `${ranking}${withFees ? ", with fees" : ""}`;
      it(`agrees with a bisection on what the notes are paid: ${name}`, () => {
        const { receipts: given, claims: rows } = caseStack(ranking, withFees);
        const [receipts, claims] = [receiptsOf(given), claimsOf(rows)];
        let [short, enough] = [new Decimal(0), new Decimal("1280000000")];
        while (enough.minus(short).gt("0.001")) {
          const middle = short.plus(enough).div(2);
          const isPaid = paidTo(scaled(receipts, middle), claims, "Notes", { unit: CENT }).eq(16_500_000);
          if (isPaid) enough = middle;
          else short = middle;
        }
        const found = minimumReceipt(receipts, claims, "Notes", { unit: CENT });
        assert.ok(found.minus(enough).abs().lte("0.01"), `${found.toFixed(2)} and ${enough.toFixed(4)}`);
      });
    }
  }
});

describe("the days of a test", () => {
  it("interest is due up to the day itself", () => {
    const claims = claimsOf([
      {
        tier: 1,
        payee: "Lender",
        kind: "Accreting",
        amount: 1000,
        rate: 0.1,
        from: fromIso("2018-01-01"),
      },
    ]);
    const receipts = receiptsOf([[fromIso("2018-01-01"), 0]]);
    assert.deepEqual(tested(receipts, claims, fromIso("2019-01-01")).slice(0, 1), [
      // What comes on the first day, its receipts of 0 apart, bears no interest.
      "Lender: 1100.00, 0.00, 1100.00, 1000.00",
    ]);
  });
});
