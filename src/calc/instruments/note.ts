import { Decimal, ZERO } from "../decimal.ts";
import { addDays, toIso, type SerialDate } from "../dates/serialDate.ts";
import { problem } from "../errors.ts";
import { multipleOn, type GrossMultiple } from "./grossMultiple.ts";

/**
 * The promise of a contingent note: so many times the amount, so many days after the first payment.
 */
export interface NoteTerms {
  readonly multiple: GrossMultiple;
  /** Calendar days from the first payment of the Award to the due date, 0 or more. */
  readonly days: number;
}

/**
 * The terms of the notes of February 2017: three times the Subscription Amount, due 90 days after
 * the first payment.
 *
 * @see Rusoro news release of 3 February 2017, first paragraph
 */
export const RELEASE_MULTIPLE: Decimal = new Decimal(3);
export const RELEASE_DAYS = 90;

/** What stands for the days of a note that is due on the day of the first payment itself: a 0 may be a blank cell. */
export const NO_DAYS = "None";

/** Where a note stands on a given day. */
export type NoteStatus = "Contingent" | "Not yet due" | "Due";

/**
 * Due date of a contingent note.
 *
 * The note falls due a fixed number of calendar days after the issuer receives the first payment of
 * the Award; the day of receipt is not counted.
 *
 * @param firstPayment day the first payment is received
 * @param days calendar days of grace, a whole number, 0 or more
 * @returns the due date, before any business-day adjustment
 * @throws DomainError when the result lies beyond 9999-12-31
 * @see Rusoro news release of 3 February 2017, first paragraph
 */
export function dueDate(firstPayment: SerialDate, days: number): SerialDate {
  if (!Number.isInteger(days)) throw problem.mustBeWhole("days", days);
  if (days < 0) throw problem.mustBeAtLeast("days", 0, days);
  return addDays(firstPayment, days, "the due date");
}

/**
 * What a note repays on its due date: the amount times the gross multiple that holds on that day.
 *
 * @param amount money put in, 0 or more
 * @throws DomainError when the amount is negative, the due date lies beyond 9999-12-31, or a step-up
 *   table ends before it
 */
export function contractedRepayment(amount: Decimal, terms: NoteTerms, firstPayment: SerialDate): Decimal {
  if (amount.lt(0)) throw problem.mustBeAtLeast("amount", 0, amount);
  return amount.times(multipleOn(terms.multiple, dueDate(firstPayment, terms.days)));
}

/**
 * What is payable under a note as of a day: nothing before the first payment and before the due
 * date, the contracted repayment from the due date on.
 *
 * @param firstPayment day the first payment is received, `undefined` while there is none
 * @param asOf day of the question; `undefined` asks for the amount whenever it falls due
 * @param paidOn day of payment where a multiple steps up by it, `undefined` where by the due date
 * @throws DomainError as `contractedRepayment`
 */
export function repaymentAsOf(
  amount: Decimal,
  terms: NoteTerms,
  firstPayment: SerialDate | undefined,
  asOf: SerialDate | undefined,
  paidOn?: SerialDate,
): Decimal {
  if (amount.lt(0)) throw problem.mustBeAtLeast("amount", 0, amount);
  if (firstPayment === undefined) return ZERO;
  if (paidOn !== undefined && paidOn < firstPayment) {
    throw problem.mustNotComeBefore("paidOn", "awardDate", toIso(firstPayment), toIso(paidOn));
  }
  if (asOf !== undefined && asOf < dueDate(firstPayment, terms.days)) return ZERO;
  return paidOn === undefined
    ? contractedRepayment(amount, terms, firstPayment)
    : amount.times(multipleOn(terms.multiple, paidOn));
}

/**
 * Where a note stands as of a day: "Contingent" until the first payment is received, "Not yet due"
 * from that day, "Due" from the due date.
 *
 * A first payment that lies after `asOf` is an expectation, so the note is still contingent.
 *
 * @throws DomainError when the due date lies beyond 9999-12-31
 */
export function noteStatus(firstPayment: SerialDate | undefined, asOf: SerialDate, days: number): NoteStatus {
  if (firstPayment === undefined || asOf < firstPayment) return "Contingent";
  return asOf < dueDate(firstPayment, days) ? "Not yet due" : "Due";
}
