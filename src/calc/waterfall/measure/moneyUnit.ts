/**
 * The smallest sum that a waterfall pays out. Inside it, money is a whole number of these units and so
 * adds up exactly.
 */
import { Decimal, ZERO } from "../../decimal.ts";
import { problem } from "../../errors.ts";

export interface MoneyUnit {
  /** What one unit is worth, above 0. */
  readonly size: Decimal;
}

/** The largest sum in units, whatever the unit. */
const LARGEST_SUM = Number.MAX_SAFE_INTEGER;

/** Sums up to here are divided in doubles, exactly; a unit that nobody chose leaves room for that. */
export const LARGEST_TOTAL = 2 ** 52;

/** Finer than a quadrillionth of the currency says nothing. */
const MOST_DECIMALS = 15;
const FINEST = "0.000000000000001";

/** A cent: what a scenario pays in at first. */
export const CENT = new Decimal("0.01");

/**
 * The unit that somebody chose, such as 0.01.
 *
 * @throws DomainError unless it is above 0, and no finer than a quadrillionth
 */
export function chosenUnit(size: Decimal): MoneyUnit {
  if (!size.gt(0)) throw problem.mustBeAbove("unit", 0, size);
  if (size.lt(FINEST)) throw problem.mustBeAtLeast("unit", FINEST, size);
  return { size };
}

/**
 * The unit where nobody chose one: the finest power of ten in which doubles hold a total exactly, a
 * millionth at a billion. It follows the total alone and is no guess at what the figures mean: a table in
 * millions loses nothing, and a sum of many decimals makes nothing else coarser.
 *
 * @param total the largest sum there will be
 */
export function finestUnit(total: number): MoneyUnit {
  let decimals = MOST_DECIMALS;
  while (decimals > 0 && !(total * 10 ** decimals <= LARGEST_TOTAL)) decimals--;
  return { size: new Decimal(10).pow(-decimals) };
}

/**
 * A sum in units, rounded to the nearest, a half away from 0 as Excel's ROUND does.
 *
 * @param name what the sum is called in the message
 * @throws DomainError when a double cannot hold the sum to the unit
 */
export function toUnits(sum: Decimal, unit: MoneyUnit, name: string): number {
  const units = inUnits(sum, unit).toDecimalPlaces(0, Decimal.ROUND_HALF_UP);
  if (units.gt(LARGEST_SUM)) throw problem.tooLargeToShare(name, toMoney(LARGEST_SUM, unit));
  return units.toNumber();
}

/** Units and parts of them. Of cents the same digits come of a product, which takes a tenth of a quotient's time. */
function inUnits(sum: Decimal, { size }: MoneyUnit): Decimal {
  return size === CENT ? sum.times(CENTS) : sum.div(size);
}

const CENTS = new Decimal(100);

/** A limit in units, rounded in the same way; one above every sum there can be is the largest of them. */
export function limitInUnits(limit: Decimal, unit: MoneyUnit): number {
  const units = inUnits(limit, unit).toDecimalPlaces(0, Decimal.ROUND_HALF_UP);
  return Math.min(units.toNumber(), LARGEST_SUM);
}

export function toMoney(units: number, unit: MoneyUnit): Decimal {
  return units === 0 ? ZERO : unit.size.times(units);
}
