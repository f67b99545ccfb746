/**
 * How it stands at the end of the day on which the first series of notes falls due: day 90.
 */
import type { Decimal } from "../../../decimal.ts";
import { problem } from "../../../errors.ts";
import { liquidityTest, type LiquidityTest } from "../../../waterfall/liquidity.ts";
import { CENT } from "../../../waterfall/moneyUnit.ts";
import { paidTo } from "../../../waterfall/waterfall.ts";
import { oncePer } from "../../terms/once.ts";
import { PAYEES } from "../../terms/payees.ts";
import type { ScenarioTerms } from "../../terms/scenarioTerms.ts";
import { figure } from "./figure.ts";
import { firstDueDate } from "./notes.ts";

/** @throws DomainError (not available) naming what is left empty */
const testOf = oncePer((terms: ScenarioTerms): LiquidityTest => {
  const asOf = firstDueDate(terms);
  return liquidityTest(terms.receipts(), terms.claims(), asOf, { unit: CENT });
});

/** What the company has by then. */
function leftForCompany(terms: ScenarioTerms): Decimal {
  const asOf = firstDueDate(terms);
  const options = { asOf, reserve: terms.holdsBack, unit: CENT };
  return paidTo(terms.receipts(), terms.claims(), PAYEES.company, options);
}

export const liquidityFigures = [
  figure("liquidity.date", "Liquidity test date", "Liquidity", "date", firstDueDate),
  figure(
    "liquidity.received",
    "Received by the test date",
    "Liquidity",
    "money",
    (terms) => testOf(terms).received,
  ),
  figure("liquidity.owed", "Owed by the test date", "Liquidity", "money", (terms) => testOf(terms).total.due),
  figure(
    "liquidity.shortfall",
    "Shortfall at the test date",
    "Liquidity",
    "money",
    (terms) => testOf(terms).total.shortfall,
  ),
  figure("liquidity.company", "Left for the company by then", "Liquidity", "money", leftForCompany),
  figure("liquidity.minimumFirstReceipt", "Smallest first receipt", "Liquidity", "money", (terms) => {
    const { smallestFirstReceipt } = testOf(terms).total;
    if (smallestFirstReceipt === undefined) throw problem.noReceiptIsEnough();
    return smallestFirstReceipt;
  }),
];
