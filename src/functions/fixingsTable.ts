/**
 * The fixings of several benchmarks in one table: Date and a column for each.
 */
import {
  atRow,
  benchmarkKey,
  benchmarkSeries,
  headingKey,
  inRow,
  problem,
  type Fixings,
  type FixingSeries,
  type SerialDate,
} from "../calc/index.ts";
import { isBlankCell, isBlankRow, readCells, readDate } from "./excel/boundary.ts";
import { asFractions, readFixing } from "./interestArguments.ts";

interface Column {
  readonly heading: string;
  readonly position: number;
}

interface Row {
  readonly number: number;
  readonly cells: readonly unknown[];
  readonly date: SerialDate;
}

/** Headings of the column of days; Source and Note are for whoever reads the sheet. */
const DATE_HEADINGS: ReadonlySet<string> = new Set(["Date", "Reset date"].map(headingKey));
const REMARKS: ReadonlySet<string> = new Set(["Source", "Note"].map(headingKey));

/**
 * The fixings by benchmark; without a table there are none. A cell is blank where a benchmark has no fixing that day.
 *
 * A blank cell comes as 0 from some hosts. Beside another benchmark's fixing 0 is therefore blank, in every host
 * alike, and a fixing of 0% is typed as text, "0"; of the only benchmark 0 is a fixing
 * where those beside it are near.
 *
 * @throws DomainError naming the row or the column in which something cannot be
 */
export function readFixings(value: unknown, name: string): Fixings {
  const cells = readCells(value);
  const first = cells.findIndex((row) => !isBlankRow(row));
  if (first === -1) return new Map();
  const { date, benchmarks } = readHeadings(cells[first] ?? [], name);
  const used = new Set([date, ...benchmarks.used]);
  const rows = cells.flatMap((row, index): Row[] => {
    if (index <= first || isBlankRow(row)) return [];
    const number = index + 1;
    const stray = row.findIndex((cell, position) => !used.has(position) && !isBlankRow([cell]));
    if (stray !== -1) throw problem.cellOutsideColumns(name, number, row[stray]);
    return [{ number, cells: row, date: inRow(name, number, () => readDate(row[date], "Date")) }];
  });
  const isOnly = benchmarks.columns.length === 1;
  for (const row of rows) checkHasFixing(row, benchmarks.columns, isOnly, name);
  return new Map(
    benchmarks.columns.map((column) => [benchmarkKey(column.heading), seriesOf(rows, column, isOnly, name)]),
  );
}

function readHeadings(
  headings: readonly unknown[],
  name: string,
): { readonly date: number; readonly benchmarks: { columns: readonly Column[]; used: readonly number[] } } {
  const all = headings.flatMap((cell, position): Column[] =>
    isBlankCell(cell) ? [] : [{ heading: String(cell).trim(), position }],
  );
  const [date, second] = all.filter(({ heading }) => DATE_HEADINGS.has(headingKey(heading)));
  if (date === undefined) throw problem.missingColumn(name, "Date");
  if (second !== undefined) throw problem.duplicateColumn(name, second.heading);
  const columns = all.filter((column) => column !== date && !REMARKS.has(headingKey(column.heading)));
  const keys = new Set<string>();
  for (const { heading } of columns) {
    const key = benchmarkKey(heading);
    if (keys.has(key)) throw problem.duplicateColumn(name, heading);
    keys.add(key);
  }
  if (columns.length === 0) throw problem.missingColumn(name, "of a benchmark");
  return { date: date.position, benchmarks: { columns, used: all.map(({ position }) => position) } };
}

/** A day without any fixing is a slip: of the only benchmark it is blank, of several all are 0. */
function checkHasFixing(row: Row, columns: readonly Column[], isOnly: boolean, name: string): void {
  const given = columns.map(({ position }) => row.cells[position]);
  if (given.some((cell) => isGiven(cell, isOnly))) return;
  throw atRow(
    name,
    row.number,
    isOnly ? problem.noughtOrBlank(columns[0]?.heading ?? "") : problem.noFixingInRow(),
  );
}

function isGiven(cell: unknown, isOnly: boolean): boolean {
  return !isBlankCell(cell) && (isOnly || cell !== 0);
}

function seriesOf(rows: readonly Row[], column: Column, isOnly: boolean, name: string): FixingSeries {
  const { heading, position } = column;
  const given = rows.flatMap(({ number, date, cells }) => {
    const cell = cells[position];
    if (!isGiven(cell, isOnly)) return [];
    return [{ row: number, date, ...inRow(name, number, () => readFixing(cell, heading)) }];
  });
  return benchmarkSeries(asFractions(given, name, heading), heading);
}
