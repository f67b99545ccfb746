/**
 * The arguments shared by the functions that accrue interest.
 */
import {
  atRow,
  benchmarkSeries,
  DAY_COUNT_NAMES,
  type dayCounts,
  type Decimal,
  DEFAULT_DAY_COUNT,
  fixedRate,
  headingKey,
  HIGHEST_BENCHMARK,
  HIGHEST_RATE,
  FREQUENCIES,
  type frequencies,
  IN_PER_CENT,
  PER_CENT,
  problem,
  RESETS,
  toIso,
  ZERO,
  type Benchmark,
  type Payment,
  type Resets,
  type SerialDate,
} from "../calc/index.ts";
import {
  isBlankCell,
  plain,
  readCells,
  readChoice,
  readDate,
  readDecimal,
  readOptionalDecimal,
  readOptionalNumber,
  readOptionalText,
} from "./excel/boundary.ts";
import { readRate } from "./rates.ts";
import { readRows, readRowsHeaded } from "./table.ts";

/**
 * What part of a year lies between two dates. Typed as text; an Excel basis may also be a number.
 * @customenum {string}
 */
export type DayCount = keyof typeof dayCounts;

/**
 * How many times a year unpaid interest is added to what bears interest.
 * @customenum {number}
 */
export type Frequency = keyof typeof frequencies;

/** A day count by name, or an Excel basis as a number or as text; left empty it is ACT/365F. */
export function readDayCount(value: unknown, name: string): DayCount {
  const given = plain(value, name);
  // A blank cell comes as 0 from some hosts, and must not turn into Excel's basis 0.
  if (String(given).trim() === "0") {
    throw problem.zeroNeedsWord(name, 'write "Basis 0" for Excel\'s 30/360, leave it out for ACT/365F');
  }
  const basis = typeof given === "string" ? /^BASIS([1-4])$/u.exec(headingKey(given))?.[1] : undefined;
  return readChoice(basis ?? given, name, DAY_COUNT_NAMES, DEFAULT_DAY_COUNT);
}

/** Periods a year; left empty it is 0, simple interest. */
export function readFrequency(value: unknown, name: string): Frequency {
  const given = readOptionalNumber(value, name) ?? 0;
  const frequency = FREQUENCIES.find((candidate) => candidate === given);
  if (frequency === undefined) throw problem.mustBeOneOf(name, FREQUENCIES, given);
  return frequency;
}

/** How a rate follows its benchmark; left empty, it is not stated. */
export function readResets(value: unknown, name: string): Resets | undefined {
  const given = readOptionalText(value, name);
  return given === undefined ? undefined : readChoice(given, name, RESETS, "Each period");
}

/** A rate or an amount that is 0 when left empty. */
export function readDecimalOrZero(value: unknown, name: string): Decimal {
  return readOptionalDecimal(value, name) ?? ZERO;
}

/** What was paid when, on or after the start date if there is one; left empty, nothing was. */
export function readPayments(
  value: unknown,
  name: string,
  startDate?: SerialDate,
  startName = "startDate",
): Payment[] {
  const shape = {
    name,
    columns: [
      { header: "Date", holds: "date", required: true },
      { header: "Amount", holds: "money", required: true },
    ],
    headerOptional: true,
    mayBeEmpty: true,
  } as const;
  return readRows(value, shape, (row) => {
    const amount = readDecimal(row.cell("Amount"), "Amount");
    if (amount.lt(0)) throw problem.mustBeAtLeast("Amount", 0, amount);
    const date = readDate(row.cell("Date"), "Date");
    if (startDate !== undefined && date < startDate) {
      throw problem.mustNotComeBefore("Date", startName, toIso(startDate), toIso(date));
    }
    return { date, amount };
  });
}

/** One rate, or the fixings of a benchmark by reset date. */
export function readBenchmark(value: unknown, name: string): Benchmark {
  const cells = readCells(value);
  if (cells.length === 1 && cells[0]?.length === 1) return fixedRate(readRate(value, name));
  const { rows, heading = "" } = readRowsHeaded(value, { name, ...FIXINGS_TABLE }, "Benchmark", (row) => {
    const benchmark = plain(row.cell("Benchmark"), "Benchmark");
    return {
      row: row.number,
      date: readDate(row.cell("Reset date"), "Reset date"),
      ...readFixing(benchmark, "Benchmark"),
    };
  });
  return benchmarkSeries(asFractions(rows, name, heading || "Benchmark"), name);
}

