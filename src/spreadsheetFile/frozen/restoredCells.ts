/** The cells of a sheet that a program has saved since, with their formulas again where they were not edited. */
import type { Edit } from "../markup/edits.ts";
import { escaped } from "../markup/tags.ts";
import { formatCell } from "../workbook/address.ts";
import { scanCells, type ScannedCell } from "../workbook/cellScan.ts";
import { valueOf, type StoredValue } from "../workbook/cells.ts";
import { callsOurs } from "../workbook/formulaText.ts";
import type { SheetEntry } from "../workbook/workbookFile.ts";

/** What programs write of a number differs in its last digits: they keep fifteen. */
const SAME = 1e-14;

/**
 * Puts formulas back.
 *
 * @param back edits that held, for each cell, what it was
 * @param strings the shared texts that the program wrote
 * @param hasMetadata whether the workbook still says what a dynamic array is
 */
export function restoreSheet(
  sheet: SheetEntry,
  text: string,
  back: readonly Edit[],
  { strings, hasMetadata }: { readonly strings: readonly string[]; readonly hasMetadata: boolean },
): { readonly edits: readonly Edit[]; readonly cells: number; readonly edited: readonly string[] } {
  const before = new Map<string, ScannedCell>();
  for (const { text: xml } of back) {
    for (const cell of cellsIn(xml, sheet.part))
      if (cell.formula !== undefined) before.set(formatCell(cell), cell);
  }
  const edits: Edit[] = [];
  const edited: string[] = [];
  let cells = 0;
  const visit = (cell: ScannedCell): void => {
    const address = formatCell(cell);
    const was = before.get(address);
    if (was === undefined) return;
    before.delete(address);
    const isOwn = callsOurs(was.formula?.text ?? "");
    if (!isSame(valueOf(cell, strings), valueOf(was, [])) || (isOwn && cell.formula !== undefined)) {
      // An ordinary formula goes on with what was written out in it, and may well show something else.
      if (isOwn || cell.formula === undefined) edited.push(`${sheet.name}!${address}`);
      return;
    }
    if (isOwn) cells++;
    edits.push({ start: cell.start, end: cell.end, text: withFormula(text, cell, was, hasMetadata) });
  };
  scanCells(text, sheet.part, visit, (row, column) => before.has(formatCell({ row, column })));
  for (const address of before.keys()) edited.push(`${sheet.name}!${address}`);
  return { edits, cells, edited };
}

function cellsIn(xml: string, part: string): readonly ScannedCell[] {
  if (!/^<(?:[^\s:/>]+:)?c\s/.test(xml)) return [];
  const row = /\sr\s*=\s*["'][A-Z]+(\d+)/i.exec(xml)?.[1] ?? "1";
  const cells: ScannedCell[] = [];
  const isWhole = /<\/(?:[^\s:/>]+:)?c\s*>$|\/>$/.test(xml);
  if (!isWhole) return [];
  scanCells(`<s><d><row r="${row}">${xml}</row></d></s>`, part, (cell) => cells.push(cell));
  return cells;
}

/** Whether a cell shows what the formula showed. */
function isSame(now: StoredValue, was: StoredValue): boolean {
  return typeof now === "number" && typeof was === "number"
    ? Math.abs(now - was) <= SAME * Math.abs(was)
    : now === was;
}

/** The cell with the formula that it had; how it looks is how it looks now. */
function withFormula(text: string, cell: ScannedCell, was: ScannedCell, hasMetadata: boolean): string {
  const { formula, value = "" } = was;
  const attributes = [
    `r="${formatCell(cell)}"`,
    ...(cell.style === 0 ? [] : [`s="${cell.style}"`]),
    ...(was.type === "n" ? [] : [`t="${was.type}"`]),
    ...(was.metadata === undefined || !hasMetadata ? [] : [`cm="${was.metadata}"`]),
  ];
  const kind = formula?.type === undefined ? "" : ` t="${formula.type}"`;
  const ref = formula?.ref === undefined ? "" : ` ref="${formula.ref}"`;
  const prefix = /^<([^\s:/>]+:)?/.exec(text.slice(cell.start, cell.tagEnd))?.[1] ?? "";
  return `<${prefix}c ${attributes.join(" ")}><${prefix}f${kind}${ref}>${escaped(formula?.text ?? "")}</${prefix}f><${prefix}v>${escaped(value)}</${prefix}v></${prefix}c>`;
}
