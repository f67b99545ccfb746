import assert from "node:assert/strict";
import fc from "fast-check";
import type { ValueRule } from "../../../src/calc/index.ts";
import { INCOMPLETE_DATE, readInput, showInput } from "../../../src/taskpane/elements/inputText.ts";

const MONEY: ValueRule = { kind: "money", min: 0 };
const RATE: ValueRule = { kind: "rate" };
const SHARE: ValueRule = { kind: "share" };
const MULTIPLE: ValueRule = { kind: "multiple" };
const DAYS: ValueRule = { kind: "days" };
const DATE: ValueRule = { kind: "date" };
const FREQUENCY: ValueRule = { kind: "choice", choices: [0, 1, 12] };
const ANSWER: ValueRule = { kind: "choice", choices: ["Yes", "No"] };

describe("what is typed into an input", () => {
  for (const [measure, typed, value] of [
    [MONEY, "1,180,000,000", 1_180_000_000],
    [MONEY, "1180000000", 1_180_000_000],
    [MONEY, " 1'180'000'000.50 ", 1_180_000_000.5],
    [MONEY, "1.2e9", 1_200_000_000],
    [MONEY, "-5", -5],
    [MONEY, "-0", 0],
    [RATE, "4.5%", 0.045],
    [RATE, "4.5 %", 0.045],
    [RATE, "4.5", 0.045],
    [RATE, "0", 0],
    [RATE, "-0.25%", -0.0025],
    [RATE, "0.83494%", 0.0083494],
    [SHARE, "33.3%", 0.333],
    [SHARE, "100", 1],
    [MULTIPLE, "3", 3],
    [MULTIPLE, "2.5x", 2.5],
    [MULTIPLE, "2.5 ×", 2.5],
    [DAYS, "90", 90],
    [DAYS, "1 day", 1],
    [DAYS, "90 days", 90],
    [DATE, "2018-11-15", "2018-11-15"],
    // Day 43419 of Excel's calendar.
    [DATE, "43419", "2018-11-15"],
    [FREQUENCY, "12", 12],
    [ANSWER, "yes", "Yes"],
    [{ kind: "text" }, "  USD ", "USD"],
    [MONEY, "", undefined],
    [{ kind: "text" }, " \t", undefined],
  ] as const) {
    it(`"${typed}" as ${measure.kind} is ${value}`, () => {
      const reading = readInput(measure, "Input", typed, ".");
      assert.deepEqual(reading, { value });
      assert(!("value" in reading) || !Object.is(reading.value, -0));
    });
  }

  for (const [measure, typed, value] of [
    [MONEY, "1.180.000.000,5", 1_180_000_000.5],
    [MONEY, "1\u00a0180\u00a0000", 1_180_000],
    [MONEY, "1.180", 1180],
    [RATE, "4,5%", 0.045],
    [MULTIPLE, "2,5x", 2.5],
  ] as const) {
    it(`"${typed}" where the comma is for decimals is ${value}`, () => {
      assert.deepEqual(readInput(measure, "Input", typed, ","), { value });
    });
  }

  for (const [measure, typed, sentence] of [
    [MONEY, "much", 'Amount must be a number, got "much"'],
    [MONEY, "50%", 'Amount must be a number, got "50%"'],
    [MONEY, "US$5,500,000", "Write the amount without its currency, such as 5500000, got US$5,500,000."],
    [MONEY, "4,5", 'Write decimals with ".", such as 0.25, got 4,5.'],
    [RATE, "0.045", "Amount can be read in two ways: write 0.045% or 4.5%"],
    [SHARE, "1", "Amount can be read in two ways: write 1% or 100%"],
    [RATE, "LIBOR", 'Amount must be a number, got "LIBOR"'],
    [DAYS, "a month", 'Amount must be a number, got "a month"'],
    [
      DATE,
      "31/11/2018",
      'Amount must be a date from 1900-03-01 to 9999-12-31 such as 2018-11-15, got "31/11/2018"',
    ],
    [DATE, "01/02/2019", "Amount can be read in two ways: write 2019-02-01 or 2019-01-02"],
    [MONEY, "5.500", "Amount can be read in two ways: write 5500 or 5.5000"],
    [MONEY, "29.500", "Amount can be read in two ways: write 29500 or 29.5000"],
    [MONEY, "-1.180", "Amount can be read in two ways: write -1180 or -1.1800"],
    [MONEY, "1.000", "Amount can be read in two ways: write 1000 or 1.0000"],
    [DATE, INCOMPLETE_DATE, "Amount is not complete: give the year, the month and the day, or clear it"],
    [ANSWER, "perhaps", 'Amount must be one of Yes, No, got "perhaps"'],
  ] as const) {
    it(`"${typed}" as ${measure.kind} is refused with a sentence`, () => {
      assert.deepEqual(readInput(measure, "Amount", typed, "."), { problem: sentence });
    });
  }

  it("bh-164: of a sum where the comma is for decimals asks likewise", () => {
    assert.deepEqual(readInput(MONEY, "Amount", "5,500", ","), {
      problem: "Amount can be read in two ways: write 5500 or 5,5000",
    });
    for (const typed of ["29,500", "1,180", "967,777"]) {
      assert.match(JSON.stringify(readInput(MONEY, "Amount", typed, ",")), /can be read in two ways/);
    }
    assert.equal(showInput(MONEY, 5.125, ","), "5,1250");
    assert.deepEqual(readInput(MONEY, "Amount", "5,1250", ","), { value: 5.125 });
    assert.deepEqual(readInput(MULTIPLE, "Input", "1.125", "."), { value: 1.125 });
    assert.deepEqual(readInput(RATE, "Input", "4.125%", "."), { value: 0.04125 });
    assert.deepEqual(readInput(MONEY, "Amount", "0.125", "."), { value: 0.125 });
  });

  it("takes the signs and blanks of other keyboards, and dates that can be read in one way only", () => {
    assert.deepEqual(readInput(MONEY, "Amount", "\u22121\u2019234\u2019567.5", "."), { value: -1_234_567.5 });
    assert.deepEqual(readInput(MONEY, "Amount", "1\u2009234\u2009567,5", ","), { value: 1_234_567.5 });
    assert.deepEqual(readInput(DATE, "Day", "15/11/2018", "."), { value: "2018-11-15" });
    assert.deepEqual(readInput(DATE, "Day", "15.11.2018", "."), { value: "2018-11-15" });
  });

  it("is shown as it was understood", () => {
    assert.equal(showInput(MONEY, 1_180_000_000, "."), "1,180,000,000");
    assert.equal(showInput(MONEY, 1234.5, ","), "1\u00a0234,5");
    assert.equal(showInput(MONEY, 0, "."), "0");
    assert.equal(showInput(MONEY, -1234567, "."), "-1,234,567");
    assert.equal(showInput(RATE, 0.045, "."), "4.5%");
    assert.equal(showInput(RATE, 0.0083494, "."), "0.83494%");
    assert.equal(showInput(SHARE, 1, ","), "100%");
    assert.equal(showInput(FREQUENCY, 12, "."), "12");
    assert.equal(showInput(DATE, "2018-11-15", "."), "2018-11-15");
    assert.equal(showInput(MONEY, undefined, "."), "");
  });

  for (const separator of [".", ","] as const) {
    it(`comes back unchanged from what is shown, with "${separator}" for decimals`, () => {
      fc.assert(
        fc.property(
          fc.constantFrom(MONEY, RATE, SHARE, MULTIPLE, DAYS),
          fc.double({ noNaN: true, noDefaultInfinity: true }),
          (measure, value) => {
            const reading = readInput(measure, "Input", showInput(measure, value, separator), separator);
            assert.deepEqual(reading, { value: value + 0 });
          },
        ),
      );
    });
  }
});
