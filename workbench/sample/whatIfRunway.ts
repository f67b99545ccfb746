/** How long money lasts, on the sheet "What if". */
import type { Table } from "./sheet.ts";
import { asked, assumed, formula, heading, named, NOTHING, text } from "./tableCell.ts";

/** A label of the table's foot. */
const told = (label: string): string => `=IFERROR(VLOOKUP("${label}",{runway},2,FALSE),"${NOTHING}")`;

/** The question, and the day on which it ends. */
export const runway: Table = {
  kind: "table",
  heading: "How long does the money last?",
  explanation: [
    "One formula: =AWARD.RUNWAY(cash, burn), month by month at the foot of these columns: receipts and what is paid out of them",
    "are the scenario's. Counted from its valuation date.",
  ],
  rows: [
    [text("Cash then"), named("cash", assumed(2_000_000, "money"))],
    [text("Goes out a month"), named("burn", assumed(100_000, "money"))],
    [text("Cash ends on"), formula(told("Cash ends"), "date")],
    [text("In words"), text(told("Sentence"))],
  ],
};

/** Month by month, as long as it takes: the last thing in its columns. */
export const runwayTable: Table = {
  kind: "table",
  heading: "The money, month by month",
  rows: [[heading(asked("RUNWAY({cash},{burn},,{which})"))]],
  spill: {
    rows: 150,
    formats: ["date", "money", "money", "money", "money", "money", "money"],
    name: "runway",
    reach: 1_500,
  },
};
