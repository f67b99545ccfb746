/**
 * Names with a number behind them, for what may not be called alike: scenarios, sheets, named cells.
 */

/**
 * The name with the lowest number, counted from 1, that is free.
 *
 * @param numbered the name with a number; with 1 as it was wished for
 */
export function lowestFree(numbered: (number: number) => string, isFree: (name: string) => boolean): string {
  let number = 1;
  while (!isFree(numbered(number))) number++;
  return numbered(number);
}

/** A number as it stands behind a name, " (2)"; nothing for the first. */
export function numberBehind(number: number): string {
  return number === 1 ? "" : ` (${number})`;
}
