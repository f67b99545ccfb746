/** Chances on the sheet "What if": a tree of what may happen, and paths with a first payment that nobody knows. */
import type { Table, TableCell } from "./sheet.ts";
import { asked, assumed, formula, heading, named, none, NOTHING, numberHeading, text } from "./tableCell.ts";

type Node = readonly [
  name: string,
  parent: string,
  chance: number,
  months: number,
  cost: number,
  left: string,
];

const ROOT = "Application to set aside";
const MADE = "Submission made";

/** As the pane's own pattern has it: an application is pending, the State makes its submission, the court decides. */
const NODES: readonly Node[] = [
  [ROOT, "", 1, 0, 0, ""],
  [MADE, ROOT, 0.9, 3, 500_000, ""],
  ["Application lapses", ROOT, 0.1, 3, 0, "={owed}"],
  ["Award upheld", MADE, 0.6, 24, 0, "={owed}"],
  ["Set aside in part", MADE, 0.2, 24, 0, "={owedInPart}"],
  ["Set aside", MADE, 0.2, 24, 0, ""],
];

const tree: Table = {
  kind: "table",
  heading: "What is it worth today?",
  explanation: [
    "One formula: =AWARD.OUTCOME_TREE(nodes, rate, as of). Months are those since what stands before it. What comes at an end is",
    "what is owed now, without further interest. The last row is the settlement at which to accept today.",
  ],
  rows: [
    [text("Owed on the Award now"), named("owed", formula(asked('SCENARIO("award.balance")'), "money"))],
    [text("Left if set aside in part"), named("part", assumed(0.5, "percent"))],
    [text("that is"), named("owedInPart", formula(`=IFERROR({owed}*{part},"${NOTHING}")`, "money"))],
    [text("Discounted at, a year"), named("discount", assumed(0.1, "percent"))],
  ],
};

const nodes: Table = {
  kind: "table",
  name: "nodes",
  heading: "What may happen: all assumed",
  rows: [
    [...["Node", "Parent"].map(heading), ...["Probability", "Months", "Cost", "Recovery"].map(numberHeading)],
    ...NODES.map(([name, parent, chance, months, cost, left]): TableCell[] => [
      text(name),
      parent === "" ? none : text(parent),
      assumed(chance, "percent"),
      assumed(months, "count"),
      assumed(cost, "money"),
      left === "" ? assumed(0, "money") : formula(left, "money"),
    ]),
  ],
};

const values: Table = {
  kind: "table",
  heading: "Its value, worked backwards from the ends",
  rows: [[heading(asked('OUTCOME_TREE({nodes},{discount},AWARD.SCENARIO("valuation.date"))'))]],
  spill: { rows: NODES.length + 2, formats: ["text", "percent", "date", "money", "money"] },
};

/** The tree of what may happen to an award. */
export const chances: readonly Table[] = [tree, nodes, values];

const PATHS = 200;

/** What is uncertain, and how many paths. @param byInput two things of the first payment: one for a day, one for a sum */
export function uncertain(byInput: (day: string, sum: string) => string): readonly Table[] {
  const at = (name: string, day: string, sum: string): TableCell =>
    named(name, formula(`=IFERROR(${byInput(day, sum)},"${NOTHING}")`, "general"));
  const written = (cell: string): string => byInput(`TEXT(${cell},"yyyy-mm-dd")`, `TEXT(${cell},"#,##0")`);
  return [
    {
      kind: "table",
      heading: "What if nobody knows the first payment?",
      explanation: [
        "One formula: =AWARD.SIMULATE(assumptions, paths, seed). Every path is the whole scenario with another first payment.",
        `Only ${PATHS} paths here, so that the sheet stays quick: the standard error says how rough that is. 10,000 are what percentiles need.`,
      ],
      rows: [
        [text("Paths"), named("paths", assumed(PATHS, "count"))],
        [text("Seed: the same, the same paths"), named("seed", assumed(1, "count"))],
      ],
    },
    {
      kind: "table",
      name: "assumptions",
      heading: "How uncertain it is: all assumed",
      rows: [
        [...["Input", "Distribution"].map(heading), ...["A", "B", "C"].map(numberHeading)],
        [
          text("={input}"),
          assumed("PERT", "general"),
          at("least", "{now}", "{now}*0.7"),
          at("likeliest", "{now}+30", "{now}"),
          at("most", "{now}+180", "{now}*1.1"),
        ],
      ],
      notes: [
        "That is",
        `=IF(ISNUMBER({now}),"From "&${written("{least}")}&", most likely "&${written("{likeliest}")}&", to "&${written("{most}")},"")`,
      ],
    },
  ];
}

/** Columns of SIMULATE, counted from 1. */
const COLUMNS = [
  ["Mean", 3, "money"],
  ["Standard error", 4, "money"],
  ["P5", 5, "money"],
  ["P50", 8, "money"],
  ["P95", 11, "money"],
  ["Chance of loss", 12, "percent"],
  ["Paths", 13, "count"],
] as const;

/** Where there is no table of claims, what is paid to us is what is left for the company. */
const US = 'IF(ISNUMBER(MATCH("us.paid",INDEX({simulation},0,2),0)),"us.paid","paid.company")';

const RESULTS = [
  ["Paid to us in all", US],
  ["Received in all", '"proceeds.gross"'],
] as const;

/** Out of the whole table of the simulation what is asked first. */
export const payees: Table = {
  kind: "table",
  heading: "What comes of it",
  rows: [
    [heading("Result"), ...COLUMNS.map(([label]) => numberHeading(label))],
    ...RESULTS.map(([label, path]) => [
      text(label),
      ...COLUMNS.map(([, column, format]) =>
        formula(
          `=IFERROR(INDEX({simulation},MATCH(${path},INDEX({simulation},0,2),0),${column})+0,"${NOTHING}")`,
          format,
        ),
      ),
    ]),
  ],
};

/** Figures of all kinds stand in one column: general, as the function gives them. */
export const simulated: Table = {
  kind: "table",
  heading: "Every result of it, as the function gives them",
  rows: [[heading(asked("SIMULATE({assumptions},{paths},{seed},{which})"))]],
  spill: {
    rows: 70,
    formats: ["text", "text", ...Array.from({ length: 11 }, () => "general" as const)],
    name: "simulation",
  },
};
