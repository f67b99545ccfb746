/**
 * Rates as they are typed: 4 % is 0.04, and somebody who types 4 meant that.
 */
import { headingKey, HIGHEST_RETURN, HIGHEST_RATE, problem, ZERO, type Decimal } from "../calc/index.ts";
import { plain, readDecimal, readOptionalDecimal } from "./excel/boundary.ts";

/** An interest rate a year, a margin or a floor that must be given. */
export function readRate(value: unknown, name: string): Decimal {
  return rateOfYear(readDecimal(value, name), name);
}

/** An interest rate a year, a margin or a floor that is 0 when left empty. */
export function readRateOrZero(value: unknown, name: string): Decimal {
  return rateOfYear(readOptionalDecimal(value, name) ?? ZERO, name);
}

/** A floor; 0 when left empty, and `undefined` for "None", as a blank cell of a desktop comes as 0 too. */
export function readFloor(value: unknown, name: string): Decimal | undefined {
  const given = plain(value, name);
  return typeof given === "string" && headingKey(given) === "NONE" ? undefined : readRateOrZero(given, name);
}

/** A return, a guess of one or a rate of discount. */
export function readReturn(value: unknown, name: string): Decimal {
  return plausible(readDecimal(value, name), name, HIGHEST_RETURN);
}

/** A return that may be left empty; blank and 0 both mean that it was. */
export function readOptionalReturn(value: unknown, name: string): Decimal | undefined {
  const given = readOptionalDecimal(value, name);
  return given === undefined ? undefined : plausible(given, name, HIGHEST_RETURN);
}

/** A riskless rate of an option's life, continuously compounded; below 0 it may be, as rates of the euro were. */
export function readOptionRate(value: unknown, name: string): Decimal {
  return readRate(value, name);
}

/** A volatility; 0 is none, and may be a blank cell. */
export function readVolatility(value: unknown, name: string): Decimal {
  const volatility = readReturn(value, name);
  if (!volatility.gt(0)) throw problem.mustBeAbove(name, 0, volatility);
  return volatility;
}

/** A dividend yield, 0 when left empty. */
export function readYield(value: unknown, name: string): Decimal {
  const rate = plausible(readOptionalDecimal(value, name) ?? ZERO, name, HIGHEST_RATE);
  if (rate.lt(0)) throw problem.mustBeAtLeast(name, 0, rate);
  return rate;
}

/** -200 is no rate of a year either, but basis points that a floor of 0 would hide. */
function rateOfYear(rate: Decimal, name: string): Decimal {
  if (rate.lt(-HIGHEST_RATE)) throw problem.rateBelowAll(name, rate);
  return plausible(rate, name, HIGHEST_RATE);
}

function plausible(rate: Decimal, name: string, bound: number): Decimal {
  if (rate.gte(bound)) throw problem.rateAsPercent(name, rate);
  return rate;
}
