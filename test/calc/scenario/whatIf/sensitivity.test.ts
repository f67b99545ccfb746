/** What a result comes to at other values of inputs: by hand, amount × multiple and 3^(365/days) − 1. */
import assert from "node:assert/strict";
import { fromIso } from "../../../../src/calc/index.ts";
import { sensitivity, tornado, type Axis } from "../../../../src/calc/scenario/whatIf/sensitivity.ts";
import { presetNamed } from "../terms/given.ts";

const RELEASE = presetNamed("Release of 3 February 2017");
const MULTIPLE = "notes.series.1.multiple";
const AMOUNT = "notes.series.1.amount";
const FIRST = "award.firstPaymentDate";
const LABEL = "Repayment of the notes, as contracted";

function done<T>(work: Generator<undefined, T>): { readonly value: T; readonly stops: number } {
  let stops = 0;
  for (;;) {
    const step = work.next();
    if (step.done === true) return { value: step.value, stops };
    stops++;
  }
}

const table = (row: Axis, column?: Axis, field = "notes.repayment"): ReturnType<typeof sensitivity> =>
  sensitivity(RELEASE, field, row, column);

describe("a result at other values", () => {
  it("of one input is a row, worked out value by value", () => {
    assert.deepEqual(done(table({ input: MULTIPLE, values: [2, 3.5, 4] })), {
      value: { label: LABEL, rows: [[11e6, 19.25e6, 22e6]] },
      stops: 3,
    });
  });

  it("of two inputs is a row for each value of the second", () => {
    assert.deepEqual(
      done(table({ input: MULTIPLE, values: [2, 3] }, { input: AMOUNT, values: [1e6, 2e6] })),
      {
        value: {
          label: LABEL,
          rows: [
            [2e6, 3e6],
            [4e6, 6e6],
          ],
        },
        stops: 4,
      },
    );
  });

  it("is none where it cannot be worked out, beside those where it can", () => {
    const values = ["2014-12-30", "2018-02-03"].map((day) => fromIso(day));
    const { rows } = done(table({ input: FIRST, values }, undefined, "notes.irr")).value;
    assert.equal(rows[0]?.[0], undefined);
    // 365 days after the notes were issued, and 90 until they fall due.
    assert.ok(Math.abs((rows[0]?.[1] ?? NaN) - (3 ** (365 / 455) - 1)) < 1e-9);
  });

  for (const [what, work, message] of [
    [
      "is refused where it can be worked out nowhere, with the reason of the first",
      () => table({ input: FIRST, values: [fromIso("2014-12-30")] }, undefined, "notes.irr"),
      /^IRR of the notes, as contracted cannot be worked out at any of the values: .+/u,
    ],
    [
      "is refused for one input twice",
      () => table({ input: MULTIPLE, values: [2] }, { input: MULTIPLE, values: [2] }),
      /^columnInput "notes.series.1.multiple" stands there already: name another input$/u,
    ],
    [
      "is refused for more than 10,000 cells",
      () =>
        table(
          { input: MULTIPLE, values: Array<number>(101).fill(2) },
          { input: AMOUNT, values: Array<number>(100).fill(1) },
        ),
      /^rowValues and columnValues must make at most 10000 cells, got 10100: part them over several tables$/u,
    ],
    [
      "is refused for a value that the input cannot have",
      () => table({ input: MULTIPLE, values: [0] }),
      /^rowValues: .*must be above 0 and at most 100, got 0$/u,
    ],
    [
      "is refused for a year that was written for a day",
      () => table({ input: FIRST, values: [2018] }),
      /^rowValues: 2018 is a year/u,
    ],
    [
      "is refused for a day that there is not",
      () => table({ input: FIRST, values: [3_000_000] }),
      /^rowValues must be a date/u,
    ],
    [
      "is refused where an input is asked for",
      () => table({ input: MULTIPLE, values: [2] }, undefined, AMOUNT),
      /^field "notes.series.1.amount" is an input: name a result, such as us.paid$/u,
    ],
    [
      "is refused where a result in words is asked for",
      () => table({ input: MULTIPLE, values: [2] }, undefined, "award.standing"),
      /^field "award.standing" is neither a number nor a date: name a result that is one$/u,
    ],
  ] as const) {
    it(what, () => assert.throws(() => done(work()), { message }));
  }

  it("takes 10,000 cells", () => {
    const values = Array<number>(100).fill(2);
    const work = table({ input: MULTIPLE, values }, { input: AMOUNT, values });
    assert.deepEqual(work.next(), { value: undefined, done: false });
  });
});

describe("which input moves a result most", () => {
  const range = (input: string, low: number, high: number, row = 2) => ({ row, input, low, high });

  it("is told by how far apart both ends are, whichever is above; those without a swing come last", () => {
    const ranges = [
      range(FIRST, fromIso("2014-12-30"), fromIso("2018-02-03"), 2),
      range(AMOUNT, 5e6, 6e6, 3),
      range(MULTIPLE, 2, 4, 4),
    ];
    const { value, stops } = done(tornado(RELEASE, "notes.repayment", ranges));
    assert.equal(stops, 6);
    assert.deepEqual(
      value.map(({ input, atLow, atHigh, swing }) => [input, atLow, atHigh, swing]),
      [
        [MULTIPLE, 11e6, 22e6, 11e6],
        [AMOUNT, 15e6, 18e6, 3e6],
        [FIRST, undefined, 16.5e6, undefined],
      ],
    );
  });

  it("counts a fall as a rise: a later payment returns less a year", () => {
    const ranges = [range(FIRST, fromIso("2018-02-03"), fromIso("2020-02-03"))];
    const [bar] = done(tornado(RELEASE, "notes.irr", ranges)).value;
    assert.ok((bar?.atLow ?? NaN) > (bar?.atHigh ?? NaN));
    assert.equal(bar?.swing, (bar?.atLow ?? NaN) - (bar?.atHigh ?? NaN));
  });

  for (const [what, ranges, message] of [
    ["low above high", [range(MULTIPLE, 3, 2)], /^ranges row 2: Low must not be above High, got 3 and 2$/u],
    [
      "an input twice",
      [range(MULTIPLE, 1, 2), range(MULTIPLE, 1, 2, 3)],
      /^ranges row 3: Input "notes.series.1.multiple" stands there already/u,
    ],
    ["a high that cannot be", [range(MULTIPLE, 1, 200)], /^ranges row 2: High: .*at most 100, got 200$/u],
    ["a low that cannot be", [range(MULTIPLE, 0, 2)], /^ranges row 2: Low: .*above 0/u],
    ["a result", [range("us.paid", 1, 2)], /^ranges row 2: Input "us.paid" is a result/u],
  ] as const) {
    it(`refuses ${what}`, () => {
      assert.throws(() => done(tornado(RELEASE, "notes.repayment", ranges)), { message });
    });
  }

  it("takes a range of one value", () => {
    const [bar] = done(tornado(RELEASE, "notes.repayment", [range(MULTIPLE, 3, 3)])).value;
    assert.equal(bar?.swing, 0);
  });
});
