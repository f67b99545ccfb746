import annulment from "../../src/calc/scenario/presets/annulment2019.json" with { type: "json" };
import { serial, serialOf, type Column, type SampleSheet, type Table, type TableCell } from "./sheet.ts";
import { assumed, formula, heading, named, numberHeading, stated, text } from "./tableCell.ts";

/** The preset that knows the most fixings: 12-month USD LIBOR of 16 September, or of the Friday before it. */
const { "award.fixings": benchmark, "award.costs": awardedCosts } = annulment.inputs;
const published = benchmark.value.filter((fixing) => !("provenance" in fixing));
const fixings = published.map(({ cells }) => [serialOf(cells.resetDate), cells.benchmark] as const);

const TERMS = "{margin},{floor},{frequency}";
const awardTo = (asOf: string, dayCount = "{dayCount}"): string =>
  `{principal},{start},${asOf},{fixings},${TERMS},${dayCount}`;
const balanceOn = (asOf: string, dayCount?: string): string =>
  `AWARD.AWARD_BALANCE(${awardTo(asOf, dayCount)})`;
const judgmentOn = (asOf: string): string => `AWARD.JUDGMENT_BALANCE({judged},{entered},{statutory},${asOf})`;

const inputs: Column = {
  kind: "column",
  headings: ["Input", "Value", "Unit", "Where it is stated"],
  lines: [
    { kind: "heading", text: "Terms of the Award of 22 August 2016" },
    {
      kind: "stated",
      name: "firstSum",
      label: "Sum awarded",
      value: 966_500_000,
      format: "money",
      unit: "US$",
      note: "Award, ¶¶ 898-903",
    },
    {
      kind: "stated",
      name: "furtherSum",
      label: "Further sum awarded",
      value: 1_277_002,
      format: "money",
      unit: "US$",
      note: "Award, ¶¶ 898-903",
    },
    {
      kind: "result",
      name: "principal",
      label: "Sum that bears interest",
      value: "={firstSum}+{furtherSum}",
      format: "money",
      unit: "US$",
      note: "Both sums",
    },
    {
      kind: "stated",
      name: "start",
      label: "Interest from",
      value: serial(2011, 9, 16),
      format: "date",
      note: "Award, ¶ 900",
    },
    {
      kind: "stated",
      name: "margin",
      label: "Margin over LIBOR",
      value: 0.04,
      format: "percent",
      unit: "a year",
      note: "Award, ¶ 900",
    },
    {
      kind: "stated",
      name: "floor",
      label: "Floor, LIBOR and margin",
      value: 0.04,
      format: "percent",
      unit: "a year",
      note: "Award, ¶ 900",
    },
    {
      kind: "stated",
      name: "frequency",
      label: "Compounded",
      value: 1,
      format: "count",
      unit: "a year",
      note: "Award, ¶ 900: annually",
    },
    {
      kind: "assumption",
      name: "dayCount",
      label: "Day count",
      value: "ACT/365F",
      format: "general",
      note: "Assumed: none is stated",
    },
    {
      kind: "stated",
      name: "costs",
      label: "Costs, bearing no interest",
      value: awardedCosts.value,
      format: "money",
      unit: "US$",
      note: "Award",
    },
    {
      kind: "assumption",
      name: "asOf",
      label: "As of",
      value: serial(2018, 5, 8),
      format: "date",
      note: "Assumed: any day",
    },
    { kind: "heading", text: "The US judgment, with its own clock" },
    {
      kind: "assumption",
      name: "judged",
      label: "Amount",
      value: 1_327_600_000,
      format: "money",
      unit: "US$",
      note: "Assumed: computed from the award, not found published",
    },
    {
      kind: "stated",
      name: "entered",
      label: "Entered on",
      value: serial(2018, 3, 1),
      format: "date",
      note: "US judgment",
    },
    {
      kind: "stated",
      name: "statutory",
      label: "Rate fixed at entry",
      value: 0.0202,
      format: "rate",
      unit: "a year",
      note: "28 U.S.C. § 1961",
    },
    {
      kind: "assumption",
      name: "judgmentAsOf",
      label: "As of",
      value: serial(2025, 12, 2),
      format: "date",
      note: "Assumed: any day",
    },
    { kind: "heading", text: "What the holder of the notes asks for" },
    {
      kind: "assumption",
      name: "required",
      label: "Required annual return",
      value: 0.25,
      format: "percent",
      unit: "a year",
      note: "Assumed",
    },
  ],
};

const fixingsTable: Table = {
  kind: "table",
  name: "fixings",
  heading: "12-month USD LIBOR",
  rows: [
    ["Reset date", "Benchmark"].map(numberHeading),
    ...fixings.map(([resetDate, libor]) => [stated(resetDate, "date"), stated(libor, "rate")]),
  ],
  notes: ["Where it is stated", ...fixings.map(() => "FRED series USD12MD156N")],
};

const results: Column = {
  kind: "column",
  headings: ["Result", "Value", "Unit", "How it is worked out"],
  lines: [
    { kind: "heading", text: "What is owed on the chosen day" },
    {
      kind: "result",
      name: "balance",
      label: "Award, without costs",
      value: `=${balanceOn("{asOf}")}`,
      format: "cents",
      unit: "US$",
      note: "Principal and interest",
    },
    {
      kind: "result",
      label: "of which interest",
      value: `=AWARD.AWARD_INTEREST(${awardTo("{asOf}")})`,
      format: "cents",
      unit: "US$",
      note: "Accrued and not paid",
    },
    {
      kind: "result",
      label: "Award, with costs",
      value: "={balance}+{costs}",
      format: "cents",
      unit: "US$",
      note: "Costs bear no interest",
    },
    {
      kind: "result",
      label: "Had the floor always held",
      value: `=AWARD.AWARD_BALANCE({principal},{start},{asOf},-0.005,${TERMS},{dayCount})`,
      format: "cents",
      unit: "US$",
      note: "Every fixing −0.50%, no costs",
    },
    {
      kind: "result",
      label: "US judgment",
      value: `=${judgmentOn("{judgmentAsOf}")}`,
      format: "cents",
      unit: "US$",
      note: "Daily, added once a year",
    },
  ],
};

