/**
 * Day counts: what part of a year lies between two dates, by the conventions of the market.
 *
 * A year fraction is kept as two whole numbers, so that a decimal calculation divides exactly once
 * and a double is the nearest one. The days are counted from the first date, which is included, to
 * the last, which is not. The order of the two dates does not matter, as in Excel's YEARFRAC.
 */
import { namesOf, type Choice } from "../choice.ts";
import { excelActualActual } from "./excelYearFraction.ts";
import {
  fromCalendar,
  isLeapYear,
  plusMonths,
  toCalendar,
  wholeMonths,
  type SerialDate,
} from "./serialDate.ts";
import { days360, endsFebruary, endsMonth } from "./thirtyDayMonths.ts";

const { abs, floor, min } = Math;

/** An exact quotient of two whole numbers; the denominator is never 0. */
export interface YearFraction {
  readonly numerator: number;
  readonly denominator: number;
}

/** What the package knows of a day count. Its name is the one it has on the sheet. */
interface DayCount extends Choice {
  /** Whether its months have 30 days; else days are actual days. */
  readonly has30DayMonths: boolean;
  /** Whether it leaves out some of the actual days, so that its days are those it divides. */
  readonly countsDays?: boolean;
  /** The part of a year from an earlier date to a later one. */
  readonly fraction: Fraction;
}

/** A period between two capitalisations as the terms count it, of which time may be a part only. */
export interface NominalPeriod {
  readonly start: number;
  /** First day of the next one. */
  readonly end: number;
  /** Such periods a year. */
  readonly frequency: number;
}

/** Within a period of compound interest its two ends are told; simple interest has no periods. */
type Fraction = (start: SerialDate, end: SerialDate, period?: NominalPeriod) => YearFraction;

const DAYS_OF_TWO_YEARS = 365 * 366;

