/**
 * What is told beside the combinations: 1,000 at 10 % a year simple, ACT/365F, from 1 January 2020 to 1 January 2021.
 * That is 366 days of 0.2739726, 100.2739726 in all; a basis point is 0.1002740 of it.
 */
import assert from "node:assert/strict";
import { fromIso } from "../../../../src/calc/dates/serialDate.ts";
import type { Fixings } from "../../../../src/calc/interest/benchmark.ts";
import { largestCost, neighbours } from "../../../../src/calc/interest/reconcile/combinations.ts";
import type { Convention } from "../../../../src/calc/interest/reconcile/conventions.ts";
import { sumOfText, type Subject } from "../../../../src/calc/interest/reconcile/published.ts";
import { reconciling, type Reconciliation } from "../../../../src/calc/interest/reconcile/reconcile.ts";
import { owedUnder, screenUnder } from "../../../../src/calc/interest/terms/owed.ts";
import { typedFixings, typedPayments, typedRow, type TypedRow } from "../terms/typedTerms.ts";

interface Asked {
  readonly published: string;
  readonly what?: Subject;
  readonly asOf?: string;
  readonly rows?: readonly TypedRow[];
  readonly open?: readonly Convention[];
  readonly fixings?: Fixings;
  readonly payments?: Parameters<typeof typedPayments>[0];
}

const ROW: TypedRow = {
  Head: "Award",
  Principal: "1000",
  From: "2020-01-01",
  Rate: "0.1",
  Compounds: "Simple",
};

function reconciled({
  published,
  what = "Interest",
  asOf = "2021-01-01",
  rows = [ROW],
  open = [],
  fixings = new Map(),
  payments = [],
}: Asked): Reconciliation {
  const figure = { ...sumOfText(published), asOf: fromIso(asOf), what };
  const typed = rows.map(typedRow);
  const setting = {
    rows: typed,
    open: typed.map(() => new Set(open)),
    fixings,
    payments: typedPayments(payments),
  };
  const search = reconciling([figure], setting, 100, {
    screen: (one, day) => screenUnder(one.rows, one.fixings, one.payments, day),
    owe: (one, day) => owedUnder(one.rows, one.fixings, one.payments, day),
  });
  let step = search.next();
  while (step.done !== true) step = search.next();
  return step.value;
}

const gap = (asked: Asked): string | undefined => reconciled(asked).gap;

describe("how far the terms as stated are from a figure", () => {
  for (const [what, asked, expected] of [
    [
      // 10.2739726 by 0.2739726, by 0.1002740, and of 100.2739726 in 1,000; 89.995 is reached on day 329.
      "above it",
      { published: "90.00" },
      "As stated gives 100.27, 10.27 more: 37.5 days of interest (reached on 2020-11-25), 102.5 basis points, or 102 of principal.",
    ],
    [
      // 9.7260274; 109.995 is reached on day 402.
      "below it",
      { published: "110.00" },
      "As stated gives 100.27, 9.73 less: 35.5 days of interest (reached on 2021-02-06), 97 basis points, or 97 of principal.",
    ],
    [
      // 0.0739726 of it is 0.738 of a basis point and of the principal.
      "by less than a day and a basis point",
      { published: "100.20" },
      "As stated gives 100.27, 0.07 more: 0.3 days of interest (reached on 2021-01-01), 0.74 basis points, or 1 of principal.",
    ],
    [
      // 0.0339726: 0.339 of the principal.
      "by less than half a unit of the principal",
      { published: "100.24" },
      "As stated gives 100.27, 0.03 more: 0.1 days of interest (reached on 2021-01-01), 0.34 basis points, or less than 1 of principal.",
    ],
    [
      // 0.2739726 a day, 0.0260274 from 0.30; a basis point of a day is 0.00027397.
      "in the interest of a day, without days",
      { published: "0.30", what: "Per day" },
      "As stated gives 0.27, 0.03 less: 95 basis points, or 95 of principal.",
    ],
    [
      // 10.7260274; 110.995 is reached on day 406.
      "in a figure of whole dollars",
      { published: "111" },
      "As stated gives 100, 11 less: 39.2 days of interest (reached on 2021-02-10), 107 basis points, or 107 of principal.",
    ],
    [
      // A day bears nothing where nothing bears interest.
      "where nothing bears interest",
      { published: "90.00", what: "Total", rows: [{ ...ROW, Rate: "", Bears: "No", Compounds: "" }] },
      "As stated gives 1,000.00, 910.00 more.",
    ],
  ] as const satisfies readonly (readonly [string, Asked, string])[]) {
    it(`is told ${what}`, () => assert.equal(gap(asked), expected));
  }

  it("has no day where it would be reached decades later", () => {
    // 9,899.73 by 0.2739726 is 36,134 days; beyond 20,000 none is looked for.
    assert.match(gap({ published: "10,000.00" }) ?? "", /, 9,899\.73 less: 36,134 days of interest, /u);
  });

  it("asks whether the interest or the total was meant", () => {
    assert.match(
      gap({ published: "1,100.27" }) ?? "",
      / It is the total as stated: give what as "Total"\.$/u,
    );
    assert.match(
      gap({ published: "100.27", what: "Total" }) ?? "",
      / It is the interest as stated: give what as "Interest"\.$/u,
    );
    assert.doesNotMatch(gap({ published: "1,100.29" }) ?? "", /It is/u);
  });

  it("takes half a unit for the other figure: 10.005 % of 1,000 for 365 days, 1,100.05 with it", () => {
    const rows = [{ ...ROW, From: "2021-01-01", Rate: "0.10005" }];
    assert.match(gap({ published: "1,100.1", asOf: "2022-01-01", rows }) ?? "", /It is the total as stated/u);
  });

  it("has no days where the next day has no fixing, nor beside the interest of a day", () => {
    const fixings = typedFixings({ "LIBOR 6M": [["2020-01-01", "0.10"]] });
    const rows = [{ ...ROW, Rate: undefined, Benchmark: "LIBOR 6M", Resets: "Each year" }];
    const yearly = reconciled({ published: "90.00", rows, fixings });
    assert.equal(yearly.gap, "As stated gives 100.27, 10.27 more: 102.5 basis points, or 102 of principal.");
    assert.equal(yearly.rows[0]?.days, undefined);
    assert.equal(reconciled({ published: "0.30", what: "Per day" }).rows[0]?.days, undefined);
  });

  it("asks for the unit of a figure within half as much again", () => {
    const rows = [{ ...ROW, Principal: "1000000000" }];
    const asked = (published: string): string => gap({ published, rows }) ?? "";
    assert.match(asked("100.3"), / Is it in millions\? Then write "100\.3 million"\.$/u);
    assert.match(asked("0.1003"), / Is it in billions\? Then write "0\.1003 billion"\.$/u);
    assert.match(asked("100,274"), / Is it in thousands\? Then write "100274 thousand"\.$/u);
    // 100.274 by 67 is 1.497, by 66 1.519; by 150 0.668, by 151 0.664.
    for (const near of ["67", "150"]) assert.match(asked(near), /Is it in millions/u);
    for (const far of ["66", "151"]) assert.doesNotMatch(asked(far), /Is it in/u);
  });

  it("names the combination that misses by two units at most", () => {
    // ACT/360: 1,000 × 10 % × 366/360 is 101.6667.
    const asked = (published: string): string => gap({ published, open: ["Day count"] }) ?? "";
    assert.match(asked("101.68"), / The nearest is only 0\.01 off: Day count: ACT\/360\.$/u);
    assert.match(asked("101.65"), / The nearest is only 0\.02 off: Day count: ACT\/360\.$/u);
    assert.doesNotMatch(asked("101.70"), /The nearest/u);
  });
});

