/**
 * What an input of a scenario is: how it is addressed, called, measured and bounded.
 *
 * The catalogue is made of these. The schema, the form, the named cells, the CSV file and
 * `SCENARIO(field)` are all read from it, so a field is described once.
 */

/** What a value measures; it decides how the value is checked, written into a cell and shown. */
export type ScalarKind =
  /** A sum of money, in the unit of the field. */
  | "money"
  /** A calendar day: ISO 8601 text in a scenario, a serial in a cell. */
  | "date"
  /** A yearly rate as a fraction: 0.04 is 4%. */
  | "rate"
  /** A part of a whole, 0 to 1. */
  | "share"
  /** Gross, times the money put in. */
  | "multiple"
  /** Calendar days. */
  | "days"
  /** A whole number of things. */
  | "count"
  /** Any other number. */
  | "number"
  | "choice"
  | "text";

export type FieldKind = ScalarKind | "table";

/** The parts of the form, in order. */
export const GROUPS = [
  "Valuation",
  "Award",
  "Payments",
  "Standstill",
  "Notes",
  "Secured debt",
  "Fees and taxes",
  "Equity",
  "Priority",
  "Legal path",
  "Sources and uses",
  "Outcomes",
  "Published figures",
] as const;

export type FieldGroup = (typeof GROUPS)[number];

/** In which money a sum is stated: that of the Award, or that of the shares. */
export type MoneyOf = "award" | "shares";

/** Between what a number must lie. */
export interface Bounds {
  /** Least value allowed. */
  readonly min?: number;
  /** Value that must be exceeded. */
  readonly above?: number;
  /** The least that would be a percentage typed as a number. */
  readonly below?: number;
  readonly max?: number;
}

interface MoneyRule extends Bounds {
  readonly kind: "money";
  /** Which money the sum is in; the Award's where none is named. */
  readonly moneyOf?: MoneyOf;
}

interface NumberRule extends Bounds {
  readonly kind: "rate" | "share" | "multiple" | "days" | "count" | "number";
  /** What the unit is beside the value, where the kind does not tell. */
  readonly unit?: string;
}

interface ChoiceRule {
  readonly kind: "choice";
  readonly choices: readonly (string | number)[];
  /** What an older release called a choice. */
  readonly formerNames?: Readonly<Record<string, string>>;
  readonly unit?: string;
}

interface DateRule {
  readonly kind: "date";
}

interface TextRule {
  readonly kind: "text";
  /** Whether it may be a date as well: one in a cell is its ISO text. */
  readonly isDateToo?: boolean;
}

/** What a value must be, as an input of its own or in a column of a table. */
export type ValueRule = MoneyRule | NumberRule | ChoiceRule | DateRule | TextRule;

/** The entry of a single value in the catalogue. */
export type ScalarEntry = ValueRule & {
  /** Address in a scenario, "award.principal". */
  readonly path: string;
  readonly group: FieldGroup;
  readonly label: string;
  /** What holds where nothing is given. */
  readonly whenEmpty?: string | number;
};

export type Column = ValueRule & {
  readonly key: string;
  /** As the custom functions know the column. */
  readonly header: string;
  readonly required?: boolean;
};

/** The entry of a table in the catalogue. */
export interface TableEntry {
  readonly kind: "table";
  readonly path: string;
  readonly group: FieldGroup;
  readonly label: string;
  readonly columns: readonly Column[];
}

/** Told apart by its `kind`: a table, or one value of any other kind. */
export type FieldEntry = ScalarEntry | TableEntry;

/** The most rows of a table; far above any real one, and it keeps a hostile file small. */
export const MOST_ROWS = 1_000;

/** The longest text of an input or a source, in UTF-16 code units. */
export const LONGEST_TEXT = 2_000;

/** Name of the cell or range that holds a field on the Scenario sheet: "Award_FirstPaymentDate". */
export function cellName(field: Pick<FieldEntry, "path">): string {
  return field.path
    .split(".")
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join("_");
}
