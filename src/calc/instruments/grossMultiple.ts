import type { Decimal } from "../decimal.ts";
import { toIso, type SerialDate } from "../dates/serialDate.ts";
import { problem } from "../errors.ts";

/** What a note repays for each unit of money put in: one figure, or one that steps up over time. */
export type GrossMultiple =
  | { readonly kind: "fixed"; readonly multiple: Decimal }
  | { readonly kind: "stepUp"; readonly steps: readonly MultipleStep[] };

/** One row of a step-up table. Only the last may be open-ended, without a date: it holds ever after. */
export interface MultipleStep {
  readonly paidOnOrBefore?: SerialDate | undefined;
  readonly multiple: Decimal;
  /** Where it stands in the user's table, for messages. */
  readonly row?: number | undefined;
}

/** Which day decides what multiple holds: that of the payment, or the due date whenever it is paid. */
export const STEP_DAYS = ["Paid", "Due"] as const;

export type MultipleStepBy = (typeof STEP_DAYS)[number];

/**
 * One gross multiple, whenever the note is paid.
 *
 * @throws DomainError unless the multiple is above 0
 */
export function fixedMultiple(multiple: Decimal): GrossMultiple {
  if (!multiple.gt(0)) throw problem.mustBeAbove("multiple", 0, multiple);
  return { kind: "fixed", multiple };
}

/**
 * A gross multiple that depends on the date of payment: "3 if paid on or before 31 July 2028, else 4".
 *
 * @param steps in any order; at least one
 * @throws DomainError when a multiple is not above 0, a date stands there twice, or two rows are open-ended
 */
export function stepUpMultiple(steps: readonly MultipleStep[]): GrossMultiple {
  if (steps.length === 0) throw problem.emptyTable("multiple");
  for (const { multiple } of steps) {
    if (!multiple.gt(0)) throw problem.mustBeAbove("multiple", 0, multiple);
  }
  const sorted = [...steps].sort((a, b) => lastDayOf(a) - lastDayOf(b) || 0);
  sorted.forEach((step, index) => {
    const next = sorted[index + 1];
    if (next === undefined || step.paidOnOrBefore !== next.paidOnOrBefore) return;
    if (step.paidOnOrBefore === undefined)
      throw problem.openEndedTwice("multiple", "Paid on or before", [step.row, next.row]);
    throw problem.duplicateDate("multiple", toIso(step.paidOnOrBefore), [step.row, next.row]);
  });
  return { kind: "stepUp", steps: sorted };
}

/**
 * A gross multiple that steps: one at first, and another from the day after each of some days.
 *
 * @param column what the days are called, for messages
 * @throws DomainError when a multiple is not above 0, or a day stands there twice
 */
export function steppedMultiple(
  first: Decimal,
  steps: readonly { readonly after: SerialDate; readonly multiple: Decimal }[],
  column: string,
): GrossMultiple {
  if (steps.length === 0) return fixedMultiple(first);
  const sorted = [...steps].sort((a, b) => a.after - b.after);
  sorted.forEach(({ after }, index) => {
    if (after === sorted[index + 1]?.after) throw problem.duplicateDate(column, toIso(after));
  });
  const multiples = [first, ...sorted.map(({ multiple }) => multiple)];
  return stepUpMultiple(
    multiples.map((multiple, index) => ({ multiple, paidOnOrBefore: sorted[index]?.after })),
  );
}

/**
 * The multiple that a payment on a given day earns.
 *
 * @throws DomainError (not available) when the table ends before that day
 */
export function multipleOn(grossMultiple: GrossMultiple, paidOn: SerialDate): Decimal {
  if (grossMultiple.kind === "fixed") return grossMultiple.multiple;
  const { steps } = grossMultiple;
  const step = steps.find((candidate) => paidOn <= lastDayOf(candidate));
  if (step) return step.multiple;
  const last = steps.at(-1)?.paidOnOrBefore;
  throw problem.beyondLastStep(toIso(paidOn), last === undefined ? "nothing" : toIso(last));
}

/** The days over which one multiple holds, both included; `to` is infinite where it never ends. */
export interface MultipleSpan {
  readonly from: number;
  readonly to: number;
  readonly multiple: Decimal;
}

/** A gross multiple as spans of days, in order of time; the first begins before all dates. */
export function multipleSpans(grossMultiple: GrossMultiple): readonly MultipleSpan[] {
  const steps: readonly MultipleStep[] =
    grossMultiple.kind === "fixed" ? [grossMultiple] : grossMultiple.steps;
  return steps.map((step, index) => {
    const before = steps[index - 1];
    return {
      from: before === undefined ? -Infinity : lastDayOf(before) + 1,
      to: lastDayOf(step),
      multiple: step.multiple,
    };
  });
}

function lastDayOf(step: MultipleStep): number {
  return step.paidOnOrBefore ?? Infinity;
}
