/**
 * The custom functions of secured debt: convert, ask the calculation module, convert back.
 *
 * @family Standstill and secured debt
 */
import { debtOutstanding } from "../calc/index.ts";
import { answer, readDate, readDecimal, toNumber } from "./excel/boundary.ts";
import {
  readDayCount,
  readDecimalOrZero,
  readFrequency,
  readPayments,
  type DayCount,
  type Frequency,
} from "./interestArguments.ts";
import { readRate } from "./rates.ts";

/**
 * What is owed on a debt on a day: principal and interest, less what was repaid.
 * @customfunction DEBT_BALANCE
 * @example =AWARD.DEBT_BALANCE(29750000, 0.1, DATE(2017, 2, 3), DATE(2018, 2, 3)) → 32725000
 * @example =AWARD.DEBT_BALANCE(29750000, 0.1, DATE(2017, 2, 3), DATE(2019, 2, 3), 0, 1) → 35997500
 * @example =AWARD.DEBT_BALANCE(1000, 0.1, DATE(2017, 1, 1), DATE(2019, 1, 1), 0, 1, "ACT/365F", {"Date","Amount";43101,600}) → 550
 * @refuses =AWARD.DEBT_BALANCE(29750000, 10, DATE(2017, 2, 3), DATE(2018, 2, 3))
 * @refuses =AWARD.DEBT_BALANCE(29750000, 0.1, DATE(2018, 2, 3), DATE(2017, 2, 3))
 * @units Money, in the unit of principal.
 * @formula balance × rate × part of a year by dayCount, added to the balance at the end of each period where frequency is above 0; the broken period at the end is simple; repayments go to interest first.
 * @source The secured debt in the news release of 3 February 2017; its rate is not published and is an input.
 * @remarks Repayments reduce interest first, then principal; a repayment above the balance leaves 0. Unpaid interest, and the accruedInterest of the start, bears interest only from the next anniversary, with frequency 0 never.
 * @param principal Principal owed on startDate, 0 or more.
 * @param annualRate Interest rate a year, 0 or more: 0.1 is 10%.
 * @param startDate Day from which interest runs, for asOf less startDate days.
 * @param asOf Day of the question, not before startDate; repayments after it do not count.
 * @param [accruedInterest] Interest already owed on startDate, 0 or more. Empty: 0.
 * @param [frequency] How many times a year unpaid interest begins to bear interest: 0 (simple interest), 1, 2, 4 or 12. Empty: 0.
 * @param [dayCount] Day count, such as "ACT/360", or an Excel basis: "Basis 0", 1 to 4. Empty: ACT/365F.
 * @param [repayments] Table "Date", "Amount" of what was repaid, in any order. Empty: nothing.
 */
export function debtBalance(
  principal: unknown,
  annualRate: unknown,
  startDate: unknown,
  asOf: unknown,
  accruedInterest?: unknown,
  frequency?: Frequency,
  dayCount?: DayCount,
  repayments?: unknown[][],
): number {
  return answer(() => {
    const start = readDate(startDate, "startDate");
    const debt = {
      principal: readDecimal(principal, "principal"),
      annualRate: readRate(annualRate, "annualRate"),
      startDate: start,
      accruedInterest: readDecimalOrZero(accruedInterest, "accruedInterest"),
      frequency: readFrequency(frequency, "frequency"),
      dayCount: readDayCount(dayCount, "dayCount"),
      repayments: readPayments(repayments, "repayments", start),
    };
    return toNumber(debtOutstanding(debt, readDate(asOf, "asOf")).balance, "the balance");
  });
}
