/**
 * The arguments shared by the functions that accrue interest.
 */
import {
  benchmarkSeries,
  DAY_COUNT_NAMES,
  type dayCounts,
  DEFAULT_DAY_COUNT,
  fixedRate,
  FREQUENCIES,
  type frequencies,
  problem,
  toIso,
  ZERO,
  type Benchmark,
  type Decimal,
  type Payment,
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
} from "./boundary.ts";
import { readRows } from "./table.ts";

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
  return readChoice(value, name, DAY_COUNT_NAMES, DEFAULT_DAY_COUNT);
}

/** Periods a year; left empty it is 0, simple interest. */
export function readFrequency(value: unknown, name: string): Frequency {
  const given = readOptionalNumber(value, name) ?? 0;
  const frequency = FREQUENCIES.find((candidate) => candidate === given);
  if (frequency === undefined) throw problem.mustBeOneOf(name, FREQUENCIES, given);
  return frequency;
}

/** A rate or an amount that is 0 when left empty. */
export function readDecimalOrZero(value: unknown, name: string): Decimal {
  return readOptionalDecimal(value, name) ?? ZERO;
}

/** What was paid when, on or after the start date if there is one; left empty, nothing was. */
export function readPayments(value: unknown, name: string, startDate?: SerialDate): Payment[] {
  const shape = {
    name,
    columns: [
      { header: "Date", required: true },
      { header: "Amount", required: true },
    ],
    headerOptional: true,
    mayBeEmpty: true,
  };
  return readRows(value, shape, (row) => {
    const amount = readDecimal(row.cell("Amount"), "Amount");
    if (amount.lt(0)) throw problem.mustBeAtLeast("Amount", 0, amount);
    const date = readDate(row.cell("Date"), "Date");
    if (startDate !== undefined && date < startDate) {
      throw problem.mustNotComeBefore("Date", "startDate", toIso(startDate), toIso(date));
    }
    return { date, amount };
  });
}

/** One rate, or the fixings of a benchmark by reset date. */
export function readBenchmark(value: unknown, name: string): Benchmark {
  const cells = readCells(value);
  if (cells.length === 1 && cells[0]?.length === 1) return fixedRate(readDecimal(value, name));
  const shape = {
    name,
    columns: [
      { header: "Reset date", required: true },
      { header: "Benchmark", required: true },
    ],
    headerOptional: true,
  };
  const fixings = readRows(value, shape, (row) => {
    const benchmark = plain(row.cell("Benchmark"), "Benchmark");
    // A fixing that is not known yet must not pass for 0%.
    if (isBlankCell(benchmark)) throw problem.missing("Benchmark");
    return {
      date: readDate(row.cell("Reset date"), "Reset date"),
      rate: readDecimal(benchmark, "Benchmark"),
    };
  });
  return benchmarkSeries(fixings, name);
}
