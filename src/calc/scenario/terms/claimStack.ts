/**
 * Who is paid out of a scenario's receipts, in which order: its claims as a waterfall takes them.
 *
 * Fees come first, taxes on what remains after them, then secured debt and notes by the scenario's
 * ranking, and the company has the rest.
 */
import type { SerialDate } from "../../dates/serialDate.ts";
import { ZERO, type Decimal } from "../../decimal.ts";
import { problem } from "../../errors.ts";
import { dueDate } from "../../instruments/note.ts";
import { multipleOn } from "../../instruments/grossMultiple.ts";
import { openDebt, type SecuredDebt } from "../../instruments/securedDebt.ts";
import { accrueTo, pay, type Accrual } from "../../interest/accrual.ts";
import { parseClaims, type Claim, type ClaimRow } from "../../waterfall/claims.ts";
import { PAYEES } from "./payees.ts";
import { firstPaymentReceived } from "./expectedReceipts.ts";
import { given, givenDecimal, needed } from "./given.ts";
import { noteSeriesOf, securedDebtOf } from "./noteTerms.ts";
import type { Scenario } from "../fields/scenario.ts";

/** A claim before it has its place in the table. */
type Draft = Pick<ClaimRow, "payee" | "kind"> & Partial<ClaimRow>;

/**
 * The claims table of a scenario, in order of tier. With interest accrued before, or repayments, the row of
 * the secured debt is short of them; `claimStack` has them.
 *
 * @throws DomainError (not available) naming what is left empty, or when the Award is never paid
 */
export function claimRows(scenario: Scenario): readonly ClaimRow[] {
  const firstPayment = firstPaymentReceived(scenario);
  if (firstPayment === undefined) throw problem.neverPaid("order of payment");
  const tiers = [
    feeClaims(scenario),
    taxClaims(scenario),
    ...rankedClaims(scenario, firstPayment),
    [{ payee: PAYEES.company, kind: "Residual" }],
  ].filter((tier) => tier.length > 0);
  return tiers.flat().map((draft, index) => {
    const tier = tiers.findIndex((drafts) => drafts.includes(draft)) + 1;
    return { ...EMPTY_ROW, ...draft, row: index + 2, tier };
  });
}

const EMPTY_ROW = {
  amount: undefined,
  percent: undefined,
  multiple: undefined,
  rate: undefined,
  from: undefined,
  due: undefined,
  frequency: 0,
  dayCount: "ACT/365F",
} as const;

function feeClaims(scenario: Scenario): readonly Draft[] {
  const claims: Draft[] = [];
  const percent = positive(givenDecimal(scenario, "fees.share"));
  const amount = positive(givenDecimal(scenario, "fees.fixed"));
  if (percent !== undefined) claims.push({ payee: PAYEES.fees, kind: "Percent of gross", percent });
  if (amount !== undefined) claims.push({ payee: PAYEES.fixedFees, kind: "Fixed", amount });
  return claims;
}

function taxClaims(scenario: Scenario): readonly Draft[] {
  const percent = positive(givenDecimal(scenario, "taxes.share"));
  return percent === undefined ? [] : [{ payee: PAYEES.taxes, kind: "Percent of remainder", percent }];
}

function positive(value: Decimal | undefined): Decimal | undefined {
  return value?.gt(ZERO) === true ? value : undefined;
}

function rankedClaims(scenario: Scenario, firstPayment: SerialDate): readonly (readonly Draft[])[] {
  const debt = debtClaims(scenario);
  const notes = noteSeriesOf(scenario).map(({ name, amount, terms }): Draft => {
    const due = dueDate(firstPayment, terms.days);
    return { payee: name, kind: "Multiple", amount, multiple: multipleOn(terms.multiple, due), due };
  });
  if (debt.length === 0 || notes.length === 0) return [debt, notes];
  switch (needed(scenario, "priority.ranking")) {
    case "Secured debt first":
      return [debt, notes];
    case "Notes first":
      return [notes, debt];
    case "Pari passu":
      return [[...debt, ...notes]];
  }
}

function debtClaims(scenario: Scenario): readonly Draft[] {
  const debt = securedDebtOf(scenario);
  if (debt === undefined) return [];
  const { principal, annualRate, startDate, frequency, dayCount } = debt;
  return [
    {
      payee: PAYEES.debt,
      kind: "Accreting",
      amount: principal,
      rate: annualRate,
      from: startDate,
      frequency,
      dayCount,
    },
  ];
}

/** The claims of a scenario, ready for a waterfall. @throws DomainError as `claimRows` */
export function claimStack(scenario: Scenario): readonly Claim[] {
  const claims = parseClaims(claimRows(scenario));
  const debt = securedDebtOf(scenario);
  if (debt === undefined) return claims;
  const opening = openingOf(debt);
  return claims.map((claim) => (claim.kind === "Accreting" ? { ...claim, opening } : claim));
}

/** What is owed once all repayments outside of the waterfall are made. */
function openingOf(debt: SecuredDebt): Accrual {
  return [...debt.repayments]
    .sort((a, b) => a.date - b.date)
    .reduce((owed, { date, amount }) => pay(accrueTo(owed, date), amount).accrual, openDebt(debt));
}

/** Whether cash is held back from juniors for senior claims that are not yet due. */
export function isReserved(scenario: Scenario): boolean {
  return given(scenario, "priority.reserve") !== "No";
}
