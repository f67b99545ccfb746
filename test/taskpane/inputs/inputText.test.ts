import assert from "node:assert/strict";
import fc from "fast-check";
import type { ValueRule } from "../../../src/calc/index.ts";
import { INCOMPLETE_DATE, readInput, showInput } from "../../../src/taskpane/inputs/inputText.ts";

const money: ValueRule = { kind: "money", min: 0 };
const rate: ValueRule = { kind: "rate" };
const share: ValueRule = { kind: "share" };
const multiple: ValueRule = { kind: "multiple" };
const days: ValueRule = { kind: "days" };
const date: ValueRule = { kind: "date" };
const frequency: ValueRule = { kind: "choice", choices: [0, 1, 12] };
const answer: ValueRule = { kind: "choice", choices: ["Yes", "No"] };

describe("what is typed into an input", () => {
  for (const [measure, typed, value] of [
    [money, "1,180,000,000", 1_180_000_000],
    [money, "1180000000", 1_180_000_000],
    [money, " 1'180'000'000.50 ", 1_180_000_000.5],
    [money, "1.2e9", 1_200_000_000],
    [money, "-5", -5],
    [money, "-0", 0],
    [rate, "4.5%", 0.045],
    [rate, "4.5 %", 0.045],
    [rate, "4.5", 0.045],
    [rate, "0", 0],
    [rate, "-0.25%", -0.0025],
    [rate, "0.83494%", 0.0083494],
    [share, "33.3%", 0.333],
    [share, "100", 1],
    [multiple, "3", 3],
    [multiple, "2.5x", 2.5],
    [multiple, "2.5 ×", 2.5],
    [days, "90", 90],
    [days, "1 day", 1],
    [days, "90 days", 90],
    [date, "2018-11-15", "2018-11-15"],
    // Day 43419 of Excel's calendar.
    [date, "43419", "2018-11-15"],
    [frequency, "12", 12],
    [answer, "yes", "Yes"],
    [{ kind: "text" }, "  USD ", "USD"],
    [money, "", undefined],
    [{ kind: "text" }, " \t", undefined],
  ] as const) {
    it(`"${typed}" as ${measure.kind} is ${value}`, () => {
      const reading = readInput(measure, "Input", typed, ".");
      assert.deepEqual(reading, { value });
      assert(!("value" in reading) || !Object.is(reading.value, -0));
    });
  }

  for (const [measure, typed, value] of [
    [money, "1.180.000.000,5", 1_180_000_000.5],
    [money, "1\u00a0180\u00a0000", 1_180_000],
    [money, "1.180", 1180],
    [rate, "4,5%", 0.045],
    [multiple, "2,5x", 2.5],
  ] as const) {
    it(`"${typed}" where the comma is for decimals is ${value}`, () => {
      assert.deepEqual(readInput(measure, "Input", typed, ","), { value });
    });
  }

  for (const [measure, typed, sentence] of [
    [money, "much", 'Amount must be a number, got "much"'],
    [money, "50%", 'Amount must be a number, got "50%"'],
    [money, "US$5,500,000", "Write the amount without its currency, such as 5500000, got US$5,500,000."],
    [money, "4,5", 'Write decimals with ".", such as 0.25, got 4,5.'],
    [rate, "0.045", "Amount can be read in two ways: write 0.045% or 4.5%"],
    [share, "1", "Amount can be read in two ways: write 1% or 100%"],
    [rate, "LIBOR", 'Amount must be a number, got "LIBOR"'],
    [days, "a month", 'Amount must be a number, got "a month"'],
    [
      date,
      "15/11/2018",
      'Amount must be a date from 1900-03-01 to 9999-12-31 such as 2018-11-15, got "15/11/2018"',
    ],
    [date, INCOMPLETE_DATE, "Amount is not complete: give the year, the month and the day, or clear it"],
    [answer, "perhaps", 'Amount must be one of Yes, No, got "perhaps"'],
  ] as const) {
    it(`"${typed}" as ${measure.kind} is refused with a sentence`, () => {
      assert.deepEqual(readInput(measure, "Amount", typed, "."), { problem: sentence });
    });
  }

  it("is shown as it was understood", () => {
    assert.equal(showInput(money, 1_180_000_000, "."), "1,180,000,000");
    assert.equal(showInput(money, 1234.5, ","), "1\u00a0234,5");
    assert.equal(showInput(money, 0, "."), "0");
    assert.equal(showInput(money, -1234567, "."), "-1,234,567");
    assert.equal(showInput(rate, 0.045, "."), "4.5%");
    assert.equal(showInput(rate, 0.0083494, "."), "0.83494%");
    assert.equal(showInput(share, 1, ","), "100%");
    assert.equal(showInput(frequency, 12, "."), "12");
    assert.equal(showInput(date, "2018-11-15", "."), "2018-11-15");
    assert.equal(showInput(money, undefined, "."), "");
  });

  for (const separator of [".", ","] as const) {
    it(`comes back unchanged from what is shown, with "${separator}" for decimals`, () => {
      fc.assert(
        fc.property(
          fc.constantFrom(money, rate, share, multiple, days),
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