/** The conventions of the market, the one meant where none is named first. */
const conventions = {
  /**
   * ACT/365F divides the actual number of days by 365, in leap years too.
   *
   * Also known as Actual/365 (Fixed), A/365F or English. 2006 ISDA Definitions, section 4.16(d).
   *
   * Some documents call it plain "ACT/365", which the ISDA Definitions before 2000 used for ACT/ACT.
   */
  "ACT/365F": {
    id: "Actual365Fixed",
    text: "Actual days by 365, in leap years too. The one meant where none is given.",
    has30DayMonths: false,
    fraction: actualDaysBy(365),
  },

  /**
   * ACT/360 divides the actual number of days by 360: the money-market year, under which a year of 365
   * days bears 365/360 of the annual rate. LIBOR itself was quoted on it.
   *
   * Also known as Actual/360, A/360 or French. 2006 ISDA Definitions, section 4.16(e); ICMA rule 251.1(i).
   */
  "ACT/360": {
    id: "Actual360",
    text: "Actual days by 360: the money market's year.",
    has30DayMonths: false,
    fraction: actualDaysBy(360),
  },

  /**
   * ACT/ACT ISDA divides the days that fall in a leap year by 366 and the others by 365, and adds the two.
   *
   * Also known as Actual/Actual, Act/Act (ISDA) or Actual/365 in the sense of 1991. 2006 ISDA
   * Definitions, section 4.16(b).
   *
   * Not the Actual/Actual of bonds (ICMA, below), nor Excel's basis 1, which divides by the average length of
   * the years touched. From 2003-11-01 to 2004-05-01 this gives 61/365 + 121/366 = 0.49772, ICMA 0.5, and
   * Excel's basis 1 182/366 = 0.49727.
   */
  "ACT/ACT ISDA": {
    id: "ActualActualIsda",
    text: "Days in leap years by 366, the others by 365.",
    has30DayMonths: false,
    fraction: (start, end) => {
      const firstYear = toCalendar(start).year;
      const lastYear = toCalendar(end).year;
      if (firstYear === lastYear) {
        return { numerator: end - start, denominator: isLeapYear(firstYear) ? 366 : 365 };
      }
      const daysToNewYear = fromCalendar(firstYear, 12, 31) + 1 - start;
      const daysSinceNewYear = end - fromCalendar(lastYear, 1, 1);
      return {
        numerator:
          weightInTwoYears(daysToNewYear, firstYear) +
          (lastYear - firstYear - 1) * DAYS_OF_TWO_YEARS +
          weightInTwoYears(daysSinceNewYear, lastYear),
        denominator: DAYS_OF_TWO_YEARS,
      };
    },
  },

  /**
   * ACT/ACT ICMA divides the days by those of the period they lie in, times the periods of a year, so that a
   * whole period of compound interest is the same part of a year however long: a half-year is 1/2.
   *
   * Of simple interest, which has no periods, it counts the whole years and then the odd days by the days of
   * the year they lie in, from one anniversary of the first day to the next.
   *
   * Also known as Actual/Actual (ICMA or ISMA), Act/Act Bond. ICMA rule 251.1(iii); 2006 ISDA Definitions,
   * section 4.16(c). Koch v Venezuela (ICSID ARB/11/19) ties to the cent by it: its last 19 days are 19/364,
   * 19 of 182 days of a half-year.
   */
  "ACT/ACT ICMA": {
    id: "ActualActualIcma",
    text: "Days by those of their compounding period, so that a half-year is 1/2.",
    has30DayMonths: false,
    fraction: (start, end, period) => {
      if (period !== undefined) {
        return { numerator: end - start, denominator: period.frequency * (period.end - period.start) };
      }
      const years = wholeYears(start, end);
      const anniversary = plusMonths(start, years * 12);
      const daysOfYear = plusMonths(start, (years + 1) * 12) - anniversary;
      return { numerator: years * daysOfYear + end - anniversary, denominator: daysOfYear };
    },
  },

  /**
   * NL/365 divides the actual number of days by 365 and leaves 29 February out: of two dates, it is the days
   * after the first up to the last of which none is counted that is a 29 February.
   *
   * Also known as Act/365 NL, NL365 or No Leap. ISO 20022 code A014. Petersen v Argentina (S.D.N.Y. 2023) ties
   * to the dollar by it, with the daily amount rounded to cents.
   */
  "NL/365": {
    id: "NoLeap365",
    text: "Actual days but 29 February, by 365.",
    has30DayMonths: false,
    countsDays: true,
    fraction: (start, end) => ({ numerator: end - start - leapDaysUntil(start, end), denominator: 365 }),
  },

  /**
   * YD/365 counts whole years and then the odd days by 365: three years and 146 days are 3 + 146/365.
   *
   * The years run from the first day to its anniversaries, that of 29 February being the 28th. From 2015-03-01
   * to 2016-02-29 are 365 odd days, which is a year already, as is the day after. A whole period of compound
   * interest is its part of a year: a half-year 1/2. A part of it counts no more than all of it: of a half-year
   * of 184 days the last day but one would be 183/365, more than 1/2, and the last would take interest back.
   *
   * As courts of the United States count interest by hand: Peavy v Dyer, 605 So. 2d 1330 (Fla. 1992), three
   * years at 20,160.00 and 146 days at 55.23.
   */
  "YD/365": {
    id: "YearsDays365",
    text: "Whole years, then odd days by 365.",
    has30DayMonths: false,
    fraction: (start, end, period) => {
      const years = wholeYears(start, end);
      if (period?.start === start && (end >= period.end || (end - start) * period.frequency >= 365)) {
        return { numerator: 1, denominator: period.frequency };
      }
      return { numerator: years * 365 + end - plusMonths(start, years * 12), denominator: 365 };
    },
  },

  /**
   * MONTHS counts whole months, each a twelfth of a year, and drops the odd days.
   *
   * The months run from the first day to the same day of later months, or their last where they are too short:
   * from 31 January to 28 February is one, to 27 February none. As landlords' guides to judgment interest count:
   * 29 months at 18.75 from 1998-02-15 to 2000-07-18.
   */
  MONTHS: {
    id: "WholeMonths",
    text: "Whole months, each a twelfth; odd days bear nothing.",
    has30DayMonths: false,
    fraction: (start, end) => ({ numerator: wholeMonths(start, end), denominator: 12 }),
  },

  /**
   * 30/360 US counts months of 30 days and years of 360, with an American rule for ends of months.
   *
   * In this order: if both dates end February, the last becomes 30; if the first ends February, it becomes 30;
   * a last day 31 becomes 30 if the first is now 30; a first day 31 becomes 30.
   *
   * Also known as 30U/360, 30/360 SIA or NASD. Excel's basis 0 shortens the last day 31 before it looks at
   * February, so that from 2007-02-28 to 2007-03-31 it gives 31/360, and this rule 30/360; the bond basis of the
   * 2006 ISDA Definitions, 4.16(f), knows no rule for February and gives 33/360.
   */
  "30/360 US": {
    id: "Thirty360Us",
    text: "Months of 30 days, American rule (NASD) for ends of months.",
    has30DayMonths: true,
    fraction: (start, end) => {
      const [from, to] = [toCalendar(start), toCalendar(end)];
      const firstDay = endsFebruary(from) ? 30 : min(from.day, 30);
      const lastDay =
        (endsFebruary(from) && endsFebruary(to)) || (to.day === 31 && firstDay === 30) ? 30 : to.day;
      return { numerator: days360(from, to) + lastDay - firstDay, denominator: 360 };
    },
  },

  /**
   * 30E/360 counts months of 30 days and years of 360; a day 31, first or last, becomes 30.
   *
   * Also known as Eurobond Basis, 30/360 ISMA or 30S/360. 2006 ISDA Definitions, section 4.16(g); ICMA
   * rules 251.1(ii) and 252.2. Equal to Excel's basis 4. The ISDA Definitions of 2000 gave this name to
   * what is 30E/360 ISDA today.
   */
  "30E/360": {
    id: "ThirtyE360",
    text: "Months of 30 days, a day 31 becomes 30.",
    has30DayMonths: true,
    fraction: (start, end) => {
      const from = toCalendar(start);
      const to = toCalendar(end);
      return {
        numerator: days360(from, to) + min(to.day, 30) - min(from.day, 30),
        denominator: 360,
      };
    },
  },

  /**
   * 30E/360 ISDA counts months of 30 days and years of 360; a last day of any month becomes 30, February's
   * too.
   *
   * Also known as 30E/360 German. 2006 ISDA Definitions, section 4.16(h). That clause makes one exception:
   * a period that ends on the last day of February stays as it is if that day is the termination date of
   * the contract. An award or a debt in default has no such date, so no date is taken for it: interest to
   * 28 February 2019 counts as interest to the 30th, as QuantLib counts when it is told no termination date.
   */
  "30E/360 ISDA": {
    id: "ThirtyE360Isda",
    text: "Months of 30 days, the last day of any month becomes 30.",
    has30DayMonths: true,
    fraction: (start, end) => {
      const from = toCalendar(start);
      const to = toCalendar(end);
      const firstDay = endsMonth(from) ? 30 : from.day;
      const lastDay = endsMonth(to) ? 30 : to.day;
      return { numerator: days360(from, to) + lastDay - firstDay, denominator: 360 };
    },
  },
} as const satisfies Readonly<Record<string, DayCount>>;

