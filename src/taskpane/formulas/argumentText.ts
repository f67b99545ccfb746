import {
  bothWays,
  canBeThousands,
  DomainError,
  fromIso,
  numberMistake,
  readDateText,
  readNumberText,
  toCalendar,
  type DateOrder,
  type DecimalSeparator,
} from "../../calc/index.ts";
import { splitArguments } from "../elements/functions/expression.ts";
import { readReference, type Reference } from "./reference.ts";

/** What the text in an argument's field stands for. */
export type ArgumentReading =
  | { readonly kind: "empty" }
  | { readonly kind: "reference"; readonly reference: Reference }
  /** `formula` is what goes between the parentheses, in Excel's own (US English) notation. */
  | {
      readonly kind: "name" | "number" | "date" | "boolean" | "text" | "expression";
      readonly formula: string;
    }
  | { readonly kind: "problem"; readonly sentence: string };

/** What the reading of a field depends on besides its text. */
export interface ArgumentContext {
  /** As this user types numbers. */
  readonly decimalSeparator: DecimalSeparator;
  /** What comes first in this user's dates; absent where unknown. */
  readonly dateOrder?: DateOrder | undefined;
  /** Names defined in the workbook. */
  readonly names: readonly string[];
}

/** Longest text that Excel takes inside a formula. */
const LONGEST_TEXT = 255;

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;
const OTHER_DATE = /^\d{1,4}([/.-])\d{1,2}\1\d{1,4}$/;

/** Of a table: Receipts[#All]. */
const TABLE_REFERENCE = /^(?:[\p{L}_\\][\p{L}\p{N}_.\\]*)?\[.+\]$/su;

/** Of what a name spills, and of another workbook. */
const OTHER_REFERENCES = [
  /^[\p{L}_\\][\p{L}\p{N}_.\\]*#$/u,
  /^(?:'[^'[\]]*\[[^\]]+\](?:[^']|'')+'|\[[^\]]+\][\p{L}\p{N}_.]+)![$\p{L}_][^!]*$/u,
];

/** Whether it is a reference of which only Excel knows the cells. */
function isReferenceOfExcels(text: string): boolean {
  return (TABLE_REFERENCE.test(text) && isClosed(text)) || OTHER_REFERENCES.some((form) => form.test(text));
}

/** Whether every bracket closes; a quote before one makes it part of a column's name. */
function isClosed(text: string): boolean {
  let open = 0;
  for (const [bracket] of text.replaceAll(/'[[\]#']/gu, "").matchAll(/[[\]]/gu)) {
    open += bracket === "[" ? 1 : -1;
    if (open < 0) return false;
  }
  return open === 0;
}

/**
 * Reads what a user typed or picked as an argument.
 *
 * In this order: nothing; text in quotes; a formula behind "="; TRUE or FALSE; a date as
 * 2018-11-15; a reference; a number as the user's Excel shows numbers; a defined name; else text.
 */
export function readArgument(typed: string, context: ArgumentContext): ArgumentReading {
  const text = typed.trim();
  if (text === "") return { kind: "empty" };
  if (text.length > 1 && text.startsWith('"') && text.endsWith('"')) {
    return textReading(text.slice(1, -1).replaceAll('""', '"'));
  }
  if (text.startsWith("=")) return readExpression(text.slice(1).trim());
  if (/^(true|false)$/i.test(text)) return { kind: "boolean", formula: text.toUpperCase() };
  if (ISO_DATE.test(text)) return readIsoDate(text);
  const reference = readReference(text);
  if (reference) return { kind: "reference", reference };
  if (isReferenceOfExcels(text)) return { kind: "name", formula: text };
  const number = readNumber(text, context.decimalSeparator);
  if (number) return number;
  const date = readDateText(text, context.dateOrder);
  if (date?.kind === "date") return readIsoDate(date.iso);
  if (date?.kind === "either") {
    return problem(`${text} can be read in two ways: write ${date.dayFirst} or ${date.monthFirst}.`);
  }
  if (OTHER_DATE.test(text)) {
    return problem(`Write the date as year-month-day, such as 2018-11-15, got ${text}.`);
  }
  const mistake = numberMistake(text, context.decimalSeparator);
  if (mistake !== undefined) return problem(mistake);
  const name = context.names.find((candidate) => candidate.toLowerCase() === text.toLowerCase());
  if (name !== undefined) return { kind: "name", formula: name };
  return textReading(text);
}

/** What a reading is called in the pane: "number 5500000", "cell Sheet1!B4". */
export function describeReading(reading: ArgumentReading): string {
  switch (reading.kind) {
    case "empty":
      return "";
    case "reference": {
      const { firstRow, lastRow, firstColumn, lastColumn, written } = reading.reference;
      const isOneCell = firstRow === lastRow && firstColumn === lastColumn && !written.endsWith("#");
      return `${isOneCell ? "cell" : "cells"} ${written}`;
    }
    case "problem":
      return reading.sentence;
    case "expression":
      return `formula ${reading.formula}`;
    default:
      return `${reading.kind} ${reading.formula}`;
  }
}

function textReading(text: string): ArgumentReading {
  if (text.length > LONGEST_TEXT) {
    return problem(
      `Excel takes at most ${LONGEST_TEXT} characters of text in a formula, got ${text.length}: put it in a cell and pick that.`,
    );
  }
  return { kind: "text", formula: `"${text.replaceAll('"', '""')}"` };
}

function readExpression(text: string): ArgumentReading {
  if (text === "") return problem("Write a formula behind the =, such as =TODAY().");
  const pieces = splitArguments(text);
  if (pieces === undefined) return problem("A quote or parenthesis in this formula does not close.");
  if (pieces.length > 1) return problem("This formula has a comma outside its parentheses.");
  return { kind: "expression", formula: text };
}

function readIsoDate(text: string): ArgumentReading {
  try {
    const { year, month, day } = toCalendar(fromIso(text));
    return { kind: "date", formula: `DATE(${year},${month},${day})` };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return problem(`Write a day from 1900-03-01 to 9999-12-31, got ${text}.`);
  }
}

function readNumber(text: string, decimalSeparator: DecimalSeparator): ArgumentReading | undefined {
  const written = readNumberText(text, decimalSeparator);
  if (!written) return undefined;
  if (canBeThousands(text, decimalSeparator)) {
    const [plain, other] = bothWays(text, decimalSeparator);
    return problem(`${text} can be read in two ways: write ${plain} or ${other}.`);
  }
  const { digits, isPercent } = written;
  // Excel holds numbers up to 9.99E+307; JavaScript's own limit is 1.8E+308.
  if (!(Math.abs(Number(digits)) < 1e308)) return problem("This number is too large for Excel.");
  return { kind: "number", formula: `${digits}${isPercent ? "%" : ""}` };
}

function problem(sentence: string): ArgumentReading {
  return { kind: "problem", sentence };
}
