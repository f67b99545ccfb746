/** The workbook as the browser keeps it, so that it is there again when the page is loaded anew. */
import type { IWorkbookData } from "@univerjs/core";
import type { WorkbookFileContent } from "../host/file/workbookFile.ts";

export interface SavedWorkbook {
  readonly format: 1;
  readonly sheets: IWorkbookData;
  /** What the file holds besides its cells. */
  readonly file: WorkbookFileContent & { readonly name: string };
}

const database = "award-finance-workbench";
const store = "workbooks";
const key = "open";

/** The workbook that was open last, if there is one. */
export async function readSaved(): Promise<SavedWorkbook | undefined> {
  const saved = await inStore("readonly", (objects) => objects.get(key) as IDBRequest<unknown>);
  return isSavedWorkbook(saved) ? saved : undefined;
}

export async function writeSaved(workbook: SavedWorkbook): Promise<void> {
  // As text: what Univer holds may have members that the browser cannot clone.
  const plain = JSON.parse(JSON.stringify(workbook)) as SavedWorkbook;
  await inStore("readwrite", (objects) => objects.put(plain, key));
}

/** The next time the page is loaded it opens the sample. */
export async function forgetSaved(): Promise<void> {
  await inStore("readwrite", (objects) => objects.delete(key));
}

/**
 * Reads a workbook from the text of a file.
 *
 * @throws Error with one sentence when it is no saved workbook
 */
export function parseSaved(text: string): SavedWorkbook {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    content = undefined;
  }
  if (isSavedWorkbook(content)) return content;
  throw new Error("This file is no workbook that the workbench saved.");
}

function isSavedWorkbook(value: unknown): value is SavedWorkbook {
  const { format, sheets, file } = (value ?? {}) as Partial<Record<keyof SavedWorkbook, unknown>>;
  return format === 1 && typeof sheets === "object" && sheets !== null && typeof file === "object";
}

async function inStore<Result>(
  mode: IDBTransactionMode,
  ask: (objects: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  const opening = indexedDB.open(database, 1);
  opening.onupgradeneeded = () => void opening.result.createObjectStore(store);
  const open = await answerOf(opening);
  try {
    return await answerOf(ask(open.transaction(store, mode).objectStore(store)));
  } finally {
    open.close();
  }
}

function answerOf<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("The browser keeps no workbooks."));
  });
}
