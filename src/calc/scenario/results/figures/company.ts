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

/** Shares once the options that are alive on the valuation date dilute them. */
const dilutedSharesOf = oncePer((terms: ScenarioTerms): Decimal => {
  const basic = terms.sharesOutstanding();
  const options = terms.options();
  if (options.length === 0) return basic;
  const asOf = terms.valuationDate();
  const alive = options.filter(({ expiry }) => expiry === undefined || expiry >= asOf);
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
