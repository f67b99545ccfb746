import assert from "node:assert/strict";
import fc from "fast-check";
import {
  addDays,
  addMonths,
  dayNumber,
  daysInMonth,
  FIRST_DATE,
  fromCalendar,
  fromIso,
  isLeapYear,
  LAST_DATE,
  serialDate,
  toCalendar,
  toIso,
  weekday,
  type SerialDate,
} from "../../../src/calc/dates/serialDate.ts";
import { DomainError } from "../../../src/calc/errors.ts";

const anyDate = fc.integer({ min: FIRST_DATE, max: LAST_DATE }).map((day) => day as SerialDate);
const saying = (kind: string, message: string) => (error: unknown) =>
  error instanceof DomainError && error.kind === kind && error.message === message;

/**
 * Year, month and day of a day number by Fliegel and Van Flandern, Communications of the ACM 11
 * (1968) 657: integer arithmetic on the Julian day, no library calendar.
 */
function fliegelVanFlandern(serial: number): [year: number, month: number, day: number] {
  // Serial 61, 1 March 1900, is Julian day 2415080.
  let l = serial - 61 + 2_415_080 + 68_569;
  const n = Math.floor((4 * l) / 146_097);
  l -= Math.floor((146_097 * n + 3) / 4);
  const i = Math.floor((4000 * (l + 1)) / 1_461_001);
  l = l - Math.floor((1461 * i) / 4) + 31;
  const j = Math.floor((80 * l) / 2447);
  const day = l - Math.floor((2447 * j) / 80);
  l = Math.floor(j / 11);
  return [100 * (n - 49) + i + l, j + 2 - 12 * l, day];
}

describe("a serial date", () => {
  it("is the number Excel shows for a date", () => {
    for (const [iso, serial] of [
      ["1900-03-01", 61],
      ["1970-01-01", 25_569],
      ["2000-02-29", 36_585],
      ["2008-01-01", 39_448],
      ["2018-11-15", 43_419],
      ["9999-12-31", 2_958_465],
    ] as const) {
      assert.equal(fromIso(iso), serial, iso);
      assert.equal(toIso(serial as SerialDate), iso);
    }
  });

  it("agrees with Fliegel and Van Flandern on every day from 1900 to 2200", () => {
    for (let serial = 61; serial <= 109_938; serial += 1) {
      const { year, month, day } = toCalendar(serial);
      const expected = fliegelVanFlandern(serial);
      if (year !== expected[0] || month !== expected[1] || day !== expected[2]) {
        assert.deepEqual([year, month, day], expected, `serial ${serial}`);
      }
    }
  });

  it("agrees with Fliegel and Van Flandern, and with its own inverse, on any day", () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const { year, month, day } = toCalendar(date);
        assert.deepEqual([year, month, day], fliegelVanFlandern(date));
        assert.equal(fromCalendar(year, month, day), date);
      }),
    );
  });

  it("goes to ISO text and back unchanged", () => {
    fc.assert(fc.property(anyDate, (date) => assert.equal(fromIso(toIso(date)), date)));
  });

  it("loses its time of day", () => {
    assert.equal(serialDate(43_419.999), 43_419);
    assert.equal(serialDate(2_958_465.5), 2_958_465);
  });

  it("does not exist in the days before 1 March 1900, which Excel counts wrongly, nor after 9999", () => {
    for (const value of [60.999, 60, 59, 1, 0, -1, 2_958_466, 1e300, Infinity, -Infinity, NaN]) {
      assert.throws(() => serialDate(value, "awardDate"), DomainError, String(value));
    }
    assert.throws(
      () => serialDate(60, "awardDate"),
      saying("invalidValue", "awardDate must be a date from 1900-03-01 to 9999-12-31, got 60"),
    );
    assert.throws(() => fromCalendar(1900, 2, 28), DomainError);
    assert.throws(() => fromCalendar(18, 11, 15), DomainError);
    assert.throws(() => fromCalendar(10_000, 1, 1), DomainError);
    // The month is no month either; the year is told, as of 1899-12-01.
    assert.throws(() => fromCalendar(1899, 99, 1), /1900-03-01/u);
  });

  it("does not exist where the month has no such day", () => {
    for (const text of ["1900-02-29", "2017-02-29", "2018-11-31", "2018-13-01", "2018-00-10", "2018-01-00"]) {
      assert.throws(() => fromIso(text), DomainError, text);
    }
    assert.throws(
      () => fromIso("2017-02-29"),
      saying("invalidValue", 'date must be a date, got "2017-02-29"'),
    );
  });

  it("is read from ISO text of exactly ten characters", () => {
    for (const text of ["", "2018-11-5", "15.11.2018", "2018-11-15T00:00", " 2018-11-15", "20181115"]) {
      assert.throws(() => fromIso(text), DomainError, text);
    }
  });
});

