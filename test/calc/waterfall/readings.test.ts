/**
 * Where the columns of a claims table could be read in two ways: one reading each. Figures are worked out by hand.
 */
import assert from "node:assert/strict";
import { Decimal, fromIso, parseClaims, serialDate, waterfall } from "../../../src/calc/index.ts";
import { claimRow, claimsOf, receiptsOf } from "./contracts.ts";

const CENT = new Decimal("0.01");
const START = fromIso("2018-01-01");

type Claims = Parameters<typeof claimsOf>[0];

/** What each claim is paid, and what is retained, day by day. */
function daily(receipts: [number, number][], claims: Claims, reserve = true): unknown[] {
  return [...waterfall(receiptsOf(receipts), claimsOf(claims), { unit: CENT, reserve })].map(
    ({ date, retained, lines }) => [
      date - START,
      ...lines.map(({ paid }) => paid.toNumber()),
      retained.toNumber(),
    ],
  );
}

describe("readings of a claims table", () => {
  // 90 among 100 and 200: 30 and 60, of which the 60 wait.
  it("keeps cash for claims of the same tier not yet due, in their part", () => {
    const claims: Claims = [
      { tier: 1, payee: "A", kind: "Fixed", amount: 100 },
      { tier: 1, payee: "B", kind: "Fixed", amount: 200, due: START + 10 },
    ];
    assert.deepEqual(daily([[START, 90]], claims), [
      [0, 30, 0, 60],
      [10, 0, 60, 0],
    ]);
    assert.deepEqual(daily([[START, 90]], claims, false), [
      [0, 90, 0, 0],
      [10, 0, 0, 0],
    ]);
  });

  // Of 300 in all each has 150, though B has no part of the first 100 while it waits without the reserve.
  it("shares what is left among residuals in equal parts over all receipts", () => {
    const claims: Claims = [
      { tier: 1, payee: "A", kind: "Residual" },
      { tier: 1, payee: "B", kind: "Residual", due: START + 10 },
    ];
    const receipts: [number, number][] = [
      [START, 100],
      [START + 20, 200],
    ];
    assert.deepEqual(daily(receipts, claims, false), [
      [0, 100, 0, 0],
      [10, 0, 0, 0],
      [20, 50, 150, 0],
    ]);
    assert.deepEqual(daily(receipts, claims), [
      [0, 50, 0, 50],
      [10, 0, 50, 0],
      [20, 100, 100, 0],
    ]);
  });

  // 2018 and 2019 have 730 days of 365: 20 on 100 at 10 %. Of 360-day years of twelve months of 30: two, 20 again,
  // and 40.56 by ACT/360 at 20 %: 100 × 0.2 × 730 / 360.
  it("counts simple interest on an accreting claim without a frequency, whatever its day count", () => {
    const due = fromIso("2020-01-01");
    const owed = (rate: number, dayCount?: "30E/360" | "ACT/360"): unknown => {
      const [claim] = claimsOf([{ tier: 1, payee: "A", kind: "Accreting", amount: 100, rate, from: START }]);
      assert.ok(claim?.kind === "Accreting");
      const claims = [dayCount === undefined ? claim : { ...claim, dayCount }];
      return [...waterfall(receiptsOf([[due, 500]]), claims, { unit: CENT })]
        .at(-1)
        ?.lines[0]?.paid.toNumber();
    };
    assert.equal(owed(0.1), 120);
    assert.equal(owed(0.1, "30E/360"), 120);
    assert.equal(owed(0.2, "ACT/360"), 140.56);
  });

  // 100 × 2 less 50 that was paid by the first step is 150: 3 × 100 less 50 is 250 after it.
  it("takes a multiple that steps on the whole amount, less what was paid", () => {
    const row = claimRow({ tier: 1, payee: "A", kind: "Multiple", amount: 100, multiple: 2 });
    const steps = [{ after: serialDate(START + 5), multiple: new Decimal(3) }];
    const receipts = receiptsOf([
      [START, 50],
      [START + 6, 500],
    ]);
    const paid = [...waterfall(receipts, parseClaims([{ ...row, steps }]), { unit: CENT })].map(({ lines }) =>
      lines[0]?.paid.toNumber(),
    );
    assert.deepEqual(paid, [50, 250]);
  });
});
