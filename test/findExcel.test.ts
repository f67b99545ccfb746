import assert from "node:assert/strict";
import { whyNoExcel } from "../tools/excel/findExcel.ts";

describe("where there is no desktop Excel", () => {
  it("Linux is told in one sentence, with two ways on", () => {
    assert.equal(
      whyNoExcel("linux"),
      "There is no desktop Excel for linux; use Excel on the web instead: " +
        "npm run start:excel -- --document <address of a workbook>, or try the add-in without Excel: npm start",
    );
  });

  for (const platform of ["win32", "darwin"] as const) {
    it(`${platform} either has one or is sent to Excel on the web`, () => {
      const sentence = whyNoExcel(platform);
      assert.ok(sentence === undefined || /use Excel on the web instead/.test(sentence), sentence);
    });
  }
});
