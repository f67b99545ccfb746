/**
 * Options on shares: what they are worth, and what exercising them today would bring.
 */
import { namesOf, type Choice } from "../choice.ts";
import { Decimal, ZERO } from "../decimal.ts";
import { problem } from "../errors.ts";
import { normalCumulative } from "./normal.ts";

/** What an option is on, from its holder's side. */
interface OptionRight extends Choice {
  /** 1 where a higher share price is better for the holder, −1 where it is worse. */
  readonly sign: 1 | -1;
}

/** The two rights that an option may give. */
export const OPTION_RIGHTS = {
  Call: {
    id: "Call",
    text: "The right to buy at the strike, as warrants and employees' options give it.",
    sign: 1,
  },
  Put: { id: "Put", text: "The right to sell at the strike.", sign: -1 },
} as const satisfies Readonly<Record<string, OptionRight>>;

export type OptionType = keyof typeof OPTION_RIGHTS;

export const OPTION_TYPES = namesOf(OPTION_RIGHTS);

/** An option on one share that can be exercised on its last day, and the market it is valued in. */
export interface ShareOption {
  readonly type: OptionType;
  /** Price of the share, 0 or more. */
  readonly spot: Decimal;
  /** Price at which it may be bought or sold, 0 or more, in the currency of the share price. */
  readonly strike: Decimal;
  /** Time to the last day, 0 or more. */
  readonly years: number;
  /** Standard deviation of the share's yearly return, continuously compounded, 0 or more. */
  readonly volatility: number;
  /** Riskless rate a year, continuously compounded, in the currency of the strike. */
  readonly rate: number;
  /** Dividends a year as a part of the share price, continuously compounded. */
  readonly dividendYield: number;
}

/**
 * What an option on one share is worth, by Black, Scholes and Merton.
 *
 * call = S·e^(−qT)·N(d₁) − K·e^(−rT)·N(d₂), put = K·e^(−rT)·N(−d₂) − S·e^(−qT)·N(−d₁), where
 * d₁ = [ln(S/K) + (r − q + σ²/2)·T]/(σ√T) and d₂ = d₁ − σ√T. Without volatility what is certain: the difference of the
 * two present values, if the holder gains by it; on the last day the intrinsic value.
 *
 * Worked out in doubles: exact to 1E-13 of the larger of the two present values.
 *
 * @returns in the currency of the spot and the strike, 0 or more
 * @throws DomainError when spot, strike, time or volatility is below 0
 * @see IFRS 2, paragraphs B4 to B41; E. G. Haug, The Complete Guide to Option Pricing Formulas, section 1.1
 */
export function optionValue(option: ShareOption): Decimal {
  const { type, spot, strike, years, volatility, rate, dividendYield } = option;
  if (years < 0) throw problem.mustBeAtLeast("years", 0, years);
  if (volatility < 0) throw problem.mustBeAtLeast("volatility", 0, volatility);
  const intrinsic = intrinsicValue(type, spot, strike);
  if (years === 0) return intrinsic;
  const { sign } = OPTION_RIGHTS[type];
  const share = spot.toNumber() * Math.exp(-dividendYield * years);
  const price = strike.toNumber() * Math.exp(-rate * years);
  const deviation = volatility * Math.sqrt(years);
  const distance = Math.log(share / price);
  // What cannot change its mind: without deviation, or where one of the two is 0, only the difference counts.
  if (deviation === 0 || !Number.isFinite(distance)) return new Decimal(Math.max(sign * (share - price), 0));
  const d1 = distance / deviation + deviation / 2;
  const d2 = d1 - deviation;
  const value = sign * (share * normalCumulative(sign * d1) - price * normalCumulative(sign * d2));
  return new Decimal(Math.max(value, 0));
}

/**
 * What exercising an option on one share brings at once: what the share is worth above the strike of a call, or below
 * that of a put, else 0.
 *
 * @throws DomainError when spot or strike is below 0
 * @see IFRS 2, appendix A, "intrinsic value"
 */
export function intrinsicValue(type: OptionType, spot: Decimal, strike: Decimal): Decimal {
  if (spot.lt(0)) throw problem.mustBeAtLeast("spot", 0, spot);
  if (strike.lt(0)) throw problem.mustBeAtLeast("strike", 0, strike);
  return Decimal.max(spot.minus(strike).times(OPTION_RIGHTS[type].sign), ZERO);
}
