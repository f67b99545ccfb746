/**
 * The custom functions of awards and judgments: convert, ask the calculation module, convert back.
 *
 * @family Award and judgment
 */
import {
  awardOutstanding,
  awardSchedule as scheduleOfAward,
  judgmentBalance as balanceOfJudgment,
  type AccrualRow,
  type Award,
} from "../calc/index.ts";
import { answer, readDate, readDecimal, toDateAnswer, toNumber, type CellAnswer } from "./excel/boundary.ts";
import {
  readBenchmark,
  readDayCount,
  readFrequency,
  readPayments,
  readResets,
  type DayCount,
  type Frequency,
} from "./interestArguments.ts";
import { readFloor, readRate, readRateOrZero } from "./rates.ts";
import { toTable } from "./table.ts";

const SCHEDULE_HEADERS = [
  "Start",
  "End",
  "Benchmark",
  "Rate",
  "Days",
  "Interest",
  "Payment",
  "Balance",
] as const;

/**
 * What is owed under an award on a day: principal and interest, less what was paid.
 * @customfunction AWARD_BALANCE
 * @example =AWARD.AWARD_BALANCE(1000, DATE(2017, 1, 1), DATE(2019, 1, 1), 0.05, 0, 0, 1) → 1102.5
 * @example =AWARD.AWARD_BALANCE(1000, DATE(2017, 1, 1), DATE(2019, 1, 1), {"Reset date","Benchmark";42736,0.01;43101,-0.02}, 0.04, 0.04, 1) → 1092
 * @example =AWARD.AWARD_BALANCE(1000, DATE(2017, 1, 1), DATE(2019, 1, 1), 0.05, 0, 0, 1, "ACT/365F", {"Date","Amount";43101,550}) → 525
 * @example =AWARD.AWARD_BALANCE(1000, DATE(2020, 1, 1), DATE(2021, 7, 1), {"Reset date","Benchmark";43831,0.1;44013,0.2}, 0, 0, 1, "ACT/365F", {"Date","Amount"}, "Each change") → 1264.80765622068
 * @refuses =AWARD.AWARD_BALANCE(1000, DATE(2017, 1, 1), DATE(2019, 1, 1), 5)
 * @refuses =AWARD.AWARD_BALANCE(1000, DATE(2017, 1, 1), DATE(2019, 1, 1), {"Reset date","Benchmark";43101,0.01}, 0.04, 0.04, 1)
 * @units Money, in the unit of principal.
 * @formula For each period from an anniversary of startDate to the next: balance × max (floor, benchmark + margin) × part of a year by dayCount; frequency 0 is simple interest; the broken period at the end is simple; payments go to interest first.
 * @source The award of 22 August 2016 (ICSID Additional Facility), ¶¶898 to 903: 12-month LIBOR + 4 %, not below 4 %, compounded annually.
 * @remarks The rate is the floor, or benchmark plus margin where that is more; simple interest takes each change of the benchmark on its day, compound interest what it is at the start of each period, unless resets says otherwise. A benchmark a whole period old is missing: #N/A. Payments reduce interest first, then principal; a payment above the balance leaves 0. Unpaid interest bears interest only from the next anniversary, with frequency 0 never. Costs that bear no interest are added outside.
 * @param principal Sum that bears interest, 0 or more.
 * @param startDate Day from which interest runs, for asOf less startDate days.
 * @param asOf Day of the question, not before startDate; payments after it do not count.
 * @param rate Interest rate a year, 0.05 being 5%; or a table "Reset date", "Benchmark". A day or period takes the last reset on or before it.
 * @param [margin] Added to the rate or benchmark: 0.04 is 4%. Empty: 0.
 * @param [floor] Least that rate and margin together can be, 0 or more; "None": they may be below 0 and interest run backwards. Empty or 0: 0.
 * @param [frequency] How many times a year unpaid interest begins to bear interest: 0 (simple interest), 1, 2, 4 or 12. Empty: 0.
 * @param [dayCount] Day count, such as "ACT/360", or an Excel basis: "Basis 0", 1 to 4. Empty: ACT/365F.
 * @param [payments] Table "Date", "Amount" of what was paid, in any order. Empty: nothing.
 * @param [resets] How the rate follows a table of fixings: "Each period" or "Each change". Empty: each change of simple interest, else each period, where a fixing that is not used is an error.
 */
export function awardBalance(
  principal: unknown,
  startDate: unknown,
  asOf: unknown,
  rate: unknown[][],
  margin?: unknown,
  floor?: unknown,
  frequency?: Frequency,
  dayCount?: DayCount,
  payments?: unknown[][],
  resets?: string,
): number {
  return answer(() => {
    const award = readAward(principal, startDate, rate, margin, floor, frequency, dayCount, payments, resets);
    return toNumber(awardOutstanding(award, readDate(asOf, "asOf")).balance, "the balance");
  });
}

