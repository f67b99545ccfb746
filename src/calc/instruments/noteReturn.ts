import { Decimal, ONE } from "../decimal.ts";
import { addDays, toIso, type SerialDate } from "../dates/serialDate.ts";
import { problem } from "../errors.ts";
import { multipleOn, multipleSpans, type MultipleSpan } from "./grossMultiple.ts";
import { dueDate, type NoteTerms } from "./note.ts";

/** Days of a year under ACT/365 Fixed, whatever the year (2006 ISDA Definitions, section 4.16(d)). */
const DAYS_PER_YEAR = 365;

/**
 * Annual return of a note: the effective yearly rate at which the money put in grows to the repayment.
 *
 * IRR = m^(1/T) − 1, where m is the gross multiple on the due date and T the ACT/365F years from the
 * issue date to the due date.
 *
 * @param issueDate day the money was put in
 * @param firstPayment day the first payment of the Award is received, not before the issue date
 * @returns the rate as a fraction, above −1
 * @throws DomainError when the first payment lies before the issue, the note is due on its issue
 *   date, the due date lies beyond 9999-12-31, or a step-up table ends before it
 */
export function noteIrr(issueDate: SerialDate, terms: NoteTerms, firstPayment: SerialDate): Decimal {
  const { due, days } = lifeOf(issueDate, terms, firstPayment);
  return annualReturn(multipleOn(terms.multiple, due), days);
}

/**
 * Probability of repayment at which a note earns just the required return, where a loss pays nothing.
 *
 * p* = (1 + k)^T / m. Above 1 the return cannot be earned: that is an answer, not an error.
 *
 * @param requiredReturn yearly rate k as a fraction, above −1
 * @throws DomainError as `noteIrr`, and when the required return is −1 or less
 */
export function breakEvenProbability(
  issueDate: SerialDate,
  terms: NoteTerms,
  firstPayment: SerialDate,
  requiredReturn: Decimal,
): Decimal {
  if (!requiredReturn.gt(-1)) throw problem.mustBeAbove("requiredReturn", -1, requiredReturn);
  const { due, days } = lifeOf(issueDate, terms, firstPayment);
  const growth = ONE.plus(requiredReturn).pow(new Decimal(days).div(DAYS_PER_YEAR));
  return growth.div(multipleOn(terms.multiple, due));
}

/**
 * Last day on which the first payment may come so that the holder still earns a target return.
 *
 * With one multiple the return falls from day to day and the last day follows from
 * T = ln m / ln(1 + IRR). With a step-up table it falls within a step and jumps up at the next, so
 * days that earn the target and days that do not may alternate: the last of all days counts.
 *
 * A day earns the target when `noteIrr`, as the double a cell shows, is not below it; so a target
 * copied from a cell of `noteIrr` gives back the date that cell was calculated for.
 *
 * @param targetIrr yearly rate as a fraction, above −1
 * @throws DomainError when no day from the issue on earns the target, when every later day does, or
 *   when the last one lies beyond 9999-12-31
 */
export function latestAwardDate(issueDate: SerialDate, terms: NoteTerms, targetIrr: Decimal): SerialDate {
  if (!targetIrr.gt(-1)) throw problem.mustBeAbove("targetIrr", -1, targetIrr);
  // The first payment cannot come before the issue, and on a note due at once no return is defined.
  const earliestDue = Math.max(dueDate(issueDate, terms.days), issueDate + 1);
  for (const span of [...multipleSpans(terms.multiple)].reverse()) {
    const from = Math.max(span.from, earliestDue);
    if (span.to < from) continue;
    const lastDue = lastDueEarning(targetIrr, issueDate, { ...span, from });
    if (lastDue === undefined) continue;
    if (lastDue === Infinity) throw problem.everyDateEarns("targetIrr", targetIrr);
    const due = addDays(issueDate, lastDue - issueDate, "the due date");
    return addDays(due, -terms.days);
  }
  throw problem.noDateEarns("targetIrr", targetIrr);
}

/** The last due date of a span that earns the target: infinite when there is no last one. */
function lastDueEarning(targetIrr: Decimal, issueDate: SerialDate, span: MultipleSpan): number | undefined {
  const { from, to, multiple } = span;
  if (multiple.lte(1)) {
    // A loss weighs less the more years it is spread over: the return rises towards 0 and never gets there.
    if (to === Infinity) return targetIrr.lt(0) || (multiple.eq(1) && targetIrr.isZero()) ? to : undefined;
    return earns(multiple, to - issueDate, targetIrr) ? to : undefined;
  }
  if (targetIrr.lte(0)) return to;
  const exactDays = multiple.ln().times(DAYS_PER_YEAR).div(ONE.plus(targetIrr).ln());
  let days = exactDays.floor().toNumber();
  // Logarithms of forty digits and a target rounded to a double may fall a hair on either side of a whole day.
  if (Number.isFinite(days)) {
    if (earns(multiple, days + 1, targetIrr)) days += 1;
    else if (days > 0 && !earns(multiple, days, targetIrr)) days -= 1;
  }
  const last = Math.min(to, issueDate + days);
  return last >= from ? last : undefined;
}

function earns(multiple: Decimal, days: number, targetIrr: Decimal): boolean {
  return annualReturn(multiple, days).toNumber() >= targetIrr.toNumber();
}

/** Powers of forty digits, kept: the same ones are asked for in every trial in which the note is the same. */
const KNOWN_RETURNS = new Map<string, Decimal>();
const MOST_KNOWN = 1_024;

function annualReturn(multiple: Decimal, days: number): Decimal {
  const key = `${multiple.toString()} ${days}`;
  const known = KNOWN_RETURNS.get(key);
  if (known !== undefined) return known;
  const found = multiple.pow(new Decimal(DAYS_PER_YEAR).div(days)).minus(1);
  if (KNOWN_RETURNS.size >= MOST_KNOWN) KNOWN_RETURNS.clear();
  KNOWN_RETURNS.set(key, found);
  return found;
}

/** Due date of a note and the days from its issue to it, at least one. */
function lifeOf(issueDate: SerialDate, terms: NoteTerms, firstPayment: SerialDate) {
  if (firstPayment < issueDate) {
    throw problem.mustNotComeBefore("awardDate", "issueDate", toIso(issueDate), toIso(firstPayment));
  }
  const due = dueDate(firstPayment, terms.days);
  if (due === issueDate) throw problem.dueOnIssue(toIso(due));
  return { due, days: due - issueDate };
}
