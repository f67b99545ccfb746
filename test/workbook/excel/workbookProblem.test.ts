import assert from "node:assert/strict";
import { toWorkbookProblem } from "../../../src/workbook/excel/workbookProblem.ts";

/** As office.js rejects a request. */
function refusal(code: string, message: string): Error {
  return Object.assign(new Error(message), { name: "OfficeExtension.Error", code });
}

/**
 * The codes that Excel refuses a request of ours with, in Microsoft's own words.
 *
 * @see docs/testing/application-specific-api-error-handling.md in OfficeDev/office-js-docs-pr
 */
const REFUSALS: readonly (readonly [code: string, message: string, sentence: RegExp])[] = [
  [
    "AccessDenied",
    "You cannot perform the requested operation.",
    /protected, or something on this computer.* blocked it/,
  ],
  [
    "FilteredRangeConflict",
    "The attempted operation causes a conflict with a filtered range.",
    /filter .*Data tab/,
  ],
  [
    "FormulaLengthExceedsLimit",
    "The bytecode of the applied formula exceeds the maximum length limit.",
    /too long/,
  ],
  [
    "GeneralException",
    "There was an internal error while processing the request.",
    /inside Excel: try again/,
  ],
  [
    "InactiveWorkbook",
    "The operation failed because multiple workbooks are open and the workbook being called by this API has lost focus.",
    /go back to this one/,
  ],
  [
    "MemoryLimitReached",
    "The memory limit has been reached. Your action could not be completed.",
    /memory: close other workbooks/,
  ],
  [
    "MergedRangeConflict",
    "Cannot complete the operation. A table can't overlap with another table, a PivotTable report, query results, merged cells, or an XML Map.",
    /merged or belong to a table/,
  ],
  [
    "RangeExceedsLimit",
    "The cell count in the range has exceeded the maximum supported number.",
    /choose fewer/,
  ],
  [
    "ResponsePayloadSizeLimitExceeded",
    "The response payload size has exceeded the limit.",
    /too much for Excel to hand over/,
  ],
  ["UnsupportedOperation", "The operation being attempted is not supported.", /does not offer this/],
];

describe("what Excel refuses", () => {
  for (const [code, message, wanted] of REFUSALS) {
    it(`${code} has one sentence of ours, without Excel's code or words`, () => {
      const problem = toWorkbookProblem(refusal(code, message));
      assert.equal(problem.code, code);
      assert.match(problem.message, wanted);
      assert.match(problem.message, /^[A-Z][^.]*\.$/);
      assert.ok(!problem.message.includes(code) && !problem.message.includes(message), problem.message);
    });
  }

  it("because a sheet is protected says where to unprotect it, whatever the code", () => {
    for (const code of ["AccessDenied", "GeneralException"]) {
      assert.equal(
        toWorkbookProblem(refusal(code, "The cell is on a protected sheet.")).message,
        "This sheet is protected: unprotect it on the Review tab, or choose another sheet.",
      );
    }
  });

  it("with a code nobody has heard of is told in Excel's own words", () => {
    assert.equal(
      toWorkbookProblem(refusal("SomethingNew", "It broke.")).message,
      "Excel could not do this (SomethingNew: It broke.).",
    );
  });
});
