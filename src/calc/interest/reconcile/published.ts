/**
 * Published figures: what was said to be owed on a day, and how finely it was said.
 *
 * "about US$1.34 billion" is 1,340,000,000 to the nearest 10,000,000: its digits and its unit word say so. A plain
 * number says it by its cents, or else by the zeros it ends in; a zero may be a digit, so text is safer.
 */
import type { SerialDate } from "../../dates/serialDate.ts";
import { Decimal } from "../../decimal.ts";
import { problem } from "../../errors.ts";
import { valueOf, writtenSum } from "./sumInWords.ts";

/** What a figure is of: everything owed, the interest in it, or the interest of the day itself. */
export const SUBJECTS = ["Total", "Interest", "Per day"] as const;

export type Subject = (typeof SUBJECTS)[number];

/** A sum and the place it is rounded to. */
export interface RoundedSum {
  readonly value: Decimal;
  /** What it is a whole number of, above 0; it may be off by half of that. */
  readonly unit: Decimal;
  /** Whether only the zeros it ends in say so, which may be digits. */
  readonly isGuess?: boolean;
}

export interface PublishedFigure extends RoundedSum {
  readonly asOf: SerialDate;
  readonly what: Subject;
}

const CENT = new Decimal("0.01");

/** Figures to the unit or finer may have been cut off instead of rounded. */
const CUT_OFF_UP_TO = 1;

/** A number as it is typed into a cell: to the cent if it has any, else to the last digit that is no zero. */
export function sumOfNumber(value: Decimal): RoundedSum {
  if (value.isZero()) throw problem.mustNotBeZero("published");
  return value.isInteger() ? toItsZeros(value) : { value, unit: CENT };
}

/**
 * A sum as a text says it, whatever stands around it: "about US$1.34 billion", "28,419,011.14", "409m".
 *
 * @throws DomainError where the text has no number, more than one, or one that can be read in two ways
 */
export function sumOfText(text: string): RoundedSum {
  const written = writtenSum(text);
  const value = valueOf(written);
  if (value.isZero()) throw problem.mustNotBeZero("published");
  const { decimals, power } = written;
  if (power === undefined && decimals === 0) return toItsZeros(value);
  return { value, unit: new Decimal(10).pow((power ?? 0) - decimals) };
}

/** A whole number, rounded to the place of its last digit that is no zero. */
function toItsZeros(value: Decimal): RoundedSum {
  const zeros = /0*$/u.exec(value.abs().toFixed(0))?.[0].length ?? 0;
  return { value, unit: new Decimal(10).pow(zeros), isGuess: zeros > 0 };
}

/** How a result stands to a published figure. */
export type Fit = "Yes" | "Digits cut off" | "No";

/** A result rounds to a figure, or to the unit and finer would be it with its further digits cut off. */
export function fitOf(result: Decimal, { value, unit }: RoundedSum): Fit {
  const above = result.minus(value);
  if (above.abs().lte(unit.div(2))) return "Yes";
  const beyond = value.isNegative() ? above.neg() : above;
  return mayBeCutOff(unit) && beyond.gte(0) && beyond.lt(unit) ? "Digits cut off" : "No";
}

export function mayBeCutOff(unit: Decimal): boolean {
  return unit.lte(CUT_OFF_UP_TO);
}
