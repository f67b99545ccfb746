import type { SerialDate } from "../dates/serialDate.ts";

/** What binds the creditors on a given day. */
export type StandstillStatus = "Not in force" | "In force" | "Ended";

/** The two events that move a standstill. */
export interface StandstillDates {
  /** Day the agreement is made; `undefined` when it was made before any day of interest. */
  readonly agreement?: SerialDate | undefined;
  /** Day the Award is paid; `undefined` while it is not. Not the first payment, which starts the notes' clock. */
  readonly awardPaid?: SerialDate | undefined;
}

/** A status and the first day it holds; without a day it holds before every other. */
export interface StandstillPhase {
  readonly from?: SerialDate;
  readonly status: StandstillStatus;
}

/**
 * The phases a standstill passes through, in order of time.
 *
 * "Not in force" until the agreement, "In force" from the day it is made, "Ended" from the day the
 * Award is paid; each event counts from the beginning of its day. There is no way back.
 *
 * Where the Award is paid before the agreement, or on its day, the standstill never is in force:
 * it stays "Not in force" until the agreement, because what has not begun cannot end, and is
 * "Ended" from that day, because a promise to wait for a payment that has come binds nobody.
 */
export function standstillPhases({ agreement, awardPaid }: StandstillDates): readonly StandstillPhase[] {
  const phases: StandstillPhase[] = [];
  const isPaidByAgreement = agreement !== undefined && awardPaid !== undefined && awardPaid <= agreement;
  if (agreement === undefined) {
    phases.push({ status: "In force" });
  } else {
    phases.push({ status: "Not in force" });
    phases.push({ from: agreement, status: isPaidByAgreement ? "Ended" : "In force" });
  }
  if (awardPaid !== undefined && !isPaidByAgreement) phases.push({ from: awardPaid, status: "Ended" });
  return phases;
}

/**
 * Status of the standstill as of a day: the last phase that has begun by then.
 *
 * @see Rusoro news release of 3 February 2017: under the Creditors and Shareholders Agreement of
 *   14 June 2012 holders take no steps until it expires, which is expected when the Company
 *   "receives payment of the Award"
 */
export function standstillStatus(asOf: SerialDate, dates: StandstillDates): StandstillStatus {
  const begun = standstillPhases(dates).filter(({ from }) => from === undefined || from <= asOf);
  return begun.at(-1)?.status ?? "Not in force";
}
