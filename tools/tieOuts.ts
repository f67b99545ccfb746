/**
 * Writes docs/tie-outs.md: each published figure of the case beside what the calculation module makes
 * of the stated terms. A test makes the page anew and compares.
 */
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import {
  awardOutstanding,
  awardSchedule,
  benchmarkSeries,
  Decimal,
  fixedMultiple,
  fixedRate,
  fromIso,
  judgmentBalance,
  multipleOn,
  openAward,
  presets,
  accrueTo,
  balance,
  stepUpMultiple,
  toIso,
  ZERO,
  type Award,
  type DayCountName,
  type Scenario,
} from "../src/calc/index.ts";
import { casesSection } from "./cases/casesSection.ts";
import { markdownTable } from "./sectionedPage.ts";

export const TIE_OUTS = join(import.meta.dirname, "..", "docs", "tie-outs.md");

/** What the preset that knows the most fixings states of the award. */
const { inputs: STATED } = presetNamed("Partial annulment of 2019 and its reversal");
const COSTS = new Decimal(STATED["award.costs"]?.value ?? NaN);

const AWARD: Award = {
  principal: new Decimal("966500000").plus("1277002"),
  startDate: fromIso("2011-09-16"),
  rate: {
    benchmark: benchmarkSeries(
      (STATED["award.fixings"]?.value ?? []).map(({ cells }) => ({
        date: fromIso(String(cells["resetDate"])),
        rate: new Decimal(Number(cells["benchmark"])),
      })),
    ),
    margin: new Decimal("0.04"),
    floor: new Decimal("0.04"),
  },
  frequency: 1,
  dayCount: "ACT/365F",
  payments: [],
};

const JUDGMENT = {
  amount: new Decimal("1327600000"),
  judgmentDate: fromIso("2018-03-01"),
  annualRate: new Decimal("0.0202"),
};

function presetNamed(name: string): Scenario {
  const preset = presets().find((one) => one.name === name);
  if (preset === undefined) throw new Error(`No preset is called "${name}".`);
  return preset;
}

/** A sum as it was published. */
interface Published {
  readonly amount: Decimal;
  /** "about", "in excess of", or nothing where the figure is exact. */
  readonly how?: "about" | "in excess of";
}

const about = (amount: string): Published => ({ amount: new Decimal(amount), how: "about" });
const inExcessOf = (amount: string): Published => ({ amount: new Decimal(amount), how: "in excess of" });
const exactly = (amount: string): Published => ({ amount: new Decimal(amount) });

function grouped(amount: Decimal): string {
  const [whole = "", cents = ""] = amount.toFixed(2).split(".");
  return `${whole.replace(/\B(?=(\d{3})+$)/gu, ",")}.${cents}`;
}

function told({ amount, how }: Published): string {
  const whole = grouped(amount).replace(/\.00$/u, "");
  return how === undefined ? whole : `${how} ${whole}`;
}

function difference(computed: Decimal, { amount }: Published): string {
  const signed = (value: Decimal, text: string): string => (value.gt(0) ? `+${text}` : text);
  const apart = new Decimal(computed.toFixed(2)).minus(amount);
  if (apart.isZero()) return "none";
  const percent = apart.div(amount).times(100);
  return `${signed(apart, grouped(apart))} (${signed(percent, percent.toFixed(3))}%)`;
}

type Row = readonly [
  figure: string,
  published: Published,
  source: string,
  computed: Decimal,
  convention: string,
];

function tieOutTable(rows: readonly Row[]): string {
  return markdownTable(
    ["Figure", "Published (US$)", "Source", "Computed here (US$)", "Convention", "Difference"],
    rows.map(([figure, published, source, computed, convention]) => [
      figure,
      told(published),
      source,
      grouped(computed),
      convention,
      difference(computed, published),
    ]),
    [1, 3, 5],
  );
}

function awardOn(asOf: string, dayCount: DayCountName, costs: Decimal): Decimal {
  return awardOutstanding({ ...AWARD, dayCount, costs }, fromIso(asOf)).balance;
}

function judgmentOn(asOf: string): Decimal {
  return judgmentBalance(JUDGMENT, fromIso(asOf));
}

