/**
 * Functions of scenarios, in words that are true in any workbook, whether a scenario is loaded or not:
 * what is not there is #N/A or #VALUE!, and what is there is the same whichever function tells it.
 */
import type { SelfTestCases } from "./selfTestCase.ts";

/** No workbook has a scenario of this name. */
const NOBODYS = '"No scenario of the self-test"';

export const SCENARIO_CASES: SelfTestCases = {
  SCENARIO: [
    {
      what: "a scenario there is not",
      formula: `=AWARD.SCENARIO("notes.repayment", ${NOBODYS})`,
      result: "#N/A",
    },
    {
      what: "a scenario there is not, inside IFERROR",
      formula: `=IFERROR(AWARD.SCENARIO("notes.repayment", ${NOBODYS})*2, "lost")`,
      result: '"lost"',
    },
    { what: "a blank cell for the field", formula: "=AWARD.SCENARIO([blank])", result: "#VALUE!" },
    {
      what: "an error of another cell",
      formula: "=AWARD.SCENARIO([error])",
      result: "#N/A",
    },
    {
      what: "a field by its path and by its label",
      formula:
        '=IF(ISNA(AWARD.SCENARIO("valuation.date")), ISNA(AWARD.SCENARIO("Valuation date")), AWARD.SCENARIO("valuation.date")=AWARD.SCENARIO("VALUATION DATE"))',
      result: "TRUE",
    },
  ],
  SCENARIO_COMPARE: [
    {
      what: "a scenario there is not",
      formula: `=AWARD.SCENARIO_COMPARE(${NOBODYS})`,
      result: "#N/A",
    },
    {
      what: "all scenarios, or none: its first heading",
      formula:
        '=IFERROR(INDEX(AWARD.SCENARIO_COMPARE(), 1, 1), IF(ISNA(AWARD.SCENARIO("valuation.date")), "Result", "none"))',
      result: '"Result"',
    },
  ],
  EXPLAIN: [
    {
      what: "a scenario there is not",
      formula: `=AWARD.EXPLAIN("notes.repayment", ${NOBODYS})`,
      result: "#N/A",
    },
    { what: "a blank cell for the field", formula: "=AWARD.EXPLAIN([blank])", result: "#VALUE!" },
    {
      what: "the loaded scenario's, or none: a heading",
      formula:
        '=IF(ISNA(AWARD.SCENARIO("valuation.date")), ISNA(INDEX(AWARD.EXPLAIN("valuation.date"), 1, 4)), INDEX(AWARD.EXPLAIN("valuation.date"), 1, 4)="Source")',
      result: "TRUE",
    },
  ],
  MILESTONES: [
    {
      what: "a scenario there is not",
      formula: `=AWARD.MILESTONES(DATE(2018, 12, 31), ${NOBODYS})`,
      result: "#N/A",
    },
    { what: "text for a date", formula: "=AWARD.MILESTONES([text])", result: "#VALUE!" },
    {
      what: "the loaded scenario's, or none: a heading",
      formula:
        '=IF(ISNA(AWARD.SCENARIO("valuation.date")), ISNA(INDEX(AWARD.MILESTONES(), 1, 2)), INDEX(AWARD.MILESTONES(), 1, 2)="Event")',
      result: "TRUE",
    },
  ],
  RUNWAY: [
    {
      what: "a scenario there is not",
      formula: `=INDEX(AWARD.RUNWAY(1000000, 100000, {"Date","Amount";43500,50000}, ${NOBODYS}, DATE(2018, 12, 31)), 1, 1)`,
      result: "#N/A",
    },
  ],
  SOLVE: [
    {
      what: "a scenario there is not",
      formula: `=AWARD.SOLVE("us.paid", 1000000, "award.firstPaymentDate", DATE(2018, 12, 31), DATE(2025, 12, 31), ${NOBODYS})`,
      result: "#N/A",
    },
  ],
  SENSITIVITY: [
    {
      what: "a scenario there is not",
      formula: `=INDEX(AWARD.SENSITIVITY("us.paid", "award.margin", {0.01,0.02}, "award.principal", {1000000;2000000}, ${NOBODYS}), 1, 1)`,
      result: "#N/A",
    },
  ],
  TORNADO: [
    {
      what: "a scenario there is not",
      formula: `=INDEX(AWARD.TORNADO("us.paid", {"Input","Low","High";"award.margin",0.01,0.02}, ${NOBODYS}), 1, 1)`,
      result: "#N/A",
    },
  ],
  SCENARIO_BRIDGE: [
    {
      what: "scenarios there are not",
      formula: `=INDEX(AWARD.SCENARIO_BRIDGE(${NOBODYS}, ${NOBODYS}, "us.paid"), 1, 1)`,
      result: "#N/A",
    },
    {
      what: "an event of a scenario there is not",
      formula: `=INDEX(AWARD.SCENARIO_BRIDGE(${NOBODYS}, , "us.paid", "Won"), 1, 1)`,
      result: "#N/A",
    },
  ],
  SIMULATE: [
    {
      what: "a scenario there is not",
      formula: `=INDEX(AWARD.SIMULATE({"Input","Distribution","A";"notes.series.1.multiple","Fixed",4}, 10, 1, ${NOBODYS}), 1, 1)`,
      result: "#N/A",
    },
  ],
};
