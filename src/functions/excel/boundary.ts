/**
 * Excel's values on one side, the calculation module's on the other. Nothing else knows both.
 *
 * What Excel hands over is not to be relied on: an omitted argument is `null`, a blank cell is
 * `null`, 0 or "" depending on the host, a formatted number may come wrapped as an object, and one
 * cell may come as a table of one. What goes back must be a finite number, text, a boolean or a
 * formatted value: a plain `Error` loses its text on the way, and NaN inside a table shows as 0.
 */
import { Decimal } from "../../calc/index.ts";
import { DomainError, headingKey, nameKey, problem, serialDate, type SerialDate } from "../../calc/index.ts";
import { tellRefusal } from "../../page.ts";

/** A value Excel shows with a number format of its own, where the host knows such values. */
interface FormattedNumber {
  readonly type: "Double";
  readonly basicValue: number;
  readonly numberFormat: string;
}

/** What may stand in a cell of a result. */
export type CellAnswer = number | string | boolean | FormattedNumber;

const ERROR_CODES = {
  invalidValue: "invalidValue",
  notAvailable: "notAvailable",
  invalidNumber: "invalidNumber",
} as const satisfies Record<DomainError["kind"], keyof typeof CustomFunctions.ErrorCode>;

/** The error types of Excel's error values, by the code that a custom function can return. */
const ERROR_VALUES: ReadonlyMap<string, keyof typeof CustomFunctions.ErrorCode> = new Map([
  ["Div0", "divisionByZero"],
  ["Name", "invalidName"],
  ["NotAvailable", "notAvailable"],
  ["Null", "nullReference"],
  ["Num", "invalidNumber"],
  ["Ref", "invalidReference"],
  ["Value", "invalidValue"],
]);

/**
 * Carries out a custom function's work and turns whatever goes wrong into an error that Excel shows.
 *
 * @throws CustomFunctions.Error, always and only
 */
export function answer<T>(compute: () => T): T {
  try {
    return compute();
  } catch (error) {
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- the class Excel takes is no Error
    throw toExcelError(error);
  }
}

/** An error as Excel takes it, and as the pane hears it: Excel tells an add-in nothing but the code of a cell's error. */
export function toExcelError(error: unknown): CustomFunctions.Error {
  tellIfRefused(error);
  return excelErrorOf(error);
}

/** The pane hears the sentence behind an error of a cell. */
export function tellIfRefused(error: unknown): void {
  if (error instanceof DomainError) tellRefusal(error);
}

/** An error as Excel takes it; the pane does not hear of it. */
export function excelErrorOf(error: unknown): CustomFunctions.Error {
  if (error instanceof CustomFunctions.Error) return error;
  if (error instanceof DomainError) {
    return new CustomFunctions.Error(CustomFunctions.ErrorCode[ERROR_CODES[error.kind]], error.message);
  }
  const reason = error instanceof Error ? error.message : String(error);
  return new CustomFunctions.Error(
    CustomFunctions.ErrorCode.invalidValue,
    `Award Finance could not calculate this (${reason}); please report it`,
  );
}

/** The plain value behind what Excel handed over: unwrapped, a table of one cell as its cell. */
export function plain(value: unknown, name: string): unknown {
  if (Array.isArray(value)) {
    const rows = value as unknown[];
    const row = rows[0];
    if (rows.length !== 1) throw problem.notSingle(name);
    if (!Array.isArray(row)) return plain(row, name);
    if (row.length !== 1) throw problem.notSingle(name);
    return plain(row[0], name);
  }
  return unwrap(value);
}

/** The plain value of a cell that may come wrapped; an error value of another cell is passed on. */
function unwrap(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  const wrapped = value as { type?: unknown; basicValue?: unknown; errorType?: unknown; code?: unknown };
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- the class Excel takes is no Error
  if (value instanceof CustomFunctions.Error) throw value;
  if (wrapped.type === "Error") {
    const code = ERROR_VALUES.get(String(wrapped.errorType)) ?? "invalidValue";
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- the class Excel takes is no Error
    throw new CustomFunctions.Error(CustomFunctions.ErrorCode[code]);
  }
  return "basicValue" in wrapped ? wrapped.basicValue : value;
}