describe("a day number", () => {
  it("is any whole number of Excel's date system, its time of day dropped", () => {
    // Excel shows 1 as 1900-01-01 and 60 as 1900-02-29, a day that never was.
    for (const [given, day] of [
      [1, 1],
      [60.99, 60],
      [61, 61],
      [2_958_465.75, 2_958_465],
    ] as const) {
      assert.equal(dayNumber(given), day);
    }
  });

  it("does not exist below 1 nor after 9999", () => {
    for (const given of [0, 0.99, -1, 2_958_466, Infinity, NaN]) {
      const isRefused = (error: unknown): boolean =>
        error instanceof DomainError && error.message.startsWith("issued must be a date from 1900-03-01");
      assert.throws(() => dayNumber(given, "issued"), isRefused);
    }
  });
});

describe("leap years", () => {
  it("are every fourth, not the hundredth, but the four-hundredth", () => {
    for (const [year, isLeap] of [
      [1900, false],
      [1904, true],
      [2000, true],
      [2017, false],
      [2020, true],
      [2100, false],
      [2400, true],
    ] as const) {
      assert.equal(isLeapYear(year), isLeap, String(year));
      assert.equal(daysInMonth(year, 2), isLeap ? 29 : 28);
    }
  });

  it("give twelve months of the calendar", () => {
    const lengths = Array.from({ length: 12 }, (_, index) => daysInMonth(2019, index + 1));
    assert.deepEqual(lengths, [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
  });
});

describe("days added to a date", () => {
  it("lead from the first payment to the due date of the 2017 notes", () => {
    assert.equal(toIso(addDays(fromIso("2018-11-15"), 90)), "2019-02-13");
  });

  it("stop at both ends of the calendar, which is told by name", () => {
    assert.equal(addDays(LAST_DATE, 0), LAST_DATE);
    const outside = saying("invalidNumber", "the due date would lie outside 1900-03-01 to 9999-12-31");
    assert.throws(() => addDays(LAST_DATE, 1, "the due date"), outside);
    assert.throws(() => addDays(FIRST_DATE, -1, "the due date"), outside);
    assert.throws(() => addDays(FIRST_DATE, 1e300, "the due date"), outside);
    assert.throws(() => addDays(FIRST_DATE, NaN, "the due date"), outside);
  });
});

describe("months added to a date", () => {
  it("are those of the examples in Excel's help on EDATE", () => {
    const date = fromIso("2011-01-15");
    assert.equal(toIso(addMonths(date, 1)), "2011-02-15");
    assert.equal(toIso(addMonths(date, -1)), "2010-12-15");
    assert.equal(toIso(addMonths(date, 2)), "2011-03-15");
  });

  it("do not drift when they are counted from the first date", () => {
    const start = fromIso("2023-10-31");
    const ends = Array.from({ length: 8 }, (_, index) => toIso(addMonths(start, index)));
    assert.deepEqual(ends, [
      "2023-10-31",
      "2023-11-30",
      "2023-12-31",
      "2024-01-31",
      "2024-02-29",
      "2024-03-31",
      "2024-04-30",
      "2024-05-31",
    ]);
  });

  it("keep 29 February in leap years and give 28 in the others", () => {
    const start = fromIso("2020-02-29");
    assert.equal(toIso(addMonths(start, 12)), "2021-02-28");
    assert.equal(toIso(addMonths(start, 48)), "2024-02-29");
  });

  it("keep the day of the month, or end on the month's last day where it is too short", () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -2400, max: 2400 }), (date, months) => {
        const [year, month, day] = fliegelVanFlandern(date);
        const wanted = year * 12 + month - 1 + months;
        fc.pre(wanted >= 1900 * 12 + 2 && wanted < 10_000 * 12);
        const serial = addMonths(date, months);
        const [newYear, newMonth, newDay] = fliegelVanFlandern(serial);
        assert.equal(newYear * 12 + newMonth - 1, wanted);
        const isLastDay = fliegelVanFlandern(serial + 1)[2] === 1;
        assert.ok(newDay === day || (newDay < day && isLastDay), `day ${day} became ${newDay}`);
      }),
    );
  });

  it("stop at both ends of the calendar", () => {
    assert.throws(() => addMonths(fromIso("9999-12-01"), 1), DomainError);
    assert.throws(() => addMonths(fromIso("1900-03-15"), -1), DomainError);
    assert.throws(() => addMonths(fromIso("2018-11-15"), 1e9), DomainError);
  });
});

describe("the day of the week", () => {
  it("is that of the calendar: 1 Monday to 7 Sunday", () => {
    for (const [iso, expected] of [
      ["1900-03-01", 4],
      ["2000-01-01", 6],
      ["2017-02-03", 5],
      ["2018-11-15", 4],
      ["9999-12-31", 5],
    ] as const) {
      assert.equal(weekday(fromIso(iso)), expected, iso);
    }
  });

  it("agrees with Zeller's congruence", () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const [year, month, day] = fliegelVanFlandern(date);
        const [y, m] = month < 3 ? [year - 1, month + 12] : [year, month];
        const [century, k] = [Math.floor(y / 100), y % 100];
        const saturdayIsZero =
          (day +
            Math.floor((13 * (m + 1)) / 5) +
            k +
            Math.floor(k / 4) +
            Math.floor(century / 4) +
            5 * century) %
          7;
        assert.equal(weekday(date), ((saturdayIsZero + 5) % 7) + 1);
      }),
    );
  });
});
