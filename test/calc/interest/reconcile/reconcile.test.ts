import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import { fromIso } from "../../../../src/calc/dates/serialDate.ts";
import type { Fixings } from "../../../../src/calc/interest/benchmark.ts";
import { CONVENTIONS, type Convention } from "../../../../src/calc/interest/reconcile/conventions.ts";
import { sumOfText, type Subject } from "../../../../src/calc/interest/reconcile/published.ts";
import { reconciling, type Reconciliation } from "../../../../src/calc/interest/reconcile/reconcile.ts";
import type { Setting } from "../../../../src/calc/interest/reconcile/setting.ts";
import { owedUnder, screenUnder } from "../../../../src/calc/interest/terms/owed.ts";
import type { TermsRow } from "../../../../src/calc/interest/terms/termsRow.ts";
import { typedFixings, typedRow, type TypedFixings, type TypedRow } from "../terms/typedTerms.ts";

interface FixingsOfVectors {
  readonly terms: readonly { readonly id: string; readonly fixings?: TypedFixings }[];
}

const vectors = JSON.parse(
  readFileSync(new URL("../../../vectors/interest-terms.json", import.meta.url), "utf8"),
) as FixingsOfVectors;

function fixingsOf(id: string): Fixings {
  return typedFixings(vectors.terms.find((one) => one.id === id)?.fixings ?? {});
}

/** LIBOR of 16 September or the last day before it, FRED series USD12MD156N. */
const LIBOR = typedFixings({
  "LIBOR 12M": [
    ["2011-09-16", "0.0083494"],
    ["2012-09-14", "0.00997"],
    ["2013-09-16", "0.006561"],
    ["2014-09-16", "0.005827"],
    ["2015-09-16", "0.0086655"],
    ["2016-09-16", "0.0154489"],
    ["2017-09-15", "0.0173206"],
    ["2018-09-14", "0.0288019"],
    ["2019-09-16", "0.0206963"],
    ["2020-09-16", "0.00378"],
  ],
});

const NO_FIXINGS: Fixings = new Map();

/** A row of one head with every convention as usual, at a rate or on a benchmark. */
function row(
  principal: string,
  from: string,
  rate: { Rate: string } | { Benchmark: string },
  more?: TypedRow,
): TermsRow {
  return typedRow({
    Head: "Award",
    Principal: principal,
    From: from,
    ...rate,
    Compounds: "Yearly",
    Resets: "Each period",
    ...more,
  });
}

interface Asked {
  readonly published: string;
  readonly asOf: string;
  readonly what?: Subject;
  readonly rows: readonly TermsRow[];
  readonly stated?: readonly Convention[];
  readonly fixings?: Fixings;
  readonly show?: number;
}

function settingOf({ rows, stated = [], fixings = NO_FIXINGS }: Asked): Setting {
  const open = new Set(CONVENTIONS.filter((one) => !stated.includes(one)));
  return { rows, open: rows.map(() => open), fixings, payments: [] };
}

function reconciled(asked: Asked, ...others: readonly Asked[]): Reconciliation {
  const figures = [asked, ...others].map(({ published, asOf, what = "Interest" }) => ({
    ...sumOfText(published),
    asOf: fromIso(asOf),
    what,
  }));
  const search = reconciling(figures, settingOf(asked), asked.show ?? 10, {
    screen: ({ rows, fixings, payments }, day) => screenUnder(rows, fixings, payments, day),
    owe: ({ rows, fixings, payments }, day) => owedUnder(rows, fixings, payments, day),
  });
  let step = search.next();
  while (step.done !== true) step = search.next();
  return step.value;
}

/** Fit, changes and combination of the first rows, and the result to the places of a vector. */
function firstOf({ rows }: Reconciliation, count: number, places: number): unknown[] {
  return rows
    .slice(0, count)
    .map(({ fit, changes, combination, result }) => [fit, changes, combination, result.toFixed(places)]);
}

const KOCH: Asked = {
  published: "28,419,011.14",
  asOf: "2017-10-30",
  rows: [row("140250000", "2010-10-11", { Benchmark: "LIBOR 6M" }, { Margin: "0.02" })],
  fixings: fixingsOf("koch-minerals"),
};

const RUSORO = row(
  "967777002",
  "2011-09-16",
  { Benchmark: "LIBOR 12M" },
  {
    Margin: "0.04",
    Floor: "0.04",
  },
);

