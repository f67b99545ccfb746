/**
 * Sums that are kept until a day, and tax that is withheld. Figures are worked out by hand.
 */
import assert from "node:assert/strict";
import {
  Decimal,
  fromIso,
  liquidityTest,
  minimumReceipt,
  paidByPayee,
  serialDate,
  waterfall,
} from "../../../src/calc/index.ts";
import { claimsOf, receiptsOf } from "./contracts.ts";

const CENT = new Decimal("0.01");
const START = fromIso("2018-01-01");

type Claims = Parameters<typeof claimsOf>[0];
type Receipts = [number, number][];

/** What each claim is paid, and what is retained, day by day. */
function daily(receipts: Receipts, claims: Claims, reserve = true): unknown[] {
  return [...waterfall(receiptsOf(receipts), claimsOf(claims), { unit: CENT, reserve })].map(
    ({ date, retained, lines }) => [
      date - START,
      ...lines.map(({ paid }) => paid.toNumber()),
      retained.toNumber(),
    ],
  );
}

function totals(receipts: Receipts, claims: Claims): Record<string, number> {
  const paid = paidByPayee(receiptsOf(receipts), claimsOf(claims), { unit: CENT });
  return Object.fromEntries(paid.map(({ payee, paid: sum }) => [payee, sum.toNumber()]));
}

describe("a reserve", () => {
  const COSTS = { tier: 1, payee: "Costs", kind: "Reserve", amount: 100, due: START + 10 };
  const COMPANY = { tier: 2, payee: "Company", kind: "Residual" };

  it("is kept until its day whatever the reserve of other claims, and then paid", () => {
    for (const reserve of [true, false]) {
      assert.deepEqual(daily([[START, 150]], [COSTS, COMPANY], reserve), [
        [0, 0, 50, 100],
        [10, 100, 0, 0],
      ]);
    }
  });

  it("has what comes on its day, and nothing of what comes later", () => {
    const receipts: Receipts = [
      [START, 40],
      [START + 10, 20],
      [START + 20, 500],
    ];
    assert.deepEqual(daily(receipts, [COSTS, COMPANY]), [
      [0, 0, 0, 40],
      [10, 60, 0, 0],
      [20, 0, 500, 0],
    ]);
  });

  it("has nothing where its day is past before anything comes", () => {
    assert.deepEqual(daily([[START + 20, 500]], [COSTS, COMPANY]), [
      [10, 0, 0, 0],
      [20, 0, 500, 0],
    ]);
  });

  // 60 among 200 and 100 are 40 and 20; of 150 more by the day 100 and 50, and the 30 that then come are Notes'.
  it("shares in its tier like a claim while it is kept", () => {
    const claims = [COSTS, { tier: 1, payee: "Notes", kind: "Fixed", amount: 200 }, COMPANY];
    const receipts: Receipts = [
      [START, 60],
      [START + 5, 150],
      [START + 20, 30],
    ];
    assert.deepEqual(daily(receipts, claims), [
      [0, 0, 40, 0, 20],
      [5, 0, 100, 0, 70],
      [10, 70, 0, 0, 0],
      [20, 0, 30, 0, 0],
    ]);
  });

  // Without the reserve nothing is kept for the lender; on day 5 its 80 come out of what is kept in the tier below.
  it("stays behind senior claims that fall due meanwhile", () => {
    const claims = [
      { tier: 1, payee: "Lender", kind: "Fixed", amount: 80, due: START + 5 },
      { ...COSTS, tier: 2 },
      { ...COMPANY, tier: 3 },
    ];
    assert.deepEqual(daily([[START, 130]], claims, false), [
      [0, 0, 0, 30, 100],
      [5, 80, 0, 0, 20],
      [10, 0, 20, 0, 0],
    ]);
  });

  // Of 120 each has 60. The 60 that were kept go to the tier below, though A is short of 40.
  it("goes to the tier below where it has no payee", () => {
    const claims = [
      { ...COSTS, payee: "" },
      { tier: 1, payee: "A", kind: "Fixed", amount: 100 },
      { tier: 2, payee: "B", kind: "Fixed", amount: 50 },
      { ...COMPANY, tier: 3 },
    ];
    assert.deepEqual(daily([[START, 120]], claims), [
      [0, 0, 60, 0, 0, 60],
      [10, 0, 0, 50, 10, 0],
    ]);
    assert.deepEqual(totals([[START, 120]], claims), { A: 60, B: 50, Company: 10 });
  });

  it("goes to the residual of its own tier where there is none below", () => {
    const claims = [
      { ...COSTS, payee: "" },
      { ...COMPANY, tier: 1 },
    ];
    assert.deepEqual(daily([[START, 120]], claims), [
      [0, 0, 20, 100],
      [10, 0, 100, 0],
    ]);
  });

  it("is never short: nobody is owed more than was kept", () => {
    const claims = claimsOf([COSTS, COMPANY]);
    const test = liquidityTest(receiptsOf([[START, 40]]), claims, serialDate(START + 10), { unit: CENT });
    assert.deepEqual(test.rows, []);
    assert.throws(() => minimumReceipt(receiptsOf([[START, 40]]), claims, "Costs"), {
      kind: "invalidNumber",
    });
  });

  it("is told in words", () => {
    const rules = [...waterfall(receiptsOf([[START, 40]]), claimsOf([COSTS, COMPANY]), { unit: CENT })].map(
      ({ lines }) => lines[0]?.rule,
    );
    assert.deepEqual(rules, [
      "Reserve of 100; 40 held back until 2018-01-11",
      "Reserve of 100; 40 kept until now and paid",
    ]);
  });
});

