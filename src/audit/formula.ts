/** Formulas as trees, as far as cells with an AWARD function need them. */
import { parseCell, sheetIn, tokensOf, type Area } from "../spreadsheetFile/index.ts";
import type { CellValue } from "../invocation/index.ts";

export type Formula =
  | { readonly kind: "value"; readonly value: CellValue }
  | { readonly kind: "array"; readonly rows: readonly (readonly CellValue[])[] }
  /** Cells; whole columns and rows are cut to what a sheet holds when they are read. */
  | { readonly kind: "cells"; readonly sheet: string | undefined; readonly area: Area }
  /** A1#: the cells that a spill fills. */
  | {
      readonly kind: "spill";
      readonly sheet: string | undefined;
      readonly row: number;
      readonly column: number;
    }
  | { readonly kind: "name"; readonly name: string; readonly sheet: string | undefined }
  | { readonly kind: "operation"; readonly operator: string; readonly operands: readonly Formula[] }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly (Formula | undefined)[] };

/** What of a formula the audit cannot work out: the cell is not checked, and the report says so. */
export class NotWorkedOut extends Error {
  override readonly name = "NotWorkedOut";
}

const ERROR = /^#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|CALC!|SPILL!)/i;
const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

/** Operators between two operands, from those that bind least. */
const LEVELS: readonly (readonly string[])[] = [
  ["=", "<>", "<", ">", "<=", ">="],
  ["&"],
  ["+", "-"],
  ["*", "/"],
  ["^"],
];

/**
 * Reads a formula.
 *
 * @param text as it is typed, without its "="
 * @throws NotWorkedOut where it has something that is not read
 */
export function parseFormula(text: string): Formula {
  return new Parser(tokensOf(text).filter((token) => token.trim() !== "")).whole();
}

class Parser {
  private at = 0;

  constructor(private readonly tokens: readonly string[]) {}

  whole(): Formula {
    const formula = this.level(0);
    if (this.at < this.tokens.length) throw this.unread();
    return formula;
  }

  private get token(): string {
    return this.tokens[this.at] ?? "";
  }

  private take(token: string): boolean {
    if (this.token !== token) return false;
    this.at++;
    return true;
  }

  private expect(token: string): void {
    if (!this.take(token)) throw this.unread();
  }

  private level(level: number): Formula {
    const operators = LEVELS[level];
    if (operators === undefined) return this.signed();
    let left = this.level(level + 1);
    for (let operator = this.operator(operators); operator !== undefined; operator = this.operator(operators))
      left = { kind: "operation", operator, operands: [left, this.level(level + 1)] };
    return left;
  }

  private operator(of: readonly string[]): string | undefined {
    const two = this.token + (this.tokens[this.at + 1] ?? "");
    const found = [two, this.token].find((token) => of.includes(token));
    if (found !== undefined) this.at += found.length;
    return found;
  }

  private signed(): Formula {
    for (const sign of ["-", "+", "@"]) {
      if (!this.take(sign)) continue;
      const operand = this.signed();
      return sign === "-" ? { kind: "operation", operator: "negative", operands: [operand] } : operand;
    }
    let operand = this.operand();
    while (this.take("%")) operand = { kind: "operation", operator: "percent", operands: [operand] };
    return operand;
  }

  private operand(): Formula {
    const { token } = this;
    if (this.take("(")) {
      const inside = this.level(0);
      this.expect(")");
      return inside;
    }
    if (token === "{" || token === "#" || token.startsWith('"') || /^[\d.]/.test(token))
      return this.constant();
    this.at++;
    if (token.endsWith("!")) return this.reference(sheetIn(token));
    this.at--;
    return this.reference(undefined);
  }

  private constant(): Formula {
    if (this.take("{")) {
      const rows: CellValue[][] = [[]];
      while (!this.take("}")) {
        if (this.take(";")) rows.push([]);
        else if (!this.take(",")) rows.at(-1)?.push(this.single());
      }
      return { kind: "array", rows };
    }
    return { kind: "value", value: this.single() };
  }

  private single(): CellValue {
    const { token } = this;
    const rest = this.tokens.slice(this.at).join("");
    const error = ERROR.exec(rest)?.[0];
    if (error !== undefined) {
      for (let length = 0; length < error.length; this.at++) length += this.token.length;
      return error.toUpperCase();
    }
    this.at++;
    if (token.startsWith('"')) return token.slice(1, -1).replaceAll('""', '"');
    if (token === "-") return -Number(this.single());
    if (/^(true|false)$/i.test(token)) return /^true$/i.test(token);
    if (token === ".") return Number(`0.${this.tokens[this.at++] ?? ""}`);
    const number = Number(token);
    if (token === "" || Number.isNaN(number)) throw this.unread();
    return number;
  }

  private reference(sheet: string | undefined): Formula {
    const token = this.token;
    if (token === "") throw this.unread();
    this.at++;
    if (sheet === undefined && this.take("(")) return this.call(token);
    if (sheet === undefined && /^(true|false)$/i.test(token))
      return { kind: "value", value: /^true$/i.test(token) };
    if (this.take(":")) {
      const last = this.token;
      this.at++;
      return { kind: "cells", sheet, area: areaOf(token, last) ?? this.refuse() };
    }
    const cell = parseCell(token);
    if (cell === undefined) {
      if (!/^[\p{L}_\\]/u.test(token)) throw this.unread();
      return { kind: "name", name: token, sheet };
    }
    if (this.token === "#" && !ERROR.test(this.tokens.slice(this.at).join(""))) {
      this.at++;
      return { kind: "spill", sheet, ...cell };
    }
    return { kind: "cells", sheet, area: { ...cell, lastRow: cell.row, lastColumn: cell.column } };
  }

  private call(name: string): Formula {
    const args: (Formula | undefined)[] = [];
    if (this.take(")")) return { kind: "call", name: name.toUpperCase(), args };
    do args.push(this.token === "," || this.token === ")" ? undefined : this.level(0));
    while (this.take(","));
    this.expect(")");
    return { kind: "call", name: name.toUpperCase(), args };
  }

  private refuse(): never {
    throw this.unread();
  }

  private unread(): NotWorkedOut {
    return new NotWorkedOut(
      `the formula is not read from “${this.tokens.slice(this.at).join("").slice(0, 20)}” on`,
    );
  }
}

/** A1:B2, A:B or 1:2. */
function areaOf(first: string, last: string): Area | undefined {
  const [from, to] = [parseCell(first), parseCell(last)];
  if (from !== undefined && to !== undefined) return spanned(from, to);
  const [columns, moreColumns] = [parseCell(`${first}1`), parseCell(`${last}1`)];
  if (columns !== undefined && moreColumns !== undefined)
    return spanned(columns, { row: LAST_ROW, column: moreColumns.column });
  const [rows, moreRows] = [parseCell(`A${first}`), parseCell(`A${last}`)];
  if (rows !== undefined && moreRows !== undefined)
    return spanned(rows, { row: moreRows.row, column: LAST_COLUMN });
  return undefined;
}

function spanned(
  from: { readonly row: number; readonly column: number },
  to: { readonly row: number; readonly column: number },
): Area {
  return {
    row: Math.min(from.row, to.row),
    column: Math.min(from.column, to.column),
    lastRow: Math.max(from.row, to.row),
    lastColumn: Math.max(from.column, to.column),
  };
}
