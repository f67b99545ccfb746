/** Where everything stands on the Scenario sheet. Rows and columns count from 0. */
import {
  ALL_FIELDS,
  GROUPS,
  type Field,
  type ScalarField,
  type Scenario,
  type TableField,
} from "../../calc/index.ts";

/** The columns of the part above the tables. */
export const COLUMN = { label: 0, value: 1, unit: 2, source: 3, idLabel: 4, id: 5 } as const;

/** Widths in points, of as many columns as the widest table and its sources take. */
export const COLUMN_WIDTHS = [230, 160, 90, 90, 80, 90, 90, 90] as const;

/** The rows above the first group. */
export const ROW = { title: 0, name: 1, description: 2, reading: 3, headings: 5, first: 6 } as const;

/** Keys of the cells that say whose sheet it is and which scenario stands on it. */
export const NAME_KEY = "Scenario_Name";
export const DESCRIPTION_KEY = "Scenario_Description";
/** Of the cell that says which revision of the workbook's scenarios was written to the sheet. */
export const REVISION_KEY = "Scenario_Revision";
/** Of the cell that says which scenario it is, whatever is typed over its name. */
export const ID_KEY = "Scenario_Id";

/**
 * The cells that say what stands on the sheet, and what they are called where they are added to an older sheet.
 * The revision's first: before anything is written, it says that the sheet is being written.
 */
export const MARKS = [
  { key: REVISION_KEY, label: "Revision" },
  { key: NAME_KEY, label: "Scenario" },
  { key: DESCRIPTION_KEY, label: "Description" },
  { key: ID_KEY, label: "Id" },
] as const;

/** Stands before the revision while the sheet is being written, and stays there when Excel breaks off. */
const UNFINISHED = "being written: ";

/** What the cell of the revision says while the sheet is being written. */
export function unfinished(revision: string): string {
  return UNFINISHED + revision;
}

/** What the cell of the revision says. */
export function revisionIn(text: string | undefined): {
  readonly revision: string | undefined;
  readonly isUnfinished: boolean;
} {
  const isUnfinished = text?.startsWith(UNFINISHED) === true;
  return { revision: isUnfinished ? text.slice(UNFINISHED.length) : text, isUnfinished };
}

/** What the sheet is to show. */
export interface Shown {
  readonly id: string;
  readonly scenario: Scenario;
  /** Which revision of the workbook's scenarios it is of. */
  readonly revision: string;
}

/** Stands over the sources, in the first column behind a table. */
export const SOURCE_HEADING = "Source";

/** Rows that a table has at least, so that there is room to add some by hand. */
const FEWEST_ROWS = 4;
/** Empty rows that are left behind the last one when a table needs more room. */
const SPARE_ROWS = 2;

export interface PlacedScalar {
  readonly field: ScalarField;
  readonly row: number;
}

export interface PlacedTable {
  readonly field: TableField;
  /** The row of its title; the next one holds the column headings. */
  readonly row: number;
  /** Rows below the column headings. */
  readonly rows: number;
}

export interface Layout {
  readonly groups: readonly { readonly title: string; readonly row: number }[];
  readonly scalars: readonly PlacedScalar[];
  readonly tables: readonly PlacedTable[];
  /** The first row below all of them. */
  readonly end: number;
}

/** Rows that a table is given for as many rows of content. */
function roomFor(rowCount: number): number {
  return Math.max(FEWEST_ROWS, rowCount + SPARE_ROWS);
}

/**
 * Places fields one below the other, inputs first and tables after them.
 *
 * @param from the first row that is free
 * @param isWanted which fields
 * @param rowsOf how many rows of content a table has
 */
export function place(
  from: number,
  isWanted: (field: Field) => boolean,
  rowsOf: (field: TableField) => number,
): Layout {
  const groups: { title: string; row: number }[] = [];
  const scalars: PlacedScalar[] = [];
  const tables: PlacedTable[] = [];
  let row = from;
  for (const group of GROUPS) {
    const fields = ALL_FIELDS.filter((field) => field.kind !== "table").filter(
      (field) => field.group === group && isWanted(field),
    );
    if (fields.length === 0) continue;
    groups.push({ title: group, row: row++ });
    for (const field of fields) scalars.push({ field, row: row++ });
    row++;
  }
  for (const field of ALL_FIELDS) {
    if (field.kind !== "table" || !isWanted(field)) continue;
    const rows = roomFor(rowsOf(field));
    tables.push({ field, row, rows });
    row += rows + 3;
  }
  return { groups, scalars, tables, end: row };
}
