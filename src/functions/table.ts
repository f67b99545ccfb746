/**
 * Tables as people lay them out on a sheet: a header row, columns in any order, blank rows between.
 */
import { headingKey, inRow, nameMeant, problem } from "../calc/index.ts";
import {
  isBlankCell,
  isBlankRow,
  isYear,
  noDate,
  noNumber,
  readCells,
  shownText,
  type CellAnswer,
} from "./excel/boundary.ts";
import { withoutTotals, type Holding } from "./excel/totalsRow.ts";

interface Column {
  /** As it stands in the documentation; case and spaces do not matter on the sheet. */
  readonly header: string;
  /** What else it may be headed. */
  readonly aliases?: readonly string[];
  /** Whether it is the column of any heading that is no other column's, such as that of a benchmark. */
  readonly takesAnyHeading?: boolean;
  readonly holds: Holding;
  readonly required?: boolean;
}

export interface TableRow {
  /** Position in the range as the user counts it: the header is row 1. */
  readonly number: number;
  /** The cell under a header, or `null` where the table has no such column. */
  cell(header: string): unknown;
  /** Whether the table has a column under a header. */
  has(header: string): boolean;
}

export interface TableShape {
  /** The argument's name, for messages. */
  readonly name: string;
  readonly columns: readonly Column[];
  /** Those of the columns that may stand there again, with a number from 2 on: "Step date 2". */
  readonly numbered?: ReadonlySet<string>;
  /** Whether the header row may be left out; the columns are then taken in the order given. */
  readonly headerOptional?: boolean;
  /** Whether a table without any row is an answer rather than a mistake. */
  readonly mayBeEmpty?: boolean;
}

/** Where the columns of a table stand, and what they are headed there. */
type Positions = ReadonlyMap<Column, { readonly position: number; readonly heading: string }>;

/** Columns that every table may have, for whoever reads the sheet. */
const REMARKS: readonly Column[] = [
  { header: "Source", holds: "remark" },
  { header: "Note", holds: "remark" },
];

/** 1 January 1950: no award, note or judgment of this field is older, so a smaller number is a sum of money. */
const FIRST_PLAUSIBLE_DAY = 18_264;

/** What a table says in columns that are for whoever reads the sheet. */
export interface Remarks {
  /** Those of Source and Note that it has. */
  readonly headers: readonly string[];
  /** What stands there in a row, by its number. */
  readonly of: (row: number) => readonly string[];
}

/** @throws DomainError as reading the table does */
export function readRemarks(value: unknown, shape: TableShape): Remarks {
  const headings = readCells(value).find((row) => !isBlankRow(row)) ?? [];
  // Most tables have none, and are not read a second time.
  if (!headings.some(isRemark)) return { headers: [], of: () => [] };
  const { rows, positions } = readTable(value, shape);
  const headers = REMARKS.filter((column) => positions.has(column)).map(({ header }) => header);
  const said = new Map(rows.map((row) => [row.number, headers.map((header) => remarkIn(row.cell(header)))]));
  return { headers, of: (row) => said.get(row) ?? [] };
}

function isRemark(heading: unknown): boolean {
  return REMARKS.some(({ header }) => headingKey(header) === headingKey(shownText(heading)));
}

/** Text as it stands, a number as its digits; a blank cell arrives as 0 from some hosts. */
function remarkIn(cell: unknown): string {
  return isBlankCell(cell) || cell === 0 ? "" : shownText(cell);
}

/**
 * The rows of a table argument, without a totals row.
 *
 * @throws DomainError naming the table and the column that is unknown, missing or there twice
 */
function readTable(value: unknown, shape: TableShape): { rows: TableRow[]; positions: Positions } {
  const { name, columns } = shape;
  const cells = readCells(value);
  const firstRow = cells.findIndex((row) => !isBlankRow(row));
  if (firstRow === -1) {
    if (shape.mayBeEmpty) return { rows: [], positions: new Map() };
    throw problem.emptyTable(name);
  }
  const first = cells[firstRow] ?? [];
  const isHeader =
    !shape.headerOptional || first.some((cell) => typeof cell === "string" && !isBlankCell(cell));
  const positions = isHeader ? readHeader(first, shape) : positionsInOrder(first, shape);
  const filled = cells
    .map((row, index) => ({ row, number: index + 1 }))
    .slice(isHeader ? firstRow + 1 : firstRow)
    .filter(({ row }) => !isBlankRow(row));
  for (const column of columns) {
    if (column.required && !positions.has(column)) throw problem.missingColumn(name, column.header);
  }
  const placed = [...positions].map(([column, { position }]) => ({ ...column, position }));
  const rows = withoutTotals(name, placed, filled);
  if (rows.length === 0 && !shape.mayBeEmpty) throw problem.emptyTable(name);
  if (!isHeader) for (const { row, number } of rows) inRow(name, number, () => checkOrder(row, shape));
  for (const { row, number } of rows) inRow(name, number, () => checkNoTruths(row, placed));
  const used = new Set(placed.map(({ position }) => position));
  // Resolved once: a long table asks for every header on every row.
  const positionOf = new Map(placed.map(({ header, position }) => [header, position]));
  return {
    positions,
    rows: rows.map(({ row, number }) => {
      const stray = row.findIndex((cell, index) => !used.has(index) && !isBlankRow([cell]));
      if (stray !== -1) throw problem.cellOutsideColumns(name, number, row[stray]);
      return {
        number,
        has: (header) => positionOf.get(header) !== undefined,
        cell: (header) => {
          const position = positionOf.get(header);
          return position === undefined ? null : row[position];
        },
      };
    }),
  };
}

