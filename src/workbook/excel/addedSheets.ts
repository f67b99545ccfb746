/** Sheets that a command adds, and that go again when Excel breaks off. */
import { batch } from "./batch.ts";
import { toWorkbookProblem, WorkbookProblem } from "./workbookProblem.ts";

/**
 * After a failure half way removes the sheets that were added.
 *
 * @param added their names
 * @returns what is to be thrown: the failure where they are gone again, else with the names of those that are left
 */
export async function withoutSheets(added: readonly string[], error: unknown): Promise<unknown> {
  // While a cell is edited nothing is written, and nothing can be removed.
  if (toWorkbookProblem(error).code === "InvalidOperationInCellEditMode") return error;
  try {
    await removeSheets(added);
    return error;
  } catch {
    const left = await sheetsThere(added).catch(() => added);
    if (left.length === 0) return error;
    const names = new Intl.ListFormat("en").format(left.map((name) => `"${name}"`));
    const what = left.length === 1 ? `The sheet ${names} is` : `The sheets ${names} are`;
    const sentence = `${what} written only in part: delete ${left.length === 1 ? "it" : "them"}.`;
    return new WorkbookProblem("HalfWritten", `${toWorkbookProblem(error).message} ${sentence}`, error);
  }
}

/** Which of the sheets there are. */
function sheetsThere(names: readonly string[]): Promise<readonly string[]> {
  return batch(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    const there = new Set(worksheets.items.map(({ name }) => name));
    return names.filter((name) => there.has(name));
  });
}

/** After a failure half way: sheets that were added go again. */
async function removeSheets(names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  await batch(async (context) => {
    const sheets = names.map((name) => context.workbook.worksheets.getItemOrNullObject(name));
    for (const sheet of sheets) sheet.load("name");
    await context.sync();
    for (const sheet of sheets) if (!sheet.isNullObject) sheet.delete();
    await context.sync();
  });
}
