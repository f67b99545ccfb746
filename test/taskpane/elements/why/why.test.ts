/** What a Why leaves out of a long list, and how it writes sums. */
import assert from "node:assert/strict";
import { showExactly } from "../../../../src/taskpane/elements/why/exactly.ts";
import { inSlices } from "../../../../src/taskpane/elements/work/inSlices.ts";
import { shortened } from "../../../../src/taskpane/elements/why/shortened.ts";

describe("the steps of a Why", () => {
  for (const { count, first, left, last } of [
    { count: 0, first: 0, left: 0, last: 0 },
    { count: 8, first: 8, left: 0, last: 0 },
    { count: 9, first: 4, left: 2, last: 3 },
    { count: 61, first: 4, left: 54, last: 3 },
  ]) {
    it(`of ${count} are ${first + last} and ${left} left out`, () => {
      const items = Array.from({ length: count }, (_, index) => index);
      const short = shortened(items);
      assert.deepEqual([short.first.length, short.left, short.last.length], [first, left, last]);
      assert.deepEqual([...short.first, ...items.slice(first, first + left), ...short.last], items);
    });
  }

  it("write money to the cent and all else as everywhere", () => {
    assert.equal(showExactly("money", 16_500_000), "16,500,000.00");
    assert.equal(showExactly("money", -0.5), "−0.5");
    assert.equal(showExactly("money", -1234.5), "−1,234.50");
    assert.equal(showExactly("multiple", 3), "3.00×");
    assert.equal(showExactly("text", "Not yet due"), "Not yet due");
  });
});

describe("work in slices", () => {
  function* counted(until: number): Generator<undefined, number> {
    for (let count = 0; count < until; count++) {
      const end = performance.now() + 1;
      while (performance.now() < end);
      yield;
    }
    return until;
  }

  it("gives its result, and lets other things happen meanwhile", async () => {
    let others = 0;
    const timer = setInterval(() => others++, 1);
    assert.equal(await inSlices(counted(60), () => true), 60);
    clearInterval(timer);
    assert.ok(others > 1, String(others));
  });

  it("ends without one when nobody wants it any more", async () => {
    let asked = 0;
    assert.equal(await inSlices(counted(1_000), () => ++asked < 3), undefined);
    assert.equal(asked, 3);
  });
});
