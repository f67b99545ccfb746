import { BooleanNumber, type Nullable } from "@univerjs/core";
import {
  ArrayValueObject,
  BaseFunction,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  FunctionType,
  NumberValueObject,
  StringValueObject,
  type BaseReferenceObject,
  type BaseValueObject,
  type FunctionVariantType,
  type IFunctionInfo,
} from "@univerjs/engine-formula";
import type { CellValue, FunctionArgument, FunctionDescription, FunctionResult } from "../host/cells/grid.ts";
import type { CallLedger } from "./callLedger.ts";
import type { GivenFormats } from "./givenFormats.ts";

const errorTypes: ReadonlySet<string> = new Set(Object.values(ErrorType));

/**
 * A custom function of the add-in, as Univer's engine calls it.
 *
 * It answers at once: with the call's result, or with #GETTING_DATA while the call is under way.
 * An argument that is itself still under way is never passed to the add-in.
 */
export class AddinFunction extends BaseFunction {
  /** References come as such, so that a blank cell and an omitted argument can be told apart. */
  override needsReferenceObject = true;

  constructor(
    name: string,
    private readonly ledger: CallLedger,
    private readonly formats: GivenFormats,
  ) {
    super(name);
  }

  /** Text in quotes is text to an add-in, where Univer's own functions read a date or a percentage in it. */
  override isArgumentsIgnoreNumberPattern(): boolean {
    return true;
  }

  override calculate(...variants: FunctionVariantType[]): ArrayValueObject | BaseValueObject {
    const args = variants.map((variant) => toArgument(variant, this.formats));
    if (args.some(isUnderWay) || !this.subUnitId) return ErrorValueObject.create(ErrorType.CONNECT);
    const position = { sheetId: this.subUnitId, row: this.row, column: this.column };
    const result = this.ledger.ask(position, String(this.name), args);
    return result === undefined ? ErrorValueObject.create(ErrorType.CONNECT) : toValueObject(result);
  }
}

/** What Univer shows of a function while its name and its arguments are typed. */
export function formulaHelp({ name, description, parameters }: FunctionDescription): IFunctionInfo {
  return {
    functionName: name,
    functionType: FunctionType.User,
    description,
    abstract: description,
    functionParameter: parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description,
      example: "",
      require: parameter.optional ? BooleanNumber.FALSE : BooleanNumber.TRUE,
      repeat: parameter.repeating ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    })),
  };
}

function toArgument(variant: FunctionVariantType, formats: GivenFormats): FunctionArgument {
  if (variant.isReferenceObject()) {
    const reference = variant as BaseReferenceObject;
    return toRangeOrScalar(reference.toArrayValueObject(), formats.of(reference));
  }
  const value = variant as BaseValueObject;
  // Univer keeps the pattern of what a function gave until something is calculated with it.
  if (value.isArray())
    return toRangeOrScalar(value as ArrayValueObject, (_row, _column, one) => patternOf(one));
  return value.isNull() ? { kind: "omitted" } : toScalar(toCellValue(value), patternOf(value));
}

function patternOf(value: Nullable<BaseValueObject>): string | undefined {
  return value?.getPattern() || undefined;
}

function toScalar(value: CellValue, numberFormat: string | undefined): FunctionArgument {
  return { kind: "scalar", value, ...(numberFormat !== undefined && { numberFormat }) };
}

function toRangeOrScalar(
  array: ArrayValueObject,
  formatAt: (row: number, column: number, value: Nullable<BaseValueObject>) => string | undefined,
): FunctionArgument {
  const rows = array.getArrayValue();
  const values = Array.from({ length: array.getRowCount() }, (_, row) =>
    Array.from({ length: array.getColumnCount() }, (_unused, column) => toCellValue(rows[row]?.[column])),
  );
  const numberFormats = values.map((line, row) =>
    line.map((value, column) =>
      typeof value === "number" ? formatAt(row, column, rows[row]?.[column]) : undefined,
    ),
  );
  const [first] = values;
  if (values.length === 1 && first?.length === 1) return toScalar(first[0] ?? null, numberFormats[0]?.[0]);
  return {
    kind: "range",
    values,
    ...(numberFormats.some((line) => line.some(Boolean)) && { numberFormats }),
  };
}

function toCellValue(value: Nullable<BaseValueObject>): CellValue {
  if (!value || value.isNull()) return null;
  if (value.isError()) return (value as ErrorValueObject).getErrorType();
  return value.getValue();
}

function isUnderWay(argument: FunctionArgument): boolean {
  if (argument.kind === "omitted") return false;
  if (argument.kind === "scalar") return argument.value === ErrorType.CONNECT;
  return argument.values.some((row) => row.includes(ErrorType.CONNECT));
}

function toValueObject(result: FunctionResult): BaseValueObject {
  switch (result.kind) {
    case "error":
      return toErrorObject(result.code);
    case "value":
      return toScalarObject(result.value, result.numberFormat);
    case "table":
      return toArrayObject(
        result.values.map((row) => row.map(({ value, numberFormat }) => toScalarObject(value, numberFormat))),
      );
  }
}

function toScalarObject(value: CellValue, numberFormat = ""): BaseValueObject {
  // Excel shows a null that a function returned as 0.
  if (value === null) return NumberValueObject.create(0);
  if (typeof value === "number") return NumberValueObject.create(value, numberFormat);
  if (typeof value === "boolean") return BooleanValueObject.create(value);
  return errorTypes.has(value) ? toErrorObject(value) : StringValueObject.create(value);
}

function toErrorObject(code: string): ErrorValueObject {
  return ErrorValueObject.create(errorTypes.has(code) ? (code as ErrorType) : ErrorType.VALUE);
}

function toArrayObject(rows: BaseValueObject[][]): BaseValueObject {
  const columnCount = Math.max(0, ...rows.map((row) => row.length));
  if (columnCount === 0) return ErrorValueObject.create(ErrorType.CALC);
  return ArrayValueObject.create({
    calculateValueList: rows,
    rowCount: rows.length,
    columnCount,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}
