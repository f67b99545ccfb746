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
