/**
 * Whether creditors may act, and until when they may not.
 */
import { standstillStatus } from "../../../instruments/standstill.ts";
import { figure } from "./figure.ts";
import { unlessNever } from "./payday.ts";

export const standstillFigures = [
  figure("standstill.status", "Standstill status", "Standstill", "text", (terms) =>
    standstillStatus(terms.valuationDate(), terms.standstillDates()),
  ),
  figure("standstill.end", "Standstill ends", "Standstill", "date", ({ standstillEnd }) =>
    unlessNever(standstillEnd(), "end of the standstill"),
  ),
];
