/** What the cells of ours become in Excel's own functions: calls of one cell by their twins, tables cell by cell. */
import type { Area } from "../workbook/address.ts";
import { readCells, type StoredCell } from "../workbook/cells.ts";
import { callsOurs, tokensOf } from "../workbook/formulaText.ts";
import { sharedStringsOf } from "../workbook/sharedStrings.ts";
import { storedFormula } from "../workbook/storedFormula.ts";
import type { WorkbookFile } from "../workbook/workbookFile.ts";
import { Block } from "./block.ts";
import { noteBlock } from "./noteBlock.ts";
import { inOneCell } from "./oneCell.ts";
import {
  absolute,
  cellReference,
  ownCalls,
  SavedCells,
  tokensWritten,
  type OwnCall,
  type Place,
} from "./ownCalls.ts";
import { scheduleBlock } from "./scheduleBlock.ts";
import { waterfallBlock } from "./waterfallBlock.ts";

/** What a sheet becomes. */
export interface PlainSheet {
  /** Stored formulas by "row,column", with the text that the cell shows, where it shows one. */
  readonly formulas: ReadonlyMap<string, { readonly formula: string; readonly text: string | undefined }>;
  /** What is said beside a cell or a table of ours that is not all formulas. */
  readonly notes: readonly { readonly beside: Area; readonly text: string }[];
}

const BLOCKS: Readonly<Record<string, (block: Block) => void>> = {
  NOTE_SCHEDULE: noteBlock,
  AWARD_SCHEDULE: scheduleBlock,
  WATERFALL: waterfallBlock,
};

interface SheetCells {
  readonly name: string;
  readonly part: string;
  readonly cells: readonly StoredCell[];
}

/** By the part of the sheet. */
export function plainFormulas(workbook: WorkbookFile): ReadonlyMap<string, PlainSheet> {
  const strings = sharedStringsOf(workbook);
  const sheets = workbook.sheets.map((sheet): SheetCells => {
    const { name, part } = sheet;
    return { name, part, cells: readCells(workbook, sheet, strings) };
  });
  const cells = new SavedCells(sheets, workbook.names);
  const blocks = sheets.flatMap((sheet) => blocksOn(sheet, cells));
  return new Map(sheets.map((sheet) => [sheet.part, plainSheet(sheet, cells, blocks)]));
}

function blocksOn({ name, cells: all }: SheetCells, cells: SavedCells): readonly Block[] {
  return all.flatMap((cell) => {
    const { formula, fills } = cell;
    if (formula === undefined || fills === undefined || !isTable(fills) || !callsOurs(formula)) return [];
    const call = wholeCall(formula, name, cells);
    const plan = call && BLOCKS[call.id];
    if (call === undefined || plan === undefined) return [];
    const block = new Block(call, { ...fills, sheet: name }, cells);
    plan(block);
    return [block];
  });
}

function isTable({ row, column, lastRow, lastColumn }: Area): boolean {
  return lastRow > row || lastColumn > column;
}

/** The call that a formula is, with nothing around it. */
function wholeCall(formula: string, sheet: string, cells: SavedCells): OwnCall | undefined {
  const tokens = tokensOf(formula);
  const [call, ...others] = ownCalls(tokens, sheet, cells);
  const isWhole = call?.from === 0 && call.to === tokens.length - 1 && others.length === 0;
  return isWhole ? call : undefined;
}

function plainSheet(
  { name, cells: all }: SheetCells,
  cells: SavedCells,
  blocks: readonly Block[],
): PlainSheet {
  const formulas = new Map<string, { readonly formula: string; readonly text: string | undefined }>();
  const keep = (row: number, column: number, typed: string): void => {
    const value = cells.at(name, row, column)?.value;
    const text = typeof value === "string" ? value : undefined;
    formulas.set(`${row},${column}`, { formula: storedFormula(typed), text });
  };
  const notes: { readonly beside: Area; readonly text: string }[] = [];
  for (const { place, formulas: found } of blocks.filter((block) => block.place.sheet === name)) {
    for (const [key, formula] of found) {
      const [row = 0, column = 0] = key.split(",").map(Number);
      keep(place.row + row, place.column + column, formula);
    }
    notes.push({ beside: { ...place, lastRow: place.row }, text: toldOfTable(place, found.size) });
  }
  for (const { row, column, formula, fills } of all) {
    if (formula === undefined || !callsOurs(formula) || formulas.has(`${row},${column}`)) continue;
    const isBlock = blocks.some(
      ({ place }) => place.sheet === name && place.row === row && place.column === column,
    );
    if (isBlock) continue;
    const area = fills ?? { row, column, lastRow: row, lastColumn: column };
    const plain = isTable(area) ? undefined : replaced(formula, name, cells, blocks);
    if (plain !== undefined) keep(row, column, plain);
    else
      notes.push({
        beside: { ...area, lastRow: row },
        text: "A value: no formula of Excel’s own gives this.",
      });
  }
  return { formulas, notes };
}

