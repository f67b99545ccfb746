/** What was made with the release in test/release-0.1, see its README. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  addMonths,
  fromIso,
  lookUp,
  parseScenario,
  toIso,
  withInput,
  type Scenario,
} from "../src/calc/index.ts";
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
function rawOfWorkbook(): readonly unknown[] {
  const { file } = JSON.parse(read("workbook.json")) as { file: { xmlParts: [id: string, xml: string][] } };
  const [part, ...others] = file.xmlParts;
  assert(part !== undefined && others.length === 0, "the workbook has one part");
  const [, json] = />([^<]*)</.exec(part[1]) ?? [];
  const { scenarios } = JSON.parse(json ?? "") as { scenarios: { scenario: unknown }[] };
  return scenarios.map(({ scenario }) => scenario);
}

/** A figure by its label; what cannot be told says why. */
function figureOf(scenario: Scenario, label: string): unknown {
  try {
    return lookUp(scenario, label).value;
  } catch (error) {
    return (error as Error).message;
  }
}

/** The last fixing once more a year later: release 0.1 took a fixing for good where none came after it. */
function withFixingAhead(scenario: Scenario): Scenario {
  const fixings = scenario.inputs["award.fixings"];
  const last = fixings?.value.at(-1)?.cells;
  if (fixings === undefined || last === undefined) return scenario;
  const resetDate = toIso(addMonths(fromIso(last.resetDate), 12, "a fixing"));
  const value = [...fixings.value, { cells: { ...last, resetDate } }];
  return withInput(scenario, "award.fixings", { ...fixings, value });
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
    const scenarios = rawOfWorkbook().map(scenarioOf);
    assert.deepEqual(
      scenarios.map(({ name }) => name),
      ["Settlement of 2018 in instalments", "Never paid"],
    );
    assert.deepEqual(scenarios[0]?.inputs["valuation.date"], {
      value: "2019-03-01",
      provenance: { kind: "assumed", reason: "changed by hand on the Scenario sheet" },
    });
  });

  describe("its figures, by the labels that its formulas ask for", () => {
    const { functions, scenarios } = loadAddIn(read("bundle", "functions.js"));

    /** The figures that it gave and that are others today, as the changelog names them under "Figures that change". */
    function changed(given: Scenario, today: Scenario): readonly string[] {
      scenarios.set({ active: given.name, scenarios: [given] });
      const [table] = streamBuilt(functions, "SCENARIO_COMPARE", undefined) as [unknown[][]];
      const labels = table.slice(1).map(([label]) => String(label));
      assert(labels.length > 30, String(labels.length));
      return labels.filter((label) => {
        const [was] = streamBuilt(functions, "SCENARIO", label, undefined);
        // What it could not tell is told of in the words of its own.
        return typeof was !== "object" && was !== figureOf(today, label);
      });
    }

    const given = [
      ...PRESETS.map((preset) => JSON.parse(read("presets", preset)) as unknown),
      ...rawOfWorkbook(),
    ];
    for (const one of given as Scenario[]) {
      const { name, inputs } = one;
      it(`of "${name}" on ${inputs["valuation.date"]?.value} are today's, but for words on the criminal rate`, () => {
        const isWords = (label: string): boolean => label === "Criminal rate: Notes of 2025";
        assert.deepEqual(
          changed(one, withFixingAhead(scenarioOf(one))).filter((label) => !isWords(label)),
          [],
        );
      });
    }

    for (const [preset, last] of [
      ["release2017.json", "2016-09-16"],
      ["annulment2019.json", "2020-09-16"],
    ] as const) {
      it(`of ${preset} after the last fixing of ${last} are missing until one is added`, () => {
        const one = JSON.parse(read("presets", preset)) as Scenario;
        const today = scenarioOf(one);
        const missing = changed(one, today);
        assert.equal(missing.length, 14);
        for (const label of missing) {
          assert.match(
            String(figureOf(today, label)),
            new RegExp(`^no benchmark for .*: the last is of ${last}`, "u"),
          );
        }
      });
    }
  });
});
