import { ZERO, type Decimal } from "../decimal.ts";
import { problem } from "../errors.ts";

/** Options of one strike on shares of the company. */
export interface OptionGrant {
  /** Shares that may be bought. */
  readonly count: Decimal;
  /** Price of one, in the currency of the share price. */
  readonly strike: Decimal;
}

/**
 * Shares outstanding once options dilute them, by the treasury stock method: the company is taken to buy
 * back shares at the average price with what the holders pay.
 *
 * diluted = basic + Σ count × (1 − strike ÷ average price), over the options whose strike is below it.
 *
 * @param basicShares shares outstanding, 0 or more
 * @param averagePrice of the period, above 0
 * @throws DomainError when a count or strike is negative, or the price is not above 0
 * @see IAS 33, paragraphs 45 to 47
 */
export function dilutedShares(
  basicShares: Decimal,
  grants: readonly OptionGrant[],
  averagePrice: Decimal,
): Decimal {
  if (basicShares.lt(0)) throw problem.mustBeAtLeast("basicShares", 0, basicShares);
  if (!averagePrice.gt(0)) throw problem.mustBeAbove("averagePrice", 0, averagePrice);
  let incremental = ZERO;
  for (const { count, strike } of grants) {
    if (count.lt(0)) throw problem.mustBeAtLeast("Count", 0, count);
    if (strike.lt(0)) throw problem.mustBeAtLeast("Strike", 0, strike);
    if (strike.lt(averagePrice))
      incremental = incremental.plus(count.minus(count.times(strike).div(averagePrice)));
  }
  return basicShares.plus(incremental);
}
