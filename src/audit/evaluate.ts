/** What a formula with AWARD functions gives, from the saved values of the cells that it reads. */
import {
  isCellError,
  type CellValue,
  type FunctionArgument,
  type FunctionResult,
} from "../invocation/index.ts";
import { NotWorkedOut, parseFormula, type Formula } from "./formula.ts";
import { ordinaryFunctions } from "./ordinaryFunctions.ts";
import type { SavedSheet, SavedWorkbook } from "./savedWorkbook.ts";

/** Calls a function of ours: "AWARD.NOTE_REPAYMENT". */
type CallOwn = (name: string, args: readonly FunctionArgument[]) => Promise<FunctionResult | undefined>;

/** Where a formula stands, and what its calls go to. */
export interface Home {
  readonly workbook: SavedWorkbook;
  readonly sheet: string;
  readonly callOwn: CallOwn;
  /** Names that are being looked up, which may not lead back to themselves. */
  readonly names?: readonly string[];
}

/**
 * Works a formula out.
 *
 * @throws NotWorkedOut where it uses what the audit does not know
 */
export async function evaluate(formula: Formula, home: Home): Promise<FunctionArgument> {
  switch (formula.kind) {
    case "value":
      return { kind: "scalar", value: formula.value };
    case "array":
      return { kind: "range", values: formula.rows };
    case "cells": {
      const sheet = sheetOf(formula.sheet, home);
      return asArgument(sheet.values(formula.area));
    }
    case "spill": {
      const sheet = sheetOf(formula.sheet, home);
      const { row, column } = formula;
      const area = sheet.at(row, column)?.fills ?? { row, column, lastRow: row, lastColumn: column };
      return asArgument(sheet.values(area));
    }
    case "name":
      return evaluateName(formula.name, formula.sheet, home);
    case "operation": {
      const operands = [];
      for (const operand of formula.operands) operands.push(await evaluate(operand, home));
      return operation(formula.operator, operands);
    }
    case "call":
      return evaluateCall(formula.name, formula.args, home);
  }
}

function sheetOf(name: string | undefined, { workbook, sheet }: Home): SavedSheet {
  const found = workbook.sheet(name ?? sheet);
  if (found === undefined) throw new NotWorkedOut(`the workbook has no sheet ${name ?? sheet}`);
  return found;
}

function evaluateName(name: string, on: string | undefined, home: Home): Promise<FunctionArgument> {
  const { names = [], workbook, sheet } = home;
  const key = name.toLowerCase();
  const { file } = workbook;
  const candidates = file.names.filter((one) => one.name.toLowerCase() === key);
  const local = candidates.find(
    ({ sheetIndex }) =>
      sheetIndex !== undefined && file.tabs[sheetIndex]?.toLowerCase() === (on ?? sheet).toLowerCase(),
  );
  const defined = local ?? candidates.find(({ sheetIndex }) => sheetIndex === undefined);
  if (defined === undefined || names.includes(key))
    throw new NotWorkedOut(`the name ${name} leads to nothing`);
  return evaluate(parseFormula(defined.refersTo), { ...home, names: [...names, key] });
}

async function evaluateCall(
  name: string,
  args: readonly (Formula | undefined)[],
  home: Home,
): Promise<FunctionArgument> {
  const given: FunctionArgument[] = [];
  for (const arg of args) given.push(arg === undefined ? { kind: "omitted" } : await evaluate(arg, home));
  const result = await home.callOwn(name, given);
  if (result !== undefined) return resultAsArgument(result);
  const ordinary = ordinaryFunctions[name];
  if (ordinary === undefined) throw new NotWorkedOut(`it uses ${name}, which the audit does not work out`);
  return { kind: "scalar", value: ordinary(given) };
}

function resultAsArgument(result: FunctionResult): FunctionArgument {
  switch (result.kind) {
    case "error":
      return { kind: "scalar", value: result.code };
    case "value":
      // Excel shows a null that a function returned as 0.
      return { ...result, kind: "scalar", value: result.value ?? 0 };
    case "table":
      return {
        kind: "range",
        values: result.values.map((row) => row.map(({ value }) => value ?? 0)),
        numberFormats: result.values.map((row) => row.map(({ numberFormat }) => numberFormat)),
      };
  }
}

function asArgument(values: readonly (readonly CellValue[])[]): FunctionArgument {
  const [first] = values;
  return values.length === 1 && first?.length === 1
    ? { kind: "scalar", value: first[0] ?? null }
    : { kind: "range", values };
}

/** The values of an argument as a table. */
export function tableOf(argument: FunctionArgument): readonly (readonly CellValue[])[] {
  if (argument.kind === "range") return argument.values;
  return [[argument.kind === "omitted" ? null : argument.value]];
}

/** An operation, cell by cell where an operand is a table; a single row or column is repeated. */
function operation(operator: string, operands: readonly FunctionArgument[]): FunctionArgument {
  const tables = operands.map(tableOf);
  const rows = Math.max(...tables.map((table) => table.length));
  const columns = Math.max(...tables.map((table) => table[0]?.length ?? 0));
  const values = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) =>
      single(
        operator,
        tables.map((table) => {
          const line = table[table.length === 1 ? 0 : row];
          const value = line?.[line.length === 1 ? 0 : column];
          return value === undefined ? "#N/A" : value;
        }),
      ),
    ),
  );
  return asArgument(values);
}

function single(operator: string, operands: readonly CellValue[]): CellValue {
  const error = operands.find(isCellError);
  if (error !== undefined) return error;
  const [left = null, right = null] = operands;
  if (operator === "&") return asText(left) + asText(right);
  if (["=", "<>", "<", ">", "<=", ">="].includes(operator)) return compared(operator, left, right);
  const [a, b] = [asNumber(left), asNumber(right)];
  if (a === undefined || b === undefined) return "#VALUE!";
  switch (operator) {
    case "+":
      return a + b;
    case "-":
      return a - b;
    case "*":
      return a * b;
    case "/":
      return b === 0 ? "#DIV/0!" : a / b;
    case "^":
      return a ** b;
    case "negative":
      return -a;
    default:
      return a / 100;
  }
}

function asText(value: CellValue): string {
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value ?? "");
}

function asNumber(value: CellValue): number | undefined {
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value === "number") return value;
  return /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*$/i.test(value) ? Number(value) : undefined;
}

/** Numbers come before text, text before truth; text is compared whatever its case. */
function compared(operator: string, left: CellValue, right: CellValue): boolean {
  const rank = (value: CellValue): number => ["number", "string", "boolean"].indexOf(typeof value);
  const blank = (value: CellValue, other: CellValue): CellValue =>
    value ?? (typeof other === "string" ? "" : typeof other === "boolean" ? false : 0);
  const [a, b] = [blank(left, right), blank(right, left)];
  const [x, y] = [typeof a === "string" ? a.toLowerCase() : a, typeof b === "string" ? b.toLowerCase() : b];
  const order = rank(a) !== rank(b) ? rank(a) - rank(b) : x === y ? 0 : (x ?? 0) < (y ?? 0) ? -1 : 1;
  return (
    (order === 0 && ["=", "<=", ">="].includes(operator)) ||
    (order !== 0 && operator === "<>") ||
    (order < 0 && ["<", "<="].includes(operator)) ||
    (order > 0 && [">", ">="].includes(operator))
  );
}
