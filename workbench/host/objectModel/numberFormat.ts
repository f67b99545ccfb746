/** Number formats as codes of the English Excel and as the local one writes them. */
import type { Cell } from "../cells/grid.ts";
import type { Profile } from "../profiles.ts";
import { textArgument } from "../richApi/arguments.ts";
import { invalidArgument } from "../richApi/error.ts";

type Locale = Pick<Profile, "locale" | "decimalSeparator" | "thousandsSeparator">;

/** What a local Excel calls the format that is none, and the letters of its dates. */
const LOCAL: Readonly<
  Record<string, { readonly general: string; readonly letters: readonly (readonly [string, string])[] }>
> = {
  "de-DE": {
    general: "Standard",
    letters: [
      ["y", "J"],
      ["m", "M"],
      ["d", "T"],
    ],
  },
};

/** Text in quotation marks, in brackets or behind a backslash, which no locale writes otherwise. */
const LITERAL = /("[^"]*"|\\.|\[[^\]]*\])/;

/**
 * A number format that Excel takes.
 *
 * @throws RichApiError for a code that is none: quotation marks or brackets left open, more than four sections
 */
export function checkedFormat(value: unknown): string {
  const format = textArgument(value, "numberFormat");
  const bare = format
    .split(LITERAL)
    .filter((_, index) => index % 2 === 0)
    .join("");
  if (/["[\]]/.test(bare) || bare.split(";").length > 4)
    throw invalidArgument(`"${format}" is no number format.`);
  return format;
}

export function toLocalFormat(format: string, profile: Locale): string {
  return translated(format, profile, ([english, local]) => [english, local]);
}

export function fromLocalFormat(value: unknown, profile: Locale): string {
  return translated(textArgument(value, "numberFormatLocal"), profile, ([english, local]) => [
    local,
    english,
  ]);
}

function translated(
  format: string,
  { locale, decimalSeparator, thousandsSeparator }: Locale,
  direction: (pair: readonly [string, string]) => readonly [string, string],
): string {
  const { general, letters } = LOCAL[locale] ?? { general: "General", letters: [] };
  const [from, to] = direction(["General", general]);
  if (format === from) return to;
  const pairs = new Map(
    [[".", decimalSeparator] as const, [",", thousandsSeparator] as const, ...letters].map(direction),
  );
  const parts = format.split(LITERAL);
  return parts
    .map((part, index) =>
      index % 2 === 1 ? part : [...part].map((character) => pairs.get(character) ?? character).join(""),
    )
    .join("");
}

/** The text of a cell as the local Excel shows it: a number's separators are its own. */
export function localText(
  { value, text, numberFormat }: Cell,
  { decimalSeparator, thousandsSeparator }: Locale,
): string {
  if (typeof value !== "number" || /[ymd]/.test(numberFormat)) return text;
  return text.replace(/[.,]/g, (separator) => (separator === "." ? decimalSeparator : thousandsSeparator));
}
