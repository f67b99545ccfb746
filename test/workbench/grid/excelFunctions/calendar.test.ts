import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { monthsLater, yearFraction, type Basis } from "../../../../workbench/grid/excelFunctions/calendar.ts";

interface Vectors {
  readonly rows: readonly (readonly [number, number, Basis, number])[];
}

const serial = (iso: string): number => Date.parse(iso) / 86_400_000 + 25_569;

describe("the calendar of Excel in the workbench", () => {
  it("has the year fractions that Excel Online saved", () => {
    const path = new URL("../../../vectors/yearfrac-excel.json", import.meta.url);
    const { rows } = JSON.parse(readFileSync(path, "utf8")) as Vectors;
    assert.ok(rows.length > 100);
    for (const [start, end, basis, expected] of rows) {
      const actual = yearFraction(start, end, basis);
      assert.ok(
        Math.abs(actual - expected) <= 1e-15 * Math.max(1, expected),
        `YEARFRAC(${start}, ${end}, ${basis}): ${actual}, not ${expected}`,
      );
      assert.equal(yearFraction(end, start, basis), actual);
    }
  });

  // Microsoft's help on EDATE, and the ends of months that it describes.
  const later: readonly (readonly [string, number, string])[] = [
    ["2011-01-15", 1, "2011-02-15"],
    ["2011-01-15", -1, "2010-12-15"],
    ["2011-01-15", 2, "2011-03-15"],
    ["2019-01-31", 1, "2019-02-28"],
    ["2020-01-31", 1, "2020-02-29"],
    ["2019-12-31", -1, "2019-11-30"],
    ["2020-02-29", 12, "2021-02-28"],
    ["2018-08-31", 18, "2020-02-29"],
    ["1901-03-31", -1, "1901-02-28"],
  ];
  for (const [start, months, expected] of later) {
    it(`EDATE(${start}, ${months}) is ${expected}`, () => {
      assert.equal(monthsLater(serial(start), months), serial(expected));
    });
  }

  it("cuts off parts of months towards 0, and knows Excel's 29 February 1900", () => {
    assert.equal(monthsLater(serial("2011-01-15"), -1.9), serial("2010-12-15"));
    assert.equal(monthsLater(31, 1), 60);
    assert.equal(monthsLater(1, -1), undefined);
    assert.equal(monthsLater(serial("9999-12-31"), 1), undefined);
  });
});
