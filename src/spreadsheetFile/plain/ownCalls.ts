/** Calls of our functions in a formula, with their arguments as texts and as what the cells hold that they name. */
import type { StoredCell, StoredValue } from "../workbook/cells.ts";
import { formatArea, formatCell, parseArea, parseCell, type Area } from "../workbook/address.ts";
import { dayOf } from "../workbook/dayNumber.ts";
import { ownFunction, sheetIn, tokensOf } from "../workbook/formulaText.ts";
import type { DefinedName } from "../workbook/workbookFile.ts";

/** A cell as far as it is looked at here. */
export type SourceCell = Pick<StoredCell, "row" | "column" | "value" | "formula" | "fills">;

/** A name of the workbook, or of one of its sheets. */
export type SourceName = Pick<DefinedName, "name" | "refersTo" | "sheetIndex">;

/** A block of cells. */
export interface Place extends Area {
  readonly sheet: string;
}

export interface Argument {
  /** As it stands in the call, names and spills written out; "" where it is left out. */
  readonly text: string;
  /** The cells that it is, where it is cells alone. */
  readonly place: Place | undefined;
  /** What it is, where it is a single value; undefined where that is not known without calculating. */
  readonly value: StoredValue | undefined;
  /** What its cells hold, row by row, where it is a column or a row of them. */
  readonly list: readonly StoredValue[] | undefined;
}

export interface OwnCall {
  /** "NOTE_REPAYMENT" */
  readonly id: string;
  readonly args: readonly Argument[];
  /** Its tokens in the formula. */
  readonly from: number;
  readonly to: number;
}

/** The cells of a workbook by their places. */
export class SavedCells {
  private readonly sheets: ReadonlyMap<string, ReadonlyMap<string, SourceCell>>;

  constructor(
    sheets: readonly { readonly name: string; readonly cells: readonly SourceCell[] }[],
    private readonly names: readonly SourceName[],
  ) {
    this.sheets = new Map(
      sheets.map(({ name, cells }) => [
        name.toLowerCase(),
        new Map(cells.map((cell) => [`${cell.row},${cell.column}`, cell])),
      ]),
    );
  }

  at(sheet: string, row: number, column: number): SourceCell | undefined {
    return this.sheets.get(sheet.toLowerCase())?.get(`${row},${column}`);
  }

  /** What a name of the whole workbook refers to. */
  meaning(name: string): string | undefined {
    const key = name.toLowerCase();
    return this.names.find((one) => one.sheetIndex === undefined && one.name.toLowerCase() === key)?.refersTo;
  }
}

/** The calls of a formula, none inside of another one of ours. */
export function ownCalls(tokens: readonly string[], sheet: string, cells: SavedCells): readonly OwnCall[] {
  const calls: OwnCall[] = [];
  for (let from = 0; from < tokens.length; from++) {
    const own = ownFunction(tokens[from] ?? "");
    if (own === undefined || tokens[from + 1] !== "(") continue;
    const { args, to } = argumentsAt(tokens, from + 2);
    calls.push({ id: own.id, args: args.map((text) => argumentOf(text, sheet, cells)), from, to });
    from = to;
  }
  return calls;
}

/** @returns the texts between the commas, and the token of the closing parenthesis */
function argumentsAt(tokens: readonly string[], from: number): { args: readonly string[]; to: number } {
  const args: string[] = [];
  let depth = 0;
  let text = "";
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at] ?? "";
    if (/^[({]$/.test(token)) depth++;
    if (depth === 0 && token === ")") return { args: [...args, text.trim()], to: at };
    if (/^[)}]$/.test(token)) depth--;
    if (depth === 0 && token === ",") {
      args.push(text.trim());
      text = "";
    } else text += token;
  }
  return { args: [...args, text.trim()], to: tokens.length - 1 };
}

function argumentOf(text: string, sheet: string, cells: SavedCells): Argument {
  const written = writtenOut(text, sheet, cells);
  const place = placeOf(written, sheet);
  return { text: written, place, value: valueOf(written, sheet, cells), list: place && listIn(place, cells) };
}