function toldOfTable({ row, column, lastRow, lastColumn }: Place, count: number): string {
  const all = (lastRow - row) * (lastColumn - column + 1);
  return count === 0
    ? "Values: no formulas of Excel’s own give this table."
    : `${count} of ${all} cells of this table are formulas of Excel’s own, the others values: its days and rows do not change by themselves.`;
}

/** A formula with every call of ours replaced; undefined where one cannot be. */
function replaced(
  formula: string,
  sheet: string,
  cells: SavedCells,
  blocks: readonly Block[],
): string | undefined {
  const tokens = tokensOf(formula);
  const calls = ownCalls(tokens, sheet, cells);
  const pieces: string[] = [];
  let at = 0;
  for (const call of calls) {
    const plain = fromBlock(call, sheet, blocks) ?? inOneCell(call);
    if (plain === undefined) return undefined;
    pieces.push(tokensWritten(tokens.slice(at, call.from), sheet, cells), plain);
    at = call.to + 1;
  }
  pieces.push(tokensWritten(tokens.slice(at), sheet, cells));
  const written = pieces.join("");
  return callsOurs(written) ? undefined : unwrapped(written);
}

/** Without parentheses around all of it. */
function unwrapped(formula: string): string {
  if (!formula.startsWith("(") || !formula.endsWith(")")) return formula;
  let depth = 0;
  for (const [index, token] of tokensOf(formula).entries()) {
    if (token === "(") depth++;
    if (token === ")") depth--;
    if (depth === 0) return index === tokensOf(formula).length - 1 ? formula.slice(1, -1) : formula;
  }
  return formula;
}

/** Which argument of AWARD_INTEREST they are. */
const PAYMENTS = 8;

/** The table on a sheet that a call gives too, or the last balance of the schedule with the same arguments. */
function fromBlock(call: OwnCall, home: string, blocks: readonly Block[]): string | undefined {
  const same = blocks.find((block) => keyOf(block.call, call.id) === keyOf(call, call.id));
  if (same === undefined) return undefined;
  const { place } = same;
  if (same.call.id === call.id) {
    const first = cellReference(place.sheet, place.row, place.column, home);
    return first.replace(/[^!]*$/, absolute(place));
  }
  if (!same.has("Balance")) return undefined;
  const last = cellReference(place.sheet, place.lastRow, columnOf(same.ref(same.rows, "Balance")), home);
  if (call.id === "AWARD_BALANCE") return last;
  // Where something was paid, how much of it was interest is not in the table.
  const [principal, payments] = [call.args[0], call.args[PAYMENTS]];
  return principal !== undefined && (payments?.text ?? "") === ""
    ? `(${last}-(${principal.text}))`
    : undefined;
}

function columnOf(address: string): number {
  let column = 0;
  for (const letter of address.replace(/\d+$/, "")) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** What is the same for calls with the same arguments, wherever they stand; of a balance that of its schedule. */
function keyOf({ id, args }: OwnCall, wanted: string): string {
  const isOfSchedule = id === "AWARD_SCHEDULE" && /^AWARD_(?:BALANCE|INTEREST)$/.test(wanted);
  const kind = isOfSchedule ? wanted : id;
  const texts = args.map(({ text, place }) =>
    place === undefined ? text.toLowerCase() : `${place.sheet.toLowerCase()}!${absolute(place)}`,
  );
  while (texts.at(-1) === "") texts.pop();
  return `${kind}(${texts.join(",")})`;
}
