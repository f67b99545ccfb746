/** Cases of the self-test beside the worked examples of the documentation, family by family. */
import { CHANCE_CASES } from "./chances.ts";
import { INTEREST_CASES } from "./interest.ts";
import { NOTE_CASES } from "./notes.ts";
import { RETURN_CASES } from "./returns.ts";
import { SCENARIO_CASES } from "./scenarios.ts";
import type { SelfTestCases } from "./selfTestCase.ts";
import { TERMS_CASES } from "./terms.ts";
import { WATERFALL_CASES } from "./waterfall.ts";

export const FURTHER_CASES: SelfTestCases = {
  ...NOTE_CASES,
  ...INTEREST_CASES,
  ...TERMS_CASES,
  ...RETURN_CASES,
  ...WATERFALL_CASES,
  ...SCENARIO_CASES,
  ...CHANCE_CASES,
};
