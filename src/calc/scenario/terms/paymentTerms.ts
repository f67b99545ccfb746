/**
 * What a scenario expects to come in, and when: the receipts that its waterfall distributes.
 */
import type { SerialDate } from "../../dates/serialDate.ts";
import { ZERO, type Decimal } from "../../decimal.ts";
import { DomainError, problem } from "../../errors.ts";
import type { StandstillDates } from "../../instruments/standstill.ts";
import type { Receipt } from "../../waterfall/receipts.ts";
import type { Scenario } from "../fields/scenario.ts";
import type { AwardTerms } from "./awardTerms.ts";
import { givenDate } from "./given.ts";
import { once } from "./once.ts";
import { paymentPlan, type AgreedPayment, type AgreedTerms, type Stage } from "./paymentPlan.ts";

export interface ExpectedReceipt extends Receipt, Pick<AgreedPayment, "kind" | "label"> {}

/** Where nothing is ever paid there are no receipts, which is an answer. */
export interface PaymentTerms extends AgreedTerms {
  /**
   * Every receipt, in order of time.
   *
   * A cash payment counts when it gets as far as the scenario's definition of receipt asks, and with the
   * share that is recovered of it. Without a first amount, everything owed on the Award that day is paid, to
   * the cent. What comes instead of cash counts with its nominal less haircut, on the day it is realised.
   *
   * @throws DomainError (not available) when the first payment has no date, or what is owed then cannot be
   *   told
   */
  readonly receipts: () => readonly ExpectedReceipt[];
  /**
   * The day on which the first cash that counts is received, from which the notes' days run; `undefined`
   * when the Award is never paid.
   *
   * @throws DomainError (not available) when the first payment has no date, or none gets far enough
   */
  readonly firstPayment: () => SerialDate | undefined;
  /** The day of the last receipt, with which the Award is taken to be paid in full; as `firstPayment`. */
  readonly lastPayment: () => SerialDate | undefined;
  /** The first payment as a status sees it: one that has no date yet, or does not count, has not been made. */
  readonly firstPaymentForStatus: () => SerialDate | undefined;
  /**
   * What has been received by the end of a day, as payments on the Award: cash that counts, and what is received
   * instead of it by what it realises; @throws as `receipts`
   */
  readonly paymentsUntil: (day: SerialDate) => readonly Receipt[];
  /** Whether there is a standstill at all: somebody said when it was agreed, or what ends it. */
  readonly hasStandstill: () => boolean;
  /** The day of the standstill agreement. */
  readonly standstillAgreed: () => SerialDate | undefined;
  /** The day that ends the standstill by the scenario's trigger; as `firstPayment`. */
  readonly standstillEnd: () => SerialDate | undefined;
  /** The dates that decide the status of the standstill; without a payment that counts it has no end. */
  readonly standstillDates: () => StandstillDates;
}

export function paymentTerms(scenario: Scenario, award: AwardTerms): PaymentTerms {
  const plan = paymentPlan(scenario, award);
  const { isNeverPaid, wanted, firstDate, firstCounts, hasInstalments, inKind } = plan;
  const { agreedPayments, performedOn, isSettlement } = plan;
  const receipts = once(() => receiptsOf(agreedPayments()));
  const firstPayment = once(() => {
    if (isNeverPaid) return undefined;
    if (hasInstalments()) return cashDays(receipts()).at(0) ?? noneCounts(wanted);
    // The day is known even where the amount, which may need the whole Award, is not.
    const date = plan.neededFirstDate();
    return firstCounts ? date : noneCounts(wanted);
  });
  const lastPayment = once(() => {
    const first = firstPayment();
    return hasInstalments() ? (cashDays(receipts()).at(-1) ?? first) : first;
  });
  const standstillAgreed = once(() => givenDate(scenario, "standstill.agreementDate"));
  const trigger = once(() => scenario.inputs["standstill.trigger"]?.value);
  const standstillEnd = once(() => (trigger() === "First payment" ? firstPayment() : lastPayment()));
  return {
    isNeverPaid,
    receipts,
    firstPayment,
    lastPayment,
    firstPaymentForStatus: () => ifAny(firstPayment),
    paymentsUntil: (day) => {
      const first = isNeverPaid ? undefined : firstDate();
      if (first === undefined) return [];
      // Cash is only looked at where some may have come: its amounts may not be known.
      const received = first > day ? receiptsOf(inKind()) : receipts();
      return received.filter(({ date }) => date <= day);
    },
    agreedPayments,
    paymentIds: plan.paymentIds,
    performedOn,
    isSettlement,
    hasStandstill: () => standstillAgreed() !== undefined || trigger() !== undefined,
    standstillAgreed,
    standstillEnd,
    standstillDates: () => ({ agreement: standstillAgreed(), awardPaid: ifAny(standstillEnd) }),
  };
}

/** What is received, in order of time. */
function receiptsOf(payments: readonly AgreedPayment[]): readonly ExpectedReceipt[] {
  return payments
    .filter(({ counts }) => counts)
    .map(({ kind, label, id, date, agreed, part }) => ({ kind, label, id, date, amount: agreed.times(part) }))
    .sort((a, b) => a.date - b.date);
}

/** The days on which cash is received. */
function cashDays(receipts: readonly ExpectedReceipt[]): readonly SerialDate[] {
  return receipts.filter(({ kind, amount }) => kind !== "nonCash" && amount.gt(ZERO)).map(({ date }) => date);
}

function noneCounts(wanted: Stage): never {
  throw problem.noReceiptCounts(wanted);
}

function ifAny(payment: () => SerialDate | undefined): SerialDate | undefined {
  try {
    return payment();
  } catch (error) {
    if (error instanceof DomainError && error.kind === "notAvailable") return undefined;
    throw error;
  }
}

/** The sum of receipts. */
export function sumOf(receipts: readonly Receipt[]): Decimal {
  return receipts.reduce((sum, { amount }) => sum.plus(amount), ZERO);
}
