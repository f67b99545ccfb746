/**
 * The awards of real cases, each as a scenario of its own: its heads, its fixings and the day of a figure. What is expected
 * was worked out apart from this project (docs/tie-outs.md has the sources).
 */
import assert from "node:assert/strict";
import { addDays } from "../../../../src/calc/dates/serialDate.ts";
import { Decimal, fromIso, resultAt, toIso } from "../../../../src/calc/index.ts";
import { INTEREST_CASES, type CaseFigure, type InterestCase } from "../../../../tools/cases/interestCases.ts";
import { scenarioOf } from "../terms/given.ts";

/** The columns of a head by their headings in a Terms table. */
const KEYS: Readonly<Record<string, string>> = {
  Head: "head",
  Principal: "principal",
  From: "from",
  Rate: "rate",
  Benchmark: "benchmark",
  Margin: "margin",
  Compounds: "compounds",
  "Compounds on": "compoundsOn",
  Resets: "resets",
  "Day count": "dayCount",
  Stub: "stub",
  Rounding: "rounding",
  Bears: "bears",
};

const NUMBERS = new Set(["principal", "rate", "margin"]);

function headOf(cells: Readonly<Record<string, string | undefined>>, { dayCount }: CaseFigure): object {
  const given = { Head: "Award", ...cells, ...(dayCount === undefined ? {} : { "Day count": dayCount }) };
  const own = Object.entries(given).flatMap(([heading, cell]): (readonly [string, string | number])[] => {
    const key = KEYS[heading];
    assert.ok(key !== undefined, heading);
    if (cell === undefined) return [];
    if (heading === "Compounds on" && /^\d/u.test(cell)) return [["anniversaryOf", cell]];
    return [[key, NUMBERS.has(key) ? Number(cell) : cell]];
  });
  return Object.fromEntries(own);
}

/** What a figure of the scenario comes to on a day. */
function answerOn({ terms, fixings }: InterestCase, figure: CaseFigure, day: string, path: string): Decimal {
  const used = figure.rows.map((row) => terms[row] ?? {});
  const names = new Set(used.map((cells) => cells["Benchmark"]));
  const rows = Object.entries(fixings).flatMap(([series, one]) =>
    names.has(series)
      ? (one?.fixings ?? []).map(([resetDate, rate]) => ({ resetDate, series, rate: Number(rate) }))
      : [],
  );
  const scenario = scenarioOf({
    "valuation.date": day,
    "award.heads": used.map((cells) => headOf(cells, figure)),
    ...(rows.length === 0 ? {} : { "award.benchmarks": rows }),
  });
  const result = resultAt(scenario, path);
  assert.ok(result?.available === true, result?.available === false ? result.reason : path);
  return new Decimal(result.value);
}

describe("a scenario of a real award", () => {
  for (const one of INTEREST_CASES) {
    // An award against the company is a claim on what it receives, not an Award of its own.
    if (one.terms.some((cells) => Number(cells["Principal"] ?? 0) < 0)) continue;
    for (const figure of one.figures) {
      it(`${one.title}: ${figure.what} on ${figure.asOf} is ${figure.computed}`, () => {
        const { asOf, what } = figure;
        const path = what === "Interest" ? "award.interest" : "award.balance";
        const on = (day: string): Decimal => answerOn(one, figure, day, path);
        const next = toIso(addDays(fromIso(asOf), 1));
        const computed = what === "Per day" ? on(next).minus(on(asOf)) : on(asOf);
        // A balance of billions is a double, so that its cents are the nearest that a cell can hold.
        const within = Math.max(Number(figure.within ?? 0), figure.computed.includes(".") ? 0.0051 : 0.51);
        const apart = computed.minus(figure.computed).abs();
        assert.ok(apart.lte(within), `${computed.toFixed(4)}, not ${figure.computed}`);
      });
    }
  }
});
