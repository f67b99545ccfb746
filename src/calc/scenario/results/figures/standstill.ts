/**
 * Whether creditors may act, and until when they may not.
 */
import { problem } from "../../../errors.ts";
import { standstillStatus } from "../../../instruments/standstill.ts";
import { figure } from "./figure.ts";
import { unlessNever } from "./payday.ts";

export const standstillFigures = [
  figure("standstill.status", "Standstill status", "Standstill", "text", (terms) => {
    const day = terms.valuationDate();
    return terms.hasStandstill() ? standstillStatus(day, terms.standstillDates()) : "Not in force";
  }),
  figure("standstill.end", "Standstill ends", "Standstill", "date", ({ hasStandstill, standstillEnd }) => {
    if (!hasStandstill()) throw problem.inputNotGiven("Standstill agreed on");
    return unlessNever(standstillEnd(), "end of the standstill");
  }),
];
