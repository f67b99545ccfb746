/** Workbooks that come as Excel's files. */
import { openWorkbook } from "../../src/spreadsheetFile/index.ts";
import { openedData } from "../grid/openedData.ts";
import { openedFile } from "../host/file/openedFile.ts";
import type { SavedWorkbook } from "./savedWorkbook.ts";

export interface OpenedExcelFile {
  readonly workbook: SavedWorkbook;
  /** What of the file is not shown, in a sentence or two; undefined where all of it is. */
  readonly told: string | undefined;
}

/** How Excel's files are to be read here. */
export interface Reading {
  /** The Id of the add-in whose settings are wanted. */
  readonly addInId: string;
  readonly is1904: boolean;
}

/** Whether bytes are those of Excel's files, also of the old ones, which are refused with a sentence of their own. */
export function isExcelFile(name: string, bytes: Uint8Array): boolean {
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const isCompound = bytes[0] === 0xd0 && bytes[1] === 0xcf;
  return isArchive || isCompound || /\.xl[a-z]*$/i.test(name);
}

/**
 * @throws FileProblem with one sentence where it cannot be read
 */
export function openExcelFile(
  name: string,
  bytes: Uint8Array,
  { addInId, is1904 }: Reading,
): OpenedExcelFile {
  const { workbook, unshown, keptUnseen } = openWorkbook(bytes, new Set([addInId]));
  if (workbook.is1904 !== is1904) throw new Error(otherDays(workbook.is1904));
  if (workbook.sheets.length === 0)
    throw new Error("This workbook has no sheet with cells; there is nothing to open.");
  return {
    workbook: {
      format: 1,
      sheets: openedData(name, workbook),
      file: openedFile(name, workbook),
    },
    told: sentences(name, unshown, keptUnseen),
  };
}

function sentences(
  name: string,
  unshown: readonly string[],
  keptUnseen: readonly string[],
): string | undefined {
  const said = [
    ...(keptUnseen.length === 0 ? [] : [`Not shown, but kept when it is saved: ${listed(keptUnseen)}.`]),
    ...(unshown.length === 0 ? [] : [`Not shown, and not in a copy that is saved here: ${listed(unshown)}.`]),
  ];
  return said.length === 0 ? undefined : `“${name}” is open. ${said.join(" ")}`;
}

/** What a copy that is saved does not have of the file that was opened, in one sentence. */
export function lostInCopy(lost: readonly string[]): string | undefined {
  return lost.length === 0
    ? undefined
    : `The copy is saved without ${listed(lost)}: cells moved, or a sheet has another name, since the file was opened.`;
}

function otherDays(is1904: boolean): string {
  const [its, here] = is1904 ? ["1904", "1900"] : ["1900", "1904"];
  return `This workbook counts its days from ${its} and the workbench from ${here}, so that every date would be another one; change that under Excel's Options, Advanced, and save it again.`;
}

function listed(items: readonly string[]): string {
  return items.length === 1 ? (items[0] ?? "") : `${items.slice(0, -1).join(", ")} and ${items.at(-1) ?? ""}`;
}