/** A published figure beside what the terms come to. */
function tieOut(figure: string, published: number, computed: string): TableCell[] {
  const name = figure.replace(/\W/gu, "");
  return [
    text(figure),
    named(`${name}Published`, stated(published, "money")),
    named(`${name}Computed`, formula(computed, "cents")),
    formula(`={${name}Computed}-{${name}Published}`, "cents"),
  ];
}

const tieOuts: Table = {
  kind: "table",
  heading: "Tie-outs: what was published, and what the terms come to",
  rows: [
    [heading("Figure"), ...["Published", "Computed", "Difference"].map(numberHeading)],
    tieOut("Sum that bears interest", 967_777_002, "={principal}"),
    tieOut("Award on 2016-08-22", 1_200_000_000, `=${balanceOn("DATE(2016,8,22)")}`),
    tieOut("Award on 2017-02-03", 1_200_000_000, `=${balanceOn("DATE(2017,2,3)")}`),
    tieOut("On 2018-05-08, with costs", 1_340_000_000, `=${balanceOn("DATE(2018,5,8)")}+{costs}`),
    tieOut("Judgment on 2025-11-29", 1_550_000_000, `=${judgmentOn("DATE(2025,11,29)")}`),
    tieOut("Judgment on 2025-12-02", 1_550_000_000, `=${judgmentOn("DATE(2025,12,2)")}`),
  ],
  notes: [
    "How it was published",
    "Award, ¶¶ 898-903",
    "“in excess of”: News release, 3 February 2017, without costs",
    "“in excess of”: News release, 3 February 2017, without costs",
    "About: company",
    "About: sale order of that day",
    "About: company",
  ],
};

const DAY_COUNTS = ["ACT/365F", "ACT/360", "ACT/ACT ISDA", "30/360 US", "30E/360", "30E/360 ISDA"];

const dayCountTable: Table = {
  kind: "table",
  heading: "What the day count makes of it, on the chosen day",
  rows: [
    [heading("Day count"), ...["Years", "With costs", "Difference"].map(numberHeading)],
    ...DAY_COUNTS.map((dayCount, index) => [
      named(`dayCount${index}`, text(dayCount)),
      formula(`=AWARD.YEAR_FRACTION({start},{asOf},{dayCount${index}})`, "fraction"),
      named(`with${index}`, formula(`=${balanceOn("{asOf}", `{dayCount${index}}`)}+{costs}`, "cents")),
      formula(`={with${index}}-{with0}`, "cents"),
    ]),
  ],
};

const flows: Table = {
  kind: "table",
  heading: "What the notes of 2017 earned: dated flows",
  rows: [
    [heading("Flow"), ...["Date", "Amount"].map(numberHeading)],
    [
      text("Notes bought"),
      named("bought", assumed(serial(2017, 2, 3), "date")),
      named("advanced", stated(-5_500_000, "money")),
    ],
    [
      text("Notes repaid at 3×"),
      named("repaidOn", assumed(serial(2019, 2, 13), "date")),
      named("repaid", stated(16_500_000, "money")),
    ],
  ],
  notes: [
    "Where it is stated",
    "News release; day assumed",
    "News release; 90 days after an assumed 15 November 2018",
  ],
};

const returns: Table = {
  kind: "table",
  heading: "Returns on them",
  rows: [
    [text("IRR, a year"), formula("=AWARD.XIRR({advanced}:{repaid},{bought}:{repaidOn})", "rate")],
    [text("Gross MOIC"), formula("=AWARD.MOIC({advanced}:{repaid})", "multiple")],
    [
      text("NPV at the required return"),
      formula("=AWARD.XNPV({required},{advanced}:{repaid},{bought}:{repaidOn})", "cents"),
    ],
    [text("Years, ACT/365F"), formula("=AWARD.YEAR_FRACTION({bought},{repaidOn})", "fraction")],
  ],
};

const criminalRate: Table = {
  kind: "table",
  heading: "Canada's criminal rate: an indicator, not advice",
  rows: [[text("=AWARD.CRIMINAL_RATE_INDICATOR(-{advanced},{repaid},{bought},{repaidOn})")]],
};

const schedule: Table = {
  kind: "table",
  heading: "How the balance without costs comes about, to the chosen day",
  explanation: "One formula: =AWARD.AWARD_SCHEDULE(principal, start, as of, fixings, margin, floor, …)",
  rows: [[numberHeading(`=AWARD.AWARD_SCHEDULE(${awardTo("{asOf}")})`)]],
  // Room for as many years as there is anything known of: the last thing in its columns.
  spill: {
    rows: 25,
    formats: ["date", "date", "rate", "rate", "count", "cents", "cents", "cents"],
  },
};

/** The Award's interest, the judgment's own clock, and both beside what was published. */
export const award: SampleSheet = {
  name: "Rusoro award",
  title: "The Award: interest with a benchmark and a floor",
  reading:
    "A worked example with inputs of its own. Blue: stated by the source beside it. Amber: our assumption, change it freely. Black: a live formula that follows.",
  columnWidths: [172, 98, 48, 144, 10, 180, 118, 118, 108, 92, 108, 84, 118],
  blocks: [
    { at: "A", content: [inputs, fixingsTable] },
    { at: "F", content: [results, tieOuts, dayCountTable, flows, returns, criminalRate, schedule] },
  ],
};
