/** What was made with the release in test/release-0.1, see its README. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseScenario, type Scenario } from "../src/calc/index.ts";
import { callBuilt, loadAddIn, streamBuilt } from "./functions/builtFunctions.ts";

const FOLDER = join(import.meta.dirname, "release-0.1");
const PRESETS = readdirSync(join(FOLDER, "presets"));
/** 15 November 2018, when the first payment was received. */
const FIRST_PAYMENT = 43419;

function read(...path: readonly string[]): string {
  return readFileSync(join(FOLDER, ...path), "utf8");
}

/** A scenario, read by today's reader. */
function scenarioOf(given: unknown): Scenario {
  const outcome = parseScenario(given);
  assert(outcome.kind === "scenario", JSON.stringify(outcome));
  return outcome.scenario;
}

/** The scenarios that the workbook holds, as its custom XML part has them. */
function scenariosOfWorkbook(): readonly Scenario[] {
  const { file } = JSON.parse(read("workbook.json")) as { file: { xmlParts: [id: string, xml: string][] } };
  const [part, ...others] = file.xmlParts;
  assert(part !== undefined && others.length === 0, "the workbook has one part");
  const [, json] = />([^<]*)</.exec(part[1]) ?? [];
  const { scenarios } = JSON.parse(json ?? "") as { scenarios: { scenario: unknown }[] };
  return scenarios.map(({ scenario }) => scenarioOf(scenario));
}

describe("release 0.1", () => {
  describe("its bundle, in plain Node", () => {
    const { functions, scenarios } = loadAddIn(read("bundle", "functions.js"));

    it("registers every function that its functions.json describes", () => {
      const described = JSON.parse(read("bundle", "functions.json")) as { functions: { id: string }[] };
      assert.deepEqual([...functions.keys()].sort(), described.functions.map(({ id }) => id).sort());
      assert.equal(functions.size, 25);
    });

    it("repays the notes of 2017 at three times 5,500,000", () => {
      assert.equal(callBuilt(functions, "NOTE_REPAYMENT", 5_500_000, FIRST_PAYMENT), 16_500_000);
    });

    it("answers from a scenario of its own", () => {
      const settlement = scenarioOf(read("presets", "settlement2018.json"));
      scenarios.set({ active: settlement.name, scenarios: [settlement] });
      assert.deepEqual(streamBuilt(functions, "SCENARIO", "notes.repayment", undefined), [16_500_000]);
    });

    it("is whole: every script that a file of it loads by number is there", () => {
      const scripts = readdirSync(join(FOLDER, "bundle")).filter((file) => file.endsWith(".js"));
      const loaded = [...read("bundle", "runtime.js").matchAll(/\be\((\d+)\)/g)].map(([, id]) => id ?? "");
      const names = new Map(
        [...read("bundle", "runtime.js").matchAll(/\b(\d+):"([\w-]+)"/g)].map(([, id, name]) => [id, name]),
      );
      assert(loaded.length > 0);
      for (const id of loaded) assert(scripts.includes(`${names.get(id) ?? id}.js`), id);
    });
  });

  it("has six presets", () => assert.equal(PRESETS.length, 6));

  for (const preset of PRESETS) {
    it(`${preset} is read as it is, a multiple stepping by the due date as it did`, () => {
      const given = JSON.parse(read("presets", preset)) as Scenario;
      const notes = given.inputs["notes.series"];
      const value = notes?.value.map(({ cells, ...row }) => ({
        ...row,
        cells: cells.stepDate === undefined ? cells : { ...cells, stepBy: "Due" },
      }));
      const inputs = { ...given.inputs, "notes.series": { ...notes, value } };
      assert.deepEqual(scenarioOf(given), { ...given, schemaVersion: 2, inputs });
    });
  }

  it("the scenarios of its workbook are read, with the input that was edited", () => {
    const scenarios = scenariosOfWorkbook();
    assert.deepEqual(
      scenarios.map(({ name }) => name),
      ["Settlement of 2018 in instalments", "Never paid"],
    );
    assert.deepEqual(scenarios[0]?.inputs["valuation.date"], {
      value: "2019-03-01",
      provenance: { kind: "assumed", reason: "changed by hand on the Scenario sheet" },
    });
  });
});
