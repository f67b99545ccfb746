import { shortened } from "../../calc/index.ts";

/** Why the workbook could not be read or written; `message` is one sentence for the person at the pane. */
export class WorkbookProblem extends Error {
  /** Excel's own code, or one of ours in the same style. */
  readonly code: string;

  constructor(code: string, message: string, cause?: unknown) {
    super(shortened(message), { cause });
    this.name = "WorkbookProblem";
    this.code = code;
  }
}

/**
 * What a person can do about each of Excel's refusals, by its code.
 *
 * @see https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling
 */
const SENTENCES: Readonly<Record<string, string>> = {
  AccessDenied:
    "The sheet or the workbook is protected, or something on this computer, such as a virus scanner, blocked it.",
  ActivityLimitReached: "Excel is busy with other work: try again in a moment.",
  ApiNotFound: "This version of Excel cannot do that: it lacks a function the pane needs.",
  FilteredRangeConflict: "A filter hides some of these cells: clear it on the Data tab, then try again.",
  FormulaLengthExceedsLimit: "This formula is too long for Excel: put part of it into a cell of its own.",
  GeneralException: "Something went wrong inside Excel: try again, or save the workbook and open it again.",
  HostRestartNeeded: "Excel has to be started again before it can do this.",
  InactiveWorkbook: "Another workbook is in front: go back to this one, then try again.",
  InsertDeleteConflict: "Cells are being inserted or deleted at the same time: try again in a moment.",
  InvalidArgument: "Excel did not accept what was to be written.",
  InvalidOperationInCellEditMode:
    "A cell is being edited: press Enter or Esc in the sheet, then try again here.",
  InvalidReference: "The cell or range is no longer there: choose another one.",
  InvalidSelection: "Select one block of cells on the sheet first.",
  ItemNotFound: "The sheet or cell is no longer there: choose another one.",
  MemoryLimitReached: "Excel has run out of memory: close other workbooks, then try again.",
  MergedRangeConflict: "Some of these cells are merged or belong to a table: choose other cells.",
  NonBlankCellOffSheet: "Excel cannot move the filled cells at the edge of the sheet.",
  RangeExceedsLimit: "That is more cells than Excel can handle at once: choose fewer.",
  RequestAborted: "Excel stopped the request before it was done: try again.",
  RequestPayloadSizeLimitExceeded: "That is too much for Excel to take at once.",
  ResponsePayloadSizeLimitExceeded: "That is too much for Excel to hand over at once.",
  ServiceNotAvailable: "Excel is not answering at the moment: try again shortly.",
  UnsupportedOperation: "Excel does not offer this here: try it in another version of Excel.",
  UnsupportedSheet: "This kind of sheet has no cells: choose a worksheet.",
};

/** Excel's words for a write that protection forbids; its code may say only that it failed. */
const PROTECTED = /\bprotected\b/i;
const IS_PROTECTED = "This sheet is protected: unprotect it on the Review tab, or choose another sheet.";

/** Whatever was thrown, as a problem with a sentence; problems that already have one pass through. */
export function toWorkbookProblem(error: unknown): WorkbookProblem {
  if (error instanceof WorkbookProblem) return error;
  const { code, message } = error as { code?: unknown; message?: unknown };
  const reason = typeof message === "string" ? message : String(error);
  if (typeof code !== "string") {
    return new WorkbookProblem("Unknown", `Award Finance could not do this (${reason}).`, error);
  }
  const known = PROTECTED.test(reason) ? IS_PROTECTED : SENTENCES[code];
  return new WorkbookProblem(code, known ?? `Excel could not do this (${code}: ${reason}).`, error);
}
