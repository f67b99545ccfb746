import assert from "node:assert/strict";
import {
  CENT,
  fromIso,
  paidByPayee,
  paidTo,
  waterfall,
  type Claim,
  type Receipt,
  type WaterfallEvent,
  type WaterfallOptions,
} from "../../../src/calc/index.ts";
import {
  ecoOro2023,
  fourSteps,
  greaterOf,
  settlement2018,
  type Contract,
} from "../../../workbench/sample/waterfallContracts.ts";
import { claimsOf, receiptsOf } from "./contracts.ts";

const day = (iso: string): number => fromIso(iso);

function received(...receipts: readonly [iso: string, amount: number][]): Receipt[] {
  return receiptsOf(receipts.map(([iso, amount]) => [day(iso), amount]));
}

function paid({ receipts, claims }: Contract): Record<string, number> {
  const totals = paidByPayee(receiptsOf(receipts), claimsOf(claims));
  return Object.fromEntries(totals.map((total) => [total.payee, total.paid.toNumber()]));
}

/** What a run pays, event by event: "A 10 B 20 | 5" is 10 to A, 20 to B, and 5 retained. */
function told(receipts: readonly Receipt[], claims: readonly Claim[], options?: WaterfallOptions): string[] {
  return [...waterfall(receipts, claims, options)].map(({ lines, retained }) => {
    const payments = lines.map(({ claim, paid }) => `${claim.payee} ${paid.toString()}`);
    return `${payments.join(" ")} | ${retained.toString()}`;
  });
}

describe("the waterfalls of domain.md", () => {
  const ecoOro: [proceeds: number, notes: number, cvrAndMip: number, company: number][] = [
    [20, 20, 0, 0],
    [300, 24.672727, 275.327273, 0],
    [500, 24.672727, 460, 15.327273],
    [600, 24.672727, 545.327273, 30],
    [1000, 24.672727, 945.327273, 30],
  ];
  for (const [proceeds, notes, cvrAndMip, company] of ecoOro) {
    it(`the Eco Oro rule of 2023 divides ${proceeds} exactly`, () => {
      assert.deepEqual(paid(ecoOro2023(proceeds)), { Notes: notes, "CVR+MIP": cvrAndMip, Company: company });
    });
  }

  it("the Eco Oro rule, counted in dollars and cents, is the same", () => {
    const inDollars = (millions: number): number => Math.round(millions * 1e6);
    const { receipts, claims } = ecoOro2023(600);
    const contract = {
      ...ecoOro2023(600),
      receipts: receipts.map(([date, amount]) => [date, inDollars(amount)] as const),
      claims: claims.map((claim) =>
        claim.amount === undefined ? claim : { ...claim, amount: inDollars(claim.amount) },
      ),
    };
    assert.deepEqual(paid(contract), { Notes: 24672727, "CVR+MIP": 545327273, Company: 30000000 });
  });

  it("percentages in four steps give the funder 4.75 of 10 and 2.75 of 3", () => {
    assert.deepEqual(paid(fourSteps(10)), { Funder: 4.75, Company: 5.25 });
    assert.deepEqual(paid(fourSteps(3)), { Funder: 2.75, Company: 0.25 });
  });

  it("the greater of 3 × 647,086.49 and 35% turns to the percentage at 5,546,455.63", () => {
    const decidedBy = (proceeds: number): string | undefined => {
      const { receipts, claims } = greaterOf(proceeds);
      const [event] = waterfall(receiptsOf(receipts), claimsOf(claims), { unit: CENT });
      return event?.lines[0]?.rule;
    };
    assert.equal(
      decidedBy(5_546_455.62),
      "Greater of 3 × 647,086.49 (1,941,259.47) and 35% of 5,546,455.62 received (1,941,259.46): the amount; paid in full",
    );
    assert.equal(
      decidedBy(5_546_455.63),
      "Greater of 3 × 647,086.49 (1,941,259.47) and 35% of 5,546,455.63 received (1,941,259.47): the percentage; paid in full",
    );
    assert.equal(paid(greaterOf(5_546_455.62))["Funder"], 1941259.47);
    assert.equal(paid(greaterOf(10_000_000))["Funder"], 3500000);
  });

  it("instalments of 40 + 23 × 29.5 + 313.3 come to 1,031.8", () => {
    const instalments = received(
      ["2020-01-31", 40],
      ...Array.from({ length: 23 }, (_, month): [string, number] => [
        `${2020 + Math.floor((month + 1) / 12)}-${String(((month + 1) % 12) + 1).padStart(2, "0")}-15`,
        29.5,
      ]),
      ["2022-01-31", 313.3],
    );
    const claims = claimsOf([{ tier: 1, payee: "Company", kind: "Residual" }]);
    assert.equal(paidTo(instalments, claims, "company").toNumber(), 1031.8);
    const events = [...waterfall(instalments, claims, { unit: CENT })];
    assert.equal(events.length, 25);
    assert.equal(events.at(-1)?.receivedToDate.toNumber(), 1031.8);
  });

  it("60 among claims of 100, 200 and 300, and of 100, 200 and 0", () => {
    const among = (...amounts: number[]): string[] =>
      told(
        received(["2020-01-01", 60]),
        claimsOf(
          amounts.map((amount, index) => ({ tier: 1, payee: "ABC"[index] ?? "", kind: "Fixed", amount })),
        ),
      );
    assert.deepEqual(among(100, 200, 300), ["A 10 B 20 C 30 | 0"]);
    assert.deepEqual(among(100, 200, 0), ["A 20 B 40 C 0 | 0"]);
  });

  it("the settlement of 2018 comes to 1,280,000,000, its sixtieths rounded as they add up", () => {
    const claims = claimsOf([{ tier: 1, payee: "Company", kind: "Residual" }]);
    const events = [...waterfall(receiptsOf(settlement2018), claims, { unit: CENT })];
    assert.equal(events.length, 61);
    assert.equal(events.at(-1)?.receivedToDate.toNumber(), 1_280_000_000);
    const instalments = new Set(events.slice(1).map(({ lines }) => lines[0]?.paid.toFixed(2)));
    assert.deepEqual([...instalments].sort(), ["19666666.66", "19666666.67"]);
  });
});