/** Whether nothing was given: an omitted argument, a blank cell, or text without a character that is seen. */
function isNothing(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === "string" && nameKey(value) === "");
}

/** Whether nothing was given, where 0 also means nothing because some hosts send it for a blank cell. */
function isNothingOrZero(value: unknown): boolean {
  return isNothing(value) || value === 0;
}

/** What is told of a value that is no number; text that looks like one is told apart. */
export function noNumber(name: string, got: unknown): DomainError {
  const isLikeOne = typeof got === "string" && /^[^\p{L}]*\d[^\p{L}]*$/u.test(got);
  return isLikeOne ? problem.textForNumber(name, got) : problem.notANumber(name, got);
}

/** What is told of a value that is no date; text that looks like one is told apart. */
export function noDate(name: string, got: unknown): DomainError {
  const isLikeOne = typeof got === "string" && LIKE_A_DATE.test(got.trim());
  return isLikeOne ? problem.textForDate(name, got) : problem.notADate(name, got);
}

/** Three parts with two numbers among them, a month perhaps in letters: 2018-11-15, 15.11.2018, 15 Nov 2018. */
const LIKE_A_DATE = /^(?:\d{1,4}|\p{L}+)[-./ ]\s*(?:\d{1,2}|\p{L}+)[-./, ]\s*\d{1,4}\.?$/u;

function finite(value: unknown, name: string): number {
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value !== "number" || !Number.isFinite(value)) throw noNumber(name, value);
  return value;
}

/** A number that must be given; a blank cell is 0, as in Excel's own functions. */
export function readNumber(value: unknown, name: string): number {
  const given = plain(value, name);
  return isNothing(given) ? 0 : finite(given, name);
}

/** A number that may be left empty; blank and 0 both mean that it was. */
export function readOptionalNumber(value: unknown, name: string): number | undefined {
  const given = plain(value, name);
  return isNothingOrZero(given) ? undefined : finite(given, name);
}

/** A sum of money or a rate that must be given, as the exact decimal the user sees. */
export function readDecimal(value: unknown, name: string): Decimal {
  return new Decimal(readNumber(value, name));
}

/** A sum of money or a rate that may be left empty; blank and 0 both mean that it was. */
export function readOptionalDecimal(value: unknown, name: string): Decimal | undefined {
  const given = readOptionalNumber(value, name);
  return given === undefined ? undefined : new Decimal(given);
}

/** A date that must be given. */
export function readDate(value: unknown, name: string): SerialDate {
  return needed(readOptionalDate(value, name), name);
}

/** A date that must be given, where no year can be meant: only the days between two of them matter. */
export function readAnyDate(value: unknown, name: string): SerialDate {
  return needed(toDate(plain(value, name), name), name);
}

function needed(date: SerialDate | undefined, name: string): SerialDate {
  if (date === undefined) throw problem.missing(name);
  return date;
}

/** A date that may be left empty; blank and 0 both mean "none yet". */
export function readOptionalDate(value: unknown, name: string): SerialDate | undefined {
  const given = plain(value, name);
  if (typeof given === "number" && isYear(given)) throw problem.yearForDate(name, given);
  return toDate(given, name);
}

function toDate(given: unknown, name: string): SerialDate | undefined {
  if (isNothingOrZero(given)) return undefined;
  if (typeof given !== "number" || Number.isNaN(given)) throw noDate(name, given);
  return serialDate(given, name);
}

/** Whether a number where a date is asked is a year that somebody typed: as a date it lies in 1905. */
export function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1900 && value <= 2100;
}

/** Text that may be left empty. */
export function readOptionalText(value: unknown, name: string): string | undefined {
  const given = plain(value, name);
  if (isNothingOrZero(given)) return undefined;
  if (typeof given !== "string") throw problem.notText(name, given);
  return given.trim();
}

