import { serial, type SampleSheet } from "./sheet.ts";
import { assumed, formula, heading, none, numberHeading, stated, text } from "./tableCell.ts";

/** Three series of notes on the same Award, and what they come to on one schedule. */
export const noteSeries: SampleSheet = {
  name: "Note series",
  title: "Three series of notes on one schedule",
  reading:
    "A worked example with inputs of its own. Blue: stated by the company. Amber: our assumption, change it freely. Black: a live formula that follows; the schedule spills from one cell.",
  columnWidths: [210, 116, 104, 104, 92, 116, 116, 300],
  blocks: [
    {
      at: "A",
      content: [
        {
          kind: "table",
          name: "notes",
          heading: "Series",
          rows: [
            [
              heading("Name"),
              ...["Amount", "Issued", "Multiple", "Days", "Step date", "Step multiple"].map(numberHeading),
            ],
            [
              text("Notes of 2017"),
              stated(5_500_000, "money"),
              assumed(serial(2017, 2, 3), "date"),
              stated(3, "multiple"),
              stated(90, "count"),
              none,
              none,
            ],
            [
              text("Notes of 2023"),
              stated(2_130_000, "money"),
              stated(serial(2023, 3, 24), "date"),
              stated(4, "multiple"),
              text("None"),
              none,
              none,
            ],
            [
              text("Notes of 2025"),
              { ...stated(1_700_000, "money"), name: "amount2025" },
              stated(serial(2025, 7, 28), "date"),
              stated(3, "multiple"),
              text("None"),
              stated(serial(2028, 7, 31), "date"),
              stated(4, "multiple"),
            ],
          ],
          notes: [
            "Where it is stated",
            "News release, 3 Feb 2017; issue date assumed",
            "Company, notes of 24 March 2023; due at once",
            "Company, notes of 28 July 2025; due at once",
          ],
        },
        {
          kind: "table",
          heading: "One first payment for all of them",
          rows: [
            [
              text("First payment received"),
              { ...assumed(serial(2028, 4, 28), "date"), name: "firstPayment" },
            ],
            [text("As of"), { ...assumed(serial(2028, 4, 28), "date"), name: "asOf" }],
          ],
        },
        {
          kind: "table",
          heading: "Schedule",
          explanation: "One formula: =AWARD.NOTE_SCHEDULE(series, first payment, as of)",
          rows: [[heading("=AWARD.NOTE_SCHEDULE({notes},{firstPayment},{asOf})")]],
          spill: {
            rows: 5,
            formats: ["general", "money", "date", "money", "multiple", "percent", "general"],
          },
        },
        {
          kind: "table",
          name: "steps",
          heading: "The notes of 2025 on the two sides of their step",
          explanation: "US$5.1 million if paid on or before 31 July 2028, US$6.8 million after",
          rows: [
            [numberHeading("Paid on or before"), numberHeading("Multiple")],
            [stated(serial(2028, 7, 31), "date"), stated(3, "multiple")],
            [none, stated(4, "multiple")],
          ],
        },
        {
          kind: "table",
          heading: "Repayment by day of payment",
          rows: [
            ["Paid on", "Repayment"].map(numberHeading),
            [
              { ...stated(serial(2028, 7, 31), "date"), name: "lastAtThree" },
              formula(
                '=AWARD.NOTE_REPAYMENT({amount2025},{firstPayment},,{steps},"None",{lastAtThree})',
                "money",
              ),
            ],
            [
              { ...stated(serial(2028, 8, 1), "date"), name: "firstAtFour" },
              formula(
                '=AWARD.NOTE_REPAYMENT({amount2025},{firstPayment},,{steps},"None",{firstAtFour})',
                "money",
              ),
            ],
          ],
        },
      ],
    },
  ],
};