/**
 * Interest in the balance of an award on a day: what accrued and was not paid.
 * @customfunction AWARD_INTEREST
 * @example =AWARD.AWARD_INTEREST(1000, DATE(2017, 1, 1), DATE(2019, 1, 1), 0.05, 0, 0, 1) → 102.5
 * @example =AWARD.AWARD_INTEREST(1000, DATE(2017, 1, 1), DATE(2019, 1, 1), 0.05, 0, 0, 1, "ACT/365F", {"Date","Amount";43101,550}) → 25
 * @refuses =AWARD.AWARD_INTEREST(1000, DATE(2017, 1, 1), DATE(2019, 1, 1), 0.05, 0, 0, 3)
 * @units Money, in the unit of principal.
 * @formula For each period from an anniversary of startDate to the next: balance × max (floor, benchmark + margin) × part of a year by dayCount; frequency 0 is simple interest; the broken period at the end is simple; payments go to interest first.
 * @source The award of 22 August 2016 (ICSID Additional Facility), ¶¶898 to 903: 12-month LIBOR + 4 %, not below 4 %, compounded annually.
 * @remarks The balance less the principal that is not yet paid. Payments reduce interest first, then principal.
 * @param principal Sum that bears interest, 0 or more.
 * @param startDate Day from which interest runs, for asOf less startDate days.
 * @param asOf Day of the question, not before startDate; payments after it do not count.
 * @param rate Interest rate a year, 0.05 being 5%; or a table "Reset date", "Benchmark". A day or period takes the last reset on or before it.
 * @param [margin] Added to the rate or benchmark: 0.04 is 4%. Empty: 0.
 * @param [floor] Least that rate and margin together can be, 0 or more; "None": they may be below 0 and interest run backwards. Empty or 0: 0.
 * @param [frequency] How many times a year unpaid interest begins to bear interest: 0 (simple interest), 1, 2, 4 or 12. Empty: 0.
 * @param [dayCount] Day count, such as "ACT/360", or an Excel basis: "Basis 0", 1 to 4. Empty: ACT/365F.
 * @param [payments] Table "Date", "Amount" of what was paid, in any order. Empty: nothing.
 * @param [resets] How the rate follows a table of fixings: "Each period" or "Each change". Empty: each change of simple interest, else each period, where a fixing that is not used is an error.
 */
export function awardInterest(
  principal: unknown,
  startDate: unknown,
  asOf: unknown,
  rate: unknown[][],
  margin?: unknown,
  floor?: unknown,
  frequency?: Frequency,
  dayCount?: DayCount,
  payments?: unknown[][],
  resets?: string,
): number {
  return answer(() => {
    const award = readAward(principal, startDate, rate, margin, floor, frequency, dayCount, payments, resets);
    return toNumber(awardOutstanding(award, readDate(asOf, "asOf")).interest, "the interest");
  });
}

/**
 * Table of how the balance of an award comes about: a row for each period, cut where the rate changes or payments fall inside one.
 * @customfunction AWARD_SCHEDULE
 * @example =AWARD.AWARD_SCHEDULE(1000, DATE(2017, 1, 1), DATE(2019, 1, 1), 0.05, 0, 0, 1, "ACT/365F", {"Date","Amount";43101,550}) → {"Start","End","Benchmark","Rate","Days","Interest","Payment","Balance";2017-01-01,2018-01-01,0.05,0.05,365,50,550,500;2018-01-01,2019-01-01,0.05,0.05,365,25,0,525}
 * @refuses =AWARD.AWARD_SCHEDULE(1000, DATE(2019, 1, 1), DATE(2017, 1, 1), 0.05)
 * @units A table; sums in the unit of principal, Benchmark and Rate a year, Days a number.
 * @formula For each period from an anniversary of startDate to the next: balance × max (floor, benchmark + margin) × part of a year by dayCount; frequency 0 is simple interest; the broken period at the end is simple; payments go to interest first.
 * @source The award of 22 August 2016 (ICSID Additional Facility), ¶¶898 to 903: 12-month LIBOR + 4 %, not below 4 %, compounded annually.
 * @remarks In every row, balance = balance of the row before + interest - payment; payments fall on the End of their row. What was paid above the balance has rows of its own at the end, "Paid above the balance". Once everything is paid there are no further periods.
 * @param principal Sum that bears interest, 0 or more.
 * @param startDate Day from which interest runs, for asOf less startDate days.
 * @param asOf Day of the question, not before startDate; payments after it do not count.
 * @param rate Interest rate a year, 0.05 being 5%; or a table "Reset date", "Benchmark". A day or period takes the last reset on or before it.
 * @param [margin] Added to the rate or benchmark: 0.04 is 4%. Empty: 0.
 * @param [floor] Least that rate and margin together can be, 0 or more; "None": they may be below 0 and interest run backwards. Empty or 0: 0.
 * @param [frequency] How many times a year unpaid interest begins to bear interest: 0 (simple interest), 1, 2, 4 or 12. Empty: 0.
 * @param [dayCount] Day count, such as "ACT/360", or an Excel basis: "Basis 0", 1 to 4. Empty: ACT/365F.
 * @param [payments] Table "Date", "Amount" of what was paid, in any order. Empty: nothing.
 * @param [resets] How the rate follows a table of fixings: "Each period" or "Each change". Empty: each change of simple interest, else each period, where a fixing that is not used is an error.
 */
