import assert from "node:assert/strict";
import { showDifference, showDistance, showFigure } from "../../../src/taskpane/elements/figures.ts";

describe("a key figure as the pane shows it", () => {
  for (const [kind, value, shown] of [
    ["money", 16_500_000, "16,500,000"],
    ["money", 1_341_561_336.64, "1,341,561,337"],
    ["money", 99_999.5, "99,999.50"],
    ["money", 0, "0"],
    ["money", 0.0462, "0.0462"],
    ["money", -250_000, "−250,000"],
    ["date", 43509, "2019-02-13"],
    ["rate", 0.71924129908986, "71.92%"],
    ["share", 0.5, "50.00%"],
    ["multiple", 3, "3.00×"],
    ["days", 90, "90"],
    ["number", 603_135_242.25, "603,135,242"],
    ["text", "Not yet due", "Not yet due"],
    ["text", "<b>bold</b>", "<b>bold</b>"],
  ] as const) {
    it(`${kind} ${value} is ${shown}`, () => assert.equal(showFigure(kind, value), shown));
  }
});

describe("the difference to a second scenario", () => {
  for (const [kind, value, shown] of [
    ["money", 1_500_000, "+1,500,000"],
    ["money", -1_500_000, "−1,500,000"],
    ["money", 0, "none"],
    ["date", -1, "−1 day"],
    ["date", 740, "+740 days"],
    ["date", 0, "none"],
    ["rate", -0.0125, "−1.25%"],
    ["multiple", 1, "+1.00×"],
    ["text", undefined, "–"],
  ] as const) {
    it(`${kind} ${value} is ${shown}`, () => assert.equal(showDifference(kind, value), shown));
  }
});

describe("how far a date is", () => {
  for (const [days, shown] of [
    [0, "that day"],
    [1, "in 1 day"],
    [-1, "1 day ago"],
    [1234, "in 1,234 days"],
  ] as const) {
    it(`${days} is ${shown}`, () => assert.equal(showDistance(days), shown));
  }
});
