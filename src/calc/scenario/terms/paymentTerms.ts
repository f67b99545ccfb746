/**
 * What a scenario expects to come in, and when: the receipts that its waterfall distributes.
 */
import { addMonths, fromIso, type SerialDate } from "../../dates/serialDate.ts";
import { Decimal, ONE, ZERO } from "../../decimal.ts";
import { DomainError, problem } from "../../errors.ts";
import { awardOutstanding } from "../../instruments/award.ts";
import type { StandstillDates } from "../../instruments/standstill.ts";
import type { Receipt } from "../../waterfall/receipts.ts";
import { PAYMENT_STAGES } from "../fields/kinds.ts";
import type { CellsAt, Scenario } from "../fields/scenario.ts";
import type { AwardTerms } from "./awardTerms.ts";
import { given, givenDate, givenDecimal, required, rowsOf } from "./given.ts";
import { once } from "./once.ts";

export interface ExpectedReceipt extends Receipt {
  readonly kind: "first" | "instalment" | "nonCash";
  /** "Instalment 3 of 60", or the name of what is received instead of cash. */
  readonly label: string;
}

export interface PaymentTerms {
  /** Whether the scenario says that nothing is ever paid; its receipts are then none, which is an answer. */
  readonly isNeverPaid: boolean;
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
  /** Cash that has counted by the end of a day, as payments on the Award; @throws as `receipts` */
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

type Stage = (typeof PAYMENT_STAGES)[number];

/** How far an instalment gets that says nothing else. */
const WHOLLY_RECEIVED: Stage = "Received free of restriction";

/** A payment of cash, and how far it gets. */
interface CashPayment {
  readonly receipt: ExpectedReceipt;
  readonly reaches: Stage;
}

export function paymentTerms(scenario: Scenario, award: AwardTerms): PaymentTerms {
  const isNeverPaid = given(scenario, "award.payment") === "Never";
  const wanted = given(scenario, "payments.receiptDefinition");
  const firstReaches = given(scenario, "award.firstPaymentReaches");
  const firstDate = once(() => givenDate(scenario, "award.firstPaymentDate"));
  const neededFirstDate = (): SerialDate => required(firstDate(), "award.firstPaymentDate");
  const instalments = once(() => instalmentsOf(rowsOf(scenario, "payments.instalments")));
  const counts = (reaches: Stage): boolean =>
    PAYMENT_STAGES.indexOf(reaches) >= PAYMENT_STAGES.indexOf(wanted);

  const receipts = once((): readonly ExpectedReceipt[] => {
    if (isNeverPaid) return [];
    const date = neededFirstDate();
    const recovered = givenDecimal(scenario, "payments.recoveryShare");
    // Nobody pays fractions of a cent.
    const amount =
      givenDecimal(scenario, "award.firstPaymentAmount") ??
      awardOutstanding(award.standingAward(date), date).balance.toDecimalPlaces(2);
    const first: ExpectedReceipt = { kind: "first", label: "First payment", date, amount };
    const cash = [{ receipt: first, reaches: firstReaches }, ...instalments()]
      .filter(({ reaches }) => counts(reaches))
      .map(({ receipt }) => ({ ...receipt, amount: receipt.amount.times(recovered) }));
    const nonCash = rowsOf(scenario, "payments.nonCash").map(toNonCashReceipt);
    return [...cash, ...nonCash].sort((a, b) => a.date - b.date);
  });

  const firstPayment = once(() => {
    if (isNeverPaid) return undefined;
    if (instalments().length > 0) return cashDays(receipts()).at(0) ?? noneCounts(wanted);
    // The day is known even where the amount, which may need the whole Award, is not.
    const date = neededFirstDate();
    return counts(firstReaches) ? date : noneCounts(wanted);
  });
  const lastPayment = once(() => {
    const first = firstPayment();
    return instalments().length === 0 ? first : (cashDays(receipts()).at(-1) ?? first);
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
      // Receipts are only looked at where one may have come: their amounts may not be known.
      if (first === undefined || first > day) return [];
      return receipts().filter(({ kind, date }) => kind !== "nonCash" && date <= day);
    },
    hasStandstill: () => standstillAgreed() !== undefined || trigger() !== undefined,
    standstillAgreed,
    standstillEnd,
    standstillDates: () => ({ agreement: standstillAgreed(), awardPaid: ifAny(standstillEnd) }),
  };
}

/** A row of several instalments divides its amount evenly; months are counted from its date. */
function instalmentsOf(rows: readonly CellsAt<"payments.instalments">[]): readonly CashPayment[] {
  const total = rows.reduce((sum, { instalments }) => sum + (instalments ?? 1), 0);
  const payments: CashPayment[] = [];
  for (const { date, amount, instalments = 1, monthsApart = 1, reaches = WHOLLY_RECEIVED } of rows) {
    const start = fromIso(date);
    const each = new Decimal(amount).div(instalments);
    for (let index = 0; index < instalments; index++) {
      const receipt: ExpectedReceipt = {
        kind: "instalment",
        label: `Instalment ${payments.length + 1} of ${total}`,
        date: addMonths(start, index * monthsApart, "an instalment"),
        amount: each,
      };
      payments.push({ receipt, reaches });
    }
  }
  return payments;
}

function toNonCashReceipt(cells: CellsAt<"payments.nonCash">): ExpectedReceipt {
  const { name, nominal, haircut = 0, realised } = cells;
  return {
    kind: "nonCash",
    label: name,
    date: fromIso(realised),
    amount: ONE.minus(haircut).times(nominal),
  };
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
