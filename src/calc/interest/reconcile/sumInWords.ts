/**
 * A sum of money as reports, awards and newspapers write it: "about US$1.34 billion", "US$m 1,340.5", "409m".
 *
 * What stands around the number is read as far as it changes the sum: a unit word, a minus, a bound. A word that may be
 * a unit and is none that is known is asked about, because "1.1 milliion" must not pass for 1.1.
 */
import { Decimal } from "../../decimal.ts";
import { problem } from "../../errors.ts";

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

/** Words that may stand right behind a number and say nothing of its size. */
const PLAIN_WORDS: ReadonlySet<string> = new Set(
  (
    "a an all altogether amount and approx approximately as at awarded before by claimed compensation costs damages " +
    "each due excl excluding exclusive for from gross in incl including inclusive interest is net of on only or " +
    "outstanding owed owing payable per plus post pre principal published reported rounded so stated sum the to " +
    "together total unpaid until was with without daily day"
  ).split(" "),
);

/** Words for currencies; three capitals are the code of one. */
const CURRENCY_WORDS = /^(?:us|dollars?|euros?|pounds?|sterling|francs?|yen|rupees?|pesos?|\p{Lu}{3})$/iu;
const CURRENCY_CODE = /^\p{Lu}{3}$/u;
const CURRENCY_AT_END = /(?:\p{Lu}{0,3}[$€£¥]|(?<!\p{L})\p{Lu}{3}(?!\p{L})|(?<!\p{L})US)\s*$/u;

/** Digits in groups of three or in one row, decimals after a point. */
const NUMBER = /(\d{1,3}(?:[,'’\s]\d{3})+(?!\d)|\d+)(?:\.(\d+))?/gu;

const DASHES = "-−–—‐‑‒";
const MINUS_AT_END = new RegExp(`(?:^\\s*[${DASHES}]\\s*|[\\s$€£¥:(][${DASHES}])$`, "u");
const DASH_AT_END = new RegExp(`[${DASHES}]\\s*$`, "u");
/** A separator, as in "Total – 1.34 billion". */
const SPACED_DASH_AT_END = new RegExp(`\\s[${DASHES}]\\s+$`, "u");
const DASH_BEHIND = new RegExp(`^\\s*[${DASHES}](?!\\s*\\p{L})`, "u");

const BOUND_BEFORE =
  /(?:[<>≤≥]|(?<!\p{L})(?:over|above|exceed(?:s|ed|ing)|(?:more|less|greater|fewer|rather) than|(?:in )?excess of|at (?:least|most)|under|below|up to|nearly|almost|(?:min|max)imum(?: of)?))\s*(?:some\s+)?$/iu;
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
  const plain = text.normalize("NFKC");
  const found = [...plain.matchAll(NUMBER)];
  const [match] = found;
  if (/[%٪]|per ?cent/iu.test(plain)) throw problem.percentFigure(text);
  if (match === undefined) throw problem.noFigure(text);
  const before = plain.slice(0, match.index);
  const behind = plain.slice(match.index + match[0].length);
  if (found.length > 1 || /^[.,'’]?\d/u.test(behind)) throw problem.unclearFigure(text);
  const leading = unitBefore(before, text);
  const following = unitBehind(behind, text);
  if (leading.power !== undefined && following.power !== undefined) throw problem.unclearFigure(text);
  if (BOUND_BEFORE.test(leading.rest) || BOUND_BEHIND.test(following.rest)) throw problem.boundFigure(text);
  if (OF_A_TIME.test(behind)) throw problem.unclearFigure(text);
  const minus = isNegative(leading.rest, text, following.rest);
  const [, whole = "", decimals = ""] = match;
  const digits = whole.replaceAll(/\D/gu, "") + (decimals === "" ? "" : `.${decimals}`);
  return {
    digits: minus ? `-${digits}` : digits,
    decimals: decimals.length,
    power: leading.power ?? following.power,
  };
}

/** The value of a sum as it was written. */
export function valueOf({ digits, power = 0 }: WrittenSum): Decimal {
  return new Decimal(digits).times(new Decimal(10).pow(power));
}

/** The power of ten of unit words, and what else there is on their side of the number. */
interface Side {
  readonly power: number | undefined;
  readonly rest: string;
}

/** The last word before a number, and the currency that it stands at: "US$m", "USDm", "EUR million", "millions:". */
const LAST_WORD =
  /(\p{Lu}{0,3}[$€£¥]|(?<!\p{L})(?:\p{Lu}{3}(?=[\s\p{Ll}])|(?:USD|EUR|GBP|CAD|AUD|CHF)))?\s*(\p{L}+)[\s:=]*$/u;

/** A unit before the number: "US$m 1,340", "USDm 1,340", "in millions: 1.34". */
function unitBefore(before: string, text: string): Side {
  const match = LAST_WORD.exec(before);
  const [, currency = "", word = ""] = match ?? [];
  const power = word.length > 1 || currency !== "" ? UNIT_WORDS[word.toLowerCase()] : undefined;
  const rest = power === undefined ? before : before.slice(0, match?.index);
  if (wordsOf(rest).some(isUnitLike)) throw problem.unclearFigure(text);
  return { power, rest: rest.replace(CURRENCY_AT_END, "") };
}

/** Unit words behind the number, past its currency: "1.34 US$ billion", "1.1 hundred million dollars". */
function unitBehind(behind: string, text: string): Side {
  let rest = behind;
  let power: number | undefined;
  for (;;) {
    const [whole, word = ""] = /^[\s$€£¥-]*(\p{L}+)/u.exec(rest) ?? [];
    if (whole === undefined) break;
    const unit = UNIT_WORDS[word.toLowerCase()];
    if (unit !== undefined) power = (power ?? 0) + unit;
    else if (!CURRENCY_WORDS.test(word) || (!CURRENCY_CODE.test(word) && word.length === 3)) break;
    rest = rest.slice(whole.length);
  }
  const words = wordsOf(rest);
  const isPlain = power !== undefined || PLAIN_WORDS.has((words[0] ?? "a").toLowerCase());
  const strange = words.find(isUnitLike) ?? (isPlain ? undefined : words[0]);
  if (strange !== undefined) throw problem.strangeUnit(strange, text);
  return { power, rest };
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
