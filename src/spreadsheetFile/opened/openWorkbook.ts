/** A workbook's file as a spreadsheet program holds it: the way back of `writeWorkbook`. */
import { readPackage } from "../package/spreadsheetPackage.ts";
import { sharedStringsOf } from "../workbook/sharedStrings.ts";
import { readWorkbook, refuseStrict, type WorkbookFile } from "../workbook/workbookFile.ts";
import type { WrittenWorkbook } from "../written/writtenWorkbook.ts";
import { HeldFormulas } from "./heldFormulas.ts";
import { openedLooks } from "./openedLooks.ts";
import { openedAddIn, openedCustomParts, openedNames } from "./openedNames.ts";
import { openedSheet } from "./openedSheet.ts";
import { Unshown } from "./unshown.ts";

interface OpenedWorkbook {
  readonly workbook: WrittenWorkbook;
  /** What the file holds besides, in words: "conditional formats on “Award”". */
  readonly unshown: readonly string[];
}

/**
 * Opens a workbook.
 *
 * @param addInIds Ids of the add-in whose settings are wanted, in lower case
 * @throws FileProblem where it cannot be read
 */
export function openWorkbook(bytes: Uint8Array, addInIds: ReadonlySet<string>): OpenedWorkbook {
  const workbook = readWorkbook(readPackage(bytes));
  refuseStrict(workbook);
  const strings = sharedStringsOf(workbook);
  const lookOf = openedLooks(workbook);
  const addIn = openedAddIn(workbook, addInIds);
  const held = new HeldFormulas(workbook);
  const unshown = new Unshown();
  const note = unshown.note.bind(unshown);
  const sheets = workbook.sheets.map((sheet) =>
    openedSheet(workbook, sheet, strings, { lookOf, held, note }),
  );
  const shown = new Set(sheets.flatMap(({ charts = [] }) => charts.map(({ part }) => part)));
  unshown.noteAll(workbook, held, (part) => shown.has(part));
  return {
    workbook: {
      sheets,
      activeSheet: activeSheet(workbook),
      names: openedNames(workbook, held),
      customParts: openedCustomParts(workbook),
      ...(addIn !== undefined && { addIn }),
      calculates:
        workbook.calculates === "manual"
          ? "manual"
          : workbook.calculates === "autoNoTable"
            ? "automatic except tables"
            : "automatic",
      is1904: workbook.is1904,
    },
    unshown: unshown.listed(),
  };
}

function activeSheet({ tabs, activeTab, sheets }: WorkbookFile): string {
  const name = tabs[activeTab];
  return sheets.find((sheet) => sheet.name === name)?.name ?? sheets[0]?.name ?? "";
}
