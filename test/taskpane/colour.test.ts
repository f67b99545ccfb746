import assert from "node:assert/strict";
import { isDarkColour } from "../../src/taskpane/colour.ts";

describe("Office's background colours", () => {
  // The backgrounds of Office's themes Black, Dark Gray, Colorful and White.
  for (const [colour, isDark] of [
    ["#262626", true],
    ["#444444", true],
    ["#E6E6E6", false],
    ["#FFFFFF", false],
    ["1f1f1f", true],
  ] as const) {
    it(`${colour} is ${isDark ? "dark" : "light"}`, () => assert.equal(isDarkColour(colour), isDark));
  }

  for (const colour of [undefined, "", "black", "#fff"]) {
    it(`${String(colour)} tells nothing`, () => assert.equal(isDarkColour(colour), undefined));
  }
});