/**
 * The bases of Excel's YEARFRAC, as text because a choice on the sheet is text. A blank cell may come as 0, so
 * basis 0 has a word.
 */
const excelBases = {
  "Basis 0": {
    id: "ExcelBasis0",
    text: "As YEARFRAC with basis 0, Excel's reading of the American 30/360.",
    has30DayMonths: true,
    fraction: (start, end) => {
      const [from, to] = [toCalendar(start), toCalendar(end)];
      const isLastDayShort = to.day === 31 && from.day >= 30;
      const firstDay = endsFebruary(from) ? 30 : min(from.day, 30);
      const lastDay = isLastDayShort || (endsFebruary(from) && endsFebruary(to)) ? 30 : to.day;
      return { numerator: days360(from, to) + lastDay - firstDay, denominator: 360 };
    },
  },
  "1": {
    id: "ExcelBasis1",
    text: "As YEARFRAC with basis 1, actual/actual.",
    has30DayMonths: false,
    fraction: excelActualActual,
  },
  "2": { ...conventions["ACT/360"], id: "ExcelBasis2", text: "As YEARFRAC with basis 2, actual/360." },
  "3": { ...conventions["ACT/365F"], id: "ExcelBasis3", text: "As YEARFRAC with basis 3, actual/365." },
  "4": { ...conventions["30E/360"], id: "ExcelBasis4", text: "As YEARFRAC with basis 4, European 30/360." },
} as const satisfies Readonly<Record<string, DayCount>>;

