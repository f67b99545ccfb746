import assert from "node:assert/strict";
import fc from "fast-check";
import {
  breakEvenProbability,
  Decimal,
  contractedRepayment,
  DomainError,
  dueDate,
  fixedMultiple,
  fromIso,
  latestAwardDate,
  multipleOn,
  noteIrr,
  noteStatus,
  repaymentAsOf,
  stepUpMultiple,
  toIso,
  type GrossMultiple,
  type NoteTerms,
  type SerialDate,
} from "../../../src/calc/index.ts";

const decimal = (value: number | string): Decimal => new Decimal(value);
const times = (multiple: number, days = 90): NoteTerms => ({
  multiple: fixedMultiple(decimal(multiple)),
  days,
});
const stepUp = (
  ...steps: readonly (readonly [paidOnOrBefore: string | undefined, multiple: number])[]
): GrossMultiple =>
  stepUpMultiple(
    steps.map(([date, multiple]) => ({
      paidOnOrBefore: date === undefined ? undefined : fromIso(date),
      multiple: decimal(multiple),
    })),
  );
const saying = (kind: string, message: string | RegExp) => (error: unknown) => {
  assert.ok(error instanceof DomainError, String(error));
  assert.equal(error.kind, kind);
  if (typeof message === "string") assert.equal(error.message, message);
  else assert.match(error.message, message);
  return true;
};
const within = (actual: Decimal | number, expected: string, tolerance: string): void => {
  const difference = decimal(actual.toString()).minus(expected).abs();
  assert.ok(difference.lte(tolerance), `${actual.toString()} instead of ${expected}`);
};

const ISSUED_2017 = fromIso("2017-02-03");
/** The notes of 28 July 2025: US$5.1M if paid on or before 31 July 2028, US$6.8M after. */
const NOTES_2025: NoteTerms = { multiple: stepUp(["2028-07-31", 3], [undefined, 4]), days: 90 };

describe("a note repaid at three times, 90 days after the first payment", () => {
  const firstPayment = fromIso("2018-11-15");

  it("falls due on 13 February 2019", () => {
    assert.equal(toIso(dueDate(firstPayment, 90)), "2019-02-13");
  });

  it("repays 16,500,000 on 5,500,000", () => {
    assert.equal(contractedRepayment(decimal(5_500_000), times(3), firstPayment).toFixed(), "16500000");
  });

  for (const [asOf, repayment, status] of [
    ["2017-02-03", "0", "Contingent"],
    ["2018-11-14", "0", "Contingent"],
    ["2018-11-15", "0", "Not yet due"],
    ["2019-02-12", "0", "Not yet due"],
    ["2019-02-13", "16500000", "Due"],
    ["2025-01-01", "16500000", "Due"],
  ] as const) {
    it(`is ${status} and pays ${repayment} as of ${asOf}`, () => {
      assert.equal(noteStatus(firstPayment, fromIso(asOf), 90), status);
      assert.equal(
        repaymentAsOf(decimal(5_500_000), times(3), firstPayment, fromIso(asOf)).toFixed(),
        repayment,
      );
    });
  }

  it("is contingent and pays nothing while there is no first payment, on whatever day", () => {
    assert.equal(noteStatus(undefined, fromIso("9999-12-31"), 90), "Contingent");
    assert.equal(
      repaymentAsOf(decimal(5_500_000), times(3), undefined, fromIso("2030-01-01")).toFixed(),
      "0",
    );
    assert.equal(repaymentAsOf(decimal(5_500_000), times(3), undefined, undefined).toFixed(), "0");
  });

  it("pays to the cent what doubles would lose", () => {
    assert.equal(contractedRepayment(decimal("0.1"), times(3), firstPayment).toFixed(), "0.3");
    assert.equal(contractedRepayment(decimal("647086.49"), times(3), firstPayment).toFixed(), "1941259.47");
  });

  it("has no due date after 9999, nor days that are not whole or negative, nor a negative amount", () => {
    assert.throws(
      () => dueDate(fromIso("9999-10-03"), 90),
      saying("invalidNumber", "the due date would lie outside 1900-03-01 to 9999-12-31"),
    );
    assert.equal(toIso(dueDate(fromIso("9999-10-02"), 90)), "9999-12-31");
    assert.throws(
      () => dueDate(firstPayment, 1.5),
      saying("invalidValue", /days must be a whole number, got 1.5/),
    );
    assert.throws(() => dueDate(firstPayment, -1), saying("invalidValue", "days must be 0 or more, got -1"));
    assert.throws(
      () => repaymentAsOf(decimal(-1), times(3), undefined, undefined),
      saying("invalidValue", "amount must be 0 or more, got -1"),
    );
  });
});

