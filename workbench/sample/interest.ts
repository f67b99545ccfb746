import annulment from "../../src/calc/scenario/presets/annulment2019.json" with { type: "json" };
import { serial, serialOf, type Column, type SampleSheet, type Table, type TableCell } from "./sheet.ts";
import { heading, none, numberHeading, stated, text } from "./tableCell.ts";

const { "award.fixings": benchmark, "award.costs": costs } = annulment.inputs;
/** 12-month USD LIBOR until the day of the judgment, from which on it has a rate of its own. */
const fixings = benchmark.value
  .map(({ cells }) => [serialOf(cells.resetDate), cells.benchmark] as const)
  .filter(([day]) => day < serial(2018, 3, 1));

const TERMS_HEADINGS = [
  "Head",
  "Principal",
  "From",
  "Rate",
  "Benchmark",
  "Margin",
  "Floor",
  "Compounds",
  "Enters",
  "Bears",
];

interface TermsOf {
  readonly head: string;
  readonly principal?: number;
  readonly from: number;
  readonly rate?: number;
  readonly isFloating?: boolean;
  readonly compounds?: string;
  readonly enters?: string;
  readonly bears?: string;
}

function termsRow({
  head,
  principal,
  from,
  rate,
  isFloating,
  compounds,
  enters,
  bears,
}: TermsOf): TableCell[] {
  const word = (value: string | undefined): TableCell => (value === undefined ? none : text(value));
  const number = (value: number | undefined, format: "money" | "percent" | "rate"): TableCell =>
    value === undefined ? none : stated(value, format);
  return [
    text(head),
    number(principal, "money"),
    stated(from, "date"),
    number(rate, "rate"),
    word(isFloating ? "LIBOR 12M" : undefined),
    number(isFloating ? 0.04 : undefined, "percent"),
    number(isFloating ? 0.04 : undefined, "percent"),
    word(compounds),
    word(enters),
    word(bears),
  ];
}

const AWARDED = { from: serial(2011, 9, 16), isFloating: true, compounds: "Yearly" };
const JUDGED = { from: serial(2018, 3, 1), rate: 0.0202, compounds: "Yearly", enters: "Merged" };

const terms: Table = {
  kind: "table",
  name: "terms",
  heading: "Three heads, of which two have two regimes: the award, then the US judgment",
  rows: [
    TERMS_HEADINGS.map((name) =>
      ["Principal", "From", "Rate", "Margin", "Floor"].includes(name) ? numberHeading(name) : heading(name),
    ),
    termsRow({ head: "Sum awarded", principal: 966_500_000, ...AWARDED }),
    termsRow({ head: "Sum awarded", ...JUDGED }),
    termsRow({ head: "Further sum", principal: 1_277_002, ...AWARDED }),
    termsRow({ head: "Further sum", ...JUDGED }),
    termsRow({ head: "Costs", principal: costs.value, from: serial(2016, 8, 22), bears: "No" }),
  ],
  notes: [
    "Where it is stated",
    "Award, ¶¶ 898-900",
    "28 U.S.C. § 1961: all owed is merged",
    "Award, ¶¶ 898-900",
    "28 U.S.C. § 1961: all owed is merged",
    "Award: bear no interest",
  ],
};

const fixingsTable: Table = {
  kind: "table",
  name: "fixings",
  heading: "12-month USD LIBOR: FRED series USD12MD156N",
  rows: [
    ["Date", "LIBOR 12M"].map(numberHeading),
    ...fixings.map(([day, rate]) => [stated(day, "date"), stated(rate, "rate")]),
  ],
};

const owed: Column = {
  kind: "column",
  headings: ["Result", "Value", "Unit", "How it is worked out"],
  lines: [
    {
      kind: "assumption",
      name: "asOf",
      label: "As of",
      value: serial(2025, 12, 2),
      format: "date",
      note: "Assumed: any day",
    },
    {
      kind: "result",
      label: "Owed in all",
      value: "=AWARD.TERMS_BALANCE({terms},{asOf},{fixings})",
      format: "cents",
      unit: "US$",
      note: "All heads, with costs",
    },
    {
      kind: "result",
      label: "of which interest",
      value: "=AWARD.TERMS_INTEREST({terms},{asOf},{fixings})",
      format: "cents",
      unit: "US$",
      note: "Since the judgment: what came before is its principal",
    },
  ],
};

const pieces: Table = {
  kind: "table",
  heading: "How it comes about, piece by piece",
  rows: [[heading("=AWARD.TERMS_SCHEDULE({terms},{asOf},{fixings})")]],
  spill: {
    rows: 40,
    formats: ["text", "date", "date", "rate", "rate", "count", "date", "cents", "cents", "cents"],
  },
};

/** Peavy v Dyer, 605 So. 2d 1330 (Fla. 1992): 168,000 at 12 % a year, interest of 68,543.58. */
const judgedSum: Table = {
  kind: "table",
  name: "peavy",
  heading:
    "A court's figure: Peavy v Dyer, 605 So. 2d 1330 (Fla. 1992), interest of 68,543.58 on 8 November 1991",
  explanation:
    "Conventions that have no column here are open. RECONCILE finds those that come to the figure.",
  rows: [
    [numberHeading("Principal"), numberHeading("From"), numberHeading("Rate"), heading("Compounds")],
    [stated(168_000, "money"), stated(serial(1988, 6, 15), "date"), stated(0.12, "percent"), text("Simple")],
  ],
};

const found: Table = {
  kind: "table",
  heading: "Which conventions come to it",
  rows: [[heading('=AWARD.RECONCILE(68543.58,{peavy},DATE(1991,11,8),,"Interest",,,5)')]],
  spill: { rows: 10, formats: ["text", "count", "text", "cents", "cents", "fraction", "count"] },
};

/** Interest as it was ordered, from tables of terms, and the finder of conventions. */
export const interest: SampleSheet = {
  name: "Interest",
  title: "Interest as it was ordered",
  reading:
    "A worked example with inputs of its own. Blue: stated by the source beside it. Amber: our assumption, change it freely. Black: a live formula that follows. From column M on: the conventions of a court's figure, by RECONCILE.",
  columnWidths: [150, 130, 100, 100, 100, 80, 90, 130, 110, 130, 240, 10, 120, 110, 440, 110, 110, 120, 60],
  blocks: [
    { at: "A", content: [owed, terms, fixingsTable, pieces] },
    { at: "M", content: [judgedSum, found] },
  ],
};
