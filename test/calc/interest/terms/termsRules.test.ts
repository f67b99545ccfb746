import assert from "node:assert/strict";
import { DAY_COUNT_NAMES } from "../../../../src/calc/dates/dayCount.ts";
import { fromIso } from "../../../../src/calc/dates/serialDate.ts";
import { owedUnder } from "../../../../src/calc/interest/terms/owed.ts";
import { termsSchedule } from "../../../../src/calc/interest/terms/termsSchedule.ts";
import { exact, power, rootedPower, text, times } from "./exact.ts";
import {
  typedFixings,
  typedPayments,
  typedRow,
  type TypedFixings,
  type TypedPayment,
  type TypedRow,
} from "./typedTerms.ts";

/** 1,000 from 2021-01-01 at 10%, yearly: 73 days are a fifth of a year. */
const YEARLY: TypedRow = { Principal: 1000, From: "2021-01-01", Rate: "0.1", Compounds: "Yearly" };

const owed = (
  rows: readonly TypedRow[],
  asOf: string,
  payments: readonly TypedPayment[] = [],
  fixings: TypedFixings = {},
) => owedUnder(rows.map(typedRow), typedFixings(fixings), typedPayments(payments), fromIso(asOf));

const total = (columns: TypedRow, asOf: string, ...rest: readonly TypedPayment[]): string =>
  owed([{ ...YEARLY, ...columns }], asOf, rest).total.toFixed(6);

const paid = (date: string, amount: number): TypedPayment => ({ date, amount });

