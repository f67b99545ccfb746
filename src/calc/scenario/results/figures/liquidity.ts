/**
 * How it stands at the end of the day on which the first series of notes falls due: day 90.
 */
import type { Decimal } from "../../../decimal.ts";
import { problem } from "../../../errors.ts";
import { liquidityTest } from "../../../waterfall/liquidity.ts";
import { CENT } from "../../../waterfall/moneyUnit.ts";
import { paidTo } from "../../../waterfall/waterfall.ts";
import { oncePer } from "../../terms/once.ts";
import { PAYEES } from "../../terms/payees.ts";
import type { ScenarioTerms } from "../../terms/scenarioTerms.ts";
import { figure } from "./figure.ts";
import { firstDueDate } from "./notes.ts";

interface Liquidity {
  readonly received: Decimal;
  /** Everything due to others than the company by then, paid or not. */
  readonly owed: Decimal;
  readonly shortfall: Decimal;
  readonly company: Decimal;
  /** `undefined` where no first receipt is enough. */
  readonly smallestFirstReceipt: Decimal | undefined;
}

/** @throws DomainError (not available) naming what is left empty */
const liquidityOf = oncePer((terms: ScenarioTerms): Liquidity => {
  const asOf = firstDueDate(terms);
  const receipts = terms.receipts();
  const claims = terms.claims();
  const { received, total } = liquidityTest(receipts, claims, asOf, { unit: CENT });
  return {
    received,
    owed: total.due,
    shortfall: total.shortfall,
    company: paidTo(receipts, claims, PAYEES.company, { asOf, reserve: terms.holdsBack, unit: CENT }),
    smallestFirstReceipt: total.smallestFirstReceipt,
  };
});

export const liquidityFigures = [
  figure("liquidity.date", "Liquidity test date", "Liquidity", "date", firstDueDate),
  figure(
    "liquidity.received",
    "Received by the test date",
    "Liquidity",
    "money",
    (terms) => liquidityOf(terms).received,
  ),
  figure("liquidity.owed", "Owed by the test date", "Liquidity", "money", (terms) => liquidityOf(terms).owed),
  figure(
    "liquidity.shortfall",
    "Shortfall at the test date",
    "Liquidity",
    "money",
    (terms) => liquidityOf(terms).shortfall,
  ),
  figure(
    "liquidity.company",
    "Left for the company by then",
    "Liquidity",
    "money",
    (terms) => liquidityOf(terms).company,
  ),
  figure("liquidity.minimumFirstReceipt", "Smallest first receipt", "Liquidity", "money", (terms) => {
    const { smallestFirstReceipt } = liquidityOf(terms);
    if (smallestFirstReceipt === undefined) throw problem.noReceiptIsEnough();
    return smallestFirstReceipt;
  }),
];
