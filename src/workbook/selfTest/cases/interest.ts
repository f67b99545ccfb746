/**
 * Standstill, secured debt, award and judgment. Sources: the Rusoro release (the standstill of 14 June 2012
 * ends when the Award is paid), paragraph 900 of the award with the fixings of FRED series USD12MD156N,
 * recomputed with 40 digits outside of this add-in, 28 U.S.C. 1961, and sums worked out by hand: simple
 * interest is principal x rate x days / 365.
 */
import type { SelfTestCases } from "./selfTestCase.ts";

export const INTEREST_CASES: SelfTestCases = {
  STANDSTILL_STATUS: [
    {
      what: "blank cells for the other dates",
      formula: "=AWARD.STANDSTILL_STATUS([first payment], [blank], [blank])",
      result: '"In force"',
    },
    {
      what: "the payment left out",
      formula: "=AWARD.STANDSTILL_STATUS(DATE(2012, 6, 13), , DATE(2012, 6, 14))",
      result: '"Not in force"',
    },
    {
      what: "days from other functions",
      formula: "=AWARD.STANDSTILL_STATUS(AWARD.NOTE_DUE_DATE([first payment]), [due date])",
      result: '"Ended"',
    },
    { what: "text for a date", formula: '=AWARD.STANDSTILL_STATUS("today")', result: "#VALUE!" },
    {
      what: "the loaded scenario's, or none: as SCENARIO says",
      formula:
        '=IF(ISNA(AWARD.STANDSTILL_STATUS()), ISNA(AWARD.SCENARIO("standstill.status")), AWARD.STANDSTILL_STATUS()=AWARD.SCENARIO("standstill.status"))',
      result: "TRUE",
    },
  ],
  DEBT_BALANCE: [
    {
      what: "interest already owed",
      formula: "=AWARD.DEBT_BALANCE(29750000, [ten percent], DATE(2017, 2, 3), DATE(2018, 2, 3), 1000000)",
      result: "33725000",
    },
    {
      what: "a day count by name, arguments before it left out",
      formula: '=AWARD.DEBT_BALANCE(29750000, 10%, DATE(2017, 2, 3), DATE(2018, 2, 3), , , "act/360")',
      result: "32766319.4444444",
    },
    {
      what: "a day count as an Excel basis",
      formula: "=AWARD.DEBT_BALANCE(29750000, 10%, DATE(2017, 2, 3), DATE(2018, 2, 3), 0, 0, 2)",
      result: "32766319.4444444",
    },
    {
      what: "a blank cell for the rate",
      formula: "=AWARD.DEBT_BALANCE(29750000, [blank], DATE(2017, 2, 3), DATE(2018, 2, 3))",
      result: "29750000",
    },
    {
      what: "repayments on the sheet without a header row",
      formula:
        '=AWARD.DEBT_BALANCE(1000, 10%, DATE(2017, 1, 1), DATE(2019, 1, 1), , 1, "ACT/365F", [payments])',
      result: "550",
    },
    {
      what: "a frequency there is not",
      formula: "=AWARD.DEBT_BALANCE(1000, 10%, DATE(2017, 1, 1), DATE(2019, 1, 1), 0, 3)",
      result: "#VALUE!",
    },
    {
      what: "text for the frequency",
      formula: '=AWARD.DEBT_BALANCE(1000, 10%, DATE(2017, 1, 1), DATE(2019, 1, 1), 0, "yearly")',
      result: "#VALUE!",
    },
    {
      what: "a day before the start",
      formula: "=AWARD.DEBT_BALANCE(1000, 10%, DATE(2017, 1, 1), DATE(2016, 12, 31))",
      result: "#VALUE!",
    },
  ],
  AWARD_BALANCE: [
    {
      what: "fixings on the sheet, on the day of the award",
      formula: "=AWARD.AWARD_BALANCE(967777002, DATE(2011, 9, 16), DATE(2016, 8, 22), [fixings], 4%, 4%, 1)",
      result: "1219122214.37102",
    },
    {
      what: "fixings on the sheet, on the day of the release",
      formula: "=AWARD.AWARD_BALANCE(967777002, DATE(2011, 9, 16), DATE(2017, 2, 3), [fixings], 4%, 4%, 1)",
      result: "1249020181.94421",
    },
    {
      what: "fixings on the sheet by ACT/360, with costs",
      formula:
        '=AWARD.AWARD_BALANCE(967777002, DATE(2011, 9, 16), DATE(2018, 5, 8), [fixings], 4%, 4%, 1, "ACT/360")+3302500',
      result: "1347457970.30658",
    },
    {
      what: "a negative benchmark: the floor holds",
      formula: "=AWARD.AWARD_BALANCE(967777002, DATE(2011, 9, 16), DATE(2018, 5, 8), -0.5%, 4%, 4%, 1)",
      result: "1256213422.01807",
    },
    {
      what: "fixings in the formula without a header row",
      formula:
        "=AWARD.AWARD_BALANCE(1000, DATE(2017, 1, 1), DATE(2019, 1, 1), {42736,0.01;43101,-0.02}, 0.04, 0.04, 1)",
      result: "1092",
    },
    {
      what: "interest every three months, blank cells for margin and floor",
      formula: "=AWARD.AWARD_BALANCE(1000, DATE(2017, 1, 1), DATE(2018, 1, 1), 8%, [blank], [blank], 4)",
      result: "1082.43209127374",
    },
    {
      what: "no fixing by the first day",
      formula: "=AWARD.AWARD_BALANCE(1000, DATE(2011, 9, 15), DATE(2016, 8, 22), [fixings], 4%, 4%, 1)",
      result: "#N/A",
    },
    {
      what: "a fixing that is not known yet",
      formula:
        '=AWARD.AWARD_BALANCE(1000, DATE(2017, 1, 1), DATE(2019, 1, 1), {"Reset date","Benchmark";42736,""})',
      result: "#VALUE!",
    },
  ],
  AWARD_INTEREST: [
    {
      what: "fixings on the sheet, on the day of the award",
      formula: "=AWARD.AWARD_INTEREST(967777002, DATE(2011, 9, 16), DATE(2016, 8, 22), [fixings], 4%, 4%, 1)",
      result: "251345212.371022",
    },
    {
      what: "every month",
      formula: "=AWARD.AWARD_INTEREST(1000, DATE(2017, 1, 1), DATE(2018, 1, 1), 12%, , , 12)",
      result: "126.824497655336",
    },
    {
      what: "every six months by an Excel basis",
      formula: "=AWARD.AWARD_INTEREST(1000, DATE(2017, 1, 1), DATE(2018, 1, 1), 6%, 0, 0, 2, 2)",
      result: "61.7584444444444",
    },
    {
      what: "a change of the rate inside a year, counted from its day on",
      formula:
        '=AWARD.AWARD_INTEREST(1000, DATE(2020, 1, 1), DATE(2021, 7, 1), {43831,0.1;44013,0.2}, 0, 0, 1, , , "Each change")',
      result: "264.807656220679",
    },
    {
      what: "a fixing that no year takes",
      formula:
        "=AWARD.AWARD_INTEREST(1000, DATE(2020, 1, 1), DATE(2020, 12, 1), {43831,0.1;44013,0.2}, 0, 0, 1)",
      result: "#VALUE!",
    },
    {
      what: "a year without a fixing of its own",
      formula: "=AWARD.AWARD_INTEREST(1000, DATE(2020, 1, 1), DATE(2021, 7, 1), {43831,0.1}, 0, 0, 1)",
      result: "#N/A",
    },
  ],
  AWARD_SCHEDULE: [
    {
      what: "a row for each year, and the headings",
      formula:
        "=ROWS(AWARD.AWARD_SCHEDULE(967777002, DATE(2011, 9, 16), DATE(2016, 8, 22), [fixings], 4%, 4%, 1))",
      result: "6",
    },
    {
      what: "the rate of the first year",
      formula:
        "=INDEX(AWARD.AWARD_SCHEDULE(967777002, DATE(2011, 9, 16), DATE(2016, 8, 22), [fixings], 4%, 4%, 1), 2, 4)",
      result: "0.0483494",
    },
    {
      what: "a row for each change of the rate",
      formula:
        '=INDEX(AWARD.AWARD_SCHEDULE(1000, DATE(2020, 1, 1), DATE(2021, 7, 1), {43831,0.1;44013,0.2}, 0, 0, 1, , , "Each change"), 3, 6)',
      result: "100.821917808219",
    },
  ],
  JUDGMENT_BALANCE: [
    {
      what: "a rate of 0 and a day in a cell",
      formula: "=AWARD.JUDGMENT_BALANCE(1327600000, DATE(2018, 3, 1), [zero], [first payment])",
      result: "1327600000",
    },
    {
      what: "a day left blank",
      formula: "=AWARD.JUDGMENT_BALANCE(1327600000, DATE(2018, 3, 1), 2.02%, [blank])",
      result: "#VALUE!",
    },
    {
      what: "a negative rate",
      formula: "=AWARD.JUDGMENT_BALANCE(1327600000, DATE(2018, 3, 1), -1%, DATE(2025, 12, 2))",
      result: "#VALUE!",
    },
  ],
};
