/**
 * What a sheet of the sample workbook is made of, without a word of any spreadsheet product.
 *
 * A line is one labelled figure. Figures are named, and formulas refer to them as `{name}`, so that
 * a line can be added without counting rows.
 */

export type NumberFormat =
  | "money"
  | "cents"
  | "millions"
  | "percent"
  | "rate"
  | "fraction"
  | "multiple"
  | "date"
  | "count"
  | "text"
  | "general";

export interface Figure {
  readonly kind: "stated" | "assumption" | "result";
  /** What formulas call it: `{firstPayment}`. */
  readonly name?: string;
  readonly label: string;
  /** A constant, or a formula with its leading "=". Dates are serial numbers. */
  readonly value: number | string;
  readonly format: NumberFormat;
  readonly unit?: string;
  /** Where an input is stated, or why it is assumed; how a result is worked out. */
  readonly note: string;
}

export type Line = { readonly kind: "heading"; readonly text: string } | Figure;

/** Lines under each other, in four columns: label, value, unit, note. */
export interface Column {
  readonly kind: "column";
  readonly headings: readonly [string, string, string, string];
  readonly lines: readonly Line[];
}

export interface TableCell {
  /** What formulas call it. */
  readonly name?: string;
  readonly kind: "stated" | "assumption" | "result" | "columnHeading" | "numberHeading" | "text";
  readonly value: number | string;
  readonly format?: NumberFormat;
}

/** A table of constants or formulas; a formula that spills stands alone in a table of one cell. */
export interface Table {
  readonly kind: "table";
  /** What formulas call the range of the whole table. */
  readonly name?: string;
  readonly heading: string;
  /** A line, or several under each other. */
  readonly explanation?: string | readonly string[];
  readonly rows: readonly (readonly TableCell[])[];
  /** Beside each row, outside the range of the table: where its figures are stated. */
  readonly notes?: readonly string[];
  /**
   * For what the formula of the table spills: a heading row, then rows with these formats by column;
   * "text" stands left, all else right.
   */
  readonly spill?: {
    readonly rows: number;
    readonly formats: readonly NumberFormat[];
    /** Of what stands in the heading row, where it is not words. */
    readonly headings?: NumberFormat;
    /** What formulas call the range of the whole, and how many rows that has where it is more than have a look. */
    readonly name?: string;
    readonly reach?: number;
  };
}

export interface SampleSheet {
  readonly name: string;
  readonly title: string;
  /** One line under the title that says how to read the sheet. */
  readonly reading: string;
  /** In CSS pixels, from the first column on. */
  readonly columnWidths: readonly number[];
  /** Blocks beside each other, each beginning in the named column. */
  readonly blocks: readonly { readonly at: string; readonly content: readonly (Column | Table)[] }[];
}

/** Serial number of a calendar day in the 1900 date system, which counts from 30 December 1899. */
export function serial(year: number, month: number, day: number): number {
  return (Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000;
}

/** Serial number of a day written as in ISO 8601. */
export function serialOf(day: string): number {
  const [year = NaN, month = NaN, dayOfMonth = NaN] = day.split("-").map(Number);
  return serial(year, month, dayOfMonth);
}

/** Column number of a letter: A is 0. Sample sheets stay within the first 26 columns. */
export function columnNumber(letter: string): number {
  return letter.charCodeAt(0) - "A".charCodeAt(0);
}
