/** The workbook as the browser keeps it, so that it is there again when the page is loaded anew. */
import type { IWorkbookData } from "@univerjs/core";
import type { WorkbookFileContent } from "../host/file/workbookFile.ts";

export interface SavedWorkbook {
  readonly format: 1;
  readonly sheets: IWorkbookData;
  /** The sheet in front; where none is named, the first. */
  readonly front?: string | undefined;
  /** What the file holds besides its cells. */
  readonly file: WorkbookFileContent & { readonly name: string };
}

const DATABASE = "award-finance-workbench";
const STORE = "workbooks";
/** The workbook that is kept. */
const KEPT = "open";
/** One that came out of a file and has not been seen to open yet. */
const ON_TRIAL = "trial";

export interface WorkbookToOpen {
  /** None: the sample. */
  readonly workbook: SavedWorkbook | undefined;
  /** Whether it is to be kept only once it is seen to open. */
  readonly isOnTrial: boolean;
}

/**
 * The workbook to open: one that was chosen from a file, else the one that was open last.
 *
 * A file is tried once. It leaves its place before it is opened, so that one which breaks the page, or lets
 * it stand still, is gone at the next start, and the workbook before it is there again.
 */
export async function readSaved(): Promise<WorkbookToOpen> {
  const chosen = await read(ON_TRIAL);
  if (chosen !== undefined) {
    await inStore("readwrite", (objects) => objects.delete(ON_TRIAL));
    return { workbook: chosen, isOnTrial: true };
  }
  return { workbook: await read(KEPT), isOnTrial: false };
}

async function read(key: string): Promise<SavedWorkbook | undefined> {
  const saved = await inStore("readonly", (objects) => objects.get(key) as IDBRequest<unknown>);
  return isSavedWorkbook(saved) ? saved : undefined;
}

export function writeSaved(workbook: SavedWorkbook): Promise<void> {
  return write(workbook, KEPT);
}

/** The next time the page is loaded it tries this workbook. */
export function writeTrial(workbook: SavedWorkbook): Promise<void> {
  return write(workbook, ON_TRIAL);
}

async function write(workbook: SavedWorkbook, key: string): Promise<void> {
  // As text: what Univer holds may have members that the browser cannot clone.
  const plain = JSON.parse(JSON.stringify(workbook)) as SavedWorkbook;
  await inStore("readwrite", (objects) => objects.put(plain, key));
}

/** The next time the page is loaded it opens the sample. */
export async function forgetSaved(): Promise<void> {
  await inStore("readwrite", (objects) => objects.delete(ON_TRIAL));
  await inStore("readwrite", (objects) => objects.delete(KEPT));
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

/** The outline alone; whether the page can open it is seen when it does. */
function isSavedWorkbook(value: unknown): value is SavedWorkbook {
  const { format, sheets, file } = record(value);
  const { sheetOrder, sheets: byId } = record(sheets);
  const { name } = record(file);
  return (
    format === 1 &&
    typeof name === "string" &&
    Array.isArray(sheetOrder) &&
    sheetOrder.length > 0 &&
    sheetOrder.every((id) => typeof id === "string" && typeof record(byId)[id] === "object")
  );
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

async function inStore<Result>(
  mode: IDBTransactionMode,
  ask: (objects: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => void opening.result.createObjectStore(STORE);
  const open = await answerOf(opening);
  try {
    return await answerOf(ask(open.transaction(STORE, mode).objectStore(STORE)));
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