describe("the conventions of a published figure", () => {
  it("Koch: half-yearly, ACT/ACT ICMA, and no other family", () => {
    const found = reconciled(KOCH);
    assert.deepEqual(firstOf(found, 1, 12), [
      ["Yes", 2, "Compounds: half-yearly; Day count: ACT/ACT ICMA", "28419011.141279600227"],
    ]);
    assert.match(
      found.verdict,
      /^Strong: of [\d,]+ different results this one alone fits; by chance 0\.0+\d+ would\./u,
    );
    assert.match(
      found.settled,
      /^settled among those tried: Compounds half-yearly; .*Day count ACT\/ACT ICMA/u,
    );
    assert.equal(found.gap, undefined);
  });

  it("Tenaris: half-yearly, compounded on the award's day; or the same number from the day after", () => {
    const found = reconciled({
      published: "85,501,213.70",
      asOf: "2016-01-29",
      rows: [row("87300000", "2008-04-30", { Rate: "0.09" })],
    });
    assert.deepEqual(firstOf(found, 2, 12), [
      ["Yes", 2, "Compounds: half-yearly; Compounds on: 2016-01-29", "85501213.701482902224"],
      [
        "Yes",
        4,
        "Compounds: half-yearly; First day: not counted; Last day: counted; Rounding: cents each period",
        "85501213.700000000000",
      ],
    ]);
    assert.match(found.verdict, /^Strong: of [\d,]+ different results this one alone fits/u);
  });

  it("Petersen: NL/365 with the daily amount to cents", () => {
    const found = reconciled({
      published: "6,852,179,789",
      asOf: "2023-09-15",
      rows: [row("7533269948", "2012-05-03", { Rate: "0.08" }, { Compounds: "Simple" })],
      stated: ["Compounds"],
    });
    assert.deepEqual(firstOf(found, 1, 2), [
      ["Yes", 3, "Day count: NL/365; Rounding: daily amount to cents", "6852179789.00"],
    ]);
    assert.match(found.verdict, /this one alone fits/u);
  });

  it("Peavy: YD/365 with the daily amount to cents", () => {
    const found = reconciled({
      published: "68,543.58",
      asOf: "1991-11-08",
      rows: [row("168000", "1988-06-15", { Rate: "0.12" }, { Compounds: "Simple" })],
      stated: ["Compounds"],
    });
    assert.deepEqual(firstOf(found, 1, 2), [
      ["Yes", 2, "Day count: YD/365; Rounding: daily amount to cents", "68543.58"],
    ]);
    assert.match(found.verdict, /this one alone fits/u);
  });

  it("Business Commercial Brokerage: last day counted, a daily factor of 7 places, cents each calendar year", () => {
    const found = reconciled({
      published: "5,906.41",
      asOf: "2009-02-05",
      rows: [row("150743.15", "2008-09-29", { Rate: "0.11" }, { Compounds: "Simple" })],
      stated: ["Compounds"],
    });
    assert.deepEqual(firstOf(found, 2, 6), [
      [
        "Yes",
        3,
        "Last day: counted; Rounding: daily factor, 7 places; cents each calendar year",
        "5906.410000",
      ],
      ["Digits cut off", 4, "Last day: counted; Rounding: daily factor, 7 places", "5906.418103"],
    ]);
    assert.match(found.verdict, /this one alone fits/u);
  });

  it("about 1.34 billion does not tell them: hundreds round to it", () => {
    const costs = row("3302500", "2016-08-22", { Rate: "0" }, { Head: "Costs", Bears: false });
    const found = reconciled({
      published: "about US$1.34 billion",
      asOf: "2018-05-08",
      what: "Total",
      rows: [RUSORO, costs],
      stated: ["Compounds", "Floor on"],
      fixings: LIBOR,
    });
    assert.deepEqual(firstOf(found, 2, 12), [
      ["Yes", 0, "as stated", "1341561336.644586405118"],
      ["Yes", 1, "Stub: compound", "1341085660.544709876279"],
    ]);
    assert.match(
      found.verdict,
      /^Not told by the figure: [\d,]+ of [\d,]+ different results round to it\. It agrees with the terms, no more\./u,
    );
  });

  it("612.23 million is reproduced by none, and the gap is told in days, rate and principal", () => {
    const found = reconciled({
      published: "612.23 million",
      asOf: "2021-03-31",
      rows: [RUSORO],
      stated: ["Compounds", "Floor on"],
      fixings: LIBOR,
    });
    assert.deepEqual(firstOf(found, 1, 12), [["No", 0, "as stated", "616101031.227821643670"]]);
    assert.match(
      found.verdict,
      /^None: no result of [\d,]+ rounds to it\. A term is missing or other than stated, or the figure was made in another way\./u,
    );
    assert.equal(
      found.gap,
      "As stated gives 616,101,031, 3,871,031 more: 20.9 days of interest (reached on 2021-03-11), " +
        "2.7 basis points, or 6,080,650 of principal.",
    );
  });

  it("Indiana's is reproduced by none either", () => {
    const found = reconciled({
      published: "109,490,010.76",
      asOf: "2023-07-14",
      what: "Total",
      rows: [
        row("76706461", "2018-01-10", { Benchmark: "Prime" }, { Margin: "0.02", Resets: "Each change" }),
      ],
      stated: ["Resets"],
      fixings: fixingsOf("indiana-each-change"),
    });
    assert.deepEqual(firstOf(found, 1, 12), [["No", 0, "as stated", "109798397.067340905492"]]);
    assert.match(found.verdict, /^None: /u);
    assert.match(
      found.gap ?? "",
      /^As stated gives 109,798,397\.07, 308,386\.31 more: 10\.5 days of interest/u,
    );
  });
});

