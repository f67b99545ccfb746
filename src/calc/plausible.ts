/**
 * Bounds beyond which a figure is read as a slip of the pen: a percentage typed as a number, as 4 for 4 %.
 */

/** No award, debt or judgment bears 100 % a year: a rate, margin, floor or hurdle from here on is refused. */
export const HIGHEST_RATE = 1;

/** A return, a guess of one or a rate of discount from here on is refused. */
export const HIGHEST_RETURN = 10;

/** A gross multiple above this is refused. */
export const HIGHEST_MULTIPLE = 100;

/** A benchmark above this, in a column that does not say per cent, is taken for one in per cent. */
export const HIGHEST_BENCHMARK = 0.25;
