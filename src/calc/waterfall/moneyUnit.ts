/**
 * The smallest sum that a waterfall pays out. Inside it, money is a whole number of these units and so
 * adds up exactly.
 */
import { Decimal, ZERO } from "../decimal.ts";
import { problem } from "../errors.ts";

/** A cent. */
const FEWEST_DECIMALS = 2;

/** A cent in a table in millions. What has more decimals was divided, not stated. */
const MOST_DECIMALS = 8;

export interface MoneyUnit {
  readonly decimals: number;
  /** Units in one of the currency. */
  readonly perCurrency: number;
}

/**
 * The unit of a table: a cent, or finer where sums are stated more finely (24.672727 in a table in
 * millions is counted in millionths).
 *
 * A sum of more than eight decimals, such as 1,180,000,000 / 60, is the result of a division: it does
 * not make the unit finer and is rounded to it. The unit is never so fine that a sum would not be exact.
 *
 * @param stated every sum of the tables
 */
export function moneyUnit(stated: readonly Decimal[]): MoneyUnit {
  let decimals = FEWEST_DECIMALS;
  let largest = 1;
  for (const sum of stated) {
    const places = sum.decimalPlaces();
    if (places > decimals && places <= MOST_DECIMALS) decimals = places;
    largest = Math.max(largest, sum.toNumber());
  }
  while (decimals > FEWEST_DECIMALS && largest * 10 ** decimals > LARGEST_SUM) decimals--;
  return { decimals, perCurrency: 10 ** decimals };
}

/** The largest sum in units, whatever the unit. */
export const LARGEST_SUM = Number.MAX_SAFE_INTEGER;

/**
 * A sum in units, rounded to the nearest, a half to the even one.
 *
 * @param name what the sum is called in the message
 * @throws DomainError when a double cannot hold the sum to the unit
 */
export function toUnits(sum: Decimal, unit: MoneyUnit, name: string): number {
  const units = sum.times(unit.perCurrency).toDecimalPlaces(0, Decimal.ROUND_HALF_EVEN);
  if (units.gt(LARGEST_SUM)) throw problem.tooLargeToShare(name, toMoney(LARGEST_SUM, unit));
  return units.toNumber();
}

export function toMoney(units: number, unit: MoneyUnit): Decimal {
  return units === 0 ? ZERO : new Decimal(units).div(unit.perCurrency);
}
