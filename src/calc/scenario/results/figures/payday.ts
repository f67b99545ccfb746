/**
 * Days that there are none of where the Award is never paid.
 */
import type { SerialDate } from "../../../dates/serialDate.ts";
import { problem } from "../../../errors.ts";
import type { ScenarioTerms } from "../../terms/scenarioTerms.ts";

/**
 * A day that a payment decides.
 *
 * @param what is asked for
 * @throws DomainError (not available) when nothing is ever paid
 */
export function unlessNever(day: SerialDate | undefined, what: string): SerialDate {
  if (day === undefined) throw problem.neverPaid(what);
  return day;
}

/** The day of the first payment; @throws DomainError (not available) as `unlessNever`, or when it cannot be told */
export function payday({ firstPayment }: ScenarioTerms, what: string): SerialDate {
  return unlessNever(firstPayment(), what);
}