describe("what is open", () => {
  it("is tried, and what is stated is kept", () => {
    const found = reconciled({ ...KOCH, stated: ["Day count"], show: 500 });
    assert.ok(found.rows.every(({ combination }) => !combination.includes("Day count")));
    assert.match(found.verdict, /^None: /u);
  });

  it("where nothing is, is the terms as stated alone", () => {
    const found = reconciled({
      published: "102.5",
      asOf: "2019-01-01",
      rows: [row("1000", "2017-01-01", { Rate: "0.05" })],
      stated: CONVENTIONS,
    });
    assert.deepEqual(firstOf(found, 9, 2), [["Yes", 0, "as stated", "102.50"]]);
    assert.equal(found.verdict, "Only 1 different result comes of what is tried; it fits.");
    assert.equal(found.settled, "nothing was open");
  });

  it("is the benchmark too, where a cell lists several", () => {
    const yearly = (rate: string): readonly (readonly [string, string])[] => [
      ["2020-01-01", rate],
      ["2021-01-01", rate],
    ];
    const found = reconciled({
      published: "71.10",
      asOf: "2022-01-01",
      rows: [row("1000", "2020-01-01", { Benchmark: "LIBOR 6M, LIBOR 12M" }, { Compounds: "Simple" })],
      stated: CONVENTIONS,
      fixings: typedFixings({ "LIBOR 6M": yearly("0.05"), "LIBOR 12M": yearly("0.0355") }),
    });
    // 1,000 × 3.55 % × 731 days by 365 is 71.097; at 5 % it is 100.137.
    assert.deepEqual(
      found.rows.map(({ combination, result }) => [combination, result.toFixed(3)]),
      [
        ["Benchmark: LIBOR 12M", "71.097"],
        ["as stated", "100.137"],
      ],
    );
  });

  it("is whether heads were taken as one", () => {
    const heads = [
      row("1000", "2020-01-01", { Rate: "0.1" }),
      row("500", "2020-07-01", { Rate: "0.1" }, { Head: "Second" }),
    ];
    // From 1 January: 1,500 at 10 % for 366 of 365 days.
    const found = reconciled({
      published: "150.41",
      asOf: "2021-01-01",
      rows: heads.map((one) => ({ ...one, compounds: "Simple" as const })),
      stated: CONVENTIONS,
    });
    assert.deepEqual(firstOf(found, 1, 2), [["Yes", 1, "Heads: pooled from the first day", "150.41"]]);
  });
});

describe("several figures", () => {
  it("have all to fit", () => {
    const total = { ...KOCH, published: "168,669,011.14", what: "Total" as const };
    const found = reconciled(KOCH, total);
    assert.equal(found.rows[0]?.combination, "Compounds: half-yearly; Day count: ACT/ACT ICMA");
    const contradicted = reconciled(KOCH, { ...total, published: "168,669,012.14" });
    assert.equal(contradicted.rows[0]?.fit, "No");
    assert.match(contradicted.verdict, /^None: /u);
  });

  it("tell the difference of the one that fits worst", () => {
    const found = reconciled(
      {
        published: "1,050",
        asOf: "2018-01-01",
        what: "Total",
        rows: [row("1000", "2017-01-01", { Rate: "0.05" })],
        stated: CONVENTIONS,
      },
      { published: "1,100.00", asOf: "2019-01-01", what: "Total", rows: [] },
    );
    const [first] = found.rows;
    assert.equal(first?.fit, "No");
    assert.equal(first?.difference.toFixed(2), "2.50");
  });
});

describe("a search", () => {
  it("tells on the way how many combinations have been tried", () => {
    const figures = [
      { ...sumOfText("28,419,011.14"), asOf: fromIso("2017-10-30"), what: "Interest" as const },
    ];
    const search = reconciling(figures, settingOf(KOCH), 10, {
      screen: ({ rows, fixings, payments }, day) => screenUnder(rows, fixings, payments, day),
      owe: ({ rows, fixings, payments }, day) => owedUnder(rows, fixings, payments, day),
    });
    const told: number[] = [];
    let step = search.next();
    while (step.done !== true) {
      told.push(step.value);
      step = search.next();
    }
    assert.ok(
      told.length > 50 && told.every((count, index) => index === 0 || count >= (told[index - 1] ?? 0)),
    );
  });

  it("that no combination has an answer for says why", () => {
    assert.throws(() => reconciled({ ...KOCH, fixings: NO_FIXINGS }), /has no column in fixings/u);
  });
});
