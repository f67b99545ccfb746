import {
  ArrayValueObject,
  BaseFunction,
  ErrorType,
  ErrorValueObject,
  NullValueObject,
  type BaseValueObject,
} from "@univerjs/engine-formula";
import type { Nullable } from "@univerjs/core";
import { sortedPlaces, type Sortable, type SortOrder } from "./cellOrder.ts";

/**
 * SORT as Excel's: it leaves the range that it reads as it is. Univer's sorts the range in place, in the
 * store from which other formulas read it.
 */
export class Sort extends BaseFunction {
  override minParams = 1;
  override maxParams = 4;

  override calculate(
    array: BaseValueObject,
    index?: BaseValueObject,
    order?: BaseValueObject,
    byColumn?: BaseValueObject,
  ): BaseValueObject {
    const given = [array, index, order, byColumn].find((argument) => argument?.isError());
    if (given !== undefined) return given;
    const isByColumn = numberOf(byColumn, 0) !== 0;
    const cells = cellsOf(array);
    const lines = isByColumn ? transposed(cells) : cells;
    const keys = lineOf(index, 1);
    const orders = lineOf(order, 1);
    if (orders.length !== 1 && orders.length !== keys.length) return valueError();
    const width = lines[0]?.length ?? 0;
    if (!keys.every((key) => key >= 1 && Math.floor(key) <= width) || !orders.every(isOrder))
      return valueError();
    const places = sortedPlaces(
      lines.length,
      keys.map((key, place) => ({
        at: (line) => sortable(lines[line]?.[Math.floor(key) - 1]),
        order: sortOrder(orders[orders.length === 1 ? 0 : place]),
      })),
    );
    const sorted = places.map((place) => lines[place] ?? []);
    return toArray(isByColumn ? transposed(sorted) : sorted);
  }
}

/** SORTBY as Excel's: by any number of rows or columns beside the range, which stays as it is. */
export class SortBy extends BaseFunction {
  override minParams = 2;
  override maxParams = 253;

  override calculate(array: BaseValueObject, ...variants: BaseValueObject[]): BaseValueObject {
    const given = [array, ...variants].find((argument) => argument.isError());
    if (given !== undefined) return given;
    const cells = cellsOf(array);
    const keys = variants.flatMap((by, place) =>
      place % 2 === 0 ? [{ by: cellsOf(by), order: numberOf(variants[place + 1], 1) }] : [],
    );
    const isByColumn = keys[0]?.by.length === 1 && (cells.length > 1 || keys[0].by[0]?.length !== 1);
    const lines = isByColumn ? transposed(cells) : cells;
    const lists = keys.map(({ by }) => (isByColumn ? (by[0] ?? []) : by.map((row) => row[0])));
    const fits = keys.every(
      ({ by, order }, key) =>
        (isByColumn ? by.length === 1 : by.every((row) => row.length === 1)) &&
        lists[key]?.length === lines.length &&
        isOrder(order),
    );
    if (!fits) return valueError();
    const places = sortedPlaces(
      lines.length,
      keys.map(({ order }, key) => ({ at: (line) => sortable(lists[key]?.[line]), order: sortOrder(order) })),
    );
    const sorted = places.map((place) => lines[place] ?? []);
    return toArray(isByColumn ? transposed(sorted) : sorted);
  }
}

type Cell = Nullable<BaseValueObject>;

function cellsOf(value: BaseValueObject): readonly (readonly Cell[])[] {
  return value.isArray() ? (value as ArrayValueObject).getArrayValue() : [[value]];
}

function transposed(cells: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] {
  return (cells[0] ?? []).map((_, column) => cells.map((row) => row[column]));
}

function toArray(cells: readonly (readonly Cell[])[]): BaseValueObject {
  return ArrayValueObject.create({
    calculateValueList: cells.map((row) => row.map((cell) => cell ?? NullValueObject.create())),
    rowCount: cells.length,
    columnCount: cells[0]?.length ?? 0,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

function lineOf(value: BaseValueObject | undefined, omitted: number): readonly number[] {
  return value?.isArray()
    ? cellsOf(value)
        .flat()
        .map((cell) => numberOf(cell, omitted))
    : [numberOf(value, omitted)];
}

/** NaN where it is no number. */
function numberOf(value: Cell, omitted: number): number {
  if (!value || value.isNull()) return omitted;
  if (value.isArray()) return numberOf((value as ArrayValueObject).get(0, 0), omitted);
  return Number(value.getValue());
}

function isOrder(order: number): boolean {
  return Math.trunc(order) === 1 || Math.trunc(order) === -1;
}

function sortOrder(order: number | undefined): SortOrder {
  return order !== undefined && Math.trunc(order) === -1 ? -1 : 1;
}

function sortable(cell: Cell): Sortable {
  if (!cell || cell.isNull()) return { kind: "blank" };
  if (cell.isError()) return { kind: "error" };
  const value = cell.getValue();
  switch (typeof value) {
    case "number":
      return { kind: "number", value };
    case "boolean":
      return { kind: "logical", value };
    default:
      return { kind: "text", value: String(value) };
  }
}

function valueError(): ErrorValueObject {
  return ErrorValueObject.create(ErrorType.VALUE);
}
