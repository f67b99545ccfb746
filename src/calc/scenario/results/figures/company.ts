/**
 * What a scenario leaves to the company and its shareholders, and what its outcomes are worth.
 */
import type { Decimal } from "../../../decimal.ts";
import { problem } from "../../../errors.ts";
import { dilutedShares } from "../../../valuation/dilution.ts";
import { expectedValue } from "../../../valuation/expectedValue.ts";
import { oncePer } from "../../terms/once.ts";
import type { ScenarioTerms } from "../../terms/scenarioTerms.ts";
import { distributionOf } from "./distribution.ts";
import { figure } from "./figure.ts";

/**
 * The options that can still be exercised on the day of the first payment, for their holders then share in what is left;
 * where nothing is ever paid, on the valuation date.
 *
 * @throws DomainError (not available) when there are options, and that day is not told
 */
export function optionsAtPayment(terms: ScenarioTerms): ReturnType<ScenarioTerms["options"]> {
  const options = terms.options();
  if (options.every(({ expiry }) => expiry === undefined)) return options;
  const day = terms.firstPayment() ?? terms.valuationDate();
  return options.filter(({ expiry }) => expiry === undefined || expiry >= day);
}

/** Shares once the options that are alive on the day of payment dilute them. */
const dilutedSharesOf = oncePer((terms: ScenarioTerms): Decimal => {
  const basic = terms.sharesOutstanding();
  const alive = optionsAtPayment(terms);
  return alive.length === 0 ? basic : dilutedShares(basic, alive, terms.sharePrice());
});

/** Net to the company for each diluted share, in the Award's currency. */
function netPerShare(terms: ScenarioTerms): Decimal {
  const { company } = distributionOf(terms);
  const shares = dilutedSharesOf(terms);
  if (shares.isZero()) throw problem.inputNotGiven("Shares outstanding");
  return company.div(shares);
}

function netPerShareLocal(terms: ScenarioTerms): Decimal {
  return netPerShare(terms).div(terms.exchangeRate());
}

export const companyFigures = [
  figure("company.dilutedShares", "Diluted shares", "Company", "number", dilutedSharesOf),
  figure("company.perShare", "Net per diluted share", "Company", "money", netPerShare),
  figure(
    "company.perShareLocal",
    "Net per diluted share, share currency",
    "Company",
    "money",
    netPerShareLocal,
    "shares",
  ),
];

export const outcomeFigures = [
  figure("outcomes.expectedValue", "Expected value of the outcomes", "Outcomes", "money", (terms) => {
    const outcomes = terms.outcomes();
    if (outcomes.length === 0) throw problem.inputNotGiven("Outcomes");
    return expectedValue(outcomes, terms.discountRate(), terms.valuationDate());
  }),
];
