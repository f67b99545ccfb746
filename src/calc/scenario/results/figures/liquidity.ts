/**
 * How it stands at the end of the day on which the first series of notes falls due: day 90.
 */
import { serialDate, type SerialDate } from "../../../dates/serialDate.ts";
import { ZERO, type Decimal } from "../../../decimal.ts";
import { problem } from "../../../errors.ts";
import { liquidityTest, type LiquidityTest } from "../../../waterfall/liquidity.ts";
import { CENT } from "../../../waterfall/measure/moneyUnit.ts";
import { paidTo } from "../../../waterfall/waterfall.ts";
import { oncePer } from "../../terms/once.ts";
import { companysPayees } from "../../terms/payees.ts";
import type { ScenarioTerms } from "../../terms/scenarioTerms.ts";
import { figure } from "./figure.ts";
import { firstDueDate } from "./notes.ts";
import { payday } from "./payday.ts";

/**
 * The day on which the first series of notes falls due; of a scenario without notes, the first on which a claim falls
 * due after the first receipt, or else the day of that receipt.
 *
 * @throws DomainError (not available) naming what is left empty
 */
export function testDate(terms: ScenarioTerms): SerialDate {
  if (!terms.hasClaimTable || terms.series().length > 0) return firstDueDate(terms);
  const first = payday(terms, "test date");
  const later = terms.claims().flatMap(({ due }) => (due !== undefined && due > first ? [due] : []));
  return later.length === 0 ? first : serialDate(Math.min(...later));
}

/** @throws DomainError (not available) naming what is left empty */
export const testOf = oncePer((terms: ScenarioTerms): LiquidityTest => {
  const asOf = testDate(terms);
  return liquidityTest(terms.receipts(), terms.claims(), asOf, { unit: CENT });
});

/** What the company has by then. */
function leftForCompany(terms: ScenarioTerms): Decimal {
  const asOf = testDate(terms);
  const claims = terms.claims();
  const options = { asOf, reserve: terms.holdsBack, unit: CENT };
  return companysPayees(claims).reduce(
    (sum, payee) => sum.plus(paidTo(terms.receipts(), claims, payee, options)),
    ZERO,
  );
}

export const liquidityFigures = [
  figure("liquidity.date", "Liquidity test date", "Liquidity", "date", testDate),
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