describe("the note of 28 July 2025, which steps up", () => {
  it("repays 5,100,000 when it falls due on 31 July 2028 and 6,800,000 the day after", () => {
    assert.equal(toIso(dueDate(fromIso("2028-05-02"), 90)), "2028-07-31");
    assert.equal(
      contractedRepayment(decimal(1_700_000), NOTES_2025, fromIso("2028-05-02")).toFixed(),
      "5100000",
    );
    assert.equal(
      contractedRepayment(decimal(1_700_000), NOTES_2025, fromIso("2028-05-03")).toFixed(),
      "6800000",
    );
  });
});

describe("a step-up table", () => {
  it("may come in any order", () => {
    const table = stepUp([undefined, 5], ["2020-12-31", 3], ["2019-12-31", 2]);
    for (const [iso, multiple] of [
      ["1900-03-01", 2],
      ["2019-12-31", 2],
      ["2020-01-01", 3],
      ["2020-12-31", 3],
      ["2021-01-01", 5],
      ["9999-12-31", 5],
    ] as const) {
      assert.equal(multipleOn(table, fromIso(iso)).toNumber(), multiple, iso);
    }
  });

  it("is the same in any order", () => {
    const rows = [
      ["2019-12-31", 2],
      ["2020-12-31", 3],
      ["2022-06-30", 4],
      [undefined, 5],
    ] as const;
    fc.assert(
      fc.property(fc.shuffledSubarray([...rows], { minLength: 4 }), (shuffled) => {
        assert.deepEqual(stepUp(...shuffled), stepUp(...rows));
      }),
    );
  });

  it("has no multiple after its last date, and says which row is missing", () => {
    const table = stepUp(["2019-12-31", 2], ["2020-12-31", 3]);
    assert.throws(
      () => multipleOn(table, fromIso("2021-01-01")),
      saying(
        "notAvailable",
        "multiple ends on 2020-12-31, before the due date 2021-01-01: add a row with a later or a blank date",
      ),
    );
  });

  it("has each date once, one open end, and multiples above 0", () => {
    assert.throws(
      () => stepUp(["2020-12-31", 3], ["2019-12-31", 2], ["2020-12-31", 4]),
      saying("invalidValue", "multiple has the date 2020-12-31 twice: leave one of them out"),
    );
    assert.throws(() => stepUp([undefined, 3], [undefined, 3]), saying("invalidValue", /two rows without/));
    assert.throws(() => stepUp(["2020-12-31", 0]), saying("invalidValue", "multiple must be above 0, got 0"));
    assert.throws(() => stepUp(), saying("invalidValue", /at least one row/));
    assert.throws(
      () => fixedMultiple(decimal(-3)),
      saying("invalidValue", "multiple must be above 0, got -3"),
    );
    assert.throws(() => fixedMultiple(decimal(NaN)), DomainError);
  });
});

