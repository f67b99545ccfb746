import assert from "node:assert/strict";
import fc from "fast-check";
import { FREQUENCIES, periodStart, type Frequency } from "../../../src/calc/dates/schedule.ts";
import { fromIso, toIso, type SerialDate } from "../../../src/calc/dates/serialDate.ts";

function starts(start: string, frequency: Frequency, periods: readonly number[]): (string | undefined)[] {
  return periods.map((period) => {
    const date = periodStart(fromIso(start), frequency, period);
    return date === undefined ? undefined : toIso(date);
  });
}

describe("the starts of periods", () => {
  it("fall on the anniversaries of the start date", () => {
    assert.deepEqual(starts("2011-09-16", 1, [0, 1, 7]), ["2011-09-16", "2012-09-16", "2018-09-16"]);
    assert.deepEqual(starts("2011-09-16", 2, [1, 2, 3]), ["2012-03-16", "2012-09-16", "2013-03-16"]);
    assert.deepEqual(starts("2011-09-16", 4, [1, 2, 5]), ["2011-12-16", "2012-03-16", "2012-12-16"]);
    assert.deepEqual(starts("2011-09-16", 12, [1, 4, 12]), ["2011-10-16", "2012-01-16", "2012-09-16"]);
  });

  it("are a year apart under simple interest, for the benchmark to be read anew", () => {
    assert.deepEqual(starts("2011-09-16", 0, [0, 1, 2]), ["2011-09-16", "2012-09-16", "2013-09-16"]);
  });

  it("do not drift from the end of a month", () => {
    assert.deepEqual(starts("2019-01-31", 12, [0, 1, 2, 3, 13]), [
      "2019-01-31",
      "2019-02-28",
      "2019-03-31",
      "2019-04-30",
      "2020-02-29",
    ]);
    assert.deepEqual(starts("2016-02-29", 1, [1, 3, 4]), ["2017-02-28", "2019-02-28", "2020-02-29"]);
  });

  it("end with the last date there is", () => {
    assert.deepEqual(starts("9998-12-31", 1, [1, 2]), ["9999-12-31", undefined]);
    assert.deepEqual(starts("9999-12-31", 12, [0, 1]), ["9999-12-31", undefined]);
    assert.deepEqual(starts("1900-03-01", 1, [8099, 8100]), ["9999-03-01", undefined]);
  });

  it("follow each other, whatever the start and the frequency", () => {
    const anyDate = fc.integer({ min: 61, max: 2_700_000 }) as fc.Arbitrary<SerialDate>;
    fc.assert(
      fc.property(
        anyDate,
        fc.constantFrom(...FREQUENCIES),
        fc.nat({ max: 600 }),
        (start, frequency, period) => {
          const here = periodStart(start, frequency, period);
          const next = periodStart(start, frequency, period + 1);
          assert.ok(here !== undefined && next !== undefined && next > here);
        },
      ),
    );
  });
});
