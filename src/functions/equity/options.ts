/**
 * The custom functions of options on shares and of dilution: convert, ask the calculation module, convert back.
 *
 * @family Equity
 */
import {
  dilutedShares as sharesOnceDiluted,
  intrinsicValue,
  OPTION_TYPES,
  optionValue as valueOfOption,
  problem,
  ZERO,
  type Decimal,
  type OptionGrant,
  type OPTION_RIGHTS,
} from "../../calc/index.ts";
import {
  answer,
  isBlankCell,
  readChoice,
  readDate,
  readDecimal,
  readOptionalDate,
  toNumber,
} from "../excel/boundary.ts";
import { readOptionRate, readVolatility, readYield } from "../rates.ts";
import { readRows, type TableShape } from "../table.ts";

/**
 * What the holder of an option may do.
 * @customenum {string}
 */
type OptionType = keyof typeof OPTION_RIGHTS;

const GRANTS_TABLE: TableShape = {
  name: "options",
  columns: [
    { header: "Name", holds: "text" },
    { header: "Count", holds: "money", required: true },
    { header: "Strike", holds: "number", required: true },
  ],
  mayBeEmpty: true,
};

const DAYS_PER_YEAR = 365;

/**
 * Value of an option on one share by Black, Scholes and Merton, as IFRS 2 asks for grants without a market price.
 * @customfunction OPTION_VALUE
 * @example =AWARD.OPTION_VALUE(100, 100, DATE(2017, 2, 3), DATE(2018, 2, 3), 0.2, 0.05) → 10.4505835721856
 * @example =AWARD.OPTION_VALUE(100, 100, DATE(2017, 2, 3), DATE(2018, 2, 3), 0.2, 0.05, 0, "Put") → 5.57352602225697
 * @example =AWARD.OPTION_VALUE(0.25, 0.17, DATE(2027, 2, 3), DATE(2027, 2, 3), 0.95, 0.0171) → 0.08
 * @example =14825000*AWARD.OPTION_VALUE(0.12, 0.17, DATE(2017, 2, 3), DATE(2027, 2, 3), 0.95, 0.0171) → 1520825.83706615
 * @refuses =AWARD.OPTION_VALUE(100, 100, DATE(2017, 2, 3), DATE(2018, 2, 3), -0.2, 0.05)
 * @units Money for one share, in the currency of spot and strike.
 * @formula Call = S e^(−qT) N(d1) − K e^(−rT) N(d2), d1 = (ln (S ÷ K) + (r − q + σ² ÷ 2) T) ÷ (σ √T), d2 = d1 − σ √T, T = days ÷ 365.
 * @source Black and Scholes 1973, Merton 1973; IFRS 2, B4 to B41. Held against the tables in Haug's The Complete Guide to Option Pricing Formulas.
 * @remarks On the day of expiry it is the intrinsic value, after it 0. Spot, strike and the answer are in one currency, and the rate is of that currency: convert a strike in another one first, at a rate of exchange that you choose. For an option that its holders tend to exercise early, give the day on which exercise is expected as expiry (IFRS 2, B16 to B21). Notes that come with warrants: part the money by the values of the two on the day of issue, and give NOTE_AMORTISED_COST what is left to the note.
 * @param spot Price of a share on asOf, 0 or more.
 * @param strike Price at which the share may be bought or sold, 0 or more, in the currency of spot.
 * @param asOf Day of the valuation; for IFRS 2 the grant date.
 * @param expiry Last day on which the option can be exercised; time is days / 365.
 * @param volatility Standard deviation of the yearly return of the share, above 0: 0.95 is 95%.
 * @param rate Riskless rate a year in the currency of the strike, continuously compounded: 0.02 is 2%.
 * @param [dividendYield] Dividends a year as a part of the share price, continuously compounded. Empty: 0.
 * @param [type] "Call" or "Put". Empty: Call.
 */
export function optionValue(
  spot: unknown,
  strike: unknown,
  asOf: unknown,
  expiry: unknown,
  volatility: unknown,
  rate: unknown,
  dividendYield?: unknown,
  type?: OptionType,
): number {
  return answer(() => {
    const days = readDate(expiry, "expiry") - readDate(asOf, "asOf");
    const option = {
      type: readChoice(type, "type", OPTION_TYPES, "Call"),
      spot: readPrice(spot, "spot"),
      strike: readPrice(strike, "strike"),
      years: days / DAYS_PER_YEAR,
      volatility: readVolatility(volatility, "volatility").toNumber(),
      rate: readOptionRate(rate, "rate").toNumber(),
      dividendYield: readYield(dividendYield, "dividendYield").toNumber(),
    };
    return days < 0 ? 0 : toNumber(valueOfOption(option), "the value");
  });
}

