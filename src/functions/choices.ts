/**
 * The choices that Excel offers while an argument is typed.
 *
 * The metadata generator reads these declarations with every function file (tools/functionsMetadata.js),
 * so one declaration serves all families. The comment above a member is its tooltip in Excel.
 */

/**
 * What happens to a due date that falls on a weekend or a holiday.
 * @customenum {string}
 */
export enum Roll {
  /** The date stays as it is. */
  None = "None",
  /** The next business day. */
  Following = "Following",
  /** The next business day, unless that lies in the next month; then the one before. */
  ModifiedFollowing = "Modified Following",
  /** The business day before. */
  Preceding = "Preceding",
}

/**
 * What part of a year lies between two dates. Typed as text; an Excel basis may also be a number.
 * @customenum {string}
 */
export enum DayCount {
  /** Actual days by 365, in leap years too. The one meant where none is given. */
  Actual365Fixed = "ACT/365F",
  /** Actual days by 360: the money market's year. */
  Actual360 = "ACT/360",
  /** Days in leap years by 366, the others by 365. */
  ActualActualIsda = "ACT/ACT ISDA",
  /** Months of 30 days, American rule for ends of months. */
  Thirty360Us = "30/360 US",
  /** Months of 30 days, a day 31 becomes 30. */
  ThirtyE360 = "30E/360",
  /** Months of 30 days, the last day of any month becomes 30. */
  ThirtyE360Isda = "30E/360 ISDA",
  /** As YEARFRAC with basis 0, US (NASD) 30/360. */
  ExcelBasis0 = "0",
  /** As YEARFRAC with basis 1, actual/actual. */
  ExcelBasis1 = "1",
  /** As YEARFRAC with basis 2, actual/360. */
  ExcelBasis2 = "2",
  /** As YEARFRAC with basis 3, actual/365. */
  ExcelBasis3 = "3",
  /** As YEARFRAC with basis 4, European 30/360. */
  ExcelBasis4 = "4",
}

/**
 * How many times a year unpaid interest is added to what bears interest.
 * @customenum {number}
 */
export enum Frequency {
  /** Never: simple interest. The one meant where none is given. */
  Simple = 0,
  /** Each anniversary of the start date. */
  Annual = 1,
  /** Every six months. */
  SemiAnnual = 2,
  /** Every three months. */
  Quarterly = 4,
  /** Every month. */
  Monthly = 12,
}
