import assert from "node:assert/strict";
import { fromIso, paidByPayee } from "../../../src/calc/index.ts";
import { claimsOf, receiptsOf } from "./contracts.ts";

const PAIRS = 8_000;
/** Four times as many claims; telling every junior of every payment would take sixteen times as long. */
const FEWER = PAIRS / 4;
const MOST_TIMES = 10;

/**
 * 1,000,000 comes in; one payee has 8,000 claims on an amount, and then 8,000 more on half of all less what it had
 * in senior tiers: the first of these gets the difference to 500,000 where the former came to less, the others nothing.
 */
function paid(amount: number, seniorTier: Tiers, juniorTier: Tiers, pairs = PAIRS): Record<string, number> {
  const each = Array.from({ length: pairs }, (_, index) => index);
  const share = { payee: "Fund ", kind: "Up to percent of total", percent: 0.5 } as const;
  const claims = claimsOf([
    ...each.map((index) => ({ tier: 1 + seniorTier(index), payee: "Fund", kind: "Fixed" as const, amount })),
    ...each.map((index) => ({ tier: 1 + pairs + juniorTier(index), ...share })),
    { tier: 1 + 2 * pairs, payee: "Company", kind: "Residual" as const },
  ]);
  const totals = paidByPayee(receiptsOf([[fromIso("2018-11-15"), 1_000_000]]), claims);
  return Object.fromEntries(totals.map((total) => [total.payee, total.paid.toNumber()]));
}

type Tiers = (index: number) => number;
const each: Tiers = (index) => index;
const oneForAll: Tiers = () => 0;

describe("many claims of one payee that count what it had before", () => {
  const seniors: [name: string, tierOf: Tiers][] = [
    ["a tier each", each],
    ["a tier of two", (index) => Math.floor(index / 2)],
    ["a tier of a hundred", (index) => Math.floor(index / 100)],
    ["one tier", oneForAll],
  ];
  for (const [name, tierOf] of seniors) {
    it(`count it once where that was paid in ${name}`, () => {
      assert.deepEqual(paid(10, tierOf, each), { Fund: 500_000, Company: 500_000 });
    });
  }

  it("get nothing where it had more, be it one by one or together", () => {
    assert.deepEqual(paid(80, each, each), { Fund: 640_000, Company: 360_000 });
    assert.deepEqual(paid(80, oneForAll, oneForAll), { Fund: 640_000, Company: 360_000 });
  });

  it("take no longer than in proportion to their number, or nearly", () => {
    const seconds = (pairs: number): number => {
      const took = Array.from({ length: 3 }, () => {
        const start = process.cpuUsage();
        paid(10, each, each, pairs);
        const { user, system } = process.cpuUsage(start);
        return (user + system) / 1e6;
      });
      return Math.min(...took);
    };
    const [few, many] = [seconds(FEWER), seconds(PAIRS)];
    assert.ok(many < MOST_TIMES * few, `${many} s, ${few} s for a quarter`);
  });
});