/** Every sum below is worked out by hand beside it. */
describe("A Terms table, rule by rule", () => {
  it("takes payments off interest first, or off principal first", () => {
    // 20 accrued; 520 pays them and 500; 292 days on 500 bear 40.
    assert.equal(total({}, "2022-01-01", paid("2021-03-15", 520)), "540.000000");
    // 520 off principal leaves 480; the 20 stay; 292 days on 480 bear 38.4.
    assert.equal(total({ Payments: "Principal first" }, "2022-01-01", paid("2021-03-15", 520)), "538.400000");
  });

  it("takes the interest of all heads before any principal, and tells what is left", () => {
    const heads = [
      { ...YEARLY, Head: "A" },
      { ...YEARLY, Head: "B", Principal: 2000 },
    ];
    // 20 and 40 of interest, and 40 of the first principal.
    const after = owed(heads, "2021-03-15", [paid("2021-03-15", 100)]);
    assert.deepEqual(
      after.heads.map(({ principal, interest }) => [principal.toNumber(), interest.toNumber()]),
      [
        [960, 0],
        [2000, 0],
      ],
    );
    assert.equal(owed([YEARLY], "2022-01-01", [paid("2022-01-01", 1500)]).excess.toNumber(), 400);
  });

  it("rounds the part of a year before the interest of each day", () => {
    // 100 days are 0.2740 of a year, a day of 1,003.70 at 10 % is 0.2750138, which is 0.28, as is every other up to
    // 1,040; by 1/365 the first one would be 0.2749863.
    const Rounding = "Year fraction, 4 places; Daily amount to cents";
    assert.equal(total({ Principal: 1003.7, Compounds: "Daily", Rounding }, "2021-04-11"), "1031.700000");
  });

  it("takes a fixing of 29 days before for a monthly one, before a month is over", () => {
    const row = {
      Principal: 1000,
      From: "2021-01-15",
      Benchmark: "X",
      Compounds: "Simple",
      Resets: "Each month",
    };
    const X: TypedFixings[string] = [
      ["2021-01-15", "0.1"],
      ["2021-01-17", "0.2"],
    ];
    // 31 days at 10 % are 8.493151, 10 at 20 % 5.479452.
    assert.equal(owed([row], "2021-02-25", [], { X }).total.toFixed(6), "1013.972603");
  });

  it("refuses fixings that are not used, for the sum and for its schedule alike", () => {
    const rows = [typedRow({ ...YEARLY, Rate: undefined, Benchmark: "X" })];
    const fixings = typedFixings({
      X: [
        ["2021-01-01", "0.1"],
        ["2021-03-01", "0.2"],
      ],
    });
    const asOf = fromIso("2022-01-01");
    for (const answer of [owedUnder, termsSchedule])
      assert.throws(() => answer(rows, fixings, [], asOf), /^DomainError: .*X.* 1 of 2 /u);
  });

  it("lets a stub accrue, grow, or bear nothing", () => {
    const fifth = rootedPower(exact("1.1"), exact(1n, 5));
    const grown = text(times(exact(1100), fifth), 6);
    assert.equal(total({}, "2022-03-15"), "1122.000000");
    assert.equal(total({ Stub: "Compound" }, "2022-03-15"), grown);
    assert.equal(total({ Stub: "Throughout" }, "2022-03-15"), grown);
    assert.equal(total({ Stub: "None" }, "2022-03-15"), "1100.000000");
  });

  it("adds interest every day", () => {
    // (1 + 10%/365) to the power of 438 days.
    assert.equal(
      total({ Compounds: "Daily" }, "2022-03-15"),
      text(times(exact(1000), power(exact(3651n, 3650), 438)), 6),
    );
  });

  it("adds every day what that day bears, by its own part of a year", () => {
    const daily = (dayCount: string, from: string, to: string): string =>
      total({ Compounds: "Daily", From: from, "Day count": dayCount }, to);
    const grown = (...days: readonly (readonly [part: bigint, count: number])[]): string =>
      text(
        days.reduce(
          (sum, [perYear, count]) => times(sum, power(exact(10n * perYear + 1n, 10n * perYear), count)),
          exact(1000),
        ),
        6,
      );
    // 29 February bears nothing, so one day of two does.
    assert.equal(daily("NL/365", "2020-02-28", "2020-03-01"), grown([365n, 1]));
    // The last of 366 days is no more than the year that 365 were.
    assert.equal(daily("YD/365", "2020-01-15", "2021-01-15"), grown([365n, 365]));
    // By months of 30 days the 31st bears nothing, and 28 February three days.
    assert.equal(daily("30E/360", "2021-01-30", "2021-02-02"), grown([360n, 2]));
    assert.equal(daily("30E/360", "2021-02-28", "2021-03-01"), grown([120n, 1]));
    // The day that ends a month bears the month.
    assert.equal(daily("MONTHS", "2021-01-15", "2021-03-20"), grown([12n, 2]));
    // Years that differ in length are cut at 1 January.
    assert.equal(daily("ACT/ACT ISDA", "2019-12-30", "2020-01-02"), grown([365n, 2], [366n, 1]));
    // 2020-02-28 to 2021-02-28 is a year of 366 days, the one before of 365.
    assert.equal(daily("ACT/ACT ICMA", "2019-02-28", "2020-03-01"), grown([365n, 365], [366n, 2]));
  });

  for (const dayCount of DAY_COUNT_NAMES) {
    it(`is not moved by a cent that is paid while interest is added every day, by ${dayCount}`, () => {
      const columns = { Principal: 1_000_000_000, Compounds: "Daily", "Day count": dayCount };
      const asOf = "2023-08-17";
      const straight = owed([{ ...YEARLY, ...columns, From: "2019-05-31" }], asOf).total;
      for (const date of [
        "2019-06-30",
        "2020-02-28",
        "2020-02-29",
        "2020-03-01",
        "2021-12-31",
        "2023-02-28",
      ]) {
        const cut = owed([{ ...YEARLY, ...columns, From: "2019-05-31" }], asOf, [paid(date, 0.01)]).total;
        const moved = straight.minus(cut).toNumber();
        assert.ok(moved >= 0.01 && moved < 0.016, `${date}: ${moved}`);
      }
    });
  }

  it("keeps periods on the calendar of the head's first row, unless a later row says Start", () => {
    const rows = (on: string): TypedRow[] => [
      { ...YEARLY, From: "2021-07-01", "Compounds on": "Calendar" },
      { From: "2021-08-01", Rate: "0.1", Compounds: "Yearly", "Compounds on": on },
    ];
    const onDay = (on: string): string => owed(rows(on), "2022-07-01").total.toFixed(6);
    // 184 days to 1 January, then 181 days on both; or the 365 days of a year from the first day.
    const calendar = text(
      times(times(exact(1000), exact(36500n + 1840n, 36500)), exact(36500n + 1810n, 36500)),
      6,
    );
    assert.equal(onDay(""), calendar);
    assert.equal(onDay("Calendar"), calendar);
    assert.equal(onDay("Start"), "1100.000000");
  });

  it("reads the rate of every day anew where interest is added every day", () => {
    const million = {
      Principal: 1_000_000,
      From: "2020-01-02",
      Compounds: "Daily",
      Resets: "Each period",
    };
    const fixings = {
      X: [
        ["2020-01-01", "0.05"],
        ["2020-02-01", "0.1"],
        ["2020-03-05", "0.02"],
      ],
    } as const;
    const followed = (fixing: string): string => {
      return owed([{ ...million, Benchmark: "X", Fixing: fixing }], "2020-03-01", [], fixings).total.toFixed(
        6,
      );
    };
    const grown = (...days: readonly (readonly [perCent: bigint, count: number])[]): string =>
      text(
        days.reduce(
          (sum, [perCent, count]) => times(sum, power(exact(36500n + perCent, 36500), count)),
          exact(1_000_000),
        ),
        6,
      );
    // 59 days from 2 January to 1 March. 1 February reads its own fixing, or the day after does, or the weekday but one.
    assert.equal(followed("On or before"), grown([5n, 30], [10n, 29]));
    assert.equal(followed("Day before"), grown([5n, 31], [10n, 28]));
    // 1 February 2020 is a Saturday: Monday looks at Thursday, Tuesday at Friday, Wednesday the 5th at Monday.
    assert.equal(followed("Average"), grown([5n, 30], [10n, 29]));
    // 2 January to 1 February wait for its fixing, what follows for that of 5 March.
    assert.equal(followed("On or after"), grown([10n, 31], [2n, 28]));
  });

  it("lets nothing run if all is paid within its grace, to the day itself", () => {
    const grace = { "Grace form": "Nothing if paid", "Grace until": "2021-03-15" };
    assert.equal(total(grace, "2021-03-15"), "1000.000000");
    // The day after, from the start: 74 days.
    assert.equal(total(grace, "2021-03-16"), (1000 + 7400 / 365).toFixed(6));
    assert.equal(total(grace, "2022-01-01", paid("2021-03-15", 1000)), "0.000000");
    // One short: 20 had accrued and are paid first, so that 21 are left, and bear a day.
    assert.equal(total(grace, "2021-03-16", paid("2021-03-15", 999)), (21 + 2.1 / 365).toFixed(6));
  });

  it("lets interest run from the end of a grace, or not within a window", () => {
    const until = { "Grace until": "2021-03-15" };
    assert.equal(total({ ...until, "Grace form": "Forward only" }, "2022-03-15"), "1100.000000");
    // 73 days of the year bear nothing.
    const window = { "Grace form": "Window", "Grace from": "2021-02-01", "Grace until": "2021-04-15" };
    assert.equal(total(window, "2022-01-01"), "1080.000000");
  });

  it("merges an award into a judgment, whose interest runs on all of it", () => {
    const award = { ...YEARLY, Compounds: "Simple" };
    const judgment = { ...award, Principal: undefined, From: "2022-01-01", Enters: "Merged" };
    const after = owed([award, judgment], "2023-01-01");
    assert.deepEqual([after.principal.toNumber(), after.interest.toNumber()], [1100, 110]);
    // One that continues bears interest on the principal alone.
    assert.equal(owed([award, { ...judgment, Enters: "Continues" }], "2023-01-01").total.toNumber(), 1200);
  });

  it("counts costs that bear no interest, and a counterclaim", () => {
    const costs = { Head: "Costs", Principal: 50, From: "2021-01-01", Bears: "No" };
    const counterclaim = { ...YEARLY, Head: "Counterclaim", Principal: -200 };
    assert.equal(owed([YEARLY, costs, counterclaim], "2022-01-01").total.toNumber(), 1100 + 50 - 220);
  });

  describe("with a benchmark of 10% that is 20% from 1 July 2021", () => {
    const X = [
      ["2020-12-31", "0.1"],
      ["2021-07-01", "0.2"],
    ] as const;
    const following = (columns: TypedRow, asOf = "2022-01-01"): string =>
      owed([{ ...YEARLY, Rate: undefined, Benchmark: "X", ...columns }], asOf, [], { X }).total.toFixed(6);

    it("takes the average of the days until the next reset", () => {
      // 181 days at 10 % and 184 at 20 %.
      assert.equal(
        following({ Resets: "Each period", Fixing: "Average" }),
        (1000 + (1000 * (18.1 + 36.8)) / 365).toFixed(6),
      );
    });

    it("takes the fixing of the day before, of two weekdays before, or the next one", () => {
      const half = { Compounds: "Simple", Resets: "Calendar half-year" };
      const at = (rates: readonly [number, number]): string =>
        (1000 + (1000 * (rates[0] * 181 + rates[1] * 184)) / 365).toFixed(6);
      assert.equal(following(half), at([0.1, 0.2]));
      assert.equal(following({ ...half, Fixing: "Day before" }), at([0.1, 0.1]));
      assert.equal(
        following({ ...half, Fixing: "On or after" }, "2021-07-01"),
        (1000 + (1000 * 0.2 * 181) / 365).toFixed(6),
      );
      // Two weekdays before Tuesday 2021-07-06 are Friday 2 July; before Monday 5 July they are Thursday 1 July.
      const from = { Compounds: "Simple", Resets: "Once", Fixing: "2 days before" };
      assert.equal(following({ ...from, From: "2021-07-05" }, "2021-07-06"), (1000 + 200 / 365).toFixed(6));
      assert.equal(following({ ...from, From: "2021-07-04" }, "2021-07-05"), (1000 + 200 / 365).toFixed(6));
      assert.equal(following({ ...from, From: "2021-07-02" }, "2021-07-03"), (1000 + 100 / 365).toFixed(6));
    });

    it("reads the calendar's resets from before the start, and once for good", () => {
      const late = { Compounds: "Simple", From: "2021-08-01" };
      assert.equal(following({ ...late, Resets: "Calendar year" }), (1000 + 15_300 / 365).toFixed(6));
      assert.equal(following({ ...late, Resets: "Calendar half-year" }), (1000 + 30_600 / 365).toFixed(6));
      assert.equal(following({ Resets: "Once" }), "1100.000000");
    });
  });
});
