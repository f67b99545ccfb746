import { award } from "./award.ts";
import { contracts } from "./contracts.ts";
import { placeSheet } from "./layout.ts";
import { noteSeries } from "./noteSeries.ts";
import { rusoro2017 } from "./rusoro2017.ts";
import { waterfall } from "./waterfall.ts";

export type { CellRole, PlacedCell, PlacedSheet } from "./layout.ts";
export type { NumberFormat } from "./sheet.ts";

/** Where the cursor stands at the start: a figure whose formula is worth reading first. */
export const FIRST_SELECTION = { sheet: "Rusoro 2017", row: 5, column: 6, rows: 1, columns: 1 };

/** The sheets that the workbench opens with, the first in front. */
export const sampleSheets = [rusoro2017, noteSeries, award, waterfall, contracts].map(placeSheet);