/**
 * What exercising options to buy shares brings at once: their count times what the share is worth above the strike.
 * @customfunction OPTION_INTRINSIC
 * @example =AWARD.OPTION_INTRINSIC(14825000, 0.25, 0.17) → 1186000
 * @example =AWARD.OPTION_INTRINSIC(14825000, 0.12, 0.17) → 0
 * @example =AWARD.OPTION_INTRINSIC(14825000, 0.25, 0.17, DATE(2027, 2, 3), DATE(2027, 2, 3)) → 1186000
 * @example =AWARD.OPTION_INTRINSIC(14825000, 0.25, 0.17, DATE(2027, 2, 3), DATE(2027, 2, 4)) → 0
 * @refuses =AWARD.OPTION_INTRINSIC(-1, 0.25, 0.17)
 * @units Money, in the currency of spot and strike.
 * @formula count × max (0, spot − strike); 0 after expiry.
 * @source IFRS 2, appendix A: intrinsic value.
 * @remarks Spot, strike and the answer are in one currency. Without the value of the time that is left; OPTION_VALUE has it.
 * @param count Options, each on one share, 0 or more.
 * @param spot Price of a share, 0 or more.
 * @param strike Price at which it may be bought, 0 or more, in the currency of spot.
 * @param [expiry] Last day on which they can be exercised, that day included. Empty or 0: not expired.
 * @param [asOf] Day of the question. Empty or 0: not expired.
 */
export function optionIntrinsic(
  count: unknown,
  spot: unknown,
  strike: unknown,
  expiry?: unknown,
  asOf?: unknown,
): number {
  return answer(() => {
    const options = readPrice(count, "count");
    const gain = intrinsicValue("Call", readPrice(spot, "spot"), readPrice(strike, "strike"));
    const last = readOptionalDate(expiry, "expiry");
    const asked = readOptionalDate(asOf, "asOf");
    const isExpired = last !== undefined && asked !== undefined && asked > last;
    return toNumber(isExpired ? ZERO : options.times(gain), "the value");
  });
}

/**
 * Shares outstanding once options and warrants dilute them, by the treasury stock method of IAS 33.
 * @customfunction DILUTED_SHARES
 * @example =AWARD.DILUTED_SHARES(500000, {"Count","Strike";100000,15}, 20) → 525000
 * @example =1200000/AWARD.DILUTED_SHARES(500000, {"Count","Strike";100000,15}, 20) → 2.28571428571429
 * @example =AWARD.DILUTED_SHARES(500000, {"Count","Strike";100000,15;40000,25}, 20) → 525000
 * @refuses =AWARD.DILUTED_SHARES(500000, {"Count","Strike";100000,15}, -20)
 * @units Number of shares.
 * @formula basicShares + Σ count × (1 − strike ÷ averagePrice) where averagePrice is above strike.
 * @source IAS 33, 45 to 48; illustrative example 5.
 * @remarks Basic shares, and of each option in the money count × (1 - strike / average price) (IAS 33, 45 to 47). Strikes and price are in one currency: convert the others first. Where continuing operations end in a loss, potential shares do not dilute (IAS 33, 41 to 44), and basic shares are the answer.
 * @param basicShares Shares outstanding without options, 0 or more; for earnings per share the weighted average of the period.
 * @param options Table "Count", "Strike", and "Name" where wanted: those alive. Empty: none.
 * @param averagePrice Average price of a share in the period, above 0, in the currency of the strikes.
 */
export function dilutedShares(basicShares: unknown, options: unknown[][], averagePrice: unknown): number {
  return answer(() => {
    const basic = readDecimal(basicShares, "basicShares");
    const grants = readRows(options, GRANTS_TABLE, (row): OptionGrant => ({
      count: readGiven(row.cell("Count"), "Count"),
      strike: readGiven(row.cell("Strike"), "Strike"),
    }));
    return toNumber(
      sharesOnceDiluted(basic, grants, readDecimal(averagePrice, "averagePrice")),
      "the shares",
    );
  });
}

/** One of a table: left blank it would count as 0, and an option without a strike as a share. */
function readGiven(cell: unknown, name: string): Decimal {
  if (isBlankCell(cell)) throw problem.missing(name);
  return readPrice(cell, name);
}

/** A price or a count, which is never below 0. */
function readPrice(value: unknown, name: string): Decimal {
  const price = readDecimal(value, name);
  if (price.lt(0)) throw problem.mustBeAtLeast(name, 0, price);
  return price;
}