describe("the annual return of a note", () => {
  it("is 71.9241299…% for 5,500,000 issued on 3 February 2017 and due on 13 February 2019", () => {
    within(noteIrr(ISSUED_2017, times(3), fromIso("2018-11-15")), "0.71924129908986", "1e-14");
  });

  for (const [years, percent] of [
    [1, "200"],
    [2, "73.2050807569"],
    [3, "44.2249570307"],
    [5, "24.5730939616"],
  ] as const) {
    it(`is ${percent}% for three times over ${years} years of 365 days`, () => {
      const irr = noteIrr(ISSUED_2017, times(3, 365 * years), ISSUED_2017);
      within(irr.times(100), percent, "5e-11");
    });
  }

  it("compounds back to the multiple", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 90, max: 20_000 }),
        fc.double({ min: 0.01, max: 1000, noNaN: true }),
        (days, multiple) => {
          const irr = noteIrr(ISSUED_2017, times(multiple, days), ISSUED_2017);
          within(irr.plus(1).pow(decimal(days).div(365)).div(multiple), "1", "1e-30");
        },
      ),
    );
  });

  it("is negative where less comes back than was put in", () => {
    within(noteIrr(ISSUED_2017, times(0.5, 730), ISSUED_2017), "-0.29289321881345", "1e-14");
  });

  it("does not exist when the Award is paid before the issue, or the note is due on the day of its issue", () => {
    assert.throws(
      () => noteIrr(ISSUED_2017, times(3), fromIso("2017-02-02")),
      saying("invalidValue", "awardDate must not be before issueDate 2017-02-03, got 2017-02-02"),
    );
    assert.throws(
      () => noteIrr(ISSUED_2017, times(3, 0), ISSUED_2017),
      saying("invalidNumber", /no annual return/),
    );
  });
});

describe("the break-even probability at a required return of 25%", () => {
  const required = decimal(0.25);

  for (const [years, expected] of [
    [2, "0.520833333333"],
    [3, "0.651041666667"],
    [5, "1.017252604167"],
  ] as const) {
    it(`is ${expected} for three times over ${years} years`, () => {
      within(
        breakEvenProbability(ISSUED_2017, times(3, 365 * years), ISSUED_2017, required),
        expected,
        "5e-13",
      );
    });
  }

  it("is 1 at the note's own return", () => {
    const firstPayment = fromIso("2018-11-15");
    const irr = noteIrr(ISSUED_2017, times(3), firstPayment);
    within(breakEvenProbability(ISSUED_2017, times(3), firstPayment, irr), "1", "1e-35");
  });

  it("is one over the multiple when no return is required", () => {
    within(breakEvenProbability(ISSUED_2017, times(4), ISSUED_2017, decimal(0)), "0.25", "0");
  });

  it("uses the multiple of the step in which the note falls due", () => {
    const issued = fromIso("2025-07-28");
    const earlier = breakEvenProbability(issued, NOTES_2025, fromIso("2028-05-02"), decimal(0));
    const later = breakEvenProbability(issued, NOTES_2025, fromIso("2028-05-03"), decimal(0));
    within(earlier, "0.333333333333", "4e-13");
    within(later, "0.25", "0");
  });

  it("asks for a required return above −1", () => {
    assert.throws(
      () => breakEvenProbability(ISSUED_2017, times(3), ISSUED_2017, decimal(-1)),
      saying("invalidValue", "requiredReturn must be above -1, got -1"),
    );
  });
});

