/**
 * What a scenario expects to come in, and when: the receipts that its waterfall distributes.
 */
import { addMonths, fromIso, type SerialDate } from "../../dates/serialDate.ts";
import { Decimal, ONE, ZERO } from "../../decimal.ts";
import { DomainError, problem } from "../../errors.ts";
import { awardOutstanding } from "../../instruments/award.ts";
import type { StandstillDates } from "../../instruments/standstill.ts";
import type { Receipt } from "../../waterfall/receipts.ts";
import { standingAward } from "./awardTerms.ts";
import { given, givenDate, givenDecimal, needed, neededDate, rowsOf } from "./given.ts";
import { PAYMENT_STAGES } from "../fields/kinds.ts";
import type { Scenario } from "../fields/scenario.ts";

export interface ExpectedReceipt extends Receipt {
  readonly kind: "first" | "instalment" | "nonCash";
  /** "Instalment 3 of 60", or the name of what is received instead of cash. */
  readonly label: string;
}

/** Whether the scenario says that nothing is ever paid; its receipts are then none, which is an answer. */
export function isNeverPaid(scenario: Scenario): boolean {
  return given(scenario, "award.payment") === "Never";
}

/**
 * Every receipt, in order of time.
 *
 * A cash payment counts when it gets as far as the scenario's definition of receipt asks, and with the share
 * that is recovered of it. Without a first amount, everything owed on the Award that day is paid, to the cent. What comes
 * instead of cash counts with its nominal less haircut, on the day it is realised.
 *
 * @throws DomainError (not available) when the first payment has no date, or what is owed then cannot be told
 */
export function expectedReceipts(scenario: Scenario): readonly ExpectedReceipt[] {
  if (isNeverPaid(scenario)) return [];
  const first = neededDate(scenario, "award.firstPaymentDate");
  const recovered = givenDecimal(scenario, "payments.recoveryShare") ?? ONE;
  const receipts: ExpectedReceipt[] = [];
  const addCash = (receipt: ExpectedReceipt, reaches: Stage | undefined): void => {
    if (counts(scenario, reaches)) receipts.push({ ...receipt, amount: receipt.amount.times(recovered) });
  };
  addCash(
    { kind: "first", label: "First payment", date: first, amount: firstAmount(scenario, first) },
    given(scenario, "award.firstPaymentReaches"),
  );
  addInstalments(scenario, addCash);
  for (const { name, nominal, haircut, realised } of rowsOf(scenario, "payments.nonCash")) {
    const amount = ONE.minus(haircut ?? 0).times(nominal);
    receipts.push({ kind: "nonCash", label: name, date: fromIso(realised), amount });
  }
  return receipts.sort((a, b) => a.date - b.date);
}

type Stage = (typeof PAYMENT_STAGES)[number];

function counts(scenario: Scenario, reaches: Stage = "Received free of restriction"): boolean {
  const wanted = needed(scenario, "payments.receiptDefinition");
  return PAYMENT_STAGES.indexOf(reaches) >= PAYMENT_STAGES.indexOf(wanted);
}

function firstAmount(scenario: Scenario, date: SerialDate): Decimal {
  const stated = givenDecimal(scenario, "award.firstPaymentAmount");
  // Nobody pays fractions of a cent.
  return stated ?? awardOutstanding(standingAward(scenario, date), date).balance.toDecimalPlaces(2);
}

/** A row of several instalments divides its amount evenly; months are counted from its date. */
function addInstalments(
  scenario: Scenario,
  addCash: (receipt: ExpectedReceipt, reaches: Stage | undefined) => void,
): void {
  const rows = rowsOf(scenario, "payments.instalments");
  const total = rows.reduce((sum, { instalments }) => sum + (instalments ?? 1), 0);
  let number = 0;
  for (const { date, amount, instalments = 1, monthsApart = 1, reaches } of rows) {
    const start = fromIso(date);
    const each = new Decimal(amount).div(instalments);
    for (let index = 0; index < instalments; index++) {
      number++;
      addCash(
        {
          kind: "instalment",
          label: `Instalment ${number} of ${total}`,
          date: addMonths(start, index * monthsApart, "an instalment"),
          amount: each,
        },
        reaches,
      );
    }
  }
}

/**
 * The day on which the first cash that counts is received, from which the notes' days run; `undefined` when
 * the Award is never paid.
 *
 * @throws DomainError (not available) when the first payment has no date, or none gets far enough
 */
export function firstPaymentReceived(scenario: Scenario): SerialDate | undefined {
  if (isNeverPaid(scenario)) return undefined;
  if (rowsOf(scenario, "payments.instalments").length === 0) {
    // The day is known even where the amount, which may need the whole Award, is not.
    const date = neededDate(scenario, "award.firstPaymentDate");
    return counts(scenario, given(scenario, "award.firstPaymentReaches")) ? date : noneCounts(scenario);
  }
  return cashReceipts(scenario).at(0)?.date ?? noneCounts(scenario);
}

/** The day of the last receipt, with which the Award is taken to be paid in full; as `firstPaymentReceived`. */
export function lastPaymentReceived(scenario: Scenario): SerialDate | undefined {
  const first = firstPaymentReceived(scenario);
  return rowsOf(scenario, "payments.instalments").length === 0
    ? first
    : (cashReceipts(scenario).at(-1)?.date ?? first);
}

function cashReceipts(scenario: Scenario): readonly ExpectedReceipt[] {
  return expectedReceipts(scenario).filter(({ kind, amount }) => kind !== "nonCash" && amount.gt(0));
}

function noneCounts(scenario: Scenario): never {
  throw problem.noReceiptCounts(needed(scenario, "payments.receiptDefinition"));
}

/**
 * The first payment as a status sees it: one that has no date yet, or does not count, has not been made.
 */
export function firstPaymentForStatus(scenario: Scenario): SerialDate | undefined {
  return ifAny(() => firstPaymentReceived(scenario));
}

/** The day that ends the standstill by the scenario's trigger; as `firstPaymentReceived`. */
export function standstillEnd(scenario: Scenario): SerialDate | undefined {
  return given(scenario, "standstill.trigger") === "First payment"
    ? firstPaymentReceived(scenario)
    : lastPaymentReceived(scenario);
}

/** The dates that decide the status of the standstill; without a payment that counts it has no end. */
export function standstillDates(scenario: Scenario): StandstillDates {
  return {
    agreement: givenDate(scenario, "standstill.agreementDate"),
    awardPaid: ifAny(() => standstillEnd(scenario)),
  };
}

function ifAny(payment: () => SerialDate | undefined): SerialDate | undefined {
  try {
    return payment();
  } catch (error) {
    if (error instanceof DomainError && error.kind === "notAvailable") return undefined;
    throw error;
  }
}

/** Cash that has counted by the end of a day, as payments on the Award. */
export function paymentsUntil(scenario: Scenario, asOf: SerialDate): readonly Receipt[] {
  const first = isNeverPaid(scenario) ? undefined : givenDate(scenario, "award.firstPaymentDate");
  // Receipts are only looked at where one may have come: their amounts may not be known.
  if (first === undefined || first > asOf) return [];
  return expectedReceipts(scenario).filter(({ kind, date }) => kind !== "nonCash" && date <= asOf);
}

/** The sum of receipts. */
export function sumOf(receipts: readonly Receipt[]): Decimal {
  return receipts.reduce((sum, { amount }) => sum.plus(amount), ZERO);
}
