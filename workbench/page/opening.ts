/** What a page load opens, and what becomes of a workbook that cannot be opened. */
import {
  forgetSaved,
  readSaved,
  writeSaved,
  type SavedWorkbook,
  type WorkbookToOpen,
} from "./savedWorkbook.ts";

/** Under this name the next page load finds the sentence about the one before. */
const TOLD = "award-finance-workbench-told";

/** In the address: opens the sample, whatever was kept. */
const AFRESH = "fresh";

/** In the address: opens an empty workbook, whatever was kept. */
const EMPTY = "empty";

/** In the address: "self-test" opens an empty workbook with the add-in's self-test. */
const SHEET = "sheet";

/** Whether the address asks for the self-test; the workbook that is kept then stays as it is. */
export function asksForSelfTest(): boolean {
  return new URLSearchParams(location.search).get(SHEET) === "self-test";
}

/** The next page load opens the workbook that is kept. */
export function forgetSelfTest(): void {
  const address = new URL(location.href);
  address.searchParams.delete(SHEET);
  history.replaceState(undefined, "", address);
}

/**
 * The workbook to open; none where the browser keeps none or the address says to start afresh.
 *
 * @param emptyWorkbook one in which nothing stands
 */
export async function readOpening(emptyWorkbook: () => SavedWorkbook): Promise<WorkbookToOpen> {
  if (takeWish(AFRESH)) await forgetSaved().catch(() => undefined);
  if (takeWish(EMPTY)) {
    const workbook = emptyWorkbook();
    await writeSaved(workbook).catch(() => undefined);
    return { workbook, isOnTrial: false };
  }
  return readSaved().catch(() => ({ workbook: undefined, isOnTrial: false }));
}

/** Whether the address has a wish, which the next page load does not have again. */
function takeWish(name: string): boolean {
  const address = new URL(location.href);
  if (!address.searchParams.has(name)) return false;
  address.searchParams.delete(name);
  history.replaceState(undefined, "", address);
  return true;
}

/** What the page load before this one left to be told. */
export function takeTold(): string | undefined {
  const told = sessionStorage.getItem(TOLD) ?? undefined;
  sessionStorage.removeItem(TOLD);
  return told;
}

/** Lets the next page load tell something. */
export function tellNext(sentence: string): void {
  sessionStorage.setItem(TOLD, sentence);
}

/** Opens the workbook that was open before the one on trial, and says so there. */
export function goBack(name: string): void {
  tellNext(`“${name}” could not be opened. The workbook you had before is open again.`);
  location.reload();
}

/**
 * Watches a workbook on trial until it is seen to open.
 *
 * @param opened resolves once every cell has its value
 * @returns whether nothing went wrong meanwhile
 */
export async function isSeenToOpen(opened: Promise<void>): Promise<boolean> {
  const stop = new AbortController();
  const failed = new Promise<boolean>((resolve) => {
    for (const kind of ["error", "unhandledrejection"])
      window.addEventListener(kind, () => resolve(false), { signal: stop.signal });
  });
  try {
    return await Promise.race([opened.then(() => true), failed]);
  } catch {
    return false;
  } finally {
    stop.abort();
  }
}

/** Where a kept workbook does not open: the sentence, and a way out that needs nothing of it. */
export function offerToStartAfresh(message: string): void {
  const problem = document.getElementById("problem");
  if (!problem) return;
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "Start afresh";
  button.addEventListener("click", () => {
    void forgetSaved().finally(() => location.reload());
  });
  problem.hidden = false;
  problem.replaceChildren(`${message} `, button);
}
