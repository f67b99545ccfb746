/**
 * What the notes of a scenario come to, all together and series by series.
 */
import type { SerialDate } from "../../dates/serialDate.ts";
import { ZERO, type Decimal } from "../../decimal.ts";
import { problem } from "../../errors.ts";
import { contractedRepayment, dueDate, noteStatus, repaymentAsOf } from "../../instruments/note.ts";
import { noteSchedule, type NoteSeries } from "../../instruments/noteSeries.ts";
import { noteIrr } from "../../instruments/noteReturn.ts";
import { criminalRateIndicator } from "../../returns/criminalRate.ts";
import { firstPaymentForStatus, firstPaymentReceived } from "../terms/expectedReceipts.ts";
import { neededDate } from "../terms/given.ts";
import { noteSeriesOf } from "../terms/noteTerms.ts";
import type { Scenario } from "../fields/scenario.ts";

/** The notes of a scenario. @throws DomainError (not available) when there are none */
export function neededNotes(scenario: Scenario): readonly NoteSeries[] {
  const series = noteSeriesOf(scenario);
  if (series.length === 0) throw problem.inputNotGiven("Notes");
  return series;
}

/** What is repaid on the due dates; 0 where the Award is never paid. */
export function repaymentOf(scenario: Scenario, series: readonly NoteSeries[]): Decimal {
  const firstPayment = firstPaymentReceived(scenario);
  if (firstPayment === undefined) return ZERO;
  return sum(series, ({ amount, terms }) => contractedRepayment(amount, terms, firstPayment));
}

/** What is payable on the valuation date. */
export function payableOn(scenario: Scenario, series: readonly NoteSeries[]): Decimal {
  const asOf = neededDate(scenario, "valuation.date");
  const firstPayment = receivedBy(firstPaymentReceived(scenario), asOf);
  return sum(series, ({ amount, terms }) => repaymentAsOf(amount, terms, firstPayment, asOf));
}

/** A first payment that lies after a day is only expected on it. */
function receivedBy(firstPayment: SerialDate | undefined, asOf: SerialDate): SerialDate | undefined {
  return firstPayment !== undefined && firstPayment <= asOf ? firstPayment : undefined;
}

export function moicOf(scenario: Scenario, series: readonly NoteSeries[]): Decimal {
  const deployed = sum(series, ({ amount }) => amount);
  if (deployed.isZero()) throw problem.inputNotGiven("Amount of the notes");
  return repaymentOf(scenario, series).div(deployed);
}

/** Annual return of the pooled flows of all series. */
export function pooledIrrOf(scenario: Scenario): number {
  const series = neededNotes(scenario);
  const firstPayment = firstPaymentReceived(scenario);
  if (firstPayment === undefined) throw problem.neverPaid("annual return of the notes");
  const { irr } = noteSchedule(series, firstPayment, undefined).total;
  if (irr === undefined) throw problem.inputNotGiven("Issue date or amount of the notes");
  return irr;
}

export function irrOf(scenario: Scenario, { issued, terms }: NoteSeries): Decimal {
  const firstPayment = firstPaymentReceived(scenario);
  if (firstPayment === undefined) throw problem.neverPaid("annual return");
  if (issued === undefined) throw problem.inputNotGiven("Issue date");
  return noteIrr(issued, terms, firstPayment);
}

export function dueDateOf(scenario: Scenario, { terms }: NoteSeries): SerialDate {
  const firstPayment = firstPaymentReceived(scenario);
  if (firstPayment === undefined) throw problem.neverPaid("due date");
  return dueDate(firstPayment, terms.days);
}

/** Where the series stand on the valuation date: one status, or all that occur. */
export function statusOf(scenario: Scenario, series: readonly NoteSeries[]): string {
  const asOf = neededDate(scenario, "valuation.date");
  const firstPayment = firstPaymentForStatus(scenario);
  return [...new Set(series.map(({ terms }) => noteStatus(firstPayment, asOf, terms.days)))].join(" / ");
}

export function criminalRateOf(scenario: Scenario, series: NoteSeries): string {
  const { issued, amount, terms } = series;
  const firstPayment = firstPaymentReceived(scenario);
  if (firstPayment === undefined) throw problem.neverPaid("rate of interest");
  if (issued === undefined) throw problem.inputNotGiven("Issue date");
  return criminalRateIndicator({
    advanced: amount,
    repaid: contractedRepayment(amount, terms, firstPayment),
    advanceDate: issued,
    repaymentDate: dueDate(firstPayment, terms.days),
  });
}

function sum(series: readonly NoteSeries[], amountOf: (one: NoteSeries) => Decimal): Decimal {
  return series.reduce((total, one) => total.plus(amountOf(one)), ZERO);
}
