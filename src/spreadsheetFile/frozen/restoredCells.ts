/** The cells of a sheet that a program has saved since, with their formulas again where they were not edited. */
import type { Edit } from "../markup/edits.ts";
import { escaped } from "../markup/tags.ts";
import { formatCell } from "../workbook/address.ts";
import { scanCells, type ScannedCell } from "../workbook/cellScan.ts";
import { formulaOf, valueOf, type StoredValue } from "../workbook/cells.ts";
import { callsOurs } from "../workbook/formulaText.ts";
import type { SheetEntry } from "../workbook/workbookFile.ts";

/** What programs write of a number differs in its last digits: they keep fifteen. */
const SAME = 1e-14;

/**
 * Puts formulas back.
 *
 * @param was the sheet before it was frozen, and the cells whose formula changed without calling us by its own text
 * @param strings the shared texts that the program wrote
 * @param hasMetadata whether the workbook still says what a dynamic array is
 */
export function restoreSheet(
  sheet: SheetEntry,
  text: string,
  was: { readonly text: string; readonly others: ReadonlySet<string> },
  { strings, hasMetadata }: { readonly strings: readonly string[]; readonly hasMetadata: boolean },
): { readonly edits: readonly Edit[]; readonly cells: number; readonly edited: readonly string[] } {
  const before = formulasBefore(was.text, sheet.part, was.others);
  const edits: Edit[] = [];
  const edited: string[] = [];
  let cells = 0;
  const visit = (cell: ScannedCell): void => {
    const address = formatCell(cell);
    const once = before.get(address);
    if (once === undefined) return;
    before.delete(address);
    const isOwn = callsOurs(once.formula?.text ?? "");
    if (!isSame(valueOf(cell, strings), valueOf(once, [])) || (isOwn && cell.formula !== undefined)) {
      // An ordinary formula goes on with what was written out in it, and may well show something else.
      if (isOwn || cell.formula === undefined) edited.push(`${sheet.name}!${address}`);
      return;
    }
    if (isOwn) cells++;
    edits.push({ start: cell.start, end: cell.end, text: withFormula(text, cell, once, hasMetadata) });
  };
  scanCells(text, sheet.part, visit, (row, column) => before.has(formatCell({ row, column })));
  for (const address of before.keys()) edited.push(`${sheet.name}!${address}`);
  return { edits, cells, edited };
}

/** The cells whose formula went, or was written anew, each with the formula's own text. */
function formulasBefore(text: string, part: string, others: ReadonlySet<string>): Map<string, ScannedCell> {
  const before = new Map<string, ScannedCell>();
  const shared = new Map<string, ScannedCell>();
  scanCells(text, part, (cell) => {
    if (cell.formula === undefined) return;
    const formula = formulaOf(cell, shared) ?? "";
    const address = formatCell(cell);
    if (!callsOurs(formula) && !others.has(address)) return;
    const type = cell.formula.type === "shared" ? undefined : cell.formula.type;
    before.set(address, { ...cell, formula: { ...cell.formula, text: formula, type } });
  });
  return before;
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
