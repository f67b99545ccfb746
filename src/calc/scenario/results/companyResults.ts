/**
 * What a scenario leaves to the company and its shareholders, and what its outcomes are worth.
 */
import { fromIso } from "../../dates/serialDate.ts";
import { Decimal, ONE } from "../../decimal.ts";
import { problem } from "../../errors.ts";
import { dilutedShares } from "../../valuation/dilution.ts";
import { expectedValue } from "../../valuation/expectedValue.ts";
import { given, givenDecimal, neededDate, neededDecimal, rowsOf } from "../terms/given.ts";
import type { Scenario } from "../fields/scenario.ts";

/** Shares once the options that are alive on the valuation date dilute them. */
export function dilutedSharesOf(scenario: Scenario): Decimal {
  const basic = neededDecimal(scenario, "shares.outstanding");
  const options = rowsOf(scenario, "options.grants");
  if (options.length === 0) return basic;
  const asOf = neededDate(scenario, "valuation.date");
  const grants = options
    .filter(({ expiry }) => expiry === undefined || fromIso(expiry) >= asOf)
    .map(({ count, strike }) => ({ count: new Decimal(count), strike: new Decimal(strike) }));
  return grants.length === 0 ? basic : dilutedShares(basic, grants, neededDecimal(scenario, "shares.price"));
}

/** A sum of the Award's currency for each diluted share. */
export function perShare(scenario: Scenario, amount: Decimal): Decimal {
  const shares = dilutedSharesOf(scenario);
  if (shares.isZero()) throw problem.inputNotGiven("Shares outstanding");
  return amount.div(shares);
}

/** Award currency for one unit of the share currency: 1 where both are the same. */
export function exchangeRate(scenario: Scenario): Decimal {
  const rate = givenDecimal(scenario, "shares.fx");
  if (rate !== undefined) return rate;
  const currency = given(scenario, "shares.currency");
  if (currency === undefined) throw problem.inputNotGiven("Currency of shares and strikes");
  if (currency !== given(scenario, "award.currency")) throw problem.inputNotGiven("Exchange rate");
  return ONE;
}

export function expectedValueOf(scenario: Scenario): Decimal {
  const outcomes = rowsOf(scenario, "outcomes.table");
  if (outcomes.length === 0) throw problem.inputNotGiven("Outcomes");
  return expectedValue(
    outcomes.map(({ probability, date, amount }) => ({
      probability: new Decimal(probability),
      date: fromIso(date),
      amount: new Decimal(amount),
    })),
    neededDecimal(scenario, "outcomes.discountRate"),
    neededDate(scenario, "valuation.date"),
  );
}
