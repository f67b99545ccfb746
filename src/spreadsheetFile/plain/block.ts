/** A table of ours that spills, of which each cell may become a formula of its own. */
import { formatCell } from "../workbook/address.ts";
import type { StoredValue } from "../workbook/cells.ts";
import {
  absolute,
  cellReference,
  type Argument,
  type OwnCall,
  type Place,
  type SavedCells,
} from "./ownCalls.ts";

/** Of the value, and of one: how doubles round, and less than a unit in which anybody pays. */
const SAME = 1e-14;
const SAME_NEAR_ZERO = 1e-9;

/** A table with a header row that a call is given. */
export interface GivenTable {
  readonly rows: number;
  /** The cell of a column in a row, from 0; undefined where there is no such column. */
  readonly cell: (row: number, header: string) => string | undefined;
  readonly value: (row: number, header: string) => StoredValue;
  /** A column without its heading; undefined where there is none. */
  readonly column: (header: string) => string | undefined;
}

/** The block while its formulas are found. A formula counts only where it comes to what the cell shows. */
export class Block {
  /** By row and column of the block: "1,3". */
  readonly formulas = new Map<string, string>();
  private readonly columns: ReadonlyMap<string, number>;

  constructor(
    readonly call: OwnCall,
    readonly place: Place,
    private readonly cells: SavedCells,
  ) {
    const heads = Array.from({ length: place.lastColumn - place.column + 1 }, (_, column) =>
      String(cells.at(place.sheet, place.row, place.column + column)?.value ?? "").toLowerCase(),
    );
    this.columns = new Map(heads.map((head, column) => [head, column]));
  }

  /** Rows below the headings. */
  get rows(): number {
    return this.place.lastRow - this.place.row;
  }

  has(...headers: readonly string[]): boolean {
    return headers.every((header) => this.columns.has(header.toLowerCase()));
  }

  /** Row 1 is the first below the headings. */
  value(row: number, header: string): StoredValue {
    const { place } = this;
    const column = this.columns.get(header.toLowerCase());
    return column === undefined
      ? null
      : (this.cells.at(place.sheet, place.row + row, place.column + column)?.value ?? null);
  }

  number(row: number, header: string): number {
    const value = this.value(row, header);
    return typeof value === "number" ? value : Number.NaN;
  }

  ref(row: number, header: string): string {
    const { place } = this;
    const column = this.columns.get(header.toLowerCase()) ?? 0;
    return formatCell({ row: place.row + row, column: place.column + column });
  }

  /** Rows of a column, both ends taken. */
  range(from: number, to: number, header: string): string {
    return `${this.ref(from, header)}:${this.ref(to, header)}`;
  }

  isFormula(row: number, header: string): boolean {
    return this.formulas.has(`${row},${this.columns.get(header.toLowerCase()) ?? -1}`);
  }

  /** Takes a formula for a cell that has none yet, where it gives what the cell shows. */
  offer(row: number, header: string, formula: string, gives: StoredValue): void {
    const column = this.columns.get(header.toLowerCase());
    if (column === undefined || this.isFormula(row, header)) return;
    const shown = this.value(row, header);
    const isSame =
      typeof shown === "number" && typeof gives === "number"
        ? Math.abs(shown - gives) <= SAME * Math.abs(shown) + SAME_NEAR_ZERO
        : shown !== null && shown === gives;
    if (isSame) this.formulas.set(`${row},${column}`, formula);
  }

  /** An argument that is a table of cells. */
  table({ place }: Argument): GivenTable | undefined {
    if (place === undefined || place.lastRow === place.row) return undefined;
    const { cells } = this;
    const at = (row: number, column: number): StoredValue =>
      cells.at(place.sheet, place.row + row, place.column + column)?.value ?? null;
    const columnOf = (header: string): number | undefined => {
      for (let column = 0; column <= place.lastColumn - place.column; column++)
        if (
          String(at(0, column) ?? "")
            .trim()
            .toLowerCase() === header.toLowerCase()
        )
          return column;
      return undefined;
    };
    return {
      rows: place.lastRow - place.row,
      cell: (row, header) => {
        const column = columnOf(header);
        if (column === undefined) return undefined;
        return cellReference(place.sheet, place.row + 1 + row, place.column + column, this.place.sheet);
      },
      value: (row, header) => {
        const column = columnOf(header);
        return column === undefined ? null : at(row + 1, column);
      },
      column: (header) => {
        const column = columnOf(header);
        if (column === undefined) return undefined;
        const first = cellReference(place.sheet, place.row + 1, place.column + column, this.place.sheet);
        return `${first}:${absolute({ row: place.lastRow, lastRow: place.lastRow, column: place.column + column, lastColumn: place.column + column })}`;
      },
    };
  }
}
