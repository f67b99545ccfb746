/** "Insert year-end notes": what of it is seldom needed is fetched when it is first asked for. */
import { insertSheets, type InsertedModel } from "./model/modelSheet.ts";

/**
 * Adds the sheets of the year-end notes with the figures of the loaded scenario, beside those that are there.
 *
 * @throws WorkbookProblem with one sentence, as `insertModel`
 */
export async function insertYearEndNotes(): Promise<InsertedModel> {
  const { planYearEnd, YEAR_END_SHEETS } = await import(
    /* webpackChunkName: "yearEnd" */ "./yearEnd/yearEndPlan.ts"
  );
  return insertSheets({ what: "set of year-end notes", names: YEAR_END_SHEETS, plan: planYearEnd });
}