/** Nought typed as text, so that it is not taken for a blank cell. */
const NOUGHT = /^0+(?:[.,]0+)?\s*%?$/u;

/** A rate of a table of fixings; a number 0 may be a blank cell. One that is not known yet must not pass for 0 %. */
export function readFixing(cell: unknown, heading: string): { rate: Decimal; mayBeBlank: boolean } {
  if (isBlankCell(cell)) throw problem.noughtOrBlank(heading);
  if (typeof cell === "string" && NOUGHT.test(cell.trim())) return { rate: ZERO, mayBeBlank: false };
  const rate = readDecimal(cell, heading);
  return { rate, mayBeBlank: rate.isZero() };
}

const FIXINGS_TABLE = {
  columns: [
    { header: "Reset date", aliases: ["Date"], holds: "date", required: true },
    { header: "Benchmark", takesAnyHeading: true, holds: "rate", required: true },
  ],
  headerOptional: true,
} as const;

/** A fixing, and its row in the table. */
interface ReadFixing {
  readonly row: number;
  readonly date: SerialDate;
  readonly rate: Decimal;
  readonly mayBeBlank: boolean;
}

/** Fixings under a heading with a % in it are in per cent; without one, fixings that seem to be are refused. */
export function asFractions(fixings: readonly ReadFixing[], name: string, heading: string): ReadFixing[] {
  const fractions = withoutPercent(fixings, name, heading);
  checkNoughts(fractions, name, heading);
  return fractions;
}

/** A number 0 in a column that other columns share its days with: blank, or a fixing of 0 %. */
export function isNoughtBeside(rate: Decimal): boolean {
  return rate.abs().lte(LARGEST_STEP_TO_NOUGHT);
}

/** From so much no benchmark has come to 0 in one step: by 0.5 the European Central Bank's rose from 0 in 2022. */
const LARGEST_STEP_TO_NOUGHT = 0.005;

/** A 0 that follows a rate well above is a blank cell of a desktop, of a fixing that is not known yet. */
function checkNoughts(fixings: readonly ReadFixing[], name: string, heading: string): void {
  if (!fixings.some(({ mayBeBlank }) => mayBeBlank)) return;
  const inOrder = [...fixings].sort((a, b) => a.date - b.date);
  inOrder.forEach((fixing, index) => {
    if (!fixing.mayBeBlank) return;
    const beside =
      inOrder.slice(0, index).findLast((one) => !one.mayBeBlank) ??
      inOrder.slice(index).find((one) => !one.mayBeBlank);
    if (beside?.rate.abs().gt(LARGEST_STEP_TO_NOUGHT)) {
      throw atRow(name, fixing.row, problem.noughtOrBlank(heading));
    }
  });
}

/**
 * Where no fixing of a column in per cent comes to this, its cells may be fractions that are shown as per cent: 0.05 is
 * 5.00 % on the sheet.
 */
const LEAST_IN_PER_CENT = 0.2;

function withoutPercent(fixings: readonly ReadFixing[], name: string, heading: string): ReadFixing[] {
  if (PER_CENT.test(heading)) {
    const most = fixings.reduce((so, { rate }) => (rate.abs().gt(so) ? rate.abs() : so), ZERO);
    if (most.gt(0) && most.lt(LEAST_IN_PER_CENT) && !IN_PER_CENT.test(heading))
      throw problem.tinyPerCent(name, heading, most);
    return fixings.map((fixing) => {
      const rate = fixing.rate.div(100);
      if (rate.gte(HIGHEST_RATE)) throw atRow(name, fixing.row, problem.rateAsPercent(heading, rate));
      return { ...fixing, rate };
    });
  }
  const largest = fixings.reduce((most, { rate }) => (rate.gt(most) ? rate : most), ZERO);
  if (largest.gt(HIGHEST_BENCHMARK)) {
    const high = fixings.filter(({ rate }) => rate.gt(HIGHEST_BENCHMARK));
    const [slip] = high;
    // One among fractions is a slip of its own: the others are not in per cent.
    if (slip !== undefined && slip.rate.gte(HIGHEST_RATE) && 2 * high.length < fixings.length) {
      throw atRow(name, slip.row, problem.rateAsPercent(heading, slip.rate));
    }
    throw problem.ratesInPercent(name, heading, largest);
  }
  return [...fixings];
}