describe("the combinations beside one", () => {
  const reading = (cost: number) => ({ words: "", cost, apply: <T>(setting: T): T => setting });
  const question = (...costs: readonly number[]) => ({
    ...{ name: "", column: undefined },
    readings: costs.map(reading),
  });
  const questions = [question(0, 2), question(0, 1, 3)];

  it("read one question otherwise, or two", () => {
    assert.deepEqual(
      [...neighbours(questions, [0, 2], 1)],
      [
        [1, 2],
        [0, 0],
        [0, 1],
      ],
    );
    assert.deepEqual(
      [...neighbours(questions, [0, 2], 2)],
      [
        [1, 0],
        [1, 1],
      ],
    );
    // 2 and 3 at most.
    assert.equal(largestCost(questions), 5);
  });
});

describe("what is settled, and what matters", () => {
  it("is the day count, where one alone comes to the figure", () => {
    const { rows, settled, movesMost, gap: none } = reconciled({ published: "101.67", open: ["Day count"] });
    assert.deepEqual(
      rows
        .slice(0, 1)
        .map(({ fit, changes, combination, result }) => [fit, changes, combination, result.toFixed(4)]),
      [["Yes", 1, "Day count: ACT/360", "101.6667"]],
    );
    assert.equal(settled, "settled: Day count ACT/360");
    // 366/360 less 366/365 of 100.
    assert.equal(
      movesMost,
      "Day count: ACT/360 moves it most, by 1.39; Day count: ACT/360 leads nearest, to 101.67",
    );
    assert.equal(none, undefined);
  });

  it("is open where several come to the figure, the usual one being named", () => {
    // 12 months, 365 of 365 days and 366 of 366 are a year each.
    const { settled, movesMost } = reconciled({ published: "100.00", open: ["Day count"] });
    assert.match(settled, /^open: Day count ACT\/ACT ISDA or 30\/360 US or ACT\/ACT ICMA or /u);
    assert.match(
      movesMost,
      /; Day count: (?:ACT\/ACT ISDA|30\/360 US|ACT\/ACT ICMA|YD\/365) leads nearest, to 100\.00$/u,
    );
  });

  it("is nothing where the terms as stated are nearest, or no combination fits", () => {
    const { rows, movesMost } = reconciled({ published: "100.27", open: ["Day count"] });
    assert.deepEqual(
      rows.slice(0, 1).map(({ fit, combination }) => [fit, combination]),
      [["Yes", "as stated"]],
    );
    assert.equal(
      movesMost,
      "Day count: ACT/360 moves it most, by 1.39; no single change leads nearer than the terms as stated",
    );
    assert.equal(
      reconciled({ published: "90.00", open: ["Day count"] }).settled,
      "nothing: no combination fits",
    );
  });

  it("says that nothing makes a difference, at a rate of 0", () => {
    const rows = [{ ...ROW, Rate: "0" }];
    assert.equal(
      reconciled({ published: "1,000.00", what: "Total", rows, open: ["Day count"] }).movesMost,
      "no single change makes a difference",
    );
  });

  it("shows the best of each number of changes first, where more are nearer", () => {
    // 366 of 360 days are 101.67, 367 of them 101.94, nearer to 101.96.
    const { rows } = reconciled({ published: "101.96", open: ["Day count", "Last day"] });
    assert.deepEqual(
      rows.slice(0, 3).map(({ changes, result }) => [changes, result.toFixed(2)]),
      [
        [0, "100.27"],
        [1, "101.67"],
        [2, "101.94"],
      ],
    );
  });

  it("is both where one is settled and another is not", () => {
    // The last day counted: 367 of 360 days are 101.9444; the payments' order has nothing to order.
    const { settled } = reconciled({ published: "101.94", open: ["Day count", "Last day", "Payments"] });
    assert.equal(settled, "settled: Day count ACT/360; Last day counted");
  });

  it("tells the first day from the last, which come to the same", () => {
    // 365 of 365 days: without the first one; or as several day counts have it.
    const { rows } = reconciled({ published: "100.00", open: ["First day"] });
    assert.deepEqual(
      rows.map(({ fit, combination, result, difference, days }) => [
        fit,
        combination,
        result.toFixed(2),
        difference.toFixed(2),
        days?.toFixed(2),
      ]),
      [
        ["Yes", "First day: not counted", "100.00", "0.00", "0.00"],
        ["No", "as stated", "100.27", "0.27", "1.00"],
      ],
    );
  });

  it("is the order of payments where one was made", () => {
    // 100 paid on 1 July 2020, day 182 of 366: 49.8630 of interest first, so 949.8630 bear 184 days more: 47.8835, which
    // is what is owed of interest; or 900 and 45.3699, with the 49.8630 of before.
    const payments = [{ date: "2020-07-01", amount: "100" }];
    const { rows } = reconciled({ published: "95.23", open: ["Payments"], payments });
    assert.deepEqual(
      rows.map(({ fit, combination, result }) => [fit, combination, result.toFixed(2)]),
      [
        ["Yes", "Payments: principal first", "95.23"],
        ["No", "as stated", "47.88"],
      ],
    );
  });
});

