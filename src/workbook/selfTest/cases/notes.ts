/**
 * Notes. Sources: the Rusoro release of 3 February 2017 (3 times 5,500,000, due 90 days after the first
 * payment), the company's release of July 2025, IRR = m^(1/T) - 1 and its inverses with T in years of
 * 365 days, and a calendar. What errors pass and what stands for nothing is the contract of the
 * functions in docs/functions.md.
 */
import type { SelfTestCases } from "./selfTestCase.ts";

export const NOTE_CASES: SelfTestCases = {
  NOTE_REPAYMENT: [
    {
      what: "the first payment in a cell",
      formula: "=AWARD.NOTE_REPAYMENT(5500000, [first payment])",
      result: "16500000",
    },
    {
      what: "the first payment in a blank cell",
      formula: "=AWARD.NOTE_REPAYMENT(5500000, [blank])",
      result: "0",
    },
    { what: "0 for the first payment", formula: "=AWARD.NOTE_REPAYMENT(5500000, 0)", result: "0" },
    {
      what: "a day from another cell's function",
      formula: "=AWARD.NOTE_REPAYMENT(5500000, [first payment], [due date])",
      result: "16500000",
    },
    {
      what: "a table of steps, an argument before it left out",
      formula:
        '=AWARD.NOTE_REPAYMENT(1700000, DATE(2028, 7, 30), , {"Paid on or before","Multiple";46965,3;"",4}, 1)',
      result: "5100000",
    },
    {
      what: "steps on the sheet without a header row",
      formula: "=AWARD.NOTE_REPAYMENT(1700000, DATE(2028, 7, 31), , [steps], 1)",
      result: "6800000",
    },
    {
      what: "a multiple in percent",
      formula: "=AWARD.NOTE_REPAYMENT(5500000, DATE(2018, 11, 15), [blank], 300%)",
      result: "16500000",
    },
    {
      what: "a range for one amount: an answer for each cell",
      formula: "=SUM(AWARD.NOTE_REPAYMENT([amounts], DATE(2018, 11, 15)))",
      result: "19500000",
    },
    {
      what: "text for a number",
      formula: "=AWARD.NOTE_REPAYMENT([text], DATE(2018, 11, 15))",
      result: "#VALUE!",
    },
    { what: "text for a date", formula: '=AWARD.NOTE_REPAYMENT(5500000, "2018-11-15")', result: "#VALUE!" },
    {
      what: "an error of another cell",
      formula: "=AWARD.NOTE_REPAYMENT([error], DATE(2018, 11, 15))",
      result: "#N/A",
    },
    {
      what: "an error worked out in the formula",
      formula: "=AWARD.NOTE_REPAYMENT(1/0, DATE(2018, 11, 15))",
      result: "#DIV/0!",
    },
    {
      what: "a negative amount",
      formula: "=AWARD.NOTE_REPAYMENT(-1, DATE(2018, 11, 15))",
      result: "#VALUE!",
    },
    {
      what: "more than Excel can hold",
      formula: "=AWARD.NOTE_REPAYMENT(1E+307, DATE(2018, 11, 15), , 99)",
      result: "#NUM!",
    },
    {
      what: "a day before 1 March 1900",
      formula: "=AWARD.NOTE_REPAYMENT(5500000, 59)",
      result: "#VALUE!",
    },
  ],
  NOTE_DUE_DATE: [
    { what: "a day as its serial number", formula: "=AWARD.NOTE_DUE_DATE(43419)", result: "2019-02-13" },
    {
      what: "a day with a time of day",
      formula: "=AWARD.NOTE_DUE_DATE([first payment]+0.75)",
      result: "2019-02-13",
    },
    {
      what: "a choice in small letters",
      formula: '=AWARD.NOTE_DUE_DATE([first payment], 93, "following")',
      result: "2019-02-18",
    },
    {
      what: "holidays on the sheet, one of them blank",
      formula: '=AWARD.NOTE_DUE_DATE([first payment], 93, "Following", [holidays])',
      result: "2019-02-19",
    },
    {
      what: "holidays without a choice: no roll",
      formula: "=AWARD.NOTE_DUE_DATE([first payment], 95, , [holidays])",
      result: "2019-02-18",
    },
    {
      what: "the last Sunday of a month, an argument left out",
      formula: '=AWARD.NOTE_DUE_DATE(DATE(2018, 12, 31), , "Modified Following")',
      result: "2019-03-29",
    },
    {
      what: "the business day before",
      formula: '=AWARD.NOTE_DUE_DATE([first payment], 93, "Preceding")',
      result: "2019-02-15",
    },
    { what: "no first payment yet", formula: "=AWARD.NOTE_DUE_DATE([blank])", result: "#N/A" },
    {
      what: "a choice there is not",
      formula: '=AWARD.NOTE_DUE_DATE([first payment], 90, "Backwards")',
      result: "#VALUE!",
    },
    {
      what: "a number that is text",
      formula: "=AWARD.NOTE_DUE_DATE([first payment], [number as text])",
      result: "#VALUE!",
    },
    {
      what: "a due date after the year 9999",
      formula: "=AWARD.NOTE_DUE_DATE([first payment], 3000000)",
      result: "#NUM!",
    },
    {
      what: "spilled over three cells: the first",
      formula: "=INDEX([due dates spilled], 1)",
      result: "2019-02-13",
    },
    {
      what: "spilled over three cells: the last",
      formula: "=INDEX([due dates spilled], 3)",
      result: "2019-03-31",
    },
  ],
  NOTE_STATUS: [
    {
      what: "a day from another function, inside the formula",
      formula: "=AWARD.NOTE_STATUS([first payment], AWARD.NOTE_DUE_DATE([first payment]))",
      result: '"Due"',
    },
    {
      what: "a day from another cell's function",
      formula: "=AWARD.NOTE_STATUS([first payment], [due date])",
      result: '"Due"',
    },
    {
      what: "no first payment yet",
      formula: "=AWARD.NOTE_STATUS([blank], DATE(2019, 2, 13))",
      result: '"Contingent"',
    },
    {
      what: "another number of days",
      formula: "=AWARD.NOTE_STATUS([first payment], [due date], 91)",
      result: '"Not yet due"',
    },
    {
      what: "inside another function",
      formula: '=IF(AWARD.NOTE_STATUS([first payment], [due date])="Due", 1, 0)',
      result: "1",
    },
    {
      what: "text for a date",
      formula: "=AWARD.NOTE_STATUS([first payment], [text])",
      result: "#VALUE!",
    },
  ],
  NOTE_IRR: [
    {
      what: "3 times within 365 days",
      formula: "=AWARD.NOTE_IRR(DATE(2017, 2, 3), DATE(2017, 11, 5))",
      result: "2",
    },
    {
      what: "4 times within 730 days",
      formula: "=AWARD.NOTE_IRR(DATE(2025, 7, 28), DATE(2027, 7, 27), 4, 1)",
      result: "1",
    },
    { what: "no first payment yet", formula: "=AWARD.NOTE_IRR(DATE(2017, 2, 3), 0)", result: "#N/A" },
    {
      what: "steps that end before the due date",
      formula: "=AWARD.NOTE_IRR(DATE(2017, 2, 3), DATE(2018, 11, 15), {42769,3;43000,4})",
      result: "#N/A",
    },
  ],
  NOTE_LATEST_AWARD_DATE: [
    {
      what: "a target in percent",
      formula: "=AWARD.NOTE_LATEST_AWARD_DATE(DATE(2017, 2, 3), 200%)",
      result: "2017-11-05",
    },
    {
      what: "another multiple and number of days",
      formula: "=AWARD.NOTE_LATEST_AWARD_DATE(DATE(2025, 7, 28), 100%, 4, 1)",
      result: "2027-07-27",
    },
    {
      what: "a target that no day earns",
      formula: "=AWARD.NOTE_LATEST_AWARD_DATE(DATE(2017, 2, 3), 500%, 1.1)",
      result: "#NUM!",
    },
  ],
  NOTE_BREAKEVEN_PROBABILITY: [
    {
      what: "25% a year for 1,095 days",
      formula: "=AWARD.NOTE_BREAKEVEN_PROBABILITY(DATE(2017, 2, 3), DATE(2019, 11, 5), 25%)",
      result: "0.651041666666667",
    },
    {
      what: "more than certain is an answer, not an error",
      formula: "=AWARD.NOTE_BREAKEVEN_PROBABILITY(DATE(2017, 2, 3), DATE(2021, 11, 4), 25%)",
      result: "1.01725260416667",
    },
    {
      what: "a blank cell for the return, another multiple and number of days",
      formula: "=AWARD.NOTE_BREAKEVEN_PROBABILITY(DATE(2025, 7, 28), DATE(2027, 7, 27), [blank], 4, 1)",
      result: "0.25",
    },
  ],
  NOTE_SCHEDULE: [
    {
      what: "spilled from a table on the sheet: a heading",
      formula: "=INDEX([schedule spilled], 1, 4)",
      result: '"Repayment"',
    },
    {
      what: "spilled, its columns in another order and a row blank: a due date",
      formula: "=INDEX([schedule spilled], 2, 3)",
      result: "2019-02-13",
    },
    {
      what: "spilled: the return of a series",
      formula: "=INDEX([schedule spilled], 2, 6)",
      result: "0.719241299089863",
    },
    {
      what: "spilled: a status",
      formula: "=INDEX([schedule spilled], 3, 7)",
      result: '"Due"',
    },
    {
      what: "spilled: the total repaid",
      formula: "=INDEX([schedule spilled], 4, 4)",
      result: "25020000",
    },
    {
      what: "a multiple that steps up",
      formula:
        '=INDEX(AWARD.NOTE_SCHEDULE({"Amount","Multiple","Step date","Step multiple","Days";1700000,3,46965,4,1}, DATE(2028, 7, 31)), 2, 4)',
      result: "6800000",
    },
    {
      what: "a column there is not",
      formula: '=AWARD.NOTE_SCHEDULE({"Name","Sum";"A",100}, [first payment])',
      result: "#VALUE!",
    },
    {
      what: "a blank cell for the table",
      formula: "=AWARD.NOTE_SCHEDULE([blank], [first payment])",
      result: "#VALUE!",
    },
  ],
  NOTE_AMORTISED_COST: [
    {
      what: "4 times within 730 days, halfway",
      formula:
        '=AWARD.NOTE_AMORTISED_COST(1000000, DATE(2025, 7, 28), {"Estimated on","Expected award date";45866,46596}, DATE(2026, 7, 28), 4, "None")',
      result: "2000000",
    },
    {
      what: "a day before the notes were issued",
      formula:
        '=AWARD.NOTE_AMORTISED_COST(1000000, DATE(2025, 7, 28), {"Estimated on","Expected award date";45866,46596}, DATE(2025, 7, 27), 4, "None")',
      result: "#VALUE!",
    },
  ],
  NOTE_AMORTISATION: [
    {
      what: "4 times within 730 days, carried at the end of a year in July",
      formula:
        '=INDEX(AWARD.NOTE_AMORTISATION(1000000, DATE(2025, 7, 28), {"Estimated on","Expected award date";45866,46596}, 4, "None", DATE(2018, 7, 28)), 3, 5)',
      result: "2000000",
    },
  ],
};
