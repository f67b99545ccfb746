import assert from "node:assert/strict";
import fc from "fast-check";
import {
  addDays,
  Decimal,
  fromIso,
  paymentsOf,
  presets,
  ZERO,
  type PayeePayments,
  type ScenarioPayments,
} from "../../../../src/calc/index.ts";
import { paidFrame } from "../../../../src/taskpane/answer/charts/paidFrame.ts";
import { axisUnit, paidLayout, type PaidView } from "../../../../src/taskpane/answer/charts/paidLayout.ts";

const START = fromIso("2020-01-01");

function payee(name: string, toDate: readonly number[], hasTheRest = false): PayeePayments {
  const paidToDate = toDate.map((paid) => new Decimal(paid));
  const paid = paidToDate.at(-1) ?? ZERO;
  return {
    ...{ payee: name, hasTheRest, paidToDate, paid, owed: ZERO },
    ...{ firstPaid: undefined, paidInFull: undefined },
  };
}

function payments(
  dayNumbers: readonly number[],
  payees: readonly PayeePayments[],
  held?: readonly number[],
): ScenarioPayments {
  return {
    days: dayNumbers.map((days) => addDays(START, days)),
    payees,
    heldBack: dayNumbers.map((_, index) => new Decimal(held?.[index] ?? 0)),
  };
}

/** The corners of a path of straight lines. */
function corners(path: string): (readonly [number, number])[] {
  return [...path.matchAll(/[ML]([-\d.e]+),([-\d.e]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
}

function heights(path: string): number[] {
  const ys = corners(path).map(([, y]) => y);
  return [Math.min(...ys), Math.max(...ys)];
}

function laidOut(given: ScenarioPayments, width = 300, view: PaidView = "everyone") {
  const frame = paidFrame([given]);
  assert(frame);
  return paidLayout(given, frame, "USD", undefined, width, view);
}

describe("the chart of who is paid", () => {
  const half = payments([0, 100], [payee("Debt", [60, 60]), payee("Notes", [0, 40])], [40, 0]);

  it("stacks the payees in the order in which they are paid, to scale", () => {
    const { panel } = laidOut(half);
    const at = (money: number): number => panel.bottom - ((panel.bottom - panel.top) * money) / 100;
    const [debt, notes] = panel.bands.map(({ path }) => heights(path));
    assert.deepEqual(debt, [at(60), at(0)]);
    assert.deepEqual(notes, [at(100), at(60)]);
  });

  it("draws what is held back on top, until it is paid out", () => {
    const { panel } = laidOut(half);
    const notes = corners(panel.bands[1]?.path ?? "");
    const held = corners(panel.held);
    const [from, to] = [Math.min(...held.map(([x]) => x)), Math.max(...held.map(([x]) => x))];
    const [first, second] = [...new Set(notes.map(([x]) => x))].sort((a, b) => a - b);
    assert.deepEqual([from, to], [first, second]);
    assert.deepEqual(heights(panel.held)[0], panel.top);
  });

  const uneven = payments([0], [payee("Notes", [20]), payee("Company", [9_980], true)]);

  it("is of everybody, cumulative, in a unit that it says", () => {
    const { panel } = laidOut(uneven);
    assert.equal(panel.title, "Paid to each, cumulative, USD thousand");
    assert.deepEqual(
      panel.bands.map(({ payee: name }) => name),
      ["Notes", "Company"],
    );
  });

  it("has creditors alone at their own scale, without who has the rest", () => {
    const { panel } = laidOut(uneven, 300, "creditors");
    assert.equal(panel.title, "Paid to each, cumulative, USD");
    assert.deepEqual(
      panel.bands.map(({ payee: name }) => name),
      ["Notes"],
    );
    assert.deepEqual(heights(panel.bands[0]?.path ?? ""), [panel.top, panel.bottom]);
  });

  it("has everybody where nobody but who has the rest is paid", () => {
    const alone = payments([0], [payee("Notes", [0]), payee("Company", [9_980], true)]);
    assert.equal(laidOut(alone, 300, "creditors").panel.bands.length, 2);
  });

  it("marks the valuation date only where it lies within the axis", () => {
    const frame = paidFrame([half]);
    assert(frame);
    const at = (days: number) => paidLayout(half, frame, "USD", addDays(START, days), 300).valuation;
    const [x] = [at(50)?.at ?? 0];
    const { left, right } = laidOut(half);
    assert.equal(Math.round(x), Math.round((left + right) / 2));
    assert.equal(at(-1_000), undefined);
    assert.equal(at(1_000), undefined);
  });

  for (const scenario of presets().filter(({ name }) => name !== "Never paid")) {
    it(`of "${scenario.name}" stays within its width from 248 to 800 pixels`, () => {
      const given = paymentsOf(scenario);
      for (const width of [248, 288, 418, 768, 800]) {
        for (const view of ["everyone", "creditors"] as const) {
          const { panel, left, right, height } = laidOut(given, width, view);
          assert(left > 0 && left < width / 3, `${left}`);
          const { bands, held, top, bottom } = panel;
          const points = [...bands.map(({ path }) => path), held].flatMap(corners);
          assert(points.length > 4);
          for (const [x, y] of points) {
            assert(x >= left && x <= right && right < width, `${x}`);
            assert(y >= top - 0.01 && y <= bottom + 0.01 && bottom < height, `${y}`);
          }
        }
      }
    });
  }
});

describe("labels of the axis of time", () => {
  it("never overlap, whatever the time and the room", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 20_000 }),
        fc.integer({ min: 200, max: 900 }),
        fc.integer({ min: -40_000, max: 40_000 }),
        (span, width, shift) => {
          const given = payments([shift, shift + span], [payee("Notes", [1, 2])]);
          const { ticks } = laidOut(given, width);
          assert(ticks.length > 0, "there are some");
          let free = -Infinity;
          for (const { at, label, anchor } of ticks) {
            const room = label.length * 7;
            const from = at - { start: 0, middle: room / 2, end: room }[anchor];
            assert(from >= free, `"${label}" is on another label`);
            assert(from >= 0 && from + room <= width, `"${label}" is cut off`);
            free = from + room;
          }
        },
      ),
      { examples: [[9, 200, 10_969]] },
    );
  });
});

