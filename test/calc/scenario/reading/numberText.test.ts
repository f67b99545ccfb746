/** Texts that are no number here, and what is likely wrong with them. */
import assert from "node:assert/strict";
import { bothWays, canBeThousands, numberMistake } from "../../../../src/calc/index.ts";

describe("a text that may be read in two ways", () => {
  it("has one separator of decimals and three digits behind it", () => {
    for (const text of ["5.500", "-1.000", "+12.345", "\u2212999.999"]) {
      assert.equal(canBeThousands(text, "."), true, text);
      assert.equal(canBeThousands(text.replace(".", ","), ","), true, text);
    }
  });

  it("has the separator that this Excel has for decimals, no 0 in front, and nothing more", () => {
    for (const text of [
      "5,500",
      "0.500",
      "5.5000",
      "5.50",
      "1234.567",
      "5.500.000",
      "5.500%",
      "x5.500",
      "5.500 x",
    ]) {
      assert.equal(canBeThousands(text, "."), false, text);
    }
  });

  it("is written so that each is read in one way: 5500 and 5.5000", () => {
    assert.deepEqual(bothWays("5.500", "."), ["5500", "5.5000"]);
    assert.deepEqual(bothWays("-5,500", ","), ["-5500", "-5,5000"]);
  });
});

describe("what is wrong with a text that was meant as a number", () => {
  for (const [text, separator, mistake] of [
    ["$5,500,000", ".", "Write the amount without its currency, such as 5500000, got $5,500,000."],
    ["US$ 5.5", ".", "Write the amount without its currency, such as 5500000, got US$ 5.5."],
    ["CAD 100", ".", "Write the amount without its currency, such as 5500000, got CAD 100."],
    ["5.500 €", ",", "Write the amount without its currency, such as 5500000, got 5.500 €."],
    ["0,25", ".", 'Write decimals with ".", such as 0.25, got 0,25.'],
    ["-12.5 %", ",", 'Write decimals with ",", such as 0,25, got -12.5 %.'],
    ["5.340,50", ".", "Write 1234567.5 as 1,234,567.5 or 1234567.5, got 5.340,50."],
    ["5,340.50", ",", "Write 1234567.5 as 1.234.567,5 or 1234567,5, got 5,340.50."],
    ["5.500.000", ".", "Write 1234567.5 as 1,234,567.5 or 1234567.5, got 5.500.000."],
    ["+5,500,000%", ",", "Write 1234567.5 as 1.234.567,5 or 1234567,5, got +5,500,000%."],
  ] as const) {
    it(`is said of ${text}`, () => assert.equal(numberMistake(text, separator), mistake));
  }

  for (const text of [
    "soon",
    "",
    "12 March 2019",
    "CAD",
    "5.5.5",
    "$",
    "1,2,3",
    "x 0,25",
    "0,25 x",
    "USDX 5",
  ]) {
    it(`is not known of ${JSON.stringify(text)}`, () => assert.equal(numberMistake(text, "."), undefined));
  }
});
