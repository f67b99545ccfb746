import assert from "node:assert/strict";
import fc from "fast-check";
import {
  Decimal,
  firstDayOf,
  paidByPayee,
  receiptIdsOf,
  parseClaims,
  waterfall,
  ZERO,
  type Claim,
  type ClaimKind,
  type Receipt,
} from "../../../src/calc/index.ts";
import { naiveWaterfall } from "./naive.ts";
import { checkEvents, checkPools, multiplesOf } from "./promises.ts";
import { money, randomWaterfall } from "./randomWaterfall.ts";

const CENT = new Decimal("0.01");
const cents = (sum: Decimal): number => (sum.isZero() ? 0 : sum.times(100).toNumber());

/** What each payee is paid in all, with what is withheld, in cents. */
function totals(
  receipts: readonly Receipt[],
  claims: readonly Claim[],
  reserve: boolean,
): Map<string, number> {
  const all = new Map<string, number>();
  for (const { payee, paid } of paidByPayee(receipts, claims, { reserve, unit: CENT })) {
    const name = payee.replace(/^Tax on /u, "");
    all.set(name, (all.get(name) ?? 0) + cents(paid));
  }
  return all;
}

/** The same receipts, each with something more, or only those from a day on. */
function withMore(receipts: readonly Receipt[], extra: readonly Decimal[], from = 0): Receipt[] {
  return receipts.map(({ date, amount, id }, index) => ({
    date,
    amount: date < from ? amount : amount.plus(extra[index % extra.length] ?? 0),
    id,
  }));
}

/**
 * Shares are paid in whole cents, so one cent more of proceeds may move the odd cents of a division: no
 * rule keeps every share within a cent and never moves one (the Alabama paradox of the largest remainder;
 * Balinski and Young 1982). A payee may therefore have a cent less for each claim there is, and no more.
 */
function assertNobodyHasLess(
  claims: readonly Claim[],
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
): void {
  for (const [payee, paid] of before) {
    // A debt that is repaid sooner earns less interest, and a note is paid off before its multiple steps up, so
    // its holder may have less in all.
    const isCheaperSooner = (claim: Claim): boolean =>
      claim.kind === "Accreting" ||
      ("legs" in claim && claim.legs.growth !== undefined) ||
      ("stepped" in claim && multiplesOf(claim).length > 1);
    if (claims.some((claim) => claim.payee === payee && isCheaperSooner(claim))) continue;
    const more = after.get(payee) ?? 0;
    if (more < paid - claims.length) assert.fail(`${payee} had ${paid} and has ${more} cents`);
  }
}

/**
 * Whether a table promises, of one more of proceeds, more than the whole. "Percent of remainder" gains and
 * "up to percent of total" stops counting what its payee had, so that juniors lose what both gain: with
 * 100 to X, then 50% of the remainder to Y, then X up to 60% of the total, the next tier has 30 of 200,
 * 10 of 400 and nothing of 500. So the contract says; of such tables no engine can pay nobody less. Nor of
 * percentages of what exceeds a sum, beside others, that come to more than the whole of it. Nor of a claim that is
 * paid out of one receipt, which may be all of it, beside percentages: of 36 with nothing of that receipt four times
 * 20% leave 8 of 36; with 15 of it the claim has 14, the percentages 52, and nothing of 66 is left.
 */
function promisesTooMuch(claims: readonly Claim[]): boolean {
  const has = (kind: ClaimKind): boolean => claims.some((claim) => claim.kind === kind);
  const promised = claims.reduce(
    (sum, claim) => ("percent" in claim ? sum.plus(claim.percent ?? 0) : sum),
    ZERO,
  );
  const begins = claims.some((claim) => "above" in claim && !claim.above.isZero());
  const isBound = claims.some(({ outOf }) => outOf !== undefined);
  if (isBound && promised.gt(0)) return true;
  return (begins || (has("Percent of remainder") && has("Up to percent of total"))) && promised.gt(1);
}

/** Whether a claim has more if it is paid early, which its juniors then have less. */
function stepsDown(claims: readonly Claim[]): boolean {
  return claims.some(
    (claim) =>
      "stepped" in claim &&
      multiplesOf(claim).some((multiple, index, all) => all[index + 1]?.lt(multiple) === true),
  );
}

/**
 * Whether a percentage of earlier receipts is had of later ones, which juniors then have less of: nothing is kept for one
 * that begins on a day of its own, and a Reserve has taken what it shared with it.
 */
function sharesLate(claims: readonly Claim[]): boolean {
  const hasReserve = claims.some(({ kind }) => kind === "Reserve");
  return claims.some(
    (claim) =>
      (hasReserve && "percent" in claim) ||
      ("legs" in claim &&
        claim.legs.share !== undefined &&
        claim.legs.drawdowns.some(({ from }) => from !== undefined)),
  );
}

const extra = fc.array(money, { minLength: 1, maxLength: 10 });