describe("the frame of charts that are compared", () => {
  const early = payments([0], [payee("Notes", [10]), payee("Company", [30], true)]);
  const late = payments([500, 900], [payee("Notes", [0, 20]), payee("Company", [5, 5], true)], [20, 0]);
  const nothing = payments([2_000], [payee("Notes", [0])]);

  it("reaches from the first to the last day, and to the most of all", () => {
    assert.deepEqual(paidFrame([early, late, nothing]), {
      first: START,
      last: addDays(START, 900),
      most: 40,
      mostWithoutRest: 20,
    });
  });

  it("puts the same money at the same height in all of them", () => {
    const frame = paidFrame([early, late]);
    assert(frame);
    const tops = [early, late].map((given) => paidLayout(given, frame, "USD", undefined, 300).panel.ticks);
    assert.deepEqual(tops[0], tops[1]);
  });

  it("is none where nobody is paid", () => assert.equal(paidFrame([nothing]), undefined));
});

describe("the unit of an axis", () => {
  for (const [most, name, divisor] of [
    [900, "USD", 1],
    [25_000, "USD thousand", 1e3],
    [1_280_000_000, "USD million", 1e6],
    [250_000_000_000, "USD billion", 1e9],
  ] as const) {
    it(`up to ${most} is ${name}`, () => assert.deepEqual(axisUnit(most, "USD"), { name, divisor }));
  }
  it("is no more than a word where there is no currency", () =>
    assert.equal(axisUnit(5e6, "").name, "million"));
});
