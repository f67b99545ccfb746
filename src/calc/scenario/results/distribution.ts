/**
 * What the waterfall of a scenario comes to: who is paid in all, and how it stands on the day the notes fall due.
 */
import type { SerialDate } from "../../dates/serialDate.ts";
import { ZERO, type Decimal } from "../../decimal.ts";
import { problem } from "../../errors.ts";
import { dueDate } from "../../instruments/note.ts";
import { payeeKey } from "../../waterfall/claims.ts";
import { liquidityTest } from "../../waterfall/liquidity.ts";
import { paidByPayee, paidTo } from "../../waterfall/waterfall.ts";
import { claimStack, isReserved } from "../terms/claimStack.ts";
import { PAYEES } from "../terms/payees.ts";
import { expectedReceipts, firstPaymentReceived, isNeverPaid, sumOf } from "../terms/expectedReceipts.ts";
import { noteSeriesOf } from "../terms/noteTerms.ts";
import type { Scenario } from "../fields/scenario.ts";

/** What everybody has out of the receipts once the last one is distributed. */
export interface Distribution {
  readonly gross: Decimal;
  readonly nonCash: Decimal;
  readonly fees: Decimal;
  readonly taxes: Decimal;
  readonly debt: Decimal;
  readonly notes: Decimal;
  readonly company: Decimal;
}

const NOTHING: Distribution = {
  gross: ZERO,
  nonCash: ZERO,
  fees: ZERO,
  taxes: ZERO,
  debt: ZERO,
  notes: ZERO,
  company: ZERO,
};

/** @throws DomainError (not available) naming what is left empty */
export function distribute(scenario: Scenario): Distribution {
  if (isNeverPaid(scenario)) return NOTHING;
  const receipts = expectedReceipts(scenario);
  const totals = paidByPayee(receipts, claimStack(scenario), { reserve: isReserved(scenario) });
  const paid = (payee: string): Decimal =>
    totals.find((total) => payeeKey(total.payee) === payeeKey(payee))?.paid ?? ZERO;
  return {
    gross: sumOf(receipts),
    nonCash: sumOf(receipts.filter(({ kind }) => kind === "nonCash")),
    fees: paid(PAYEES.fees).plus(paid(PAYEES.fixedFees)),
    taxes: paid(PAYEES.taxes),
    debt: paid(PAYEES.debt),
    notes: noteSeriesOf(scenario).reduce((sum, { name }) => sum.plus(paid(name)), ZERO),
    company: paid(PAYEES.company),
  };
}

/** How it stands at the end of the day on which the first series of notes falls due: day 90. */
export interface Liquidity {
  readonly date: SerialDate;
  readonly received: Decimal;
  /** Everything due to others than the company by then, paid or not. */
  readonly owed: Decimal;
  readonly shortfall: Decimal;
  readonly company: Decimal;
  /** @throws DomainError (not available) when no first receipt is enough */
  readonly smallestFirstReceipt: () => Decimal;
}

/** @throws DomainError (not available) naming what is left empty */
export function testLiquidity(scenario: Scenario): Liquidity {
  const date = firstDueDate(scenario);
  const receipts = expectedReceipts(scenario);
  const claims = claimStack(scenario);
  const test = liquidityTest(receipts, claims, date);
  const paid = { asOf: date, reserve: isReserved(scenario) };
  return {
    date,
    received: test.received,
    owed: test.total.due,
    shortfall: test.total.shortfall,
    company: paidTo(receipts, claims, PAYEES.company, paid),
    smallestFirstReceipt: () => {
      const { smallestFirstReceipt } = test.total;
      if (smallestFirstReceipt === undefined) throw problem.noReceiptIsEnough();
      return smallestFirstReceipt;
    },
  };
}

/**
 * The day on which the first series of notes falls due.
 *
 * @throws DomainError (not available) when there are no notes, or nothing is ever paid
 */
export function firstDueDate(scenario: Scenario): SerialDate {
  const series = noteSeriesOf(scenario);
  const firstPayment = firstPaymentReceived(scenario);
  if (series.length === 0) throw problem.inputNotGiven("Notes");
  if (firstPayment === undefined) throw problem.neverPaid("due date");
  return series
    .map(({ terms }) => dueDate(firstPayment, terms.days))
    .reduce((first, due) => (due < first ? due : first));
}
