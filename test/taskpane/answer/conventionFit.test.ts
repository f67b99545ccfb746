import assert from "node:assert/strict";
import {
  Decimal,
  fromIso,
  presets,
  SCHEMA_VERSION,
  withInput,
  type PublishedFigure,
  type Scenario,
} from "../../../src/calc/index.ts";
import { conventionFit, type ConventionFit } from "../../../src/taskpane/answer/conventionFit.ts";

const SOURCE = { kind: "stated", document: "Peavy v Dyer" } as const;

/** Peavy v Dyer, as the briefing's figures have it: interest to the cent, which YD/365 reproduces. */
const PEAVY = withInput(
  withInput({ schemaVersion: SCHEMA_VERSION, name: "Peavy", inputs: {} } satisfies Scenario, "award.heads", {
    value: [
      {
        cells: {
          head: "Judgment",
          principal: 168_000,
          from: "1988-06-15",
          rate: 0.12,
          compounds: "Simple",
          resets: "Each period",
          stub: "Simple",
          firstDay: "Counted",
          lastDay: "Not counted",
          floorOn: "Rate",
          payments: "Interest first",
        },
      },
    ],
    provenance: SOURCE,
  }),
  "valuation.date",
  { value: "1991-11-08", provenance: SOURCE },
);

const INTEREST: PublishedFigure = {
  value: new Decimal("68543.58"),
  unit: new Decimal("0.01"),
  asOf: fromIso("1991-11-08"),
  what: "Interest",
};

function found(scenario: Scenario, figure: PublishedFigure): ConventionFit {
  const search = conventionFit(scenario, figure);
  for (;;) {
    const { done, value } = search.next();
    if (done === true) return value;
  }
}

describe("the conventions that fit a published figure", () => {
  it("are found among what the heads leave open, with the evidence", () => {
    const { isFit, combination, result, evidence } = found(PEAVY, INTEREST);
    assert.equal(isFit, true);
    assert.match(combination, /Day count: YD\/365/u);
    assert.match(result, /^68,543\.58, off by none$/u);
    assert.match(evidence.join(" "), /settled: Day count YD\/365/u);
  });

  it("are tried only where nobody has stated them", () => {
    const [row] = PEAVY.inputs["award.heads"]?.value ?? [];
    assert(row);
    const stated = withInput(PEAVY, "award.heads", {
      value: [{ cells: { ...row.cells, dayCount: "ACT/365F" } }],
      provenance: SOURCE,
    });
    const { isFit, combination } = found(stated, INTEREST);
    assert.equal(isFit, false);
    assert.doesNotMatch(combination, /Day count/u);
  });

  it("are not tried where the Award is one sum", () => {
    const [release] = presets();
    assert(release);
    assert.throws(() => found(release, INTEREST), /head by head/u);
  });
});
