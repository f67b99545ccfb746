import assert from "node:assert/strict";
import fc from "fast-check";
import {
  divideToDate,
  exactShare,
  proRata,
  shareExceeds,
  shareOf,
} from "../../../src/calc/waterfall/measure/proRata.ts";
import { Decimal } from "../../../src/calc/index.ts";

describe("a division in proportion to what is due", () => {
  const cases: [cash: number, dues: number[], paid: number[], why: string][] = [
    [60, [100, 200, 300], [10, 20, 30], "domain.md §4"],
    [60, [100, 200, 0], [20, 40, 0], "domain.md §4"],
    [600, [100, 200, 300], [100, 200, 300], "exactly covered"],
    [999, [100, 200, 300], [100, 200, 300], "more than covered"],
    [0, [100, 200], [0, 0], "no cash"],
    [0, [0, 0], [0, 0], "nothing due"],
    [10, [], [], "nobody there"],
    [100, [70, 70, 70], [34, 33, 33], "the odd unit goes to the first of equals"],
    [101, [70, 70, 70], [34, 34, 33], "and the next to the second"],
    [10, [6, 6, 2], [4, 4, 2], "remainders 4/14, 4/14 and 6/14: the third has the largest"],
    [11, [6, 6, 2], [5, 5, 1], "remainders 10/14, 10/14 and 8/14: one more of cash, one less for the third"],
  ];
  for (const [cash, dues, paid, why] of cases) {
    it(`of ${cash} among ${JSON.stringify(dues)} is ${JSON.stringify(paid)}: ${why}`, () => {
      assert.deepEqual(proRata(cash, dues), paid);
    });
  }

  it("is exact where doubles are not", () => {
    // 9,007,199,254,740,991 is 3 × 3,002,399,751,580,330 and 1.
    const most = Number.MAX_SAFE_INTEGER;
    assert.deepEqual(
      proRata(most, [most, most, most]),
      [3002399751580331, 3002399751580330, 3002399751580330],
    );
  });

  it("adds up, and keeps every share within a unit of the exact one", () => {
    const units = fc.oneof(fc.nat(100), fc.maxSafeNat());
    fc.assert(
      fc.property(units, fc.array(units, { maxLength: 20 }), (cash, dues) => {
        const total = dues.reduce((sum, due) => sum + BigInt(due), 0n);
        const paid = proRata(cash, dues);
        if (total <= BigInt(cash)) return assert.deepEqual(paid, dues);
        assert.equal(
          paid.reduce((sum, share) => sum + BigInt(share), 0n),
          BigInt(cash),
        );
        paid.forEach((share, index) => {
          const exactTimesTotal = BigInt(cash) * BigInt(dues[index] ?? 0);
          const off = BigInt(share) * total - exactTimesTotal;
          assert.ok(off < total && off > -total);
        });
      }),
    );
  });
});

describe("a division that counts what was had before", () => {
  it("gives all that comes to the one who has had less, until both have had the same part", () => {
    assert.deepEqual(divideToDate(30, [100, 100], [50, 0]), [50, 30]);
    assert.deepEqual(divideToDate(60, [100, 100], [50, 0]), [55, 55]);
    assert.deepEqual(divideToDate(150, [100, 100], [50, 0]), [100, 100]);
  });

  it("takes nothing back from one who has had more than he may claim by now", () => {
    assert.deepEqual(divideToDate(30, [40, 100], [50, 0]), [50, 30]);
    assert.deepEqual(divideToDate(500, [40, 100], [50, 0]), [50, 100]);
  });

  it("leaves out one after the other who is ahead", () => {
    // With all in, the part would be 140/300; without the first 50/200; without the second too, 10/100.
    assert.deepEqual(divideToDate(10, [100, 100, 100], [90, 40, 0]), [90, 40, 10]);
  });

  it("never gives less than was had, and adds up", () => {
    const units = fc.oneof(fc.nat(50), fc.nat(1_000_000_000_000));
    const claims = fc.array(fc.record({ entitled: units, paid: units }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(units, claims, (cash, given) => {
        const [entitled, paid] = [given.map((claim) => claim.entitled), given.map((claim) => claim.paid)];
        const toDate = divideToDate(cash, entitled, paid);
        const owed = given.reduce((sum, claim) => sum + Math.max(0, claim.entitled - claim.paid), 0);
        const added = toDate.reduce((sum, units, index) => sum + units - (paid[index] ?? 0), 0);
        assert.equal(added, Math.min(cash, owed));
        toDate.forEach((units, index) => {
          assert.ok(units >= (paid[index] ?? 0));
          assert.ok(units <= Math.max(entitled[index] ?? 0, paid[index] ?? 0));
        });
      }),
    );
  });
});

describe("a share of a sum", () => {
  it("is rounded down, however large the numbers", () => {
    const third = exactShare(new Decimal(1 / 3));
    assert.equal(shareOf(100, third), 33);
    assert.equal(shareOf(3, third), 0, "0.3333333333333333 of 3 is less than 1");
    assert.equal(shareOf(9_007_199_254_740_991, exactShare(new Decimal("0.95"))), 8_556_839_292_003_941);
    assert.equal(shareOf(100_000_000, exactShare(new Decimal("1e-8"))), 1);
    assert.equal(shareOf(77, exactShare(new Decimal(1))), 77);
  });

  it("is compared before it is rounded", () => {
    const share = exactShare(new Decimal("0.35"));
    // 35% of 5,546,455.63 is 1,941,259.4705; 3 × 647,086.49 is 1,941,259.47.
    assert.equal(shareExceeds(554_645_563, share, 194_125_947), true);
    assert.equal(shareExceeds(554_645_562, share, 194_125_947), false);
  });
});
