/**
 * The finder of the conventions that a published figure used.
 *
 * @family Interest terms
 */
import { readCells, type CellAnswer } from "../excel/boundary.ts";
import { offThread, type Cancelable } from "../excel/offThread.ts";
import { answerOfPart } from "../excel/parts.ts";
import type { ReconcileArguments } from "./reconcileTable.ts";

const search = offThread("RECONCILE", async () => {
  const { reconcileTable } = await import(/* webpackChunkName: "reconcile" */ "./reconcileTable.ts");
  return reconcileTable;
});

/**
 * Table of the conventions that reproduce a published figure, the fewest departures from the usual first, with the evidence in words.
 * @customfunction RECONCILE
 * @cancelable
 * @example =AWARD.RECONCILE(68543.58, {"Principal","From","Rate","Compounds";168000,32309,0.12,"Simple"}, DATE(1991, 11, 8), , "Interest", , , 1) → {"Fit","Changes","Combination","Result","Difference","Days of interest","Also";"Yes",2,"Day count: YD/365; Rounding: daily amount to cents",68543.58,0,0,3;"Verdict","","Strong: of 19 different results this one alone fits; by chance 0.00012 would.","","","","";"Settled / open","","settled: Day count YD/365. open: First day counted or not counted; Last day not counted or counted; Rounding daily amount to cents or daily amount to cents; cents each calendar year","","","","";"Moves most","","Day count: MONTHS moves it most, by -1,344.00; Rounding: daily factor, 9 places leads nearest, to 68,543.97","","","",""}
 * @refuses =AWARD.RECONCILE(68543.58, {"Principal","From","Rate";168000,32309,12}, DATE(1991, 11, 8))
 * @units A table; Result and Difference in the unit of published.
 * @formula Every combination of the conventions that awards and courts use, within the terms, is worked out; a fit is one whose rounded result is the published figure.
 * @source The conventions: day counts, first and last day, compounding, rounding, as read from published awards.
 * @remarks Conventions whose column the terms lack, or whose cell says "?", are open and tried; every other cell is kept. May be open: Compounds, Compounds on, Resets, Fixing, Day count, Stub, First day, Last day, Rounding, Floor on, Payments; of dates, Compounds on tries those of the figures and of judgments. Tried beside them, without a column: like heads taken as one, and fixings rounded. Rows for the verdict, for what is settled or open, for what moves the result most, and for the gap where nothing fits stand at the end. A combination that fits reproduces the figure; how strongly that speaks for it the verdict says. Searches off the main thread.
 * @param published Figure as a number, as text such as "about 1.34 billion", or a table "As of", "Published", "What", "Rounding".
 * @param terms Table as TERMS_BALANCE takes it. Conventions whose column is left out are open, as are cells with "?". A Benchmark may list several columns of the fixings.
 * @param [asOf] Day of the figure. Left out where published is a table.
 * @param [fixings] Table "Date" and a column for each benchmark. Empty: none.
 * @param [what] What the figure is: "Total", "Interest" or "Per day". Empty: Total.
 * @param [rounding] What the figure is rounded to, such as 0.01 or 1000000. Empty: what its digits say.
 * @param [payments] Table "Date", "Amount" of what was paid. Empty: nothing.
 * @param [rows] How many combinations to show. Empty: 10.
 */
export function reconcile(
  published: unknown[][],
  terms: unknown[][],
  asOf?: unknown,
  fixings?: unknown[][],
  what?: string,
  rounding?: unknown,
  payments?: unknown[][],
  rows?: unknown,
  invocation?: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  const given = { published, terms, asOf, fixings, what, rounding, payments, rows };
  // Without a worker, and with its code there, it is the table itself, which Excel takes as well.
  return answered(given, invocation ?? {}) as Promise<unknown[][]>;
}

/** Cells go to the search as plain values: an error among them is the answer at once. */
function answered(
  given: ReconcileArguments,
  invocation: Cancelable,
): CellAnswer[][] | Promise<CellAnswer[][]> {
  return answerOfPart(() => search(plainCells(given), invocation));
}

function plainCells(given: ReconcileArguments): ReconcileArguments {
  const { published, terms, asOf, fixings, what, rounding, payments, rows } = given;
  return {
    published: readCells(published),
    terms: readCells(terms),
    asOf: readCells(asOf),
    fixings: readCells(fixings),
    what: readCells(what),
    rounding: readCells(rounding),
    payments: readCells(payments),
    rows: readCells(rows),
  };
}
