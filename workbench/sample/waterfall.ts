import { claimsTable, type ClaimColumn } from "./claimsTable.ts";
import { serial, type SampleSheet, type Table } from "./sheet.ts";
import { assumed, formula, heading, named, numberHeading, stated, text } from "./tableCell.ts";
import { caseStack, settlement2018, type ContractClaim } from "./waterfallContracts.ts";

const [firstReceipt = [0, 0], ...instalments] = settlement2018;

const settlement: Table = {
  kind: "table",
  heading: "Settlement of October 2018",
  rows: [
    [text("In all, over"), named("settlement", stated(1_280_000_000, "money"))],
    [text("First payment"), named("first", stated(firstReceipt[1], "money"))],
    [
      text(`${instalments.length} equal parts`),
      named("instalment", formula(`=({settlement}-{first})/${instalments.length}`, "cents")),
    ],
  ],
  notes: ["Company release", "Company release", "Equal: assumed"],
};

const days: Table = {
  kind: "table",
  heading: "Days",
  rows: [
    [text("Notes due, days"), named("days", stated(90, "count"))],
    [text("that is, on"), named("day90", formula("={firstDate}+{days}", "date"))],
    [text("Waterfall to"), named("asOf", assumed(serial(2019, 6, 30), "date"))],
  ],
  notes: ["News release", "", "Empty: all"],
};

const receipts: Table = {
  kind: "table",
  name: "receipts",
  heading: "Receipts",
  rows: [
    ["Date", "Amount"].map(numberHeading),
    [
      named("firstDate", assumed(firstReceipt[0], "date")),
      named("firstAmount", formula("={first}", "cents")),
    ],
    ...instalments.map(([date], index) => [
      assumed(date, "date"),
      {
        ...formula("={instalment}", "cents"),
        ...(index === instalments.length - 1 && { name: "lastAmount" }),
      },
    ]),
  ],
  notes: ["Source", "Day: assumed", ...instalments.map(() => "Day: assumed")],
};

const COLUMNS: readonly ClaimColumn[] = [
  "tier",
  "payee",
  "kind",
  "amount",
  "percent",
  "multiple",
  "rate",
  "from",
  "due",
];

const STATED_FIGURES: Readonly<Record<string, readonly ClaimColumn[]>> = {
  "Secured debt": ["amount"],
  Notes: ["amount", "multiple"],
};

const nameOf = ({ payee }: ContractClaim, column: ClaimColumn): string =>
  `${column}${payee.replace(/\W/gu, "")}`;

/** The figures of the first table: assumptions but for what the release states and the days that follow. */
function ownFigure({ payee }: ContractClaim, column: ClaimColumn): "stated" | "assumption" | `=${string}` {
  if (column === "due") return payee === "Notes" ? "={day90}" : "={firstDate}";
  return STATED_FIGURES[payee]?.includes(column) ? "stated" : "assumption";
}

/** The figures of the second table: tiers of its own, all else as in the first. */
function sameFigure(claim: ContractClaim, column: ClaimColumn): "assumption" | `=${string}` {
  return column === "tier" ? "assumption" : `={${nameOf(claim, column)}}`;
}

const NOTES: Readonly<Record<string, string>> = {
  Counsel: "Assumed: success fee of 5% of all receipts",
  Costs: "Assumed: enforcement costs",
  "Secured debt":
    "Amount: news release. Assumed: tier, 10% simple from the agreement on, due at the first payment",
  Notes: "News release; tier assumed",
  Company: "What is left",
};

const debtFirst = claimsTable(caseStack("Secured debt first", true), {
  name: "debtFirst",
  heading: "Claims, secured debt before notes",
  explanation:
    "No source states how the two rank: change the tiers. Without fees: 5% and 10,000,000 become 0.",
  columns: COLUMNS,
  notes: caseStack("Secured debt first", true).claims.map(({ payee }) => NOTES[payee] ?? ""),
  figure: ownFigure,
  nameOf,
});

const notesFirst = claimsTable(caseStack("Notes first", true), {
  name: "notesFirst",
  heading: "The same claims, notes before secured debt",
  columns: COLUMNS,
  notes: caseStack("Notes first", true).claims.map(({ payee }) =>
    payee === "Notes" || payee === "Secured debt" ? "Assumed: tier" : "",
  ),
  figure: sameFigure,
});

const PAYEES = ["Counsel", "Costs", "Secured debt", "Notes", "Company"];
const paidName = (payee: string, claims: string): string => `paid${payee.replace(/\W/gu, "")}${claims}`;

const paid: Table = {
  kind: "table",
  heading: "Paid out of the whole settlement",
  rows: [
    [heading("Payee"), ...["Debt first", "Notes first"].map(numberHeading)],
    ...PAYEES.map((payee) => [
      text(payee),
      ...["debtFirst", "notesFirst"].map((claims) =>
        named(
          paidName(payee, claims),
          formula(`=AWARD.WATERFALL_PAID({receipts},{${claims}},"${payee}",,,0.01)`, "cents"),
        ),
      ),
    ]),
    [
      text("Not paid out"),
      ...["debtFirst", "notesFirst"].map((claims) =>
        formula(
          `=SUM({firstAmount}:{lastAmount})-SUM({${paidName("Counsel", claims)}}:{${paidName("Company", claims)}})`,
          "cents",
        ),
      ),
    ],
    [
      text("Least receipt"),
      ...["debtFirst", "notesFirst"].map((claims) =>
        formula(`=AWARD.MINIMUM_RECEIPT({receipts},{${claims}},"Notes",,0.01)`, "cents"),
      ),
    ],
  ],
  notes: [
    "",
    ...PAYEES.map(() => ""),
    "Retained after the last event",
    "Least that all receipts, scaled alike, must add up to for the notes to be paid in full",
  ],
};

function liquidity(claims: string, ranking: string): Table {
  return {
    kind: "table",
    heading: `Can day 90 be met from the first payment alone? ${ranking}`,
    explanation: "One formula: =AWARD.LIQUIDITY_TEST(first receipt, claims, day 90)",
    rows: [[heading(`=AWARD.LIQUIDITY_TEST({firstDate}:{firstAmount},{${claims}},{day90},,0.01)`)]],
    spill: { rows: 7, formats: ["general", "cents", "cents", "cents", "cents", "cents"] },
  };
}

const trail: Table = {
  kind: "table",
  heading: "Who is paid what and by which rule, secured debt before notes",
  explanation: "One formula: =AWARD.WATERFALL(receipts, claims, as of)",
  rows: [[numberHeading("=AWARD.WATERFALL({receipts},{debtFirst},{asOf},,0.01)")]],
  // Room for every event of the settlement: the last thing in its columns.
  spill: {
    rows: 1 + (settlement2018.length + 1) * PAYEES.length,
    formats: ["date", "count", "text", "cents", "cents", "cents", "cents", "text"],
  },
};

/** The case's own stack under both rankings, paid out of the settlement of 2018. */
export const waterfall: SampleSheet = {
  name: "Waterfall",
  title: "Who gets paid out of the settlement of 2018",
  reading:
    "A worked example with inputs of its own. Blue: stated by the source beside it. Amber: our assumption, change it freely. Black: a live formula that follows.",
  columnWidths: [112, 112, 118, 10, 98, 104, 122, 106, 104, 150, 112, 88, 88, 300],
  blocks: [
    { at: "A", content: [settlement, days, receipts] },
    {
      at: "E",
      content: [
        debtFirst,
        liquidity("debtFirst", "Secured debt before notes"),
        notesFirst,
        liquidity("notesFirst", "Notes before secured debt"),
        paid,
        trail,
      ],
    },
  ],
};