const RELEASE = "Company's release of 3 February 2017";

function awardRows(): Row[] {
  const stated = "ACT/365F, annual";
  return [
    [
      "Sum that bears interest",
      exactly("967777002"),
      "Award, ¶¶ 898-903",
      AWARD.principal,
      "966,500,000 + 1,277,002",
    ],
    [
      "Award on 2016-08-22, its date, without costs",
      inExcessOf("1200000000"),
      RELEASE,
      awardOn("2016-08-22", "ACT/365F", ZERO),
      stated,
    ],
    [
      "Award on 2017-02-03, without costs",
      inExcessOf("1200000000"),
      RELEASE,
      awardOn("2017-02-03", "ACT/365F", ZERO),
      stated,
    ],
    [
      "Award on 2018-05-08, with costs",
      about("1340000000"),
      "Company",
      awardOn("2018-05-08", "ACT/365F", COSTS),
      stated,
    ],
  ];
}

const DAY_COUNTS: readonly DayCountName[] = [
  "ACT/365F",
  "ACT/360",
  "ACT/ACT ISDA",
  "30/360 US",
  "30E/360",
  "30E/360 ISDA",
];

function dayCountTable(): string {
  const dates = ["2016-08-22", "2017-02-03", "2018-03-01", "2018-05-08"];
  return markdownTable(
    ["Day count", ...dates],
    DAY_COUNTS.map((dayCount) => [dayCount, ...dates.map((date) => grouped(awardOn(date, dayCount, COSTS)))]),
    [1, 2, 3, 4],
  );
}

function scheduleTable(): string {
  const percent = (rate: Decimal): string => rate.times(100).toFixed(5);
  return markdownTable(
    ["Start", "End", "LIBOR, %", "Rate, %", "Days", "Interest", "Balance"],
    awardSchedule(AWARD, fromIso("2018-05-08")).map((row) => [
      toIso(row.start),
      toIso(row.end),
      percent(row.benchmark),
      percent(row.annualRate),
      String(row.days),
      grouped(row.interest),
      grouped(row.balance),
    ]),
    [2, 3, 4, 5, 6],
  );
}

function judgmentRows(): Row[] {
  const stated = "2.02%, 365 days, annual";
  return [
    [
      "Judgment on 2025-11-29",
      about("1550000000"),
      "Sale order of that day",
      judgmentOn("2025-11-29"),
      stated,
    ],
    ["Judgment on 2025-12-02", about("1550000000"), "Company", judgmentOn("2025-12-02"), stated],
  ];
}

/** The judgment on 2 December 2025 had its clock been another. */
function clockTable(): string {
  const asOf = fromIso("2025-12-02");
  const statutory = judgmentBalance(JUDGMENT, asOf);
  const clocks: [clock: string, balance: Decimal][] = [
    ["28 U.S.C. § 1961: daily over 365 days, added annually", statutory],
    ...(
      [
        ["the same, never added (simple)", 0, "ACT/365F"],
        ["the same, added monthly", 12, "ACT/365F"],
        ["over 360 days", 1, "ACT/360"],
        ["over 366 days in leap years", 1, "ACT/ACT ISDA"],
      ] as const
    ).map(([clock, frequency, dayCount]): [string, Decimal] => {
      const opening = openAward({
        principal: JUDGMENT.amount,
        startDate: JUDGMENT.judgmentDate,
        rate: { benchmark: fixedRate(JUDGMENT.annualRate), margin: ZERO, floor: ZERO },
        frequency,
        dayCount,
      });
      return [clock, balance(accrueTo(opening, asOf))];
    }),
  ];
  return markdownTable(
    ["Clock", "Balance on 2025-12-02", "Against the statute"],
    clocks.map(([clock, amount]) => {
      const apart = amount.minus(statutory);
      return [clock, grouped(amount), `${apart.gt(0) ? "+" : ""}${grouped(apart)}`];
    }),
    [1, 2],
  );
}

