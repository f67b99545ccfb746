/**
 * What the waterfall of a scenario comes to: who is paid how much once the last receipt is distributed.
 */
import { ZERO, type Decimal } from "../../../decimal.ts";
import { payeeKey } from "../../../waterfall/claims.ts";
import { CENT } from "../../../waterfall/measure/moneyUnit.ts";
import { paidByPayee } from "../../../waterfall/waterfall.ts";
import { oncePer } from "../../terms/once.ts";
import { companysPayees, PAYEES } from "../../terms/payees.ts";
import { sumOf } from "../../terms/paymentTerms.ts";
import type { ScenarioTerms } from "../../terms/scenarioTerms.ts";
import { figure } from "./figure.ts";

/** What everybody has out of the receipts. */
interface Distribution {
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
export const distributionOf = oncePer((terms: ScenarioTerms): Distribution => {
  if (terms.isNeverPaid) return NOTHING;
  const receipts = terms.receipts();
  const paid = (payee: string): Decimal => paidInAll(terms, payee);
  return {
    gross: sumOf(receipts),
    nonCash: sumOf(receipts.filter(({ kind }) => kind === "nonCash")),
    fees: paid(PAYEES.fees).plus(paid(PAYEES.fixedFees)),
    taxes: paid(PAYEES.taxes),
    debt: paid(terms.debtPayee),
    notes: terms.series().reduce((sum, { name }) => sum.plus(paid(name)), ZERO),
    company: companysPayees(terms.claims()).reduce((sum, payee) => sum.plus(paid(payee)), ZERO),
  };
});

/** What a payee has once the last receipt is distributed. @throws DomainError as `distributionOf` */
export function paidInAll(terms: ScenarioTerms, payee: string): Decimal {
  return terms.isNeverPaid ? ZERO : (totalsOf(terms).get(payeeKey(payee)) ?? ZERO);
}

const totalsOf = oncePer((terms: ScenarioTerms): ReadonlyMap<string, Decimal> => {
  const totals = paidByPayee(terms.receipts(), terms.claims(), { reserve: terms.holdsBack, unit: CENT });
  return new Map(totals.map(({ payee, paid }) => [payeeKey(payee), paid]));
});

export const paidFigures = [
  figure(
    "paid.debt",
    "Paid to secured debt",
    "Who gets paid",
    "money",
    (terms) => distributionOf(terms).debt,
  ),
  figure("paid.notes", "Paid to notes", "Who gets paid", "money", (terms) => distributionOf(terms).notes),
  figure(
    "paid.company",
    "Net to the company",
    "Who gets paid",
    "money",
    (terms) => distributionOf(terms).company,
  ),
];
