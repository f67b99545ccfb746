/**
 * One key for every name: of a payee, a scenario, a head of claim, a heading, a choice.
 *
 * Two spellings that look alike on a sheet are one name, whatever a keyboard, a web page or a PDF made of its
 * blanks, apostrophes and hyphens.
 */

/** Every character that stands for an apostrophe; some of them Unicode takes apart, so they go first. */
const APOSTROPHES = /['`´‘’‚‛ʹʻʼʽˈˊˋ′‵Ꞌꞌ＇｀]/gu;

/** Hyphens, dashes and minus signs; the soft hyphen is none of them, it is not seen. */
const HYPHENS = /[\p{Dash_Punctuation}⁃−⁻₋˗➖]/gu;

/** What is not seen: format characters, such as those of width 0, and those that a font leaves out. */
const UNSEEN = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/** What looks like a blank: any space, control characters among them, and the blank of Braille. */
const BLANKS = /[\s\p{Cc}\u2800]+/gu;

/** Nothing but what an English keyboard has: most names, and told quickly. */
const PLAIN = /^[ -~]*$/u;

/** Names are few and asked for again and again: every claim on every day. */
const KNOWN = new Map<string, string>();
const MOST_KNOWN = 1_024;
const LONGEST_KNOWN = 80;

/** What makes two spellings the same name. Empty where nothing of the text is seen. */
export function nameKey(name: string): string {
  const known = KNOWN.get(name);
  if (known !== undefined) return known;
  const key = keyOf(name);
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
  if (name.length <= LONGEST_KNOWN) KNOWN.set(name, key);
  return key;
}

function keyOf(name: string): string {
  if (PLAIN.test(name)) return name.trim().replace(/ {2,}/gu, " ").replaceAll("`", "'").toUpperCase();
  return name
    .replace(APOSTROPHES, "'")
    .normalize("NFKC")
    .replace(APOSTROPHES, "'")
    .replace(UNSEEN, "")
    .replace(HYPHENS, "-")
    .replace(BLANKS, " ")
    .trim()
    .toLocaleUpperCase("und")
    .normalize("NFC");
}

/** The key of a heading or a choice, in which blanks do not matter either. */
export function headingKey(heading: string): string {
  return nameKey(heading).replaceAll(" ", "");
}
