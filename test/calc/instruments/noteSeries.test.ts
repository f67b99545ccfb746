import assert from "node:assert/strict";
import fc from "fast-check";
import {
  Decimal,
  DomainError,
  fixedMultiple,
  fromIso,
  noteSchedule,
  stepUpMultiple,
  toIso,
  type NoteSeries,
} from "../../../src/calc/index.ts";

const decimal = (value: number): Decimal => new Decimal(value);

/** The company's three issues of notes; see domain.md on what later became public. */
const NOTES_2017: NoteSeries = {
  name: "2017",
  amount: decimal(5_500_000),
  issued: fromIso("2017-02-03"),
  terms: { multiple: fixedMultiple(decimal(3)), days: 90 },
  row: 2,
};
const NOTES_2023: NoteSeries = {
  name: "2023",
  amount: decimal(2_130_000),
  issued: fromIso("2023-03-24"),
  terms: { multiple: fixedMultiple(decimal(4)), days: 90 },
  row: 3,
};
const NOTES_2025: NoteSeries = {
  name: "2025",
  amount: decimal(1_700_000),
  issued: fromIso("2025-07-28"),
  terms: {
    multiple: stepUpMultiple([
      { paidOnOrBefore: fromIso("2028-07-31"), multiple: decimal(3) },
      { multiple: decimal(4) },
    ]),
    days: 90,
  },
  row: 4,
};
const ALL = [NOTES_2017, NOTES_2023, NOTES_2025];

describe("three series of notes under a first payment on 30 June 2026", () => {
  const { rows, total } = noteSchedule(ALL, fromIso("2026-06-30"), fromIso("2026-07-01"));

  it("repays each by its own multiple on 28 September 2026", () => {
    assert.deepEqual(
      rows.map(({ name, due, repayment, grossMoic, status }) => [
        name,
        due && toIso(due),
        repayment.toFixed(),
        grossMoic?.toFixed(),
        status,
      ]),
      [
        ["2017", "2026-09-28", "16500000", "3", "Not yet due"],
        ["2023", "2026-09-28", "8520000", "4", "Not yet due"],
        ["2025", "2026-09-28", "5100000", "3", "Not yet due"],
      ],
    );
  });

  it("gives each its own annual return (computed apart with Python's decimal)", () => {
    assert.deepEqual(
      rows.map(({ irr }) => irr),
      [0.12051600479566772, 0.4830177091547189, 1.5576652061654563],
    );
  });

  it("totals 30,120,000 on 9,330,000: a MOIC of 3.2283, not the mean of the multiples", () => {
    assert.equal(total.amount.toFixed(), "9330000");
    assert.equal(total.repayment.toFixed(), "30120000");
    assert.equal(total.grossMoic?.toNumber(), 3.2282958199356915);
  });

  it("has the return of the pooled flows, 16.69% (computed apart by bisection in Python's decimal)", () => {
    assert.ok(Math.abs((total.irr ?? NaN) - 0.16693762835314871) < 1e-12, String(total.irr));
  });
});

describe("series of notes before any first payment", () => {
  it("are contingent, repay nothing, and so have no multiple of what was put in yet", () => {
    const { rows, total } = noteSchedule(ALL, undefined, fromIso("2026-07-01"));
    assert.deepEqual(
      rows.map(({ due, repayment, grossMoic, irr, status }) => [
        due,
        repayment.toFixed(),
        grossMoic?.toFixed(),
        irr,
        status,
      ]),
      [
        [undefined, "0", undefined, undefined, "Contingent"],
        [undefined, "0", undefined, undefined, "Contingent"],
        [undefined, "0", undefined, undefined, "Contingent"],
      ],
    );
    assert.equal(total.grossMoic, undefined);
    assert.equal(total.status, "Contingent");
  });
});

describe("a schedule of notes", () => {
  const firstPayment = fromIso("2026-06-30");

  it("has no status without a date of the question", () => {
    const { rows, total } = noteSchedule(ALL, firstPayment, undefined);
    assert.deepEqual(
      [...rows, total].map(({ status }) => status),
      [undefined, undefined, undefined, undefined],
    );
  });

  it("has no return for a series without an issue date, and then none in all", () => {
    const { rows, total } = noteSchedule(
      [NOTES_2017, { ...NOTES_2023, issued: undefined }],
      firstPayment,
      undefined,
    );
    assert.equal(typeof rows[0]?.irr, "number");
    assert.equal(rows[1]?.irr, undefined);
    assert.equal(total.irr, undefined);
  });

  it("has no MOIC and no return in all where nothing was put in", () => {
    const { rows, total } = noteSchedule([{ ...NOTES_2017, amount: decimal(0) }], firstPayment, undefined);
    assert.equal(rows[0]?.grossMoic, undefined);
    assert.equal(rows[0]?.irr, undefined);
    assert.equal(total.grossMoic, undefined);
    assert.equal(total.irr, undefined);
  });

  it("names the row in which something is wrong", () => {
    const message = (series: NoteSeries[]): string => {
      try {
        noteSchedule(series, fromIso("2024-01-01"), undefined);
      } catch (error) {
        assert.ok(error instanceof DomainError);
        return error.message;
      }
      return "no error";
    };
    assert.equal(
      message(ALL),
      "notes row 4: awardDate must not be before issueDate 2025-07-28, got 2024-01-01",
    );
    assert.equal(
      message([{ ...NOTES_2017, amount: decimal(-5) }]),
      "notes row 2: Amount must be 0 or more, got -5",
    );
  });

  it("totals what its rows say, and a single series totals to itself", () => {
    const series = fc.record({
      amount: fc.integer({ min: 1, max: 10_000_000_00 }).map((cents) => decimal(cents).div(100)),
      issuedBefore: fc.integer({ min: 0, max: 4000 }),
      multiple: fc.integer({ min: 105, max: 1000 }).map((hundredths) => decimal(hundredths).div(100)),
      days: fc.integer({ min: 30, max: 400 }),
    });
    fc.assert(
      fc.property(fc.array(series, { minLength: 1, maxLength: 6 }), (drawn) => {
        const notes = drawn.map(({ amount, issuedBefore, multiple, days }, index): NoteSeries => ({
          name: String(index),
          amount,
          issued: (firstPayment - issuedBefore) as NoteSeries["issued"],
          terms: { multiple: fixedMultiple(multiple), days },
          row: index + 2,
        }));
        const { rows, total } = noteSchedule(notes, firstPayment, undefined);
        const sum = (values: Decimal[]): string => Decimal.sum(...values).toFixed();
        assert.equal(total.amount.toFixed(), sum(rows.map(({ amount }) => amount)));
        assert.equal(total.repayment.toFixed(), sum(rows.map(({ repayment }) => repayment)));
        const irrs = rows.map(({ irr }) => irr ?? NaN);
        const pooled = total.irr ?? NaN;
        const slack = 1e-9 * (1 + pooled);
        assert.ok(pooled >= Math.min(...irrs) - slack && pooled <= Math.max(...irrs) + slack);
      }),
    );
  });
});