/** The name of a scenario, which may be left empty; one named by a year is as good given as a number. */
export function readScenarioName(value: unknown, name: string): string | undefined {
  const given = plain(value, name);
  return typeof given === "number" && given !== 0 ? String(given) : readOptionalText(given, name);
}

/**
 * TRUE or FALSE that may be left empty; numbers but 0 are TRUE. 0 is refused: a person means FALSE by it, and a
 * blank cell of a desktop, which comes as 0 too, whatever stands where the argument is left out.
 */
export function readOptionalBoolean(value: unknown, name: string): boolean | undefined {
  const given = plain(value, name);
  if (isNothing(given)) return undefined;
  if (given === 0) throw problem.zeroNeedsWord(name, "write FALSE for no, leave it out for TRUE");
  if (typeof given === "boolean") return given;
  if (typeof given === "number" && Number.isFinite(given)) return true;
  throw problem.notABoolean(name, given);
}

/**
 * One of a list of choices, by its text without regard to case and surrounding spaces; a number
 * stands for its text, because Excel hands a numeric choice over as either.
 */
export function readChoice<T extends string>(
  value: unknown,
  name: string,
  choices: readonly T[],
  whenEmpty: T,
): T {
  const given = plain(value, name);
  if (isNothing(given)) return whenEmpty;
  if (typeof given !== "string" && typeof given !== "number") throw problem.mustBeOneOf(name, choices, given);
  const asked = headingKey(String(given));
  const choice = choices.find((candidate) => headingKey(candidate) === asked) ?? loosely(asked, choices);
  if (choice !== undefined) return choice;
  // Where 0 is no choice of its own it is a blank cell, as text when Excel takes the argument for text.
  if (asked === "0") return whenEmpty;
  throw problem.mustBeOneOf(name, choices, given);
}

/** The one choice that has the same letters and figures: "Actual 360", "Daily factor 7 places". */
function loosely<T extends string>(asked: string, choices: readonly T[]): T | undefined {
  const bare = (words: string): string => words.replaceAll(/[,/.-]/gu, "").replace("ACTUAL", "ACT");
  const [only, ...others] = choices.filter((candidate) => bare(headingKey(candidate)) === bare(asked));
  return others.length === 0 && bare(asked) !== "" ? only : undefined;
}

/** The cells of a range or array, row by row and unwrapped; a single value is a range of one cell. */
export function readCells(value: unknown): readonly (readonly unknown[])[] {
  if (!Array.isArray(value)) return [[unwrap(value)]];
  return (value as unknown[]).map((row) => (Array.isArray(row) ? (row as unknown[]) : [row]).map(unwrap));
}

/** Whether a cell of a range holds nothing. */
export function isBlankCell(value: unknown): boolean {
  return isNothing(value);
}

/** What a cell shows: text, the digits of a number; of a value of a kind of its own, its text if it has one. */
export function shownText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value !== "object") return `${value as string | number | boolean}`;
  return "text" in value && typeof value.text === "string" ? value.text : "";
}

/** Whether a row of a range holds nothing; some hosts send 0 for a blank cell. */
export function isBlankRow(row: readonly unknown[]): boolean {
  return row.every(isNothingOrZero);
}

/** The dates in a range, blank cells passed over. */
export function readDates(value: unknown, name: string): SerialDate[] {
  return readCells(value)
    .flat()
    .map((cell) => readOptionalDate(cell, name))
    .filter((date) => date !== undefined);
}

/** A decimal as the nearest double. */
export function toNumber(value: Decimal, name: string): number {
  const number = value.toNumber();
  if (!Number.isFinite(number)) throw problem.tooLarge(name);
  return number;
}

/** A date as Excel shows it; the bare serial where the host knows no formatted values. */
export function toDateAnswer(date: SerialDate): number | FormattedNumber {
  return knowsFormattedValues() ? { type: "Double", basicValue: date, numberFormat: "yyyy-mm-dd" } : date;
}

function knowsFormattedValues(): boolean {
  return (
    typeof Office !== "undefined" &&
    (Office.context as Partial<Office.Context> | undefined)?.requirements?.isSetSupported(
      "CustomFunctionsRuntime",
      "1.4",
    ) === true
  );
}