describe("a claim that is not due yet", () => {
  const receipts = received(["2018-11-15", 100], ["2019-06-01", 30]);
  const notesFirst = claimsOf([
    { tier: 1, payee: "Notes", kind: "Fixed", amount: 60, due: day("2019-02-13") },
    { tier: 2, payee: "Lender", kind: "Fixed", amount: 80 },
    { tier: 3, payee: "Company", kind: "Residual" },
  ]);

  it("has the cash that it will need held back from juniors", () => {
    assert.deepEqual(told(receipts, notesFirst), [
      "Notes 0 Lender 40 Company 0 | 60",
      "Notes 60 Lender 0 Company 0 | 0",
      "Notes 0 Lender 30 Company 0 | 0",
    ]);
  });

  it("finds it gone when nothing is held back", () => {
    assert.deepEqual(told(receipts, notesFirst, { reserve: false }), [
      "Notes 0 Lender 80 Company 20 | 0",
      "Notes 0 Lender 0 Company 0 | 0",
      "Notes 30 Lender 0 Company 0 | 0",
    ]);
  });

  it("keeps its part of what is not enough for all of its tier", () => {
    const pariPassu = claimsOf([
      { tier: 1, payee: "Lender", kind: "Fixed", amount: 180 },
      { tier: 1, payee: "Notes", kind: "Fixed", amount: 60, due: day("2019-02-13") },
    ]);
    assert.deepEqual(told(receipts, pariPassu), [
      "Lender 75 Notes 0 | 25",
      "Lender 0 Notes 25 | 0",
      "Lender 22.5 Notes 7.5 | 0",
    ]);
  });

  it("catches up with its peers where nothing was held back", () => {
    const pariPassu = claimsOf([
      { tier: 1, payee: "Lender", kind: "Fixed", amount: 180 },
      { tier: 1, payee: "Notes", kind: "Fixed", amount: 60, due: day("2019-02-13") },
    ]);
    // 130 in all would be 97.5 and 32.5; the lender has had 100, so the notes get all of the 30.
    assert.deepEqual(told(receipts, pariPassu, { reserve: false }), [
      "Lender 100 Notes 0 | 0",
      "Lender 0 Notes 0 | 0",
      "Lender 0 Notes 30 | 0",
    ]);
  });

  it("has the interest it will have earned by its day held back too", () => {
    const accreting = claimsOf([
      {
        tier: 1,
        payee: "Lender",
        kind: "Accreting",
        amount: 50,
        rate: 0.1,
        from: day("2018-01-01"),
        due: day("2020-01-01"),
      },
      { tier: 2, payee: "Company", kind: "Residual" },
    ]);
    assert.deepEqual(told(receipts, accreting), [
      "Lender 0 Company 40 | 60",
      "Lender 0 Company 30 | 60",
      "Lender 60 Company 0 | 0",
    ]);
  });
});

