/** A workbook that the add-in made, opened by Excel beside the one that is open. */
import { knows } from "../excel/batch.ts";
import { toWorkbookProblem, WorkbookProblem } from "../excel/workbookProblem.ts";

/** Bytes of which each stretch is a whole number of base64 groups. */
const STRETCH = 8_190;

/**
 * Opens a workbook as a new one, which nobody has saved yet.
 *
 * @throws WorkbookProblem where this Excel does not do that
 */
export async function openAsWorkbook(bytes: Uint8Array): Promise<void> {
  if (!knows("ExcelApi", "1.8"))
    throw new WorkbookProblem(
      "NoNewWorkbook",
      "This Excel opens no workbook of an add-in: download the copy.",
    );
  try {
    await Excel.createWorkbook(base64Of(bytes));
  } catch (error) {
    throw new WorkbookProblem(
      "NoNewWorkbook",
      `The copy was not opened; download it. ${toWorkbookProblem(error).message}`,
      error,
    );
  }
}

function base64Of(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += STRETCH)
    pieces.push(btoa(String.fromCharCode(...bytes.subarray(at, at + STRETCH))));
  return pieces.join("");
}