describe("the latest award date for a target return", () => {
  const latest = (terms: NoteTerms, targetIrr: number | string, issued = ISSUED_2017): string =>
    toIso(latestAwardDate(issued, terms, decimal(targetIrr)));

  it("leaves 853 days to the due date at 60%, because ln 3 / ln 1.6 is 2.3375 years (853.17 days)", () => {
    assert.equal(latest(times(3), 0.6), "2019-03-08");
    assert.equal(toIso(dueDate(fromIso("2019-03-08"), 90)), "2019-06-06");
  });

  it("is the day itself when the return is reached to the digit", () => {
    // 4 times in two years, and 3 times in one, are 100% and 200% exactly.
    assert.equal(latest(times(4), 1), "2018-11-05");
    assert.equal(latest(times(3), 2), "2017-11-05");
  });

  it("gives back the award date for which the return was calculated", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 15_000 }),
        fc.double({ min: 1.001, max: 100, noNaN: true }),
        (wait, multiple) => {
          const awardDate = (ISSUED_2017 + wait) as SerialDate;
          const shown = noteIrr(ISSUED_2017, times(multiple), awardDate).toNumber();
          assert.equal(latestAwardDate(ISSUED_2017, times(multiple), decimal(shown)), awardDate);
        },
      ),
    );
  });

  it("lies behind the step when the stepped-up multiple earns the target again", () => {
    // At 50%, 3 times earns the target for 988.97 days and 4 times for 1247.94, counted from 28 July 2025:
    // to 11 April 2028 in the first step, which ends on 31 July, and to 26 December 2028 in the second.
    assert.equal(latest(NOTES_2025, 0.5, fromIso("2025-07-28")), "2028-09-27");
    // At 60% the second step's 1076.58 days end on 8 July 2028, before the step begins: the first step counts.
    assert.equal(latest(NOTES_2025, 0.6, fromIso("2025-07-28")), "2027-08-30");
  });

  it("is found wherever returns jump up: it agrees with a search through every day", () => {
    const step = fc.record({
      length: fc.integer({ min: 1, max: 900 }),
      multiple: fc.double({ min: 0.5, max: 8, noNaN: true }),
    });
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 400 }),
        fc.double({ min: -0.5, max: 3, noNaN: true }),
        (lengths, days, targetIrr) => {
          let end: number = ISSUED_2017;
          const steps = lengths.map(({ length, multiple }) => ({ lastDay: (end += length), multiple }));
          let expected: number | undefined;
          for (let due = ISSUED_2017 + days; due <= end; due += 1) {
            const multiple = steps.find(({ lastDay }) => due <= lastDay)?.multiple ?? NaN;
            const margin = Math.log(multiple) - ((due - ISSUED_2017) / 365) * Math.log1p(targetIrr);
            // Within rounding of doubles this search could not tell; chance does not bring it about.
            fc.pre(Math.abs(margin) > 1e-12);
            if (margin > 0) expected = due - days;
          }
          const terms: NoteTerms = {
            multiple: stepUpMultiple(
              steps.map(({ lastDay, multiple }) => ({
                paidOnOrBefore: lastDay as SerialDate,
                multiple: decimal(multiple),
              })),
            ),
            days,
          };
          const find = (): SerialDate => latestAwardDate(ISSUED_2017, terms, decimal(targetIrr));
          if (expected === undefined) assert.throws(find, saying("invalidNumber", /no award date/));
          else assert.equal(find(), expected);
        },
      ),
    );
  });

  it("counts only days from the issue on", () => {
    assert.throws(
      () => latest(times(3), 1e6),
      saying("invalidNumber", "no award date from issueDate on earns targetIrr 1000000"),
    );
    // 3 times in the 90 days after a payment on the day of the issue is 3^(365/90) − 1 = 85.09.
    assert.equal(latest(times(3), 85), "2017-02-03");
    assert.throws(() => latest(times(3), 86), saying("invalidNumber", /no award date/));
  });

  it("does not exist where every later day earns the target as well", () => {
    for (const [multiple, target] of [
      [3, 0],
      [3, -0.5],
      [1, 0],
      [1, -0.1],
      [0.5, -0.1],
    ] as const) {
      assert.throws(() => latest(times(multiple), target), saying("invalidNumber", /there is no last one/));
    }
  });

  it("does not exist where less comes back than the target asks, however late", () => {
    for (const [multiple, target] of [
      [1, 0.01],
      [0.5, 0],
      [0.5, 0.1],
    ] as const) {
      assert.throws(() => latest(times(multiple), target), saying("invalidNumber", /no award date/));
    }
  });

  it("is the last day of a table that ends, when that day earns the target", () => {
    const terms = { multiple: stepUp(["2019-02-13", 3]), days: 90 };
    assert.equal(latest(terms, 0), "2018-11-15");
    assert.equal(latest(terms, 0.5), "2018-11-15");
  });

  it("asks for a target above −1, and stops at the end of the calendar", () => {
    assert.throws(() => latest(times(3), -1), saying("invalidValue", "targetIrr must be above -1, got -1"));
    assert.throws(() => latest(times(3), 1e-6), saying("invalidNumber", /the due date would lie outside/));
    assert.throws(() => latest(times(3), 1e-300), DomainError);
  });
});
