import assert from "node:assert/strict";
import { evaluate, presets } from "../../../src/calc/index.ts";
import { planModel } from "../../../src/workbook/model/modelPlan.ts";
import { counted } from "../../calc/scenario/terms/given.ts";

describe("the plan of a model", () => {
  for (const preset of presets().filter(({ inputs }) => inputs["award.payment"]?.value !== "Never")) {
    it(`of "${preset.name}" takes receipts and claims as its results have worked them out`, () => {
      const { scenario, reads } = counted(preset);
      evaluate(scenario);
      planModel(scenario, (sheet) => sheet);
      // None of these stands on the Inputs sheet, so only working receipts and claims out reads them.
      for (const path of ["payments.recoveryShare", "payments.nonCash", "fees.share", "taxes.share"]) {
        assert.equal(reads.get(path), 1, path);
      }
    });
  }
});
