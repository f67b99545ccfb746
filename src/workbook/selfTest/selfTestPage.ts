/** The sheet of the self-test while it is planned: cells, and how blocks of them look. */
import { asText } from "../cells/cellContent.ts";
import { LOOKS, type Look } from "../cells/looks.ts";
import { addressInSheet, type Place } from "../cells/namedCells.ts";

/** Columns, counted from 0. */
export const COLUMN = { label: 0, result: 1, expected: 2, verdict: 3, formula: 4 } as const;

const FORMATS = {
  general: "General",
  date: "yyyy-mm-dd",
  percent: "0%",
  /** A cell: 0 is right, the n-th that differs is n, the n-th without a value -n. */
  verdict: '[Red]"differs";[Blue]"no value";"right"',
  /** All cells: how many differ, or less than 0 while there are some without a value. */
  total: '[Red]"FAIL";[Blue]"Wait…";"PASS"',
} as const;

/** Where the format of a verdict names no other colour. */
export const RIGHT = "#107C10";

export type FormatName = keyof typeof FORMATS;

interface Cell {
  readonly row: number;
  readonly column: number;
  /** As it is written: a number, a truth, a formula, or text that stays text. */
  readonly content: number | string | boolean;
  readonly numberFormat: string;
}

interface DressedBlock extends Omit<Place, "sheet"> {
  readonly look: Look;
}

const HEADING_COLUMNS = 9;

export class SelfTestPage {
  readonly cells: Cell[] = [];
  readonly looks: DressedBlock[] = [];

  put(row: number, column: number, content: Cell["content"], format: FormatName = "general"): void {
    this.cells.push({ row, column, content, numberFormat: FORMATS[format] });
  }

  /** Text that stays text, whatever it begins with. */
  text(row: number, column: number, text: string, look?: Look): void {
    this.put(row, column, asText(text));
    if (look) this.dress(row, column, 1, 1, look);
  }

  /** A fill from side to side. */
  heading(row: number, text: string): void {
    this.text(row, COLUMN.label, text);
    this.dress(row, COLUMN.label, 1, HEADING_COLUMNS, LOOKS.heading);
  }

  dress(row: number, column: number, rows: number, columns: number, look: Look): void {
    this.looks.push({ row, column, rows, columns, look });
  }
}

/** The address of cells of the sheet, rows and columns counted from 0. */
export function cellsAt(row: number, column: number, rows = 1, columns = 1): string {
  return addressInSheet({ row, column, rows, columns });
}
