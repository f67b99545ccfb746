import assert from "node:assert/strict";
import { travelling } from "../../../src/taskpane/sending/travelling.ts";

const CONTENTS = {
  sheets: ["Award", "Scenario", "Notes"],
  hiddenSheets: ["Notes"],
  cells: 1_200,
  errors: ["Award!B1", "Award!B2", "Award!B3", "Award!B4", "Award!B5", "Award!B6"],
  scenarios: ["Mine", "Theirs"],
  names: 55,
  inputSheets: ["Scenario"],
};
const FORMULAS = /1,200 AWARD formulas/;
const SCENARIOS = /2 scenarios with all inputs: “Mine” and “Theirs”/;

describe("what travels with a copy", () => {
  for (const isRestorable of [false, true]) {
    for (const withScenarios of [false, true]) {
      it(`says where formulas and scenarios go: ${isRestorable}, ${withScenarios}`, () => {
        const { travels, stays } = travelling(CONTENTS, {
          isRestorable,
          withScenarios,
          inPlainFormulas: withScenarios,
        });
        const [going, staying] = [travels.join("\n"), stays.join("\n")];
        assert.equal(FORMULAS.test(going), isRestorable);
        assert.equal(FORMULAS.test(staying), !isRestorable);
        assert.equal(SCENARIOS.test(going), withScenarios);
        assert.equal(SCENARIOS.test(staying), !withScenarios);
        assert.equal(/55 names/.test(going), withScenarios);
        assert.equal(/formulas of Excel’s own where/.test(going), withScenarios);
        assert.match(going, /3 sheets: “Award”, “Scenario”, and “Notes”/);
        assert.match(going, /Hidden ones among them: “Notes”/);
        assert.match(going, /6 errors in them: Award!B1, .*Award!B5 and 1 more/);
        assert.match(going, /inputs that stand in cells, on “Scenario”/);
      });
    }
  }

  it("speaks of nothing that the workbook does not have", () => {
    const none = {
      ...CONTENTS,
      hiddenSheets: [],
      cells: 0,
      errors: [],
      scenarios: [],
      names: 0,
      inputSheets: [],
    };
    const { travels, stays } = travelling(none, {
      isRestorable: true,
      withScenarios: true,
      inPlainFormulas: false,
    });
    assert.deepEqual(stays, []);
    assert.doesNotMatch(travels.join("\n"), /scenarios|Hidden|error|formulas, out|names/);
  });
});
