/** Why the workbook could not be read or written; `message` is one sentence for the person at the pane. */
export class WorkbookProblem extends Error {
  /** Excel's own code, or one of ours in the same style. */
  readonly code: string;

  constructor(code: string, message: string, cause?: unknown) {
    super(message, { cause });
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
  AccessDenied: "This sheet is protected: unprotect it on the Review tab, or choose another sheet.",
  ActivityLimitReached: "Excel is busy with other work: try again in a moment.",
  ApiNotFound: "This version of Excel cannot do that: it lacks a function the pane needs.",
  HostRestartNeeded: "Excel has to be started again before it can do this.",
  InsertDeleteConflict: "Cells are being inserted or deleted at the same time: try again in a moment.",
  InvalidArgument: "Excel did not accept what was to be written.",
  InvalidOperationInCellEditMode:
    "A cell is being edited: press Enter or Esc in the sheet, then try again here.",
  InvalidReference: "The cell or range is no longer there: choose another one.",
  InvalidSelection: "Select one block of cells on the sheet first.",
  ItemNotFound: "The sheet or cell is no longer there: choose another one.",
  NonBlankCellOffSheet: "Excel cannot move the filled cells at the edge of the sheet.",
  RequestAborted: "Excel stopped the request before it was done: try again.",
  RequestPayloadSizeLimitExceeded: "That is too much for Excel to take at once.",
  ServiceNotAvailable: "Excel is not answering at the moment: try again shortly.",
  UnsupportedSheet: "This kind of sheet has no cells: choose a worksheet.",
};

/** Excel's words for a write that protection forbids, where its code says only that it failed. */
const PROTECTED = /\bprotected\b/i;

/** Whatever was thrown, as a problem with a sentence; problems that already have one pass through. */
export function toWorkbookProblem(error: unknown): WorkbookProblem {
  if (error instanceof WorkbookProblem) return error;
  const { code, message } = error as { code?: unknown; message?: unknown };
  const reason = typeof message === "string" ? message : String(error);
  if (typeof code !== "string") {
    return new WorkbookProblem("Unknown", `Award Finance could not do this (${reason}).`, error);
  }
  const known = PROTECTED.test(reason) ? SENTENCES["AccessDenied"] : SENTENCES[code];
  return new WorkbookProblem(code, known ?? `Excel could not do this (${code}: ${reason}).`, error);
}
