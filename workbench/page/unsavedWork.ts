/**
 * Whether the workbook that is open holds work that a new one in its place would take away: the browser keeps one
 * workbook, and what was in it before is in no file unless a copy was saved.
 */
import "./unsavedWork.css";
import type { ICellData, IObjectMatrixPrimitiveType } from "@univerjs/core";
import { element } from "./element.ts";
import type { SavedWorkbook } from "./savedWorkbook.ts";

/** Under this name: what the workbook held when it was last known to be elsewhere, too. */
const ELSEWHERE = "award-finance-workbench-elsewhere";

/** Says that what the workbook holds now is elsewhere, too: it is the sample, or in a file. */
export async function isElsewhere(workbook: SavedWorkbook): Promise<void> {
  localStorage.setItem(ELSEWHERE, await fingerprint(workbook));
}

/** Whether something of the workbook is nowhere else. */
export async function isAtRisk(workbook: SavedWorkbook): Promise<boolean> {
  if (isEmpty(workbook)) return false;
  return localStorage.getItem(ELSEWHERE) !== (await fingerprint(workbook));
}

/** What people wrote: not what formulas answer, nor where a sheet was scrolled to. */
function workIn({ sheets, file }: SavedWorkbook): unknown {
  const { sheetOrder, sheets: byId, resources } = sheets;
  const { name: fileName, xmlParts, protectedSheets, charts, sheetNames, nameComments, hiddenNames } = file;
  return {
    sheets: sheetOrder.map((id) => {
      const { name, cellData = {}, mergeData, hidden } = byId[id] ?? {};
      const cells = cellsOf(cellData).flatMap(([row, column, { f, v, p }]) => {
        const written = isNothing(f) ? (isNothing(v) ? p?.body?.dataStream : v) : f;
        return isNothing(written) ? [] : [[row, column, written]];
      });
      return { name, cells, mergeData, hidden };
    }),
    names: resources?.find(({ name }) => name.includes("DEFINED_NAME"))?.data,
    file: [fileName, xmlParts, protectedSheets, charts, sheetNames, nameComments, hiddenNames].map(listed),
  };
}

type HeldCell = readonly [row: number, column: number, cell: ICellData];

function cellsOf(cellData: IObjectMatrixPrimitiveType<ICellData>): readonly HeldCell[] {
  return Object.keys(cellData)
    .map(Number)
    .flatMap((row) =>
      Object.keys(cellData[row] ?? {})
        .map(Number)
        .flatMap((column): HeldCell[] => {
          const cell = cellData[row]?.[column];
          return cell ? [[row, column, cell]] : [];
        }),
    );
}

function listed(held: unknown): unknown {
  return typeof held === "object" && held !== null ? [...(held as Iterable<unknown>)] : held;
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null || value === "";
}

function isEmpty(workbook: SavedWorkbook): boolean {
  const { sheets, file } = workbook;
  const hasCells = Object.values(sheets.sheets).some(({ cellData = {} }) => cellsOf(cellData).length > 0);
  return !hasCells && [...(file.xmlParts ?? [])].length === 0;
}

async function fingerprint(workbook: SavedWorkbook): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(workIn(workbook)));
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * Asks before the work is lost.
 *
 * @param what comes in its place, as the sentence ends
 * @param saveCopy saves it as a file
 * @returns whether to go on
 */
export function mayReplace(name: string, what: string, saveCopy: () => void): Promise<boolean> {
  const dialog = element("lose-work", HTMLDialogElement);
  element("lose-work-question", HTMLElement).textContent =
    `“${name}” holds changes that are in no file. ${what} takes its place, and they are lost.`;
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener(
      "close",
      () => {
        if (dialog.returnValue === "copy") saveCopy();
        resolve(dialog.returnValue === "copy" || dialog.returnValue === "lose");
      },
      { once: true },
    );
  });
}
