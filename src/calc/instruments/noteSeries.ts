import { Decimal, ZERO } from "../decimal.ts";
import type { SerialDate } from "../dates/serialDate.ts";
import { inRow, problem } from "../errors.ts";
import { xirr, type DatedFlow } from "../returns/xirr.ts";
import type { MultipleStepBy } from "./grossMultiple.ts";
import { contractedRepayment, dueDate, noteStatus, type NoteStatus, type NoteTerms } from "./note.ts";
import { noteIrr } from "./noteReturn.ts";

/** One series of notes: who, how much, since when, on which terms. */
export interface NoteSeries {
  readonly name: string;
  readonly amount: Decimal;
  /** Day the money was put in; without it the series has no annual return. */
  readonly issued?: SerialDate | undefined;
  readonly terms: NoteTerms;
  /** The day by which the multiple steps where the note is not paid when it is due; else that of the payment. */
  readonly stepBy?: MultipleStepBy | undefined;
  /** Where the series stands in the user's table, for messages. */
  readonly row: number;
}

/** What one series, or all of them together, come to. What cannot be told yet is absent. */
export interface NoteOutcome {
  readonly amount: Decimal;
  readonly due?: SerialDate | undefined;
  /** Amount payable on the due date; 0 while there is no first payment. */
  readonly repayment: Decimal;
  /** Repayment over the amount put in, gross; absent while nothing is repaid or where nothing was put in. */
  readonly grossMoic?: Decimal | undefined;
  /** Effective annual return, ACT/365F. */
  readonly irr?: number | undefined;
  readonly status?: NoteStatus | undefined;
}

export interface NoteScheduleRow extends NoteOutcome {
  readonly name: string;
}

export interface NoteSchedule {
  readonly rows: readonly NoteScheduleRow[];
  readonly total: NoteOutcome;
}

/**
 * Several series of notes under one first payment of the Award, and their total.
 *
 * The total's MOIC is Σ repayment / Σ amount; its IRR is that of the pooled flows, every amount on
 * its issue date and every repayment on its due date, which is no average of the series' IRRs. It
 * is absent when a series has no issue date.
 *
 * @param firstPayment day the first payment is received, `undefined` while there is none
 * @param asOf day of the statuses; without it only the lack of a first payment gives one
 * @throws DomainError naming the row of the series it concerns
 */
export function noteSchedule(
  series: readonly NoteSeries[],
  firstPayment: SerialDate | undefined,
  asOf: SerialDate | undefined,
): NoteSchedule {
  const irrs = new Map<string, number>();
  const rows = series.map((note) =>
    inRow("notes", note.row, () => {
      if (note.amount.lt(0)) throw problem.mustBeAtLeast("Amount", 0, note.amount);
      return firstPayment === undefined
        ? contingentOutcome(note)
        : paidOutcome(note, firstPayment, asOf, irrs);
    }),
  );
  return { rows, total: totalOf(series, rows, firstPayment) };
}

function contingentOutcome({ name, amount }: NoteSeries): NoteScheduleRow {
  return { name, amount, repayment: ZERO, status: "Contingent" };
}

function paidOutcome(
  { name, amount, issued, terms }: NoteSeries,
  firstPayment: SerialDate,
  asOf: SerialDate | undefined,
  irrs: Map<string, number>,
): NoteScheduleRow {
  const due = dueDate(firstPayment, terms.days);
  const grossMoic = contractedRepayment(new Decimal(1), terms, firstPayment);
  const status = asOf === undefined ? undefined : noteStatus(firstPayment, asOf, terms.days);
  if (amount.isZero()) return { name, amount, due, repayment: ZERO, status };
  let irr: number | undefined;
  if (issued !== undefined) {
    // A power to forty digits takes a third of a millisecond; the series of a long list share few terms.
    const key = `${issued} ${due} ${grossMoic.toString()}`;
    irr = irrs.get(key) ?? noteIrr(issued, terms, firstPayment).toNumber();
    if (!Number.isFinite(irr)) throw problem.tooLarge("IRR");
    irrs.set(key, irr);
  }
  return { name, amount, due, repayment: amount.times(grossMoic), grossMoic, irr, status };
}

function totalOf(
  series: readonly NoteSeries[],
  rows: readonly NoteScheduleRow[],
  firstPayment: SerialDate | undefined,
): NoteOutcome {
  let amount = ZERO;
  let repayment = ZERO;
  for (const row of rows) {
    amount = amount.plus(row.amount);
    repayment = repayment.plus(row.repayment);
  }
  return {
    amount,
    repayment,
    grossMoic: firstPayment === undefined || amount.isZero() ? undefined : repayment.div(amount),
    irr: firstPayment === undefined || amount.isZero() ? undefined : pooledIrr(series, rows, amount),
    ...(firstPayment === undefined ? { status: "Contingent" } : {}),
  };
}

/** The annual return of all flows together; as parts of the total, so that large sums stay doubles. */
function pooledIrr(
  series: readonly NoteSeries[],
  rows: readonly NoteScheduleRow[],
  total: Decimal,
): number | undefined {
  const flows: DatedFlow[] = [];
  for (const [index, { amount, issued }] of series.entries()) {
    const row = rows[index];
    if (issued === undefined || row?.due === undefined) return undefined;
    flows.push({ date: issued, amount: amount.negated().div(total).toNumber() });
    flows.push({ date: row.due, amount: row.repayment.div(total).toNumber() });
  }
  return xirr(flows);
}
