/** Claims that may be paid out of some receipts alone, or not before one: every figure by hand. */
import assert from "node:assert/strict";
import {
  Decimal,
  firstDayOf,
  fromIso,
  liquidityTest,
  minimumReceipt,
  paidByPayee,
  parseClaims,
  receiptIdsOf,
  waterfall,
  type ClaimRow,
  type Receipt,
} from "../../../src/calc/index.ts";
import { claimRow } from "./contracts.ts";

type Given = Parameters<typeof claimRow>[0] & Pick<ClaimRow, "outOf" | "notBefore">;

const CENT = new Decimal("0.01");
const FIRST = "2018-11-15";
const SECOND = "2019-01-15";

const received = (...given: readonly (readonly [date: string, amount: number, id?: string])[]): Receipt[] =>
  given.map(([date, amount, id]) => ({ date: fromIso(date), amount: new Decimal(amount), id }));

function claimsOn(receipts: readonly Receipt[], given: readonly Given[]) {
  const rows = given.map(({ outOf, notBefore, ...claim }, index) => ({
    ...claimRow(claim, index + 2),
    outOf,
    notBefore,
  }));
  return parseClaims(rows, firstDayOf(receipts), receiptIdsOf(receipts));
}

function paid(receipts: readonly Receipt[], given: readonly Given[], reserve = true): Record<string, number> {
  const totals = paidByPayee(receipts, claimsOn(receipts, given), { reserve, unit: CENT });
  return Object.fromEntries(totals.map(({ payee, paid: sum }) => [payee, sum.toNumber()]));
}

const fixed = (tier: number, payee: string, amount: number, outOf?: string): Given => ({
  ...{ tier, payee, kind: "Fixed", amount, outOf },
});
const COMPANY: Given = { tier: 9, payee: "Company", kind: "Residual" };