describe("claims over several receipts", () => {
  it("pays a percentage of everything received so far, less what was paid before", () => {
    const claims = claimsOf([
      { tier: 1, payee: "Lender", kind: "Fixed", amount: 80 },
      { tier: 2, payee: "Funder", kind: "Percent of gross", percent: 0.5 },
      { tier: 3, payee: "Company", kind: "Residual" },
    ]);
    const receipts = received(["2020-01-01", 100], ["2020-02-01", 40], ["2020-03-01", 100]);
    // Of 100 it has 20 of 50, of 140 it has 60 of 70, of 240 all of 120.
    assert.deepEqual(told(receipts, claims), [
      "Lender 80 Funder 20 Company 0 | 0",
      "Lender 0 Funder 40 Company 0 | 0",
      "Lender 0 Funder 60 Company 40 | 0",
    ]);
  });

  it("carries forward what was paid above an entitlement that fell, and takes nothing back", () => {
    const claims = claimsOf([
      { tier: 1, payee: "Lender", kind: "Fixed", amount: 100, due: day("2020-02-01") },
      { tier: 2, payee: "Funder", kind: "Percent of remainder", percent: 0.5 },
    ]);
    const receipts = received(["2020-01-01", 100], ["2020-03-01", 100], ["2020-04-01", 100]);
    // With nothing held back the funder has 50 of the first 100. Once the lender is due, half of what it
    // leaves is 25, then 50, and only then more than 50 again.
    assert.deepEqual(told(receipts, claims, { reserve: false }), [
      "Lender 0 Funder 50 | 50",
      "Lender 50 Funder 0 | 0",
      "Lender 50 Funder 0 | 50",
      "Lender 0 Funder 50 | 100",
    ]);
  });

  it("lets interest run on what is left of a debt", () => {
    const claims = claimsOf([
      { tier: 1, payee: "Lender", kind: "Accreting", amount: 1000, rate: 0.1, from: day("2017-01-01") },
      { tier: 2, payee: "Company", kind: "Residual" },
    ]);
    // As DEBT_BALANCE: 1,100 after a year, 500 after the payment, 550 after another year.
    const receipts = received(["2018-01-01", 600], ["2019-01-01", 600], ["2020-01-01", 600]);
    assert.deepEqual(told(receipts, claims), [
      "Lender 600 Company 0 | 0",
      "Lender 550 Company 50 | 0",
      "Lender 0 Company 600 | 0",
    ]);
  });

  it("is the 29.75 million of the release and its interest", () => {
    const claims = claimsOf([
      { tier: 1, payee: "Lender", kind: "Accreting", amount: 29_750_000, rate: 0.1, from: day("2017-02-03") },
    ]);
    // 29,750,000 × (1 + 0.1 × 740/365), the days from the release to 13 February 2019.
    const total = paidTo(received(["2019-02-13", 100_000_000]), claims, "Lender");
    assert.equal(total.toFixed(2), "35781506.85");
  });

  it("shares what is left equally among residual claims, the odd cent to the first by name", () => {
    const claims = claimsOf([
      { tier: 1, payee: "b", kind: "Residual" },
      { tier: 1, payee: "A", kind: "Residual" },
    ]);
    assert.deepEqual(told(received(["2020-01-01", 0.03], ["2020-02-01", 0.01]), claims, { unit: CENT }), [
      "A 0.02 b 0.01 | 0",
      "A 0 b 0.01 | 0",
    ]);
  });

  it("stops after the day asked for", () => {
    const claims = claimsOf([{ tier: 1, payee: "A", kind: "Fixed", amount: 50 }]);
    const receipts = received(["2020-02-01", 20], ["2020-01-01", 20]);
    const asOf = (iso: string): number => paidTo(receipts, claims, "A", { asOf: fromIso(iso) }).toNumber();
    assert.deepEqual(["2019-12-31", "2020-01-01", "2020-01-31", "2020-02-01"].map(asOf), [0, 20, 20, 40]);
  });

  it("retains what nobody may have", () => {
    const claims = claimsOf([{ tier: 1, payee: "A", kind: "Fixed", amount: 50 }]);
    assert.deepEqual(told(received(["2020-01-01", 80]), claims), ["A 50 | 30"]);
  });

  it("has an event on a due date without any receipt", () => {
    const claims = claimsOf([{ tier: 1, payee: "A", kind: "Fixed", amount: 50, due: day("2020-01-01") }]);
    assert.deepEqual(told([], claims), ["A 0 | 0"]);
    assert.deepEqual(told([], claimsOf([{ tier: 1, payee: "A", kind: "Residual" }])), []);
  });
});

