import type { Nullable } from "@univerjs/core";
import {
  ArrayValueObject,
  BaseFunction,
  ErrorType,
  ErrorValueObject,
  NumberValueObject,
  type BaseValueObject,
} from "@univerjs/engine-formula";
import { isSerial, monthsLater, yearFraction, type Basis } from "./calendar.ts";

/** EDATE as Excel's: the last day of a shorter month, where Univer's runs on into the next one. */
export class EDate extends BaseFunction {
  override minParams = 2;
  override maxParams = 2;

  override calculate(start: BaseValueObject, months: BaseValueObject): BaseValueObject {
    return cellByCell([start, months], ([serial = 0, count = 0]) => {
      if (!isSerial(serial)) return ErrorType.NUM;
      return monthsLater(serial, count) ?? ErrorType.NUM;
    });
  }
}

/** YEARFRAC as Excel's: actual/actual by the years that the days touch, and February's end in bases 0. */
export class YearFrac extends BaseFunction {
  override minParams = 2;
  override maxParams = 3;

  override calculate(start: BaseValueObject, end: BaseValueObject, basis?: BaseValueObject): BaseValueObject {
    const given = basis === undefined ? [start, end] : [start, end, basis];
    return cellByCell(given, ([first = 0, second = 0, number = 0]) => {
      const rule = Math.trunc(number);
      if (!isSerial(first) || !isSerial(second) || !isBasis(rule)) return ErrorType.NUM;
      return yearFraction(first, second, rule);
    });
  }
}

function isBasis(value: number): value is Basis {
  return value >= 0 && value <= 4;
}

/** The answer for each cell of the arguments, those of one cell repeated. */
function cellByCell(
  args: readonly BaseValueObject[],
  answer: (numbers: readonly number[]) => number | ErrorType,
): BaseValueObject {
  const arrays = args.map((arg) => (arg.isArray() ? (arg as ArrayValueObject) : undefined));
  const rows = Math.max(...arrays.map((array) => array?.getRowCount() ?? 1));
  const columns = Math.max(...arrays.map((array) => array?.getColumnCount() ?? 1));
  const at = (row: number, column: number): BaseValueObject => {
    const cells = args.map((arg, place) => {
      const array = arrays[place];
      if (array === undefined) return arg;
      return array.get(array.getRowCount() === 1 ? 0 : row, array.getColumnCount() === 1 ? 0 : column);
    });
    return answerOf(cells, answer);
  };
  if (rows === 1 && columns === 1) return at(0, 0);
  return ArrayValueObject.create({
    calculateValueList: Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_unused, column) => at(row, column)),
    ),
    rowCount: rows,
    columnCount: columns,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

function answerOf(
  cells: readonly Nullable<BaseValueObject>[],
  answer: (numbers: readonly number[]) => number | ErrorType,
): BaseValueObject {
  const wrong = cells.find((cell) => cell?.isError());
  if (wrong) return wrong;
  if (cells.some((cell) => cell?.isBoolean())) return ErrorValueObject.create(ErrorType.VALUE);
  const numbers = cells.map(numberOf);
  if (numbers.some(Number.isNaN)) return ErrorValueObject.create(ErrorType.VALUE);
  const result = answer(numbers);
  return typeof result === "number" ? NumberValueObject.create(result) : ErrorValueObject.create(result);
}

/** A blank is 0; a number or a date in text is read as Excel reads it. NaN where it is neither. */
function numberOf(cell: Nullable<BaseValueObject>): number {
  if (!cell || cell.isNull()) return 0;
  const number = cell.isString() ? cell.convertToNumberObjectValue() : cell;
  return number.isError() ? Number.NaN : Number(number.getValue());
}