describe("tax that is withheld", () => {
  const FUND = { tier: 1, payee: "Fund", kind: "Fixed", amount: 100, withheld: 0.15 };
  const REST = { tier: 2, payee: "Company", kind: "Residual" };

  it("goes to the tax on its payee, and is as good as paid to the payee", () => {
    assert.deepEqual(totals([[START, 150]], [FUND, REST]), { Fund: 85, "Tax on Fund": 15, Company: 50 });
    const receipts = receiptsOf([[START, 60]]);
    const [event] = [...waterfall(receipts, claimsOf([FUND, REST]), { unit: CENT })];
    const [line] = event?.lines ?? [];
    assert.deepEqual(
      [line?.due, line?.paid, line?.withheld, line?.remaining].map((sum) => sum?.toNumber()),
      [100, 51, 9, 40],
    );
    assert.equal(line?.rule, "Fixed 100; 60 of 100 paid, 9 of it withheld");
  });

  it("is counted by a cap, by being short, and by the least receipt", () => {
    const capped = [{ ...FUND, cap: 80 }, REST];
    assert.deepEqual(totals([[START, 150]], capped), { Fund: 68, "Tax on Fund": 12, Company: 70 });
    const { rows } = liquidityTest(receiptsOf([[START, 60]]), claimsOf([FUND, REST]), START, { unit: CENT });
    assert.deepEqual(
      rows.map(({ payee, due, paid, shortfall, smallestFirstReceipt }) => [
        payee,
        ...[due, paid, shortfall, smallestFirstReceipt].map((sum) => sum?.toNumber()),
      ]),
      [["Fund", 100, 51, 40, 100]],
    );
    const least = minimumReceipt(receiptsOf([[START, 60]]), claimsOf([FUND, REST]), "Fund", { unit: CENT });
    assert.equal(least.toNumber(), 100);
  });

  // 15 % of 0.10 is 0.015, a half, and so 0.02: of three payments 0.06, where of 0.30 at once it would be 0.05.
  it("is rounded at each payment of each claim", () => {
    const claims = [{ ...FUND, amount: 0.3 }, REST];
    const receipts: Receipts = [
      [START, 0.1],
      [START + 1, 0.1],
      [START + 2, 0.1],
    ];
    assert.deepEqual(totals(receipts, claims), { Fund: 0.24, "Tax on Fund": 0.06, Company: 0 });
    const twice = [
      { ...FUND, amount: 0.1 },
      { ...FUND, amount: 0.1 },
    ];
    assert.deepEqual(totals([[START, 0.2]], twice), { Fund: 0.16, "Tax on Fund": 0.04 });
  });

  // Of 200: 100 with tax are half already, so nothing more is due.
  it("counts towards a percentage of the total", () => {
    const claims = [FUND, { tier: 2, payee: "Fund", kind: "Up to percent of total", percent: 0.5 }, REST];
    const all = claims.map((claim, index) => ({ ...claim, tier: index + 1 }));
    assert.deepEqual(totals([[START, 200]], all), { Fund: 85, "Tax on Fund": 15, Company: 100 });
  });

  it("is withheld of what others leave too", () => {
    assert.deepEqual(totals([[START, 50]], [{ ...REST, withheld: 0.25 }]), {
      Company: 37.5,
      "Tax on Company": 12.5,
    });
  });
});
