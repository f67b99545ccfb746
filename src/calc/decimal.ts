import DecimalJs from "decimal.js";

/**
 * Significant digits of every money calculation. A double carries 17; forty leave more than twenty
 * guard digits for powers and long accrual chains, and are what the golden numbers were computed with.
 */
const PRECISION = 40;

/**
 * The decimal type of the calculation module: decimal.js on a constructor of its own, so that no
 * other code on the page can change our precision and we change nobody's.
 */
export const Decimal = DecimalJs.clone({
  defaults: true,
  precision: PRECISION,
  rounding: DecimalJs.ROUND_HALF_EVEN,
});
export type Decimal = DecimalJs;

export const ZERO: Decimal = new Decimal(0);
export const ONE: Decimal = new Decimal(1);