export function awardSchedule(
  principal: unknown,
  startDate: unknown,
  asOf: unknown,
  rate: unknown[][],
  margin?: unknown,
  floor?: unknown,
  frequency?: Frequency,
  dayCount?: DayCount,
  payments?: unknown[][],
  resets?: string,
): unknown[][] {
  return answer(() => {
    const award = readAward(principal, startDate, rate, margin, floor, frequency, dayCount, payments, resets);
    const rows = scheduleOfAward(award, readDate(asOf, "asOf"));
    const overpaid = rows.filter((row) => row.excess.gt(0));
    return toTable(SCHEDULE_HEADERS, [...rows.map(toScheduleRow), ...overpaid.map(toExcessRow)]);
  });
}

/**
 * What is owed on a judgment of a US federal court: interest computed daily and added on each anniversary.
 * @customfunction JUDGMENT_BALANCE
 * @example =AWARD.JUDGMENT_BALANCE(1327600000, DATE(2018, 3, 1), 0.0202, DATE(2025, 12, 2)) → 1550583228.10305
 * @example =AWARD.JUDGMENT_BALANCE(1000, DATE(2017, 1, 1), 0.05, DATE(2019, 1, 1), {"Date","Amount";43101,550}) → 525
 * @refuses =AWARD.JUDGMENT_BALANCE(1000, DATE(2019, 1, 1), 0.05, DATE(2017, 1, 1))
 * @units Money, in the unit of amount.
 * @formula balance × annualRate × days ÷ 365, added to the balance on each anniversary of judgmentDate.
 * @source 28 U.S.C. § 1961: the rate of the week before the judgment, computed daily, compounded annually.
 * @remarks As 28 U.S.C. 1961 says: at the rate fixed when judgment was entered, over 365 days in leap years too. Payments reduce interest first, then the amount.
 * @param amount Amount of the judgment, 0 or more.
 * @param judgmentDate Day it was entered.
 * @param annualRate Interest rate a year, fixed on that day, 0 or more: 0.0202 is 2.02%.
 * @param asOf Day of the question, not before judgmentDate; payments after it do not count.
 * @param [payments] Table "Date", "Amount" of what was paid, in any order. Empty: nothing.
 */
export function judgmentBalance(
  amount: unknown,
  judgmentDate: unknown,
  annualRate: unknown,
  asOf: unknown,
  payments?: unknown[][],
): number {
  return answer(() => {
    const entered = readDate(judgmentDate, "judgmentDate");
    const judgment = {
      amount: readDecimal(amount, "amount"),
      judgmentDate: entered,
      annualRate: readRate(annualRate, "annualRate"),
      payments: readPayments(payments, "payments", entered, "judgmentDate"),
    };
    return toNumber(balanceOfJudgment(judgment, readDate(asOf, "asOf")), "the balance");
  });
}

function readAward(
  principal: unknown,
  startDate: unknown,
  rate: unknown,
  margin: unknown,
  floor: unknown,
  frequency: unknown,
  dayCount: unknown,
  payments: unknown,
  resets: unknown,
): Award {
  const start = readDate(startDate, "startDate");
  return {
    principal: readDecimal(principal, "principal"),
    startDate: start,
    rate: {
      benchmark: readBenchmark(rate, "rate"),
      margin: readRateOrZero(margin, "margin"),
      floor: readFloor(floor, "floor"),
    },
    frequency: readFrequency(frequency, "frequency"),
    dayCount: readDayCount(dayCount, "dayCount"),
    payments: readPayments(payments, "payments", start),
    resets: readResets(resets, "resets"),
  };
}

function toScheduleRow(row: AccrualRow): CellAnswer[] {
  return [
    toDateAnswer(row.start),
    toDateAnswer(row.end),
    toNumber(row.benchmark, "Benchmark"),
    toNumber(row.annualRate, "Rate"),
    row.days,
    toNumber(row.interest, "Interest"),
    toNumber(row.payment, "Payment"),
    toNumber(row.balance, "Balance"),
  ];
}

function toExcessRow({ end, excess }: AccrualRow): (CellAnswer | undefined)[] {
  const none = undefined;
  return [
    "Paid above the balance",
    toDateAnswer(end),
    none,
    none,
    none,
    none,
    toNumber(excess, "Payment"),
    0,
  ];
}