/** With the names of cells and the spills written out. */
function writtenOut(text: string, sheet: string, cells: SavedCells): string {
  return tokensWritten(tokensOf(text), sheet, cells);
}

export function tokensWritten(tokens: readonly string[], sheet: string, cells: SavedCells): string {
  const written: string[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] ?? "";
    const meaning = tokens[index + 1] === "(" || token.startsWith('"') ? undefined : cells.meaning(token);
    if (tokens[index + 1] === "#") {
      const cell = parseCell(token);
      const home =
        sheetIn(tokens[index - 1]?.endsWith("!") === true ? (tokens[index - 1] ?? "") : "") ?? sheet;
      const fills = cell && cells.at(home, cell.row, cell.column)?.fills;
      written.push(fills === undefined ? token : absolute(fills));
      index++;
    } else written.push(meaning ?? token);
  }
  return written.join("");
}

export function absolute(area: Area): string {
  return formatArea(area).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}

function placeOf(text: string, home: string): Place | undefined {
  const [, prefix = "", address = ""] =
    /^((?:'(?:[^']|'')*'|[^'!:(),"]+)!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)$/i.exec(text) ?? [];
  const area = address === "" ? undefined : parseArea(address);
  return area && { ...area, sheet: sheetIn(prefix) ?? home };
}

function listIn(place: Place, cells: SavedCells): readonly StoredValue[] | undefined {
  const { row, column, lastRow, lastColumn } = place;
  if (row !== lastRow && column !== lastColumn) return undefined;
  const length = Math.max(lastRow - row, lastColumn - column) + 1;
  const isDown = column === lastColumn;
  return Array.from(
    { length: Math.min(length, MOST_IN_LIST) },
    (_, index) =>
      cells.at(place.sheet, row + (isDown ? index : 0), column + (isDown ? 0 : index))?.value ?? null,
  );
}

const MOST_IN_LIST = 10_000;

function valueOf(text: string, home: string, cells: SavedCells): StoredValue | undefined {
  if (text === "") return null;
  const place = placeOf(text, home);
  if (place !== undefined) {
    const isOne = place.row === place.lastRow && place.column === place.lastColumn;
    return isOne ? (cells.at(place.sheet, place.row, place.column)?.value ?? null) : undefined;
  }
  if (/^-?\d[\d.]*(?:E[+-]?\d+)?$/i.test(text)) return Number(text);
  if (/^\d[\d.]*%$/.test(text)) return Number(text.slice(0, -1)) / 100;
  if (/^"(?:[^"]|"")*"$/.test(text)) return text.slice(1, -1).replaceAll('""', '"');
  if (/^(?:TRUE|FALSE)(?:\(\))?$/i.test(text)) return /^T/i.test(text);
  const [, cell = "", sign, days] = /^(.*[A-Z]\$?\d+)([+-])(\d+)$/i.exec(text) ?? [];
  const from = cell === "" || placeOf(cell, home) === undefined ? undefined : valueOf(cell, home, cells);
  if (typeof from === "number") return sign === "-" ? from - Number(days) : from + Number(days);
  const [, year, month, day] = /^DATE\((\d{4}),\s*(\d{1,2}),\s*(\d{1,2})\)$/i.exec(text) ?? [];
  if (year === undefined) return undefined;
  return dayOf(Number(year), Number(month), Number(day));
}

/** A cell of a sheet as other sheets name it. */
export function cellReference(sheet: string, row: number, column: number, home: string): string {
  const cell = formatCell({ row, column }).replace(/([A-Z]+)(\d+)/, "$$$1$$$2");
  if (sheet.toLowerCase() === home.toLowerCase()) return cell;
  return `${/^[A-Za-z_][\w.]*$/.test(sheet) && parseCell(sheet) === undefined ? sheet : `'${sheet.replaceAll("'", "''")}'`}!${cell}`;
}
