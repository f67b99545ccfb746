/**
 * Smallest first receipt and MINIMUM_RECEIPT against a scan unit by unit with the plain second implementation.
 */
import assert from "node:assert/strict";
import fc from "fast-check";
import {
  CLAIM_KINDS,
  Decimal,
  DomainError,
  fromIso,
  liquidityTest,
  minimumReceipt,
  parseClaims,
  type Claim,
  type ClaimKind,
  type ClaimRow,
  type Receipt,
  type SerialDate,
} from "../../../src/calc/index.ts";
import { claimRow, claimsOf, receiptsOf } from "./contracts.ts";
import { naiveWaterfall } from "./naive.ts";

const DAY = fromIso("2020-01-01");
const ONE = new Decimal(1);
const CENT = new Decimal("0.01");
const ZERO = new Decimal(0);
const later = (days: number): SerialDate => (DAY + days) as SerialDate;

/** What claims are short of on a day, residual ones aside. */
function shortages(
  receipts: readonly Receipt[],
  claims: readonly Claim[],
  reserve: boolean,
  on?: SerialDate,
): { readonly payee: string; readonly units: number }[] {
  const until = receipts.filter(({ date }) => on === undefined || date <= on);
  if (on !== undefined) until.push({ date: on, amount: ZERO });
  const last = naiveWaterfall(until, claims, reserve, ONE)
    .filter(({ date }) => on === undefined || date <= on)
    .at(-1);
  const isOwed = claims.map(({ kind }) => kind !== "Residual" && kind !== "Reserve");
  return (last?.lines ?? [])
    .filter((_, index) => isOwed[index])
    .map(({ payee, due, paid, withheld }) => ({ payee, units: Number(due - paid - withheld) }));
}

/** The rule itself, over all sums up to a largest one. */
function scanned(
  tried: readonly (readonly { readonly payee: string; readonly units: number }[])[],
  payee?: string,
): number | undefined {
  const own = tried.map((claims) => claims.filter((claim) => payee === undefined || claim.payee === payee));
  const lastShort = own.findLastIndex((claims) => claims.some(({ units }) => units > 1));
  const least = own.findIndex(
    (claims, units) => units > lastShort && claims.every((claim) => claim.units === 0),
  );
  return least === -1 ? undefined : least;
}

/** What a random row of a kind states; a kind that is not here states nothing, and is not drawn. */
const USED: Readonly<Partial<Record<ClaimKind, readonly (keyof ClaimRow)[]>>> = {
  Fixed: ["amount"],
  Accreting: ["amount", "rate", "from"],
  Multiple: ["amount", "multiple"],
  Hurdle: ["amount", "multiple", "rate", "from"],
  "Percent of gross": ["percent", "above"],
  "Percent of remainder": ["percent", "above"],
  "Up to percent of total": ["percent", "above"],
  "Lesser of": ["amount", "multiple", "percent", "above"],
  "Greater of": ["amount", "multiple", "percent", "above"],
  Reserve: ["amount"],
  Residual: [],
};

const decimal = (...values: number[]): fc.Arbitrary<Decimal> =>
  fc.constantFrom(...values.map((value) => new Decimal(value)));

/** Claims of a few units, of which whatever is due comes out of no more than `MOST`. */
const smallTable = fc
  .record({
    rows: fc.array(
      fc.record({
        tier: fc.integer({ min: 1, max: 3 }),
        payee: fc.constantFrom("A", "B", "C"),
        kind: fc.constantFrom(...CLAIM_KINDS.filter((kind) => kind in USED)),
        amount: decimal(0, 1, 2, 3, 5, 7),
        percent: decimal(0.1, 0.2, 0.3, 0.5, 0.6, 0.8),
        multiple: decimal(1, 1.5, 3),
        rate: decimal(0.01, 0.1, 0.3),
        above: fc.option(decimal(2, 6, 40), { nil: undefined, freq: 2 }),
        cap: fc.option(decimal(1, 4, 11), { nil: undefined, freq: 2 }),
        from: fc.integer({ min: 0, max: 300 }).map(later),
        due: fc.option(fc.integer({ min: 300, max: 700 }).map(later), { nil: undefined }),
      }),
      { minLength: 1, maxLength: 5 },
    ),
    receipts: fc.array(
      fc.record({ date: fc.integer({ min: 0, max: 600 }).map(later), amount: decimal(1, 4, 9, 15) }),
      { minLength: 1, maxLength: 3 },
    ),
    reserve: fc.boolean(),
    on: fc.integer({ min: 0, max: 800 }).map(later),
  })
  .map(({ rows, ...rest }) => {
    const lastTier = Math.max(...rows.map(({ tier }) => tier));
    const claims = parseClaims(
      rows.map(({ tier, payee: drawnPayee, kind: drawn, due, cap, ...figures }, index) => {
        const kind = drawn === "Residual" && tier !== lastTier ? "Fixed" : drawn;
        // Two of a payee in a tier would be drawdowns of one claim, which say alike what is its own.
        const payee = kind === "Hurdle" ? `${drawnPayee}${index}` : drawnPayee;
        const blank = claimRow({ tier, payee, kind }, index + 2);
        const used = Object.fromEntries(
          Object.entries(figures).filter(([column]) => USED[kind]?.some((name) => name === column)),
        );
        const until = kind === "Reserve" ? (due ?? later(300)) : due;
        return { ...blank, ...used, due: until, cap: kind === "Residual" ? undefined : cap };
      }),
    );
    return { ...rest, claims };
  });

