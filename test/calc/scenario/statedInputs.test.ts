/**
 * What the presets call stated, against the facts of the field, written down here once from what was read: the news
 * release of 3 February 2017, the Award, FRED, the decisions and the company's later releases.
 */
import assert from "node:assert/strict";
import { presets, provenanceOf, tableRows, type Input, type Scenario } from "../../../src/calc/index.ts";
import { STATED_OF_OTHER_CASES } from "./statedCases.ts";
import type { Cells, StatedFact } from "./statedFact.ts";
import { FUTURES } from "./terms/given.ts";

const RELEASE = "Rusoro Mining Ltd., news release of 3 February 2017";
const AWARD = "Award of 22 August 2016";
const LIBOR = "FRED series USD12MD156N";
const JUDGMENT = "US judgment entered 1 March 2018";
const STATUTE = "28 U.S.C. § 1961";
const SETTLEMENT = "Company release on the settlement of 11 October 2018";
const COURT = "Paris Court of Appeal 16/20822";
const REVERSAL = "Company release on the reversal of 31 March 2021";
const NOTES_2023 = "Company release on the notes of 24 March 2023";
const NOTES_2025 = "Company release on the notes of 28 July 2025";
const SALE = "Company release on the sale order of 29 November 2025";

const STATED: readonly StatedFact[] = [
  [RELEASE, "award.currency", "USD"],
  [RELEASE, "standstill.agreementDate", "2012-06-14"],
  [RELEASE, "notes.series", { name: "Notes of 2017", amount: 5_500_000, multiple: 3, days: 90 }],
  [RELEASE, "debt.principal", 29_750_000],
  [RELEASE, "debt.isInDefault", "Yes"],
  [
    RELEASE,
    "options.grants",
    { name: "Options of 2017", count: 14_825_000, strike: 0.17, expiry: "2027-02-03" },
  ],
  [RELEASE, "proceeds.sources", { item: "Promissory notes", amount: 5_500_000 }],
  [
    RELEASE,
    "proceeds.uses",
    { item: "Settles existing debt, about", amount: 3_660_000 },
    { item: "Working capital, about", amount: 1_840_000 },
  ],
  [
    RELEASE,
    "legal.path",
    {
      date: "2016-08-22",
      event: "Award issued, ICSID Additional Facility",
      kind: "Award",
      standing: "Full",
    },
    {
      date: "2016-10-19",
      event: "Set-aside application to the Paris Court of Appeal",
      kind: "Application",
    },
    { date: "2017-03-20", event: "Venezuela's submission due", kind: "Submission deadline" },
  ],
  // ¶¶ 898-903: 966,500,000 and 1,277,002.
  [AWARD, "award.principal", 967_777_002],
  [AWARD, "award.startDate", "2011-09-16"],
  [AWARD, "award.margin", 0.04],
  [AWARD, "award.floor", 0.04],
  [AWARD, "award.frequency", 1],
  [AWARD, "award.costs", 3_302_500],
  [
    LIBOR,
    "award.fixings",
    // 16 September, or the Friday before: in 2012 and 2018 it was a Sunday, in 2017 a Saturday.
    { resetDate: "2011-09-16", benchmark: 0.0083494 },
    { resetDate: "2012-09-14", benchmark: 0.00997 },
    { resetDate: "2013-09-16", benchmark: 0.006561 },
    { resetDate: "2014-09-16", benchmark: 0.005827 },
    { resetDate: "2015-09-16", benchmark: 0.0086655 },
    { resetDate: "2016-09-16", benchmark: 0.0154489 },
    { resetDate: "2017-09-15", benchmark: 0.0173206 },
    { resetDate: "2018-09-14", benchmark: 0.0288019 },
    { resetDate: "2019-09-16", benchmark: 0.0206963 },
    { resetDate: "2020-09-16", benchmark: 0.00378 },
  ],
  [JUDGMENT, "award.startDate", "2018-03-01"],
  [
    JUDGMENT,
    "legal.path",
    { date: "2018-03-01", event: "US judgment entered", kind: "Decision", standing: "Full" },
  ],
  [STATUTE, "award.rate", 0.0202],
  [STATUTE, "award.frequency", 1],
  [SETTLEMENT, "award.payment", "Expected"],
  [SETTLEMENT, "award.firstPaymentAmount", 100_000_000],
  [SETTLEMENT, "payments.instalments", { instalments: 60, monthsApart: 1 }],
  [SETTLEMENT, "legal.path", { date: "2018-10-11", event: "Settlement agreed", kind: "Other" }],
  [
    COURT,
    "legal.path",
    {
      date: "2019-01-29",
      event: "Partial annulment: the 966,500,000 and its interest",
      kind: "Decision",
      standing: "Partial",
    },
  ],
  [
    REVERSAL,
    "legal.path",
    { date: "2021-03-31", event: "Partial annulment reversed", kind: "Decision", standing: "Reinstated" },
  ],
  // Due at once: the notes of 2023 and of 2025 have no wait. 5.1M of 1.7M by the day of payment, 6.8M after it.
  [
    NOTES_2023,
    "notes.series",
    { name: "Notes of 2023", amount: 2_130_000, issued: "2023-03-24", multiple: 4, days: 0 },
  ],
  // Half as many as dollars lent, 50 % of 2,130,000; for five years from a closing whose day is not stated.
  [NOTES_2023, "options.grants", { name: "Warrants of 2023", count: 1_065_000, strike: 0.1 }],
  [
    NOTES_2025,
    "notes.series",
    {
      name: "Notes of 2025",
      amount: 1_700_000,
      issued: "2025-07-28",
      days: 0,
      stepDate: "2028-07-31",
      stepBy: "Paid",
    },
  ],
  // "against a judgment of about US$1.55bn"
  [SALE, "award.currency", "USD"],
  [SALE, "award.payment", "Expected"],
  [SALE, "award.firstPaymentAmount", 400_000_000],
  [SALE, "payments.nonCash", { name: "Convertible notes", nominal: 650_000_000 }],
  [SALE, "legal.path", { date: "2025-11-29", event: "Sale order", kind: "Other" }],
];