describe("a payee who stands twice in a tier", () => {
  it("has its part for each of its claims", () => {
    const claims = claimsOf([
      { tier: 1, payee: "A", kind: "Fixed", amount: 10 },
      { tier: 1, payee: "B", kind: "Fixed", amount: 20 },
      { tier: 1, payee: "a ", kind: "Fixed", amount: 30 },
    ]);
    // 30 of 60: half of each claim.
    assert.deepEqual(told(received(["2020-01-01", 30]), claims), ["A 5 a 15 B 10 | 0"]);
    assert.equal(paidTo(received(["2020-01-01", 30]), claims, "A").toNumber(), 20);
  });

  it("may have claims of two kinds there", () => {
    const claims = claimsOf([
      { tier: 1, payee: "Counsel", kind: "Percent of gross", percent: 0.1 },
      { tier: 1, payee: "Counsel", kind: "Fixed", amount: 5 },
      { tier: 2, payee: "Company", kind: "Residual" },
    ]);
    assert.deepEqual(told(received(["2020-01-01", 100]), claims), ["Counsel 5 Counsel 10 Company 85 | 0"]);
  });

  it("may have two notes there that fall due on different days", () => {
    const claims = claimsOf([
      { tier: 1, payee: "Notes", kind: "Multiple", amount: 10, multiple: 3, due: day("2020-04-01") },
      { tier: 1, payee: "Notes", kind: "Multiple", amount: 5, multiple: 4 },
      { tier: 2, payee: "Company", kind: "Residual" },
    ]);
    // Of 60 in all 20 are due at once, 30 are kept for their day, and 10 are left.
    assert.deepEqual(told(received(["2020-01-01", 60]), claims), [
      "Notes 20 Notes 0 Company 10 | 30",
      "Notes 0 Notes 30 Company 0 | 0",
    ]);
  });

  it("does not have one of its claims counted against the other of the same tier", () => {
    const claims = claimsOf([
      { tier: 1, payee: "A", kind: "Fixed", amount: 10 },
      { tier: 2, payee: "A", kind: "Fixed", amount: 20 },
      { tier: 2, payee: "A", kind: "Up to percent of total", percent: 0.5 },
      { tier: 3, payee: "Company", kind: "Residual" },
    ]);
    // Half of 100 less the 10 of the senior tier is 40; the 20 beside it do not count.
    assert.deepEqual(told(received(["2020-01-01", 100]), claims), ["A 10 A 20 A 40 Company 30 | 0"]);
    // Of 40 only 30 reach the tier, where 20 and half of 40 less 10 are due: 20 and 10.
    assert.deepEqual(told(received(["2020-01-01", 40]), claims), ["A 10 A 20 A 10 Company 0 | 0"]);
    const [short] = waterfall(received(["2020-01-01", 25]), claims);
    // 15 for 20 and 2.5 (half of 25, less 10): 13.33 and 1.67, and what is due is what it says.
    assert.deepEqual(
      short?.lines.slice(0, 3).map(({ due }) => due.toNumber()),
      [10, 20, 2.5],
    );
  });

  it("may be the residual twice, and then has two of the equal parts", () => {
    const claims = claimsOf([
      { tier: 1, payee: "A", kind: "Residual" },
      { tier: 1, payee: "A", kind: "Residual" },
      { tier: 1, payee: "B", kind: "Residual" },
    ]);
    assert.equal(paidTo(received(["2020-01-01", 90]), claims, "A").toNumber(), 60);
  });
});

