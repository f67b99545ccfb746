import assert from "node:assert/strict";
import { presets, type Scenario } from "../../../src/calc/index.ts";
import {
  readScenarioFile,
  scenarioFileName,
  scenarioText,
  type FileFormat,
} from "../../../src/taskpane/scenarios/scenarioFile.ts";

const file = (name: string, ...parts: BlobPart[]): File => new File(parts, name);

async function sentences(given: File): Promise<string[]> {
  const reading = await readScenarioFile(given);
  assert.equal(reading.kind, "problems");
  return reading.kind === "problems" ? reading.problems.map(({ sentence }) => sentence) : [];
}

describe("a scenario's file", () => {
  for (const format of ["JSON", "CSV"] as const satisfies FileFormat[]) {
    for (const preset of presets()) {
      it(`holds "${preset.name}" as ${format}`, async () => {
        const text = scenarioText(preset, format);
        const reading = await readScenarioFile(file(`any.${format.toLowerCase()}`, "\uFEFF", text));
        assert.deepEqual(reading, { kind: "scenario", scenario: preset });
      });
    }
  }

  it("is told apart by what is in it where its name does not say", async () => {
    const [preset] = presets();
    for (const format of ["JSON", "CSV"] as const) {
      const reading = await readScenarioFile(file("scenario.txt", scenarioText(preset as Scenario, format)));
      assert.equal(reading.kind, "scenario", format);
    }
  });

  it("names every field that is wrong", async () => {
    const inputs = {
      "award.principal": { value: -1, provenance: { kind: "assumed", reason: "a test" } },
      "valuation.date": { value: "soon", provenance: { kind: "assumed", reason: "a test" } },
    };
    const reading = await readScenarioFile(
      file("bad.json", JSON.stringify({ schemaVersion: 1, name: "Bad", inputs })),
    );
    assert(reading.kind === "problems");
    assert.deepEqual(reading.problems.map(({ path }) => path).sort(), ["award.principal", "valuation.date"]);
  });

  for (const [what, given, sentence] of [
    ["empty", file("empty.json", " \n"), /^This file is empty\.$/],
    ["in another encoding", file("old.csv", Uint8Array.of(0x46, 0xfc, 0x72)), /CSV UTF-8/],
    ["no JSON", file("bad.json", "{"), /cannot be read as JSON\.$/],
    ["of a newer version", file("new.json", '{"schemaVersion":99,"name":"N"}'), /newer version.*schema 99/],
    ["hostile", file("proto.json", '{"schemaVersion":1,"__proto__":{}}'), /"__proto__" is not allowed/],
    ["huge", file("huge.json", new Uint8Array(5_000_000)), /too large/],
  ] as const) {
    it(`is refused with a sentence when it is ${what}`, async () => {
      const [first = ""] = await sentences(given);
      assert.match(first, sentence);
    });
  }
});

describe("the name of a scenario's file", () => {
  for (const [name, expected] of [
    ["Settlement of 2018", "Settlement of 2018.json"],
    ['=HYPERLINK("http://x")', "=HYPERLINK( http x ).json"],
    ["../../etc/passwd", "etc passwd.json"],
    ["<img onerror>", "img onerror.json"],
    ["CON", "Scenario CON.json"],
    ["???", "Scenario.json"],
    ["invoice\u202Egpj.exe", "invoice gpj.exe.json"],
    ["⚖️ תרחיש", "⚖️ תרחיש.json"],
  ] as const) {
    it(`${JSON.stringify(name)} is ${expected}`, () =>
      assert.equal(scenarioFileName(name, "JSON"), expected));
  }

  it("is never longer than a file system takes", () => {
    for (const letter of ["x", "ü", "😀"]) {
      const bytes = Buffer.byteLength(scenarioFileName(letter.repeat(255), "CSV"));
      assert.ok(bytes > 100 && bytes <= 255, `${letter}: ${bytes}`);
    }
  });
});
