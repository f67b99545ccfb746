/**
 * What real cases need that nobody would guess, N1 to N40, each with the test that holds it or the line of the documents
 * that says what to do instead; and the cases themselves.
 */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "..");

/** A file below the project, and what stands in it: the title of a test, or a line of a document. */
type Held = readonly [file: string, says: string];

const ACCRUAL = "test/calc/interest/accrual.test.ts";
const TERMS = "test/calc/interest/terms/termsRules.test.ts";
const RECONCILED = "test/calc/interest/reconcile/reconcile.test.ts";
const SAID = "test/calc/interest/reconcile/published.test.ts";
const HEADS = "test/calc/scenario/results/heads.test.ts";
const SETTLEMENT = "test/calc/scenario/results/settlement.test.ts";
const PUBLISHED = "test/calc/scenario/publishedFigures.test.ts";
const CASES = "test/calc/scenario/realCases.test.ts";
const INTEREST_CASES = "tools/cases/interestCases.json";
const SCHEDULES = "test/calc/scenario/results/schedules.test.ts";
const POOLS = "test/calc/waterfall/pools.test.ts";
const WATERFALL = "test/calc/waterfall/waterfall.test.ts";
const LIMITS = "docs/waterfalls.md";

const NEEDS: Readonly<Record<string, readonly Held[]>> = {
  N1: [[PUBLISHED, "Khan's award grows by US$6,485 a day"]],
  N2: [[RECONCILED, "Koch: half-yearly, ACT/ACT ICMA, and no other family"]],
  N3: [[TERMS, "lets a stub accrue, grow, or bear nothing"]],
  N4: [
    [
      RECONCILED,
      "Tenaris: half-yearly, compounded on the award's day; or the same number from the day after",
    ],
  ],
  N5: [
    [
      ACCRUAL,
      "counts each change from its day on if the terms say so, on a sum that stands still in the period",
    ],
    [ACCRUAL, "must not be passed over in silence: fixings that no period takes are counted"],
  ],
  N6: [[CASES, "followed a rate of six months that was compounded monthly"]],
  N7: [[TERMS, "takes the average of the days until the next reset"]],
  N8: [
    [TERMS, "keeps periods on the calendar of the head's first row, unless a later row says Start"],
    [TERMS, "merges an award into a judgment, whose interest runs on all of it"],
  ],
  N9: [
    [HEADS, "is owed head by head, each by its own terms"],
    [TERMS, "counts costs that bear no interest, and a counterclaim"],
  ],
  N10: [
    [TERMS, "lets nothing run if all is paid within its grace, to the day itself"],
    [TERMS, "lets interest run from the end of a grace, or not within a window"],
  ],
  N11: [[CASES, "at a benchmark of -0.5 % with its floor on"]],
  N12: [[ACCRUAL, "takes each change under simple interest, unless the terms name the anniversaries"]],
  N13: [
    ["test/calc/interest/benchmark.test.ts", "has none before its first fixing"],
    [ACCRUAL, "is missing where the last fixing is a whole period old"],
  ],
  N14: [
    [TERMS, "merges an award into a judgment, whose interest runs on all of it"],
    [PUBLISHED, "Petersen's damages bear 1,651,127.66 a day"],
  ],
  N15: [
    [TERMS, "lets a stub accrue, grow, or bear nothing"],
    [INTEREST_CASES, "Bear Creek v Peru"],
  ],
  N16: [
    [CASES, "owes costs out of what it receives: an award against it is a claim, at one rate"],
    [LIMITS, "**an award against the company** whose rate is reset"],
  ],
  N17: [[LIMITS, "**set-off before any receipt**"]],
  N18: [[LIMITS, "**two awards for one loss**"]],
  N19: [
    [HEADS, "stands as a decision leaves it"],
    [CASES, "could enforce the undisputed part while the rest was stayed: 37,182,350.65 of the whole"],
  ],
  N20: [[HEADS, "is owed head by head, each by its own terms"]],
  N21: [
    [TERMS, "takes payments off interest first, or off principal first"],
    [SETTLEMENT, "leaves owed what is not paid of the Award until then"],
    [SETTLEMENT, "is not performed, and discharges nothing, for want of"],
  ],
  N22: [
    ["test/calc/scenario/results/evaluate.test.ts", "what counts as a receipt"],
    [CASES, "counts what is transferred and not what lies in trust: 165.2 million of 187.5, 22.3 left"],
    [CASES, "received 165.5 million of cash and bonds of 88.5, which brought 74.3: 254 in all, or 239.8"],
  ],
  N23: [
    [POOLS, "has nothing of the others, and what is left of them goes to its juniors"],
    [POOLS, "waits for it, the cash kept for it with the reserve"],
  ],
  N24: [
    [
      "test/calc/waterfall/reserveAndTax.test.ts",
      "is kept until its day whatever the reserve of other claims, and then paid",
    ],
  ],
  N25: [[LIMITS, "**several currencies**"]],
  N26: [
    [CASES, "agreed on other schedules before: 1,010 million in November 2016"],
    [SCHEDULES, "is the one of whose version payments count, and those of none"],
  ],
  N27: [[WATERFALL, "the greater of 3 × 647,086.49 and 35% turns to the percentage at 5,546,455.63"]],
  N28: [["test/calc/scenario/results/claims.test.ts", "pays Eco Oro's claims of 2023 out of"]],
  N29: [[CASES, "is repaid before proceeds are counted: percentages are of what exceeds it"]],
  N30: [
    [CASES, "grows with time by a step: 6 times until October 2024, more after"],
    [CASES, "implied 6.429 times own money, 6.341 times the fund's, 6.363 in all, in January 2026"],
  ],
  N31: [
    [CASES, "gained 94.2 million on 12.8: 736 %; of which 87.2 was income before the put lapsed"],
    [LIMITS, "**puts**"],
  ],
  N32: [
    [CASES, "is 35 % of 14.3 billion and 73 % of 1.7: 6.246, published as 6.2, as bands of what comes in"],
  ],
  N33: [
    [CASES, "has 20 % of what is recovered above twice the buyer's 110 million: 16 of 300"],
    [LIMITS, "**an insured minimum**"],
    [LIMITS, "**a contract among shareholders**"],
  ],
  N34: [
    ["test/calc/waterfall/hurdle.test.ts", "make the bands of Crystallex's management pool"],
    [PUBLISHED, '[CRYSTALLEX, "us.paid", 867_457_310.91]'],
  ],
  N35: [
    [CASES, "shared 40 % as long as the part stood that was theirs: after it the row is left out"],
    [LIMITS, "**a share that lapses**"],
  ],
  N36: [
    [CASES, "owed 5,466,000 to its CVR on 100 million of cash without deductions"],
    [PUBLISHED, '[GOLD_RESERVE, "us.paid", 54_895_038]'],
  ],
  N37: [[LIMITS, "**ownership that changes**"]],
  N38: [
    [CASES, "pays by rank, what is allowed and not what was filed"],
    [CASES, "comes after a secured holder who was settled outside of it"],
    [CASES, "would have paid Rusoro 400 million and notes of 650 of 1,550: 0.6774, warrants at nothing"],
  ],
  N39: [
    [SAID, "a published figure in words"],
    [SAID, "to the unit or the cent may be it with its digits cut off"],
  ],
  N40: [
    [PUBLISHED, "Khan's award grows by US$6,485 a day"],
    [CASES, "had about 18.5 of 30 million, so that funder and lawyers had 11.5"],
  ],
};