/** TRUE in a column of figures is a slip: alone it counts as 1, as Excel has it, but not among sums and rates. */
function checkNoTruths(
  row: readonly unknown[],
  columns: readonly (Column & { readonly position: number })[],
): void {
  for (const { header, holds, position } of columns) {
    const cell = row[position];
    if (typeof cell !== "boolean" || holds === "text" || holds === "remark") continue;
    throw holds === "date" ? noDate(header, cell) : noNumber(header, cell);
  }
}

/** Reads every row, and tells in which one something was wrong. */
export function readRows<T>(value: unknown, shape: TableShape, readRow: (row: TableRow) => T): T[] {
  return readTable(value, shape).rows.map((row) => inRow(shape.name, row.number, () => readRow(row)));
}

/** The same, with what the person at the sheet has called a column; `undefined` where nothing heads it. */
export function readRowsHeaded<T>(
  value: unknown,
  shape: TableShape,
  header: string,
  readRow: (row: TableRow) => T,
): { readonly rows: T[]; readonly heading: string | undefined } {
  const { rows, positions } = readTable(value, shape);
  const [, place] = [...positions].find(([column]) => column.header === header) ?? [];
  return {
    rows: rows.map((row) => inRow(shape.name, row.number, () => readRow(row))),
    heading: place?.heading,
  };
}

function readHeader(headings: readonly unknown[], { name, columns, numbered }: TableShape): Positions {
  const known = new Map<string, Column>();
  for (const column of [...REMARKS, ...columns]) {
    for (const heading of [column.header, ...(column.aliases ?? [])]) known.set(headingKey(heading), column);
  }
  for (const header of numbered ?? []) {
    const column = known.get(headingKey(header));
    if (column === undefined) continue;
    for (let number = 2; number <= headings.length; number++) {
      known.set(headingKey(`${header} ${number}`), { ...column, header: `${header} ${number}` });
    }
  }
  const free = freeColumn(headings, columns, known);
  const positions = new Map<Column, { position: number; heading: string }>();
  headings.forEach((cell, position) => {
    if (isBlankCell(cell)) return;
    const heading = typeof cell === "string" ? cell : "";
    const column = known.get(headingKey(heading)) ?? (heading === "" ? undefined : free);
    if (column === undefined) {
      const headers = columns.map(({ header }) => header);
      throw problem.unknownColumn(name, cell, headers, nameMeant(heading, headers));
    }
    if (positions.has(column)) throw problem.duplicateColumn(name, column.header);
    positions.set(column, { position, heading });
  });
  return positions;
}

/** The column that takes any heading, where one heading is left for it: two may be a slip in another column's. */
function freeColumn(
  headings: readonly unknown[],
  columns: readonly Column[],
  known: ReadonlyMap<string, Column>,
): Column | undefined {
  const free = columns.find(({ takesAnyHeading }) => takesAnyHeading);
  const texts = headings.flatMap((cell) => (typeof cell === "string" && !isBlankCell(cell) ? [cell] : []));
  const named = texts.map((heading) => known.get(headingKey(heading)));
  const isLeft = named.filter((column) => column === undefined).length === 1;
  return isLeft && !named.includes(free) ? free : undefined;
}

/** Only date and number, the first two, may stand without headings. */
function positionsInOrder(first: readonly unknown[], { columns }: TableShape): Positions {
  return new Map(
    columns
      .slice(0, Math.min(first.length, 2))
      .map((column, position) => [column, { position, heading: "" }]),
  );
}

/** A table without headings whose dates are no days of this field has its columns the other way round. */
function checkOrder(row: readonly unknown[], { columns }: TableShape): void {
  columns.forEach(({ holds, header }, position) => {
    const cell = row[position];
    if (holds !== "date" || typeof cell !== "number" || isBlankRow([cell])) return;
    if (cell < FIRST_PLAUSIBLE_DAY && !isYear(cell)) {
      throw problem.columnsSwapped(header, columns[position + 1]?.header ?? "", cell);
    }
  });
}

/** Rows of an Excel sheet; a larger table cannot spill. */
const ROWS_OF_A_SHEET = 1_048_576;

/** @throws DomainError where a result has more rows, its header among them, than a sheet */
export function checkFitsSheet(name: string, rows: number): void {
  if (rows > ROWS_OF_A_SHEET) throw problem.tooManyRows(name, rows, ROWS_OF_A_SHEET);
}

/**
 * A result table: a header row and the rows below it. A cell without a value is empty text.
 *
 * @throws DomainError where it has more rows than a sheet
 */
export function toTable(
  headers: readonly string[],
  rows: readonly (readonly (CellAnswer | undefined)[])[],
): CellAnswer[][] {
  checkFitsSheet("the result", rows.length + 1);
  return [[...headers], ...rows.map((row) => headers.map((_, column) => row[column] ?? ""))];
}
