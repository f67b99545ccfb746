/**
 * The custom functions of the Terms table: interest as tribunals and courts order it. Their code is fetched when a
 * cell first needs it.
 *
 * @family Interest terms
 */
import { answerOfPart, part } from "../excel/parts.ts";

const cells = part(() => import(/* webpackChunkName: "terms" */ "./termsCells.ts"));

/**
 * What is owed on a day under a table of terms: principal and interest of all heads, less what was paid.
 * @customfunction TERMS_BALANCE
 * @example =AWARD.TERMS_BALANCE({"Principal","From","Rate","Compounds";1000,42736,0.05,"Yearly"}, DATE(2019, 1, 1)) → 1102.5
 * @example =AWARD.TERMS_BALANCE({"Principal","From","Benchmark","Compounds","Resets";1000,43831,"X","Yearly","Each change"}, DATE(2021, 7, 1), {"Date","X";43831,0.1;44013,0.2}) → 1264.80765622068
 * @example =AWARD.TERMS_BALANCE({"Head","Principal","From","Rate","Compounds","Enters","Bears";"Award",1000,42736,0.05,"Yearly","","";"Award","",43101,0.02,"Yearly","Merged","";"Costs",50,42736,"","","","No"}, DATE(2019, 1, 1)) → 1121
 * @refuses =AWARD.TERMS_BALANCE({"Principal","From","Rate";1000,42736,4}, DATE(2019, 1, 1))
 * @refuses =AWARD.TERMS_BALANCE({"Principal","From","Benchmark","Compounds";1000,42736,"X","Yearly"}, DATE(2019, 1, 1))
 * @units Money, in the unit of Principal.
 * @formula For each head and period: balance × rate × part of a year by the day count; rate = max (floor, benchmark + margin); compounded where the terms say so; payments go to interest first unless Order says otherwise.
 * @source What each column means was read from awards and statutes: the guide on terms, and the tie-outs.
 * @remarks A rate is the floor, or benchmark plus margin where that is more. Interest of a period is added to the sum at its end and bears interest from then on; a change of rate inside a period counts from its day. Payments pay the interest of all heads in the table's order, then principal. A benchmark a whole period old is missing, #N/A, unless Resets is Each change, one of the Calendar ones or Once; a fixing that is not used is an error unless Resets says how the rate follows. On a sheet, with the headings in row 3: =AWARD.TERMS_BALANCE(A3:F5, B1, H3:I40).
 * @table termsColumns
 * @param terms Table of heads of claim: Head, Principal, From, Rate or Benchmark, Compounds and what else is ordered. A later row of a head goes on with its balance.
 * @param asOf Day of the question; payments and rows after it do not count.
 * @param [fixings] Table "Date" and a column for each benchmark, headed as terms name it. Empty: none.
 * @param [payments] Table "Date", "Amount" of what was paid, in any order. Empty: nothing.
 */
export function termsBalance(
  terms: unknown[][],
  asOf: unknown,
  fixings?: unknown[][],
  payments?: unknown[][],
): Promise<number> {
  const given = { terms, asOf, fixings, payments };
  return answerOfPart(() => cells(({ balanceOfTerms }) => balanceOfTerms(given))) as Promise<number>;
}

/**
 * Interest in what is owed on a day under a table of terms: what accrued and was not paid.
 * @customfunction TERMS_INTEREST
 * @example =AWARD.TERMS_INTEREST({"Principal","From","Rate","Compounds";1000,42736,0.05,"Yearly"}, DATE(2019, 1, 1)) → 102.5
 * @example =AWARD.TERMS_INTEREST({"Principal","From","Rate","Compounds","Day count","Rounding";168000,32309,0.12,"Simple","YD/365","Daily amount to cents"}, DATE(1991, 11, 8)) → 68543.58
 * @refuses =AWARD.TERMS_INTEREST({"Principal","From","Rate","Compounds";1000,42736,0.05,"Often"}, DATE(2019, 1, 1))
 * @units Money, in the unit of Principal.
 * @formula For each head and period: balance × rate × part of a year by the day count; rate = max (floor, benchmark + margin); compounded where the terms say so; payments go to interest first unless Order says otherwise.
 * @source What each column means was read from awards and statutes: the guide on terms, and the tie-outs.
 * @remarks The balance less the principal that is not yet paid. Where a later row of a head is Merged, all that was owed has become principal. The columns are those of TERMS_BALANCE.
 * @table termsColumns
 * @param terms Table of heads of claim: Head, Principal, From, Rate or Benchmark, Compounds and what else is ordered. A later row of a head goes on with its balance.
 * @param asOf Day of the question; payments and rows after it do not count.
 * @param [fixings] Table "Date" and a column for each benchmark, headed as terms name it. Empty: none.
 * @param [payments] Table "Date", "Amount" of what was paid, in any order. Empty: nothing.
 */
export function termsInterest(
  terms: unknown[][],
  asOf: unknown,
  fixings?: unknown[][],
  payments?: unknown[][],
): Promise<number> {
  const given = { terms, asOf, fixings, payments };
  return answerOfPart(() => cells(({ interestOfTerms }) => interestOfTerms(given))) as Promise<number>;
}

/**
 * Table of how what is owed under terms comes about: a row for each piece of time in which nothing changes, head by head.
 * @customfunction TERMS_SCHEDULE
 * @example =AWARD.TERMS_SCHEDULE({"Head","Principal","From","Benchmark","Compounds","Resets";"A",1000,43831,"X","Simple","Each change"}, DATE(2020, 9, 1), {"Date","X";43831,0.1;44013,0.2}) → {"Head","From","To","Benchmark","Rate","Days","Clock","Interest","Payment","Balance";"A",2020-01-01,2020-07-01,0.1,0.1,182,2020-01-01,49.8630136986301,0,1049.8630136986301;"A",2020-07-01,2020-09-01,0.2,0.2,62,2020-01-01,33.972602739726,0,1083.8356164383562}
 * @refuses =AWARD.TERMS_SCHEDULE({"Principal","From","Rate";1000,42736,0.05}, DATE(2016, 1, 1))
 * @units A table; sums in the unit of Principal, rates a year.
 * @formula For each head and period: balance × rate × part of a year by the day count; rate = max (floor, benchmark + margin); compounded where the terms say so; payments go to interest first unless Order says otherwise.
 * @source What each column means was read from awards and statutes: the guide on terms, and the tie-outs.
 * @remarks In every row of a head, balance = balance of the row before + interest - payment. To is not counted; payments fall on it. Clock is the day from which the year fractions of the row are counted. What was paid above the balance has rows of its own at the end. Once all of a head is paid it has no further rows.
 * @table termsColumns
 * @param terms Table of heads of claim: Head, Principal, From, Rate or Benchmark, Compounds and what else is ordered. A later row of a head goes on with its balance.
 * @param asOf Day of the question; payments and rows after it do not count.
 * @param [fixings] Table "Date" and a column for each benchmark, headed as terms name it. Empty: none.
 * @param [payments] Table "Date", "Amount" of what was paid, in any order. Empty: nothing.
 */
export function termsSchedule(
  terms: unknown[][],
  asOf: unknown,
  fixings?: unknown[][],
  payments?: unknown[][],
): Promise<unknown[][]> {
  const given = { terms, asOf, fixings, payments };
  return answerOfPart(() => cells(({ scheduleTable }) => scheduleTable(given))) as Promise<unknown[][]>;
}
