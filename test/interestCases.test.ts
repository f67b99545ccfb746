import assert from "node:assert/strict";
import { Decimal } from "../src/calc/index.ts";
import { computedOf, INTEREST_CASES, type CaseFigure } from "../tools/cases/interestCases.ts";

/** How far a figure may be from what was published of it: half of its last place, or on one side alone. */
function isWithin(computed: Decimal, { published = "", precision = "" }: CaseFigure): boolean {
  const apart = computed.minus(published);
  const place = placeOf(precision);
  if (precision.startsWith("over")) return apart.gte(0);
  if (precision.startsWith("trunc")) return apart.gte(0) && apart.lt(place);
  return apart.abs().lte(place.div(2));
}

const PLACES: readonly (readonly [RegExp, string])[] = [
  [/cent/u, "0.01"],
  [/dollar|unit/u, "1"],
  [/100k/u, "100000"],
  [/10k/u, "10000"],
  [/100M/u, "100000000"],
  [/10M/u, "10000000"],
  [/million/u, "1000000"],
  [/billion/u, "1000000000"],
];

function placeOf(precision: string): Decimal {
  const place = PLACES.find(([words]) => words.test(precision))?.[1];
  assert.ok(place, precision);
  return new Decimal(place);
}

describe("real cases by their own terms", () => {
  for (const one of INTEREST_CASES) {
    for (const figure of one.figures) {
      it(`${one.title}: ${figure.figure ?? figure.what} on ${figure.asOf}`, () => {
        const computed = computedOf(one, figure);
        if (figure.within !== undefined) {
          const apart = computed.minus(figure.computed).abs();
          assert.ok(apart.lte(figure.within), computed.toFixed(2));
          return;
        }
        // As it was recomputed apart from this project: to the cent, or to the dollar where no cents are told.
        const places = figure.computed.includes(".") ? 2 : 0;
        assert.equal(computed.toFixed(places), new Decimal(figure.computed).toFixed(places));
      });

      if (figure.published === undefined) continue;
      it(`${one.title}: ${figure.figure ?? figure.what}, ${figure.precision ?? ""} ${figure.published}: ${figure.verdict ?? ""}`, () => {
        const isMet = isWithin(computedOf(one, figure), figure);
        assert.equal(isMet, figure.verdict !== "not reproduced");
      });
    }
  }

  it("are those of the collection whose figures come of interest", () =>
    assert.equal(INTEREST_CASES.length, 14));
});
