import { knows } from "./batch.ts";
import { toWorkbookProblem } from "./workbookProblem.ts";

/** Whether the add-in loads as soon as this workbook is opened; undefined where Excel does not offer it. */
export async function readStartsWithWorkbook(): Promise<boolean | undefined> {
  if (!knows("SharedRuntime", "1.1")) return undefined;
  return told(async () => (await Office.addin.getStartupBehavior()) === Office.StartupBehavior.load);
}

/**
 * Lets the add-in load with this workbook, or not; the choice is kept in the file.
 *
 * @throws WorkbookProblem with one sentence
 */
export function setStartsWithWorkbook(isWanted: boolean): Promise<void> {
  const { load, none } = Office.StartupBehavior;
  return told(() => Office.addin.setStartupBehavior(isWanted ? load : none));
}

function told<T>(work: () => Promise<T>): Promise<T> {
  return work().catch((error: unknown) => {
    throw toWorkbookProblem(error);
  });
}
