/**
 * Published figures: what was said to be owed on a day, and how finely it was said.
 *
 * "about US$1.34 billion" is 1,340,000,000 to the nearest 10,000,000: its digits and its unit word say so. A plain
 * number says it by its cents, or else by the zeros it ends in; a zero may be a digit, so text is safer.
 */
import type { SerialDate } from "../../dates/serialDate.ts";
import { Decimal } from "../../decimal.ts";
import { problem } from "../../errors.ts";

/** What a figure is of: everything owed, the interest in it, or the interest of the day itself. */
export const SUBJECTS = ["Total", "Interest", "Per day"] as const;

export type Subject = (typeof SUBJECTS)[number];

/** A sum and the place it is rounded to. */
export interface RoundedSum {
  readonly value: Decimal;
  /** What it is a whole number of, above 0; it may be off by half of that. */
  readonly unit: Decimal;
}

export interface PublishedFigure extends RoundedSum {
  readonly asOf: SerialDate;
  readonly what: Subject;
}

const CENT = new Decimal("0.01");

/** Figures to the unit or finer may have been cut off instead of rounded. */
const CUT_OFF_UP_TO = 1;

/** Words and letters for powers of ten, as newspapers and annual reports write them. */
const UNIT_WORDS: Readonly<Record<string, number>> = {
  trillion: 12,
  tn: 12,
  billion: 9,
  bn: 9,
  b: 9,
  million: 6,
  mn: 6,
  mio: 6,
  mm: 6,
  m: 6,
  thousand: 3,
  k: 3,
};

/** Digits in groups of three or in one row, decimals after a point, and a unit word close behind. */
const SUM = /([-−]?)\s*(\d{1,3}(?:[,'’\s]\d{3})+(?!\d)|\d+)(?:\.(\d+))?(?:\s*([a-z]+))?/giu;

/** A number as it is typed into a cell: to the cent if it has any, else to the last digit that is no zero. */
export function sumOfNumber(value: Decimal): RoundedSum {
  if (value.isZero()) throw problem.mustNotBeZero("published");
  return { value, unit: value.isInteger() ? lastPlace(value) : CENT };
}

/**
 * A sum as a text says it, whatever stands around it: "about US$1.34 billion", "28,419,011.14", "409m".
 *
 * @throws DomainError where the text has no number, more than one, or one that can be read in two ways
 */
export function sumOfText(text: string): RoundedSum {
  const plain = text.normalize("NFKC");
  const found = [...plain.matchAll(SUM)];
  const [match] = found;
  if (/[%٪]|per ?cent/iu.test(plain)) throw problem.percentFigure(text);
  if (match === undefined) throw problem.noFigure(text);
  if (found.length > 1 || /^[.,'’]?\d/u.test(plain.slice(match.index + match[0].length))) {
    throw problem.unclearFigure(text);
  }
  const [, minus, whole = "", decimals = "", word = ""] = match;
  const power = UNIT_WORDS[word.toLowerCase()];
  const digits = whole.replaceAll(/\D/gu, "") + (decimals === "" ? "" : `.${decimals}`);
  const factor = new Decimal(10).pow(power ?? 0);
  const value = new Decimal(minus === "" ? digits : `-${digits}`).times(factor);
  if (value.isZero()) throw problem.mustNotBeZero("published");
  if (power === undefined && decimals === "") return { value, unit: lastPlace(value) };
  return { value, unit: new Decimal(10).pow(-decimals.length).times(factor) };
}

/** The place of the last digit that is no zero, of a whole number. */
function lastPlace(value: Decimal): Decimal {
  const zeros = /0*$/u.exec(value.abs().toFixed(0))?.[0].length ?? 0;
  return new Decimal(10).pow(zeros);
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
