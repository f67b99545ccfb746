/**
 * Chances, true in any workbook. A leaf that leaves a part of the Award standing asks the scenario that is named,
 * and no workbook has one of this name.
 */
import type { SelfTestCases } from "./selfTestCase.ts";

export const CHANCE_CASES: SelfTestCases = {
  OUTCOME_TREE: [
    {
      what: "what a leaf leaves standing of a scenario there is not",
      formula:
        '=INDEX(AWARD.OUTCOME_TREE({"Node","Date","Leaves standing";"Lost",44562,0.5}, , DATE(2021, 1, 1), "No scenario of the self-test"), 1, 1)',
      result: "#N/A",
    },
  ],
};
