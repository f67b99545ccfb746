/** Which formulas of a workbook depend on an AWARD cell, through whatever formulas between. */
import {
  callsOurs,
  parseCell,
  sheetIn,
  tokensOf,
  type Area,
  type StoredCell,
} from "../../../src/spreadsheetFile/index.ts";

export interface PlacedCell extends StoredCell {
  readonly sheet: string;
}

/** A block of cells of a sheet, whose name is in lower case. */
interface Place extends Area {
  readonly sheet: string;
}

/** References that are put together while a sheet is calculated, or run to the sheet's end: not followed. */
const UNFOLLOWED = /\b(?:INDIRECT|OFFSET)\(|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}(?![\w(])|(?<![A-Z$\d])\$?\d+:\$?\d+/i;

/**
 * @param names what each name refers to, by the name in lower case
 * @returns the formulas that depend on no AWARD cell and call no AWARD function
 */
export function ordinaryFormulas(
  cells: readonly PlacedCell[],
  names: ReadonlyMap<string, string>,
): readonly PlacedCell[] {
  const formulas = cells.filter(({ formula }) => formula !== undefined);
  const isOurs = ({ formula = "" }: PlacedCell): boolean => callsOurs(formula) || UNFOLLOWED.test(formula);
  const ours: Place[] = formulas.filter(isOurs).map(filled);
  const read = new Map(
    formulas.map((cell) => [cell, placesIn(cell.formula ?? "", cell.sheet, names, new Set())]),
  );
  let open = formulas.filter((cell) => !isOurs(cell));
  for (;;) {
    const hanging = open.filter((cell) =>
      (read.get(cell) ?? []).some((place) => ours.some((one) => overlap(place, one))),
    );
    if (hanging.length === 0) return open;
    ours.push(...hanging.map(filled));
    open = open.filter((cell) => !hanging.includes(cell));
  }
}

function filled({ sheet, row, column, fills }: PlacedCell): Place {
  return { ...(fills ?? { row, column, lastRow: row, lastColumn: column }), sheet: sheet.toLowerCase() };
}

function overlap(one: Place, other: Place): boolean {
  return (
    one.sheet === other.sheet &&
    one.row <= other.lastRow &&
    other.row <= one.lastRow &&
    one.column <= other.lastColumn &&
    other.column <= one.lastColumn
  );
}

function placesIn(
  formula: string,
  home: string,
  names: ReadonlyMap<string, string>,
  known: ReadonlySet<string>,
): readonly Place[] {
  const tokens = tokensOf(formula).filter((token) => token.trim() !== "");
  return tokens.flatMap((token, index): readonly Place[] => {
    if (tokens[index + 1] === "(" || token.startsWith('"')) return [];
    const name = token.toLowerCase();
    const meaning = names.get(name);
    if (meaning !== undefined && !known.has(name))
      return placesIn(meaning, home, names, new Set([...known, name]));
    const first = parseCell(token);
    if (first === undefined || tokens[index - 1] === ":") return [];
    const sheet = (
      sheetIn(tokens[index - 1]?.endsWith("!") ? (tokens[index - 1] ?? "") : "") ?? home
    ).toLowerCase();
    const last = tokens[index + 1] === ":" ? (parseCell(tokens[index + 2] ?? "") ?? first) : first;
    return [
      {
        sheet,
        row: Math.min(first.row, last.row),
        column: Math.min(first.column, last.column),
        lastRow: Math.max(first.row, last.row),
        lastColumn: Math.max(first.column, last.column),
      },
    ];
  });
}