/** A day count by the name it has on the sheet; "Basis 0" and "1" to "4" are the bases of Excel's YEARFRAC. */
export type DayCountName = keyof typeof conventions | keyof typeof excelBases;

/** Every day count by its name. */
export const dayCounts: Readonly<Record<DayCountName, DayCount>> = { ...conventions, ...excelBases };

/** Every day count, the market's conventions first. */
export const DAY_COUNT_NAMES = namesOf(dayCounts);

/** The day count where none is named: the one of Excel's XIRR and of this package's returns. */
export const DEFAULT_DAY_COUNT: DayCountName = "ACT/365F";

/**
 * The part of a year between two dates, never negative.
 *
 * @param start first day, counted
 * @param end last day, not counted; the two may stand in either order
 * @param period the period of compound interest that holds both; left out for simple interest
 */
export function yearFraction(
  start: SerialDate,
  end: SerialDate,
  dayCount: DayCountName,
  period?: NominalPeriod,
): YearFraction {
  const { fraction } = dayCounts[dayCount];
  return start <= end ? fraction(start, end, period) : fraction(end, start, period);
}

/**
 * The part of a year between two dates by ACT/ACT ICMA over several periods: each adds its own part.
 *
 * @param frequency periods a year: 1, 2, 4 or 12
 * @param periodStart a day on which a period begins; the others lie whole months before and after it
 */
export function icmaFraction(
  start: SerialDate,
  end: SerialDate,
  frequency: number,
  periodStart: SerialDate,
): YearFraction {
  if (start > end) return icmaFraction(end, start, frequency, periodStart);
  const months = 12 / frequency;
  const periodOf = (day: number): number => floor(wholeMonths(periodStart, day) / months);
  const [first, last] = [periodOf(start), periodOf(end)];
  const boundary = (period: number): number => plusMonths(periodStart, period * months);
  const [firstDays, lastDays] = [first, last].map((period) => boundary(period + 1) - boundary(period));
  if (firstDays === undefined || lastDays === undefined) throw new RangeError("two periods have two lengths");
  // From the start of the first period to `end`, less from there to `start`.
  const toEnd = (last - first) * lastDays + end - boundary(last);
  return {
    numerator: toEnd * firstDays - (start - boundary(first)) * lastDays,
    denominator: frequency * firstDays * lastDays,
  };
}

/** The days between two dates as a convention counts them: actual days, or those that it divides. */
export function daysBetween(start: SerialDate, end: SerialDate, dayCount: DayCountName): number {
  const { has30DayMonths, countsDays = false } = dayCounts[dayCount];
  return has30DayMonths || countsDays ? yearFraction(start, end, dayCount).numerator : abs(end - start);
}

function actualDaysBy(denominator: number): Fraction {
  return (start, end) => ({ numerator: end - start, denominator });
}

/** Days of a year as a numerator over 365 × 366. */
function weightInTwoYears(days: number, year: number): number {
  return days * (isLeapYear(year) ? 365 : 366);
}

function wholeYears(start: number, end: number): number {
  return floor(wholeMonths(start, end) / 12);
}

/** How many times 29 February comes after a day and up to a later one. */
function leapDaysUntil(start: number, end: number): number {
  return leapDaysBefore(end + 1) - leapDaysBefore(start + 1);
}

/** How many times 29 February comes before a day, from the year 0 on. */
function leapDaysBefore(day: number): number {
  const { year, month } = toCalendar(day);
  // From March on the year's own 29 February is past; on 29 February itself it is not.
  const lastYear = month > 2 ? year : year - 1;
  return floor(lastYear / 4) - floor(lastYear / 100) + floor(lastYear / 400);
}
