/** The open workbook as Excel would save it, read without saving or changing it. */
import { officeContext } from "../excel/batch.ts";
import { WorkbookProblem } from "../excel/workbookProblem.ts";

const CANNOT =
  "This Excel does not hand the workbook over to add-ins, so no copy can be made here: open the workbook in Excel for Windows, Mac or the web.";
const REFUSED =
  "Excel did not hand the workbook over: finish the cell that is being edited, save the workbook, then try again.";

/**
 * The bytes of the workbook, unsaved changes included.
 *
 * @throws WorkbookProblem where Excel does not give them
 */
export async function readWholeFile(): Promise<Uint8Array> {
  const document = officeContext()?.document;
  if (typeof document?.getFileAsync !== "function") throw new WorkbookProblem("NoFile", CANNOT);
  const file = await asked<Office.File>((answer) =>
    document.getFileAsync(Office.FileType.Compressed, answer),
  );
  try {
    const slices: Uint8Array[] = [];
    for (let index = 0; index < file.sliceCount; index++) {
      const slice = await asked<Office.Slice>((answer) => file.getSliceAsync(index, answer));
      slices.push(bytesOf(slice.data));
    }
    return joined(slices, file.size);
  } finally {
    // Excel keeps two files in memory and gives no third: one that stays would be the last but one.
    file.closeAsync();
  }
}

/** An answer of Office's older interface as a promise. */
function asked<Value>(ask: (answer: (result: Office.AsyncResult<Value>) => void) => void): Promise<Value> {
  return new Promise((resolve, reject) => {
    try {
      ask((result) => {
        if (result.status === Office.AsyncResultStatus.Succeeded) resolve(result.value);
        else reject(new WorkbookProblem("NoFile", REFUSED, result.error));
      });
    } catch (error) {
      reject(new WorkbookProblem("NoFile", CANNOT, error));
    }
  });
}

/** The reference calls a slice's data "any": bytes as numbers, in some Excels as a typed array. */
function bytesOf(data: unknown): Uint8Array {
  if (Array.isArray(data) || data instanceof Uint8Array) return Uint8Array.from(data as ArrayLike<number>);
  if (data instanceof ArrayBuffer) return new Uint8Array(data);
  throw new WorkbookProblem("NoFile", CANNOT);
}

function joined(slices: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(slices.reduce((sum, slice) => sum + slice.length, 0));
  if (bytes.length !== size)
    throw new WorkbookProblem(
      "NoFile",
      `Excel handed over ${bytes.length} bytes of a workbook of ${size}: save the workbook, then try again.`,
    );
  let at = 0;
  for (const slice of slices) {
    bytes.set(slice, at);
    at += slice.length;
  }
  return bytes;
}
