import { award } from "./award.ts";
import { contracts } from "./contracts.ts";
import { interest } from "./interest.ts";
import { answer, loadedAward } from "./loaded.ts";
import { placeSheet, type PlacedSheet } from "./layout.ts";
import { noteSeries } from "./noteSeries.ts";
import { rusoro2017 } from "./rusoro2017.ts";
import { waterfall } from "./waterfall.ts";
import { whatIf } from "./whatIf.ts";

export type { CellRole, PlacedCell, PlacedSheet } from "./layout.ts";
export type { NumberFormat } from "./sheet.ts";

/** Where the cursor stands at the start: on the question that the first sheet answers. */
export const FIRST_SELECTION = { sheet: "Answer", row: 0, column: 0, rows: 1, columns: 1 };

/** The sheets that the workbench opens with, the first in front: three that follow the loaded scenario, and examples. */
export const sampleSheets: readonly PlacedSheet[] = [
  answer,
  loadedAward,
  whatIf,
  rusoro2017,
  noteSeries,
  award,
  interest,
  waterfall,
  contracts,
].map(placeSheet);

/** The same for an add-in whose functions have another namespace than AWARD. */
export function sampleSheetsIn(namespace: string): readonly PlacedSheet[] {
  const named = (value: string): string =>
    value.startsWith("=") ? value.replaceAll(/\bAWARD\.(?=[A-Z_]+\()/g, `${namespace}.`) : value;
  return sampleSheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) =>
      typeof cell.value === "string" ? { ...cell, value: named(cell.value) } : cell,
    ),
  }));
}
