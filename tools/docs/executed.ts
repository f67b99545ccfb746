/**
 * The documentation's formulas, worked out with the functions.js that was built: what a page shows as a result is what
 * came out, and a result that was written down otherwise stops the build.
 */
import { presets } from "../../src/calc/index.ts";
import { tableOf, evaluate, type Home } from "../../src/audit/evaluate.ts";
import { parseFormula } from "../../src/audit/formula.ts";
import { loadAddIn } from "../../src/audit/nodeAddIn.ts";
import { readSavedWorkbook } from "../../src/audit/savedWorkbook.ts";
import { writeWorkbook, type WrittenWorkbook } from "../../src/spreadsheetFile/index.ts";

export type Shown = readonly (readonly string[])[];

export interface Executor {
  /** The result of a formula as cells show it. @throws Error where it is not what was written down */
  readonly result: (formula: string, writtenDown: string) => Promise<Shown>;
  /** What a cell says that refuses a call. @throws Error where it does not */
  readonly refusal: (formula: string) => Promise<{ readonly code: string; readonly sentence: string }>;
}

type Value = number | string | boolean | null;

/** As the remarks of the functions of scenarios say. */
const ACTIVE = "Settlement of 2018 in instalments";

const ERROR = /^#(N\/A|(VALUE|NUM|DIV\/0|REF|NULL)!|NAME\?)$/;

/** Excel shows so many digits. */
const DIGITS = 15;

/** A day in a result that is written down; in text it would stand in quotes. */
const DAY = /"[^"]*"|\b\d{4}-\d\d-\d\d\b/g;
const DAY_MARK = "day ";

/** 1 January 1970 as Excel counts. */
const UNIX_EPOCH = 25_569;
const DAY_IN_MILLISECONDS = 86_400_000;

/** @param folder the build */
export function executor(folder: string): Executor {
  const addIn = loadAddIn(folder);
  addIn.scenarios.set({ active: ACTIVE, scenarios: presets() });
  const workbook = readSavedWorkbook(writeWorkbook(EMPTY));
  const run = async (
    formula: string,
  ): Promise<{ values: readonly (readonly Value[])[]; sentence: string }> => {
    let sentence = "";
    const callOwn: Home["callOwn"] = async (name, args) => {
      const result = await addIn.call(name, args);
      if (result?.kind === "error") sentence = result.message ?? "";
      return result;
    };
    const home = { workbook, sheet: "Sheet1", callOwn };
    return { values: tableOf(await evaluate(parseFormula(formula.slice(1)), home)), sentence };
  };
  return {
    result: async (formula, writtenDown) => {
      const { values } = await run(formula);
      const expected = tableWrittenDown(writtenDown);
      if (expected.length !== values.length)
        throw new Error(`${formula} has ${values.length} rows, not ${expected.length}`);
      return expected.map((row, down) =>
        row.map((cell, right) => shownIfSame(values[down]?.[right], cell, formula)),
      );
    },
    refusal: async (formula) => {
      const { values, sentence } = await run(formula);
      const code = String(values[0]?.[0]);
      if (!ERROR.test(code) || sentence === "") throw new Error(`${formula} is not refused: ${code}`);
      return { code, sentence };
    },
  };
}

const EMPTY = {
  sheets: [
    {
      name: "Sheet1",
      isHidden: false,
      cells: [],
      columnWidths: new Map(),
      rowHeights: new Map(),
      frozen: { rows: 0, columns: 0 },
      hasGridlines: true,
      isProtected: false,
    },
  ],
  activeSheet: "Sheet1",
  names: [],
  customParts: [],
  calculates: "automatic",
  is1904: false,
} as const satisfies WrittenWorkbook;

/** What a doc comment says that comes out: an error and a sentence stand there without quotes. */
function tableWrittenDown(text: string): readonly (readonly Value[])[] {
  if (!/^["{\d-]|^TRUE$|^FALSE$/.test(text)) return [[text]];
  const marked = text.replace(DAY, (found) => (found.startsWith('"') ? found : `"${DAY_MARK}${found}"`));
  const formula = parseFormula(marked);
  if (formula.kind === "array") return formula.rows;
  if (formula.kind === "value") return [[formula.value]];
  if (formula.kind === "operation" && formula.operands[0]?.kind === "value")
    return [[-Number(formula.operands[0].value)]];
  throw new Error(`${text} is no result`);
}

/** The cell's text. @throws Error where it is not the value that was written down */
function shownIfSame(value: Value | undefined, expected: Value, formula: string): string {
  const day =
    typeof expected === "string" && expected.startsWith(DAY_MARK) ? expected.slice(DAY_MARK.length) : "";
  const isSame =
    day !== ""
      ? typeof value === "number" && dayOf(value) === day
      : typeof expected === "number"
        ? typeof value === "number" && Math.abs(value - expected) <= 1e-14 * Math.abs(expected) + 1e-12
        : (value ?? "") === expected;
  if (!isSame) throw new Error(`${formula} gives ${String(value)}, not ${String(expected)}`);
  if (day !== "") return day;
  if (typeof value === "number") return String(Number(value.toPrecision(DIGITS)));
  return typeof value === "boolean" ? String(value).toUpperCase() : (value ?? "");
}

function dayOf(serial: number): string {
  return new Date((serial - UNIX_EPOCH) * DAY_IN_MILLISECONDS).toISOString().slice(0, 10);
}
