/** Formulas that no grid here can calculate: their cells keep the values that were saved, and somebody is told. */
import { parseArea, parseCell } from "../workbook/address.ts";
import { inlined, tokensOf, typedFormula } from "../workbook/formulaText.ts";
import type { DefinedName, WorkbookFile } from "../workbook/workbookFile.ts";

const OTHER_BOOKS = "formulas that read other workbooks (their saved values stay)";
const OF_TABLES = "formulas that name columns of tables (their saved values stay)";
const ONE_OF_RANGE = "formulas that take of a range the one cell beside them (their saved values stay)";
export const DATA_TABLES = "data tables (their saved values stay)";

/** Calls whose arguments are single values, or in which an operation between ranges would need an array formula. */
const OF_VALUES =
  /^(?:|IF|AND|OR|NOT|SUM|MIN|MAX|AVERAGE|ROUND|ROUNDUP|ROUNDDOWN|ABS|INT|MOD|IFERROR|TEXT|DATE|YEAR|MONTH|DAY)$/i;
const OF_VALUES_ALONE = /^(?:|IF|NOT|ROUND|ROUNDUP|ROUNDDOWN|ABS|INT|MOD|TEXT|DATE|YEAR|MONTH|DAY)$/i;
const OPERATOR = /^[-+*/^&=<>]$/;

export class HeldFormulas {
  private readonly names: readonly DefinedName[];
  private readonly tabs: readonly string[];
  private readonly ranges: ReadonlySet<string>;
  /** Names by what is said of the formulas that use them. */
  private readonly unheld: ReadonlyMap<string, string>;

  constructor({ names, tabs }: Pick<WorkbookFile, "names" | "tabs">) {
    this.names = names;
    this.tabs = tabs;
    this.ranges = new Set(
      names.flatMap(({ name, refersTo }) => (isRange(refersTo) ? [name.toLowerCase()] : [])),
    );
    this.unheld = new Map(
      names.flatMap(({ name, refersTo }) => {
        const kind = outside(tokensOf(typedFormula(refersTo)));
        return kind === undefined ? [] : [[name.toLowerCase(), kind]];
      }),
    );
  }

  /** Whether a name can be kept: what it refers to is in this workbook, and of no table. */
  holds({ name }: Pick<DefinedName, "name">): boolean {
    return !this.unheld.has(name.toLowerCase());
  }

  /** What people call a formula that is not held; undefined of one that is. */
  unheldKind(formula: string, isArray: boolean): string | undefined {
    const tokens = tokensOf(formula).filter((token) => token.trim() !== "");
    const ofName = tokens.map((token) => this.unheld.get(token.toLowerCase())).find(Boolean);
    return outside(tokens) ?? ofName ?? (this.takesOneOfRange(tokens, isArray) ? ONE_OF_RANGE : undefined);
  }

  /** The formula with the names written out that hold on one sheet alone, which the grid does not have. */
  written(formula: string, sheet: string): string {
    const ofSheets = this.names.filter(({ sheetIndex }) => sheetIndex !== undefined);
    if (ofSheets.length === 0) return formula;
    const nameMeans = (name: string, place = sheet): string | undefined => {
      const found = ofSheets.find(
        (one) =>
          one.name.toLowerCase() === name.toLowerCase() &&
          this.tabs[one.sheetIndex ?? -1]?.toLowerCase() === place.toLowerCase(),
      );
      const meaning = found && typedFormula(found.refersTo);
      return meaning !== undefined && isFixed(meaning) ? meaning : undefined;
    };
    return inlined(formula, { nameMeans, spillFills: () => undefined }) ?? formula;
  }

  /**
   * Whether a range stands for the one cell of it in the formula's row or column: where SINGLE says so, and in the place
   * of a value in a formula that is no array formula.
   */
  private takesOneOfRange(tokens: readonly string[], isArray: boolean): boolean {
    const calls: string[] = [];
    return tokens.some((token, index) => {
      if (token === "(")
        calls.push(/^[\p{L}_]/u.test(tokens[index - 1] ?? "") ? (tokens[index - 1] ?? "") : "");
      if (token === ")") calls.pop();
      if (/^SINGLE$/i.test(token) && tokens[index + 1] === "(") return true;
      const isName = this.ranges.has(token.toLowerCase()) && tokens[index + 1] !== "(";
      if (isArray || (!isName && token !== ":")) return false;
      if (!calls.every((call) => OF_VALUES.test(call))) return false;
      let [from, to] = [index, index];
      while (isPart(tokens[from - 1])) from--;
      while (isPart(tokens[to + 1])) to++;
      const [before = "", after = ""] = [tokens[from - 1], tokens[to + 1]];
      // A cell that a function gives, as in A1:INDEX(B:B,3), ends a range that the function makes.
      if (after === "(" || before === ")") return false;
      const isOperand = OPERATOR.test(before) || OPERATOR.test(after);
      return (
        isOperand ||
        (OF_VALUES_ALONE.test(calls.findLast((call) => call !== "") ?? "") && !/[({]/.test(after))
      );
    });
  }
}

function isPart(token: string | undefined): boolean {
  return token !== undefined && /^(?:[\p{L}_\\$'\d]|:$)/u.test(token);
}

/** What of a formula lies in another workbook or in a table. */
function outside(tokens: readonly string[]): string | undefined {
  for (const [index, token] of tokens.entries()) {
    if (/^'?\[\d+\]/.test(token) || /^'[^']*\[[^\]]+\]/.test(token)) return OTHER_BOOKS;
    if (token.startsWith("[") && /^[\p{L}_\\]/u.test(tokens[index - 1] ?? "")) return OF_TABLES;
  }
  return undefined;
}

function isRange(refersTo: string): boolean {
  const area = parseArea(/!([^!]+)$/.exec(refersTo)?.[1] ?? "");
  return area !== undefined && (area.row !== area.lastRow || area.column !== area.lastColumn);
}

/** Whether it means the same in every cell: no address in it moves. */
function isFixed(meaning: string): boolean {
  return tokensOf(meaning).every((token, index, tokens) => {
    const isEnd = tokens[index - 1] === ":" || tokens[index + 1] === ":";
    const isCell = parseCell(token) !== undefined;
    return !(isEnd || isCell) || /^(?:\$[A-Z]{1,3}|\$[A-Z]{1,3}\$\d{1,7}|\$\d{1,7})$/i.test(token);
  });
}
