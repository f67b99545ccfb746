/**
 * What would have to be, and what would come of it, in the scenario loaded in the pane: its own inputs moved one way and the
 * other by what the amber cells say. Worked out only where somebody wants it, for every scenario that is loaded would work it
 * out again: until then the long functions are asked of a scenario that there is not, which costs nothing.
 */
import { chances, payees, simulated, uncertain } from "./whatIfChances.ts";
import { runway, runwayTable } from "./whatIfRunway.ts";
import type { SampleSheet, Table, TableCell } from "./sheet.ts";
import { asked, assumed, formula, heading, named, NOTHING, numberHeading, text } from "./tableCell.ts";

const FIRST_AMOUNT = "award.firstPaymentAmount";
const FIRST_DATE = "award.firstPaymentDate";

/** Two things of the first payment: one for a day, one for a sum. */
const byInput = (day: string, sum: string): string => `IF({input}="${FIRST_DATE}",${day},${sum})`;
const written = (cell: string): string => byInput(`TEXT(${cell},"yyyy-mm-dd")`, `TEXT(${cell},"#,##0")`);

/** A day in words beside its number; a sum speaks for itself. */
const dayOf = (cell: string): string => byInput(`TEXT(${cell},"yyyy-mm-dd")`, '""');

const wanted: Table = {
  kind: "table",
  heading: "Shall it be worked out?",
  explanation: "Yes: everything here follows the loaded scenario, in a few seconds after each change of it.",
  rows: [
    [text("Yes or No"), named("on", assumed("No", "general"))],
    [text("Asked of"), named("which", formula('=IF({on}="Yes","","nothing yet")', "general"))],
  ],
};

const solve: Table = {
  kind: "table",
  heading: "What would the first payment have to be?",
  explanation: [
    "One formula: =AWARD.SOLVE(result, target, input, lowest, highest). Where the scenario names the sum of the first payment",
    "it is that which moves, by half of it either way; else its day, by half a year. The first day that is enough, or the last.",
  ],
  rows: [
    [text("Whose answer"), named("us", formula(asked('SCENARIO("us.name")'), "general"))],
    [text("Is paid in all"), named("expected", formula(asked('SCENARIO("us.paid")'), "money"))],
    [text("Would do with"), named("enough", assumed(0.995, "percent"))],
    [text("that is"), named("target", formula(`=IFERROR({expected}*{enough},"${NOTHING}")`, "money"))],
    [
      text("What moves"),
      named(
        "input",
        formula(
          `=IF(ISNUMBER(AWARD.SCENARIO("${FIRST_AMOUNT}")),"${FIRST_AMOUNT}","${FIRST_DATE}")`,
          "general",
        ),
      ),
    ],
    [
      text("It is now"),
      named("now", formula(asked("SCENARIO({input})"), "general")),
      text(`=IF(ISNUMBER({now}),${dayOf("{now}")},"")`),
    ],
    [
      text("It has to be"),
      named(
        "solved",
        formula(
          asked(
            `SOLVE("us.paid",{target},{input},${byInput("{now}-180", "{now}/2")},${byInput("{now}+180", "{now}*1.5")},{which})`,
          ),
          "general",
        ),
      ),
      text(`=IF(ISNUMBER({solved}),${dayOf("{solved}")},"")`),
    ],
    [
      text("In words"),
      text(
        `=IF(ISNUMBER({solved}),"For "&{us}&" to be paid "&TEXT({target},"#,##0")&" in all, the first payment would have to ` +
          `"&${byInput('"come on "', '"be "')}&${written("{solved}")}&", where "&${written("{now}")}&" is expected.",` +
          `IF({on}<>"Yes","Write Yes into the amber cell above.",` +
          `IF(ISNUMBER({expected}),"No first payment within that range does it.","Load a scenario in the pane first.")))`,
      ),
    ],
  ],
};

const LATER = [-180, -90, 90, 180, 365];