describe("the audit trail", () => {
  const rules = (event: WaterfallEvent | undefined): string[] => (event?.lines ?? []).map(({ rule }) => rule);

  it("says of each claim by which rule it was measured and what became of it", () => {
    const claims = claimsOf([
      { tier: 1, payee: "Costs", kind: "Fixed", amount: 10 },
      { tier: 2, payee: "Debt", kind: "Accreting", amount: 30, rate: 0.1, from: day("2018-01-01") },
      { tier: 2, payee: "Notes", kind: "Multiple", amount: 5.5, multiple: 3, due: day("2020-01-01") },
      { tier: 3, payee: "Fund", kind: "Percent of gross", percent: 0.5 },
      { tier: 4, payee: "Fund", kind: "Up to percent of total", percent: 0.6 },
      { tier: 5, payee: "Plan", kind: "Percent of remainder", percent: 0.1 },
      { tier: 5, payee: "Company", kind: "Residual" },
    ]);
    const [first, second, third] = waterfall(
      received(["2019-01-01", 20], ["2019-06-01", 80], ["2020-01-01", 0]),
      claims,
      { unit: CENT },
    );
    assert.deepEqual(rules(first), [
      "Fixed 10; paid in full",
      "30 at 10% a year from 2018-01-01; 6.67 of 33 paid, pro rata with its tier",
      "3 × 5.5; 3.33 held back until 2020-01-01",
      "50% of 20 received; no cash left for it",
      "Up to 60% of 20 received, 0 had in senior tiers and 10 still due there; no cash left for it",
      "Residual: what all others leave; nothing due",
      "10% of 0 left by senior tiers; nothing due",
    ]);
    // The debt: 26.33 is left of it, and 151 days of interest are 1.09. 100 − 10 − 6.67 − 27.42 − 16.5 is 39.41.
    assert.deepEqual(rules(second).slice(0, 4), [
      "Fixed 10; settled before",
      "30 at 10% a year from 2018-01-01; paid in full",
      "3 × 5.5; 16.5 held back until 2020-01-01",
      "50% of 100 received; 39.41 of 50 paid",
    ]);
    assert.equal(rules(third)[2], "3 × 5.5; paid in full");
  });

  it("says until when a claim waits when nothing is held back", () => {
    const claims = claimsOf([
      { tier: 1, payee: "A", kind: "Fixed", amount: 1_234_567.5, due: day("2020-01-01") },
    ]);
    const [first] = waterfall(received(["2019-01-01", 1]), claims, { reserve: false });
    assert.deepEqual(rules(first), ["Fixed 1,234,567.5; not due before 2020-01-01"]);
  });
});

describe("a payee who is not there", () => {
  it("is answered with those who are", () => {
    const claims = claimsOf([
      { tier: 1, payee: "Notes", kind: "Fixed", amount: 1 },
      { tier: 2, payee: "Company", kind: "Residual" },
    ]);
    assert.throws(() => paidTo([], claims, "Lender"), {
      kind: "invalidValue",
      message: 'payee must be one of Notes, Company, got "Lender"',
    });
  });
});
