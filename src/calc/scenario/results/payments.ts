/**
 * Who is paid what on which day out of a scenario's receipts.
 */
import type { SerialDate } from "../../dates/serialDate.ts";
import { ZERO, type Decimal } from "../../decimal.ts";
import { payeeKey, taxOn } from "../../waterfall/claims.ts";
import { CENT } from "../../waterfall/measure/moneyUnit.ts";
import { waterfall } from "../../waterfall/waterfall.ts";
import type { Scenario } from "../fields/scenario.ts";
import { oncePer } from "../terms/once.ts";
import { termsOf } from "../terms/scenarioTerms.ts";

/** A payee of a scenario, over all its days. */
export interface PayeePayments {
  readonly payee: string;
  /** Whether it has what nobody else is due, and so is never owed anything. */
  readonly hasTheRest: boolean;
  /** Paid up to and on each day, in the order of the days. */
  readonly paidToDate: readonly Decimal[];
  /** Paid in all. */
  readonly paid: Decimal;
  /** Due after the last day and not paid. */
  readonly owed: Decimal;
  readonly firstPaid: SerialDate | undefined;
  /** The day of the last payment, where it left nothing owed; `undefined` for who has the rest. */
  readonly paidInFull: SerialDate | undefined;
}

export interface ScenarioPayments {
  /** The days on which money comes in or falls due. */
  readonly days: readonly SerialDate[];
  /** In the order in which they are paid. */
  readonly payees: readonly PayeePayments[];
  /** Received and not paid out after each day: set aside for claims that are not due yet. */
  readonly heldBack: readonly Decimal[];
}

/**
 * Who is paid what, day by day; nobody, and no day, where the Award is never paid.
 *
 * On every day what is paid to date and what is held back add up to everything received. A scenario is
 * worked out once however often it is asked.
 *
 * @throws DomainError (not available) naming what is left empty
 */
export const paymentsOf = oncePer((scenario: Scenario): ScenarioPayments => {
  const terms = termsOf(scenario);
  if (terms.isNeverPaid) return { days: [], payees: [], heldBack: [] };
  const days: SerialDate[] = [];
  const heldBack: Decimal[] = [];
  const accounts = new Map<string, Account>();
  const events = waterfall(terms.receipts(), terms.claims(), {
    reserve: terms.holdsBack,
    unit: CENT,
  });
  for (const { date, retained, lines } of events) {
    for (const account of accounts.values()) account.owed = ZERO;
    for (const { claim, paid, withheld, remaining } of lines) {
      const account = accountOf(accounts, claim.payee);
      account.hasTheRest &&= claim.kind === "Residual";
      account.owed = account.owed.plus(remaining);
      enter(account, paid, date);
      if (claim.withheld === undefined) continue;
      const tax = accountOf(accounts, taxOn(claim.payee));
      tax.hasTheRest = false;
      enter(tax, withheld, date);
    }
    for (const account of accounts.values()) account.paidToDate.push(account.paid);
    days.push(date);
    heldBack.push(retained);
  }
  return { days, heldBack, payees: [...accounts.values()].map(closed) };
});

interface Account {
  readonly payee: string;
  readonly paidToDate: Decimal[];
  hasTheRest: boolean;
  paid: Decimal;
  owed: Decimal;
  firstPaid: SerialDate | undefined;
  lastPaid: SerialDate | undefined;
}

/** The account of a payee, a new one at the end where it has none yet. */
function accountOf(accounts: Map<string, Account>, payee: string): Account {
  const account = accounts.get(payeeKey(payee)) ?? openAccount(payee);
  accounts.set(payeeKey(payee), account);
  return account;
}

function enter(account: Account, paid: Decimal, date: SerialDate): void {
  if (!paid.gt(ZERO)) return;
  account.paid = account.paid.plus(paid);
  account.firstPaid ??= date;
  account.lastPaid = date;
}

function openAccount(payee: string): Account {
  return {
    payee,
    paidToDate: [],
    hasTheRest: true,
    paid: ZERO,
    owed: ZERO,
    firstPaid: undefined,
    lastPaid: undefined,
  };
}

function closed({ lastPaid, ...account }: Account): PayeePayments {
  const isSettled = !account.hasTheRest && account.owed.isZero();
  return { ...account, paidInFull: isSettled ? lastPaid : undefined };
}

/** Everything that is paid on one day. */
export interface PaymentDay {
  readonly date: SerialDate;
  readonly paid: readonly { readonly payee: string; readonly amount: Decimal }[];
}

/** The days on which somebody is paid, and who is paid how much on each. */
export function paymentDays({ days, payees }: ScenarioPayments): readonly PaymentDay[] {
  return days
    .map((date, index) => {
      const paid = payees.flatMap(({ payee, paidToDate }) => {
        const amount = (paidToDate[index] ?? ZERO).minus(paidToDate[index - 1] ?? ZERO);
        return amount.gt(ZERO) ? [{ payee, amount }] : [];
      });
      return { date, paid };
    })
    .filter(({ paid }) => paid.length > 0);
}