const later: Table = {
  kind: "table",
  heading: "What if the first payment comes on another day?",
  explanation: "One formula: =AWARD.SENSITIVITY(result, input, values). “not available”: it cannot be so.",
  rows: [
    [text("Days later"), ...LATER.map((days, index) => named(`later${index}`, assumed(days, "count")))],
    [
      text("that is"),
      ...LATER.map((_, index) =>
        named(
          `day${index}`,
          formula(`=IFERROR(AWARD.SCENARIO("${FIRST_DATE}")+{later${index}},"${NOTHING}")`, "date"),
        ),
      ),
    ],
  ],
};

const sensitivity: Table = {
  kind: "table",
  heading: "Paid in all, by the day of the first payment",
  rows: [
    [heading(asked(`SENSITIVITY("us.paid","${FIRST_DATE}",{day0}:{day${LATER.length - 1}},,,{which})`))],
  ],
  spill: { rows: 2, formats: ["text", ...LATER.map(() => "money" as const)], headings: "date" },
};

/** Inputs of which one or the other is in most scenarios. */
const MOVED = [
  [FIRST_AMOUNT, "money"],
  ["award.principal", "money"],
  ["award.heads.1.amount", "money"],
  ["award.margin", "rate"],
  ["award.rate", "rate"],
  ["debt.principal", "money"],
  ["debt.rate", "rate"],
  ["notes.series.1.multiple", "multiple"],
] as const;

const way: Table = {
  kind: "table",
  heading: "What matters most?",
  explanation: [
    "One formula: =AWARD.TORNADO(result, ranges). Each input alone, from low to high, all others as they are: the one that",
    "moves what is paid most stands first. Inputs that the scenario does not have are left out.",
  ],
  rows: [[text("Either way by"), named("way", assumed(0.1, "percent"))]],
};

const ranges: Table = {
  kind: "table",
  name: "ranges",
  heading: "From where to where",
  rows: [
    [heading("Input"), ...["Low", "High"].map(numberHeading)],
    ...MOVED.map(([input, format], index): TableCell[] => [
      named(`moved${index}`, text(`=IF(ISNUMBER(AWARD.SCENARIO("${input}")),"${input}","")`)),
      ...["-", "+"].map((sign) =>
        formula(`=IF({moved${index}}="","",ROUND(AWARD.SCENARIO("${input}")*(1${sign}{way}),6))`, format),
      ),
    ]),
  ],
};

const tornado: Table = {
  kind: "table",
  heading: "Paid in all, by what moves it",
  rows: [[heading(asked('TORNADO("us.paid",{ranges},{which})'))]],
  spill: { rows: 1 + MOVED.length, formats: ["text", "general", "general", "money", "money", "money"] },
};

const other: Table = {
  kind: "table",
  heading: "What makes the difference to another scenario?",
  explanation: [
    "One formula: =AWARD.SCENARIO_BRIDGE(from, to, result). Inputs that differ are changed one after the other, in the order of",
    "the form; their effects add up to the difference. The other one must be in the workbook too. Days are Excel's numbers.",
  ],
  rows: [[text("Other scenario"), named("other", assumed("Never paid", "general"))]],
};

const bridge: Table = {
  kind: "table",
  heading: "From the loaded scenario to that one",
  rows: [
    [
      heading(
        '=IFERROR(AWARD.SCENARIO_BRIDGE({which},{other},"us.paid"),"Load “"&{other}&"” in the pane too, then this one again.")',
      ),
    ],
  ],
  // Room for every input that may differ: the last thing in its columns.
  spill: { rows: 40, formats: ["text", "general", "general", "money", "money"] },
};

/** What would have to be, and what would come of it, in the loaded scenario. */
export const whatIf: SampleSheet = {
  name: "What if",
  title: "What if it comes otherwise?",
  reading:
    "Amber: our assumption, change it freely. Black: a live formula that follows the scenario loaded in the pane. “–”: it has no such figure.",
  columnWidths: [
    196, 168, 112, 112, 112, 112, 12, 196, 118, 118, 110, 110, 110, 110, 110, 110, 110, 110, 80, 60,
  ],
  blocks: [
    {
      at: "A",
      content: [wanted, solve, later, sensitivity, way, ranges, tornado, ...chances, other, bridge],
    },
    { at: "H", content: [runway, ...uncertain(byInput), payees, simulated, runwayTable] },
  ],
};
