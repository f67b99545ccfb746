/** The cells of a sheet as a person sees them: values, and formulas as they are typed. */
import { columnLetters, columnOf, LAST_COLUMN, LAST_ROW, parseArea, type Area } from "./address.ts";
import { scanCells, type ScannedCell } from "./cellScan.ts";
import { dayNumber } from "./dayNumber.ts";
import { callsOurs, tokensOf, typedFormula } from "./formulaText.ts";
import { unescaped } from "./escapes.ts";
import type { SheetEntry, WorkbookFile } from "./workbookFile.ts";

/** A value as it is saved; an error is its text, an empty cell is null. */
export type StoredValue = number | string | boolean | null;

/** A cell that holds something. Rows and columns count from 0. */
export interface StoredCell {
  readonly row: number;
  readonly column: number;
  readonly value: StoredValue;
  readonly isError: boolean;
  /** As it is typed, without its "="; undefined of a value. */
  readonly formula: string | undefined;
  /** The cells that the formula fills, where it is an array; a dynamic one as far as it spilled when it was saved. */
  readonly fills: Area | undefined;
  /**
   * How a formula of ours is stored: by an Excel that knew the add-in, or by one that did not and shows #NAME?.
   * Undefined of every other cell.
   */
  readonly stored: "resolved" | "unresolved" | undefined;
  /** The number of its look among those of the workbook. */
  readonly style: number;
}

/**
 * Reads the cells of a sheet that hold something.
 *
 * @param strings the workbook's shared texts
 * @param withLooks whether also those that hold nothing and look like something
 * @throws FileProblem where the part is not well formed
 */
export function readCells(
  { file, is1904 }: WorkbookFile,
  sheet: SheetEntry,
  strings: readonly string[],
  withLooks = false,
): readonly StoredCell[] {
  const cells: StoredCell[] = [];
  const shared = new Map<string, ScannedCell>();
  scanCells(file.text(sheet.part), sheet.part, (cell) => {
    const isEmpty = cell.value === undefined && cell.formula === undefined;
    if (isEmpty && !(withLooks && cell.style > 0)) return;
    const stored = formulaOf(cell, shared);
    cells.push({
      row: cell.row,
      column: cell.column,
      value: valueOf(cell, strings, is1904),
      isError: cell.type === "e",
      formula: stored === undefined ? undefined : typedFormula(stored),
      fills: cell.formula?.type === "array" ? parseArea(cell.formula.ref ?? "") : undefined,
      stored:
        stored === undefined || !callsOurs(stored)
          ? undefined
          : /_xldudf_award/i.test(stored)
            ? "resolved"
            : "unresolved",
      style: cell.style,
    });
  });
  return cells;
}

/** The value that a scanned cell holds; a date that is written as one is the number of its day. */
export function valueOf(
  { type, value }: ScannedCell,
  strings: readonly string[],
  is1904 = false,
): StoredValue {
  if (value === undefined) return null;
  switch (type) {
    case "s":
      return strings[Number(value)] ?? "";
    case "b":
      return value === "1" || value === "true";
    case "n":
      return value === "" ? null : Number(value);
    case "str":
    case "inlineStr":
      return unescaped(value);
    case "d":
      return dayNumber(value, is1904) ?? value;
    default:
      return value;
  }
}

/**
 * The formula of a scanned cell as it is stored, of a shared one as it stands there.
 *
 * @param shared the shared formulas that were met so far
 */
export function formulaOf(cell: ScannedCell, shared: Map<string, ScannedCell>): string | undefined {
  const { formula } = cell;
  // A data table's cells hold what a calculation made, and no formula that somebody could type.
  if (formula?.type === "dataTable") return undefined;
  if (formula?.type !== "shared" || formula.shared === undefined) return formula?.text;
  if (formula.text !== "") {
    shared.set(formula.shared, cell);
    return formula.text;
  }
  const first = shared.get(formula.shared);
  return first?.formula && shifted(first.formula.text, cell.row - first.row, cell.column - first.column);
}

/** A formula as it stands some rows further down and columns further right. */
function shifted(formula: string, rows: number, columns: number): string {
  return tokensOf(formula)
    .map((token, index, tokens) => (isReference(tokens, index) ? moved(token, rows, columns) : token))
    .join("");
}

const REFERENCE = /^(?:(\$?)([A-Z]{1,3}))?(?:(\$?)(\d{1,7}))?$/i;

/** Whether a token is a cell, or an end of whole columns ("A:C") or whole rows ("$1:4"). */
function isReference(tokens: readonly string[], index: number): boolean {
  const [before, next] = [tokens[index - 1] ?? "", tokens[index + 1] ?? ""];
  // A function's name, or the first of several sheets: "Q1:Q4!B2".
  if (next === "(" || (next === ":" && !before.endsWith("!") && tokens[index + 2]?.endsWith("!") === true))
    return false;
  const kind = kindOf(tokens[index]);
  if (kind === undefined || kind === "cell") return kind === "cell";
  const other = next === ":" ? tokens[index + 2] : before === ":" ? tokens[index - 2] : undefined;
  return kindOf(other) === kind;
}

function kindOf(token = ""): "cell" | "column" | "row" | undefined {
  const [whole, , letters, , digits] = REFERENCE.exec(token) ?? [];
  if (whole === undefined || whole === "") return undefined;
  return letters === undefined ? "row" : digits === undefined ? "column" : "cell";
}

function moved(reference: string, rows: number, columns: number): string {
  const [, fixedColumn = "", letters, fixedRow = "", digits] = REFERENCE.exec(reference) ?? [];
  const column = letters === undefined ? 0 : columnOf(letters) + (fixedColumn === "" ? columns : 0);
  const row = digits === undefined ? 0 : Number(digits) - 1 + (fixedRow === "" ? rows : 0);
  if (row < 0 || column < 0 || row > LAST_ROW || column > LAST_COLUMN) return "#REF!";
  const [across, down] = [letters && columnLetters(column), digits && String(row + 1)];
  return `${fixedColumn}${across ?? ""}${fixedRow}${down ?? ""}`;
}
