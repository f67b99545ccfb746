import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { join } from "node:path";

describe("the package in plain Node", () => {
  it("gives the calculation module under its own name", () => {
    const program = `
      import { Decimal, fixedMultiple, fromIso, noteIrr, repaymentAsOf } from "award-finance";
      const terms = { multiple: fixedMultiple(new Decimal(3)), days: 90 };
      const paid = fromIso("2018-11-15");
      console.log(repaymentAsOf(new Decimal(5500000), terms, paid, undefined).toString());
      console.log(noteIrr(fromIso("2017-02-03"), terms, paid).toSignificantDigits(13).toString());
    `;
    const output = execFileSync(process.execPath, ["--input-type=module", "--eval", program], {
      cwd: join(import.meta.dirname, ".."),
      encoding: "utf8",
    });
    // domain.md §4
    assert.deepEqual(output.trim().split(/\s+/), ["16500000", "0.7192412990899"]);
  });
});
