/** The part of docs/tie-outs.md about other cases: each by its own terms, and what may be said of the figure. */
import { Decimal } from "../../src/calc/index.ts";
import { markdownTable } from "../sectionedPage.ts";
import { computedOf, INTEREST_CASES, type InterestCase } from "./interestCases.ts";

function grouped(amount: Decimal): string {
  const [whole = "", cents = ""] = amount.toFixed(2).split(".");
  return `${whole.replace(/\B(?=(\d{3})+$)/gu, ",")}.${cents}`;
}

/** Columns of the terms in the order of the Terms table, those that a case uses. */
const COLUMNS = [
  "Head",
  "Principal",
  "From",
  "Rate",
  "Benchmark",
  "Margin",
  "Compounds",
  "Compounds on",
  "Resets",
  "Day count",
  "Stub",
  "Rounding",
  "Bears",
];

function termsTable({ terms }: InterestCase): string {
  const used = COLUMNS.filter((column) => terms.some((row) => row[column] !== undefined));
  const rows = terms.map((row) =>
    used.map((column) => {
      const cell = row[column] ?? "";
      return column === "Principal" && cell !== "" ? grouped(new Decimal(cell)).replace(/\.00$/u, "") : cell;
    }),
  );
  return markdownTable(used, rows, [used.indexOf("Principal")]);
}

function figureTable(one: InterestCase): string {
  const rows = one.figures.map((figure) => {
    const computed = computedOf(one, figure);
    const { published, precision = "" } = figure;
    const apart = published === undefined ? undefined : computed.minus(published);
    return [
      `${figure.figure ?? figure.what} on ${figure.asOf}`,
      published === undefined
        ? "not published"
        : `${grouped(new Decimal(published)).replace(/\.00$/u, "")}, ${precision}`,
      grouped(computed),
      apart === undefined ? "" : `${apart.gt(0) ? "+" : ""}${grouped(apart)}`,
      [figure.verdict ?? "", figure.note ?? ""].filter((words) => words !== "").join(": "),
    ];
  });
  return markdownTable(
    ["Figure", "Published", "Computed here", "Difference", "What may be said of it"],
    rows,
    [1, 2, 3],
  );
}

function list(title: string, facts: readonly string[]): string[] {
  return facts.length === 0 ? [] : [`${title}: ${facts.join("; ")}.`];
}

function caseSection(one: InterestCase): string {
  const sources = Object.entries(one.fixings).map(([name, series]) => `${name} from ${series?.source ?? ""}`);
  const published = [...new Set(one.figures.flatMap(({ source }) => source ?? []))];
  return [
    `### ${one.title}`,
    termsTable(one),
    figureTable(one),
    [
      ...list("Stated", one.stated),
      ...list("Found by search", one.found),
      ...list("Assumed", one.assumed),
      ...list("Fixings", sources),
      ...list("Published in", published),
    ].join(" "),
  ].join("\n\n");
}

/** Figures that are sums and shares: what the arithmetic of the stated terms comes to. */
const SUMS: readonly (readonly [
  figure: string,
  published: string,
  how: string,
  computed: string,
  verdict: string,
])[] = [
  [
    "Burford, expected recovery from Petersen and Eton Park, 2023-09-08",
    "6,200,000,000, rounded to 100M",
    "35 % of 14.3 billion and 73 % of 1.7 billion",
    new Decimal("14.3e9").times("0.35").plus(new Decimal("1.7e9").times("0.73")).toFixed(0),
    "agrees with the terms",
  ],
  [
    "Burford, gain on the sale of its Teinver entitlement, 2018-03-13",
    "94,200,000, rounded to 100k",
    "107 million less 12.8 million invested",
    new Decimal("107e6").minus("12.8e6").toFixed(0),
    "agrees with the terms",
  ],
  [
    "Burford, return on capital invested in Teinver, per cent",
    "736, rounded to unit",
    "94.2 million by 12.8 million",
    new Decimal("94.2e6").div("12.8e6").times(100).toFixed(4),
    "agrees with the terms",
  ],
  [
    "Gold Reserve, settlement schedule in all, 2018-09-30",
    "1,032,000,000, rounded to million",
    "40 million, 23 times 29.5 million, 313.3 million",
    new Decimal("40e6").plus(new Decimal("29.5e6").times(23)).plus("313.3e6").toFixed(0),
    "agrees with the terms",
  ],
  [
    "Gold Reserve, unpaid without interest, 2019-09-30",
    "780,000,000, rounded to million",
    "schedule less 254 million received",
    new Decimal("1031.8e6").minus("254e6").toFixed(0),
    "not reproduced",
  ],
  [
    "ConocoPhillips, received under the settlement, 2020-06-30",
    "754,000,000, rounded to million",
    "500 million and 3/18 of 1,540 million",
    new Decimal("1540e6").times(3).div(18).plus("500e6").toFixed(0),
    "not reproduced",
  ],
  [
    "Citgo sale, gap in per cent of the Red Tree bid, 2025-03",
    "91, rounded to unit",
    "3.382 billion by 3.699 billion",
    new Decimal("3.382e9").div("3.699e9").times(100).toFixed(4),
    "agrees with the terms",
  ],
];

/** Cases whose published facts are the shape of a waterfall or of a sale, with no figure that terms lead to. */
const SHAPES = [
  "Crystallex (super-priority loan, share of the net proceeds, bands for management)",
  "Eco Oro (the lesser of several, then up to 95 % of all proceeds)",
  "Winshear, Micula, Rockhopper, GreenX and Fulcrum (sums that parties agreed or were told)",
];

export function casesSection(): string {
  const sums = SUMS.map(([figure, published, how, computed, verdict]) => {
    const amount = new Decimal(computed);
    const shown = amount.gt(1000) ? grouped(amount).replace(/\.00$/u, "") : computed;
    return [figure, published, how, shown, verdict];
  });
  return `## Other cases, each by its own terms

Public cases, their figures recomputed from the terms that are known. "Agrees with the terms": the terms are stated or
assumed, and the figure is within its rounding. "Reproduces": at least one convention was found by search, so that the
figure says that it may have been reckoned so, and no more. "Not reproduced": it is outside, by the difference shown.

${INTEREST_CASES.map(caseSection).join("\n\n")}

### Sums and shares

${markdownTable(["Figure", "Published", "How", "Computed here", "What may be said of it"], sums, [3])}

No figure to compute: ${SHAPES.join("; ")}.`;
}