/** Sums are tried up to here; what is first enough above it is not judged. */
const MOST = 320;
const sums = Array.from({ length: MOST + 1 }, (_, units) => units);
/** Short beyond, as far as a scan can tell. */
const FAR = 0.9 * MOST;

function assertLeast(found: number | undefined, tried: Parameters<typeof scanned>[0], payee?: string): void {
  const expected = scanned(tried, payee);
  // What is short up to the end of the scan may be paid by more.
  if (expected === undefined || expected > FAR || (found !== undefined && found > FAR)) {
    assert.ok(found === undefined || found > FAR, `${payee ?? "all"}: found ${found}, scan ${expected}`);
  } else assert.equal(found, expected, payee ?? "all");
}

describe("the least receipt, unit by unit", () => {
  it("is that of a scan for the first receipt, for every payee and for all, with and without the reserve", () => {
    const property = fc.property(smallTable, ({ receipts, claims, reserve, on }) => {
      const first = Math.min(...receipts.map(({ date }) => date)) as SerialDate;
      fc.pre(on >= first);
      const rest = receipts.filter(({ date }) => date !== first);
      const tried = sums.map((units) =>
        shortages([{ date: first, amount: new Decimal(units) }, ...rest], claims, reserve, on),
      );
      const { rows, total } = liquidityTest(receipts, claims, on, { reserve, unit: ONE });
      for (const { payee, smallestFirstReceipt } of [...rows, total]) {
        assertLeast(smallestFirstReceipt?.toNumber(), tried, payee);
      }
    });
    fc.assert(property, { numRuns: 60 });
  }).timeout(120_000);

  it("is that of a scan for all receipts, scaled alike", () => {
    const property = fc.property(smallTable, ({ receipts, claims, reserve }) => {
      const whole = receipts.reduce((sum, { amount }) => sum.plus(amount), ZERO);
      const inOrder = receipts.toSorted((a, b) => a.date - b.date);
      const scaled = (units: number): Receipt[] => {
        let [received, handed] = [ZERO, ZERO];
        return inOrder.map(({ date, amount }) => {
          received = received.plus(amount);
          const before = handed;
          handed = received.times(units).div(whole).toDecimalPlaces(0, Decimal.ROUND_HALF_UP);
          return { date, amount: handed.minus(before) };
        });
      };
      // Receipts of one day are one, rounded once.
      fc.pre(new Set(receipts.map(({ date }) => date)).size === receipts.length);
      const tried = sums.map((units) => shortages(scaled(units), claims, reserve));
      for (const payee of new Set(
        claims.filter(({ kind }) => kind !== "Residual" && kind !== "Reserve").map(({ payee }) => payee),
      )) {
        assertLeast(leastOrNone(receipts, claims, payee, reserve), tried, payee);
      }
    });
    fc.assert(property, { numRuns: 60 });
  }).timeout(120_000);
});

function leastOrNone(
  receipts: readonly Receipt[],
  claims: readonly Claim[],
  payee: string,
  reserve: boolean,
): number | undefined {
  try {
    return minimumReceipt(receipts, claims, payee, { reserve, unit: ONE }).toNumber();
  } catch (error) {
    assert.ok(error instanceof DomainError && error.kind === "invalidNumber");
    return undefined;
  }
}

