import assert from "node:assert/strict";
import { presets } from "../../src/calc/index.ts";
import { builtFile, loadWholeAddIn } from "./builtFunctions.ts";
import { resultOf, sameAsShown, valueOf } from "./formulaValue.ts";

const { functions, scenarios } = await loadWholeAddIn();
// As the remarks of the functions of scenarios say.
scenarios.set({ active: "Settlement of 2018 in instalments", scenarios: presets() });
const catalogue = JSON.parse(builtFile("examples.json")) as Record<
  string,
  { readonly examples: readonly { readonly formula: string; readonly result: string }[] }
>;

describe("the examples in the documentation are true", () => {
  for (const [id, { examples }] of Object.entries(catalogue)) {
    for (const { formula, result } of examples) {
      it(`${id}: ${formula}`, () => {
        assert.doesNotMatch(formula, /\d{4}-\d\d-\d\d/, "Excel would subtract");
        sameAsShown(valueOf(formula.slice(1), { functions }), resultOf(result, { functions }), formula);
      });
    }
  }
});
