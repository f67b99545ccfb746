import { strict as assert } from "node:assert";
import { expectedByChance, verdict } from "../../../../src/calc/interest/reconcile/evidence.ts";

/** So many results, one every so much money, from 0. */
const evenly = (count: number, step: number): number[] =>
  Array.from({ length: count }, (_, index) => index * step);

describe("how many results fit by chance", () => {
  it("is their density around the figure times what is taken for it", () => {
    // Twenty within 10,000 on either side of 500,000: one every 1,000, of which 0.01 / 1,000 lie in a cent.
    const results = evenly(1001, 1000);
    const chance = expectedByChance({ results, fitting: 1, published: 500_000, width: 0.01 });
    assert.ok(Math.abs(chance - 0.01 / 1000) < 0.06 * (0.01 / 1000), String(chance));
  });

  it("counts no room where no result lies: at the edge one side is cut off", () => {
    const results = evenly(1001, 1000);
    const chance = expectedByChance({ results, fitting: 0, published: 1_000_000, width: 1000 });
    assert.ok(Math.abs(chance - 1) < 0.06, String(chance));
  });

  it("is no less than the families beside the first that do fit", () => {
    assert.equal(expectedByChance({ results: evenly(50, 1e6), fitting: 4, published: 0, width: 0.01 }), 3);
  });
});

describe("what a fit tells, in words", () => {
  const words = (count: number, step: number, fitting: number, width: number): string =>
    verdict({ results: evenly(count, step), fitting, published: (count * step) / 2, width });

  it("is strong where one alone fits and hardly any would by chance", () => {
    assert.match(
      words(8405, 1e6, 1, 1),
      /^Strong: of 8,405 different results this one alone fits; by chance 0\.\d+ would\.$/u,
    );
  });

  it("is good up to one in twenty", () => {
    assert.match(
      words(1000, 100, 1, 1),
      /^Good: of 1,000 different results this one alone fits; by chance 0\.0\d+ would\.$/u,
    );
  });

  it("is some evidence up to one in two", () => {
    assert.match(
      words(61, 100, 1, 24),
      /^Some evidence: 1 of 61 different results fits; by chance 0\.2\d would\.$/u,
    );
  });

  it("is weak where others fit", () => {
    assert.equal(
      words(45, 1e6, 2, 1),
      "Weak: 2 of 45 different results fit, and by chance 1 would. The first is only the simplest.",
    );
  });

  it("is nothing where hundreds fit", () => {
    assert.equal(
      words(7874, 1e6, 1214, 1),
      "Not told by the figure: 1,214 of 7,874 different results round to it. It agrees with the terms, no more.",
    );
  });

  it("says that none does", () => {
    assert.equal(
      words(10_944, 1, 0, 1),
      "None: no result of 10,944 rounds to it. A term is missing or other than stated, or the figure was made in another way.",
    );
  });

  it("of fewer than three results is their number", () => {
    assert.equal(words(2, 1, 1, 0.1), "Only 2 different results come of what is tried; 1 of them fits.");
    assert.equal(words(1, 1, 0, 0.1), "Only 1 different result comes of what is tried; it does not fit.");
    assert.equal(words(1, 1, 1, 0.1), "Only 1 different result comes of what is tried; it fits.");
  });

  it("never says that a figure proves anything", () => {
    for (const fitting of [0, 1, 2, 30]) {
      for (const step of [1, 100, 1e6])
        assert.doesNotMatch(words(1000, step, fitting, 1), /prove|tribunal/iu);
    }
  });
});
