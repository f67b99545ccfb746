/** Published figures as a scenario keeps them: they change no result, and those of the presets are reproduced or not. */
import assert from "node:assert/strict";
import { addDays } from "../../../src/calc/dates/serialDate.ts";
import {
  Decimal,
  evaluate,
  fromCsv,
  fromIso,
  lookUp,
  parseScenario,
  presets,
  resultAt,
  toCsv,
  toIso,
  toJson,
  withInput,
  type Scenario,
} from "../../../src/calc/index.ts";
import { fitOf, sumOfText } from "../../../src/calc/interest/reconcile/published.ts";
import { ASSUMED, presetNamed, problemsOf, scenarioData, scenarioOf } from "./terms/given.ts";

function figureOn(scenario: Scenario, path: string, day: string | undefined): Decimal {
  const then =
    day === undefined ? scenario : withInput(scenario, "valuation.date", { value: day, provenance: ASSUMED });
  const result = resultAt(then, path);
  assert.ok(result?.available, `${path}: ${JSON.stringify(result)}`);
  return new Decimal(result.value);
}

/** Figures that no terms reproduce, as docs/tie-outs.md says of each. */
const NOT_REPRODUCED: ReadonlySet<string> = new Set([
  "Indiana: award of 2023 and settlement, 113,603,591.83",
  "Crystallex: loan, net proceeds and bands, 1.386 billion",
]);

describe("published figures of a scenario", () => {
  for (const preset of presets()) {
    for (const { cells } of preset.inputs["published.figures"]?.value ?? []) {
      const { figure, asOf, published, what } = cells;
      const name = `${preset.name}, ${published}`;
      it(`${name} of ${figure}: ${NOT_REPRODUCED.has(name) ? "not reproduced" : "reproduced"}`, () => {
        const on = (day: string | undefined): Decimal => figureOn(preset, figure, day);
        const result =
          what === "Per day" && asOf !== undefined
            ? on(toIso(addDays(fromIso(asOf), 1))).minus(on(asOf))
            : on(asOf);
        const fits = fitOf(result, sumOfText(published)) === "Yes";
        assert.equal(fits, !NOT_REPRODUCED.has(name), result.toFixed(2));
      });
    }
  }

  const rows = [
    { figure: "award.balance", asOf: "2018-05-08", published: "about 1.34 billion", what: "Total" },
    { figure: "Net to the company", published: "12", rounding: 0.5 },
  ];

  it("change no result", () => {
    const without = presetNamed("Settlement of 2018 in instalments");
    const published = scenarioOf({ "published.figures": rows }).inputs["published.figures"];
    const given = withInput(without, "published.figures", published);
    assert.deepEqual(evaluate(given), evaluate(without));
  });

  it("come back equal as JSON and as CSV, and are found cell by cell", () => {
    const scenario = scenarioOf({ "published.figures": rows });
    assert.deepEqual(parseScenario(toJson(scenario)), { kind: "scenario", scenario });
    const outcome = fromCsv(toCsv(scenario));
    assert.deepEqual(outcome.kind === "scenario" && outcome.scenario.inputs, scenario.inputs);
    assert.equal(lookUp(scenario, "published.figures.1.published").value, "about 1.34 billion");
    assert.equal(lookUp(scenario, "published.figures.1.asOf").value, fromIso("2018-05-08"));
  });

  it("need to say of which figure they are, and what it is", () => {
    const found = problemsOf(
      scenarioData({ "published.figures": [{ figure: "award.balance" }, { published: "5" }] }),
    );
    assert.deepEqual(
      found.map(({ path }) => path),
      ["published.figures.1.published", "published.figures.2.figure"],
    );
  });
});
