import assert from "node:assert/strict";
import fc from "fast-check";
import {
  fromIso,
  standstillPhases,
  standstillStatus,
  type SerialDate,
  type StandstillStatus,
} from "../../../src/calc/index.ts";

const status = (asOf: string, awardPaid?: string, agreement?: string): StandstillStatus =>
  standstillStatus(fromIso(asOf), {
    awardPaid: awardPaid === undefined ? undefined : fromIso(awardPaid),
    agreement: agreement === undefined ? undefined : fromIso(agreement),
  });

describe("the standstill of 14 June 2012, were the Award paid on 15 November 2018", () => {
  for (const [asOf, expected] of [
    ["2012-06-13", "Not in force"],
    ["2012-06-14", "In force"],
    ["2017-02-03", "In force"],
    ["2018-11-14", "In force"],
    ["2018-11-15", "Ended"],
    ["9999-12-31", "Ended"],
  ] as const) {
    it(`is ${expected} on ${asOf}`, () => {
      assert.equal(status(asOf, "2018-11-15", "2012-06-14"), expected);
    });
  }

  it("stays in force while the Award is not paid", () => {
    assert.equal(status("9999-12-31", undefined, "2012-06-14"), "In force");
  });
});

describe("a standstill without an agreement date", () => {
  it("is already agreed", () => {
    assert.equal(status("1900-03-01"), "In force");
    assert.equal(status("2018-11-14", "2018-11-15"), "In force");
    assert.equal(status("2018-11-15", "2018-11-15"), "Ended");
  });
});

describe("a standstill agreed after the Award is paid", () => {
  it("never is in force: it is not until it is agreed, and has ended once it is", () => {
    for (const [asOf, expected] of [
      ["2018-11-14", "Not in force"],
      ["2018-11-15", "Not in force"],
      ["2018-12-30", "Not in force"],
      ["2018-12-31", "Ended"],
      ["2019-01-01", "Ended"],
    ] as const) {
      assert.equal(status(asOf, "2018-11-15", "2018-12-31"), expected, asOf);
    }
  });

  it("has ended at once when both fall on one day", () => {
    assert.equal(status("2018-11-14", "2018-11-15", "2018-11-15"), "Not in force");
    assert.equal(status("2018-11-15", "2018-11-15", "2018-11-15"), "Ended");
  });
});

describe("any standstill", () => {
  const ORDER: readonly StandstillStatus[] = ["Not in force", "In force", "Ended"];
  const date = fc.integer({ min: 40_000, max: 40_020 }).map((day) => day as SerialDate);
  const dates = fc.record({
    agreement: fc.option(date, { nil: undefined }),
    awardPaid: fc.option(date, { nil: undefined }),
  });

  it("only ever moves forward", () => {
    fc.assert(
      fc.property(dates, date, date, (events, one, other) => {
        const [earlier, later] = one < other ? [one, other] : [other, one];
        const before = ORDER.indexOf(standstillStatus(earlier, events));
        assert.ok(before <= ORDER.indexOf(standstillStatus(later, events)));
      }),
    );
  });

  it("does not know what has not happened yet", () => {
    fc.assert(
      fc.property(dates, date, ({ agreement, awardPaid }, asOf) => {
        fc.pre(agreement !== undefined);
        const knownByThen = {
          agreement,
          awardPaid: awardPaid !== undefined && awardPaid <= asOf ? awardPaid : undefined,
        };
        assert.equal(standstillStatus(asOf, { agreement, awardPaid }), standstillStatus(asOf, knownByThen));
      }),
    );
  });

  it("passes through phases that each begin after the one before and differ from it", () => {
    fc.assert(
      fc.property(dates, (events) => {
        const phases = standstillPhases(events);
        phases.forEach(({ from, status: current }, index) => {
          const before = phases[index - 1];
          assert.equal(from === undefined, before === undefined);
          if (before === undefined) return;
          assert.ok((from ?? NaN) > (before.from ?? -Infinity));
          assert.notEqual(current, before.status);
        });
      }),
    );
  });
});
