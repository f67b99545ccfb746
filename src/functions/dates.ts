/**
 * The custom functions of dates: convert, ask the calculation module, convert back.
 *
 * @family Dates and returns
 */
import {
  icmaFraction,
  problem,
  yearFraction as fractionOfYear,
  type SerialDate,
  type YearFraction,
} from "../calc/index.ts";
import { answer, readAnyDate, readOptionalDate } from "./excel/boundary.ts";
import { readDayCount, readFrequency, type DayCount, type Frequency } from "./interestArguments.ts";

/**
 * Part of a year between two dates by a day count, in either order and never negative.
 * @customfunction YEAR_FRACTION
 * @example =AWARD.YEAR_FRACTION(DATE(2017, 2, 3), DATE(2018, 2, 3)) → 1
 * @example =AWARD.YEAR_FRACTION(DATE(2017, 2, 3), DATE(2018, 2, 3), "ACT/360") → 1.01388888888889
 * @example =AWARD.YEAR_FRACTION(DATE(2012, 2, 28), DATE(2013, 2, 28), 1) → 1
 * @example =AWARD.YEAR_FRACTION(DATE(2017, 10, 11), DATE(2017, 10, 30), "ACT/ACT ICMA", 2) → 0.0521978021978022
 * @refuses =AWARD.YEAR_FRACTION(DATE(2017, 2, 3), DATE(2018, 2, 3), "ACT/366")
 * @units Years.
 * @formula Days between the dates ÷ days of a year, each counted as the day count says: the table below.
 * @source ISDA 2006, section 4.16; ICMA rule 251; Excel's YEARFRAC for Basis 0 to 4.
 * @remarks With a basis, "Basis 0" or 1 to 4, the answer is that of Excel's YEARFRAC, whose basis 1 is not ACT/ACT ISDA. No date counts as the termination date of 30E/360 ISDA. ACT/ACT ICMA with a frequency divides the days by those of the period they lie in, a whole period being 1/frequency; without one it counts whole years, then days by those of that year.
 * @table dayCounts
 * @param startDate First day, counted.
 * @param endDate Last day, not counted.
 * @param [dayCount] Day count, such as "ACT/360", or an Excel basis: "Basis 0", 1 to 4. Empty: ACT/365F.
 * @param [frequency] For ACT/ACT ICMA: periods a year, 1, 2, 4 or 12. Empty: none, as for simple interest.
 * @param [periodStart] For ACT/ACT ICMA: a day on which a period begins. Empty: startDate.
 */
export function yearFraction(
  startDate: unknown,
  endDate: unknown,
  dayCount?: DayCount,
  frequency?: Frequency,
  periodStart?: unknown,
): number {
  return answer(() => {
    const start = readAnyDate(startDate, "startDate");
    const end = readAnyDate(endDate, "endDate");
    const name = readDayCount(dayCount, "dayCount");
    const perYear = readFrequency(frequency, "frequency");
    const from = readOptionalDate(periodStart, "periodStart");
    const { numerator, denominator } = fractionByPeriods(start, end, name, perYear, from);
    return numerator / denominator;
  });
}

function fractionByPeriods(
  start: SerialDate,
  end: SerialDate,
  dayCount: DayCount,
  frequency: Frequency,
  periodStart: SerialDate | undefined,
): YearFraction {
  if (frequency === 0) {
    if (periodStart !== undefined) throw problem.neededBeside("frequency", "periodStart");
    return fractionOfYear(start, end, dayCount);
  }
  if (dayCount !== "ACT/ACT ICMA") throw problem.onlyBeside("frequency", '"ACT/ACT ICMA"', dayCount);
  return icmaFraction(start, end, frequency, periodStart ?? start);
}
