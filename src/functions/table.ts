/**
 * Tables as people lay them out on a sheet: a header row, columns in any order, blank rows between.
 */
import { inRow, problem } from "../calc/index.ts";
import { isBlankCell, isBlankRow, readCells, type CellAnswer } from "./boundary.ts";

interface Column {
  /** As it stands in the documentation; case and spaces do not matter on the sheet. */
  readonly header: string;
  readonly required?: boolean;
}

export interface TableRow {
  /** Position in the range as the user counts it: the header is row 1. */
  readonly number: number;
  /** The cell under a header, or `null` where the table has no such column. */
  cell(header: string): unknown;
}

export interface TableShape {
  /** The argument's name, for messages. */
  readonly name: string;
  readonly columns: readonly Column[];
  /** Whether the header row may be left out; the columns are then taken in the order given. */
  readonly headerOptional?: boolean;
  /** Whether a table without any row is an answer rather than a mistake. */
  readonly mayBeEmpty?: boolean;
}

/**
 * The rows of a table argument.
 *
 * @throws DomainError naming the table and the column that is unknown, missing or there twice
 */
function readTable(value: unknown, shape: TableShape): TableRow[] {
  const { name, columns } = shape;
  const cells = readCells(value);
  const firstRow = cells.findIndex((row) => !isBlankRow(row));
  if (firstRow === -1) {
    if (shape.mayBeEmpty) return [];
    throw problem.emptyTable(name);
  }
  const first = cells[firstRow] ?? [];
  const isHeader =
    !shape.headerOptional || first.some((cell) => typeof cell === "string" && !isBlankCell(cell));
  const positions = isHeader ? readHeader(first, shape) : positionsInOrder(first, shape);
  const rows = cells
    .map((row, index) => ({ row, number: index + 1 }))
    .slice(isHeader ? firstRow + 1 : firstRow)
    .filter(({ row }) => !isBlankRow(row));
  if (rows.length === 0 && !shape.mayBeEmpty) throw problem.emptyTable(name);
  for (const column of columns) {
    if (column.required && !positions.has(normalise(column.header))) {
      throw problem.missingColumn(name, column.header);
    }
  }
  const used = new Set(positions.values());
  // Resolved once: a long table asks for every header on every row.
  const positionOf = new Map(columns.map(({ header }) => [header, positions.get(normalise(header))]));
  return rows.map(({ row, number }) => {
    const stray = row.findIndex((cell, index) => !used.has(index) && !isBlankCell(cell));
    if (stray !== -1) throw problem.cellOutsideColumns(name, number, row[stray]);
    return {
      number,
      cell: (header) => {
        const position = positionOf.get(header);
        return position === undefined ? null : row[position];
      },
    };
  });
}

/** Reads every row, and tells in which one something was wrong. */
export function readRows<T>(value: unknown, shape: TableShape, readRow: (row: TableRow) => T): T[] {
  return readTable(value, shape).map((row) => inRow(shape.name, row.number, () => readRow(row)));
}

function readHeader(header: readonly unknown[], { name, columns }: TableShape): Map<string, number> {
  const known = new Map(columns.map((column) => [normalise(column.header), column.header]));
  const positions = new Map<string, number>();
  header.forEach((cell, index) => {
    if (isBlankCell(cell)) return;
    const key = typeof cell === "string" ? normalise(cell) : "";
    const column = known.get(key);
    if (column === undefined) throw problem.unknownColumn(name, cell, [...known.values()]);
    if (positions.has(key)) throw problem.duplicateColumn(name, column);
    positions.set(key, index);
  });
  return positions;
}

function positionsInOrder(first: readonly unknown[], { columns }: TableShape): Map<string, number> {
  return new Map(columns.slice(0, first.length).map((column, index) => [normalise(column.header), index]));
}

function normalise(header: string): string {
  return header.replace(/\s+/gu, "").toLowerCase();
}

/** A result table: a header row and the rows below it. A cell without a value is empty text. */
export function toTable(
  headers: readonly string[],
  rows: readonly (readonly (CellAnswer | undefined)[])[],
): CellAnswer[][] {
  return [[...headers], ...rows.map((row) => headers.map((_, column) => row[column] ?? ""))];
}
