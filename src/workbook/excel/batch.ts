import { observable, type Observable } from "./observable.ts";
import { toWorkbookProblem, WorkbookProblem } from "./workbookProblem.ts";

/** Pauses in milliseconds before each new attempt while a cell is being edited. */
const PAUSES: readonly number[] = [250, 500, 1000];

/**
 * For work that the user would have to ask for again, or that nobody else would do. Excel itself holds it back
 * until the cell is done, where it offers that; elsewhere about half a minute.
 */
export const PATIENT: readonly number[] = [...PAUSES, ...Array<number>(28).fill(1000)];

const waitingFor = observable(0);

/** Whether something waits for the user to finish the cell that is being edited. */
export const cellEdit: Observable<boolean> = {
  get value() {
    return waitingFor.value > 0;
  },
  subscribe: (listener) => waitingFor.subscribe((count) => listener(count > 0)),
};

type Work<T> = (context: Excel.RequestContext) => Promise<T>;

/**
 * Carries out work on the workbook in one Excel request.
 *
 * While the user is editing a cell Excel refuses everything; the work is tried again a few times, so
 * it must read before it writes and write in its last step.
 *
 * @param pauses milliseconds before each new attempt
 * @throws WorkbookProblem, unless `work` itself throws an error of the caller's own
 */
export function batch<T>(work: Work<T>, pauses: readonly number[] = PAUSES): Promise<T> {
  return attempt(work, pauses, {});
}

/**
 * Carries out one command of the user's as `batch` does, patiently: what it changes is one step of Excel's
 * Undo, where Excel offers that (ExcelApi 1.20), and not one for each `context.sync()`.
 */
export function command<T>(work: Work<T>): Promise<T> {
  return attempt(work, PATIENT, knows("ExcelApi", "1.20") ? { mergeUndoGroup: true } : {});
}

async function attempt<T>(work: Work<T>, pauses: readonly number[], options: Excel.RunOptions): Promise<T> {
  requireExcel();
  let wasRefused = false;
  try {
    for (const pause of [...pauses, undefined]) {
      try {
        // The first attempt asks for no delay: only a refusal tells the pane what it waits for.
        const isHeldBack = wasRefused && pauses === PATIENT;
        return await Excel.run(isHeldBack ? { ...options, delayForCellEdit: true } : options, work);
      } catch (error) {
        if (!isExcelError(error)) throw error;
        const problem = toWorkbookProblem(error);
        if (problem.code !== "InvalidOperationInCellEditMode" || pause === undefined) throw problem;
        if (!wasRefused) waitingFor.set(waitingFor.value + 1);
        wasRefused = true;
        await sleep(pause);
      }
    }
  } finally {
    if (wasRefused) waitingFor.set(waitingFor.value - 1);
  }
  throw new WorkbookProblem("Unknown", "Award Finance could not reach the workbook.");
}

/** Resolves after a number of milliseconds. */
export function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Whether Excel says it knows a set of its interface, for example ("ExcelApi", "1.12"). */
export function knows(set: string, version: string): boolean {
  return (
    typeof Office !== "undefined" && officeContext()?.requirements?.isSetSupported(set, version) === true
  );
}

/** Office's context, of which any part can be missing while no host is connected. */
export function officeContext(): Partial<Office.Context> | undefined {
  return typeof Office === "undefined" ? undefined : Office.context;
}

function requireExcel(): void {
  if (typeof Excel === "undefined" || officeContext()?.diagnostics?.host === undefined) {
    throw new WorkbookProblem(
      "NoExcel",
      "This page is not connected to Excel: open Award Finance from the Home tab of a workbook.",
    );
  }
}

/** Errors of office.js carry a code; anything else was thrown by the work itself. */
function isExcelError(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.name !== "WorkbookProblem";
}
