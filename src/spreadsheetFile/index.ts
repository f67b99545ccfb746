/**
 * Workbooks as files (.xlsx): read, checked, changed in place. Pure: no Office, no page, no input or output.
 *
 * `readPackage` takes the bytes, within limits; `readWorkbook` tells sheets, names and custom XML parts; `readCells` the
 * cells of a sheet with values and formulas as they are typed, in whichever form the file stores them. `openWorkbook`
 * reads all of it that a grid holds. `freeze` makes
 * the copy for sending, `restore` takes it back; `plainFormulas` finds what cells of ours are in Excel's own functions. `writeWorkbook` makes a new file of plain data, and
 * puts in what `openWorkbook` kept of the file before that no grid shows, as far as `stillKept` finds it sound. What
 * goes wrong is a `FileProblem` with a sentence.
 */
export { FileProblem } from "./package/fileProblem.ts";
export { readPackage } from "./package/spreadsheetPackage.ts";
export { readWorkbook, type WorkbookFile } from "./workbook/workbookFile.ts";
export { formatCell, parseCell, type Area } from "./workbook/address.ts";
export { callsOurs, sheetIn, tokensOf } from "./workbook/formulaText.ts";
export { readCells, type StoredCell } from "./workbook/cells.ts";
export { sharedStringsOf } from "./workbook/sharedStrings.ts";
export { freeze, type FreezeOptions } from "./frozen/freeze.ts";
export { restore } from "./frozen/restore.ts";
export { givesDay } from "./frozen/ours.ts";
export { plainFormulas, type PlainNote, type PlainSheet, type SourceSheet } from "./plain/plainFormulas.ts";
export { openWorkbook } from "./opened/openWorkbook.ts";
export { stillKept, type KeptContent } from "./kept/keptContent.ts";
export { writeWorkbook } from "./written/writeWorkbook.ts";
export type {
  CellLook,
  WrittenCell,
  WrittenChart,
  WrittenName,
  WrittenSheet,
  WrittenWorkbook,
} from "./written/writtenWorkbook.ts";
