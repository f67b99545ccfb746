/** What a cell of the self-test must show, and the formula that tells whether it does. */
import { fromIso } from "../../calc/index.ts";

export type Expectation =
  | { readonly kind: "number" | "date"; readonly value: number }
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "error"; readonly value: string }
  | { readonly kind: "table"; readonly rows: readonly (readonly Expectation[])[] };

/** Excel's error values in the order of ERROR.TYPE. */
const ERRORS = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"];

/** What ERROR.TYPE says of #GETTING_DATA, and the last of the errors that an answer can be. */
const GETTING_DATA = 8;
const LAST_ERROR = 14;

/** An element of a table: text in quotes, or anything up to the next separator. */
const ELEMENT = /("(?:[^"]|"")*"|[^,;{}]+)([,;}])/gy;

/** Reads a result as the documentation writes it; a sentence and an error stand there without quotes. */
export function readExpectation(result: string): Expectation {
  const text = result.trim();
  if (text.startsWith("{")) return { kind: "table", rows: readTable(text) };
  if (text.startsWith('"')) return { kind: "text", value: text.slice(1, -1).replaceAll('""', '"') };
  if (ERRORS.includes(text)) return { kind: "error", value: text };
  if (text === "TRUE" || text === "FALSE") return { kind: "boolean", value: text === "TRUE" };
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return { kind: "date", value: fromIso(text) };
  const number = Number(text);
  return text === "" || Number.isNaN(number)
    ? { kind: "text", value: text }
    : { kind: "number", value: number };
}

function readTable(text: string): Expectation[][] {
  const rows: Expectation[][] = [[]];
  for (const [, element = "", separator] of text.slice(1).matchAll(ELEMENT)) {
    rows.at(-1)?.push(readExpectation(element));
    if (separator === ";") rows.push([]);
  }
  return rows;
}

/** Where one cell of the self-test and what it is compared with stand. */
export interface TriedCell {
  readonly result: string;
  readonly expected: string;
  /** The verdicts above it. */
  readonly above: string;
}

/**
 * The verdict on a cell as a formula that every Excel knows: 0 it is right; the n-th that differs is n; the
 * n-th that has no value yet, because Excel still waits for the function, is -n.
 *
 * Numbers may differ in the tenth digit: the last ones are those of the computer.
 */
export function verdictFormula(expectation: Expectation, { result, expected, above }: TriedCell): string {
  const isLate = `IF(ISERROR(${result}),IFERROR(OR(ERROR.TYPE(${result})=${GETTING_DATA},ERROR.TYPE(${result})>${LAST_ERROR}),TRUE),ISBLANK(${result}))`;
  const verdicts = [
    isRight(expectation, result, expected),
    "0",
    `IF(${isLate},-1-COUNTIF(${above},"<0"),1+COUNTIF(${above},">0"))`,
  ];
  return `=IF(${verdicts.join(",")})`;
}

function isRight(expectation: Expectation, result: string, expected: string): string {
  switch (expectation.kind) {
    case "number":
    case "date":
      return `IF(ISNUMBER(${result}),ABS(${result}-${expected})<=0.000000001*ABS(${expected})+0.000000000001,FALSE)`;
    case "text":
      return `IF(ISTEXT(${result}),EXACT(${result},${expected}),FALSE)`;
    case "boolean":
      return `IF(ISLOGICAL(${result}),${result}=${expected},FALSE)`;
    case "error":
      return `IFERROR(ERROR.TYPE(${result})=${ERRORS.indexOf(expectation.value) + 1},FALSE)`;
    case "table":
      throw new Error("A table is compared cell by cell.");
  }
}

/** A cell's value or error as text, as a formula without its "=". */
export function shownFormula(cell: string): string {
  const names = [...ERRORS, "#GETTING_DATA"].map((name) => `"${name}"`).join(",");
  return `IFERROR(${cell}&"",IFERROR("error "&CHOOSE(ERROR.TYPE(${cell}),${names}),"no value"))`;
}
