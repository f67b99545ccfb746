/**
 * What is owed on the secured debt.
 */
import type { SerialDate } from "../../../dates/serialDate.ts";
import type { Decimal } from "../../../decimal.ts";
import { problem } from "../../../errors.ts";
import { debtOutstanding } from "../../../instruments/securedDebt.ts";
import type { ScenarioTerms } from "../../terms/scenarioTerms.ts";
import { figure } from "./figure.ts";
import { payday } from "./payday.ts";

export const debtFigures = [
  figure(
    "debt.balance",
    "Secured debt at the valuation date, as contracted",
    "Secured debt",
    "money",
    (terms) => balanceOn(terms, terms.valuationDate()),
  ),
  figure("debt.balanceAtPayment", "Secured debt at first payment", "Secured debt", "money", (terms) =>
    balanceOn(terms, payday(terms, "balance on the day of payment")),
  ),
];

function balanceOn(terms: ScenarioTerms, day: SerialDate): Decimal {
  const debt = terms.debt();
  if (debt === undefined) throw problem.inputNotGiven("Secured debt principal");
  return debtOutstanding(debt, day).balance;
}