/** One thing that is stated, in one line; a cell of a table by the row's name, event or day. */
function line(
  document: string,
  path: string,
  row: Cells | undefined,
  column: string,
  value: unknown,
): string {
  const named = row?.["name"] ?? row?.["event"] ?? row?.["item"] ?? row?.["resetDate"] ?? "";
  return [document, path, named, column, JSON.stringify(value)].join(" | ");
}

const known = new Set(
  [...STATED, ...STATED_OF_OTHER_CASES].flatMap(([document, path, ...facts]) =>
    facts.flatMap((fact) =>
      typeof fact === "object"
        ? Object.entries(fact).map(([column, value]) => line(document, path, fact, column, value))
        : [line(document, path, undefined, "", fact)],
    ),
  ),
);

/** Everything that a scenario calls stated. */
function statedIn({ inputs }: Scenario): readonly string[] {
  return Object.entries(inputs as Readonly<Record<string, Input>>).flatMap(([path, input]) => {
    if (typeof input.value !== "object") {
      const { provenance } = input;
      return provenance.kind === "stated"
        ? [line(provenance.document, path, undefined, "", input.value)]
        : [];
    }
    return tableRows(input).flatMap(({ cells }, row) =>
      Object.entries(cells).flatMap(([column, value]) => {
        const provenance = provenanceOf(input, row, column);
        return provenance.kind === "stated"
          ? [line(provenance.document, path, cells as Cells, column, value)]
          : [];
      }),
    );
  });
}

describe("what a preset calls stated", () => {
  for (const preset of presets()) {
    it(`is stated, in ${preset.name}, where it says`, () => {
      const claimed = statedIn(preset);
      assert.ok(claimed.length > 15, String(claimed.length));
      assert.deepEqual(
        claimed.filter((fact) => !known.has(fact)),
        [],
      );
    });
  }

  it("is no judgment's amount, no day of a year's count, no date that nobody gave", () => {
    for (const path of ["award.dayCount", "award.firstPaymentDate", "valuation.date", "debt.rate"]) {
      const told = FUTURES.flatMap(statedIn).filter((fact) => fact.includes(` | ${path} | `));
      assert.deepEqual(told, []);
    }
    assert.ok(!FUTURES.flatMap(statedIn).some((fact) => fact.includes("1327600000")));
  });

  it("is told apart from what is not, in each of its parts", () => {
    const [preset] = presets();
    assert.ok(preset);
    const stated = { kind: "stated", document: AWARD } as const;
    for (const inputs of [
      { "award.principal": { value: 967_777_003, provenance: stated } },
      { "award.principal": { value: 967_777_002, provenance: { ...stated, document: RELEASE } } },
      { "award.rate": { value: 0.04, provenance: stated } },
      {
        "notes.series": {
          value: [{ cells: { name: "Notes of 2017", amount: 5_500_000, days: 91 } }],
          provenance: { ...stated, document: RELEASE },
        },
      },
      {
        "notes.series": {
          value: [{ cells: { name: "Notes of 2018", amount: 5_500_000 } }],
          provenance: { ...stated, document: RELEASE },
        },
      },
      {
        "award.fixings": {
          value: [{ cells: { resetDate: "2012-09-17", benchmark: 0.00997 } }],
          provenance: { ...stated, document: LIBOR },
        },
      },
    ] as const) {
      const wrong = statedIn({ ...preset, inputs }).filter((fact) => !known.has(fact));
      assert.notDeepEqual(wrong, [], JSON.stringify(inputs));
    }
  });
});
