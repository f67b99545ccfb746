import assert from "node:assert/strict";
import { fromIso } from "../../src/calc/index.ts";
import { callBuilt, loadWholeAddIn } from "./builtFunctions.ts";

const { functions } = await loadWholeAddIn();
const call = (...args: unknown[]): unknown => callBuilt(functions, "RECONCILE", ...args);

const PEAVY = [
  ["Principal", "From", "Rate", "Compounds"],
  [168_000, fromIso("1988-06-15"), 0.12, "Simple"],
];
const JUDGED = fromIso("1991-11-08");

/** The cells of the first row: fit, changes, combination, result. */
function first(table: unknown): unknown[] {
  assert.ok(Array.isArray(table), JSON.stringify(table));
  return (table[1] as unknown[]).slice(0, 4);
}

/** The words beside a name below the combinations. */
function told(table: unknown, name: string): unknown {
  assert.ok(Array.isArray(table), JSON.stringify(table));
  return (table as unknown[][]).find(([head]) => head === name)?.[2];
}

function refuses(args: readonly unknown[], message: string): void {
  assert.deepEqual(call(...args), { error: "#VALUE!", message });
}

describe("RECONCILE in the shipped bundle", () => {
  const REPRODUCED = ["Yes", 2, "Day count: YD/365; Rounding: daily amount to cents", 68_543.58];

  it("takes a figure as a number, as text, or in a table", () => {
    const ways = [
      [68_543.58, PEAVY, JUDGED, null, "Interest"],
      ["US$68,543.58", PEAVY, JUDGED, null, "interest"],
      [
        [
          ["Published", "As of", "What"],
          [68_543.58, JUDGED, "Interest"],
        ],
        PEAVY,
      ],
    ];
    for (const args of ways) assert.deepEqual(first(call(...args)), REPRODUCED);
  });

  it("asks several figures of a table to fit together", () => {
    const years = fromIso("1991-06-15");
    const table = [
      ["As of", "Published", "What", "Rounding"],
      // Three years at 20,160.
      [years, 60_480, "Interest", 0.01],
      [JUDGED, "68,543.58", "Interest", ""],
    ];
    const found = call(table, PEAVY);
    assert.deepEqual(first(found).slice(0, 3), REPRODUCED.slice(0, 3));
    const wrong = call([...table.slice(0, 2), [JUDGED, "68,543.59", "Interest", ""]], PEAVY);
    assert.match(String(told(wrong, "Verdict")), /^None: /u);
  });

  it("takes a blank cell of a convention for stated, on the web and on a desktop, and a ? for open", () => {
    const with_ = (dayCount: unknown): unknown[][] => [
      ["Principal", "From", "Rate", "Compounds", "Day count", "Rounding"],
      [168_000, fromIso("1988-06-15"), 0.12, "Simple", dayCount, "?"],
    ];
    for (const blank of [null, 0, ""]) {
      const found = call(68_543.58, with_(blank), JUDGED, null, "Interest");
      assert.match(String(told(found, "Verdict")), /^None: /u, String(blank));
      assert.ok(
        (found as unknown[][]).every((row) => !String(row[2]).startsWith("Day count")),
        String(blank),
      );
    }
    assert.deepEqual(first(call(68_543.58, with_("?"), JUDGED, null, "Interest")), REPRODUCED);
  });

  it("shows as many combinations as are asked for, 10 where nobody says", () => {
    const shown = (rows: unknown): number =>
      (call(68_543.58, PEAVY, JUDGED, null, "Interest", null, null, rows) as unknown[][]).filter(([fit]) =>
        ["Yes", "Digits cut off", "No"].includes(String(fit)),
      ).length;
    assert.deepEqual([shown(null), shown(0), shown(3), shown("")], [10, 10, 3, 10]);
  });

  it("says in words what nothing reproduces, and how far it is", () => {
    const found = call(70_000.01, PEAVY, JUDGED, null, "Interest");
    // 168,000 × 12 % × 1,241 days by 365 is 68,544.00, and a day of it 55.23.
    assert.match(
      String(told(found, "Gap")),
      /^As stated gives 68,544\.00, 1,456\.01 less: 26\.4 days of interest \(reached on 1991-12-05\)/u,
    );
  });

  it("refuses what cannot be a figure, a day, a subject or a rounding", () => {
    const rest = [PEAVY, JUDGED];
    refuses(["soon", ...rest], 'published has no number, got "soon"');
    refuses([null, ...rest], "published is needed, got nothing");
    refuses([0, ...rest], "published must not be 0");
    refuses(
      ["1.2 to 1.3 bn", ...rest],
      'published can be read in more ways than one: write it like 1,340.5 million, got "1.2 to 1.3 bn"',
    );
    refuses([1, PEAVY, null], "asOf is needed, got nothing");
    refuses([1, PEAVY, 2018], "asOf: 2018 is a year: write a date, such as 2018-12-31");
    refuses([1, PEAVY, fromIso("1980-01-01")], "asOf must not be before From 1988-06-15, got 1980-01-01");
    refuses(
      [1, PEAVY, fromIso("9999-12-31")],
      "asOf must be within 200 years of From 1988-06-15, got 9999-12-31",
    );
    refuses(["12%", ...rest], 'published must be a sum of money, not a percentage, got "12%"');
    refuses([1, ...rest, null, "All"], 'what must be one of Total, Interest, Per day, got "All"');
    refuses([1, ...rest, null, null, -1], "rounding must be above 0, got -1");
    refuses([1, ...rest, null, null, null, null, 2.5], "rows must be a whole number, got 2.5");
    refuses([1, ...rest, null, null, null, null, 1e6], "rows must be between 1 and 20000, got 1000000");
    refuses([Number.NaN, ...rest], "published must be a number, got no number (NaN)");
  });

  it("takes what and rounding for the rows of a table that say nothing of their own", () => {
    const table = (what: unknown, rounding: unknown): unknown[][] => [
      ["As of", "Published", "What", "Rounding"],
      [JUDGED, 68_543.58, what, rounding],
    ];
    assert.deepEqual(first(call(table("", 0), PEAVY, null, null, "Interest", 0.01)), REPRODUCED);
    assert.deepEqual(first(call(table("Interest", 0.01), PEAVY, null, null, "Per day", 0.02)), REPRODUCED);
    refuses(
      [table("", ""), PEAVY, null, null, "Interest", 0.04],
      "published row 2: rounding 0.04 cannot be: published 68543.58 is no whole number of it",
    );
  });

  it("refuses a rounding to which the figure cannot have been rounded", () => {
    const cannot = (published: unknown, rounding: unknown, message: string): void =>
      refuses([published, PEAVY, JUDGED, null, null, rounding], message);
    cannot(1_102_500, 3_001, "rounding 3001 cannot be: published 1102500 is no whole number of it");
    cannot(1_102_500, 1e9, "rounding 1000000000 cannot be: published 1102500 is no whole number of it");
    cannot("1.1025 million", 1e6, "rounding 1000000 cannot be: published 1102500 is no whole number of it");
    cannot(0.015, 0.01, "rounding 0.01 cannot be: published 0.015 is no whole number of it");
    cannot(true, null, "published must be a number, got TRUE");
    cannot(1, true, "rounding must be a number, got TRUE");
  });

  it("says what else a figure may be where nothing fits", () => {
    const gap = (published: unknown, what: string): string =>
      String(told(call(published, PEAVY, JUDGED, null, what), "Gap"));
    // 168,000 and 68,543.58 of interest.
    assert.match(gap(236.5, "Total"), /Is it in thousands\? Then write "236\.5 thousand"\./u);
    assert.match(gap("68,544.00", "Total"), /It is the interest as stated: give what as "Interest"\./u);
    assert.match(gap("236,544.00", "Interest"), /It is the total as stated: give what as "Total"\./u);
    assert.match(
      gap(68_543.57, "Interest"),
      /The nearest is only 0\.01 off: Day count: YD\/365; Rounding: daily amount to cents\.$/u,
    );
    assert.doesNotMatch(gap(68_000.11, "Interest"), /Is it in|give what/u);
  });

  it("says that it took a figure to be rounded by the zeros it ends in", () => {
    const verdict = (published: unknown, rounding?: number): string =>
      String(told(call(published, PEAVY, JUDGED, null, "Interest", rounding), "Verdict"));
    const words = " 68,500 is taken to be rounded to 100 by its zeros: if it is exact, give rounding 1.";
    assert.ok(verdict(68_500).endsWith(words), verdict(68_500));
    assert.ok(verdict("US$68,500").endsWith(words));
    for (const exact of [verdict(68_500, 1), verdict(68_543.58), verdict("68.5 thousand"), verdict(68_544)]) {
      assert.doesNotMatch(exact, /taken to be rounded/u);
    }
  });

  it("is told that a figure of a day is one", () => {
    for (const words of ["6,485 a day", "1.1 million per day", "US$55.23 daily", "55.23 / day"]) {
      refuses(
        [words, PEAVY, JUDGED],
        `published is the interest of a day: give what as "Per day", got "${words}"`,
      );
    }
    assert.equal(first(call("55.23 a day", PEAVY, JUDGED, null, "Per day"))[0], "Yes");
  });

  it("asks what a figure is that is said to be of interest", () => {
    refuses(
      ["interest of US$68,543.58", PEAVY, JUDGED],
      'published speaks of interest: give what as "Interest", or as "Total" if all that is owed is meant, got "interest of US$68,543.58"',
    );
    assert.deepEqual(first(call("interest of US$68,543.58", PEAVY, JUDGED, null, "Interest")), REPRODUCED);
    assert.equal(first(call("236,543.58 including interest", PEAVY, JUDGED))[0], "Yes");
  });

  it("says which columns may be open where another one has a ?", () => {
    for (const column of ["Rate", "From", "Enters", "Bears", "Grace form"]) {
      const [headings = [], values = []] = PEAVY;
      const terms = [
        [...headings.filter((heading) => heading !== column), column],
        [...values.filter((_, index) => headings[index] !== column), "?"],
      ];
      refuses(
        [68_543.58, terms, JUDGED],
        `terms row 2: ${column} is never tried: "?" may stand in Compounds, Compounds on, Resets, Fixing, Day count, Stub, First day, Last day, Rounding, Floor on, Payments`,
      );
    }
  });

  it("tells a move that is too small for its digits, and none that is none", () => {
    const moves = (...args: unknown[]): string => String(told(call(...args), "Moves most"));
    const terms = [
      ["Principal", "From", "Rate", "Compounds", "First day", "Last day", "Rounding"],
      [11, JUDGED, 0.01, "Simple", "", "", ""],
    ];
    // 0.11 a year, of which a day count takes 0.0015 or so.
    assert.match(moves("11", terms, JUDGED + 365), /moves it most, by less than 1;/u);
    assert.equal(moves("11", terms, JUDGED), "no single change makes a difference");
  });

  it("names the row of the terms, and the benchmark that has no fixings", () => {
    refuses(
      [
        1,
        [
          ["Principal", "From", "Rate"],
          [1, "soon", 0.1],
        ],
        JUDGED,
      ],
      'terms row 2: From must be a date, got "soon"',
    );
    refuses(
      [
        1,
        [
          ["Principal", "From", "Benchmark"],
          [1, JUDGED, "LIBOR 6M, LIBOR 12M"],
        ],
        JUDGED,
      ],
      'terms row 2: Benchmark "LIBOR 6M" has no column in fixings: there is none',
    );
    refuses(
      [
        1,
        [
          ["Principal", "From", "Rate", "Day cuont"],
          [1, JUDGED, 0.1, ""],
        ],
        JUDGED,
      ],
      'terms has no column "Day cuont": did you mean Day count?',
    );
  });

  it("passes on the error of another cell", () => {
    assert.deepEqual(call({ type: "Error", errorType: "NotAvailable" }, PEAVY, JUDGED), { error: "#N/A" });
  });
});
