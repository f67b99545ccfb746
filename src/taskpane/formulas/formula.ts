import { readArgument, type ArgumentContext, type ArgumentReading } from "./argumentText.ts";
import { readCall } from "../elements/functions/expression.ts";
import { containsCell, writtenOn } from "./reference.ts";

/** Longest formula that Excel takes. */
const LONGEST_FORMULA = 8192;

/** A formula that cannot be put into that cell; `message` is one sentence. */
export class FormulaProblem extends Error {}

/** Notation of the examples, whoever reads them. */
const AS_PUBLISHED: ArgumentContext = { decimalSeparator: ".", names: [] };

/**
 * The formula that calls a function with these arguments: "=AWARD.NOTE_REPAYMENT(5500000, B4)".
 *
 * Arguments left empty at the end are left out, those in between stay empty.
 *
 * @param sheet the sheet it will stand on, whose name its references then do without
 */
export function buildFormula(name: string, readings: readonly ArgumentReading[], sheet?: string): string {
  const texts = readings.map((reading) => argumentFormula(reading, sheet));
  const given = texts.findLastIndex((text) => text !== "") + 1;
  return `=${name}(${texts.slice(0, given).join(", ")})`;
}

/**
 * The same formula for one cell.
 *
 * @throws FormulaProblem when the cell is one of its own arguments, or the formula is too long
 */
export function formulaForCell(
  name: string,
  readings: readonly ArgumentReading[],
  cell: { readonly sheet: string; readonly address: string; readonly row: number; readonly column: number },
): string {
  if (readings.some((reading) => reading.kind === "reference" && containsCell(reading.reference, cell))) {
    throw new FormulaProblem(
      `${cell.address} is one of the arguments: select the cell that is to show the result, then insert.`,
    );
  }
  const formula = buildFormula(name, readings, cell.sheet);
  if (formula.length > LONGEST_FORMULA) {
    throw new FormulaProblem(
      `The formula has ${formula.length} characters, Excel takes ${LONGEST_FORMULA}: put long arguments into cells.`,
    );
  }
  return formula;
}

/**
 * What this user would type into the fields to get an example's formula.
 *
 * @returns a text per argument, or undefined when the example is not one plain call
 */
export function fieldsOfExample(formula: string, decimalSeparator: "." | ","): readonly string[] | undefined {
  return readCall(formula)?.args.map((argument) => {
    const text = fieldText(argument);
    const isNumber = readArgument(text, AS_PUBLISHED).kind === "number";
    return isNumber ? text.replace(".", decimalSeparator) : text;
  });
}

/** An example as Excel takes it: the days in it, which readers see as 2018-11-15, as dates. */
export function exampleFormula(formula: string): string {
  const call = readCall(formula);
  if (!call) return formula;
  return buildFormula(
    call.name,
    call.args.map((argument) => readArgument(fieldText(argument), AS_PUBLISHED)),
  );
}

function fieldText(argument: string): string {
  const date = /^DATE\((\d{4}),\s*(\d{1,2}),\s*(\d{1,2})\)$/i.exec(argument);
  if (date) return [date[1], date[2]?.padStart(2, "0"), date[3]?.padStart(2, "0")].join("-");
  const inner = /^"([^"]*)"$/.exec(argument)?.[1];
  if (inner !== undefined) {
    return readArgument(inner, AS_PUBLISHED).kind === "text" ? inner : argument;
  }
  const { kind } = readArgument(argument, AS_PUBLISHED);
  return kind === "text" || kind === "problem" ? `=${argument}` : argument;
}

function argumentFormula(reading: ArgumentReading, sheet: string | undefined): string {
  switch (reading.kind) {
    case "empty":
    case "problem":
      return "";
    case "reference":
      return sheet === undefined ? reading.reference.written : writtenOn(sheet, reading.reference);
    default:
      return reading.formula;
  }
}