describe("a claim that may be paid out of one receipt only", () => {
  it("has nothing of the others, and what is left of them goes to its juniors", () => {
    const receipts = received([FIRST, 100, "First"], [SECOND, 50, "Second"]);
    const claims = claimsOn(receipts, [fixed(1, "Lender", 80, "second"), COMPANY]);
    const told = [...waterfall(receipts, claims, { unit: CENT })].map(({ lines }) =>
      lines.map(({ due, paid: sum, remaining }) => [due, sum, remaining].map(Number)),
    );
    assert.deepEqual(told, [
      [
        [80, 0, 80],
        [100, 100, 0],
      ],
      [
        [80, 50, 30],
        [0, 0, 0],
      ],
    ]);
  });

  it("says so in the rule that decided", () => {
    const receipts = received([FIRST, 100, "First"], [FIRST, 50, "Second"]);
    const [event] = [...waterfall(receipts, claimsOn(receipts, [fixed(1, "Lender", 40, "Second"), COMPANY]))];
    assert.equal(event?.lines[0]?.rule, "Fixed 40, out of Second; paid in full");
  });

  it("is one of several, parted by a semicolon", () => {
    const receipts = received([FIRST, 10, "A"], [FIRST, 20, "B"], [FIRST, 40, "C"]);
    assert.deepEqual(paid(receipts, [fixed(1, "Lender", 100, "A; b"), COMPANY]), { Lender: 30, Company: 40 });
  });

  it("has its percentage of them alone, in every kind that has one", () => {
    const receipts = received([FIRST, 60], [FIRST, 40, "Bonds"]);
    const share = (kind: string, more: Partial<Given> = {}): number | undefined =>
      paid(receipts, [
        fixed(1, "Senior", 70),
        { tier: 2, payee: "Holder", kind, percent: 0.1, outOf: "Bonds", ...more },
        COMPANY,
      ])["Holder"];
    assert.equal(share("Percent of gross"), 4);
    // Of the bonds the senior, who has the 60 first, leaves 30.
    assert.equal(share("Percent of remainder"), 3);
    assert.equal(share("Up to percent of total"), 4);
    assert.equal(share("Lesser of", { amount: 100 }), 4);
    assert.equal(share("Greater of", { amount: 1 }), 4);
  });

  it("counts towards a percentage of the total what its payee had in senior tiers, of whichever receipt", () => {
    const receipts = received([FIRST, 60], [FIRST, 40, "Bonds"]);
    const claims: Given[] = [
      fixed(1, "Holder", 5),
      { tier: 2, payee: "Holder", kind: "Up to percent of total", percent: 0.5, outOf: "Bonds" },
      COMPANY,
    ];
    // 5, and 50 % of 40 less 5.
    assert.deepEqual(paid(receipts, claims), { Holder: 20, Company: 80 });
  });

  it("comes before others on its receipt: they draw first on what nobody else may use", () => {
    const receipts = received([FIRST, 60], [FIRST, 40, "Bonds"]);
    const claims = [fixed(1, "Counsel", 70), fixed(2, "Holder", 40, "Bonds"), COMPANY];
    assert.deepEqual(paid(receipts, claims), { Counsel: 70, Holder: 30, Company: 0 });
  });

  it("shares its receipt with its tier once what only they may use is divided", () => {
    const receipts = received([FIRST, 60], [FIRST, 40, "Bonds"]);
    // A has the 60 that are not of bonds; without Out of both would have 50.
    assert.deepEqual(paid(receipts, [fixed(1, "A", 60), fixed(1, "B", 60, "Bonds")]), { A: 60, B: 40 });
    // A has 60 of 90 before; of the bonds B has all until it has had as large a part, 40 of 60.
    assert.deepEqual(paid(receipts, [fixed(1, "A", 90), fixed(1, "B", 60, "Bonds")]), { A: 60, B: 40 });
    // A has 60 of 120, B 40 of 40 before it: of 100 bonds A has 60 more once B is full.
    const more = received([FIRST, 60], [FIRST, 100, "Bonds"]);
    assert.deepEqual(paid(more, [fixed(1, "A", 120), fixed(1, "B", 40, "Bonds")]), { A: 120, B: 40 });
  });

  it("has its receipt kept for it until it may be paid", () => {
    const receipts = received([FIRST, 60], [FIRST, 40, "Bonds"]);
    const claims: Given[] = [
      { ...fixed(1, "Holder", 30, "Bonds"), due: fromIso(SECOND) },
      fixed(2, "Lender", 80),
      COMPANY,
    ];
    assert.deepEqual(paid(receipts, claims), { Holder: 30, Lender: 70, Company: 0 });
    assert.deepEqual(paid(receipts, claims, false), { Holder: 0, Lender: 80, Company: 20 });
  });

  it("adds up with others of the same receipt to all of it, to the last unit", () => {
    const receipts = received([FIRST, 60], [FIRST, 100.01, "Bonds"]);
    const share = (payee: string, percent: number): Given => ({
      ...{ tier: 1, payee, kind: "Percent of gross", percent, outOf: "Bonds" },
    });
    assert.deepEqual(paid(receipts, [share("A", 0.8), share("B", 0.2), COMPANY]), {
      A: 80.01,
      B: 20,
      Company: 60,
    });
  });

  it("refuses a receipt that there is not", () => {
    const receipts = received([FIRST, 60], [FIRST, 40, "Bonds"]);
    assert.throws(() => claimsOn(receipts, [fixed(1, "A", 1, "Shares")]), {
      message: 'claims row 2: Out of must name receipts by their Id: known are "Bonds", got "Shares"',
    });
    // Of separators alone no receipt is named, and not every one.
    assert.throws(() => claimsOn(receipts, [fixed(1, "A", 1, " ; ")]), {
      message: 'claims row 2: Out of must name receipts by their Id: known are "Bonds", got ";"',
    });
    assert.throws(() => claimsOn(received([FIRST, 60]), [{ ...fixed(1, "A", 1), notBefore: "Bonds" }]), {
      message:
        'claims row 2: Not before must be a date, such as 2020-12-31, or the Id of a receipt: there are none, got "Bonds"',
    });
  });
});

