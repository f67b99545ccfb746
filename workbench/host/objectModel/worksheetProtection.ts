/** `worksheet.protection`: a protected sheet refuses every change of its cells. */
import type { RichObject } from "../richApi/richObject.ts";
import { invalidOperation, RichApiError } from "../richApi/error.ts";
import type { WorkbookContext } from "./workbookContext.ts";

export function worksheetProtection({ file }: WorkbookContext, sheet: () => string): RichObject {
  return {
    type: "WorksheetProtection",
    properties: { Protected: { get: () => file.protectedSheets.has(sheet()) } },
    methods: {
      // Options and passwords make no difference here: every cell is locked, nobody unlocks by mistake.
      Protect() {
        if (file.protectedSheets.has(sheet())) throw invalidOperation("The sheet is protected already.");
        file.protectedSheets.add(sheet());
      },
      Unprotect: () => void file.protectedSheets.delete(sheet()),
    },
  };
}

/** @throws RichApiError as Excel refuses a change on a protected sheet */
export function checkUnprotected({ file }: WorkbookContext, sheet: string): void {
  if (!file.protectedSheets.has(sheet)) return;
  throw new RichApiError(
    "AccessDenied",
    "You cannot perform the requested operation: the sheet is protected.",
    403,
  );
}
