import assert from "node:assert/strict";
import fc from "fast-check";
import { isBusinessDay, rollToBusinessDay, ROLLS } from "../../../src/calc/dates/businessDay.ts";
import {
  addDays,
  FIRST_DATE,
  fromIso,
  LAST_DATE,
  toCalendar,
  toIso,
  type SerialDate,
} from "../../../src/calc/dates/serialDate.ts";
import { DomainError } from "../../../src/calc/errors.ts";

const days = (...isoDates: string[]): Set<SerialDate> => new Set(isoDates.map(fromIso));
const NO_HOLIDAYS = days();

describe("a date rolled to a business day", () => {
  // Saturday 30 March 2019 is followed by Monday 1 April; Friday 19 and Monday 22 April are Easter holidays.
  const easter = days("2019-04-19", "2019-04-22");
  for (const [iso, roll, expected] of [
    ["2019-02-13", "Following", "2019-02-13"],
    ["2019-02-13", "Preceding", "2019-02-13"],
    ["2019-02-16", "None", "2019-02-16"],
    ["2019-02-16", "Following", "2019-02-18"],
    ["2019-02-16", "Modified Following", "2019-02-18"],
    ["2019-02-16", "Preceding", "2019-02-15"],
    ["2019-02-17", "Following", "2019-02-18"],
    ["2019-02-17", "Preceding", "2019-02-15"],
    ["2019-03-30", "Following", "2019-04-01"],
    ["2019-03-30", "Modified Following", "2019-03-29"],
    ["2019-03-31", "Modified Following", "2019-03-29"],
    ["2019-04-19", "None", "2019-04-19"],
    ["2019-04-19", "Following", "2019-04-23"],
    ["2019-04-20", "Following", "2019-04-23"],
    ["2019-04-20", "Preceding", "2019-04-18"],
    ["2019-04-22", "Preceding", "2019-04-18"],
    ["2018-12-30", "Modified Following", "2018-12-31"],
  ] as const) {
    it(`${iso}, ${roll}: ${expected}`, () => {
      assert.equal(toIso(rollToBusinessDay(fromIso(iso), roll, easter)), expected);
    });
  }

  it("counts as Excel's WORKDAY does in the two examples of its help", () => {
    const workday = (start: string, count: number, holidays: ReadonlySet<SerialDate>): string => {
      let date = fromIso(start);
      for (let day = 0; day < count; day += 1) {
        date = rollToBusinessDay(addDays(date, 1), "Following", holidays);
      }
      return toIso(date);
    };
    assert.equal(workday("2008-10-01", 151, NO_HOLIDAYS), "2009-04-30");
    assert.equal(workday("2008-10-01", 151, days("2008-11-26", "2008-12-04", "2009-01-21")), "2009-05-05");
  });

  it("goes back across the month's beginning when the whole rest and start of it are holidays", () => {
    const february = Array.from({ length: 28 }, (_, day) => addDays(fromIso("2019-02-01"), day));
    assert.equal(
      toIso(rollToBusinessDay(fromIso("2019-02-13"), "Modified Following", new Set(february))),
      "2019-01-31",
    );
  });

  it("is the nearest business day in its direction", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 40_000, max: 50_000 }),
        fc.uniqueArray(fc.integer({ min: -15, max: 15 }), { maxLength: 31 }),
        fc.constantFrom(...ROLLS),
        (start, offsets, roll) => {
          const date = start as SerialDate;
          const holidays = new Set(offsets.map((offset) => addDays(date, offset)));
          const rolled = rollToBusinessDay(date, roll, holidays);
          if (roll === "None") {
            assert.equal(rolled, date);
            return;
          }
          assert.ok(isBusinessDay(rolled, holidays));
          for (let day = Math.min(date, rolled); day <= Math.max(date, rolled); day += 1) {
            assert.ok(day === rolled || !isBusinessDay(day as SerialDate, holidays), "none is passed over");
          }
          if (roll === "Following") assert.ok(rolled >= date);
          if (roll === "Preceding") assert.ok(rolled <= date);
          if (roll === "Modified Following" && rolled > date) {
            assert.equal(toCalendar(rolled).month, toCalendar(date).month);
          }
        },
      ),
    );
  });

  it("ends where the calendar ends, even if every day up to then is a holiday", () => {
    const always = { has: () => true } as unknown as ReadonlySet<SerialDate>;
    for (const roll of ["Following", "Modified Following", "Preceding"] as const) {
      assert.throws(() => rollToBusinessDay(fromIso("2018-11-15"), roll, always), DomainError);
    }
  });

  it("never leaves the calendar: the last Friday of 9999 and the first Thursday of March 1900 are its ends", () => {
    const ends = new Set([FIRST_DATE, LAST_DATE]);
    assert.throws(() => rollToBusinessDay(LAST_DATE, "Following", ends), DomainError);
    assert.throws(() => rollToBusinessDay(FIRST_DATE, "Preceding", ends), DomainError);
    assert.equal(toIso(rollToBusinessDay(LAST_DATE, "Modified Following", ends)), "9999-12-30");
    assert.equal(toIso(rollToBusinessDay(FIRST_DATE, "Modified Following", ends)), "1900-03-02");
  });
});
