/** A workbook's file as a spreadsheet program holds it: the way back of `writeWorkbook`. */
import { readPackage } from "../package/spreadsheetPackage.ts";
import { sharedStringsOf } from "../workbook/sharedStrings.ts";
import { readWorkbook, refuseStrict, type WorkbookFile } from "../workbook/workbookFile.ts";
import type { WrittenWorkbook } from "../written/writtenWorkbook.ts";
import { openedKept } from "../kept/openedKept.ts";
import { HeldFormulas } from "./heldFormulas.ts";
import { openedLooks } from "./openedLooks.ts";
import { openedAddIn, openedCustomParts, openedNames } from "./openedNames.ts";
import { openedSheet } from "./openedSheet.ts";
import { Unshown } from "./unshown.ts";

interface OpenedWorkbook {
  readonly workbook: WrittenWorkbook;
  /** What the file holds besides and a file saved of it does not, in words: "pivot tables on “Award”". */
  readonly unshown: readonly string[];
  /** What is not shown either and kept as it is. */
  readonly keptUnseen: readonly string[];
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
  const isShown = (part: string): boolean => shown.has(part);
  const { kept, kinds } = openedKept(workbook, isShown);
  unshown.noteAll(workbook, held, isShown, kinds);
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
      kept,
    },
    unshown: unshown.listed(),
    keptUnseen: unshown.keptUnseen(),
  };
}

function activeSheet({ tabs, activeTab, sheets }: WorkbookFile): string {
  const name = tabs[activeTab];
  return sheets.find((sheet) => sheet.name === name)?.name ?? sheets[0]?.name ?? "";
}
