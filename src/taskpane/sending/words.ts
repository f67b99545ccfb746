/** "1 sheet", "1,200 sheets". */
export function count(number: number, what: string): string {
  return `${number.toLocaleString("en")} ${what}${number === 1 ? "" : "s"}`;
}

/** How many names are written out. */
const MOST = 12;

/** Names in quotation marks, as a sentence lists them. */
export function inWords(names: readonly string[]): string {
  const shown = names.slice(0, MOST).map((name) => `“${name}”`);
  const more = names.length - shown.length;
  return new Intl.ListFormat("en").format(more > 0 ? [...shown, `${more} more`] : shown);
}