/** The cases whose figures come of something else than interest alone, and where they are. */
const OTHER_CASES: readonly Held[] = [
  [PUBLISHED, "Gold Reserve: settlement of 2017 and CVR"],
  [PUBLISHED, "Eco Oro: claims of 2023"],
  [PUBLISHED, "Crystallex: loan, net proceeds and bands"],
  [CASES, "Burford's share of two judgments"],
  [CASES, "Burford's sale of Teinver"],
  [CASES, "ConocoPhillips"],
  [CASES, "the queue of creditors in Delaware"],
  [CASES, "Rockhopper"],
  [CASES, "GreenX and its funder"],
  [CASES, "Winshear"],
  [CASES, "Gold Fields' share of what Fulcrum's shares bring"],
  // Of Micula only the structure is published: two currencies, and costs the other way.
  [LIMITS, "**several currencies**"],
];

function assertHeld([file, says]: Held): void {
  assert.ok(readFileSync(join(ROOT, file), "utf8").includes(says), `${file} does not say "${says}"`);
}

describe("what real cases need", () => {
  it("is forty things", () => {
    assert.deepEqual(
      Object.keys(NEEDS),
      Array.from({ length: 40 }, (_, index) => `N${index + 1}`),
    );
  });

  for (const [need, held] of Object.entries(NEEDS)) {
    it(`${need} has a test, or a line that says what to do instead`, () => {
      assert.ok(held.length > 0);
      held.forEach(assertHeld);
    });
  }

  it("comes of cases that are scenarios or single calls of tests, fourteen of them by interest alone", () => {
    OTHER_CASES.forEach(assertHeld);
    const { cases } = JSON.parse(readFileSync(join(ROOT, INTEREST_CASES), "utf8")) as { cases: unknown[] };
    // All but Micula.
    assert.equal(cases.length + OTHER_CASES.length, 26);
  });
});
