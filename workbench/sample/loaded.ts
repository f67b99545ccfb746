/**
 * The sheets that follow the scenario loaded in the pane, whichever it is; nothing on them is of one case. While none is
 * loaded they say so.
 */
import type { Column, Figure, NumberFormat, SampleSheet, Table } from "./sheet.ts";
import { asked, heading, text } from "./tableCell.ts";

const CURRENCY = '=IFERROR(AWARD.SCENARIO("award.currency"),"")';

function figure(label: string, field: string, format: NumberFormat, note: string): Figure {
  return {
    ...{ kind: "result", label, value: asked(`SCENARIO("${field}")`), format, note },
    ...(format === "money" || format === "cents" ? { unit: CURRENCY } : {}),
  };
}

/** Its dates: room for every one of them, as the last thing in its columns. */
const dates: Table = {
  kind: "table",
  heading: "Every date of it, in order",
  explanation: "One formula: =AWARD.MILESTONES(). Days are counted from the day it is looked at.",
  rows: [[heading(asked("MILESTONES()"))]],
  spill: { rows: 150, formats: ["date", "text", "text", "count", "text"] },
};

const inAFewWords: Table = {
  kind: "table",
  heading: "In a few words",
  explanation: [
    "A tribunal has ordered somebody, often a state, to pay a sum: the award. It bears interest until it is paid,",
    "and it may be paid late, in instalments, in part or never. Whoever lent money on it, or has a share of it, is paid",
    "out of what comes in, in the order that the contracts say. The rest stays with whoever won the award.",
    "This workbook works out who gets how much, and when; every figure is a formula that can be looked into.",
  ],
  rows: [
    [text("1."), text("In the pane at the right: Try a real case, or New case for one of your own.")],
    [text("2."), text("This sheet and the sheet Award now show it, and follow when another one is loaded.")],
    [text("3."), text("Select a formula: the pane says why it gives what it gives.")],
    [
      text("4."),
      text("The sheets behind are worked examples. They have inputs of their own and follow nothing."),
    ],
  ],
};

const answers: Column = {
  kind: "column",
  headings: ["The loaded scenario", "Value", "Unit", "What it is"],
  lines: [
    { kind: "heading", text: "Whose answer, and when" },
    figure("The answer is for", "us.name", "general", "Whoever is marked so; else the company"),
    figure("Looked at as of", "valuation.date", "date", "The valuation date"),
    { kind: "heading", text: "What comes in, and who has it" },
    figure("Received in all", "proceeds.gross", "money", "As the scenario expects it"),
    figure("First payment on", "payments.firstReceived", "date", "When anything first comes in"),
    figure("Paid to it in all", "us.paid", "money", "Of what is received"),
    figure("Payable to it from", "us.due", "date", "The first day it may be paid"),
    figure("Left unpaid to it", "us.short", "money", "Of what it is owed"),
    figure("Left for the rest", "paid.company", "money", "Once every creditor is paid"),
    { kind: "heading", text: "Do the creditors wait?" },
    {
      kind: "result",
      label: "Standstill on that day",
      value: asked("STANDSTILL_STATUS()"),
      format: "general",
      note: "While one is in force, creditors take no steps",
    },
    figure("It ends on", "standstill.end", "date", "Where the scenario says what ends it"),
  ],
};

/** What somebody reads first: what an award is, and what comes of the one that is loaded. */
export const answer: SampleSheet = {
  name: "Answer",
  title: "What will the award pay, to whom, and when?",
  reading: "Black: a live formula that follows the scenario loaded in the pane. “–”: it has no such figure.",
  columnWidths: [176, 118, 52, 250, 12, 92, 330, 150, 60, 80],
  blocks: [
    { at: "A", content: [answers] },
    { at: "F", content: [inAFewWords, dates] },
  ],
};

const owed: Column = {
  kind: "column",
  headings: ["The loaded scenario", "Value", "Unit", "What it is"],
  lines: [
    { kind: "heading", text: "As it was awarded" },
    figure("Sum that bears interest", "award.principal", "money", "Where it is one sum"),
    figure("Costs awarded", "award.costs", "money", "They bear no interest"),
    figure("Interest from", "award.startDate", "date", "Where it is one sum"),
    figure("Rate a year", "award.rate", "rate", "Where it is fixed"),
    figure("Margin over the benchmark", "award.margin", "rate", "Where there is one"),
    figure("Rate at least", "award.floor", "rate", "The floor"),
    figure("Day count", "award.dayCount", "general", "How days become parts of a year"),
    { kind: "heading", text: "What of it is owed" },
    figure("Looked at as of", "valuation.date", "date", "The valuation date"),
    figure("Owed on the award", "award.balance", "cents", "Net of what was paid by then"),
    figure("of which interest", "award.interest", "cents", "Accrued and not paid"),
    figure("What courts left standing", "award.standing", "general", "In full, in part, or nothing"),
    figure("Owed at the first payment", "award.balanceAtPayment", "cents", "Before that payment"),
    { kind: "heading", text: "What comes of it" },
    figure("Received in all", "proceeds.gross", "cents", "As the scenario expects it"),
    figure("First payment on", "payments.firstReceived", "date", ""),
    figure("Last payment on", "payments.lastReceived", "date", ""),
  ],
};

/** What is owed on the award of the loaded scenario. */
export const loadedAward: SampleSheet = {
  name: "Award",
  title: "What is owed on the award of the loaded scenario",
  reading: "Black: a live formula that follows the scenario loaded in the pane. “–”: it has no such figure.",
  columnWidths: [190, 140, 52, 250],
  blocks: [{ at: "A", content: [owed] }],
};
