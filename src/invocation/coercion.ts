/**
 * From the arguments of a formula to those of the custom function, by functions.json.
 *
 * What Excel does here is documented for the most part and was not seen in a real Excel:
 * - an omitted optional argument is null; trailing arguments are always filled up;
 * - an error value makes the call's result without calling, unless the parameter takes errors;
 * - text that is no number makes #VALUE! of a "number", without calling;
 * - a blank cell is 0, "" or false for a typed parameter; for "any" it is null on the web and 0 on
 *   Windows and the Mac (OfficeDev/office-js issues 4702 and 5262);
 * - a number that a custom function gave with a number format stays a value with a type for "any", where the
 *   file says that it takes them, and is the plain number otherwise;
 * - a range for a scalar parameter calls the function once for each cell (dynamic arrays).
 */
import type { FunctionMetadata, ParameterMetadata } from "./functionMetadata.ts";
import { isCellError, type CellValue, type FunctionArgument, type FunctionResult } from "./values.ts";

type Range = Extract<FunctionArgument, { kind: "range" }>;
type Failure = Extract<FunctionResult, { kind: "error" }>;

/** One call to make, or the error it makes without being made. */
export type PreparedCall = { readonly kind: "call"; readonly args: readonly unknown[] } | Failure;

/** The calls of one formula: one, or a table of them where a scalar was given a range. */
export type PreparedCalls =
  | { readonly kind: "single"; readonly call: PreparedCall }
  | { readonly kind: "lifted"; readonly calls: readonly (readonly PreparedCall[])[] };

/** What a blank cell is to a parameter of type "any". */
export type BlankInAny = null | 0;

export function prepareCalls(
  of: FunctionMetadata,
  args: readonly FunctionArgument[],
  blankInAny: BlankInAny = null,
): PreparedCalls {
  const arity = checkArity(of, args);
  if (arity) return { kind: "single", call: arity };

  const lifted = args.flatMap((argument, index) => {
    const isScalar = !parameterAt(of, index)?.isMatrix;
    return isScalar && argument.kind === "range" && !isSingle(argument.values) ? [argument.values] : [];
  });
  if (lifted.length === 0) return { kind: "single", call: prepare(of, args, blankInAny) };

  const rows = Math.max(...lifted.map((values) => values.length));
  const columns = Math.max(...lifted.map((values) => values[0]?.length ?? 0));
  const calls = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => {
      const here = args.map((argument, index) =>
        argument.kind === "range" && !parameterAt(of, index)?.isMatrix
          ? elementOf(argument, row, column)
          : argument,
      );
      return prepare(of, here, blankInAny);
    }),
  );
  return { kind: "lifted", calls };
}

function checkArity(of: FunctionMetadata, args: readonly FunctionArgument[]): Failure | undefined {
  const last = of.parameters.at(-1);
  if (args.length > of.parameters.length && !last?.isRepeating) {
    return failure(`${of.name} takes ${of.parameters.length} arguments, got ${args.length}.`);
  }
  const missing = of.parameters.slice(args.length).find((parameter) => !parameter.isOptional);
  return missing && failure(`${of.name} needs ${missing.name}.`);
}

/** The parameter an argument belongs to: the last one takes all that follow if it repeats. */
function parameterAt(of: FunctionMetadata, index: number): ParameterMetadata | undefined {
  const last = of.parameters.at(-1);
  return of.parameters[index] ?? (last?.isRepeating ? last : undefined);
}

/**
 * The value of a range at a place of the lifted table. A single row or column is repeated; beyond the
 * range there is #N/A, as in Excel.
 */
function elementOf({ values, numberFormats }: Range, row: number, column: number): FunctionArgument {
  const rowHere = values.length === 1 ? 0 : row;
  const columnHere = values[rowHere]?.length === 1 ? 0 : column;
  const value = values[rowHere]?.[columnHere];
  const numberFormat = numberFormats?.[rowHere]?.[columnHere];
  return {
    kind: "scalar",
    value: value === undefined ? "#N/A" : value,
    ...(numberFormat && { numberFormat }),
  };
}

