import assert from "node:assert/strict";
import { fromIso } from "../../../src/calc/dates/serialDate.ts";
import { Decimal } from "../../../src/calc/decimal.ts";
import { DomainError } from "../../../src/calc/errors.ts";
import { openAccrual } from "../../../src/calc/interest/accrual.ts";
import { benchmarkSeries, fixingsUntil } from "../../../src/calc/interest/benchmark.ts";

const fixing = (date: string, rate: string) => ({ date: fromIso(date), rate: new Decimal(rate) });

describe("a benchmark by its fixings", () => {
  const series = benchmarkSeries([
    fixing("2013-09-16", "0.006561"),
    fixing("2011-09-16", "0.0083494"),
    fixing("2012-09-14", "0.00997"),
  ]);
  const onDates: [date: string, rate: string][] = [
    ["2011-09-16", "0.0083494"],
    ["2012-09-13", "0.0083494"],
    ["2012-09-14", "0.00997"],
    ["2012-09-16", "0.00997"],
    ["2013-09-16", "0.006561"],
    ["2030-01-01", "0.006561"],
  ];
  for (const [date, rate] of onDates) {
    it(`is ${rate} on ${date}, the last fixing on or before it`, () => {
      assert.equal(series.fixings[fixingsUntil(series, fromIso(date)) - 1]?.rate.toString(), rate);
    });
  }

  it("has none before its first fixing", () => {
    assert.equal(fixingsUntil(series, fromIso("2011-09-15")), 0);
    const rate = { benchmark: series, margin: new Decimal(0), floor: new Decimal(0) };
    const terms = { startDate: fromIso("2011-09-15"), rate, frequency: 1, dayCount: "ACT/365F" } as const;
    assert.throws(
      () => openAccrual(terms, new Decimal(1000)),
      new DomainError("notAvailable", "rate must have a reset date on or before 2011-09-15, got none"),
    );
  });

  it("takes no two fixings of one day", () => {
    assert.throws(
      () =>
        benchmarkSeries([
          fixing("2011-09-16", "0.01"),
          fixing("2012-09-16", "0.01"),
          fixing("2011-09-16", "0.01"),
        ]),
      new DomainError("invalidValue", "rate has the date 2011-09-16 twice: leave one of them out"),
    );
  });

  it("leaves the list it was given as it was", () => {
    const given = [fixing("2012-09-14", "0.02"), fixing("2011-09-16", "0.01")];
    benchmarkSeries(given);
    assert.deepEqual(
      given.map(({ rate }) => rate.toString()),
      ["0.02", "0.01"],
    );
  });
});
