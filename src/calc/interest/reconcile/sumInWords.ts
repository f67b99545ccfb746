/**
 * A sum of money as reports, awards and newspapers write it: "about US$1.34 billion", "US$m 1,340.5", "409m".
 *
 * What stands around the number is read as far as it changes the sum: a unit word, a minus, a bound. A word that may be
 * a unit and is none that is known is asked about, because "1.1 milliion" must not pass for 1.1.
 */
import { Decimal } from "../../decimal.ts";
import { problem } from "../../errors.ts";
import { hasNumberWord, isCurrencyCode, telling } from "./figureWords.ts";

/** A sum as it was written. */
export interface WrittenSum {
  /** The digits as they stand, "1340.50", with a minus where there is one. */
  readonly digits: string;
  readonly decimals: number;
  /** The power of ten of the unit words; `undefined` without any. */
  readonly power: number | undefined;
}

/** Words for powers of ten. Letters alone are units only where they stand at the number or at its currency. */
const UNIT_WORDS: Readonly<Record<string, number>> = {
  trillion: 12,
  trillions: 12,
  tn: 12,
  trn: 12,
  billion: 9,
  billions: 9,
  bn: 9,
  bln: 9,
  b: 9,
  milliard: 9,
  milliards: 9,
  mrd: 9,
  crore: 7,
  crores: 7,
  million: 6,
  millions: 6,
  mn: 6,
  mln: 6,
  mio: 6,
  mm: 6,
  m: 6,
  lakh: 5,
  lakhs: 5,
  thousand: 3,
  thousands: 3,
  k: 3,
  hundred: 2,
};

/** What may be meant for a unit word, however it is spelt. */
const SEEMS_UNIT = /^(?:(?:m|b|tr|quadr)il+[aio]+[nr](?!g)|thous|hundr|cror|la[kc]h|dozen)/iu;

/** Words for currencies, and codes that are written small. */
const CURRENCY_WORDS =
  /^(?:us|usd|eur|gbp|chf|cad|aud|dollars?|euros?|pounds?|sterling|francs?|yen|rupees?|pesos?)$/iu;
const CURRENCY_AT_END = /(?:\p{Lu}{0,3}[$€£¥]|(?<!\p{L})\p{Lu}{3}(?!\p{L})|(?<!\p{L})US)\s*$/u;

