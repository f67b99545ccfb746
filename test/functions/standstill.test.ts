import assert from "node:assert/strict";
import { fromIso } from "../../src/calc/index.ts";
import { ExcelError, loadBuiltFunctions, streamBuilt, type CellError } from "./builtFunctions.ts";

const functions = loadBuiltFunctions();
const stream = (...args: unknown[]): unknown[] => streamBuilt(functions, "STANDSTILL_STATUS", ...args);
const value = (message: string): CellError => ({ error: "#VALUE!", message });

const on = fromIso;
const AGREED = on("2012-06-14");
const PAID = on("2018-11-15");

describe("STANDSTILL_STATUS in a cell", () => {
  for (const [asOf, awardPaid, agreement, expected] of [
    ["2012-06-13", PAID, AGREED, "Not in force"],
    ["2012-06-14", PAID, AGREED, "In force"],
    ["2017-02-03", PAID, AGREED, "In force"],
    ["2018-11-14", PAID, AGREED, "In force"],
    ["2018-11-15", PAID, AGREED, "Ended"],
    ["2018-11-16", PAID, AGREED, "Ended"],
    ["2018-11-16", null, AGREED, "In force"],
    ["2017-02-03", null, null, "In force"],
    ["2017-02-03", 0, 0, "In force"],
    ["2017-02-03", "", "", "In force"],
    ["2018-11-15", [[PAID]], [[null]], "Ended"],
    ["2018-12-30", PAID, on("2018-12-31"), "Not in force"],
    ["2018-12-31", PAID, on("2018-12-31"), "Ended"],
  ] as const) {
    it(`is ${expected} on ${asOf} with ${JSON.stringify([awardPaid, agreement])}, set once`, () => {
      assert.deepEqual(stream(on(asOf), awardPaid, agreement), [expected]);
    });
  }

  it("is not available without a day of the question as long as no scenario is loaded", () => {
    const noScenario = {
      error: "#N/A",
      message: "no scenario is loaded: load one in the task pane, or give asOf",
    };
    for (const empty of [null, undefined, 0, "", [[null]]]) {
      assert.deepEqual(stream(empty, null, null), [noScenario]);
      assert.deepEqual(stream(empty, PAID, AGREED), [noScenario]);
    }
  });

  it("says what is wrong, as a result and not by throwing", () => {
    for (const [args, expected] of [
      [["today", null, null], value('asOf must be a date, got "today"')],
      [[true, null, null], value("asOf must be a date, got TRUE")],
      [[PAID, "paid", null], value('awardPaidDate must be a date, got "paid"')],
      [[PAID, null, NaN], value("agreementDate must be a date, got no number (NaN)")],
      [[60, null, null], value("asOf must be a date from 1900-03-01 to 9999-12-31, got 60")],
      [[PAID, [[1], [2]], null], value("awardPaidDate must be a single value, got a range")],
      [[PAID, new ExcelError("#N/A"), null], { error: "#N/A" }],
      [[PAID, { type: "Error", errorType: "Ref", basicValue: "#REF!" }, null], { error: "#REF!" }],
    ] as const) {
      assert.deepEqual(stream(...args), [expected]);
    }
  });
});