function prepare(
  of: FunctionMetadata,
  args: readonly FunctionArgument[],
  blankInAny: BlankInAny,
): PreparedCall {
  const prepared: unknown[] = [];
  for (const [index, parameter] of of.parameters.entries()) {
    const given = parameter.isRepeating ? args.slice(index) : [args[index] ?? ({ kind: "omitted" } as const)];
    const converted: unknown[] = [];
    for (const argument of given) {
      const result = convert(argument, parameter, of, blankInAny);
      if (isFailure(result)) return result;
      converted.push(result.value);
    }
    prepared.push(parameter.isRepeating ? converted : converted[0]);
  }
  return { kind: "call", args: prepared };
}

type Converted = { readonly value: unknown } | Failure;

function convert(
  argument: FunctionArgument,
  parameter: ParameterMetadata,
  of: FunctionMetadata,
  blankInAny: BlankInAny,
): Converted {
  const one = (value: CellValue, numberFormat?: string): Converted =>
    convertValue(value, parameter, of, { blankInAny, numberFormat });
  if (argument.kind === "omitted") return parameter.isOptional ? { value: null } : one(null);
  const { values, numberFormats = [] } = argument.kind === "range" ? argument : tableOf(argument);
  if (!parameter.isMatrix) return one(values[0]?.[0] ?? null, numberFormats[0]?.[0]);

  const table: unknown[][] = [];
  for (const [row, cells] of values.entries()) {
    const line: unknown[] = [];
    for (const [column, value] of cells.entries()) {
      const converted = one(value, numberFormats[row]?.[column]);
      if (isFailure(converted)) return converted;
      line.push(converted.value);
    }
    table.push(line);
  }
  return { value: table };
}

function tableOf({
  value,
  numberFormat,
}: Extract<FunctionArgument, { kind: "scalar" }>): Omit<Range, "kind"> {
  return { values: [[value]], numberFormats: [[numberFormat]] };
}

/** A number that keeps its format on the way from one custom function to another: Excel.FormattedNumberCellValue. */
interface FormattedNumber {
  readonly type: "FormattedNumber";
  readonly basicType: "Double";
  readonly basicValue: number;
  readonly numberFormat: string;
}

function convertValue(
  value: CellValue,
  { name, type }: ParameterMetadata,
  { takesErrors, takesDataTypes }: FunctionMetadata,
  {
    blankInAny,
    numberFormat,
  }: { readonly blankInAny: BlankInAny; readonly numberFormat: string | undefined },
): Converted {
  if (isCellError(value)) {
    // CustomFunctionProxy._transferCustomFunctionError turns this into a CustomFunctions.Error.
    if (type === "any" && takesErrors) return { value: { type: "CustomFunctionError", code: value } };
    return { kind: "error", code: value };
  }
  switch (type) {
    case "any": {
      if (numberFormat === undefined || !takesDataTypes || typeof value !== "number")
        return { value: value ?? blankInAny };
      const formatted: FormattedNumber = {
        ...{ type: "FormattedNumber", basicType: "Double", basicValue: value, numberFormat },
      };
      return { value: formatted };
    }
    case "number": {
      const number = asNumber(value);
      if (number !== undefined) return { value: number };
      return failure(`${name} must be a number, got ${JSON.stringify(value)}.`);
    }
    case "boolean": {
      const truth = asBoolean(value);
      if (truth !== undefined) return { value: truth };
      return failure(`${name} must be TRUE or FALSE, got ${JSON.stringify(value)}.`);
    }
    case "string":
      return { value: typeof value === "boolean" ? String(value).toUpperCase() : String(value ?? "") };
  }
}

function asNumber(value: CellValue): number | undefined {
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value === "number") return value;
  const text = value.trim();
  return text !== "" && /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : undefined;
}

function asBoolean(value: CellValue): boolean | undefined {
  if (value === null) return false;
  if (typeof value === "boolean") return value;
  if (typeof value === "number") return value !== 0;
  if (/^true$/i.test(value)) return true;
  return /^false$/i.test(value) ? false : undefined;
}

function isSingle(values: readonly (readonly CellValue[])[]): boolean {
  return values.length === 1 && values[0]?.length === 1;
}

function isFailure(result: Converted): result is Failure {
  return "kind" in result;
}

function failure(message: string): Failure {
  return { kind: "error", code: "#VALUE!", message };
}
