import assert from "node:assert/strict";
import {
  Decimal,
  describeProvenance,
  fromIso,
  presets,
  resultAt,
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

  it("are filled in on the heads, with the figure as their reason, and the heads then come to it", () => {
    const { fitted } = found(PEAVY, INTEREST);
    // 3 years of 20,160, and 146 days of 55.23, which is 20,160 / 365 to the cent: 60,480 + 8,063.58.
    assert.deepEqual(fitted?.filled, ["Day count: YD/365", "Rounding: Daily amount to cents"]);
    const input = fitted.scenario.inputs["award.heads"];
    const [row] = input?.value ?? [];
    assert.equal(row?.cells.dayCount, "YD/365");
    assert.deepEqual(row.cells.compounds, "Simple");
    const because = row.exceptions?.["dayCount"];
    assert.equal(because?.kind, "assumed");
    assert.match(
      describeProvenance(because),
      /^Assumed: reproduces the published 68,543\.58, interest on 1991-11-08\. /u,
    );
    assert.deepEqual(Object.keys(row.exceptions ?? {}), ["dayCount", "rounding"]);
    const interest = resultAt(fitted.scenario, "award.interest");
    assert(interest?.available === true && typeof interest.value === "number");
    assert.equal(interest.value.toFixed(2), "68543.58");
    assert.equal(found(fitted.scenario, INTEREST).isFit, true);
    assert.equal(found(fitted.scenario, INTEREST).fitted, undefined, "nothing is left to fill in");
  });

  it("are not filled in where nothing fits, and not where the heads say it already", () => {
    const [row] = PEAVY.inputs["award.heads"]?.value ?? [];
    assert(row);
    const said = (dayCount: "ACT/365F" | "YD/365"): Scenario =>
      withInput(PEAVY, "award.heads", {
        value: [{ cells: { ...row.cells, dayCount, rounding: "Daily amount to cents" } }],
        provenance: SOURCE,
      });
    assert.equal(found(said("ACT/365F"), INTEREST).fitted, undefined);
    const said365 = found(said("YD/365"), INTEREST);
    assert.equal(said365.isFit, true);
    assert.equal(said365.fitted, undefined);
  });

  it("are tried on a benchmark whose own name has a comma in it", () => {
    const crystallex = presets().find(({ name }) => name.startsWith("Crystallex"));
    assert(crystallex);
    const balance = {
      value: new Decimal("1386810317"),
      unit: new Decimal(1),
      asOf: fromIso("2016-04-04"),
      what: "Total",
    };
    const { isFit } = found(crystallex, balance as PublishedFigure);
    assert.equal(isFit, true);
  });
});
