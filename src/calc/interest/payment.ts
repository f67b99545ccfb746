import type { SerialDate } from "../dates/serialDate.ts";
import type { Decimal } from "../decimal.ts";

/** A sum of money paid on a day. */
export interface Payment {
  readonly date: SerialDate;
  readonly amount: Decimal;
}