/** Digits with what parts them, and a power of ten behind. */
const NUMBER = /(\d+(?:[.,'’\s]\d+)*)(?:e([+-]?\d{1,2})(?![\p{L}\d]))?/giu;

/** Groups of three with one separator, or none, and decimals: after a point, or after a comma. */
const WITH_POINT = /^([1-9]\d{0,2}(?:([,'’\s])\d{3})(?:\2\d{3})*|\d+)(?:\.(\d+))?$/u;
const WITH_COMMA = /^([1-9]\d{0,2}(?:([.'’\s])\d{3})(?:\2\d{3})*|\d+)(?:,(\d+))?$/u;
/** Lakhs and crores: 11,02,500. */
const INDIAN = /^([1-9]\d?(?:(,)\d{2})+,\d{3})(?:\.(\d+))?$/u;

/** Three digits behind the one separator: thousands in English, decimals where people say Mio. and Mrd. */
const EITHER = /^[1-9]\d{0,2}[.,]\d{3}$/u;
const GERMAN_UNIT = /(?<!\p{L})(?:mio|mrd)(?!\p{L})/iu;

/** "('000)": thousands. */
const THREE_ZEROS = /(?<!\d)(?:['’]\s?|(?<=[$€£¥]\s?))000s?(?![\d\p{L}])/gu;

const DASHES = "-−–—‐‑‒";
const MINUS_AT_END = new RegExp(`(?:^\\s*[${DASHES}]\\s*|[\\s$€£¥:(][${DASHES}])$`, "u");
const DASH_AT_END = new RegExp(`[${DASHES}]\\s*$`, "u");
/** A separator, as in "Total – 1.34 billion". */
const SPACED_DASH_AT_END = new RegExp(`\\s[${DASHES}]\\s+$`, "u");
const DASH_BEHIND = new RegExp(`^\\s*[${DASHES}](?!\\s*\\p{L})`, "u");

const BOUND_BEFORE =
  /(?:[<>≤≥]=?|(?<!\p{L})(?:over|above|exceed(?:s|ed|ing)|(?:more|less|greater|fewer|rather) than|(?:in )?excess of|at (?:least|most)|under|below|up to|nearly|almost|(?:min|max)imum(?: of)?))\s*(?:some\s+)?$/iu;
const BOUND_BEHIND = /^\s*(?:\+|(?:or|and) (?:more|less|above|below)(?!\p{L})|at (?:least|most)(?!\p{L}))/iu;

const OF_A_DAY = /(?<!\p{L})(?:(?:per|a|each|every) (?:day|diem)|daily)(?!\p{L})|\/\s*day(?!\p{L})/iu;
const OF_A_TIME =
  /(?<!\p{L})(?:per|a|each|every) (?:hour|week|month|quarter|half-?year|year|annum)(?!\p{L})/iu;

/** Whether a figure is said to be of a day: "6,485 a day". */
export function isSaidOfADay(text: string): boolean {
  return OF_A_DAY.test(text.normalize("NFKC"));
}

/**
 * The one sum in a text.
 *
 * @throws DomainError where the text has no number, more than one, or one that can be read in two ways
 */
export function writtenSum(text: string): WrittenSum {
  const plain = text.normalize("NFKC").replaceAll(THREE_ZEROS, " thousand ");
  const found = [...plain.matchAll(NUMBER)];
  const [match] = found;
  if (/[%٪]|per ?cent/iu.test(plain)) throw problem.percentFigure(text);
  if (match === undefined) throw problem.noFigure(text);
  const before = plain.slice(0, match.index);
  const behind = plain.slice(match.index + match[0].length).replace(/^\.[-–—]/u, "");
  if (found.length > 1 || /^[.,'’]?\d/u.test(behind)) throw problem.unclearFigure(text);
  if (hasNumberWord(before) || hasNumberWord(behind)) throw problem.figureTwice(text);
  const leading = unitBefore(before, text);
  const following = unitBehind(behind, text);
  const [, digits = "", exponent] = match;
  const powers = [leading.power, following.power, exponent].filter((power) => power !== undefined);
  if (powers.length > 1) throw problem.unclearFigure(text);
  if (BOUND_BEFORE.test(leading.rest) || BOUND_BEHIND.test(following.rest)) throw problem.boundFigure(text);
  if (OF_A_TIME.test(behind)) throw problem.unclearFigure(text);
  const minus = isNegative(leading.rest, text, following.rest);
  for (const words of [leading.words, following.words]) {
    const word = telling(words.replace(OF_A_DAY, " "));
    if (word !== undefined) throw problem.tellingWord(word, text);
  }
  if (GERMAN_UNIT.test(plain) && EITHER.test(digits)) throw problem.unclearFigure(text);
  const { whole, decimals } = partsOf(digits, text);
  const plainDigits = whole + (decimals === "" ? "" : `.${decimals}`);
  return {
    digits: minus ? `-${plainDigits}` : plainDigits,
    decimals: decimals.length,
    power: powers.length === 0 ? undefined : Number(powers[0]),
  };
}

/** The digits before and after the decimal mark, which is a comma where a point cannot be meant. */
function partsOf(digits: string, text: string): { readonly whole: string; readonly decimals: string } {
  const match = WITH_POINT.exec(digits) ?? INDIAN.exec(digits) ?? WITH_COMMA.exec(digits);
  if (match === null) throw problem.unclearFigure(text);
  const [, whole = "", , decimals = ""] = match;
  // Three digits behind a comma may be thousands that are parted otherwise than the others.
  if (decimals.length === 3 && whole !== "0" && digits.includes(",") && !WITH_POINT.test(digits)) {
    throw problem.unclearFigure(text);
  }
  return { whole: whole.replaceAll(/\D/gu, ""), decimals };
}

/** The value of a sum as it was written. */
export function valueOf({ digits, power = 0 }: WrittenSum): Decimal {
  return new Decimal(digits).times(new Decimal(10).pow(power));
}

/** The power of ten of unit words, and what else there is on their side of the number. */
interface Side {
  readonly power: number | undefined;
  readonly words: string;
  /** The same but for the currency that stands at the number. */
  readonly rest: string;
}

/** The last word before a number, and the currency that it stands at: "US$m", "USDm", "EUR million", "millions:". */
const LAST_WORD =
  /(\p{Lu}{0,3}[$€£¥]|(?<!\p{L})(?:\p{Lu}{3}(?=[\s\p{Ll}])|(?:USD|EUR|GBP|CAD|AUD|CHF)))?\s*(\p{L}+)[\s:=)]*$/u;

/** A unit before the number: "US$m 1,340", "USDm 1,340", "in millions: 1.34". */
function unitBefore(before: string, text: string): Side {
  const match = LAST_WORD.exec(before);
  const [, currency = "", word = ""] = match ?? [];
  const power = word.length > 1 || currency !== "" ? UNIT_WORDS[word.toLowerCase()] : undefined;
  const rest = power === undefined ? before : before.slice(0, match?.index);
  if (wordsOf(rest).some(isUnitLike)) throw problem.unclearFigure(text);
  return { power, words: rest, rest: rest.replace(CURRENCY_AT_END, "") };
}

/** "(in thousands)" behind a number, or "(US$ millions)". */
const BRACKETED_UNIT = /^[\s$€£¥-]*\(\s*(?:in\s+)?(?:\p{Lu}{0,3}[$€£¥]|\p{Lu}{3}(?!\p{L}))?\s*(\p{L}+)\s*\)/u;
const NEXT_WORD = /^[\s$€£¥-]*(\p{L}+)/u;

/** Unit words behind the number, past its currency: "1.34 US$ billion", "1.1 hundred million dollars". */
function unitBehind(behind: string, text: string): Side {
  let rest = behind;
  let power: number | undefined;
  for (;;) {
    const match = BRACKETED_UNIT.exec(rest) ?? NEXT_WORD.exec(rest);
    const [whole = "", word = ""] = match ?? [];
    const unit = UNIT_WORDS[word.toLowerCase()];
    if (unit !== undefined) power = (power ?? 0) + unit;
    else if (whole.endsWith(")") || (!CURRENCY_WORDS.test(word) && !isCurrencyCode(word))) break;
    rest = rest.slice(whole.length);
  }
  const words = wordsOf(rest.replace(OF_A_DAY, " "));
  const [next = ""] = power === undefined ? words : [];
  const strange = words.find(isUnitLike) ?? telling(next);
  if (strange !== undefined) throw problem.strangeUnit(strange, text);
  return { power, words: rest, rest };
}

function wordsOf(text: string): string[] {
  return text.match(/\p{L}+/gu) ?? [];
}

/** One letter alone may stand for anything else. */
function isUnitLike(word: string): boolean {
  return (word.length > 1 && word.toLowerCase() in UNIT_WORDS) || SEEMS_UNIT.test(word);
}

/** @throws DomainError where a dash or brackets may be a minus or not */
function isNegative(before: string, text: string, behind: string): boolean {
  if (/\(\s*$/u.test(before) && /^\s*\)/u.test(behind)) throw problem.bracketedFigure(text);
  if (DASH_BEHIND.test(behind)) throw problem.unclearFigure(text);
  if (MINUS_AT_END.test(before)) return true;
  if (DASH_AT_END.test(before) && !SPACED_DASH_AT_END.test(before)) throw problem.unclearFigure(text);
  return false;
}