function noteRows(): Row[] {
  const steps = stepUpMultiple([
    { paidOnOrBefore: fromIso("2028-07-31"), multiple: new Decimal(3) },
    { multiple: new Decimal(4) },
  ]);
  const notes2025 = (paidOn: string): Decimal => multipleOn(steps, fromIso(paidOn)).times(1_700_000);
  const notes2017 = multipleOn(fixedMultiple(new Decimal(3)), fromIso("2019-02-13")).times(5_500_000);
  return [
    [
      "Notes of 2017, uses of the proceeds",
      exactly("5500000"),
      RELEASE,
      new Decimal("3660000").plus("1840000"),
      "3,660,000 + 1,840,000, both about",
    ],
    ["Notes of 2017, repayment", exactly("16500000"), `${RELEASE}: 3 × 5,500,000`, notes2017, "3× gross"],
    [
      "Notes of 2025, paid on 2028-07-31",
      exactly("5100000"),
      "Company, 28 July 2025",
      notes2025("2028-07-31"),
      "3× gross to that day",
    ],
    [
      "Notes of 2025, paid on 2028-08-01",
      exactly("6800000"),
      "Company, 28 July 2025",
      notes2025("2028-08-01"),
      "4× gross after it",
    ],
    [
      "Secured debt that remains",
      exactly("29750000"),
      RELEASE,
      new Decimal("30000000").minus("250000"),
      "30,000,000 − 250,000 retired",
    ],
  ];
}

/** The page as it must stand in docs/. */
export function tieOutsPage(): string {
  const floorBinds = awardOutstanding(
    { ...AWARD, rate: { ...AWARD.rate, benchmark: fixedRate(new Decimal("-0.005")) } },
    fromIso("2018-05-08"),
  ).balance;
  return `# Tie-outs

Each published figure of the case beside what this software computes from the stated terms. Written by
\`npm run docs\` with the same code that answers in cells; a test makes the page anew and compares.

A figure published as "about" is rounded by its source: a difference within the rounding is agreement.

## The award

Terms, from the award of 22 August 2016, ¶¶ 898-903: ${grouped(AWARD.principal).replace(/\.00$/u, "")} bears interest from 16 September 2011 at
12-month USD LIBOR + 4%, at least 4% a year, compounded annually. Costs of ${grouped(COSTS).replace(/\.00$/u, "")} stand beside it and
bear none. LIBOR is that of 16 September or the last day before it (FRED series USD12MD156N).

${tieOutTable(awardRows())}

How the balance without costs comes about, to 8 May 2018:

${scheduleTable()}

\`=AWARD.AWARD_SCHEDULE(967777002, DATE(2011,9,16), DATE(2018,5,8), <fixings>, 4%, 4%, 1)\` spills that table.

## What the day count makes of it

The terms on record name no day count. Here is the balance with costs by each. LIBOR's own, ACT/360, leads
well above the company's figure of about 1,340,000,000 for 8 May 2018; the others lie close to it, and ACT/365F
is this software's default.

${dayCountTable()}

Had every fixing been −0.50%, so that the floor of 4% held throughout, the balance without costs on
8 May 2018 would be ${grouped(floorBinds)}.

## The judgment's own clock

From 1 March 2018 the US judgment bears interest under 28 U.S.C. § 1961, at the weekly average one-year Treasury
yield before its entry, 2.02%: computed daily, compounded annually. Its amount was not found published:
1,327,600,000 is computed here, the balance with costs on that day, rounded. That the figures of 2025 agree with
it within what "about" allows proves no more than that.

${tieOutTable(judgmentRows())}

${clockTable()}

\`=AWARD.JUDGMENT_BALANCE(1327600000, DATE(2018,3,1), 2.02%, DATE(2025,12,2))\` is the first of them.

## Notes and secured debt

${tieOutTable(noteRows())}

## What is not tied

- The settlement of 11 October 2018, over US$1.28 billion, was negotiated: no terms lead to it.
- The sale order's US$400 million in cash and US$650 million in notes are a price, not a balance.
- The rate of the secured debt and its accrued interest were not published.
- 612.23 million of interest at 31 March 2021 is not reproduced by any combination of conventions: as stated the terms
  give 616,101,031, 3,871,031 more, which is 20.9 days of interest, 2.7 basis points, or 6,080,650 of principal
  (\`RECONCILE\`).

${casesSection()}
`;
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  writeFileSync(TIE_OUTS, tieOutsPage());
}