describe("combinations on a benchmark", () => {
  const fixings = typedFixings({
    "LIBOR 6M": [
      ["2019-12-31", "0.10"],
      ["2020-07-01", "0.05"],
    ],
  });
  const BENCHMARK = { ...ROW, Rate: undefined, Benchmark: "LIBOR 6M", Resets: "Once" };

  it("are told with the fixing that each reads", () => {
    // The one before the first day, 10 %, or the one after it, 5 %: 366/365 of 100 and of 50.
    const { rows } = reconciled({ published: "50.14", rows: [BENCHMARK], open: ["Fixing"], fixings });
    const found = rows.map(({ fit, combination, result }) => [fit, combination, result.toFixed(2)]);
    assert.deepEqual(found[0], ["Yes", "Fixing: on or after", "50.14"]);
    assert.ok(found.some(([, combination, result]) => combination === "as stated" && result === "100.27"));
  });

  it("are told with how often the rate is read", () => {
    // 182 days at 10 % and 184 at 5 %: 49.8630 + 25.2055.
    const { rows } = reconciled({ published: "75.07", rows: [BENCHMARK], open: ["Resets"], fixings });
    assert.equal(rows[0]?.fit, "Yes");
    assert.equal(rows[0]?.result.toFixed(2), "75.07");
    assert.match(rows[0]?.combination ?? "", /^Resets: (?:each change|calendar half-year|each 6 months)$/u);
  });

  it("are tried with fixings rounded before they were used", () => {
    // 10.0346 % of a million for 366 days of 365; 10.03456 % come to 100,620.52.
    const fine = typedFixings({ "LIBOR 6M": [["2019-12-31", "0.1003456"]] });
    const rows = [{ ...BENCHMARK, Principal: "1000000" }];
    const [first] = reconciled({ published: "100,620.92", rows, open: ["Rounding"], fixings: fine }).rows;
    assert.equal(first?.combination, "Fixings: rounded to 4 decimals of a per cent, the margin with them");
  });

  it("say how many have no fixing, and of which day", () => {
    // Two days of London before 31 December, a Tuesday, and the day before it.
    const { verdict } = reconciled({
      published: "50.14",
      rows: [{ ...BENCHMARK, From: "2019-12-31" }],
      open: ["Fixing"],
      fixings,
    });
    assert.match(
      verdict,
      / 2 more could not be worked out; of the first: LIBOR 6M must have a reset date on or before 2019-12-27, /u,
    );
  });
});