describe("any waterfall", () => {
  it("pays out and retains, to the cent, what was received; nobody is paid above his entitlement", () => {
    const property = fc.property(randomWaterfall, ({ receipts, claims, reserve }) => {
      const events = [...waterfall(receipts, claims, { reserve, unit: CENT })];
      checkEvents(events);
      checkPools(events, receipts);
    });
    fc.assert(property);
  });

  it("is what the plain second implementation says, claim by claim and event by event, in any unit", () => {
    const unit = fc
      .constantFrom("0.01", "0.01", "1", "0.001", "0.05", "1000")
      .map((size) => new Decimal(size));
    const property = fc.property(randomWaterfall, unit, ({ receipts, claims, reserve }, size) => {
      const expected = naiveWaterfall(receipts, claims, reserve, size);
      const units = (sum: Decimal): number => sum.div(size).toNumber();
      let position = 0;
      for (const { date, retained, lines } of waterfall(receipts, claims, { reserve, unit: size })) {
        const event = expected[position++];
        assert.equal(date, event?.date);
        const told = lines.map(({ claim, due, paid, withheld }) => [
          claim.payee,
          claim.tier,
          ...[due, paid, withheld].map(units),
        ]);
        const plain = event?.lines.map(({ payee, tier, due, paid, withheld }) => [
          payee,
          tier,
          ...[due, paid, withheld].map(Number),
        ]);
        assert.equal(JSON.stringify(told), JSON.stringify(plain));
        assert.equal(units(retained), Number(event?.retained));
      }
      assert.equal(position, expected.length);
    });
    fc.assert(property);
  });

  it("pays nobody less in all when more comes in, with cash held back for claims not yet due", () => {
    const property = fc.property(randomWaterfall, extra, ({ receipts, claims }, more) => {
      fc.pre(!promisesTooMuch(claims) && !stepsDown(claims) && !sharesLate(claims));
      const after = totals(withMore(receipts, more), claims, true);
      assertNobodyHasLess(claims, totals(receipts, claims, true), after);
    });
    fc.assert(property);
  });

  it("pays nobody less in all when more comes in once every claim is due, with nothing held back", () => {
    const property = fc.property(randomWaterfall, extra, ({ receipts, claims }, more) => {
      fc.pre(!promisesTooMuch(claims) && !stepsDown(claims));
      const lastDue = Math.max(0, ...claims.map(({ payableFrom }) => payableFrom ?? 0));
      const after = totals(withMore(receipts, more, lastDue), claims, false);
      assertNobodyHasLess(claims, totals(receipts, claims, false), after);
    });
    fc.assert(property);
  });

  it("owes an accreting claim no more at the end when more comes in", () => {
    const property = fc.property(randomWaterfall, extra, ({ receipts, claims }, more) => {
      fc.pre(!promisesTooMuch(claims) && !stepsDown(claims));
      const unpaid = (received: readonly Receipt[]): Map<Claim, Decimal> =>
        new Map(
          [...waterfall(received, claims, { unit: CENT })]
            .at(-1)
            ?.lines.map(({ claim, remaining }) => [claim, remaining]),
        );
      const after = unpaid(withMore(receipts, more));
      const days = receipts.map(({ date }) => date);
      for (const [claim, before] of unpaid(receipts)) {
        if (claim.kind !== "Accreting") continue;
        // An odd cent that moved early bears interest to the end, as the debt does.
        const lastDay = Math.max(...days, ...claims.map(({ payableFrom }) => payableFrom ?? 0));
        const years = Math.max(0, lastDay - Math.min(...days)) / 365 + 1;
        const grown = Math.exp(claim.rate.toNumber() * years);
        assert.ok(after.get(claim)?.lte(before.plus(CENT.times(claims.length).times(grown))), claim.payee);
      }
    });
    fc.assert(property);
  });

  it("pays nothing out of nothing", () => {
    const property = fc.property(randomWaterfall, ({ receipts, claims, reserve }) => {
      const nothing = receipts.map((receipt) => ({ ...receipt, amount: ZERO }));
      for (const [payee, paid] of totals(nothing, claims, reserve)) assert.equal(paid, 0, payee);
    });
    fc.assert(property);
  });

  it("does not depend on the order of the rows", () => {
    const shuffled = randomWaterfall.chain((given) =>
      fc.record({
        given: fc.constant(given),
        rows: fc.shuffledSubarray([...given.rows], { minLength: given.rows.length }),
        receipts: fc.shuffledSubarray([...given.receipts], { minLength: given.receipts.length }),
      }),
    );
    const property = fc.property(shuffled, ({ given, rows, receipts }) => {
      assert.deepEqual(
        totals(receipts, parseClaims(rows, firstDayOf(receipts), receiptIdsOf(receipts)), given.reserve),
        totals(given.receipts, given.claims, given.reserve),
      );
    });
    fc.assert(property);
  });

  it("does not change when a receipt comes in two parts on the same day", () => {
    const part = fc.record({ which: fc.nat(), share: fc.integer({ min: 0, max: 100 }) });
    const property = fc.property(randomWaterfall, part, ({ receipts, claims, reserve }, { which, share }) => {
      const split = receipts.flatMap((receipt, index) => {
        if (index !== which % receipts.length) return [receipt];
        const first = receipt.amount.times(share).div(100).toDecimalPlaces(2);
        return [first, receipt.amount.minus(first)].map((amount) => ({ ...receipt, amount }));
      });
      assert.deepEqual(totals(split, claims, reserve), totals(receipts, claims, reserve));
    });
    fc.assert(property);
  });
});
