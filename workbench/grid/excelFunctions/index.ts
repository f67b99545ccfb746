import type { IFunctionService } from "@univerjs/engine-formula";
import { EDate, YearFrac } from "./dates.ts";
import { Sort, SortBy } from "./sort.ts";

/** Functions of Excel that Univer answers otherwise than Excel does; they take the place of Univer's. */
export function registerExcelFunctions(functions: IFunctionService): void {
  functions.registerExecutors(
    new Sort("SORT"),
    new SortBy("SORTBY"),
    new EDate("EDATE"),
    new YearFrac("YEARFRAC"),
  );
}