describe("the smallest first receipt", () => {
  const smallest = (
    received: number,
    claims: readonly Claim[],
    unit: Decimal | undefined,
    rest: [number, number][] = [],
  ): string[] => {
    const { rows, total } = liquidityTest(receiptsOf([[DAY, received], ...rest]), claims, later(100), {
      unit,
    });
    return [...rows, total].map((row) => row.smallestFirstReceipt?.toFixed() ?? "none");
  };

  const twoOf60 = claimsOf([
    { tier: 1, payee: "Lender", kind: "Fixed", amount: 30_000_000 },
    { tier: 2, payee: "A", kind: "Percent of remainder", percent: 0.6 },
    { tier: 3, payee: "B", kind: "Percent of gross", percent: 0.6 },
  ]);
  const cases: [what: string, claims: Claim[], expected: string[]][] = [
    [
      "two payees with 60 % of the remainder",
      claimsOf([
        { tier: 1, payee: "Lender", kind: "Fixed", amount: 30_000_000 },
        { tier: 2, payee: "A", kind: "Percent of remainder", percent: 0.6 },
        { tier: 2, payee: "B", kind: "Percent of remainder", percent: 0.6 },
      ]),
      ["30000000", "none", "none", "none"],
    ],
    ["percentages of two bases above the whole", twoOf60, ["30000000", "0", "none", "none"]],
    [
      "sums one behind the other",
      claimsOf([
        { tier: 1, payee: "A", kind: "Fixed", amount: 12.34 },
        { tier: 2, payee: "B", kind: "Multiple", amount: 5, multiple: 3 },
      ]),
      ["12.34", "27.34", "27.34"],
    ],
    [
      "a sum behind a percentage of all",
      claimsOf([
        { tier: 1, payee: "A", kind: "Percent of gross", percent: 0.2 },
        { tier: 2, payee: "B", kind: "Fixed", amount: 100 },
      ]),
      ["0", "125", "125"],
    ],
    [
      "the lesser of a sum and a percentage beside a sum",
      claimsOf([
        { tier: 1, payee: "A", kind: "Fixed", amount: 60 },
        { tier: 2, payee: "B", kind: "Lesser of", amount: 90, percent: 0.5 },
      ]),
      // Half of x fits into x - 60 from 120 on.
      ["60", "120", "120"],
    ],
    [
      "up to a percentage of all beside the residual",
      claimsOf([
        { tier: 1, payee: "A", kind: "Fixed", amount: 20_000 },
        { tier: 2, payee: "C", kind: "Multiple", amount: 70_000, multiple: 3 },
        { tier: 3, payee: "A", kind: "Up to percent of total", percent: 0.2 },
        { tier: 3, payee: "R", kind: "Residual" },
      ]),
      // 0.2 of x less the 20,000 of tier 1 fits into x - 230,000 from 262,500 on.
      ["262500", "230000", "262500"],
    ],
    [
      "a sum paid only by a thousand times as much",
      claimsOf([
        { tier: 1, payee: "A", kind: "Percent of gross", percent: 0.999 },
        { tier: 2, payee: "B", kind: "Fixed", amount: 1000 },
      ]),
      ["0", "1000000", "1000000"],
    ],
  ];
  for (const [what, claims, expected] of cases) {
    it(`does not depend on what was received: ${what}`, () => {
      for (const received of [0, 0.01, 1_000_000, 40_000_000, 3_000_000_000]) {
        for (const unit of [CENT, undefined]) {
          smallest(received, claims, unit).forEach((answer, index) => {
            const wanted = expected[index] ?? "";
            // Rounding down a percentage spares up to a unit of what it leaves.
            const isNear =
              answer !== "none" &&
              wanted !== "none" &&
              new Decimal(wanted)
                .minus(answer)
                .abs()
                .lte(Math.max(0.1, 1e-5 * Number(wanted)));
            assert.ok(answer === wanted || isNear, `${received}: ${answer}, not ${wanted}`);
          });
        }
      }
    });
  }

  it("counts all receipts of the first day as one", () => {
    const claims = claimsOf([{ tier: 1, payee: "A", kind: "Fixed", amount: 100 }]);
    assert.deepEqual(smallest(10, claims, CENT, [[DAY, 20]]), ["100", "100"]);
    assert.deepEqual(smallest(10, claims, CENT, [[DAY + 1, 20]]), ["80", "80"]);
    assert.deepEqual(smallest(0, claims, CENT, [[DAY + 1, 120]]), ["0", "0"]);
  });
});

describe("MINIMUM_RECEIPT", () => {
  it("waits for what comes later where the residual has had what came first", () => {
    const claims = claimsOf([
      { tier: 1, payee: "A", kind: "Fixed", amount: 200, due: DAY + 300 },
      { tier: 2, payee: "B", kind: "Residual" },
    ]);
    const receipts = receiptsOf([
      [DAY, 15],
      [DAY + 300, 1],
    ]);
    for (const [reserve, expected] of [
      [false, 3200],
      [true, 200],
    ] as const) {
      for (const unit of [undefined, CENT]) {
        // Without the reserve, a sixteenth of all must be 200.
        const least = minimumReceipt(receipts, claims, "A", { reserve, unit });
        assert.ok(least.minus(expected).abs().lte("0.2"), `${String(reserve)}: ${least.toFixed()}`);
      }
    }
  });

  it("does not depend on how much is received, only on how", () => {
    const claims = claimsOf([
      { tier: 1, payee: "A", kind: "Fixed", amount: 30 },
      { tier: 2, payee: "B", kind: "Percent of gross", percent: 0.4 },
    ]);
    for (const factor of [1, 1e-3, 1e6]) {
      const receipts = receiptsOf([
        [DAY, 3 * factor],
        [DAY + 1, 7 * factor],
      ]);
      for (const unit of [undefined, CENT]) {
        const least = minimumReceipt(receipts, claims, "B", { unit });
        // 0.4 of x fits into x - 30 from 50 on, less what rounding down spares.
        assert.ok(least.minus(50).abs().lte("0.02"), `${factor}: ${least.toFixed()}`);
      }
    }
  });
});
