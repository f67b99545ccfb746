/**
 * Who is paid out of a scenario's receipts, in which order: its claims as a waterfall takes them.
 *
 * Fees come first, taxes on what remains after them, then secured debt and notes by the scenario's
 * ranking, and the company has the rest.
 */
import { addDays, serialDate, type SerialDate } from "../../dates/serialDate.ts";
import { ZERO } from "../../decimal.ts";
import { problem } from "../../errors.ts";
import { dueDate } from "../../instruments/note.ts";
import type { NoteSeries } from "../../instruments/noteSeries.ts";
import { multipleSpans } from "../../instruments/grossMultiple.ts";
import { openDebt, type SecuredDebt } from "../../instruments/securedDebt.ts";
import { accrueTo, pay, type Accrual } from "../../interest/accrual.ts";
import { parseClaims, type Claim, type ClaimRow } from "../../waterfall/claims.ts";
import type { Scenario } from "../fields/scenario.ts";
import { given, givenDecimal, needed } from "./given.ts";
import type { FinancingTerms } from "./financingTerms.ts";
import { once } from "./once.ts";
import { PAYEES } from "./payees.ts";
import type { PaymentTerms } from "./paymentTerms.ts";

export interface ClaimTerms {
  /**
   * The claims table, in order of tier. With interest accrued before, or repayments, the row of the secured
   * debt is short of them; `claims` has them.
   *
   * @throws DomainError (not available) naming what is left empty, or when the Award is never paid
   */
  readonly claimRows: () => readonly ClaimRow[];
  /** The claims, ready for a waterfall. @throws DomainError as `claimRows` */
  readonly claims: () => readonly Claim[];
  /** Whether cash is held back from juniors for senior claims that are not yet due. */
  readonly holdsBack: boolean;
}

export function claimTerms(
  scenario: Scenario,
  { firstPayment }: PaymentTerms,
  { series, debt }: FinancingTerms,
): ClaimTerms {
  const claimRows = once(() => {
    const received = firstPayment();
    if (received === undefined) throw problem.neverPaid("order of payment");
    const fees = feeClaims(scenario);
    const taxes = taxClaims(scenario);
    const debts = debtClaims(debt());
    const notes = series().map((one) => noteClaim(one, received));
    const company: Draft = { payee: PAYEES.company, kind: "Residual" };
    return inTiers([fees, taxes, ...ranked(scenario, debts, notes), [company]]);
  });
  return {
    claimRows,
    claims: once(() => withOpening(parseClaims(claimRows()), debt())),
    holdsBack: given(scenario, "priority.reserve") === "Yes",
  };
}

/** A claim before it has its place in the table. */
type Draft = Pick<ClaimRow, "payee" | "kind"> & Partial<ClaimRow>;

const EMPTY_ROW = {
  amount: undefined,
  percent: undefined,
  multiple: undefined,
  rate: undefined,
  from: undefined,
  due: undefined,
  frequency: undefined,
  dayCount: undefined,
} as const;

/** The rows of a claims table below its header; a tier without claims takes no number. */
function inTiers(tiers: readonly (readonly Draft[])[]): readonly ClaimRow[] {
  const rows: ClaimRow[] = [];
  tiers
    .filter((drafts) => drafts.length > 0)
    .forEach((drafts, index) => {
      for (const draft of drafts)
        rows.push({ ...EMPTY_ROW, ...draft, row: rows.length + 2, tier: index + 1 });
    });
  return rows;
}

function feeClaims(scenario: Scenario): readonly Draft[] {
  const percent = givenDecimal(scenario, "fees.share");
  const amount = givenDecimal(scenario, "fees.fixed");
  const claims: Draft[] = [];
  if (percent.gt(ZERO)) claims.push({ payee: PAYEES.fees, kind: "Percent of gross", percent });
  if (amount.gt(ZERO)) claims.push({ payee: PAYEES.fixedFees, kind: "Fixed", amount });
  return claims;
}

function taxClaims(scenario: Scenario): readonly Draft[] {
  const percent = givenDecimal(scenario, "taxes.share");
  return percent.gt(ZERO) ? [{ payee: PAYEES.taxes, kind: "Percent of remainder", percent }] : [];
}

function noteClaim({ name, amount, terms, stepBy }: NoteSeries, firstPayment: SerialDate): Draft {
  const [first, ...later] = multipleSpans(terms.multiple);
  const steps = later.map(({ from, multiple }) => ({ after: addDays(serialDate(from), -1), multiple }));
  const due = dueDate(firstPayment, terms.days);
  return { payee: name, kind: "Multiple", amount, multiple: first?.multiple, steps, stepBy, due };
}

function debtClaims(debt: SecuredDebt | undefined): readonly Draft[] {
  if (debt === undefined) return [];
  const { principal: amount, annualRate: rate, startDate: from, frequency, dayCount } = debt;
  return [{ payee: PAYEES.debt, kind: "Accreting", amount, rate, from, frequency, dayCount }];
}

/** Debt and notes by the scenario's ranking, which only matters where there are both. */
function ranked(
  scenario: Scenario,
  debts: readonly Draft[],
  notes: readonly Draft[],
): readonly (readonly Draft[])[] {
  if (debts.length === 0 || notes.length === 0) return [debts, notes];
  switch (needed(scenario, "priority.ranking")) {
    case "Secured debt first":
      return [debts, notes];
    case "Notes first":
      return [notes, debts];
    case "Pari passu":
      return [[...debts, ...notes]];
  }
}

function withOpening(claims: readonly Claim[], debt: SecuredDebt | undefined): readonly Claim[] {
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
