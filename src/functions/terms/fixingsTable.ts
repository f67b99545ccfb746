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
  type Decimal,
  type Fixings,
  type FixingSeries,
  type SerialDate,
} from "../../calc/index.ts";
import { isBlankCell, isBlankRow, readCells, readDate, shownText } from "../excel/boundary.ts";
import { asFractions, isNoughtBeside, readFixing } from "../interestArguments.ts";

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
 * alike, where those before and after it are well above; where they are near 0, it is asked about. A fixing of 0 % is
 * typed as text, "0", and none as a dash. Of the only benchmark 0 is a fixing where those beside it are near.
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
  const all = headings.flatMap((cell, position): Column[] => {
    if (isBlankCell(cell)) return [];
    const heading = shownText(cell).trim();
    if (heading === "") throw problem.notText(`${name}: the heading of column ${position + 1}`, cell);
    return [{ heading, position }];
  });
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
  if (given.some((cell) => isGiven(cell, isOnly) || isNone(cell))) return;
  throw atRow(
    name,
    row.number,
    isOnly ? problem.noughtOrBlank(columns[0]?.heading ?? "") : problem.noFixingInRow(),
  );
}

/** How sources write that there is no fixing of a day: a dash, FRED's point, the Federal Reserve's ND. */
const NONE = /^(?:[-−–—.]|n\/?[ad])$/iu;

function isNone(cell: unknown): boolean {
  return typeof cell === "string" && NONE.test(cell.trim());
}

function isGiven(cell: unknown, isOnly: boolean): boolean {
  return !isBlankCell(cell) && (isOnly || (cell !== 0 && !isNone(cell)));
}

function seriesOf(rows: readonly Row[], column: Column, isOnly: boolean, name: string): FixingSeries {
  const { heading, position } = column;
  const given = rows.flatMap(({ number, date, cells }) => {
    const cell = cells[position];
    if (!isGiven(cell, isOnly)) return [];
    return [{ row: number, date, ...inRow(name, number, () => readFixing(cell, heading)) }];
  });
  const fixings = asFractions(given, name, heading);
  if (!isOnly) checkNoughts(rows, column, fixings, name);
  return benchmarkSeries(fixings, heading);
}

/** A 0 beside other columns is blank, unless the fixings of its own column before or after it are near 0 too. */
function checkNoughts(
  rows: readonly Row[],
  { heading, position }: Column,
  fixings: readonly { readonly date: SerialDate; readonly rate: Decimal }[],
  name: string,
): void {
  const noughts = rows.filter(({ cells }) => cells[position] === 0).sort((a, b) => a.date - b.date);
  const inOrder = [...fixings].sort((a, b) => a.date - b.date);
  let next = 0;
  for (const { number, date } of noughts) {
    while ((inOrder[next]?.date ?? Infinity) <= date) next++;
    const beside = [inOrder[next - 1], inOrder[next]];
    if (beside.some((one) => one !== undefined && isNoughtBeside(one.rate))) {
      throw atRow(name, number, problem.noughtOrNone(heading));
    }
  }
}
