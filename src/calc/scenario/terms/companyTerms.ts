/**
 * The shares of a scenario's company, and the outcomes that it weighs.
 */
import { fromIso, type SerialDate } from "../../dates/serialDate.ts";
import { Decimal, ONE } from "../../decimal.ts";
import { problem } from "../../errors.ts";
import type { OptionGrant } from "../../valuation/dilution.ts";
import type { Outcome } from "../../valuation/expectedValue.ts";
import type { CellsAt, Scenario } from "../fields/scenario.ts";
import type { MoneyOf } from "../fields/field.ts";
import { given, givenDecimal, neededDecimal, optionalDate, rowsOf } from "./given.ts";
import { once } from "./once.ts";

/** Options that live up to and on a day; for ever where it is not told. */
interface ExpiringGrant extends OptionGrant {
  readonly name: string | undefined;
  readonly expiry: SerialDate | undefined;
}

export interface CompanyTerms {
  /** The currency of the Award or of the shares, if it is told. */
  readonly currency: (of: MoneyOf) => string | undefined;
  /** Whether anything is told of its shares. */
  readonly givesShares: () => boolean;
  /** Without options. @throws DomainError (not available) when it is left empty */
  readonly sharesOutstanding: () => Decimal;
  /** @throws DomainError (not available) when it is left empty */
  readonly sharePrice: () => Decimal;
  readonly options: () => readonly ExpiringGrant[];
  /**
   * Award currency for one unit of the share currency: 1 where both are the same.
   *
   * @throws DomainError (not available) when it is left empty where they differ
   */
  readonly exchangeRate: () => Decimal;
  /** Canadian dollars for one unit of the Award's currency, where the scenario tells. */
  readonly cadPerUnit: () => Decimal | undefined;
  readonly outcomes: () => readonly Outcome[];
  /** Yearly rate at which outcomes are discounted. */
  readonly discountRate: () => Decimal;
}

export function companyTerms(scenario: Scenario): CompanyTerms {
  const currencies = { award: given(scenario, "award.currency"), shares: given(scenario, "shares.currency") };
  const fx = once(() => givenDecimal(scenario, "shares.fx"));
  const options = once(() => rowsOf(scenario, "options.grants").map(toGrant));
  return {
    currency: (of) => currencies[of],
    givesShares: () => given(scenario, "shares.outstanding") !== undefined || options().length > 0,
    sharesOutstanding: once(() => neededDecimal(scenario, "shares.outstanding")),
    sharePrice: once(() => neededDecimal(scenario, "shares.price")),
    options,
    exchangeRate: once(() => {
      const rate = fx();
      if (rate !== undefined) return rate;
      if (currencies.shares === undefined) throw problem.inputNotGiven("Currency of shares and strikes");
      if (currencies.shares !== currencies.award) throw problem.inputNotGiven("Exchange rate");
      return ONE;
    }),
    cadPerUnit: () => {
      if (currencies.award === "CAD") return ONE;
      const rate = fx();
      return currencies.shares === "CAD" && rate !== undefined ? ONE.div(rate) : undefined;
    },
    outcomes: once(() => rowsOf(scenario, "outcomes.table").map(toOutcome)),
    discountRate: once(() => givenDecimal(scenario, "outcomes.discountRate")),
  };
}

function toGrant({ name, count, strike, expiry }: CellsAt<"options.grants">): ExpiringGrant {
  return {
    name,
    count: new Decimal(count),
    strike: new Decimal(strike),
    expiry: optionalDate(expiry),
  };
}

function toOutcome({ probability, date, amount }: CellsAt<"outcomes.table">): Outcome {
  return { probability: new Decimal(probability), date: fromIso(date), amount: new Decimal(amount) };
}
