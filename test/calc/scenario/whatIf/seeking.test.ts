/** At which number something unknown comes to a target: steps, several places, none, and how many trials that takes. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { seeking, type Seeking } from "../../../../src/calc/scenario/whatIf/seeking.ts";

type Of = (at: number) => number | undefined;

function sought(of: Of, target: number, start: number, isWhole = false): Seeking & { trials: number } {
  const asking = seeking({ start, target, isWhole });
  let step = asking.next();
  let trials = 0;
  while (step.done !== true) {
    trials++;
    step = asking.next(of(step.value));
  }
  return { ...step.value, trials };
}

const places = ({ found }: Seeking): readonly number[] => found.map(({ at }) => at);

describe("the number at which something comes to a target", () => {
  it("is the round one where a line passes: 2x = 300 at 150, in few trials", () => {
    const { found, trials } = sought((x) => 2 * x, 300, 100);
    assert.deepEqual(found, [{ at: 150, value: 300, before: undefined }]);
    assert.ok(trials <= 40, `${trials} trials`);
  });

  it("is the edge of a step to the last figure, with what stands before it", () => {
    // 50 more from 1,234.5 on.
    const { found, trials } = sought((x) => (x >= 1234.5 ? 450 : 400), 420, 1_000);
    assert.deepEqual(found, [{ at: 1234.5, value: 450, before: 400 }]);
    assert.ok(trials <= 120, `${trials} trials`);
  });

  it("is the day itself of days: from serial 44,477 on it is less", () => {
    const { found } = sought((day) => (day <= 44_476 ? 0.3 : 0.2), 0.25, 43_419, true);
    assert.deepEqual(found, [{ at: 44_476, value: 0.3, before: 0.2 }]);
  });

  it("has all places that it found, the nearest first: x² − 400x + 30,000 = 0 at 100 and 300", () => {
    const { found } = sought((x) => (x - 100) * (x - 300), 0, 120);
    assert.deepEqual(
      found.map(({ at }) => Math.round(at * 1e6) / 1e6),
      [100, 300],
    );
  });

  it("finds what dips past the target between two places", () => {
    // Below 0 from 118.5 to 119.5 alone.
    const { found } = sought((x) => (x - 119) ** 2 - 0.25, 0, 100);
    assert.deepEqual(
      found.map(({ at }) => Math.round(at * 1e6) / 1e6).sort((a, b) => a - b),
      [118.5, 119.5],
    );
  });

  it("is nowhere where a pole is passed, and tells what came closest", () => {
    assert.deepEqual(places(sought((x) => (x === 0 ? undefined : 1 / (x - 70.7)), 0, 100)), []);
    const none = sought((x) => 10 - (x - 50) ** 2, 20, 40);
    assert.deepEqual(none.found, []);
    assert.ok(Math.abs((none.closest?.value ?? 0) - 10) < 1e-2);
    assert.ok(Math.abs((none.closest?.at ?? 0) - 50) < 0.1);
  });

  it("has none where nothing is a number, in as many trials as there are places", () => {
    const { found, closest, trials } = sought(() => undefined, 1, 5);
    assert.deepEqual([found, closest], [[], undefined]);
    assert.ok(trials < 40);
  });

  it("reaches any target of any line, bent line and staircase between its places", () => {
    const number = fc.double({ min: 0.1, max: 5_000, noNaN: true });
    fc.assert(
      fc.property(
        number,
        number,
        fc.double({ min: 0.2, max: 4, noNaN: true }),
        fc.nat(2),
        (slope, start, share, shape) => {
          const of: Of =
            [
              (x: number) => slope * x - 7,
              (x: number) => slope * x * (x > start ? 3 : 1),
              (x: number) => Math.floor((x * 16) / start),
            ][shape] ?? (() => undefined);
          const target = shape === 2 ? Math.floor(16 * share) + 0.5 : (of(start * share) ?? 0);
          const { found } = sought(of, target, start);
          assert.ok(found.length >= 1, "none is found");
          for (const { at, value, before } of found) {
            assert.equal(of(at), value);
            if (before === undefined)
              assert.ok(Math.abs(value - target) <= 1e-8 * Math.max(1, Math.abs(target)));
            else assert.ok(value >= target && before < target);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
