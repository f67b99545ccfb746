import assert from "node:assert/strict";
import { DAY_COUNT_NAMES, fromIso } from "../../src/calc/index.ts";
import excel from "../vectors/yearfrac-excel.json" with { type: "json" };
import { callBuilt, loadBuiltFunctions } from "./builtFunctions.ts";

const day = (iso: string): number => fromIso(iso);

describe("YEAR_FRACTION in the shipped bundle", () => {
  const functions = loadBuiltFunctions();
  const yearFraction = (...args: unknown[]) => callBuilt(functions, "YEAR_FRACTION", ...args);

  it("equals YEARFRAC on every row saved by Excel Online, to the 15 digits Excel shows", () => {
    for (const [start, end, basis, expected] of excel.rows as [number, number, number, number][]) {
      for (const written of basis === 0 ? ["Basis 0"] : [basis, String(basis), `Basis ${basis}`]) {
        const fraction = yearFraction(start, end, written) as number;
        assert.equal(fraction.toPrecision(15), expected.toPrecision(15));
      }
    }
  });

  it("is ACT/365F when no day count is given", () => {
    const [start, end] = [day("2017-02-03"), day("2019-02-13")];
    for (const nothing of [undefined, null, "", [[""]]]) {
      assert.equal(yearFraction(start, end, nothing), 740 / 365);
    }
  });

  it("takes its dates in either order, as YEARFRAC does", () => {
    assert.equal(yearFraction(day("2019-02-13"), day("2017-02-03")), 740 / 365);
    assert.equal(yearFraction(day("2017-02-03"), day("2017-02-03"), "ACT/ACT ISDA"), 0);
  });

  it("reaches from the first date to the last", () => {
    assert.equal(yearFraction(61, 2_958_465.75, "ACT/360"), 2_958_404 / 360);
  });

  it("counts by the periods of ACT/ACT ICMA where a frequency is given", () => {
    // Koch v Venezuela: 19 of 182 days of the half-year from 11 October 2017.
    const [from, to] = [day("2017-10-11"), day("2017-10-30")];
    assert.equal(yearFraction(from, to, "ACT/ACT ICMA", 2), 19 / 364);
    assert.equal(yearFraction(from, to, "act/act icma", 2, day("2011-04-11")), 19 / 364);
    assert.equal(yearFraction(from, to, "ACT/ACT ICMA"), 19 / 365);
    assert.equal(yearFraction(from, to, "ACT/ACT ICMA", 0, 0), 19 / 365);
  });

  const [start, end] = [day("2017-02-03"), day("2018-02-03")];
  const bad: [what: string, args: unknown[], message: string][] = [
    ["no start", [null, end], "startDate is needed, got nothing"],
    ["an end of 0", [start, 0], "endDate is needed, got nothing"],
    ["text for a date", [start, "soon"], 'endDate must be a date, got "soon"'],
    [
      "a day too late",
      [start, 2_958_466],
      "endDate must be a date from 1900-03-01 to 9999-12-31, got 2958466",
    ],
    ["a basis of 5", [start, end, 5], `dayCount must be one of ${DAY_COUNT_NAMES.join(", ")}, got 5`],
    [
      "a truth for a day count",
      [start, end, true],
      `dayCount must be one of ${DAY_COUNT_NAMES.join(", ")}, got TRUE`,
    ],
  ];
  bad.push(
    [
      "a frequency beside another day count",
      [start, end, "ACT/360", 2],
      'frequency is for "ACT/ACT ICMA" alone: leave it out beside "ACT/360"',
    ],
    ["a frequency of 3", [start, end, "ACT/ACT ICMA", 3], "frequency must be one of 0, 1, 2, 4, 12, got 3"],
    [
      "the start of a period without a frequency",
      [start, end, "ACT/ACT ICMA", null, start],
      "frequency is needed beside periodStart, got nothing",
    ],
  );
  for (const [what, args, message] of bad) {
    it(`refuses ${what} in one sentence`, () => {
      assert.deepEqual(yearFraction(...args), { error: "#VALUE!", message });
    });
  }
});