describe("a claim that is not due before a day or a receipt", () => {
  const receipts = received([FIRST, 100], [SECOND, 10, "Second"]);
  const notes = (notBefore: Given["notBefore"], due?: string): Given[] => [
    { ...fixed(1, "Notes", 60), notBefore, ...(due === undefined ? {} : { due: fromIso(due) }) },
    COMPANY,
  ];

  it("waits for it, the cash kept for it with the reserve", () => {
    const days = [...waterfall(receipts, claimsOn(receipts, notes("second")), { unit: CENT })];
    assert.deepEqual(
      days.map(({ lines, retained }) => [...lines.map((line) => Number(line.paid)), Number(retained)]),
      [
        [0, 40, 60],
        [60, 10, 0],
      ],
    );
    assert.deepEqual(paid(receipts, notes("Second"), false), { Notes: 10, Company: 100 });
  });

  it("takes the later of it and what else says when it is due", () => {
    const day = (given: Given[]): number | undefined => claimsOn(receipts, given)[0]?.payableFrom;
    assert.equal(day(notes(fromIso("2018-12-01"))), fromIso("2018-12-01"));
    assert.equal(day(notes(fromIso("2018-12-01"), "2018-12-24")), fromIso("2018-12-24"));
    assert.equal(day(notes("Second", "2018-12-24")), fromIso(SECOND));
  });
});

describe("the least receipt where some claims may be paid out of some receipts alone", () => {
  it("takes the receipts of the first day for one with all their Ids", () => {
    const receipts = received([FIRST, 5, "A"], [FIRST, 5, "B"], [SECOND, 100, "C"]);
    const claims = claimsOn(receipts, [fixed(1, "X", 8, "A"), fixed(2, "Y", 20, "B; C"), COMPANY]);
    const test = liquidityTest(receipts, claims, fromIso(SECOND), { unit: CENT });
    assert.deepEqual(
      test.rows.map(({ payee, shortfall, smallestFirstReceipt }) => [
        payee,
        Number(shortfall),
        Number(smallestFirstReceipt),
      ]),
      [
        // 5 of the 8; a first receipt of 8 would do, for what it brings is all X's, and Y has the later one.
        ["X", 3, 8],
        ["Y", 0, 0],
      ],
    );
  });

  it("is not taken for found between two receipts of which both are short", () => {
    // All in all T comes, C = T/21 of it later. A is owed the greater of 75,000 and a tenth of both, Lender 34,000 of C.
    // From T = 714,000 on C is 34,000. A tenth is more than 75,000 from 750,000 on, and from 787,500 on that of B alone:
    // then C must be 34,000 and a tenth of itself, so T × 9/210 at least 34,000, which is 793,333.33. A little below
    // that the lender is short again: at 793,000 C is 37,761.90, of 3,776.19 for A and 34,000 for the lender.
    const receipts = received([FIRST, 1_000_000, "B"], [SECOND, 50_000, "C"]);
    const greater: Given = {
      ...{ tier: 1, payee: "A", kind: "Greater of", amount: 75_000, multiple: 1, percent: 0.1 },
      outOf: "B; C",
    };
    const claims = claimsOn(receipts, [greater, fixed(1, "Lender", 34_000, "C"), COMPANY]);
    const least = minimumReceipt(receipts, claims, "Lender", { unit: CENT }).toNumber();
    assert.ok(least > 793_000 && least <= 793_333.34, String(least));
  });

  it("scales all receipts alike", () => {
    const receipts = received([FIRST, 50, "B"], [SECOND, 50, "A"]);
    const claims = claimsOn(receipts, [fixed(1, "X", 30, "A"), COMPANY]);
    assert.equal(minimumReceipt(receipts, claims, "X", { unit: CENT }).toNumber(), 60);
  });
});
