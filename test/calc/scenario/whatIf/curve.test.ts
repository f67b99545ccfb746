import assert from "node:assert/strict";
import { fromIso, inputAt, resultAt, tableRows } from "../../../../src/calc/index.ts";
import { curveOf, withSolved, type Curve } from "../../../../src/calc/scenario/whatIf/curve.ts";
import { presetNamed } from "../terms/given.ts";

const release = presetNamed("Release of 3 February 2017");

function curve(field: string, input: string, marks: readonly number[]): Curve {
  const work = curveOf(release, { field, input, marks });
  let step = work.next();
  while (step.done !== true) step = work.next();
  return step.value;
}

describe("the curve of a question", () => {
  it("runs from before what the input is to beyond the solution, steep at it: 3^(365/d) − 1 a year", () => {
    const solution = fromIso("2021-10-07");
    const { kind, present, points } = curve("notes.irr", "award.firstPaymentDate", [solution]);
    assert.equal(kind, "date");
    const ats = points.map(({ at }) => at);
    assert.deepEqual(
      ats,
      [...new Set(ats)].sort((a, b) => a - b),
    );
    for (const mark of [present, solution - 1, solution, solution + 1]) assert.ok(ats.includes(mark));
    assert.ok((ats[0] ?? Infinity) < present && (ats.at(-1) ?? 0) > solution + 300);
    const at = (day: number): number => points.find((point) => point.at === day)?.value ?? NaN;
    // Due 90 days after the payment, out on 3 February 2017: 1,797 days at the solution.
    assert.ok(at(solution) >= 0.25 && at(solution + 1) < 0.25);
  });

  it("stays within what the input may be", () => {
    const { points } = curve("notes.repayment", "notes.series.1.multiple", []);
    assert.ok(points.every(({ at }) => at > 0));
  });

  it("leads to a scenario whose cell says what it was solved for, and whose others keep their sources", () => {
    const source = { kind: "assumed", reason: "solved for something" } as const;
    const solved = withSolved(release, "notes.series.1.multiple", 4, source);
    const repayment = resultAt(solved, "notes.repayment");
    assert.equal(repayment?.available === true ? repayment.value : undefined, 22e6);
    const [row] = tableRows(inputAt(solved, "notes.series"));
    assert.deepEqual(row?.exceptions?.["multiple"], source);
    const day = withSolved(release, "award.firstPaymentDate", fromIso("2021-10-07"), source);
    assert.deepEqual(inputAt(day, "award.firstPaymentDate"), { value: "2021-10-07", provenance: source });
  });
});
