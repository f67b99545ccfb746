/** Which name was meant: pairs of letters that two texts share, twice, of all their pairs. */
import assert from "node:assert/strict";
import { nameMeant } from "../../src/calc/index.ts";
import { similarityOf } from "../../src/calc/similarNames.ts";

describe("the likeness of two names", () => {
  for (const [one, other, likeness] of [
    // NI IG GH HT and NA AC CH HT: one of four each.
    ["NIGHT", "NACHT", 2 / 8],
    ["RATE", "RATE", 1],
    ["AB", "CD", 0],
    // AB BC and AB: two of three.
    ["ABC", "AB", 2 / 3],
    ["A", "A", 0],
    ["", "", 0],
  ] as const) {
    it(`of "${one}" and "${other}" is ${likeness}`, () => assert.equal(similarityOf(one, other), likeness));
  }

  it("looks at 80 letters", () => {
    const long = "AB".repeat(40);
    assert.equal(similarityOf(`${long}CDEFG`, long), 1);
    assert.notEqual(similarityOf(`${long.slice(0, 78)}CDEFG`, long), 1);
  });
});

describe("the name that was meant", () => {
  const NAMES = ["Payee", "Kind", "Amount", "Frequency"];

  it("is the nearest, whatever its case, from 0.6 on", () => {
    assert.equal(nameMeant("frequncy", NAMES), "Frequency");
    assert.equal(nameMeant("AMOUNTS", NAMES), "Amount");
    // ABCDEF and ABCD, five pairs and three: 2 × 3 of 8. ABxyz beside ABC: 2 of 6.
    assert.equal(nameMeant("abcdef", ["ABCD"]), "ABCD");
    assert.equal(nameMeant("abxyz", ["ABC"]), undefined);
    // Four pairs and six share three: just 0.6.
    assert.equal(nameMeant("abcdx", ["ABCDEFG"]), "ABCDEFG");
  });

  it("is none where two are as near, or there is none", () => {
    assert.equal(
      nameMeant(
        "rates",
        ["rate a", "rate b"].map((name) => name.replace(" ", "")),
      ),
      undefined,
    );
    assert.equal(nameMeant("rate", []), undefined);
    assert.equal(nameMeant("xyz", NAMES), undefined);
  });
});
