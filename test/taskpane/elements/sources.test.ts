import assert from "node:assert/strict";
import { presets, type Scenario } from "../../../src/calc/index.ts";
import { describeSources, sourcesOf } from "../../../src/taskpane/elements/sources.ts";

const BARE: Scenario = {
  schemaVersion: 2,
  name: "Bare",
  inputs: {
    "award.principal": {
      value: 1,
      provenance: { kind: "stated", document: "Award", place: "paragraph 1" },
    },
    "award.startDate": { value: "2020-01-01", provenance: { kind: "stated", document: "Award" } },
    "valuation.date": { value: "2021-01-01", provenance: { kind: "assumed", reason: "a test" } },
  },
};

describe("what a scenario rests on", () => {
  it("names each document once and counts the assumptions", () => {
    assert.deepEqual(sourcesOf(BARE), { documents: ["Award"], assumed: 1 });
    assert.equal(describeSources(sourcesOf(BARE)), "Award; 1 input assumed");
  });

  it("names the release for the preset of that name", () => {
    const release = presets().find(({ name }) => name === "Release of 3 February 2017");
    assert(release);
    assert(sourcesOf(release).documents.includes("Rusoro Mining Ltd., news release of 3 February 2017"));
  });
});
