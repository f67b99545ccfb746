/**
 * The custom functions of dates: convert, ask the calculation module, convert back.
 *
 * @family Dates and returns
 */
import { yearFraction as fractionOfYear } from "../calc/index.ts";
import { answer, readAnyDate } from "./boundary.ts";
import { readDayCount, type DayCount } from "./interestArguments.ts";

/**
 * Part of a year between two dates by a day count, in either order and never negative.
 * @customfunction YEAR_FRACTION
 * @example =AWARD.YEAR_FRACTION(DATE(2017, 2, 3), DATE(2018, 2, 3)) → 1
 * @example =AWARD.YEAR_FRACTION(DATE(2017, 2, 3), DATE(2018, 2, 3), "ACT/360") → 1.01388888888889
 * @example =AWARD.YEAR_FRACTION(DATE(2012, 2, 28), DATE(2013, 2, 28), 1) → 1
 * @remarks With a basis, "Basis 0" or 1 to 4, the answer is that of Excel's YEARFRAC, whose basis 1 is not ACT/ACT ISDA. No date counts as the termination date of 30E/360 ISDA.
 * @param startDate First day, counted.
 * @param endDate Last day, not counted.
 * @param [dayCount] Day count, such as "ACT/360", or an Excel basis: "Basis 0", 1 to 4. Empty: ACT/365F.
 */
export function yearFraction(startDate: unknown, endDate: unknown, dayCount?: DayCount): number {
  return answer(() => {
    const { numerator, denominator } = fractionOfYear(
      readAnyDate(startDate, "startDate"),
      readAnyDate(endDate, "endDate"),
      readDayCount(dayCount, "dayCount"),
    );
    return numerator / denominator;
  });
}
