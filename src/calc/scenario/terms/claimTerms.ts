/**
 * Who is paid out of a scenario's receipts, in which order: its claims as a waterfall takes them.
 *
 * They are the rows of the scenario's table of claims. Where it has none, they follow from fees, taxes, secured debt
 * and notes by their ranking. Whatever nobody claims is the company's.
 */
import type { SerialDate } from "../../dates/serialDate.ts";
import { problem } from "../../errors.ts";
import { openDebt, type SecuredDebt } from "../../instruments/securedDebt.ts";
import { accrueTo, pay, type Accrual } from "../../interest/accrual.ts";
import { nameKey } from "../../nameKey.ts";
import { parseClaims, type Claim, type ClaimRow } from "../../waterfall/claims.ts";
import type { ReceiptIds } from "../../waterfall/claimRow.ts";
import { receiptIdsOf } from "../../waterfall/receipts.ts";
import type { Scenario } from "../fields/scenario.ts";
import { claimTable, type ClaimTable } from "./claimTable.ts";
import type { FinancingTerms } from "./financingTerms.ts";
import { given } from "./given.ts";
import { once } from "./once.ts";
import type { PaymentTerms } from "./paymentTerms.ts";
import { rankedClaims } from "./rankedClaims.ts";

export interface ClaimTerms extends Pick<
  ClaimTable,
  "us" | "saysUs" | "debtPayee" | "named" | "investments" | "investing" | "accreting"
> {
  /** Whether the scenario has a table of claims. */
  readonly hasClaimTable: boolean;
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
  { firstPayment, receipts, paymentIds }: PaymentTerms,
  { series, debt }: FinancingTerms,
): ClaimTerms {
  const table = claimTable(scenario);
  const claimRows = once(() => {
    const received = firstPayment();
    if (received === undefined) throw problem.neverPaid("order of payment");
    return table.isGiven
      ? table.rows(debt(), series(), received)
      : rankedClaims(scenario, debt(), series(), received);
  });
  // Days of a claim count from whatever is received first.
  const firstReceipt = (): SerialDate | undefined => (table.isGiven ? receipts()[0]?.date : undefined);
  // Where no row names any, they are not looked for.
  const receiptIds = (): ReceiptIds | undefined =>
    claimRows().some(({ outOf, notBefore }) => outOf !== undefined || typeof notBefore === "string")
      ? new Map([...paymentIds(), ...receiptIdsOf(receipts())])
      : undefined;
  return {
    hasClaimTable: table.isGiven,
    us: table.us,
    saysUs: table.saysUs,
    debtPayee: table.debtPayee,
    named: table.named,
    investments: table.investments,
    investing: table.investing,
    accreting: table.accreting,
    claimRows,
    claims: once(() =>
      withOpening(parseClaims(claimRows(), firstReceipt(), receiptIds()), debt(), table.debtPayee),
    ),
    holdsBack: given(scenario, "priority.reserve") === "Yes",
  };
}

function withOpening(
  claims: readonly Claim[],
  debt: SecuredDebt | undefined,
  payee: string,
): readonly Claim[] {
  if (debt === undefined) return claims;
  const opening = openingOf(debt);
  return claims.map((claim) =>
    claim.kind === "Accreting" && nameKey(claim.payee) === nameKey(payee) ? { ...claim, opening } : claim,
  );
}

/** What is owed once all repayments outside of the waterfall are made. */
function openingOf(debt: SecuredDebt): Accrual {
  return [...debt.repayments]
    .sort((a, b) => a.date - b.date)
    .reduce((owed, { date, amount }) => pay(accrueTo(owed, date), amount).accrual, openDebt(debt));
}
