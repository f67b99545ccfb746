/** The few functions of Excel's own that stand around an AWARD function; a cell with another one is not checked. */
import { isCellError, type CellValue, type FunctionArgument } from "../invocation/index.ts";
import { NotWorkedOut } from "./formula.ts";

type Ordinary = (args: readonly FunctionArgument[]) => CellValue;

const MILLISECONDS_PER_DAY = 86_400_000;
/** Excel's serial of 1 January 1970. */
const UNIX_EPOCH = 25_569;

export const ordinaryFunctions: Readonly<Record<string, Ordinary>> = {
  IF: ([test, then, otherwise]) => {
    const value = one(test);
    if (isCellError(value)) return value;
    return value === true || (typeof value === "number" && value !== 0)
      ? one(then)
      : otherwise === undefined
        ? false
        : one(otherwise);
  },
  IFERROR: ([value, otherwise]) => (isCellError(one(value)) ? one(otherwise) : one(value)),
  IFNA: ([value, otherwise]) => (one(value) === "#N/A" ? one(otherwise) : one(value)),
  ISERROR: ([value]) => isCellError(one(value)),
  NOT: ([value]) => one(value) !== true,
  DATE: (args) => {
    const [year, month, day] = args.map((arg) => Number(one(arg)));
    const serial =
      Date.UTC(year ?? 0, (month ?? 1) - 1, Math.trunc(day ?? 1)) / MILLISECONDS_PER_DAY + UNIX_EPOCH;
    return Number.isFinite(serial) ? serial : "#NUM!";
  },
  SUM: (args) => overNumbers(args, (numbers) => numbers.reduce((sum, number) => sum + number, 0)),
  MAX: (args) => overNumbers(args, (numbers) => Math.max(...(numbers.length === 0 ? [0] : numbers))),
  MIN: (args) => overNumbers(args, (numbers) => Math.min(...(numbers.length === 0 ? [0] : numbers))),
  ROWS: ([table]) => rowsOf(table).length,
  INDEX: ([table, row, column]) => {
    const values = rowsOf(table);
    const isRow = values.length === 1 && column === undefined;
    const isTable = values.length > 1 && (values[0]?.length ?? 0) > 1;
    const down = isRow ? 1 : Math.trunc(Number(one(row)));
    const right = isRow
      ? Math.trunc(Number(one(row)))
      : column === undefined
        ? 1
        : Math.trunc(Number(one(column)));
    if (!(down >= 1 && right >= 1) || (isTable && column === undefined))
      throw new NotWorkedOut("it takes a whole row or column by INDEX, which the audit does not work out");
    const value = values[down - 1]?.[right - 1];
    return value === undefined ? "#REF!" : (value ?? 0);
  },
  ABS: (args) => overNumbers(args, ([number = 0]) => Math.abs(number)),
  ROUND: (args) =>
    overNumbers(args, ([number = 0, digits = 0]) => {
      // By the decimal digits that are seen: 1.005 is half way, though its double lies below.
      const shifted = Number(`${Math.abs(number)}e${digits}`);
      return Math.sign(number) * Number(`${Math.round(Number(shifted.toPrecision(15)))}e${-digits}`);
    }),
};

function one(argument: FunctionArgument | undefined): CellValue {
  if (argument === undefined || argument.kind === "omitted") return null;
  return argument.kind === "scalar" ? argument.value : (argument.values[0]?.[0] ?? null);
}

function rowsOf(argument: FunctionArgument | undefined): readonly (readonly CellValue[])[] {
  if (argument === undefined || argument.kind === "omitted") return [[null]];
  return argument.kind === "range" ? argument.values : [[argument.value]];
}

function overNumbers(
  args: readonly FunctionArgument[],
  of: (numbers: readonly number[]) => number,
): CellValue {
  const values = args.flatMap((arg) =>
    arg.kind === "range" ? arg.values.flat() : [arg.kind === "omitted" ? null : arg.value],
  );
  const error = values.find(isCellError);
  return error ?? of(values.filter((value) => typeof value === "number"));
}
